import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path/posix'
import { filesOf } from './site.ts'

/** A link of a built page that leads nowhere. */
export interface BrokenLink {
  page: string
  href: string
  reason: string
}

/** Attributes of HTML that hold an address of the site. */
const ADDRESS = /\s(?:href|src|action)=(?:"([^"]*)"|'([^']*)')/g

/**
 * Every link between the pages of a built site that would fail on a static host: a missing file, an address
 * outside the base path, a fragment without its element.
 */
export function brokenLinks(directory: string, base: string, origin: string): BrokenLink[] {
  const files = filesOf(directory).filter((file) => file.endsWith('.html'))
  const ids = new Map<string, Set<string>>()
  const idsOf = (file: string) => {
    const known = ids.get(file)
    if (known) return known
    const text = readFileSync(join(directory, file), 'utf8')
    const found = new Set(
      [...text.matchAll(/\sid=(?:"([^"]*)"|'([^']*)')/g)].map((match) => match[1] ?? match[2] ?? ''),
    )
    ids.set(file, found)
    return found
  }
  const broken: BrokenLink[] = []
  for (const page of files) {
    const text = readFileSync(join(directory, page), 'utf8')
    const address = new URL(base + page.replace(/(?:^|\/)index\.html$/, '/').replace(/^\//, ''), origin)
    for (const match of text.matchAll(ADDRESS)) {
      const href = (match[1] ?? match[2] ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&')
      if (/^(?:mailto:|data:|#$)/.test(href) || href === '') continue
      if (!URL.canParse(href, address)) {
        broken.push({ page, href, reason: 'not an address' })
        continue
      }
      const target = new URL(href, address)
      if (target.origin !== address.origin) continue
      if (!target.pathname.startsWith(base)) {
        broken.push({ page, href, reason: `outside ${base}` })
        continue
      }
      const file = fileFor(directory, decodeURIComponent(target.pathname.slice(base.length)))
      if (!file) broken.push({ page, href, reason: 'no such file' })
      else if (target.hash.length > 1 && file.endsWith('.html')) {
        const id = decodeURIComponent(target.hash.slice(1))
        if (!idsOf(file).has(id)) broken.push({ page, href, reason: `no element #${id} in ${file}` })
      }
    }
  }
  return broken
}

function fileFor(directory: string, path: string): string | undefined {
  return [path, join(path, 'index.html')].find((candidate) => {
    const file = join(directory, candidate)
    return existsSync(file) && statSync(file).isFile()
  })
}
