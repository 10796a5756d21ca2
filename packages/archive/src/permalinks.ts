import type { ArchiveFinding, PermalinkRecord } from './archive.ts'
import { compare } from './compare.ts'
import { fingerprint } from './fingerprint.ts'
import { type Entry, placeOf } from './identity/entries.ts'
import { schemes } from './identity/identifiers.ts'
import { keysOf } from './identity/keys.ts'
import { freeSlug, slugify } from './slug.ts'

/** A paper's place in the archive. */
export interface PaperAddress {
  slug: string
  key: string
}

/** A record in which nothing has been published yet. */
export const emptyRecord: PermalinkRecord = { version: 1, papers: {}, digests: {}, redirects: {}, tags: [] }

/** A group's identity keys: those of its entries, strongest first, each once. */
interface GroupKeys {
  /** With what each weighs as a claim, but for the exact ones. */
  all: Map<string, number>
  ids: string[]
  /** Everything that an entry says of its identity. */
  exact: Set<string>
  /** Those of each entry; ids that identify nothing only where an entry has no other. */
  entries: string[][]
}

/**
 * What keys weigh as claims to a recorded address. Each kind outweighs all of the next: everything an entry says of
 * its identity, an id, a title with its first author, a title or an address, an id that several papers bear.
 */
const WEIGHT = { exact: 1e12, id: 1e9, authored: 1e6, titled: 1e3, shared: 1 }

/**
 * Gives every paper its address, and keeps those that were given before.
 *
 * 1. A paper keeps the slug that the record has for one of its keys. Where several papers claim one slug, ids
 *    outweigh a title with its author, and that a title alone; then the older paper has it.
 * 2. A paper that was several keeps the slug of its oldest entry; the others redirect to it.
 * 3. A new paper is called by the title under which it first appeared, oldest paper first; where that is taken, with a
 *    suffix made of its identity. So a digest newer than all others changes no address even without a record.
 * 4. A recorded slug that no paper answers to, and that redirects nowhere, is an error and stays in the record.
 *
 * @param groups The papers' entries, as `groupEntries` gives them.
 * @param shared Ids that identify nothing.
 */
export function assignAddresses(
  groups: readonly (readonly Entry[])[],
  shared: ReadonlySet<string>,
  record: PermalinkRecord,
): {
  addresses: PaperAddress[]
  record: Pick<PermalinkRecord, 'papers' | 'redirects'>
  findings: ArchiveFinding[]
} {
  const findings: ArchiveFinding[] = []
  const recorded = new Map(Object.entries(record.papers))
  const redirects = new Map(Object.entries(record.redirects))
  settle(redirects)
  const keys = groups.map((entries) => groupKeys(entries, shared))
  const slugs = keptSlugs(keys, recorded, redirects)

  const published = new Set([...recorded.values(), ...redirects.keys()])
  const taken = new Set(slugs.flatMap(({ slug }) => (slug === undefined ? [] : [slug])))
  const named = groups.map(
    (entries) => entries.find((entry) => entry.title !== undefined) ?? (entries[0] as Entry),
  )
  const live = slugs.map(({ slug }) => slug as string)
  for (const index of byAge(named)) {
    const { slug, claimed } = slugs[index] as Kept
    if (slug !== undefined) continue
    const entry = named[index] as Entry
    const identity = identityOf(entry)
    const isTaken = (wanted: string) =>
      taken.has(wanted) || (published.has(wanted) && !claimed.has(redirects.get(wanted) ?? ''))
    const bare = slugify(entry.paper.title ?? '')
    const fallback = /^(?:title|link):/.test(identity)
      ? `paper-${fingerprint(identity, 8)}`
      : slugify(identity) || `paper-${fingerprint(identity, 8)}`
    const free = freeSlug(bare, identity, isTaken, fallback)
    if (bare !== '' && free !== bare) {
      findings.push({
        ruleId: 'slug-taken',
        severity: 'info',
        reason: `The address /papers/${bare}/ belongs to another paper; this one is /papers/${free}/`,
        note: 'Nothing needs to be done.',
        places: [placeOf(entry)],
      })
    }
    taken.add(free)
    redirects.delete(free)
    live[index] = free
  }

  for (const [index, { merged }] of slugs.entries()) {
    for (const old of merged) {
      redirects.set(old, live[index] as string)
      findings.push({
        ruleId: 'slug-redirected',
        severity: 'info',
        reason: `/papers/${old}/ is the same paper as /papers/${live[index]}/ and redirects to it`,
        note: 'If they are two papers, put them under keepApart in offprint.yaml.',
        places: [placeOf((groups[index] as readonly Entry[])[0] as Entry)],
      })
    }
  }
  settle(redirects)
  findings.push(...vanished(recorded, redirects, taken))
  const chosen = chooseKeys(keys, live, recorded)
  return {
    addresses: live.map((slug, index) => ({ slug, key: chosen[index] as string })),
    record: {
      papers: recordPapers(keys, live, chosen, recorded, taken, redirects),
      redirects: sorted(redirects),
    },
    findings,
  }
}

/** Indexes of the groups, the one whose title appeared first at the front. */
function byAge(named: readonly Entry[]): number[] {
  return named.map((_, index) => index).sort((a, b) => (named[a] as Entry).age - (named[b] as Entry).age)
}

function groupKeys(entries: readonly Entry[], shared: ReadonlySet<string>): GroupKeys {
  const all = new Map<string, number>()
  const ids = new Set<string>()
  const exact = new Set<string>()
  const byEntry = entries.map((entry) => {
    const keys = keysOf(entry)
    exact.add(keys.exact)
    for (const id of keys.ids) {
      if (shared.has(id)) {
        all.set(id, WEIGHT.shared)
      } else {
        ids.add(id)
        all.set(id, WEIGHT.id)
      }
    }
    if (keys.authored !== undefined) all.set(keys.authored, WEIGHT.authored)
    if (keys.titled !== undefined) all.set(keys.titled, WEIGHT.titled)
    if (keys.linked !== undefined) all.set(keys.linked, WEIGHT.titled)
    const own = [...keys.ids, keys.authored, keys.titled, keys.linked].filter((key) => key !== undefined)
    const telling = own.filter((key) => !shared.has(key))
    return telling.length > 0 ? telling : own
  })
  return { all, ids: [...ids].sort(byScheme), exact, entries: byEntry }
}

/** Order of the schemes, then of the ids themselves. */
function byScheme(a: string, b: string): number {
  const rank = (id: string) => schemes.findIndex((scheme) => id.startsWith(`${scheme}:`))
  return rank(a) - rank(b) || compare(a, b)
}

/** The strongest key of one entry, be it another paper's too. */
function identityOf(entry: Entry): string {
  const { ids, authored, titled, linked, exact } = keysOf(entry)
  return ids[0] ?? authored ?? titled ?? linked ?? exact
}

/** What a group keeps of the record. */
interface Kept {
  slug?: string
  /** Slugs of papers that have become part of it. */
  merged: string[]
  /** Every slug that one of its keys had, whoever has it now. */
  claimed: Set<string>
}

/** What a group's keys say of one recorded slug. */
interface Claim {
  index: number
  slug: string
  weight: number
  /** Whether one of its entries may be the very one that was recorded. */
  known: boolean
}

function isEqualClaim(one: Claim | undefined, other: Claim | undefined): boolean {
  return one?.weight === other?.weight && one?.known === other?.known
}

/** Gives recorded slugs to the groups with the best claims. */
function keptSlugs(
  keys: readonly GroupKeys[],
  recorded: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
): Kept[] {
  const kept: Kept[] = keys.map(() => ({ merged: [], claimed: new Set() }))
  const claims = keys.flatMap((group, index): Claim[] => {
    const weights = claimsOf(group, recorded, redirects)
    for (const slug of weights.keys()) kept[index]?.claimed.add(slug)
    return [...weights].map(([slug, weight]) => ({
      index,
      slug,
      weight,
      known: isKnown(group, slug, recorded),
    }))
  })
  claims.sort((a, b) => b.weight - a.weight || Number(b.known) - Number(a.known) || a.index - b.index)
  const given = new Set<string>()
  for (let start = 0; start < claims.length; ) {
    let end = start
    while (end < claims.length && isEqualClaim(claims[end], claims[start])) end++
    const equal = claims.slice(start, end)
    start = end
    // A paper that has an address already takes another one only if nobody else has as good a claim to it.
    const homeless = equal.filter(({ index }) => kept[index]?.slug === undefined)
    for (const { index, slug } of [...homeless, ...equal]) {
      if (given.has(slug)) continue
      given.add(slug)
      const group = kept[index] as Kept
      if (group.slug === undefined) group.slug = slug
      else group.merged.push(slug)
    }
  }
  for (const [index, group] of kept.entries())
    putOldestFirst(group, keys[index] as GroupKeys, recorded, redirects)
  return kept
}

/** The recorded slugs of a group's keys with their joint weight. */
function claimsOf(
  { all, exact }: GroupKeys,
  recorded: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
): Map<string, number> {
  const weights = new Map<string, number>()
  const claim = (key: string, weight: number) => {
    const before = recorded.get(key)
    if (before === undefined) return
    const slug = redirects.get(before) ?? before
    weights.set(slug, (weights.get(slug) ?? 0) + weight)
  }
  for (const [key, weight] of all) claim(key, weight)
  for (const key of exact) claim(key, WEIGHT.exact)
  return weights
}

/** Whether one of the entries may be the very one that was recorded: the record has all of its keys. */
function isKnown({ entries }: GroupKeys, slug: string, recorded: ReadonlyMap<string, string>): boolean {
  return entries.some((keys) => keys.length > 0 && keys.every((key) => recorded.get(key) === slug))
}

/** Of several slugs that a group has, the one of its oldest entry stays its address. */
function putOldestFirst(
  group: Kept,
  { all, exact }: GroupKeys,
  recorded: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
): void {
  if (group.slug === undefined || group.merged.length === 0) return
  const has = new Set([group.slug, ...group.merged])
  for (const key of [...all.keys(), ...exact]) {
    const before = recorded.get(key)
    const slug = before === undefined ? undefined : (redirects.get(before) ?? before)
    if (slug === undefined || !has.delete(slug)) continue
    group.slug = slug
    group.merged = [...has].sort(compare)
    return
  }
}

/** Lets every redirect lead to where its target redirects. Those that lead in a circle stay as they are, and lead nowhere. */
function settle(redirects: Map<string, string>): void {
  for (const [old, first] of redirects) {
    let target = first
    const passed = new Set([old])
    while (redirects.has(target) && !passed.has(target)) {
      passed.add(target)
      target = redirects.get(target) as string
    }
    if (!passed.has(target)) redirects.set(old, target)
  }
}

function vanished(
  recorded: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
): ArchiveFinding[] {
  const gone = new Set<string>()
  for (const slug of recorded.values()) if (!live.has(slug) && !redirects.has(slug)) gone.add(slug)
  for (const target of redirects.values()) if (!live.has(target)) gone.add(target)
  return [...gone].sort(compare).map((slug) => vanishedFinding(`/papers/${slug}/`))
}

/** The finding for an address that was published and would be gone. */
export function vanishedFinding(address: string): ArchiveFinding {
  return {
    ruleId: 'permalink-vanished',
    severity: 'error',
    reason: `The address ${address} was published and would vanish`,
    note: 'Bring its source back, or let it redirect (under redirects in permalinks.json). If it may go, remove it from permalinks.json.',
    places: [{ file: 'permalinks.json', line: 1 }],
  }
}

/**
 * The key each paper goes by: the one it was recorded under, as long as it still has it; else its strongest. No
 * two papers go by the same.
 */
function chooseKeys(
  keys: readonly GroupKeys[],
  slugs: readonly string[],
  recorded: ReadonlyMap<string, string>,
): string[] {
  const firstKey = new Map<string, string>()
  for (const [key, slug] of recorded) if (!firstKey.has(slug)) firstKey.set(slug, key)
  const used = new Set<string>()
  const chosen: (string | undefined)[] = keys.map(({ all, exact }, index) => {
    const before = firstKey.get(slugs[index] as string)
    if (before === undefined || !(all.has(before) || exact.has(before)) || used.has(before)) return undefined
    used.add(before)
    return before
  })
  return chosen.map((key, index) => {
    if (key !== undefined) return key
    const { all, ids, exact } = keys[index] as GroupKeys
    const byWeight = (weight: number) => [...all.keys()].filter((each) => all.get(each) === weight)
    const candidates = [...ids, ...byWeight(WEIGHT.titled), ...byWeight(WEIGHT.authored), ...exact]
    let own = candidates.find((each) => !used.has(each)) ?? (candidates.at(-1) as string)
    while (used.has(own)) own += '+'
    used.add(own)
    return own
  })
}

/**
 * The keys to record, the one a paper goes by first. Each is recorded once, for the paper that goes by it, else for the
 * oldest that has it; a paper that so lacks one of its keys is also recorded by everything its entries say.
 */
function recordPapers(
  keys: readonly GroupKeys[],
  slugs: readonly string[],
  chosen: readonly string[],
  recorded: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
  redirects: ReadonlyMap<string, string>,
): Record<string, string> {
  const owner = new Map(chosen.map((key, index) => [key, index]))
  keys.forEach(({ all }, index) => {
    for (const key of all.keys()) if (!owner.has(key)) owner.set(key, index)
  })
  const bySlug = new Map<string, string[]>()
  keys.forEach(({ all, ids, exact }, index) => {
    const isOwn = (key: string) => owner.get(key) === index
    const own = new Set([chosen[index] as string, ...ids, ...all.keys()].filter(isOwn))
    const isContested = [...all].some(([key, weight]) => weight !== WEIGHT.shared && !isOwn(key))
    for (const key of isContested ? exact : []) {
      if (!owner.has(key)) owner.set(key, index)
      if (isOwn(key)) own.add(key)
    }
    bySlug.set(slugs[index] as string, [...own])
  })
  for (const [key, slug] of recorded) {
    if (owner.has(key) || live.has(slug) || redirects.has(slug)) continue
    const gone = bySlug.get(slug)
    if (gone) gone.push(key)
    else bySlug.set(slug, [key])
  }
  return Object.fromEntries(
    [...bySlug.keys()]
      .sort(compare)
      .flatMap((slug) => (bySlug.get(slug) as string[]).map((key) => [key, slug] as const)),
  )
}

function sorted(map: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => compare(a, b)))
}
