import { newDraft } from '../markdown/draft.ts'
import { isWholeReference } from '../markdown/entry/entry-signs.ts'
import { PLAIN } from '../markdown/inline/piece.ts'
import { readLead } from '../markdown/lead/lead.ts'

/** A shorter text is a title with a year, a longer one goes on below its reference. */
const SHORTEST = 60
const LONGEST = 1200

/** The parts of a reference that stands where other pages have a title. */
export interface WholeReference {
  title: string
  names: string[]
  isPartial: boolean
  date?: string
  venue?: string
}

/**
 * The parts of a text that is a reference from its authors to where the paper appeared.
 *
 * @example wholeReference('Weber, A., & Lind, B. (2021). Dust on the shelves of small libraries. Dust Letters, 3(1), 5-9.')
 * // { title: 'Dust on the shelves of small libraries', names: ['A. Weber', 'B. Lind'], isPartial: false, date: '2021', … }
 */
export function wholeReference(text: string): WholeReference | undefined {
  if (text.length < SHORTEST || text.length > LONGEST || !/\b(?:19|20)\d\d/.test(text)) return undefined
  const draft = newDraft('item', 1, 1)
  if (!readLead([{ ...PLAIN, text }], draft, undefined) || !isWholeReference(draft)) return undefined
  const { title = '', authors, authorsPartial, date, venue } = draft
  if (authors.length === 0) return undefined
  return {
    title,
    names: authors.map(({ name }) => name),
    isPartial: authorsPartial === true,
    ...(date === undefined ? {} : { date }),
    ...(venue === undefined ? {} : { venue }),
  }
}
