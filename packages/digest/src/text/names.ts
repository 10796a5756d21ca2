import { decodeHTML } from 'entities/decode'
import type { Author } from '../digest.ts'
import { trimEnd } from './trim-end.ts'
import { collapse } from './white-space.ts'

/** A list of authors read from text. */
export interface Authors {
  authors: Author[]
  /** Present when the text itself cuts the list short. */
  partial?: true
}

const ET_AL =
  /[,;]?\s*(?:\band\s+)?(?:\bet\.?\s*al\b\.?|\betc\b\.?|\band others\b|(?<=[\s,;])(?:y otros|y colaboradores|e outros|e altri|et autres|und andere|u\.\s?a\.|и др\.?|и другие)|(?<=[,;]\s?)others\b|\+?\s?\b\d{1,4}\s(?:more|others?)(?:\s(?:co-?)?authors?)?\b|[(（]?(?:\+\s?|\band\s)\d{1,4}(?:\s(?:more|others?|authors?))?[)）]|\+\s?\d{1,4}|…|\.\.\.|等)\s*\.?\s*$/i
/** `and` in other languages, between two words. */
const OTHER_AND = String.raw`\s(?:y|e|et|und|och|og|en|ve|i|и)\s`
const HAS_OTHER_AND = new RegExp(OTHER_AND)
/** It stands before the last name of a list. One word behind it may belong to the name ahead: `Ortega y Gasset`. */
const BEFORE_LAST = new RegExp(
  String.raw`(?<=\p{L}[.,]?)${OTHER_AND}(?=\p{Lu}[\p{L}.'’-]*\s(?:\p{Ll}{1,3}\s){0,2}\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,2}\.?$)`,
  'u',
)
/** The same where initials show that names stand on both sides: `Weber, A. y Lind, B.`, `A. WEBER et B. LIND`. */
const BESIDE_INITIALS = new RegExp(
  String.raw`(?<=\p{L}[.,]?)${OTHER_AND}(?=\p{Lu}[\p{L}'’-]*, \p{Lu}\.|\p{Lu}\.[ -]?(?:\p{Lu}\.[ -]?)?\p{Lu})`,
  'gu',
)

/** Names with `and` before the last, where another language has its own word there. */
export function withAnd(names: string): string {
  if (!HAS_OTHER_AND.test(names)) return names
  return names.replace(BEFORE_LAST, ' and ').replace(BESIDE_INITIALS, ' and ')
}

const GROUP =
  /\b(?:collaborations?|collaborators|investigators|consortium|group|team|committee|society|association|initiative|network|project|laboratory|institute|university|foundation)\b/i

/** The middle of a list that is left out, as Semantic Scholar has it: `Ada Lovelace, Grace Hopper, +2 authors Alan Turing`. */
export const MORE_WITHIN = /,? ?\+ ?\d{1,3} (?:more )?authors?,? (?=\S)/

/** What stands in brackets behind a name: where the author works, or the name in another script. */
const AFFILIATION =
  /(?<=[\p{L}.])\s*(?:[(（]((?:[^()（）]|\([^()]{1,100}\)){3,200})[)）]|\[(?=[\d\s]{0,9}\p{L})([^[\]]{2,200})\])[*†‡]{0,3}(?=\s*(?:[,;、，]|(?:and|&)\s|\.?$))/gu
const MARK = '\uFDD0'
/** Marks of equal contribution and the like behind a name. */
export const FOOTNOTES = ' *∗†‡§¶^#+'
/** Such marks behind the names of a list. */
const MARKS = /(?<=[\p{L}.])[*∗†‡§¶^#+]{1,3}(?=\s*(?:[,;]|(?:and|&)\s|$))/gu
/** What stands for the middle of a list: `Lovelace, A., ... & Turing, A.`, `Lovelace, A., . . . Turing, A.` */
const LEFT_OUT = /,?\s*(?:\. ?\. ?\.|…)\s*,?\s*(?=(?:(?:and|&)\s+)?\p{Lu}[\p{L}.'’-]*[ ,])/u
/** What points from a name to a remark: `Lovelace, A.(*)`. */
const MARKED = /(?<=[\p{L}.])\s?\((?:[*∗†‡§¶#]{1,3}|\d{1,2}(?:,\s?\d{1,2}){0,5})\)/gu
/** The numbers of places behind names of two words at least, a handle's own number is none: `Ada Weber1, Bo Lind1,2`, `Ada Weber^{1}`. */
const NUMBERED =
  /(?<=\p{L}\.?\s\S{0,60}\p{Ll})(?:\^\{?[\d,*†‡]{1,8}\}?|\d{1,2}(?:,\s?\d{1,2}){0,5})(?=\s*(?:[,;]|(?:and|&)\s|$))/gu
/** The stop that ends a list, behind no initial and no company. */
const STOP_AT_END = /(?<=[,;&]\s.{0,80}\p{Ll}{2})(?<!\b(?:Inc|Ltd|Corp))\.$/u

/** A list of names without what stands in brackets behind each of them. */
export function withoutAffiliations(text: string): string {
  return /[(（[]/.test(text) ? text.replace(AFFILIATION, '') : text
}

/**
 * Authors from one line of text: separated by `;`, by middle dots, by `and`, or by commas.
 *
 * Commas separate authors, unless the list is evidently `Family, Given; …` or `Family, Given and …`.
 *
 * @example parseAuthors('Ada Lovelace, Alan Turing et al.') // two authors, partial
 */
export function parseAuthors(list: string): Authors {
  const text = withAnd(list)
  const plain = plainAuthors(text)
  if (plain) return { authors: plain }
  const places: string[] = []
  // A character that was encoded twice or more: what ends it would part the names.
  let collapsed = collapse(
    text.includes('&') ? text.replace(ENCODED_AGAIN, (_, code) => decodeHTML(`&${code}`)) : text,
  )
  // Patterns are asked only where what they begin or end with is there: most lists have neither.
  if (/[(（[]/.test(collapsed)) {
    collapsed = collapsed
      .replace(MARKED, '')
      .replace(
        AFFILIATION,
        (_, round: string | undefined, square: string | undefined, at: number, all: string) => {
          if (ET_AL.test(all.slice(Math.max(0, at - 20), at))) return ''
          return MARK + String(places.push((round ?? square ?? '').trim()) - 1)
        },
      )
  }
  collapsed = collapsed.replace(/^by:?\s+(?=\p{Lu})/iu, '')
  if (/\d/.test(collapsed)) collapsed = collapsed.replace(NUMBERED, '')
  if (collapsed.includes('+')) collapsed = collapsed.replace(MORE_WITHIN, ', …, ')
  if (/[*∗†‡§¶^#+]/.test(collapsed)) collapsed = collapsed.replace(MARKS, '')
  const continuous = /\. ?\. ?\.|…/.test(collapsed) ? collapsed.replace(LEFT_OUT, ', ') : collapsed
  const whole = mayEndEarly(continuous) ? continuous.replace(ET_AL, '') : continuous
  const authors = placed(whole.endsWith('.') ? whole.replace(STOP_AT_END, '') : whole, places)
  return whole === collapsed ? { authors } : { authors, partial: true }
}

/**
 * The authors of a list of people's names of whole words in their order, of which nothing finer need be asked; `undefined`
 * for any other text.
 */
export function plainAuthors(text: string): Author[] | undefined {
  if (!isPlainList(text) || GROUP.test(text) || (mayEndEarly(text) && ET_AL.test(text))) return undefined
  return splitNames(text).map((name) => ({ name }))
}

/** The authors of a list in which marks stand for their places. */
function placed(list: string, places: readonly string[]): Author[] {
  const written = splitNames(list.trim())
  const names =
    places.length === 0
      ? written.map((name) => author(name))
      : written.flatMap((part) => peopleWithPlaces(part, places, !written.some(isTurnedAlone)))
  return inDisplayOrder(names)
}

/** Whether a part of a list is one family name of one word, and what stands ahead of it elsewhere: `Weber, Ada`. */
const isTurnedAlone = (part: string) => /^\s*\p{L}[^\s,]*,[^,]*$/u.test(part)

/**
 * The people of a part of a list, each with the next place behind the name: `Ada Weber and Bo Lind (Hill School)`,
 * `Ada Weber (Hill School), Bo Lind (Pasture)`, `Ada Weber, Bo Lind (Hill School)` where no name of the list is turned.
 */
function peopleWithPlaces(part: string, places: readonly string[], areInOrder: boolean): Author[] {
  const pieces =
    /\sand\s|\d,/.test(part) || (areInOrder && part.includes(MARK))
      ? part.split(/(?:,\s*|\s+)and\s+|,\s*/)
      : [part]
  let affiliation: string | undefined
  return (pieces.every((piece) => /^\p{L}\S*\s+\p{L}/u.test(piece)) ? pieces : [part])
    .toReversed()
    .map((piece) => {
      const [name, place] = piece.split(MARK) as [string, string?]
      affiliation = places[Number(place)] ?? affiliation
      return affiliation === undefined ? author(name) : { ...author(name), affiliation }
    })
    .toReversed()
}

const ENCODED_AGAIN = /&(?:amp;)*(#(?:x[\da-f]{1,6}|\d{1,7});)/gi

/** A family name with initials behind it; a letter that was lost in a wrong encoding is part of it. */
const INITIALS_BEHIND =
  /^(\p{L}[\p{L}\uFFFD'’ -]*?) ((?:\p{Lu}\.[ -]?){1,4}\p{Lu}?|\p{Lu}(?: \p{Lu}){1,3}|\p{Lu}{1,3}|[B-DF-HJ-NP-TV-XZ]{4})$/u
/**
 * The same where nothing else tells the order: a lone name without dots may well be in the other one, and so may one of two
 * words with blanks between its initials, `Arun Nair C. R.`
 */
const INITIALS_BEHIND_ALONE =
  /^(?!\p{Script=Latin}+[ -]\p{L}{2}.*\. )(\p{L}[\p{L}\uFFFD'’ -]*?) ((?:\p{Lu}\.[ -]?){1,4}|(?!JR|SR)\p{Lu}{2,4}(?=\.))\.?$/u

/** Initials with stops and spaces, if no stop behind the last. */
const UNSTOPPED = /\. \p{Lu}$/u

const LAST_STOP = /(?<= \p{Lu}{1,3})\.$/u
const endsInStop = ({ name }: Author) => name.endsWith('.')

/** A name with the initials first, where they stand behind and it is not known which part is which. */
export function initialsAhead({ name, family: known, group }: Author): Author | undefined {
  const [, family, given] = known === undefined && !group ? (INITIALS_BEHIND.exec(name) ?? []) : []
  return family === undefined || given === undefined
    ? undefined
    : { name: `${given} ${family}`, family, given }
}

/** Names that are all a family name with initials behind it, `Lovelace A.B.` or `Lovelace AB`, with the initials first. */
export function inDisplayOrder(authors: Author[]): Author[] {
  const pattern = authors.length > 1 ? INITIALS_BEHIND : INITIALS_BEHIND_ALONE
  const turned: Author[] = []
  const last = authors.length - 1
  const [first, ...others] = authors
  // Geographers turn the first name alone, and set no comma: `Lovelace A, GM Hopper and AM Turing`.
  const firstTurned = first && others.length > 0 ? initialsAhead(first) : undefined
  if (firstTurned && others.every(({ name, group }) => !group && INITIALS_FIRST.test(name)))
    return [firstTurned, ...others]
  for (const [index, each] of authors.entries()) {
    const { family: known, group } = each
    // Where no other name has a full stop, that of the last one ends the list.
    const endsList = index > 0 && index === last && !authors.slice(0, last).some(endsInStop)
    const name = endsList ? each.name.replace(LAST_STOP, '') : each.name
    if (group) {
      turned.push(each)
      continue
    }
    const match = known === undefined ? pattern.exec(name) : null
    if (!match) return authors
    const [, family, written] = match as unknown as [string, string, string]
    // The last stop of a list may have been taken for its end.
    const given = UNSTOPPED.test(written) ? `${written}.` : written
    turned.push({ name: `${given} ${family}`, family, given })
  }
  // Family names in capitals behind first ones: `Ada LEE, Bo KIM`
  return authors.length > 1 && turned.every(({ given = '' }) => SHORT_FAMILY.test(given)) ? authors : turned
}

/** Three capitals that can be said. */
const SHORT_FAMILY = /^(?=.*[AEIOUY])\p{Lu}{3}$/u

/** Whether a text ends as what cuts a list of names short does. */
const mayEndEarly = (text: string) =>
  'lLsS.…等)'.includes(text.charAt(text.length - 1)) ||
  /\s(?:more|other|altri|andere|др|другие|\+\s?\d{1,4})$/i.test(text.slice(-9))

/** What stands among names and is none: `[No author]`, an address or a degree that follows its author. */
const NO_NAME =
  /^(?:\[no author\b|https?:\/\/\S+$|[^\s@]+@[^\s@]+$|(?:ph\.?d|m\.?d|d\.?phil|m\.?p\.?h|[bm]\.?sc|pharm\.?d|mbbs|frcp)\.?$)/i

/** Parts of a list that may be names. */
function clean(parts: readonly string[]): string[] {
  const names: string[] = []
  for (const part of parts) {
    const name = part.trim()
    if (/[\p{L}\p{N}]/u.test(name) && !NO_NAME.test(name)) names.push(name)
  }
  return names
}

const PLAIN_WORD = String.raw`\p{Lu}\p{Ll}(?:[\p{Lu}\p{Ll}-]{0,16}\p{Ll})?`
const PLAIN_NAME = `(?!The |By )${PLAIN_WORD}(?: ${PLAIN_WORD}){1,2}`
const PLAIN_LIST = new RegExp(`^${PLAIN_NAME}(?:(?:, ${PLAIN_NAME})+|(?:; ${PLAIN_NAME})+)$`, 'u')

/**
 * Whether a text is a list of the plainest shape, which many are, so that nothing finer need be asked of it: names of
 * two or three whole words in their usual order, parted by commas or by semicolons.
 *
 * @example isPlainList('Ada Lovelace, Grace Hopper') // true
 */
export function isPlainList(text: string): boolean {
  if (text !== asked) {
    wasPlain = PLAIN_LIST.test(text)
    asked = text
  }
  return wasPlain
}

/** The text that was asked of last: readers ask of one list a few times in a row. */
let asked = ''
let wasPlain = false

/** Chinese names with nothing but blanks between them, three at least: two may be one in Japanese. */
const HAN_NAMES = /^\p{Script=Han}{2,4}(?: \p{Script=Han}{2,4}){2,}$/u
/** Names of two words at least with strokes between them. */
const STROKED =
  /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3}(?: [/|] \p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){1,3})+$/u

function splitNames(text: string): string[] {
  if (isPlainList(text)) return text.split(text.includes(';') ? '; ' : ', ')
  if (/[;；]/.test(text)) return clean(text.split(/[;；]/))
  if (/[、，]/.test(text)) return clean(text.split(/[、，]/))
  if (HAN_NAMES.test(text)) return text.split(' ')
  const dotted = partedByDots(text)
  if (dotted) return dotted
  const turned = inverted(text) ?? turnedAmongOthers(text) ?? firstInverted(text)
  if (turned) return turned
  if (!/\s(?:and|&)\s/.test(text)) {
    const names = clean(text.split(','))
    return names.length === 1 ? unglued(names[0] as string) : names
  }
  const byAnd = text.split(/\s*,?\s+(?:and|&)\s+/)
  if (areTurned(byAnd)) return clean(byAnd)
  return clean(byAnd.flatMap((part) => part.split(',')))
}

/** Of as many names with the family ahead, one in five may be a group's, or have one word. */
const FEWEST_TURNED = 4
const SHARE_OF_TURNED = 0.8

/**
 * Whether what `and` parts are names with the family ahead: `Lee, Ann and Kim, Bo` turns names round; `Ann Lee, Bo Kim and
 * Cy Dow, …` does not.
 */
export function areTurned(byAnd: readonly string[]): boolean {
  const parted = byAnd.filter((name) => /^[^,]+,[^,]+$/.test(name))
  if (parted.length < byAnd.length) {
    const areOthersWhole = byAnd.every((name) => parted.includes(name) || !name.includes(','))
    return (
      areOthersWhole &&
      parted.length >= FEWEST_TURNED &&
      parted.length >= byAnd.length * SHARE_OF_TURNED &&
      areTurned(parted)
    )
  }
  return (
    byAnd.length > 1 &&
    !byAnd.every((name) => /^\p{Lu}\S* \p{Lu}[^,]*,\s*\S+ \S/u.test(name)) &&
    // Some family may have an initial ahead of it, not all.
    !byAnd.every((name) => /^(?:\p{Ll}+ )?\p{Lu}\. /u.test(name))
  )
}

/**
 * `Ada Lovelace · Grace Hopper`, as the sites of conferences print their programmes: `undefined` where a part is evidently
 * no name, since dots part all that a line says of a paper too.
 */
function partedByDots(text: string): string[] | undefined {
  if (STROKED.test(text)) return text.split(/ [/|] /)
  if (!/[·⋅•]/.test(text)) return undefined
  const names = clean(text.split(/(?<!\s)\s+[·⋅•](?=\s)/))
  const areTurned = names.every((name) => /^[^,]+,[^,]+$/.test(name))
  return names.length > 1 && !/\d{2}/.test(text) && (areTurned || !text.includes(',')) ? names : undefined
}

/**
 * `Lovelace, A., Hopper, G. M., and Turing, Alan`: by twos, where every second part is given names, and one at least
 * initials alone.
 */
function inverted(text: string): string[] | undefined {
  const parts = text
    .split(/(?<!\s)\s*(?:,\s*(?:(?:and|&)\s+)?|(?<=\s)(?:and|&)\s+)/)
    .filter((part) => part !== '')
  if (parts.length < 2 || parts.length % 2 === 1) return undefined
  const isInitials = (part: string) => /^(?:\p{Lu}\.[\s-]?){1,4}$/u.test(part)
  // Where all given names are initials, families may be of several words: `Weaver III, C. A., de la Cruz, B.`
  const allInitials = parts.every((part, index) => index % 2 === 0 || isInitials(part))
  const family = allInitials
    ? /^(?:\p{L}[\p{L}'’-]* ){0,3}\p{L}[\p{L}'’-]*$/u
    : /^(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+$/u
  if (!parts.every((part, index) => (index % 2 === 0 ? family.test(part) : /^\p{Lu}/u.test(part))))
    return undefined
  if (!parts.some((part, index) => index % 2 === 1 && isInitials(part))) return undefined
  return parts.flatMap((part, index) => (index % 2 === 0 ? [`${part}, ${parts[index + 1] as string}`] : []))
}

/** `Lovelace, Ada, Alan Turing, and Grace Hopper`: only the first name is turned round, as bibliographies print it. */
export function firstInverted(text: string): string[] | undefined {
  if (!/\s(?:and|&)\s/.test(text)) return undefined
  const [family = '', given = '', ...others] = text.split(
    /(?<!\s)\s*(?:,\s*(?:(?:and|&)\s+)?|(?<=\s)(?:and|&)\s+)/,
  )
  return others.length > 0 &&
    /^(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+$/u.test(family) &&
    /^(?:\p{Lu}[\p{L}'’-]+(?:(?: \p{Lu}[\p{L}'’-]+)?(?: \p{Lu}\.)+)?|(?:\p{Lu}\.[ -]?){1,3})$/u.test(given) &&
    others.every((name) => name.includes(' '))
    ? [`${family}, ${given}`, ...others]
    : undefined
}

const DOTTED = /^(?:\p{Lu}\.[\s-]?){1,4}$/u
const UNDOTTED = /^\p{Lu}{1,3}$/u
const FAMILY = /^(?:\p{L}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]+$/u
const INITIALS_FIRST =
  /^(?:(?:\p{Lu}\.[\s-]?){1,4}|\p{Lu}{1,3} )(?:\p{L}[\p{L}'’-]* ){0,2}\p{Lu}[\p{L}'’-]+$/u

/**
 * Names with initials of which some have a comma between, and some have none or are in their usual order:
 * `Lovelace, A., Hopper G. and Turing, A. M.`, `Lovelace, A., G. Hopper and A. M. Turing`.
 */
export function turnedAmongOthers(text: string): string[] | undefined {
  if (!/, ?\p{Lu}(?:\.|\p{Lu}|,| |$)/u.test(text)) return undefined
  const parts = text
    .split(/(?<!\s)\s*(?:,\s*(?:(?:and|&)\s+)?|(?<=\s)(?:and|&)\s+)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const names: string[] = []
  let pairs = 0
  for (let n = 0; n < parts.length; n++) {
    const part = parts[n] as string
    const next = parts[n + 1] ?? ''
    const behind = INITIALS_BEHIND.exec(part)
    if (FAMILY.test(part) && (DOTTED.test(next) || (UNDOTTED.test(next) && !part.includes(' ')))) {
      names.push(`${part}, ${next}`)
      pairs++
      n++
    } else if (behind) names.push(`${behind[1]}, ${behind[2]}`)
    else if (INITIALS_FIRST.test(part)) names.push(part)
    else return undefined
  }
  return pairs > 0 && names.length > 1 ? names : undefined
}

/** Names that an export ran together, as Springer's does: `Ann B. LeeBo Kim`. */
function unglued(name: string): string[] {
  if (name.split(' ').length < 4) return [name]
  const names = name.split(/(?<=\p{Ll})(?<!\b(?:Mc|Mac|Fitz|De|Di|La|Le|Van|Von|O))(?=\p{Lu})/u)
  return names.every((each) => each.includes(' ')) ? names : [name]
}

/** The number of a footnote, glued to a name of two words at least: `Ada Lovelace1`. */
const FOOTNOTE = /(?<=\s\S{0,60}\p{Ll})[\d¹²³]$/u
const NUMBER_AT_END = /[\d¹²³]$/
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}]+$/u
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u

/**
 * A name of parts in the order in which it is read: in Chinese, Japanese and Korean the family name comes first,
 * without a space.
 *
 * @example
 * wholeName('Lovelace', 'Ada') // 'Ada Lovelace'
 * wholeName('王', '小明') // '王小明'
 */
export function wholeName(family: string, given: string, suffix = ''): string {
  if (suffix === '' && FAMILY_FIRST.test(family) && EAST_ASIAN.test(given)) return family + given
  const parts = suffix === '' ? [given, family] : [given, family, suffix]
  return (parts.includes('') ? parts.filter((part) => part !== '') : parts).join(' ')
}

/**
 * One author from a name as written. `Family, Given` is turned into display order and its parts are kept;
 * a group's name stays whole.
 */
export function author(name: string): Author {
  const trimmed = name.trim()
  const plain = NUMBER_AT_END.test(trimmed) ? trimmed.replace(FOOTNOTE, '') : trimmed
  if (GROUP.test(plain)) return { name: plain, group: true }
  const inverted = plain.includes(',') ? /^([^,]+),\s*([^,]+)$/.exec(plain) : null
  if (inverted) {
    const family = trimEnd(inverted[1] as string, FOOTNOTES).trim()
    const given = trimEnd(inverted[2] as string, FOOTNOTES).trim()
    return { name: wholeName(family, given), family, given }
  }
  return { name: plain }
}
