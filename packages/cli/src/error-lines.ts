import { visible } from '@offprint/digest'

/** Something that is lost unless its owner acts, as it is told on standard error. */
export interface ErrorAt {
  /** Its path, or `-` for standard input. */
  file: string
  line: number
  reason: string
  note: string
}

/** Errors that are told one by one. */
const SHOWN = 20

/** Errors as lines: where, what is wrong, and what to do. The first twenty are told, the rest is counted. */
export function errorLines(errors: readonly ErrorAt[]): string[] {
  const lines = errors
    .slice(0, SHOWN)
    .map(
      ({ file, line, reason, note }) =>
        `${file === '-' ? 'standard input' : visible(file)}:${line}  error  ${visible(reason)}\n  ${visible(note)}\n`,
    )
  const more = errors.length - SHOWN
  return more > 0 ? [...lines, `… and ${more} more ${more === 1 ? 'error' : 'errors'}\n`] : lines
}
