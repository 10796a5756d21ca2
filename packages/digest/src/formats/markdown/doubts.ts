import type { Context } from '../../format.ts'
import type { Draft } from './draft.ts'
import { isListOfAuthors } from './words/citation.ts'
import { labelKey } from './words/label-key.ts'
import { headsOthers } from './words/other-sections.ts'
import { isNamedVenue, isTitleCase, wordCount } from './words/titles.ts'

const FEWEST_PAPERS = 4
const FEWEST_WORDS = 4
const SHARE_OF_DATED = 0.7
/** As many titles and nothing else, under a name that speaks of papers, are papers. */
const FEWEST_BARE = 10
const SHARE_OF_BARE = 0.8
/** As many titles, set in bold or linked to notes beside the list, are papers under such a name. */
const FEWEST_SET_APART = 5
/** As many papers on one page vouch for what its short sections list. */
const FEWEST_ON_PAGE = 10

/** Items of lists that are papers if the others are. */
export class Doubts {
  /** Of the section: items with a title, and how many certainly are papers. */
  #doubtful: { draft: Draft; supported: boolean }[] = []
  #certain = 0
  /** Of the page: papers, the certain ones among them, and what was not settled. */
  readonly #settled = new Set<Draft>()
  #certainOnPage = 0
  readonly #dated: Draft[] = []
  readonly #bare: Draft[] = []
  readonly #setApart: Record<'bold' | 'local', { draft: Draft; titled: boolean }[]> = { bold: [], local: [] }
  #passedOver = 0

  /** Counts an item that certainly is a paper. */
  count(): void {
    this.#certain++
    this.#certainOnPage++
  }

  /** Counts an item that has no title. */
  passOver(): void {
    this.#passedOver++
  }

  /** Notes an item that has a title, but no id. `marked`: the source sets it like the linked ones. */
  note(draft: Draft, marked: boolean): void {
    if (
      draft.title === undefined ||
      wordCount(draft.title) < 2 ||
      draft.summary.length > 0 ||
      isListOfAuthors(draft.title)
    ) {
      this.passOver()
      return
    }
    this.#bare.push(draft)
    if (wordCount(draft.title) < FEWEST_WORDS || leadsElsewhere(draft)) return
    const supported =
      marked ||
      draft.links.some(
        ({ kind }) => kind !== 'discussion' && (kind !== 'code' || isTitleCase(draft.title ?? '')),
      ) ||
      draft.date !== undefined ||
      draft.venue !== undefined ||
      draft.authors.length > 0
    this.#doubtful.push({ draft, supported })
  }

  /** Notes an item that is a title in bold, or one that leads to a file beside the list, and nothing else. */
  noteSetApart(draft: Draft, by: 'bold' | 'local'): void {
    const title = draft.title ?? ''
    this.#setApart[by].push({ draft, titled: wordCount(title) >= FEWEST_WORDS && isTitleCase(title) })
  }

  /** At a section's end: in a list of papers, those with a link or a date are papers, the others are unread. */
  settle({ ledger }: Context): Draft[] {
    // A list may link nothing, and name venue and year of each paper.
    const dated = this.#doubtful.flatMap(({ draft }) => (isDated(draft) ? [draft] : []))
    const mostlyDated = dated.length > 0 && dated.length >= this.#doubtful.length * SHARE_OF_DATED
    const papers =
      (this.#certain >= FEWEST_PAPERS && this.#certain >= this.#doubtful.length * 2) ||
      (this.#certain + dated.length >= FEWEST_PAPERS && mostlyDated)
    const settled: Draft[] = []
    if (papers) {
      for (const { draft, supported } of this.#doubtful) {
        if (supported) settled.push(draft)
        else
          ledger.claim(draft.line, draft.endLine, {
            kind: 'unread',
            reason: 'it stands in a list of papers, but has no link, no date and no authors',
          })
      }
    } else if (mostlyDated) this.#dated.push(...dated)
    for (const draft of settled) this.#settled.add(draft)
    this.#doubtful = []
    this.#certain = 0
    return settled
  }

  /**
   * At the page's end: items of sections too short to tell, where the page has many papers; on a page where nothing
   * is certain and whose names speak of papers, all items, where they are titles as papers have them.
   */
  rest(namesPapers: () => boolean, found: readonly Draft[]): Draft[] {
    const rest = this.#restOfPage(namesPapers)
    const known = new Set([...found, ...rest].flatMap(keysOf))
    for (const items of Object.values(this.#setApart)) {
      const titled = items.filter((item) => item.titled && !keysOf(item.draft).some((key) => known.has(key)))
      if (
        titled.length >= FEWEST_SET_APART &&
        titled.length >= items.length * SHARE_OF_DATED &&
        namesPapers()
      )
        for (const { draft } of titled)
          if (!rest.includes(draft) && !this.#settled.has(draft)) rest.push(draft)
    }
    return rest
  }

  #restOfPage(namesPapers: () => boolean): Draft[] {
    if (this.#certainOnPage === 0 && this.#bare.length >= FEWEST_BARE) {
      const titles = this.#bare.filter(({ title = '' }) => isTitleCase(title)).length
      if (titles >= (this.#bare.length + this.#passedOver) * SHARE_OF_BARE && namesPapers())
        return this.#bare.filter((draft) => !this.#settled.has(draft))
    }
    const onPage = this.#certainOnPage + this.#settled.size + this.#dated.length
    return onPage >= FEWEST_ON_PAGE ? this.#dated : []
  }
}

/** What a paper is known by on its page: its title and its ids. */
function keysOf({ title = '', ids }: Draft): string[] {
  return [labelKey(title), ...Object.values(ids)]
}

/** Whether a title is itself the link to a person's page, or a short one the link to code. */
function leadsElsewhere({ title = '', titleMark, links }: Draft): boolean {
  const kind = links[0]?.kind
  return titleMark === 'link' && (kind === 'discussion' || (kind === 'code' && wordCount(title) < 6))
}

function isDated({ title = '', venue, date, authors, links, headings }: Draft): boolean {
  const dated = venue !== undefined && date !== undefined && !MEETING.test(title)
  if (authors.length > 0 || links.length === 0) return dated
  // What leads elsewhere stands among papers where its venue is one for sure.
  return dated && isNamedVenue(venue) && !headsOthers(headings.at(-1))
}

/** What is held at a meeting and is no paper. */
const MEETING =
  /^(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third) .*\bworkshop|^(?:workshop|tutorial)\b|\bworkshops?$/i
