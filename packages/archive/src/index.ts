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
  TextRepair,
} from './archive.ts'
export {
  bibtexFile,
  type Citable,
  type CitationFileOptions,
  type CitationOptions,
  type CslItem,
  cslFile,
  identifierAddress,
  risFile,
  toBibtex,
  toCsl,
  toPlainText,
  toRis,
} from './citation/index.ts'
export { type Collected, collect, collectAgain } from './collect.ts'
export { csv } from './csv.ts'
export { sortFindings } from './findings.ts'
export type { Decision } from './identity/decisions.ts'
export { findNeighbours, type NeighbourOptions } from './neighbours/find-neighbours.ts'
export {
  type PlainPaper,
  type ReadText,
  type RepairSetting,
  readPaperText,
  type TextField,
} from './paper-text.ts'
export type { DigestHeading } from './tags/given-tags.ts'
export type { PaperSubjects } from './tags/paper-subjects.ts'
export { type TagSettings, type TagSettingsInput, tagSettingsSchema } from './tags/settings.ts'
export { type TaggedPapers, type TagOptions, tagPapers } from './tags/tag-papers.ts'
export { type NearDuplicateTags, type TagReport, tagReport } from './tags/tag-report.ts'
export type { TaggablePaper } from './tags/taggable-paper.ts'
export type { VocabularyTerm } from './tags/vocabulary.ts'
export { type United, type UnitedPaper, type UniteOptions, unite } from './unite.ts'
export { type CollectOptions, type TaggedArchive, uniteAndTag } from './unite-and-tag.ts'
