import type { Catalogue } from '../catalogue.ts'
import { count } from '../text/count.ts'
import { paperOf } from './digests.ts'
import { digestItem, feedLinks, history, largestTags, seriesItem } from './lists.ts'
import type { HomeProps } from './props.ts'

/** Of the newest digest. */
const papersShown = 12
const digestsShown = 12
const tagsShown = 40

/** `/` */
export function homePage(catalogue: Catalogue): HomeProps {
  const { archive, addresses, options, series } = catalogue
  const [newest] = archive.digests
  return {
    title: options.title,
    description: options.description ?? archiveInWords(catalogue),
    canonical: addresses.absolute(addresses.home),
    feeds: feedLinks(catalogue, addresses.home, options.title),
    counts: {
      papers: archive.papers.length,
      digests: archive.digests.length,
      tags: archive.tags.length,
      authors: archive.authors.length,
    },
    ...(newest
      ? {
          newest: {
            ...digestItem(catalogue, newest),
            items: newest.papers.slice(0, papersShown).map((slug) => paperOf(catalogue, newest, slug)),
          },
        }
      : {}),
    digests: archive.digests.slice(0, digestsShown).map((digest) => digestItem(catalogue, digest)),
    tags: largestTags(catalogue, tagsShown),
    history: history(archive.papers),
    series: Array.from(series.values(), (each) => seriesItem(catalogue, each)),
  }
}

/** What the archive is, where its owner has not said it. */
export function archiveInWords({ archive }: Pick<Catalogue, 'archive'>): string {
  const papers = count(archive.papers.length, 'research paper')
  return `${papers} from ${count(archive.digests.length, 'digest')}, with abstracts, tags and citations.`
}
