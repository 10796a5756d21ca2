import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegrationLogger } from 'astro'
import * as pagefind from 'pagefind'
import { count } from '../text/count.ts'

/**
 * Makes the search index of a built site from its pages, beside them in `pagefind/`. What is indexed, and by what
 * it can be filtered and sorted, is said in the pages (`data-pagefind-…`).
 *
 * @throws when the index cannot be made: a site that promises a search and has none is broken.
 */
export async function buildIndex(
  folder: string,
  { maxFragments, language }: { maxFragments: number | undefined; language: string },
  logger: Pick<AstroIntegrationLogger, 'info'>,
): Promise<void> {
  try {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: language,
      ...(maxFragments === undefined ? {} : { maxFragments }),
    })
    if (!index) throw new Error(errors.join('\n'))
    const added = await index.addDirectory({ path: folder })
    check(added.errors)
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') })
    check(written.errors)
    logger.info(`search index of ${count(indexedPages(folder), 'page')}`)
  } catch (error) {
    throw new Error('The search index could not be made.', { cause: error })
  } finally {
    await pagefind.close()
  }
}

/** How many pages the index has: of all HTML files those alone that ask for it. */
function indexedPages(folder: string): number {
  const entry: { languages: Record<string, { page_count: number }> } = JSON.parse(
    readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8'),
  )
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0)
}

function check(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('\n'))
}

/** Hosts put a limit on a site's files; the tightest in common use is 20,000. */
export const fileBudget = 18_000
/** Fragments are fetched whole: with fewer than this, a first answer takes noticeably longer to load. */
const fewestFragments = 1000

/**
 * How many fragment files the index may have: as many as there are papers, unless that takes the site over the
 * budget of files. A fragment is what a result shows; Pagefind makes one for each page if it may.
 */
export function fragmentLimit(papers: number, otherFiles: number): number | undefined {
  // An index has about one further file for every fifty pages.
  const room = fileBudget - otherFiles - Math.ceil(papers / 50) - 20
  return papers <= room ? undefined : Math.min(papers, Math.max(fewestFragments, room))
}
