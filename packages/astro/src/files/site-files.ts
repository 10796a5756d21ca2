import type { Catalogue } from '../catalogue.ts'
import { emailFiles } from '../email/email-files.ts'
import { archiveFiles } from '../exports/archive-files.ts'
import { paperFiles } from '../exports/paper-files.ts'
import { feeds } from '../feeds/feeds.ts'
import { llms } from './llms.ts'
import { openSearch } from './open-search.ts'
import { redirects } from './redirects.ts'
import { robots } from './robots.ts'
import type { SiteFile } from './site-file.ts'

/**
 * Every file of the site that is no page.
 *
 * They are no routes of Astro's: there are four for each paper and three for each tag and author, and a file that
 * is written costs a tenth of a path that is rendered.
 */
export function* siteFiles(catalogue: Catalogue): Generator<SiteFile> {
  yield robots(catalogue)
  yield llms(catalogue)
  if (catalogue.options.search) yield openSearch(catalogue)
  yield* archiveFiles(catalogue)
  yield* feeds(catalogue)
  yield* emailFiles(catalogue)
  yield* redirects(catalogue)
  yield* paperFiles(catalogue)
}
