import type { Digest } from '@offprint/digest'
import type { Archive, PermalinkRecord } from './archive.ts'

/** What the owner decides over all. */
export interface CollectOptions {
  /** Groups of papers that are one: each an identity key, a slug, an id (`arxiv:…`) or an exact title. */
  merge?: readonly (readonly string[])[]
  /** Groups of papers that must stay apart. */
  keepApart?: readonly (readonly string[])[]
  /** Addresses given so far. */
  permalinks?: PermalinkRecord
}

/**
 * Collects digests into one archive. Deterministic: the same digests give the same archive, in whatever
 * order they come.
 */
export function collect(_digests: readonly Digest[], _options: CollectOptions = {}): Archive {
  return {
    papers: [],
    digests: [],
    tags: [],
    authors: [],
    findings: [],
    permalinks: { version: 1, papers: {}, redirects: {}, tags: [] },
  }
}
