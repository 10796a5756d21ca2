import { parseDate } from '../../../text/dates.ts'
import { type Draft, setAuthors, setDate } from '../draft.ts'
import {
  areNames,
  citationAuthors,
  citedAuthors,
  isListOfAuthors,
  isOneName,
  isWho,
  looksLikeAuthors,
} from '../words/citation.ts'
import { isLoneAuthor, namesAndYear } from '../words/credit.ts'
import { isNamedVenue, isVenueTag } from '../words/titles.ts'
import { readTag } from './reference.ts'
import { isRemark, keepWords, tidyRemark } from './remarks.ts'

/** Who and when, and where, in brackets behind a title: `(Lee et al., 2019)`, `(Lee et al., 2019, arXiv)`, `(Lee & Kim, 04-2026)`. */
const CITATION =
  /^[\s,.;]*[(（]([^()（）]{2,80}?)[,.]?\s+((?:\d{1,2}[-/.])?(?:19|20)\d{2}(?:[-/.]\d{1,2})?)[a-z]?(?:,\s*([^()（），,]{2,30}))?[)）]/

/** When, and how many liked it, in brackets behind a title. */
const COUNTED =
  /^\s*[(（]((?:19|20)\d{2}(?:-\d{2}){0,2})[,，]\s*(\d[\d,]{0,9})\s(upvote|vote|like|star)s?[)）]/i

/** The month or the day, and whose paper it is, in brackets behind a title. */
const PLACED = /^[\s,.;]*[(（]((?:19|20)\d{2}-\d{2}(?:-\d{2})?)[,，]\s*(\p{Lu}[^()（）,，\d]{1,40})[)）]/u

/** What stands in brackets ahead of all else behind a title: who, when or where. */
const BRACKET_AHEAD = /^[\s,.;]*[(（]/

/**
 * Reads a text that begins with a bracket, where that holds who wrote the paper, when or where. Gives what
 * stands behind the bracket, and `undefined` where it holds no such thing.
 */
export function readBracketAhead(
  tail: string,
  draft: Draft,
  context: string | undefined,
): string | undefined {
  if (!BRACKET_AHEAD.test(tail)) return undefined
  const [citation, names = '', when = '', place = ''] =
    (draft.authors.length === 0 && CITATION.exec(tail)) || []
  const cited = names === '' ? '' : names.replace(/\bat al\b/, 'et al').replaceAll('&', 'and')
  if (citation !== undefined && isWho(cited)) {
    setAuthors(draft, citedAuthors(cited))
    setDate(draft, parseDate(when, context))
    if (isVenueTag(place)) draft.venue ??= place
    return tail.slice(citation.length)
  }
  // `(2025-09, 665 upvotes): what it says`
  const [counted, month = '', count = '', what = ''] = COUNTED.exec(tail) ?? []
  if (counted !== undefined) {
    setDate(draft, parseDate(month))
    draft.counts[/^star/i.test(what) ? 'stars' : 'upvotes'] ??= Number(count.replaceAll(',', ''))
    return tail.slice(counted.length)
  }
  // `(2016-09, Kite Lab) what it says`
  const [placed, since = '', group = ''] = PLACED.exec(tail) ?? []
  if (placed !== undefined) {
    setDate(draft, parseDate(since))
    keepWords(group, draft)
    return tail.slice(placed.length)
  }
  // `(ICML 2016) A. Lee et al.`
  const [tagged, appeared = ''] = /^[\s,.;]*[(（]+([^()（）]{4,40})[)）][\s,]*(?=\p{Lu})/u.exec(tail) ?? []
  if (tagged !== undefined && isVenueTag(appeared) && /\d{2}/.test(appeared)) {
    readTag(appeared, draft, context)
    return tail.slice(tagged.length)
  }
  // `(behind a wall), Ann Lee`
  const [aside, said = ''] = /^[\s,.;]*[(（](\p{Ll}[^()（）]{2,40})[)）][\s,.]+(?=\p{Lu})/u.exec(tail) ?? []
  if (aside !== undefined && looksLikeAuthors(tail.slice(aside.length))) {
    draft.notes.push(said)
    return tail.slice(aside.length)
  }
  // `(Lee, Kim; ICML 2016)`, `(Lee et al., 2016; ICML)`, `(Lee & Kim, ICML 2016)`
  const [both, who = '', sign, where = ''] =
    (draft.authors.length === 0 &&
      (/^[\s,.;]*[(（]([^()（）;]{2,200})(;)\s*([^()（）;]{2,40})[)）]/.exec(tail) ??
        /^[\s,.;]*[(（]([^()（）;]{2,200})(,)\s([^()（）;,]{3,40})[)）]/.exec(tail))) ||
    []
  const wrote = namesAndYear(who)
  const isPlace = sign === ';' ? isVenueTag(where) : isNamedVenue(where)
  if (both !== undefined && isPlace && (areNames(wrote.names) || isListOfAuthors(wrote.names))) {
    setAuthors(draft, citedAuthors(wrote.names))
    setDate(draft, wrote.year)
    readTag(where, draft, context)
    return tail.slice(both.length)
  }
  // `*The title* (Lee and Kim, Kite Lab)`
  const [named, pair = '', lab = ''] =
    (draft.authors.length === 0 &&
      draft.titleMark !== 'plain' &&
      /^[\s,.;]*[(（]([^()（）,;]{5,60})(?:[,;]\s+(\p{Lu}[^()（）,;\d]{1,40}))?[)）]\s*$/u.exec(tail)) ||
    []
  const pairOfNames = pair.replaceAll('&', 'and')
  if (named !== undefined && isWho(pairOfNames)) {
    setAuthors(draft, citedAuthors(pairOfNames))
    if (lab !== '') keepWords(lab, draft)
    return ''
  }
  // `*The title* (Ann Lee, Bo Kim, and Cy Dow)`
  const [listed, people = ''] =
    (draft.authors.length === 0 &&
      draft.titleMark !== 'plain' &&
      /^[\s,.;]*[(（]([^()（）]{5,2000})[)）]/.exec(tail)) ||
    []
  if (listed !== undefined && isListOfAuthors(people)) {
    setAuthors(draft, citationAuthors(people))
    return tail.slice(listed.length)
  }
  // `(2016, Ann Lee)`
  const [dateFirst, on = '', by = ''] =
    (draft.authors.length === 0 &&
      /^[\s,.;]*[(（]((?:19|20)\d{2}),\s+(\p{Lu}[^()（）\d]{2,200})[)）]/u.exec(tail)) ||
    []
  if (dateFirst !== undefined && (isLoneAuthor(by) || isListOfAuthors(by))) {
    setAuthors(draft, citationAuthors(by))
    setDate(draft, on)
    return tail.slice(dateFirst.length)
  }
  if (citation !== undefined && isOneName(cited)) draft.citedName ??= cited
  // `(1997): what it says`
  const [dated, year] = /^[\s,.;]*[(（]((?:19|20)\d{2})[)）]\s*(?=[:：–—-])/.exec(tail) ?? []
  if (dated !== undefined) {
    setDate(draft, year)
    const said = tidyRemark(tail.slice(dated.length))
    if (!/^[:：]/.test(tail.slice(dated.length)) || !isRemark(said)) return tail.slice(dated.length)
    draft.summary.push(said)
    return ''
  }
  return undefined
}
