import type { ArchiveFinding, PermalinkRecord } from './archive.ts'
import { fingerprint } from './fingerprint.ts'
import { compare, type Entry, placeOf } from './identity/entries.ts'
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
  /** With their strength: 3 for an id, 2 for a title with its first author, 1 for a title or an address. */
  all: Map<string, number>
  ids: string[]
}

/**
 * Gives every paper its address, and keeps those that were given before.
 *
 * 1. A paper keeps the slug that the record has for one of its keys. Where several papers claim one slug, an id
 *    outweighs a title with its author, and that a title alone; then the older paper has it.
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
  const keys = groups.map((entries) => groupKeys(entries, shared))
  const slugs = keptSlugs(keys, recorded, redirects)

  const published = new Set([...recorded.values(), ...redirects.keys()])
  const taken = new Set(slugs.flatMap(({ slug }) => (slug === undefined ? [] : [slug])))
  const live = groups.map((entries, index) => {
    const { slug, claimed } = slugs[index] as Kept
    if (slug !== undefined) return slug
    const named = entries.find((entry) => entry.title !== undefined) ?? (entries[0] as Entry)
    const identity = identityOf(named, shared)
    const isTaken = (wanted: string) =>
      taken.has(wanted) || (published.has(wanted) && !claimed.has(redirects.get(wanted) ?? ''))
    const bare = slugify(named.paper.title ?? '')
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
        places: [placeOf(named)],
      })
    }
    taken.add(free)
    redirects.delete(free)
    return free
  })

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
  const chosen = chooseKeys(keys, live, groups, recorded)
  return {
    addresses: live.map((slug, index) => ({ slug, key: chosen[index] as string })),
    record: {
      papers: recordPapers(keys, live, chosen, recorded, taken, redirects),
      redirects: sorted(redirects),
    },
    findings,
  }
}

function groupKeys(entries: readonly Entry[], shared: ReadonlySet<string>): GroupKeys {
  const all = new Map<string, number>()
  const ids = new Set<string>()
  for (const entry of entries) {
    const keys = keysOf(entry)
    for (const id of keys.ids) if (!shared.has(id)) ids.add(id)
    for (const id of ids) all.set(id, 3)
    if (keys.authored !== undefined) all.set(keys.authored, 2)
    if (keys.titled !== undefined) all.set(keys.titled, 1)
    if (keys.linked !== undefined) all.set(keys.linked, 1)
  }
  return { all, ids: [...ids].sort(byScheme) }
}

/** Order of the schemes, then of the ids themselves. */
function byScheme(a: string, b: string): number {
  const rank = (id: string) => schemes.findIndex((scheme) => id.startsWith(`${scheme}:`))
  return rank(a) - rank(b) || compare(a, b)
}

/** The strongest key of one entry. */
function identityOf(entry: Entry, shared: ReadonlySet<string>): string {
  const { ids, authored, titled, linked } = keysOf(entry)
  return (
    ids.find((id) => !shared.has(id)) ??
    authored ??
    titled ??
    linked ??
    `${entry.digest.file}#${entry.position}`
  )
}

/** What a group keeps of the record. */
interface Kept {
  slug?: string
  /** Slugs of papers that have become part of it. */
  merged: string[]
  /** Every slug that one of its keys had, whoever has it now. */
  claimed: Set<string>
}

function keptSlugs(
  keys: readonly GroupKeys[],
  recorded: ReadonlyMap<string, string>,
  redirects: ReadonlyMap<string, string>,
): Kept[] {
  const holders = new Map<string, { group: number; strength: number }>()
  const claims = keys.map(({ all }, group) => {
    const claimed = new Set<string>()
    for (const [key, strength] of all) {
      const before = recorded.get(key)
      if (before === undefined) continue
      const slug = redirects.get(before) ?? before
      claimed.add(slug)
      const holder = holders.get(slug)
      if (!holder || strength > holder.strength) holders.set(slug, { group, strength })
    }
    return claimed
  })
  return claims.map((claimed, group) => {
    const won = [...claimed].filter((slug) => holders.get(slug)?.group === group)
    const [slug, ...merged] = won
    return { ...(slug === undefined ? {} : { slug }), merged, claimed }
  })
}

/** Lets every redirect lead to where its target redirects, and drops those that lead in a circle. */
function settle(redirects: Map<string, string>): void {
  for (const [old, first] of redirects) {
    let target = first
    const passed = new Set([old])
    while (redirects.has(target) && !passed.has(target)) {
      passed.add(target)
      target = redirects.get(target) as string
    }
    if (passed.has(target)) redirects.delete(old)
    else redirects.set(old, target)
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
  groups: readonly (readonly Entry[])[],
  recorded: ReadonlyMap<string, string>,
): string[] {
  const firstKey = new Map<string, string>()
  for (const [key, slug] of recorded) if (!firstKey.has(slug)) firstKey.set(slug, key)
  const used = new Set<string>()
  const chosen: (string | undefined)[] = keys.map(({ all }, index) => {
    const before = firstKey.get(slugs[index] as string)
    if (before === undefined || !all.has(before) || used.has(before)) return undefined
    used.add(before)
    return before
  })
  return chosen.map((key, index) => {
    if (key !== undefined) return key
    const { all, ids } = keys[index] as GroupKeys
    const others = [...all.keys()].filter((each) => !ids.includes(each))
    const plain = others.filter((each) => all.get(each) === 1)
    const wanted = [...ids, ...plain, ...others].find((each) => !used.has(each))
    const entry = (groups[index] as readonly Entry[])[0] as Entry
    const own = wanted ?? `entry:${fingerprint(`${entry.digest.file}#${entry.position}`)}`
    used.add(own)
    return own
  })
}

function recordPapers(
  keys: readonly GroupKeys[],
  slugs: readonly string[],
  chosen: readonly string[],
  recorded: ReadonlyMap<string, string>,
  live: ReadonlySet<string>,
  redirects: ReadonlyMap<string, string>,
): Record<string, string> {
  const bySlug = new Map<string, string[]>()
  // The record names each key once: it goes to the paper that has the strongest claim, then to the oldest.
  const owner = new Map<string, number>()
  keys.forEach(({ all }, index) => {
    for (const key of all.keys()) if (!owner.has(key)) owner.set(key, index)
  })
  for (const [index, key] of chosen.entries()) owner.set(key, index)
  keys.forEach(({ all, ids }, index) => {
    const own = [chosen[index] as string, ...ids, ...all.keys()].filter((key) => owner.get(key) === index)
    bySlug.set(slugs[index] as string, [...new Set(own)])
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
