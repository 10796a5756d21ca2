import type { Paper } from '../digest.ts'
import { emptyPaper } from '../format.ts'
import type { JsonObject } from '../text/json.ts'
import { readAuthors, readEditors } from './paper/authors.ts'
import { readByline } from './paper/byline.ts'
import { readCitation } from './paper/citation.ts'
import { readDate } from './paper/date.ts'
import { readDblpHabits } from './paper/dblp.ts'
import { readDetails } from './paper/details.ts'
import { Fields, gatherFields, hasField } from './paper/fields.ts'
import { isOfReviews, readForum, readIds } from './paper/identifiers.ts'
import { readLinks } from './paper/links.ts'
import { readTexts } from './paper/texts.ts'
import { readTitle } from './paper/title.ts'

/** Where a record stands. */
export interface RecordPlace {
  line: number
  endLine: number
  /** Headings above it, outermost first. */
  headings?: readonly string[]
  /** The name under which a mapping holds the record; often its id. */
  key?: string
}

/**
 * A paper from a record of named fields, as JSON, YAML and tables hold them, whatever its fields are called: each
 * is judged by its name, in any of several languages, and by what it holds.
 *
 * Somebody else's words (`tldr`, `ai_summary`, `description`) are a summary, a search engine's extract is a
 * snippet. A field called `summary` is the abstract only in records made from arXiv's own answers, which call it so.
 */
export function paperFromRecord(record: JsonObject, place: RecordPlace): Paper {
  const paper = emptyPaper(place.line, place.endLine)
  if (place.headings) paper.headings.push(...place.headings)
  const fields = new Fields()
  gatherFields(record, fields, 0)
  fields.sort()
  readTitle(paper, fields)
  readIds(paper, fields, place.key)
  readLinks(paper, fields)
  readAuthors(paper, fields)
  readTexts(paper, fields, record)
  readDate(paper, fields)
  readDetails(paper, fields)
  const byline = fields.text('byline')
  if (byline !== undefined) readByline(paper, byline)
  if (fields.has('nested')) readCitation(paper, fields)
  readEditors(paper, fields)
  readDblpHabits(paper, fields)
  if (paper.ids.openreview === undefined && fields.has('id') && hasField(record, isOfReviews))
    readForum(paper, fields)
  return paper
}
