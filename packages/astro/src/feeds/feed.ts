/** A feed, whatever form it is written in. */
export interface Feed {
  title: string
  description: string
  /** BCP 47. */
  language: string
  /** The page it is a feed of. */
  page: string
  /** Its own address. */
  self: string
  /** The names a permanent id begins with: `tag:example.org,2025:`. */
  id: string
  entries: FeedEntry[]
}

/** One entry of a feed. */
export interface FeedEntry {
  /** The same for ever, wherever the site stands and whatever its pages are called. */
  id: string
  url: string
  title: string
  /** Day of publication (`2025-03-13`), absent where no more than the month is known. */
  date?: string
  /** Its date at the precision that is known. */
  period?: string
  authors: string[]
  /** `scheme` is the page of all categories. */
  categories: { name: string; url: string; slug: string; scheme: string }[]
  /** The first sentences, plain. */
  summary?: string
  /** All of it, as HTML with absolute addresses. */
  html: string
  language?: string
}

/** The newest day that an entry has: when the feed last changed, as far as its content says. */
export function newestDate({ entries }: Feed): string | undefined {
  return entries.reduce<string | undefined>(
    (newest, { date }) => (date !== undefined && (newest === undefined || date > newest) ? date : newest),
    undefined,
  )
}

/** A day as a point in time, RFC 3339: `2025-03-13T00:00:00Z`. */
export function midnight(day: string): string {
  return `${day}T00:00:00Z`
}
