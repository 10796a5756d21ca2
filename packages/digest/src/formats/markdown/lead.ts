import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import { safeUrl } from '../../text/links.ts'
import { parseAuthors } from '../../text/names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { areNames, citationAuthors, looksLikeAuthors } from './citation.ts'
import { addIdsInText, addLink, type Draft, hasIds, isBadge, isKeptPdf, linksOf, newDraft } from './draft.ts'
import { textOf } from './inline.ts'
import { after, before, linkLabelKind } from './labels.ts'
import { type Piece, PLAIN } from './piece.ts'
import {
  cleanTitle,
  collapse,
  isDateLike,
  isTitleCase,
  isTitleLike,
  isVenueTag,
  unbracketed,
  withoutHost,
  wordCount,
} from './titles.ts'

/** A stretch of a line that may be the title. */
interface Candidate {
  start: number
  end: number
  text: string
  mark: NonNullable<Draft['titleMark']>
}

const QUOTED = /[“"「『《]([^“”"「」『』《》]{3,600})[”"」』》]/g
const LONGEST_LEAD = 20_000
/** A title in italics has few commas; a list of authors has many. */
const MOST_COMMAS = 6
const MOST_STOPS = 20

/**
 * Reads the line that an entry begins with into a draft: title, links, and what stands around them (a
 * date, a venue, authors, a remark). Tells whether it found a title.
 */
export function readLead(
  pieces: readonly Piece[],
  draft: Draft,
  context: string | undefined,
  inCell = false,
): boolean {
  const text = textOf(pieces)
  if (text.length > LONGEST_LEAD) return readLongLead(pieces, text, draft, context, inCell)
  const title = chooseTitle(pieces, text, inCell)
  const mention = title !== undefined && isProse(pieces, title, text)
  const described = title !== undefined && /^[*\s]*\s[-–—]+\s/.test(text.slice(title.end))
  if (title && mention && !inCell && !described && !hasOwnId(pieces, title)) return false
  if (title) {
    // `**The title (ICML 2023)**`
    const tag = /\s*[(（]([^()（）]{4,40})[)）][\s.]*$/.exec(title.text.slice(-60))
    const venue = tag && /\d{2}$/.test(tag[1] as string) && isVenueTag(tag[1] as string) ? tag : undefined
    const words = venue
      ? title.text.trimEnd().slice(0, title.text.trimEnd().lastIndexOf(venue[0].trim()[0] as string))
      : title.text
    draft.title = withoutHost(cleanTitle(wordCount(words) >= 2 ? words : title.text))
    draft.titleMark = title.mark
    if (venue && wordCount(words) >= 2) readTag(venue[1] as string, draft, context)
  }
  for (const link of linksOf(pieces)) {
    const own =
      !mention ||
      linkLabelKind(link.text) !== undefined ||
      collapse(link.text) === collapse(title?.text ?? '')
    addLink(draft, link.anchor.url, link.text, own)
  }
  if (!title) return false
  if (title.mark === 'link' && isReference(title.text)) {
    // A reference that is a link as a whole
    const inner = newDraft(draft.layout, draft.line, draft.endLine)
    if (readLead([{ ...PLAIN, text: title.text }], inner, context) && inner.authors.length > 0) {
      draft.title = inner.title as string
      setAuthors(draft, { authors: inner.authors, ...(inner.authorsPartial ? { partial: true } : {}) })
      setDate(draft, inner.date)
      if (inner.venue !== undefined) draft.venue ??= inner.venue
    }
  }
  readBefore(text.slice(0, title.start), draft, context)
  if (draft.authors.length > 0 && title.mark === 'plain') draft.ledByAuthors = true
  readBehind(after(pieces, title.end), draft, context)
  return true
}

/** Reads the line of an entry that goes on for pages: what it begins with as any, all that follows as its summary. */
function readLongLead(
  pieces: readonly Piece[],
  text: string,
  draft: Draft,
  context: string | undefined,
  inCell: boolean,
): boolean {
  const end = text.lastIndexOf(' ', LONGEST_LEAD - 1)
  if (end <= 0 || !readLead(before(pieces, end), draft, context, inCell)) return false
  const rest = after(pieces, end)
  for (const link of linksOf(rest)) addLink(draft, link.anchor.url, link.text, false)
  draft.summary.push(collapse(`${draft.summary.pop() ?? ''} ${textOf(rest)}`))
  return true
}

/** Whether a text is a reference as a whole: authors, a title, a venue with its year. */
function isReference(text: string): boolean {
  return (
    /(?:19|20)\d{2}/.test(text) &&
    (lengthOfAuthors(text) > 0 || quotedIn(text, []).some((quote) => endsAuthors(text.slice(0, quote.start))))
  )
}

/** Whether the title's line goes on as prose in which links are embedded. */
function isProse(pieces: readonly Piece[], title: Candidate, text: string): boolean {
  let at = 0
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] as Piece
    if (piece.image) continue
    const start = at
    at += piece.text.length
    if (!piece.anchor || start < title.end) continue
    const between = text.slice(title.end, start)
    if (wordCount(between) < 3) continue
    const behind = textOf(pieces.slice(index + 1).filter((each) => !each.anchor))
    if (wordCount(behind) >= 3 && /^\s+\p{Ll}/u.test(behind)) return true
    if (wordCount(between) <= 8 || /[.!?。|]\s*[[(（【]*$|[[(（【]\s*$/.test(between)) continue
    if (wordCount(behind) > 2 || /^(?:here|links?|this(?: paper)?)$/i.test(piece.text.trim())) return true
  }
  return false
}

/** Whether a title is linked to a paper of its own. */
function hasOwnId(pieces: readonly Piece[], title: Candidate): boolean {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (piece.anchor && at >= title.start && at < title.end) {
      const probe = newDraft('item', 1, 1)
      addLink(probe, piece.anchor.url, '')
      return hasIds(probe) || probe.hasPaperLink
    }
    at += piece.text.length
  }
  return false
}

function chooseTitle(pieces: readonly Piece[], text: string, inCell: boolean): Candidate | undefined {
  const linked = runs(pieces, (piece) => piece.anchor, 'link')
  const citation = linked.find((run) => isCitation(run, text))
  // A title may lead to the list's own notes, with the paper's link beside it or in another cell.
  const leadsOut = inCell || linked.length > 1
  const links = linked.filter(
    (run) =>
      run !== citation &&
      (isTitleLike(run.text) || (isShortName(run.text) && hasOwnId(pieces, run))) &&
      !isButton(run, text) &&
      (!isAnchorOnly(pieces, run) || (leadsOut && wordCount(run.text) >= 2)),
  )
  const bolds = runs(pieces, (piece) => (piece.strong ? PLAIN : undefined), 'bold')
    .map((run) =>
      citation && run.start < citation.start && citation.start < run.end
        ? { ...run, end: citation.start, text: text.slice(run.start, citation.start) }
        : run,
    )
    .filter((run) => isTitleLike(run.text) && !isNickname(run, text, linked) && !isLeadIn(run, text))
  const quoted = quotedIn(text, [...links, ...bolds])
  // Names set as code before a title are no part of it.
  const bare = pieces.some((piece) => piece.code && !piece.anchor)
    ? pieces
        .map((piece) =>
          piece.image ? '' : piece.code && !piece.anchor ? ' '.repeat(piece.text.length) : piece.text,
        )
        .join('')
    : text
  const prefix = (candidate: Candidate) => bare.slice(0, candidate.start)
  const quote = quoted.find((each) => isPrefix(prefix(each)) || endsAuthors(prefix(each)))
  const bold = bolds.find((each) => isPrefix(prefix(each)) || endsAuthors(prefix(each)))
  const link = links.find(
    (each) =>
      isPrefix(prefix(each)) || (bold !== undefined && each.start >= bold.start) || endsAuthors(prefix(each)),
  )
  const italic =
    bold || link || quote
      ? undefined
      : runs(pieces, (piece) => (piece.emphasis ? PLAIN : undefined), 'quoted').find(
          (each) =>
            isTitleLike(each.text) &&
            (endsAuthors(prefix(each)) ||
              (isPrefix(prefix(each)) &&
                wordCount(each.text) >= 3 &&
                each.text.split(',').length <= MOST_COMMAS &&
                !looksLikeAuthors(each.text))),
        )
  if (italic) return italic
  if (quote && !(bold && bold.end <= quote.start && wordCount(bold.text) > 3)) return quote
  if (bold && link) {
    if (bold.start < link.end && link.start < bold.end) {
      const [long, short] = bold.text.trim().length >= link.text.trim().length ? [bold, link] : [link, bold]
      // A sentence in bold that speaks of a linked title.
      if (short === link && wordCount(link.text) >= 3 && wordCount(bold.text) >= wordCount(link.text) + 3)
        return link
      // A nickname set in bold inside the linked title, or a linked part of a bold title: the whole counts.
      return { ...long, mark: short.mark === 'link' || long.mark === 'link' ? 'link' : 'bold' }
    }
    if (link.start < bold.start) return link
    const nickname =
      wordCount(bold.text) <= 3 &&
      wordCount(link.text) >= 4 &&
      wordCount(text.slice(bold.end, link.start)) <= 3
    return nickname ? link : bold
  }
  if (bold) return wholeTitle(bold, pieces, text)
  if (link) {
    // `[Nickname](code): [The title](paper)`
    const next = links[links.indexOf(link) + 1]
    const named =
      next !== undefined &&
      wordCount(link.text) <= 2 &&
      wordCount(next.text) >= 4 &&
      /^\s*[:：–—-]\s*$/.test(text.slice(link.end, next.start))
    return named ? next : link
  }
  // `Nickname - [The title](address)`
  const named = links.find((each) =>
    /^[^\s–—-]\S{0,30}(?:\s\S{1,20})?\s[-–—]\s+$/.test(prefix(each).trimStart()),
  )
  const isNamed =
    named &&
    (wordCount(named.text) >= 4 ||
      (wordCount(named.text) >= 2 && /^\S+\s\S\s+$/.test(prefix(named).trimStart())))
  if (isNamed) return named
  // `Kite Surveys and Reviews 2018, [The title](address)`
  const dated = links.find(
    (each) =>
      wordCount(each.text) >= 4 &&
      wordCount(prefix(each)) <= 7 &&
      /^\W*\p{Lu}[^,:[\]]{2,60}\s(?:19|20)\d{2}\s*[,:]\s*$/u.test(prefix(each)),
  )
  if (dated) return dated
  const plain = plainTitle(pieces, text, inCell)
  // `A new paper is out: [its title](address)`
  const announced = links.find(
    (each) => /(?:[:：]\s*|["“「『])$/.test(prefix(each)) && wordCount(each.text) >= 3,
  )
  return announced && plain && plain.end <= announced.start ? announced : plain
}

/**
 * The title that begins in bold and goes on plainly up to its links: `**LOOM**: Weaving for All, [pdf](…)`. What goes on
 * in small letters is a description.
 */
function wholeTitle(bold: Candidate, pieces: readonly Piece[], text: string): Candidate {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (at >= bold.end && (piece.anchor || piece.emphasis || piece.strong)) break
    at += piece.text.length
  }
  const behind = /^(?:\s*[:：]\s*|\s)(?=\S)/.exec(text.slice(bold.end, at))
  const rest = trimEnd(text.slice(bold.end + (behind?.[0].length ?? 0), at), ' ,;|([（【–—-')
  if (
    at === text.length ||
    !behind ||
    wordCount(bold.text) > 5 ||
    /[.:：?!]\s*$/.test(bold.text) ||
    wordCount(rest) < 2 ||
    wordCount(rest) > 25 ||
    /[.;:]\s|[(（[]/.test(rest) ||
    rest.split(', ').some(isVenueTag) ||
    yearIn(rest) !== undefined ||
    // Behind a nickname and its colon stand no authors.
    (looksLikeAuthors(rest) &&
      !(wordCount(bold.text) <= 2 && /[:：]/.test(behind[0]) && !rest.includes(','))) ||
    !isTitleCase(rest)
  )
    return bold
  const end = bold.end + (behind[0].length as number) + rest.length
  return { ...bold, end, text: text.slice(bold.start, end) }
}

/** The names and the year of a link's words such as `Hoare (1978)`, where they are no title. */
function citedIn(words: string): { names: string; year: string } | undefined {
  if (!/(?:19|20)\d{2}/.test(words.slice(-8)) || isVenueTag(words)) return undefined
  const match = /^\s*(\S.{1,150}?)[\s,]*[(（]?((?:19|20)\d{2})[a-z]?[)）]?[\s.]*$/.exec(words)
  if (!match || !areNames(match[1] as string)) return undefined
  return { names: match[1] as string, year: match[2] as string }
}

/** Whether a link stands on its paper's authors and year, behind the title. */
function isCitation(run: Candidate, text: string): boolean {
  if (citedIn(run.text) === undefined) return false
  const before = text.slice(0, run.start)
  return /[.,:;!?”"'’]\s*$/.test(before) && !isPrefix(before) && isTitleLike(before)
}

/** Whether words are a name of a letter and a number, `T5`, and no version. */
function isShortName(words: string): boolean {
  return /^\s*(?!V)\p{Lu}\d{1,2}\s*$/u.test(words)
}

/** Whether a link is one of a row of buttons: `[[Poster](address)]`. */
function isButton(run: Candidate, text: string): boolean {
  return wordCount(run.text) <= 2 && text[run.start - 1] === '[' && text[run.end] === ']'
}

/** Whether bold words are a paper's nickname in brackets, before its title: `**[SLAM]** Title of it`. */
function isNickname(run: Candidate, text: string, links: readonly Candidate[]): boolean {
  const bracketed = text[run.start - 1] === '[' && text[run.end] === ']'
  if (!bracketed && !/^\s*\[[^[\]]{1,40}\]\s*$/.test(run.text)) return false
  const end = links.find((link) => link.start >= run.end)?.start ?? text.length
  return wordCount(text.slice(run.end, end)) >= 3
}

/** Whether bold words lead up to a link that is a title: `**Check out the paper here:** [The title](address)`. */
function isLeadIn(run: Candidate, text: string): boolean {
  return (
    /[:：]\s*$/.test(text.slice(run.start, run.end + 1)) &&
    /\b(?:read|check|see|papers?|more|here)\b/i.test(run.text) &&
    !isTitleCase(run.text)
  )
}

/**
 * Contiguous stretches of pieces that share what `key` gives: objects, never `true`, since comparing both kinds in one
 * place makes V8 compile it again and again.
 */
function runs(
  pieces: readonly Piece[],
  key: (piece: Piece) => object | undefined,
  mark: Candidate['mark'],
): Candidate[] {
  const found: Candidate[] = []
  let at = 0
  let open: { value: object | undefined; candidate: Candidate } | undefined
  for (const piece of pieces) {
    if (piece.image) continue
    const value = key(piece)
    const end = at + piece.text.length
    if (open && (value === open.value || (value === undefined && piece.text.trim() === ''))) {
      if (value !== undefined) {
        open.candidate.text += (open.candidate.end < at ? ' ' : '') + piece.text
        open.candidate.end = end
      }
    } else {
      open = undefined
      if (value !== undefined) {
        open = { value, candidate: { start: at, end, text: piece.text, mark } }
        found.push(open.candidate)
      }
    }
    at = end
  }
  return found
}

/** Whether a candidate's link leads to a place on the same page, or nowhere. */
function isAnchorOnly(pieces: readonly Piece[], run: Candidate): boolean {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (at === run.start && piece.anchor)
      return (
        piece.anchor.url !== '' && safeUrl(piece.anchor.url) === undefined && !isKeptPdf(piece.anchor.url)
      )
    at += piece.text.length
  }
  return false
}

function quotedIn(text: string, others: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = []
  if (!/[“"「『《]/.test(text)) return found
  for (const match of text.slice(0, 4000).matchAll(QUOTED)) {
    const inner = match[1] as string
    const start = match.index
    const end = start + match[0].length
    if (wordCount(inner) < 2 || !isTitleLike(inner)) continue
    const inside = others.some(
      (other) => other.start <= start && end <= other.end && other.text.trim().length > match[0].length + 3,
    )
    if (!inside) found.push({ start, end, text: inner, mark: 'quoted' })
  }
  return found
}

/** Whether what stands before a title is its number, a date, a venue's tag or an ornament. */
function isPrefix(text: string): boolean {
  if (text === '') return true
  const bare = text
    .replace(/[[(（【][^[\]()（）【】]{1,100}[\])）】]/g, ' ')
    .replace(/[[(（【][^[\]()（）【】]{1,100}[\])）】]/g, ' ')
    .replace(/\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/g, ' ')
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(/^\s*(?:no\.?|paper|#)?\s*\d{1,4}(?:\.\d{1,3}){0,2}\s*[.):：、-]?/i, ' ')
  const word = bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return (
    word === '' ||
    (word.length <= 24 &&
      wordCount(word) <= 3 &&
      (isVenueTag(word) || /[:：]\s*$/.test(bare) || isDateLike(word)))
  )
}

/** `Ann Lee and Bo Kim. 2016`, `Lee, A. & Kim, B. (2016)` */
const YEAR_BEHIND_AUTHORS = /(?:[.,]\s*((?:19|20)\d{2})[a-z]?|\s*[(（]((?:19|20)\d{2})[a-z]?[)）])\.?$/

/** Whether a text is a list of authors that leads up to a title. */
function endsAuthors(text: string): boolean {
  if (text.length > 600) return false
  const bare = text
    .replace(/^[\s*]*(?:\[\d+\]|\d{1,3}[.)])\s*/, '')
    .replace(/[\s,:;.“"'「]+$/, '')
    .replace(YEAR_BEHIND_AUTHORS, '')
  return (
    /[,.:;]\s*[“"「*]*\s*$/.test(text) &&
    (looksLikeAuthors(bare) || looksLikeAuthors(bare.replace(/^and\s+/, '')))
  )
}

/** The title behind a linked id or label: `[2503.01234](address) Title`, `[arXiv 2025.03](address), Title`. */
function titleBehindId(pieces: readonly Piece[], text: string): Candidate | undefined {
  let at = 0
  let start = -1
  let end = text.length
  let labelled = false
  for (const piece of pieces) {
    if (piece.image) continue
    if (piece.anchor && start === -1) {
      const label = unbracketed(piece.text)
      const isId = parseArxivId(label.replace(/^arxiv:\s*/i, '')) !== undefined
      labelled = !isId && (isVenueTag(label) || isDateLike(label) || linkLabelKind(label) !== undefined)
      // Before it stands a number or a venue's tag at most: `[ICML 2020] ([paper](address)) Title`
      const lead = trimEnd(text.slice(0, at), ' [(（【')
      if (!isPrefix(lead) || !(isId || labelled)) return undefined
      start = at + piece.text.length
    } else if (piece.anchor) {
      end = at
      // Another link beside the first: `([paper](address) [code](address)) Title`
      if (/[\p{L}\p{N}]/u.test(text.slice(start, at)) || linkLabelKind(unbracketed(piece.text)) === undefined)
        break
      start = at + piece.text.length
      end = text.length
    }
    at += piece.text.length
  }
  if (start === -1) return undefined
  const words = text.slice(start, end)
  const lead = words.length - words.replace(/^[\s,:：\])|–—-]+/, '').length
  const title = words.slice(lead)
  // Behind a word such as `paper` a sentence may follow; a title begins with a capital, and has some words.
  if (labelled && (!/^\p{Lu}/u.test(title) || wordCount(title) < 3)) return undefined
  if (!isTitleLike(title) || wordCount(title) > 40) return undefined
  return { start: start + lead, end, text: title, mark: 'plain' }
}

/** The title where nothing marks it: the text up to the first link, two spaces, or a venue. */
function plainTitle(pieces: readonly Piece[], text: string, inCell: boolean): Candidate | undefined {
  const behindId = titleBehindId(pieces, text)
  if (behindId) return behindId
  let limit = 0
  for (const piece of pieces) {
    if (piece.anchor || (piece.emphasis && limit > 0 && isListOfAuthors(piece.text))) break
    if ((piece.strong || piece.emphasis) && /\S\s*[(（]$/.test(text.slice(0, limit))) break
    if (!piece.image) limit += piece.text.length
  }
  const head = text.slice(0, Math.min(limit, 1500))
  const words = withoutTag(withoutVenue(skipPrefix(head)))
  const unnamed = words.replace(/^[^\p{L}\p{N}[]*(?:\[[^[\]]{1,40}\]\s*)+/u, '')
  let lead = head.length - (wordCount(unnamed) >= 3 ? unnamed : words).length
  let end = head.length
  const authors = lengthOfAuthors(head.slice(lead))
  if (authors > 0) {
    lead += authors
    const stop = /[.?!](?=\s+[\p{Lu}\d(])/u.exec(head.slice(lead))
    if (stop) end = lead + stop.index + 1
  }
  const wide = head.slice(lead).search(/\S {2,}(?=\S)/)
  if (wide > 0) end = lead + wide + 1
  // In a cell of its own a title may have a dash; a description behind one begins small.
  const dash = head.slice(lead, end).search(inCell ? /\s[–—-]\s(?=\p{Ll})/u : /\s[–—|]\s|\s-\s(?=\S)/)
  if (dash > 0 && isTitleLike(head.slice(lead, lead + dash)) && !isOpen(head.slice(lead, lead + dash)))
    end = lead + dash
  let candidate = trimEnd(withoutLinkWord(head.slice(lead, end)), ' ,;')
  const venue =
    /[,.，]\s*((?:in\s+)?(?:Proc(?:\.|eedings)(?:\s[\w&'’-]+){0,8}|arXiv|bioRxiv|[A-Z][\w&-]*(?:\s[\w&-]+){0,5})[\s,]*\(?['’]?(?:(?:19|20)\d{2}|\d{2})\)?[^,]{0,40})$/.exec(
      candidate,
    )
  if (venue && wordCount(candidate.slice(0, venue.index)) >= 2) candidate = candidate.slice(0, venue.index)
  if (authors === 0 && venue) {
    const names = lengthOfNames(candidate)
    lead += names
    candidate = candidate.slice(names)
  }
  candidate = candidate.slice(0, endOfTitle(candidate))
  candidate = withoutNamedVenue(candidate)
  // `Title (ICW 2017, ECW 2018` was cut within its bracket.
  if (isOpen(candidate)) {
    const open = candidate.lastIndexOf('(')
    if (open > 0 && isVenueTag(candidate.slice(open + 1))) candidate = candidate.slice(0, open)
  }
  if (
    !isTitleLike(candidate) ||
    /\s(?:from|at|in|to|see|the|an?|by|with|on|of|our|this|and|or|is|are)\s*$/i.test(candidate) ||
    /\s(?:the|this|our|an?|see|following)\s+(?:papers?|articles?|code|link|pdf)\s*$/i.test(candidate)
  )
    return undefined
  return { start: lead, end: lead + candidate.length, text: candidate, mark: 'plain' }
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
  return (introduces ? before : text).replace(/[\s:：([（【]*$/, '')
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

/**
 * Whether a text is authors for sure, where `rest` goes on behind them. One or two need a year further on, and no
 * colon behind them, which may part a title.
 */
function isCredit(names: string, rest: string, colon: boolean): boolean {
  if (/^\p{Lu}[\p{L}'’-]+,? \p{Lu}{1,2}$/u.test(names) && /[.?!]\s.*(?:19|20)\d{2}/.test(rest.slice(0, 600)))
    return true
  if (!isListOfAuthors(names)) return false
  return (
    /\bet\.?\s*al\b|(?:^|[\s.])\p{Lu}\p{Lu}?(?=[\s.,]|$)/u.test(names) ||
    names.split(/,|\band\b/).length > 2 ||
    (!colon && /^\p{Lu}\p{L}+(?: \S+){1,3} and \p{Lu}\p{L}+(?:[ -]\S+){1,3}$/u.test(names)) ||
    (!colon && FULL_NAMES.test(names) && yearIn(rest.slice(0, 600)) !== undefined)
  )
}

const FULL_NAMES = /^\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*){1,2}, \p{Lu}\p{L}+(?: \p{Lu}[\p{L}.-]*){1,2}$/u

/** The length of the authors before a title, where commas alone part them: `Ann Lee, Bo Kim, Title`. Two at least. */
function lengthOfNames(text: string): number {
  let length = 0
  let names = 0
  for (const part of text.slice(0, 1000).matchAll(/[^,]+,\s+/g)) {
    const token = part[0].replace(/,\s+$/, '')
    const people = token.replace(/^and\s+/, '').split(/\s+(?:and|&)\s+/)
    if (!people.every((each) => /^(?:\p{Lu}[\p{L}'’-]*\.?[ -]?){2,4}$/u.test(each) && areNames(each))) break
    length = part.index + part[0].length
    names += people.length
  }
  const title = text.slice(length)
  return names >= 2 &&
    /^["“]?\p{Lu}/u.test(title) &&
    wordCount(title) >= 3 &&
    isTitleLike(title) &&
    !looksLikeAuthors(title)
    ? length
    : 0
}

/** The length of the authors that a reference begins with, its year and the stop behind them included. */
function lengthOfAuthors(reference: string): number {
  let tries = 0
  let shorter = 0
  for (const stop of reference.matchAll(
    /[.,]\s+(?:19|20)\d{2}[a-z]?[.:]\s+|[.,]?\s*[(（](?:19|20)\d{2}[a-z]?[)）][.,:]?\s+|(?:[.:]|(?<=\bal\.?),)\s+/g,
  )) {
    if (++tries > MOST_STOPS) break
    const names = reference.slice(0, stop.index).replace(/,$/, '')
    const title = reference.slice(stop.index + stop[0].length)
    const sentence = title.split(/[.?!]\s/, 1)[0] as string
    if (
      !isCredit(names, title, stop[0][0] === ':') ||
      !/^["“]?\p{Lu}/u.test(title) ||
      wordCount(sentence) < 2 ||
      !isTitleLike(sentence) ||
      (sentence.split(',').length > 2 && isListOfAuthors(sentence))
    )
      continue
    const last = (names.split(/,|&|\band\b/).at(-1) as string).trim()
    // `A. Lee and B. Kim. Title`: the stop behind a first name ends no list.
    if (/^\p{Lu}$/u.test(last) && /^\W*\p{Lu}\.\s?[\p{Lu}]/u.test(names)) continue
    // `Ann Lee and Bo C. Kim. Title`: neither does the one behind a middle name.
    if (shorter > 0 || !/\p{Ll}\S* \p{Lu}$/u.test(last)) return stop.index + stop[0].length
    shorter = stop.index + stop[0].length
  }
  return shorter
}

/** Where a reference's title ends: before its year or venue in brackets, or before its authors. */
function endOfTitle(reference: string): number {
  for (const tag of reference.matchAll(/\s*[[(（]([^[\]()（）]{2,60})[\])）]/g)) {
    const inner = tag[1] as string
    if (
      inner[0] !== '@' &&
      !isDateLike(inner) &&
      !isVenueTag(inner) &&
      !/(?:^|[\s,@])(?:19|20)\d{2}(?:\s.{1,25})?$/.test(inner)
    )
      continue
    const behind = reference.slice(tag.index + tag[0].length).replace(/^[\s,.;:|–—-]+/, '')
    if (tag.index > 0 && (behind === '' || looksLikeAuthors(behind))) return tag.index
  }
  // A venue behind two strokes: `Title // Venue`
  const strokes = reference.indexOf(' // ')
  if (strokes > 0) return strokes
  // The kind of publication, as Chinese references mark it: `Title[J]. Venue`
  const marked = /\[[A-Z](?:\/[A-Z]{2})?\](?=[.\s/]|$)/.exec(reference)
  if (marked && marked.index > 0) return marked.index
  let tries = 0
  for (const stop of reference.matchAll(/[,.?!]\s+(?=\S)/g)) {
    if (++tries > MOST_STOPS) break
    const behind = reference.slice(stop.index + stop[0].length)
    // `Why do kites fly? In ICML 2018`
    if (/[?!]/.test(stop[0]) && /^in\s/i.test(behind) && isVenueTag(trimEnd(behind, ' .,;[(')))
      return stop.index + 1
    const sure =
      stop[0][0] === '.'
        ? isListOfAuthors(behind)
        : /\bet\.?\s*al\b|(?:^|[\s,])\p{Lu}\.[\s-]?\p{Lu}/u.test(behind)
    if (sure && looksLikeAuthors(behind) && wordCount(reference.slice(0, stop.index)) >= 2)
      return stop.index + (/[?!]/.test(stop[0]) ? 1 : 0)
  }
  return reference.length
}

function skipPrefix(text: string): string {
  return text.replace(
    /^(?:\s|[[(（【](?:\d{1,4}|[^[\]()（）【】]{0,30}(?:19|20)\d{2}[^[\]()（）【】]{0,12})[\])）】]|(?:[aA]r[xX]iv|bioRxiv|CVPR|ICCV|ECCV|NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|WWW|SIGIR|SIGGRAPH|ICRA|IROS|CoRL|WACV|TPAMI|TMLR|MICCAI|Interspeech|ICASSP)[\s'’-]*(?:20)?\d{2}(?:[./-]\d{1,2})?[:|,]?\s|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?[,:]?(?=\s)|\d{1,4}[.)、](?=\s)|(?:19|20)?\d{2}-[A-Z]{3,10}-(?=[A-Za-z]))+/,
    '',
  )
}

/** Reads what stands before a title: dates, venues, authors. */
function readBefore(text: string, draft: Draft, context: string | undefined): void {
  if (text.trim() === '') return
  for (const match of text.matchAll(/[[(（【]([^[\]()（）【】]{2,100})[\])）】]/g))
    readTag(match[1] as string, draft, context)
  const bare = text.replace(/[[(（【][^[\]()（）【】]{0,100}[\])）】]/g, ' ')
  const date = /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?/.exec(bare)
  if (date && draft.date === undefined) setDate(draft, parseDate(date[0], context))
  const plain = bare.replace(/^[\s*]*\d{1,3}[.)]\s/, '').replace(/^[\s|,:：*-]+|[\s|,:：*-]+$/g, '')
  const dashed = /^((?:19|20)?\d{2})-([A-Z]{3,10})$/.exec(plain)
  let told = date !== null
  if (dashed) {
    draft.venue ??= dashed[2] as string
    setDate(draft, fullYear(dashed[1] as string))
    return
  }
  if (isVenueTag(plain) || /^(?:19|20)\d{2}$/.test(plain)) {
    readTag(plain, draft, context)
    return
  }
  if (wordCount(plain) <= 7 && /^\p{Lu}[^!?:;]{2,60}\s(?:19|20)\d{2}$/u.test(plain)) {
    draft.venue ??= plain
    setDate(draft, yearIn(plain))
    told = true
  }
  const before = trimEnd(bare.replace(/^[\s*]*\d{1,4}[.)]\s*/, ''), ' ,:;“"「').trim()
  const dated = YEAR_BEHIND_AUTHORS.exec(before)
  const names = (dated ? before.slice(0, dated.index) : before).replace(/\.\s+\.$/, '.')
  const dotted =
    /\..*\./.test(names) || (/[\s,]\p{Lu}\.$/u.test(names) && !/\s\p{Lu}(?:,|\s+and\s)/u.test(names))
  const listed = dotted ? names : names.replace(/\.$/, '')
  if (dated && isListOfAuthors(listed)) setDate(draft, dated[1] ?? dated[2])
  else if (dated) {
    if (!told) keepWords(plain, draft)
    return
  }
  if (listed && looksLikeAuthors(listed.replace(/\.$/, '')) && !isNaming(text, listed))
    setAuthors(draft, citationAuthors(listed))
  else if (!told) keepWords(plain, draft)
}

/** Whether what looks like one name before a title and a colon is a label or a nickname: `Presented Paper:`, `VALL-E X:`. */
function isNaming(text: string, name: string): boolean {
  return (
    /[:：]\s*$/.test(text) &&
    !isListOfAuthors(name) &&
    !name
      .split(' ')
      .every(
        (word) =>
          /^(?:\p{Lu}\.)+$|^\p{L}?[\p{Ll}'’-]*\p{Lu}?\p{Ll}+$/u.test(word) &&
          !/^(?:papers?|articles?|works?)$/i.test(word),
      )
  )
}

/** Whether a text beside a title is authors: two at least, so that no journal and no town is one. */
export function isListOfAuthors(text: string): boolean {
  return looksLikeAuthors(text) && /[,;&、]|\sand\s|et\.?\s*al/.test(trimEnd(text, ' .,;'))
}

/** Authors, venue and year in one tag: `Kim et al., Proc. ICML 2021`. */
const CITED = /^(.{2,80}?),\s*([^,]{2,80}\s(?:19|20)\d{2})$/

/** Reads a bracketed tag: `Jul 2025`, `CVPR 2024`, `2024.03`. */
export function readTag(tag: string, draft: Draft, context: string | undefined): void {
  const text = tag.trim()
  if (draft.date === undefined && isDateLike(text)) setDate(draft, parseDate(text, context))
  else if (isVenueTag(text)) {
    draft.venue ??= text
    addIdsInText(draft, text)
    setDate(draft, parseDate(text.replace(/^[^\s,]+,?\s+/, '')) ?? yearIn(text))
  } else if (CITED.test(text) && areNames(CITED.exec(text)?.[1] as string)) {
    const [, names, venue] = CITED.exec(text) as unknown as [string, string, string]
    setAuthors(draft, parseAuthors(names.replaceAll(',', ';')))
    readReference(venue, draft, context)
  } else if (draft.date === undefined) {
    const year = /^(?:[\p{L}\s.'’&-]{1,30}[\s,'’]*)?((?:19|20)\d{2})(?:[\s,.].{0,20})?$/u.exec(text)
    if (year) setDate(draft, year[1])
    else keepWords(text, draft)
  } else keepWords(text, draft)
}

/** Takes a date, where none has been taken yet or the one taken says less: a year, and now its day. */
export function setDate(draft: Draft, date: string | undefined): void {
  if (date !== undefined && (draft.date === undefined || date.startsWith(`${draft.date}-`))) draft.date = date
}

/** Takes a list of authors, where none has been taken yet. */
export function setAuthors(draft: Draft, list: ReturnType<typeof citationAuthors>): void {
  if (draft.authors.length > 0) return
  draft.authors = list.authors
  if (list.partial) draft.authorsPartial = true
}

/** The year that a reference names: in brackets, else its last one that is no page number. */
export function yearIn(text: string): string | undefined {
  const bracketed = text.includes('(') && /\(\s*(?:[\p{L}.]+\s+)?((?:19|20)\d{2})\s*\)/u.exec(text)
  if (bracketed) return bracketed[1]
  return text.match(/(?<![\d.:/–-])(?:19|20)\d{2}(?![\d:]|[-–]\d|\.\d)/g)?.at(-1) ?? shortYear(text)
}

/** Two digits above these are a year of the last century: `POPL'77`. */
const LAST_SHORT_YEAR = 50

function shortYear(text: string): string | undefined {
  const match = /[A-Za-z]\s?['’]\s?(\d{2})\b/.exec(text)
  return match ? fullYear(match[1] as string) : undefined
}

/** A year of which the century may be left out. */
function fullYear(year: string): string {
  return year.length === 4 ? year : `${Number(year) > LAST_SHORT_YEAR ? 19 : 20}${year}`
}

const LINK_WORDS =
  /(?:\b(?:papers?|pdf|code|arxiv|link|project(?: page)?|demo|github|video|slides|also available as|available (?:as|at)|homepage|doi|dataset|website|read more(?: on)?|or)\b|论文|代码|链接)\s*[:：]?/gi

/** Reads what stands behind a title: its venue and year, authors, a description, a remark. */
function readBehind(pieces: readonly Piece[], draft: Draft, context: string | undefined): void {
  let tail = ''
  let rest = ''
  let seenLink = false
  for (const piece of pieces) {
    if (piece.image) continue
    const cited = piece.anchor && draft.authors.length === 0 ? citedIn(piece.text) : undefined
    if (cited) {
      setAuthors(draft, parseAuthors(cited.names.replaceAll(',', ';')))
      setDate(draft, cited.year)
      continue
    }
    if (piece.anchor && (linkLabelKind(unbracketed(piece.text)) !== undefined || isDetour(piece))) {
      // A link may stand on the paper's venue or day: `[[ICML 2021]](address)`
      const label = unbracketed(collapse(piece.text))
      if (/\d/.test(label) && (isVenueTag(label) || isDateLike(label))) readTag(label, draft, context)
      seenLink = true
      rest += ' '
      continue
    }
    const text = piece.code && piece.anchor ? '' : piece.text
    if (piece.emphasis && !piece.anchor && draft.authors.length === 0 && isListOfAuthors(text)) {
      setAuthors(draft, citationAuthors(text))
      continue
    }
    if (piece.strong && /^\s*[(（].*[)）]\s*$/.test(text)) {
      draft.notes.push(collapse(text).replace(/^[(（]|[)）]$/g, ''))
      continue
    }
    if (seenLink) rest += text
    else tail += text
  }
  // `**Name** (2503.01234): what it does`
  const bracketed = /^[\s*.]*[[(（](\d{4}\.\d{4,5}(?:v\d{1,2})?)(?=[\s,;\])）])/.exec(tail)
  if (bracketed && !hasIds(draft)) {
    addIdsInText(draft, bracketed[1] as string)
    tail = tail.slice(bracketed[0].length).replace(/^\s*[)\]）]/, '')
  }
  readTail(tail.replace(/\(\s*\*[^()]{0,60}\)/g, ' '), draft, context)
  const remark = readYear(rest, draft, context)
  if (isDateLike(remark)) setDate(draft, parseDate(remark, context))
  else keepRemark(remark, draft)
}

/** Whether a link's words are an address or an id, so that no sentence lacks them. */
function isDetour(piece: Piece): boolean {
  return !isTitleLike(piece.text) || /^https?:/.test(piece.text.trim()) || isBadge(piece.anchor?.url ?? '')
}

function readYear(text: string, draft: Draft, context: string | undefined): string {
  const remark = text.replace(/[[(（【]\s*([^[\]()（）【】]{2,40})\s*[\])）】]/g, (whole, inner: string) => {
    if (!isDateLike(inner) && !isVenueTag(inner)) return whole
    readTag(inner, draft, context)
    return ' '
  })
  return tidyRemark(remark)
}

function tidyRemark(text: string): string {
  const bare = collapse(
    text.replace(/:[a-z0-9_+-]{2,30}:/g, ' ').replace(/[[(（【]\s*[\])）】]/g, ' '),
  ).replace(/^(?:[\s,;:：|·•.)\]）】>–—*_-]|\p{Extended_Pictographic}|\uFE0F)+/u, '')
  let end = bare.length
  while (end > 0 && ' ,;|·•([（【–—*_-'.includes(bare[end - 1] as string)) end--
  return bare.slice(0, end)
}

function isRemark(text: string): boolean {
  const words = text.replace(LINK_WORDS, ' ')
  return wordCount(words) >= 3 || (/[\u3040-\u30ff\u3400-\u9fff]/.test(words) && collapse(words).length >= 4)
}

/** A sentence of a few words: `Must read!` */
const SHORT_SENTENCE = /^\p{Lu}[^.!?]*\s[^.!?]*\p{Ll}{2}[.!?]+$/u
/** Words that only lead over to a link. */
const LEADING_OVER = /\b(?:see(?: also)?|and|also|the|an?|via|here|links?)\b/gi

/** Keeps what is said of a paper: sentences as its summary, what says less than `fewest` words as a note. */
function keepRemark(remark: string, draft: Draft, fewest = 3): void {
  if ((isRemark(remark) && (fewest <= 3 || wordCount(remark) >= fewest)) || SHORT_SENTENCE.test(remark))
    draft.summary.push(remark)
  else keepWords(remark, draft)
}

/** Keeps words that are no field as a note, where they say more than what a link is called. */
export function keepWords(words: string, draft: Draft): void {
  const bare = words
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(LINK_WORDS, ' ')
    .replace(LEADING_OVER, ' ')
  if (/\p{L}{2}|[\u3400-\u9fff]/u.test(bare)) draft.notes.push(collapse(words))
}

/** Whether a text is a venue with its year, `ACM Kites 2021` among them, and no sentence. */
function isDatedVenue(text: string): boolean {
  return isVenueTag(text) || /^\p{Lu}[^.!?:;]*[\s'’](?:19|20)?\d{2}$/u.test(text)
}

/** Words of the longest `by Ann Lee, Bo Kim, …, ICML 2023`. */
const LONGEST_CREDIT = 150
const DESCRIPTION = /^[\s*)\]”"]*(?:\s[-–—]+\s|[:：]\s*|\s{2,}|\s*[-–—]\s+)(?=\S)/

/** Who and when, in brackets behind a title: `(Lee et al., 2019)`, `(Lee & Kim, 04-2026)`. */
const CITATION =
  /^[\s,.;]*[(（]([^()（）]{2,80}?)[,.]?\s+((?:\d{1,2}[-/.])?(?:19|20)\d{2}(?:[-/.]\d{1,2})?)[a-z]?[)）]/

/** Whether a text is family names such as `Lee, Kim and Dow`. One name alone may be a journal's: `Kite Methods`. */
function isWho(text: string): boolean {
  if (!areNames(text)) return false
  if (/\bal\b|\bcollaboration\b/i.test(text)) return true
  const names = text.split(/\sand\s/)
  return (
    names.length === 2 &&
    names
      .join(', ')
      .split(/,\s*/)
      .every((name) => /^(?:\p{Lu}\.\s?)*(?:\p{Ll}+ ){0,2}\p{Lu}[\p{L}'’-]+$/u.test(name.trim())) &&
    !(names[1] as string).includes(',')
  )
}

/** Where a paper appeared, as references say it: `Journal of Kites, 12(3), 12–34`, `In Proceedings of …`. */
const PUBLISHED = /^in\s+\p{Lu}|\b\d{1,4}\s?\(\d{1,3}\)|\bpp?\.\s?\d|\bvol\.|\d+[-–]\d+\.?$/iu

function readTail(tail: string, draft: Draft, context: string | undefined): void {
  const [citation, names = '', when = ''] = (draft.authors.length === 0 && CITATION.exec(tail)) || []
  const cited = names.replace(/\bat al\b/, 'et al').replaceAll('&', 'and')
  if (citation !== undefined && isWho(cited)) {
    setAuthors(draft, parseAuthors(cited.replaceAll(',', ';').replaceAll(' and ', '; ')))
    setDate(draft, parseDate(when, context))
    readTail(tail.slice(citation.length), draft, context)
    return
  }
  // `(1997): what it says`
  const [dated, year] = /^[\s,.;]*[(（]((?:19|20)\d{2})[)）]\s*(?=[:：–—-])/.exec(tail) ?? []
  if (dated !== undefined) {
    setDate(draft, year)
    const said = tidyRemark(tail.slice(dated.length))
    if (/^[:：]/.test(tail.slice(dated.length)) && isRemark(said)) draft.summary.push(said)
    else readTail(tail.slice(dated.length), draft, context)
    return
  }
  // `by Ann Lee and Bo Kim, 2023 - what it says`
  const [credited, by = ''] = /^[\s,;.>)]*(by\s+\p{Lu}[^–—]{2,300}?)\s+(?=[-–—]\s+\S)/u.exec(tail) ?? []
  if (credited !== undefined) {
    readTail(by, draft, context)
    readTail(` ${tail.slice(credited.length)}`, draft, context)
    return
  }
  // `by Ann Lee, 2005`
  const [, one = '', then = ''] =
    (draft.authors.length === 0 &&
      /^[\s,;.>)]*by\s+(\p{Lu}[^,.]{1,60}),\s*((?:19|20)\d{2})[\s.]*$/u.exec(tail)) ||
    []
  if (areNames(one)) {
    setAuthors(draft, parseAuthors(one))
    setDate(draft, then)
    return
  }
  const wide = /^\s{2,}\S/.test(tail)
  const introduced = DESCRIPTION.exec(tail)
  const authorsInTail = /^[\s,;.|([（>]*(?:by\s+)?([^,;|([（>]{3,40}\s+et\.?\s*al\.?)[\s,;.|]*/i.exec(tail)
  if (authorsInTail) {
    setAuthors(draft, citationAuthors(authorsInTail[1] as string))
    readTail(tail.slice(authorsInTail[0].length), draft, context)
    return
  }
  const remark = tidyRemark(tail)
  if (!remark) return
  const tag = trimEnd(remark, ' .').replace(/^[[(（【]?(?:in\s+)?|[\])）】]$/gi, '')
  if (/\d/.test(tag) && isVenueTag(tag)) {
    readTag(tag, draft, context)
    return
  }
  const reference = remark.replace(LINK_WORDS, ' ')
  const isReference =
    wordCount(reference) <= (/^by\s+\p{Lu}/u.test(reference) ? LONGEST_CREDIT : 25) &&
    (yearIn(reference) !== undefined || isVenueTag(trimEnd(reference, ' .'))) &&
    // A description is a sentence; a venue begins with a capital or a number.
    (!introduced || /^(?:in\s|arxiv|[^\p{Ll}])/u.test(reference))
  // `Title — ICML 2023 · what it is about`, `Title — Ann Lee, Bo Kim, ICML 2023`
  const [venue, ...description] = introduced ? remark.split(/\s+[·|—]\s+/) : []
  if (venue !== undefined && description.length > 0 && wordCount(venue) <= 7 && isDatedVenue(venue)) {
    readReference(venue, draft, context)
    readTail(` — ${description.join(' — ')}`, draft, context)
    return
  }
  if (introduced && isReference && isListOfAuthors(remark.slice(0, Math.max(0, remark.lastIndexOf(','))))) {
    readReference(remark, draft, context)
    return
  }
  if (introduced && (wide || !isReference || wordCount(reference) > 7)) {
    if (looksLikeAuthors(remark)) setAuthors(draft, citationAuthors(remark))
    else keepRemark(isRemark(remark) ? readYear(tail, draft, context) : remark, draft)
    return
  }
  if (isReference) {
    readReference(remark, draft, context)
    return
  }
  if (draft.ledByAuthors && PUBLISHED.test(remark)) {
    draft.venue ??= trimEnd(remark.replace(/^in\s+/i, ''), ' .')
    return
  }
  const credit = remark.replace(/^by\s+(?=\p{Lu})/u, '')
  if (looksLikeAuthors(credit.replace(/\.$/, ''))) setAuthors(draft, citationAuthors(credit))
  else {
    addIdsInText(draft, remark)
    keepRemark(remark, draft, hasIds(draft) ? 5 : 3)
  }
}

/** Reads a reference's venue and year: `ICML 2017`, `Nature 521.7553 (2015): 436-444.` */
export function readReference(text: string, draft: Draft, context: string | undefined): void {
  addIdsInText(draft, text)
  const whole = collapse(text.replace(/\b(?:also )?available (?:as|at|from)\b.*$/i, ' '))
  const bare = whole.replace(/^(?:\[[A-Z](?:\/[A-Z]{2})?\][./\s]*|\/\/\s)/, '')
  const reference = trimEnd(bare.replace(/^(?:in|published in|appeared in|by)\s+/i, ''), ' .,;')
  const dated = /^[(（]([^()（）]{0,30}(?:19|20)\d{2})[)）][\s,.:;–—-]*(?=\S)/.exec(reference)
  if (dated && draft.authors.length === 0 && looksLikeAuthors(reference.slice(dated[0].length))) {
    setAuthors(draft, citationAuthors(reference.slice(dated[0].length)))
    readReference(dated[1] as string, draft, context)
    return
  }
  // `Lee, Kim, 2026`: family names alone, two at least
  const cited = draft.authors.length === 0 ? citedIn(reference) : undefined
  if (cited && /^\p{Lu}[\p{L}'’-]+(?:,\s*(?:and\s+)?\p{Lu}[\p{L}'’-]+)+$/u.test(cited.names)) {
    setAuthors(draft, parseAuthors(cited.names.replaceAll(',', ';')))
    setDate(draft, cited.year)
    return
  }
  if (draft.authors.length === 0) {
    for (const stop of [...reference.matchAll(/(?:,|[.;](?<![\s.]\p{Lu}.)|\s[–—|·])\s+(?=\S)/gu)]
      .reverse()
      .slice(0, 20)) {
      const names = reference.slice(0, stop.index)
      if (!isListOfAuthors(names)) continue
      setAuthors(draft, citationAuthors(names))
      readReference(reference.slice(stop.index + stop[0].length), draft, context)
      return
    }
  }
  const named = /^[(（]?(.+),\s*([^,]+?)[)）]?$/.exec(reference)
  if (named && draft.authors.length === 0 && isVenueTag(named[2] as string) && areNames(named[1] as string)) {
    setAuthors(draft, citationAuthors(named[1] as string))
    readReference(named[2] as string, draft, context)
    return
  }
  const full = isDateLike(reference) ? parseDate(reference, context) : undefined
  setDate(draft, full ?? yearIn(reference))
  const words = reference.replace(/^[(（]([^()（）]*)[)）]$/, '$1').replace(/^["”'’\s.]+/, '')
  const said = /\b[Aa]lso$/.test(words) ? trimEnd(words.slice(0, -'also'.length), ' .,;') : words
  const open = /[[(]\w{0,10}$/.exec(said)
  const venue = (open ? trimEnd(trimEnd(said.slice(0, open.index), '[('), ' .,;') : said).trim()
  if (!isDateLike(reference) && /\p{L}{2}/u.test(venue)) draft.venue ??= venue
}
