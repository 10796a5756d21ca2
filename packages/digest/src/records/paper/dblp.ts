import type { Paper } from '../../digest.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import type { Fields } from './fields.ts'

/** What is DBLP's own way in its answers: a full stop behind each title, a preprint's number where others have their volume. */
export function readDblpHabits(paper: Paper, fields: Fields): void {
  const ofDblp = fields
    .of('paperLink')
    .some(({ name, value }) => name === 'url' && /^https?:\/\/dblp\.org\/rec\//.test(String(value)))
  if (!ofDblp) return
  if (paper.title !== undefined) paper.title = paper.title.replace(/(?<!\.\.)\.$/, '')
  const arxiv = paper.venue === 'CoRR' ? parseArxivId(paper.volume?.replace(/^abs\//, '') ?? '') : undefined
  if (!arxiv) return
  paper.ids.arxiv ??= arxiv.id
  delete paper.volume
}
