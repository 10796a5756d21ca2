import { type Role, roleOf } from '../../records/field-roles.ts'
import { publicationDate } from '../../records/publication-date.ts'
import { PLACE as PLACE_IN_JOURNAL } from '../../records/pubmed-place.ts'
import { arxivSubmission } from '../../text/arxiv-submission.ts'
import { parseDate } from '../../text/dates.ts'
import { parseArxivId } from '../../text/identifiers.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { firstInverted } from '../../text/names.ts'
import { placedNames } from '../../text/placed-names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { classedParts, classesIn } from '../markdown/words/classes.ts'
import { isDateLike } from '../markdown/words/date-like.ts'
import { type Field, fieldOf } from '../markdown/words/field-labels.ts'
import { AHEAD_OF_SIGN, JOURNAL_SIGN, signOf } from '../markdown/words/signs.ts'
import { cleanTitle, isVenueTag, venueBehindComma } from '../markdown/words/titles.ts'
import { MONTH_AHEAD, MONTH_OF_YEAR, yearIn } from '../markdown/words/years.ts'
import { copiedCitation } from './copied-citation.ts'
import { fieldOfClass, isIdentifier, labelIn, labelOf } from './field-names.ts'
import { READS_AS_TITLE } from './lines.ts'
import { isBracketed, isWithinSentence } from './neighbours.ts'
import {
  arePlaces,
  areSpeakers,
  isNames,
  isOnePerson,
  namesAhead,
  namesWithin,
  PLACE,
  placedPerson,
  quotedReference,
  referenceCredit,
  shortCredit,
  withoutEnding,
  withoutNumbers,
  withPlacesParted,
} from './people.ts'
import { type Element, isBlock, isElement, LINE, lineOf, type Text, textOf } from './tree.ts'
import { isAppearance, isBeforeYear, isDatedVenue, isPlaceInReference, partedTitle, VENUE } from './venues.ts'
import { type WholeReference, wholeReference } from './whole-reference.ts'

/** The fields of one entry, as a record. */
export interface Fields {
  record: JsonObject
  /** Short texts of which nothing tells what they are. */
  left: readonly string[]
  /** What its running text was taken for, where nothing but its length tells that it is the abstract. */
  judged?: 'abstract' | 'summary' | undefined
}

/**
 * The fields of one entry: by class (`paper-card-abstract`), by term (`dt`, `th`), by label (`Authors: …`), and what has
 * none by its looks.
 */
export function fieldsOf(title: Element, nodes: readonly (Element | Text)[]): Fields {
  const reader = new FieldReader(title)
  return { record: reader.read(nodes), left: reader.left, judged: reader.judged }
}

class FieldReader {
  readonly #title: Element
  readonly #record: Record<string, Json> = {}
  #rest: string[] = []
  /** Those of the rest that are passages with a heading each. */
  readonly #passages = new Set<string>()
  /** Short texts of which nothing tells what they are. */
  readonly left: string[] = []
  judged: Fields['judged']
  /** Addresses of links that they have for words. */
  readonly #shown = new Set<string>()
  /** The first citation to copy. */
  #copied: string | undefined
  /** A label that stood alone and waits for its text. */
  #waiting: string | undefined

  constructor(title: Element) {
    this.#title = title
  }

  read(nodes: readonly (Element | Text)[]): JsonObject {
    const parted = partedTitle(this.#title)
    const words = cleanTitle(withoutLabel(parted?.title ?? titleLine(this.#title)))
    const credit = referenceCredit(words)
    const reference = credit ? undefined : quotedReference(words)
    const whole = credit || reference ? undefined : wholeReference(words)
    if (reference) {
      this.#add('title', reference.title)
      this.#add('authors', reference.names)
      if (reference.isPartial) this.#add('authors_partial', true)
      this.#add('year', reference.year)
      this.#add('venue', trimEnd(reference.venue, ' .,'))
    } else if (!credit && !whole) {
      const short = shortCredit(words)
      const behind = short ? undefined : venueBehindComma(words)
      this.#add('title', short?.title ?? behind?.title ?? words)
      if (behind) this.#venue(behind.venue)
      if (short) {
        this.#add('authors', short.names)
        this.#add('authors_partial', true)
        this.#add('year', short.year ?? '')
      }
    }
    const place = placeWithin(this.#title)
    if (place) this.#venue(place.venue)
    for (const child of this.#title.children)
      if (isElement(child)) this.#add('categories', classesIn(lineOf(child)) ?? [])
    if (parted) this.#venue(trimEnd(parted.place, ' .,'))
    this.#blocks(nodes)
    if (credit) this.#creditedAhead(words, credit)
    if (whole) this.#wholeReference(words, whole)
    this.#withoutSpeakers()
    this.#headed()
    this.#looks()
    if (this.#copied !== undefined) this.#fromCopied(this.#copied)
    return this.#record
  }

  /** Takes what an entry does not show from the citation to copy that it holds, if that is of its title. */
  #fromCopied(text: string): void {
    const citation = copiedCitation(text)
    const letters = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    const titles = [this.#record['title']].flat().map((title) => letters(String(title)))
    if (citation === undefined || !titles.includes(letters(citation.title))) return
    const has = (role: Role) => Object.keys(this.#record).some((name) => roleOf(name)?.role === role)
    if (citation.doi !== undefined && !has('doi')) this.#add('doi', citation.doi)
    if (citation.arxiv !== undefined && !has('arxiv')) this.#add('arxiv_id', citation.arxiv)
    if (citation.year !== undefined && !has('date') && !has('year')) this.#add('year', citation.year)
    if (citation.venue !== undefined && !has('venue')) this.#add('venue', citation.venue)
  }

  /** Leaves out who speaks where authors are named, too. */
  #withoutSpeakers(): void {
    const named = Object.keys(this.#record).filter((name) => roleOf(name)?.role === 'authors')
    const speaking = named.filter((name) => SPEAKS.test(name))
    if (speaking.length < named.length) for (const name of speaking) delete this.#record[name]
  }

  /** Takes the first line below authors and a year, where they stand as a title does, for the title. */
  #creditedAhead(
    words: string,
    { names, year, isPartial }: NonNullable<ReturnType<typeof referenceCredit>>,
  ): void {
    const [first = '', ...others] = this.#rest
    if (!READS_AS_TITLE.test(first) && first.split(' ').length < 3) {
      this.#add('title', words)
      return
    }
    this.#rest = others
    this.#add('title', cleanTitle(trimEnd(first, ' .,')))
    this.#add('authors', names)
    this.#add('year', year)
    if (isPartial) this.#add('authors_partial', true)
  }

  /** Takes a title for the whole reference that it reads as, unless the page names who wrote the paper: a book's review. */
  #wholeReference(words: string, { title, names, isPartial, date, venue }: WholeReference): void {
    if (Object.keys(this.#record).some((name) => roleOf(name)?.role === 'authors')) {
      this.#add('title', words)
      return
    }
    this.#add('title', title)
    this.#add('authors', names)
    if (isPartial) this.#add('authors_partial', true)
    if (date !== undefined) this.#record['date'] = date
    if (venue !== undefined) this.#venue(venue)
  }

  #add(name: string, value: Json): void {
    if (value === '' || (Array.isArray(value) && value.length === 0)) return
    const before = this.#record[name]
    this.#record[name] =
      before === undefined
        ? value
        : [...(Array.isArray(before) ? before : [before]), ...(Array.isArray(value) ? value : [value])]
  }

  /** Whether a node is the title, or one of those that are gathered in it. */
  #isOfTitle(node: Element | Text): boolean {
    return node === this.#title || (this.#title.name === LINE && this.#title.children.includes(node))
  }

  /** Reads nodes as blocks; what stands inline between two blocks is a paragraph. */
  #blocks(nodes: readonly (Element | Text)[]): void {
    let inline: (Element | Text)[] = []
    const flush = () => {
      if (inline.length) this.#paragraph(inline)
      inline = []
    }
    for (const node of nodes) {
      if (node !== this.#title && this.#isOfTitle(node)) continue
      if (!isElement(node)) {
        inline.push(node)
        continue
      }
      if (node === this.#title) {
        flush()
        this.#waiting = undefined
        continue
      }
      if (NAVIGATION.test(node.name) && !holds(node, this.#title)) continue
      // A citation to copy repeats what the entry says, and may know an identifier besides.
      if (/^\s*@\w+\s*\{/.test(firstWords(node))) {
        this.#copied ??= textOf(node)
        continue
      }
      if (this.#byClass(node)) continue
      if (node.name === 'tr' && this.#tableRow(node)) continue
      // A section's heading that stands in the box of its first entry.
      if (/^h[1-6]$/.test(node.name) && node.end <= this.#title.start && !areSpeakers(lineOf(node))) continue
      if (node.name === 'dt') {
        flush()
        this.#waiting = labelOf(lineOf(node))
        if (this.#waiting !== undefined || holds(node, this.#title)) {
          if (this.#waiting === undefined) this.#blocks(node.children)
          continue
        }
      }
      if (isBlock(node) || hasBlocks(node) || holds(node, this.#title)) {
        flush()
        this.#blocks(node.children)
        flush()
        if (node.name === 'dd') this.#waiting = undefined
      } else inline.push(node)
    }
    flush()
  }

  /** A row that names a field and its value. */
  #tableRow(row: Element): boolean {
    const cells = row.children.filter(isElement)
    const [name, value] = cells
    if (cells.length !== 2 || !name || !value || name.name !== 'th') return false
    const label = labelOf(lineOf(name))
    if (label === undefined) return false
    this.#value(label, textOf(value))
    return true
  }

  /** Takes an element whose class, `itemprop` or `id` names a field. */
  #byClass(node: Element): boolean {
    if (holds(node, this.#title)) return false
    if (isShortForm(node)) return true
    const names = [node.attributes['itemprop'] ?? '', ...node.classes].filter((name) => name !== '')
    for (const name of names) {
      // arXiv's listings give abstracts no other class.
      const field = node.name === 'p' && name === 'mathjax' ? 'abstract' : fieldOfClass(name)
      if (field === undefined) continue
      const role = roleOf(field)?.role
      if (role === 'title' && !/title/i.test(name)) continue
      // What opens the abstract is called like it, and is none.
      if (role === 'abstract' && OPENS.has(node.name) && lineOf(node).split(' ').length <= 3) continue
      // A sign, such as that of an equal contribution, is no text.
      if (!/[\p{L}\p{N}]/u.test(lineOf(node))) continue
      const isVenue =
        role === 'venue' ? MONTH_AHEAD.test(lineOf(node)) : role === 'authors' && isDatedVenue(lineOf(node))
      if (isVenue) {
        this.#venue(lineOf(node))
        return true
      }
      const parts = partsOf(node)
      if (role === 'authors' && !parts) {
        const written = withoutHeading(textOf(this.#withoutDates(withoutButtons(node))), role)
        const [people = '', ...others] = partsOfByline(written)
        this.#value(field, namesWithin(withoutLabelOf(role, withoutLabel(people)).text))
        this.#waiting = undefined
        for (const other of others) this.#line(other)
        return true
      }
      if (role === 'date' && this.#timeWithin(node)) return true
      if ((role === 'authors' || role === 'keywords' || role === 'categories') && parts)
        this.#add(field, parts)
      else {
        const written = role === 'abstract' ? textOf(unfolded(inFull(node))).replace(LESS, '') : textOf(node)
        const { text, isAbstract } = withoutLabelOf(role, withoutLabel(withoutHeading(written, role)))
        // `📅 2026-07-10`
        const value = role === 'date' ? text.replace(/^[^\p{L}\p{N}]+/u, '') : text
        this.#value(isAbstract ? 'abstract' : field, value)
      }
      this.#waiting = undefined
      return true
    }
    return false
  }

  #paragraph(nodes: readonly (Element | Text)[]): void {
    let text = ''
    let before: Element | Text | undefined
    // Nothing but boxes in a row, and neighbours without a space, are set apart by the page's style.
    const isRow = nodes.every((node) => (isElement(node) ? isBox(node) : node.text.trim() === ''))
    const labels = boldLabels(nodes)
    for (const node of nodes) {
      if (isElement(node) && this.#byClass(node)) continue
      if (labels.has(node)) text += '\n'
      if (this.#isOfTitle(node)) {
        // What stands before a title and what stands behind it are two things.
        if (node === this.#title) text += '\n'
        continue
      }
      if (isElement(node) && before && isElement(before) && areApart(before, node))
        text += /[:：]\s*$/.test(text) ? ' ' : ' · '
      if (isRow && !isElement(node)) continue
      before = node
      text += isElement(node) ? this.#inline(node) : node.text.replace(/\s+/g, ' ')
    }
    for (const line of text.split('\n')) this.#line(line.replace(/\s+/g, ' ').replace(/\[ \]/g, ' ').trim())
  }

  /** Text of an inline element, without what its classes name. */
  #inline(node: Element): string {
    if (node.name === 'br') return '\n'
    if (node.name === 'sup') return textOf(node)
    if (node.name === 'time' && this.#time(node)) return ' '
    if (node.name === 'a') {
      const words = lineOf(node)
      if (/^https?:\/\/\S*$/.test(words)) this.#shown.add(words)
      if (
        (LINK_LABEL.test(words) && !isWithinSentence(node)) ||
        IN_BRACKETS.test(words) ||
        (isBracketed(node, /\[\s*$/) && IN_BRACKETS.test(`[${words}]`))
      )
        return ' '
    }
    if (node.name === 'i' || node.name === 'em') {
      const words = lineOf(node)
      if (words.length < 120 && VENUE.test(words)) {
        this.#venue(words)
        return ' '
      }
    }
    let text = ''
    for (const child of node.children) {
      if (!isElement(child)) text += child.text.replace(/\s+/g, ' ')
      else if (child !== this.#title && !this.#byClass(child)) text += this.#inline(child)
    }
    const label = labelIn(node)
    return label === undefined ? text : `\n${text.trim().replace(label, `${label}:`)}\n`
  }

  /** Takes the date that is marked as one in an element, behind a word of what it is: `Published: <time>`. */
  #timeWithin(node: Element): boolean {
    const time = node.children.find((child) => isElement(child) && child.name === 'time')
    return time !== undefined && this.#time(time as Element)
  }

  /** Takes the dates that have a class of their own beside names, and gives the element without them. */
  #withoutDates(node: Element): Element {
    const isDated = (child: Element | Text): boolean => {
      if (
        !isElement(child) ||
        !child.classes.some((name) => roleOf(fieldOfClass(name) ?? '')?.role === 'date')
      )
        return false
      const date = dateOf(lineOf(child).replace(/^[^\p{L}\p{N}]+/u, ''))
      if (date !== undefined && !Object.hasOwn(this.#record, 'date')) this.#add('date', date)
      return date !== undefined
    }
    return { ...node, children: node.children.filter((child) => !isDated(child)) }
  }

  /** Takes a date that is marked as one. The first is the paper's; others tell of its versions. */
  #time(node: Element): boolean {
    const date = [node.attributes['datetime'] ?? '', lineOf(node)].find(
      (text) => parseDate(text) !== undefined,
    )
    if (date === undefined) return false
    if (!Object.hasOwn(this.#record, 'date')) this.#add('date', date)
    return true
  }

  /** A venue as lists of publications set it, with its year. */
  #venue(words: string): void {
    if (isDateLike(words)) {
      if (!Object.hasOwn(this.#record, 'date')) this.#add('date', words)
      return
    }
    const [, ahead, behind] = MONTH_AHEAD.exec(words) ?? []
    if (ahead !== undefined && behind !== undefined) {
      if (!Object.hasOwn(this.#record, 'date')) this.#add('date', ahead)
      this.#venue(behind)
      return
    }
    const year = Object.hasOwn(this.#record, 'year') ? undefined : yearIn(words)
    if (!Object.hasOwn(this.#record, 'venue')) this.#add('venue', words)
    if (year !== undefined) this.#add('year', year)
    const month = year === undefined ? undefined : MONTH_OF_YEAR.exec(trimEnd(words, ' .,)'))?.[0]
    if (month?.endsWith(year as string) && !Object.hasOwn(this.#record, 'date')) this.#add('date', month)
  }

  #line(line: string): void {
    if (line === '' || /^[\p{P}\p{S}\s]*$/u.test(line)) return
    if (this.#shown.has(line)) {
      this.#waiting = undefined
      return
    }
    const match = LABELLED.exec(line)
    if (match && /^title$/i.test(match[1] as string)) {
      // What is set off above it is an id or a number.
      this.#record['title'] = cleanTitle(match[2] as string)
      return
    }
    const label = match ? labelOf(match[1] as string) : undefined
    if (label === undefined && this.#signed(line)) return
    if (match && PLACES_OF_WORK.test(match[1] as string)) {
      this.#waiting = undefined
      this.left.push(line)
      return
    }
    if (match && label !== undefined) {
      this.#waiting = undefined
      const value = match[2] as string
      // What a line goes on with behind an identifier is none of it: `arXiv:2401.00001 · cs.DL · 2024-01-01`.
      const at = isIdentifier(label) ? value.search(/(?<!\s)\s+[·•|]\s/) : -1
      this.#value(label, at === -1 ? value : value.slice(0, at))
      if (at !== -1) this.#rest.push(value.slice(at).trim())
      return
    }
    if (match && roleOf(match[1] as string)?.role === 'id' && parseArxivId(match[2] as string)) {
      this.#value('arxiv_id', match[2] as string)
      return
    }
    const alone = labelOf(line.replace(/\s*[:：]$/, ''))
    if (alone !== undefined && line.length < 30) {
      this.#waiting = alone
      return
    }
    if (this.#waiting !== undefined) this.#value(this.#waiting, line)
    else this.#rest.push(line)
  }

  /** Takes the fields of a line that begin with signs for labels: `📰 Journal of Kites 📅 2026-05-04 👥 Ann Lee, Ben Roe`. */
  #signed(line: string): boolean {
    const parts = line.split(AHEAD_OF_SIGN)
    const signs = parts.map(signOf)
    if (!signs.some((sign) => sign?.field === 'authors' || sign?.field === 'date')) return false
    for (const [n, part] of parts.entries()) {
      const sign = signs[n]
      const value = part.slice(sign?.length ?? 0).replace(/^[\s·•|]+|[\s·•|]+$/g, '')
      if (sign?.field === 'authors') this.#value('authors', namesWithin(value))
      else if (sign?.field === 'date') {
        if (!Object.hasOwn(this.#record, 'date')) this.#value('date', value)
      } else if (parts.length > 1 && JOURNAL_SIGN.test(part)) this.#venue(part.replace(JOURNAL_SIGN, ''))
      else this.#rest.push(value)
    }
    this.#waiting = undefined
    return true
  }

  #value(field: string, text: string): void {
    const value = text.trim()
    // A citation to copy repeats what the entry says.
    if (/^@\w+\s*\{/.test(value)) return
    const role = roleOf(field)?.role
    if (role === 'authors' || role === 'firstAuthor') {
      const [, name, affiliation] = PLACED_IN_CHINESE.exec(value) ?? []
      if (name !== undefined && affiliation !== undefined) {
        this.#add(field, [{ name, affiliation }])
        return
      }
      this.#add(field, withoutEnding(value.replace(/^(?:\p{Extended_Pictographic}|\uFE0F|\s)+/u, '')))
      return
    }
    const isText =
      role === 'abstract' || role === 'summary' || role === 'abstractOrSummary' || role === 'translation'
    this.#add(
      field,
      isText
        ? value.replace(/^#+ [^\n]*(?:摘要|abstract)[^\n]*\n|^#+ /i, '').replaceAll('\n', '\n\n')
        : value,
    )
  }

  /** Joins passages with their headings, `Problem` and `Method`, as parts of what somebody says of the paper. */
  #headed(): void {
    const isHead = (line: string, n: number) =>
      HEAD.test(line) && (this.#rest[n + 1]?.length ?? 0) > LONGEST_SHORT
    const heads = this.#rest.map(isHead)
    if (heads.filter(Boolean).length < FEWEST_HEADED) return
    this.#rest = this.#rest.flatMap((line, n) => {
      if (heads[n]) return []
      if (!heads[n - 1]) return [line]
      const passage = `${this.#rest[n - 1]}: ${line}`
      this.#passages.add(passage)
      return [passage]
    })
  }

  /** Judges text without a name: ids, names of people, dates, votes, and running text. */
  #looks(): void {
    /** Whether the line before was one person, so that the next may be another. */
    let wasPerson = false
    /** Whether authors and the year of a reference stood ahead, so that its venue is behind its title. */
    let behindCredit = false
    const has = (role: Role) => Object.keys(this.#record).some((name) => roleOf(name)?.role === role)
    for (const [n, line] of this.#rest.entries()) {
      if (/^@\w+\s*\{/.test(line)) continue
      if (this.#passages.has(line)) {
        this.#add('summary_text', line)
        continue
      }
      const segments = line.replace(/^[·•|\s]+|(?:\s+[·•|])+\s*$/g, '').split(/\s+(?:[·•|]\s+)+/)
      for (const segment of segments.length > 1 || line.length < 150
        ? segments.flatMap(labelledParts).flatMap((part) => classedParts(part, isVenueTag) ?? [part])
        : [line]) {
        const whole = this.#withoutVotes(
          segment
            .trim()
            .replace(/^(?:[—–-]|,|\.|[A-Z]\d{2}-\d{1,4} {0,3}:)\s+/, '')
            .replace(n === 0 && !has('authors') ? NUMBER_OF_REFERENCE : '', ''),
        )
        if (whole === '') continue
        const [, yearAhead, idBehind] = YEAR_AND_DOI.exec(whole) ?? []
        if (yearAhead !== undefined && !has('year') && !has('date')) {
          this.#add('year', yearAhead)
          if (idBehind !== undefined) this.#add('id', idBehind)
          continue
        }
        if (!has('date') && !has('year') && this.#pubmedPlace(whole)) continue
        const text = withPlacesParted(namesWithin(withoutNumbers(whole)))
        const next = this.#rest[n + 1] ?? ''
        const isOneOfMany = PLACE.test(text) && PLACE.test(next) && placedPerson(next, true) !== undefined
        const ahead = has('authors') ? undefined : namesAhead(text)
        const areMany =
          ahead !== undefined && ahead.rest !== '' && MANY.test(ahead.names) && !PLACE.test(ahead.names)
        const placed: ReturnType<typeof placedPerson> = areMany
          ? undefined
          : placedPerson(text, wasPerson || isOneOfMany)
        const isNext: boolean = wasPerson
        const [name, affiliation] = text.split(PLACE_BEHIND)
        const isPerson = isOnePerson(name as string) && !PLACE.test(name as string)
        wasPerson = (placed !== undefined || isPerson) && (isNext || !has('authors'))
        if (wasPerson && (isNext || placed)) {
          this.#add('authors', [
            placed ? { ...placed } : affiliation === undefined ? text : { name: name as string, affiliation },
          ])
          continue
        }
        const venue = text.length < 80 ? text.replace(/\s*\([^()]*\)$/, '') : ''
        const credit = has('authors') ? undefined : referenceCredit(text)
        if (credit) {
          this.#add('authors', credit.names)
          this.#add('year', credit.year)
          if (credit.isPartial) this.#add('authors_partial', true)
          behindCredit = true
        } else if (
          behindCredit &&
          !has('venue') &&
          isPlaceInReference(text) &&
          !goesOn(text, this.#rest[n - 1])
        )
          this.#venue(trimEnd(text, ' .,'))
        else if (parseArxivId(text)) this.#add('arxiv_id', text)
        else if (/^(?:arxiv:\s*|doi:\s*)\S+$/i.test(text)) this.#add('id', text)
        else if (!areMany && !has('authors') && isNames(withoutEnding(text)))
          this.#add('authors', withoutEnding(text))
        else if (!has('authors') && areTwo(withoutEnding(text))) this.#add('authors', withoutEnding(text))
        else if (!has('authors') && /;/.test(text) && placedNames(text)) this.#add('authors', text)
        else if (ahead) {
          this.#add('authors', ahead.names)
          const rest = trimEnd(ahead.rest, ' .,')
          if ((rest.length < 150 && (VENUE.test(rest) || /^(?:19|20)\d\d$/.test(rest))) || isAppearance(rest))
            this.#venue(rest)
          else if (/^(?:19|20)\d\d$/.test(rest.slice(-4))) this.#add('year', rest.slice(-4))
        } else if (has('venue') && !has('year') && !has('date') && SHORT_AND_YEAR.test(text))
          this.#add('year', SHORT_AND_YEAR.exec(text)?.[1] as string)
        else if (/\d{4}$/.test(venue) && isVenueTag(venue)) this.#venue(venue)
        else if (!has('venue') && isAppearance(text)) this.#venue(trimEnd(text, ' .,'))
        else if (!has('date') && arxivSubmission(text) !== undefined)
          this.#add('date', arxivSubmission(text) as string)
        else if (!has('date') && text.length < 40 && dateOf(text) !== undefined)
          this.#add('date', dateOf(text) as string)
        else if (/^[\p{L} ]{1,12}[:：]/u.test(text) && /[\u4e00-\u9fff\u3040-\u30ff]/.test(text))
          this.#add('summary_text', text)
        // Behind authors, what ends with a year says where the paper appeared.
        else if (has('authors') && !(has('venue') && (has('year') || has('date'))) && isBeforeYear(text))
          this.#venue(trimEnd(text, ' .,'))
        else if (has('authors') && !has('venue') && ABBREVIATED.test(text)) this.#venue(text)
        else if (has('authors') && !has('venue') && WITH_VOLUME.test(text)) this.#venue(trimEnd(text, ' .'))
        else if (has('authors') && arePlaces(text)) this.left.push(text)
        else if (text.length > LONGEST_SHORT || isSentence(text)) this.#runningText(text, has('abstract'))
        else if (/^[\w-]+\.[\w-]+(?:[,/]\s*[\w-]+\.[\w-]+)*$/.test(text))
          this.#add('categories', text.replaceAll('/', ', '))
        else this.left.push(text)
      }
    }
  }

  /** Takes where and when a paper appeared as PubMed prints it. */
  #pubmedPlace(text: string): boolean {
    const { venue, date = '', volume, issue, pages } = PUBMED_PLACE.exec(text)?.groups ?? {}
    const doi = DOI_BEHIND.exec(text)?.[1]
    const day = publicationDate(date)
    if (day === undefined || (volume === undefined && doi === undefined)) return false
    this.#add('date', day)
    const fields = { volume, issue, pages, doi }
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) this.#add(name, value)
    if (venue !== undefined && !Object.hasOwn(this.#record, 'venue')) this.#add('venue', venue)
    return true
  }

  /** A text without the votes behind it, which are taken. */
  #withoutVotes(text: string): string {
    const votes = /(?:^|\s)(?:▲|👍|upvotes?:?)\s*(\d{1,7})$/i.exec(text)
    if (!votes) return text
    this.#add('upvotes', votes[1] as string)
    return text.slice(0, votes.index).trim()
  }

  /** Running text: the abstract where it reads like one beside a title in the same script, else a summary. */
  #runningText(text: string, hasAbstract: boolean): void {
    if (!hasAbstract && ABSTRACT_AHEAD.test(text)) {
      this.#add('abstract', text.replace(ABSTRACT_AHEAD, ''))
      return
    }
    const title = lineOf(this.#title)
    const foreign = Object.hasOwn(this.#record, 'summary_text') || WIDE.test(text) !== WIDE.test(title)
    const summarised = Object.keys(this.#record).some((name) =>
      /^(?:abstractOrSummary|summary)$/.test(roleOf(name)?.role ?? ''),
    )
    const known = Object.keys(this.#record).some((name) => {
      const role = roleOf(name)?.role
      return role === 'authors' || role === 'categories'
    })
    // What is cut off is an abstract's beginning, and shorter than any.
    const isLong = text.length > (CUT_OFF.test(text) ? LONGEST_SHORT * 1.5 : 150)
    if (!hasAbstract && !foreign && !summarised && known) this.judged ??= isLong ? 'abstract' : 'summary'
    if (this.judged === 'abstract' && !hasAbstract) this.#add('abstract', text)
    else this.#add('summary_text', text)
  }
}

/** As PubMed prints it: `J Sheep Sci. 2026 Feb 27;12(3):45-67. doi: 10.1000/sheep.1. Online ahead of print.` */
const PUBMED_PLACE = new RegExp(String.raw`^(?:(?<venue>\p{Lu}[^;:]{1,150}?)\. )?${PLACE_IN_JOURNAL}`, 'u')
const DOI_BEHIND = /\bdoi: (10\.\d{4,9}\/\S{1,200}?)\.?(?=\s|$)/

/** Whether a line that stands beside a title is two people's, the first turned round: `Weber, Ada and Bo Lind`. */
function areTwo(text: string): boolean {
  return (
    text.length < LONGEST_SHORT &&
    !PLACE.test(text) &&
    firstInverted(text)?.length === 2 &&
    isOnePerson(firstInverted(text)?.[1] as string)
  )
}

/** Whether a line goes on with the sentence of the one before, as texts do that are broken by hand. */
function goesOn(line: string, before = ''): boolean {
  return before.length > LONGEST_SHORT && /^\p{Ll}/u.test(line) && /[\p{L},]$/u.test(before)
}

/** The number ahead of the people of a reference: `[12] A. Weber` */
const NUMBER_OF_REFERENCE = /^\[\d{1,3}\]\s*(?=\p{Lu})/u
/** What a list has behind a venue that is set apart, its short name and the year: `(KITE), 2023`, `(KITE '23), 2023, pp. 1-4`. */
const SHORT_AND_YEAR = /^\([\p{L}\d’' &/-]{2,25}\)[,.]?\s*\(?((?:19|20)\d\d)\)?(?:[,.;].{0,150})?$/u
/** What a reference may have behind its title alone: `1968. DOI: 10.5555/knots.`, `1968.` */
const YEAR_AND_DOI = /^((?:19|20)\d\d)\.(?:\s+doi:?\s*(10\.\d{4,9}\/\S*\w)?[.\s]*)?$/i

/** One person and what this one is where: `王小明，风筝大学博士生` */
const PLACED_IN_CHINESE =
  /^(\p{Script=Han}{2,4})[,，]\s*(\S.{0,80}(?:大学|学院|研究所|实验室|公司|教授|博士|硕士|本科生|研究员).{0,200})$/su

/** A date, which may stand beside a word on what was done then: `published 2026-07-24`, `2026-07-24 提交`. */
function dateOf(text: string): string | undefined {
  const date = text
    .replace(/^(?:first )?(?:published|posted|submitted|released|created)(?: online)?(?: on)? (?=\S)/i, '')
    .replace(/(?<=\S) ?(?:提交|发布|发表|發表|投稿|公開|掲載)$/, '')
    .replace(/^\(([^()]+)\)[.,]?$/, '$1')
  return parseDate(date) === undefined ? undefined : date
}

/** A journal as its abbreviated words, alone: `J. Chem. Theory Comput.` */
const ABBREVIATED = /^(?=.*\p{L}{3}\.)(?:\p{Lu}\p{Ll}{0,8}\. ?|(?!^)\p{Lu}\p{Ll}{2,11} ){2,8}$/u

/** A journal and its volume, with the pages or without: `Dust Letters, 36(5-6), 707-730.` */
const WITH_VOLUME =
  /^\p{Lu}[\p{L} &-]{3,90}, \d{1,4}(?:\(\d{1,4}(?:[-–]\d{1,4})?\))?(?:, \w{0,3}\d[\w–-]{0,15})?\.?$/u

/** The heading of an abstract that stands ahead of its text with nothing between them. */
const ABSTRACT_AHEAD = /^(?:Abstract|ABSTRACT)\s+(?=\p{Lu}[\p{L}\d-]*\s\p{Ll})/u
/** Labels of where the authors work. */
const PLACES_OF_WORK = /^(?:affiliations?|institutions?|机构|单位|所属|소속)$/iu
const SPEAKS = /speaker/i
/** Where a person works, behind the name. A place may have brackets of its own. */
const PLACE_BEHIND = / \(([^()]*(?:\([^()]*\)[^()]*)?)\)$/
/** What parts names of several people. */
const MANY = /[,;]|\sand\s/
/** What is longer is running text. */
const LONGEST_SHORT = 60
/** The end of a text that is cut off: `and we show that…` */
const CUT_OFF = /[\p{L}\p{N},]\s?(?:\.\.\.|…)$/u
/** A word or a few without a mark, as headings of passages are. */
const HEAD = /^[\p{Lu}\p{Lo}][\p{L}&/-]*(?: [\p{L}&/-]+){0,2}$/u
/** One alone may be a word on the paper: its prize, its session. */
const FEWEST_HEADED = 2
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const LABELLED = /^([\p{L}][\p{L}\p{N} ();/-]{0,30}?)\s*[:：]\s*(.+)$/u

/**
 * The labels in bold of a paragraph that has several, each with a colon, of which the source begins a line with each:
 * programs that make pages of Markdown leave such lines without a break.
 */
function boldLabels(nodes: readonly (Element | Text)[]): ReadonlySet<Element | Text> {
  const labels = nodes.filter((node, n) => {
    if (!isElement(node) || !/^(?:b|strong)$/.test(node.name)) return false
    const [before, behind] = [nodes[n - 1], nodes[n + 1]]
    const isAhead = before === undefined || (!isElement(before) && /\n\s*$/.test(before.text))
    const colon =
      /[:：]\s*$/.test(lineOf(node)) || (behind && !isElement(behind) && /^\s*[:：]/.test(behind.text))
    return isAhead && colon
  })
  return new Set(labels.length > 1 ? labels : [])
}

/** Whether a short text is a sentence, and no label or link. */
function isSentence(text: string): boolean {
  return /[.!?。！？]$/.test(text) && (text.split(' ').length > 3 || /[。！？]$/.test(text))
}

/** An element that is set apart from its neighbours by the page's style. */
function isBox(node: Element): boolean {
  return node.name === 'span' || node.name === 'time'
}

/** Fewer characters may be the first of a word that a page sets in a style of its own. */
const SHORTEST_BOX = 4

/** Whether two neighbours are set apart by the page's style: boxes, or one beside a word that would run into it. */
function areApart(before: Element, node: Element): boolean {
  if (isBox(before) && isBox(node)) return true
  if (!isBox(before) && !isBox(node)) return false
  const [ahead, behind] = [lineOf(before), lineOf(node)]
  return (
    Math.min(ahead.length, behind.length) >= SHORTEST_BOX &&
    /[\p{L}\d]$/u.test(ahead) &&
    /^[\p{Lu}\d]/u.test(behind)
  )
}

/** Elements that are the page's, wherever they stand. */
const NAVIGATION = /^(?:nav|footer|form)$/

/** What a link beside names or a title says: `[PDF]`. */
const IN_BRACKETS = /^\[\s*\p{L}[\p{L}\s-]{1,20}\s*\]$/u
/** What a link beside a title says. */
/** Elements that one presses: what stands in them is what they do. */
const OPENS: ReadonlySet<string> = new Set(['a', 'button', 'summary'])

const LINK_LABEL =
  /^[[(]?(?:(?:full |short |long )?paper|pdf|link|code|slides|video|recording|poster|arxiv|doi|bib(?:tex)?|abs(?:tract)?)[\])]?$/i
const BADGE = /(?:^|[-_])(?:badge|chip|pill|tag|label|count)s?(?:$|[-_])/i

/** The venue with its year that stands in brackets in an element of its own at a title's end: `The title <span>(ICML 2017)</span>`. */
function placeWithin(title: Element): { node: Element; venue: string } | undefined {
  const node = title.children.findLast((child) => isElement(child) || /\S/.test(child.text))
  if (node === undefined || !isElement(node) || node === title.children[0]) return undefined
  const venue = /^[([（](.{3,40})[)\]）]$/.exec(lineOf(node))?.[1]
  return venue !== undefined && /\d/.test(venue) && isDatedVenue(venue) ? { node, venue } : undefined
}

/** The element that holds all of an element's words, as one that sets their size does. */
function innermost(node: Element): Element {
  const full = node.children.filter((child) => isElement(child) || child.text.trim() !== '')
  const [only] = full
  return full.length === 1 && only && isElement(only) && /^(?:p|font|span|center)$/.test(only.name)
    ? innermost(only)
    : node
}

/** The version of a paper, as a badge: `v3` */
const VERSION = /^v\d{1,2}$/

/** The words of a title, without the badges and the venue that a page sets into it. */
export function titleLine(whole: Element): string {
  const title = innermost(whole)
  const place = placeWithin(title)?.node
  const isBadge = (node: Element | Text) =>
    node === place ||
    (isElement(node) &&
      ((node.name === 'span' && node.classes.some((name) => BADGE.test(name))) ||
        (node.name === 'a' && LINK_LABEL.test(lineOf(node))) ||
        classesIn(lineOf(node)) !== undefined ||
        VERSION.test(lineOf(node)) ||
        areLinks(node)))
  const number = numberAhead(title)
  const children = title.children.filter((child) => child !== number && !isBadge(child))
  const words =
    children.length < title.children.length
      ? lineOf({ ...title, children }).replace(/(?<!\s)\s*[[(]\s*[\])]$/, '')
      : ''
  return /\p{L}/u.test(words) && !/[[(]\s*[\])]/.test(words) ? words : lineOf(title)
}

const NUMBERS = /(?:^|[-_])(?:num|number|no|index|idx|rank|order|counter|count|badge)(?:$|[-_])/i

/** The number that a page sets in an element of its own ahead of a title: `<span class="rank">1</span> The title`. */
function numberAhead({ children }: Element): Element | undefined {
  const [first, behind] = children.filter((child) => isElement(child) || child.text.trim() !== '')
  if (!first || !behind || !isElement(first) || !/^#?\d{1,4}[.)]?$/.test(lineOf(first))) return undefined
  const isApart = isElement(behind) || /^\s/.test(behind.text)
  return isApart || first.classes.some((name) => NUMBERS.test(name)) ? first : undefined
}

/** Whether an element holds links and nothing else, the first of which only says what it leads to. */
function areLinks(node: Element): boolean {
  const within = node.children.filter((child) => isElement(child) || child.text.trim() !== '')
  const [first] = within
  return (
    node.name === 'span' &&
    first !== undefined &&
    within.every((child) => isElement(child) && child.name === 'a') &&
    LINK_LABEL.test(lineOf(first))
  )
}

/** The element of an abstract, or the one in it that has all of what another has in part: `abstract-short`, `abstract-full`. */
function inFull(node: Element): Element {
  const within = node.children.filter(isElement)
  const isPart = (child: Element, part: RegExp) => child.classes.some((name) => part.test(name))
  const whole = within.find((child) => isPart(child, /abstract[-_]?full$/i))
  return whole !== undefined && within.some((child) => isPart(child, /abstract[-_]?short$/i)) ? whole : node
}

/** Whether an element says in short what one beside it says in full, by their classes: `short-authors`, `full-authors`. */
function isShortForm({ classes, parent }: Element): boolean {
  const name = classes.find((each) => each.startsWith('short-'))
  if (name === undefined || !parent) return false
  const full = name.replace('short-', 'full-')
  return parent.children.some((child) => isElement(child) && child.classes.includes(full))
}

/** A box to unfold without what unfolds it, and without the links beside its text that only say what they lead to. */
function unfolded(node: Element): Element {
  if (node.name !== 'details') return node
  const isFolding = (child: Element | Text) =>
    isElement(child) && (child.name === 'summary' || (child.name === 'a' && LINK_LABEL.test(lineOf(child))))
  return { ...node, children: node.children.filter((child) => !isFolding(child)) }
}

/** What shows a part of an abstract again. */
const LESS = /\s*[△▲]\s*less\s*$/i

/** An element without the buttons in it, and the links that only say what they lead to. */
function withoutButtons(node: Element): Element {
  const isButton = (child: Element | Text) =>
    isElement(child) && (child.name === 'button' || (child.name === 'a' && LINK_LABEL.test(lineOf(child))))
  return {
    ...node,
    children: node.children.flatMap((child) =>
      isButton(child) ? [] : [isElement(child) ? withoutButtons(child) : child],
    ),
  }
}

/** A text without the line above it that only says what it is: `Original abstract`. */
function withoutHeading(text: string, role: Role | undefined): string {
  const end = text.indexOf('\n')
  if (end === -1 || role === undefined) return text
  const heading = text.slice(0, end).replace(/^[^\p{L}]+/u, '')
  const named = roleOf(heading)?.role
  const isSame = named === role || (isSummary(role) && (isSummary(named) || fieldOf(heading) === 'summary'))
  return isSame ? text.slice(end + 1) : text
}

function isSummary(role: Role | Field | undefined): boolean {
  return role === 'summary' || role === 'abstractOrSummary'
}

function withoutLabel(text: string): string {
  return text.replace(/^(?:title|authors?|speakers?|comments?|subjects?|journal-ref|doi)\s*:\s*/i, '')
}

/**
 * A text without the label ahead of it that says what its class does: `英文摘要（原文）：`, `Published on:`. What a class
 * calls a summary may be an abstract by its label.
 */
function withoutLabelOf(role: Role | undefined, text: string): { text: string; isAbstract: boolean } {
  const [ahead, label = ''] = /^\P{L}{0,4}([^\n:：]{2,32})[:：]\s*/u.exec(text) ?? []
  const named = ahead === undefined ? undefined : (roleOf(label)?.role ?? fieldOf(label))
  const isAbstract = named === 'abstract' && isSummary(role)
  const isSame =
    (role === 'keywords' && /(?:keywords?|关键词)$/i.test(label)) ||
    (named !== undefined &&
      (isAbstract || kindOf(named) === kindOf(role) || (named === 'id' && role === 'arxiv')))
  return { text: isSame ? text.slice((ahead as string).length) : text, isAbstract }
}

/** What pages label and mark without much difference. */
function kindOf(role: Role | Field | undefined): Role | Field | undefined {
  if (role === 'year') return 'date'
  if (role === 'categories') return 'keywords'
  return isSummary(role) ? 'summary' : role
}

/** The people of a byline, and what it says behind them of when and where the paper appeared: `Ann Lee · arXiv:2401.00001 · 2024-01-05`. */
function partsOfByline(text: string): string[] {
  const parts = text.split(/\s+[·•|]\s+/)
  return parts.length > 1 &&
    !/\d{4}/.test(parts[0] as string) &&
    parts.slice(1).every((part) => /\d{4}/.test(part))
    ? parts
    : [text]
}

/** The parts of an element that lists things one element each: tags, names. */
function partsOf(node: Element): string[] | undefined {
  const parts = node.children.filter(isElement)
  if (parts.length < 2) return undefined
  const between = node.children
    .filter((child): child is Text => !isElement(child))
    .map(({ text }) => text)
    .join('')
  if (!/^(?:[\s,;·•|&]|and|authors?:)*$/i.test(between)) return undefined
  const texts = parts
    .map((part) => lineOf(part).replace(/[,;]$/, '').trim())
    .filter((text) => text !== '' && !/^(?:authors?|subjects?|tags|by):?$/i.test(text))
  return texts.length > 1 ? texts : undefined
}

/** `one: …；two: …` as its two parts. */
function labelledParts(text: string): string[] {
  return text.split(/[；;]\s*(?=\p{L}{1,20}[:：])/u)
}

/** The first run of text in an element that is not white space. */
function firstWords(node: Element): string {
  for (const child of node.children) {
    const words = isElement(child) ? firstWords(child) : child.text
    if (words.trim() !== '') return words
  }
  return ''
}

function holds(node: Element, inner: Element): boolean {
  return node.index <= inner.index && inner.index <= node.lastIndex
}

function hasBlocks(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child) && child.name !== 'br' && (isBlock(child) || hasBlocks(child)),
  )
}
