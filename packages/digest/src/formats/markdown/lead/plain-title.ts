import { trimEnd } from '../../../text/trim-end.ts'
import type { Piece } from '../inline/piece.ts'
import { isListOfAuthors, isOneName, isWho } from '../words/citation.ts'
import { areAuthorsForSure, areNamesInFull, isLoneAuthor, PUBLICATION } from '../words/credit.ts'
import { timeAhead } from '../words/events.ts'
import {
  CONNECTIVE,
  collapse,
  isNamedVenue,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  wordCount,
} from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { yearIn } from '../words/years.ts'
import {
  hasDashedVenue,
  withoutId,
  withoutLinkWord,
  withoutMonth,
  withoutNamedVenue,
  withoutPrefix,
  withoutTag,
  withoutVenue,
  withoutYear,
} from './around-plain-title.ts'
import { easternReference } from './eastern-reference.ts'
import { isVenue } from './read-title.ts'
import { citedIn } from './reference.ts'
import { endOfTitle, lengthOfAuthors, lengthOfNames, placeOfInitials } from './reference-parts.ts'
import { titleBehindId } from './title-behind-id.ts'
import type { Candidate } from './title-candidates.ts'
import { placeOfOthers } from './written-with.ts'

const FEWEST_WORDS_IN_BRACKETS = 4
/** Where strokes part what a line says, a dash is one of its parts' own: `Looms - Chapter 1 | Ann Lee | Kite University | ` */
const STROKES = /\s[|｜]\s[^|｜]+\s[|｜]\s/
/** What a paper calls itself at its title's end: `Looms as Judges - a Survey`. */
const KIND_BEHIND =
  /^\s[–—-]\s+(?:an?|the)\s(?:[\p{L}-]{1,20}\s){0,2}(?:survey|review|overview|benchmark|tutorial|study|analysis|perspective)[\s:：([（]*$/iu
/** Words of the longest part of a title that a cell has on a line of its own. */
const MOST_WORDS_BROKEN_OFF = 12
/** Words of a button behind the one author. */
const MOST_BEHIND_NAME = 2
/** Characters beside a name that show whether it stands by itself. */
const MOST_LOOKED_AT = 100
/** Characters behind a title that may hold the year of its reference. */
const FURTHER = 300
/** The name of a species, which titles have slanted in brackets: `Growth of brown kites (*Milvus migrans*) in towns`. */
const SPECIES = /^\s*\p{Lu}(?:\p{Ll}+|\.) \p{Ll}{3,}(?: \p{Ll}{3,})?\s*$/u
/** Words of what speaks of a list before its link: `We added`, `Please cite`. */
const LONGEST_ASIDE = 4

/** The title where nothing marks it: the text up to the first link, two spaces, or a venue. */
export function plainTitle(pieces: readonly Piece[], text: string, inCell: boolean): Candidate | undefined {
  const first = titleBehindId(pieces, text) ?? titleInBrackets(text)
  if (first) return first
  let limit = 0
  for (const piece of pieces) {
    if (piece.anchor || (piece.emphasis && limit > 0 && (isListOfAuthors(piece.text) || citedIn(piece.text))))
      break
    if (piece.emphasis && isNameBehind(text, limit, piece.text)) break
    if (piece.emphasis && isVenueInItalics(text, limit, piece.text.length)) {
      limit -= /[,.]\s+in\s+$/.exec(text.slice(Math.max(0, limit - MOST_LOOKED_AT), limit))?.[0].length ?? 0
      break
    }
    if (
      (piece.strong || piece.emphasis) &&
      /\S\s*[(（]$/.test(text.slice(0, limit)) &&
      !SPECIES.test(piece.text)
    )
      break
    if (!piece.image) limit += piece.text.length
  }
  const head = text.slice(0, Math.min(limit, 1500))
  const words = withoutTag(withoutVenue(withoutPrefix(head.slice(timeAhead(head)))))
  const unnamed = words.replace(/^[^\p{L}\p{N}[]*(?:\[[^[\]]{1,40}\]\s*)+/u, '')
  let lead = head.length - (wordCount(unnamed) >= 3 ? unnamed : words).length
  let end = head.length
  /** Whether the title ends where a reference goes on, so that no dash ends it. */
  let isStopped = false
  // `Ann Lee and Bo Kim⇥The title`
  const tab = head.indexOf('\t', lead)
  const names = tab > 0 ? head.slice(lead, tab).trim() : ''
  const isParted = isListOfAuthors(names) || (names !== '' && isLoneAuthor(names))
  if (isParted) lead = tab + 1
  const eastern = isParted ? undefined : easternReference(head.slice(lead))
  const authors = isParted
    ? 0
    : (eastern?.authors ??
      lengthOfAuthors(
        head.slice(lead),
        limit === text.length,
        text.slice(head.length, head.length + FURTHER),
      ))
  if (authors > 0) {
    lead += authors
    const reference = head.slice(lead)
    const place = placeBehind(reference)
    const stop = eastern?.title ?? stopBehind(place > 0 ? reference.slice(0, place) : reference) ?? place
    if (stop > 0) end = lead + stop
    isStopped = stop > 0 && NAMES_PLACE.test(reference.slice(stop, stop + FURTHER))
  }
  const people = authors === 0 && !isParted ? placeOfInitials(head.slice(lead)) : 0
  if (people > 0) {
    end = lead + people
    isStopped = true
  }
  const wide = head.slice(lead).search(/[^\s:：] {2,}(?=\S)/)
  // In a cell a title may be broken over lines, whose spaces are left; a description behind one is longer.
  const behind = head.slice(lead + wide + 1)
  const goesOn = inCell && wordCount(behind) <= MOST_WORDS_BROKEN_OFF && !/[.!?]\s*$/.test(behind)
  if (wide > 0 && lead + wide + 1 < end && !goesOn && !CONNECTIVE.test(head.slice(lead, lead + wide + 1)))
    end = lead + wide + 1
  // In a cell of its own a title may have a dash; a description behind one begins small.
  const dash = head
    .slice(lead, end)
    .search(
      inCell
        ? /\s[–—-]\s(?=\p{Ll})/u
        : STROKES.test(head.slice(lead, end))
          ? /\s\|\s|\s?｜|(?<=\p{L})\|\s(?=\p{Lu})/u
          : /\s[–—|]\s|\s-\s(?=\S)|\s?｜|(?<=\p{L})\|\s(?=\p{Lu})/u,
    )
  if (
    dash > 0 &&
    !isStopped &&
    // One whose year and venue have dashes behind them has a dash for its colon, too.
    !hasDashedVenue(head) &&
    isTitleLike(head.slice(lead, lead + dash)) &&
    !isOpen(head.slice(lead, lead + dash)) &&
    !KIND_BEHIND.test(head.slice(lead + dash, end))
  )
    end = lead + dash
  const others = placeOfOthers(head.slice(lead, end))
  if (others > 0) end = lead + others
  const whole = head.slice(lead, end)
  let candidate = people > 0 ? whole : withoutMonth(trimEnd(withoutLinkWord(withoutId(whole)), ' ,;'))
  const venue =
    /[,.，?!]\s*((?:(?:to appear|accepted|published|presented)\s+)?(?:(?:in|at|by)\s+)?(?:Proc(?:\.|eedings)(?:\s[\w&'’-]+){0,8}|[A-Za-z]{1,6}[xX]iv(?::\d{4}\.\d{4,5})?|IEEE(?:\/\w+)?(?:\s[\w&-]+){2,9}|[A-Z][\w&-]*(?:\s[\w&-]+){0,5}|\d?[A-Za-z][\w&-]{1,14}(?=['’]\d))(?::\s?\d{1,5}[-–]\d{1,5})?[\s,]*\(?['’]?(?:(?:19|20)\d{2}|\d{2})\)?(?:,\s*(?:(?:pp?|no|vol|art|article)\.?\s*)?[A-Za-z]?\d[\w().:–-]{0,20}(?:\s?[–-]\s?\d{1,6})?){0,4}[^,]{0,40})$/.exec(
      candidate,
    )
  const proceedings = venue ? null : PROCEEDINGS.exec(candidate)
  if (proceedings && wordCount(candidate.slice(0, proceedings.index)) >= 2)
    candidate = candidate.slice(0, proceedings.index + (/^[?!]/.test(proceedings[0]) ? 1 : 0))
  // Behind a question a title may go on.
  const isSure = venue && (!/^[?!]/.test(venue[0]) || isVenueTag(trimEnd(venue[1] as string, ' .')))
  if (venue && isSure && wordCount(candidate.slice(0, venue.index)) >= 2)
    candidate = candidate.slice(0, venue.index + (/^[?!]/.test(venue[0]) ? 1 : 0))
  if (!venue) candidate = withoutYear(candidate)
  if (authors === 0 && (venue || proceedings)) {
    const names = lengthOfNames(candidate)
    lead += names
    candidate = candidate.slice(names)
  }
  let ended = endOfTitle(candidate)
  if (authors === 0 && !venue && ended < candidate.length) {
    const names = lengthOfNames(candidate.slice(0, ended), true)
    lead += names
    candidate = candidate.slice(names)
    ended -= names
  }
  const isEnded = ended < candidate.length || (venue !== null && ABBREVIATED.test(venue[1] as string))
  candidate = withoutNamedVenue(candidate.slice(0, ended))
  if (authors === 0)
    candidate = withoutFirstAuthor(withoutPeople(candidate, text.slice(lead + candidate.length)))
  if (authors === 0) candidate = withoutNames(candidate, text.slice(lead + candidate.length))
  // `Title (ICW 2017, ECW 2018`, `Title (Lee et al.` were cut within their brackets.
  if (isOpen(candidate)) {
    const open = candidate.lastIndexOf('(')
    const within = candidate.slice(open + 1)
    if (open > 0 && (isVenueTag(within) || (venue && namesPeople(within))))
      candidate = candidate.slice(0, open)
  }
  if (
    !isTitleLike(candidate) ||
    // `… as others do (e.g. [LOOM](address))`
    /[(（](?:e\.g|i\.e|cf|see)\b[^()]{0,10}$/i.test(candidate) ||
    // `Preprint please see arXiv: address`
    /\bplease (?:see|find|visit|check|refer)\b/i.test(candidate) ||
    (/^(?:we|our|please|see|here|check)\b/i.test(candidate) &&
      wordCount(candidate) <= LONGEST_ASIDE &&
      !isTitleCase(candidate)) ||
    // A venue behind it shows that the title is cut short itself.
    (!isEnded &&
      /\s(?:from|at|in|to|see|the|an?|by|with|on|of|our|this|and|or|is|are)\s*$/i.test(candidate)) ||
    /\s(?:the|this|our|an?|see|following)\s+(?:papers?|articles?|code|link|pdf)\s*$/i.test(candidate)
  )
    return undefined
  return { start: lead, end: lead + candidate.length, text: candidate, mark: 'plain' }
}

/**
 * A title without those behind it whom a venue or a year follows: `The title by Ann Lee and Bo Kim (ICML 2019)`,
 * `The title. Lee et al. ICML 2019`.
 */
function withoutPeople(title: string, behind: string): string {
  if (!/^[\s,.([（]{1,4}[^()（）[\]]{0,40}?(?:19|20)\d{2}/.test(behind)) return title
  const end = title.slice(-LONGEST_PEOPLE)
  const place = Math.max(end.lastIndexOf(' by '), end.lastIndexOf('. '))
  const people = place > 0 ? end.slice(place).replace(/^\sby\s|^\.\s/, '') : ''
  const areSure =
    end[place] === '.' ? areAuthorsForSure(people) : isListOfAuthors(people) && areNamesInFull(people)
  const words = title.slice(0, title.length - end.length + Math.max(place, 0))
  return areSure && wordCount(words) >= FEWEST_WORDS_IN_FRONT ? words : title
}

/**
 * A title without the people whom commas alone part from it and one another, where a year stands somewhere behind them:
 * `The title, Ann Lee, Bo Kim*, Kite Letters, 2019`.
 */
function withoutNames(title: string, behind: string): string {
  if (!title.includes(', ') || BEGINS_WITH_INITIAL.test(title)) return title
  const parts = title.split(/,\s+/)
  const isName = parts.map((part) =>
    part
      .replace(/^(?:and|&)\s/, '')
      .split(/\s(?:and|&)\s/)
      .every((name) => isPerson(name.replace(/[\s*†‡§#]+$/, ''))),
  )
  // One person alone stands ahead of where the paper appeared: `The title, Ann Lee, ICML 2019`.
  const first = isName.findIndex(
    (is, n) =>
      n > 0 &&
      is &&
      (isName[n + 1] ||
        (areGivenAndFamily(parts[n] ?? '') &&
          (/ (?:and|&) /.test(parts[n] ?? '') ||
            (n === parts.length - 1 &&
              isNamedVenue(collapse(behind.slice(0, FURTHER)).replace(/^,\s/, '')))))),
  )
  if (first === -1) return title
  const last = isName.findIndex((is, n) => n > first && !is)
  const rest = last === -1 ? '' : parts.slice(last).join(', ')
  if (yearIn(`${rest} ${behind.slice(0, FURTHER)}`) === undefined) return title
  const count = (last === -1 ? parts.length : last) - first
  // Of a title that lists something in the middle, more follows.
  const isPlace =
    isNamedVenue(rest) ||
    PUBLICATION.test(rest) ||
    isJournalOf(rest) ||
    (count >= FEWEST_SURE && /^\p{Lu}[^.?!]*$/u.test(parts[last] ?? ''))
  if (rest !== '' && !isPlace) return title
  let end = -1
  for (let n = 0; n < first; n++) end = title.indexOf(',', end + 1)
  const words = title.slice(0, end)
  return isWide(words) || wordCount(words) >= FEWEST_WORDS_IN_FRONT ? words : title
}

const BEGINS_WITH_INITIAL = /^\p{Lu}\.[\s-]/u

/** Whether people have names of two words, with an initial between or without: a title may end in words shaped like longer ones. */
function areGivenAndFamily(people: string): boolean {
  return people
    .split(/\s(?:and|&)\s/)
    .every((name) => /^\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\. )?\p{Lu}[\p{L}'’-]+$/u.test(name))
}

function isPerson(text: string): boolean {
  return /^\p{Script=Han}{2,3}$/u.test(text) || (text.includes(' ') && isLoneAuthor(text))
}

/** Whether a text is the name of a journal in Chinese: `风筝学报`. */
function isJournalOf(text: string): boolean {
  return /^[\p{Script=Han}（）()]{2,20}$/u.test(text)
}

const FEWEST_WORDS_IN_FRONT = 3
/** As many names in a row are people whatever follows them. */
const FEWEST_SURE = 3
/** Characters of the longest end of a title that is people. */
const LONGEST_PEOPLE = 200

/** A title without the first author, whom nothing parts from it: `The title Lee et al.` */
function withoutFirstAuthor(text: string): string {
  const end = text.slice(-40)
  const name = /\s\p{Lu}[\p{L}'’-]+\s+et\.?\s?al\.?$/u.exec(end)
  const title = name ? text.slice(0, text.length - name[0].length) : text
  return wordCount(title) >= FEWEST_WORDS_AHEAD && !CONNECTIVE.test(title) ? title : text
}

const FEWEST_WORDS_AHEAD = 4

/** Where the title ends that a text behind authors begins with. A question goes on where several words of no venue follow. */
function stopBehind(text: string): number | undefined {
  const stop = STOP.exec(text)
  if (!stop) return undefined
  const end = stop.index + 1
  if (stop[0] === '.') return end
  const rest = /^[^.?!\d]+\.(?=\s|$)/.exec(text.slice(end))?.[0]
  const goesOn =
    rest !== undefined &&
    wordCount(rest) >= FEWEST_BEHIND_QUESTION &&
    !/^\s*In\s/.test(rest) &&
    !PUBLICATION.test(rest)
  return goesOn ? end + rest.length : end
}

/** What says behind a title and a comma where the paper appears: `The title, In Proceedings of the Kites`. */
const PLACE_BEHIND =
  /,\s+(?:in:\s|in\s(?:the\s)?(?:\d{1,3}\p{Ll}{2}\s)?(?:proc(?:eedings)?|journal|conference|workshop|symposium|transactions|lecture notes|advances in|international|annual|ieee|acm)\b|submitted to\s|accepted (?:for|at|by|in)\s|to appear in\s)/iu

const WORD_OF_JOURNAL = String.raw`(?:\p{Lu}[\p{L}&-]*\.?|of|and|the|in|on|for|&)`

/** A journal with its volume and pages behind a comma: `, Kite Sciences Journal, 56:1, 84-98`, `, J. Kites, 298, 80-111`. */
const JOURNAL_BEHIND = new RegExp(
  `,\\s+(?=\\p{Lu}[\\p{L}&-]*\\.?(?:\\s+${WORD_OF_JOURNAL}){0,8},\\s\\d{1,4}(?::\\d{1,3}|\\s?\\(\\d{1,4}(?:[-–]\\d{1,3})?\\))?,\\s(?:pp?\\.\\s?)?[A-Za-z]?\\d)`,
  'u',
)

/** The same with the year in brackets behind it or its volume: `, Kite Sources 339 (2017) 80-85`, `, Kites of Wind (2016), in press`. */
const YEAR_BEHIND = new RegExp(
  `,\\s+(?=\\p{Lu}[\\p{L}&-]*\\.?(?:\\s+${WORD_OF_JOURNAL}){0,8}\\s(?:\\d{1,4}[A-Z]?\\s?)?\\((?:19|20)\\d{2}\\))`,
  'u',
)

/** Where it stands behind a title and a comma where the paper appeared; -1 where it does not. */
function placeBehind(reference: string): number {
  const named = reference.search(PLACE_BEHIND)
  const head = reference.slice(0, LONGEST_WITH_JOURNAL)
  const places = [JOURNAL_BEHIND, YEAR_BEHIND].map((each) => head.search(each)).filter((at) => at !== -1)
  const journal = places.length === 0 ? -1 : Math.min(...places)
  return named === -1 || (journal !== -1 && journal < named) ? journal : named
}

/** Characters of the longest title, and of the journal behind it. */
const LONGEST_WITH_JOURNAL = 500

/** What a reference says of where its paper appeared, behind the title: `In: Kites`, `Kite Letters 9, 4`, `Kites 2019;3:1`. */
const NAMES_PLACE = /^\s*(?:In[:\s]|\p{Lu}?\p{Ll}{0,2}\p{Lu}[\p{L}.&-]*(?:\s[\p{L}.&:-]+){0,8}[,.]?\s\(?\d)/u

// Some journals begin with a small letter: `eKite`, `iKite`, `mKite`.
const STOP = /[.?!](?=\s+(?:[\p{Lu}\d(]|\p{Ll}{1,2}\p{Lu}\p{Ll}|arXiv|bioRxiv|medRxiv|in (?:the )?proc))/u
const FEWEST_BEHIND_QUESTION = 4

/** Where a paper appeared, its year somewhere behind, as references say it: `, In Proceedings of the 3rd Kites (KITE), 2020`. */
const PROCEEDINGS =
  /[,.?!]\s+(?:In:?\s+(?:the\s+)?)(?:Proc(?:\.|eedings)|\d{1,4}(?:st|nd|rd|th)?\s+\p{Lu}|(?:\p{Lu}[\p{L}&-]*\s+){0,6}(?:Conference|Symposium|Workshops?|Congress|Transactions|Journal|Advances)\b)(?=.{0,200}\b(?:19|20)\d{2}\b)/u

/** One word and a year, which is a venue for sure: `KITE-2020 theme track`. */
const ABBREVIATED = /^[A-Z][\w&-]*[-\s,'’(]*(?:(?:19|20)\d{2}|\d{2})\b/

/**
 * Whether italics are a journal, with its year or volume behind it: behind a comma or a stop, `The title, *Kite Letters*,
 * 2019`, `The title, in *Kite Letters* 2019`, or where their words name one, `The title *Kite Letters* (2019)`.
 */
function isVenueInItalics(text: string, start: number, length: number): boolean {
  const behind = text.slice(start + length, start + length + 20)
  const year = /^\s*[(（]((?:19|20)\d{2})[)）]/.exec(behind)?.[1]
  const named = `${text.slice(start, start + length).trim()} ${year}`
  if (year !== undefined && (isNamedVenue(named) || isVenue(named))) return true
  if (isJournalAtEnd(text, start, start + length)) return true
  return (
    /\p{L}{2}[,.]\s*(?:in\s+)?$/u.test(text.slice(Math.max(0, start - MOST_LOOKED_AT), start)) &&
    /^[\s,.(]*(?:\d{1,4}\s*[,(:]|(?:19|20)\d{2})/.test(behind)
  )
}

/** Whether italics are a name of their own between the title's stop and the end of a text or its button: `The title. *Kite Letters*. [link](address)`. */
function isJournalAtEnd(text: string, start: number, end: number): boolean {
  return (
    /\p{L}{2}\.\s+$/u.test(text.slice(Math.max(0, start - MOST_LOOKED_AT), start)) &&
    /^\s*\p{Lu}[^.?!:]{2,80}[\s.]*$/u.test(text.slice(start, end)) &&
    isTitleCase(text.slice(start, end)) &&
    !isLoneAuthor(trimEnd(text.slice(start, end).trim(), '.')) &&
    wordCount(text.slice(end, end + MOST_LOOKED_AT)) <= MOST_BEHIND_NAME
  )
}

/**
 * Whether italics that end a text are one person's name behind a comma or a dash, `The title, *Ann Lee*`, or, behind a
 * comma, another name of several words: `The title, *Kite Letters*`.
 */
function isNameBehind(text: string, start: number, words: string): boolean {
  const name = words.trim()
  const ahead = text.slice(Math.max(0, start - MOST_LOOKED_AT), start)
  if (!/[,:;–—-]\s*$/.test(ahead)) return false
  const isName = isLoneAuthor(name) || (/,\s*$/.test(ahead) && name.includes(' ') && isOneName(name))
  const end = start + words.length
  return isName && wordCount(text.slice(end, end + MOST_LOOKED_AT)) <= MOST_BEHIND_NAME
}

/** The title of a reference that brackets hold as a whole: `[The title, Ann Lee, Nature 2012] [[pdf](address)]`. */
function titleInBrackets(text: string): Candidate | undefined {
  const [lead = '', title = ''] =
    /^(\s*\[)(\p{Lu}[^[\]]{15,300}?),\s[^,[\]]{2,60}, [^,[\]]{2,80}\s(?:19|20)\d{2}\](?!\()/u
      .exec(text)
      ?.slice(1) ?? []
  if (wordCount(title) < FEWEST_WORDS_IN_BRACKETS || !isTitleLike(title)) return undefined
  return { start: lead.length, end: lead.length + title.length, text: title, mark: 'plain' }
}

/** Whether a text is the people of a reference, as short as it may name them: `Lee et al.`, `Lee & Kim`, `Lee`. */
function namesPeople(text: string): boolean {
  const names = text.replaceAll('&', 'and')
  return isWho(names) || areAuthorsForSure(names) || isOneName(names)
}

/** Whether a round bracket is open at a text's end. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}
