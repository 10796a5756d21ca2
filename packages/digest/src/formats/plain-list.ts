import type { Context, Format, Reading, Sample } from '../format.ts'
import type { Source } from '../source.ts'
import { readAsMarkdown } from './as-markdown.ts'
import { OWN_WORDS } from './page-text/page-reader.ts'
import { plainEntries } from './plain-list/entries.ts'
import { isLabelled } from './plain-list/line-parts.ts'
import { markdownOf } from './plain-list/markdown-of.ts'

/**
 * Plain text that lists papers: a reference or a title with its address a line, a title with its authors in lines that
 * blank ones part, as people keep them and copy them from pages. It is read as the Markdown list that says the same.
 *
 * ```text
 * Counting Late
 * Ada Weber and Bo Lind
 * https://arxiv.org/abs/2503.01234
 * ```
 */
export const plainList: Format = {
  name: 'plain-list',
  title: 'Plain lists of titles or references',
  extensions: ['txt', 'text'],
  detect,
  parse,
}

/** Lines that are looked at to tell the form. */
const MOST_LINES = 500

/** Signs of Markdown, of records, of data and of other text that is no plain list. */
const OTHER_FORMS =
  /\]\((?:https?:|#|\.)|^#{1,6} \S|^[ \t]*\|.*\||^>|^```|^[ \t]*[[{][ \t]*["{[\]]|^<(?!https?:)[a-z!?]|^"[^"]*" "|^@\w+\s*[{(]|^\\\\$|^(?:TY {1,2}- |PMID- |%[A-Z0] |FN |ER$)|^(?:From|Subject|Received|Return-Path): /im

function detect({ lines, extension, text }: Sample): number {
  if (!/^(?:|txt|text|md|markdown)$/.test(extension)) return 0
  if (OTHER_FORMS.test(text) || OWN_WORDS.test(text)) return 0
  const filled = lines.filter((line) => line.trim() !== '')
  const bold = filled.filter((line) => BOLD.test(line)).length
  if (bold > (extension === 'txt' ? MOST_BOLD : 0)) return 0
  const labelled = filled.filter(isLabelled)
  const others = labelled.every((line) => ABSTRACT.test(line)) ? 0 : labelled.length
  if (others + filled.filter((line) => MARKED.test(line)).length > filled.length * MOST_MARKED) return 0
  return plainEntries(lines.slice(0, MOST_LINES).map(withBareAddress)) ? 0.62 : 0
}

/** A line without the angle brackets around the address that it is (RFC 3986, appendix C): `<https://…>`. */
function withBareAddress(line: string): string {
  return line.replace(/^(\s{0,8})<(https?:\/\/[^\s<>]+)>\s*$/, '$1$2')
}

/** Words in bold, of which text that somebody types may have some ahead of its list. */
const BOLD = /\*\*[^*]+\*\*/
const MOST_BOLD = 1

/** An item of Markdown, or a sign that stands for a label: `📅 2025-05-01`. */
const MARKED = /^[ \t]*(?:[-*+] \S|\p{Extended_Pictographic}\uFE0F?\s)/u

/** The one field that has a label where a title and its authors have none. */
const ABSTRACT = /^\s*abstract\b/i

/** Text of which more lines are fields under labels or behind signs, or items of Markdown, is read as such. */
const MOST_MARKED = 0.25

function parse(source: Source, context: Context): Promise<Reading> {
  const lines = Array.from({ length: source.lineCount }, (_, index) =>
    withBareAddress(source.line(index + 1)),
  )
  return readAsMarkdown(markdownOf(lines, plainEntries(lines) ?? []), source, context)
}
