import { type Context, emptyPaper, type Format, type Reading, type Sample } from '../format.ts'
import type { Source } from '../source.ts'
import type { Element, Text } from './html-page/tree.ts'

/**
 * Alerts of Google Scholar, as HTML: a heading with the title (its link leads through `scholar_url?url=…`), a green
 * line `A One, B Two - venue, 2019`, and an extract, which is a snippet and not the abstract.
 */
export const scholarAlert: Format = {
  name: 'scholar-alert',
  title: 'Google Scholar alert',
  extensions: ['html', 'htm'],
  detect,
  parse,
}

function detect({ text }: Sample): number {
  if (!/<(?:h3|a)\b/i.test(text)) return 0
  if (/gse_alrt_title/.test(text)) return 0.97
  if (!/scholar\.google\.[a-z.]+\/scholar_url\?/.test(text)) return 0
  // Any page may hold a link copied out of an alert; most links of an alert lead through Google's redirection.
  const links = text.match(/\shref=["']?https?:/gi)?.length ?? 0
  const redirected = text.match(/\shref=["']?https?:\/\/scholar\.google\./gi)?.length ?? 0
  return redirected >= links / 3 ? 0.97 : 0
}

async function parse(source: Source, { ledger }: Context): Promise<Reading> {
  const [{ readPage, isElement, lineOf, textOf }, record] = await Promise.all([
    import('./html-page/tree.ts'),
    import('../records/paper-from-record.ts'),
  ])
  const page = readPage(source.text)
  const reading: Reading = { papers: [] }
  ledger.claim(1, source.lineCount, { kind: 'furniture', name: 'markup' })
  const titles = page.elements.filter(
    (node) =>
      node.name === 'a' &&
      (node.classes.includes('gse_alrt_title') ||
        (target(node) !== undefined &&
          (node.parent?.name === 'h3' || (isRedirected(node) && /\S\s+\S/.test(lineOf(node)))))),
  )
  for (const title of titles) {
    const heading = title.parent && /^(?:h3|font|b|span)$/.test(title.parent.name) ? title.parent : title
    const siblings = heading.parent?.children ?? []
    const at = siblings.indexOf(heading)
    const behind: Element[] = []
    let end = heading.end
    for (const node of siblings.slice(at + 1, at + 12)) {
      if (isElement(node) && (node.name === 'h3' || titles.includes(node))) break
      if (isElement(node) && (node.name === 'hr' || /border-top/.test(node.attributes['style'] ?? ''))) break
      if (isElement(node) && node.name !== 'br') behind.push(node)
      end = node.end
    }
    const line = source.lineAt(heading.start)
    const endLine = source.lineAt(Math.max(heading.start, end - 1))
    const paper = emptyPaper(line, endLine)
    record.applyTitle(paper, escaped(lineOf(title)))
    const marker = lineOf(heading).slice(0, 12)
    const url = target(title)
    if (url !== undefined) record.addLink(paper, url, /^\[PDF\]/i.test(marker) ? 'pdf' : 'paper')
    const green =
      behind.find((node) => GREEN.test(styleOf(node)) || node.classes.includes('gse_alrt_auth')) ?? behind[0]
    // Old alerts have the extract around the green line.
    const inner = green && green.name === 'font' ? green.children.filter(isElement).find(isGreen) : undefined
    if (green && !green.classes.includes('gse_alrt_sni')) record.readByline(paper, lineOf(inner ?? green))
    const extract =
      behind.find((node) => node.classes.includes('gse_alrt_sni')) ??
      (inner && green
        ? { ...green, children: green.children.filter((child) => child !== inner) }
        : behind.find(
            (node) => node !== green && /^(?:div|font|span)$/.test(node.name) && textOf(node).length > 60,
          ))
    // Lines break behind hyphens of the text.
    const words = extract ? textOf(extract).replaceAll('-\n', '-').replaceAll('\n', ' ') : ''
    if (words !== '') paper.snippet = words
    ledger.claim(line, endLine, { kind: 'paper', paper: reading.papers.push(paper) - 1, field: 'entry' })
  }
  const subject = page.elements.find((node) => node.name === 'title')
  const name = subject ? lineOf(subject) : ''
  return { ...reading, ...(name === '' ? {} : { title: name }) }

  function styleOf(node: Element): string {
    const own = `${node.attributes['style'] ?? ''} ${node.attributes['color'] ?? ''}`
    const inner = node.children.find((child: Element | Text): child is Element => isElement(child))
    return inner ? `${own} ${inner.attributes['style'] ?? ''} ${inner.attributes['color'] ?? ''}` : own
  }
}

const GREEN = /#006621|color:\s*green/i

function isGreen(node: Element): boolean {
  return GREEN.test(`${node.attributes['style'] ?? ''} ${node.attributes['color'] ?? ''}`)
}

/** Text that is no markup, for a reader that takes markup. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function isRedirected(node: Element): boolean {
  return /\/scholar_url\?/.test(node.attributes['href'] ?? '')
}

/** Where a link of an alert leads, behind Google's redirection. */
function target(node: Element): string | undefined {
  const href = node.attributes['href'] ?? ''
  const match = /\/scholar_url\?(?:[^#]*?&)?(?:url|q)=([^&]+)/.exec(href)
  if (!match) return /^https?:\/\//.test(href) && !/scholar\.google\./.test(href) ? href : undefined
  try {
    return decodeURIComponent(match[1] as string)
  } catch {
    return match[1]
  }
}
