/**
 * Text in, papers out: detects the form of a digest, parses it, accounts for every line of it.
 */
export { type Decoded, decode } from './decode.ts'
export {
  type Author,
  authorSchema,
  type Counts,
  type Digest,
  dateSchema,
  digestSchema,
  type IdScheme,
  type Ids,
  idsSchema,
  type LedgerEntry,
  type Link,
  type LinkKind,
  ledgerEntrySchema,
  linkKindSchema,
  linkSchema,
  type Paper,
  paperSchema,
  type SourceSpan,
  sourceSpanSchema,
} from './digest.ts'
export { type Context, emptyPaper, type Finding, type Format, type Reading, type Sample } from './format.ts'
export { formats } from './formats/index.ts'
export type { Claim, Ledger } from './ledger.ts'
export { type ParseInput, type ParseOptions, parse } from './parse.ts'
export type { Source } from './source.ts'
export { type DigestNode, type DigestRoot, toTree } from './unified.ts'
