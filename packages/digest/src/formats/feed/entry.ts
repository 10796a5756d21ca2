import { decodeHTML } from 'entities/decode'
import type { Author, Paper } from '../../digest.ts'
import { emptyPaper, type Reading } from '../../format.ts'
import { roleOf } from '../../records/field-roles.ts'
import { addIds, addLink } from '../../records/paper/add-link.ts'
import { authorsFrom, namesOnLines } from '../../records/paper/authors.ts'
import { identifiersOf } from '../../records/paper/identifiers.ts'
import { takeGenerated } from '../../records/paper/texts.ts'
import { applyTitle } from '../../records/paper/title.ts'
import { isEmpty } from '../../records/paper/values.ts'
import { paperFromRecord } from '../../records/paper-from-record.ts'
import { hasWords } from '../../records/xml-records.ts'
import { htmlToText } from '../../text/html.ts'
import { idsFromUrl, idsInText } from '../../text/identifiers.ts'
import type { Json, JsonObject } from '../../text/json.ts'
import { linkKind } from '../../text/links.ts'
import type { Authors } from '../../text/names.ts'
import { saysNoAbstract } from '../../text/no-abstract.ts'
import { saidDate } from '../../text/said-date.ts'
import { areNames, labelledParts } from './labelled-parts.ts'

/** What a feed says of itself. */
export type FeedHead = Omit<Reading, 'papers'>

/** What all entries of a feed do alike. */
export interface FeedHabits {
  /** Whether titles begin with where each is from, in a bracket. */
  sourceAhead: boolean
  /** Whether the journal stands where authors do. */
  journalAsAuthor: boolean
  /** Whether creators have the family name first, one in an element: `Lovelace, Ada`. */
  turnedNames: boolean
}

/** An element as the XML reader gives it: text, or attributes and children by name. */
export interface Node {
  [name: string]: string | Node | (string | Node)[] | undefined
}

function all(node: Node, name: string): (string | Node)[] {
  const value = node[name]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

/** What Nature's feeds write above the few sentences in which an editor says what a paper is about. */
const OF_EDITOR = /, Published online: /
/** The places where authors work, as Science's feeds write them behind the last name: `Cy Dow1School of Wool, Town.` */
const NUMBERED_PLACES = /(?<=\p{Ll})\d{1,2}(?=\p{Lu}\p{L}).*$/su
/** Words that the names of journals have, and of people none. */
const OF_JOURNAL =
  /\b(?:journal|transactions|proceedings|annals|letters|reviews?|magazine|quarterly|bulletin|studies|feeds)\b/i
/** What the American Chemical Society writes before the titles of papers that are in no issue yet. */
const AHEAD_OF_ISSUE = /^\[ASAP\]\s*(?=\S)/
/** What arXiv's feeds are called: no venue. */
const OF_ARXIV = /\bupdates on arXiv\.org$/i
const HAN_OR_KANA = /[\u3040-\u30ff\u4e00-\u9fff]/

/** Plain text of an element's raw content. */
export function plainText(raw: string): string {
  return htmlToText(markupOf(raw, undefined))
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
}

/**
 * The text construct of an element: CDATA unwrapped, entities decoded once. What then is markup stays markup,
 * unless the element says that it is plain text.
 */
function markupOf(raw: string, type: string | undefined): string {
  if (type === 'xhtml') return raw
  let out = ''
  let at = 0
  for (;;) {
    const open = raw.indexOf('<![CDATA[', at)
    out += decodeHTML(raw.slice(at, open === -1 ? raw.length : open))
    if (open === -1) break
    const close = raw.indexOf(']]>', open)
    out += raw.slice(open + 9, close === -1 ? raw.length : close)
    if (close === -1) break
    at = close + 3
  }
  return type === 'text' ? out.replaceAll('&', '&amp;').replaceAll('<', '&lt;') : out
}

function textOf(value: string | Node | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return markupOf(value, undefined)
  const raw = value['#text']
  const type = value['@type']
  return typeof raw === 'string' ? markupOf(raw, typeof type === 'string' ? type : undefined) : ''
}

/** Whether a name is a journal's, and no person's. */
export function isJournal(name: string): boolean {
  return OF_JOURNAL.test(name)
}

/** The paper of an entry, or `undefined` where it is none. */
export function paperOfEntry(
  entry: Node,
  line: number,
  endLine: number,
  head: FeedHead,
  habits: FeedHabits,
): Paper | undefined {
  const paper = emptyPaper(line, endLine)
  const one = (name: string) => textOf(all(entry, name)[0]).trim()
  // arXiv answers a question that it cannot read with an entry of this kind.
  if (/arxiv\.org\/api\/errors/.test(one('id'))) return undefined
  const titles = all(entry, 'title').map((title) => textOf(title).trim())
  // MDPI writes the issue before the title, and the title alone as Dublin Core's.
  const alone = titles.find((title) => title !== '' && (titles[0] as string).endsWith(`: ${title}`))
  const written = alone ?? titles[0] ?? ''
  const bracket = habits.sourceAhead
    ? /^(?:\[([^[\]]{2,150})\]|【([^【】]{1,150})】)\s*(?=\S)/.exec(written)
    : null
  const origin = bracket?.[1] ?? bracket?.[2]
  if (origin !== undefined) paper.headings = [origin]
  applyTitle(paper, written.slice(bracket?.[0].length ?? 0).replace(AHEAD_OF_ISSUE, ''))
  if (paper.title !== undefined) paper.title = withoutDecoration(paper.title)
  for (const name of ['id', 'guid', 'identifier', 'link']) {
    for (const value of all(entry, name)) addIds(paper, identifiersOf(plainId(textOf(value))))
  }
  for (const link of all(entry, 'link')) {
    if (typeof link === 'string') addLink(paper, decodeHTML(link).trim(), 'paper')
    else {
      const rel = link['@rel'] ?? 'alternate'
      const href = link['@href']
      if (rel === 'self' || rel === 'edit' || rel === 'enclosure') continue
      if (typeof href === 'string')
        addLink(
          paper,
          decodeHTML(href),
          /pdf/.test(String(link['@type'] ?? link['@title'])) ? 'pdf' : 'paper',
        )
      else addLink(paper, textOf(link).trim(), 'paper')
    }
  }
  const doi = one('doi') || one('DOI')
  if (doi) addIds(paper, identifiersOf(`doi:${doi}`))
  if (paper.links.length === 0) {
    for (const name of ['guid', 'id']) addLink(paper, one(name), 'paper')
  }
  const journalAsAuthor = readAuthors(paper, entry, origin, habits)
  for (const category of all(entry, 'category')) {
    const term =
      typeof category === 'string'
        ? plainText(category)
        : decodeHTML(String(category['@term'] ?? category['#text'] ?? ''))
    if (/^[a-z-]+(?:\.[A-Za-z-]+)$|^(?:hep|astro|quant|gr|cond|math|nucl|nlin)-\w+$/.test(term))
      pushOnce(paper.categories, term)
    else pushOnce(paper.keywords, term)
  }
  for (const subject of all(entry, 'subject')) pushOnce(paper.keywords, plainText(textOf(subject)))
  readTexts(paper, entry, head)
  const journal = plainText(one('journal_ref') || one('publicationName'))
  if (journal) paper.venue = journal
  else if (journalAsAuthor !== undefined) {
    if (OF_ARXIV.test(journalAsAuthor)) pushOnce(paper.headings, journalAsAuthor)
    else paper.venue ??= journalAsAuthor
  }
  const [volume, issue] = [one('volume'), one('number') || one('issue')].map((text) => plainText(text))
  if (volume) paper.volume = volume
  if (issue) paper.issue = issue
  const publisher = plainText(one('publisher'))
  if (publisher) paper.publisher = publisher
  const [from, to] = [one('startingPage') || one('startPage'), one('endingPage') || one('endPage')]
  if (from) paper.pages = to && to !== from ? `${from}-${to}` : from
  const comment = plainText(one('comment'))
  if (comment) pushOnce(paper.notes, comment)
  const announced = one('announce_type')
  if (announced && announced !== 'new') pushOnce(paper.notes, `Announced as ${announced}`)
  // What arXiv announces as replaced or cross-listed is older than its announcement.
  const date =
    one('published') ||
    one('issued') ||
    one('publicationDate') ||
    one('pubDate') ||
    one('pubdate') ||
    one('date') ||
    one('updated')
  if (paper.date === undefined && (announced === '' || announced === 'new')) {
    const read = saidDate(date)
    if (read !== undefined) paper.date = read
  }
  return paper.title === undefined && Object.keys(paper.ids).length === 0 ? undefined : paper
}

/** Elements of which a paper is made. */
const READ = words(
  `id guid identifier link title doi DOI author creator authors category subject encoded content summary description journal_ref
  publicationName volume number issue startingPage startPage endingPage endPage publisher comment announce_type published issued
  publicationDate pubDate pubdate date updated primary_category`,
)

/**
 * Elements that say nothing of the paper: of rights, of the journal, of the feed's own keeping, pictures, where people write
 * comments, other ways to say where it appeared.
 */
const BOOKKEEPING = words(
  `rights copyright license licence source language type format issn eIssn eissn section channel url uri thumbnail image
  enclosure group comments commentRss post-id modified created dateCopied edited coverDate coverDisplayDate relation
  aggregationType publicationType about seealso`,
)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** The names of an entry's elements that are not read and say something. */
export function othersIn(entry: Node): string[] {
  return Object.keys(entry).filter(
    (name) =>
      !name.startsWith('@') &&
      name !== '#text' &&
      !READ.has(name) &&
      !BOOKKEEPING.has(name) &&
      all(entry, name).some(hasWords),
  )
}

/** Reads who wrote an entry's paper. Gives what stands there instead, where it is the name of a journal or of a feed. */
function readAuthors(
  paper: Paper,
  entry: Node,
  source: string | undefined,
  habits: FeedHabits,
): string | undefined {
  const people = all(entry, 'author')
  const values: Json[] = people.flatMap((person): Json[] => {
    if (typeof person === 'string') return [plainText(person).replace(/^\S+@\S+\s*\((.*)\)$/, '$1')]
    const name = plainText(textOf(all(person, 'name')[0]) || textOf(person))
    const affiliation = plainText(
      all(person, 'affiliation')
        .map((each) => textOf(each))
        .join('; '),
    )
    return name === '' ? [] : [{ name, affiliation }]
  })
  const creators = [...all(entry, 'creator'), ...all(entry, 'authors')].flatMap(
    (creator) =>
      namesOnLines(textOf(creator)) ?? [
        plainText(textOf(creator)).replace(NUMBERED_PLACES, '').replace(/[;,]$/, ''),
      ],
  )
  const names = values.length ? values : creators
  // Some feeds put all authors into one name.
  const [only] = names
  const whole =
    names.length === 1 && only
      ? typeof only === 'string'
        ? only
        : String((only as JsonObject)['name'])
      : undefined
  if (
    whole !== undefined &&
    (whole === source ||
      OF_ARXIV.test(whole) ||
      OF_JOURNAL.test(whole) ||
      (habits.journalAsAuthor && people.length === 1))
  )
    return whole
  const isTurned = habits.turnedNames && whole !== undefined && /^[^,;]+,[^,;]+$/.test(whole)
  const { authors, partial } = authorsFrom(
    whole !== undefined && !isTurned && /[,;(、，]| (?:and|&|[·|/]) /.test(whole) ? whole : names,
  )
  paper.authors = authors
  if (partial) paper.authorsPartial = true
  return undefined
}

/** Abstract, summary and whatever else the description says with labels. */
function readTexts(paper: Paper, entry: Node, head: FeedHead): void {
  const [full, short] = textsOf(entry)
  const html = full.length > short.length ? full : short
  const { record, rest, citations, ofPublisher, isSigned } = labelledParts(
    html,
    paper.authors.length > 0,
    paper.title,
  )
  const signs = {
    // Elements that arXiv's answers and feeds have, and no one else's; ids that name a version are arXiv's own too.
    ofArxiv:
      'primary_category' in entry ||
      'announce_type' in entry ||
      ('summary' in entry &&
        /^https?:\/\/arxiv\.org\/abs\/\S+v\d+$/.test(textOf(all(entry, 'id')[0]).trim())),
    ofEditor: citations.some((citation) => OF_EDITOR.test(citation)),
    ofPublisher,
    // Journals that Open Journal Systems prints have the abstract there, and so has CNKI behind the authors.
    ofJournal: isSigned || paper.links.some(({ url }) => url.includes('/article/view/')),
    // Whether the entry itself is a paper's, and not only a text that links one. A post of several people has no creator for each.
    known:
      Object.keys(paper.ids).length > 0 ||
      all(entry, 'creator').length > 1 ||
      paper.links.some(
        ({ url, kind }) => kind === 'pdf' || linkKind(url) === 'paper' || AMONG_PUBLICATIONS.test(url),
      ),
  }
  const labels = Object.keys(record)
  if (labels.length) {
    const labelled = paperFromRecord(record, paper.source)
    // Where each has an element of its own, a line of them all knows no more.
    if (labelled.authors.length >= Math.max(1, paper.authors.length)) {
      paper.authors = labelled.authors
      if (labelled.authorsPartial) paper.authorsPartial = true
      else delete paper.authorsPartial
    }
    for (const key of ['abstract', 'counts', 'venue'] as const) {
      if (labelled[key] !== undefined && paper[key] === undefined)
        Object.assign(paper, { [key]: labelled[key] })
    }
    if (labelled.date !== undefined) paper.date = labelled.date
    for (const { url, kind } of labelled.links) addLink(paper, url, kind)
    // What a model or somebody else wrote is no abstract, however long.
    if (labelled.summary !== undefined && labels.some(isOfOthers)) paper.summary = labelled.summary
    else if (labelled.summary !== undefined) describe(paper, labelled.summary, head, signs)
    for (const list of ['keywords', 'categories', 'notes'] as const) {
      for (const each of labelled[list]) pushOnce(paper[list], each)
    }
    addIds(paper, { ids: labelled.ids })
  }
  for (const citation of citations) addIds(paper, idsInText(citation))
  const { ids, version } = paper
  const urls = linksIn(html)
  for (const url of urls) addLink(paper, url)
  // Of the papers that an issue of a digest links, none is what the entry is about.
  if (identifiersIn(urls).size > 1) {
    paper.ids = ids
    if (version === undefined) delete paper.version
  }
  const [byline] = paper.authors
  const above = rest.slice(0, rest.search(/\n\n|$/))
  const named = above === rest ? undefined : byline ? authorsAbove(above, byline.name) : signedAbove(above)
  if (named && named.authors.length > paper.authors.length) {
    paper.authors = named.authors
    if (named.partial) paper.authorsPartial = true
  }
  const isReferenced = above !== rest && isOwnReference(above, paper)
  // Behind the reference to a paper stands its abstract, however short.
  if (isReferenced) signs.ofPublisher = true
  const isByline = named !== undefined || (byline && rest.startsWith(`by ${byline.name}`)) || isReferenced
  const text = isByline ? rest.slice(above.length).trim() : rest
  // Beside a DOI the American Chemical Society's feeds name the journal and no more.
  if (citations.length > 0 && text.length < 100 && /[\p{L}\d)]$/u.test(text)) paper.venue ??= text
  else if (text !== '') describe(paper, text, head, signs)
}

/** The page of a site for one of its publications: `https://kite.example/publication/knots/`. */
const AMONG_PUBLICATIONS = /^https?:\/\/[^/]+\/(?:[^?#]*\/)?publications?\/[^/?#]/i

/** A name of two words at least, each but its particles with a capital. */
const WHOLE_NAME =
  /^(?=\S+ )(?:(?:\p{Lu}[\p{L}.'’-]*|d[aeiu]|de[lnr]|dos|la|le|v[ao]n|bin|ibn|ter|al|el)(?: |$)){2,6}$/u

/** Whether a paragraph is the reference to the entry's own paper: all of its authors, and behind them a year. */
function isOwnReference(paragraph: string, { authors: [first, ...others] }: Paper): boolean {
  if (first === undefined || others.length === 0 || !paragraph.startsWith(first.name)) return false
  const [, last = ''] = paragraph.split((others.at(-1) as Author).name, 2)
  return others.every(({ name }) => paragraph.includes(name)) && /^,.*\b(?:19|20)\d\d\b/.test(last)
}

/** The authors that a paragraph names, if it names nothing else and the entry's own author first. */
function authorsAbove(paragraph: string, first: string): Authors | undefined {
  if (!paragraph.startsWith(first)) return undefined
  const { authors, partial } = authorsFrom(paragraph)
  return !partial && authors[0]?.name === first && authors.every(({ name }) => WHOLE_NAME.test(name))
    ? { authors }
    : undefined
}

/** The authors that the first paragraph of an entry without any names, if it names nothing else. */
function signedAbove(paragraph: string): Authors | undefined {
  const names = paragraph.replace(/^by:?\s+(?=\p{Lu})/iu, '')
  if (!areNames(names)) return undefined
  const { authors, partial } = authorsFrom(names)
  return partial ? { authors, partial } : { authors }
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^<>]*?href\s*=\s*["']([^"'<>]*)["']/gi)].map((match) =>
    decodeHTML(match[1] as string),
  )
}

/** The identifiers of papers that addresses hold, with one for each paper. */
function identifiersIn(urls: readonly string[]): Set<string> {
  return new Set(
    urls.flatMap((url) => {
      const { arxiv, doi } = idsFromUrl(url).ids
      return arxiv ?? doi ?? []
    }),
  )
}

/** As many papers are linked by no text about one. */
const FEWEST_OF_ISSUE = 3

/**
 * The page that an entry holds, where it is an issue of a digest and no paper's own entry: its links lead to several
 * papers, and the entry has no identifier. With it the papers' identifiers.
 */
export function issueIn(entry: Node, { ids }: Paper): { html: string; identifiers: Set<string> } | undefined {
  const html = textsOf(entry).toSorted((a, b) => b.length - a.length)[0] as string
  const identifiers = identifiersIn(linksIn(html))
  return Object.keys(ids).length === 0 && identifiers.size >= FEWEST_OF_ISSUE
    ? { html, identifiers }
    : undefined
}

/** What an entry says at length and in short. */
function textsOf(entry: Node): [string, string] {
  const of = (name: string) => textOf(all(entry, name)[0])
  return [of('encoded') || of('content'), of('summary') || of('description')]
}

/** Whether a label is one of somebody's words on a paper: `TL;DR`, `Why it matters`. */
const isOfOthers = (label: string) => roleOf(label)?.role === 'summary'

/** Characters of more than a sentence or two on a paper. */
const LONG = 300
const LONG_IN_HAN = 120

/** Files a description: the authors' abstract where everything speaks for it, else somebody's summary. */
function describe(
  paper: Paper,
  text: string,
  head: FeedHead,
  {
    ofArxiv,
    ofEditor,
    ofPublisher,
    ofJournal,
    known,
  }: { ofArxiv: boolean; ofEditor: boolean; ofPublisher: boolean; ofJournal: boolean; known: boolean },
): void {
  if (text === paper.title || isEmpty(text)) return
  if (saysNoAbstract(text)) {
    pushOnce(paper.notes, text)
    return
  }
  if (takeGenerated(paper, text)) return
  const isEastern = HAN_OR_KANA.test(text)
  // Titles may be told in another language as texts are; where names are in its script, the paper is.
  const foreign = isEastern && !paper.authors.some(({ name }) => HAN_OR_KANA.test(name))
  const isLong = text.length > (isEastern ? LONG_IN_HAN : LONG)
  const fromArxiv =
    ofArxiv || /arxiv/i.test(head.title ?? '') || paper.links.some(({ url }) => /arxiv\.org\/api/.test(url))
  if (
    paper.abstract === undefined &&
    !ofEditor &&
    (ofJournal || (known && !foreign && (fromArxiv || ofPublisher || isLong)))
  )
    paper.abstract = text
  else if (paper.abstract !== text)
    paper.summary = paper.summary === undefined ? text : `${paper.summary}\n\n${text}`
}

/** A title without the picture before it and the date behind it that feeds made by scripts have. */
function withoutDecoration(title: string): string {
  return (
    title
      .replace(/^(?:\p{Extended_Pictographic}|\u{fe0f}|\u{200d}|\s)+(?=\S)/u, '')
      .replace(/(?<!\s)\s+\(\d{4}-\d{2}-\d{2}\)$/, '') || title
  )
}

/** An id as feeds write it with its scheme in front: `oai:arXiv.org:2401.00001v3` is `arXiv:2401.00001v3`. */
function plainId(id: string): string {
  return id.trim().replace(/^oai:arXiv\.org:/i, 'arXiv:')
}

function pushOnce(list: string[], text: string): void {
  if (text !== '' && !list.includes(text)) list.push(text)
}
