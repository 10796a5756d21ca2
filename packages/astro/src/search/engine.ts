/** One found paper, ready to be shown. */
export interface Found {
  href: string
  title: string
  /** Authors, date and digest, as far as the index has them. */
  facts: string[]
  /** Where the words were found: pieces of text, in turn outside and inside a match. */
  excerpt: { text: string; match: boolean }[]
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
}

interface Fragment {
  url: string
  excerpt: string
  meta: Record<string, string | undefined>
}

interface Results {
  results: { data(): Promise<Fragment> }[]
  filters: Record<string, Record<string, number>>
  unfilteredResultCount: number
}

interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>
  init(): Promise<void>
  search(term: string | null, options?: { filters?: Filters }): Promise<Results>
}

/** Fails where there is no index: `astro build` makes it, `astro dev` has none. */
export async function openEngine(bundle: string, base: string): Promise<Engine> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`)
  await pagefind.options({ baseUrl: base, excerptLength: 28 })
  await pagefind.init()

  const ask = (words: string, filters: Filters) => pagefind.search(words === '' ? null : words, { filters })

  return {
    async search(words, filters = {}) {
      const query = words.trim()
      let results = await ask(query, filters)
      let without: string | undefined
      if (results.results.length === 0) {
        for (const shorter of shorterQueries(query)) {
          const fewer = await ask(shorter.words, filters)
          if (fewer.results.length === 0) continue
          if (without === undefined || fewer.results.length < results.results.length) {
            results = fewer
            without = shorter.without
          }
        }
      }
      return {
        total: results.results.length,
        ...(without === undefined ? {} : { without }),
        choices: results.filters,
        read: async (from, to) => {
          const fragments = await Promise.all(results.results.slice(from, to).map((result) => result.data()))
          return fragments.map(toFound)
        },
      }
    },
  }
}

/**
 * A query with each of its words left out in turn. Of the answers that finds, the one with the fewest papers
 * is taken: it left out the word that is misspelt, and kept those that say most.
 */
export function shorterQueries(query: string): { words: string; without: string }[] {
  const words = query.split(/\s+/).filter((word) => word !== '')
  if (words.length < 2 || words.length > 12) return []
  return words.map((without, index) => ({
    without,
    words: words.filter((_, other) => other !== index).join(' '),
  }))
}

function toFound({ url, excerpt, meta }: Fragment): Found {
  return {
    href: url,
    title: meta['title'] ?? url,
    facts: [meta['authors'], meta['venue'], meta['date'], meta['digest']].filter(
      (fact) => fact !== undefined,
    ),
    excerpt: piecesOf(excerpt),
  }
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#x27': "'", '#39': "'" }

/** Pagefind marks matches with `<mark>` in escaped text; as pieces it can be shown without trusting it as HTML. */
export function piecesOf(excerpt: string): { text: string; match: boolean }[] {
  return excerpt
    .split(/<mark>|<\/mark>/)
    .map((text, index) => ({
      text: text.replace(/&(lt|gt|amp|quot|#x27|#39);/g, (entity, name: string) => entities[name] ?? entity),
      match: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '')
}
