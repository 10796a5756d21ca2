import type { Context, Format, Reading, Sample } from '../format.ts'
import { readMedlineAuthors } from '../records/medline-authors.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { PLACE, readPlace } from '../records/pubmed-place.ts'
import { plainTitle } from '../records/pubmed-title.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { collapse } from '../text/white-space.ts'

/** The first line of a record: its number, and where the paper appeared or, in a list without abstracts, all of it. */
const START = /^\d{1,6}[.:] \S/
/** Where a paper appeared: `Engine Lett. 2019 Dec 3;12(4):10-19. doi: 10.1000/5. eCollection 2019.` */
const CITATION = new RegExp(String.raw`^\d{1,6}\. (?<venue>.{2,300}?)\. ${PLACE}`)
/** A paper in one paragraph: `3: Lovelace A, Hopper GM. Steam. Engine Lett. 2019 Dec 3;12(4):10-19. PubMed PMID: 1.` */
const SUMMARY = new RegExp(
  String.raw`^\d{1,6}: (?<head>.{4,3000}?)\. ${PLACE}.{0,3000}?\bPMID: (?<pmid>\d{1,8})`,
)
const NUMBERS = /^(?:DOI|PMCID|PMID): /m
/** Paragraphs about a paper that hold none of its text. */
const ASIDE =
  /^(?:Author information:|Collaborators?(?: \(\d+\))?:|(?:Comment|Erratum|Update|Expression of concern|Republished|Corrected and republished|Retraction|Retracted and republished|Summary for patients|Original report)\b[^.]{0,30}\b(?:in|of|on|from|for)\b|Conflict of interest statement:|Copyright ©|©|\[Article in )/
/** A title and, behind its last sentence's end, the journal. */
const PLACED = /^(.+[.?!]["”]?) ([^.?!]+)$/

/** What PubMed's page saves and mails as text: papers with their abstracts, or a paragraph for each paper. */
export const pubmedText: Format = {
  name: 'pubmed-text',
  title: 'PubMed abstracts or summaries as text',
  extensions: ['txt'],
  detect,
  parse,
}

function detect({ text, lines }: Sample): number {
  // A mail says before the first record what it is.
  const first = lines.slice(0, 40).findIndex((line) => START.test(line))
  if (first === -1 || !/\bPMID:\s\d{1,8}\b/.test(text)) return 0
  const end = lines.findIndex((line, index) => index > first && line.trim() === '')
  const record = collapse(lines.slice(first, end === -1 ? first + 20 : end).join(' '))
  return CITATION.test(record) || SUMMARY.test(record) ? 0.97 : 0
}

/** Lines without a blank one between. */
interface Paragraph {
  text: string
  line: number
  endLine: number
}

function parse(source: Source, context: Context): Reading {
  const records = new RecordPapers(context)
  let record: Paragraph[] = []
  let numbered = false
  const close = () => {
    if (record.length > 0) addRecord(record, records, context)
    record = []
    numbered = false
  }
  for (const paragraph of paragraphs(source)) {
    const text = collapse(paragraph.text)
    const summary = START.test(text) ? SUMMARY.exec(text) : null
    // A number begins a paragraph of an abstract, too; a record has its own at its end.
    if (summary || (START.test(text) && (record.length === 0 || numbered) && CITATION.test(text))) close()
    if (summary) records.add(fromSummary(text, summary, paragraph))
    else if (record.length > 0 || CITATION.test(text)) record.push(paragraph)
    else context.ledger.claim(paragraph.line, paragraph.endLine, { kind: 'furniture', name: 'head' })
    if (NUMBERS.test(paragraph.text)) numbered = true
  }
  close()
  records.report()
  return { papers: records.take() }
}

function* paragraphs(source: Source): Generator<Paragraph> {
  let lines: string[] = []
  let from = 1
  for (let n = 1; n <= source.lineCount + 1; n++) {
    if (n <= source.lineCount && !source.isBlank(n)) {
      if (lines.length === 0) from = n
      lines.push(source.line(n).trim())
    } else if (lines.length > 0) {
      yield { text: lines.join('\n'), line: from, endLine: n - 1 }
      lines = []
    }
  }
}

function addRecord(record: readonly Paragraph[], records: RecordPapers, { ledger }: Context): void {
  const [citation, ...others] = record as [Paragraph, ...Paragraph[]]
  const draft = new PaperDraft(citation.line, (record.at(-1) as Paragraph).endLine)
  const fields: (readonly [Paragraph, string])[] = [[citation, 'venue']]
  readCitation(collapse(citation.text), draft)
  const abstract: string[] = []
  for (const paragraph of others) {
    // The numbers may stand right below the text.
    const numbersAt = paragraph.text.search(NUMBERS)
    const text = collapse(numbersAt === -1 ? paragraph.text : paragraph.text.slice(0, numbersAt))
    let field = 'abstract'
    if (numbersAt !== -1) readNumbers(paragraph.text, draft)
    if (text === '') field = 'ids'
    else if (ASIDE.test(text)) field = text.startsWith('Author') ? 'authors' : 'other'
    else if (draft.paper.title === undefined) {
      draft.title(plainTitle(text))
      field = 'title'
    } else if (draft.paper.authors.length === 0 && abstract.length === 0 && readMedlineAuthors(text, draft))
      field = 'authors'
    else abstract.push(text)
    fields.push([paragraph, field])
  }
  draft.abstract(abstract.join('\n\n'))
  const paper = records.add(draft)
  if (paper === undefined) return
  for (const [{ line, endLine }, field] of fields)
    ledger.claim(line, endLine, { kind: 'paper', paper, field })
}

function fromSummary(text: string, summary: RegExpExecArray, { line, endLine }: Paragraph): PaperDraft {
  const draft = new PaperDraft(line, endLine)
  const head = summary.groups?.['head'] as string
  const [, people = '', behind = ''] = /^([^.]{1,2500})\. (.+)$/.exec(head) ?? []
  const named = PLACED.test(behind) && readMedlineAuthors(people, draft)
  const [, title = '', venue] = PLACED.exec(named ? behind : head) ?? []
  draft.title(plainTitle(title)).text('venue', venue)
  readPlace(summary, text, draft)
  draft.id('pmid', summary.groups?.['pmid'])
  draft.id('pmcid', /\bPMCID: (PMC\d+)/.exec(text)?.[1])
  return draft
}

function readCitation(text: string, draft: PaperDraft): void {
  const citation = CITATION.exec(text)
  if (citation) readPlace(citation, text, draft)
}

function readNumbers(text: string, draft: PaperDraft): void {
  draft.doi(/^DOI: (\S+)/m.exec(text)?.[1])
  draft.id('pmid', /^PMID: (\d{1,8})\b/m.exec(text)?.[1])
  draft.id('pmcid', /^PMCID: (PMC\d+)/m.exec(text)?.[1])
}
