import { type Role, roleOf } from './field-roles.ts'

/**
 * What a label of a line says, by what records call their fields: `Paper authors`, `Date of publication`, `发表于`. A
 * lone word of English says nothing, as it may head a section or begin a sentence: `Analysis`.
 *
 * @example roleOfLabel('Date of publication') // 'date'
 */
export function roleOfLabel(label: string): Role | undefined {
  const words = label.trim()
  return /(?![a-z])\p{L}|[a-z]\W+[a-z]/iu.test(words) ? roleOf(words)?.role : undefined
}
