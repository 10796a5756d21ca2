import { parseArxivId, parseDoi } from '../../../text/identifiers.ts'
import { isKnownHost } from '../../../text/links.ts'

/** An address of the web, of a place on the page, or of a file by its folder. */
const WHOLE = /^(?:https?:\/\/|[#./?])/i

/** A link within an address, as editors make of one that is pasted: `[https://a.example](https://b.example)`. */
const WITHIN = /^\(*\[[^[\]]*\]\((https?:\/\/[^()\s]+)\)+$/i

/**
 * The address that a link means where its writer left something out or an editor put something in: an identifier alone, a
 * known place without `https://`, brackets around it.
 *
 * @example meantAddress('2503.01234') // 'https://arxiv.org/abs/2503.01234'
 */
export function meantAddress(written: string): string {
  if (written === '' || WHOLE.test(written)) return written
  const within = WITHIN.exec(written)?.[1] ?? /^\(+(https?:\/\/[^()\s]+)\)*$/i.exec(written)?.[1]
  if (within !== undefined) return within
  const arxiv = parseArxivId(written)?.id
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`
  if (/^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i.test(written))
    return `https://doi.org/${parseDoi(written) ?? written}`
  const host = /^(?:www\.)?((?:[\w-]+\.){1,4}[a-z]{2,})\/\S/i.exec(written)?.[1]
  return host !== undefined && isKnownHost(host) ? `https://${written}` : written
}
