import { decodeHTML } from 'entities/decode'
import type { Context, Format, Reading, Sample } from '../format.ts'
import type { Source } from '../source.ts'
import { readAsMarkdown, type WrittenLine } from './as-markdown.ts'

/**
 * The bookmarks of a browser, as browsers and services that keep links export them: folders, links with their tags, and a
 * note below. It is read as the Markdown list that says the same: what leads to no paper is no paper.
 *
 * Source of the form: https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
 *
 * ```html
 * <!DOCTYPE NETSCAPE-Bookmark-file-1>
 * <DT><A HREF="https://arxiv.org/abs/2503.01234" ADD_DATE="1741000000">Counting Late</A>
 * <DD>Read first
 * ```
 */
export const bookmarks: Format = {
  name: 'bookmarks',
  title: 'Bookmarks of a browser',
  extensions: ['html', 'htm'],
  detect: ({ text }: Sample) => (/^\s*<!doctype netscape-bookmark-file/i.test(text) ? 0.97 : 0),
  parse,
}

const FOLDER = /<H3\b[^<>]*>([^<>]*)<\/H3>/i
const NAME = /<H1\b[^<>]*>([^<>]*)<\/H1>/i
const LINK = /<A\b([^<>]*)>([^<>]*)<\/A>/i
const ADDRESS = /\sHREF="([^"<>\s]*)"/i
const TAGS = /\sTAGS="([^"<>]*)"/i
const NOTE = /^\s*<DD>(.*)$/i

/** The deepest heading of Markdown. */
const DEEPEST = 6

async function parse(source: Source, context: Context): Promise<Reading> {
  const written: WrittenLine[] = []
  let depth = 0
  for (let line = 1; line <= source.lineCount; line++) {
    const html = source.line(line)
    const texts = markdownOf(html, Math.min(depth + 1, DEEPEST))
    for (const text of texts) written.push({ text, line })
    const isLost = texts.length === 0 && /\bHREF=/i.test(html)
    context.ledger.claim(
      line,
      line,
      isLost
        ? { kind: 'unread', reason: 'a link that does not end on its line' }
        : { kind: 'furniture', name: 'folders' },
    )
    if (/<DL\b/i.test(html)) depth++
    if (/<\/DL>/i.test(html)) depth = Math.max(0, depth - 1)
  }
  return readAsMarkdown(written, source, context)
}

/** The lines of Markdown that say what a line of bookmarks says. */
function markdownOf(line: string, depth: number): string[] {
  const named = NAME.exec(line)?.[1] ?? FOLDER.exec(line)?.[1]
  if (named !== undefined) return ['', `${'#'.repeat(depth)} ${plain(named)}`, '']
  const note = NOTE.exec(line)?.[1]
  if (note !== undefined) return note.trim() === '' ? [] : [`  ${plain(note)}`]
  const [, attributes = '', title = ''] = LINK.exec(line) ?? []
  const address = ADDRESS.exec(attributes)?.[1]
  if (address === undefined) return []
  const tags = TAGS.exec(attributes)?.[1] ?? ''
  return [
    `- [${plain(title)}](<${decodeHTML(address)}>)`,
    ...(tags === '' ? [] : [`  **Tags:** ${plain(tags)}`]),
  ]
}

/** A text of HTML as one of Markdown in which all signs stand for themselves. */
function plain(html: string): string {
  return decodeHTML(html)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[[\]*`_\\<>]/g, '\\$&')
}
