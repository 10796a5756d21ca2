import { PeopleAbove } from '../../text/people-above.ts'
import { peopleWithInitials, placeOfInitials } from '../markdown/lead/reference-parts.ts'
import { citationAuthors } from '../markdown/words/citation.ts'
import { areMostlyNames } from '../markdown/words/credit.ts'
import { isTitleCase, wordCount } from '../markdown/words/titles.ts'
import type { PlainEntry } from './entry.ts'
import {
  goesOn,
  isIdentified,
  isLabelled,
  isOnePerson,
  isReference,
  mayBeReference,
  namesPaper,
  partOf,
  peopleOf,
  quoted,
  saysYear,
  shortlyTitled,
  withoutKey,
} from './line-parts.ts'
import { partedRows } from './parted-rows.ts'
import { PlainLine } from './plain-line.ts'

// What parts one paper from the next is known of no single line: a file is a list where nearly all of it is entries of one
// shape. The shapes are tried from the surest on.

/** As many entries are a list, and as many where nothing but names shows it. */
const FEWEST = 2
const FEWEST_WITHOUT_LINKS = 3
/** Such a share of what could be entries is. */
const SHARE = 0.6
const SHARE_OF_CARDS = 0.8
const MOST_LINES = 8
/** A title stands among so many lines of an entry. */
const MOST_AHEAD_OF_TITLE = 3
/** Words of most titles where only names show that they are some. */
const FEWEST_WORDS_OF_TITLE = 3
const SHARE_OF_LONG_TITLES = 0.7

/** The entries of a plain list, in order; `undefined` where the lines are none. */
export function plainEntries(lines: readonly string[]): PlainEntry[] | undefined {
  const people = new PeopleAbove()
  const sign = shortRule(lines)
  const trimmed = lines.map((line) => (isRule(line) || line.trim() === sign ? '' : people.fill(line.trim())))
  const found = referencesOf(trimmed) ?? partedRows(trimmed)
  if (found) return found
  const known = trimmed.map((line) => new PlainLine(line))
  const filled = stretches(trimmed)
  return identifiedRows(known) ?? blocksOf(known, filled) ?? cardsOf(known) ?? onlyEntry(known, filled)
}

/**
 * The entry of a text that is one paper, below a line that heads it or none: a reference, a title with the paper's
 * address, or lines of which one is the title, one the address, and the others say who wrote the paper and what of it.
 */
function onlyEntry(
  lines: readonly PlainLine[],
  filled: readonly { start: number; end: number }[],
): PlainEntry[] | undefined {
  const [head, ...others] = filled
  if (!head || filled.length > MOST_LINES) return undefined
  const [second] = others
  const isHead =
    second !== undefined && head.end - head.start === 1 && isHeadLine(lines[head.start] as PlainLine)
  const isBlock = second !== undefined && (second.end - second.start > 1 || others.length === 1)
  for (const { start } of isHead ? (isBlock ? [second, head] : [head, second]) : [head]) {
    const end = (filled.at(-1) as { end: number }).end
    const own = lines.slice(start, end).filter(({ text }) => text !== '')
    const [line = new PlainLine(''), more] = own.map(({ unmarked }) => unmarked)
    if (more === undefined && isReference(line.text))
      return [{ start, end, rest: [quoted(withoutKey(line.text))] }]
    if (more === undefined && isIdentified(line.text)) return [{ start, end, rest: [linked(line.text)] }]
    const entry =
      own.filter(({ text }) => namesPaper(text)).length === 1
        ? entryOf({ start, end }, own, undefined)
        : undefined
    if (entry && isWhole(entry)) return [entry]
  }
  return undefined
}

/** Whether a line may head the one entry of a text. */
function isHeadLine({ text, part }: PlainLine): boolean {
  return (part === 'words' || part === 'place') && !namesPaper(text)
}

/** Whether lines are a title, where its paper is, and nothing that may be another title. */
function isWhole({ title = '', rest }: PlainEntry): boolean {
  const isOther = (line: string) =>
    partOf(line) === 'words' && !isSentence(line) && !isLabelled(line) && !namesPaper(line)
  return (
    wordCount(title) >= FEWEST_WORDS_OF_TITLE &&
    isTitleCase(title) &&
    partOf(title) !== 'names' &&
    rest.some((line) => partOf(line) === 'link' && namesPaper(line)) &&
    !rest.some(isOther)
  )
}

/** Whether a text that is short ends as sentences do, and titles of that shape do not. */
function isSentence(text: string): boolean {
  return /[.!?。！？]$/.test(text) && partOf(text) === 'words' && !isTitleCase(text)
}

/** Whether a line is nothing but one sign again and again, which parts entries as a blank line does. */
function isRule(line: string): boolean {
  return /^\s*([-=_*~#])\1{4,}\s*$/.test(line)
}

/** The sign or the few signs that stand alone on many lines, and part entries as a rule does: `#`, `---`. */
function shortRule(lines: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const text = line.trim()
    if (/^([-=_*~#%+])\1{0,3}$/.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  const most = mostFrequent(counts)
  return most && most[1] >= FEWEST_WITHOUT_LINKS ? most[0] : undefined
}

/** What is there most often, with its count. */
function mostFrequent<Key>(counts: ReadonlyMap<Key, number>): [Key, number] | undefined {
  return [...counts].sort(([, one], [, other]) => other - one)[0]
}

/** The stretches of filled lines. */
function stretches(lines: readonly string[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let n = 0; n < lines.length; n++) {
    if (lines[n] === '') continue
    const last = found.at(-1)
    if (last && last.end === n) last.end = n + 1
    else found.push({ start: n, end: n + 1 })
  }
  return found
}

/** References, each a paragraph, a line, or from its number on. */
function referencesOf(lines: readonly string[]): PlainEntry[] | undefined {
  const paragraphs = stretches(lines)
  const numbered = paragraphs.flatMap(({ start, end }) => {
    const starts = [start]
    for (let n = start + 1; n < end; n++)
      if (/^(?:\[\d{1,4}\]|\d{1,4}\.)\s/.test(lines[n] as string)) starts.push(n)
    return starts.map((from, k) => ({ start: from, end: starts[k + 1] ?? end }))
  })
  const rows = lines.flatMap((line, n) => (line === '' ? [] : [{ start: n, end: n + 1 }]))
  for (const parts of [rows, numbered]) {
    const texts = parts.map(({ start, end }) => lines.slice(start, end))
    const sure = texts.filter((rest) => isFilled(rest) && isReference(rest.join(' ')))
    // Among references others are some that are not so sure by themselves.
    if (sure.length >= FEWEST && sure.length >= parts.length * SHARE)
      return parts.flatMap((part, k) => {
        const titled = titleFirst(withoutKey((texts[k] as string[]).join(' ')))
        if (titled) return [{ ...part, ...titled }]
        const short = shortlyTitled(withoutKey((texts[k] as string[]).join(' ')))
        if (short) {
          const { names, title, year, rest } = short
          return [{ ...part, title, names: displayed(names), rest: [`Date: ${year}`, rest] }]
        }
        const [first = '', ...more] = texts[k] as string[]
        const rest = more.length > 0 ? [withoutKey(first), ...more] : [quoted(withoutKey(first))]
        return mayBeReference(rest.join(' ')) ? [{ ...part, rest }] : []
      })
  }
  return undefined
}

/** Authors as a field lists them: `Ann Lee, Bo Kim` of `Lee, Ann, and Bo Kim` */
function displayed(names: string): string {
  return citationAuthors(names)
    .authors.map(({ name }) => name)
    .join(', ')
}

/** The parts of a reference that has its title first: `The title, A. Lee and B. Kim, Kite Lett. 9, 4 (2016)`. */
function titleFirst(reference: string): Omit<PlainEntry, 'start' | 'end'> | undefined {
  const place = placeOfInitials(reference)
  if (place === 0) return undefined
  const behind = reference.slice(place).replace(/^[,.]?\s+/, '')
  const names = peopleWithInitials(behind, 0)
  if (names === undefined) return undefined
  const [venue = '', address] = behind
    .slice(names.length)
    .replace(/^[,.]\s+/, '')
    .split(/\s+(?=https?:\/\/\S+$)/)
  const isPlace = saysYear(venue)
  return {
    title: reference.slice(0, place),
    names,
    ...(isPlace ? { venue } : {}),
    rest: [...(isPlace ? [] : [venue]), ...(address === undefined ? [] : [address])],
  }
}

/** Whether lines are those of one text, broken where they are full. */
function isFilled(lines: readonly string[]): boolean {
  return lines.slice(0, -1).every(({ length }) => length >= SHORTEST_FILLED)
}

const SHORTEST_FILLED = 50

/** Lines of which each is an entry: a title with its paper's address or id. */
function identifiedRows(lines: readonly PlainLine[]): PlainEntry[] | undefined {
  const filled = lines.filter(({ text }) => text !== '').length
  const found = lines.flatMap(({ unmarked }, n) => {
    const { text } = unmarked
    const isEntry = isIdentified(text) || (unmarked.part === 'link' && namesPaper(text))
    return isEntry ? [{ start: n, end: n + 1, rest: [linked(text)] }] : []
  })
  return found.length >= FEWEST && found.length >= filled * SHARE ? found : undefined
}

/** A line as it is; where it begins with the address, `https://… | The title`, as a title that is linked. */
function linked(line: string): string {
  const [, address, title = ''] = /^(https?:\/\/\S+)\s+(?:[|·–—:-]\s+)?(\S.*)$/.exec(line) ?? []
  if (address === undefined || /[()<>]/.test(address)) return line
  return title.includes('http') ? `${title} ${address}` : `[${title.replace(/[[\]]/g, '\\$&')}](${address})`
}

/** Entries that blank lines part, a title and its authors or its address each on lines of their own. */
function blocksOf(
  lines: readonly PlainLine[],
  filled: readonly { start: number; end: number }[],
): PlainEntry[] | undefined {
  const blocks = filled.filter(({ start, end }) => end - start > 1 && !isOneText(lines.slice(start, end)))
  const found = listOf(blocks, lines, SHARE)
  return found && withTextsBelow(found, lines, filled)
}

/** Entries with the texts that stand below each of them behind blank lines, where nearly all have one: an abstract, a field. */
function withTextsBelow(
  entries: readonly PlainEntry[],
  lines: readonly PlainLine[],
  filled: readonly { start: number; end: number }[],
): PlainEntry[] {
  let at = 0
  const below = entries.map((entry, k) => {
    const next = entries[k + 1]?.start ?? lines.length
    while (at < filled.length && (filled[at] as { start: number }).start < entry.end) at++
    const texts: { text: string; end: number }[] = []
    for (; at < filled.length && (filled[at] as { end: number }).end <= next; at++) {
      const { start, end } = filled[at] as { start: number; end: number }
      const rows = lines.slice(start, end).map((line) => line.text.replace(/^>+ */, ''))
      const text = rows.join(' ')
      if (!isLabelled(text) && partOf(text) !== 'text' && !isSentence(text)) break
      texts.push({ text, end })
    }
    return texts
  })
  const counts = below.map(({ length }) => length).filter((count) => count > 0)
  if (counts.length < entries.length * SHARE_OF_CARDS) return [...entries]
  // Below the last one may be what ends the digest.
  below.push(below.pop()?.slice(0, Math.min(...counts)) ?? [])
  return entries.map((entry, k) => {
    const texts = below[k] as { text: string; end: number }[]
    return {
      ...entry,
      rest: [...entry.rest, ...texts.map(({ text }) => text)],
      end: texts.at(-1)?.end ?? entry.end,
    }
  })
}

/** Entries of so many lines each that nothing parts, or of so many lines that all have a blank one behind them. */
function cardsOf(lines: readonly PlainLine[]): PlainEntry[] | undefined {
  const filled = lines.flatMap(({ text }, n) => (text === '' ? [] : [n]))
  const areApart = filled.every((n, k) => k === 0 || n > (filled[k - 1] as number) + 1)
  for (const size of [2, 3, 4])
    for (const head of [0, 1]) {
      const cards: { start: number; end: number }[] = []
      for (let n = head; n + size <= filled.length; n += size)
        cards.push({ start: filled[n] as number, end: (filled[n + size - 1] as number) + 1 })
      const areWhole = areApart || cards.every(({ start, end }) => end - start === size)
      if ((filled.length - head) % size !== 0 || !areWhole) continue
      const found = cards.length >= FEWEST_WITHOUT_LINKS ? listOf(cards, lines, SHARE_OF_CARDS) : undefined
      if (found) return found
    }
  return undefined
}

/** The entries among stretches of lines, where there are enough of one shape. */
function listOf(
  stretches: readonly { start: number; end: number }[],
  lines: readonly PlainLine[],
  share: number,
): PlainEntry[] | undefined {
  if (stretches.length < FEWEST) return undefined
  const texts = stretches.map(({ start, end }) =>
    wrapped(lines.slice(start, end).filter(({ text }) => text !== '')),
  )
  const place = placeOfNames(texts)
  const areEven = haveLinesEach(texts)
  const found = stretches.flatMap(
    (stretch, k) => entryOf(stretch, texts[k] as PlainLine[], place, areEven) ?? [],
  )
  if (found.length < FEWEST || found.length < stretches.length * share) return undefined
  const isLinked = found.filter(({ rest }) => rest.some(namesPaper)).length >= found.length * share
  const isNamed = found.filter(({ names }) => names !== undefined).length >= found.length * SHARE_OF_CARDS
  const long = found.filter(({ title = '' }) => wordCount(title) >= FEWEST_WORDS_OF_TITLE)
  if (!isLinked && !(isNamed && found.length >= FEWEST_WITHOUT_LINKS)) return undefined
  return long.length >= found.length * SHARE_OF_LONG_TITLES ? found : undefined
}

/** Whether nearly all entries have as many lines, so many that each has its own part of them: no title is broken over two. */
function haveLinesEach(texts: readonly (readonly PlainLine[])[]): boolean {
  const counts = new Map<number, number>()
  for (const { length } of texts) counts.set(length, (counts.get(length) ?? 0) + 1)
  const most = mostFrequent(counts)
  return (
    most !== undefined &&
    most[0] >= FEWEST_LINES_EACH &&
    most[1] >= FEWEST_WITHOUT_LINKS &&
    most[1] >= texts.length * SHARE_OF_CARDS
  )
}

/** Who wrote a paper, its title, where it appeared, and its address. */
const FEWEST_LINES_EACH = 4

/** The lines of an entry with the text that ends it in one, where it is broken over lines that are full. */
function wrapped(lines: PlainLine[]): PlainLine[] {
  let from = lines.length - 1
  while (from > FEWEST_AHEAD_OF_TEXT && isFull(lines[from - 1] as PlainLine)) from--
  if (from >= lines.length - 1) return lines
  const text = new PlainLine(
    lines
      .slice(from)
      .map((line) => line.text)
      .join(' '),
  )
  return text.part === 'text' ? [...lines.slice(0, from), text] : lines
}

/** Whether lines are one text alone, broken where they are full: about as long each, but for the last, which is shorter. */
function isOneText(lines: readonly PlainLine[]): boolean {
  const width = lines[0]?.text.length ?? 0
  return (
    lines.every(({ text }) => text.length <= width * MOST_UNEVEN) &&
    lines.slice(0, -1).every((line) => isFull(line) && line.part !== 'place') &&
    partOf(lines.map(({ text }) => text).join(' ')) === 'text' &&
    lines.at(-1)?.part !== 'link'
  )
}

/** So much longer than the first may be other lines of a text that is broken where they are full. */
const MOST_UNEVEN = 1.4

/** A title and its authors stand ahead of such a text. */
const FEWEST_AHEAD_OF_TEXT = 2

function isFull({ text, part }: PlainLine): boolean {
  return text.length >= SHORTEST_FILLED && part !== 'link' && part !== 'names'
}

/** The line of entries that most often names people. */
function placeOfNames(texts: readonly (readonly PlainLine[])[]): number | undefined {
  const counts = new Array<number>(MOST_LINES).fill(0)
  for (const text of texts)
    for (const [at, line] of text.slice(0, MOST_LINES).entries())
      if (line.unmarked.part === 'names') counts[at] = (counts[at] as number) + 1
  const most = Math.max(...counts)
  return most > 0 ? counts.indexOf(most) : undefined
}

function entryOf(
  { start, end }: { start: number; end: number },
  lines: readonly PlainLine[],
  place: number | undefined,
  areEven = false,
): PlainEntry | undefined {
  if (lines.length > MOST_LINES) return undefined
  const unmarked = lines.map((line, n) => (n < MOST_AHEAD_OF_TITLE ? line.unmarked : line))
  const shouted = shoutedTitle(unmarked)
  const people = placeOfPeople(unmarked.slice(shouted), place === undefined ? place : place - shouted)
  const peopleAt = people === -1 ? -1 : people + shouted
  const ahead = unmarked.slice(0, MOST_AHEAD_OF_TITLE)
  const sure = shouted > 0 ? 0 : ahead.findIndex((line, n) => n !== peopleAt && line.mayBeTitle)
  // `Smart, Deep Kites` is shaped like a list of people.
  const at = sure === -1 ? ahead.findIndex((line, n) => n !== peopleAt && line.part === 'names') : sure
  if (at === -1) return undefined
  const bare = unmarked.map(({ text }) => text)
  const length = Math.max(shouted, areEven ? 1 : lengthOfTitle(unmarked.slice(at), peopleAt - at))
  const venue = areEven && peopleAt !== -1 ? venueBetween(unmarked, at + length) : undefined
  const rest = bare.filter(
    (_, n) =>
      (n < at || n >= at + length) &&
      n !== peopleAt &&
      !(venue !== undefined && n === at + length) &&
      !(areEven && NO_ADDRESS.test(bare[n] as string)),
  )
  const title = bare.slice(at, at + length).join(' ')
  if (peopleAt === -1 && !rest.some(namesPaper)) {
    const [place, other] = rest
    // Among papers that are linked one may not be.
    const isReference = place !== undefined && other === undefined && PLACE_AND_YEAR.test(place)
    return isReference && !/["“”]/.test(title) ? { start, end, rest: [`"${title}." ${place}`] } : undefined
  }
  const names = peopleAt === -1 ? undefined : peopleOf(bare[peopleAt] as string)
  return {
    start,
    end,
    title,
    ...(names === undefined ? {} : { names }),
    ...(venue === undefined ? {} : { venue }),
    rest,
  }
}

/** What stands where an address is still to come. */
const NO_ADDRESS = /^(?:https?:\/\/|-+|n\/a)$/i

/** Where a paper appeared, on the line between its title and its address, which may be left out. */
function venueBetween(lines: readonly PlainLine[], at: number): string | undefined {
  const [line, link] = lines.slice(at, at + 2)
  const isBetween = link?.part === 'link' || (link !== undefined && NO_ADDRESS.test(link.text))
  const isVenue =
    line !== undefined &&
    (line.part === 'place' || line.part === 'words') &&
    !isLabelled(line.text) &&
    !/[.!?]$/.test(line.text) &&
    isTitleCase(line.text)
  return isVenue && isBetween ? line.text : undefined
}

/** Where a paper appeared, and its year, on a line of its own: `Kite Tools Appl 2022` */
const PLACE_AND_YEAR = /^\p{Lu}[^.?!:;]{1,60}\s(?:19|20)\d{2}$/u

/** How many lines an entry's title takes, the first being its beginning: it may be broken above its paper's address. */
function lengthOfTitle(lines: readonly PlainLine[], people: number): number {
  const link = lines.findIndex(({ part }) => part === 'link')
  if (link < 2 || (people > 0 && people < link)) return 1
  for (let n = 1; n < link; n++)
    if (!goesOn((lines[n - 1] as PlainLine).text, (lines[n] as PlainLine).text)) return 1
  return link
}

/** How many lines a title takes that is in capitals as a whole, broken above its paper's address; 0 where there is none. */
function shoutedTitle(lines: readonly PlainLine[]): number {
  const link = lines.findIndex(({ part }) => part === 'link')
  const title = lines.slice(0, Math.max(0, link)).map(({ text }) => text)
  const isTitle =
    link > 1 &&
    wordCount(title[0] as string) >= FEWEST_WORDS_OF_TITLE &&
    title.every((line) => SHOUTED.test(line)) &&
    title.slice(0, -1).every((line) => /[\p{L}\p{N},-]$/u.test(line))
  return isTitle ? link : 0
}

/** A line in capitals, and no list of people. */
const SHOUTED = /^(?=.*\p{Lu}{2})[^\p{Ll},;]+$/u

/** The line of an entry that names people, which most entries of its list have in a place; -1 where none does. */
function placeOfPeople(lines: readonly PlainLine[], place: number | undefined): number {
  const there = place === undefined ? undefined : lines[place]
  if (place !== undefined && there !== undefined && namesPeople(there)) return place
  return lines.findIndex(({ part }) => part === 'names')
}

/** Whether a line names people, one perhaps or some in small letters, and is no field under its label. */
function namesPeople({ text, part }: PlainLine): boolean {
  return !isLabelled(text) && (part === 'names' || isOnePerson(text) || areMostlyNames(peopleOf(text)))
}
