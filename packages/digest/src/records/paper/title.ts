import type { Paper } from '../../digest.ts'
import { htmlToText, htmlToTextAgain } from '../../text/html.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import { collapse } from '../../text/white-space.ts'
import { isAddress } from '../field-roles.ts'
import { addLink } from './add-link.ts'
import type { Fields } from './fields.ts'
import { textOf, withoutTex } from './values.ts'

/** Title of the paper: the first of its title fields that holds words. */
export function readTitle(paper: Paper, fields: Fields): void {
  const texts = fields.of('title').map(({ value }) => textOf(value))
  const areFiles = texts.every((text) => text === undefined || isFileName(text))
  for (const text of texts) {
    if (text !== undefined && isFileName(text) && !areFiles) continue
    // Some call the link to the paper `paper`.
    if (text === undefined || isAddress(text) || !/[\p{L}\p{N}?!]/u.test(text)) continue
    applyTitle(paper, text)
    return
  }
}

/** Whether a text is named as files are, `Working_Paper_Lovelace`, and as no title is. */
function isFileName(text: string): boolean {
  return text.includes('_') && /^[\p{L}\p{N}_]+$/u.test(text)
}

/** The word that arXiv's pages print before a title, which scrapers take with it. */
const OWN_NAME = /^Title: ?(?=\S)/

/**
 * Sets a title: markup goes, a title that is a link gives the link, and what arXiv's old feed adds behind a title,
 * `(arXiv:2207.06591v3 [cs.CL] UPDATED)`, gives id, version and class.
 */
export function applyTitle(paper: Paper, written: string): void {
  const plain = htmlToTextAgain(written)
  // What was escaped twice still names characters by their numbers.
  const unescaped = plain.includes('&#') && /&#\w{2,6};/.test(plain) ? htmlToText(plain) : plain
  let text = withoutTex(collapse(unescaped)).replace(OWN_NAME, '')
  const linked = text.startsWith('[') && /^\[(.+)\]\((https?:\/\/[^\s)]+)\)$/.exec(text)
  if (linked) {
    text = (linked[1] as string).trim()
    addLink(paper, linked[2] as string)
  }
  const bold = /^(\*\*|__)(.+)\1$/.exec(text)
  if (bold) text = (bold[2] as string).trim()
  const arxiv =
    text.endsWith(')') && /^(.*?)\.?\s?\(arXiv:(\S+?)(?:v(\d+))?\s+\[([^\]]+)\][^)]*\)$/.exec(text)
  if (arxiv && parseArxivId(arxiv[2] as string)) {
    text = arxiv[1] as string
    paper.ids.arxiv ??= arxiv[2] as string
    if (arxiv[3] !== undefined) paper.version ??= Number(arxiv[3])
    if (!paper.categories.includes(arxiv[4] as string)) paper.categories.push(arxiv[4] as string)
  }
  if (text !== '') paper.title = text
}
