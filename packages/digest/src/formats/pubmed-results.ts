import type { Context, Format, Reading, Sample } from '../format.ts'
import { readMedlineAuthors } from '../records/medline-authors.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { PLACE, readPlace } from '../records/pubmed-place.ts'
import { plainTitle } from '../records/pubmed-title.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'

/** Where a paper appeared, as PubMed prints it: `Engine Lett. 2019 Dec 3;12(4):10-19. doi: 10.1000/5. Epub 2019 Nov 1.` */
const CITATION = new RegExp(String.raw`^(?<venue>\p{L}.{1,300}?)\. ${PLACE}`, 'u')
const PMID = /^PMID: (\d{1,8})(?:\s.*)?$/
const PMCID = /\bPMCID: (PMC\d+)/
/** What stands below the numbers and says no more than what kind of a paper it is. */
const KIND =
  /^(?:(?:Free (?:PMC )?article|Review|Clinical Trial|Meta-Analysis|Systematic Review|Randomized Controlled Trial|Preprint|No abstract available|English Abstract|Comparative Study|Chinese|German|French|Japanese|Spanish|Russian)\.?\s*)+$/i
/** A snippet is cut at its ends. */
const SNIPPET = /\.\.\.|…/
/** Buttons, and the number of a result. */
const BUTTON = /^(?:\d{1,6}|cite|share|save|email|send to|select search result.*|item in clipboard)$/i

/** The results of a search in PubMed, as a person copies them off the page. */
export const pubmedResults: Format = {
  name: 'pubmed-results',
  title: 'Text of PubMed search results',
  extensions: ['txt', 'text'],
  detect,
  parse,
}

function detect({ lines }: Sample): number {
  const trimmed = lines.map((line) => line.trim())
  return trimmed.some((_, n) => isNumbered(trimmed, n)) ? 0.96 : 0
}

/** Whether a line holds the numbers of a result, right below where the paper appeared. */
function isNumbered(lines: readonly string[], n: number): boolean {
  return PMID.test(lines[n] ?? '') && CITATION.test(lines[n - 1] ?? '')
}

function parse(source: Source, context: Context): Reading {
  const records = new RecordPapers(context)
  const lines = Array.from({ length: source.lineCount }, (_, index) => source.line(index + 1).trim())
  context.ledger.claim(1, lines.length, { kind: 'furniture', name: 'page' })
  const numbers: number[] = []
  for (const [n, line] of lines.entries()) {
    if (isNumbered(lines, n)) numbers.push(n)
    else if (PMID.test(line))
      context.ledger.claim(n + 1, n + 1, {
        kind: 'unread',
        reason: 'a result that says not where it appeared',
      })
  }
  for (const [index, at] of numbers.entries()) {
    const free = index === 0 ? 0 : (numbers[index - 1] as number) + 1
    const next = (numbers[index + 1] ?? lines.length) - 1
    records.add(readResult(lines, free, at, next))
  }
  records.report()
  return { papers: records.take() }
}

function readResult(lines: readonly string[], free: number, at: number, next: number): PaperDraft {
  // Above the citation stand the people, and the title above them.
  const above = (n: number) => {
    let line = n - 1
    while (line >= free && lines[line] === '') line--
    return line
  }
  const people = above(at - 1)
  const titled = above(people)
  const hasPeople = titled >= free && !BUTTON.test(lines[titled] as string)
  const title = hasPeople ? titled : people
  let end = at
  while (end < next && isBelow(lines[end + 1] as string)) end++
  const draft = new PaperDraft(title + 1, end + 1)
  draft.title(plainTitle(lines[title] ?? ''))
  if (hasPeople) readMedlineAuthors(lines[people] as string, draft)
  const citation = lines[at - 1] as string
  const place = CITATION.exec(citation)
  if (place) readPlace(place, citation, draft)
  draft.id('pmid', PMID.exec(lines[at] as string)?.[1])
  const below = lines.slice(at, end + 1)
  draft.id('pmcid', PMCID.exec(below.join(' '))?.[1])
  const snippet = below.find((line, n) => n > 0 && SNIPPET.test(line))
  if (snippet !== undefined) draft.paper.snippet = snippet
  return draft
}

function isBelow(line: string): boolean {
  return KIND.test(line) || PMCID.test(line) || (SNIPPET.test(line) && line.length > 40)
}
