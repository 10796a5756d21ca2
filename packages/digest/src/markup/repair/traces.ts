import { LONG_GREEK } from './macro-names.ts'

/**
 * Runs of up to four characters. What lost its dollars and backslashes holds one of them, or a character that English has
 * no use for; few other texts do.
 *
 * A letter stands for itself in either case, `0` for nought, `(` and `/` for themselves; `@` is any letter, `*` any
 * consonant, `#` any digit, `-` a hyphen or plus, `.` all that is no letter, `~` a space and whatever else is none of
 * these. After a comma, what stands before the run is no letter.
 */
const TRACES = [
  // Macros that are no English words, each by a part that words seldom have.
  '.ell leq geq neq eteq arro vare arno arth rsig rkap arph arrh ptys etmi esss ropt trsi eceq cceq apst otim minu igcu',
  'igca angl floo nfty abla imeq otin oplu ceil lver rver cdot dots odot hbar hcal thbb thbf thrm thsf thsc dsym ilde',
  'ehat sqrt rac# ,hat~ ,bar~ ,vec~',
  // Dashes; a function or a letter with its argument; a limit, bounds.
  '-- @( in~( to0 to~0',
  // Relations between letters or numbers.
  'imes #sim #pm sim# prox pm# le# ge# lt# gt# ll# gg# ,sim~ .ge~ .le~ .pm~ ~ll~ ~gg~ cap~ cup~ ,*le~ ,*ge~ ,*ll~ ,*gg~',
  ',*to~ @sub upse @cap @cup @sim @cdo quiv',
  // A quantity by its Greek name.
  ...LONG_GREEK.split('|').map((name) => `#-X #/X @/X`.replaceAll('X', name.slice(0, 2))),
].flatMap((line) => line.split(' '))

const [OTHER, LETTER, NOUGHT, DIGIT, OPEN, SLASH, JOINER, TELLTALE] = [0, 1, 27, 28, 29, 30, 31, 32]

/** The class of each character of ASCII. */
const classes = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  if (/[a-z]/i.test(character)) return LETTER + (code & 31) - 1
  if (/[1-9]/.test(character)) return DIGIT
  if (/[\\^_{=<>[|!]/.test(character)) return TELLTALE
  return { '0': NOUGHT, '(': OPEN, '/': SLASH, '-': JOINER, '+': JOINER }[character] ?? OTHER
})

const letters = Array.from({ length: 26 }, (_, at) => LETTER + at)
const digits = [NOUGHT, DIGIT]
const others = [OTHER, ...digits, OPEN, SLASH, JOINER]
const vowels = [...'aeiou'].map((vowel) => classes[vowel.charCodeAt(0)])
/** Classes that the signs of {@link TRACES} stand for; other characters stand for their own. */
const meanings: Readonly<Record<string, readonly number[]>> = {
  '?': [...letters, ...others],
  '@': letters,
  '*': letters.filter((letter) => !vowels.includes(letter)),
  '#': digits,
  '.': others,
  '~': [OTHER],
}

/** For each run of four classes, five bits each: 1 where it is a trace, 2 where it is one behind no letter. */
const table = new Uint8Array(32 ** 4)
for (const trace of TRACES) {
  const value = trace.startsWith(',') ? 2 : 1
  let runs = [0]
  for (const sign of trace.slice(value - 1).padStart(4, '?')) {
    const means = meanings[sign] ?? [classes[sign.charCodeAt(0)] as number]
    runs = runs.flatMap((run) => means.map((each) => run * 32 + each))
  }
  for (const run of runs) if (table[run] !== 1) table[run] = value
}

/** Whether a text has a trace of damage, or what looks like one. One look at each character. */
export function mayHaveTraces(text: string): boolean {
  let run = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (classes[code] as number) : OTHER
    if (kind === TELLTALE) return true
    // Two names apart by a comma, the first of them short, as in a tuple.
    if (kind === OPEN && /^\w{1,7}, ?\w/.test(text.slice(at + 1, at + 11))) return true
    run = ((run << 5) | kind) & 0xfffff
    const trace = table[run]
    if (trace === 1 || (trace === 2 && !isLetter(text.charCodeAt(at - 4)))) return true
  }
  return false
}

function isLetter(code: number): boolean {
  const kind = code < 128 ? (classes[code] as number) : OTHER
  return kind >= LETTER && kind < NOUGHT
}
