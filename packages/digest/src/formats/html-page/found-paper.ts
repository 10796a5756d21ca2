import type { Paper } from '../../digest.ts'

/** A paper and its part of the page. */
export interface FoundPaper {
  paper: Paper
  start: number
  end: number
  /** Names of what the page states of the paper and is not read: tags, columns, terms. */
  others?: readonly string[]
  /** Short texts of which nothing tells what they are. */
  left?: readonly string[]
  /** Whether what states it calls it no more than an article, as makers of sites call any of their pages, and knows no identifier. */
  mayBePage?: boolean
}

/** The place of a paper that is yet to be found in the file. */
export const NOWHERE = { line: 1, endLine: 1 }
