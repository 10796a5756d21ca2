/** What the collections' entries hold, as zod schemas to use as they are or to extend. */
import type { Markup } from '@offprint/digest/markup'
import {
  linkKindSchema,
  digestSchema as readDigest,
  paperSchema as readPaper,
} from '@offprint/digest/schemas'
import { z } from 'astro/zod'

const markupSchema: z.ZodType<Markup> = z.lazy(() =>
  z.array(
    z.discriminatedUnion('type', [
      z.object({ type: z.literal('text'), value: z.string() }),
      z.object({ type: z.literal('math'), value: z.string() }),
      z.object({ type: z.enum(['emphasis', 'strong', 'code']), children: markupSchema }),
      z.object({
        type: z.literal('link'),
        url: z.string(),
        kind: linkKindSchema,
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
  ...readPaper.omit({
    title: true,
    snippet: true,
    version: true,
    headings: true,
    key: true,
    original: true,
    source: true,
  }).shape,
  slug: z.string(),
  /** Identity, whatever the slug: `arxiv:2503.01234`, `doi:10.1145/…` or `title:<hash>`. */
  key: z.string(),
  /** Plain Unicode text. */
  title: z.string(),
  /** Title and abstract with their formulas, emphasis and links, where they have any: for `markupHtml`. */
  markup: z.object({ title: markupSchema, abstract: markupSchema }).partial().exactOptional(),
  /** Date of the preprint, where it is earlier than `date`. */
  preprintDate: z.string().exactOptional(),
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
  ...readDigest.pick({
    curator: true,
    date: true,
    description: true,
    prose: true,
    language: true,
    format: true,
  }).shape,
  title: z.string(),
  /** Slug of its series: `trending`. */
  series: z.string(),
  /** Slugs of its papers, in its own order. */
  papers: z.array(z.string()),
})
