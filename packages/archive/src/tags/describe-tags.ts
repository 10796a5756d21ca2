import type { PaperTag, Tag } from '../archive.ts'
import { compare } from '../compare.ts'
import { certaintyOfGiven } from './certainty.ts'
import type { Concepts } from './concepts.ts'
import { keyOfName } from './key-of-name.ts'
import { capitalised, type Spelling, spellings } from './names.ts'
import { relatedTags } from './related-tags.ts'
import type { Ranking } from './select-tags.ts'
import type { Subjects } from './subjects.ts'
import type { TaggablePaper } from './taggable-paper.ts'
import type { Texts } from './texts.ts'

const mostEvidence = 6
/** Certainty of what is broader than a tag, of that of the tag. */
const broaderScore = 0.5

/** The tags that papers bear, with their names, addresses and relations; and the tags of each paper, with their evidence. */
export function describeTags(
  papers: readonly TaggablePaper[],
  texts: Texts,
  concepts: Concepts,
  subjects: Subjects,
  ranking: Ranking,
  chosen: readonly Int32Array[],
  known: ReadonlyMap<string, string>,
): { tags: Tag[]; assigned: PaperTag[][] } {
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
    const tags = Array.from(chosen[index] as Int32Array, (concept) => {
      const tag = tagOfPaper(
        paper,
        index,
        concept,
        slugs.get(concept) as string,
        texts,
        concepts,
        subjects,
        ranking,
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
  { starts, concepts: ranked, scores }: Ranking,
): PaperTag {
  const to = starts[index + 1] as number
  const scoreOf = (wanted: number): number | undefined => {
    for (let place = starts[index] as number; place < to; place++)
      if (ranked[place] === wanted) return scores[place]
    return undefined
  }
  const given = subjects.given[index]?.get(concept) ?? []
  const pinned = subjects.pinned.has(concept) && subjects.forced[index]?.includes(concept) === true
  const named = evidenceOf(paper, index, (each) => each === concept, texts, concepts)
  const kind = subjects.kind(concept)
  if (pinned && given.length === 0) return { tag: slug, score: 1, source: 'pinned', evidence: named }
  if (given.length > 0) {
    const certain = certaintyOfGiven(given) as number
    const score = pinned ? 1 : Math.max(certain, probability(scoreOf(concept) ?? Number.NEGATIVE_INFINITY))
    return {
      tag: slug,
      score,
      source: pinned ? 'pinned' : 'given',
      evidence: [...named, ...given.map(({ evidence }) => evidence)],
    }
  }
  const source = kind === 'discovered' ? 'discovered' : 'vocabulary'
  const score = scoreOf(concept)
  if (score !== undefined && named.length > 0)
    return { tag: slug, score: probability(score), source, evidence: named }
  // It comes from narrower subjects: their words are its evidence.
  const all = ranked.subarray(starts[index] as number, to)
  const narrower = new Set(all.filter((each) => subjects.ancestors(each).has(concept)))
  const best = Math.max(...Array.from(narrower, (each) => scoreOf(each) as number))
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
