import type { Context, Format, Sample } from '../format.ts'
import type { Source } from '../source.ts'
import type { Block } from './markdown/blocks/blocks.ts'

const EXTENSIONS = ['md', 'markdown', 'mdown', 'mkd', 'qmd', 'mdx']

/**
 * Markdown and its kin: headings with paragraphs, lists, tables, records of labelled lines, in whatever
 * mixture people keep their papers.
 */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown: headings, lists, tables',
  extensions: EXTENSIONS,
  detect,
  async parse(source, context) {
    const [{ blocksOf }, { BlocksAhead }, { inlineReader }, { Reader }, { readFrontMatter }] =
      await Promise.all([
        import('./markdown/blocks/blocks.ts'),
        import('./markdown/blocks/blocks-ahead.ts'),
        import('./markdown/inline/inline.ts'),
        import('./markdown/reader.ts'),
        import('./markdown/front-matter.ts'),
      ])
    const blocks = new BlocksAhead(blocksOf(source))
    const first = blocks.at(0)
    const front =
      first?.type === 'frontMatter' ? await readFrontMatter(first.text, first.line, first.endLine) : {}
    if (first?.type === 'frontMatter') {
      context.ledger.claim(first.line, first.endLine, { kind: 'digest', field: 'front-matter' })
      if (front.error !== undefined) {
        context.finding('front-matter', {
          line: front.error.line,
          reason: `The front matter is not valid YAML: ${front.error.reason}`,
          note: 'Put values that hold a colon or a quotation mark into quotation marks.',
          severity: 'warning',
        })
      }
      if (front.noDate !== undefined) {
        context.finding('front-matter', {
          line: front.noDate.line,
          reason: `The front matter's date is none: ${front.noDate.value.slice(0, 80)}`,
          note: 'Write it as 2025-03-14, 2025-03 or 2025.',
          severity: 'warning',
        })
      }
    }
    if (source.text.includes('<!--')) tellOfComments(blocksOf(source), source, context)
    const definitions = source.text.includes(']:') ? definitionsOf(blocksOf(source)) : new Map()
    return new Reader(blocks, await inlineReader(definitions), context, front).read()
  },
}

const MOST_DEFINITIONS = 10_000

/** The addresses of a text's link definitions, which may stand behind their links, by their labels. */
function definitionsOf(blocks: Iterable<Block>): Map<string, string> {
  const definitions = new Map<string, string>()
  for (const block of blocks)
    if (block.type === 'definition' && definitions.size < MOST_DEFINITIONS)
      definitions.set(block.label.toLowerCase(), block.url)
  return definitions
}

/** Tells of comments with words in them: no page shows them, and no reader takes them for papers. */
function tellOfComments(blocks: Iterable<Block>, source: Source, { finding }: Context): void {
  const lines: number[] = []
  for (const block of blocks) {
    if (block.type === 'code') continue
    const text = source.lines(block.line, block.endLine)
    for (let at = text.indexOf('<!--'); at !== -1; ) {
      const end = text.indexOf('-->', at + 4)
      const line = source.lineAt(source.lineStart(block.line) + at)
      if (end === -1) {
        if (block.type !== 'html') break
        finding('comment-open', {
          line,
          endLine: block.endLine,
          reason: 'A comment (<!--) is never closed, and hides all that follows',
          note: 'Write --> where it ends.',
          severity: 'error',
        })
        break
      }
      if (/[\p{L}\p{N}]/u.test(text.slice(at + 4, end))) lines.push(line)
      at = text.indexOf('<!--', end + 3)
    }
  }
  const [first] = lines
  if (first === undefined) return
  finding('comment', {
    line: first,
    reason:
      lines.length === 1 ? 'A comment is left out' : `${lines.length} comments are left out, the first here`,
    note: 'No page shows what stands between <!-- and -->. Take the marks away where it should be read.',
    severity: 'info',
  })
}

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
  for (const line of lines) {
    if (/^#{1,6} \S|^\s*[-*+] \S|^\s*\d{1,3}[.)] \S|^\s*\|.*\||^>|^```/.test(line)) marks++
    if (/\]\((?:https?:|#|\.)/.test(line) || /\*\*[^*]+\*\*/.test(line)) marks++
    if (/^(?:title|pdf|authors?|summary|abstract|url|标题|论文)\s*[:：]/i.test(line)) records++
  }
  const share = Math.min(1, marks / filled)
  const named = EXTENSIONS.includes(sample.extension)
  if (named) return share > 0 ? 0.7 + 0.2 * share : 0.5
  if (records >= 2 && records > filled * 0.2 && /^title\s*[:：]|^标题\s*[:：]/im.test(sample.text)) return 0.7
  if (sample.text.startsWith('---\n') && marks > 0) return 0.6
  return marks >= 3 ? Math.min(0.6, share * 0.7) : 0.05 * share
}
