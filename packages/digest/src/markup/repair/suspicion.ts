import { GLUED_RELATIONS } from './formula-anchor.ts'
import { ARROWS, CONSONANT, LONG_GREEK, NEVER_ENGLISH, names } from './macro-names.ts'
import { TUPLE_ITEM } from './repair-greek.ts'
import { mayHaveTraces } from './traces.ts'

/** But `ell`, of which English is full: it stands alone. */
const LONG_NAMES = names(
  [...NEVER_ENGLISH].filter((name) => name !== 'ell' && !ARROWS.split('|').includes(name)),
)

/**
 * What every text that a rule changes has: a look that spares most texts the rules. It may hold of texts that
 * nothing is wrong with, never the other way round.
 */
export const SUSPICIOUS = new RegExp(
  [
    String.raw`[\\^_{]|--|sqrt\[`,
    `left!{0,9}[([|]|${ARROWS}|varepsilon|${LONG_NAMES}|(?<![A-Za-z])ell(?![a-z])`,
    '(?:math(?:cal|bb|bf|rm|sf|scr)|boldsymbol|widetilde|widehat|tilde|sqrt) [A-Za-z](?![A-Za-z])',
    String.raw`(?:O|o|Omega|Theta)\(`,
    `(?:${LONG_GREEK}) ?(?:[=<>]|to ?0|in ?[({])|[=<>] ?(?:${LONG_GREEK}|log|sqrt)`,
    String.raw`\d(?:times|pm|sim)|(?<![A-Za-z])(?:sim|ge) \d|[A-Za-z] (?:times|ll|gg) [A-Za-z](?![A-Za-z])|\d times \d|\d[-+/](?:${LONG_GREEK})|in ?[[(][\d-]|[\d%] (?:pm|sim) \d|(?<![A-Za-z])[A-Za-z]times`,
    String.raw`(?:sim|approx|leq|geq|neq|pm|le|ge|lt|gt|ll|gg)\d`,
    String.raw`\(${TUPLE_ITEM}, ?${TUPLE_ITEM}[,)]`,
    `[A-Za-z]/(?:${LONG_GREEK})(?![A-Za-z])|[A-Za-z]\\((?:${LONG_GREEK}|[a-z])\\)`,
    `(?<![A-Za-z])(?:(?:approx|ge|le|cap|cup|pm) [A-Za-z0-9](?![A-Za-z])|${CONSONANT}(?:le|ge|ll|gg|to) [A-Za-z0-9](?![A-Za-z])|frac[0-9]|(?:bar|hat|vec) )`,
    `(?<![A-Za-z])(?:[A-Za-z]|${LONG_GREEK})(?:(?:${GLUED_RELATIONS})[ A-Z0-9\\\\({[]|to(?:infty|0))`,
  ].join('|'),
)

/** Whether a text may hold damage at all. */
export function isSuspicious(text: string): boolean {
  return mayHaveTraces(text) && SUSPICIOUS.test(text)
}
