import type { Context } from '../../format.ts'
import { addLink, type Draft, hasIds, linksOf, newDraft } from './draft.ts'
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
    if (links.length === 0) return noted
    const text = collapse(textOf(line.pieces))
    const at = block.line + line.offset
    for (const link of links) {
      const draft = newDraft(block.type, at, at)
      addLink(draft, link.anchor.url, link.text)
      if (!hasIds(draft)) continue
      const title = mentionedTitle(link.text, text)
      if (title) {
        draft.title = title
        draft.titleMark = 'link'
      }
      draft.headings = headings
      if (text !== title && text.length <= LONGEST_SUMMARY) draft.summary.push(text)
      this.#drafts.push(draft)
      noted.push(draft)
    }
    return noted
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

/** The title of a paper that prose mentions: the words of its link, or those in quotes before it. */
function mentionedTitle(words: string, text: string): string | undefined {
  const label = withoutHost(cleanTitle(words))
  if (isTitleLike(label) && wordCount(label) >= 4 && /^\p{Lo}|^\p{Lu}.*\s\p{Lu}/u.test(label)) return label
  const quoted = /(?:titled|entitled|paper|called)[,:]?\s+["“'‘]([^"”“]{10,300}?)["”'’](?=[\s,.;:)]|$)/i.exec(
    text.slice(0, 4000),
  )
  return quoted && isTitleLike(quoted[1] as string) ? cleanTitle(quoted[1] as string) : undefined
}
