import type { Digest } from '@offprint/digest'
import type { Archive, ArchiveFinding, ArchivePaper, Tag } from './archive.ts'
import { compare } from './compare.ts'
import { sortFindings } from './findings.ts'
import { emptyRecord, vanishedFinding } from './permalinks.ts'
import type { TagSettingsInput } from './tags/settings.ts'
import { type TaggedPapers, tagPapers } from './tags/tag-papers.ts'
import type { TaggablePaper } from './tags/taggable-paper.ts'
import { type United, type UnitedPaper, type UniteOptions, unite } from './unite.ts'

/** What the owner decides over all. */
export interface CollectOptions extends UniteOptions {
  /** The owner's `tags.yaml`. */
  tags?: TagSettingsInput
}

/** Digests made one, with the tags of their papers: an archive that lacks neighbours and authors' pages. */
export interface TaggedArchive extends Pick<Archive, 'digests' | 'tags' | 'findings' | 'permalinks'> {
  /** Newest first. */
  papers: Omit<ArchivePaper, 'neighbours'>[]
}

/**
 * The first two steps of `collect`: which entries are one paper, and what each is about. For what shows no neighbours,
 * which take as long as the tags.
 *
 * @example
 * tagReport(uniteAndTag(digests)).untagged
 */
export function uniteAndTag(digests: readonly Digest[], options: CollectOptions = {}): TaggedArchive {
  return tagUnited(unite(digests, options), options).archive
}

/** What has been united with its tags, and what the tags were found by. */
export function tagUnited(
  { papers, digests, findings, permalinks }: United,
  options: CollectOptions,
): { archive: TaggedArchive } & Pick<TaggedPapers, 'texts' | 'subjects'> {
  const { tags: before } = options.permalinks ?? emptyRecord
  const tagged = tagPapers(papers.map(taggable), {
    known: before,
    ...(options.tags === undefined ? {} : { settings: options.tags }),
  })
  const { tags, assigned, texts, subjects } = tagged
  const archive = {
    papers: papers.map((paper, index) => ({ ...paper, tags: assigned[index] ?? [] })),
    digests,
    tags,
    findings: sortFindings([...findings, ...tagged.findings, ...vanishedTags(tags, before)]),
    permalinks: { ...permalinks, tags: recordTags(tags, before) },
  }
  return { archive, texts, subjects }
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
