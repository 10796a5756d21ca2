import { type Format, formatInPieces, type Sample } from '../format.ts'
import { isOnePaper } from '../one-paper.ts'
import { Source } from '../source.ts'
import { TITLE_WITH_ADDRESS } from '../text/links.ts'
import { trimEnd } from '../text/trim-end.ts'
import { isListOfAuthors } from './markdown/words/citation.ts'
import { Mark } from './page-text/furniture.ts'
import { Label } from './page-text/labels.ts'
import { labelledLines, OWN_WORDS, PageReader } from './page-text/page-reader.ts'

/**
 * The text of a page of trending or daily papers: as a person copied it, as a text browser dumped it or as a
 * capturing tool wrote it. A paper is a card: a title, most often an abstract, and furniture around them.
 */
export const pageText: Format = formatInPieces({
  name: 'page-text',
  title: 'Text of a trending-papers page',
  extensions: ['txt', 'md'],
  detect,
  inPieces: (context) => new PageReader(context),
})

const OTHER_FORMS =
  /^(?:TY {1,2}- |PMID- |@[a-z]+ *[{(]|%[A-Z%0] |PT [JBSP]$|FN |[{[]$|[{[] *["{]|<[a-z!?]|\\\\$|[ \t]*(?:title|标题|题目|pdf|summary|abstract|author(?:s|\(s\))?) ?[:：] ?\S|\|.*\|.*\||From: |Return-Path:|Received:|arXiv:\d{4}\.\d+$)/im

/** A line of a form of records that begins its lines with tags: `TI- …`, `--AU-- …`. */
const TAGGED = /^\s?(?:--[A-Z]{2}--|[A-Z][A-Z0-9]{1,3} {0,2}[-=]) /

/** A date as lists and records have it, and no page: `Published: 2025-03-04`. */
const LABELLED_DATE = /^\s*[\p{L} ]{4,20}:\s/u

/** Text with as many items among its lines is a list. */
const SHARE_OF_LISTED = 0.4

function filled({ lines }: Sample): number {
  return lines.filter((line) => line.trim() !== '').length
}

/** A label that stands where a title would: `Title:` above a reference. */
const FIELD_NAME = /^(?:title|authors?|abstract|paper)\s?:$/i

/** Own words of the page, or titles and abstracts in turn. */
function detect(sample: Sample): number {
  // A template of a page is no text of one.
  if (/^html?$/.test(sample.extension)) return 0
  // Data that hold no papers have lines that would read like some.
  if (/^(?:csv|tsv|tab|jsonl?|ya?ml)$/.test(sample.extension)) return 0
  const tagged = sample.lines.filter((line) => TAGGED.test(line)).length
  if (tagged > 2 && tagged > filled(sample) / 2) return 0
  if (
    /^\s*(?:[{[<]\s*["{[<?!a-z/]|\\\\)/i.test(sample.text.slice(0, 200)) &&
    !/^\s*\[(?:\[|[^[\]\n]+\]\s*[[(]|[^[\]"]{1,300}\]\[\d)/.test(sample.text)
  )
    return 0
  if (OWN_WORDS.test(sample.text)) return 0.95
  if (isOnePaper(sample)) return 0
  const { texts, furniture } = labelledLines(new Source(sample.text))
  if (texts.length === 0) return 0
  let titles = 0
  let abstracts = 0
  let others = 0
  texts.forEach(({ label, text }, k) => {
    if (label === Label.title) titles++
    const isLong = text.length > 40 || texts[k + 1]?.label === Label.abstractOn
    if (label === Label.abstract && isLong) abstracts++
    if (label === Label.other) others++
  })
  const carded = furniture.filter(
    ({ marks, line }) =>
      marks & (Mark.authors | Mark.submitter | Mark.submitterFollows) ||
      (marks & Mark.published && !LABELLED_DATE.test(sample.lines[line - 1] ?? '')),
  ).length
  if (OTHER_FORMS.test(sample.text)) return carded > 1 && titles > 0 ? 0.3 : 0.05
  if (titles === 0 || (abstracts === 0 && carded === 0)) return 0
  // A label is no title.
  if (texts.some(({ label, text }) => label === Label.title && FIELD_NAME.test(text))) return 0
  // Such pages count a paper's authors, and name none of them.
  if (texts.some(({ label, text }) => label === Label.title && isListOfAuthors(trimEnd(text, ' *_'))))
    return 0.1
  if (carded >= Math.max(2, titles / 2)) return 0.85
  // On a page the title itself is the link.
  if (sample.lines.filter((line) => TITLE_WITH_ADDRESS.test(line)).length > 1) return 0
  const listed = sample.lines.filter((line) => /^\s*(?:[-*+•]|\d{1,3}[.)]) \S/.test(line)).length
  const structured =
    listed > filled(sample) * SHARE_OF_LISTED ||
    /^#{1,6} |^\s*[-*] \[|^\s*\d+[.)] \[|^\*\*[^*]+\*\*/m.test(sample.text) ||
    /^(?:md|markdown)$/.test(sample.extension)
  const regular = abstracts >= titles * 0.5 && others <= titles
  if (structured) return regular ? 0.2 : 0.1
  return regular ? 0.6 : 0.15
}
