/** Text as it may stand in Markdown without becoming markup: no emphasis, no link, no HTML. */
export function markdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>]/g, '\\$&').replaceAll(/&(?=#?\w+;)/g, '&amp;')
}
