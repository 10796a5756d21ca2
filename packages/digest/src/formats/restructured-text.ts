import type { Context, Format, Reading, Sample } from '../format.ts'
import type { Source } from '../source.ts'
import { parseAuthors } from '../text/names.ts'
import { readAsMarkdown } from './as-markdown.ts'

/**
 * reStructuredText: lists of papers and bibliographies as footnotes and citations (`.. [Lovelace1843] …`), as documentation of
 * scientific software has them. It is read as the Markdown that says the same.
 */
export const restructuredText: Format = {
  name: 'restructured-text',
  title: 'reStructuredText',
  extensions: ['rst', 'rest'],
  detect,
  parse,
}

const FOOTNOTE = /^\.\. \[[^\]\s][^\]]{0,80}\] \S/
const LINK = /`[^`<>]{1,300}<https?:[^`<>\s]+>`__?/
const DIRECTIVE = /^\.\. (?:[\w-]+::|_[^:]+:)/

function detect({ lines, extension }: Sample): number {
  if (extension === 'md' || extension === 'html') return 0
  const strong = lines.filter((line) => FOOTNOTE.test(line) || LINK.test(line)).length
  const weak = lines.filter((line) => DIRECTIVE.test(line)).length
  if (extension === 'rst' || extension === 'rest') return 0.9
  return strong >= 3 || (strong > 0 && weak > 1) ? 0.85 : 0
}

async function parse(source: Source, context: Context): Promise<Reading> {
  const { markdownOf } = await import('./restructured-text/markdown-of.ts')
  const written: string[] = []
  for (let n = 1; n <= source.lineCount; n++) written.push(source.line(n))
  const { lines, leftOut, citations } = markdownOf(written)
  const { papers, ...fields } = await readAsMarkdown(
    lines.map((text, index) => ({ text, line: index + 1 })),
    source,
    context,
  )
  for (const index of leftOut)
    if (!source.isBlank(index + 1))
      context.ledger.claim(index + 1, index + 1, { kind: 'furniture', name: 'markup' })
  for (const paper of papers) {
    const citation = citations.get(paper.source.line - 1)
    if (!citation) continue
    paper.authors = parseAuthors(citation.authors).authors
    paper.venue = citation.venue
    // What stands behind the title was taken for somebody's words on it.
    delete paper.summary
  }
  return { ...fields, papers }
}
