/**
 * The model: what an archive holds. Plain data, JSON all through, in a deterministic order.
 */
import type { Author, Counts, Ids, LedgerEntry, Link, Prose } from '@offprint/digest'
import type { Markup, Repair } from '@offprint/digest/markup'

/** The archive of one or more digests. */
export interface Archive {
  /** Newest first: by date of first appearance (undated last), then by digest and the place in it. */
  papers: ArchivePaper[]
  /** Newest first, then by id. */
  digests: ArchiveDigest[]
  /** By name. */
  tags: Tag[]
  /** By `sortName`. Empty where no digest names authors. */
  authors: ArchiveAuthor[]
  /** Everything a curator should know: near matches, ids that conflict, addresses that moved or would vanish. */
  findings: ArchiveFinding[]
  /** The addresses this archive has given, to be kept under version control. */
  permalinks: PermalinkRecord
}

/** One paper, merged from all its appearances. */
export interface ArchivePaper {
  /** Permanent address: `/papers/<slug>/`. At most 80 characters of `a-z`, `0-9` and `-`. */
  slug: string
  /**
   * Identity, independent of slug and site: `arxiv:2503.01234`, `doi:10.1145/…`, or `title:<hash>` of the
   * normalised title. Feeds' stable ids are made of it. The permalink record keeps the one a paper was
   * first known by.
   */
  key: string
  /** Plain Unicode text. A paper that only an identifier is known of is titled by it: `arXiv:2503.01234`. */
  title: string
  abstract?: string
  /** What somebody else wrote; of several, the one of the newest digest. All are in `appearances`. */
  summary?: string
  /** Title and abstract with their formulas, emphasis and links, where they have any. */
  markup?: { title?: Markup; abstract?: Markup }
  /** Title, abstract and summary as the source has them, where that is not what stands here. */
  original?: { title?: string; abstract?: string; summary?: string }
  /** What was repaired in them, in order. */
  repairs?: TextRepair[]
  authors: Author[]
  authorsPartial?: true
  ids: Ids
  links: Link[]
  /**
   * The paper's own date at the source's precision, the published version's where there is one; absent where
   * no source gives it.
   */
  date?: string
  /** Date of the preprint, where it is earlier than `date`. */
  preprintDate?: string
  venue?: string
  volume?: string
  issue?: string
  pages?: string
  publisher?: string
  type?: string
  language?: string
  keywords: string[]
  categories: string[]
  notes: string[]
  counts?: Counts
  /** Date of the oldest dated digest that holds it: when it joined the archive. */
  added?: string
  /** Which digest (id) and line each field was taken from; an id's field is `ids.arxiv`, `ids.doi`, … */
  provenance: Record<string, FieldSource>
  /**
   * Every place that names the paper, newest digest first (those without a date last), then in the digest's order.
   */
  appearances: Appearance[]
  /** Best first. */
  tags: PaperTag[]
  /** Nearest first. */
  neighbours: Neighbour[]
}

/** A repair of one of a paper's texts; `start` counts in the original, in UTF-16 code units. */
export interface TextRepair extends Repair {
  field: 'title' | 'abstract' | 'summary'
}

/** Where a field came from. */
export interface FieldSource {
  /** Digest id. */
  digest: string
  line: number
}

/** One place in one digest that names a paper. */
export interface Appearance {
  /** Digest id. */
  digest: string
  /** Place in the digest's list of papers, from 0. */
  position: number
  line: number
  endLine: number
  /** The title there, where it differs from the paper's. */
  title?: string
  /** That digest's own words on the paper. */
  summary?: string
  /** A search engine's extract there. */
  snippet?: string
  /** Headings it stands under, outermost first. */
  headings: string[]
}

/** Why a paper bears a tag. */
export interface PaperTag {
  /** The tag's slug. */
  tag: string
  /** From 0 (barely) to 1 (certainly). */
  score: number
  /** Who says so: found in the archive's own papers, the vocabulary, the source, or the owner. */
  source: 'discovered' | 'vocabulary' | 'given' | 'pinned'
  /** The words that earned it, in the order they stand. Offsets in UTF-16 code units. */
  evidence: {
    field: 'title' | 'abstract' | 'summary' | 'keywords' | 'headings' | 'categories'
    start: number
    end: number
    text: string
  }[]
}

/** A paper near another. */
export interface Neighbour {
  /** Slug of the near paper. */
  paper: string
  /** Cosine, from 0 to 1. */
  similarity: number
  /** The shared terms that explain it, strongest first. */
  terms: string[]
}

/** A tag: a promise that its page lists the papers about it. */
export interface Tag {
  /** `/tags/<slug>/`. */
  slug: string
  /** As a reader would write it: `Sparse autoencoders`. */
  name: string
  /** Other names and spellings met or known: `SAE`, `SAEs`. */
  aliases: string[]
  kind: 'discovered' | 'vocabulary' | 'given'
  description?: string
  /** Slugs of broader tags. */
  parents: string[]
  /** Slugs of narrower tags. */
  children: string[]
  /** Slugs of tags that share papers with it more than chance would, strongest first. */
  related: string[]
  /** Slugs of its papers, best first. */
  papers: string[]
}

/** One digest of the archive. */
export interface ArchiveDigest {
  /** From its file's name: `2025-03-13-trending`. `/digests/<id>/`. */
  id: string
  /** Path relative to the digests' folder, with `/`. */
  file: string
  format: string
  /** Its own title, else one made of its series and date. */
  title: string
  curator?: string
  date?: string
  description?: string
  /** What it says below its headings and between its papers, in its order. */
  prose?: Prose[]
  language?: string
  /** Slug of the series it belongs to: its file's name without the date (`trending`). */
  series: string
  /** Slugs of its papers in the digest's own order, each once. */
  papers: string[]
  /** How many lines became what. */
  lines: Record<LedgerEntry['kind'], number>
}

/** One author and the papers under exactly that name (or ORCID). */
export interface ArchiveAuthor {
  slug: string
  name: string
  /** Family name with its particles, where a source sets it apart. */
  family?: string
  /**
   * What the name is sorted by: the family name, or what a citation takes for it (`van den Oord` of `Aäron van den
   * Oord`); the whole name of groups, of handles and in scripts that put the family first.
   */
  sortName: string
  orcid?: string
  papers: string[]
}

/** A message about the archive as a whole or about several digests. */
export interface ArchiveFinding {
  /** Kebab case: `near-match`, `id-conflict`, `digest-name-taken`. */
  ruleId: string
  severity: 'error' | 'warning' | 'info'
  reason: string
  /** What to do. */
  note: string
  /** Where: the first place is the one to print. */
  places: { file: string; line: number }[]
}

/** Addresses that were published. */
export interface PermalinkRecord {
  version: 1
  /** Identity keys of a paper (first the one it goes by) to its slug. */
  papers: Record<string, string>
  /** A digest's file to its id. */
  digests: Record<string, string>
  /** Old slug to the slug that replaced it. */
  redirects: Record<string, string>
  /** Slugs of tags that have had a page. */
  tags: string[]
}
