import { type Piece, rewrite } from './pieces.ts'

/** A reference into a document that is not at hand, with the brackets and the space that were there for it. */
const REFERENCE =
  /(?:[ ~]{0,3}\((?:e\.g\.,? |see |cf\. )?\\(?:cite[a-zA-Z]{0,12}|(?:eq|auto|page|name|c|C)?ref|label)\*?(?:\[[^\]\n]{0,100}\]){0,2}\{[^{}\n]{0,500}\}\)|[ ~]{0,3}\\(?:cite[a-zA-Z]{0,12}|(?:eq|auto|page|name|c|C)?ref|label)\*?(?:\[[^\]\n]{0,100}\]){0,2}\{[^{}\n]{0,500}\})(?![a-zA-Z])/g

/** Leaves out `\cite{…}`, `\ref{…}` and their kin: they print nothing without their document. */
export function repairReferences(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'reference', REFERENCE, (match) => {
    const start = match.index
    return { start, end: start + match[0].length, to: '' }
  })
}
