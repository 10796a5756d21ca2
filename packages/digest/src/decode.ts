import { declaredEncoding } from './declared-encoding.ts'
import { windows1252 } from './windows-1252.ts'

/** What became of a file's bytes. */
export interface Decoded {
  text: string
  /** The encoding that was read, by its name in the Encoding Standard: `utf-8`, `utf-16le`, `windows-1252`, `shift_jis` … */
  encoding: string
  /** Whether bytes stood in the file that are no character of that encoding; each reads as U+FFFD. */
  damaged: boolean
  /** Whether the bytes are no text at all (an image, an archive …). */
  binary: boolean
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const looseUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

/** How many bytes tell whether a file is text. */
const TOLD_FROM = 65536
/** How many bytes, from the first one that is not ASCII on, tell of bytes that are no UTF-8 what they are. */
const TELLING = 1 << 20

/**
 * Decodes a file: UTF-8, or UTF-16 where a byte order mark or the pattern of zero bytes says so; where the bytes cannot
 * be UTF-8, what a page or an XML file says that it is, or Windows-1252 where they look like Western text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const certain = certainEncoding(bytes)
  if (certain) {
    const text = new TextDecoder(certain, { ignoreBOM: true }).decode(bytes)
    return { text, encoding: certain, damaged: text.includes('\uFFFD'), binary: false }
  }
  if (looksBinary(bytes)) return { text: '', encoding: 'utf-8', damaged: true, binary: true }
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8', damaged: false, binary: false }
  } catch {
    const encoding = declaredEncoding(bytes) ?? eightBit(bytes, firstBeyondAscii(bytes), bytes.length)
    const decoded = encoding === 'utf-8' ? looseUtf8.decode(bytes) : new TextDecoder(encoding).decode(bytes)
    const text = encoding === 'windows-1252' ? windows1252(decoded) : decoded
    return { text, encoding, damaged: text.includes('\uFFFD'), binary: false }
  }
}

/**
 * Decodes a long file piece by piece, with the same result as `decode` has. A piece ends behind a line feed where
 * there is one in it.
 */
export class PieceDecoder {
  /** The encoding, as far as it is known; for ASCII this is UTF-8. */
  encoding = 'utf-8'
  /** Whether there were bytes so far that are no character of the encoding. */
  damaged = false
  /** Whether the bytes are no text at all. */
  binary = false
  readonly #chunks: Chunks
  /** Bytes that were taken from the chunks and not decoded. */
  #rest: Uint8Array = new Uint8Array(0)
  #ended = false
  /** How many bytes were decoded. */
  #done = 0
  /** Whether more than ASCII was decoded, so that there is no more question of the encoding. */
  #decided = false
  #decoder: InstanceType<typeof TextDecoder> | undefined
  /** What the file says that it is. */
  #declared: string | undefined

  constructor(chunks: Chunks) {
    this.#chunks = chunks
  }

  /** Whether all was decoded. */
  get ended(): boolean {
    return this.#ended && this.#rest.length === 0
  }

  /**
   * The text of the next bytes, about as many as wanted; `''` behind the last ones.
   *
   * @param again the end of the text before, with which this one is to begin
   */
  async next(wanted: number, again = ''): Promise<string> {
    const returned = this.#giveBack(again)
    return returned === undefined ? again + (await this.#next(wanted, 0)) : this.#next(wanted, returned)
  }

  /**
   * Takes back a text that was decoded last, so that it is decoded again: that costs less than to put two texts together.
   * Tells how many bytes it has, if that is known.
   */
  #giveBack(text: string): number | undefined {
    if (this.#decoder || this.damaged || /^[\udc00-\udfff]/.test(text)) return undefined
    const length = this.#decided ? encoder.encode(text).length : text.length
    const { buffer, byteOffset, length: left } = this.#rest
    this.#rest = new Uint8Array(buffer, byteOffset - length, left + length)
    this.#done -= length
    return length
  }

  /** The text of some returned bytes and of the next ones. */
  async #next(more: number, returned: number): Promise<string> {
    const wanted = returned + more
    await this.#gather(this.#done === 0 ? Math.max(wanted, TOLD_FROM) : wanted)
    if (this.#done === 0) {
      const certain = certainEncoding(this.#rest)
      this.#declared = declaredEncoding(this.#rest)
      if (certain) {
        this.encoding = certain
        this.#decoder = new TextDecoder(certain, { ignoreBOM: true })
      } else if (looksBinary(this.#rest)) {
        this.binary = true
        this.damaged = true
      }
    }
    if (this.binary) {
      this.#rest = new Uint8Array(0)
      this.#ended = true
      return ''
    }
    const end =
      this.#ended && this.#rest.length <= wanted ? this.#rest.length : pieceEnd(this.#rest, returned, wanted)
    return this.#decode(end)
  }

  async #decode(end: number): Promise<string> {
    const bytes = this.#rest.subarray(0, end)
    let text: string
    if (this.#decoder) {
      text = this.#decoder.decode(bytes, { stream: !this.#ended || end < this.#rest.length })
      if (this.encoding === 'windows-1252') text = windows1252(text)
      else this.damaged ||= text.includes('\uFFFD')
    } else {
      try {
        text = strictUtf8.decode(bytes)
        this.#decided ||= text.length < bytes.length
      } catch {
        if (!this.#decided) {
          const first = firstBeyondAscii(bytes)
          await this.#gather(first + TELLING)
          this.encoding = this.#declared ?? eightBit(this.#rest, first, this.#done + this.#rest.length)
          this.#decided = true
        }
        if (this.encoding !== 'utf-8') {
          this.#decoder = new TextDecoder(this.encoding)
          return this.#decode(end)
        }
        this.damaged = true
        text = looseUtf8.decode(bytes)
      }
    }
    this.#rest = this.#rest.subarray(end)
    this.#done += end
    return text
  }

  /** Takes chunks until there are so many bytes. */
  async #gather(wanted: number): Promise<void> {
    const parts = this.#rest.length > 0 ? [this.#rest] : []
    let length = this.#rest.length
    // One byte more, to know whether these are the last.
    while (length <= wanted && !this.#ended) {
      const { value, done } = await this.#chunks.next()
      if (done) this.#ended = true
      else if (value.length > 0) {
        parts.push(value)
        length += value.length
      }
    }
    this.#rest = joined(parts)
  }
}

/** Bytes, as a stream hands them on. */
export type Chunks = Iterator<Uint8Array> | AsyncIterator<Uint8Array>

/** Chunks as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts
  if (first && parts.length === 1) return first
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Where a piece of about so many bytes ends: behind a new line feed, or else where no character of UTF-8 is parted. */
function pieceEnd(bytes: Uint8Array, returned: number, wanted: number): number {
  const lineFeed = bytes.lastIndexOf(10, wanted - 1)
  if (lineFeed >= returned) return lineFeed + 1
  let end = wanted
  while (end > wanted - 4 && end > returned + 1 && ((bytes[end] as number) & 0xc0) === 0x80) end--
  return end
}

function firstBeyondAscii(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length && (bytes[at] as number) < 0x80) at++
  return at
}

/**
 * The encoding of bytes that are no UTF-8 as they stand, from what follows the first of them that is not ASCII.
 *
 * @param length how many bytes the file has, as far as they are known
 */
function eightBit(bytes: Uint8Array, first: number, length: number): 'utf-8' | 'windows-1252' {
  const end = Math.min(bytes.length, first + TELLING)
  const telling = bytes.subarray(Math.max(0, first - 1), end)
  const text = looseUtf8.decode(telling, { stream: end < bytes.length })
  looseUtf8.decode()
  const broken = text.split('\uFFFD').length - 1
  const multibyte = /[\u0080-\uFFFC]/.test(text)
  const before = length - bytes.length
  return !multibyte && broken > 0 && broken < (before + end) / 10 && !isCutSequence(telling)
    ? 'windows-1252'
    : 'utf-8'
}

/**
 * Whether the bytes hold a UTF-8 sequence that was cut short: a lead byte with a continuation byte or nothing behind
 * it, or one that would be a capital within a word in Windows-1252 (`LÃte`, `cafÃ`).
 */
function isCutSequence(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte < 0xc2 || byte > 0xf4) continue
    const next = bytes[i + 1]
    if (next === undefined || (next >= 0x80 && next <= 0xbf)) return true
    const isCapital = byte <= 0xde && byte !== 0xd7
    const before = bytes[i - 1]
    if (isCapital && (isLower(before) || (isUpper(before) && isLower(next)))) return true
  }
  return false
}

const isLower = (byte: number | undefined) => byte !== undefined && byte >= 0x61 && byte <= 0x7a
const isUpper = (byte: number | undefined) => byte !== undefined && byte >= 0x41 && byte <= 0x5a

/** The encoding of bytes that may be valid UTF-8 and are none: ISO-2022-JP is written in ASCII alone. */
function certainEncoding(bytes: Uint8Array): string | undefined {
  const utf16 = utf16Order(bytes)
  if (utf16 || !bytes.subarray(0, TOLD_FROM).includes(27)) return utf16
  const declared = declaredEncoding(bytes)
  return declared === 'iso-2022-jp' ? declared : undefined
}

/** The byte order of UTF-16 text, by its mark or by zero bytes at every other place. */
function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return undefined
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = length / 2
  if (odd > pairs * 0.7 && even < pairs * 0.1) return 'utf-16le'
  if (even > pairs * 0.7 && odd < pairs * 0.1) return 'utf-16be'
  return undefined
}

/** Whether the beginning holds control characters that no text has. */
function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, TOLD_FROM)
  let control = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 11 && byte !== 12 && byte !== 13 && byte !== 27)
      control++
  }
  return control > length / 50
}
