import { texToUnicode } from '../../text/tex.ts'

/** What a citation to copy says of its paper. */
export interface CopiedCitation {
  title: string
  doi?: string
  arxiv?: string
  year?: string
  venue?: string
}

const LONGEST = 10_000

/**
 * The fields of BibTeX to copy that a page may show nowhere else.
 *
 * @example copiedCitation('@article{weber21, title = {Dust on {S}helves}, doi = {10.1000/dust.1}, year = 2021}')
 * // { title: 'Dust on Shelves', doi: '10.1000/dust.1', year: '2021' }
 */
export function copiedCitation(text: string): CopiedCitation | undefined {
  if (text.length > LONGEST) return undefined
  const title = fieldOf(text, 'title')
  if (title === undefined) return undefined
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/\S+)$/i.exec(fieldOf(text, 'doi') ?? '')?.[1]
  const arxiv = /^(?:arxiv:)?(\d{4}\.\d{4,5})(?:v\d{1,2})?$/i.exec(fieldOf(text, 'eprint') ?? '')?.[1]
  const year = /^(?:19|20)\d\d$/.exec(fieldOf(text, 'year') ?? '')?.[0]
  const venue = fieldOf(text, 'journal') ?? fieldOf(text, 'booktitle')
  return {
    title,
    ...(doi === undefined ? {} : { doi }),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(year === undefined ? {} : { year }),
    ...(venue === undefined ? {} : { venue }),
  }
}

/** The value of a field of BibTeX: in braces or quotation marks up to the comma or the end behind them, or a bare number. */
function fieldOf(text: string, name: string): string | undefined {
  const start = new RegExp(String.raw`[,{\s]${name}\s{0,20}=\s{0,20}`, 'i').exec(text)
  if (!start) return undefined
  const value = text.slice(start.index + start[0].length)
  const [, inBraces, quoted, bare] =
    /^\{([^=]{1,600}?)\}\s{0,20}(?:,|\}|$)|^"([^"]{1,600})"|^(\d{1,6})\b/.exec(value) ?? []
  const written = inBraces ?? quoted ?? bare
  return written === undefined
    ? undefined
    : texToUnicode(written).replace(/[{}]/g, '').replace(/\s+/g, ' ').trim()
}
