import type { ArchivePaper, PaperTag } from '../archive.ts'
import { categoryNames } from './category-names.ts'
import { keyOfName } from './key-of-name.ts'

/** A heading that a paper stands under. */
export interface DigestHeading {
  text: string
  /** Id of the digest. */
  digest: string
}

/** A tag that a source gives a paper. */
export interface Given {
  /** What tells it from others. */
  key: string
  /** As the source writes it, or the category's title. */
  name: string
  evidence: PaperTag['evidence'][number]
}

/** Words of headings that sort a digest and name no subject. */
const headingWords = new Set(
  `a about all also and any april articles august best blog blogs book books code community contents conference daily
  day december digest editor editors events favorite favorites featured february for friday from highlight highlights
  honorable important in interesting introduction issue january journal july june latest link links list long magazine
  mail march may mention mentions misc miscellaneous monday month monthly more most must my new news newsletter
  notable note notes november october of on other others our paper papers pick picks popular post posts preprint
  preprints previous publication publications quick read reading reads recent reference references release releases
  research resources round roundup saturday section see september short staff summary sunday table talk talks the
  this thursday to today tool tools top trending tuesday tutorials uncategorized unread up update updates upcoming
  video videos wednesday week weekly what worth year your archive abstract abstracts`.split(/\s+/),
)

/** Words that begin a phrase and no name of a subject. */
const phraseBeginnings = new Set(
  `and also beyond but even for from how in into if not of on or other our some still that the then these this those to
  toward towards what when where which who why with without yet you your`.split(/\s+/),
)

/**
 * The tags that sources give a paper: its keywords, its arXiv categories, and the headings it stands under as far as
 * they name a subject (*Computer vision*, not *Papers of the week*).
 */
export function givenTags(
  paper: Pick<ArchivePaper, 'keywords' | 'categories'> & { headings: readonly DigestHeading[] },
): Given[] {
  const given: Given[] = []
  const add = (name: string, field: 'keywords' | 'categories' | 'headings', text: string) => {
    const key = keyOf(name)
    if (key === '' || given.some((each) => each.key === key)) return
    given.push({ key, name, evidence: { field, start: 0, end: text.length, text } })
  }
  for (const keyword of paper.keywords) {
    const name = keyword.trim().replace(/\s+/g, ' ')
    // A sentence is no keyword.
    if (name !== '' && name.length <= 80 && name.split(' ').length <= 8) add(name, 'keywords', keyword)
  }
  for (const category of paper.categories) {
    const name = category.trim()
    if (name !== '' && name.length <= 80) add(categoryNames[name] ?? name, 'categories', category)
  }
  for (const { text } of paper.headings) {
    const name = subjectOf(text)
    if (name !== undefined) add(name, 'headings', text)
  }
  return given
}

/**
 * Keys of the headings that more than one digest uses: those sort its papers. One that a single digest uses is as a
 * rule its curator's phrase for the papers of that day (*Seeing with few points*).
 */
export function recurringHeadings(
  papers: readonly { headings: readonly DigestHeading[] }[],
): ReadonlySet<string> {
  const firstDigests = new Map<string, string>()
  const recurring = new Set<string>()
  for (const { headings } of papers)
    for (const { text, digest } of headings) {
      const name = subjectOf(text)
      if (name === undefined) continue
      const key = keyOf(name)
      const first = firstDigests.get(key)
      if (first === undefined) firstDigests.set(key, digest)
      else if (first !== digest) recurring.add(key)
    }
  return recurring
}

function subjectOf(heading: string): string | undefined {
  const name = heading
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/^\d{1,2}[.)]\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0 || words.length > 5 || name.length > 60) return undefined
  if (words.some((word) => /^\d+$/.test(word))) return undefined
  // *From other fields*, *What we read*: a phrase, not a name.
  if (phraseBeginnings.has(words[0] as string)) return undefined
  return words.every((word) => headingWords.has(word)) ? undefined : name
}

/** *Sparse Autoencoders (SAEs)* is *Sparse autoencoders*. */
function keyOf(name: string): string {
  return keyOfName(name.replace(/\s*\([^)]*\)$/, '') || name)
}
