import { z } from 'zod'

/** What the owner says of one tag. */
const tagRule = z.strictObject({
  /** The tag: its name or any alias, as the vocabulary or the papers have it. */
  tag: z.string().min(1),
  /** Its new name. The address follows a new name; a redirect is the permalink record's affair. */
  name: z.string().min(1).optional(),
  /** More names that papers use for it. */
  aliases: z.array(z.string().min(1)).optional(),
  description: z.string().optional(),
  /** Names of broader tags. Replaces the vocabulary's. */
  parents: z.array(z.string().min(1)).optional(),
  /** Papers that bear it whatever their words: slugs, identity keys or exact titles. */
  pin: z.array(z.string().min(1)).optional(),
  /** Papers that do not bear it. */
  unpin: z.array(z.string().min(1)).optional(),
  /** No page, on no paper. */
  block: z.boolean().optional(),
})

/**
 * The owner's `tags.yaml`.
 *
 * @example
 * ```yaml
 * strictness: strict
 * block: [Deep learning]
 * tags:
 *   - tag: Click-through rate prediction
 *     aliases: [ad ranking]
 *     parents: [Recommender systems]
 *   - tag: Sparse autoencoders
 *     pin: [switch-sparse-autoencoders]
 * ```
 */
export const tagSettingsSchema = z.strictObject({
  /** How sure a tag must be: a word, or the least score from 0 (all that is named) to 1. */
  strictness: z
    .union([z.enum(['strict', 'normal', 'loose']), z.number().min(0).max(1)], {
      error: 'must be strict, normal, loose, or a number from 0 to 1',
    })
    .default('normal'),
  /** Fewest papers of a tag that has a page. `auto`: 2 below 250 papers (1 below 200 for what is surely in
   * the vocabulary), else 3, and one in 5,000 beyond. */
  minPapers: z
    .union([z.literal('auto'), z.int().min(1)], { error: 'must be auto, or a whole number from 1' })
    .default('auto'),
  /** Most tags of a paper, pinned and given ones aside. */
  maxTagsPerPaper: z.int().min(1).max(50).default(8),
  /** Share of the papers beyond which a subject is the archive's background, and a tag of those alone whose titles name
   * it or that have few others. */
  maxShare: z.number().min(0).max(1).default(0.4),
  /** Whether a single word that is neither in the vocabulary nor an acronym may be a tag. */
  singleWords: z.enum(['vocabulary', 'any']).default('vocabulary'),
  /** Whether the vocabulary that comes with Offprint is used. */
  vocabulary: z.boolean().default(true),
  /** Whether keywords, categories and headings of the sources become tags. */
  given: z.boolean().default(true),
  /** Tags that shall not be. */
  block: z.array(z.string().min(1)).default([]),
  tags: z.array(tagRule).default([]),
})

/** The owner's settings, every key with its default filled in. */
export type TagSettings = z.output<typeof tagSettingsSchema>
/** The owner's settings as written. */
export type TagSettingsInput = z.input<typeof tagSettingsSchema>
