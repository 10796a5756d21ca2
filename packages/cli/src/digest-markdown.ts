import type { Archive, ArchivePaper } from '@offprint/archive'

/**
 * Papers as a Markdown digest that Offprint reads again without loss of title, authors, abstract, summary, ids
 * and links.
 */
export function* digestMarkdown({ papers, digests }: Pick<Archive, 'papers' | 'digests'>): Generator<string> {
  const [only] = digests.length === 1 ? digests : []
  yield `---\ntitle: ${JSON.stringify(only?.title ?? 'Papers')}\n${only?.date === undefined ? '' : `date: ${only.date}\n`}---\n`
  for (const paper of papers) yield `\n${entry(paper)}\n`
}

function entry(paper: ArchivePaper): string {
  const address = addressOf(paper)
  const others = paper.links.filter(({ url }) => url !== address)
  const parts = [
    address === undefined ? `## ${plain(paper.title)}` : `## [${plain(paper.title)}](<${address}>)`,
    paper.authors.length === 0
      ? ''
      : `**Authors:** ${paper.authors.map(({ name }) => plain(name)).join(', ')}${paper.authorsPartial ? ' et al.' : ''}`,
    paper.date === undefined ? '' : `**Date:** ${paper.date}`,
    paper.venue === undefined ? '' : `**Venue:** ${plain(paper.venue)}`,
    paper.abstract === undefined ? '' : `**Abstract:** ${paragraph(paper.abstract)}`,
    paper.summary === undefined ? '' : `**Summary:** ${paragraph(paper.summary)}`,
    others.length === 0
      ? ''
      : others.map(({ url, kind, text }) => `[${plain(text ?? kind)}](<${url}>)`).join(' '),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

/** The address that holds the paper's best id. */
function addressOf({ ids, links }: ArchivePaper): string | undefined {
  if (ids.arxiv !== undefined) return `https://arxiv.org/abs/${ids.arxiv}`
  if (ids.doi !== undefined) return `https://doi.org/${ids.doi}`
  return links.find(({ kind }) => kind === 'paper')?.url
}

/** Text with the characters escaped that Markdown would read. */
function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
}

function paragraph(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map(plain)
    .join('\n\n')
}
