import type { ArchiveFinding, PermalinkRecord } from '../archive.ts'
import { compare } from '../compare.ts'
import { authorsAgree } from './authors.ts'
import { Clusters } from './clusters.ts'
import { contradiction, type Decision, resolveDecisions } from './decisions.ts'
import { type Entry, placeOf } from './entries.ts'
import { type Identifier, identifierName, type Scheme, schemes } from './identifiers.ts'
import { bareLink, keysOf, plainAddress } from './keys.ts'
import { alike, isForeign, isGeneric, type NormalTitle } from './title.ts'

/** What the owner decided over all rules. */
export interface GroupOptions {
  merge?: readonly Decision[]
  keepApart?: readonly Decision[]
  permalinks?: PermalinkRecord
}

/** Entries by paper. */
export interface Grouping {
  /** Each the entries of one paper, oldest first; the papers by their oldest entry. */
  groups: Entry[][]
  /** Ids that stand at several unlike titles, and identify nothing: `doi:10.1145/…`. */
  shared: ReadonlySet<string>
  /** Whether two of the groups cannot be one paper: their ids differ, or the owner keeps them apart. */
  areApart: (one: number, other: number) => boolean
  findings: ArchiveFinding[]
}

/** At how many papers of one id or title a newcomer is tried, before it counts as one more. */
const TRIED = 16

/**
 * Decides which entries are one paper.
 *
 * 1. The owner's `keepApart` holds over everything, then `merge`.
 * 2. Entries that share an id are one paper, unless ids of another scheme differ. An id at three or more unlike
 *    titles names no paper (a volume's DOI, a link that a list repeats).
 * 3. Entries of equal normalised title are one, unless their ids of one scheme differ or their authors disagree.
 * 4. An entry that is nothing but an address completes the one paper that links to it.
 *
 * Papers are never joined through a third one that conflicts with either: the joint facts are compared.
 * Linear in the number of entries; independent of the order the digests came in.
 */
export function groupEntries(entries: readonly Entry[], options: GroupOptions = {}): Grouping {
  const findings: ArchiveFinding[] = []
  const byScheme = blocksByIdentifier(entries)
  const { shared, unlike } = sharedIdentifiers(entries, byScheme, findings)
  const clusters = new Clusters(entries, (scheme, value) => !shared.has(identifierName({ scheme, value })))

  const decided = applyDecisions(clusters, entries, options, findings)
  for (const scheme of schemes) {
    for (const [value, block] of byScheme.get(scheme) ?? []) {
      const identifier = { scheme, value }
      if (!shared.has(identifierName(identifier))) joinById(clusters, entries, identifier, block, findings)
    }
  }
  joinUntitled(clusters, entries)
  joinByTitle(clusters, entries, findings)
  joinByAddress(clusters, entries)
  for (const { identifier, pair } of unlike) {
    const [one, other] = pair
    if (clusters.find(one) !== clusters.find(other) || decided(one, other)) continue
    findings.push(
      idConflict(
        identifier,
        pair.map((index) => entries[index] as Entry),
      ),
    )
  }

  const roots = clusters.roots()
  return {
    groups: roots.map((root) => clusters.members(root).map((index) => entries[index] as Entry)),
    shared,
    areApart: (one, other) => clusters.conflict(roots[one] as number, roots[other] as number) !== undefined,
    findings,
  }
}

type Blocks = Map<Scheme, Map<string, number[]>>

function blocksByIdentifier(entries: readonly Entry[]): Blocks {
  const blocks: Blocks = new Map()
  entries.forEach((entry, index) => {
    for (const { scheme, value } of entry.identifiers) {
      let byValue = blocks.get(scheme)
      if (!byValue) {
        byValue = new Map()
        blocks.set(scheme, byValue)
      }
      const block = byValue.get(value)
      if (block) block.push(index)
      else byValue.set(value, [index])
    }
  })
  return blocks
}

/** Two entries of one id whose titles are unlike. */
interface UnlikePair {
  identifier: Identifier
  pair: [number, number]
}

/** Finds the ids that stand at unlike titles: with two of them they may be wrong, with three they name no paper. */
function sharedIdentifiers(
  entries: readonly Entry[],
  blocks: Blocks,
  findings: ArchiveFinding[],
): { shared: ReadonlySet<string>; unlike: UnlikePair[] } {
  const shared = new Set<string>()
  const pairs: UnlikePair[] = []
  for (const [scheme, byValue] of blocks) {
    for (const [value, block] of byValue) {
      if (block.length < 2) continue
      const identifier = { scheme, value }
      const [one, two, three] = unlikeTitles(entries, block)
      if (one === undefined || two === undefined) continue
      if (three === undefined) {
        pairs.push({ identifier, pair: [one, two] })
        continue
      }
      const some = [one, two, three].map((index) => entries[index] as Entry)
      shared.add(identifierName(identifier))
      findings.push({
        ruleId: 'id-shared',
        severity: 'warning',
        reason: `${identifierName(identifier)} stands at three or more unlike titles, among them ${quoted(some)}`,
        note: 'It was not used to tell which papers are the same. If it names a volume, remove it from the entries; if it is right, correct the titles.',
        places: some.map(placeOf),
      })
    }
  }
  return { shared, unlike: pairs }
}

function idConflict(identifier: Identifier, pair: readonly Entry[]): ArchiveFinding {
  return {
    ruleId: 'id-conflict',
    severity: 'warning',
    reason: `${identifierName(identifier)} stands at two unlike titles: ${quoted(pair)}`,
    note: `They were taken for one paper. If they are two, correct the id in one place, or add to offprint.yaml under keepApart: ${line(
      pair.map((entry) => entry.paper.title as string),
    )} (if they are one, under merge)`,
    places: pair.map(placeOf),
  }
}

/** The first entries of up to three titles of one script that are pairwise unlike. */
function unlikeTitles(entries: readonly Entry[], block: readonly number[]): number[] {
  const latin: number[] = []
  const foreign: number[] = []
  const seen = new Set<string>()
  for (const index of block) {
    const title = (entries[index] as Entry).title
    if (!title || seen.has(title.key)) continue
    seen.add(title.key)
    const found = isForeign(title) ? foreign : latin
    if (found.every((each) => !alike((entries[each] as Entry).title as NormalTitle, title))) found.push(index)
    if (found.length === 3) break
  }
  return foreign.length > latin.length ? foreign : latin
}

/** Applies what the owner decided; gives whether the owner has said of two entries that they are one. */
function applyDecisions(
  clusters: Clusters,
  entries: readonly Entry[],
  options: GroupOptions,
  findings: ArchiveFinding[],
): (one: number, other: number) => boolean {
  const { merge = [], keepApart = [], permalinks } = options
  resolveDecisions(keepApart, entries, permalinks, findings).forEach(({ sides }, number) => {
    sides.forEach((side, value) => {
      for (const index of side) clusters.mark(index, `apart:${number}`, String(value))
    })
  })
  const merged = new Map<number, number>()
  for (const [number, { decision, sides }] of resolveDecisions(
    merge,
    entries,
    permalinks,
    findings,
  ).entries()) {
    for (const index of sides.flat()) merged.set(index, number)
    const [first, ...others] = sides.flat().sort((a, b) => a - b)
    if (first === undefined) continue
    for (const other of others) {
      const [one, two] = [clusters.find(first), clusters.find(other)]
      if (one === two) continue
      if (clusters.conflict(one, two)?.startsWith('apart:')) {
        findings.push(contradiction(decision, entries[first] as Entry, entries[other] as Entry))
      } else clusters.join(one, two)
    }
  }
  return (one, other) => merged.has(one) && merged.get(one) === merged.get(other)
}

function joinById(
  clusters: Clusters,
  entries: readonly Entry[],
  identifier: Identifier,
  block: readonly number[],
  findings: ArchiveFinding[],
): void {
  const papers = joinCompatible(clusters, block, () => true)
  if (papers.length < 2) return
  const [first, second] = papers as [number, number]
  const conflict = clusters.conflict(clusters.find(first), clusters.find(second))
  if (conflict === undefined || conflict.startsWith('apart:')) return
  findings.push({
    ruleId: 'ids-differ',
    severity: 'warning',
    reason: `${identifierName(identifier)} stands at entries whose ${conflict} ids differ`,
    note: `They were kept apart as ${papers.length} papers. Correct the ids, or add to offprint.yaml under merge: ${line(
      [first, second].map((index) => nameOf(entries[index] as Entry, identifier)),
    )}`,
    places: papers.slice(0, 10).map((index) => placeOf(entries[index] as Entry)),
  })
}

function joinByTitle(clusters: Clusters, entries: readonly Entry[], findings: ArchiveFinding[]): void {
  const blocks = new Map<string, number[]>()
  entries.forEach((entry, index) => {
    if (!entry.title) return
    const block = blocks.get(entry.title.key)
    if (block) block.push(index)
    else blocks.set(entry.title.key, [index])
  })
  for (const block of blocks.values()) {
    if (block.length < 2) continue
    const title = (entries[block[0] as number] as Entry).title as NormalTitle
    const generic = isGeneric(title)
    let undecided: number | undefined
    const papers = joinCompatible(
      clusters,
      block,
      (one, other) => {
        const [here, there] = [clusters.authorsOf(one), clusters.authorsOf(other)]
        const agree = here && there ? authorsAgree(here.paper.authors, there.paper.authors) : undefined
        if (agree !== undefined) return agree
        return !generic || (!here && !there && !clusters.isIdentified(one) && !clusters.isIdentified(other))
      },
      (index) => {
        undecided ??= index
      },
    )
    if (papers.length < 2) continue
    const roots = papers.map((index) => clusters.find(index))
    const conflict = clusters.conflict(roots[0] as number, roots[1] as number)
    const places = papers.slice(0, 10).map((index) => placeOf(entries[index] as Entry))
    if (undecided !== undefined) {
      findings.push({
        ruleId: 'title-shared',
        severity: 'warning',
        reason: `"${excerpt(entries[undecided] as Entry)}" may be any of ${papers.length} papers of that title; it was taken for the oldest`,
        note: 'Give the entry an id or its authors.',
        places: [placeOf(entries[undecided] as Entry), ...places],
      })
    } else if (conflict !== undefined && !conflict.startsWith('apart:') && !generic) {
      const names = papers.slice(0, 2).map((index) => nameOf(entries[index] as Entry))
      findings.push({
        ruleId: 'ids-differ',
        severity: 'warning',
        reason: `${papers.length} papers have the title "${excerpt(entries[papers[0] as number] as Entry)}" and different ${conflict} ids`,
        note: `They were kept apart. If they are one paper, add to offprint.yaml under merge: ${line(names)}`,
        places,
      })
    }
  }
}

/**
 * Joins the clusters of a block, oldest first, each to the first it may be joined to, and gives the oldest entry in the
 * block of each paper that is left. `undecided` hears of an entry that several papers would have taken.
 */
function joinCompatible(
  clusters: Clusters,
  block: readonly number[],
  agree: (one: number, other: number) => boolean,
  undecided?: (index: number) => void,
): number[] {
  const papers: number[] = []
  const seen = new Set<number>()
  for (const index of block) {
    const root = clusters.find(index)
    if (seen.has(root)) continue
    const fitting: number[] = []
    for (const paper of papers.slice(0, TRIED)) {
      const other = clusters.find(paper)
      if (other !== root && clusters.conflict(other, root) === undefined && agree(other, root))
        fitting.push(other)
    }
    if (fitting.length > 1) undecided?.(index)
    const [first] = fitting
    if (first === undefined) papers.push(index)
    else clusters.join(first, root)
    seen.add(clusters.find(index))
  }
  return papers
}

/** Joins entries that have no title and say the same of their identity, be it by ids that identify no paper. */
function joinUntitled(clusters: Clusters, entries: readonly Entry[]): void {
  const known = new Map<string, number>()
  entries.forEach((entry, index) => {
    if (entry.title !== undefined) return
    const { exact } = keysOf(entry)
    const first = known.get(exact)
    if (first === undefined) known.set(exact, index)
    else joinUnlessApart(clusters, first, index)
  })
}

/** Joins entries that are nothing but an address to the one paper that links to it. */
function joinByAddress(clusters: Clusters, entries: readonly Entry[]): void {
  const bare = new Map<string, number[]>()
  entries.forEach((entry, index) => {
    const address = bareLink(entry)
    if (address === undefined) return
    const same = bare.get(address)
    if (same) same.push(index)
    else bare.set(address, [index])
  })
  if (bare.size === 0) return
  const linking = new Map<string, Set<number>>()
  entries.forEach((entry, index) => {
    if (bareLink(entry) !== undefined) return
    for (const { url } of entry.paper.links) {
      const address = plainAddress(url)
      if (!bare.has(address)) continue
      const roots = linking.get(address) ?? new Set()
      linking.set(address, roots.add(clusters.find(index)))
    }
  })
  for (const [address, indexes] of bare) {
    const [first, ...others] = indexes as [number, ...number[]]
    for (const other of others) joinUnlessApart(clusters, first, other)
    const roots = linking.get(address)
    if (roots?.size === 1) for (const root of roots) joinUnlessApart(clusters, root, first)
  }
}

function joinUnlessApart(clusters: Clusters, one: number, other: number): void {
  const [a, b] = [clusters.find(one), clusters.find(other)]
  if (a !== b && clusters.conflict(a, b) === undefined) clusters.join(a, b)
}

/** What an owner can call an entry: an id that is not `except`, else its title. */
export function nameOf(entry: Entry, except?: Identifier): string {
  const identifier = entry.identifiers.find(
    ({ scheme, value }) => scheme !== except?.scheme || value !== except.value,
  )
  return identifier ? identifierName(identifier) : (entry.paper.title ?? '')
}

/** A line of offprint.yaml that lists papers. JSON strings are YAML. */
export function line(names: readonly string[]): string {
  return `- ${JSON.stringify([...names].sort(compare))}`
}

function quoted(entries: readonly Entry[]): string {
  return entries.map((entry) => `"${excerpt(entry)}"`).join(' and ')
}

function excerpt(entry: Entry): string {
  const text = entry.paper.title ?? ''
  return text.length > 100 ? `${text.slice(0, 99)}…` : text
}
