import type { Context, Format, Reading, Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { RecordPapers } from '../records/record-papers.ts'
import type { Source } from '../source.ts'
import { author, parseAuthors } from '../text/names.ts'
import { trimEnd } from '../text/trim-end.ts'

/** What the ACL Anthology prints above each title: `pdf bib abs`, `pdf (full) bib (full) abs`. */
const BUTTONS =
  /^pdf(?:\s*\(full\))?\s*bib(?:\s*\(full\))?(?:\s*(?:abs|html|dataset|code|video|slides|software|attachment|note|notes)){0,8}$/i
/** The people of an entry of DBLP, with the numbers that tell namesakes apart: `Ada Weber 0001, Bo Lind:` */
const PEOPLE =
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}\d.'’()-]{1,30}){1,5}(?:, \p{Lu}[\p{L}.'’-]*(?: [\p{L}\d.'’()-]{1,30}){1,5}){0,80}:$/u
/** A title of DBLP's with what stands behind it: `Counting Late. 1-12`, `Counting Late. J. Shelves 12(3): 1-12 (2025)` */
const PLACED =
  /^(.{8,400}?[.?!])\s+(?:(\p{Lu}.{2,120}?)\s+((?:19|20)\d{2}: |\d{1,4}(?:\([^()]{1,12}\))?: ))?(\d[\d:.-]{0,20})(?: \(((?:19|20)\d{2})\))?$/u
/** A preprint of arXiv's, as DBLP has them: `Counting Late. CoRR abs/2503.01234 (2025)` */
const PREPRINT = /^(.{8,400}?[.?!])\s+CoRR abs\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7}) \(((?:19|20)\d{2})\)$/
/** The buttons above a whole volume, whose name stands where an entry has its title. */
const WHOLE = /\(full\)/i

/**
 * Text of pages of proceedings, as a person copies them from the ACL Anthology or DBLP:
 *
 * ```text
 * pdf bib abs
 * Counting Late
 * Ada Weber | Bo Lind
 * We count books when all are gone …
 * ```
 */
export const proceedingsText: Format = {
  name: 'proceedings-text',
  title: 'Text of ACL Anthology or DBLP pages',
  extensions: ['txt', 'text'],
  detect,
  parse,
}

const FEWEST_ENTRIES = 2

function detect({ lines }: Sample): number {
  const trimmed = lines.map((line) => line.trim())
  if (trimmed.filter((line) => BUTTONS.test(line)).length >= FEWEST_ENTRIES) return 0.95
  return trimmed.filter((line, n) => isOfDblp(line, trimmed[n + 1])).length >= FEWEST_ENTRIES ? 0.95 : 0
}

function isOfDblp(line: string, below: string | undefined): boolean {
  return PEOPLE.test(line) && (PLACED.test(below ?? '') || PREPRINT.test(below ?? ''))
}

function parse(source: Source, context: Context): Reading {
  const records = new RecordPapers(context)
  const lines = Array.from({ length: source.lineCount }, (_, index) => source.line(index + 1).trim())
  const starts = lines.flatMap((line, n) => (BUTTONS.test(line) || isOfDblp(line, lines[n + 1]) ? [n] : []))
  const first = starts[0] as number
  context.ledger.claim(1, first + 1, { kind: 'furniture', name: 'head' })
  let volume = volumeAbove(lines.slice(0, first))
  for (const [index, start] of starts.entries()) {
    let end = (starts[index + 1] ?? lines.length) - 1
    while (end > start && lines[end] === '') end--
    const line = lines[start] as string
    if (WHOLE.test(line)) {
      volume = { venue: lines[start + 1] as string, year: volume.year }
      context.ledger.claim(start + 1, end + 1, { kind: 'digest', field: 'volume' })
    } else if (BUTTONS.test(line)) records.add(ofAnthology(lines, start, end, volume))
    else records.add(ofDblp(lines, start))
  }
  records.report()
  return { papers: records.take() }
}

/** What a page of the ACL Anthology is the text of. */
interface Volume {
  venue: string | undefined
  year: string | undefined
}

function volumeAbove(lines: readonly string[]): Volume {
  return {
    venue: lines.find((line) => /^(?:Proceedings|Findings|Transactions)\b.{8,}/.test(line)),
    year: lines.find((line, n) => /^(?:19|20)\d{2}$/.test(line) && /^year:$/i.test(lines[n - 1] ?? '')),
  }
}

/** An entry of the ACL Anthology: buttons, the title, the people with strokes between them, the abstract. */
function ofAnthology(lines: readonly string[], start: number, end: number, volume: Volume): PaperDraft {
  const entry = lines.slice(start + 1, end + 1)
  const [title = start, people, below] = entry.flatMap((line, n) => (line === '' ? [] : [start + 1 + n]))
  const abstract = /\babs\b/i.test(lines[start] as string) ? below : undefined
  const draft = new PaperDraft(start + 1, (abstract ?? people ?? title) + 1)
  draft.title(title === start ? undefined : lines[title])
  for (const name of (lines[people ?? -1] ?? '').split(/\s+\|\s+/))
    if (name !== '') draft.author(author(name))
  draft.abstract(lines[abstract ?? -1])
  draft.text('venue', volume.venue)
  draft.date(volume.year)
  return draft
}

/** An entry of DBLP: the people, and below them the title and where it appeared. */
function ofDblp(lines: readonly string[], start: number): PaperDraft {
  const draft = new PaperDraft(start + 1, start + 2)
  draft.authors(parseAuthors((lines[start] as string).slice(0, -1).replace(/ \d{4}(?=,|$)/g, '')))
  const below = lines[start + 1] as string
  const [preprint, named = '', id, posted] = PREPRINT.exec(below) ?? []
  if (preprint !== undefined) return draft.title(trimEnd(named, '.')).arxiv(id).date(posted)
  const [, title = '', place, volume = '', pages, year] = PLACED.exec(below) ?? []
  draft.title(trimEnd(title, '.'))
  draft.text('venue', place)
  const ofYear = /^(?:19|20)\d{2}(?=: )/.exec(volume)?.[0]
  if (ofYear === undefined) draft.text('volume', /^\d+/.exec(volume)?.[0])
  return draft.pages(pages).date(year ?? ofYear)
}
