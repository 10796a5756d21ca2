import { trimEnd } from '../../text/trim-end.ts'
import { type Line, READS_AS_TITLE } from './lines.ts'
import { isNames } from './people.ts'
import { isElement } from './tree.ts'

/** A line that is a title and its authors, and nothing marks either. */
export interface CreditedLine {
  line: Line
  title: string
  authors: string
}

/** How lists write a title and its authors on one line: what parts them, and whether the authors come first. */
const FORMS: readonly { sign: RegExp; areAhead: boolean; isFirst?: true }[] = [
  { sign: /[:：]\s+/gu, areAhead: true },
  { sign: /(?<!(?:^|[\s.])\p{Lu})(?<!\bvs)\.\s+/gu, areAhead: true },
  { sign: /\s+[–—|-]\s+/gu, areAhead: false },
  { sign: /\.\s+|(?<=[?!])\s+/gu, areAhead: false },
  { sign: /,?\s+by\s+/gu, areAhead: false },
  { sign: /\s+\((?=[^()]+\)$)/gu, areAhead: false },
  // Of commas, the first with names alone behind it.
  { sign: /,\s+/gu, areAhead: false, isFirst: true },
]
/** Fewer lines may be anything. */
const FEWEST = 3
/** Of the lines that one element holds, as many are of one form where it lists papers. */
const SHARE = 0.6
const LONGEST = 600
/** A title with more behind it is a reference's, which has readers of its own. */
const MORE_BEHIND = /(?<!\bvs)\.["”’]?\s+\S|["”][.,]?\s+\S/u
/** What a list of accepted papers says behind one in brackets: `[best paper award]`. */
const HONOUR =
  /\s*[[(](?=[^[\]()]{0,60}\b(?:awards?|winners?|best|nominee|finalists?)\b)[^[\]()]{3,80}[\])]$/i

/** The lines of a page that are of one form, a title and its authors, as nearly all beside them are. */
export function creditedLines(lines: readonly Line[], isTitle: (text: string) => boolean): CreditedLine[] {
  const lists = new Map<unknown, EndedLine[]>()
  for (const line of lines) {
    const ended = { line, text: trimEnd(trimEnd(line.text, ' .').replace(HONOUR, ''), ' .)') }
    const holder = holderOf(line)
    const list = lists.get(holder)
    if (list) list.push(ended)
    else lists.set(holder, [ended])
  }
  const found = FORMS.map(({ sign, areAhead, isFirst = areAhead }) =>
    [...lists.values()].flatMap((list) => {
      // Elements in a line part its title and its people, whatever commas there are.
      const plain =
        isFirst && !areAhead ? list.filter(({ line }) => !line.element.children.some(isElement)) : list
      const credited = plain.flatMap((ended) => creditedLine(ended, sign, areAhead, isFirst, isTitle) ?? [])
      return credited.length >= list.length * SHARE ? credited : []
    }),
  )
  const most = found.toSorted((a, b) => b.length - a.length)[0] as CreditedLine[]
  const reading = most.filter(({ title }) => READS_AS_TITLE.test(title)).length
  const listed = most.filter(({ authors }) => /[,;]|\sand\s|\s&\s/.test(authors)).length
  return most.length >= FEWEST && Math.min(reading, listed) >= most.length / 2
    ? most.toSorted((a, b) => a.line.element.start - b.line.element.start)
    : []
}

/** A line, and its text without a stop or a bracket at its end. */
interface EndedLine {
  line: Line
  text: string
}

/** What holds a line and its like: of a cell, the column of its table. */
function holderOf({ element, kind }: Line): unknown {
  if (element.name !== 'td') return element.parent
  return `${element.parent?.parent?.index} ${kind}`
}

function creditedLine(
  { line, text }: EndedLine,
  sign: RegExp,
  areAhead: boolean,
  isFirst: boolean,
  isTitle: (text: string) => boolean,
): CreditedLine | undefined {
  // To match all would take a pattern of its own for each line.
  if (text.length > LONGEST || text.search(sign) === -1) return undefined
  const stops = [...text.matchAll(sign)]
  for (const stop of isFirst ? stops : stops.reverse()) {
    const [ahead, behind] = [text.slice(0, stop.index), text.slice(stop.index + stop[0].length)]
    const [authors, title] = areAhead ? [ahead, behind] : [behind, ahead]
    if (isNames(authors) && !MORE_BEHIND.test(title) && /^["“'‘]?[\p{Lu}\d]/u.test(title) && isTitle(title))
      return { line, title, authors }
  }
  return undefined
}
