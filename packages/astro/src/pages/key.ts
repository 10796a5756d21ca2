import { hash } from 'node:crypto'

/** A hash of plain data: equal where the data is. */
export function keyOf(data: unknown): string {
  return hash('sha256', JSON.stringify(data), 'base64url')
}
