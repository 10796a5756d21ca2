/** Lines up to this length stand around cards again and again. */
const SHORT = 40
/** As many are remembered: few, because each may hold the piece of the file in memory that it was cut from. */
const MOST = 200

/** What is read of lines, remembered for the short ones of which something is read: pages have few of these, many times. */
export class ShortLines<Answer extends object | undefined> {
  readonly #read: (line: string) => Answer
  readonly #answers = new Map<string, Answer>()

  constructor(read: (line: string) => Answer) {
    this.#read = read
  }

  /** What is read of a line. */
  of(line: string): Answer {
    if (line.length > SHORT) return this.#read(line)
    const known = this.#answers.get(line)
    if (known) return known
    const answer = this.#read(line)
    if (answer && this.#answers.size < MOST) this.#answers.set(line, answer)
    return answer
  }
}
