/**
 * Editors as the note of what they edited: they are no authors, and a paper has no other place for them.
 *
 * @example editorsNote(['Ada Lovelace', 'Grace Hopper']) // 'Edited by Ada Lovelace and Grace Hopper'
 */
export function editorsNote(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  const before = names.slice(0, -1).join(', ')
  return `Edited by ${before === '' ? last : `${before} and ${last}`}`
}
