import { hasIdentifier, parseArxivId } from '../../../text/identifiers.ts'
import { linkKind } from '../../../text/links.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import type { Piece } from '../inline/piece.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import {
  isDateLike,
  isNamedVenue,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  unbracketed,
  wordCount,
} from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { isPrefix } from './before-title.ts'
import { isVenue } from './read-title.ts'
import { citedIn } from './reference.ts'
import { endOfTitle, lengthOfAuthors, lengthOfNames } from './reference-parts.ts'
import type { Candidate } from './title-candidates.ts'

const FEWEST_WORDS_IN_BRACKETS = 4
/** Words of the longest part of a title that a cell has on a line of its own. */
const MOST_WORDS_BROKEN_OFF = 12
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
    if (piece.emphasis && isVenueInItalics(text, limit, piece.text.length)) break
    if ((piece.strong || piece.emphasis) && /\S\s*[(（]$/.test(text.slice(0, limit))) break
    if (!piece.image) limit += piece.text.length
  }
  const head = text.slice(0, Math.min(limit, 1500))
  const words = withoutTag(withoutVenue(skipPrefix(head)))
  const unnamed = words.replace(/^[^\p{L}\p{N}[]*(?:\[[^[\]]{1,40}\]\s*)+/u, '')
  let lead = head.length - (wordCount(unnamed) >= 3 ? unnamed : words).length
  let end = head.length
  const authors = lengthOfAuthors(head.slice(lead), limit === text.length)
  if (authors > 0) {
    lead += authors
    const stop = /[.?!](?=\s+(?:[\p{Lu}\d(]|arXiv|bioRxiv|medRxiv))/u.exec(head.slice(lead))
    if (stop) end = lead + stop.index + 1
  }
  const wide = head.slice(lead).search(/\S {2,}(?=\S)/)
  // In a cell a title may be broken over lines, whose spaces are left; a description behind one is longer.
  const behind = head.slice(lead + wide + 1)
  const goesOn = inCell && wordCount(behind) <= MOST_WORDS_BROKEN_OFF && !/[.!?]\s*$/.test(behind)
  if (wide > 0 && !goesOn) end = lead + wide + 1
  // In a cell of its own a title may have a dash; a description behind one begins small.
  const dash = head.slice(lead, end).search(inCell ? /\s[–—-]\s(?=\p{Ll})/u : /\s[–—|]\s|\s-\s(?=\S)/)
  if (dash > 0 && isTitleLike(head.slice(lead, lead + dash)) && !isOpen(head.slice(lead, lead + dash)))
    end = lead + dash
  let candidate = withoutMonth(trimEnd(withoutLinkWord(withoutId(head.slice(lead, end))), ' ,;'))
  const venue =
    /[,.，?!]\s*((?:(?:to appear|accepted|published|presented)\s+)?(?:(?:in|at|by)\s+)?(?:Proc(?:\.|eedings)(?:\s[\w&'’-]+){0,8}|[A-Za-z]{1,6}[xX]iv(?::\d{4}\.\d{4,5})?|IEEE(?:\/\w+)?(?:\s[\w&-]+){2,9}|[A-Z][\w&-]*(?:\s[\w&-]+){0,5}|\d?[A-Za-z][\w&-]{1,14}(?=['’]\d))[\s,]*\(?['’]?(?:(?:19|20)\d{2}|\d{2})\)?(?:,\s*(?:(?:pp?|no|vol|art|article)\.?\s*)?[A-Za-z]?\d[\w().:–-]{0,20}(?:\s?[–-]\s?\d{1,6})?){0,4}[^,]{0,40})$/.exec(
      candidate,
    )
  // Behind a question a title may go on.
  const isSure = venue && (!/^[?!]/.test(venue[0]) || isVenueTag(trimEnd(venue[1] as string, ' .')))
  if (venue && isSure && wordCount(candidate.slice(0, venue.index)) >= 2)
    candidate = candidate.slice(0, venue.index + (/^[?!]/.test(venue[0]) ? 1 : 0))
  if (!venue) candidate = withoutYear(candidate)
  if (authors === 0 && venue) {
    const names = lengthOfNames(candidate)
    lead += names
    candidate = candidate.slice(names)
  }
  const ended = endOfTitle(candidate)
  const isEnded = ended < candidate.length || (venue !== null && ABBREVIATED.test(venue[1] as string))
  candidate = withoutNamedVenue(candidate.slice(0, ended))
  // `Title (ICW 2017, ECW 2018` was cut within its bracket.
  if (isOpen(candidate)) {
    const open = candidate.lastIndexOf('(')
    if (open > 0 && isVenueTag(candidate.slice(open + 1))) candidate = candidate.slice(0, open)
  }
  if (
    !isTitleLike(candidate) ||
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

/** One word and a year, which is a venue for sure: `KITE-2020 theme track`. */
const ABBREVIATED = /^[A-Z][\w&-]*[-\s,'’(]*(?:(?:19|20)\d{2}|\d{2})\b/

/**
 * Whether italics are a journal, with its year or volume behind it: behind a comma or a stop, `The title, *Kite Letters*,
 * 2019`, or where their words name one, `The title *Kite Letters* (2019)`.
 */
function isVenueInItalics(text: string, start: number, length: number): boolean {
  const behind = text.slice(start + length, start + length + 20)
  const year = /^\s*[(（]((?:19|20)\d{2})[)）]/.exec(behind)?.[1]
  const named = `${text.slice(start, start + length).trim()} ${year}`
  if (year !== undefined && (isNamedVenue(named) || isVenue(named))) return true
  return (
    /\p{L}{2}[,.]\s*$/u.test(text.slice(0, start)) &&
    /^[\s,.(]*(?:\d{1,4}\s*[,(:]|(?:19|20)\d{2})/.test(behind)
  )
}

/** The title behind a linked id or label: `[2503.01234](address) Title`, `[arXiv 2025.03](address), Title`. */
function titleBehindId(pieces: readonly Piece[], text: string): Candidate | undefined {
  let at = 0
  let start = -1
  let end = text.length
  let labelled = false
  let named = false
  // The list's own marks stand before the links: `:blue_square: `SVOS` - [paper](address) - Title`
  let before = ''
  for (const piece of pieces) {
    if (piece.image) continue
    if (piece.anchor && start === -1) {
      const label = unbracketed(piece.text)
      const isId = parseArxivId(label.replace(/^arxiv:\s*/i, '')) !== undefined
      named = isVenueTag(label) || (ABBREVIATION.test(label) && leadsToPaper(piece.anchor.url))
      labelled = !isId && (named || isDateLike(label) || linkLabelKind(label) !== undefined)
      // Before it stands a number or a venue's tag at most: `[ICML 2020] ([paper](address)) Title`
      const lead = trimEnd(before, ' [(（【')
      if (!isPrefix(lead) || !(isId || labelled)) return undefined
      start = at + piece.text.length
    } else if (piece.anchor) {
      end = at
      // Another link beside the first: `([paper](address) [code](address)) Title`
      if (/[\p{L}\p{N}]/u.test(text.slice(start, at)) || linkLabelKind(unbracketed(piece.text)) === undefined)
        break
      start = at + piece.text.length
      end = text.length
    } else if (start !== -1 && (piece.code || piece.strong) && wordCount(text.slice(start, at)) >= 2) {
      // Marks of the list's own behind the title: `[__`cls.`__]`
      end = at
      break
    }
    if (!piece.code) before += piece.text
    at += piece.text.length
  }
  if (start === -1) return undefined
  const bibtex = text.slice(start, end).search(/\s@\p{L}+\{/u)
  const words = trimEnd(text.slice(start, bibtex > 0 ? start + bibtex : end), ' [(')
  const lead = words.length - words.replace(UNLINKED, '').length
  const title = withoutGloss(words.slice(lead))
  // Behind a word such as `paper` a sentence may follow; a title begins with a capital, and has some words.
  if (labelled && (!/^(?:\p{Lu}|\d+\p{Lu})/u.test(title) || wordCount(title) < (named ? 2 : 3)))
    return undefined
  if (!isTitleLike(title) || wordCount(title) > 40 || areFamilies(title)) return undefined
  if (lead + title.length < words.length) end = start + lead + title.length
  return { start: start + lead, end, text: title, mark: 'plain' }
}

/** A title in Latin letters without what another script says of it behind a dash. */
function withoutGloss(title: string): string {
  const dash = /\s[–—-]\s/.exec(title)
  if (!dash || !WIDE.test(title.slice(dash.index)) || WIDE.test(title.slice(0, dash.index))) return title
  return isTitleLike(title.slice(0, dash.index)) ? title.slice(0, dash.index) : title
}

/** Buttons without a link, and what parts them from the title: `/ code - `. */
const UNLINKED = /^(?:\s*\/\s*(?:code|paper|pdf|project(?:\s+page)?|demo|data(?:set)?)\b)*[\s,:：\])|–—/-]+/i

/** The title of a reference that brackets hold as a whole: `[The title, Ann Lee, Nature 2012] [[pdf](address)]`. */
function titleInBrackets(text: string): Candidate | undefined {
  const [lead = '', title = ''] =
    /^(\s*\[)(\p{Lu}[^[\]]{15,300}?),\s[^,[\]]{2,60}, [^,[\]]{2,80}\s(?:19|20)\d{2}\](?!\()/u
      .exec(text)
      ?.slice(1) ?? []
  if (wordCount(title) < FEWEST_WORDS_IN_BRACKETS || !isTitleLike(title)) return undefined
  return { start: lead.length, end: lead.length + title.length, text: title, mark: 'plain' }
}

/** What a venue's name may be cut to: `DAC`, `CVPRW`. */
const ABBREVIATION = /^\p{Lu}{2,8}\p{Ll}?$/u

function leadsToPaper(address: string): boolean {
  const kind = linkKind(address)
  return kind === 'paper' || kind === 'pdf' || hasIdentifier(address)
}

/** Whether a text is a list of family names and nothing else: `Lee, Kim, Dow`. */
function areFamilies(text: string): boolean {
  const names = text.split(/,\s+/)
  return (
    names.length > 1 &&
    names.every((name) => /^(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}$/u.test(name)) &&
    names.some((name) => !name.includes(' '))
  )
}

/** A title without the month that alone stands behind it: `The title, 2023.11`. Behind a venue it is the venue's. */
function withoutMonth(text: string): string {
  const month = /[,，]\s*(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?$/.exec(text.slice(-16))
  if (!month) return text
  const title = text.slice(0, text.length - month[0].length)
  return isVenueTag(title.slice(title.lastIndexOf(',') + 1)) ? text : title
}

/** A title without the year that alone stands behind it: `The title, 2023`. */
function withoutYear(text: string): string {
  const year = /[,，]\s*(?:19|20)\d{2}$/.exec(text.slice(-8))
  const title = year ? text.slice(0, text.length - year[0].length) : text
  return wordCount(title) >= 3 ? title : text
}

/** Whether a round bracket is open at a text's end. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')')
}

/** A title without what lists write behind it unmarked: a remark in another script, a known venue with its year. */
function withoutNamedVenue(text: string): string {
  const bare = text.replace(/\s*【[^【】]*】\s*$/, '')
  const remark = WIDE.test(bare) ? text : bare
  const venue = /\s([A-Z][\w&-]{2,15})\s(?:19|20)\d{2}\s*$/.exec(remark.slice(-30))
  if (!venue || !isVenueTag(venue[1] as string)) return remark
  const title = remark.slice(0, remark.length - remark.slice(-30).length + venue.index)
  return CONNECTIVE.test(title) || wordCount(title) < 3 ? remark : title
}

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/

const LINK_WORD =
  /(^|[\s([（【,;|.–—-])(?:read more(?: on)?|see|link|paper|code|pdf|available (?:at|as|from))([\s:：([（【]*)$/i

/** The end of a text that goes on. */
export const CONNECTIVE =
  /\b(?:from|at|in|to|the|an?|by|with|on|of|our|this|and|or|for|as|into|via|is|are)\s*$/i

/** The id that a list writes behind a title and nothing else: `The title. arXiv:2503.01234`, `The title (doi:10.1000/5)`. */
const ID_BEHIND =
  /(?:[.:?!]\s|\s[|([（–—-])\s*(?:arxiv\s*:\s*(?:\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|doi\s*:\s*10\.\d{4,9}\/[^\s()]{1,60})[\s)\].,;）]*$/i

/** A text before the id behind its title, which has no authors and no year beside it. */
function withoutId(text: string): string {
  const id = /arxiv|doi/i.test(text) ? ID_BEHIND.exec(text.slice(-120)) : null
  if (!id) return text
  const title = text.slice(0, Math.max(0, text.length - 120) + id.index)
  return wordCount(title) >= 3 &&
    isTitleCase(title) &&
    !looksLikeAuthors(title) &&
    yearIn(title) === undefined
    ? title
    : text
}

/** A text without the word that introduces the link behind it: `…, code: `. A title may end in that word, too. */
function withoutLinkWord(text: string): string {
  const end = text.slice(-40)
  const word = LINK_WORD.exec(end)
  const before = word ? text.slice(0, text.length - end.length + word.index) : text
  const introduces =
    word &&
    (/[:：]/.test(word[2] as string) ||
      /[([（【,;|.–—-]\s*$/.test(before + (word[1] as string)) ||
      (/^\W*\p{Ll}/u.test(word[0]) && !CONNECTIVE.test(before)))
  // A shortcode's own colon stays: `The title :o:`
  return (introduces ? before : text).replace(/(?<!:[a-z0-9_+-]{1,30})[\s:：([（【]*$/, '')
}

/** A text without the venue and its year that it begins with: `RSS 2024, `. */
function withoutVenue(text: string): string {
  const venue = /^\s*([^,:|]{3,30})[,|]\s+(?=\S)/.exec(text)
  return venue && /\d{2}/.test(venue[1] as string) && isVenueTag(venue[1] as string)
    ? text.slice(venue[0].length)
    : text
}

/** A text without the venue or date in brackets that it begins with. */
function withoutTag(text: string): string {
  const tag = /^\s*[[(（]([^[\]()（）]{2,60})[\])）]\s*(?=\S)/.exec(text)
  return tag && (isVenueTag(tag[1] as string) || isDateLike(tag[1] as string))
    ? text.slice(tag[0].length)
    : text
}

function skipPrefix(text: string): string {
  return text.replace(
    /^(?:\s|[[(（【](?:\d{1,4}|[^[\]()（）【】]{0,30}(?:19|20)\d{2}[^[\]()（）【】]{0,12})[\])）】]|(?:[aA]r[xX]iv|bioRxiv|CVPR|ICCV|ECCV|NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|WWW|SIGIR|SIGGRAPH|ICRA|IROS|CoRL|WACV|TPAMI|TMLR|MICCAI|Interspeech|ICASSP)[\s'’-]*(?:20)?\d{2}(?:[./-]\d{1,2})?[:|,]?\s|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?[,:]?(?=\s)|\d{1,4}[.)、](?=\s)|(?:19|20)?\d{2}-[A-Z]{3,10}-(?=[A-Za-z]))+/,
    '',
  )
}
