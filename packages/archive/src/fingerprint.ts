import { hash } from 'node:crypto'

/** The first `length` hexadecimal digits of a text's SHA-256: a short name for it that never changes. */
export function fingerprint(text: string, length = 16): string {
  return hash('sha256', text, 'hex').slice(0, length)
}
