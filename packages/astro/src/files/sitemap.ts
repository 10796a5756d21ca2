import type { Catalogue } from '../catalogue.ts'
import { xmlText } from '../text/xml.ts'
import type { SiteFile } from './site-file.ts'

/** A sitemap may list no more (sitemaps.org, protocol 0.9), nor may it have more than 50 MB. */
const most = 50_000

/**
 * `/sitemap-index.xml` and the sitemaps that it names: every page, with the date on which it last changed: when the
 * newest of what it shows joined the archive.
 *
 * @param pages Their addresses.
 */
export function* sitemap(catalogue: Catalogue, pages: readonly string[]): Generator<SiteFile> {
  const { addresses } = catalogue
  const dates = lastChanges(catalogue)
  const sorted = [...new Set(pages.map(addresses.absolute))].sort()
  const entries = Array.from({ length: Math.ceil(sorted.length / most) }, (_, index) => ({
    file: `sitemap-${index}.xml`,
    pages: sorted.slice(index * most, (index + 1) * most),
  }))
  const element = (name: string, address: string, date: string | undefined) =>
    `<${name}><loc>${xmlText(address)}</loc>${date === undefined ? '' : `<lastmod>${date}</lastmod>`}</${name}>\n`
  yield {
    path: 'sitemap-index.xml',
    mediaType: 'application/xml',
    *content() {
      yield `${head}<sitemapindex ${namespace}>\n`
      for (const { file, pages } of entries) {
        const newest = newestOf(pages.map((page) => dates.get(page)))
        yield element('sitemap', addresses.absolute(addresses.file(file)), newest)
      }
      yield '</sitemapindex>\n'
    },
  }
  for (const { file, pages } of entries) {
    yield {
      path: file,
      mediaType: 'application/xml',
      *content() {
        yield `${head}<urlset ${namespace}>\n`
        for (const page of pages) yield element('url', page, dates.get(page))
        yield '</urlset>\n'
      },
    }
  }
}

/** The addresses of the pages at these paths, as Astro tells them, without those of errors. */
export function pageAddresses({ addresses }: Catalogue, paths: readonly string[]): string[] {
  return paths
    .map((path) => path.split('/').filter((segment) => segment !== ''))
    .filter(([first = '', ...others]) => others.length > 0 || !/^(?:404|500)$/.test(first))
    .map((segments) => (segments.length === 0 ? addresses.home : addresses.page(segments)))
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** The date of the last change of each page that has one, by its absolute address. */
function lastChanges(catalogue: Catalogue): Map<string, string> {
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
    addresses.authors(),
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
