import type { Author } from '@offprint/digest'
import type { Catalogue } from '../catalogue.ts'
import type { PaperFacts } from './props.ts'

/**
 * A paper's `<meta>` tags for citation managers and Google Scholar: known facts only, so a paper whose authors
 * or date no source names has no tag for them.
 *
 * Names are Highwire Press's as Google Scholar's inclusion guidelines have them; Zotero reads these and, for
 * what they cannot say, its own fields after `z:`.
 */
export function paperMetadata(
  { addresses }: Pick<Catalogue, 'addresses'>,
  paper: PaperFacts,
): { name: string; content: string }[] {
  const { ids, venue } = paper
  const url = addresses.absolute(addresses.paper(paper.slug))
  const kind = kindOf(paper)
  const [firstPage, lastPage] = paper.pages?.split(/[-–—]+/).map((page) => page.trim()) ?? []
  const pairs: [name: string, content: string | undefined][] = [
    ['citation_title', paper.title],
    ...paper.authors.map((author): [string, string] => ['citation_author', authorName(author, paper)]),
    ['citation_publication_date', paper.date?.split('-').map(unpadded).join('/')],
    ['citation_abstract', paper.abstract],
    ['citation_language', paper.language],
    ['citation_public_url', addresses.absolute('/').startsWith('/') ? undefined : url],
    [kind === 'conferencePaper' ? 'citation_conference_title' : 'citation_journal_title', venue],
    ['citation_volume', paper.volume],
    ['citation_issue', paper.issue],
    ['citation_firstpage', firstPage],
    ['citation_lastpage', lastPage],
    ['citation_publisher', paper.publisher],
    ['citation_doi', ids.doi],
    ['citation_arxiv_id', ids.arxiv],
    ['citation_pmid', ids.pmid],
    ['citation_isbn', ids.isbn],
    ['citation_pdf_url', paper.links.find((link) => link.kind === 'pdf')?.url],
    ...paper.keywords.map((keyword): [string, string] => ['citation_keywords', keyword]),
    ['z:itemType', kind],
    ...(kind === 'preprint' && ids.arxiv !== undefined
      ? ([
          ['z:repository', 'arXiv'],
          ['z:archiveID', `arXiv:${ids.arxiv}`],
        ] satisfies [string, string][])
      : []),
  ]
  return pairs.flatMap(([name, content]) => (content ? { name, content } : []))
}

/** The paper's type among Zotero's; a paper of which nothing says what it is, is a document. */
function kindOf({ type = '', ids, venue }: PaperFacts): string {
  if (/thesis|dissertation/.test(type)) return 'thesis'
  if (/proceedings|conference/.test(type)) return 'conferencePaper'
  if (venue === undefined) return ids.arxiv !== undefined || /preprint/.test(type) ? 'preprint' : 'document'
  return /conference|proceedings|workshop|symposium|^proc\b/i.test(venue)
    ? 'conferencePaper'
    : 'journalArticle'
}

/**
 * `Family, Given` where the source sets the family name apart. The only author of a paper is written the other
 * way round if the family name has a space, because Zotero takes such a name for two people's.
 */
function authorName({ name, family, given, group }: Author, { authors }: PaperFacts): string {
  if (group || family === undefined || given === undefined) return name
  if (authors.length === 1 && family.includes(' ')) return `${given} ${family}`
  return `${family}, ${given}`
}

function unpadded(part: string): string {
  return part.length === 2 ? String(Number(part)) : part
}
