/** A line that may be of a title or an abstract. */
export interface TextLine {
  /** Number of the line, from 1. */
  line: number
  /** Its words. */
  text: string
  /** Its length as printed, marks included. */
  width: number
  /** Marks of all furniture between the text line before and this one. */
  marks: number
  /** Marks of the furniture line nearest before this one, 0 where a text line is. */
  marksBefore: number
  /** Marks of the furniture line nearest behind this one, 0 where a text line is. */
  marksAfter: number
  /** Blank lines between the line before, of whatever kind, and this one. */
  blanks: number
  /** Whether another text line stands directly before, but for blank lines. */
  adjacent: boolean
  /** The line before certainly goes on here: inside a link's text, or behind a backslash. */
  joined: boolean
  /** It was set as a heading. */
  heading: boolean
  /** It was a link to an address of the site that is no paper: a person or an organisation. */
  owner: boolean
  /** What it is, once that is known: a `Label`. */
  label: number
}
