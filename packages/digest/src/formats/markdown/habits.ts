import type { Context } from '../../format.ts'
import { author } from '../../text/names.ts'
import { trimEnd } from '../../text/trim-end.ts'
import { type Draft, hasBareTitle, setAuthors, setDate } from './draft.ts'
import { takeBackGuess } from './entry/text.ts'
import { isLedByPeople, partPeople } from './lead/people-around-title.ts'
import { endsInTopic, lengthOfNames } from './lead/reference-parts.ts'
import { endsInNames, partAuthors } from './names-behind.ts'
import { citationAuthors, isListOfAuthors, looksLikeAuthors } from './words/citation.ts'
import { isLoneAuthor, isNameWithInitials } from './words/credit.ts'
import { beginsWithGivenName } from './words/known-names.ts'
import { isVenueTag } from './words/titles.ts'

const FEWEST_FOR_BOILERPLATE = 5
const SHARE_OF_BOILERPLATE = 0.8
const FEWEST_FOR_YEARS = 5
const SHARE_OF_YEARS = 0.6
const FEWEST_BEHIND = 3
const FEWEST_FOR_VENUES = 5
const SHARE_OF_VENUES = 0.5
const SHARE_OF_KNOWN = 0.6
const FEWEST_FOR_KINDS = 8
const SHARE_OF_KINDS = 0.6
const SHARE_OF_DIFFERENT_KINDS = 0.3
const FEWEST_FOR_NAMES = 8
const SHARE_OF_NAMED = 0.2
const FEWEST_FOR_CITES = 5
const SHARE_OF_CITES = 0.5
const FEWEST_LED = 2
const SHARE_OF_CREDITED = 0.6
const SHARE_OF_DIFFERENT = 0.8
/** As many texts below authors are abstracts where nearly all are cut short, or as long as these while most speak as their authors do. */
const FEWEST_ABSTRACTS = 3
const SHARE_OF_ABSTRACTS = 0.7
const SHARE_OF_SPEAKING = 0.6
const SHORTEST_ABSTRACT = 400
/** As many of the texts that seem abstracts speak of the authors where somebody else has written them. */
const FEWEST_OF_OTHERS = 2
const SHARE_OF_OTHERS = 0.2
/** What is shorter beside one is a remark of the list's. */
const SHORTEST_PARAGRAPH = 100

/** What a list does at nearly all of its entries, so that it says nothing of a paper. */
export class Habits {
  /** Links that are the list's, not the papers', with the line where each stands first and how often it stands. */
  readonly #boilerplate: Map<string, { line: number; count: number }>
  /** Whether it puts a year before or behind titles: `Title (2015)`, `2015: Title`, `2015, Title`. */
  readonly #putsYears: boolean
  /** Whether it puts a year in brackets behind some titles, which no title of its own has. */
  readonly #endsInYears: boolean
  /** Whether it gives hardly any paper's authors. */
  readonly #namesNobody: boolean
  /** Whether it cites papers by their authors and year: `(Lee et al., 2020)`. */
  readonly #cites: boolean
  /** Whether it names one author of each paper in full, with the year: names differ, where venues come again. */
  readonly #namesOne: boolean
  /** Whether it ends each entry in its author's family name: `Title, Lee`. */
  readonly #endsInNames: boolean
  /** Whether it puts authors in full and a comma behind titles: `Title, Ann Lee, Bo Kim`. */
  readonly #endsInLists: boolean
  /** Whether it puts authors and a colon or a comma before titles: `Ann Lee, Bo Kim: The title`, `Ann Lee, The title`. */
  readonly #leadsWithNames: boolean
  /** Whether it puts people before some titles, so that one person's name before another is who wrote that paper. */
  readonly #isLedByPeople: boolean
  /** Those who wrote papers of it together: one of them may have written another alone, which nothing else shows. */
  readonly #people: ReadonlySet<string>
  /** Whether it puts a venue without its year behind titles: `Title (ICML)`. */
  readonly #putsVenues: boolean
  /** Whether it puts what a paper is of in brackets before titles, the same words again and again: `[Kites] Title`. */
  readonly #putsKinds: boolean
  /** Whether it gives each paper's abstract below the authors, under no label. */
  readonly #givesAbstracts: boolean
  /** Whether it says in its own words what papers do, where their abstracts would stand: `The authors fly kites`. */
  readonly #tellsOfAuthors: boolean
  /** Entries with links. */
  #linked = 0

  /** @param drafts the entries, or as many as tell what all are like */
  constructor(drafts: readonly Draft[]) {
    this.#boilerplate = new Map(boilerplateOf(drafts).map((url) => [url, { line: 0, count: 0 }]))
    const dated = drafts.filter(({ title = '' }) => YEAR_IN_TITLE.test(title)).length
    this.#putsYears = dated >= FEWEST_FOR_YEARS && dated >= drafts.length * SHARE_OF_YEARS
    this.#endsInYears =
      drafts.filter(({ title = '' }) => YEAR_BEHIND_TITLE.test(title.slice(-7))).length >= FEWEST_BEHIND
    const named = drafts.filter((draft) => draft.authors.length > 0 && draft.loneName === undefined).length
    const cited = drafts.filter(isCitedShortly).length
    this.#cites = cited >= FEWEST_FOR_CITES && cited >= drafts.length * SHARE_OF_CITES
    const behind = drafts.flatMap(({ title = '' }) => VENUE_IN_TITLE.exec(title.slice(-40))?.[1] ?? [])
    this.#putsVenues =
      behind.length >= FEWEST_FOR_VENUES &&
      behind.length >= drafts.length * SHARE_OF_VENUES &&
      behind.filter(isVenueTag).length >= behind.length * SHARE_OF_KNOWN
    const kinds = drafts.flatMap(({ title = '' }) => KIND_AHEAD.exec(title)?.[1] ?? [])
    this.#putsKinds =
      kinds.length >= FEWEST_FOR_KINDS &&
      kinds.length >= drafts.length * SHARE_OF_KINDS &&
      new Set(kinds).size <= kinds.length * SHARE_OF_DIFFERENT_KINDS
    this.#people = new Set(
      drafts
        .flatMap(({ authors }) => (authors.length > 1 ? authors.map(({ name }) => name) : []))
        // A family name alone may be a part of a venue's.
        .filter((name) => name.includes(' ')),
    )
    const leads = drafts.flatMap((draft) => this.#leadOf(draft)?.names ?? [])
    const led = leads.length + drafts.filter(({ ledBy }) => ledBy !== undefined).length
    const lists = led - leads.filter((each) => !isListOfAuthors(each)).length
    this.#leadsWithNames =
      led >= FEWEST_FOR_CITES && led >= drafts.length * SHARE_OF_CITES && lists >= led * SHARE_OF_CITES
    const known = drafts.filter((draft) => draft.ledBy !== undefined || isLedByPeople(draft)).length
    this.#isLedByPeople = known >= FEWEST_LED && known >= drafts.length * SHARE_OF_CITES
    const names = drafts.flatMap(({ citedName }) => (citedName?.includes(' ') ? [citedName] : []))
    this.#namesOne =
      names.length >= FEWEST_FOR_CITES && new Set(names).size >= names.length * SHARE_OF_DIFFERENT
    const last = drafts.flatMap((draft) => nameBehind(draft)?.name ?? [])
    this.#endsInNames =
      last.length >= FEWEST_FOR_CITES &&
      last.length >= drafts.length * SHARE_OF_CITES &&
      new Set(last).size >= last.length * SHARE_OF_CITES
    const plain = drafts.filter(({ titleMark }) => titleMark === 'plain')
    const credited = plain.filter(isCreditedBehind).length
    this.#endsInLists = credited >= FEWEST_FOR_CITES && credited >= plain.length * SHARE_OF_CREDITED
    this.#givesAbstracts = giveAbstracts(drafts)
    this.#tellsOfAuthors = tellOfAuthors(drafts)
    this.#namesNobody = drafts.length >= FEWEST_FOR_NAMES && named < drafts.length * SHARE_OF_NAMED
  }

  /** Takes what is the list's own out of an entry. */
  dropFrom(draft: Draft): void {
    this.#dropBoilerplate(draft)
    if (this.#tellsOfAuthors) takeBackGuess(draft)
    if (this.#givesAbstracts) takeAbstract(draft)
    if (this.#putsYears || (this.#endsInYears && YEAR_BEHIND_TITLE.test(draft.title?.slice(-7) ?? '')))
      dropYear(draft)
    if (this.#putsVenues) dropVenue(draft)
    if (this.#putsKinds) dropKind(draft)
    const { citedName } = draft
    if (
      citedName !== undefined &&
      draft.authors.length === 0 &&
      (this.#cites || (this.#namesOne && citedName.includes(' ')))
    ) {
      draft.authors = [author(citedName)]
      if (draft.venue?.startsWith(citedName)) delete draft.venue
    }
    if (this.#endsInLists && isCreditedBehind(draft)) partAuthors(draft)
    if (this.#endsInNames) dropName(draft)
    takeAuthorFromVenue(draft, this.#people)
    const lead = this.#leadsWithNames
      ? this.#leadOf(draft)
      : this.#isLedByPeople
        ? personBefore(draft)
        : undefined
    if (lead) {
      setAuthors(draft, citationAuthors(lead.names))
      setDate(draft, lead.year)
      draft.title = lead.title
    }
    partPeople(draft)
    // What looks like one person's name is a remark.
    if (this.#namesNobody && draft.loneName !== undefined) {
      draft.authors = []
      draft.summary.splice(draft.loneName.at, 0, draft.loneName.text)
    }
  }

  #leadOf(draft: Draft): NamesBefore | undefined {
    return namesBefore(draft) ?? nameBefore(draft, this.#people)
  }

  #dropBoilerplate(draft: Draft): void {
    if (draft.links.length === 0) return
    this.#linked++
    for (const [url, told] of this.#boilerplate) {
      const left = draft.links.filter((link) => link.url !== url)
      if (left.length === draft.links.length) continue
      told.line ||= draft.line
      told.count++
      draft.links = left
    }
  }

  /** Tells which links were dropped. */
  report(finding: Context['finding']): void {
    for (const [url, { line, count }] of this.#boilerplate)
      finding('boilerplate-link', {
        line,
        reason: `The link ${url} stands at ${count} of ${this.#linked} entries and was left out`,
        note: 'It is taken for a part of the page. Nothing needs to be done.',
        severity: 'info',
      })
  }
}

/** Whether the texts that stand below authors under no label are the papers' abstracts: cut short, or long and written by those authors. */
function giveAbstracts(drafts: readonly Draft[]): boolean {
  const told = drafts.filter(isTold)
  if (told.length < FEWEST_ABSTRACTS) return false
  const count = (isSuch: (text: string) => boolean) =>
    told.filter(({ summary }) => isSuch(summary.join(' '))).length
  const cut = count(isCut)
  const long = count((text) => text.length >= SHORTEST_ABSTRACT)
  const spoken = count((text) => /\b(?:we|our)\b/i.test(text))
  // Those of others may be known by their headings: `BACKGROUND: …`
  const open = drafts.filter(({ abstract }) => abstract.length === 0).length
  const isMost = (share: number) => share >= open * SHARE_OF_ABSTRACTS
  return isMost(cut) || (isMost(long) && spoken >= told.length * SHARE_OF_SPEAKING)
}

/** Whether all that an entry says stands below its authors, or is folded below its title, under no label. */
function isTold(draft: Draft): boolean {
  return (draft.authors.length > 0 || draft.layout === 'details') && isUnlabelled(draft)
}

function isUnlabelled({ abstract, summary, unlabelled = 0 }: Draft): boolean {
  return abstract.length === 0 && unlabelled > 0 && unlabelled === summary.length
}

/** Whether a text is cut short: nobody cuts short what they say themselves. */
function isCut(text: string): boolean {
  return /[\p{L}\p{N}]\s?(?:…|\.\.\.)$/u.test(text)
}

/** Takes what an entry says for the abstract. Where its authors are not given, it is one that is cut short or long. */
function takeAbstract(draft: Draft): void {
  const said = draft.summary.join(' ')
  const isOne = draft.authors.length > 0 || isCut(said) || said.length >= SHORTEST_ABSTRACT
  if (!isOne || !isUnlabelled(draft)) return
  draft.abstract = draft.summary.filter((text) => text.length >= SHORTEST_PARAGRAPH)
  draft.summary = draft.summary.filter((text) => text.length < SHORTEST_PARAGRAPH)
  for (const claim of draft.claims) if (claim.field === 'summary') claim.field = 'abstract'
}

/** Whether the texts of a list that seem abstracts speak of the authors as others do. */
function tellOfAuthors(drafts: readonly Draft[]): boolean {
  const guessed = drafts.filter(({ guess }) => guess !== undefined)
  const told = guessed.filter(({ abstract }) => /\bthe authors\b/i.test(abstract.join(' '))).length
  return told >= FEWEST_OF_OTHERS && told >= guessed.length * SHARE_OF_OTHERS
}

/** Who is named before a title, the year beside them, and the title itself. */
interface NamesBefore {
  names: string
  year?: string
  title: string
}

/** The names that stand before an entry's title, with a colon, a comma, or the year in brackets and a stop. */
function namesBefore(draft: Draft): NamesBefore | undefined {
  if (!hasBareTitle(draft)) return undefined
  const { title = '' } = draft
  const [, dated = '', year, behind = ''] =
    /^([^:.()]{4,60})\s[(（]((?:19|20)\d{2})[)）]\.\s+(\S.*)$/s.exec(title) ?? []
  if (year !== undefined && looksLikeAuthors(dated)) return { names: dated, year, title: behind }
  const [, names = '', rest = ''] = /^([^:]{4,300}):\s+(\S.*)$/s.exec(title) ?? []
  if (looksLikeAuthors(names) && !endsInTopic(names)) return { names, title: rest }
  const length = lengthOfNames(title, true, true)
  return length === 0
    ? undefined
    : { names: trimEnd(title.slice(0, length), ' ,'), title: title.slice(length) }
}

const NAME_AND_REST = /^(\p{Lu}[^,:]{2,40}?)(?:[,:]|(?<![\s.]\p{Lu})\.|\s[–—-])\s+(\S.*)$/su

/** The name of one who wrote others of the list's papers with somebody, and a stop or a comma, before an entry's title. */
function nameBefore(draft: Draft, people: ReadonlySet<string>): NamesBefore | undefined {
  if (!hasBareTitle(draft)) return undefined
  const { title = '' } = draft
  const { name, rest } = nameAhead(title, people) ?? {}
  return name === undefined || rest === undefined ? undefined : { names: name, title: rest }
}

/** The name in full of one person whom others are called like, and a colon, before an entry's title. */
function personBefore(draft: Draft): NamesBefore | undefined {
  if (!hasBareTitle(draft)) return undefined
  const { title = '' } = draft
  const [, names = '', rest = ''] = /^([^:]{4,40}):\s+(\S.*)$/s.exec(title) ?? []
  return beginsWithGivenName(names) ? { names, title: rest } : undefined
}

/** The name of one of some people that a text begins with, and what stands behind it, which is no other name. */
function nameAhead(text: string, people: ReadonlySet<string>): { name: string; rest: string } | undefined {
  const [, name = '', rest = ''] = NAME_AND_REST.exec(text) ?? []
  if (!people.has(name)) return undefined
  const next = NAME_AND_REST.exec(rest)?.[1] ?? ''
  return isLoneAuthor(next) || isNameWithInitials(next) ? undefined : { name, rest }
}

/** Takes such a name from a venue that begins with it: `Ann Lee, Kite Letters (2019)`. */
function takeAuthorFromVenue(draft: Draft, people: ReadonlySet<string>): void {
  const { authors, venue = '' } = draft
  if (authors.length > 0) return
  const ahead = nameAhead(venue, people)
  if (!ahead) return
  draft.authors = [author(ahead.name)]
  draft.venue = ahead.rest.replace(/^in\s+/i, '')
}

/** Whether what seems a title that nothing marks ends in its authors. */
function isCreditedBehind(draft: Draft): boolean {
  return hasBareTitle(draft) && endsInNames(draft.title ?? '')
}

const NAME_BEHIND = /,\s+(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)$/u

/** The family name behind a plain title, with a comma before it or linked to a page of its own, and the title without it. */
function nameBehind({
  title = '',
  authors,
  titleMark,
  citedName,
}: Draft): { name: string; title: string } | undefined {
  if (authors.length > 0 || titleMark !== 'plain') return undefined
  const match = NAME_BEHIND.exec(title.slice(-40))
  const name = match?.[1]
  if (match && name !== undefined && !isVenueTag(name))
    return { name, title: title.slice(0, -match[0].length) }
  return citedName === undefined || citedName.includes(' ') ? undefined : { name: citedName, title }
}

function dropName(draft: Draft): void {
  const behind = nameBehind(draft)
  if (!behind) return
  const { name, title } = behind
  draft.authors = [author(name)]
  draft.notes = draft.notes.filter((note) => note !== name && note !== `${name}.`)
  draft.title = title
}

/** Whether an entry has one or two family names for its authors, as citations do. */
function isCitedShortly({ authors, authorsPartial }: Draft): boolean {
  return (
    authors.length > 0 &&
    authors.length <= 2 &&
    (authorsPartial === true || authors.length === 2) &&
    authors.every(({ name }) => !name.includes(' '))
  )
}

/** Links that stand at nearly every entry alike. */
function boilerplateOf(drafts: readonly Draft[]): string[] {
  const linked = drafts.filter((draft) => draft.links.length > 0)
  const titles = new Set<string | undefined>()
  for (let n = 0; n < linked.length && titles.size < FEWEST_FOR_BOILERPLATE; n++) titles.add(linked[n]?.title)
  if (titles.size < FEWEST_FOR_BOILERPLATE) return []
  const repeated = repeatedLinks(linked)
  if (repeated.size === 0) return []
  const counts = new Map<string, number>()
  for (const draft of linked)
    for (const { url } of draft.links) if (repeated.has(url)) counts.set(url, (counts.get(url) ?? 0) + 1)
  return [...counts].flatMap(([url, count]) => (count < linked.length * SHARE_OF_BOILERPLATE ? [] : [url]))
}

/**
 * Addresses that stand at both entries of a pair, the entries taken two by two: whatever stands at more than half of
 * them is among these, and far fewer are to be counted.
 */
function repeatedLinks(drafts: readonly Draft[]): Set<string> {
  const repeated = new Set<string>()
  for (let n = 1; n < drafts.length; n += 2) {
    const before = new Set(drafts[n - 1]?.links.map((link) => link.url))
    for (const { url } of drafts[n]?.links ?? []) if (before.has(url)) repeated.add(url)
  }
  return repeated
}

const VENUE_IN_TITLE = /\s[(（](\p{Lu}[\p{L}-]{1,11}(?:\s[^()（）]{1,20})?)[)）]$/u

function dropVenue(draft: Draft): void {
  const { title = '' } = draft
  const match = VENUE_IN_TITLE.exec(title.slice(-40))
  if (!match) return
  draft.title = title.slice(0, -match[0].length)
  draft.venue ??= match[1] as string
}

/** `[Re] Kites` says that somebody has done a paper's work again, and is that text's title. */
const KIND_AHEAD = /^\[(\p{L}[^[\]]{3,40})\]\s+(?=\S)/u

function dropKind(draft: Draft): void {
  const { title = '' } = draft
  const [ahead = '', kind] = KIND_AHEAD.exec(title) ?? []
  if (kind === undefined) return
  draft.title = title.slice(ahead.length)
  draft.keywords.push(kind)
}

const YEAR_IN_TITLE = /^(?:((?:19|20)\d{2})(?:[:：,]\s+|，\s*)(?=\S)|(?=.*\s[(（]((?:19|20)\d{2})[)）]$))/

const YEAR_BEHIND_TITLE = /^\s[(（](?:19|20)\d{2}[)）]$/

function dropYear(draft: Draft): void {
  const { title = '' } = draft
  const match = YEAR_IN_TITLE.exec(title)
  if (!match) return
  draft.title = title.replace(YEAR_IN_TITLE, '').replace(/\s[(（](?:19|20)\d{2}[)）]$/, '')
  draft.date ??= (match[1] ?? match[2]) as string
}
