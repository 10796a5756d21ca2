import type { Context } from '../../format.ts'
import { addIdsInText, addLink, type Draft, hasIds, linksOf, newDraft } from './draft.ts'
import type { Line } from './inline/lines.ts'
import { textOf } from './inline/piece.ts'
import { cleanTitle, collapse, isTitleLike, withoutHost, wordCount } from './words/titles.ts'

const LONGEST_SUMMARY = 4000

/** Papers that prose speaks of: they are the digest's where there is little else. */
export class Mentions {
  readonly #drafts: Draft[] = []
  #areAsides = false

  /** Notes the papers that a line of prose links to, and gives them. */
  note(
    block: { type: 'item' | 'paragraph'; line: number },
    line: Line,
    headings: readonly string[],
  ): Draft[] {
    const links = this.#areAsides ? [] : linksOf(line.pieces)
    const noted: Draft[] = []
    const text = this.#areAsides ? '' : collapse(textOf(line.pieces))
    const named = namedInText(text)
    if (links.length === 0 && named.length === 0) return noted
    const at = block.line + line.offset
    const note = (draft: Draft, title: string | undefined) => {
      if (!hasIds(draft)) return
      if (title) {
        draft.title = title
        draft.titleMark = 'link'
      }
      draft.headings = headings
      if (text !== title && text.length <= LONGEST_SUMMARY) draft.summary.push(text)
      this.#drafts.push(draft)
      noted.push(draft)
    }
    for (const link of links) {
      const draft = newDraft(block.type, at, at)
      addLink(draft, link.anchor.url, link.text)
      const quoted = named.find(({ id }) => id === draft.ids.arxiv)?.title
      note(draft, quoted ?? mentionedTitle(link.text, text))
    }
    for (const { title, id } of named) {
      const draft = newDraft(block.type, at, at)
      addIdsInText(draft, `arXiv:${id}`)
      if (!noted.some(({ ids }) => ids.arxiv === id)) note(draft, title)
    }
    return noted
  }

  /** Notes a paper that is named by its title and its identifier alone. */
  add(draft: Draft): void {
    if (!this.#areAsides && hasIds(draft)) this.#drafts.push(draft)
  }

  /** Whether nothing is mentioned ahead of a line. */
  areBehind(line: number): boolean {
    return this.#drafts.every((draft) => draft.line > line)
  }

  /** Whether mentions are so many that they may be the digest's papers, beside so many entries. */
  mayCount(entries: number): boolean {
    return this.#drafts.length > 0 && entries < this.#drafts.length * 3
  }

  /** Says that what is mentioned does not count, in what comes neither. */
  passOver(): void {
    this.#areAsides = true
    this.#drafts.length = 0
  }

  /**
   * The mentioned papers that a digest counts as its own: each once, and only where entries do not
   * outnumber mentions by far. In a list of papers, mentions are asides.
   */
  settle(entries: readonly Draft[], context: Context): Draft[] {
    if (!this.mayCount(entries.length)) return []
    const known = new Set(entries.flatMap((draft) => Object.values(draft.ids)))
    const fresh: Draft[] = []
    const titledFirst = [...this.#drafts].sort(
      (a, b) => Number(a.title === undefined) - Number(b.title === undefined),
    )
    for (const draft of titledFirst) {
      const ids = Object.values(draft.ids)
      if (ids.some((id) => known.has(id))) {
        context.finding('mention-folded', {
          line: draft.line,
          reason: 'A paper of this digest is mentioned here once more',
          note: 'The mention is read as text. Nothing needs to be done.',
          severity: 'info',
        })
        continue
      }
      for (const id of ids) known.add(id)
      fresh.push(draft)
    }
    return fresh
  }
}

/** A title in quotation marks, and its preprint's number in brackets right behind it: `“The title” (arXiv:2503.01234, KITE 2025)`. */
const NAMED_WITH_ID =
  /["“]([^"“”]{10,300})[,.]?["”]\s?[(（[]\s?arxiv:\s?(\d{4}\.\d{4,5})(?:v\d{1,2})?(?=[\s,;)）\]])/giu

/** The papers that a text names by their titles, each with its number behind it. */
export function namedInText(text: string): { title: string; id: string }[] {
  if (!/arxiv:/i.test(text)) return []
  return [...text.matchAll(NAMED_WITH_ID)].flatMap(([, title = '', id = '']) =>
    isTitleLike(title) ? [{ title: cleanTitle(title), id }] : [],
  )
}

/** The title of a paper that prose mentions: the words of its link, or those in quotes before it. */
function mentionedTitle(words: string, text: string): string | undefined {
  const label = withoutHost(cleanTitle(words))
  if (isTitleLike(label) && wordCount(label) >= 4 && /^\p{Lo}|^\p{Lu}.*\s\p{Lu}/u.test(label)) return label
  const quoted = /(?:titled|entitled|paper|called)[,:]?\s+["“'‘]([^"”“]{10,300}?)["”'’](?=[\s,.;:)]|$)/i.exec(
    text.slice(0, 4000),
  )
  return quoted && isTitleLike(quoted[1] as string) ? cleanTitle(quoted[1] as string) : undefined
}
