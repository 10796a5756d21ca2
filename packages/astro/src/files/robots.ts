import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from './site-file.ts'

/** `/robots.txt`: everything may be read. */
export function robots({ addresses }: Pick<Catalogue, 'addresses'>): SiteFile {
  const sitemap = addresses.absolute(addresses.file('sitemap-index.xml'))
  const lines = ['User-agent: *', 'Allow: /', ...(sitemap.startsWith('/') ? [] : ['', `Sitemap: ${sitemap}`])]
  return { path: 'robots.txt', mediaType: 'text/plain', content: () => `${lines.join('\n')}\n` }
}
