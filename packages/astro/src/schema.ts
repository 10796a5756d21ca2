/** What the collections' entries hold, as zod schemas to use as they are or to extend. */
import type { Markup } from '@offprint/digest/markup'
import { z } from 'astro/zod'

const authorSchema = z.object({
  /** The name in display order. */
  name: z.string(),
  /** Family name with its particles, where a source sets it apart. */
  family: z.string().exactOptional(),
  given: z.string().exactOptional(),
  /** Present for a group or collaboration. */
  group: z.literal(true).exactOptional(),
  orcid: z.string().exactOptional(),
  affiliation: z.string().exactOptional(),
})

const linkSchema = z.object({
  /** Absolute address, `http:` or `https:`. */
  url: z.string(),
  kind: z.enum(['paper', 'pdf', 'code', 'project', 'data', 'video', 'discussion', 'other']),
  /** The words it stood on, where they say more than the address. */
  text: z.string().exactOptional(),
})

const markupSchema: z.ZodType<Markup> = z.lazy(() =>
  z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), value: z.string() }),
      z.object({ type: z.literal('math'), value: z.string() }),
      z.object({ type: z.enum(['emphasis', 'strong', 'code']), children: markupSchema }),
      z.object({
        type: z.literal('link'),
        url: z.string(),
        kind: linkSchema.shape.kind,
        text: z.string().exactOptional(),
      }),
    ]),
  ),
)

/**
 * One paper of the archive. The entry's id is its slug.
 *
 * @example
 * defineCollection({ loader: papersLoader(), schema: paperSchema.extend({ rating: z.number().optional() }) })
 */
export const paperSchema = z.object({
  slug: z.string(),
  /** Identity, whatever the slug: `arxiv:2503.01234`, `doi:10.1145/…` or `title:<hash>`. */
  key: z.string(),
  /** Plain Unicode text. */
  title: z.string(),
  /** The authors' own abstract. */
  abstract: z.string().exactOptional(),
  /** What somebody else wrote about it. */
  summary: z.string().exactOptional(),
  /** Title and abstract with their formulas, emphasis and links, where they have any: for `markupHtml`. */
  markup: z.object({ title: markupSchema, abstract: markupSchema }).partial().exactOptional(),
  authors: z.array(authorSchema),
  /** Present when the sources cut the list of authors short. */
  authorsPartial: z.literal(true).exactOptional(),
  /** Identifiers by scheme, bare: `{ arxiv: '2503.01234' }`. */
  ids: z.partialRecord(
    z.enum(['arxiv', 'doi', 'openreview', 'acl', 'pmid', 'pmcid', 'pmlr', 'cvf', 's2', 'openalex', 'isbn']),
    z.string(),
  ),
  links: z.array(linkSchema),
  /** The paper's own date at its source's precision: `2025`, `2025-03` or `2025-03-13`. */
  date: z.string().exactOptional(),
  venue: z.string().exactOptional(),
  volume: z.string().exactOptional(),
  issue: z.string().exactOptional(),
  pages: z.string().exactOptional(),
  publisher: z.string().exactOptional(),
  type: z.string().exactOptional(),
  /** BCP 47. */
  language: z.string().exactOptional(),
  keywords: z.array(z.string()),
  categories: z.array(z.string()),
  notes: z.array(z.string()),
  counts: z
    .object({ upvotes: z.int(), stars: z.int(), comments: z.int(), citations: z.int() })
    .partial()
    .exactOptional(),
  /** Date of the oldest dated digest that holds it. */
  added: z.string().exactOptional(),
  /** Every place that names it, newest digest first. */
  appearances: z.array(
    z.object({
      /** The digest's id. */
      digest: z.string(),
      position: z.int(),
      /** The title there, where it differs. */
      title: z.string().exactOptional(),
      /** That digest's own words on the paper. */
      summary: z.string().exactOptional(),
      headings: z.array(z.string()),
    }),
  ),
  /** Best first. */
  tags: z.array(
    z.object({
      /** The tag's slug. */
      tag: z.string(),
      name: z.string(),
      /** From 0 (barely) to 1 (certainly). */
      score: z.number(),
    }),
  ),
  /** Nearest first. */
  neighbours: z.array(
    z.object({
      /** The near paper's slug. */
      paper: z.string(),
      /** Cosine, from 0 to 1. */
      similarity: z.number(),
      /** The shared terms that explain it. */
      terms: z.array(z.string()),
    }),
  ),
})

/** What an entry of the papers' collection holds. */
export type PaperData = z.infer<typeof paperSchema>

/** One digest of the archive. The entry's id is the digest's: `2025-03-13-trending`. */
export const digestSchema = z.object({
  title: z.string(),
  curator: z.string().exactOptional(),
  date: z.string().exactOptional(),
  description: z.string().exactOptional(),
  /** BCP 47. */
  language: z.string().exactOptional(),
  /** The form it was read as: `markdown`. */
  format: z.string(),
  /** Slug of its series: `trending`. */
  series: z.string(),
  /** Slugs of its papers, in its own order. */
  papers: z.array(z.string()),
})
