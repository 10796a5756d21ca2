import { roleOf } from '../../records/field-roles.ts'
import type { JsonObject } from '../../text/json.ts'

/** What is longer is no name of a field. */
const LONGEST_NAME = 60

/** Whether a text may be the name of a field. */
export const isName = (text: string) => text.length <= LONGEST_NAME

/** The names in a record that are no field's, and hold something. Numbers of rows have none. */
export function otherNames(record: JsonObject): string[] {
  return Object.keys(record).filter(
    (name) => isName(name) && /\p{L}/u.test(name) && roleOf(name) === undefined,
  )
}
