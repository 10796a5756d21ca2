import type { LinkKind } from '../digest.ts'
import { remembered } from './remembered.ts'
import { isWebAddress, type WebAddress, webAddress, withoutWww } from './web-address.ts'

/**
 * A web address that may stand in a link, or `undefined`: `javascript:`, `data:` and the like never pass.
 * The address is given back as it was written, apart from white space around it.
 */
export function safeUrl(text: string): string | undefined {
  const url = text.trim()
  return BEGINS_SAFELY.test(url) && isWebAddress(url) ? url : undefined
}

const BEGINS_SAFELY = /^https?:\/\/[^\s/]/i

/** A web address that may stand in a link, as {@link safeUrl} gives it, and its parts. */
export interface SafeAddress {
  url: string
  address: WebAddress
}

/** A text as an address that may stand in a link, or `undefined`. */
export function safeAddress(text: string): SafeAddress | undefined {
  const url = text.trim()
  const address = BEGINS_SAFELY.test(url) ? webAddress(url) : undefined
  return address && { url, address }
}

const CODE_HOSTS =
  /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|sourceforge\.net)$/
const VIDEO_HOSTS = /(?:^|\.)(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|slideslive\.com)$/
const DISCUSSION_HOSTS =
  /(?:^|\.)(?:twitter\.com|x\.com|reddit\.com|news\.ycombinator\.com|bsky\.app|linkedin\.com|discord\.gg|mastodon\.social)$/
const DATA_HOSTS = /(?:^|\.)(?:zenodo\.org|kaggle\.com|figshare\.com|dataverse\.harvard\.edu)$/
const PAPER_HOSTS =
  /(?:^|\.)(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|doi\.org|doi\.acm\.org|aclanthology\.org|openreview\.net|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|proceedings\.mlr\.press|openaccess\.thecvf\.com|semanticscholar\.org|dl\.acm\.org|ieeexplore\.ieee\.org|link\.springer\.com|sciencedirect\.com|nature\.com|science\.org|biorxiv\.org|medrxiv\.org|proceedings\.neurips\.cc|papers\.nips\.cc|papers\.ssrn\.com|jmlr\.org|ojs\.aaai\.org|ijcai\.org|isca-archive\.org|isca-speech\.org|tandfonline\.com|onlinelibrary\.wiley\.com|mdpi\.com|frontiersin\.org|plos\.org|pnas\.org|preprints\.org|techrxiv\.org|chemrxiv\.org|researchsquare\.com|inspirehep\.net|cds\.cern\.ch|hal\.science|ecva\.net|jstor\.org|scopus\.com|europepmc\.org|direct\.mit\.edu|portal\.acm\.org|citeseerx\.ist\.psu\.edu|researchgate\.net|eprint\.iacr\.org|hindawi\.com|academic\.oup\.com|journals\.sagepub\.com|iopscience\.iop\.org|journals\.aps\.org|pubs\.acs\.org|pubs\.rsc\.org|roboticsproceedings\.org|bmva-archive\.org\.uk|papers\.bmvc2\d{3}\.org|computer\.org|journals\.ametsoc\.org|copernicus\.org|royalsocietypublishing\.org|ascelibrary\.(?:org|com)|cell\.com|thelancet\.com|nejm\.org|jamanetwork\.com|annualreviews\.org|biomedcentral\.com|elifesciences\.org|opg\.optica\.org|osapublishing\.org|spiedigitallibrary\.org|pubs\.aip\.org|aip\.scitation\.org|projecteuclid\.org|epubs\.siam\.org|pubsonline\.informs\.org|journals\.asm\.org|peerj\.com|f1000research\.com|jstage\.jst\.go\.jp|ahajournals\.org|aeaweb\.org|journals\.lww\.com|psycnet\.apa\.org|cshlp\.org|embopress\.org|rupress\.org|jneurosci\.org|aacrjournals\.org|ashpublications\.org)$/

/** What all of a host's addresses lead to; a paper's host also has files that are PDFs. */
const kindOfHost = remembered((host): LinkKind | undefined => {
  if (CODE_HOSTS.test(host)) return 'code'
  if (VIDEO_HOSTS.test(host)) return 'video'
  if (DISCUSSION_HOSTS.test(host)) return 'discussion'
  if (DATA_HOSTS.test(host)) return 'data'
  return PAPER_HOSTS.test(host) ? 'paper' : undefined
})

/** Whether what a host's addresses lead to is known, whichever of them it is. */
export function isKnownHost(host: string): boolean {
  return kindOfHost(host) !== undefined || linkKind(`https://${host}/`) !== 'other'
}

/** What publishers' addresses have for the pages of their journals: `/`, `/sdata/`, `/journal/journal-of-kites`. */
const HOME = /^\/(?:[a-z]{2,20}\/?|journals?\/[a-z-]{2,80}\/?(?:home\/?)?|loi\/[a-z]{2,20})?$/i

const LABELS: readonly [RegExp, LinkKind][] = [
  [/^(?:source\s+)?code$|github|gitlab|implementation|^repo(?:sitory)?$|代码|源码|コード/i, 'code'],
  [/^pdf$|全文pdf/i, 'pdf'],
  [/project|home\s?page|web\s?page|website|^page$|^site$|主页|项目/i, 'project'],
  [/dataset|^data$|数据/i, 'data'],
  [/video|youtube|talk|视频/i, 'video'],
  [/tweet|twitter|discussion|reddit|thread/i, 'discussion'],
  [/^(?:paper|arxiv|abs(?:tract)?|link to paper|full paper|论文|論文)$/i, 'paper'],
]

/**
 * What an address leads to: its host and path decide where they are known, else the words it stood on.
 *
 * @example linkKind('https://github.com/owner/name') // 'code'
 * @example linkKind('https://example.org/x', 'Project page') // 'project'
 */
export function linkKind(url: string | WebAddress, label = ''): LinkKind {
  const parsed = typeof url === 'string' ? webAddress(url) : url
  if (!parsed) return 'other'
  const { hostname, pathname } = parsed
  const host = withoutWww(hostname)
  const kind = kindOfHost(host)
  if (kind !== undefined && kind !== 'paper') return kind
  if (host === 'huggingface.co' || host === 'hf.co') {
    if (pathname.startsWith('/papers/')) return 'paper'
    if (pathname.startsWith('/datasets/')) return 'data'
    return pathname.startsWith('/spaces/') ? 'project' : 'other'
  }
  if (
    /\.pdf$/i.test(pathname) ||
    pathname.startsWith('/pdf/') ||
    pathname.startsWith('/epdf/') ||
    (host === 'openreview.net' && pathname === '/pdf')
  )
    return 'pdf'
  const isHome = parsed.search === '' && HOME.test(pathname)
  if (
    (kind === 'paper' && !isHome) ||
    (host === 'ncbi.nlm.nih.gov' && /^\/(?:pubmed\/|pmc\/(?:articles\/|PMC))/i.test(pathname))
  )
    return 'paper'
  // A paper's page on the site of its conference: `https://neurips.cc/virtual/2024/poster/93012`
  if (/^\/virtual\/(?:19|20)\d{2}\/(?:loc\/[^/]+\/)?(?:poster|oral|spotlight)\/\d+\/?$/.test(pathname))
    return 'paper'
  if (host.endsWith('.github.io')) return 'project'
  const text = label.trim()
  return text === '' ? 'other' : (LABELS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other')
}

/** A text that is one address, of characters that are no sentence's. */
const PLAIN_ADDRESS = /^https?:\/\/(?!\/)[\w./?=&%#~+-]*[a-z0-9/]$/i

/** Chinese, Japanese or Korean text right behind a letter, a digit or a bracket, as these set no space there, or the bracket of the next link. */
const BEHIND_ADDRESS = /(?<=[a-z\d)])(?<!%[\da-f]{2})[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|\)\[/i

/**
 * Where an address ends on which running text follows without a space.
 *
 * @example endOfAddress('https://example.org/kites获取') // 25
 */
export function endOfAddress(url: string): number {
  const end = url.search(BEHIND_ADDRESS)
  return end === -1 ? url.length : end
}

/** An address in running text, with the offsets it stands at. */
export interface FoundUrl extends SafeAddress {
  start: number
  end: number
}

/**
 * The addresses in running text. Closing punctuation and an unmatched closing bracket are the sentence's,
 * not the address's.
 */
export function findUrls(text: string): FoundUrl[] {
  if (!text.includes('://')) return []
  if (PLAIN_ADDRESS.test(text)) {
    const address = webAddress(text)
    return address ? [{ url: text, address, start: 0, end: text.length }] : []
  }
  const found: FoundUrl[] = []
  for (const match of text.matchAll(/https?:\/\/[^\s<>"“”{}|\\^`\u3000-\u303f\uff00-\uffef]+/gi)) {
    let url = match[0].length === text.length ? text : match[0].slice(0, endOfAddress(match[0]))
    for (;;) {
      const last = url.at(-1) as string
      if (/[.,;:!?'’*_]/.test(last)) url = url.slice(0, -1)
      else if (last === ')' && !url.includes('(')) url = url.slice(0, -1)
      else if (last === ']' && !url.includes('[')) url = url.slice(0, -1)
      else break
    }
    const safe = safeAddress(url)
    if (safe) found.push({ ...safe, start: match.index, end: match.index + url.length })
  }
  return found
}

/** Addresses that sentences give without `https://`: of the web, and of places that hold code. */
const SCHEMELESS =
  /(?<![\w@/.:-])(?:www\.[\w-]{1,60}\.[a-z]{2}|(?:github|gitlab|bitbucket)\.(?:com|org)\/[\w-]|huggingface\.co\/[\w-])[^\s<>"“”()[\]{}|\\^`\u3000-\u303f\uff00-\uffef]{0,500}/gi

/**
 * The addresses in a sentence, in order, those without a scheme too (`github.com/owner/name`).
 *
 * @example findAddresses('at www.example.org.') // [{ url: 'https://www.example.org', start: 3, end: 18 }]
 */
export function findAddresses(text: string): FoundUrl[] {
  const found = text.includes('://') ? findUrls(text) : []
  for (const { 0: written, index } of text.matchAll(SCHEMELESS)) {
    const [safe] = findUrls(`https://${written}`)
    if (safe) found.push({ ...safe, start: index, end: index + safe.url.length - 'https://'.length })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A line of a plain list, with the address behind the title: `Kites with Tails - https://…` */
export const TITLE_WITH_ADDRESS = /^\p{L}.{10,300} [-–—] <?https?:\/\/\S+$/u
