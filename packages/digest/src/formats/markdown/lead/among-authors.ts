import { trimEnd } from '../../../text/trim-end.ts'
import { isTurnedName, looksLikeAuthors } from '../words/citation.ts'
import { isLoneAuthor, isNameWithInitials } from '../words/credit.ts'
import { isTitleLike, isVenueTag, wordCount } from '../words/titles.ts'
import { endsAuthors, isPrefix } from './before-title.ts'

/** What lists have at the names of their own people: that one is first, or has the letters. */
const MARKS = ' *†‡§#,.'
/** The same in words: `**Bo Kim (corresponding author)**`. */
const ROLE = /\s*\((?:corresponding|equal|first|lead|co-?)[^()]{0,30}\)$/i
/** What stands behind a name that is turned round: the next one, the year of a reference, or that these are its editors. */
const BEHIND_TURNED = /^\s*(?:[;&]|and\s|\((?:(?:19|20)\d\d|eds?\b|hrsg))/i
/** Initials without stops ahead of a family name: `AB Lee`. */
const UNDOTTED = /^\p{Lu}{1,3} (?:\p{Ll}{2,4} )?\p{Lu}[\p{L}'’-]*\p{Ll}$/u
const LONGEST_NAME = 40
const LONGEST_ROLE = 40
/** Characters behind a name in which its title begins. */
const LONGEST_LIST = 1500
/** What parts names from one another. */
const BETWEEN = /,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/g
/** Where names end: a stop behind a word, a year, quotes. */
const END_OF_NAMES = /(?<=\p{L}{2}[*†‡§#]?)\.\s+|,?\s*\((?:19|20)\d\d[a-z]?\)[.,:]?\s*|[.,:]?\s*(?=["“])/u
/** Of a title's words, one that names and venues seldom have. */
const OF_TITLE =
  /\s(?:an?|the|of|for|in|on|to|with|from|by|via|using|as|at|is|are|and|under|through)\s|[:?]\s/i
const OF_VENUE =
  /^(?:in\s|proc|arxiv|ieee\b|acm\b|trans(?:actions)?\b|journal\b|(?:\p{L}+\s){0,2}conference\b)/iu

/**
 * Whether words that are set off are one of a reference's authors, as lists set off their own people:
 * `Ann Lee, **Bo Kim**, Cy Dow. On the looms of hills. KITE 2020`.
 */
export function isAmongAuthors({ start, end, text: words }: Stretch, text: string): boolean {
  const marked = trimEnd(words.slice(0, LONGEST_NAME + LONGEST_ROLE + 10), MARKS)
  const name = (marked.endsWith(')') ? marked.replace(ROLE, '') : marked).trim()
  if (name.length > LONGEST_NAME) return false
  if (isTurnedName(name)) return BEHIND_TURNED.test(text.slice(end, end + LONGEST_ROLE))
  const hasInitials = isNameWithInitials(name)
  if (
    !hasInitials &&
    !UNDOTTED.test(name) &&
    !(wordCount(name) >= 2 && wordCount(name) <= 4 && isLoneAuthor(name))
  )
    return false
  const ahead = text.slice(0, start)
  const isFirst = isPrefix(ahead)
  if (!isFirst && !endsAuthors(ahead) && !/(?:^|[\s,])(?:and|&)\s$/.test(ahead.slice(-5))) return false
  if (hasInitials || (!isFirst && UNDOTTED.test(name))) return true
  const behind = text.slice(end, end + LONGEST_LIST)
  const stop = END_OF_NAMES.exec(behind)
  const names = stop ? behind.slice(0, stop.index) : behind
  const others = names
    .split(BETWEEN)
    .map((each) => trimEnd(each, MARKS).trim())
    .filter((each) => each !== '')
  const areNames = others.every((each) => each.length <= LONGEST_NAME && looksLikeAuthors(each))
  if (stop && areNames)
    return (!isFirst || others.length > 0) && isTitle(behind.slice(stop.index + stop[0].length))
  // A title that is set off has a comma before it, and names ahead of that.
  const [first] = others
  return (
    !isFirst &&
    others.length > 1 &&
    first !== undefined &&
    first.length <= LONGEST_NAME &&
    isLoneAuthor(first)
  )
}

interface Stretch {
  start: number
  end: number
  text: string
}

/** Whether what stands behind names is a title, with more behind it. */
function isTitle(text: string): boolean {
  if (/^["“]/.test(text)) return true
  const sentence = text.split(/[.?!]\s/, 1)[0] as string
  return (
    sentence.length < text.trimEnd().length - 1 &&
    wordCount(sentence) >= 3 &&
    isTitleLike(sentence) &&
    !isVenueTag(sentence) &&
    OF_TITLE.test(sentence) &&
    !OF_VENUE.test(sentence)
  )
}
