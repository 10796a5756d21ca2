import type { ArchivePaper, PaperTag, Tag } from '../archive.ts'
import { type Concepts, findConcepts, keyOfName } from './concepts.ts'
import { eachCandidate, featureNames } from './features.ts'
import { capitalised, spellings } from './names.ts'
import { countPhrases } from './phrases.ts'
import { type Ranking, selectTags } from './select-tags.ts'
import { type TagSettingsInput, tagSettingsSchema } from './settings.ts'
import { readTexts, type Texts } from './texts.ts'
import { vocabulary as ownVocabulary, type VocabularyTerm } from './vocabulary.ts'
import { weights } from './weights.ts'

/** What the tagger looks at. */
export interface TaggablePaper
  extends Pick<ArchivePaper, 'slug' | 'title' | 'abstract' | 'summary' | 'keywords' | 'categories'> {
  /** Headings that the paper stands under in its digests. */
  headings: readonly string[]
}

/** Options of {@link tagPapers}. */
export interface TagOptions {
  /** The owner's `tags.yaml`. */
  settings?: TagSettingsInput
  /** Slugs of tags that have had a page (the permalink record's): they keep it with a margin. */
  known?: readonly string[]
  /** Instead of the vocabulary that comes with Offprint. */
  vocabulary?: readonly VocabularyTerm[]
  /** The papers' words, where they have been read already. */
  texts?: Texts
}

/** What {@link tagPapers} gives. */
export interface TaggedPapers {
  /** By name. */
  tags: Tag[]
  /** The tags of each paper, best first, in the order of the papers. */
  assigned: PaperTag[][]
  /** The papers' words, for {@link findNeighbours}. */
  texts: Texts
}

const thresholds = { strict: -1.5, normal: -2.5, loose: -3 }
/** How far below the threshold a candidate may be that fills a paper with few tags. */
const fillMargin = 1.5
const fewestTags = 3
const candidatesKept = 24
const mostEvidence = 6

/**
 * Gives papers their tags: the subjects of the vocabulary and the phrases that the papers share, as far as the
 * papers are about them, each with the words that say so.
 *
 * Deterministic, and nearly linear in the text.
 *
 * @example
 * const { tags, assigned } = tagPapers(papers, { known: permalinks.tags })
 */
export function tagPapers(papers: readonly TaggablePaper[], options: TagOptions = {}): TaggedPapers {
  const settings = tagSettingsSchema.parse(options.settings ?? {})
  const vocabulary = options.vocabulary ?? (settings.vocabulary ? ownVocabulary : [])
  const texts = options.texts ?? readTexts(papers)
  const minPapers =
    settings.minPapers === 'auto'
      ? papers.length < 200
        ? 2
        : Math.max(3, Math.floor(papers.length / 5000))
      : settings.minPapers
  const phrases = countPhrases(texts, minPapers)
  const concepts = findConcepts(texts, phrases, {
    vocabulary,
    minimum: minPapers,
    blocked: new Set(settings.block.map(keyOfName)),
    anyWord: settings.singleWords === 'any',
  })
  const broad = broadConcepts(vocabulary, concepts)
  const { strictness } = settings
  const threshold =
    typeof strictness === 'number' ? Math.log(strictness / (1 - strictness)) : thresholds[strictness]
  const ranking = rank(texts, phrases, concepts, broad, threshold - fillMargin)
  const knownKeys = new Map<string, string>()
  for (const slug of options.known ?? []) {
    const key = keyOfName(slug)
    if (!knownKeys.has(key)) knownKeys.set(key, slug)
  }
  const padded = concepts.words.map((words) => ` ${words.join(' ')} `)
  const chosen = selectTags(ranking, concepts.count, {
    threshold,
    floor: threshold - fillMargin,
    fewest: Math.min(fewestTags, settings.maxTagsPerPaper),
    most: settings.maxTagsPerPaper,
    minPapers,
    maxPapers: Math.max(minPapers, 4, settings.maxShare * papers.length),
    had: (concept) => knownKeys.has(concepts.keys[concept] as string),
    within: (shorter, longer) =>
      (padded[shorter] as string).length < (padded[longer] as string).length &&
      (padded[longer] as string).includes(padded[shorter] as string),
    pinned: new Int32Array(concepts.count),
  })
  return { ...describe(papers, texts, concepts, vocabulary, ranking, chosen, knownKeys), texts }
}

/** Vocabulary subjects that have narrower ones. */
export function broadConcepts(vocabulary: readonly VocabularyTerm[], concepts: Concepts): Set<number> {
  const broad = new Set<number>()
  for (const term of vocabulary)
    for (const parent of term.parents) {
      const concept = concepts.ofKey.get(keyOfName(parent))
      if (concept !== undefined && concept < concepts.known) broad.add(concept)
    }
  return broad
}

function rank(
  texts: Texts,
  phrases: ReturnType<typeof countPhrases>,
  concepts: Concepts,
  broad: ReadonlySet<number>,
  floor: number,
): Ranking {
  const vector = Float64Array.from(featureNames, (name) => weights[name])
  const starts = new Int32Array(texts.count + 1)
  const list: number[] = []
  const scores: number[] = []
  const order: { concept: number; score: number }[] = []
  eachCandidate(texts, phrases, concepts, broad, (paper, candidates, count) => {
    order.length = 0
    for (let index = 0; index < count; index++) {
      const candidate = candidates[index] as (typeof candidates)[number]
      // A word in passing is no subject.
      if (candidate.length === 1 && candidate.mentions < 2 && !candidate.inTitle) continue
      let score = 0
      for (let feature = 0; feature < vector.length; feature++)
        score += (vector[feature] as number) * (candidate.features[feature] as number)
      if (score >= floor) order.push({ concept: candidate.concept, score })
    }
    order.sort((a, b) => b.score - a.score || a.concept - b.concept)
    if (order.length > candidatesKept) order.length = candidatesKept
    for (const { concept, score } of order) {
      list.push(concept)
      scores.push(score)
    }
    starts[paper + 1] = list.length
  })
  return { starts, concepts: Int32Array.from(list), scores: Float32Array.from(scores) }
}

function describe(
  papers: readonly TaggablePaper[],
  texts: Texts,
  concepts: Concepts,
  vocabulary: readonly VocabularyTerm[],
  ranking: Ranking,
  chosen: readonly Int32Array[],
  knownKeys: ReadonlyMap<string, string>,
): Pick<TaggedPapers, 'tags' | 'assigned'> {
  const bearers = new Map<number, { paper: number; score: number }[]>()
  const assigned: PaperTag[][] = []
  const scoreOf = new Map<number, number>()
  const conceptsOfTags = new Set<number>()
  for (const list of chosen) for (const concept of list) conceptsOfTags.add(concept)
  const written = spellings(texts, concepts, conceptsOfTags)
  const slugs = new Map<number, string>()
  const taken = new Set<string>()
  const ordered = [...conceptsOfTags].sort((a, b) => a - b)
  for (const concept of ordered) {
    const known = knownKeys.get(concepts.keys[concept] as string)
    if (known !== undefined && !taken.has(known)) {
      slugs.set(concept, known)
      taken.add(known)
    }
  }
  const nameOf = (concept: number) =>
    vocabulary[concept]?.name ?? written.get(concept)?.name ?? capitalised(concepts.keys[concept] as string)
  for (const concept of ordered) {
    if (slugs.has(concept)) continue
    const base = slugOf(nameOf(concept))
    let slug = base
    for (let copy = 2; taken.has(slug); copy++) slug = `${base}-${copy}`
    slugs.set(concept, slug)
    taken.add(slug)
  }
  papers.forEach((paper, index) => {
    scoreOf.clear()
    for (let place = ranking.starts[index] as number; place < (ranking.starts[index + 1] as number); place++)
      scoreOf.set(ranking.concepts[place] as number, ranking.scores[place] as number)
    const tags: PaperTag[] = []
    for (const concept of chosen[index] ?? []) {
      const score = probability(scoreOf.get(concept) ?? 0)
      tags.push({
        tag: slugs.get(concept) as string,
        score,
        source: concept < concepts.known ? 'vocabulary' : 'discovered',
        evidence: evidenceOf(paper, index, concept, texts, concepts),
      })
      const list = bearers.get(concept) ?? []
      list.push({ paper: index, score })
      bearers.set(concept, list)
    }
    assigned.push(tags)
  })
  const tags = ordered.map((concept): Tag => {
    const term = vocabulary[concept]
    const list = (bearers.get(concept) ?? []).sort((a, b) => b.score - a.score || a.paper - b.paper)
    return {
      slug: slugs.get(concept) as string,
      name: nameOf(concept),
      aliases: term === undefined ? [] : [...term.aliases],
      kind: term === undefined ? 'discovered' : 'vocabulary',
      ...(term?.description === undefined ? {} : { description: term.description }),
      parents: [],
      children: [],
      related: [],
      papers: list.map(({ paper }) => (papers[paper] as TaggablePaper).slug),
    }
  })
  tags.sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.slug, b.slug))
  return { tags, assigned }
}

function evidenceOf(
  paper: TaggablePaper,
  index: number,
  concept: number,
  texts: Texts,
  concepts: Concepts,
): PaperTag['evidence'] {
  const { places } = concepts
  const body = texts.bodies[index] as number
  const evidence: PaperTag['evidence'] = []
  for (let place = places.starts[index] as number; place < (places.starts[index + 1] as number); place++) {
    if (places.concepts[place] !== concept) continue
    const token = places.tokens[place] as number
    const start = texts.begins[token] as number
    const end = texts.ends[token + (places.lengths[place] as number) - 1] as number
    const field = token < body ? 'title' : paper.abstract === undefined ? 'summary' : 'abstract'
    evidence.push({ field, start, end, text: (paper[field] ?? '').slice(start, end) })
    if (evidence.length === mostEvidence) break
  }
  return evidence
}

/** The logistic function, to three places: what is stored shall not differ in the last bit. */
function probability(score: number): number {
  return Math.round(1000 / (1 + Math.exp(-score))) / 1000
}

function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug === '' ? 'tag' : slug
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
