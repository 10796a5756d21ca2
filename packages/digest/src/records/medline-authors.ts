import type { PaperDraft } from './paper-draft.ts'
import { personal, recordAuthor } from './record-names.ts'

/** A family name, initials, what is behind them: `Lovelace AK Jr` */
const NAME = /^(\p{L}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3}) (\p{Lu}{1,4})(?: (Jr|Sr|\d(?:st|nd|rd|th)))?$/u

/**
 * Reads authors as PubMed prints them, or nothing where the text is something else. Gives whether it is that.
 *
 * @example readMedlineAuthors('Lovelace A(1)(2), Hopper GM(3); Engine Group.', draft) // true
 */
export function readMedlineAuthors(text: string, draft: PaperDraft): boolean {
  const [people = '', ...groups] = text
    .replace(/\(\d{1,3}\)/g, '')
    .replace(/\.$/, '')
    .split('; ')
  const names = people.split(', ')
  const parts = names.map((name) => NAME.exec(name.trim()))
  if (parts.filter((match) => match !== null).length < names.length / 2) return false
  for (const [index, match] of parts.entries()) {
    const name = (names[index] as string).trim()
    if (/^et al$/.test(name)) draft.paper.authorsPartial = true
    else draft.author(match ? personal(match[1] as string, match[2] as string, match[3]) : recordAuthor(name))
  }
  for (const group of groups) draft.author({ name: group.trim(), group: true })
  return true
}
