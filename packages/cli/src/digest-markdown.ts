import { identifierAddress, type United, type UnitedPaper } from '@offprint/archive'

/**
 * Papers as a Markdown digest that Offprint reads again without loss of title, authors, abstract, summary, date, venue,
 * keywords, notes, links, and the ids that Markdown can name.
 */
export function* digestMarkdown({ papers, digests }: Pick<United, 'papers' | 'digests'>): Generator<string> {
  const [only] = digests.length === 1 ? digests : []
  yield `---\ntitle: ${JSON.stringify(only?.title ?? 'Papers')}\n${only?.date === undefined ? '' : `date: ${only.date}\n`}---\n`
  for (const paper of papers) yield `\n${entry(paper)}\n`
}

function entry(paper: UnitedPaper): string {
  const address = addressOf(paper)
  const others = paper.links.filter(({ url }) => url !== address)
  const parts = [
    heading(paper, address),
    ...labelled(
      'Authors',
      paper.authors.length === 0
        ? undefined
        : `${paper.authors.map(({ name }) => plain(name)).join(', ')}${paper.authorsPartial ? ' et al.' : ''}`,
    ),
    ...labelled('Date', paper.date),
    ...labelled('Venue', paper.venue === undefined ? undefined : plain(paper.venue)),
    ...labelled('DOI', paper.ids.arxiv === undefined ? undefined : paper.ids.doi),
    ...labelled('PMID', paper.ids.pmid),
    ...labelled('Keywords', plain(paper.keywords.join(', '))),
    ...labelled('Categories', paper.categories.join(', ')),
    ...paper.notes.flatMap((note) => labelled('Note', plain(note))),
    others.map(link).join(' '),
    text('Abstract', paper.abstract),
    text('Summary', paper.summary),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A paper of which nothing is known that makes a heading a title has to call it one. */
function heading({ title, authors, abstract }: UnitedPaper, address: string | undefined): string {
  if (address !== undefined) return `## [${plain(title)}](<${address}>)`
  return authors.length > 0 || abstract !== undefined ? `## ${plain(title)}` : `## Title: ${plain(title)}`
}

function labelled(label: string, value: string | undefined): string[] {
  return value ? [`**${label}:** ${value}`] : []
}

function link({ url, kind, text }: UnitedPaper['links'][number]): string {
  if (text === undefined && kind === 'other') return `<${url}>`
  return `[${plain(text ?? kind)}](<${url}>)`
}

/** A text of several paragraphs has its label on a line of its own, so that all of them are the label's. */
function text(label: string, value: string | undefined): string {
  if (value === undefined) return ''
  const paragraphs = value.split(/\n\s*\n/).map(plain)
  return `**${label}:**${paragraphs.length > 1 ? '\n\n' : ' '}${paragraphs.join('\n\n')}`
}

/** The address that holds the paper's best id. */
function addressOf({ ids, links }: UnitedPaper): string | undefined {
  if (ids.arxiv !== undefined) return identifierAddress('arxiv', ids.arxiv)
  if (ids.doi !== undefined) return identifierAddress('doi', ids.doi)
  return links.find(({ kind }) => kind === 'paper')?.url
}

/** Text with the characters escaped that Markdown would read. In a bare address nothing is, for a backslash is one of its letters. */
function plain(text: string): string {
  return text
    .replace(/(https?:\/\/[^\s\\`[\]<>|]+)|[\\`*_[\]<>|~]/g, (escaped, address) => address ?? `\\${escaped}`)
    .replace(/\s+/g, ' ')
    .trim()
}
