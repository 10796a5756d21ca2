/** A text without the marks of links to notes: `[[Ann Lee]], [[people/bo|Bo Kim]]`. */
export function withoutNoteLinks(text: string): string {
  return text.includes('[[') ? text.replace(/\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,300})\]\]/g, '$1') : text
}
