import type { Digest } from '@offprint/digest'
import type { Archive, ArchiveFinding, Tag } from './archive.ts'
import { collectAuthors } from './authors.ts'
import { compare } from './compare.ts'
import { sortFindings } from './findings.ts'
import { updateNeighbours } from './neighbours/find-neighbours.ts'
import { fromBytes, toBytes } from './neighbours/kept-bytes.ts'
import { emptyRecord, vanishedFinding } from './permalinks.ts'
import type { TagSettingsInput } from './tags/settings.ts'
import { tagPapers } from './tags/tag-papers.ts'
import type { TaggablePaper } from './tags/taggable-paper.ts'
import { type UnitedPaper, type UniteOptions, unite } from './unite.ts'

/** What the owner decides over all. */
export interface CollectOptions extends UniteOptions {
  /** The owner's `tags.yaml`. */
  tags?: TagSettingsInput
}

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
  const { permalinks: before = emptyRecord } = options
  // A file that holds no papers (a readme, a picture) is no digest of the archive. Its own messages tell of it.
  const withPapers = digests.filter(({ papers }) => papers.length > 0)
  const { papers, digests: named, findings, permalinks } = unite(withPapers, options)
  const {
    tags,
    assigned,
    texts,
    subjects,
    findings: tagFindings,
  } = tagPapers(papers.map(taggable), {
    known: before.tags,
    ...(options.tags === undefined ? {} : { settings: options.tags }),
  })
  const { neighbours, kept: keptNext } = updateNeighbours(papers, {
    subjects,
    texts,
    kept: kept === undefined ? undefined : fromBytes(kept),
  })
  const finished = papers.map((paper, index) => ({
    ...paper,
    tags: assigned[index] ?? [],
    neighbours: neighbours[index] ?? [],
  }))
  const archive = {
    papers: finished,
    digests: named,
    tags,
    authors: collectAuthors(papers),
    findings: sortFindings([...findings, ...tagFindings, ...vanishedTags(tags, before.tags)]),
    permalinks: { ...permalinks, tags: recordTags(tags, before.tags) },
  }
  return { archive, keep: () => toBytes(keptNext()) }
}

function taggable(paper: UnitedPaper): TaggablePaper {
  const headings = paper.appearances.flatMap(({ digest, headings }) =>
    headings.map((text) => ({ text, digest })),
  )
  return { ...paper, headings }
}

function vanishedTags(tags: readonly Tag[], before: readonly string[]): ArchiveFinding[] {
  const live = new Set(tags.map(({ slug }) => slug))
  return before.filter((slug) => !live.has(slug)).map((slug) => vanishedFinding(`/tags/${slug}/`))
}

function recordTags(tags: readonly Tag[], before: readonly string[]): string[] {
  return [...new Set([...before, ...tags.map(({ slug }) => slug)])].sort(compare)
}
