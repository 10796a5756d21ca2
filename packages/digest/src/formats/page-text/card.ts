import type { Paper } from '../../digest.ts'

/** A card as it stands on the page. */
export interface Card {
  paper: Paper
  /** Indexes of its text lines, title first. */
  first: number
  last: number
  /** Index of the first text line that is no longer its title. */
  titleEnd: number
}
