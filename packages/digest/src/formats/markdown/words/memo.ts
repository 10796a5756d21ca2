/** As many answers are remembered. */
const PLACES = 1024
/** Longer texts are asked of a few times in a row and never again: some of them are remembered. */
const LONG = 160
const PLACES_OF_LONG = 8
const LONGEST = 1000

/**
 * A pure function of a string that remembers its latest answers: a list asks the same of the same words
 * (`Paper`, `Code`, a title in several places) again and again. A text has one place, which its length and four of its
 * characters tell: most texts are asked of only a few times, and would be read whole to be found in a map.
 */
export function memo<Result>(answer: (text: string) => Result): (text: string) => Result {
  const texts = new Array<string | undefined>(PLACES + PLACES_OF_LONG).fill(undefined)
  const answers = new Array<Result | undefined>(PLACES + PLACES_OF_LONG).fill(undefined)
  return (text) => {
    if (text.length > LONGEST) return answer(text)
    const place = text.length > LONG ? PLACES + (text.length % PLACES_OF_LONG) : placeOf(text)
    if (texts[place] === text) return answers[place] as Result
    const result = answer(text)
    texts[place] = text
    answers[place] = result
    return result
  }
}

function placeOf(text: string): number {
  const { length } = text
  if (length === 0) return 0
  const sum =
    length +
    31 *
      (text.charCodeAt(0) +
        31 *
          (text.charCodeAt(length - 1) +
            31 * (text.charCodeAt(length >> 1) + 31 * text.charCodeAt((3 * length) >> 2))))
  return sum % PLACES
}
