import type { ArchiveFinding, PermalinkRecord } from '../archive.ts'
import { slugify, withSuffix } from '../slug.ts'
import { type Entry, placeOf } from './entries.ts'
import { identifierName, identifiersOf } from './identifiers.ts'
import { keysOf } from './keys.ts'
import { normalTitle } from './title.ts'

/** One decision of the owner: papers that are one, or papers that are not. */
export interface Decision {
  /** Each an id (`arxiv:2503.01234`), an identity key, a slug, an address in the archive, or an exact title. */
  papers: readonly string[]
  /** Where the owner wrote it, for findings. */
  place?: { file: string; line: number }
}

/** A decision with the entries that each of its terms names. */
export interface Resolved {
  decision: Decision
  /** For each term, indexes of entries; an entry stands with the most telling term that names it. */
  sides: number[][]
}

/**
 * Finds the entries that decisions name. A term is looked for among ids and keys, then among slugs (those of the
 * permalink record first), then among titles. What names nothing becomes a finding.
 */
export function resolveDecisions(
  decisions: readonly Decision[],
  entries: readonly Entry[],
  permalinks: PermalinkRecord | undefined,
  findings: ArchiveFinding[],
): Resolved[] {
  if (decisions.length === 0) return []
  const index = new TermIndex(entries, permalinks)
  return decisions.map((decision) => {
    const named = decision.papers.map((term) => {
      const found = index.find(term)
      if (found.entries.length === 0) {
        findings.push({
          ruleId: 'decision-unmatched',
          severity: 'warning',
          reason: `No paper of the archive is named "${term}"`,
          note: 'Name a paper by an id (`arxiv:2503.01234`), its address in the archive, or its exact title.',
          places: decision.place ? [decision.place] : [],
        })
      }
      return found
    })
    const owner = new Map<number, number>()
    for (const rank of [0, 1, 2]) {
      named.forEach((found, side) => {
        if (found.rank !== rank) return
        for (const entry of found.entries) if (!owner.has(entry)) owner.set(entry, side)
      })
    }
    const sides: number[][] = named.map(() => [])
    for (const [entry, side] of owner) (sides[side] as number[]).push(entry)
    return { decision, sides }
  })
}

/** Finds entries by what an owner may call them. */
class TermIndex {
  readonly #keys = new Map<string, number[]>()
  readonly #titles = new Map<string, number[]>()
  readonly #entries: readonly Entry[]
  readonly #permalinks: PermalinkRecord | undefined
  #slugs: Map<string, number[]> | undefined

  constructor(entries: readonly Entry[], permalinks: PermalinkRecord | undefined) {
    this.#entries = entries
    this.#permalinks = permalinks
    entries.forEach((entry, index) => {
      const { ids, authored, titled, linked } = keysOf(entry)
      for (const key of [...ids, authored, titled, linked]) if (key !== undefined) add(this.#keys, key, index)
      if (entry.title) add(this.#titles, entry.title.key, index)
    })
  }

  /** The entries a term names, and how telling it is: 0 for an id or key, 1 for a slug, 2 for a title. */
  find(term: string): { entries: readonly number[]; rank: 0 | 1 | 2 } {
    const text = term.trim()
    const byKey = this.#keys.get(text) ?? this.#keys.get(canonical(text))
    if (byKey) return { entries: byKey, rank: 0 }
    const slug = /^(?:.*\/papers\/)?([a-z0-9-]+)\/?$/.exec(text)?.[1]
    const bySlug = slug === undefined ? undefined : this.#bySlug(slug)
    if (bySlug) return { entries: bySlug, rank: 1 }
    return { entries: this.#titles.get(normalTitle(text).key) ?? [], rank: 2 }
  }

  #bySlug(slug: string): readonly number[] | undefined {
    this.#slugs ??= this.#indexSlugs()
    return this.#slugs.get(slug)
  }

  #indexSlugs(): Map<string, number[]> {
    const slugs = new Map<string, number[]>()
    for (const [key, slug] of Object.entries(this.#permalinks?.papers ?? {})) {
      for (const index of this.#keys.get(key) ?? []) add(slugs, slug, index)
    }
    const recorded = new Set(slugs.keys())
    this.#entries.forEach((entry, index) => {
      const { ids, authored, titled } = keysOf(entry)
      const bare = slugify(entry.paper.title ?? '')
      const names = new Set([bare])
      for (const key of [...ids, authored, titled]) if (key && bare) names.add(withSuffix(bare, key))
      for (const name of names) if (name && !recorded.has(name)) add(slugs, name, index)
    })
    return slugs
  }
}

/** An id in the spelling that keys have: `arXiv:2503.01234v2`, `https://doi.org/10.1145/…`. */
function canonical(term: string): string {
  const url = /^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i.exec(term)?.[1]
  const arxiv = /^https?:\/\/(?:www\.)?arxiv\.org\/abs\/(.+)$/i.exec(term)?.[1]
  const [, scheme, value] =
    url !== undefined
      ? ['', 'doi', url]
      : arxiv !== undefined
        ? ['', 'arxiv', arxiv]
        : (/^([a-z0-9]+):\s*(.+)$/i.exec(term) ?? [])
  if (scheme === undefined || value === undefined) return term
  const [identifier] = identifiersOf({ ids: { [scheme.toLowerCase()]: value } })
  return identifier ? identifierName(identifier) : term
}

function add<Key>(map: Map<Key, number[]>, key: Key, index: number): void {
  const list = map.get(key)
  if (!list) map.set(key, [index])
  else if (list.at(-1) !== index) list.push(index)
}

/** The finding for a decision that another one contradicts. */
export function contradiction(decision: Decision, one: Entry, other: Entry): ArchiveFinding {
  return {
    ruleId: 'decision-contradiction',
    severity: 'error',
    reason: `merge and keepApart contradict each other: "${decision.papers.join('", "')}"`,
    note: 'The papers are kept apart. Remove them from one of the two lists.',
    places: [...(decision.place ? [decision.place] : []), placeOf(one), placeOf(other)],
  }
}
