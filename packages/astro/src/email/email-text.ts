import type { ArchiveDigest } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { authorLine } from '../components/author-line.ts'
import { sectionsOf } from '../pages/digests.ts'
import type { PaperItem } from '../pages/props.ts'
import { dateInWords } from '../text/dates.ts'
import { paragraphs } from '../text/paragraphs.ts'

/** Mail is read in columns of this width. */
const width = 72

/** A digest as the plain-text half of a mail. */
export function emailText(catalogue: Catalogue, digest: ArchiveDigest): string {
  const { addresses, options } = catalogue
  const blocks = [
    digest.title,
    '='.repeat(Math.min(width, digest.title.length)),
    [options.title, digest.curator, digest.date && dateInWords(digest.date)].filter(Boolean).join(' · '),
    ...paragraphs(digest.description ?? '').flatMap((paragraph) => ['', ...wrapped(paragraph)]),
  ]
  let before = ''
  for (const { headings, prose, items } of sectionsOf(catalogue, digest)) {
    const name = headings.join(' · ')
    if (name !== '' && name !== before) blocks.push('', '', name.toUpperCase())
    before = name
    for (const paragraph of prose) blocks.push('', ...wrapped(paragraph))
    for (const item of items) {
      const words = item.words ?? item.excerpt
      blocks.push(
        '',
        ...wrapped(item.title),
        ...(item.authors.length === 0 ? [] : wrapped(authorsOf(item))),
        ...(words === undefined ? [] : wrapped(words, '  ')),
        `  ${addresses.absolute(item.href)}`,
      )
    }
  }
  blocks.push('', '--', `${options.title}: ${addresses.absolute(addresses.digest(digest.id))}`)
  return `${blocks.join('\n')}\n`
}

function authorsOf({ authors, authorsPartial }: PaperItem): string {
  const { names, rest } = authorLine(authors, authorsPartial)
  return [names.join(', '), rest].filter(Boolean).join(' ')
}

/** Lines of at most the width of a mail, each after an indent. A word that is longer stays whole. */
function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines
}
