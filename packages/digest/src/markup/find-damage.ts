import { BRACED, NEVER_ENGLISH, names, WORDS } from './repair/macro-names.ts'
import { sealSound } from './repair/pieces.ts'

/** Damage to a text that no rule can repair for certain: it is told, never changed. */
export interface TextDamage {
  kind: 'broken-hyphenation' | 'glued-words' | 'flattened-dash' | 'damaged-formula'
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

/** What only a formula has that lost its dollars: scripts with braces, names of macros that are no words of English. */
const FORMULA = new RegExp(
  [
    String.raw`(?<=[A-Za-z0-9)\]}])[_^]\{`,
    `(?:${names([...BRACED].filter((name) => name.length > 3 && !WORDS.has(name)))})(?=\\{)`,
    `\\\\?(?<![A-Za-z])(?:${names([...NEVER_ENGLISH].filter((name) => name !== 'ell'))})(?![A-Za-z])`,
  ].join('|'),
  'g',
)
/** How much may stand between two words of one formula: `in`, `=`. */
const BETWEEN = 4
/** How much of a word is looked at before what shows the damage. */
const LONGEST_BEFORE = 60

/**
 * Damage that copying did to words and formulas, as far as it is certain: compounds and words with a hyphen at the wrong
 * place, words run together, dashes that became hyphens, formulas without dollars that no rule could repair. Time is
 * linear in the text's length.
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
  for (const { start, end } of formulasIn(text))
    damage.push({ kind: 'damaged-formula', found: text.slice(start, end), start })
  return damage.sort((a, b) => a.start - b.start)
}

/** The damaged formulas of a text, as far as the words reach that show the damage. */
function formulasIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const piece of sealSound(text)) {
    if (piece.sealed) continue
    for (const { index } of text.slice(piece.start, piece.end).matchAll(FORMULA)) {
      const at = piece.start + index
      const last = found.at(-1)
      if (last && at < last.end) continue
      const before = text.slice(Math.max(piece.start, last?.end ?? 0, at - LONGEST_BEFORE), at)
      const start = at - (/\S*$/.exec(before)?.[0].length ?? 0)
      const end =
        at +
        (/^\S*?(?=[.,;:)]{0,3}(?:\s|$))/.exec(text.slice(at, Math.min(piece.end, at + 200)))?.[0].length ?? 1)
      if (last && start - last.end <= BETWEEN) last.end = end
      else found.push({ start, end })
    }
  }
  return found
}
