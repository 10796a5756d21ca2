import { parseArxivAuthors } from '../text/arxiv-authors.ts'
import { parseDate } from '../text/dates.ts'
import { withoutMarkup } from '../text/markup.ts'
import { texToUnicode } from '../text/tex.ts'
import { unwrapped } from '../text/unwrapped.ts'
import { PaperDraft } from './paper-draft.ts'
import { personal } from './record-names.ts'
import { attribute, childrenOf, nodeAt, plainText, writtenText, type XmlNode } from './xml-records.ts'

/** Fields that a paper keeps as notes, by what they are called there. */
const NOTES = [
  ['comments', ''],
  ['report-no', 'Report number: '],
  ['msc-class', 'MSC class: '],
  ['acm-class', 'ACM class: '],
  ['license', 'License: '],
] as const

/**
 * A paper from arXiv's own metadata, `arXiv` or `arXivRaw`: https://info.arxiv.org/help/oa/index.html. The first has an
 * element for each author, the second one line of them, and the dates of all versions.
 */
export function paperFromArxivMetadata(node: XmlNode, line: number, endLine: number): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const tex = (name: string) => withoutTex(plainText(node, name))
  draft.title(tex('title'), writtenText(node, 'title'))
  draft.arxiv(plainText(node, 'id'))
  const people = nodeAt(node, 'authors')
  if (people) for (const author of childrenOf(people, 'author')) readAuthor(author, draft)
  else draft.authors(parseArxivAuthors(tex('authors') ?? ''))
  draft.abstract(withoutTex(unwrapped(withoutMarkup(writtenText(node, 'abstract') ?? '').split('\n'))))
  const versions = childrenOf(node, 'version').filter((each) => typeof each === 'object')
  const [first] = versions
  draft.date(parseDate(plainText(node, 'created') ?? plainText(first, 'date') ?? ''))
  const last = versions.at(-1)
  const number = last && /^v(\d+)$/.exec(attribute(last, 'version') ?? '')?.[1]
  if (number) draft.paper.version = Number(number)
  const [doi, ...otherDois] = (plainText(node, 'doi') ?? '').split(' ')
  draft.doi(doi)
  for (const other of otherDois) draft.note(`DOI: ${other}`)
  for (const category of (plainText(node, 'categories') ?? '').split(' ')) draft.category(category)
  draft.text('venue', tex('journal-ref'))
  for (const [name, label] of NOTES) {
    const text = tex(name)
    if (text) draft.note(label + text)
  }
  return draft
}

function readAuthor(author: string | XmlNode, draft: PaperDraft): void {
  if (typeof author === 'string') return
  const part = (name: string) => withoutTex(plainText(author, name)) ?? ''
  const [family, given] = [part('keyname'), part('forenames')]
  if (family === '') return
  // Some have put a group, or on behalf of whom they write, into the one name.
  if (given === '') {
    draft.authors(parseArxivAuthors(family))
    return
  }
  const affiliation = childrenOf(author, 'affiliation')
    .flatMap((each) => (typeof each === 'string' ? (withoutTex(each) ?? []) : []))
    .join('; ')
  const name = personal(family, given, part('suffix'))
  draft.author(affiliation ? { ...name, affiliation } : name)
}

function withoutTex(text: string | undefined): string | undefined {
  return text === undefined ? undefined : texToUnicode(text, { ligatures: false })
}
