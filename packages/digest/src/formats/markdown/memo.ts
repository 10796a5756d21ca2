/**
 * A pure function of a string that remembers its latest answers: a list asks the same of the same words
 * (`Paper`, `Code`, a title in several places) again and again.
 */
export function memo<Result>(answer: (text: string) => Result, most = 2048): (text: string) => Result {
  const known = new Map<string, { result: Result }>()
  return (text) => {
    if (text.length > 1000) return answer(text)
    const before = known.get(text)
    if (before) return before.result
    const result = answer(text)
    if (known.size >= most) known.clear()
    known.set(text, { result })
    return result
  }
}
