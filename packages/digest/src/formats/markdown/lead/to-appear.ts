import { trimEnd } from '../../../text/trim-end.ts'
import { after, before, type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'

/** What references say of a paper that has no year yet, in the languages that we know. */
export const STANDING =
  'in press|forthcoming|to appear|accepted|submitted|under review|in preparation|n\\.d\\.|à paraître|sous presse|im druck|im erscheinen|en prensa|no prelo|in corso di stampa|in stampa|印刷中|出版中'
const AHEAD_OF_TITLE = new RegExp(
  `^([^()（）“"«„]{4,600}?)[\\s,]*[(（](${STANDING})[)）][.,:]?\\s+(?=\\S)`,
  'i',
)
const AT_END = new RegExp(`(?:[.,;]\\s|[(（])(?:${STANDING})[)）]?\\.?$`, 'i')

/** The words with which a text ends that tells that a paper is to appear, with what parts them from the rest: `Kite Letters, to appear.` */
export function standingBehind(text: string): { length: number; standing: string } | undefined {
  // A bracket may open ahead of the paper's links.
  const bare = trimEnd(text, ' [(')
  const [end = ''] = AT_END.exec(bare.slice(-40)) ?? []
  if (end === '') return undefined
  return {
    length: end.length + text.length - bare.length,
    standing: end.replace(/^[.,;(（\s]+|[)）.]+$/g, ''),
  }
}

/** What a line says behind its authors, where others have the year, of a paper that is to appear: `Lee, A. (in press). The title`. */
export interface Standing {
  names: string
  standing: string
  /** The characters up to the title. */
  length: number
}

/** Reads it off the beginning of a line; `undefined` where that says no such thing. */
export function standingAhead(text: string): Standing | undefined {
  const [whole = '', names = '', standing = ''] = AHEAD_OF_TITLE.exec(text) ?? []
  if (whole === '' || !(isListOfAuthors(names) || looksLikeAuthors(names))) return undefined
  return { names, standing, length: whole.length }
}

/** Such a line without those words, where marks set off the title behind them: `Ann Lee (forthcoming), "The title"`. */
export function withoutStanding(
  pieces: readonly Piece[],
  { names, length }: Standing,
): readonly Piece[] | undefined {
  const rest = after(pieces, length)
  if (!(/^["“«„]/.test(textOf(rest)) || rest[0]?.emphasis)) return undefined
  const between = { ...PLAIN, text: names.endsWith('.') ? ' ' : ', ' }
  return [...before(pieces, names.length), between, ...rest]
}
