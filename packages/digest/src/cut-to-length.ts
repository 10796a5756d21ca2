import type { Paper } from './digest.ts'

/**
 * Replaces a paper's lists by copies. A list that was filled one by one has room for seventeen values, and most of a
 * paper's have a few: in a long file that room is a quarter of the text's size.
 */
export function cutToLength(paper: Paper): void {
  if (paper.authors.length > 0) paper.authors = paper.authors.slice()
  if (paper.links.length > 0) paper.links = paper.links.slice()
  if (paper.keywords.length > 0) paper.keywords = paper.keywords.slice()
  if (paper.categories.length > 0) paper.categories = paper.categories.slice()
  if (paper.notes.length > 0) paper.notes = paper.notes.slice()
}
