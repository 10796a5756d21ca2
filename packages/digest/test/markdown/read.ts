import { VFile } from 'vfile'
import type { Digest, Paper } from '../../src/digest.ts'
import { parse } from '../../src/parse.ts'

/** Reads a text as Markdown. */
export function read(text: string, name = 'digest.md'): Promise<Digest> {
  return parse(new VFile({ path: name, value: text }), { format: 'markdown' })
}

/** The fields of a paper that are worth comparing, links as their addresses. */
export function brief(paper: Paper | undefined): Record<string, unknown> {
  if (!paper) return {}
  const { title, authors, authorsPartial, ids, date, venue, abstract, summary, links, source } = paper
  return Object.fromEntries(
    Object.entries({
      title,
      authors: authors.length > 0 ? authors.map((author) => author.name) : undefined,
      authorsPartial,
      ids: Object.keys(ids).length > 0 ? ids : undefined,
      date,
      venue,
      abstract,
      summary,
      links: links.map((link) => `${link.kind} ${link.url}`),
      line: source.line,
    }).filter(([, value]) => value !== undefined),
  )
}

/** The lines that nobody claimed. */
export function unread(digest: Digest): string[] {
  return digest.messages
    .filter((message) => message.ruleId === 'unread-line')
    .map((message) => String(message.note))
}
