import { Joint, SurfaceFlag, type Texts, WordFlag } from './texts.ts'

/** A place where a paper says what its acronym stands for: *sparse autoencoders (SAEs)*. */
export interface Definition {
  paper: number
  /** The token of the acronym. */
  token: number
  /** The acronym as a word: `sae`. */
  word: number
  /** The key of the long form: its words without spaces. */
  key: string
}

/** `(` */
const bracket = 0x28

/**
 * Finds acronyms in brackets after their long forms, as Schwartz and Hearst do (A Simple Algorithm for
 * Identifying Abbreviation Definitions in Biomedical Text, 2003): each letter of the acronym, from the last
 * to the first, is met in the words before the bracket, and the first of them begins a word.
 */
export function findDefinitions(texts: Texts): Definition[] {
  const definitions: Definition[] = []
  for (let paper = 0; paper < texts.count; paper++) {
    const start = texts.starts[paper] as number
    const end = texts.starts[paper + 1] as number
    const body = texts.bodies[paper] as number
    const field = texts.fields[paper]
    if (field === undefined) continue
    const bodyText = field.abstract ?? field.summary ?? ''
    for (let token = start + 1; token < end; token++) {
      if (texts.joints[token] !== Joint.break) continue
      const text = token < body ? field.title : bodyText
      if (text.charCodeAt((texts.begins[token] as number) - 1) !== bracket) continue
      const surface = texts.surfaces[token] as number
      if (!isAcronym(texts, surface)) continue
      const close = text[texts.ends[token] as number]
      if (close !== ')' && close !== ',' && close !== ';') continue
      const begin = longForm(texts, token, Math.max(start, token < body ? start : body))
      if (begin === undefined) continue
      let key = ''
      for (let at = begin; at < token; at++) key += texts.wordTexts[texts.words[at] as number]
      definitions.push({ paper, token, word: texts.words[token] as number, key })
    }
  }
  return definitions
}

function isAcronym(texts: Texts, surface: number): boolean {
  const text = texts.surfaceTexts[surface] as string
  return (
    text.length >= 2 &&
    text.length <= 11 &&
    (((texts.surfaceFlags[surface] as number) & SurfaceFlag.caps) !== 0 || /^\p{Lu}s?$/u.test(text))
  )
}

/** First token of the long form that stands before an acronym. */
function longForm(texts: Texts, acronym: number, floor: number): number | undefined {
  const short = (texts.surfaceTexts[texts.surfaces[acronym] as number] as string)
    .replace(/(?<=\p{Lu})s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  const most = Math.min(short.length + 5, short.length * 2)
  let letterAt = short.length - 1
  for (let token = acronym - 1; token >= floor && token >= acronym - most; token--) {
    const joint = texts.joints[token + 1] as number
    if (token + 1 < acronym && joint > Joint.hyphen) return undefined
    const surface = (texts.surfaceTexts[texts.surfaces[token] as number] as string).toLowerCase()
    // The letters of the acronym within this word, from its end; the first of them all must begin the word.
    for (let index = surface.length - 1; index >= 0; index--) {
      if (letterAt === 0 && index > 0 && !/[-‐‑]/.test(surface[index - 1] as string)) continue
      if (surface[index] !== short[letterAt]) continue
      letterAt--
      if (letterAt >= 0) continue
      if (acronym - token < 2 && short.length > 2) return undefined
      const flags = texts.wordFlags[texts.words[token] as number] as number
      if ((flags & WordFlag.stop) !== 0 && token + 2 > acronym) return undefined
      return compoundStart(texts, token, floor, short[0] as string)
    }
  }
  return undefined
}

/** The first word of a compound that begins as the acronym does: of *self-supervised*, *self*. */
function compoundStart(texts: Texts, token: number, floor: number, letter: string): number {
  let begin = token
  for (let at = token; at > floor && texts.joints[at] === Joint.hyphen; at--)
    if ((texts.surfaceTexts[texts.surfaces[at - 1] as number] as string).toLowerCase().startsWith(letter))
      begin = at - 1
  return begin
}
