import { texToUnicode } from '../../../text/tex.ts'

/**
 * Letters with an accent as TeX writes them, which lists copy from arXiv's mails: `\v{z}`, `{\"u}`, `\c{c}`. Without
 * braces only within a word, since Markdown escapes quotation marks in the same way, and not where that is an English one
 * (`Don\'t`): `J\"urgen`.
 */
const ACCENT =
  String.raw`(?<=\p{L})\\(?!'(?:[stdm]|re|ve|ll)(?![A-Za-z]))["'^~.=${'`'}](?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])` +
  String.raw`|\\(?:["'^~.=${'`'}]|[vcuHkrd])\{\\?[A-Za-z]\}` +
  String.raw`|\{\\(?:["'^~.=${'`'}] ?|[vcuHkrd] )\\?[A-Za-z]\}` +
  String.raw`|\{\\(?:o|O|l|L|ss|ae|AE|oe|OE|aa|AA|i)\}`

/** Finds such letters. */
export const TEX_ACCENT = new RegExp(ACCENT, 'gu')

/** Such a letter as a character. */
export function accented(tex: string): string {
  return texToUnicode(tex)
}

/** A text with such letters as characters. */
export function withAccents(text: string): string {
  return text.includes('\\') ? text.replace(TEX_ACCENT, accented) : text
}
