import { authorLine } from '../components/author-line.ts'
import { type ExcerptPiece, excerptPieces } from './excerpt-pieces.ts'
import { shorterQueries } from './shorter-queries.ts'
import { spacedQuery } from './spaced-words.ts'

/** One found paper, ready to be shown. */
export interface Found {
  href: string
  title: string
  /** Authors, date and digest, as far as the index has them. */
  facts: string[]
  /** Where the words were found: pieces of text, in turn outside and inside a match; none where it is the title. */
  excerpt: ExcerptPiece[]
}

/** Filters by name: `tag`, `year`, `digest`, `author`, `has`. */
export type Filters = Record<string, string>

/** What a search gave. */
export interface Answer {
  /** How many papers match. */
  total: number
  /** The word that was left out, since no paper has all of them. */
  without?: string
  /** Papers that match, by value, for each filter: what is left to choose from. */
  choices: Record<string, Record<string, number>>
  /** The papers from one place to before another. */
  read(from: number, to: number): Promise<Found[]>
}

/** A search engine over the archive's index. */
export interface Engine {
  search(words: string, filters?: Filters): Promise<Answer>
  /** All authors of the archive, each with the number of papers. */
  authors(): Promise<Record<string, number>>
}

interface Fragment {
  url: string
  excerpt: string
  meta: Record<string, string | undefined>
}

interface Results {
  results: { score: number; data(): Promise<Fragment> }[]
  filters: Record<string, Record<string, number>>
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  filters(): Promise<Results['filters']>
  search(term: string | null, options?: { filters?: Filters }): Promise<Results>
}

/** How to open an engine. */
export interface EngineOptions {
  /** Address of the folder with Pagefind's bundle: `/archive/pagefind/`. */
  bundle: string
  /** Path of the site's front, which the index's addresses are relative to. */
  base: string
  /** Load the filters too, for {@link Answer.choices}. */
  filters?: boolean
}

/** Fails where there is no index: `astro build` makes it, `astro dev` has none. */
export async function openEngine({
  bundle,
  base,
  filters: withFilters = false,
}: EngineOptions): Promise<Engine> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`)
  await pagefind.options({ baseUrl: base, excerptLength: 28 })
  await pagefind.init()
  if (withFilters) await pagefind.filters()

  let allFilters: Promise<Results['filters']> | undefined

  const ask = (words: string, filters: Filters) => pagefind.search(words === '' ? null : words, { filters })

  return {
    async authors() {
      allFilters ??= pagefind.filters()
      return (await allFilters)['author'] ?? {}
    },
    async search(words, filters = {}) {
      const query = spacedQuery(words)
      let found = await ask(query, filters)
      let without: string | undefined
      if (found.results.length === 0) {
        /* The best of the shorter answers is the one that left out the word that is misspelt or too much. */
        for (const shorter of shorterQueries(query)) {
          const answer = await ask(shorter.words, filters)
          if ((answer.results[0]?.score ?? 0) > (found.results[0]?.score ?? 0)) {
            found = answer
            without = shorter.without
          }
        }
      }
      const { results } = found
      return {
        total: results.length,
        ...(without === undefined ? {} : { without }),
        choices: found.filters,
        read: async (from, to) => {
          const fragments = await Promise.all(results.slice(from, to).map((result) => result.data()))
          return fragments.map(toFound)
        },
      }
    },
  }
}

function toFound({ url, excerpt, meta }: Fragment): Found {
  const title = meta['title'] ?? url
  const pieces = excerptPieces(excerpt)
  const { names, rest } = authorLine(meta['authors']?.split(', ') ?? [])
  const authors = rest === undefined ? names.join(', ') : `${names.join(', ')} ${rest}`
  return {
    href: url,
    title,
    facts: [authors, meta['venue'] ?? '', meta['date'] ?? '', meta['digest'] ?? ''].filter(
      (fact) => fact !== '',
    ),
    excerpt: letters(pieces.map(({ text }) => text).join('')) === letters(title) ? [] : pieces,
  }
}

/** A text without what the index changes about it: spaces and signs. */
function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
