import type { ArchiveFinding, ArchivePaper, PaperTag, Tag } from '../archive.ts'
import { type Concepts, findConcepts, keyOfName } from './concepts.ts'
import { type Candidate, eachCandidate, featureNames } from './features.ts'
import { type DigestHeading, type Given, givenTags, recurringHeadings } from './given-tags.ts'
import { capitalised, type Spelling, spellings } from './names.ts'
import { gatherSubjects, type PaperSubjects } from './paper-subjects.ts'
import { countPhrases, type Phrases } from './phrases.ts'
import { relatedTags } from './related-tags.ts'
import { type Ranking, Standing, selectTags } from './select-tags.ts'
import { type TagSettings, type TagSettingsInput, tagSettingsSchema } from './settings.ts'
import { danglingWordSet, genericWordSet } from './stopwords.ts'
import { readTexts, type Texts } from './texts.ts'
import { vocabulary as ownVocabulary, type VocabularyTerm } from './vocabulary.ts'
import { vocabularyOfOwner } from './vocabulary-of-owner.ts'
import { weights } from './weights.ts'

/** What the tagger looks at. */
export interface TaggablePaper
  extends Pick<ArchivePaper, 'slug' | 'title' | 'abstract' | 'summary' | 'keywords' | 'categories'> {
  /** Identity key, by which the owner may pin a tag. */
  key?: string
  /** Headings that the paper stands under in its digests. */
  headings: readonly DigestHeading[]
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
  /** Rules of the owner that met no paper or tag. */
  findings: ArchiveFinding[]
  /** The papers' words and what they may be about, for `findNeighbours`. */
  texts: Texts
  subjects: PaperSubjects
}

/** Scores, as logarithms of odds. */
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
/** What a paper's tags beyond the fewest need more. */
const furtherExtra = 0.8
/** And so many a paper at most, the surest of the archive: where all papers name much, they are about little of it. */
const furtherShare = 0.5
/** Below so many papers, one that is surely about a subject of the vocabulary is enough for a page. */
const smallArchive = 200
/** Below so many, two papers are enough for any tag. */
const pairArchive = 250
const middlingArchive = 500
const sure = -0.5
/** From so many papers on, a tag has papers enough without those that name it in passing. */
const largeArchive = 4000
/** What a concept needs more that is named in passing: in a small archive, which lets much through, and in a large one. */
function passingExtraOf(papers: number): number {
  if (papers < pairArchive) return 0.75
  return papers < largeArchive ? 0 : 1.25
}
const candidatesKept = 24
/** What phrases outside the vocabulary need beyond the threshold. */
const discoveredExtra = 0.3
const genericExtra = 1.5
/** What papers name in passing only (*ground truth*), and in so few titles of those that name it, is a means to them. */
const seldomTitled = 0.2
const seldomTitledExtra = 3
const mostEvidence = 6
/** Certainty of a keyword that its source gives, of a heading and a category, and of what is broader than a tag. */
const givenScores = { keywords: 0.95, headings: 0.6, categories: 0.6 }
const broaderScore = 0.5

/**
 * Gives papers their tags: the subjects of the vocabulary and the phrases that the papers share, as far as the papers
 * are about them; what their sources say (keywords, categories, headings); and what the owner says. Each with the words
 * that earned it.
 *
 * A tag has papers enough for a page, is not borne by nearly all papers, and is not another tag once more. Deterministic;
 * time grows with the text.
 *
 * @example
 * const { tags, assigned } = tagPapers(papers, { known: permalinks.tags })
 */
export function tagPapers(papers: readonly TaggablePaper[], options: TagOptions = {}): TaggedPapers {
  const settings = tagSettingsSchema.parse(options.settings ?? {})
  const { terms, blocked } = vocabularyOfOwner(
    options.vocabulary ?? (settings.vocabulary ? ownVocabulary : []),
    settings,
  )
  const texts = options.texts ?? readTexts(papers)
  const minPapers = fewestPapers(settings, papers.length)
  const known = new Map<string, string>()
  for (const slug of options.known ?? []) {
    const key = keyOfName(slug)
    if (!known.has(key) && !blocked.has(key)) known.set(key, slug)
  }
  const phrases = countPhrases(texts, minPapers)
  const concepts = findConcepts(texts, phrases, {
    vocabulary: terms,
    minimum: minPapers,
    blocked,
    kept: [...known.values()].map((slug) => slug.replaceAll('-', ' ')),
    anyWord: settings.singleWords === 'any',
  })
  const threshold = thresholdOf(settings, papers.length)
  const isOfPairs = papers.length < pairArchive
  const floor = Math.max(threshold - fillMargin, strictnessOf(settings) - fillMarginOfLarge)
  const subjects = new Subjects(papers, concepts, terms, settings, blocked, known)
  const ranking = rank(texts, phrases, concepts, broadConcepts(terms, concepts), subjects.unpinned, floor)
  const chosen = selectTags(ranking, subjects.count, {
    threshold,
    near: isOfPairs ? threshold : threshold - nearMargin,
    floor,
    furtherExtra: isOfPairs ? 0 : furtherExtra,
    furtherShare: isOfPairs || settings.strictness !== 'normal' ? Number.POSITIVE_INFINITY : furtherShare,
    extra: (concept) => subjects.extra(concept),
    passingExtra: passingExtraOf(papers.length),
    passingFills: papers.length < largeArchive,
    fewest: Math.min(fewestTags, settings.maxTagsPerPaper),
    most: settings.maxTagsPerPaper,
    minPapers,
    maxPapers: Math.max(minPapers, 4, settings.maxShare * papers.length),
    had: new Set([...known.keys()].flatMap((key) => subjects.ofKey(key) ?? [])),
    aloneEnough: (concept, score) =>
      settings.minPapers === 'auto' &&
      papers.length < smallArchive &&
      score >= sure &&
      concept < concepts.known &&
      concepts.firm[concept] === 1,
    pinned: subjects.pinned,
    forced: subjects.forced,
    within: (shorter, longer) => subjects.within(shorter, longer),
    broader: (concept) => subjects.broader(concept),
    superfluous: (concept, other, same, wanted) => subjects.superfluous(concept, other, same, wanted),
  })
  const { tags, assigned } = describe(papers, texts, concepts, subjects, ranking, chosen, known)
  return {
    tags,
    assigned,
    findings: subjects.findings,
    texts,
    subjects: subjectsOfPapers(papers.length, subjects, ranking),
  }
}

/** All that papers may be about by their words, their sources and the owner. */
function subjectsOfPapers(
  papers: number,
  subjects: Subjects,
  { starts, concepts, scores }: Ranking,
): PaperSubjects {
  return gatherSubjects(
    papers,
    subjects.allKeys(),
    (paper, say) => {
      for (let place = starts[paper] as number; place < (starts[paper + 1] as number); place++)
        say(concepts[place] as number, 1 / (1 + Math.exp(-(scores[place] as number))))
      for (const concept of subjects.forced[paper] ?? [])
        say(concept, certaintyOfGiven(subjects.given[paper]?.get(concept)) ?? 1)
    },
    (concept) => subjects.parents(concept),
  )
}

/** How certain what the sources say is; `undefined` where they say nothing. */
function certaintyOfGiven(given: readonly Given[] | undefined): number | undefined {
  if (given === undefined) return undefined
  return Math.max(...given.map(({ evidence }) => givenScores[evidence.field as keyof typeof givenScores]))
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

/** Subjects that have none above them: the widest fields. */
export function broadConcepts(terms: readonly VocabularyTerm[], concepts: Concepts): Set<number> {
  const broad = new Set<number>()
  terms.forEach(({ parents }, concept) => {
    if (parents.length === 0 && concept < concepts.known) broad.add(concept)
  })
  return broad
}

function rank(
  texts: Texts,
  phrases: Phrases,
  concepts: Concepts,
  broad: ReadonlySet<number>,
  unpinned: ReadonlyMap<number, ReadonlySet<number>>,
  floor: number,
): Ranking {
  const vector = Float64Array.from(featureNames, (name) => weights[name])
  const starts = new Int32Array(texts.count + 1)
  const list: number[] = []
  const scores: number[] = []
  const standings: number[] = []
  const order: { concept: number; score: number; standing: number }[] = []
  eachCandidate(texts, phrases, concepts, broad, (paper, candidates, count) => {
    order.length = 0
    const unwanted = unpinned.get(paper)
    for (let index = 0; index < count; index++) {
      const candidate = candidates[index] as (typeof candidates)[number]
      if (!candidate.whole || unwanted?.has(candidate.concept)) continue
      // A word in passing is no subject.
      if (candidate.length === 1 && candidate.mentions < 2 && !candidate.inTitle) continue
      let score = 0
      for (let feature = 0; feature < vector.length; feature++)
        score += (vector[feature] as number) * (candidate.features[feature] as number)
      if (score < floor) continue
      const standing = standingOf(candidate, () =>
        titleHolds(texts, paper, concepts.words[candidate.concept]),
      )
      order.push({ concept: candidate.concept, score, standing })
    }
    order.sort((a, b) => b.score - a.score || a.concept - b.concept)
    if (order.length > candidatesKept) order.length = candidatesKept
    for (const { concept, score, standing } of order) {
      list.push(concept)
      scores.push(score)
      standings.push(standing)
    }
    starts[paper + 1] = list.length
  })
  return {
    starts,
    concepts: Int32Array.from(list),
    scores: Float32Array.from(scores),
    standing: Uint8Array.from(standings),
  }
}

function standingOf({ inTitle, mentions }: Candidate, titleHoldsIt: () => boolean): number {
  if (inTitle) return Standing.inTitle
  return mentions > 1 || titleHoldsIt() ? Standing.inAbstract : Standing.inPassing
}

/** Whether a title has all these words, together or apart: *sparse* and *attention* in *Sparse Local Attention*. */
function titleHolds(texts: Texts, paper: number, words: readonly string[] = []): boolean {
  const title = texts.words.subarray(texts.starts[paper] as number, texts.bodies[paper] as number)
  return words.length > 0 && words.every((word) => title.includes(texts.wordOf(word) ?? -1))
}

/** What may become a tag and how these are related: concepts of the text, then what sources alone give. */
class Subjects {
  count: number
  readonly findings: ArchiveFinding[] = []
  readonly pinned = new Set<number>()
  /** By paper. */
  readonly unpinned = new Map<number, Set<number>>()
  readonly forced: number[][]
  /** What the sources say of each paper, by concept. */
  readonly given: Map<number, Given[]>[]
  readonly #concepts: Concepts
  readonly #terms: readonly VocabularyTerm[]
  /** Names of what only sources give, with the number of papers that do. */
  readonly #givenNames: Map<string, number>[] = []
  readonly #keys = new Map<string, number>()
  readonly #isLarge: boolean
  readonly #padded = new Map<number, string>()
  readonly #parents = new Map<number, number[]>()
  readonly #ancestors = new Map<number, Set<number>>()

  constructor(
    papers: readonly TaggablePaper[],
    concepts: Concepts,
    terms: readonly VocabularyTerm[],
    settings: TagSettings,
    blocked: ReadonlySet<string>,
    known: ReadonlyMap<string, string>,
  ) {
    this.#concepts = concepts
    this.#terms = terms
    this.#isLarge = papers.length >= largeArchive
    this.count = concepts.count
    const recurring = recurringHeadings(papers)
    const isSubject = ({ key, evidence }: Given) =>
      evidence.field !== 'headings' ||
      recurring.has(key) ||
      known.has(key) ||
      (concepts.ofKey.get(key) ?? concepts.known) < concepts.known
    this.given = papers.map((paper) => {
      const given = new Map<number, Given[]>()
      if (!settings.given) return given
      for (const each of givenTags(paper)) {
        if (blocked.has(each.key) || !isSubject(each)) continue
        const concept = this.#add(each)
        given.set(concept, [...(given.get(concept) ?? []), each])
      }
      return given
    })
    this.forced = this.given.map((given) => [...given.keys()])
    if (settings.tags.some(({ pin, unpin }) => pin !== undefined || unpin !== undefined))
      this.#applyPins(papers, settings)
  }

  #add({ key, name }: Given): number {
    let concept = this.ofKey(key)
    if (concept === undefined) {
      concept = this.count++
      this.#keys.set(key, concept)
      this.#givenNames.push(new Map())
    }
    const names = this.#givenNames[concept - this.#concepts.count]
    names?.set(name, (names.get(name) ?? 0) + 1)
    return concept
  }

  #applyPins(papers: readonly TaggablePaper[], settings: TagSettings): void {
    const places = new Map<string, number>()
    papers.forEach(({ title, key, slug }, index) => {
      for (const name of [title, key, slug]) if (name !== undefined) places.set(name, index)
    })
    for (const rule of settings.tags) {
      const pins = rule.pin ?? []
      if (pins.length === 0 && rule.unpin === undefined) continue
      const key = keyOfName(rule.name ?? rule.tag)
      const concept = this.#add({ key, name: rule.name ?? rule.tag } as Given)
      for (const [list, apply] of [
        [pins, (paper: number) => this.#pin(paper, concept)],
        [rule.unpin ?? [], (paper: number) => this.#unpin(paper, concept)],
      ] as const)
        for (const name of list) {
          const paper = places.get(name)
          if (paper === undefined)
            this.findings.push({
              ruleId: 'tag-paper-unknown',
              severity: 'warning',
              reason: `The tag "${rule.tag}" names a paper that the archive does not hold: "${name}"`,
              note: 'Give its slug, its identity key or its exact title.',
              places: [{ file: 'tags.yaml', line: 1 }],
            })
          else apply(paper)
        }
    }
  }

  #pin(paper: number, concept: number): void {
    this.pinned.add(concept)
    const forced = this.forced[paper] as number[]
    if (!forced.includes(concept)) forced.unshift(concept)
  }

  #unpin(paper: number, concept: number): void {
    const list = this.unpinned.get(paper) ?? new Set()
    list.add(concept)
    this.unpinned.set(paper, list)
    this.forced[paper] = (this.forced[paper] as number[]).filter((each) => each !== concept)
  }

  ofKey(key: string): number | undefined {
    return this.#concepts.ofKey.get(key) ?? this.#keys.get(key)
  }

  keyOf(concept: number): string {
    return this.#concepts.keys[concept] ?? ''
  }

  /** By concept, with those that sources alone give. */
  allKeys(): string[] {
    return [...this.#concepts.keys, ...this.#keys.keys()]
  }

  term(concept: number): VocabularyTerm | undefined {
    return concept < this.#concepts.known ? this.#terms[concept] : undefined
  }

  kind(concept: number): Tag['kind'] {
    if (concept >= this.#concepts.count) return 'given'
    return concept < this.#concepts.known ? 'vocabulary' : 'discovered'
  }

  /** The name that most sources use. */
  givenName(concept: number): string {
    const names = this.#givenNames[concept - this.#concepts.count] ?? new Map<string, number>()
    const [first] = [...names].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    return first?.[0] ?? ''
  }

  /** Broader subjects that the vocabulary gives. */
  parents(concept: number): number[] {
    let parents = this.#parents.get(concept)
    if (parents === undefined) {
      parents = (this.term(concept)?.parents ?? []).flatMap((name) => this.ofKey(keyOfName(name)) ?? [])
      this.#parents.set(concept, parents)
    }
    return parents
  }

  /** Broader subjects, as far as to be about the narrower is to be about them; none where papers are many. */
  broader(concept: number): number[] {
    if (this.#isLarge) return []
    return this.parents(concept).filter((parent) => this.term(parent)?.everyday !== true)
  }

  /** All that is above. */
  ancestors(concept: number): Set<number> {
    let above = this.#ancestors.get(concept)
    if (above === undefined) {
      above = new Set()
      this.#ancestors.set(concept, above)
      for (const parent of this.parents(concept)) {
        above.add(parent)
        for (const each of this.ancestors(parent)) above.add(each)
      }
      above.delete(concept)
    }
    return above
  }

  within(shorter: number, longer: number): boolean {
    const inner = this.#pad(shorter)
    const outer = this.#pad(longer)
    return inner.length < outer.length && outer.includes(inner) && !this.ancestors(longer).has(shorter)
  }

  /**
   * What a phrase outside the vocabulary needs beyond the threshold: more where it begins or ends generically, most
   * where hardly any title has it.
   */
  extra(concept: number): number {
    const { known, count, titles, papers } = this.#concepts
    if (concept < known || concept >= count) return 0
    if ((titles[concept] as number) < seldomTitled * (papers[concept] as number)) return seldomTitledExtra
    const words = this.words(concept)
    const generic = isGeneric(words[0] ?? '') || isGeneric(words.at(-1) ?? '')
    return generic ? genericExtra : discoveredExtra
  }

  /** Words of its name; none of what sources alone give. */
  words(concept: number): readonly string[] {
    return this.#concepts.words[concept] ?? []
  }

  superfluous(concept: number, other: number, same: boolean, wanted: boolean): boolean {
    if (this.pinned.has(concept)) return false
    const kind = this.kind(concept)
    if (kind === 'vocabulary') return same && !wanted && this.ancestors(other).has(concept)
    if (kind === 'given') return false
    if (same) return true
    return this.#pad(other).includes(this.#pad(concept)) || this.#pad(concept).includes(this.#pad(other))
  }

  #pad(concept: number): string {
    let padded = this.#padded.get(concept)
    if (padded === undefined) {
      const words = this.words(concept)
      padded = words.length === 0 ? '' : ` ${words.join(' ')} `
      this.#padded.set(concept, padded)
    }
    return padded
  }
}

function isGeneric(word: string): boolean {
  return genericWordSet.has(word) || danglingWordSet.has(word)
}

function describe(
  papers: readonly TaggablePaper[],
  texts: Texts,
  concepts: Concepts,
  subjects: Subjects,
  ranking: Ranking,
  chosen: readonly Int32Array[],
  known: ReadonlyMap<string, string>,
): Pick<TaggedPapers, 'tags' | 'assigned'> {
  const all = new Set<number>()
  for (const list of chosen) for (const concept of list) all.add(concept)
  const ordered = [...all].sort((a, b) => a - b)
  const written = spellings(texts, concepts, all)
  const slugOfKey = (concept: number) => known.get(subjects.keyOf(concept))
  const names = new Map(
    ordered.map((concept) => [concept, nameOf(concept, subjects, written.get(concept), slugOfKey(concept))]),
  )
  const slugs = slugsOf(ordered, names, slugOfKey)

  const bearers = new Map<number, { paper: number; score: number }[]>()
  const assigned = papers.map((paper, index): PaperTag[] => {
    const scores = new Map<number, number>()
    for (let place = ranking.starts[index] as number; place < (ranking.starts[index + 1] as number); place++)
      scores.set(ranking.concepts[place] as number, ranking.scores[place] as number)
    const tags = Array.from(chosen[index] as Int32Array, (concept) => {
      const tag = tagOfPaper(
        paper,
        index,
        concept,
        slugs.get(concept) as string,
        texts,
        concepts,
        subjects,
        scores,
      )
      const list = bearers.get(concept) ?? []
      list.push({ paper: index, score: tag.score })
      bearers.set(concept, list)
      return tag
    })
    return tags.sort((a, b) => b.score - a.score)
  })

  const ofWords = new Map<string, number>()
  for (const concept of ordered) {
    const words = subjects.words(concept).join(' ')
    if (words !== '' && !ofWords.has(words)) ofWords.set(words, concept)
  }
  const parents = new Map(ordered.map((concept) => [concept, parentsAmong(concept, all, ofWords, subjects)]))
  const children = new Map<number, number[]>()
  for (const concept of ordered)
    for (const parent of parents.get(concept) ?? [])
      children.set(parent, [...(children.get(parent) ?? []), concept])
  const place = new Map(ordered.map((concept, at) => [concept, at]))
  const related = relatedTags(
    chosen.map((list) => Array.from(list, (concept) => place.get(concept) as number)),
    ordered.map((concept) => bearers.get(concept)?.length ?? 0),
    (one, two) => {
      const [a, b] = [ordered[one] as number, ordered[two] as number]
      return (parents.get(a)?.includes(b) ?? false) || (parents.get(b)?.includes(a) ?? false)
    },
  )
  const byName = (concept: number) => (names.get(concept) as string).toLowerCase()
  const slugsByName = (list: readonly number[]) =>
    [...list]
      .sort((a, b) => compare(byName(a), byName(b)) || a - b)
      .map((concept) => slugs.get(concept) as string)
  const tags = ordered.map((concept, at): Tag => {
    const term = subjects.term(concept)
    const list = (bearers.get(concept) ?? []).sort((a, b) => b.score - a.score || a.paper - b.paper)
    return {
      slug: slugs.get(concept) as string,
      name: names.get(concept) as string,
      aliases: [...(term?.aliases ?? aliasesOf(concept, subjects, written.get(concept)))],
      kind: subjects.kind(concept),
      ...(term?.description === undefined ? {} : { description: term.description }),
      parents: slugsByName(parents.get(concept) ?? []),
      children: slugsByName(children.get(concept) ?? []),
      related: (related[at] ?? []).map((other) => slugs.get(ordered[other] as number) as string),
      papers: list.map(({ paper }) => (papers[paper] as TaggablePaper).slug),
    }
  })
  tags.sort((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.slug, b.slug))
  return { tags, assigned }
}

function nameOf(
  concept: number,
  subjects: Subjects,
  written: Spelling | undefined,
  slug: string | undefined,
): string {
  const term = subjects.term(concept)
  if (term !== undefined) return term.name
  if (written === undefined) return subjects.givenName(concept)
  if (slug === undefined) return written.name
  // Which of its spellings is the most common may change; the address, and what goes with it, does not.
  return capitalised([written.name, ...written.others].find((name) => slugOf(name) === slug) ?? written.name)
}

function aliasesOf(concept: number, subjects: Subjects, written: Spelling | undefined): string[] {
  const key = subjects.keyOf(concept)
  const met = new Set([key])
  return (written?.others ?? []).filter((name) => {
    const other = keyOfName(name)
    if (met.has(other)) return false
    met.add(other)
    return true
  })
}

function slugsOf(
  ordered: readonly number[],
  names: ReadonlyMap<number, string>,
  knownSlug: (concept: number) => string | undefined,
): Map<number, string> {
  const slugs = new Map<number, string>()
  const taken = new Set<string>()
  for (const concept of ordered) {
    const slug = knownSlug(concept)
    if (slug === undefined || taken.has(slug)) continue
    slugs.set(concept, slug)
    taken.add(slug)
  }
  for (const concept of ordered) {
    if (slugs.has(concept)) continue
    const base = slugOf(names.get(concept) as string)
    let slug = base
    for (let copy = 2; taken.has(slug); copy++) slug = `${base}-${copy}`
    slugs.set(concept, slug)
    taken.add(slug)
  }
  return slugs
}

function tagOfPaper(
  paper: TaggablePaper,
  index: number,
  concept: number,
  slug: string,
  texts: Texts,
  concepts: Concepts,
  subjects: Subjects,
  scores: ReadonlyMap<number, number>,
): PaperTag {
  const given = subjects.given[index]?.get(concept) ?? []
  const pinned = subjects.pinned.has(concept) && subjects.forced[index]?.includes(concept) === true
  const named = evidenceOf(paper, index, (each) => each === concept, texts, concepts)
  const kind = subjects.kind(concept)
  if (pinned && given.length === 0) return { tag: slug, score: 1, source: 'pinned', evidence: named }
  if (given.length > 0) {
    const certain = certaintyOfGiven(given) as number
    const score = pinned ? 1 : Math.max(certain, probability(scores.get(concept) ?? Number.NEGATIVE_INFINITY))
    return {
      tag: slug,
      score,
      source: pinned ? 'pinned' : 'given',
      evidence: [...named, ...given.map(({ evidence }) => evidence)],
    }
  }
  const source = kind === 'discovered' ? 'discovered' : 'vocabulary'
  const score = scores.get(concept)
  if (score !== undefined && named.length > 0)
    return { tag: slug, score: probability(score), source, evidence: named }
  // It comes from narrower subjects: their words are its evidence.
  const narrower = new Set([...scores.keys()].filter((each) => subjects.ancestors(each).has(concept)))
  const best = Math.max(...[...narrower].map((each) => scores.get(each) as number))
  return {
    tag: slug,
    score: Math.round(1000 * broaderScore * probability(best)) / 1000,
    source,
    evidence: evidenceOf(paper, index, (each) => narrower.has(each), texts, concepts),
  }
}

function evidenceOf(
  paper: TaggablePaper,
  index: number,
  isWanted: (concept: number) => boolean,
  texts: Texts,
  concepts: Concepts,
): PaperTag['evidence'] {
  const { places } = concepts
  const body = texts.bodies[index] as number
  const evidence: PaperTag['evidence'] = []
  for (let place = places.starts[index] as number; place < (places.starts[index + 1] as number); place++) {
    if (places.counts[place] === 0 || !isWanted(places.concepts[place] as number)) continue
    const token = places.tokens[place] as number
    const start = texts.begins[token] as number
    const end = texts.ends[token + (places.lengths[place] as number) - 1] as number
    const field = token < body ? 'title' : paper.abstract === undefined ? 'summary' : 'abstract'
    evidence.push({ field, start, end, text: (paper[field] ?? '').slice(start, end) })
    if (evidence.length === mostEvidence) break
  }
  return evidence
}

/** The nearest broader subjects that are tags; of a discovered tag, the longest tag that its words end with. */
function parentsAmong(
  concept: number,
  tags: ReadonlySet<number>,
  ofWords: ReadonlyMap<string, number>,
  subjects: Subjects,
): number[] {
  const found = new Set<number>()
  const climb = (from: number, seen: Set<number>) => {
    for (const parent of subjects.parents(from)) {
      if (seen.has(parent) || parent === concept) continue
      seen.add(parent)
      if (tags.has(parent)) found.add(parent)
      else climb(parent, seen)
    }
  }
  climb(concept, new Set())
  if (found.size === 0 && subjects.kind(concept) === 'discovered') {
    // A *graph neural network* is a *neural network*.
    const words = subjects.words(concept)
    for (let from = 1; from < words.length && found.size === 0; from++) {
      const parent = ofWords.get(words.slice(from).join(' '))
      if (parent !== undefined) found.add(parent)
    }
  }
  // Not the parent's parent once more.
  return [...found].filter((parent) => ![...found].some((other) => subjects.ancestors(other).has(parent)))
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
