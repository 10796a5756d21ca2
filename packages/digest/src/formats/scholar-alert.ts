import { type Context, emptyPaper, type Format, type Reading, type Sample } from '../format.ts'
import type { Source } from '../source.ts'
import type { Element, Text } from './html-page/tree.ts'
import { scholarTarget } from './scholar-link.ts'

/**
 * Alerts and saved results of Google Scholar, as HTML: a heading with the title (an alert's link leads through
 * `scholar_url?url=…`), a green line `A One, B Two - venue, 2019`, and an extract, which is a snippet and not the
 * abstract.
 */
export const scholarAlert: Format = {
  name: 'scholar-alert',
  title: 'Google Scholar alert or results',
  extensions: ['html', 'htm'],
  detect,
  parse,
}

function detect({ text }: Sample): number {
  if (/gse_alrt_title|class=["']?gs_rt\b/.test(text)) return 0.97
  // Before the results, a saved page has more styles and programs than are looked at here.
  if (/<title>[^<]{0,200}Google Scholar/i.test(text) && /[.#]gs_(?:rt|res_ccl)\b/.test(text)) return 0.97
  if (!/<(?:h3|a)\b/i.test(text) || !/scholar\.google\.[a-z.]+\/scholar_url\?/.test(text)) return 0
  // Any page may hold a link copied out of an alert, and Markdown an anchor beside one; most links of an alert lead
  // through Google's redirection.
  const links = text.match(/\shref=["']?https?:/gi)?.length ?? 0
  const redirected = text.match(/\shref=["']?https?:\/\/scholar\.google\./gi)?.length ?? 0
  return redirected > 0 && redirected >= links / 3 ? 0.97 : 0
}

async function parse(source: Source, { ledger }: Context): Promise<Reading> {
  const [{ readPage, isElement, lineOf, textOf }, { addLink }, { readByline }, { applyTitle }] =
    await Promise.all([
      import('./html-page/tree.ts'),
      import('../records/paper/add-link.ts'),
      import('../records/paper/byline.ts'),
      import('../records/paper/title.ts'),
    ])
  const page = readPage(source.text)
  const reading: Reading = { papers: [] }
  ledger.claim(1, source.lineCount, { kind: 'furniture', name: 'markup' })
  for (const heading of page.elements.filter((node) => node.classes.includes('gs_rt'))) readResult(heading)
  const titles = page.elements.filter(
    (node) =>
      node.name === 'a' &&
      (node.classes.includes('gse_alrt_title') ||
        (target(node) !== undefined &&
          !isMarker(node) &&
          ((node.parent?.name === 'h3' && !node.parent.classes.includes('gs_rt')) ||
            (isRedirected(node) && /\S\s+\S/.test(lineOf(node)))))),
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
    applyTitle(paper, escaped(lineOf(title)))
    const marker = lineOf(heading).slice(0, 12)
    const url = target(title)
    // The marker of what kind of file a title leads to may be a link of its own.
    const file = heading.children.filter(isElement).find((node) => node.name === 'a' && isMarker(node))
    const fileUrl = file && target(file)
    if (url !== undefined) addLink(paper, url, !file && /^\[PDF\]/i.test(marker) ? 'pdf' : 'paper')
    if (fileUrl !== undefined) addLink(paper, fileUrl, /^\[PDF\]/i.test(marker) ? 'pdf' : 'paper')
    const green =
      behind.find((node) => GREEN.test(styleOf(node)) || node.classes.includes('gse_alrt_auth')) ?? behind[0]
    // Old alerts have the extract around the green line.
    const inner = green && green.name === 'font' ? green.children.filter(isElement).find(isGreen) : undefined
    if (green && !green.classes.includes('gse_alrt_sni')) readByline(paper, lineOf(inner ?? green))
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

  /** A result of a search: `[PDF] Title`, the green line, the extract, and a link to what cites it. */
  function readResult(heading: Element): void {
    const within = heading.parent?.children.filter(isElement) ?? []
    const of = (name: string) => within.find((node) => node.classes.includes(name))
    const words = lineOf(heading).replace(/^(?:\[[^\]]{1,12}\]\s*)+/, '')
    if (words === '') return
    const [line, endLine] = [source.lineAt(heading.start), source.lineAt((within.at(-1) ?? heading).end - 1)]
    const paper = emptyPaper(line, endLine)
    applyTitle(paper, escaped(words))
    const link = linkIn(heading)
    const url = link && target(link)
    if (url !== undefined) addLink(paper, url, /^\[PDF\]/i.test(lineOf(heading)) ? 'pdf' : 'paper')
    // The file that is free to read stands in a column of its own.
    const result = heading.parent?.parent?.children.filter(isElement) ?? []
    const file = result.find((node) => node.classes.includes('gs_ggs'))
    const free = file && linkIn(file)
    const freeUrl = free && target(free)
    if (freeUrl !== undefined)
      addLink(paper, freeUrl, /^\[PDF\]/i.test(lineOf(free as Element)) ? 'pdf' : 'paper')
    const [byline, extract] = [of('gs_a'), of('gs_rs')]
    if (byline) readByline(paper, lineOf(byline))
    const snippet = extract ? textOf(extract).replaceAll('\n', ' ').replace(/ {2,}/g, ' ').trim() : ''
    if (snippet !== '') paper.snippet = snippet
    ledger.claim(line, endLine, { kind: 'paper', paper: reading.papers.push(paper) - 1, field: 'entry' })
  }

  function isMarker(node: Element): boolean {
    return /^\[[^\]]{1,12}\]$/.test(lineOf(node))
  }

  function linkIn(node: Element): Element | undefined {
    return page.elements.slice(node.index, node.lastIndex + 1).find(({ name }) => name === 'a')
  }

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

function target(node: Element): string | undefined {
  return scholarTarget(node.attributes['href'] ?? '')
}
