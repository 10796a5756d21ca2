/** What became of a file's bytes. */
export interface Decoded {
  text: string
  /** The encoding that was read. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  /** Whether bytes stood in the file that are no character of that encoding; each reads as U+FFFD. */
  damaged: boolean
  /** Whether the bytes are no text at all (an image, an archive …). */
  binary: boolean
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const looseUtf8 = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * Decodes a file: UTF-8, or UTF-16 where a byte order mark or the pattern of zero bytes says so, or
 * Windows-1252 where the bytes cannot be UTF-8 and look like Western text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Order(bytes)
  if (utf16) {
    const text = new TextDecoder(utf16, { ignoreBOM: true }).decode(bytes)
    return { text, encoding: utf16, damaged: text.includes('\uFFFD'), binary: false }
  }
  if (looksBinary(bytes)) return { text: '', encoding: 'utf-8', damaged: true, binary: true }
  try {
    return { text: strictUtf8.decode(bytes), encoding: 'utf-8', damaged: false, binary: false }
  } catch {
    const text = looseUtf8.decode(bytes)
    const broken = text.split('\uFFFD').length - 1
    const multibyte = /[\u0080-\uFFFC]/.test(text)
    if (!multibyte && broken > 0 && broken < bytes.length / 10 && !isCutSequence(bytes)) {
      const western = new TextDecoder('windows-1252').decode(bytes)
      return { text: western, encoding: 'windows-1252', damaged: false, binary: false }
    }
    return { text, encoding: 'utf-8', damaged: true, binary: false }
  }
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
  const length = Math.min(bytes.length, 65536)
  let control = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) return true
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 11 && byte !== 12 && byte !== 13 && byte !== 27)
      control++
  }
  return control > length / 50
}
