import type { Catalogue } from '../catalogue.ts'
import { digestItem, feedLinks, largestTags } from './lists.ts'
import type { SearchProps } from './props.ts'

const tagsShown = 60
const digestsShown = 30

/** `/search/` */
export function searchPage(catalogue: Catalogue): SearchProps {
  const { archive, addresses, options } = catalogue
  return {
    title: 'Search',
    description: `Search the titles and abstracts of ${options.title}.`,
    canonical: addresses.absolute(addresses.search),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    tags: largestTags(catalogue, tagsShown),
    digests: archive.digests.slice(0, digestsShown).map((digest) => digestItem(catalogue, digest)),
  }
}
