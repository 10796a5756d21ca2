/** How many bytes of a page are looked through; the HTML standard's 1024 are too few for pages that load much first. */
const HEAD = 4096

/** `<?xml version="1.0" encoding="Shift_JIS"?>`, `<meta charset="gbk">`, `<meta http-equiv="…" content="text/html; charset=euc-kr">` */
const DECLARATION =
  /<\?xml\b[^<>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})|<meta\b[^<>]{0,400}\bcharset\s*=\s*["']?([\w.:-]{1,40})/i

/**
 * The encoding in which a page or an XML file says it is written, by its name in the Encoding Standard
 * (https://encoding.spec.whatwg.org/#names-and-labels), where that is neither Unicode's nor Western: those are told by
 * the bytes themselves, and pages that were saved anew often declare what they were before.
 *
 * @example declaredEncoding(new TextEncoder().encode('<meta charset="sjis">')) // 'shift_jis'
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const [, ofXml, ofPage] = DECLARATION.exec(head) ?? []
  const label = ofXml ?? ofPage
  if (label === undefined) return undefined
  try {
    const { encoding } = new TextDecoder(label)
    return /^(?:utf-|windows-1252$|x-user-defined$)/.test(encoding) ? undefined : encoding
  } catch {
    // Nobody has that encoding.
    return undefined
  }
}
