import { type Citable, type CitationOptions, onOneLine, paperUrl, workKind } from './citable.ts'

/** Names written out before "et al." */
const NAMED = 10

/**
 * A paper as one line of text to paste: authors, title, venue, year (once, where the venue names it), ids, address, as
 * far as they are known.
 *
 * @example
 * toPlainText(paper)
 * // Ada Lovelace and Alan Turing. Sparse Attention. NeurIPS, 2025. https://doi.org/10.1234/5678
 */
export function toPlainText(paper: Citable, options: CitationOptions = {}): string {
  const { ids } = paper
  const preprint = workKind(paper) === 'preprint'
  const arxiv = ids.arxiv === undefined ? undefined : `arXiv:${ids.arxiv}`
  const isArxiv = preprint && arxiv !== undefined
  const issue = paper.issue === undefined ? '' : `(${paper.issue})`
  const year = paper.date?.slice(0, 4)
  const isYearNamed = !isArxiv && year !== undefined && paper.venue?.match(/\d+/g)?.includes(year)
  const where = [
    isArxiv ? arxiv : paper.venue,
    paper.volume === undefined ? undefined : `${paper.volume}${issue}`,
    paper.pages,
    isYearNamed ? undefined : year,
  ].filter((each) => each !== undefined)
  const sentences = [names(paper), paper.title, where.join(', '), preprint ? undefined : arxiv]
  const text = sentences.filter(Boolean).map((each) => sentence(onOneLine(each as string)))
  const url = paperUrl(paper, options.url)
  return [...text, ...(url === undefined ? [] : [url])].join(' ')
}

function names({ authors, authorsPartial }: Citable): string | undefined {
  const shown = authors.slice(0, NAMED).map(({ name }) => name)
  if (shown.length === 0) return undefined
  if (authorsPartial || authors.length > NAMED) return `${shown.join(', ')}, et al.`
  if (shown.length === 1) return shown[0]
  const last = shown.pop() as string
  return `${shown.join(', ')}${shown.length > 1 ? ',' : ''} and ${last}`
}

function sentence(text: string): string {
  return /[.?!…。？！]$/.test(text) ? text : `${text}.`
}
