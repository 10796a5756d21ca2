import { AstroError } from 'astro/errors'
import { z } from 'astro/zod'

/** The components of a site's pages that its owner can put another in the place of. */
export const componentNames = [
  'Head',
  'Header',
  'Footer',
  'PaperHeader',
  'PaperAbstract',
  'PaperLinks',
  'PaperCite',
  'PaperTags',
  'PaperNeighbours',
  'PaperAppearances',
  'PaperCard',
  'DigestHeader',
  'TagHeader',
  'Pagination',
  'Search',
] as const

const linkSchema = z.strictObject({
  name: z.string().min(1).describe('What the link says: "Source".'),
  href: z
    .string()
    .min(1)
    .refine((href) => !/^\s*(?:javascript|data|vbscript):/i.test(href), 'must be a web address or a path')
    .describe('Where it leads: "https://example.org/" or "/about/".'),
})

/** The options of the integration. Every one may be left out. */
export const optionsSchema = z
  .strictObject({
    /**
     * The folder with the digests, relative to the project.
     * @default that of `papersLoader()`, if the site has it, else './digests'
     * @example offprint({ digests: '../notes/papers' })
     */
    digests: z
      .string()
      .min(1)
      .optional()
      .describe('The folder with your digests, relative to the project: "./digests".'),
    /**
     * The archive's name, in the header, in titles and in feeds.
     * @default 'Papers'
     * @example offprint({ title: 'Papers I read' })
     */
    title: z.string().trim().min(1).default('Papers').describe('The name of the archive: "Papers I read".'),
    /**
     * One or two plain sentences on what the archive is, for search engines, previews and feeds.
     * @example offprint({ description: 'What our reading group has read since 2023.' })
     */
    description: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('One or two plain sentences on what the archive is.'),
    /**
     * Language of titles and texts of which no digest tells it, as a BCP 47 tag. The pages' own words are English.
     * @default 'en'
     * @example offprint({ language: 'en-GB' })
     */
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a language tag')
      .default('en')
      .describe('A BCP 47 language tag: "en" or "pt-BR".'),
    /**
     * Components of your own in the place of built-in ones, by name. The path is relative to the project, or a
     * package's.
     * @default {}
     * @example offprint({ components: { PaperHeader: './src/components/PaperHeader.astro' } })
     */
    components: z
      .strictObject(
        Object.fromEntries(componentNames.map((name) => [name, z.string().min(1).optional()])) as Record<
          (typeof componentNames)[number],
          z.ZodOptional<z.ZodString>
        >,
      )
      .default({})
      .describe(
        'Paths of your own components by name: { PaperHeader: "./src/components/PaperHeader.astro" }.',
      ),
    /**
     * Style sheets of your own, loaded after the archive's. The path is relative to the project, or a package's.
     * @default []
     * @example offprint({ customCss: ['./src/styles/colours.css'] })
     */
    customCss: z
      .array(z.string().min(1))
      .default([])
      .describe('Paths of style sheets: ["./src/styles/colours.css"].'),
    /**
     * How many papers a page of a list shows.
     * @default 60
     * @example offprint({ papersPerPage: 50 })
     */
    papersPerPage: z.int().min(1).max(1000).default(60).describe('A whole number from 1 to 1000: 60.'),
    /** Feeds. */
    feeds: z
      .strictObject({
        /**
         * How many papers a feed holds at most, newest first.
         * @default 50
         * @example offprint({ feeds: { size: 20 } })
         */
        size: z.int().min(1).max(500).default(50).describe('A whole number from 1 to 500: 50.'),
        /**
         * A domain (or mail address) of yours that names the archive in the permanent ids of its feeds' entries.
         * The ids depend on nothing else, so a feed's readers see nothing twice when the site moves. Once the
         * feeds have readers, never change it.
         * @default 'offprint.invalid'
         * @example offprint({ feeds: { authority: 'example.org' } })
         */
        authority: z
          .string()
          .regex(
            /^(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/,
            'must be a domain or a mail address',
          )
          .default('offprint.invalid')
          .describe('A domain or a mail address of yours: "example.org".'),
      })
      .prefault({})
      .describe('{ size, authority }.'),
    /**
     * Full-text search: its index, its page and its dialog.
     * @default true
     * @example offprint({ search: false })
     */
    search: z.boolean().default(true).describe('true or false.'),
    /**
     * Whether a build renders only what has changed since the last one, by turning on Astro's
     * `experimental.incrementalBuild`. It needs Astro's cache folder (`node_modules/.astro`) to be kept.
     * @default true
     * @example offprint({ incremental: false })
     */
    incremental: z.boolean().default(true).describe('true or false.'),
    /**
     * Further links in the header. A path (`/about/`) is one of the site's own: it gets the site's `base`.
     * @default []
     * @example offprint({ links: [{ name: 'Source', href: 'https://github.com/you/archive' }] })
     */
    links: z.array(linkSchema).default([]).describe('[{ name: "Source", href: "https://example.org/" }].'),
  })
  .describe('nothing, or options by name: { digests: "./digests", title: "Papers I read" }.')

/** What `offprint()` takes. */
export type OffprintOptions = z.input<typeof optionsSchema>

/** The options with every default filled in. */
export type Options = z.output<typeof optionsSchema>

/** The name of a component that can be overridden. */
export type ComponentName = (typeof componentNames)[number]

/**
 * The options, checked and with their defaults.
 *
 * @throws {AstroError} whose hint says for each wrong option what it takes.
 */
export function parseOptions(input: unknown = {}): Options {
  return checked(optionsSchema, input, 'offprint', 'The options of the offprint integration are not right.')
}

/** What the loaders take: one of the integration's options. */
const loaderSchema = optionsSchema.pick({ digests: true }).describe('nothing, or { digests: "./digests" }.')

/**
 * The options of a loader, checked.
 *
 * @throws {AstroError} as {@link parseOptions} does.
 */
export function parseLoaderOptions(loader: string, input: unknown): z.output<typeof loaderSchema> {
  return checked(loaderSchema, input, loader, `The options of ${loader}() are not right.`)
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  name: string,
  complaint: string,
): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw new AstroError(
    complaint,
    result.error.issues.flatMap((issue) => explain(issue, schema, name)).join('\n'),
  )
}

function explain(issue: z.core.$ZodIssue, options: z.ZodType, owner: string): string[] {
  const schema = schemaAt(options, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const known = schema instanceof z.ZodObject ? Object.keys(schema.shape) : []
    return issue.keys.map((key) => {
      const meant = nearest(key, known)
      const path = [...issue.path, key].join('.')
      return `${path}: there is no such option.${meant ? ` Did you mean "${meant}"?` : ` There are ${known.join(', ')}.`}`
    })
  }
  const name = issue.path.length > 0 ? issue.path.join('.') : `${owner}(…)`
  return [`${name}: ${issue.message}.${schema?.description ? ` It takes: ${schema.description}` : ''}`]
}

/** The schema of an option, without its defaults. */
function schemaAt(
  options: z.ZodType,
  path: readonly PropertyKey[],
): (z.core.$ZodType & { description?: string }) | undefined {
  let schema: unknown = options
  let description: string | undefined
  const open = () => {
    while (
      schema instanceof z.ZodDefault ||
      schema instanceof z.ZodPrefault ||
      schema instanceof z.ZodOptional
    ) {
      description = schema.description ?? description
      schema = schema.unwrap()
    }
  }
  open()
  for (const key of path) {
    if (schema instanceof z.ZodObject) schema = schema.shape[String(key)]
    else if (schema instanceof z.ZodArray) schema = schema.element
    else return undefined
    description = (schema as z.ZodType | undefined)?.description ?? description
    open()
  }
  if (!(schema instanceof z.ZodType)) return undefined
  return description && !schema.description ? schema.describe(description) : schema
}

/** The known name that a misspelt one is nearest to, if it is near at all. */
function nearest(name: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= (candidate.length < 5 ? 1 : Math.max(2, Math.floor(candidate.length / 3))),
    )
    .sort((a, b) => a.distance - b.distance)
  return best?.candidate
}

/** Levenshtein's distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      )
    }
    row = next
  }
  return row[b.length] ?? 0
}
