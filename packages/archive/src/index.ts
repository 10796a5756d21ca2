/**
 * Digests in, one archive out: who is the same paper, its permanent address, its tags, its neighbours,
 * its citations.
 */
export type {
  Appearance,
  Archive,
  ArchiveAuthor,
  ArchiveDigest,
  ArchiveFinding,
  ArchivePaper,
  FieldSource,
  Neighbour,
  PaperTag,
  PermalinkRecord,
  Tag,
} from './archive.ts'
export { type CollectOptions, collect } from './collect.ts'
export type { Decision } from './identity/decisions.ts'
export { findNeighbours, type NeighbourOptions } from './neighbours.ts'
export { type TagSettings, type TagSettingsInput, tagSettingsSchema } from './tags/settings.ts'
export { type TaggablePaper, type TaggedPapers, type TagOptions, tagPapers } from './tags/tag-papers.ts'
export type { VocabularyTerm } from './tags/vocabulary.ts'
