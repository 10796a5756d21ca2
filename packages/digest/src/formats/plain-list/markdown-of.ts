import type { WrittenLine } from '../as-markdown.ts'
import { isDateLike } from '../markdown/words/date-like.ts'
import { wordCount } from '../markdown/words/titles.ts'
import type { PlainEntry } from './entry.ts'
import { isCount, isLabelled, partOf, saysYear } from './line-parts.ts'

/** A plain list as the Markdown that says the same: an item for each entry, what stands between as it is. */
export function markdownOf(lines: readonly string[], entries: readonly PlainEntry[]): WrittenLine[] {
  const written: WrittenLine[] = []
  const haveAbstracts = doHaveAbstracts(entries)
  let next = 0
  for (const entry of entries) {
    for (; next < entry.start; next++)
      written.push({ text: (lines[next] as string).trimStart(), line: next + 1 })
    if (written.at(-1)?.text !== '') written.push({ text: '', line: entry.start + 1 })
    const texts = [
      ...(entry.title === undefined ? [] : [`**Title:** ${plain(entry.title)}`]),
      ...(entry.names === undefined ? [] : [`**Authors:** ${plain(entry.names)}`]),
      ...(entry.venue === undefined ? [] : [`**Venue:** ${plain(entry.venue)}`]),
      ...entry.rest.map((line) => {
        if (entry.title !== undefined && appeared(line)) return `**Venue:** ${plain(line)}`
        if (isCount(line)) return `**Note:** ${plain(line)}`
        return haveAbstracts && isLongText(line) ? `**Abstract:** ${plain(line)}` : plain(addressOf(line))
      }),
    ]
    const filled: number[] = []
    for (let n = entry.start; n < entry.end; n++) if (lines[n] !== '') filled.push(n)
    texts.forEach((text, n) => {
      const line = (filled[n] ?? entry.end - 1) + 1
      const ends = n === texts.length - 1 ? { endLine: entry.end } : {}
      written.push({ text: `${n === 0 ? '- ' : '  '}${text}`, line, ...ends })
    })
    next = entry.end
    // What follows is no part of the item.
    if (lines[next]) written.push({ text: '', line: next + 1 })
  }
  for (; next < lines.length; next++)
    written.push({ text: (lines[next] as string).trimStart(), line: next + 1 })
  return written
}

/** Whether the texts of entries that name authors are mostly what these say of their papers, and no editor's words. */
function doHaveAbstracts(entries: readonly PlainEntry[]): boolean {
  const texts = entries.flatMap(({ names, rest }) => (names === undefined ? [] : rest.filter(isLongText)))
  return texts.length > 0 && texts.filter(speaksAsAuthor).length >= texts.length / 2
}

/** Characters of the shortest abstract. */
const SHORTEST_ABSTRACT = 60

function isLongText(line: string): boolean {
  return line.length >= SHORTEST_ABSTRACT && !isLabelled(line) && partOf(line) === 'text'
}

function speaksAsAuthor(text: string): boolean {
  return /\b(?:we|our|this (?:paper|article|work|study|thesis))\b/i.test(text)
}

/** Whether a line of an entry says where and when its paper appeared. */
function appeared(line: string): boolean {
  if (isLabelled(line) || isDateLike(line)) return false
  return (
    partOf(line) === 'place' ||
    (saysYear(line) && partOf(line) === 'words' && wordCount(line) <= LONGEST_PLACE)
  )
}

/** Words of the longest such line. */
const LONGEST_PLACE = 15

/** The address alone of a line in which a server of preprints names itself: `bioRxiv 2024.05.06.591234; doi: https://…` */
function addressOf(line: string): string {
  return line.replace(/^(?:bio|med|chem|psy)?Rxiv\b[\s\d.;,v]{0,40}(?:doi:?\s*)?(?=https?:\/\/\S+$)/i, '')
}

/** A text in which the signs of Markdown stand for themselves, but those of addresses. */
function plain(text: string): string {
  return text.replace(/https?:\/\/\S+|[*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) =>
    sign.length === 1 ? `\\${sign}` : sign,
  )
}
