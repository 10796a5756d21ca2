import { collapse } from './white-space.ts'

/**
 * Hard-wrapped lines as running text. A paragraph begins with an indented line, unless the paste has
 * indented every line.
 */
export function unwrapped(lines: readonly string[]): string {
  const indented = (text: string) => /^[\s\u00a0]/.test(text)
  const paragraphs = lines.some((text, i) => i > 0 && text.trim() !== '' && !indented(text))
  const pieces: string[] = []
  let blank = false
  for (const text of lines) {
    const words = collapse(text)
    if (words === '') {
      blank = pieces.length > 0
      continue
    }
    if (pieces.length > 0) pieces.push(blank || (paragraphs && indented(text)) ? '\n\n' : ' ')
    blank = false
    pieces.push(words)
  }
  return pieces.join('')
}
