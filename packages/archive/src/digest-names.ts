import { type Digest, isDate } from '@offprint/digest'
import type { ArchiveFinding } from './archive.ts'
import { compare } from './compare.ts'
import { fingerprint } from './fingerprint.ts'
import type { NamedDigest } from './identity/entries.ts'
import { vanishedFinding } from './permalinks.ts'
import { freeSlug, slugify } from './slug.ts'

/** Forms that people read come before data that lies beside them, where both have one name. */
const PROSE = /\.(?:md|markdown|txt|html?|eml)$/i

/**
 * Names digests: `2025-03-13-trending` of `2025-03-13-trending.txt`, `2025-03-13-weekly` of
 * `weekly/2025-03-13.md`. Of several with one name, the one that has been recorded keeps it, then one that people
 * read (Markdown, text) before one that programs do; the others get their extension or their folder behind it, and
 * a finding.
 */
export function nameDigests(
  digests: readonly Digest[],
  recorded: Readonly<Record<string, string>>,
): { named: NamedDigest[]; record: Record<string, string>; findings: ArchiveFinding[] } {
  const findings: ArchiveFinding[] = []
  const before = new Map(Object.entries(recorded))
  const ordered = [...digests]
    .map((digest) => ({ digest, file: digest.file ?? '', content: digest.file ? '' : contentOf(digest) }))
    .sort(
      (a, b) =>
        Number(PROSE.test(b.file)) - Number(PROSE.test(a.file)) ||
        compare(a.file, b.file) ||
        compare(a.content, b.content),
    )
  const taken = new Map<string, string>()
  const given = new Set<string>()
  for (const [file, id] of before) taken.set(id, file)
  const named = ordered.map(({ digest, file, content }): NamedDigest => {
    const kept = file ? before.get(file) : undefined
    if (kept !== undefined && !given.has(kept)) {
      given.add(kept)
      return { id: kept, file, digest }
    }
    const bare = bareId(digest)
    const identity = file || content
    const isTaken = (id: string) => given.has(id) || taken.has(id)
    const extension = extensionOf(file) === extensionOf(taken.get(bare) ?? '') ? '' : extensionOf(file)
    const folder = slugify(folderOf(file))
    const id =
      [bare, extension && `${bare}-${extension}`, folder && `${bare}-${folder}`].find(
        (each) => each && !isTaken(each),
      ) ?? freeSlug(bare, identity, isTaken, 'digest')
    if (id !== bare) {
      findings.push({
        ruleId: 'digest-name-taken',
        severity: 'warning',
        reason: `Another digest is named "${bare}" too (${taken.get(bare) || 'given as text'}); this one's address is /digests/${id}/`,
        note: 'Rename one of the two files.',
        places: [{ file: file || id, line: 1 }],
      })
    }
    given.add(id)
    if (!taken.has(id)) taken.set(id, file)
    return { id, file: file || id, digest }
  })
  const record = new Map(before)
  for (const { id, digest } of named) if (digest.file) record.set(digest.file, id)
  for (const [, id] of [...before].sort(([a], [b]) => compare(a, b))) {
    if (!given.has(id)) findings.push(vanishedFinding(`/digests/${id}/`))
  }
  return {
    named,
    record: Object.fromEntries([...record].sort(([a], [b]) => compare(a, b))),
    findings,
  }
}

/** What a digest would be called if it were alone. */
function bareId(digest: Digest): string {
  const file = digest.file ?? ''
  const name = nameOfFile(file)
  const own = withoutDate(name)
  const inFolders = /(?<!\d)(?:19|20)\d{2}/.test(name) ? undefined : dateInFolders(file)
  const words = inFolders ? [inFolders, own || folderOf(file)] : [name, own ? '' : folderOf(file)]
  return (
    slugify(words.filter(Boolean).join('-')) ||
    slugify(digest.title ?? '') ||
    (digest.date ?? '') ||
    `digest-${fingerprint(contentOf(digest), 8)}`
  )
}

/** The date that folders and the beginning of the name say: `trending/2025/03/13.md`. */
export function dateInFolders(file: string): string | undefined {
  const [, ...parts] = /(?:^|\/)((?:19|20)\d{2})\/(\d{2})\/(\d{2})(?!\d)[^/]*$/.exec(file) ?? []
  const date = parts.join('-')
  return isDate(date) ? date : undefined
}

/**
 * Slug of the series a digest belongs to: its file's name without date and number, else its folder, else `digests`.
 *
 * @example
 * seriesOf('2025-03-13-trending.txt') // 'trending'
 * seriesOf('weekly/2025-03-13.md') // 'weekly'
 * seriesOf('newsletter-12.md') // 'newsletter'
 */
export function seriesOf(file: string): string {
  return slugify(withoutDate(nameOfFile(file))) || slugify(folderOf(file)) || 'digests'
}

/** A title for a digest that has none: `Trending, 13 March 2025`. */
export function titleOf(series: string, date: string | undefined): string {
  const words = series.replaceAll('-', ' ')
  const name = words.charAt(0).toUpperCase() + words.slice(1)
  return date === undefined ? name : `${name}, ${dateInWords(date)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** `13 March 2025`, `March 2025` or `2025`. */
function dateInWords(date: string): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

function extensionOf(file: string): string {
  return slugify(/\.([a-z0-9]+)$/i.exec(file)?.[1] ?? '')
}

/** A file's name without folders and extension, of which `.csl.json` and `.csl.yaml` are one. */
function nameOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/(?<=.)\.csl(?=\.(?:json|ya?ml)$)/i, '')
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** The folder a file lies in, without the folders that only say a date. */
function folderOf(file: string): string {
  const folders = file.split('/').slice(0, -1)
  return folders.findLast((folder) => withoutDate(folder) !== '') ?? ''
}

/** A name without dates (`2025-03-13`, `20250313`, `2025-W11`, `2025`) and a number at its beginning or end. */
function withoutDate(name: string): string {
  return name
    .replace(/(?<!\d)(?:19|20)\d{2}[-_.]?(?:w\d{1,2}|\d{2}(?:[-_.]?\d{2})?)?(?!\d)/gi, '-')
    .replace(/^[\s_.-]*\d+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])\d+$/gu, '')
    .replace(/^[\s_.-]+|[\s_.-]+$/g, '')
}

function contentOf(digest: Digest): string {
  return JSON.stringify([digest.date, digest.title, digest.papers])
}
