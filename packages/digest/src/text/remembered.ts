import { ownCopy } from './own-copy.ts'

/** As many answers are remembered. */
const MOST = 10_000

/**
 * A pure function of a string that remembers its answers: for names of fields, hosts and the like, of which all papers
 * of a file have the same few.
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined || answers.has(text)) return known as Answer
    const found = answer(text)
    if (answers.size < MOST) answers.set(ownCopy(text), found)
    return found
  }
}
