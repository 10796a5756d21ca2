import { type Format, formatInPieces, type PieceReader, type Sample } from '../format.ts'
import { hasIdentifier } from '../text/identifiers.ts'
import { TITLE_WITH_ADDRESS } from '../text/links.ts'

const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'mdx']

/**
 * Markdown and its kin: headings with paragraphs, lists, tables, records of labelled lines, in whatever
 * mixture people keep their papers.
 */
export const markdown: Format = formatInPieces({
  name: 'markdown',
  title: 'Markdown: headings, lists, tables',
  extensions: EXTENSIONS,
  detect,
  inPieces(context) {
    let reader: PieceReader | undefined
    return {
      async read(piece, isLast) {
        if (!reader) {
          const { MarkdownReader } = await import('./markdown/markdown-reader.ts')
          reader = new MarkdownReader(context)
        }
        return reader.read(piece, isLast)
      },
    }
  },
})

/** A line that is an address and nothing else, with an ornament before it or without. */
const ADDRESS_ALONE = /^[^\p{L}\p{N}]{0,6}(https?:\/\/\S{6,200})\s*$/u

/** In so few lines such a share of them shows that a text is Markdown. */
const FEW_LINES = 16
const SHARE_OF_MARKS = 0.2

/** Signs of Markdown, and of the records of labelled lines that prompts and scripts use. */
function detect(sample: Sample): number {
  const lines = sample.lines.slice(0, 2000)
  const filled = lines.filter((line) => line.trim() !== '').length
  if (
    filled === 0 ||
    /^\s*(?:[[{]\s*["{[\]]|<\?xml|<!doctype|<html|@\w+\s*[{(])/i.test(sample.text.slice(0, 500))
  )
    return 0
  let marks = 0
  let records = 0
  let addressed = 0
  let addresses = 0
  for (const line of lines) {
    if (/^#{1,6} \S|^\s*[-*+] \S|^\s*\d{1,3}[.)] \S|^\s*\|.*\||^>|^```/.test(line)) marks++
    if (/\]\((?:https?:|#|\.)/.test(line) || /\*\*[^*]+\*\*/.test(line)) marks++
    if (/^(?:title|pdf|authors?|summary|abstract|url|标题|论文)\s*[:：]/i.test(line)) records++
    if (TITLE_WITH_ADDRESS.test(line)) addressed++
    if (hasIdentifier(ADDRESS_ALONE.exec(line)?.[1] ?? '')) addresses++
  }
  const share = Math.min(1, marks / filled)
  const named = EXTENSIONS.includes(sample.extension)
  if (named) return share > 0 ? 0.7 + 0.2 * share : 0.5
  if (records >= 2 && records > filled * 0.2 && /^title\s*[:：]|^标题\s*[:：]/im.test(sample.text)) return 0.7
  if (sample.text.startsWith('---\n') && marks > 0) return 0.6
  if (addressed >= 2 && addressed > filled * 0.2) return 0.5
  // Titles that have the address of the paper on the line above or below; nothing but addresses is another form.
  if (marks === 0 && addresses >= 2 && addresses > filled * 0.15 && filled >= addresses * 2) return 0.5
  if (marks >= 3) return Math.min(0.6, share * 0.7)
  // Of a paper or two there are no more.
  return filled <= FEW_LINES && share >= SHARE_OF_MARKS ? 0.3 : 0.05 * share
}
