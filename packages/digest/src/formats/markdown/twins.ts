import type { Context } from '../../format.ts'
import { type Draft, hasIds, type Layout, setDate } from './draft.ts'
import { labelKey } from './words/label-key.ts'

const FEWEST_TWINS = 2

/** Gives the first entry of those that are one what its twins have besides, and tells of that. */
export function foldTwins(twins: ReadonlyMap<Draft, Draft>, finding: Context['finding']): void {
  for (const [twin, first] of twins) {
    merge(first, twin)
    finding('entry-folded', {
      line: twin.line,
      endLine: twin.endLine,
      reason: `The same paper as in line ${first.line}, in the page's other layout`,
      note: 'Both are read as one entry. Nothing needs to be done.',
      severity: 'info',
    })
  }
}

/**
 * Entries that a page prints a second time in another layout (a summary table, then the entries), each
 * with the one it repeats. A paper that a list has under two headings is no twin.
 */
export function twinsOf(drafts: readonly Draft[]): Map<Draft, Draft> {
  const groups = new Map<Layout, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(draft.layout)
    if (group) group.push(draft)
    else groups.set(draft.layout, [draft])
  }
  const twins = keptPagesOf(drafts)
  const layouts = [...groups.values()]
  for (let later = 1; later < layouts.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const ones = layouts[earlier] as Draft[]
      const others = layouts[later] as Draft[]
      if (others.length < Math.max(FEWEST_TWINS, ones.length / 2)) continue
      const byKey = new Map<string, Draft[]>()
      for (const one of ones) {
        for (const key of keysOf(one)) {
          const same = byKey.get(key)
          if (same) same.push(one)
          else byKey.set(key, [one])
        }
      }
      const pairs = others.flatMap((other): [Draft, Draft[]][] => {
        const same = keysOf(other)
          .map((key) => byKey.get(key))
          .find((each) => each !== undefined)
        return same ? [[other, same]] : []
      })
      if (pairs.length < others.length * 0.8) continue
      const kept = new Map<Draft[], Draft>()
      for (const [other, same] of pairs) {
        const known = kept.get(same)
        if (known) {
          twins.set(other, known)
          continue
        }
        const [one] = same as [Draft, ...Draft[]]
        // What a page announces ahead of its entries is no more than a title.
        const isAnnounced = isBare(one) && !isBare(other)
        const earliest = one.line < other.line && !isAnnounced ? one : other
        const first = twins.get(earliest) ?? earliest
        kept.set(same, first)
        if (earliest === one) twins.set(other, first)
        // What stands behind both repeats them once more, as a list of links at the page's end does.
        for (const each of same) if (each.line > other.line || isAnnounced) twins.set(each, first)
      }
    }
  }
  return twins
}

/** Whether an entry has neither a link nor an identifier. */
function isBare(draft: Draft): boolean {
  return draft.links.length === 0 && !hasIds(draft)
}

/** Entries that link nothing but the list's own page on a paper, where another of that paper leads to it. */
function keptPagesOf(drafts: readonly Draft[]): Map<Draft, Draft> {
  const leading = new Map<string, Draft>()
  for (const draft of drafts) {
    const { arxiv } = draft.ids
    if (arxiv !== undefined && draft.links.length > 0 && !leading.has(arxiv)) leading.set(arxiv, draft)
  }
  const twins = new Map<Draft, Draft>()
  for (const draft of drafts) {
    const other =
      draft.hasPaperLink && draft.links.length === 0 ? leading.get(draft.ids.arxiv ?? '') : undefined
    if (other) twins.set(draft, other)
  }
  return twins
}

function keysOf(draft: Draft): string[] {
  const keys: string[] = []
  if (draft.reference) keys.push(`ref ${draft.reference}`)
  for (const [scheme, id] of Object.entries(draft.ids)) keys.push(`${scheme} ${id}`)
  if (draft.title) keys.push(`title ${labelKey(draft.title)}`)
  return keys
}

/** Gives an entry what another of the same paper has and it lacks. */
export function merge(into: Draft, from: Draft): void {
  if (into.title === undefined || isCutShort(into.title, from.title)) into.title = from.title as string
  if (into.authors.length === 0) {
    into.authors = from.authors
    if (from.authorsPartial) into.authorsPartial = true
  }
  if (into.abstract.length === 0) into.abstract = from.abstract
  if (into.summary.length === 0) into.summary = from.summary
  into.ids = { ...from.ids, ...into.ids }
  for (const link of from.links) if (!into.links.some((each) => each.url === link.url)) into.links.push(link)
  setDate(into, from.date)
  if (from.venue !== undefined) into.venue ??= from.venue
  for (const key of ['keywords', 'categories', 'notes'] as const)
    for (const each of from[key]) if (!into[key].includes(each)) into[key].push(each)
}

/** Whether a title breaks off, as the rows of an overview have it, where another has the rest: `Kites for Eve...` */
function isCutShort(title: string, whole = ''): boolean {
  const begun = /^(.{8,}?)\s?(?:\.{3}|…)$/u.exec(title)?.[1]
  return begun !== undefined && whole.length > title.length && whole.startsWith(begun)
}
