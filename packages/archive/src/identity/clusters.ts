import { isHandle } from './authors.ts'
import type { Entry } from './entries.ts'
import { type Scheme, setsApart } from './identifiers.ts'

/** What is known of the entries that were found to be one paper. */
interface Facts {
  /** Values by scheme; `apart:<n>` holds which side of the owner's n-th `keepApart` they are on. */
  marks: Map<string, Set<string>>
  /** Index of the entry with the fullest list of authors, or -1. */
  authors: number
  members: number[]
}

/**
 * Entries joined into papers: a union-find that knows what must not be joined. Joining in whatever order gives the
 * same facts; a cluster goes by its oldest entry.
 */
export class Clusters {
  readonly #entries: readonly Entry[]
  readonly #parent: Uint32Array
  readonly #facts: Facts[]
  /** How many names each entry's list of authors has; handles and groups tell too little to count. */
  readonly #names: Uint32Array

  constructor(entries: readonly Entry[], usable: (scheme: Scheme, value: string) => boolean) {
    this.#entries = entries
    this.#parent = Uint32Array.from(entries, (_, index) => index)
    this.#names = Uint32Array.from(
      entries,
      ({ paper }) => paper.authors.filter((author) => !author.group && !isHandle(author)).length,
    )
    this.#facts = entries.map((entry, index) => {
      const marks = new Map<string, Set<string>>()
      for (const { scheme, value } of entry.identifiers) {
        if (setsApart(scheme) && usable(scheme, value)) marks.set(scheme, new Set([value]))
      }
      return { marks, authors: (this.#names[index] as number) > 0 ? index : -1, members: [index] }
    })
  }

  /** The oldest entry of the cluster that `index` is in. */
  find(index: number): number {
    let root = index
    while (this.#parent[root] !== root) root = this.#parent[root] as number
    for (let at = index; at !== root; ) {
      const next = this.#parent[at] as number
      this.#parent[at] = root
      at = next
    }
    return root
  }

  /** The oldest entries of all clusters, oldest first. */
  roots(): number[] {
    const roots: number[] = []
    for (let index = 0; index < this.#parent.length; index++)
      if (this.#parent[index] === index) roots.push(index)
    return roots
  }

  /** The entries of a cluster, oldest first. */
  members(root: number): number[] {
    return this.#factsOf(root).members.sort((a, b) => a - b)
  }

  /** The entry with the cluster's fullest list of authors. */
  authorsOf(root: number): Entry | undefined {
    return this.#entries[this.#factsOf(root).authors]
  }

  /** Whether a cluster has an id of a scheme that sets papers apart. */
  isIdentified(root: number): boolean {
    return [...this.#factsOf(root).marks.keys()].some((scheme) => !scheme.startsWith('apart:'))
  }

  /** Puts a cluster on one side of something that must stay apart. */
  mark(root: number, scheme: string, value: string): void {
    const { marks } = this.#factsOf(root)
    const values = marks.get(scheme)
    if (values) values.add(value)
    else marks.set(scheme, new Set([value]))
  }

  /** The scheme in which two clusters have different ids, or `apart:<n>`; `undefined` where they may be one. */
  conflict(one: number, other: number): string | undefined {
    const here = this.#factsOf(one).marks
    const there = this.#factsOf(other).marks
    const [few, many] = here.size <= there.size ? [here, there] : [there, here]
    for (const [scheme, values] of few) {
      const others = many.get(scheme)
      if (others && disjoint(values, others)) return scheme
    }
    return undefined
  }

  /** Makes two clusters one and gives its oldest entry. */
  join(one: number, other: number): number {
    const a = this.find(one)
    const b = this.find(other)
    if (a === b) return a
    const [root, child] = a < b ? [a, b] : [b, a]
    const facts = this.#factsOf(root)
    const joined = this.#factsOf(child)
    this.#parent[child] = root
    const [large, small] = facts.members.length >= joined.members.length ? [facts, joined] : [joined, facts]
    for (const member of small.members) large.members.push(member)
    for (const [scheme, values] of small.marks) {
      const known = large.marks.get(scheme)
      if (known) for (const value of values) known.add(value)
      else large.marks.set(scheme, values)
    }
    large.authors = this.#fuller(facts.authors, joined.authors)
    this.#facts[root] = large
    return root
  }

  #factsOf(root: number): Facts {
    return this.#facts[root] as Facts
  }

  #fuller(one: number, other: number): number {
    if (one === -1 || other === -1) return Math.max(one, other)
    const difference = (this.#names[one] as number) - (this.#names[other] as number)
    if (difference !== 0) return difference > 0 ? one : other
    return Math.min(one, other)
  }
}

function disjoint(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one]
  for (const value of few) if (many.has(value)) return false
  return true
}
