import type { Author, IdScheme, Ids, Link, Paper } from '@offprint/digest'
import { markupLinks } from '@offprint/digest/markup'
import type { Appearance, ArchivePaper, FieldSource, TextRepair } from '../archive.ts'
import { compare } from '../compare.ts'
import { isHandle } from './authors.ts'
import type { Entry } from './entries.ts'
import { identifierAddress } from './identifier-address.ts'
import { arxivOfDoi, isPreprintDoi } from './identifiers.ts'
import { plainAddress } from './keys.ts'
import { normalTitle } from './title.ts'
import { isPreprintVenue } from './venue.ts'

/** A merged paper before it has an address, tags and neighbours. */
export type MergedPaper = Omit<ArchivePaper, 'slug' | 'key' | 'tags' | 'neighbours'>

/**
 * Makes one paper of its entries (oldest first). Each field is taken whole from one entry, the best for it:
 *
 * - `title`: of the entry that knows most (ids, authors, abstract; the published version first); among spellings of the
 *   same title the one without markup and damage; a title over the same title without its subtitle.
 * - `abstract`: only what authors wrote; a whole one over one that is cut short. A summary never takes its place.
 * - `summary`, `counts`: of the newest digest.
 * - `authors`: names over handles, a whole list over a partial one, the longer list.
 * - `venue`, `volume`, `issue`, `pages`, `publisher`, `type`: together, of the published version.
 * - `date`: of the published version; the preprint's, where it was earlier, is `preprintDate`.
 * - `ids`: all; a publisher's DOI over a preprint server's.
 * - `markup`, `original`, `repairs`: of the texts that were taken.
 * - `links`, `keywords`, `categories`, `notes`: all of them, each once; links in abstracts too.
 */
export function mergeEntries(entries: readonly Entry[]): MergedPaper {
  const provenance: Record<string, FieldSource> = {}
  const ranked = [...entries].sort(byKnowledge)
  const newest = [...entries].sort(byRecency)
  const sourced = (field: string, entry: Entry) => {
    provenance[field] = { digest: entry.digest.id, line: entry.paper.source.line }
  }
  /** The value of the first entry that has one, with its origin noted. */
  const first = <Value>(
    field: string,
    from: readonly Entry[],
    value: (paper: Paper) => Value | undefined,
  ): { [key: string]: Value } => {
    for (const entry of from) {
      const found = value(entry.paper)
      if (found === undefined) continue
      sourced(field, entry)
      return { [field]: found }
    }
    return {}
  }

  const title = bestTitle(ranked)
  if (title) sourced('title', title)
  const abstract = bestAbstract(ranked)
  if (abstract) sourced('abstract', abstract)
  const authors = bestAuthors(ranked)
  if (authors) sourced('authors', authors)
  const ids = mergeIds(ranked, sourced)
  const published = ranked.filter((entry) => isPublished(entry.paper))
  const publication = mergePublication(published.length ? published : ranked, sourced)
  const dates = mergeDates(ranked, published, sourced)
  const name = title?.paper.title ?? bareName(ids, ranked)
  const added = oldestDate(entries)

  return {
    title: name,
    ...(abstract?.paper.abstract === undefined ? {} : { abstract: abstract.paper.abstract }),
    ...first('summary', newest, (paper) => paper.summary),
    ...textsOf({
      title,
      abstract,
      summary: newest.find((entry) => entry.paper.summary !== undefined),
    }),
    authors: authors?.paper.authors ?? [],
    ...(authors?.paper.authorsPartial ? { authorsPartial: true as const } : {}),
    ids,
    links: mergeLinks(ranked, ids, sourced),
    ...dates,
    ...publication,
    ...first('language', ranked, (paper) => paper.language),
    keywords: union('keywords', ranked, (paper) => paper.keywords, sourced),
    categories: union('categories', ranked, (paper) => paper.categories, sourced),
    notes: union('notes', ranked, (paper) => paper.notes, sourced),
    ...first('counts', newest, (paper) =>
      paper.counts && Object.keys(paper.counts).length ? paper.counts : undefined,
    ),
    ...(added === undefined ? {} : { added }),
    provenance,
    appearances: newest.map((entry) => appearance(entry, name)),
  }
}

/** What the texts that a paper's fields were taken from are more than plain text, and were before. */
function textsOf(
  from: Partial<Record<'title' | 'abstract' | 'summary', Entry | undefined>>,
): Pick<ArchivePaper, 'markup' | 'original' | 'repairs'> {
  const markup: ArchivePaper['markup'] = {}
  const original: ArchivePaper['original'] = {}
  const repairs: TextRepair[] = []
  for (const field of ['title', 'abstract', 'summary'] as const) {
    const entry = from[field]
    const before = entry?.texts[field]?.original ?? entry?.paper.original?.[field]
    if (before !== undefined && before !== entry?.paper[field]) original[field] = before
    const read = entry?.texts[field]
    if (!read) continue
    if (field !== 'summary' && read.markup) markup[field] = read.markup
    repairs.push(...read.repairs.map((repair) => ({ field, ...repair })))
  }
  return {
    ...(Object.keys(markup).length > 0 ? { markup } : {}),
    ...(Object.keys(original).length > 0 ? { original } : {}),
    ...(repairs.length > 0 ? { repairs } : {}),
  }
}

/** How much an entry knows of its paper. */
function knowledge({ paper, identifiers }: Entry): number {
  return (
    (identifiers.length > 0 ? 8 : 0) +
    (isPublished(paper) ? 4 : 0) +
    (paper.authors.some((author) => !isHandle(author)) ? 2 : 0) +
    (paper.abstract === undefined ? 0 : 1)
  )
}

function byKnowledge(a: Entry, b: Entry): number {
  return knowledge(b) - knowledge(a) || byRecency(a, b)
}

/** Newest digest first, those without a date last; in one digest by place. */
function byRecency(a: Entry, b: Entry): number {
  return (
    compare(b.digest.digest.date ?? '', a.digest.digest.date ?? '') ||
    compare(a.digest.file, b.digest.file) ||
    compare(a.digest.id, b.digest.id) ||
    a.position - b.position
  )
}

/** Whether an entry describes a published version and not a preprint. */
function isPublished(paper: Paper): boolean {
  if (paper.venue !== undefined) return !isPreprintVenue(paper.venue)
  const { acl, pmlr, cvf, doi } = paper.ids
  return (
    acl !== undefined || pmlr !== undefined || cvf !== undefined || (doi !== undefined && !isPreprintDoi(doi))
  )
}

/** A title of so few words may be a mere name. */
const NAME = 2

function bestTitle(ranked: readonly Entry[]): Entry | undefined {
  const titled = ranked.filter((entry) => entry.title !== undefined)
  // Lists often call a paper by the name of its method alone; who gives more words gives the title.
  const isName = (entry: Entry) => (entry.title?.words.length ?? 0) <= NAME
  let best =
    titled[0] && isName(titled[0]) ? (titled.find((entry) => !isName(entry)) ?? titled[0]) : titled[0]
  if (!best) return undefined
  for (const entry of titled) {
    const [here, there] = [best.title, entry.title]
    if (here && there && there.key.length > here.key.length && there.key.startsWith(here.key)) best = entry
  }
  const key = best.title?.key
  return titled
    .filter((entry) => entry.title?.key === key)
    .reduce((a, b) => (blemishes(b) < blemishes(a) ? b : a))
}

/** What copying and markup have left in a title: TeX, tags, broken characters, capitals throughout. */
function blemishes(entry: Entry): number {
  const title = entry.texts.title?.original ?? entry.paper.title ?? ''
  const marks = title.match(/[$\\{}^_<>\uFFFD]|&[a-z#]/g)?.length ?? 0
  const shouted = title.length > 12 && title === title.toUpperCase() && title !== title.toLowerCase()
  return marks + (shouted ? 1 : 0)
}

function bestAbstract(ranked: readonly Entry[]): Entry | undefined {
  const having = ranked.filter((entry) => entry.paper.abstract !== undefined)
  let best: Entry | undefined
  for (const entry of having) {
    if (!best || fullerAbstract(entry.paper.abstract as string, best.paper.abstract as string)) best = entry
  }
  return best
}

/** Whether the first of two abstracts is the whole of which the second is a beginning. */
function fullerAbstract(one: string, other: string): boolean {
  if (isCut(other) !== isCut(one)) return isCut(other)
  if (one.length <= other.length) return false
  if (isCut(one)) return true
  const start = letters(other)
  return letters(one.slice(0, other.length * 2)).startsWith(start)
}

function isCut(abstract: string): boolean {
  return /(?:…|\.\.\.)\s*$/.test(abstract.slice(-8))
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function bestAuthors(ranked: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined
  for (const entry of ranked) {
    if (entry.paper.authors.length === 0) continue
    if (!best || authorsRank(entry.paper) > authorsRank(best.paper)) best = entry
  }
  return best
}

/** Names over handles, whole lists over partial ones, then the longer list, then the one with parted names. */
function authorsRank({ authors, authorsPartial }: Paper): number {
  const named = authors.some((author: Author) => !isHandle(author))
  const parted = authors.some((author) => author.family !== undefined)
  return (named ? 4e6 : 0) + (authorsPartial ? 0 : 2e6) + Math.min(authors.length, 9e5) * 2 + (parted ? 1 : 0)
}

const ID_ORDER: readonly IdScheme[] = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pmid',
  'pmcid',
  'pmlr',
  'cvf',
  's2',
  'openalex',
  'isbn',
]

function mergeIds(ranked: readonly Entry[], sourced: (field: string, entry: Entry) => void): Ids {
  const ids: Ids = {}
  for (const scheme of ID_ORDER) {
    const having = ranked.filter((entry) => entry.paper.ids[scheme] !== undefined)
    const best =
      scheme === 'doi'
        ? (having.find((entry) => !isPreprintDoi(entry.paper.ids.doi as string)) ?? having[0])
        : having[0]
    if (best) {
      ids[scheme] = best.paper.ids[scheme] as string
      sourced(`ids.${scheme}`, best)
    } else if (scheme === 'arxiv') {
      const holder = ranked.find((entry) => entry.paper.ids.doi && arxivOfDoi(entry.paper.ids.doi))
      if (holder) {
        ids.arxiv = arxivOfDoi(holder.paper.ids.doi as string) as string
        sourced('ids.arxiv', holder)
      }
    }
  }
  return ids
}

const PUBLICATION = ['venue', 'volume', 'issue', 'pages', 'publisher', 'type'] as const
type Publication = Partial<Record<(typeof PUBLICATION)[number], string>>

/** The publication of the best entry that has one, completed from entries that name the same venue. */
function mergePublication(
  candidates: readonly Entry[],
  sourced: (field: string, entry: Entry) => void,
): Publication {
  const best =
    candidates.find((entry) => entry.paper.venue !== undefined) ??
    candidates.find((entry) => PUBLICATION.some((field) => entry.paper[field] !== undefined))
  if (!best) return {}
  const venue = best.paper.venue === undefined ? undefined : normalTitle(best.paper.venue).key
  const same = candidates.filter(
    (entry) =>
      entry === best ||
      (venue !== undefined &&
        entry.paper.venue !== undefined &&
        normalTitle(entry.paper.venue).key === venue),
  )
  const publication: Publication = {}
  for (const field of PUBLICATION) {
    const entry = [best, ...same].find((each) => each.paper[field] !== undefined)
    if (!entry) continue
    publication[field] = entry.paper[field] as string
    sourced(field, entry)
  }
  return publication
}

function mergeDates(
  ranked: readonly Entry[],
  published: readonly Entry[],
  sourced: (field: string, entry: Entry) => void,
): { date?: string; preprintDate?: string } {
  const final = mostPrecise(published) ?? mostPrecise(ranked)
  if (!final) return {}
  sourced('date', final)
  const date = final.paper.date as string
  const isFinal = new Set(published)
  const preprints = ranked.filter((entry) => !isFinal.has(entry) && entry.paper.date !== undefined)
  const preprint = isFinal.has(final) ? earliest(preprints) : undefined
  if (!preprint || !isEarlier(preprint.paper.date as string, date)) return { date }
  sourced('preprintDate', preprint)
  return { date, preprintDate: preprint.paper.date as string }
}

/** The first entry with a date, or one that gives the same date more precisely. */
function mostPrecise(entries: readonly Entry[]): Entry | undefined {
  let best: Entry | undefined
  for (const entry of entries) {
    const { date } = entry.paper
    if (date === undefined) continue
    if (!best) best = entry
    else if (date.length > (best.paper.date as string).length && date.startsWith(best.paper.date as string))
      best = entry
  }
  return best
}

function earliest(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (best, entry) => (!best || (entry.paper.date as string) < (best.paper.date as string) ? entry : best),
    undefined,
  )
}

/** Whether a date lies before another as far as both are precise: `2024` is not before `2024-05`. */
function isEarlier(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) < other.slice(0, length)
}

function mergeLinks(
  ranked: readonly Entry[],
  ids: Ids,
  sourced: (field: string, entry: Entry) => void,
): Link[] {
  const links = new Map<string, Link>()
  const add = (link: Link, entry: Entry) => {
    const address = plainAddress(link.url)
    const known = links.get(address)
    if (known === undefined) {
      if (links.size === 0) sourced('links', entry)
      links.set(address, link)
      return
    }
    const kind = known.kind === 'other' ? link.kind : known.kind
    const text = known.text ?? link.text
    links.set(address, { url: known.url, kind, ...(text === undefined ? {} : { text }) })
  }
  for (const entry of ranked) for (const link of entry.paper.links) add(link, entry)
  for (const entry of ranked) {
    for (const { url, kind } of markupLinks(entry.texts.abstract?.markup ?? [])) add({ url, kind }, entry)
  }
  for (const entry of ranked) {
    const { doi } = entry.paper.ids
    if (doi !== undefined && doi.toLowerCase() !== ids.doi?.toLowerCase() && !arxivOfDoi(doi)) {
      add({ url: identifierAddress('doi', doi) as string, kind: 'paper' }, entry)
    }
  }
  return [...links.values()]
}

function union(
  field: string,
  ranked: readonly Entry[],
  values: (paper: Paper) => readonly string[],
  sourced: (field: string, entry: Entry) => void,
): string[] {
  const all = new Map<string, string>()
  for (const entry of ranked) {
    for (const value of values(entry.paper)) {
      const key = value.toLowerCase()
      if (all.has(key)) continue
      if (all.size === 0) sourced(field, entry)
      all.set(key, value)
    }
  }
  return [...all.values()]
}

/** A title for a paper that nobody gives one: its id as people write it, else its address. */
function bareName(ids: Ids, ranked: readonly Entry[]): string {
  const names: Partial<Record<IdScheme, string>> = {
    arxiv: 'arXiv',
    doi: 'doi',
    openreview: 'OpenReview',
    acl: 'ACL Anthology',
    pmid: 'PMID',
    pmcid: 'PMCID',
    pmlr: 'PMLR',
    cvf: 'CVF',
    s2: 'Semantic Scholar',
    openalex: 'OpenAlex',
    isbn: 'ISBN',
  }
  for (const scheme of ID_ORDER) if (ids[scheme] !== undefined) return `${names[scheme]}:${ids[scheme]}`
  const link = ranked.flatMap((entry) => entry.paper.links)[0]
  return link === undefined ? 'Untitled' : plainAddress(link.url)
}

function oldestDate(entries: readonly Entry[]): string | undefined {
  let oldest: string | undefined
  for (const { digest } of entries) {
    const { date } = digest.digest
    if (date !== undefined && (oldest === undefined || date < oldest)) oldest = date
  }
  return oldest
}

function appearance(entry: Entry, title: string): Appearance {
  const { paper, digest, position } = entry
  return {
    digest: digest.id,
    position,
    line: paper.source.line,
    endLine: paper.source.endLine,
    ...(paper.title === undefined || paper.title === title ? {} : { title: paper.title }),
    ...(paper.summary === undefined ? {} : { summary: paper.summary }),
    ...(paper.snippet === undefined ? {} : { snippet: paper.snippet }),
    headings: paper.headings,
  }
}
