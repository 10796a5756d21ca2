import type { Author } from '../digest.ts'
import type { Format, Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { publicationDate } from '../records/publication-date.ts'
import {
  attribute,
  childrenOf,
  nodeAt,
  plainText,
  plainTexts,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'
import { decodeEntities } from '../text/markup.ts'

/**
 * Zotero's RDF. An item is an element of its kind; the journal or book that it is part of stands within it, or by itself
 * under an address that the item names. The DOI is among the journal's identifiers.
 *
 * Rules: https://github.com/zotero/translators/blob/master/Zotero%20RDF.js
 */
export const zoteroRdf: Format = {
  name: 'zotero-rdf',
  title: 'Zotero RDF',
  extensions: ['rdf', 'xml'],
  detect: ({ text }: Sample) =>
    /xmlns:z="http:\/\/www\.zotero\.org\/namespaces\/export#"/.test(text) && /<z:itemType>/.test(text)
      ? 0.98
      : 0,
  async parse(source, context) {
    const containers = containersIn(source.text)
    return xmlRecords(context, {
      records: () => KINDS,
      mixed: ['title', 'abstract', 'description'],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper: (record, line, endLine) => readItem(record, containers, new PaperDraft(line, endLine)),
    }).read(source, true)
  },
}

const KINDS = words(
  'Article Book BookSection ConferenceProceedings Data Document Interview Legislation Letter Manuscript Patent Report Thesis Illustration Image MotionPicture Recording Performance Software Description',
)

const READ = new Set(
  words(
    `itemType title authors editors Seq li Person surname givenName givenname name abstract date isPartOf Journal Book ConferenceProceedings
    Series volume number identifier URI value pages language subject AutomaticTag publisher Organization presentedAt Conference description type citationKey`,
  ),
)

/** Of Zotero's own keeping: when it was fetched from where, what is attached, and other forms of what is read. */
const BOOKKEEPING = new Set(
  words(
    'dateSubmitted libraryCatalog link isReferencedBy relation shortTitle alternative rights archive coverage adr Address locality accessType extra series numberOfVolumes',
  ),
)

function words(text: string): string[] {
  return text.split(/\s+/)
}

/** Characters of the longest journal or book that stands by itself: a title, numbers and identifiers. */
const LONGEST_CONTAINER = 10_000

/** What items are part of that stands by itself, by its address. */
function containersIn(text: string): ReadonlyMap<string, Container> {
  const found = new Map<string, Container>()
  const token = /<bib:(Journal|Book|ConferenceProceedings|Series)\s+rdf:about="([^"]{1,500})"\s*>/g
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [opening, kind, about] = match as unknown as [string, string, string]
    const start = match.index + opening.length
    const near = text.slice(start, start + LONGEST_CONTAINER)
    const end = near.indexOf(`</bib:${kind}>`)
    if (end === -1) continue
    const inside = near.slice(0, end)
    if (inside.includes('<z:itemType>')) continue
    const of = (name: string) =>
      [...inside.matchAll(new RegExp(`<${name}>([^<]{1,2000})</${name}>`, 'g'))].map(([, value]) =>
        decodeEntities(value as string),
      )
    const [title] = of('dc:title')
    const [volume] = of('prism:volume')
    const [issue] = of('prism:number')
    found.set(about, { title, volume, issue, identifiers: of('dc:identifier') })
    token.lastIndex = start + end
  }
  return found
}

interface Container {
  title: string | undefined
  volume: string | undefined
  issue: string | undefined
  identifiers: readonly string[]
}

function readItem(
  record: XmlNode,
  containers: ReadonlyMap<string, Container>,
  draft: PaperDraft,
): PaperDraft | string {
  const type = plainText(record, 'itemType')
  if (type === undefined) return 'what other items are part of'
  if (type === 'attachment' || type === 'note') return `an item of the kind "${type}"`
  draft.title(plainText(record, 'title')).abstract(plainText(record, 'abstract')).text('type', type)
  for (const author of people(record, 'authors')) draft.author(author)
  draft.editedBy('editors', { authors: people(record, 'editors') })
  draft.date(publicationDate(plainText(record, 'date') ?? ''))
  const parts = childrenOf(record, 'isPartOf').flatMap((part) => containersOf(part, containers))
  const venue =
    parts.find(({ title }) => title !== undefined)?.title ??
    plainText(nodeAt(record, 'presentedAt', 'Conference'), 'title')
  draft.text('venue', venue)
  draft.text(
    'volume',
    plainText(record, 'volume') ?? parts.find(({ volume }) => volume !== undefined)?.volume,
  )
  draft.text('issue', plainText(record, 'number') ?? parts.find(({ issue }) => issue !== undefined)?.issue)
  draft.pages(plainText(record, 'pages')).language(plainText(record, 'language'))
  draft.text('publisher', plainText(nodeAt(record, 'publisher', 'Organization'), 'name'))
  for (const text of [
    ...plainTexts(record, 'identifier'),
    ...parts.flatMap(({ identifiers }) => identifiers),
  ]) {
    const [, scheme, value = ''] = /^(DOI|ISBN) (.+)$/.exec(text) ?? []
    if (scheme === 'DOI') draft.doi(value)
    else if (scheme === 'ISBN') draft.isbn(value)
  }
  for (const each of childrenOf(record, 'identifier')) {
    if (typeof each !== 'string') draft.url(plainText(nodeAt(each, 'URI'), 'value'))
  }
  for (const each of childrenOf(record, 'subject')) {
    const keyword = typeof each === 'string' ? each : plainText(nodeAt(each, 'AutomaticTag'), 'value')
    if (keyword !== undefined && keyword.trim() !== '') draft.keyword(keyword.trim())
  }
  // Zotero's field for what has none: `arXiv:2503.01234 [cs]`.
  const extra = plainText(record, 'description')
  draft.arxiv(/\barxiv:\s*(\S+)/i.exec(extra ?? '')?.[1]).note(extra)
  return draft
}

function containersOf(part: string | XmlNode, containers: ReadonlyMap<string, Container>): Container[] {
  if (typeof part === 'string') return []
  const named = containers.get(attribute(part, 'resource') ?? '')
  if (named) return [named]
  return ['Journal', 'Book', 'ConferenceProceedings', 'Series'].flatMap((kind) => {
    const node = nodeAt(part, kind)
    if (!node) return []
    return [
      {
        title: plainText(node, 'title'),
        volume: plainText(node, 'volume'),
        issue: plainText(node, 'number'),
        identifiers: plainTexts(node, 'identifier'),
      },
    ]
  })
}

function people(record: XmlNode, name: string): Author[] {
  return childrenOf(nodeAt(record, name, 'Seq'), 'li').flatMap((each) => {
    const person = typeof each === 'string' ? undefined : nodeAt(each, 'Person')
    const family = plainText(person, 'surname')
    const given = plainText(person, 'givenName') ?? plainText(person, 'givenname')
    if (family === undefined || family === '') return given ? [{ name: given }] : []
    // Who has no given name is most often a group; a name in one field stands in the family's.
    return [given ? { name: `${given} ${family}`, family, given } : { name: family }]
  })
}
