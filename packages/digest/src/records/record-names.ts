import type { Author } from '../digest.ts'
import { type Authors, wholeName, withoutAffiliations } from '../text/names.ts'
import { collapse } from '../text/white-space.ts'

const GROUP =
  /\b(?:collaborations?|consortium|working group|research group|study group|investigators|committee|society|association|initiative|network|organi[sz]ation|laborator(?:y|ies)|institut(?:e|ion)|university|foundation|ministry|department|cent(?:er|re)|agency|council|commission|inc|ltd|gmbh)\b/i
/** Ends a group's name, and is too common as a part of others: `Qwen Team`, `Human Genome Project`. */
const GROUP_END = /\b(?:team|group|project|authors|contributors|developers|task ?force)$/i
const OTHERS = /^(?:et\.?\s*al\.?|al\.?,\s*et|and others|others|\.\.\.|…)$/i
export const INITIALS = /^(?:\p{Lu}(?:\.[\s-]?|[\s-]|$)){1,3}$/u
const NUMERAL = /^(?:II|III|IV|VI{1,3})$/
/** A family name with initials behind it and no comma between, as Scopus has them: `Lovelace A.K.` */
const INITIALS_BEHIND = /^\s*(\p{L}[\p{L}'’ -]*) ((?:\p{Lu}\p{Ll}?\.-?){1,4})\s*$/u
const SUFFIX =
  /^(?:jr|sr|2nd|3rd|ph\.?d|m\.?d|[bm]\.?(?:a|s|sc|ed|eng)|mba|mph|dr\.?ph|d\.?phil|ed\.?d|psy\.?d|r\.?n|esq)\.?$/i

/**
 * One author of a record that writes `Family, Given` or `Family, Given, Suffix`, the order in which most
 * records have names. A name without comma is as it stands, and a group stays whole.
 *
 * @example recordAuthor('van den Berg, Ada, Jr.') // { name: 'Ada van den Berg Jr.', … }
 */
export function recordAuthor(text: string): Author | undefined {
  const name = cleanName(text)
  if (!/[\p{L}\p{N}]/u.test(name)) return undefined
  let parts = name.split(',').map((part) => part.trim())
  if (parts.includes('')) parts = parts.filter((part) => part !== '')
  if (isGroup(name) && !(parts.length === 2 && isPersonal(parts[1] as string))) {
    return { name: groupName(parts), group: true }
  }
  if (parts.length < 2) return { name: parts[0] ?? name }
  if (parts.length === 2) return personal(parts[0] as string, parts[1] as string)
  const [family, ...rest] = parts as [string, ...string[]]
  const suffix = rest.filter(isSuffix).join(', ')
  const [given, initials, ...more] = rest.filter((part) => !isSuffix(part))
  if (given === undefined) return { name }
  if (initials === undefined) return personal(family, given, suffix)
  // Databases part initials from the first name: `Lovelace, Ada, K`.
  return more.length === 0 && INITIALS.test(initials)
    ? personal(family, `${given} ${initials}`, suffix)
    : { name }
}

/** Whether a part behind a name is no name: `Jr.`, `III`, a degree. A lone V is an initial. */
function isSuffix(part: string): boolean {
  return SUFFIX.test(part) || NUMERAL.test(part)
}

/** An author from the parts that a record keeps apart. */
export function personal(family: string, given: string, suffix?: string): Author {
  const name = wholeName(family, given, suffix)
  // A literal, not a spread: of what long files leave in memory, names are the most.
  return family && given ? { name, family, given } : { name }
}

/**
 * The authors of a record that has one name to a field. A field into which somebody has put several
 * (`A. One and B. Two`, `One, A.; Two, B.`) is taken apart where its parts are plainly persons.
 */
export function recordAuthors(fields: readonly string[]): Authors {
  const authors: Author[] = []
  let partial = false
  for (const field of fields) {
    for (const name of separateNames(field)) {
      const whole = name.replace(/(?:,|\band)?\s*\b(?:et\.?\s*al\.?|and others)\s*\.?\s*$/i, '').trim()
      if (whole !== name.trim() || OTHERS.test(name.trim())) partial = true
      if (OTHERS.test(whole)) continue
      const author = recordAuthor(whole.replace(INITIALS_BEHIND, '$1, $2'))
      if (author) authors.push(author)
    }
  }
  return { authors, ...(partial ? { partial: true as const } : {}) }
}

function separateNames(field: string): string[] {
  if (field.includes(';')) return field.split(';')
  if (!/\s(?:and|&)\s/.test(field)) return [field]
  const parts = withoutAffiliations(field).split(/\s*,?\s+(?:and|&)\s+/)
  if (parts.every(isPersonalOrList)) {
    return parts.flatMap((part) =>
      /^[^,]+,[^,]+$/.test(part) && isInverted(part) ? [part] : part.split(','),
    )
  }
  return [field]
}

/** `Lovelace, Ada` rather than two names with a comma between them. */
function isInverted(text: string): boolean {
  const [before = '', after = ''] = text.split(',')
  return !/\s/.test(before.trim()) || /^\s*(?:\p{Lu}\.?[\s-]?){1,3}\s*$/u.test(after)
}

function isPersonalOrList(text: string): boolean {
  return text.split(',').every((name) => isPersonal(name)) && /[\s,.]/.test(text.trim())
}

/** Whether words look like (a part of) a person's name: few, and capitalised but for particles. */
export function isPersonal(text: string): boolean {
  const words = text.trim().split(/\s+/)
  return (
    words.length <= 5 &&
    !isGroup(text) &&
    words.every((word) =>
      /^(?:\p{Lu}|\p{Lo}|d['’]|(?:de|da|del|della|di|do|dos|du|la|le|van|von|der|den|ter|el|al|bin|ibn|y)$)/u.test(
        word,
      ),
    )
  )
}

function isGroup(name: string): boolean {
  return GROUP.test(name) || GROUP_END.test(name)
}

/** `Collaboration, ICARUS` is how some exports write the ICARUS Collaboration. */
function groupName(parts: readonly string[]): string {
  const inverted =
    parts.length === 2 &&
    /^(?:the )?(?:\p{L}+ )?(?:collaborations?|team|consortium|group)$/iu.test(parts[0] as string)
  return inverted ? `${parts[1]} ${parts[0]}` : parts.join(', ')
}

/** A name without footnote marks, stray punctuation around it, and an address in brackets. */
function cleanName(text: string): string {
  const name = collapse(text)
  return (name.includes('@') ? name.replace(/\s*\([^()\s]*@[^()\s]*\)/g, '') : name)
    .replace(/[*∗†‡§¶]+(?![\p{L}\p{N}])/gu, '')
    .replace(/\s+,/g, ',')
    .replace(/^[\s,;]+|[\s,;]+$/g, '')
}
