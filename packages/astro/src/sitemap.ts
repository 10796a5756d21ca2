import createSitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import type { Catalogue } from './catalogue.ts'

/** `@astrojs/sitemap`, told when each page last changed: when the newest of what it shows joined the archive. */
export function sitemap(catalogue: () => Promise<Catalogue>): AstroIntegration {
  let dates: Promise<Map<string, string>> | undefined
  return createSitemap({
    async serialize(item) {
      dates ??= catalogue().then(lastChanges)
      const lastmod = (await dates).get(item.url)
      return lastmod === undefined ? item : { ...item, lastmod }
    },
  })
}

/** The date of the last change of each page that has one, by its absolute address. */
export function lastChanges(catalogue: Catalogue): Map<string, string> {
  const { archive, addresses, digests, series } = catalogue
  const dates = new Map<string, string>()
  const changed = (href: string, dated: readonly (string | undefined)[]) => {
    const newest = newestOf(dated)
    if (newest !== undefined) dates.set(addresses.absolute(href), newest)
  }
  const ofPaper = new Map<string, string | undefined>()
  for (const { slug, appearances } of archive.papers) {
    const date = newestOf(appearances.map(({ digest }) => digests.get(digest)?.date))
    ofPaper.set(slug, date)
    changed(addresses.paper(slug), [date])
  }
  const ofPapers = (slugs: readonly string[]) => slugs.map((slug) => ofPaper.get(slug))
  const all = archive.digests.map(({ date }) => date)
  for (const href of [
    addresses.home,
    addresses.papers(),
    addresses.digests,
    addresses.tags,
    addresses.authors,
  ]) {
    changed(href, all)
  }
  for (const { id, date } of archive.digests) changed(addresses.digest(id), [date])
  for (const { slug, digests: issues } of series.values()) {
    changed(
      addresses.series(slug),
      issues.map(({ date }) => date),
    )
  }
  for (const { slug, papers: slugs } of archive.tags) changed(addresses.tag(slug), ofPapers(slugs))
  for (const { slug, papers: slugs } of archive.authors) changed(addresses.author(slug), ofPapers(slugs))
  return dates
}

function newestOf(dates: readonly (string | undefined)[]): string | undefined {
  let newest: string | undefined
  for (const date of dates) {
    if (date !== undefined && (newest === undefined || date > newest)) newest = date
  }
  return newest
}
