import { UNIT } from './ambiguous-signs.ts'
import { tokensOf } from './formula-tokens.ts'
import { BRACED, CERTAIN, FONT, GREEK, names, splitCertain } from './macro-names.ts'

/** How far beside a formula what it may be part of is looked for. */
const REACH = 80

/** A formula's place in a text in which it stands in dollars. */
interface Place {
  start: number
  end: number
}

/**
 * Which formulas are halves: damage that was not read stands beside them, or beside one that only signs part from them,
 * with no word of the sentence between.
 */
export function findHalves<Formula extends Place>(text: string, formulas: readonly Formula[]): Set<Formula> {
  const halves = new Set<Formula>()
  /** Whether nothing but signs parts a formula from the one before it. */
  const isJoined: boolean[] = []
  for (const [index, formula] of formulas.entries()) {
    const isEnclosed = standsInBrackets(text.slice(Math.max(0, formula.start - REACH), formula.start))
    const behind = tokensOf(text.slice(formula.end, formula.end + REACH))
    const last = formulas[index - 1]?.end ?? 0
    const from = Math.max(last, formula.start - REACH)
    const before = tokensOf(text.slice(from, formula.start))
    // The first may be the end of a longer one.
    if (from > last) before.shift()
    const left = damageBefore([index > 0 && from === last ? '$' : ' ', ...before, '$'], isEnclosed)
    isJoined.push(index > 0 && left === 'none' && from === last)
    const isHalf =
      left === 'damage' ||
      isDamagedFrom(['$', ...behind], isEnclosed) ||
      isRelatedBehind(text, formula) ||
      standsInBraces(text.slice(Math.max(0, formula.start - 40), formula.start)) ||
      hangsOn(text, formula)
    if (isHalf) halves.add(formula)
    const one = formulas[index - 1]
    if (one && mayBeMap(text, one, formula)) halves.add(one).add(formula)
  }
  const spread = (index: number, other: number) => {
    if (halves.has(formulas[other] as Formula)) halves.add(formulas[index] as Formula)
  }
  for (let index = 1; index < formulas.length; index++) if (isJoined[index]) spread(index, index - 1)
  for (let index = formulas.length - 1; index > 0; index--) if (isJoined[index]) spread(index - 1, index)
  return halves
}

function isDamagedFrom(tokens: readonly string[], isEnclosed: boolean): boolean {
  let depth = isEnclosed ? 1 : 0
  for (let at = 1; at < tokens.length; at++) {
    if (isDamaged(tokens, at)) return true
    if (isSentence(tokens, at, depth > 0)) return false
    if (/^[([]$/.test(tokens[at] as string)) depth++
  }
  return false
}

/** What comes first before a formula: damage, a word of the sentence, or none of them. */
function damageBefore(tokens: readonly string[], isEnclosed: boolean): 'damage' | 'sentence' | 'none' {
  if (isRelatedBefore(tokens)) return 'damage'
  for (let at = tokens.length - 2; at > 0; at--) {
    if (isDamaged(tokens, at)) return 'damage'
    if (isSentence(tokens, at, isEnclosed)) return 'sentence'
  }
  return 'none'
}

/** A letter with its index behind a space or a sign, before a word that may be a relation: `e in`, `d/n to -`. */
const RELATED_BEFORE =
  /(?:^|[\s(,:/])(?:[b-zB-HJ-Z]|[\u0370-\u03ff]\w?)(?:_\w{1,3})?'? (?:in |to (?:[+-] ?)?)$|\] to (?:[+-] ?)?$/

/** Whether a letter stands before a formula with what may be a relation of the two: `e in M_n`, `f: X to Y`. */
function isRelatedBefore(tokens: readonly string[]): boolean {
  const before = tokens.slice(-14, -1).join('')
  return RELATED_BEFORE.test(before) && (/ in $/.test(before) || !/from|between/i.test(before))
}

/** A variable in dollars. */
const VARIABLE =
  /^\$(?:[A-Za-z]|\\(?:alpha|beta|gamma|delta|epsilon|varepsilon|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|varphi|psi|omega|eta|theta)|\\math[a-z]+\{[A-Za-z](?:\^\{[^{}]*\})?\})(?:[_^](?:\{[^{}]*\}|.))*\$$/

/** A relation at the end of a formula. */
const RELATION_LAST =
  /(?:[=<>]|\\(?:neq?|leq?|geq?|notin|in|gtrsim|lesssim|simeq|approx|sim|pm|subset(?:eq)?|ll|gg|equiv))\}?\$$/

/** One at its beginning. */
const RELATION_FIRST =
  /^(?:[=<>]|\\(?:neq?|leq?|geq?|notin|in|gtrsim|lesssim|simeq|approx|sim|subset(?:eq)?|ll|gg|equiv)(?![A-Za-z]))/

/** Whether what stands behind a variable may be a set or a limit of it: `u_i in U`, `beta_2 to 1`. */
function isRelatedBehind(text: string, { start, end }: Place): boolean {
  const behind = text.slice(end, end + 24)
  if (/^\) in [A-Z](?![A-Za-z-])/.test(behind)) return true
  // From one number to another: `: 0.21 to`. A relation and its other side: `,5`, ` D'`.
  if (
    /^ ?: ?[+-]?(?:\d[\d.]*|[A-Z]|[[(][^\s)\]]{1,6},? ?[^\s)\]]{1,6}[)\]]) ?(?:to|times)(?![a-z])/.test(
      behind,
    )
  )
    return true
  if (RELATION_LAST.test(text.slice(Math.max(start, end - 14), end)) && /^(?:,\d| [A-Za-z]')/.test(behind))
    return true
  return (
    /^ (?:in [A-Z](?![A-Za-z-])|in [A-Z]{2,3}\(|to (?:[+-] ?)?(?:\d|infty|(?<=[+-] ?)\$))/.test(
      text.slice(end, end + 12),
    ) &&
    end - start < 60 &&
    VARIABLE.test(text.slice(start, end)) &&
    !/from|between/i.test(text.slice(Math.max(0, start - 20), start))
  )
}

/** Whether `to` between two formulas may be an arrow: nothing says from where, and none of them is a quantity. */
function mayBeMap(text: string, one: Place, other: Place): boolean {
  if (text.slice(one.end, other.start) !== ' to ') return false
  const pair = text.slice(one.start, other.end).replaceAll(/\d+\^\{?[A-Za-z]|[_^](?:\{[^{}]*\}|.)/g, '')
  return (
    !/\d/.test(pair) &&
    !/from|between|conver|compar|relat/i.test(text.slice(Math.max(0, one.start - 60), one.start))
  )
}

/** Whether a brace that is no macro's is open at the end of a text, with no words in it. */
function standsInBraces(before: string): boolean {
  const [, macro = '', inside] = /(\\?[A-Za-z]*)\{([^{}]*)$/.exec(before) ?? []
  return inside !== undefined && !macro.startsWith('\\') && !/[a-z]{3,} [a-z]/.test(inside)
}

/** Whether a bracket is open at the end of a text, with no words in it. */
function standsInBrackets(before: string): boolean {
  let depth = 0
  for (let at = before.length - 1; at >= 0; at--) {
    if (/[)\]]/.test(before[at] as string)) depth++
    else if (/[([]/.test(before[at] as string) && --depth < 0)
      return !/[a-z]{3,} [a-z]/.test(before.slice(at))
  }
  return false
}

/** Whether a formula begins with what belongs to the characters that it touches: a script, an argument, a unit. */
function hangsOn(text: string, { start, end }: Place): boolean {
  const before = text.slice(Math.max(0, start - 16), start)
  const formula = text.slice(start + 1, Math.min(end, start + 40))
  if (formula.startsWith('{') && before.endsWith('}')) return true
  if (/^[_^]/.test(formula) && /_\w{1,8}$/.test(before)) return true
  // A prime, the other side of a relation or of a product, a number that is none of a word's.
  if (formula.startsWith("'") && /[A-Za-z]$/.test(before)) return true
  if (RELATION_FIRST.test(formula) && /(?:^|[\s(])[A-Za-z]' $/.test(before)) return true
  if (/[A-Za-z]'=$|[A-Z][a-z]+[A-Z][a-z]+\d+$/.test(before)) return true
  // The name of a map, a quantifier, a number of a list of them.
  if (
    GREEK.test(/(?:^|\s)([A-Za-z]+) ?: ?$/.exec(before)?.[1] ?? '') ||
    /(?:^|\s)[A-Za-z],$|\s:$/.test(before)
  )
    return true
  if (/(?:^|[^e]\s)exists $/.test(before) || (/partial $/.test(before) && formula.includes('\\partial')))
    return true
  // A comma that stands apart, an accent that is none of a word.
  if (/[\s(] ?, $|(?:^|[\s(])(?:Tilde|Hat|Bar|Vec|Dot) $/.test(before)) return true
  if (/(?:^|[\s(,])A (?:in|to) $/.test(before) && /^(?:\(?\\|[[{])/.test(formula)) return true
  // The name of the map that it says, a macro of quantum states.
  if (
    /(?:^|[\s(])[A-Za-z]'?:$/.test(before) &&
    /\\(?:to|rightarrow|mapsto)(?![a-z])/.test(text.slice(start, end))
  )
    return true
  if (/(?:^|[^A-Za-z])(?:ket|bra) $/.test(before)) return true
  if (/(?:^|\s)[b-zB-HJ-Z]in ?$/.test(before) && /^(?:[([]|\\math(?:bb|cal)|\\\{)/.test(formula)) return true
  if (/^\{[a-z]/.test(text.slice(end, end + 2))) return true
  // A factor, which is no count: `2.3 sim 6.5 times`, `rho = 4 times`.
  if (
    /^(?: ?[=<>] ?\d[\d.]*)? times(?![a-z])/.test(text.slice(end, end + 20)) &&
    (/^ ?[=<>]/.test(text.slice(end, end + 2)) || (formula.startsWith('\\sim') && /[\d$] $/.test(before)))
  )
    return true
  // A function without its argument.
  if (text[end] === '(' && /\\(?:in|sim|leq?|geq?) ?[A-Za-z]+\$$/.test(text.slice(end - 12, end))) return true
  return /\d ?[,:;] ?$/.test(before) && UNIT.test(` ${formula}`)
}

/** Words of two and three letters that sentences are made of. */
const SMALL =
  /^(?:an?|as|at|be|by|do|he|if|in|is|it|its|no|of|on|or|so|to|up|us|we|all|and|any|are|but|can|few|for|has|how|its|let|may|new|nor|not|now|one|our|per|set|the|two|use|via|was|who|why|yet|et|est|en|la|les|de|du|des|une?|und|der|die|das|ist|y|e|o|el|los)$/i

/** Whether a sentence begins or ends at a token. */
function isSentence(tokens: readonly string[], at: number, isEnclosed: boolean): boolean {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ' '
  const behind = tokens[at + 1] ?? ' '
  if (/^\s/.test(token)) return token.includes('\n') || token.length > 3
  if (/^["“”‘—–`$#@&?]$/.test(token)) return true
  // A bracket of the sentence's own.
  if (
    token === '(' &&
    /^\s/.test(before) &&
    /^(?:\$|(?!in$)[A-Za-z]{2}.*)$/.test(tokens[at - 2] ?? '$') &&
    (behind === '$' || !GREEK.test(tokens[at - 2] ?? ''))
  )
    return true
  if (/^[.,;:]$/.test(token)) {
    if (!/^\s/.test(behind)) return false
    if (token === '.') return true
    return !isEnclosed && !UNIT.test(before) && !UNIT.test(tokens[at + 2] ?? '') && tokens[at + 2] !== 'dots'
  }
  if (!/^[A-Za-z]{2}/.test(token)) return /[À-ɏ]/.test(token)
  const isApart = /^[\s,.;:$()'’-]/.test(before) && /^[\s,.;:$()'’-]/.test(behind)
  return isApart && (SMALL.test(token) || (/^[A-Za-z][a-z]{3,}/.test(token) && !UNIT.test(token)))
}

/** A macro's name with letters on it that make no name with it: `tildecO`, `alphaeps`. */
const RUN_ON = new RegExp(
  `^(?:${names([...BRACED].filter((name) => /^(?:math|wide|bold|tilde|over|under)/.test(name)))}|alpha(?!bet)|beta|gamma|delta|epsilon|lambda|sigma|theta|omega)(?!s$)[A-Za-z]{1,4}$`,
)

/** Whether a token can be nothing but damage. */
function isDamaged(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ' '
  const behind = tokens[at + 1] ?? ' '
  if (token === '^') return /^[A-Za-z0-9{*+-]/.test(behind)
  if (/^[,;]$/.test(token)) return isThinSpace(before, token, behind)
  if (token === '!')
    return (
      /^[=<>]$/.test(before) ||
      (before === '$' && !/^\s/.test(behind)) ||
      (before === '$' && /^[a-z$]/.test(tokens[at + 2] ?? ''))
    )
  if (token === '_') return /^[A-Za-z0-9{)}\]|]/.test(before) && /^[A-Za-z0-9{+-]/.test(behind)
  if (!/^[A-Za-z]{2}|^[A-Za-z]_/.test(token) || before === '\\') return false
  if (token.length < 4 && /[À-ɏ]/.test(before + behind)) return false
  if (/_/.test(token))
    return /^(?:[A-Za-z]{1,2}|[a-z]*(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega|mu|nu|rho|tau|phi|psi|eta|xi|star)|[A-Za-z]{0,3}log|(?:arg)?(?:min|max)|sum|prod|inf|sup)_|^[A-Z][A-Za-z]{1,3}_\d$/.test(
      token,
    )
  if (behind === '{')
    return (BRACED.has(token) && !/^(?:text..|emph|underline)$/.test(token)) || token === 'mbox'
  if (/^[-'’]$/.test(behind) || (/^[-'’]$/.test(before) && /^[A-Za-z]{2}/.test(tokens[at - 2] ?? '')))
    return false
  if (CERTAIN.has(token) || (FONT.test(token) && before !== '{') || RUN_ON.test(token)) return true
  if (
    /^(?:q?quad|allowbreak|[A-Z]to[A-Z]?|sim|pm|mp|le|ge|ll|gg|equiv|neq|circ|cong|lor|dashv|bmod|bigcirc|sqsubseteq)$/.test(
      token,
    )
  )
    return true
  if (/^(?:left|right|[bB]igg?[lr]?)$/.test(token))
    return /^[([{|)\]}<>⟨⟩\\]/.test(
      tokens[at - 2] === '$' && behind === ' ' ? (tokens[at + 2] ?? '') : behind,
    )
  if (
    /^[$}\])|]$/.test(before) &&
    /^(?:in|to|ne|cap|cup|mid|times|over|land|wedge|vee|subset|setminus)$/.test(token)
  )
    return true
  if (token === 'to' && /^[\d%]/.test(before) && /^\d/.test(behind)) return true
  if (token === 'in')
    return /^ [([]$/.test(behind + (tokens[at + 2] ?? '')) && isVariable(tokens[at - 2] ?? '')
  if (
    /^[a-z]?forall$|^[a-z]star$|^[A-Za-z]mid(?:$|[A-Z])|^cal[A-Z]$|^iint$|curlyeq$|(?:mu|nu|tau|rho|eta|phi|psi|xi|pi|chi)(?:log|ln|exp)$/.test(
      token,
    )
  )
    return true
  if (token === 'dots') return true
  if (token === 'approx') return /^ [$\d]/.test(behind + (tokens[at + 2] ?? ''))
  if (/^[a-zA-Z](?:bar|hat|vec|tilde)$/.test(token)) return !/^(?:chat|that|what|Chat|That|What)$/.test(token)
  if (token === 'partial') return behind === '$'
  if (/^(?:sum|prod|int)$/.test(token) && /^ \d/.test(behind + (tokens[at + 2] ?? ''))) return true
  if (/^(?:sum|prod|int|hat|bar|dot)$/.test(token))
    return (
      behind === '$' ||
      (/^\s/.test(behind) &&
        tokens[at + 2] === '$' &&
        !/^(?:an?|the|this|its|whose|their|partial|weighted)$/.test(tokens[at - 2] ?? ''))
    )
  if (token === 'times') return isOperand(tokens, at, -1) && isOperand(tokens, at, 1)
  if (GREEK.test(token)) return true
  return /^[A-Za-z](?:mu|nu|xi|rho|tau|phi|chi|pi)$/.test(token) || splitCertain(token) !== undefined
}

function isVariable(token: string): boolean {
  return /^[b-zB-HJ-Z]$/.test(token) || GREEK.test(token)
}

/** Whether what stands before or behind a token is an operand. */
function isOperand(tokens: readonly string[], at: number, step: 1 | -1): boolean {
  const next = tokens[at + step] ?? ''
  const operand = /^\s/.test(next) ? (tokens[at + 2 * step] ?? '') : next
  return /^(?:[A-Za-z]|\d.*|[$()[\]{}|]|\w+_\w+)$/.test(operand) || UNIT.test(operand) || GREEK.test(operand)
}

/** Whether a comma or semicolon beside a formula is none of a sentence: one of two, or with a letter on it. */
function isThinSpace(before: string, sign: string, behind: string): boolean {
  if (/^[,;:]$/.test(behind) || /^[,;:]$/.test(before)) return true
  if (sign === ';') return !/^\s/.test(behind) || /^\s/.test(before)
  return (
    (behind === '$' && !/^(?:\$|[A-Za-z])$/.test(before)) ||
    (before === '$' && /^[A-Za-z\u0370-\u03ff]$/.test(behind))
  )
}
