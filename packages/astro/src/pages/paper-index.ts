import { timelineDate } from '../catalogue.ts'
import { dateBesideVenue, dateInWords } from '../text/dates.ts'
import type { IndexEntry, PaperPageFacts } from './props.ts'

const kinds: Readonly<Record<string, string>> = {
  code: 'Code',
  data: 'Data',
  pdf: 'PDF',
  project: 'Project page',
  video: 'Video',
}

/** What the search index knows of a paper beside its text: what results show, are filtered by and sorted by. */
export function paperIndex({ paper, tags, appearances }: PaperPageFacts): IndexEntry[] {
  const date = timelineDate(paper)
  const shownDate = dateBesideVenue(paper)
  const alias = asciiAlias(paper.title)
  const authors = paper.authors.map(({ name }) => name)
  const entries: [kind: IndexEntry['kind'], name: string, contents: (string | undefined)[]][] = [
    ['meta', 'authors', [authors.join(', ')]],
    ['meta', 'venue', [paper.venue]],
    ['meta', 'date', [shownDate && dateInWords(shownDate)]],
    ['meta', 'digest', [appearances[0]?.name]],
    ['meta', 'alias', [alias]],
    ['filter', 'tag', tags.map(({ name }) => name)],
    ['filter', 'year', [date?.slice(0, 4)]],
    ['filter', 'digest', appearances.map(({ name }) => name)],
    ['filter', 'author', authors],
    ['filter', 'has', paper.links.map(({ kind }) => kinds[kind])],
    ['sort', 'date', [date]],
  ]
  return entries.flatMap(([kind, name, contents]) =>
    [...new Set(contents)].flatMap((content) => (content ? { kind, name, content } : [])),
  )
}

/**
 * The words of a title that one would type without its signs: `S2FT` for `S²FT` and for `S^{2}FT`, `l2,1` for
 * `ℓ₂,₁`. Absent where there are none.
 */
export function asciiAlias(title: string): string | undefined {
  const words = title.split(/\s+/).flatMap((word) => {
    const bare = word.replaceAll(/^[^\p{L}\p{N}$]+|[^\p{L}\p{N}}$]+$/gu, '')
    const plain = bare.normalize('NFKC').replaceAll(/[$^_{}\\]/g, '')
    return plain !== bare && /^[!-~]+$/.test(plain) ? plain : []
  })
  return words.length === 0 ? undefined : words.join(' ')
}
