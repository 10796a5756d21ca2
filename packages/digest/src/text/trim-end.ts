/**
 * A text without any of some characters at its end; a space among them stands for all white space.
 *
 * A pattern for the same (`/[\s,;]+$/`) looks for the end from every place where such characters begin, which
 * takes the square of the time on a long run of them.
 *
 * @example trimEnd('Counting Late ;, ', ' ,;') // 'Counting Late'
 */
export function trimEnd(text: string, characters: string): string {
  const space = characters.includes(' ')
  let end = text.length
  while (end > 0) {
    const last = text[end - 1] as string
    if (!characters.includes(last) && !(space && last.trim() === '')) break
    end--
  }
  return text.slice(0, end)
}
