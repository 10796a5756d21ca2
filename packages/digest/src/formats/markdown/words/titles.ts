import { parseArxivId } from '../../../text/identifiers.ts'
import { trimEnd } from '../../../text/trim-end.ts'
import { collapse } from '../../../text/white-space.ts'
import { isDateLike } from './date-like.ts'
import { fieldOf } from './field-labels.ts'
import { linkLabelKind } from './link-labels.ts'
import { memo } from './memo.ts'

export { collapse }

const ORNAMENT = String.raw`(?:\p{Extended_Pictographic}|[\uFE0F\u200D\u20E3\u{1F3FB}-\u{1F3FF}]|[•●○◦★☆►▶▪■✅❗→⇒])`
const LEADING = new RegExp(`^(?::[a-z0-9_+-]{2,30}:|[\\s\\uFFFC,;:|·~–—-]|${ORNAMENT})+`, 'u')
const TRAILING = new RegExp(
  `(?:[\\s,;:|·–—]|${ORNAMENT}(?:\\s*(?:\\d{1,9}|\\p{Lo}{1,4}|new|hot|oral|spotlight|highlight))?|:[a-z0-9_+-]{1,30}:|\\s-|\\s\\[(?:\\d{1,3}|link|paper|pdf|code)\\]|\\s[（(\\[](?:score|rating|relevance|评分|得分|相关性|점수)\\s?[:：]?\\s?\\d[\\d./%\\s]{0,8}[)）\\]]|\\s[（(\\[]\\d{1,2}(?:\\.\\d{1,2})?\\s?\\/\\s?(?:5|10|100)[)）\\]]|\\s[|–—-]\\s(?:(?:score|rating|relevance|评分|得分|相关性|점수)\\s?[:：]?\\s?)?\\d{1,2}(?:\\.\\d{1,2})?\\s?\\/\\s?(?:5|10|100)|\\s\\(#(?:[A-Z]{2,8}-)?\\d{1,5}\\)|[（(\\[【{])+$`,
  'iu',
)
const NUMBER =
  /^\s*(?:(?:\d\uFE0F?\u20E3)+|\[[ xX]\](?=\s)|[Pp]aper\s#?\d{1,3}\s?[:：](?=\s)|论文\s?\d{1,3}\s?[:：]|\[(?:\p{Lu}|(?:new|cross|replaced?) )?\d{1,4}\]|【\d{1,3}】|\[\d{1,4}(?:\.\d)?\/\d{1,4}\]|[(（]\d{1,4}\/\d{1,4}[)）](?=\s)|(?:TOP|NO\.)\d{1,3}(?:\s?[:：.|]|(?=\s\p{Lu}))|(?:[Tt]op|TOP|[Rr]ank)[ -]?#?\d{1,3}\s?[:：|](?=\s)|[Nn]o\.\s?\d{1,3}(?:[:：](?=\s)|(?=\s\p{Lu}))|第\s?\d{1,3}\s?[篇名位](?:[:：、.]|(?=\s))|[(（]?\d{1,4}(?:、|[)）.](?=\s|\p{Lo}))|#\d{1,4}(?=\s)|\d{1,3}(?:\\?[.)](?=\s|\p{Lu})| [.)](?=\s\p{Lu})|\)\.(?=\s))|\d{1,2}(?:\.\d{1,2}){1,2}(?=\s\p{Lu}))\s*/u
const QUOTES: ReadonlyMap<string | undefined, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['”', '”'],
  ['‘', '’'],
  ['«', '»'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['„', '“'],
  ['＂', '＂'],
])

/** A text without a bracket at its beginning or its end: `[paper]`. */
export function unbracketed(text: string): string {
  const from = text.startsWith('[') ? 1 : 0
  return text.endsWith(']') && text.length > from ? text.slice(from, -1) : text.slice(from)
}

/** A title without numbering, ornaments, quotation marks around it, and the punctuation of a list. */
export const cleanTitle = memo((text: string): string => {
  let title = collapse(text).replace(
    /^(?:Paper page - |\[\d{4}\.\d{4,5}(?:v\d{1,2})?\] |\d{4}\.\d{4,5}(?:v\d{1,2})?(?: [–—-]|[:：]) )/,
    '',
  )
  for (let before = ''; before !== title; ) {
    before = title
    title = title.replace(LEADING, '').replace(NUMBER, '')
    title = withoutTail(title)
    const closing = QUOTES.get(title[0])
    if (closing !== undefined && title.length > 2) {
      const inner = trimEnd(title.slice(1), '.,;:')
      if (inner.endsWith(closing) && !inner.slice(0, -1).includes(closing)) title = inner.slice(0, -1)
    }
    title = title.replace(/^<?\[([^[\]]{3,})\]>?$/, '$1')
    title = title.replace(PRESENTED, '')
    // What is left of a tag that was escaped: `\<img src="kite.png"\> The title`
    if (title.includes('\\')) title = title.replace(/^\\\s+|\s\\$/g, '')
    // Stars that close nothing, as a blank stands before them: `Kites on **RISC **Machines`
    if (title.includes('**')) title = title.replace(/\*\*([^*]{1,80}?)\*\*/g, '$1')
    if (title.includes('*')) title = title.replace(/^\*+(?=[^\s*])|(?<=[^\s*])\*+$/g, '').trim()
  }
  return title.replace(/(?<![.\s]\p{L}|\bal|\.\.)\.$/u, '').trim()
})

/** A place that a title leads to and what stands there, in brackets: `(arXiv)`, `(PDF)`, `(openreview.net)`, `(12 minute read)`. */
const HOST =
  /\s\((?:arXiv|bioRxiv|OpenReview|PDF|paper|preprint|article|GitHub repo|\d{1,3}[- ]minute read|\d{1,3} min read|(?:[a-z0-9-]{1,30}\.){0,2}(?:arxiv|biorxiv|medrxiv|openreview|aclanthology|github|huggingface|doi|nature|science|sciencedirect|springer|ieee|acm|wiley|nih|neurips|semanticscholar|researchgate|thecvf|mlr|jmlr)\.(?:com|org|net|io|co|cc|gov|press))\)$/i

/** The name of a site behind a title, as browsers show it on a tab and write it into bookmarks: `The title | OpenReview`. */
const SITE =
  /\s[|·–—-]\s(?:arXiv(?:\.org)?|OpenReview|ACL Anthology|Papers With Code|IEEE (?:Journals & Magazine|Conference Publication) \| IEEE Xplore|IEEE Xplore|ScienceDirect|SpringerLink|Semantic Scholar|PubMed|bioRxiv|medRxiv|ResearchGate|Hugging Face|alphaXiv|ACM Digital Library)$/

/** A title without the place that it leads to: `The title (arXiv)`, `The title | OpenReview`. */
export function withoutHost(title: string): string {
  return (
    title.slice(0, -LONGEST_HOST) + title.slice(-LONGEST_HOST).replace(title.endsWith(')') ? HOST : SITE, '')
  )
}

/** Characters of the longest name of a place behind a title. */
const LONGEST_HOST = 70

function withoutTail(title: string): string {
  let end = title.length
  for (;;) {
    // Looks at the end alone: a pattern anchored at the end would be tried from every place.
    const from = Math.max(0, end - 60)
    const tail = title.slice(from, end)
    if (/[a-z.?!]$/i.test(tail)) break
    const cut = tail.replace(TRAILING, '')
    if (cut.length === tail.length) break
    end = from + cut.length
    if (cut !== '' || from === 0) break
  }
  return title.slice(0, end)
}

const VENUE_TAG =
  /^[[(（]?\s*(?:in\s+)?(?:\d?[A-Z][A-Za-z&+/-]{1,14}|arXiv|bioRxiv|medRxiv)(?:\s[A-Z][A-Za-z&]{1,14}){0,2}\s*[,'’-]?\s*(?:(?:19|20)\d{2}(?:[./-]\d{1,2}){0,2}|['’]?\d{2}|\d{2}['’])(?:\s*[,(（-]?\s*(?:accepted|[A-Z][A-Za-z-]{1,20}(?:\s[A-Z][A-Za-z-]{1,20})?\sworkshop|oral|spotlight|poster|highlight|workshop|findings|demo|best (?:paper|demo|student|poster)|award|short|long|main|reject|d&b|datasets|industry|w)[^)）]{0,30}[)）]?)?\s*[\])）]?$/i
const VENUE_NAME =
  /^[[(（]?\s*(?:arXiv|bioRxiv|medRxiv|NeurIPS|NIPS|ICML|ICLR|CVPR|ICCV|ECCV|WACV|BMVC|ACL|EMNLP|NAACL|EACL|COLING|AAAI|IJCAI|KDD|WWW|SIGIR|WSDM|RecSys|CIKM|ICRA|IROS|CoRL|RSS|ICASSP|Interspeech|SIGGRAPH(?: Asia)?|MICCAI|TPAMI|T-PAMI|TMLR|JMLR|IJCV|TIP|TNNLS|Nature|Science|Cell|PNAS|MM|ACM MM|USENIX|OSDI|SOSP|NSDI|MLSys|UAI|AISTATS|COLM|COLT|TACL|VLDB|PVLDB|SIGMOD|ICDE|TKDE|CIDR|EDBT|ICDM|SDM|TOIS|ICSE|ISSTA|PLDI|POPL|ISCA|HPCA|ASPLOS|ICCAD|TCAD|TOG|TVCG|TMI|TGRS|TCSVT|TMM|NDSS|TIFS|TDSC|T-RO|RA-L|(?:IEEE|ACM)\s[A-Z][A-Za-z-]+(?:\s[A-Z][A-Za-z-]+){0,2}|Blog|Preprint)\s*[\])）]?\.?$/i
/** A preprint's number behind its server's name, as lists give it for a venue: `arXiv 2312.07104`, `arXiv preprint arXiv:2312.07104 2023`. */
const NAMED_ID =
  /^[[(（]?\s*(?:arXiv|CoRR)(?:\s*preprint)?\s*(?:arXiv)?[:\s]\s*(?:abs\/)?(\d{4}\.\d{4,5}(?:v\d{1,2})?)(?:[\s,(]+(?:19|20)\d{2})?\s*[\])）]?$/i
/** `2017-NIPS`, `2015 CVPR`, `2022 NeurIPS Deep Kites Workshop` */
const YEAR_AND_VENUE =
  /^[[(（]?\s*(?:19|20)\d{2}\s*[-–—,]?\s*[A-Z]+[a-z]{0,4}[A-Z][A-Za-z]{0,12}(?:(?:\s[A-Z][\w&-]{0,14}){0,4}\s[Ww]orkshops?)?\s*[\])）]?$/
/** What goes with a meeting, and the workshop of one: `KITE-Companion ’23`, `LOOM@KITE2018` */
const BESIDE_MEETING =
  /^[[(（]?\s*[A-Z][A-Za-z-]{1,12}(?:@[A-Z][A-Za-z]{1,12}|-(?:Companion|Workshops?|Demos?))\s?['’]?(?:(?:19|20)\d{2}|\d{2})\s*[\])）]?$/
const PLAIN_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|new|update[ds]?|oral|spotlight|poster|highlight|best paper(?: award)?|award|survey|hot|must[- ]read|back to top|top|back|more|details|show|table of contents?|contents?|toc|note|notes|todo|n\/?a|null|none|unknown|in|on|at|as|from|for|with|see|about(?: (?:this (?:issue|newsletter|digest|post|page|list)|us))?|关于(?:这篇|本文|本期|本站|我们)|coming soon|subscribe|contributing|license|citation|acknowledge?ments?|references?|introduction|overview|outline|background|motivation|experiments?|evaluation|results?|discussion|conclusions?|related work|news|cv|curriculum vitae|目录|目次|もくじ|목차|暂无|无|待更新|更新|未公开|返回目录|新|なし)$/i

/** How a meeting presents what it accepted, in brackets ahead of the title: `[Oral] The title`. */
const PRESENTED = /^\[(?:oral|spotlight|highlight|poster|best (?:student )?paper(?: award)?)\]\s+(?=\S)/i

/** The preprint's number of a text that names one for a venue: `arXiv 2312.07104`. */
export function namedId(text: string): string | undefined {
  return NAMED_ID.exec(text)?.[1]
}

/** Whether a text is the name of a venue alone, with or without its year or day: `CVPR 2024`, `arXiv`. */
export function isVenueTag(text: string): boolean {
  const trimmed = text.trim()
  return trimmed.length <= 60 && isVenue(trimmed)
}

const isVenue = memo((trimmed: string): boolean => {
  if (
    /^[[(（]?(?:from|since|until|till|before|after|around|circa|by|done|dated|read|seen|added|accessed|retrieved|visited|updated?|version|edition|paper|code|pdf|slides|video|blog|web|upvotes?|likes?|votes?|relevance|score|rating)\b/i.test(
      trimmed,
    )
  )
    return false
  // `MiniMax-01` is a model, `ICML-01` a venue.
  if (/^[A-Z][a-z]\w*-\d{2}$/.test(trimmed)) return false
  if (VENUE_TAG.test(trimmed) || VENUE_NAME.test(trimmed) || NAMED_ID.test(trimmed)) return true
  if (YEAR_AND_VENUE.test(trimmed) || BESIDE_MEETING.test(trimmed)) return true
  const dated = /^([^\s,]{3,12}),?\s+(\S.*)$/.exec(trimmed)
  return dated !== null && VENUE_NAME.test(dated[1] as string) && isDateLike(dated[2] as string)
})

/** Whether a text is a venue that is written as an abbreviation with its year: `NeurIPS 2019`, `[POPL'77]`. */
export function isNamedVenue(text: string): boolean {
  return isVenueTag(text) && /\d{2}/.test(text) && /\p{Lu}\p{L}*\p{Lu}|[aA]r[xX]iv/u.test(text)
}

/** Characters of the longest venue behind a title, with the comma and the word ahead of it. */
const LONGEST_VENUE = 50
/** A year in full may end a title, `A Census of Kites, USA 2020`: behind it, only a well-known venue is one. */
const VENUE_BEHIND_COMMA =
  /,\s+(?:(?:on|in|at)\s+)?([^\s,–—[\]][^,–—[\]]{0,30}(?:['’]\d{2}|\s(?:19|20)\d{2}))$/

/**
 * A title and the venue behind a comma at its end, as the words of a link have it.
 *
 * @example venueBehindComma("On Kites, NSDI '22") // { title: 'On Kites', venue: "NSDI '22" }
 */
export function venueBehindComma(text: string): { title: string; venue: string } | undefined {
  if (!/\d$/.test(text)) return undefined
  const [behind = '', venue = ''] = VENUE_BEHIND_COMMA.exec(text.slice(-LONGEST_VENUE)) ?? []
  if (!isNamedVenue(venue) || (/\d{4}$/.test(venue) && !isVenueTag(venue.slice(0, -' 2020'.length))))
    return undefined
  const title = text.slice(0, text.length - behind.length)
  return wordCount(title) < 2 ? undefined : { title, venue }
}

/** Words of a text; each character of Chinese or Japanese counts as half a word. */
export function wordCount(text: string): number {
  let words = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 127 && !isLatinLetter(code)) return wordCountBeyondLatin(text)
    if (code === 32 || (code >= 9 && code <= 13)) inWord = false
    else if (!inWord && (code > 127 || isAsciiLetterOrDigit(code))) {
      inWord = true
      words++
    }
  }
  return words
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
}

/** Letters with accents, from `À` on, without the signs of times and division among them. */
function isLatinLetter(code: number): boolean {
  return code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7
}

function wordCountBeyondLatin(text: string): number {
  const wide = text.match(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g)?.length ?? 0
  const narrow = wide > 0 ? text.replace(/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g, ' ') : text
  const words = narrow.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0
  return words + wide / 2
}

/** Whether most longer words of a text have a capital, as those of English titles. */
export const isTitleCase = memo((text: string): boolean => {
  const words = text.match(/\p{L}[\p{L}\p{N}]{3,}/gu) ?? []
  return words.length > 0 && words.filter((word) => /\p{Lu}/u.test(word)).length >= words.length * 0.6
})

/** Whether a text can be a paper's title, and is no label, date, address, id or venue. */
export const isTitleLike = memo((text: string): boolean => {
  const raw = collapse(text)
  if (raw.length < 2 || raw.length > 2500) return false
  // Behind a title may stand a shortcode: `The title :o:`
  if (/(?<!:[a-z0-9_+-]{1,30})[:：]$/.test(raw) && wordCount(raw) < 6) return false
  if (/^[(（][^()（）]*[)）]$/.test(raw) || /^[\p{L}\p{N} ]{1,20}[:：] ?\d{4}-\d{2}-\d{2}$/u.test(raw))
    return false
  // What leads to a paper in a sentence: `this paper from the group of Lee`
  if (/^this (?:paper|article|preprint|study|work) (?:from|by)\b/i.test(raw)) return false
  // `(replaced) [Submitted on 4 Mar 2025]`
  if (/^[(（][^()（）]{2,30}[)）]\s*\[[^[\]]{4,40}\]$/.test(raw)) return false
  if (/^\[?(?:submitted|published|posted|updated|revised) (?:on |at )?[^.]{0,20}\d/i.test(raw)) return false
  const title = cleanTitle(raw)
  if (!/\p{L}.*?\p{L}/su.test(title)) return false
  if (/^(?:https?:\/\/|www\.)\S*$|^[\w.-]+@[\w.-]+$|^@\w+$/i.test(title)) return false
  const bare = unbracketed(title)
  if (
    parseArxivId(bare) ||
    /^arxiv[:\s]*\S*\d{4}\.?\d+\S*$/i.test(bare) ||
    /^(?:doi:\s?)?10\.\d{4,9}\/\S+$/i.test(bare)
  )
    return false
  if (linkLabelKind(bare) !== undefined || fieldOf(bare) !== undefined || PLAIN_WORDS.test(bare)) return false
  return !isDateLike(bare) && !isVenueTag(bare)
})

/** The end of a text that goes on. */
export const CONNECTIVE =
  /\b(?:from|at|in|to|the|an?|by|with|on|of|our|this|and|or|for|as|into|via|is|are)\s*$/i
