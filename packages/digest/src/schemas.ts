/**
 * The model: what a digest holds once it is read, as zod schemas. The types in `digest.ts` are inferred from
 * them. An optional key that the source does not give is absent, never `null`, `''` or a guess.
 *
 * They are a door of their own (`@offprint/digest/schemas`), because reading a digest needs no zod and starts
 * several times faster without it.
 */
import { z } from 'zod'

/** What a link leads to. */
export const linkKindSchema = z.enum([
  'paper',
  'pdf',
  'code',
  'project',
  'data',
  'video',
  'discussion',
  'other',
])

/** A link that stands at a paper's entry. Only `http:` and `https:` addresses get this far. */
export const linkSchema = z.object({
  /** Absolute address, as the source has it: `https://github.com/owner/name`. */
  url: z.string(),
  /** What it leads to, judged from its host, its path and its label. */
  kind: linkKindSchema,
  /** The words it stood on, where they say more than the address. */
  text: z.string().exactOptional(),
})

/** One author, in the order of the source. */
export const authorSchema = z.object({
  /** The name in display order: `Ada Lovelace`, `ICARUS Collaboration`, or a handle as it is given. */
  name: z.string(),
  /** Family name with its particles (`van den Oord`), only where the source sets it apart. */
  family: z.string().exactOptional(),
  /** Given names, only where the source sets them apart. */
  given: z.string().exactOptional(),
  /** Present for a group or collaboration, whose name is never split. */
  group: z.literal(true).exactOptional(),
  /** Bare ORCID: `0000-0002-1825-0097`. */
  orcid: z.string().exactOptional(),
  /** Affiliation, where the source has one. */
  affiliation: z.string().exactOptional(),
})

/**
 * Identifiers, each without prefix, resolver or version.
 *
 * @example { arxiv: '2503.01234', doi: '10.18653/v1/2020.acl-main.1' }
 */
export const idsSchema = z
  .object({
    /** `2503.01234`, or the old form `math.GT/0309136`; the version is in `Paper.version`. */
    arxiv: z.string(),
    /** Lower case, bare: `10.1145/3292500.3330701` (DOIs compare without case, DOI Handbook 2.4). */
    doi: z.string(),
    /** Forum id: `H1lJws05K7`. */
    openreview: z.string(),
    /** ACL Anthology id: `2020.acl-main.1`, `P19-1001`. */
    acl: z.string(),
    /** PubMed id: digits alone. */
    pmid: z.string(),
    /** PubMed Central id with its letters: `PMC3531190`. */
    pmcid: z.string(),
    /** Proceedings of Machine Learning Research: `v139/radford21a`. */
    pmlr: z.string(),
    /** CVF open access: the page's name, `Smith_Title_CVPR_2024_paper`. */
    cvf: z.string(),
    /** Semantic Scholar's 40-digit paper id, or `CorpusID:123`. */
    s2: z.string(),
    /** OpenAlex work: `W2741809807`. */
    openalex: z.string(),
    /** ISBN without hyphens. */
    isbn: z.string(),
  })
  .partial()

/** A date at the precision the source gives: `2025`, `2025-03` or `2025-03-13`. */
export const dateSchema = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)

/** Where an entry stands in its digest's source. Lines count from 1; `endLine` is included. */
export const sourceSpanSchema = z.object({
  line: z.int().min(1),
  endLine: z.int().min(1),
})

/** One paper as one digest has it. */
export const paperSchema = z.object({
  /** Plain Unicode text, white space collapsed. Absent for a bare identifier. */
  title: z.string().exactOptional(),
  /** The abstract that the paper's authors wrote. Paragraphs are parted by a blank line (`\n\n`). */
  abstract: z.string().exactOptional(),
  /** What somebody else wrote about the paper: an editor, a model, a community. Never the abstract. */
  summary: z.string().exactOptional(),
  /** A search engine's extract. Never the abstract. */
  snippet: z.string().exactOptional(),
  /** In the order of the source; empty where it names none. */
  authors: z.array(authorSchema),
  /** Present when the source itself cuts the list short: `et al.`, `and others`, `…`. */
  authorsPartial: z.literal(true).exactOptional(),
  /** Identifiers, from wherever they stand. */
  ids: idsSchema,
  /** The version of the arXiv paper that the source points at: `3` for `2503.01234v3`. */
  version: z.int().exactOptional(),
  /** Links of this entry, in order, without badges, share buttons and the list's own boilerplate. */
  links: z.array(linkSchema),
  /** The paper's own date, at the source's precision. A digest's date is not a paper's date. */
  date: dateSchema.exactOptional(),
  /** Journal, conference or series, as the source has it. */
  venue: z.string().exactOptional(),
  volume: z.string().exactOptional(),
  issue: z.string().exactOptional(),
  pages: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  /** The kind of work in the source's own word, lower case: `article`, `inproceedings`, `preprint`. */
  type: z.string().exactOptional(),
  /** BCP 47 tag of title and abstract, where the source says it. */
  language: z.string().exactOptional(),
  /** Keywords that the source gives. */
  keywords: z.array(z.string()),
  /** Subject classes of a scheme: `cs.CL`. */
  categories: z.array(z.string()),
  /** Headings of the digest under which the entry stands, outermost first. */
  headings: z.array(z.string()),
  /** Remarks that are none of the above: comments, awards, "No abstract available.". */
  notes: z.array(z.string()),
  /** Counts that the page showed. */
  counts: z
    .object({ upvotes: z.int(), stars: z.int(), comments: z.int(), citations: z.int() })
    .partial()
    .exactOptional(),
  /** Where the source gives the entry a key of its own (BibTeX's, a CSL id). */
  key: z.string().exactOptional(),
  /** Text as it stood before a repair or a conversion, by field. */
  original: z.record(z.string(), z.string()).exactOptional(),
  /** Where the entry stands. */
  source: sourceSpanSchema,
})

/**
 * What became of one or more whole lines of a digest. The entries of a ledger cover the source without
 * gap or overlap: their slices, joined, are the source.
 */
export const ledgerEntrySchema = z.object({
  /** First line, from 1. */
  line: z.int().min(1),
  /** Last line, included. Blank lines belong to the entry before them. */
  endLine: z.int().min(1),
  /** Offset of the first character, in UTF-16 code units, as in unist's `Point`. */
  start: z.int().min(0),
  /** Offset behind the last character, line ending included. */
  end: z.int().min(0),
  /** Part of a paper, of the digest itself, furniture (navigation, votes, badges …), or unread. */
  kind: z.enum(['paper', 'digest', 'furniture', 'unread']),
  /** For `paper`: index in `papers`. */
  paper: z.int().exactOptional(),
  /** For `paper`: index of the last one, where these lines hold several (minified JSON). */
  endPaper: z.int().exactOptional(),
  /** For `paper` and `digest`: the field (`title`, `abstract`, …), or `entry` for a whole record. */
  field: z.string().exactOptional(),
  /** For `furniture`: what it is (`navigation`, `votes`, `badge`, `rule`, …). */
  name: z.string().exactOptional(),
  /** For `unread`: why. */
  reason: z.string().exactOptional(),
})

/** A paragraph between the papers of a digest. */
export const proseSchema = z.object({
  /** Plain text. */
  text: z.string(),
  /** Headings it stands under, outermost first. */
  headings: z.array(z.string()),
  line: z.int().min(1),
})

/** A digest: one source file or issue, read. */
export const digestSchema = z.object({
  /** Name of the form that read it: `page-text`, `markdown`, … */
  format: z.string(),
  /** The path it was given, if any. */
  file: z.string().exactOptional(),
  title: z.string().exactOptional(),
  /** Who chose the papers. */
  curator: z.string().exactOptional(),
  /** Date of the issue, from its text, its file name or an option. Never from the clock. */
  date: dateSchema.exactOptional(),
  /** The digest's own words about itself. */
  description: z.string().exactOptional(),
  /** What it says below its headings and between its papers, in source order. */
  prose: z.array(proseSchema).exactOptional(),
  /** BCP 47 tag. */
  language: z.string().exactOptional(),
  /** Papers in source order, one for each occurrence. */
  papers: z.array(paperSchema),
  /** Every line of the source, once. */
  ledger: z.array(ledgerEntrySchema),
})
