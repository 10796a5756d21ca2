import type { ArchiveDigest } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { authorLine } from '../components/author-line.ts'
import { escapeHtml } from '../components/escape-html.ts'
import { sectionsOf } from '../pages/digests.ts'
import type { DigestPaper } from '../pages/props.ts'
import { dateBesideVenue, dateInWords } from '../text/dates.ts'
import { paragraphs } from '../text/paragraphs.ts'

/** Gmail cuts a mail off at 102 kB; what a sender puts around this has to fit as well. In UTF-8 bytes. */
const largest = 80_000

const serif = "Georgia, 'Times New Roman', serif"
const sans = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif"

/**
 * A digest as the HTML half of a mail: one column, styles inline, no picture, nothing to load. A digest that
 * would be cut off by the reader's mailbox is cut here, with a link to the rest.
 */
export function emailHtml(catalogue: Catalogue, digest: ArchiveDigest): string {
  const { addresses, options } = catalogue
  const page = escapeHtml(addresses.absolute(addresses.digest(digest.id)))
  const about = [options.title, digest.curator, digest.date && dateInWords(digest.date)]
    .filter(Boolean)
    .join(' · ')
  const said = (text: string) => `<p style="font:16px/1.5 ${serif};margin:16px 0 0">${escapeHtml(text)}</p>\n`
  const description = paragraphs(digest.description ?? '')
    .map(said)
    .join('')
  const blocks: string[] = []
  let size = Buffer.byteLength(description)
  let left = digest.papers.length
  const fits = (block: string): boolean => {
    size += Buffer.byteLength(block)
    if (size > largest) return false
    blocks.push(block)
    return true
  }
  let before = ''
  gather: for (const { headings, prose, items } of sectionsOf(catalogue, digest)) {
    const name = headings.join(' · ')
    if (name !== '' && name !== before)
      blocks.push(`<h2 style="font:600 16px/1.3 ${sans};margin:32px 0 0">${escapeHtml(name)}</h2>`)
    before = name
    if (!prose.every((text) => fits(said(text)))) break
    for (const item of items) {
      if (!fits(paperBlock(catalogue, item))) break gather
      left--
    }
  }
  if (left > 0) {
    blocks.push(
      `<p style="font:16px/1.5 ${serif};margin:24px 0"><a href="${page}">And ${left} more on the page of this digest</a></p>`,
    )
  }
  return `<!doctype html>
<html lang="${escapeHtml(digest.language ?? options.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(digest.title)}</title>
</head>
<body style="margin:0;padding:24px 16px">
<div style="max-width:600px;margin:0 auto">
<h1 style="font:600 26px/1.25 ${serif};margin:0"><a href="${page}" style="color:inherit;text-decoration:none">${escapeHtml(digest.title)}</a></h1>
<p style="font:14px/1.5 ${sans};margin:4px 0 0">${escapeHtml(about)}</p>
${description}${blocks.join('\n')}
<p style="font:13px/1.5 ${sans};margin:32px 0 0">From <a href="${escapeHtml(addresses.absolute(addresses.home))}">${escapeHtml(options.title)}</a></p>
</div>
</body>
</html>
`
}

function paperBlock({ addresses }: Catalogue, item: DigestPaper): string {
  const words = item.words ?? item.excerpt
  const { names, rest } = authorLine(item.authors, item.authorsPartial)
  const date = dateBesideVenue(item)
  const facts = [[names.join(', '), rest].filter(Boolean).join(' '), item.venue, date && dateInWords(date)]
    .filter(Boolean)
    .join(' · ')
  return [
    `<h3 style="font:600 18px/1.3 ${serif};margin:24px 0 0"><a href="${escapeHtml(addresses.absolute(item.href))}">${escapeHtml(item.title)}</a></h3>`,
    ...(facts === '' ? [] : [`<p style="font:13px/1.5 ${sans};margin:2px 0 0">${escapeHtml(facts)}</p>`]),
    ...(words === undefined
      ? []
      : [`<p style="font:16px/1.5 ${serif};margin:4px 0 0">${escapeHtml(words)}</p>`]),
  ].join('\n')
}
