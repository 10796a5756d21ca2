/**
 * Text in, papers out: detects the form of a digest, parses it, accounts for every line of it.
 * The model's zod schemas are at `@offprint/digest/schemas`.
 */
export { type Decoded, decode } from './decode.ts'
export type {
  Author,
  Counts,
  Digest,
  IdScheme,
  Ids,
  LedgerEntry,
  Link,
  LinkKind,
  Paper,
  Prose,
  SourceSpan,
} from './digest.ts'
export {
  type Context,
  emptyPaper,
  type Finding,
  type Format,
  formatInPieces,
  type Part,
  type PartOptions,
  type PieceReader,
  type PieceReading,
  type Reading,
  type Sample,
} from './format.ts'
export { formats } from './formats/index.ts'
export type { Claim, Ledger } from './ledger.ts'
export { type ParseInput, parse, parseStream, type StreamInput } from './parse.ts'
export type { DigestPart, ParseOptions } from './read-digest.ts'
export type { Source } from './source.ts'
export { isDate } from './text/dates.ts'
export { visible } from './text/visible.ts'
export {
  type DigestContent,
  type DigestNode,
  type DigestRoot,
  type FieldNode,
  type LinesNode,
  offprintDigest,
  type PaperNode,
  toTree,
} from './unified.ts'
