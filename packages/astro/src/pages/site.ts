import type { Catalogue } from '../catalogue.ts'
import { downloads } from '../exports/downloads.ts'
import { feedLinks } from './lists.ts'
import type { Site } from './props.ts'

/** What frames every page. */
export function siteProps(catalogue: Catalogue): Site {
  const { archive, addresses, options, years } = catalogue
  return {
    title: options.title,
    ...(options.description === undefined ? {} : { description: options.description }),
    language: options.language,
    home: addresses.home,
    navigation: [
      { href: addresses.papers(), name: 'Papers' },
      ...(archive.digests.length > 0 ? [{ href: addresses.digests, name: 'Digests' }] : []),
      ...(archive.tags.length > 0 ? [{ href: addresses.tags, name: 'Tags' }] : []),
      ...(archive.authors.length > 0 ? [{ href: addresses.authors(), name: 'Authors' }] : []),
      ...(years.length > 0 ? [{ href: addresses.years, name: 'Years' }] : []),
    ],
    links: options.links.map(({ name, href }) => ({ name, href: addresses.link(href) })),
    ...(options.search
      ? {
          search: {
            href: addresses.search,
            bundle: `${addresses.base}pagefind/`,
            description: addresses.file('opensearch.xml'),
          },
        }
      : {}),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    downloads: downloads.map(({ name, file }) => ({ href: addresses.file(file), name })),
    base: addresses.base,
  }
}
