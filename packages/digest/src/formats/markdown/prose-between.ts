import type { Prose } from '../../digest.ts'
import type { Context } from '../../format.ts'
import type { Draft, Taken } from './draft.ts'

/** A paragraph that stands between papers. */
interface Said extends Taken {
  text: string
  headings: readonly string[]
  line: number
  /** Papers that it mentions: it is theirs, where they are the digest's. */
  mentioned: readonly Draft[]
}

/** Characters of the prose that is kept: what goes on and on is no word between papers. */
const MOST_PROSE = 50_000

/** What a digest says between its papers. */
export class ProseBetween {
  readonly #said: Said[] = []
  #length = 0
  /** The paragraphs beyond: where the first stands, and how many they are. */
  #leftOut: { line: number; count: number } | undefined

  /** Keeps a paragraph, where there is room. */
  add(said: Said): Taken | undefined {
    this.#length += said.text.length
    if (this.#length > MOST_PROSE) {
      this.#leftOut ??= { line: said.line, count: 0 }
      this.#leftOut.count++
      return undefined
    }
    this.#said.push(said)
    return said
  }

  /** Tells of what is left out. */
  report(finding: Context['finding']): void {
    if (this.#leftOut === undefined) return
    const { line, count } = this.#leftOut
    finding('prose-left-out', {
      line,
      reason: `Of the text between papers the first ${MOST_PROSE} characters are kept; from here on ${count === 1 ? 'a paragraph is' : `${count} paragraphs are`} left out`,
      note: 'Part the file into several digests if this text is to be shown.',
      severity: 'warning',
    })
  }

  /** The paragraphs that proved to be of no paper. `top` is a heading that proved to be the digest's title. */
  without(papers: readonly Draft[], top: string | undefined): Prose[] {
    if (this.#said.length === 0) return []
    const entries = new Set(papers)
    return this.#said.flatMap(({ text, headings, line, mentioned, isTaken }): Prose[] => {
      if (isTaken || mentioned.some((draft) => entries.has(draft))) return []
      return [{ text, headings: headings.slice(headings[0] === top ? 1 : 0), line }]
    })
  }
}
