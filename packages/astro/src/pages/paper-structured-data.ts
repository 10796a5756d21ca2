import { identifierAddress } from '@offprint/archive/citation'
import type { Catalogue } from '../catalogue.ts'
import type { Destination, PaperFacts } from './props.ts'

/** A paper as schema.org's `ScholarlyArticle`: what its page shows, and nothing else. */
export function paperStructuredData(
  { addresses }: Pick<Catalogue, 'addresses'>,
  paper: PaperFacts,
  tags: readonly Destination[],
): Record<string, unknown> {
  const about = tags.map(({ name }) => name)
  const sameAs = (['doi', 'arxiv'] as const).flatMap((scheme) => {
    const id = paper.ids[scheme]
    return id === undefined ? [] : (identifierAddress(scheme, id) ?? [])
  })
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    name: paper.title,
    headline: paper.title,
    url: addresses.absolute(addresses.paper(paper.slug)),
    ...(paper.abstract === undefined ? {} : { abstract: paper.abstract }),
    ...(paper.authors.length === 0
      ? {}
      : {
          author: paper.authors.map(({ name, group, orcid }) => ({
            '@type': group ? 'Organization' : 'Person',
            name,
            ...(orcid === undefined ? {} : { sameAs: `https://orcid.org/${orcid}` }),
          })),
        }),
    ...(paper.date === undefined ? {} : { datePublished: paper.date }),
    ...(paper.language === undefined ? {} : { inLanguage: paper.language }),
    ...(about.length === 0 ? {} : { keywords: about }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(paper.venue === undefined ? {} : { isPartOf: { '@type': 'PublicationIssue', name: paper.venue } }),
  }
}
