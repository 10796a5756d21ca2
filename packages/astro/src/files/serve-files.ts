import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from './site-file.ts'
import { siteFiles } from './site-files.ts'

/** The files of the last archive that was served, by path. */
let last: { catalogue: Catalogue; files: Map<string, SiteFile> } | undefined

/**
 * Answers for the files of a site while `astro dev` runs, each made when it is asked for. Astro's dev server asks
 * without the site's base.
 *
 * @param isOwn Whether the site's owner has a file of the same path, which then goes first.
 * @returns whether there is such a file.
 */
export async function serveFile(
  catalogue: Catalogue,
  request: Pick<IncomingMessage, 'url' | 'method'>,
  response: Pick<ServerResponse, 'setHeader' | 'end'>,
  isOwn: (path: string) => boolean = () => false,
): Promise<boolean> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (last?.catalogue !== catalogue) {
    last = { catalogue, files: new Map(Array.from(siteFiles(catalogue), (file) => [file.path, file])) }
  }
  const { base } = catalogue.addresses
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  const path = decode(pathname.startsWith(base) ? pathname.slice(base.length) : pathname.slice(1))
  if (path === undefined) return false
  const file = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`]
    .map((candidate) => last?.files.get(candidate))
    .find((candidate) => candidate !== undefined)
  if (!file || isOwn(file.path)) return false
  const content = await file.content()
  response.setHeader('Content-Type', `${file.mediaType}; charset=utf-8`)
  response.end(request.method === 'HEAD' ? '' : typeof content === 'string' ? content : [...content].join(''))
  return true
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
