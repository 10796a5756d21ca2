import type { SelectOptions } from './select-tags.ts'
import type { TagSettings } from './settings.ts'

/** What a tag needs. Scores are logarithms of odds. */
export interface Demands
  extends Pick<
    SelectOptions,
    | 'threshold'
    | 'near'
    | 'floor'
    | 'fewest'
    | 'furtherExtra'
    | 'furtherShare'
    | 'most'
    | 'passingExtra'
    | 'passingFills'
    | 'minPapers'
    | 'maxPapers'
    | 'maxBroader'
  > {
  /** Score from which one paper is enough for a subject of the vocabulary. */
  alone: number
}

const thresholds = { strict: -1, normal: -1.6, loose: -2.5 }
/** An archive of few papers lets more through: its tags are few, most of all where a tag needs three papers. */
const pairArchiveEase = 0.8
/** From a middling archive to a large one it wanes. */
const middlingArchiveEase = 2.1
/** How far below the threshold a candidate may be that fills a paper with few tags, and below that of a large archive. */
const fillMargin = 2.2
const fillMarginOfLarge = 3
/** Of these, candidates so far below it come before what is broader than a paper's subjects. */
const nearMargin = 1
const fewestTags = 3
/** What a paper's tags beyond the fewest need more in a large archive. */
const furtherExtra = 0.65
/** And so many a paper at most, the surest of the archive: where all papers name much, they are about little of it. */
const furtherShare = 0.5
/** Of the papers that make a subject the background, so many make it too wide to fill papers that do not name it. */
const wideShare = 0.75
/** Below so many papers, one that is surely about a subject of the vocabulary is enough for a page. */
const smallArchive = 200
const sure = -0.5
/** Below so many, two papers are enough for any tag. */
const pairArchive = 250
const middlingArchive = 500
const largeArchive = 4000

/** Whether so many papers give a tag papers enough without those that name it in passing. */
export function isLargeArchive(papers: number): boolean {
  return papers >= largeArchive
}

/** What a tag needs in an archive of so many papers. */
export function demandsOf(settings: TagSettings, papers: number): Demands {
  const { strictness, maxTagsPerPaper, maxShare } = settings
  const threshold = thresholdOf(settings, papers)
  const minPapers = fewestPapers(settings, papers)
  const maxPapers = Math.max(minPapers, 4, maxShare * papers)
  const isOfPairs = papers < pairArchive
  return {
    threshold,
    near: isOfPairs ? threshold : threshold - nearMargin,
    floor: Math.max(threshold - fillMargin, strictnessOf(settings) - fillMarginOfLarge),
    fewest: Math.min(fewestTags, maxTagsPerPaper),
    furtherExtra: isLargeArchive(papers) ? furtherExtra : 0,
    furtherShare: isOfPairs || strictness !== 'normal' ? Number.POSITIVE_INFINITY : furtherShare,
    most: maxTagsPerPaper,
    passingExtra: passingExtraOf(papers),
    passingFills: !isLargeArchive(papers),
    minPapers,
    maxPapers,
    maxBroader: isOfPairs ? maxPapers : wideShare * maxPapers,
    alone: settings.minPapers === 'auto' && papers < smallArchive ? sure : Number.POSITIVE_INFINITY,
  }
}

/** What a concept needs more that is named in passing: in a small archive, which lets much through, and in a large one. */
function passingExtraOf(papers: number): number {
  if (papers < pairArchive) return 0.75
  return isLargeArchive(papers) ? 1.25 : 0
}

function fewestPapers({ minPapers }: TagSettings, papers: number): number {
  if (minPapers !== 'auto') return minPapers
  return papers < pairArchive ? 2 : Math.max(3, Math.floor(papers / 5000))
}

function strictnessOf({ strictness }: TagSettings): number {
  return typeof strictness === 'number' ? Math.log(strictness / (1 - strictness)) : thresholds[strictness]
}

function thresholdOf(settings: TagSettings, papers: number): number {
  if (typeof settings.strictness === 'number') return strictnessOf(settings)
  if (papers < pairArchive) return strictnessOf(settings) - pairArchiveEase
  const size = (papers - middlingArchive) / (largeArchive - middlingArchive)
  return strictnessOf(settings) - middlingArchiveEase * (1 - Math.min(1, Math.max(0, size)))
}
