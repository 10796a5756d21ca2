import type { Role } from './role.ts'

/** What a field's name says of its content, and how likely (0 is likeliest). */
interface Found {
  role: Role
  rank: number
}

/**
 * What a name says that is put together of others, by what each of them says: alternatives (`Journal/Conference`), a
 * remark in brackets (`Date (YYYY-MM-DD)`), what a thing is of (`Title of the Paper`). Such names rank behind plain ones.
 */
export function roleOfParts(name: string, roleOf: (name: string) => Found | undefined): Found | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const found = ofAlternatives(name, roleOf) ?? ofRemark(name, roleOf) ?? ofThing(name, roleOf)
  return found && { role: found.role, rank: found.rank + 50 }
}

const LONGEST_NAME = 100

type Reader = (name: string, roleOf: (name: string) => Found | undefined) => Found | undefined

/** Roles of which one column holds now this, now that; the first of each says what both are. */
const ALIKE: readonly (readonly Role[])[] = [
  ['abstract', 'abstractOrSummary'],
  ['date', 'year'],
  ['paperLink', 'pdf'],
  ['keywords', 'categories', 'heading'],
]

const ofAlternatives: Reader = (name, roleOf) => {
  const parts = name.split(/\s*\/\s*|\s+or\s+/i)
  if (parts.length < 2 || parts.length > 4) return undefined
  const found = parts.map(roleOf)
  const [first] = found
  if (!first || found.includes(undefined)) return undefined
  const alike = ALIKE.find((roles) => found.every((each) => roles.includes(each?.role as Role)))
  // `DOI/Link`: an identifier leads somewhere, too.
  const leads = LEADS_TO.has(first.role) && found.slice(1).every((each) => LINKS.has(each?.role as Role))
  if (!alike && !leads && found.some((each) => each?.role !== first.role)) return undefined
  return { role: alike?.[0] ?? first.role, rank: first.rank }
}

const LINKS: ReadonlySet<Role> = new Set(['paperLink', 'pdf', 'doi', 'arxiv', 'otherLink'])
const LEADS_TO: ReadonlySet<Role> = new Set(['doi', 'arxiv', 'paperLink'])

/** A remark behind a name; it may be of a language, or take the name's meaning away: `Date (accessed)`, `Title (journal)`. */
const REMARK = /^([^()（）]{1,60}?)\s*[(（]([^()（）]{1,60})[)）][\s:*]*$/
const OTHER_MEANING =
  /^(?:\w+ )?(?:access(?:ed)?|added|updated|modified|retrieved|collected|read|translat(?:ed|ion)|journal|book|series|conference|count|number|first|last|corresponding|short|abbr\w*|%)(?: \w+)?$/i

/** Whether a remark behind a column's name takes away what the name alone would say. */
export const isOtherMeaning = (remark: string) => OTHER_MEANING.test(remark.trim())

const ENGLISH = /^(?:en|eng|english|original|英文|英語|原文)$/i
const OTHER_LANGUAGE =
  /^(?:zh|cn|ja|jp|ko|kr|ru|de|fr|es|pt|it|chinese|japanese|korean|russian|german|french|spanish|portuguese|italian|中文|日本語|한국어)$/i
/** Roles of which a remark tells no more than how their content is written. */
const WITH_REMARK: ReadonlySet<Role> = new Set([
  'title',
  'authors',
  'abstract',
  'date',
  'year',
  'venue',
  'doi',
  'arxiv',
  'paperLink',
  'pdf',
  'code',
  'keywords',
])

const ofRemark: Reader = (name, roleOf) => {
  const [, head = '', remark = ''] = REMARK.exec(name) ?? []
  if (head === '' || isOtherMeaning(remark) || OTHER_LANGUAGE.test(remark)) return undefined
  const found = roleOf(head)
  if (!found || !WITH_REMARK.has(found.role)) return undefined
  const said = ENGLISH.test(remark) ? undefined : roleOf(remark)?.role
  // `Title (authors)` holds both.
  return said !== undefined && WORDS.has(said) && said !== found.role ? undefined : found
}

const WORDS: ReadonlySet<Role> = new Set(['title', 'authors', 'abstract', 'summary', 'venue'])

/** `Title of the Paper`, `Year of Publication`, `Link to PDF`, `List of Authors`. */
const OF_THING =
  /^(\p{L}+)[\s_-]+(?:of|to|for)[\s_-]+(?:the[\s_-]+)?(\p{L}+(?:\s\p{L}+)?)(?:\((?:s|es)\)|\/s)?\s*$/iu
const PAPER =
  /^(?:papers?|articles?|publications?|publishing|study|work|manuscript|document|research|preprint)$/i
const NAMED = /^(?:names?|titles?|list)$/i
const LINK = /^(?:links?|url|hyperlink)$/i
const NAMED_ROLES: ReadonlySet<Role> = new Set(['authors', 'venue', 'keywords'])
const OF_PAPER_ROLES: ReadonlySet<Role> = new Set([
  'title',
  'abstract',
  'authors',
  'date',
  'year',
  'keywords',
  'doi',
  'paperLink',
  'pdf',
])

const ofThing: Reader = (name, roleOf) => {
  const [, what = '', thing = ''] = OF_THING.exec(name) ?? []
  if (what === '') return undefined
  const found = roleOf(PAPER.test(thing) ? what : thing)
  if (PAPER.test(thing)) return found && OF_PAPER_ROLES.has(found.role) ? found : undefined
  if (LINK.test(what)) return found && LEADS.has(found.role) ? found : undefined
  return NAMED.test(what) && found && NAMED_ROLES.has(found.role) ? found : undefined
}

const LEADS: ReadonlySet<Role> = new Set(['pdf', 'code', 'data', 'video', 'project', 'doi', 'arxiv'])
