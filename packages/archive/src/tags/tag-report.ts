import type { ArchivePaper, PermalinkRecord, Tag } from '../archive.ts'
import { readTexts } from './texts.ts'

/** What a curator should know of an archive's tags. Lists are in the archive's order. */
export interface TagReport {
  /** Slugs of the papers without a tag. */
  untagged: string[]
  /** Tags with one paper. */
  single: { tag: string; paper: string }[]
  /** Pairs of tags that may be one, each pair once. */
  nearDuplicates: NearDuplicateTags[]
  /** Slugs of the tags that are new since the record was written, and of those it has that are gone. */
  changes?: { new: string[]; vanished: string[] }
}

/** Two tags that may be one. */
export interface NearDuplicateTags {
  /** Slugs, in the order of the archive's tags. */
  tags: [string, string]
  /** The names or aliases that nearly agree, one of each tag. */
  names?: [string, string]
  /** Where the tags bear nearly the same papers: how many both bear, and how many either. */
  papers?: { both: number; either: number }
}

/** What is reported on. */
interface Tagged {
  papers: readonly Pick<ArchivePaper, 'slug' | 'tags'>[]
  tags: readonly Tag[]
}

/** Fewest papers that two tags share before it says anything that they share nearly all. */
const fewestShared = 3
const nearlySame = 0.8
/** Names below this length differ in a letter and mean something else. */
const shortestMisspelling = 8
/** An alias that two tags share is an acronym up to this length, which may well mean two things. */
const longestAcronym = 5
/** Words that change nothing of what a name names. */
const fillers = new Set(
  `a algorithm an and approach based for framework in mechanism method methodology model neural of on problem system
  task technique the to via with`.split(/\s+/),
)

/**
 * Reports on an archive's tags: papers without any, tags with one paper, tags that may be one (names that nearly
 * agree, or nearly the same papers), and what has changed against a record of addresses. A pure function of both; time
 * grows with the tags and the tags of papers.
 *
 * Names nearly agree that have the same words in another order; and, unless both are the vocabulary's, which means the
 * difference, those that differ by a word that says little (*model*, *method*) or, from 8 letters on, by one letter. A
 * tag and its broader tag may be named so; they are reported only for their papers.
 *
 * @param recorded The addresses as they were recorded before this archive was made; without them there are no `changes`.
 *
 * @example
 * const { digests, options } = await readDigests('digests')
 * tagReport(uniteAndTag(digests, options), options.permalinks).nearDuplicates // [{ tags: ['sparse-nets', 'sparse-networks'], papers: { … } }]
 */
export function tagReport(archive: Tagged, recorded?: Pick<PermalinkRecord, 'tags'>): TagReport {
  const { papers, tags } = archive
  return {
    untagged: papers.filter((paper) => paper.tags.length === 0).map(({ slug }) => slug),
    single: tags.flatMap(({ slug, papers: [first, ...others] }) =>
      first !== undefined && others.length === 0 ? [{ tag: slug, paper: first }] : [],
    ),
    nearDuplicates: nearDuplicates(archive),
    ...(recorded === undefined ? {} : { changes: changes(tags, recorded.tags) }),
  }
}

function changes(tags: readonly Tag[], recorded: readonly string[]): { new: string[]; vanished: string[] } {
  const before = new Set(recorded)
  const now = new Set(tags.map(({ slug }) => slug))
  return {
    new: [...now].filter((slug) => !before.has(slug)),
    vanished: [...before].filter((slug) => !now.has(slug)),
  }
}

function nearDuplicates({ papers, tags }: Tagged): NearDuplicateTags[] {
  const names = similarNames(tags)
  const shared = sharedPapers(papers, tags)
  const pairs = [...new Set([...names.keys(), ...shared.keys()])].sort((a, b) => a - b)
  return pairs.map((pair) => {
    const agreeing = names.get(pair)
    const both = shared.get(pair)
    return {
      tags: slugsOfPair(pair, tags),
      ...(agreeing === undefined ? {} : { names: agreeing }),
      ...(both === undefined ? {} : { papers: both }),
    }
  })
}

/** Pairs of tags, `first * tags.length + second`, with the names by which they are alike. */
function similarNames(tags: readonly Tag[]): Map<number, [string, string]> {
  const pairs = new Map<number, [string, string]>()
  const holders = new Map<string, { tag: number; name: string }[]>()
  const areBothKnown = ({ kind }: Tag, other: Tag) => kind === 'vocabulary' && other.kind === 'vocabulary'
  const meet = (tag: number, name: string, form: string) => {
    const list = holders.get(form)
    if (list === undefined) {
      holders.set(form, [{ tag, name }])
      return
    }
    if (list.some((each) => each.tag === tag)) return
    for (const other of list) {
      const [first, second] = [tags[other.tag] as Tag, tags[tag] as Tag]
      if (isKin(first, second)) continue
      if (!form.startsWith('=') && areBothKnown(first, second)) continue
      const isAcronym = name.length <= longestAcronym && other.name === name
      if (isAcronym && name !== second.name && name !== first.name) continue
      const pair = other.tag * tags.length + tag
      if (!pairs.has(pair)) pairs.set(pair, [other.name, name])
    }
    list.push({ tag, name })
  }
  tags.forEach((tag, index) => {
    for (const name of [tag.name, ...tag.aliases]) for (const form of formsOf(name)) meet(index, name, form)
  })
  return pairs
}

/** Names that agree share one of these: a form that begins with `=` for the same words, another for nearly the same. */
function formsOf(name: string): Set<string> {
  const texts = readTexts([{ title: name }])
  const words = Array.from(texts.words, (word) => texts.wordTexts[word] as string)
  const telling = words.filter((word) => !fillers.has(word)).sort()
  const joined = words.join('')
  const forms = new Set([`=${joined}`, `=${words.toSorted().join(' ')}`])
  if (telling.length > 0) forms.add(telling.join(' '))
  forms.add(`~${joined}`)
  // Two words a letter apart share a form that lacks a letter. Digits are no misspelling: 2D and 3D.
  if (joined.length >= shortestMisspelling)
    for (let at = 0; at < joined.length; at++)
      if (!/\d/.test(joined.charAt(at))) forms.add(`~${joined.slice(0, at)}${joined.slice(at + 1)}`)
  return forms
}

/** Pairs of tags that share nearly all of their papers. */
function sharedPapers(
  papers: Tagged['papers'],
  tags: readonly Tag[],
): Map<number, { both: number; either: number }> {
  const places = new Map(tags.map(({ slug }, index) => [slug, index]))
  const together = new Map<number, number>()
  for (const paper of papers) {
    const borne = paper.tags.flatMap(({ tag }) => places.get(tag) ?? []).sort((a, b) => a - b)
    borne.forEach((first, at) => {
      for (const second of borne.slice(at + 1)) {
        const pair = first * tags.length + second
        together.set(pair, (together.get(pair) ?? 0) + 1)
      }
    })
  }
  const same = new Map<number, { both: number; either: number }>()
  for (const [pair, both] of together) {
    const [first, second] = tagsOfPair(pair, tags)
    const either = first.papers.length + second.papers.length - both
    if (both >= fewestShared && both >= nearlySame * either) same.set(pair, { both, either })
  }
  return same
}

function isKin(one: Tag, other: Tag): boolean {
  return one.parents.includes(other.slug) || other.parents.includes(one.slug)
}

function tagsOfPair(pair: number, tags: readonly Tag[]): [Tag, Tag] {
  return [tags[Math.floor(pair / tags.length)] as Tag, tags[pair % tags.length] as Tag]
}

function slugsOfPair(pair: number, tags: readonly Tag[]): [string, string] {
  const [first, second] = tagsOfPair(pair, tags)
  return [first.slug, second.slug]
}
