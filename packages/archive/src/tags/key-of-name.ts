import { readTexts } from './texts.ts'

/** The key of a name: its words, singular, without spaces and hyphens. */
export function keyOfName(name: string): string {
  const known = keysOfNames.get(name)
  if (known !== undefined) return known
  const texts = readTexts([{ title: name }])
  const key = Array.from(texts.words, (word) => texts.wordTexts[word]).join('')
  // Sources give the same names again and again; the bound keeps a long-lived process small.
  if (keysOfNames.size > 50_000) keysOfNames.clear()
  keysOfNames.set(name, key)
  return key
}

const keysOfNames = new Map<string, string>()
