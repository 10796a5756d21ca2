import type { Author, Paper } from '../../digest.ts'
import { namesInOrder, parseArxivAuthors } from '../../text/arxiv-authors.ts'
import { htmlToText } from '../../text/html.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { author, FOOTNOTES, inDisplayOrder, parseAuthors, plainAuthors, wholeName } from '../../text/names.ts'
import { namesBeforeColons, namesPlaces, placedNames } from '../../text/placed-names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { collapse } from '../../text/white-space.ts'
import { editorsNote } from '../editors-note.ts'
import { isObject } from '../field-roles.ts'
import type { Fields } from './fields.ts'
import { addNote } from './texts.ts'
import { listInText, textOf, textsOf, withoutTex } from './values.ts'

/** Authors of the paper; of a first author alone, the list is partial. */
export function readAuthors(paper: Paper, fields: Fields): void {
  const given = fields.of('authors')
  // Where each author is a record, the names in a text beside them are no better known.
  const apart =
    given.length > 1 ? given.filter(({ value }) => Array.isArray(value) && value.some(isObject)) : []
  for (const { name, value } of apart.length > 0 ? [...apart, ...given] : given) {
    const lone = paper.ids.arxiv === undefined ? undefined : loneName(value)
    const { authors, partial } = authorsFrom(
      (lone === undefined ? undefined : twoNames(lone)) ?? (/^author$/i.test(name) ? oneName(value) : value),
    )
    if (authors.length === 0) continue
    paper.authors = authors
    if (partial || fields.of('authorsPartial').some(({ value }) => value === true))
      paper.authorsPartial = true
    return
  }
  for (const { value } of fields.of('firstAuthor')) {
    const list = typeof value === 'string' ? listInText(value) : undefined
    const { authors } = authorsFrom(list ?? value)
    if (authors.length === 0) continue
    paper.authors = authors
    // A list is no single name: `first_authors` are RIS's authors, and its `secondary_authors` editors.
    if (list === undefined) paper.authorsPartial = true
    return
  }
}

/** Editors of what has no authors, as a note. */
export function readEditors(paper: Paper, fields: Fields): void {
  if (paper.authors.length > 0) return
  for (const { value } of [...fields.of('editors'), ...fields.of('authors')]) {
    const others = Array.isArray(value) && value.some((each) => isObject(each) && isOtherRole(each))
    const { authors } = authorsFrom(others ? editorsAmong(value) : value)
    if (authors.length > 0) addNote(paper, editorsNote(authors.map(({ name }) => name)))
  }
}

/** `author: 'Lovelace, Ada'` is one name, and not two; as `authors` it would be. */
function oneName(value: Json): Json {
  return typeof value === 'string' &&
    /^\s*[\p{Lu}][\p{L}'’-]+,\s*\p{Lu}[^\s,;&]*(?: [^\s,;&]+){0,2}\s*$/u.test(value)
    ? [value]
    : value
}

/** What arXiv's pages have before the names, as they have `Title:` before the title. */
const LABEL = /^Authors?: ?(?=\p{Lu})/u

/** The number of an author that Scopus writes behind the name: `Lovelace, Ada (57202138757)`. */
const AUTHOR_NUMBER = / \(\d{6,12}\)(?=;|$)/g

const SHORT_NAME = /^(\p{L}[\p{L}'’ -]*?) (\p{Lu}(?:-?\p{Lu}){0,3})(?: (Jr|Sr|2nd|3rd|I{2,3}|IV))?$/u

/** What points from a name with its initials behind to a remark: `Lovelace A*, Hopper GM†.` */
const MARK_OF_INITIALS = /(?<=\p{Lu})[*†‡]{1,3}(?=,|;|\.?$)/gu

/**
 * PubMed's lists: `Lovelace A, O'Hopper GM Jr; Engine Study Group.`, groups behind the people, or with people behind them:
 * `Lovelace A; Engine Study Group., Hopper GM.`
 */
function medlineAuthors(text: string): Author[] | undefined {
  // Most lists are none of these, which the first name tells.
  const end = text.search(/[,;]/)
  if (end === -1 || !SHORT_NAME.test(text.slice(0, end))) return undefined
  const [people = '', ...groups] = text
    .replace(/\.$/, '')
    .split(';')
    .map((part) => part.trim())
  const listed = people.split(/,\s*/)
  const names = listed.map(shortName)
  for (const part of groups) {
    const [group = '', others] = part.split(/\.,\s*/, 2)
    // Behind one person, a semicolon may part people as well.
    if (group === '' || group.includes(',') || SHORT_NAME.test(group)) return undefined
    if (names.length < 2 && others === undefined) return undefined
    const behind = others?.split(/,\s*/) ?? []
    listed.push(group, ...behind)
    names.push({ name: group, group: true }, ...behind.map(shortName))
  }
  if (names.length < 2) return undefined
  // Among many short names, one that is none is as it stands: a group, or a person who has one name.
  const others = listed.filter((_, index) => names[index] === undefined)
  if (others.length * 10 > names.length || others.some((name) => ENDS_LIST.test(name))) return undefined
  return names.map((name, index) => name ?? { name: (listed[index] as string).trim() })
}

/** What joins the last names of a list, or stands for more of them. */
const ENDS_LIST = /\band\b|&|\bet al\b|\bothers\b|\.\.\.|…/i

/** Who has a name of PubMed's lists, where it is one. */
function shortName(name: string): Author | undefined {
  const [, family, given = '', suffix] = SHORT_NAME.exec(name) ?? []
  if (family !== undefined) return { name: wholeName(family, given, suffix), family, given }
  // Europe PMC parts groups from people by commas, too.
  return OF_GROUP.test(name) ? { name, group: true } : undefined
}

/** Words that end the names of groups of authors. */
const OF_GROUP =
  / (?:group|consortium|collaborat(?:ion|ive|ors)|network|team|investigators|committee|society|initiative|study|programme?)$/i

/** Authors from a list, an object or a text. */
export function authorsFrom(value: Json): { authors: Author[]; partial: boolean } {
  if (typeof value === 'string') {
    const listed = plainAuthors(value)
    // Behind one person alone, a place may be where that one works.
    if (listed && (listed.length > 2 || !namesPlaces(value))) return { authors: listed, partial: false }
    const list = listInText(value)
    if (list) return authorsFrom(list)
    const lines = value.includes('\n') ? namesOnLines(value) : undefined
    if (lines) return authorsFrom(lines)
    if (/^[·\s\d]/.test(value) && /^[·\s]*\d+ authors?$/i.test(value)) return { authors: [], partial: false }
    const plain = withAccents(withoutTex(withoutMathMarks(collapse(htmlToText(value)))))
    const names = plain.replace(LABEL, '')
    const text = names.includes('(') ? names.replace(AUTHOR_NUMBER, '') : names
    if (text.includes('|') && !text.includes(';')) return authorsFrom(text.split('|'))
    const placed =
      (text.includes(': ') ? namesBeforeColons(text) : undefined) ??
      (text.includes(',') ? placedNames(text) : undefined)
    if (placed) return { authors: placed, partial: false }
    const medline = medlineAuthors(/[*†‡]/.test(text) ? text.replace(MARK_OF_INITIALS, '') : text)
    if (medline) return { authors: medline, partial: false }
    const { authors, partial } =
      text.includes('(') && !/（| · /.test(text) && namesInOrder(text)
        ? parseArxivAuthors(text)
        : parseAuthors(text)
    return { authors: inDisplayOrder(authors.map(withoutNumber)), partial: partial === true }
  }
  if (isObject(value)) {
    const inner = value['author'] ?? value['authors'] ?? value['name'] ?? numbered(value)
    return inner === undefined || inner === null ? authorsFrom([value]) : authorsFrom(inner)
  }
  if (!Array.isArray(value)) return { authors: [], partial: false }
  if (value.some((each) => Array.isArray(each))) return authorsFrom(namesOfLists(value))
  const whole = loneName(value)
  if (whole !== undefined && isListOfNames(whole)) return authorsFrom(whole)
  const authors: Author[] = []
  let partial = false
  for (const each of value) {
    const first = typeof each === 'string' ? FIRST_OF_OTHERS.exec(each)?.[1] : undefined
    if (first !== undefined) partial = true
    const read =
      typeof each === 'string'
        ? authorOfText(first ?? each)
        : isObject(each) && !isOtherRole(each)
          ? authorOfObject(each)
          : undefined
    if (read === 'others') partial = true
    else if (read) authors.push(read)
  }
  return {
    authors: inDisplayOrder(authors),
    partial,
  }
}

/** Names that nothing but the ends of their lines parts, each of two words at least, as cells of spreadsheets have them. */
export function namesOnLines(text: string): string[] | undefined {
  const lines = text.trim().split(/\s*\n\s*/)
  return lines.length > 1 &&
    !namesPlaces(text) &&
    lines.every(
      (line) => /^\p{L}[^,;&|<>()\d]{0,60}? \p{L}[^,;&|<>()\d]{0,60}$/u.test(line) && !/\sand\s/i.test(line),
    )
    ? lines
    : undefined
}

/** The one name in a list, which a record may have around it. */
function loneName(value: Json): string | undefined {
  const only = Array.isArray(value) && value.length === 1 ? value[0] : undefined
  const name = isObject(only) ? only['name'] : only
  return typeof name === 'string' ? name : undefined
}

/**
 * Two names that stand as one: arXiv's feeds have all authors in one element, and who reads them makes one person of it.
 * arXiv never turns names round, so that with whole names on both sides the comma parts two.
 */
function twoNames(text: string): string[] | undefined {
  const names = text.length > 100 ? [] : text.split(',')
  return names.length === 2 && names.every(isWholeName) ? names : undefined
}

/** Whether a name has more than one word, and the last one is no initial. */
function isWholeName(name: string): boolean {
  const words = name.trim().split(/\s+/)
  return words.length > 1 && /^\p{Lu}/u.test(words[0] as string) && /\p{Ll}{2}/u.test(words.at(-1) as string)
}

/** Whether a text that should be one name is several. */
function isListOfNames(text: string): boolean {
  return (text.match(/,| and |;/g)?.length ?? 0) > 1
}

/** Authors that are lists: of given and family name, or of a name and what else is said of its bearer. */
function namesOfLists(lists: readonly Json[]): Json[] {
  const texts = lists.map((list) =>
    Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [],
  )
  // arXiv's own way, of which `authors_parsed` is the best known: `['Lovelace', 'Ada', '']`
  const areTurned = texts.every((parts, index) => {
    const [family = '', given = '', suffix = ''] = parts as string[]
    return (
      parts.length === 3 &&
      (lists[index] as Json[]).length === 3 &&
      family !== '' &&
      given !== '' &&
      SUFFIX.test(suffix)
    )
  })
  if (areTurned) return texts.map((parts) => wholeName(...(parts as [string, string, string])))
  const areParts = texts.every(
    ([, family = '', ...more]) => more.length === 0 && !family.includes(',') && family.split(' ').length < 4,
  )
  return lists.flatMap((list, index) => {
    const [name = '', family = ''] = texts[index] as string[]
    if (!Array.isArray(list)) return list
    return name === '' ? [] : areParts ? `${name} ${family}`.trim() : name
  })
}

/** The people of a list that has numbers for keys: `{ 1: 'Ada Lovelace', 2: 'Grace Hopper' }`. */
function numbered(list: JsonObject): Json[] | undefined {
  const keys = Object.keys(list)
  return keys.length > 0 && keys.every((key) => /^\d{1,4}$/.test(key)) ? Object.values(list) : undefined
}

const SUFFIX = /^(?:(?:[JS]r|2nd|3rd)\.?|I{2,3}|IV)?$/

/** Of a list of people that says what each is, the editors, as if they were nothing but people. */
function editorsAmong(people: readonly Json[]): Json[] {
  return people.flatMap((person) => {
    if (!isObject(person) || !/^editor$/i.test(roleOfPerson(person))) return []
    const { creatorType: _, role: __, ...name } = person
    return [name]
  })
}

/** What the people of a list are who are none of its authors; editors are read where there are no authors. */
export function otherRoles(value: Json | undefined, { authors }: Pick<Paper, 'authors'>): string[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((person) => {
    if (!isObject(person) || !isOtherRole(person)) return []
    const role = roleOfPerson(person)
    return authors.length === 0 && /^editor$/i.test(role) ? [] : [role]
  })
}

function roleOfPerson(person: JsonObject): string {
  return textOf(person['creatorType'] ?? person['role'] ?? null) ?? ''
}

/** Whether a list of people names this one as something else than an author. */
function isOtherRole(person: JsonObject): boolean {
  return /^(?:editor|translator|reviewer|contributor|seriesEditor|bookAuthor|reviewedAuthor)$/i.test(
    roleOfPerson(person),
  )
}

/** A name that others follow: `Ada Lovelace et al. (20 engineers)`. */
const FIRST_OF_OTHERS = /^(\p{L}[^,;(]*[^,;(\s]),? et\.? al\.?(?: \([^()]*\))?$/u

/** A name with where its bearer works in brackets behind: `Ada Lovelace (Engine House)*`. */
const AFFILIATED =
  /^([^()]*[^()\s])\s*\(([^()\u3040-\u30ff\u4e00-\u9fff]*[\p{L}]{3}[^()\u3040-\u30ff\u4e00-\u9fff]*)\)[*†]?$/u

/** What stands for those of a list who are not named. */
const OTHERS = /^(?:et\.? al\.?|and others|others|…|\.\.\.)[,;]?$/i

function authorOfText(text: string): Author | 'others' | undefined {
  // DSpace writes its own number of a person behind the name.
  const name = withAccents(withoutTex(withoutMathMarks(collapse(htmlToText(text)))))
    .replace(/(?:::[\w-]+)+$/, '')
    .replace(AUTHOR_NUMBER, '')
  if (/^[·\s]*\d+ authors?$/i.test(name)) return undefined
  if (OTHERS.test(name)) return 'others'
  const [, before, affiliation] = AFFILIATED.exec(name) ?? []
  if (before !== undefined && affiliation !== undefined) return { ...author(before), affiliation }
  return /[\p{L}\p{N}]/u.test(name) ? withoutNumber(author(name)) : undefined
}

function authorOfObject(object: JsonObject): Author | 'others' | undefined {
  const person = isObject(object['author'])
    ? object['author']
    : isObject(object['person'])
      ? object['person']
      : isObject(object['name']) && !('value' in object['name'])
        ? object['name']
        : object
  const pick = (...names: string[]) => {
    for (const name of names) {
      const value = person[name]
      // Na is a name, though `NA` stands where none is known.
      const text = value === 'Na' ? value : textOf(value)
      if (text !== undefined) return withoutTex(collapse(text))
    }
    return undefined
  }
  const surname = pick(
    'family',
    'familyName',
    'last',
    'lastName',
    'LastName',
    'last_name',
    'surname',
    'lastname',
    'family_name',
    'ce:surname',
    'author_last',
    // Typst's bibliographies call the family name so.
    ...('given-name' in person ? ['name'] : []),
  )
  const family =
    surname && [pick('dropping-particle'), pick('non-dropping-particle'), surname].filter(Boolean).join(' ')
  const given = pick(
    // Where a surname stands apart, the name beside it is the other one.
    ...('surname' in person && 'fullName' in person ? ['name'] : []),
    'given',
    'givenName',
    'first',
    'firstName',
    'ForeName',
    'first_name',
    'firstname',
    'forename',
    'given_name',
    'given-name',
    'ce:given-name',
    'author_first',
  )
  const whole = pick(
    'display_name',
    'fullname',
    'full_name',
    'fullName',
    'name',
    'literal',
    'text',
    'author_name',
    'creator',
    'value',
    'raw_author_name',
    'CollectiveName',
    'collectiveName',
  )
  const read: Author | undefined =
    family !== undefined
      ? {
          name: given === undefined ? family : wholeName(family, given),
          family,
          ...(given === undefined ? {} : { given }),
        }
      : whole === undefined
        ? undefined
        : isCollective(person)
          ? { name: whole, group: true }
          : author(whole)
  if (!read) return undefined
  if (OTHERS.test(read.name)) return 'others'
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(pick('orcid', 'ORCID') ?? '')?.[0]
  const places =
    object['affiliations'] ??
    object['affiliation'] ??
    object['institutions'] ??
    object['aff'] ??
    ofMedline(object['AffiliationInfo'])
  const affiliation = places === undefined || places === null ? [] : textsOf(places, /\s*;\s*/).map(collapse)
  return withoutNumber({
    ...read,
    ...(orcid ? { orcid } : {}),
    ...(affiliation.length ? { affiliation: affiliation.join('; ') } : {}),
  })
}

/** Whether PubMed's answers say that an author is a group. */
function isCollective(person: JsonObject): boolean {
  return person['authtype'] === 'CollectiveName' || 'collectiveName' in person || 'CollectiveName' in person
}

/** Names without what points from them to a remark, set as maths: `Ada Lovelace$^{1,2}$, Grace Hopper$^\dagger$`. */
function withoutMathMarks(names: string): string {
  return names.includes('$') ? names.replace(MATH_MARK, '') : names
}

const MATH_MARK = /(?<=[\p{L}.])\s?\$(?:\^?\{?(?:[\d,*†‡§¶ ]|\\(?:[a-zA-Z]+|\*)){1,12}\}?|\^\{?[a-z]\}?)\$/gu

/** Accents that were copied from a PDF stand by themselves before their letters: `L¨ubke`. */
function withAccents(names: string): string {
  return names.replace(/([¨´ˆ˜ˇ¸˚])(\p{L})/gu, (written, accent: string, letter: string) => {
    const composed = `${letter === 'ı' ? 'i' : letter}${COMBINING[accent] as string}`.normalize('NFC')
    return composed.length === 1 ? composed : written
  })
}

const COMBINING: Readonly<Record<string, string>> = {
  '¨': '\u0308',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  ˇ: '\u030c',
  '¸': '\u0327',
  '˚': '\u030a',
}

/** Where an author works, as PubMed has it. */
function ofMedline(info: Json | undefined): Json | undefined {
  const places = (Array.isArray(info) ? info : [info]).flatMap((each) => {
    const place = isObject(each) ? textOf(each['Affiliation']) : undefined
    return place === undefined ? [] : [place]
  })
  return places.length > 0 ? places : undefined
}

/** DBLP tells people of one name apart by four digits behind it; Lens writes `null` where it knows no first name. */
function withoutNumber(author: Author): Author {
  if (author.name.startsWith('null ')) return { ...author, name: author.name.slice(5) }
  if (endsInLetter(author.name)) return author
  if (/\s\d{4}$/.test(author.name)) return { ...author, name: author.name.slice(0, -5).trim() }
  // Chinese databases number the places where authors work: `张三[1]`.
  const name = trimEnd(author.name.replace(/\[\d{1,2}(?:,\d{1,2})*\]$/, ''), FOOTNOTES)
  return name === author.name ? author : { ...author, name }
}

/** Whether a name ends in one of the letters that most do, and so in no number or mark. */
function endsInLetter(name: string): boolean {
  const code = name.charCodeAt(name.length - 1) | 32
  return code >= 0x61 && code <= 0x7a
}
