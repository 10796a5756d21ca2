import type { Context, Format, Sample } from '../format.ts'
import { Source } from '../source.ts'
import { readCards } from './page-text/cards.ts'
import { Mark } from './page-text/furniture.ts'
import { Label, labelLines } from './page-text/labels.ts'
import { readLines } from './page-text/lines.ts'
import type { TextLine } from './page-text/text-line.ts'
import { foldTwins } from './page-text/twins.ts'
import { findBreaks } from './page-text/wrapping.ts'

/**
 * The text of a page of trending or daily papers: as a person copied it, as a text browser dumped it or as a
 * capturing tool wrote it. A paper is a card: a title, most often an abstract, and furniture around them.
 */
export const pageText: Format = {
  name: 'page-text',
  title: 'Text of a trending-papers page',
  extensions: ['txt', 'md'],
  detect,
  parse(source, context) {
    const page = readLines(source)
    const labels = labelLines(page.texts, findBreaks(page.texts))
    passOverHead(source, page.texts, labels, context)
    const { papers, date } = readCards(page, labels, context)
    return {
      papers: foldTwins(papers, context),
      ...(page.curator === undefined ? {} : { curator: page.curator }),
      ...(date === undefined ? {} : { date }),
    }
  },
}

/** What a tool wrote of its capture stands before the page's own first words: no papers, where no abstract is among it. */
function passOverHead(
  source: Source,
  texts: readonly TextLine[],
  labels: Uint8Array,
  { ledger }: Context,
): void {
  const own = OWN_WORDS.exec(source.text.slice(0, LONGEST_HEAD))
  if (!own) return
  const line = source.lineAt(own.index)
  const behind = texts.findIndex((text) => text.line >= line)
  const head = texts.slice(0, behind === -1 ? texts.length : behind)
  if (head.some(({ text }, k) => labels[k] === Label.abstract && text.length > LONG)) return
  labels.fill(Label.other, 0, head.length)
  for (const text of head) ledger.claim(text.line, text.line, { kind: 'digest', field: 'capture' })
}

const LONGEST_HEAD = 20_000
const LONG = 200
const OWN_WORDS =
  /get (?:the )?trending papers in your e?-?mail inbox|^(?:#+ *)?by ?\[?ak\b.{0,80}and the research community/im
const OTHER_FORMS =
  /^(?:TY {1,2}- |PMID- |@[a-z]+ *[{(]|%[A-Z%0] |PT [JBSP]$|FN |[{[]$|[{[] *["{]|<[a-z!?]|\\\\$|(?:title|标题|题目|pdf|summary|abstract|authors?) ?[:：] ?\S|\|.*\|.*\||From: |Return-Path:|Received:|arXiv:\d{4}\.\d+$)/im

/** A line of a form of records that begins its lines with tags: `TI- …`, `--AU-- …`. */
const TAGGED = /^\s?(?:--[A-Z]{2}--|[A-Z][A-Z0-9]{1,3} {0,2}[-=]) /

/** Text with as many items among its lines is a list. */
const SHARE_OF_LISTED = 0.4

function filled({ lines }: Sample): number {
  return lines.filter((line) => line.trim() !== '').length
}

/** Own words of the page, or titles and abstracts in turn. */
function detect(sample: Sample): number {
  // A template of a page is no text of one.
  if (/^html?$/.test(sample.extension)) return 0
  // A table that holds no papers has lines that would read like some.
  if (/^(?:csv|tsv|tab)$/.test(sample.extension)) return 0
  const tagged = sample.lines.filter((line) => TAGGED.test(line)).length
  if (tagged > 2 && tagged > filled(sample) / 2) return 0
  if (/^\s*(?:[{[<]\s*["{[<?!a-z/]|\\\\)/i.test(sample.text.slice(0, 200)) && !sample.text.startsWith('[['))
    return 0
  if (OWN_WORDS.test(sample.text)) return 0.95
  const page = readLines(new Source(sample.text))
  if (page.texts.length === 0) return 0
  const labels = labelLines(page.texts, findBreaks(page.texts))
  let titles = 0
  let abstracts = 0
  let others = 0
  labels.forEach((label, k) => {
    if (label === Label.title) titles++
    if (label === Label.abstract && (page.texts[k]?.text.length ?? 0) > 40) abstracts++
    if (label === Label.other) others++
  })
  const carded = page.furniture.filter(
    ({ marks }) => marks & (Mark.authors | Mark.submitter | Mark.submitterFollows | Mark.published),
  ).length
  if (OTHER_FORMS.test(sample.text)) return carded > 1 && titles > 0 ? 0.3 : 0.05
  if (titles === 0 || (abstracts === 0 && carded === 0)) return 0
  if (carded >= Math.max(2, titles / 2)) return 0.85
  const listed = sample.lines.filter((line) => /^\s*(?:[-*+•]|\d{1,3}[.)]) \S/.test(line)).length
  const structured =
    listed > filled(sample) * SHARE_OF_LISTED ||
    /^#{1,6} |^\s*[-*] \[|^\s*\d+[.)] \[/m.test(sample.text) ||
    /^(?:md|markdown)$/.test(sample.extension)
  const regular = abstracts >= titles * 0.5 && others <= titles
  if (structured) return regular ? 0.2 : 0.1
  return regular ? 0.6 : 0.15
}
