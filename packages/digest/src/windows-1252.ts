/** What Windows-1252 has at 0x80 to 0x9F; five of these are no character. */
const CHARACTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * Text that was decoded as Windows-1252, with its dashes and quotes: Node.js before 24 decodes that encoding as Latin-1,
 * which has control characters in their places.
 *
 * @example windows1252('2003\u00962007') // '2003–2007'
 */
export function windows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => CHARACTERS.charAt(control.charCodeAt(0) - 0x80))
}
