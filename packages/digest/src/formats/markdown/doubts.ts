import type { Claim } from '../../ledger.ts'
import type { Span } from './blocks/blocks.ts'
import type { Draft } from './draft.ts'
import { isEmphasised, textOf } from './inline/piece.ts'
import { endsInNames, partAuthors } from './names-behind.ts'
import { isListOfAuthors } from './words/citation.ts'
import { isLoneAuthor } from './words/credit.ts'
import { labelKey } from './words/label-key.ts'
import { headsOthers } from './words/other-sections.ts'
import { collapse, isNamedVenue, isTitleCase, isVenueTag, wordCount } from './words/titles.ts'
import { isWide } from './words/wide.ts'

const FEWEST_PAPERS = 4
const FEWEST_WORDS = 4
const SHARE_OF_DATED = 0.7
/** As many of a list's papers with their authors behind the title tell that words of names behind a comma are authors. */
const SHARE_OF_CREDITED = 0.8
/** As many titles and nothing else, under a name that speaks of papers, are papers. */
const FEWEST_BARE = 10
const SHARE_OF_BARE = 0.8
/** As many are, where the page lists nothing else; and as many that say authors, venue and year besides. */
const FEWEST_ON_SHORT_PAGE = 3
const FEWEST_REFERENCES = 2
/** As many titles, set in bold or linked to notes beside the list, are papers under such a name. */
const FEWEST_SET_APART = 5
const FEWEST_WORDS_AMONG_TITLES = 3
/** As many titles that link nothing, of as many words on an average, and next to nothing else are a section's papers. */
const FEWEST_UNLINKED = 4
const AVERAGE_WORDS = 6
/** As many papers on one page vouch for what its short sections list. */
const FEWEST_ON_PAGE = 10

/** Parts titles that link nothing from the authors behind them, where most of a list end in such: `The title, Ann Lee, Bo Kim`. */
function partMostAuthors(drafts: readonly Draft[]): readonly Draft[] {
  const alone = drafts.filter(({ authors, links }) => authors.length === 0 && links.length === 0)
  const credited = alone.filter(({ title = '' }) => endsInNames(title)).length
  if (credited >= FEWEST_UNLINKED && credited >= alone.length * SHARE_OF_CREDITED)
    for (const draft of alone) partAuthors(draft)
  return drafts
}

/** Whether a text that reads as names begins with words that are none: `Kites upon Heat Conduction, Ann Lee, Bo Kim`. */
function isAheadOfNames(text: string): boolean {
  const first = text.slice(0, text.indexOf(','))
  return endsInNames(text) && (wordCount(first) > MOST_WORDS_OF_NAME || !isLoneAuthor(first))
}

const MOST_WORDS_OF_NAME = 3

/** Whether a title says who wrote its paper, and when: `Kite Looms (2018) - Lee, Kim`. */
function isCredited({ authors, date }: Draft): boolean {
  return authors.length > 0 && date !== undefined
}

/** Whether a title of few words has where it appeared behind it, and when: `Kite Gyms (KITE 2023)`. */
function isPlaced({ title = '', venue, date }: Draft): boolean {
  return venue !== undefined && date !== undefined && isVenueTag(venue) && !MEETING.test(title)
}

/** Whether an item has its authors ahead of the title, and when and where it appeared behind it. */
function isWholeReference({ ledBy, authors, date, venue }: Draft): boolean {
  return ledBy !== undefined && authors.length > 0 && date !== undefined && venue !== undefined
}

/** Items of lists that are papers if the others are. */
export class Doubts {
  /** Of the section: items with a title, and how many certainly are papers. */
  #doubtful: { draft: Draft; supported: boolean; marked: boolean; credited: boolean }[] = []
  #certain = 0
  /** Those of the certain ones that have their authors behind the title. */
  #credited = 0
  /** Items of the section that have no title, or none that tells anything. */
  #others = 0
  /** Those among them that are of few words, and say when they appeared. */
  #shortDated: Draft[] = []
  /** Of the page: papers, the certain ones among them, and what was not settled. */
  readonly #settled = new Set<Draft>()
  #certainOnPage = 0
  readonly #dated: Draft[] = []
  readonly #bare: Draft[] = []
  /** Titles that link nothing, of each section with little else. */
  readonly #unlinked: Draft[][] = []
  /** Such titles of each section that has too few of them to tell by itself. */
  readonly #few: Draft[][] = []
  /** Titles that nothing showed to be papers where they stood. */
  readonly #left: Draft[] = []
  #setApart: Record<'bold' | 'local', { draft: Draft; titled: boolean }[]> = { bold: [], local: [] }
  #passedOver = 0
  /** Whether the page is so long that its beginning has told what its items are. */
  #isTold = false
  /** Whether that speaks of papers. */
  #namesPapers = false

  /** Counts an item that certainly is a paper. `credited`: who wrote it stands behind its title. */
  count(credited = false): void {
    this.#certain++
    this.#certainOnPage++
    if (credited) this.#credited++
  }

  /** Counts an item that has no title. */
  passOver(): void {
    this.#passedOver++
    this.#others++
  }

  /**
   * Notes an item that has a title, but no id. `marked`: the source sets it like the linked ones; `credited`: a line of
   * its own says by whom it is.
   */
  note(draft: Draft, marked: boolean, credited = false): void {
    if (
      draft.title === undefined ||
      wordCount(draft.title) < 2 ||
      (draft.summary.length > 0 && !isOfNamedVenue(draft)) ||
      (draft.authors.length === 0 && isListOfAuthors(draft.title) && !isAheadOfNames(draft.title))
    ) {
      this.passOver()
      return
    }
    if (!this.#isTold && draft.layout === 'item' && draft.summary.length === 0) this.#bare.push(draft)
    // A reference says besides who wrote a book of a short title, and when.
    const isShort = wordCount(draft.title) < FEWEST_WORDS && !credited && !isWholeReference(draft)
    if (isShort || leadsElsewhere(draft)) {
      this.#others++
      if (draft.date !== undefined && draft.links.length === 0) this.#shortDated.push(draft)
      return
    }
    const supported =
      marked ||
      credited ||
      draft.isNumbered === true ||
      draft.links.some(
        ({ kind }) => kind !== 'discussion' && (kind !== 'code' || isTitleCase(draft.title ?? '')),
      ) ||
      draft.date !== undefined ||
      draft.venue !== undefined ||
      draft.authors.length > 0
    this.#doubtful.push({ draft, supported, marked, credited })
  }

  /** Notes an item that is a title in bold, or one that leads to a file beside the list, and nothing else. */
  noteSetApart(draft: Draft, by: 'bold' | 'local'): void {
    if (this.#isTold) return
    const title = draft.title ?? ''
    this.#setApart[by].push({ draft, titled: wordCount(title) >= FEWEST_WORDS && isTitleCase(title) })
  }

  /** The line of the first item that waits for its section's end. */
  get firstLine(): number {
    return this.#doubtful[0]?.draft.line ?? Number.POSITIVE_INFINITY
  }

  /** At a section's end: in a list of papers, those with a link or a date are papers, the others are unread. */
  settle(claim: (span: Span, claim: Claim) => void): Draft[] {
    // A list may link nothing, and name venue and year of each paper, or who wrote it.
    const dated = this.#doubtful.flatMap(({ draft, credited }) =>
      isDated(draft) || (credited && !headsOthers(draft.headings.at(-1))) ? [draft] : [],
    )
    const mostlyDated = dated.length > 0 && dated.length >= this.#doubtful.length * SHARE_OF_DATED
    const papers =
      (this.#certain >= FEWEST_PAPERS && this.#certain >= this.#doubtful.length * 2) ||
      (this.#certain + dated.length >= FEWEST_PAPERS && mostlyDated)
    const settled: Draft[] = []
    const areCredited = this.#certain >= FEWEST_PAPERS && this.#credited >= this.#certain * SHARE_OF_CREDITED
    if (papers) {
      for (const { draft, supported } of this.#doubtful) {
        if (supported || isCreditedBelow(draft) || (areCredited && partAuthors(draft))) settled.push(draft)
        else
          claim(draft, {
            kind: 'unread',
            reason: 'it stands in a list of papers, but has no link, no date and no authors',
          })
      }
      settled.push(...this.#shortDated.filter(isPlaced))
    } else if (this.#areMarkedTitles()) settled.push(...this.#doubtful.map(({ draft }) => draft))
    else if (mostlyDated && !this.#isTold) this.#dated.push(...dated)
    else if (mostlyDated && this.#isLongList(dated.length)) settled.push(...dated)
    else if (!this.#isTold) this.#unlinked.push(this.#unlinkedTitles())
    else if (this.#namesPapers && this.#isLongList(0)) settled.push(...this.#unlinkedTitles())
    if (!papers) for (const { draft } of this.#doubtful) if (readsAsTitle(draft)) this.#left.push(draft)
    if (!this.#isTold) for (const draft of settled) this.#settled.add(draft)
    this.#doubtful = []
    this.#certain = 0
    this.#credited = 0
    this.#others = 0
    this.#shortDated = []
    return settled
  }

  /**
   * The titles of a section that links next to none of them, and has next to nothing else, and what says when it appeared
   * among them; of any other section the titles with a venue and its year.
   */
  #unlinkedTitles(): Draft[] {
    const drafts = this.#doubtful.map(({ draft }) => draft)
    const titles = drafts.filter(isTitleAlone)
    const others = drafts.filter((draft) => !isTitleAlone(draft) && draft.links.length === 0)
    const dated = [...others, ...this.#shortDated].filter(
      ({ title = '', date }) => date !== undefined && !MEETING.test(title),
    )
    const items = drafts.length + this.#others + this.#certain
    const words = titles.reduce((sum, { title = '' }) => sum + wordCount(title), 0)
    const isList =
      titles.length >= FEWEST_UNLINKED &&
      titles.length + dated.length + this.#certain >= items * SHARE_OF_BARE &&
      words >= titles.length * AVERAGE_WORDS
    if (isList) return [...partMostAuthors(titles), ...dated]
    const isShort = titles.length > 0 && titles.length === items && titles.every(readsAsTitle)
    if (isShort && !this.#isTold) this.#few.push(titles)
    else if (isShort && titles.every(({ title = '' }) => endsInNames(title))) {
      for (const draft of titles) partAuthors(draft)
      return titles
    }
    return titles.filter(isDatedTitle)
  }

  /** Whether the section is titles set like the linked ones of a page that has many papers: `[The title]`. */
  #areMarkedTitles(): boolean {
    return (
      this.#doubtful.length >= FEWEST_ON_SHORT_PAGE &&
      this.#isLongList(0) &&
      this.#doubtful.every(
        ({ draft: { title = '', links }, marked }) => marked && links.length === 0 && isTitleCase(title),
      )
    )
  }

  /**
   * When the beginning of a long page is read: the papers among the items of sections too short to tell. From then on
   * each section's end tells. Gives `undefined` where the page's end must.
   */
  tell(namesPapers: () => boolean, found: readonly Draft[]): Draft[] | undefined {
    const dated = this.#dated.splice(0)
    if (
      (dated.length > 0 && !this.#isLongList(dated.length)) ||
      this.#bareList(namesPapers, found) ||
      this.#titlesApart(namesPapers, [...found, ...dated]).length > 0
    ) {
      this.#dated.push(...dated)
      return undefined
    }
    this.#isTold = true
    this.#namesPapers = namesPapers()
    this.#certainOnPage += this.#settled.size + dated.length
    const unlinked =
      this.#namesPapers && this.#isLongList(this.#withNames())
        ? unlisted([...this.#unlinked, ...this.#fewBeside()], [...found, ...dated])
        : []
    this.#unlinked.length = 0
    this.#few.length = 0
    this.#settled.clear()
    this.#bare.length = 0
    this.#setApart = { bold: [], local: [] }
    return [...dated, ...unlinked]
  }

  /**
   * At the page's end: items of sections too short to tell, where the page has many papers; on a page where nothing
   * is certain and whose names speak of papers, all items, where they are titles as papers have them.
   */
  rest(namesPapers: () => boolean, found: readonly Draft[]): Draft[] {
    if (this.#isTold) return []
    const rest =
      this.#bareList(namesPapers, found) ??
      (this.#isLongList(this.#dated.length) ? this.#dated.slice() : this.#references())
    for (const draft of this.#titlesApart(namesPapers, [...found, ...rest]))
      if (!rest.includes(draft) && !this.#settled.has(draft)) rest.push(draft)
    if (this.#unlinked.length > 0 && this.#isLongList(this.#withNames()) && namesPapers()) {
      rest.push(...unlisted(this.#unlinked, [...found, ...rest]))
      rest.push(...unlisted(this.#fewBeside(), [...found, ...rest]))
    }
    return rest
  }

  /** The titles that are none of the papers which were found, on a page that has some. */
  left(found: readonly Draft[]): Draft[] {
    if (found.length < FEWEST_PAPERS) return []
    const taken = new Set(found)
    return this.#left.filter((draft) => !taken.has(draft)).filter(unknown(found))
  }

  /** Whether a page with so many doubtful papers has many. */
  #isLongList(doubtful: number): boolean {
    return this.#certainOnPage + this.#settled.size + doubtful >= FEWEST_ON_PAGE
  }

  /** The titles of sections with too few of them, beside sections with more. */
  #fewBeside(): Draft[][] {
    const lists = this.#unlinked.filter(({ length }) => length >= FEWEST_UNLINKED)
    const beside = new Set(lists.flatMap(([draft]) => (draft ? [above(draft)] : [])))
    const few = this.#few.filter(([draft]) => draft && beside.has(above(draft)))
    const credited = this.#withNames() >= lists.flat().length * SHARE_OF_CREDITED
    for (const draft of few.flat()) if (credited && draft.authors.length === 0) partAuthors(draft)
    return few
  }

  /** How many titles that link nothing have their authors behind them. */
  #withNames(): number {
    return this.#unlinked.flat().filter(({ authors }) => authors.length > 0).length
  }

  /** The items of a short page that lists little else than titles with their authors, venues and years. */
  #references(): Draft[] {
    const whole = this.#dated.filter(
      ({ authors, venue = '', date }) =>
        (authors.length > 0 && isVenueTag(venue)) ||
        (authors.length > 1 && venue !== '' && date !== undefined),
    )
    const items = this.#bare.length + this.#passedOver
    return whole.length >= FEWEST_REFERENCES && whole.length >= items * SHARE_OF_BARE ? whole : []
  }

  /** The items of a page that lists titles and little else. Beside as many papers, such as a table's, they name some of these. */
  #bareList(namesPapers: () => boolean, found: readonly Draft[]): Draft[] | undefined {
    const items = this.#bare.length + this.#passedOver
    if (this.#certainOnPage > 0 || this.#bare.length < FEWEST_ON_SHORT_PAGE) return undefined
    if (found.length - this.#settled.size >= this.#bare.length) return undefined
    const titles = this.#bare.filter(({ title = '' }) => isTitleCase(title)).length
    const isMore = ({ title = '', links }: Draft) =>
      wordCount(title) < FEWEST_WORDS || links.length > 0 || /[[\]]/.test(title)
    // A short page has to be a list of titles as a whole.
    const isList =
      this.#bare.length < FEWEST_BARE
        ? titles === items && !this.#bare.some(isMore)
        : titles >= items * SHARE_OF_BARE
    if (!isList || !namesPapers()) return undefined
    return partMostAuthors(this.#bare.filter((draft) => !this.#settled.has(draft))).slice()
  }

  /** Titles in bold or linked to notes, where they are many; without those of entries that were found. */
  #titlesApart(namesPapers: () => boolean, found: readonly Draft[]): Draft[] {
    const apart: Draft[] = []
    let known: ReadonlySet<string> | undefined
    for (const [by, items] of Object.entries(this.#setApart)) {
      if (items.filter((item) => item.titled).length < FEWEST_SET_APART) continue
      known ??= new Set(found.flatMap(keysOf))
      const unknown = items.filter((item) => !keysOf(item.draft).some((key) => known?.has(key)))
      const titled = unknown.filter((item) => item.titled)
      if (
        titled.length >= FEWEST_SET_APART &&
        titled.length >= items.length * SHARE_OF_DATED &&
        // Notes on anything else have no year at their titles.
        ((by === 'local' && areMostlyDated(titled)) || namesPapers())
      )
        // What is linked to notes among such titles is one, too; what is bold may be a remark.
        for (const { draft } of by === 'local' ? unknown : titled)
          if (wordCount(draft.title ?? '') >= FEWEST_WORDS_AMONG_TITLES || isCredited(draft))
            apart.push(draft)
    }
    return apart
  }
}

/** Whether most titles have the year of their papers in brackets behind them, or say it otherwise. */
function areMostlyDated(items: readonly { draft: Draft }[]): boolean {
  const dated = items.filter(
    ({ draft: { title = '', date } }) => date !== undefined || /\s[(（](?:19|20)\d{2}[)）]$/.test(title),
  )
  return dated.length >= items.length * SHARE_OF_DATED
}

/** The headings above the section that a title stands in. */
function above({ headings }: Draft): string {
  return headings.slice(0, -1).join('\n')
}

/** What a paper is known by on its page: its title and its ids. */
function keysOf({ title = '', ids }: Draft): string[] {
  return [labelKey(title), ...Object.values(ids)]
}

/** Whether an item is a title as papers have them, which links nothing. Fields of research say what they gather, or how much. */
function isTitleAlone({ title = '', links, headings }: Draft): boolean {
  const isPaper = !headsOthers(headings.at(-1)) || endsInNames(title)
  return links.length === 0 && isTitleCase(title) && !GATHERS.test(title) && isPaper
}

/** Whether an item is a title with a venue that is one for sure, and its year: `[KITE 2020] The title`, `The title (KITE 2020)`. */
export function isDatedTitle(draft: Draft): boolean {
  const { title = '', venue = '', date } = draft
  return (
    date !== undefined &&
    isNamedVenue(venue) &&
    isTitleAlone(draft) &&
    wordCount(title) >= FEWEST_WORDS &&
    !MEETING.test(title)
  )
}

/** Whether an item is such a title, and of more words than most headings and fields of research. */
function readsAsTitle(draft: Draft): boolean {
  const { title = '' } = draft
  return (
    isTitleAlone(draft) &&
    wordCount(title) >= AVERAGE_WORDS &&
    !isWide(title) &&
    (title.split(',').length <= MOST_PARTS || endsInNames(title))
  )
}

/** Parts between commas of a title; lists of people and of places have more. */
const MOST_PARTS = 4

/** How what gathers papers ends: `Looms (KITE, LOOM, SAIL)`, `Looms: 1,200 papers`. */
const GATHERS = /[(（][^()（）]*,[^()（）]*[)）]$|\d\s+(?:papers?|articles?|works?)$/i

/** What tells whether a paper is none of some. */
function unknown(papers: readonly Draft[]): (draft: Draft) => boolean {
  const known = new Set(papers.flatMap(keysOf))
  return (draft) => !keysOf(draft).some((key) => known.has(key))
}

/** Whether one person's name in italics, and nothing else, stands below an item. */
function isCreditedBelow({ below: [line, ...others] = [] }: Draft): boolean {
  return (
    line !== undefined &&
    others.length === 0 &&
    isEmphasised(line.pieces) &&
    isLoneAuthor(collapse(textOf(line.pieces)))
  )
}

/** What sections list that others do not. Where most of a section is new, it lists the rest of its papers again. */
function unlisted(sections: readonly Draft[][], others: readonly Draft[]): Draft[] {
  const isNew = unknown(others)
  return sections.flatMap((drafts) => {
    const fresh = drafts.filter(isNew)
    return fresh.length * 2 > drafts.length ? drafts : fresh
  })
}

/** Whether a title is itself the link to a person's page, or a short one the link to code. */
function leadsElsewhere({ title = '', titleMark, links }: Draft): boolean {
  const kind = links[0]?.kind
  return titleMark === 'link' && (kind === 'discussion' || (kind === 'code' && wordCount(title) < 6))
}

/** Whether an entry tells where and when its paper appeared, which may be described behind it. */
function isOfNamedVenue({ venue, date }: Draft): boolean {
  return venue !== undefined && date !== undefined && isNamedVenue(venue)
}

function isDated(draft: Draft): boolean {
  const { title = '', venue, date, authors, links, headings } = draft
  const dated = venue !== undefined && date !== undefined && !MEETING.test(title)
  if (authors.length > 0 || links.length === 0) return dated
  // What leads elsewhere stands among papers where its venue is one for sure.
  return (
    venue !== undefined && !headsOthers(headings.at(-1)) && (dated ? isNamedVenue(venue) : isTagged(draft))
  )
}

/** Whether an entry is a title that links something behind the name of a venue: `[arXiv] [The title](address)`. */
function isTagged({ title = '', titleMark, venue = '' }: Draft): boolean {
  return (
    titleMark === 'link' &&
    isVenueTag(venue) &&
    wordCount(title) >= FEWEST_WORDS &&
    isTitleCase(title) &&
    !MEETING.test(title)
  )
}

/** What is held at a meeting and is no paper. */
const MEETING =
  /^(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third) .*\bworkshop|^(?:workshop|tutorial)\b|\bworkshops?$/i
