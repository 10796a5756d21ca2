import { formats } from '@offprint/digest'
import { UsageError } from './command.ts'
import { nearest } from './nearest.ts'

/**
 * Checks what `--format` names.
 *
 * @throws {UsageError} where it is no format, with the one that is meant and all there are
 */
export function checkFormat(name: string | undefined): void {
  const names = formats.map((format) => format.name)
  if (name === undefined || names.includes(name)) return
  const meant = nearest(name, names)
  throw new UsageError(
    `There is no format "${name}".${meant ? ` Did you mean "${meant}"?` : ''} The formats are ${names.join(', ')}.`,
  )
}
