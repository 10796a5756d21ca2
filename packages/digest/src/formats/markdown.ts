import type { Format } from '../format.ts'

/** Markdown and its kin: headings with paragraphs, lists, tables. */
export const markdown: Format = {
  name: 'markdown',
  title: 'Markdown',
  extensions: ['md', 'markdown'],
  detect: () => 0,
  parse: () => ({ papers: [] }),
}
