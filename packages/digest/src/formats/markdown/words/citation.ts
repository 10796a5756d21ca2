import type { Author } from '../../../digest.ts'
import {
  type Authors,
  author,
  initialsAhead,
  isPlainList,
  parseAuthors,
  turnedAmongOthers,
  withoutAffiliations,
} from '../../../text/names.ts'
import { placedNames } from '../../../text/placed-names.ts'
import { isPlaceholder } from '../../../text/placeholder.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { memo } from './memo.ts'
import { collapse, isVenueTag } from './titles.ts'

const TOKEN_LIMIT = 60
const AND = /\s(?:and|&)\s/
const PARTICLE =
  /^(?:van|von|zu|de|der|den|des|du|da|di|das|do|dos|del|della|la|le|el|al|bin|ben|ibn|ter|ten|te|af|im|zum|zur|vom|y)$/i
const NAME =
  /^(?:\p{Script=Han}{2,4}|\p{Script=Hangul}{2,4}|[\p{Script=Katakana}ー・]{2,16}|[\p{Lu}\p{Lt}'’`][\p{L}\p{M}.'’`\-‐‑­]*|-\p{Lu}\.|(?:[\p{Ll}]{1,3}['’]|(?:al|el|ul|an|as|at)-)\p{Lu}[\p{L}-]*)$/u
const ET_AL =
  /[,;]?\s*(?:\b(?:and|&)\s+)?(?:\bet\.?\s*al\b\.?(?:\s*[(（]\d{1,4}\s?(?:authors?|[人位名명])[)）])?|\betc\b\.?|\band others\b|(?<=[\s,;])(?:y otros|y colaboradores|e outros|e altri|et autres|und andere|u\.\s?a\.|и др\.?|и другие)|\+?\s?\d{1,4}\s(?:more|others?)(?:\s(?:co-?)?authors?)?|[(（]?(?:\+\s?|\band\s)\d{1,4}(?:\s(?:more|others?|authors?))?[)）]|\+\s?\d{1,4}|\bothers\b|(?:…|\.\.\.)(?:\s*\(\d+\s+authors?\))?|等(?:\s*\d+\s*)?[人位名]?(?:作者)?|ほか\s*(?:\d+\s*名)?|他\s*\d+\s*名|외(?:\s*\d+\s*[명인])?)[\s.,*]*$/i

/** Beside as many others, one of a list may be a group, or have an initial that reads as an article. */
const FEWEST_BESIDE = 4
const NAMED_BESIDE =
  /^(?:The .*\b(?:consortium|collaboration|initiative|network|investigators|group|team)|A \p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+)$/iu

/**
 * Whether a text is a list of people's names: each of one to five capitalised words. One word alone is
 * none, handles are not either: those need a label or a column that says so.
 */
export const looksLikeAuthors = memo((text: string): boolean => {
  const given = collapse(text).replace(/(?<!\.\.)\.$/, '')
  const line = withoutAffiliations(given)
  // `Ann Lee, Bo Kim, +12 more`
  const bare = line.endsWith(' more') ? withoutEtAl(line) : line
  if (line.length < 4 || line.length > 6000 || /[:：!?？。|<>[\]{}=@/]|https?|\d{2}|^TL;\s?DR\b/.test(bare))
    return false
  if (endsInJournal(line) || (ACRONYM_AMONG.test(line) && /\p{Ll}/u.test(line))) return false
  if (isPlainList(line)) return true
  const named = withoutEtAl(line)
  const partial = named !== line
  if (/^\p{Lu}/u.test(named) && (withPlaces(named)?.length ?? 0) > 1) return true
  // `Ann Lee (Kite Lab, Oslo); Bo Kim (Loom Inc.)*`
  const isPlaced = PLACED.test(given)
  const whole = named.includes('(') ? named.replace(/ \([^()]{0,200}\)/g, '') : named
  if (isSentence(whole)) return false
  if (invertedList(whole)) return true
  const tokens = whole
    .split(/\s*[,;，、·•]\s*|\s+(?:and|&)\s+/)
    .map(withoutMarks)
    .filter(Boolean)
  if (
    tokens.length === 0 ||
    (tokens.length > 1 && (endsWithin(tokens.at(-1) as string) || tokens.some(endsLong) || endsInPair(whole)))
  )
    return false
  // `A Flexible, Efficient Loom`: `A` is an initial where others have one, or ahead of two names in a longer list.
  if (
    tokens.some(
      (token) => /^(?:A|The) /.test(token) && !(tokens.length >= FEWEST_BESIDE && NAMED_BESIDE.test(token)),
    ) &&
    !tokens.some((token) => BEGINS_WITH_INITIAL.test(token) || ENDS_IN_INITIALS.test(token))
  )
    return false
  let names = 0
  for (const token of tokens) {
    if (FUNCTION_WORD.test(token)) return false
    if (token.length > TOKEN_LIMIT) return false
    if (isName(token)) names++
  }
  if (tokens.length === 2 && partial && names === 2) return true
  if (tokens.length === 1)
    return (
      names === 1 &&
      (partial || ((tokens[0] as string).split(' ').length <= 4 && isFullName(tokens[0] as string)))
    )
  return (
    names / tokens.length >= (isPlaced ? 0.5 : 0.8) &&
    tokens.some((token) => isFullName(token) || /^\p{Lo}{2,16}$/u.test(token))
  )
})

/** A place's letters among other places: `Rice & PKU`. Family names in capitals have a comma behind them: `LEE, Ann & KIM, Bo`. */
const ACRONYM_AMONG = /(?:&|\sand)\s\p{Lu}{3,6}(?=\s(?:&|and)\s|$)/u

/** People of whom each has a place in brackets, with semicolons between, so that even names in small letters are names. */
const PLACED = /^[^();:]{3,60} \([^()]{0,200}\)\*?(?:; [^();:]{3,60} \([^()]{0,200}\)\*?)+$/

/** The last words of journals and meetings, and the first ones of those that are shortened: `Kite Letters`, `Kite Rev. B` */
const ENDS_IN_JOURNAL =
  /\s(?:Journal|Letters|Transactions|Proceedings|Conference|Symposium|Workshop|Magazine|Bulletin|Quarterly|Rev|Lett|Phys|Proc|Trans|Conf|Sci|Chem|Math|Appl|Commun|Astron|Astrophys|Biol|Comput|Opt|Mech)$/

/** Whether a text ends in a word of journals and meetings, which stand behind the names of a reference: `Kite Letters`. */
export function endsInJournal(text: string): boolean {
  return ENDS_IN_JOURNAL.test(text)
}

const ENDS_IN_INITIALS = /^\p{Lu}[\p{L}'’-]*\p{Ll} \p{Lu}{1,2}$/u
const BEGINS_WITH_INITIAL = /^(?!A )\p{Lu}{1,2} \p{Lu}\p{Ll}/u
/** A word that stands in titles, and in no name. */
const FUNCTION_WORD =
  /\s(?:of|on|for|with|via|to|from|by|in|[Aa]gainst|[Tt]owards?|[Tt]hrough|[Bb]eyond|[Bb]etween|[Ww]ithout|[Uu]sing)\s/

/** Such a word between two others: not next to what parts names, so that it stands within one. */
const FUNCTION_WORD_WITHIN =
  /(?<![,;，、·•&]|\band)\s(?:of|on|for|with|via|to|from|by|in)\s(?![,;，、·•&]|and\s)/
const GROUP = /\b(?:collaboration|consortium|team|group)\b/i

/** Whether words show that a text is no list of names, which most sentences do before they need be taken apart. */
function isSentence(text: string): boolean {
  return FUNCTION_WORD_WITHIN.test(text) && !text.includes('(') && !GROUP.test(text)
}

/** A list of authors without the `et al.` that it ends in. A pattern for the end would be tried from every place. */
function withoutEtAl(list: string): string {
  const end = list.slice(-60)
  // Most lists end in a name, and most names in none of the letters that these words end in.
  if (!/[lsrceiе\d…等人位名者か명인외.)][\s.,*]*$/i.test(end)) return list
  const cut = end.replace(ET_AL, '')
  return cut.length === end.length ? list : list.slice(0, list.length - end.length) + cut
}

/** A name of a list without the `and` before it, the marks of its footnotes and what stands in brackets. */
function withoutMarks(name: string): string {
  if (!/^(?:and|&)\s|[*∗†‡§¹²³⁴⁵\d^]$|\(/.test(name)) return name.trim()
  return name
    .replace(/^(?:and|&)\s+/, '')
    .replace(/[*∗†‡§¹²³⁴⁵\d^]+$/, '')
    .replace(/\([^()]{0,60}\)/g, ' ')
    .trim()
}

/** Whether a text is names and nothing else, family names alone among them: `Lee & Kim`. */
export function areNames(text: string): boolean {
  const tokens = withoutEtAl(text).split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/)
  return tokens.length <= 10 && tokens.every((token) => token.length <= TOKEN_LIMIT && isName(token))
}

/** Whether a text is family names such as `Lee, Kim and Dow`. One name alone may be a journal's: `Kite Methods`. */
export function isWho(text: string): boolean {
  if (!/\b(?:al|and|collaboration)\b/i.test(text) || !areNames(text)) return false
  if (/\bal\b|\bcollaboration\b/i.test(text)) return true
  const names = text.split(/,?\sand\s/)
  return (
    names.length === 2 &&
    names
      .join(', ')
      .split(/,\s*/)
      .every((name) => /^(?:\p{Lu}\.\s?)*(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+$/u.test(name.trim())) &&
    !(names[1] as string).includes(',')
  )
}

/** The family names of a text that is nothing else and ends in `et al.`: `Roe, Lee, Kim et al.` */
export function familiesCutShort(text: string): string | undefined {
  const names = trimEnd(collapse(text), ' .')
  return /\bet\.? al$/.test(names.slice(-8)) && names.includes(',') && isWho(names) ? names : undefined
}

/** Whether a text is a family name such as `De Lee`, or one person's name in full. */
export function isOneName(text: string): boolean {
  return (
    /^(?:(?:\p{Ll}+|\p{Lu}\p{Ll}+|\p{Lu}\.) ){0,2}\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(text) &&
    !AND.test(text) &&
    !isVenueTag(text)
  )
}

const TURNED_AHEAD =
  /^(?:(?:(?:and|&) )?(?:\p{Ll}{2,4} ){0,2}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?, (?:\p{Lu}\.[ -]?)+[*†‡§^#]{0,2}(?:, ?|(?<= )|$))+/u

/** The names with which a text begins that are turned round, with their initials: `Lee, A., Kim, B. C., `. */
export function turnedAhead(text: string): string {
  return TURNED_AHEAD.exec(text)?.[0] ?? ''
}

/** Whether a text is such names and nothing else. */
export function areTurnedRound(text: string): boolean {
  return text !== '' && turnedAhead(text) === text
}

// Many given names have two letters, as many other words have.
const ONE_TURNED =
  /^\p{Lu}[\p{L}'’-]+, (?!(?:An|As|At|By|If|In|Is|It|No|Of|On|Or|To|Up|We)(?: |$))\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)?$/u

/** Whether a text is one name turned round, with the given name in full: `Lee, Ann`. */
export function isTurnedName(text: string): boolean {
  return ONE_TURNED.test(text)
}

/** What parts names that are turned round, since commas stand within them. */
const BETWEEN_TURNED = /\s*;\s*(?:(?:and|&)\s+)?|\s*,?\s+(?:and|&)\s+/

/** Whether a text is such names and nothing else: `Lee, Ann & Kim, Bo`. */
export function areTurnedInFull(text: string): boolean {
  return text.includes(', ') && text.split(BETWEEN_TURNED).every(isTurnedName)
}

/** `Lee, Ann and Kim, Bo`, `Lee, Ann; Kim, Bo` or `Lee, A., Kim, B.`, as one `Family, Given` each. */
const invertedList = memo((text: string): readonly string[] | undefined => {
  const byAnd = AND.test(text) || text.includes(';') ? text.split(BETWEEN_TURNED) : []
  if (
    byAnd.length > 1 &&
    byAnd.every((name) => /^[^,]{1,60},[^,]{1,60}$/.test(name) && name.split(/,\s*/).every(isName))
  )
    return byAnd
  const tokens = text
    .replace(/[*∗†‡§]+(?=[,;\s]|$)/g, '')
    .split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/)
    .filter(Boolean)
  if (tokens.length < 2) return undefined
  const pairs: string[] = []
  for (let n = 0; n < tokens.length; n += 2) {
    const [family, given = ''] = [tokens[n] as string, tokens[n + 1]]
    if (pairs.length > 0 && GROUP.test(family)) {
      pairs.push(family)
      n--
      continue
    }
    if (!isName(family) || !/^(?:\p{Lu}\p{M}?\.?[\s-]?){1,4}$/u.test(given)) return undefined
    pairs.push(`${family}, ${given}`)
  }
  return pairs
})

/** `Lee, Ann, Bo Kim, and Cy Dow`: of a list in which all others have several words, the first name is turned round. */
function invertedFirst(text: string): string[] | undefined {
  const tokens = text.split(/\s*,\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean)
  const [family, given, ...others] = tokens
  if (others.length === 0 || family === undefined || given === undefined) return undefined
  const single = (token: string) => !/[ .]/.test(token) && CAPITALISED.test(token)
  const turned =
    single(family) && single(given) && others.every((token) => token.includes(' ') && isName(token))
  return turned ? [`${family}, ${given}`, ...others] : undefined
}

/** Names of the plainest shape, which most are. */
const CAPITALISED = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u

const isName = memo((token: string): boolean => {
  if (CAPITALISED.test(token)) return true
  const words = token.split(/\s+/)
  if (words.length > 5) return GROUP.test(token)
  // A name in two scripts is whole in each: `Ann Lee 李安`. `KiteGuard 安全微调` is a tool and what it does.
  if (words.length === 2 && words.filter((word) => EASTERN.test(word)).length === 1) return false
  return words.every(
    (word) => NAME.test(word) || PARTICLE.test(word) || /^(?:Jr|Sr|II|III|IV)\.?$/.test(word),
  )
})

const STOP_WITHIN = /\s(?!(?:St|Jr|Sr|Th|Ph|Ch|Chr|Wm)\.)[\p{L}'’-]+\p{Ll}[*†‡§]{0,3}\.\s/u

/** Whether a sentence ends within a name of a list, behind a word that is no first one: `…, Bo Kim. arXiv`. */
function endsWithin(token: string): boolean {
  return token.includes('. ') && STOP_WITHIN.test(token)
}

/**
 * The same within any name, behind a family name of more than two letters, and no short first one, `Ann Kr. Lee`, where no
 * further name follows, as where a stop stands for a comma: `Ann Low. Bo Kim`.
 */
const LONG_STOP_WITHIN = /\s\p{Lu}[\p{L}'’-]{2,}\p{Ll}[*†‡§]{0,3}\.\s(\p{Lu}\p{Ll}.*)$/u

function endsLong(token: string): boolean {
  const behind = token.includes('. ') ? LONG_STOP_WITHIN.exec(token)?.[1] : undefined
  return behind !== undefined && (/^In\s/.test(behind) || !/^\S+ (?:\S+ )?\p{Lu}\S*$/u.test(behind))
}

/** Whether a sentence ends within the last part of a list, before two words with `and` between them: `…, Bo Kim. Kites & Knots`. */
function endsInPair(list: string): boolean {
  const last = list.slice(list.lastIndexOf(',') + 1)
  return AND.test(last) && endsWithin(last)
}

function isFullName(token: string): boolean {
  const words = token.split(/\s+/)
  return words.length >= 2 && isName(token) && words.some((word) => /\p{L}{2}/u.test(word))
}

/**
 * Authors as reference lists have them: `Hinton, Geoffrey E., Simon Osindero, and Yee-Whye Teh.` turns the
 * first name round, `Lee, Ann, Kim, Bo` each of them.
 */
export function citationAuthors(text: string): Authors {
  const line = trimEnd(collapse(text).replace(/^by\s+/i, ''), ' ,;:')
  const named = withoutEtAl(line)
  const partial = named !== line
  const whole = named.replace(/(?<!(?<!\p{L})(?:\p{L}|[JS]r))\.$/u, '')
  const turned = isPlainList(whole) ? undefined : (withPlaces(whole) ?? turnedRound(whole))
  if (turned) return { authors: turned, ...(partial ? { partial: true as const } : {}) }
  const parsed = parseAuthors(whole)
  const authors = parsed.authors.map(tidy)
  const [only] = authors
  // One person of a reference has the family name first: `Lee A. Knots in Wet String`.
  const turnedAlone = only && authors.length === 1 ? initialsAhead(only) : undefined
  return {
    // A family name in capitals stands behind, `Ann LEE`, and one initial may be a family's, `Sankar B`.
    authors: turnedAlone && TWO_INITIALS.test(turnedAlone.given ?? '') ? [turnedAlone] : authors,
    ...(partial || parsed.partial ? { partial: true as const } : {}),
  }
}

/** Initials of one person, and no word that is shortened. */
const TWO_INITIALS = /^(?!AI$)\p{Lu}{2}$|\.$/u

/** Authors as citations have them, by family names alone or turned round with initials: `Lee, Kim et al.`, `Lee, A., et al.` */
export function citedAuthors(text: string): Authors {
  const named = trimEnd(withoutEtAl(text), ' ,;')
  const pairs = invertedList(named)
  if (!pairs?.every((pair) => pair.endsWith('.')))
    return parseAuthors(text.replace(/,?\s(?:and|&)\s|,/g, ';'))
  return { authors: pairs.map(author), ...(ET_AL.test(text.slice(-60)) ? { partial: true as const } : {}) }
}

/** Names that are written without a comma, the family name first. */
const EASTERN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u

/** The authors of a list in which the first or each has its family name before a comma. */
function turnedRound(list: string): Author[] | undefined {
  const pairs = invertedList(list) ?? turnedAmongOthers(list)
  if (pairs) return pairs.map(author)
  const tokens = list
    .split(/\s*,\s*/)
    .map((token) => token.trim())
    .filter(Boolean)
  return tokens.length >= 2 &&
    !EASTERN.test(tokens[0] as string) &&
    isFamily(tokens[0] as string) &&
    isGiven(tokens[1] as string) &&
    // `Du Tran, Bo Kim` are two people, `De Sa, Bo` is one.
    !(/^\p{Lu}\S* /u.test(tokens[0] as string) && (tokens[1] as string).includes(' '))
    ? inverted(tokens)
    : undefined
}

/** People with where they work behind the name, and a semicolon between: `Ann Lee, Kite Lab; Bo Kim, Loomex`. */
function withPlaces(list: string): Author[] | undefined {
  return list.includes(';') && list.includes(',') ? placedNames(list) : undefined
}

/** Authors of a label, a column or an emphasised line. */
export function listedAuthors(text: string): Authors {
  const line = trimEnd(collapse(text).replace(/^by\s+/i, ''), ' ,;')
  const named = withoutEtAl(line)
  const partial = named !== line
  const whole = named.replace(/(?<![\s.](?:\p{Lu}|[JS]r))\.$/u, '')
  if (!whole || isPlaceholder(whole)) return { authors: [] }
  const placed = isPlainList(whole) ? undefined : withPlaces(whole)
  if (placed) return { authors: placed, ...(partial ? { partial: true as const } : {}) }
  const pairs = isPlainList(whole)
    ? undefined
    : (invertedList(whole) ?? invertedFirst(whole) ?? turnedAmongOthers(whole))
  if (pairs) return { authors: pairs.map(author), ...(partial ? { partial: true as const } : {}) }
  const parsed =
    /[·•|]/.test(whole) && !whole.includes(',')
      ? parseAuthors(whole.replace(/\s*[·•|]\s*/g, '; '))
      : parseAuthors(whole)
  return {
    authors: parsed.authors.map(tidy),
    ...(partial || parsed.partial ? { partial: true as const } : {}),
  }
}

function tidy(each: Author): Author {
  if (!/^[*∗_†‡]|[*∗†‡§.¹²³⁰-⁹]$|\s\d{1,2}$/.test(each.name)) return each
  const name = trimEnd(each.name.replace(/^[*∗_†‡]+|\s\d{1,2}$/g, ''), '*∗†‡§¹²³⁴⁵⁶⁷⁸⁹⁰ ')
    .replace(/(?<![\s.]\p{Lu}|\bJr|\bSr)\.$/u, '')
    .trim()
  return name === each.name || name === '' ? each : { ...each, name }
}

function isFamily(token: string): boolean {
  const words = token.split(/\s+/)
  return (
    words.length <= 3 &&
    words.slice(0, -1).every((word) => PARTICLE.test(word) || NAME.test(word)) &&
    !/\./.test(token) &&
    (words.length === 1 || PARTICLE.test(words[0] as string))
  )
}

function isGiven(token: string): boolean {
  const words = token.replace(/\s+and\s.*$/, '').split(/\s+/)
  return (
    words.length <= 3 &&
    NAME.test(words[0] as string) &&
    words.every((word) => NAME.test(word) || PARTICLE.test(word)) &&
    !/^and\s/.test(token)
  )
}

/** Names of which the first (or each) has its family name before a comma. */
function inverted(tokens: readonly string[]): Author[] | undefined {
  const authors: Author[] = [author(`${tokens[0]}, ${(tokens[1] as string).replace(/\s+and\s.*$/, '')}`)]
  const joined = /\s+and\s+(.+)$/.exec(tokens[1] as string)
  const rest = [...(joined ? [joined[1] as string] : []), ...tokens.slice(2)]
  const names = rest.flatMap((token) => token.replace(/^(?:and|&)\s+/, '').split(/\s+(?:and|&)\s+/))
  const pairs =
    names.length >= 2 && names.length % 2 === 0 && names.every((name, n) => n % 2 === 1 || isFamily(name))
  const singles = names.filter((name) => !name.includes(' ')).length
  if (pairs && singles >= names.length / 2 && names.every((name) => isGiven(name) || isFamily(name))) {
    for (let n = 0; n < names.length; n += 2) authors.push(author(`${names[n]}, ${names[n + 1]}`))
    return authors
  }
  for (const name of names) authors.push(author(name))
  return authors
}

/** Words of a line that names where authors work. */
export const INSTITUTION =
  /\b(?:Universit\p{L}*|Institutes?|College|School|Academy|Labs?|Laborator\p{L}*|Research|Berkeley|Stanford|Princeton|Google|DeepMind|Microsoft|Meta|Amazon|Apple|Alibaba|Tencent|Huawei|ByteDance|NVIDIA|Inc|Corp)\b/u

/** Words of journals, honours and parts of a meeting, which look like a name of two words: `Nature Methods`, `Best Paper`. */
export const NO_NAME =
  /(?:tion|sion|logy|ics|science|telligence|ference|ical|ific|earning|ssing|ensing|uting|eering|works?|ysis|(?<!cl[eé])ments?|mining|covery|etters|ystems?|ods|cine|view|reports?|papers?|awards?|spotlight|workshop|journal|preprint|reviewed|results?|nets?|findings|university|models?|approach(?:es)?|languages?|algorithms?|agents?|datasets?|benchmarks?|transformers?|architectures?|oral|talk|track|press|nature|(?<!mar)cell|(?<!ro|ger)main|short|demo|poster|(?<!\p{L})long)$/iu

/** Whether a text that looks like two names is a journal's with `and` in it. */
function isJournal(text: string): boolean {
  if (/[,(]/.test(text)) return false
  const parts = text.split(/\s(?:and|&)\s/)
  const isOf = (words: string) => words.split(' ').some((word) => NO_NAME.test(word))
  return parts.length === 2 && (parts.some((part) => !part.includes(' ')) ? isOf(text) : parts.every(isOf))
}

/** Whether a text beside a title is authors: two at least, so that no journal and no town is one. */
export function isListOfAuthors(text: string): boolean {
  return (
    /[,;&、]|\sand\s|et\.?\s*al/.test(trimEnd(withoutAffiliations(text), ' .,;')) &&
    looksLikeAuthors(text) &&
    !isJournal(text)
  )
}
