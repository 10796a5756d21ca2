import type { Link, LinkKind, Paper } from '../../digest.ts'
import { idsFromUrl, idsInText, parseArxivId } from '../../text/identifiers.ts'
import { linkKind, type SafeAddress, safeAddress } from '../../text/links.ts'
import { isEmptyObject } from './values.ts'

/** Adds a link, once, and the identifiers that its address holds, where the paper has none of their kind. */
export function addLink(paper: Paper, address: string, kind?: LinkKind, text?: string): void {
  const safe = safeAddress(address)
  if (safe) addSafeLink(paper, safe, kind, text)
}

/** Adds a link whose address is known to be safe, as {@link addLink} does. */
export function addSafeLink(
  paper: Paper,
  { url, address }: SafeAddress,
  kind?: LinkKind,
  text?: string,
): void {
  const found = idsFromUrl(address)
  const carried = isEmptyObject(found.ids) ? idsCarried(url) : found
  addIds(paper, carried)
  if (paper.links.some((link) => link.url === url)) return
  const judged = linkKind(address, text)
  const link: Link = { url, kind: judged === 'other' && kind ? kind : judged }
  if (text !== undefined && text !== '') link.text = text
  // A list that grows has room for many more.
  if (paper.links.length === 0) paper.links = [link]
  else paper.links.push(link)
}

/**
 * Identifiers that an address of any host carries: a DOI in the query of a library's resolver
 * (`?sid=x&id=doi:10.1000%2F5`), an arXiv id as a step of the path (`/p/2501.00001v2`).
 */
function idsCarried(url: string): ReturnType<typeof idsFromUrl> {
  const query = url.includes('10.') ? /[?&](?:id|doi|rft_id)=([^&]*)/.exec(url)?.[1] : undefined
  if (query?.includes('10.')) {
    try {
      return idsInText(decodeURIComponent(query))
    } catch {
      return { ids: {} }
    }
  }
  const step =
    /^https?:\/\/[^?#]*\/((?:0[7-9]|[1-3]\d)(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?)(?:\.pdf)?\/?(?:[?#]|$)/.exec(
      url,
    )?.[1]
  const found = step === undefined ? undefined : parseArxivId(step)
  return found
    ? { ids: { arxiv: found.id }, ...(found.version === undefined ? {} : { version: found.version }) }
    : { ids: {} }
}

/** Adds identifiers where the paper has none of their kind. */
export function addIds(paper: Paper, { ids, version }: ReturnType<typeof idsFromUrl>): void {
  if (version !== undefined && (paper.ids.arxiv === undefined || paper.ids.arxiv === ids.arxiv))
    paper.version ??= version
  if (!isEmptyObject(ids)) paper.ids = { ...ids, ...paper.ids }
}
