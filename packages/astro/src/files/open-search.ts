import type { Catalogue } from '../catalogue.ts'
import { xmlAttribute, xmlText } from '../text/xml.ts'
import type { SiteFile } from './site-file.ts'

/** OpenSearch 1.1 allows a short name no more than this. */
const longestName = 16

/** `/opensearch.xml`: lets a browser add the archive to its search engines. */
export function openSearch({ addresses, options }: Pick<Catalogue, 'addresses' | 'options'>): SiteFile {
  const template = `${addresses.absolute(addresses.search)}?q={searchTerms}`
  const description = options.description ?? `Search the papers of ${options.title}.`
  return {
    path: 'opensearch.xml',
    mediaType: 'application/opensearchdescription+xml',
    content: () => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${xmlText(shortened(options.title))}</ShortName>
<Description>${xmlText(description.slice(0, 1024))}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>${xmlText(options.language)}</Language>
<Url type="text/html" template="${xmlAttribute(template)}"/>
<Query role="example" searchTerms="attention"/>
</OpenSearchDescription>
`,
  }
}

/** As many whole words as fit. */
function shortened(title: string): string {
  if (title.length <= longestName) return title
  const space = title.lastIndexOf(' ', longestName)
  return title.slice(0, space > 0 ? space : longestName).replace(/[\s,;:.–—-]+$/, '')
}
