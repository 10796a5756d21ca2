import type { Digest } from '@offprint/digest'
import type { Archive } from './archive.ts'
import { collectAuthors } from './authors.ts'
import { updateNeighbours } from './neighbours/find-neighbours.ts'
import { fromBytes, toBytes } from './neighbours/kept-bytes.ts'
import { unite } from './unite.ts'
import { type CollectOptions, tagUnited } from './unite-and-tag.ts'

/** An archive, and what makes collecting the next one faster. */
export interface Collected {
  archive: Archive
  /** Bytes to give to {@link collectAgain} the next time. */
  keep: () => Uint8Array
}

/**
 * Collects digests into one archive. Deterministic: the same digests give the same archive, in whatever
 * order they come. Never throws because of what they hold: see `findings`.
 *
 * @example
 * const archive = collect([await parse({ path: '2025-03-13-trending.txt', value: text })])
 * archive.papers[0].slug
 */
export function collect(digests: readonly Digest[], options: CollectOptions = {}): Archive {
  return collectAgain(digests, options).archive
}

/**
 * The same archive, sooner where `kept` is what the last one kept: only papers that are new or have changed are compared
 * with all others. What another version kept, or what is no such thing, is passed over.
 *
 * @example
 * const { archive, keep } = collectAgain(digests, options, await readFile('neighbours.bin'))
 * await writeFile('neighbours.bin', keep())
 */
export function collectAgain(
  digests: readonly Digest[],
  options: CollectOptions = {},
  kept?: Uint8Array,
): Collected {
  const united = unite(digests, options)
  const { archive: tagged, texts, subjects } = tagUnited(united, options)
  const { neighbours, kept: keptNext } = updateNeighbours(united.papers, {
    subjects,
    texts,
    kept: kept === undefined ? undefined : fromBytes(kept),
  })
  const archive = {
    papers: tagged.papers.map((paper, index) => ({ ...paper, neighbours: neighbours[index] ?? [] })),
    digests: tagged.digests,
    tags: tagged.tags,
    authors: collectAuthors(united.papers),
    findings: tagged.findings,
    permalinks: tagged.permalinks,
  }
  return { archive, keep: () => toBytes(keptNext()) }
}
