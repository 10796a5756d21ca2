/**
 * The pages of a paper as they are printed: one after `p.`, a range after `pp.` with a dash between its ends.
 *
 * @example pagesInWords('100--135') // 'pp. 100–135'
 */
export function pagesInWords(pages: string): string {
  const range = pages.replaceAll(/(?<=[\dA-Za-z])\s*[-–—]+\s*(?=[\dA-Za-z])/g, '–')
  return `${/[–,;]/.test(range) ? 'pp.' : 'p.'} ${range}`
}
