import type { ArchiveFinding, Tag } from '../archive.ts'
import { compare } from '../compare.ts'
import type { Concepts } from './concepts.ts'
import { type Given, givenTags, recurringHeadings } from './given-tags.ts'
import { keyOfName } from './key-of-name.ts'
import type { TagSettings } from './settings.ts'
import { danglingWordSet, genericWordSet } from './stopwords.ts'
import type { TaggablePaper } from './taggable-paper.ts'
import type { VocabularyTerm } from './vocabulary.ts'

/** What phrases outside the vocabulary need beyond the threshold. */
const discoveredExtra = 0.3
const genericExtra = 1.5
/** What papers name in passing only (*ground truth*), and in so few titles of those that name it, is a means to them. */
const seldomTitled = 0.2
const seldomTitledExtra = 3

/** What may become a tag and how these are related: concepts of the text, then what sources alone give. */
export class Subjects {
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
    isLarge: boolean,
  ) {
    this.#concepts = concepts
    this.#terms = terms
    this.#isLarge = isLarge
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
    return this.parents(concept).filter((parent) => {
      const term = this.term(parent)
      return term?.everyday !== true && term?.passing !== true
    })
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
