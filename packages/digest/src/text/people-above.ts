/** What stands in a bibliography for the people of the reference above it: `———. 2015. `, `--- (2015)`, `\_\_\_\_. "The title"` */
const SAME_PEOPLE =
  /^(\s*)(?:[—–―]{2,}|(?:— ){2,4}—|-{3,}|(?:\\?_){3,})(?=[.,]?\s*(?:[(（]?(?:(?:19|20)\d{2}|n\.d\.|forthcoming|in press)|["“*_\p{Lu}]))/u

/** Who wrote a work, ahead of its year or of its title in marks. */
const PEOPLE =
  /^\s*(\p{Lu}[^\d"“”*_[\]:;?!]{2,400}?)(?=[.,]?\s*(?:[(（]?(?:(?:19|20)\d{2}|n\.d\.|forthcoming|in press)|["“*_[]))/u

/** Whether a text may have a line that begins with such a sign. */
const MAY_HAVE_SIGN = /[—–―]{2}|— —|-{3}|_{3}|\\_\\_/

/** Gives the references of a list, in their order, the people whom a dash repeats from the one above. */
export class PeopleAbove {
  #above = ''
  #people: string | undefined

  /** A text of one or several lines, in which the names stand for the sign. */
  fill(text: string): string {
    if (!MAY_HAVE_SIGN.test(text)) {
      this.#above = text
      this.#people = undefined
      return text
    }
    return text
      .split('\n')
      .map((line) => this.#fillLine(line))
      .join('\n')
  }

  #fillLine(line: string): string {
    const [sign, indent = ''] = SAME_PEOPLE.exec(line) ?? []
    if (sign === undefined) {
      this.#above = line
      this.#people = undefined
      return line
    }
    this.#people ??= peopleOf(this.#above)
    const behind = line.slice(sign.length)
    return this.#people === undefined
      ? line
      : `${indent}${this.#people}${this.#people.endsWith('.') ? behind.replace(/^\./, '') : behind}`
  }
}

/** The people of a reference, with the stop of the last one's initials: `Lee, A.` of `Lee, A. (2015). The title`. */
function peopleOf(reference: string): string | undefined {
  const line = reference.slice(reference.lastIndexOf('\n') + 1)
  const [, people] = PEOPLE.exec(line) ?? []
  if (people === undefined) return undefined
  return /(?:^|[\s.-])\p{Lu}$/u.test(people) && line.startsWith('.', line.indexOf(people) + people.length)
    ? `${people}.`
    : people
}
