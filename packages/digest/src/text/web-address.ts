/** Of a web address what tells where it leads. */
export interface WebAddress {
  hostname: string
  pathname: string
  /** The query with its `?`, or `''`. */
  search: string
}

/** An address as most are written, which is read the same with and without the rules for all others. */
const PLAIN = /^https?:\/\/(?![a-z\d.-]{0,99}xn--)((?:[a-z\d-]+\.)+[a-z]{2,})((?:\/[\w~-][\w.~-]*)*\/?)$/

/** The parts of a web address, or `undefined` for what is none. Plain ones cost a tenth of what the others do. */
export function webAddress(url: string): WebAddress | undefined {
  const plain = PLAIN.exec(url)
  if (plain) return { hostname: plain[1] as string, pathname: plain[2] || '/', search: '' }
  return URL.parse(url) ?? undefined
}

/** Whether a text is an address that browsers can open. */
export function isWebAddress(url: string): boolean {
  return PLAIN.test(url) || URL.canParse(url)
}

/** A host's name without the `www.` that many have before it. */
export function withoutWww(hostname: string): string {
  return hostname.startsWith('www.') ? hostname.slice(4) : hostname
}
