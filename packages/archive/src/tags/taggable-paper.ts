import type { ArchivePaper } from '../archive.ts'
import type { DigestHeading } from './given-tags.ts'

/** What the tagger looks at. */
export interface TaggablePaper
  extends Pick<ArchivePaper, 'slug' | 'title' | 'abstract' | 'summary' | 'keywords' | 'categories'> {
  /** Identity key, by which the owner may pin a tag. */
  key?: string
  /** Headings that the paper stands under in its digests. */
  headings: readonly DigestHeading[]
}
