import type { Catalogue } from '../catalogue.ts'
import { escapeHtml } from '../components/escape-html.ts'
import type { SiteFile } from './site-file.ts'

/** A page at each address that a paper once had, leading to the one it has now. */
export function* redirects({ archive, addresses, papers }: Catalogue): Generator<SiteFile> {
  const moves = new Map(Object.entries(archive.permalinks.redirects))
  for (const old of moves.keys()) {
    if (papers.has(old)) continue
    const slug = destination(old, moves)
    if (slug === undefined || !papers.has(slug)) continue
    const href = escapeHtml(addresses.paper(slug))
    yield {
      path: addresses.output(addresses.paper(old)),
      mediaType: 'text/html',
      content: () => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>This paper has moved</title>
<meta http-equiv="refresh" content="0; url=${href}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeHtml(addresses.absolute(addresses.paper(slug)))}">
<p>This paper has moved to <a href="${href}">${href}</a>.</p>
</html>
`,
    }
  }
}

/** Where a paper is after all its moves; `undefined` where they lead in a circle. */
function destination(slug: string, moves: ReadonlyMap<string, string>): string | undefined {
  const passed = new Set<string>()
  for (let next: string | undefined = slug; next !== undefined; next = moves.get(next)) {
    if (passed.has(next)) return undefined
    passed.add(next)
    if (!moves.has(next)) return next
  }
  return undefined
}
