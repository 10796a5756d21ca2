import type { Format } from '../format.ts'

/** The text of a trending-papers page as a person copied it. */
export const pageText: Format = {
  name: 'page-text',
  title: 'Text of a trending-papers page',
  extensions: ['txt'],
  detect: () => 0,
  parse: () => ({ papers: [] }),
}
