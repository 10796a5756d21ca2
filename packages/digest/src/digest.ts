import type { VFileMessage } from 'vfile-message'
import type { z } from 'zod'
import type {
  authorSchema,
  digestSchema,
  idsSchema,
  ledgerEntrySchema,
  linkKindSchema,
  linkSchema,
  paperSchema,
  proseSchema,
  sourceSpanSchema,
} from './schemas.ts'

/** What a link leads to. */
export type LinkKind = z.infer<typeof linkKindSchema>

/** A link that stands at a paper's entry. */
export type Link = z.infer<typeof linkSchema>

/** One author, in the order of the source. */
export type Author = z.infer<typeof authorSchema>

/** The name of an identifier's scheme. */
export type IdScheme = keyof z.infer<typeof idsSchema>

/** Identifiers, each without prefix, resolver or version. */
export type Ids = { -readonly [Scheme in IdScheme]?: string }

/** Counts that a page showed beside a paper. */
export type Counts = { upvotes?: number; stars?: number; comments?: number; citations?: number }

/** Where an entry stands in its digest's source. */
export type SourceSpan = z.infer<typeof sourceSpanSchema>

/** One paper as one digest has it. */
export type Paper = Omit<z.infer<typeof paperSchema>, 'ids' | 'counts'> & { ids: Ids; counts?: Counts }

/** A paragraph between the papers of a digest. */
export type Prose = z.infer<typeof proseSchema>

/** What became of one or more whole lines of a digest. */
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

/** A digest: one source file or issue, read. */
export type Digest = Omit<z.infer<typeof digestSchema>, 'papers'> & {
  papers: Paper[]
  /** Findings about the source, with `ruleId`, `place` and a `note` that says what to do. */
  messages: VFileMessage[]
}
