import { trimEnd } from '../../../text/trim-end.ts'
import { type Draft, hasBareTitle, setAuthors } from '../draft.ts'
import { citationAuthors } from '../words/citation.ts'
import { isLoneAuthor } from '../words/credit.ts'
import { areKnownPeople, beginsWithGivenName, isKnownPerson } from '../words/known-names.ts'
import { isTitleLike, wordCount } from '../words/titles.ts'

/** Characters of the longest title with its people, and of the shortest names of one person. */
const LONGEST = 2000
const SHORTEST_NAME = 5
/** Words of the shortest title with people beside it. */
const FEWEST_WORDS = 2
const FEWEST_WORDS_UNMARKED = 3
/** Commas among which the people behind a title may begin. */
const MOST_COMMAS = 40

/**
 * Parts a title from the people around it, whom only their names tell from words of the title: `The title (Ann Lee, Bo Kim)`,
 * `The title by Ann Lee and Bo Kim`; where nothing marks it, also `The title - Ann Lee, Bo Kim`, `The title, Ann Lee`,
 * `Ann Lee, Bo Kim: The title`.
 */
export function partPeople(draft: Draft): void {
  const { title = '', authors, titleMark } = draft
  if (authors.length > 0 || title.length > LONGEST || !/[\s(（]\p{Lu}/u.test(title)) return
  const parted =
    peopleInBrackets(title) ??
    peopleBehindBy(title) ??
    (titleMark === 'plain' ? (peopleBehind(title) ?? peopleAhead(title)) : undefined)
  if (!parted) return
  draft.title = parted.title
  setAuthors(draft, citationAuthors(parted.people))
}

/** Whether people and a colon or a stop stand before a title that nothing marks. */
export function isLedByPeople(draft: Draft): boolean {
  const { title = '' } = draft
  return hasBareTitle(draft) && title.length <= LONGEST && peopleAhead(title) !== undefined
}

interface Parted {
  title: string
  people: string
}

function peopleInBrackets(title: string): Parted | undefined {
  if (!/[)）]$/.test(title)) return undefined
  const open = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'))
  return partedAt(title.slice(0, Math.max(open, 0)), title.slice(open + 1, -1), FEWEST_WORDS)
}

function peopleBehindBy(title: string): Parted | undefined {
  const by = title.lastIndexOf(' by ')
  // Of a review, the people are those who wrote the book.
  return by < 0 || isOthersBook(title.slice(0, by))
    ? undefined
    : partedAt(trimEnd(title.slice(0, by), ' ,'), trimEnd(title.slice(by + 4), ' .:'), 1)
}

/** How the title of a book's review begins, what ends in another's title, and what people did who did not write a text: `edited by Ann Lee`. */
const OTHERS_BOOK =
  /^(?:book )?reviews?\b|["”»]\s*,?$|\b(?:edited|reviewed|translated|compiled|presented)\s*$/i

/** Whether a title ahead of `by` is that of a book which is reviewed, or says what else people did with a text. */
export function isOthersBook(title: string): boolean {
  return OTHERS_BOOK.test(title)
}

/** People behind a dash, a stop or a comma. */
function peopleBehind(title: string): Parted | undefined {
  for (const sign of [' - ', ' – ', ' — ', '. ', '? ', '! ']) {
    const at = title.lastIndexOf(sign)
    if (at < 0) continue
    const end = /[?!]/.test(sign) ? at + 1 : at
    const parted = partedAt(
      title.slice(0, end),
      trimEnd(title.slice(at + sign.length), ' .'),
      FEWEST_WORDS_UNMARKED,
    )
    if (parted) return parted
  }
  let commas = 0
  for (let at = title.indexOf(', '); at !== -1 && commas < MOST_COMMAS; at = title.indexOf(', ', at + 1)) {
    commas++
    const parted = partedAt(title.slice(0, at), trimEnd(title.slice(at + 2), ' .'), FEWEST_WORDS_UNMARKED)
    if (parted) return endsInName(parted.title) ? undefined : parted
  }
  return undefined
}

/** Whether the end of a title may be the first of the people behind it. */
export function endsInName(title: string): boolean {
  if (/\bby\s[^,]{3,60}$/i.test(title.slice(-80))) return true
  const last = title.slice(title.lastIndexOf(', ') + 1).trim()
  const words = last.split(' ')
  return isLoneAuthor(last) || isKnownPerson(words.slice(-2).join(' '))
}

/** Several people before a colon, or one or several before a stop. */
function peopleAhead(title: string): Parted | undefined {
  const colon = title.indexOf(': ')
  if (colon > 0 && /[,;&]|\sand\s/.test(title.slice(0, colon))) {
    const parted = partedAt(title.slice(colon + 2), title.slice(0, colon), FEWEST_WORDS_UNMARKED)
    if (parted) return parted
  }
  const stop = title.search(/(?<=\p{L}{2})\.\s/u)
  return stop > 0 ? partedAt(title.slice(stop + 2), title.slice(0, stop), FEWEST_WORDS_UNMARKED) : undefined
}

/** A title and people apart, if they are such. */
function partedAt(words: string, people: string, fewest: number): Parted | undefined {
  if (people.length < SHORTEST_NAME || /[\d()"“”]/.test(people)) return undefined
  const areSeveral = /[,;&]|\sand\s/.test(people)
  if (areSeveral ? !areKnownPeople(people) : !beginsWithGivenName(people)) return undefined
  const title = words.trim()
  return wordCount(title) >= fewest && isTitleLike(title) && !isKnownPerson(title) && !areKnownPeople(title)
    ? { title, people }
    : undefined
}
