import { decodeHTMLStrict } from 'entities/decode'
import { isMarkup } from './elements.ts'
import { raised } from './scripts.ts'

/** Tags that publishers put into titles and abstracts: HTML, JATS (https://jats.nlm.nih.gov/) and MathML. */
const TAG =
  /<(?: (?=(?:i|b|em|sub|sup)>))?(\/?)(?:jats:|mml:|m:)?(p|sec|title|br|i|b|u|s|em|strong|italic|bold|sub|sup|inf|span|font|scp|sc|tt|small|a|h[1-6]|div|ul|ol|li|list|list-item|label|underline|monospace|inline-formula|disp-formula|alternatives|tex-math|ext-link|xref|abstract|abstracttext|math|mrow|mi|mn|mo|ms|mtext|msup|msub|msubsup|mfrac|msqrt|mover|munder|mspace|mtable|mtr|mtd|mstyle|mfenced|semantics|annotation|mmultiscripts|mprescripts|none)(?=[\s/>])[^<>]{0,500}>/gi

const BLOCK = /^(?:p|sec|title|br|h[1-6]|div|ul|ol|li|list|list-item|abstract|abstracttext|disp-formula)$/i

/**
 * Digits raised behind another digit as the characters for it: plain, `10` and a raised `6` would read as
 * another number. Any other raised or lowered text reads well as it is (`CO2`, `99mTc`).
 */
function raisedBehind(before: string, text: string): string {
  const number = /^\s*[+\-−]?\d+\s*$/.test(text) && /\d\s*$/.test(before)
  return number ? raised(text.trim().replace('−', '-')) : text
}

/**
 * The text of a title or an abstract that holds a publisher's markup: tags go, paragraphs are parted by a
 * blank line, character references are read. `<` and `>` that are no known tag's stay.
 *
 * @example withoutMarkup('10<sup>6</sup> <i>E. coli</i> cells at p &lt; 0.05') // '10⁶ E. coli cells at p < 0.05'
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  const plain = withoutTags(text)
  // A text that begins with a tag when it is read was markup that an export has escaped.
  return ESCAPED_MARKUP.test(plain) ? withoutTags(plain) : plain
}

const ESCAPED_MARKUP = /^\s*<(?:jats:)?(?:p|sec|div|title|abstract|b|bold|strong|i|italic|em)[\s>]/i

function withoutTags(text: string): string {
  const parts: string[] = []
  let at = 0
  let raisedFrom = -1
  for (const tag of text.matchAll(TAG)) {
    if (!isMarkup(tag[0].replace('< ', '<'))) continue
    parts.push(text.slice(at, tag.index))
    at = tag.index + tag[0].length
    const name = (tag[2] as string).toLowerCase()
    if (BLOCK.test(name)) parts.push('\n\n')
    if (name !== 'sup') continue
    if (tag[1] === '') raisedFrom = parts.length
    else if (raisedFrom !== -1) {
      const inside = parts.splice(raisedFrom).join('')
      parts.push(raisedBehind(parts.at(-1) ?? '', inside))
      raisedFrom = -1
    }
  }
  parts.push(text.slice(at))
  return decodeEntities(parts.join(''))
}

/** Character references as the characters they stand for; unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  // Exports of exports escape what is escaped: `&amp;#x2019;`.
  return decodeHTMLStrict(text.replace(/&amp;(?=(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});)/gi, '&'))
}
