import type { Author } from '../digest.ts'
import { type Format, formatInPieces, type Sample } from '../format.ts'
import { PaperDraft } from '../records/paper-draft.ts'
import { mostPrecise, publicationDate, yearWith } from '../records/publication-date.ts'
import { personal, recordAuthor } from '../records/record-names.ts'
import {
  attribute,
  childrenOf,
  nodeAt,
  ownText,
  plainText,
  writtenText,
  type XmlNode,
  xmlRecords,
} from '../records/xml-records.ts'
import { withoutMarkup } from '../text/markup.ts'
import { collapse } from '../text/white-space.ts'

/**
 * Articles in the Journal Article Tag Suite, as PubMed Central and publishers give them, alone or many in one file. What is read is
 * the front matter.
 *
 * Rules: https://jats.nlm.nih.gov/archiving/tag-library/1.3/
 */
export const jats: Format = formatInPieces({
  name: 'jats',
  title: 'JATS XML (PubMed Central, publishers)',
  extensions: ['xml', 'nxml'],
  detect: ({ text }: Sample) =>
    /<(?:[\w-]+:)?article-meta[\s>]|<pmc-articleset[\s>]|<!DOCTYPE article PUBLIC "-\/\/NLM\/\//.test(text)
      ? 0.97
      : 0,
  inPieces: (context) =>
    xmlRecords(context, {
      records: () => ['article'],
      mixed: MIXED,
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper,
    }),
})

/** A text with markup of its own; those of the article itself are not looked into. */
const MIXED = [
  ...words(
    `article-title subtitle journal-title abbrev-journal-title abstract kwd surname given-names suffix string-name collab aff subject
    publisher-name trans-title body back sub-article response floats-group`,
  ),
]

const READ = new Set([
  ...words(
    `front journal-meta article-meta journal-title-group publisher title-group article-id article-title subtitle journal-title
    abbrev-journal-title article-categories subj-group subject compound-subject compound-subject-part contrib-group contrib name name-alternatives surname given-names
    suffix string-name collab collab-alternatives contrib-id aff pub-date pub-date-not-available date-in-citation year month day
    volume issue fpage lpage page-range elocation-id abstract kwd-group kwd isbn publisher-name self-uri ext-link trans-title
    trans-title-group`,
  ),
])

/** Of the journal, of rights and of the article's making; what the authors' marks point at. */
const BOOKKEEPING = new Set([
  ...words(
    `journal-id issn issn-l publisher-loc contrib-version xref role email address author-notes season era string-date history date permissions
    copyright-statement counts custom-meta-group label article-version article-version-alternatives pub-history volume-id
    volume-series issue-id issue-part issue-sponsor issue-title product conference processing-meta fn-group alt-title label title open-access funding-group support-group author-comment bio
    degrees anonymous x page-count related-article related-object`,
  ),
])

function words(text: string): string[] {
  return text.split(/\s+/)
}

function paper(record: XmlNode, line: number, endLine: number): PaperDraft | string {
  const meta = nodeAt(record, 'front', 'article-meta')
  if (!meta) return 'the article has no front matter'
  const draft = new PaperDraft(line, endLine)
  const titles = nodeAt(meta, 'title-group')
  draft.title(title(titles), writtenText(titles, 'article-title'))
  readContributors(meta, draft)
  readAbstract(meta, draft)
  draft.date(dateOf(meta))
  readIdentifiers(meta, draft)
  const journal = nodeAt(record, 'front', 'journal-meta')
  draft.text(
    'venue',
    plainText(nodeAt(journal, 'journal-title-group') ?? journal, 'journal-title') ??
      plainText(nodeAt(journal, 'journal-title-group') ?? journal, 'abbrev-journal-title'),
  )
  draft.text('publisher', plainText(nodeAt(journal, 'publisher'), 'publisher-name'))
  draft.text('volume', plainText(meta, 'volume')).text('issue', plainText(meta, 'issue'))
  draft.pages(plainText(meta, 'fpage') ?? plainText(meta, 'elocation-id'), plainText(meta, 'lpage'))
  draft.isbn(plainText(meta, 'isbn')).language(attribute(record, 'lang'))
  draft.text('type', attribute(record, 'article-type')?.toLowerCase())
  for (const group of childrenOf(meta, 'kwd-group'))
    if (typeof group === 'object') for (const keyword of mixedTexts(group, 'kwd')) draft.keyword(keyword)
  for (const group of childrenOf(nodeAt(meta, 'article-categories'), 'subj-group'))
    if (typeof group === 'object' && attribute(group, 'subj-group-type') !== 'heading')
      for (const subject of mixedTexts(group, 'subject')) draft.category(subject)
  for (const uri of childrenOf(meta, 'self-uri')) draft.url(attribute(uri, 'href') ?? ownText(uri))
  for (const group of childrenOf(titles, 'trans-title-group'))
    if (typeof group === 'object') draft.note(label('Title', mixedTexts(group, 'trans-title')[0]))
  return draft
}

function label(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${name}: ${text}`
}

function title(titles: XmlNode | undefined): string | undefined {
  const [main, ...below] = [...mixedTexts(titles, 'article-title'), ...mixedTexts(titles, 'subtitle')]
  return main === undefined ? undefined : [main.replace(/[:.]$/, ''), ...below].join(': ')
}

/** The texts of all children with a name, without marks of notes and with formulas said once. */
function mixedTexts(node: XmlNode | undefined, name: string): string[] {
  return childrenOf(node, name).flatMap((child) => {
    const text = collapse(withoutMarkup(readable(ownText(child) ?? '')))
    return text === '' ? [] : [text]
  })
}

/** A mixed text without references to notes; of a formula that is given in TeX and in MathML the TeX. */
function readable(written: string): string {
  const text = written.replace(
    /<(xref|fn|target)\b[^<>]*(?:\/>|>[^<>]*(?:<(?:sup|italic)>[^<>]*<\/(?:sup|italic)>[^<>]*)?<\/\1>)/g,
    '',
  )
  const formulas = text.includes('tex-math')
    ? withoutMathml(text).replace(
        /<(?:[\w-]+:)?tex-math\b[^<>]*>([^<]*)<\/(?:[\w-]+:)?tex-math>/g,
        (_, tex: string) => ` ${formula(tex)} `,
      )
    : text
  return formulas.replace(/<break\b[^<>]*>/g, ' ').replace(OTHER_TAG, '')
}

/** Tags that part nothing, and raise no digits. */
const OTHER_TAG = /<(?!\/?(?:[\w-]+:)?(?:p|sec|title|sup|list|list-item|disp-formula)\b)[a-z/?][^<>]*>/gi

/** A formula without the document that is written around it to typeset it. */
function formula(tex: string): string {
  const begin = tex.lastIndexOf('\\begin{document}')
  const end = tex.indexOf('\\end{document}')
  return tex.slice(begin === -1 ? 0 : begin + 16, end === -1 ? tex.length : end).trim()
}

function withoutMathml(text: string): string {
  const parts: string[] = []
  let at = 0
  let open = -1
  for (const tag of text.matchAll(/<(\/?)(?:[\w-]+:)?math\b[^<>]*>/g)) {
    if (tag[1] === '' && open === -1) open = tag.index
    else if (tag[1] === '/' && open !== -1) {
      parts.push(text.slice(at, open))
      at = tag.index + tag[0].length
      open = -1
    }
  }
  return parts.join('') + text.slice(at)
}

function readContributors(meta: XmlNode, draft: PaperDraft): void {
  const affiliations = new Map<string, string>()
  const editors: Author[] = []
  const groups = childrenOf(meta, 'contrib-group').filter((group) => typeof group === 'object')
  for (const node of [meta, ...groups]) {
    for (const place of childrenOf(node, 'aff')) {
      const id = attribute(place, 'id')
      if (id !== undefined) affiliations.set(id, affiliationText(place))
    }
  }
  for (const group of groups) {
    for (const contributor of childrenOf(group, 'contrib')) {
      if (typeof contributor === 'string') continue
      const author = authorOf(contributor)
      const type = kindOf(contributor, group)
      if (author && /^(?:volume-|series-)?editors?$/i.test(type)) editors.push(author)
      if (!author || !AUTHORS.test(type)) continue
      const places = [
        ...childrenOf(contributor, 'aff').map(affiliationText),
        ...childrenOf(contributor, 'xref').flatMap(
          (mark) => affiliations.get(attribute(mark, 'rid') ?? '') ?? [],
        ),
      ].filter(Boolean)
      draft.author(places.length ? { ...author, affiliation: places.join('; ') } : author)
    }
  }
  draft.editedBy('contrib', { authors: editors })
}

const AUTHORS = /^(?:authors?|contributors?|collab|person)$/i

/** What a contributor is, which the group may tell, too. */
function kindOf(contributor: XmlNode, group: XmlNode): string {
  return attribute(contributor, 'contrib-type') ?? attribute(group, 'content-type') ?? 'author'
}

function authorOf(contributor: XmlNode): Author | undefined {
  const name = nodeAt(contributor, 'name') ?? nodeAt(contributor, 'name-alternatives', 'name')
  const orcid = childrenOf(contributor, 'contrib-id').map((id) =>
    /\d{4}-\d{4}-\d{4}-\d{3}[\dX]/.exec(ownText(id) ?? ''),
  )
  const bare = orcid.find((found) => found !== null)?.[0]
  const identified = bare === undefined ? {} : { orcid: bare }
  if (name) {
    const [family = '', given = ''] = [plainText(name, 'surname'), plainText(name, 'given-names')]
    const person = personal(family, given, plainText(name, 'suffix'))
    return person.name === '' ? undefined : { ...person, ...identified }
  }
  // A collaboration may list its members inside its name.
  const group =
    ownText(childrenOf(contributor, 'collab')[0]) ??
    ownText(childrenOf(nodeAt(contributor, 'collab-alternatives'), 'collab')[0])
  if (group !== undefined) {
    const text = withoutTags(group.split('<contrib-group')[0] as string)
    return text === '' ? undefined : { name: text, group: true }
  }
  const whole = ownText(childrenOf(contributor, 'string-name')[0])
  if (whole === undefined) return undefined
  const [family, given] = ['surname', 'given-names'].map((part) =>
    withoutTags(new RegExp(`<${part}\\b[^<>]*>([^<>]*)</${part}>`).exec(whole)?.[1] ?? ''),
  ) as [string, string]
  const person = family === '' ? recordAuthor(withoutTags(whole)) : personal(family, given)
  return person && { ...person, ...identified }
}

function affiliationText(place: string | XmlNode): string {
  return withoutTags(
    (ownText(place) ?? '').replace(/<(label|sup|institution-id|email)\b[^<>]*>[^<>]*<\/\1>/g, ' '),
  ).replace(/ (?=[,;.])|[,;]$/g, '')
}

function withoutTags(text: string): string {
  return collapse(withoutMarkup(text.replace(/<[^<>]*>/g, ' ')))
}

/** The abstract; those of a kind of their own (`graphical`, `teaser`) are notes. */
function readAbstract(meta: XmlNode, draft: PaperDraft): void {
  for (const abstract of childrenOf(meta, 'abstract')) {
    const type = attribute(abstract, 'abstract-type')
    const text = readable(ownText(abstract) ?? '').replace(
      /<title\b[^<>]*>\s*(?!(?:abstract|summary)\b)([^<>]*?)[.:]?\s*<\/title>\s*<p\b[^<>]*>/gi,
      '<p>$1: ',
    )
    if (type === undefined || /^(?:section|normal|abstract|structured)/i.test(type)) draft.abstract(text)
    else draft.note(label(type, withoutTags(text) || undefined))
  }
}

/** Dates of publication, the printed one before those that complete it. */
const DATES = [/^(?:ppub|epub-ppub|print)$/, /^(?:pub|publication|epub|electronic|online)$/, /^collection$/]

function dateOf(meta: XmlNode): string | undefined {
  const dates = childrenOf(meta, 'pub-date').flatMap((date) => {
    if (typeof date === 'string') return []
    const type =
      attribute(date, 'pub-type') ??
      attribute(date, 'publication-format') ??
      attribute(date, 'date-type') ??
      'pub'
    const rank = DATES.findIndex((pattern) => pattern.test(type))
    const [year, month, day] = ['year', 'month', 'day'].map((name) => plainText(date, name))
    const numeric = [year, month, day].filter((part) => /^\d+$/.test(part ?? ''))
    const written =
      month !== undefined && !/^\d+$/.test(month)
        ? yearWith(year, [month, day].filter(Boolean).join(' '))
        : publicationDate(numeric.join('-'))
    return written === undefined ? [] : [{ rank: rank === -1 ? DATES.length : rank, written }]
  })
  return mostPrecise(dates.toSorted((a, b) => a.rank - b.rank).map(({ written }) => written))
}

function readIdentifiers(meta: XmlNode, draft: PaperDraft): void {
  for (const id of childrenOf(meta, 'article-id')) {
    const text = (ownText(id) ?? '').trim()
    const type = attribute(id, 'pub-id-type')
    if (type === 'doi') draft.doi(text)
    else if (type === 'pmid') draft.id('pmid', /^\d+$/.exec(text)?.[0])
    else if (type === 'pmc' || type === 'pmcid') draft.id('pmcid', pmcid(text))
    else if (type === 'arxiv') draft.arxiv(text)
  }
}

/** The id in PubMed Central, which older files give without its letters. */
function pmcid(text: string): string | undefined {
  const digits = /^(?:PMC)?(\d+)$/.exec(text)?.[1]
  return digits === undefined ? undefined : `PMC${digits}`
}
