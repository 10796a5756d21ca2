/** An entry of a plain list: its lines, from 0, and what they give where that is known. */
export interface PlainEntry {
  start: number
  /** The line behind it. */
  end: number
  title?: string
  names?: string
  /** Where it appeared, where that is known for sure. */
  venue?: string
  /** The lines that are neither title nor names. */
  rest: string[]
}
