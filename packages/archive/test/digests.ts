import { type Digest, emptyPaper, type Paper } from '@offprint/digest'

/** What a test says of a paper; the rest is empty. */
export type PaperFacts = Partial<Omit<Paper, 'authors'>> & {
  authors?: readonly (string | Paper['authors'][number])[]
}

/** A paper as a parser gives it, at line `line`. */
function paper(facts: PaperFacts, line = 1): Paper {
  const { authors = [], ...rest } = facts
  return {
    ...emptyPaper(line, line),
    ...rest,
    authors: authors.map((author) => (typeof author === 'string' ? { name: author } : author)),
  }
}

/** A digest as `parse` gives it, a paper a line; its date is the one in its file's name. */
export function digest(file: string, papers: readonly PaperFacts[], more: Partial<Digest> = {}): Digest {
  const date = /\d{4}-\d{2}-\d{2}/.exec(file)?.[0]
  return {
    format: 'page-text',
    file,
    ...(date === undefined ? {} : { date }),
    papers: papers.map((facts, index) => paper(facts, index + 1)),
    ledger: [],
    messages: [],
    ...more,
  }
}
