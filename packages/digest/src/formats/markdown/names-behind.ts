import { type Draft, setAuthors } from './draft.ts'
import { citationAuthors, isListOfAuthors } from './words/citation.ts'
import { isLoneAuthor } from './words/credit.ts'
import { wordCount } from './words/titles.ts'

/** Characters of the longest title with its authors, and commas among which these may begin. */
const LONGEST_CREDITED = 600
const MOST_COMMAS = 40

/** Parts what seems a title and ends in names from these: `The title, Ann Lee and Bo Kim`. Tells whether it did. */
export function partAuthors(draft: Draft): boolean {
  const { title = '' } = draft
  const parts = title.length > LONGEST_CREDITED ? [] : title.split(/,\s+/)
  if (parts.length > MOST_COMMAS) return false
  for (let n = 1; n < parts.length; n++) {
    const [words, names] = [parts.slice(0, n).join(', '), parts.slice(n).join(', ')]
    const areAuthors = isListOfAuthors(names) || (names.includes(' ') && isLoneAuthor(names))
    if (wordCount(words) < 2 || !areAuthors || /^(?:and|&)\s/.test(names)) continue
    draft.title = words
    setAuthors(draft, citationAuthors(names))
    return true
  }
  return false
}

/** Whether the last two parts of a text between commas are names in full. */
export function endsInNames(text: string): boolean {
  const parts = text.slice(-LONGEST_TWO_NAMES).split(/,\s+(?:and\s+)?|\sand\s/)
  const names = parts.slice(1).slice(-2)
  return names.length === 2 && names.every((name) => name.includes(' ') && isLoneAuthor(name))
}

const LONGEST_TWO_NAMES = 100
