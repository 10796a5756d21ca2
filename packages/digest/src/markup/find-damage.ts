/** Damage to a text that no rule can repair for certain: it is told, never changed. */
export interface TextDamage {
  kind: 'broken-hyphenation' | 'glued-words' | 'flattened-dash'
  /** What stands there. */
  found: string
  /** Offset in the text, in UTF-16 code units. */
  start: number
}

/** Compounds that lose a hyphen where a line ended at it. */
const COMPOUNDS = new Map(
  (
    'state-of-the-art end-to-end out-of-distribution out-of-domain out-of-vocabulary out-of-the-box step-by-step ' +
    'one-to-one one-to-many many-to-one many-to-many sequence-to-sequence text-to-image text-to-video text-to-speech ' +
    'speech-to-text image-to-text image-to-image image-to-video human-in-the-loop chain-of-thought mixture-of-experts ' +
    'trial-and-error up-to-date day-to-day face-to-face back-and-forth coarse-to-fine peer-to-peer point-to-point'
  )
    .split(' ')
    .map((compound) => [compound.replaceAll('-', ''), compound]),
)
const HYPHENATED = /(?<![A-Za-z-])[A-Za-z]{2,24}(?:-[A-Za-z]{2,24}){1,5}(?![A-Za-z-])/g
/** A word parted at the end of a line; "pre- and post-" and its like are meant. */
const PARTED =
  /(?<![A-Za-z-])[a-z]{3,24}- (?!and |or |to |nor |but |und |oder |bis |et |ou |y |o |e )[a-z]{3,24}(?![A-Za-z-])/g

const SENTENCE =
  /(?<![A-Za-z.@/])[a-z]{3,24}[.;!?](?:We|The|This|These|Our|In|It|To|However|For|Finally|Moreover|Furthermore|Additionally|Experiments|Extensive)(?![A-Za-z])/g
const NUMBERED = /(?<=\s)\((?:\d|i{1,3}|iv|v)\)[a-z]{4,24}(?![A-Za-z])/g
/** A name with a word of the sentence on it: `DKerneland`. The name must stand in the text by itself, too. */
const NAMED =
  /(?<![\w-])((?=[\w-]{0,40}[A-Z0-9-])[A-Z][\w-]{2,40}?)(can|and|is|are|was|has|with|for|which|that|to|on|in)(?![\w-])/g

/** A dash between clauses that was flattened to a hyphen: `predictivity-how reliably`. */
const FLATTENED =
  /(?<![A-Za-z-])(?!know|some|any)[a-z]{4,24}-(?:how|but|its|they|these|those|which|whether|because|although|our|we)(?= [a-z]{2})/g

/**
 * Damage that copying did to words, as far as it is certain: compounds and words with a hyphen at the wrong place, words
 * run together, dashes that became hyphens. Time is linear in the text's length.
 *
 * @example findDamage('a stateof-the-art model') // [{ kind: 'broken-hyphenation', found: 'stateof-the-art', start: 2 }]
 */
export function findDamage(text: string): TextDamage[] {
  const damage: TextDamage[] = []
  const add = (kind: TextDamage['kind'], { 0: found, index }: RegExpExecArray) =>
    damage.push({ kind, found, start: index })
  if (text.includes('-')) {
    for (const match of text.matchAll(HYPHENATED)) {
      const word = match[0].toLowerCase()
      const compound = COMPOUNDS.get(word.replaceAll('-', ''))
      if (compound !== undefined && compound !== word) add('broken-hyphenation', match)
    }
    for (const match of text.matchAll(PARTED)) add('broken-hyphenation', match)
    for (const match of text.matchAll(FLATTENED)) add('flattened-dash', match)
  }
  for (const match of text.matchAll(SENTENCE)) add('glued-words', match)
  for (const match of text.matchAll(NUMBERED)) add('glued-words', match)
  let words: Set<string> | undefined
  for (const match of text.matchAll(NAMED)) {
    words ??= new Set(text.match(/[\w-]+/g))
    const name = match[1] as string
    if (/[A-Z0-9-]/.test(name.slice(1)) && words.has(name)) add('glued-words', match)
  }
  return damage.sort((a, b) => a.start - b.start)
}
