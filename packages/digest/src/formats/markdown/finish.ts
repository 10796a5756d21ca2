import type { Paper } from '../../digest.ts'
import type { Context } from '../../format.ts'
import type { Draft, Layout } from './draft.ts'
import { labelKey } from './words/label-key.ts'

const FEWEST_FOR_BOILERPLATE = 5
const SHARE_OF_BOILERPLATE = 0.8
const FEWEST_TWINS = 2
const FEWEST_FOR_YEARS = 5
const SHARE_OF_YEARS = 0.6
const FEWEST_FOR_NAMES = 8
const SHARE_OF_NAMED = 0.2

/** Turns drafts into papers: folds twins, drops a list's own links, claims their lines. The list of drafts is empty then. */
export function finish(drafts: Draft[], context: Context): Paper[] {
  const twins = twinsOf(drafts)
  const kept = twins.size > 0 ? drafts.filter((draft) => !twins.has(draft)) : drafts
  for (const [twin, first] of twins) {
    merge(first, twin)
    context.finding('entry-folded', {
      line: twin.line,
      endLine: twin.endLine,
      reason: `The same paper as in line ${first.line}, in the page's other layout`,
      note: 'Both are read as one entry. Nothing needs to be done.',
      severity: 'info',
    })
  }
  dropBoilerplate(kept, context)
  dropYears(kept)
  dropLoneNames(kept)
  const numbers = twins.size > 0 ? new Map(kept.map((draft, n) => [draft, n])) : undefined
  drafts.forEach((draft, n) => {
    claim(draft, numbers?.get(twins.get(draft) ?? draft) ?? n, context)
  })
  return toPapers(kept, context)
}

/** Drafts as papers. Each draft is let go before the next becomes a paper: a long list has no room for both. */
function toPapers(drafts: Draft[], context: Context): Paper[] {
  drafts.reverse()
  const papers: Paper[] = []
  for (let draft = drafts.pop(); draft; draft = drafts.pop()) papers.push(toPaper(draft, context))
  return papers
}

function claim(draft: Draft, paper: number, { ledger }: Context): void {
  ledger.claim(draft.line, draft.endLine, { kind: 'paper', paper, field: 'entry' })
  if (draft.title !== undefined && draft.layout !== 'table' && draft.layout !== 'file')
    ledger.claim(draft.line, draft.line, { kind: 'paper', paper, field: 'title' })
  for (const { line, endLine, field } of draft.claims)
    if (line >= draft.line && endLine <= draft.endLine && line > draft.line)
      ledger.claim(line, endLine, { kind: 'paper', paper, field })
}

/**
 * Entries that a page prints a second time in another layout (a summary table, then the entries), each
 * with the one it repeats. A paper that a list has under two headings is no twin.
 */
function twinsOf(drafts: readonly Draft[]): Map<Draft, Draft> {
  const groups = new Map<Layout, Draft[]>()
  for (const draft of drafts) {
    const group = groups.get(draft.layout)
    if (group) group.push(draft)
    else groups.set(draft.layout, [draft])
  }
  const twins = new Map<Draft, Draft>()
  const layouts = [...groups.values()]
  for (let later = 1; later < layouts.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      const ones = layouts[earlier] as Draft[]
      const others = layouts[later] as Draft[]
      if (others.length < Math.max(FEWEST_TWINS, ones.length / 2)) continue
      const byKey = new Map<string, Draft>()
      for (const one of ones) for (const key of keysOf(one)) if (!byKey.has(key)) byKey.set(key, one)
      const pairs = others.flatMap((other): [Draft, Draft][] => {
        const first = keysOf(other)
          .map((key) => byKey.get(key))
          .find((each) => each !== undefined)
        return first ? [[other, first]] : []
      })
      if (pairs.length >= others.length * 0.8)
        for (const [other, first] of pairs) twins.set(other, twins.get(first) ?? first)
    }
  }
  return twins
}

function keysOf(draft: Draft): string[] {
  const keys: string[] = []
  if (draft.reference) keys.push(`ref ${draft.reference}`)
  if (draft.ids.arxiv) keys.push(`arxiv ${draft.ids.arxiv}`)
  if (draft.ids.doi) keys.push(`doi ${draft.ids.doi}`)
  if (draft.title) keys.push(`title ${labelKey(draft.title)}`)
  return keys
}

/** Gives an entry what another of the same paper has and it lacks. */
export function merge(into: Draft, from: Draft): void {
  into.title ??= from.title as string
  if (into.authors.length === 0) {
    into.authors = from.authors
    if (from.authorsPartial) into.authorsPartial = true
  }
  if (into.abstract.length === 0) into.abstract = from.abstract
  if (into.summary.length === 0) into.summary = from.summary
  into.ids = { ...from.ids, ...into.ids }
  for (const link of from.links) if (!into.links.some((each) => each.url === link.url)) into.links.push(link)
  if (from.date !== undefined) into.date ??= from.date
  if (from.venue !== undefined) into.venue ??= from.venue
  for (const key of ['keywords', 'categories', 'notes'] as const)
    for (const each of from[key]) if (!into[key].includes(each)) into[key].push(each)
}

/** Drops links that stand at nearly every entry alike: they are the list's, not the papers'. */
function dropBoilerplate(drafts: readonly Draft[], context: Context): void {
  const linked = drafts.filter((draft) => draft.links.length > 0)
  const titles = new Set<string | undefined>()
  for (let n = 0; n < linked.length && titles.size < FEWEST_FOR_BOILERPLATE; n++) titles.add(linked[n]?.title)
  if (titles.size < FEWEST_FOR_BOILERPLATE) return
  const repeated = repeatedLinks(linked)
  if (repeated.size === 0) return
  const counts = new Map<string, number>()
  for (const draft of linked)
    for (const { url } of draft.links) if (repeated.has(url)) counts.set(url, (counts.get(url) ?? 0) + 1)
  for (const [url, count] of counts) {
    if (count < linked.length * SHARE_OF_BOILERPLATE) continue
    let line = 0
    for (const draft of linked) {
      const left = draft.links.filter((link) => link.url !== url)
      if (left.length < draft.links.length && line === 0) line = draft.line
      draft.links = left
    }
    context.finding('boilerplate-link', {
      line,
      reason: `The link ${url} stands at ${count} of ${linked.length} entries and was left out`,
      note: 'It is taken for a part of the page. Nothing needs to be done.',
      severity: 'info',
    })
  }
}

const YEAR_IN_TITLE = /^(?:((?:19|20)\d{2})[:：]\s+(?=\S)|(?=.*\s[(（]((?:19|20)\d{2})[)）]$))/

/** Takes years out of titles where the list puts one before or behind each: `Title (2015)`, `2015: Title`. */
function dropYears(drafts: readonly Draft[]): void {
  const dated = drafts.flatMap((draft) => {
    const match = YEAR_IN_TITLE.exec(draft.title ?? '')
    return match ? [{ draft, year: (match[1] ?? match[2]) as string }] : []
  })
  if (dated.length < FEWEST_FOR_YEARS || dated.length < drafts.length * SHARE_OF_YEARS) return
  for (const { draft, year } of dated) {
    draft.title = (draft.title as string)
      .replace(YEAR_IN_TITLE, '')
      .replace(/\s[(（](?:19|20)\d{2}[)）]$/, '')
    draft.date ??= year
  }
}

/**
 * Addresses that stand at both entries of a pair, the entries taken two by two: whatever stands at more than half of
 * them is among these, and far fewer are to be counted.
 */
function repeatedLinks(drafts: readonly Draft[]): Set<string> {
  const repeated = new Set<string>()
  for (let n = 1; n < drafts.length; n += 2) {
    const before = new Set(drafts[n - 1]?.links.map((link) => link.url))
    for (const { url } of drafts[n]?.links ?? []) if (before.has(url)) repeated.add(url)
  }
  return repeated
}

/** Takes what looks like one person's name for a remark, in a list that gives hardly any paper's authors. */
function dropLoneNames(drafts: readonly Draft[]): void {
  const named = drafts.filter((draft) => draft.authors.length > 0 && draft.loneName === undefined).length
  if (drafts.length < FEWEST_FOR_NAMES || named >= drafts.length * SHARE_OF_NAMED) return
  for (const draft of drafts) {
    if (draft.loneName === undefined) continue
    draft.authors = []
    draft.summary.unshift(draft.loneName)
  }
}

function toPaper(draft: Draft, context: Context): Paper {
  if (draft.title === undefined) {
    context.finding('title-missing', {
      line: draft.line,
      endLine: draft.endLine,
      reason: 'A paper is named here by its address alone',
      note: 'Write its title into the link, or put a file beside this one that has its id and its title.',
      severity: 'warning',
    })
  }
  // A plain record has the field names of arXiv's interface, where the abstract is called summary.
  const isRecord = draft.layout === 'record' && draft.abstract.length === 0
  const abstract = isRecord ? draft.summary : draft.abstract
  const summary = isRecord ? [] : draft.summary
  return {
    ...(draft.title === undefined ? {} : { title: draft.title }),
    ...(abstract.length > 0 ? { abstract: abstract.join('\n\n') } : {}),
    ...(summary.length > 0 ? { summary: summary.join('\n\n') } : {}),
    authors: draft.authors,
    ...(draft.authorsPartial && draft.authors.length > 0 ? { authorsPartial: true as const } : {}),
    ids: draft.ids,
    ...(draft.version === undefined ? {} : { version: draft.version }),
    // Lists that grew have room for more.
    links: draft.links.slice(),
    ...(draft.date === undefined ? {} : { date: draft.date }),
    ...(draft.venue === undefined ? {} : { venue: draft.venue }),
    ...(draft.language === undefined ? {} : { language: draft.language }),
    keywords: draft.keywords,
    categories: draft.categories,
    headings: draft.headings,
    notes: [...new Set(draft.notes)],
    ...(Object.keys(draft.counts).length > 0 ? { counts: draft.counts } : {}),
    source: { line: draft.line, endLine: draft.endLine },
  }
}
