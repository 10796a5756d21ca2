import type { Author, Ids, Link, Paper } from '../digest.ts'
import { emptyPaper } from '../format.ts'
import { withoutAbstractHeading } from '../text/abstract-heading.ts'
import { arxivIdOfDoi, arxivIdOfPlace, idsFromUrl, parseArxivId, parseDoi } from '../text/identifiers.ts'
import { findUrls, linkKind, safeUrl } from '../text/links.ts'
import { withoutMarkup } from '../text/markup.ts'
import type { Authors } from '../text/names.ts'
import { saysNoAbstract } from '../text/no-abstract.ts'
import { isPlaceholder } from '../text/placeholder.ts'
import { webAddress } from '../text/web-address.ts'
import { collapse } from '../text/white-space.ts'
import { languageTag } from './languages.ts'

/** Fields that hold one piece of plain text. */
type TextField = 'venue' | 'volume' | 'issue' | 'publisher' | 'type' | 'key'

const NO_TITLE = /^\[?no title(?: available)?\.?\]?$/i

/** What stands in a field for pages and names none: `146 p.` counts them. */
const NO_PAGES = /No Pagination|^No$|^\d+ ?p\.?$/i

/**
 * A paper as the fields of a bibliographic record give it, one after the other. Here is the judgement that
 * all bibliographic forms share: what counts as missing, where identifiers stand, what a link is.
 * The first value of a field that says something stays.
 */
export class PaperDraft {
  readonly paper: Paper
  /** Who edited it or what it is in, and what the field with their names is called. */
  readonly editors: { field: string; names: readonly string[] }[] = []

  constructor(line: number, endLine: number) {
    this.paper = emptyPaper(line, endLine)
  }

  /** Whether the record names a paper at all. */
  get isPaper(): boolean {
    const { title, ids, links } = this.paper
    return title !== undefined || Object.keys(ids).length > 0 || links.length > 0
  }

  /** A title; `written` is how the source had it, where that is another text. */
  title(text: string | undefined, written = text): this {
    const plain = present(withoutMarkup(text ?? ''))
    if (plain === undefined || this.paper.title !== undefined) return this
    this.paper.title = plain
    const before = collapse(written ?? '')
    if (before !== plain) this.paper.original = { ...this.paper.original, title: before }
    return this
  }

  /** The authors' abstract, paragraphs parted by blank lines. */
  abstract(text: string | undefined): this {
    const paragraphs = withoutAbstractHeading(withoutMarkup(text ?? '').trim())
      .split(/\n\s*\n/)
      .map(collapse)
      .filter((paragraph) => paragraph !== '')
    if (/^abstract\W*$/i.test(paragraphs[0] ?? '')) paragraphs.shift()
    const plain = joinHeadings(paragraphs).join('\n\n')
    if (this.paper.abstract !== undefined || plain === '') return this
    if (saysNoAbstract(plain)) this.note(plain)
    else if (!isPlaceholder(plain)) this.paper.abstract = plain
    return this
  }

  authors(list: Authors): this {
    for (const author of list.authors) this.paper.authors.push(author)
    if (list.partial) this.paper.authorsPartial = true
    return this
  }

  author(author: Author | undefined): this {
    if (author) this.paper.authors.push(author)
    return this
  }

  /** Editors, under what their field is called. What becomes of them is settled when all authors are known. */
  editedBy(field: string, list: Authors): this {
    if (list.authors.length > 0) this.editors.push({ field, names: list.authors.map(({ name }) => name) })
    return this
  }

  text(field: TextField, value: string | undefined): this {
    const plain = present(withoutMarkup(value ?? ''))
    if (plain === undefined || this.paper[field] !== undefined) return this
    // Where it is to be found is not the place that it appeared in.
    if (field === 'venue' && /^https?:\/\/\S+$/i.test(plain)) return this.url(plain)
    this.paper[field] = plain
    return field === 'venue' || field === 'volume' ? this.arxiv(arxivIdOfPlace(plain)) : this
  }

  date(date: string | undefined): this {
    if (date !== undefined && this.paper.date === undefined) this.paper.date = date
    return this
  }

  /** Pages, from one text (`pp. 37--64`) or from the first and the last. */
  pages(first: string | undefined, last?: string): this {
    const from = present(
      (first ?? '').replace(/^\s*pp?(?:\.\s*|\s+|(?=\d))(?=\w)/, '').replace(/\s*(?:-{1,3}|[–—])\s*/g, '-'),
    )
    const to = present(last ?? '')
    if (from === undefined || this.paper.pages !== undefined || NO_PAGES.test(from)) return this
    this.paper.pages = to === undefined || to === from || from.includes('-') ? from : `${from}-${to}`
    return this
  }

  language(text: string | undefined): this {
    const tag = languageTag(text ?? '')
    if (tag !== undefined && this.paper.language === undefined) this.paper.language = tag
    return this
  }

  keyword(text: string): this {
    const plain = present(withoutMarkup(text).replace(/[.;,]+\s*$/, ''))
    if (plain !== undefined && !this.paper.keywords.includes(plain)) this.paper.keywords.push(plain)
    return this
  }

  category(text: string): this {
    const plain = present(text)
    if (plain !== undefined && !this.paper.categories.includes(plain)) this.paper.categories.push(plain)
    return this
  }

  note(text: string | undefined): this {
    const plain = collapse(withoutMarkup(text ?? ''))
    if (plain !== '' && !this.paper.notes.includes(plain)) this.paper.notes.push(plain)
    return this
  }

  id(scheme: keyof Ids, value: string | undefined): this {
    const plain = value?.trim()
    if (plain && this.paper.ids[scheme] === undefined) this.paper.ids[scheme] = plain
    return this
  }

  /** An arXiv id with or without its version, or a text that is none. */
  arxiv(text: string | undefined): this {
    const found = parseArxivId((text ?? '').replace(/\s*\[[^\]]*\]\s*$/, ''))
    if (!found || this.paper.ids.arxiv !== undefined) return this
    this.paper.ids.arxiv = found.id
    if (found.version !== undefined) this.paper.version = found.version
    return this
  }

  /** What a DOI field holds: a DOI, an address or a link with one, or a short DOI, which stays a link. */
  doi(text: string | undefined): this {
    // Mendeley writes a publisher's own number behind it, with what ends a line between the two.
    const value = withoutMarkup(text ?? '')
      .replace(/\\r\S*$/, '')
      .trim()
    if (value === '') return this
    const short = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\/[a-z0-9]+)$/i.exec(value)?.[1]
    if (short) return this.#link(`https://doi.org/${short}`)
    const bare = value.replace(/^(?:https?:\/\/(?:[a-z-]+\.)?doi\.org\/|doi:?\s*)+/i, '')
    const doi = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(bare)
      ? bare.replace(/[.,;]+$/, '').toLowerCase()
      : parseDoi(text ?? '')
    if (doi === undefined) return this
    this.arxiv(arxivIdOfDoi(doi))
    return this.id('doi', doi)
  }

  /** What a field for addresses holds: one, several, or a text with some in it. */
  url(text: string | undefined, label = ''): this {
    const value = (text ?? '').trim()
    if (value === '') return this
    const whole = /\s/.test(value) ? undefined : safeUrl(value)
    if (whole) return this.#link(whole, label)
    for (const { url } of findUrls(value)) this.#link(url, label)
    if (/^www\.[\w-]+\.\S+$/i.test(value)) this.note(value)
    return this
  }

  isbn(text: string | undefined): this {
    const isbn = /(?<![\dX-])((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])(?![\dX-])/i.exec(text ?? '')?.[1]
    const digits = isbn?.replace(/[- ]/g, '').toUpperCase()
    return digits?.length === 10 || digits?.length === 13 ? this.id('isbn', digits) : this
  }

  #link(url: string, label = ''): this {
    const { links, ids } = this.paper
    if (links.some((link) => link.url === url)) return this
    const parsed = webAddress(url)
    if (!parsed) return this
    const link: Link = { url, kind: linkKind(parsed, label) }
    links.push(link)
    const found = idsFromUrl(parsed)
    for (const [scheme, id] of Object.entries(found.ids) as [keyof Ids, string][]) ids[scheme] ??= id
    if (found.version !== undefined && ids.arxiv === found.ids.arxiv) this.paper.version ??= found.version
    return this
  }
}

function present(text: string): string | undefined {
  const plain = collapse(text)
  return plain === '' || NO_TITLE.test(plain) || isPlaceholder(plain) ? undefined : plain
}

/** A heading that stood in a tag of its own goes before its paragraph, as `Methods: …`. */
function joinHeadings(paragraphs: readonly string[]): string[] {
  const joined: string[] = []
  let heading = ''
  for (const paragraph of paragraphs) {
    if (
      /^(?:background|introduction|objectives?|aims?|purpose|methods?|materials and methods|results?|findings|discussion|conclusions?|significance|summary|motivation|availability(?: and implementation)?|contact|supplementary information|interpretation|funding|design|setting|participants|interventions?|main outcome measures?)[.:]?$/i.test(
        paragraph,
      )
    ) {
      heading = `${paragraph.replace(/[.:]$/, '')}: `
    } else {
      joined.push(heading + paragraph)
      heading = ''
    }
  }
  return heading ? [...joined, heading.trim()] : joined
}
