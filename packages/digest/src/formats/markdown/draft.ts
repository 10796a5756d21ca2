import type { Author, Counts, Ids, Link } from '../../digest.ts'
import { idsFromPath, idsFromUrl, idsInText, parseArxivId, targetOf } from '../../text/identifiers.ts'
import { linkKind, safeAddress } from '../../text/links.ts'
import { type WebAddress, withoutWww } from '../../text/web-address.ts'
import type { Span } from './blocks/blocks.ts'
import type { Anchor, Piece } from './inline/piece.ts'
import type { citationAuthors } from './words/citation.ts'
import { linkLabelKind, VAGUE } from './words/link-labels.ts'
import { memo } from './words/memo.ts'
import { collapse, unbracketed } from './words/titles.ts'

/** The layout that an entry stands in. Two layouts of one page may print the same papers. */
export type Layout = 'table' | 'item' | 'heading' | 'paragraph' | 'details' | 'footnote' | 'record' | 'file'

/** A paper in the making. */
export interface Draft {
  layout: Layout
  line: number
  endLine: number
  /** Lines that hold one field each; the rest of the entry's lines are the entry's. */
  claims: (Span & { field: string })[]
  title?: string
  authors: Author[]
  authorsPartial?: true
  /**
   * The line that was taken for the only author, because it looks like a name and nothing says otherwise, and how many parts
   * of the summary stood before it.
   */
  loneName?: { text: string; at: number }
  /** One person's name with a year in brackets behind the title, where it may be a venue's: `(Lee, 2020)`. */
  citedName?: string
  abstract: string[]
  /**
   * Set where the abstract is a text that nothing calls so: how many parts of the summary stood before it, whether it is
   * an item, and what its lines were claimed for.
   */
  guess?: { at: number; isItem: boolean; claim?: { field: string } }
  summary: string[]
  /** How many parts of the summary stood under no label and within no quotation. */
  unlabelled?: number
  /** The identifier that a column of bare ones gives. */
  bareId?: string
  /** Whether a label says of a text that it is somebody's own words for the paper: `TL;DR`, `Key idea`. */
  isSummed?: boolean
  notes: string[]
  keywords: string[]
  categories: string[]
  headings: readonly string[]
  ids: Ids
  version?: number
  links: Link[]
  /** The addresses of `links`, where they are many. */
  urls?: Set<string>
  date?: string
  venue?: string
  /** What a label calls the source: the venue, unless another label says more. */
  source?: string
  counts: Counts
  language?: string
  /** Where the entry is a footnote, or points at one. */
  reference?: string
  /** Whether some link was given as that of the paper. */
  hasPaperLink: boolean
  /** What stands before a title that nothing marks, as in a reference. */
  ledBy?: 'authors' | 'authors and year'
  /** Whether it says that its paper is to appear, where others have the year. */
  isToAppear?: true
  /** Whether its number among what was submitted to a meeting stands behind the title. */
  isNumbered?: true
  /** What stands below an item in doubt: its text, if the item is a paper. */
  below?: Below[]
  /** How sure the title is one: marked as such by the source, or only the text that is there. */
  titleMark?: 'label' | 'quoted' | 'bold' | 'link' | 'plain'
}

/** A text of the digest that may prove to be a paper's. */
export interface Taken {
  isTaken?: true
}

/** A part of an item in doubt that stands below its title. */
export interface Below extends Span {
  pieces: readonly Piece[]
  quote: boolean
  /** What the digest says there, if the item is no paper. */
  said?: Taken
}

/** A draft that knows nothing yet. */
export function newDraft(layout: Layout, line: number, endLine: number): Draft {
  return {
    layout,
    line,
    endLine,
    claims: [],
    authors: [],
    abstract: [],
    summary: [],
    notes: [],
    keywords: [],
    categories: [],
    headings: [],
    ids: {},
    links: [],
    counts: {},
    hasPaperLink: false,
  }
}

/** A link of some pieces with the words it stands on. */
export interface FoundLink {
  anchor: Anchor
  text: string
  /** Whether it stands on a picture alone. */
  badge: boolean
}

/** The links of some pieces, in order, each once. */
export function linksOf(pieces: readonly Piece[]): FoundLink[] {
  const found: FoundLink[] = []
  for (const piece of pieces) {
    if (!piece.anchor) continue
    const last = found.at(-1)
    if (last?.anchor === piece.anchor) {
      last.text += piece.text
      if (!piece.image) last.badge = false
    } else found.push({ anchor: piece.anchor, text: piece.text, badge: piece.image })
  }
  return found
}

const MANY_LINKS = 16

function hasLink(draft: Draft, url: string): boolean {
  if (draft.links.length < MANY_LINKS) return draft.links.some((link) => link.url === url)
  draft.urls ??= new Set(draft.links.map((link) => link.url))
  return draft.urls.has(url)
}

/** What an address says of itself; `undefined` for what may stand in no link, and for badges. */
const addressed = memo((raw: string) => {
  const safe = safeAddress(cleanUrl(raw))
  if (!safe || isBadge(safe.url)) return undefined
  const { url, address } = safe
  const target = targetOf(address) ?? address
  const kind = linkKind(target)
  return {
    url,
    isHub: isHub(target),
    // Google Scholar leads to papers alone, whose site ever has them.
    kind: kind === 'other' && /\/scholar_url$/.test(address.pathname) && target !== address ? 'paper' : kind,
    found: idsFromUrl(address),
    listing: isListing(target),
    isOwnSite: target.pathname === '/' && OWN_SITE.test(target.hostname),
  }
})

/** Hosts that give a project or a person a site each, whose first page may be all that a paper has: `https://kite-nets.github.io/` */
const OWN_SITE = /^[\w-]+\.(?:git(?:hub|lab)\.io|pages\.dev|netlify\.app|vercel\.app)$/

/** Whether an address is one of Hugging Face, where papers, models and data have pages. */
function isHub({ hostname }: WebAddress): boolean {
  const host = withoutWww(hostname)
  return host === 'huggingface.co' || host === 'hf.co'
}

/** Adds a link and the identifiers of its address to a draft. `own` is false for links inside prose. */
export function addLink(draft: Draft, raw: string, label: string, own = true): void {
  const address = addressed(raw)
  if (!address) {
    if (own && isKeptPaper(raw)) {
      addIds(draft, idsFromPath(raw))
      draft.hasPaperLink = true
    }
    return
  }
  const { url } = address
  const words = unbracketed(collapse(label))
  // The name of a hub of models says no more than the address of one there: `[HF](https://huggingface.co/lee/kites)`
  const isNameOfHub = address.isHub && /^(?:hf|hugging ?face)$/i.test(words)
  const said = VAGUE.test(words) || isNameOfHub ? undefined : linkLabelKind(words)
  const kind = address.kind === 'other' && words ? (said ?? linkKind(url, words)) : address.kind
  if (!hasLink(draft, url)) {
    draft.urls?.add(url)
    const text = words && words !== url && words !== draft.title && !url.includes(words) ? words : undefined
    draft.links.push(text === undefined ? { url, kind } : { url, kind, text })
  }
  if (!own) return
  addIds(draft, address.found)
  if (address.listing && !(address.isOwnSite && said === 'paper')) return
  if (kind === 'paper' || kind === 'pdf' || said === 'paper' || said === 'pdf') draft.hasPaperLink = true
}

/** Adds identifiers that a text names, such as `arXiv:2503.01234`. */
export function addIdsInText(draft: Draft, text: string): void {
  addIds(draft, idsInText(text))
  const bare = parseArxivId(text.trim())
  if (bare) addIds(draft, { ids: { arxiv: bare.id }, ...(bare.version ? { version: bare.version } : {}) })
}

function addIds(draft: Draft, found: { ids: Ids; version?: number }): void {
  if (
    found.version !== undefined &&
    draft.version === undefined &&
    (draft.ids.arxiv ?? found.ids.arxiv) === found.ids.arxiv
  )
    draft.version = found.version
  if (hasAny(found.ids)) draft.ids = { ...found.ids, ...draft.ids }
}

/** Whether nothing marks an entry's title, and nobody is known to have written it: what stands around may be in it. */
export function hasBareTitle({ authors, titleMark }: Draft): boolean {
  return authors.length === 0 && titleMark === 'plain'
}

/** Whether a draft has any identifier. */
export function hasIds(draft: Draft): boolean {
  return hasAny(draft.ids)
}

function hasAny(ids: Ids): boolean {
  for (const _ in ids) return true
  return false
}

/** Whether an address is yet to come, or one that no page may hold because it runs a program. */
export function leadsNowhere(url: string): boolean {
  return url === '' || /^\s*(?:javascript|vbscript|data):/i.test(url)
}

/** Whether an address is that of a paper which the list keeps beside itself: its PDF, or a page that its arXiv id names. */
export function isKeptPaper(url: string): boolean {
  return /^[^:#?]{1,300}\.pdf$/i.test(url) || hasAny(idsFromPath(url).ids)
}

/** Whether an address is that of a picture which counts or labels something. */
export function isBadge(url: string): boolean {
  return /^https?:\/\/(?:[\w-]+\.)*(?:shields\.io|badge\.fury\.io|badgen\.net|awesome\.re|badges?\.[\w.-]+|komarev\.com|visitor-badge[\w.-]*|hits\.[\w.-]+|star-history\.com)\//i.test(
    url,
  )
}

/** Whether an address leads to a list, a home page or a search, not to one paper. */
function isListing({ hostname, pathname }: WebAddress): boolean {
  return (
    pathname === '/' ||
    (hostname === 'openaccess.thecvf.com' && !/_paper\.(?:html|pdf)$/.test(pathname)) ||
    // A file there is a paper's: `/profile/Ann-Lee/kites.pdf`, `/a.pdf`
    (/^\/(?:list|search|archive|api|corr|find|a|group|venue|user|profile)\b/.test(pathname) &&
      !/\.pdf$/i.test(pathname)) ||
    // What stands deeper is one talk's page: `/conference/fast21/presentation/lee`
    (pathname.startsWith('/conference') && /^\/conference(?:\/[^/]*)?\/?$/.test(pathname)) ||
    hostname === 'github.com' ||
    hostname.endsWith('.github.com')
  )
}

/** An address that nothing has damaged, as most are. */
const PLAIN_ADDRESS = /^https?:\/\/[\w./?=&%#~+-]*[a-z0-9/]$/i

/** What damage begins with; an apostrophe within a word is the address's own (`/Ohm's-law.pdf`), but for one ahead of an attribute. */
const DAMAGE = /(?:[\s"。，、；！？「」【】｜]|(?<!\w)'|'(?![\w%])|'(?=\w+=)).*$/s

/** An address as damaged Markdown leaves it, with the remains of the damage cut off. */
function cleanUrl(url: string): string {
  // A stop of Chinese or Japanese ends an address in running text.
  if (PLAIN_ADDRESS.test(url)) return url
  let clean = url.trim().replace(DAMAGE, '')
  while (/[),;\]]$/.test(clean) && !(clean.endsWith(')') && clean.includes('('))) clean = clean.slice(0, -1)
  return clean.startsWith('//')
    ? `https:${clean}`
    : /^(?:www\.)?arxiv\.org\//.test(clean)
      ? `https://${clean}`
      : clean
}

/** Takes a date, where none has been taken yet or the one taken says less: a year, and now its day. */
export function setDate(draft: Draft, date: string | undefined): void {
  if (date !== undefined && (draft.date === undefined || date.startsWith(`${draft.date}-`))) draft.date = date
}

type AuthorList = ReturnType<typeof citationAuthors>

/** Takes a list of authors, where none has been taken yet or the one taken was cut short and this is more of it. */
export function setAuthors(draft: Draft, list: AuthorList): void {
  if (draft.authors.length > 0 && !goesOn(draft, list)) return
  draft.authors = list.authors
  if (list.partial) draft.authorsPartial = true
  else delete draft.authorsPartial
}

/** Whether a list of authors begins with the first one of a draft's, which were cut short: `Ann Lee, Bo Kim` below `(Lee et al., 2020)`. */
function goesOn({ authors: [first], authors, authorsPartial }: Draft, list: AuthorList): boolean {
  const name = list.authors[0]?.name
  return (
    authorsPartial === true &&
    first !== undefined &&
    name !== undefined &&
    list.authors.length > authors.length &&
    (name === first.name || name.endsWith(` ${first.name}`))
  )
}
