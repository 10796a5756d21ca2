import { hasIdentifier } from '../../../text/identifiers.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { isListOfAuthors, looksLikeAuthors } from '../words/citation.ts'
import { areAuthorsForSure, areNamesInFull, isLoneAuthor, isNameWithInitials } from '../words/credit.ts'
import { timeAhead } from '../words/events.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { isTitleCase, isTitleLike, isVenueTag, wordCount } from '../words/titles.ts'
import { yearIn } from '../words/years.ts'
import { isAmongAuthors } from './among-authors.ts'
import { endsAuthors, isPrefix } from './before-title.ts'
import { plainTitle } from './plain-title.ts'
import { citedIn } from './reference.ts'
import { endOfTitle } from './reference-parts.ts'
import { type Candidate, hasOwnId, isAnchorOnly, leadsToPerson, quotedIn, runs } from './title-candidates.ts'

/** A name that a list sets off among others, as those of its own people: `**Weber, A.**, Lind, B.` */
const TURNED_NAME =
  /^\s*(?:\p{Ll}{2,4}\s){0,2}\p{Lu}[\p{L}'’ -]{1,30},?\s(?:\p{Lu}\.?[\s-]?){1,3}[*†,.]*\s*$/u
/** People and where they work, some of whom have small letters: `ann lee (Kite Town); Bo Kim (Kite Lab)` */
const WITH_PLACES = /\)\*?;\s/
/** What stands behind a journal, and behind no title: `. 2013;369`, `. 1986;` */
const BEHIND_JOURNAL = /^[.,]?\s*(?:19|20)\d{2}\s?;/
/** A title in italics has few commas; a list of authors has many. */
const MOST_COMMAS = 6
/** The number of a paper that goes on with another: `Kites and Strings II`. */
const NUMBERED_PART = /\s(?:I{2,3}|IV|VI{1,3})\.?$/
/** Words of a paper's longest nickname, and of what may stand behind it in a title. */
const LONGEST_NICKNAME = 3
const LONGEST_REST = 25
/** Words of the longest authors and year in italics at a title's end. */
const LONGEST_CITATION = 8
/** Words of the longest button beside others. */
const LONGEST_BUTTON = 4
/** A year and a venue, and what else may stand before a linked title: words of no sentence, and few of them. */
const YEAR_AHEAD = /^\W*(?:19|20)\d{2}\s+[\p{Lu}a][^,:;.!?[\]]{0,50}$/u
const MOST_BEHIND_YEAR = 6
const MOST_BEHIND_LINK = 3
/** What a sentence says ahead of a title: `Our survey paper`, `Their team proposes`, `A paper by Acme Labs, `, `In ` */
const SPOKEN_OF =
  /(?:\b(?:(?:survey|paper|article|review|study|preprint)s?(?:\s(?:by|from)\s[^.;:]{2,60},)?|publish(?:ed|es)?|releas(?:ed?|es)|present(?:ed|s)?|introduc(?:ed?|es)|propos(?:ed?|es)|shar(?:ed?|es)|wrote|entitled|titled|looked at|read|reading|discuss(?:ed|es)?|recommend(?:ed|s)?|liked?|enjoyed)|^\W*in)\s+$/i
/** Words of the longest beginning of a sentence that leads up to a quoted title. */
const MOST_AHEAD_OF_QUOTE = 8
/** What leads up to the paper that is to be read for a lesson in bold. */
const READING_BEFORE = /^\W*(?:required |optional |main )?(?:readings?|papers?|read)\s?[:：]\s*$/i
/** A word with which a text goes over to the next of several papers: `Finally, ` */
const NEXT_OF_SEVERAL =
  /^\W*(?:first|second|third|next|then|also|finally|lastly|last but not least),?\s+["“]?$/i
/** Characters behind a run that show whether a title follows. */
const LONGEST_BEHIND = 200

export function chooseTitle(pieces: readonly Piece[], text: string, inCell: boolean): Candidate | undefined {
  if (pieces.length === 1 && pieces[0]?.anchor && isAddress(text)) return undefined
  const linked = runs(pieces, (piece) => piece.anchor, 'link').map((run) =>
    /[:：]\s*$/.test(run.text) ? wholeLinkedTitle(run, pieces, text) : run,
  )
  const citation = linked.find((run) => isCitation(run, text))
  // A title may lead to the list's own notes, with the paper's link beside it or in another cell.
  const leadsOut = inCell || linked.length > 1
  const links = linked.filter(
    (run) =>
      run !== citation &&
      (isTitleLike(run.text) || (isShortName(run.text) && hasOwnId(pieces, run))) &&
      !isButton(run, text, linked) &&
      !leadsToPerson(pieces, run) &&
      !isSpokenOf(run, linked, pieces, text) &&
      !(linked.length > 1 && isAmongAuthors(run, text)) &&
      (!isAnchorOnly(pieces, run) || (leadsOut && wordCount(run.text) >= 2)),
  )
  const bolds = runs(pieces, (piece) => (piece.strong ? PLAIN : undefined), 'bold')
    .map((run) => withoutCitation(run, pieces))
    .map((run) =>
      citation && run.start < citation.start && citation.start < run.end
        ? { ...run, end: citation.start, text: text.slice(run.start, citation.start) }
        : run,
    )
    .filter(
      (run) =>
        isTitleLike(run.text) &&
        !TURNED_NAME.test(run.text) &&
        !isAmongAuthors(run, text) &&
        !isNickname(run, text, linked) &&
        !isLeadIn(run, text) &&
        !citesQuote(run, text) &&
        !isCreditAhead(run, text) &&
        !areAuthorsOf(run, links, text),
    )
  // What is quoted within a title in italics is a part of it: `*"Is It Windy?" Asking Kites*`
  const italics = /["“]/.test(text)
    ? runs(pieces, (piece) => (piece.emphasis ? PLAIN : undefined), 'quoted').filter(
        (run) => /^["“]/.test(run.text) && !/["”][.,]?$/.test(run.text) && isTitleLike(run.text),
      )
    : []
  const quoted = quotedIn(text, [...links, ...bolds, ...italics])
  // Names set as code before a title are no part of it.
  const bare = pieces.some((piece) => piece.code && !piece.anchor)
    ? pieces
        .map((piece) =>
          piece.image ? '' : piece.code && !piece.anchor ? ' '.repeat(piece.text.length) : piece.text,
        )
        .join('')
    : text
  const prefix = (candidate: Candidate) => bare.slice(0, candidate.start)
  const bareOf = quoted.length > 0 ? behindNickname(pieces) : (names: string) => names
  const quote = quoted.find((each) => {
    const lead = prefix(each)
    const names = bareOf(lead)
    return (
      isPrefix(lead) ||
      citedIn(trimEnd(names, ' ,:–—-')) !== undefined ||
      endsAuthors(names) ||
      (endsAuthors(`${names.trim()},`) && isListOfAuthors(names.replace(/^[^\p{L}]+/u, '').trim())) ||
      // `A. B. Lee "The title"`
      isNameWithInitials(names.trim())
    )
  })
  const bold = bolds.find(
    (each) => isPrefix(prefix(each)) || isLedByAuthors(each, prefix(each)) || isNameOf(each, prefix(each)),
  )
  const link = links.find(
    (each) =>
      isPrefix(prefix(each)) ||
      (bold !== undefined && each.start >= bold.start) ||
      isLedByAuthors(each, prefix(each)) ||
      endsInDash(prefix(each)),
  )
  const italic =
    bold || link || quote
      ? undefined
      : runs(pieces, (piece) => (piece.emphasis ? PLAIN : undefined), 'quoted').find(
          (each) =>
            isTitleLike(each.text) &&
            !WITH_PLACES.test(each.text) &&
            !BEHIND_JOURNAL.test(text.slice(each.end, each.end + 12)) &&
            ((endsAuthors(prefix(each)) && !isListOfAuthors(each.text) && !citedIn(each.text)) ||
              (isPrefix(prefix(each)) &&
                wordCount(each.text) >= 3 &&
                each.text.split(',').length <= MOST_COMMAS &&
                !(isBeforeAddress(each, text)
                  ? isListOfAuthors(each.text) && areNamesInFull(each.text)
                  : !NUMBERED_PART.test(each.text) &&
                    (/^\s*[(（]/.test(prefix(each)) ? isListOfAuthors : looksLikeAuthors)(each.text)))),
        )
  if (italic) return italic
  // `**LOOM** "The title"`, `**LOOM**: Ann Lee, Bo Kim. "The title"`
  const between = (one: Candidate, other: Candidate) => text.slice(one.end, other.start)
  const named =
    bold && wordCount(bold.text) <= LONGEST_NICKNAME
      ? quoted.find(
          (each) =>
            each.start >= bold.end &&
            (/^[\s:：–—-]*$/.test(between(bold, each)) || isColonAndAuthors(bold, between(bold, each))),
        )
      : undefined
  if (named && (wordCount(named.text) >= 3 || isCitedBehind(named, text))) return named
  if (quote && !(bold && bold.end <= quote.start && wordCount(bold.text) > 3 && !looksLikeAuthors(bold.text)))
    return wholeQuotedTitle(quote, pieces, text)
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
    // `**Week 2. Looms.** *Readings:* [The title](address)`
    const isReading = READING_BEFORE.test(text.slice(bold.end, link.start)) && hasOwnId(pieces, link)
    if (isReading && wordCount(link.text) >= 3 && isTitleCase(link.text)) return link
    const nickname =
      wordCount(bold.text) <= 3 &&
      wordCount(link.text) >= 4 &&
      wordCount(text.slice(bold.end, link.start)) <= 3
    return nickname ? link : bold
  }
  if (bold) return wholeTitle(bold, pieces, text, inCell)
  if (link) {
    // `[Nickname](code): [The title](paper)`
    const next = links[links.indexOf(link) + 1]
    const behindName =
      next !== undefined &&
      wordCount(link.text) <= 2 &&
      wordCount(next.text) >= 4 &&
      /^\s*[:：–—-]\s*$/.test(text.slice(link.end, next.start))
    return behindName ? next : wholeLinkedTitle(link, pieces, text)
  }
  // `Finally, [The title](address)`
  const listed = links.find((each) => NEXT_OF_SEVERAL.test(prefix(each)) && wordCount(each.text) >= 4)
  if (listed && isTitleCase(listed.text)) return listed
  // `Our survey paper [The title](address)`
  const spoken = links.find(
    (each) =>
      (SPOKEN_OF.test(prefix(each)) || isOnByOne(prefix(each))) &&
      (wordCount(each.text) >= 4 ||
        (hasOwnId(pieces, each) && (wordCount(each.text) >= 3 || !/\bin\s+$/i.test(prefix(each))))),
  )
  if (spoken && isTitleCase(spoken.text)) return spoken
  // `Winds need no model. [The title](address) shows why.`
  const subject = links.find((each) => isSubject(each, text) && hasOwnId(pieces, each))
  if (subject) return subject
  // `I also enjoyed "The title" (address)`, `A paper by Ann Lee, "The title", is out: address`
  const enjoyed = quoted.find(
    (each) =>
      wordCount(each.text) >= 3 &&
      isTitleCase(each.text) &&
      /(?<!\b(?:The|An?|the|an?|of|on|for|from|with|and|or|to))(?<=\p{Ll}),?\s+$/u.test(prefix(each)) &&
      wordCount(prefix(each)) <= MOST_AHEAD_OF_QUOTE &&
      isLedToBehind(each, linked, pieces, text),
  )
  if (enjoyed) return enjoyed
  // `Nickname - [The title](address)`
  const nicknamed = links.find((each) =>
    /^[^\s–—-]\S{0,30}(?:\s\S{1,20})?\s[-–—]\s+$/.test(prefix(each).trimStart()),
  )
  const isNamed =
    nicknamed &&
    (wordCount(nicknamed.text) >= 4 ||
      (wordCount(nicknamed.text) >= 2 && /^\S+\s\S\s+$/.test(prefix(nicknamed).trimStart())))
  if (isNamed) return nicknamed
  // `Kite Surveys and Reviews 2018, [The title](address)`
  const dated = links.find(
    (each) =>
      wordCount(each.text) >= 4 &&
      wordCount(prefix(each)) <= 7 &&
      /^\W*\p{Lu}[^,:[\]]{2,60}\s(?:19|20)\d{2}\s*[,:]\s*$/u.test(prefix(each)),
  )
  if (dated) return dated
  // `2018 ICML LOOM [The title](address)`
  const [led] = links
  if (
    led &&
    wordCount(led.text) >= 3 &&
    YEAR_AHEAD.test(prefix(led)) &&
    wordCount(prefix(led)) <= MOST_BEHIND_YEAR &&
    wordCount(text.slice(led.end)) <= MOST_BEHIND_LINK
  )
    return led
  const plain = plainTitle(pieces, text, inCell)
  // `A new paper is out: [its title](address)`
  const announced = links.find(
    (each) => /(?:[:：]\s*|["“「『])$/.test(prefix(each)) && wordCount(each.text) >= 3,
  )
  return announced && plain && plain.end <= announced.start ? announced : plain
}

/** Whether a text is an address, of characters that are no title's. */
function isAddress(text: string): boolean {
  return text.startsWith('http') && /^https?:\/\/[\w./?=&%#~+-]+$/.test(text)
}

/**
 * The title that begins in bold and goes on plainly up to its links or the end of its cell: `**LOOM**: Weaving for All,
 * [pdf](…)`. What goes on in small letters is a description.
 */
function wholeTitle(bold: Candidate, pieces: readonly Piece[], text: string, inCell: boolean): Candidate {
  if (wordCount(bold.text) > 5 || /[.:：?!]\s*$/.test(bold.text)) return bold
  const at = marksBehind(bold, pieces)
  const behind = /^(?:\s*[:：]\s*|\s)(?=\S)/.exec(text.slice(bold.end, at))
  const rest = trimEnd(text.slice(bold.end + (behind?.[0].length ?? 0), at), ' ,;|([（【–—-')
  if (
    (at === text.length && !inCell) ||
    !behind ||
    (isBehindBy(bold, rest) && pieces.some(({ anchor }) => anchor && hasIdentifier(anchor.url))) ||
    wordCount(rest) < 2 ||
    wordCount(rest) > LONGEST_REST ||
    /[.;:]\s|[(（[]/.test(rest) ||
    rest.split(', ').some(isVenueTag) ||
    yearIn(rest) !== undefined ||
    // Behind a nickname and its colon stand no authors.
    (looksLikeAuthors(rest.replace(/^[–—-]\s+/, '')) &&
      !(wordCount(bold.text) <= 2 && /[:：]/.test(behind[0]) && !rest.includes(','))) ||
    !isTitleCase(rest)
  )
    return bold
  const end = bold.end + (behind[0].length as number) + rest.length
  return { ...bold, end, text: text.slice(bold.start, end) }
}

/** Whether who wrote a paper stands behind its title in bold: `**Kites of the Winds** by Ann Lee`. */
function isBehindBy({ text }: Candidate, rest: string): boolean {
  const [, people] = /^by\s+(\p{Lu}.*)$/u.exec(rest) ?? []
  return people !== undefined && wordCount(text) > LONGEST_NICKNAME && looksLikeAuthors(people)
}

/**
 * The title of which the nickname alone is linked to the paper: `[LOOM](address): Weaving for All | ICML 2024`, `[LOOM:](address)
 * Weaving for All`. What goes on in small letters is a description.
 */
function wholeLinkedTitle(link: Candidate, pieces: readonly Piece[], text: string): Candidate {
  const hasColon = /[:：]\s*$/.test(link.text)
  const behind = (hasColon ? /^\s*(?=\S)/ : /^\s*[:：]\s*(?=\S)/).exec(text.slice(link.end, link.end + 10))
  if (!behind || wordCount(link.text) > LONGEST_NICKNAME || /[.?!]\s*$/.test(link.text)) return link
  const start = link.end + behind[0].length
  const words = text.slice(start, marksBehind(link, pieces))
  const rest = trimEnd(words.split(/\s*\||\s[–—-]\s/, 1)[0] as string, ' .,;([（【')
  const isTitle = !/[.;:]\s|[(（[]/.test(rest) && isRestOfTitle(rest) && hasOwnId(pieces, link)
  return isTitle
    ? { ...link, end: start + rest.length, text: text.slice(link.start, start + rest.length) }
    : link
}

/** The title that begins with what it quotes, and goes on behind a colon: `“Who Flies?”: Asking Kites about Strings`. */
function wholeQuotedTitle(quote: Candidate, pieces: readonly Piece[], text: string): Candidate {
  const [behind] = /^\s*[:：]\s+(?=\p{Lu})/u.exec(text.slice(quote.end, quote.end + 10)) ?? []
  if (behind === undefined) return quote
  const start = quote.end + behind.length
  const words = text.slice(start, marksBehind(quote, pieces))
  const whole = words.slice(0, endOfTitle(words)).split(BEHIND_TITLE, 1)[0] as string
  const rest = trimEnd(whole, ' ,:')
  return isRestOfTitle(rest)
    ? { ...quote, end: start + rest.length, text: text.slice(quote.start, start + rest.length) }
    : quote
}

/** Whether words behind the beginning of a title may be all that it goes on with: no description, no people, nothing with a year. */
function isRestOfTitle(rest: string): boolean {
  return (
    wordCount(rest) >= FEWEST_WORDS_OF_REST &&
    wordCount(rest) <= LONGEST_REST &&
    yearIn(rest) === undefined &&
    isTitleCase(rest) &&
    !looksLikeAuthors(rest)
  )
}

const FEWEST_WORDS_OF_REST = 3
/** What no title goes on with: a stop, a bracket, the end of a quotation, a dash, an author with others. */
const BEHIND_TITLE = /,\s+(?=\p{Lu}[^,]{2,50}\set\.?\s?al\b)|[.;|(（[【"”]|\s[–—-]\s/u

/** Where the first link or marked words behind a candidate begin, or the text ends. */
function marksBehind(candidate: Candidate, pieces: readonly Piece[]): number {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    if (at >= candidate.end && (piece.anchor || piece.emphasis || piece.strong)) break
    at += piece.text.length
  }
  return at
}

/** A title in bold without the authors and the year in italics that it ends in: `**The title. *Lee et al., 2019***`. */
function withoutCitation(run: Candidate, pieces: readonly Piece[]): Candidate {
  let at = 0
  for (const piece of pieces) {
    if (piece.image) continue
    const isWithin = at > run.start && at + piece.text.length === run.end
    if (
      isWithin &&
      piece.emphasis &&
      /(?:19|20)\d{2}\W*$/.test(piece.text) &&
      wordCount(piece.text) <= LONGEST_CITATION
    )
      return { ...run, end: at, text: run.text.slice(0, at - run.start) }
    at += piece.text.length
  }
  return run
}

/** Whether a run names who wrote a title in quotes behind it, and when: `**Lee et al. (2019)** - "The title"`. */
function citesQuote(run: Candidate, text: string): boolean {
  return (
    /^\s*[-–—:：,]?\s*["“「『《]/.test(text.slice(run.end, run.end + 8)) && citedIn(run.text) !== undefined
  )
}

/** Whether a run is who wrote a title and when, ahead of it: `**Lee, A., et al. (2019).** The title`. */
function isCreditAhead(run: Candidate, text: string): boolean {
  if (!/[(（]/.test(run.text)) return false
  const [, names = ''] =
    /^\s*(\S.{2,500}?)\s*[(（](?:(?:19|20)\d{2}[a-z]?|n\.d\.)[)）][\s.,:]*$/.exec(run.text) ?? []
  return areAuthorsForSure(names) && wordCount(text.slice(run.end, run.end + LONGEST_BEHIND)) >= 2
}

/** Whether a run is the authors of a linked title behind it: `**Ann Lee and Bo Kim** - [The title](address)`. Behind a comma are those of several people alone. */
function areAuthorsOf(run: Candidate, links: readonly Candidate[], text: string): boolean {
  const next = links.find((each) => each.start >= run.end)
  const between = next && /^\s*([:,–—-])\s*$/.exec(text.slice(run.end, next.start))?.[1]
  return (
    next !== undefined &&
    between !== undefined &&
    wordCount(next.text) >= FEWEST_WORDS_BEHIND_AUTHORS &&
    (isListOfAuthors(run.text) || (between !== ',' && isLoneAuthor(run.text.trim()))) &&
    !looksLikeAuthors(next.text)
  )
}

const FEWEST_WORDS_BEHIND_AUTHORS = 4

/** Whether authors lead up to a title, with a stop behind them or, where several are named, nothing: `Ann Lee, Bo Kim **The title**`. */
function isLedByAuthors(title: Candidate, text: string): boolean {
  if (endsAuthors(text)) return true
  const names = text.trim()
  return (
    names.length <= LONGEST_AUTHORS &&
    names.includes(',') &&
    wordCount(title.text) >= FEWEST_WORDS_BEHIND_AUTHORS &&
    !looksLikeAuthors(title.text) &&
    isListOfAuthors(names)
  )
}

/** Whether a text is authors and the dash that leads up to a title: `9:30 - 10:00: Ann Lee and Bo Kim - `. */
function endsInDash(text: string): boolean {
  if (text.length > LONGEST_AUTHORS || !/\s[–—-]\s+$/.test(text.slice(-4))) return false
  const names = trimEnd(text.slice(timeAhead(text)), ' –—-').replace(/^[\s*]*(?:\d{1,3}[.)]\s)?/, '')
  return isListOfAuthors(names) || isLoneAuthor(names)
}

const LONGEST_AUTHORS = 2000

/** Whether who wrote a title and when stands in brackets behind it: `"The title" (Lee et al., 2019)`. */
export function isCitedBehind(title: Candidate, text: string): boolean {
  const [, cited] = /^\s*[(（]([^()（）]{4,80})[)）]/.exec(text.slice(title.end, title.end + 100)) ?? []
  return cited !== undefined && citedIn(cited.replaceAll('&', 'and')) !== undefined
}

/** Whether a link stands on its paper's authors and year, behind the title. */
function isCitation(run: Candidate, text: string): boolean {
  if (citedIn(run.text) === undefined) return false
  const before = text.slice(0, run.start)
  return /[.,:;!?”"'’]\s*$/.test(before) && !isPrefix(before) && isTitleLike(before)
}

/** Whether one word before a bold title is the paper's nickname: `RT-2 **RT-2: The title**`, `LOOM **Weaving for All**`. */
function isNameOf(bold: Candidate, prefix: string): boolean {
  const name = prefix.trim()
  if (wordCount(name) > LONGEST_NICKNAME || name.length > 25 || /[.,;:!?]$/.test(name)) return false
  if (bold.text.trim().toLowerCase().startsWith(name.toLowerCase())) return true
  return (
    /^[\p{Lu}\p{Nd}][\p{L}\p{N}_.+-]*\p{Lu}?[\p{L}\p{N}_.+-]*$/u.test(name) &&
    wordCount(bold.text) >= 4 &&
    isTitleCase(bold.text)
  )
}

/** What gives the text behind the nickname in bold, and its colon, that a line begins with; without one, all of it. */
function behindNickname(pieces: readonly Piece[]): (text: string) => string {
  const end = pieces.findIndex((piece) => !piece.strong)
  const name = end > 0 ? textOf(pieces.slice(0, end)) : ''
  const colon = /^\s*[:：]/.exec(textOf(pieces.slice(end, end + 1)))?.[0] ?? ''
  const isName = (colon !== '' || /[:：]\s*$/.test(name)) && /^[^,;]{2,60}$/.test(name.trim())
  return (text) => (isName ? text.slice(name.length + colon.length) : text)
}

/** Whether a colon and a list of authors stand between a nickname and a title. */
function isColonAndAuthors(bold: Candidate, text: string): boolean {
  const hasColon = /[:：]\s*$/.test(bold.text) || /^\s*[:：]\s*\S/.test(text)
  return hasColon && endsAuthors(text.replace(/^\s*[:：]?\s*/, ''))
}

/** Whether words are a name of a letter and a number, `T5`, and no version. */
function isShortName(words: string): boolean {
  return /^\s*(?!V)\p{Lu}\d{1,2}\s*$/u.test(words)
}

/** Whether a link is one of a row of buttons: `[[Poster](address)]`, `[[PDF](address)] [[Code of others](address)]`. */
function isButton(run: Candidate, text: string, linked: readonly Candidate[]): boolean {
  const bracketed = ({ start, end, text: words }: Candidate) =>
    (text[start - 1] === '[' && text[end] === ']') || /^\s*\[[^[\]]*\]\s*$/.test(words)
  if (!bracketed(run)) return false
  return (
    wordCount(run.text) <= 2 ||
    (wordCount(run.text) <= LONGEST_BUTTON &&
      linked.some(
        (each) => each.end < run.start && bracketed(each) && linkLabelKind(each.text) !== undefined,
      ))
  )
}

/** Whether bold words are a paper's nickname in brackets, before its title: `**[SLAM]** Title of it`, `【**SLAM**】`. */
function isNickname(run: Candidate, text: string, links: readonly Candidate[]): boolean {
  const brackets = `${text[run.start - 1]}${text[run.end]}`
  const isBracketed = brackets === '[]' || brackets === '【】'
  if (!isBracketed && !/^\s*(?:\[[^[\]]{1,40}\]|【[^【】]{1,40}】)\s*$/.test(run.text)) return false
  const end = links.find((link) => link.start >= run.end)?.start ?? text.length
  return wordCount(text.slice(run.end, end)) >= 3
}

/** Whether a linked title begins a sentence behind another one, and is what this one is about. */
function isSubject(run: Candidate, text: string): boolean {
  return (
    wordCount(run.text) >= 4 &&
    isTitleCase(run.text) &&
    /\p{Ll}[.!?]\s+$/u.test(text.slice(0, run.start)) &&
    /^\s\p{Ll}{2}/u.test(text.slice(run.end))
  )
}

/** Whether one person speaks of what follows: `Wed, Mar 5: Ann Lee on `. */
function isOnByOne(prefix: string): boolean {
  const name = /(?:^|[:：–—-]\s)([^:：–—]{4,40}?)\son\s+["“]?$/u.exec(prefix)?.[1]
  return name !== undefined && isLoneAuthor(name)
}

/** Whether few words stand between a quoted title and the first link behind it, which leads to its paper. */
function isLedToBehind(
  quote: Candidate,
  linked: readonly Candidate[],
  pieces: readonly Piece[],
  text: string,
): boolean {
  const link = linked.find(({ start }) => start >= quote.end)
  return (
    link !== undefined &&
    (hasOwnId(pieces, link) || /^\s*[([]/.test(text.slice(quote.end))) &&
    wordCount(text.slice(quote.end, link.start)) <= MOST_BEHIND_QUOTE
  )
}

const MOST_BEHIND_QUOTE = 12

/** Whether a link leads to somebody's page, of whom the sentence says that another link is their paper: `[Ann Lee](address) wrote [The title](address)`. */
function isSpokenOf(
  run: Candidate,
  linked: readonly Candidate[],
  pieces: readonly Piece[],
  text: string,
): boolean {
  const next = linked[linked.indexOf(run) + 1]
  return (
    next !== undefined &&
    isLoneAuthor(run.text.trim()) &&
    !hasOwnId(pieces, run) &&
    hasOwnId(pieces, next) &&
    wordCount(next.text) >= 3 &&
    isTitleCase(next.text) &&
    SPOKEN_OF.test(text.slice(0, next.start))
  )
}

/** Whether nothing but an address stands behind words: these are then no people, as no other words could be the title. */
function isBeforeAddress(run: Candidate, text: string): boolean {
  return /^[,.:;]?\s*[(<]?https?:\/\/\S{5,300}\s*$/.test(text.slice(run.end))
}

/** Whether bold words lead up to a link that is a title: `**Check out the paper here:** [The title](address)`. */
function isLeadIn(run: Candidate, text: string): boolean {
  return (
    /[:：]$/.test(
      text
        .slice(run.start, run.end + 1)
        .trimEnd()
        .slice(-1),
    ) &&
    /\b(?:read|check|see|papers?|more|here)\b/i.test(run.text) &&
    !isTitleCase(run.text)
  )
}
