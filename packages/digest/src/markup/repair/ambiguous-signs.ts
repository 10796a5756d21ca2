import { BRACED } from './macro-names.ts'

/** What a formula's sign can have been when it has lost its backslash: `\,` and `,`, `\|` and `|`, `\!` and `!`, `\{` and `{`. */
const TOKEN = /\\(?:[A-Za-z]+|[^A-Za-z])|[A-Za-z]+|\d+(?:\.\d+)?|\s+|[\s\S]/g

/** Units of measurement, or what is set upright as they are. */
export const UNIT =
  /^ ?(?:\\(?:mathrm|rm|text[a-z]*|mbox|hbox|unit)(?![A-Za-z])|\{ ?\\rm(?![A-Za-z])|[A-Z]_\{?\\(?:odot|oplus|mathrm|rm|text)|(?:yr|erg|[kcm]m|[kMG]?pc|[kMGT]?eV|[kMG]?Hz|m?Jy|mag|dex|[GM]yr|[m]s|deg|arcsec|arcmin|mas|sr)(?![A-Za-z_,]))/

/** Names of units, and what masses are measured by. */
const UNIT_NAME = String.raw`(?:(?:yr|erg|[kcm]m|[kMG]?pc|[kMGT]?eV|[kMG]?Hz|m?Jy|mag|dex|[GM]yr|ms|deg|arcsec|arcmin|mas|sr|K|s|h|Myr)(?![A-Za-z])|M\}?_\{?\\odot)`

/** Of these, the ones that a comma and a space before them make no list with. */
const SET_APART = new RegExp(
  String.raw`^ (?:\\(?:mathrm|rm|text)(?![A-Za-z]) ?|\{ ?\\rm(?![A-Za-z]) ?)\{? ?${UNIT_NAME}|^ [A-Z]_\{?\\odot`,
)

/** A unit whose name says that it is one. */
const NAMED_UNIT = new RegExp(String.raw`^(?:(?:\\(?:mathrm|rm|text)(?![A-Za-z]) ?)?\{? ?)${UNIT_NAME}`)

/** Macros whose argument is set upright, as units are. */
const UPRIGHT = /^\\(?:mathrm|rm|text[a-z]*|mbox|hbox|unit)$/

/** A group or bracket that is open. */
interface Open {
  at: number
  kind: 'script' | 'upright' | 'group' | 'bracket'
}

/**
 * A formula's TeX with the backslashes of its signs, as far as what stands around them tells of them. `isEnclosed`: whether
 * the formula stands in brackets of the text.
 */
export function restoreSigns(tex: string, isEnclosed = false): string {
  if (!/[,;:!|{]/.test(tex)) return tex
  const tokens = tex.match(TOKEN) ?? []
  restoreSets(tokens)
  const open: Open[] = isEnclosed ? [{ at: 0, kind: 'bracket' }] : []
  /** The bars that wait for their other, by the depth of brackets they stand at. */
  const bars = new Map<number, number>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    const before = tokens[at - 1] ?? ''
    if (token === '{') open.push({ at, kind: kindOfGroup(tokens, at) })
    else if (/^(?:[([]|\\\{|\\langle|⟨)$/.test(token)) open.push({ at, kind: 'bracket' })
    else if (/^(?:[)\]]|\\\}|\\rangle|⟩)$/.test(token)) {
      if (open.at(-1)?.kind === 'bracket') open.pop()
    } else if (token === '}') open.pop()
    else if (token === '!' && !isFactorial(tokens, at)) tokens[at] = '\\!'
    // Authors write bars twice, too.
    else if (token === '|' && (before === '|' || tokens[at + 1] === '|')) continue
    else if (token === '|' && !/^\\(?:left|right|mid|[bB]igg?[lr]?)$/.test(before.trim())) {
      const other = bars.get(open.length)
      if (other === undefined) bars.set(open.length, at)
      else {
        bars.delete(open.length)
        // A norm says which it is.
        if (tokens[at + 1] === '_') tokens[other] = tokens[at] = '\\|'
      }
    } else if (/^[,;:]$/.test(token) && isThinSpace(tokens, at, open)) tokens[at] = '\\,'
  }
  return tokens.join('')
}

function kindOfGroup(tokens: readonly string[], at: number): Open['kind'] {
  const before = tokens[at - 1] ?? ''
  const opener = before.trim() === '' ? (tokens[at - 2] ?? '') : before
  if (/^[_^]$/.test(opener)) return 'script'
  return UPRIGHT.test(opener) || tokens[at + 1] === '\\rm' ? 'upright' : 'group'
}

function restoreSets(tokens: string[]): void {
  const open: { at: number; kind: Open['kind'] }[] = []
  for (const [at, token] of tokens.entries()) {
    if (token === '{') open.push({ at, kind: kindOfGroup(tokens, at) })
    else if (token === '}') {
      const group = open.pop()
      if (group?.kind === 'group' && isSet(tokens, group.at, at)) {
        tokens[group.at] = '\\{'
        tokens[at] = '\\}'
      }
    }
  }
}

function isFactorial(tokens: readonly string[], at: number): boolean {
  return (
    /^(?:[A-Za-z\d].*|\)|\\\})$/.test(tokens[at - 1] ?? '') && /^(?:[\s}),\]/]|$)/.test(tokens[at + 1] ?? '')
  )
}

/** Whether braces are a set's: they hold a list or a condition, or a family's member with its index behind them. */
function isSet(tokens: readonly string[], from: number, to: number): boolean {
  const before = tokens
    .slice(Math.max(0, from - 2), from)
    .join('')
    .trim()
  const macro = /\\([A-Za-z]+)$/.exec(before)?.[1]
  if (/\\(?:cup|cap|setminus)$/.test(before)) return true
  if (/\\mathbb\{[A-Z1]\}$|\\mathbf\{1\}$/.test(tokens.slice(Math.max(0, from - 4), from).join('')))
    return true
  if (/[_^}\]]$/.test(before) || (macro !== undefined && BRACED.has(macro))) return false
  const inner = tokens.slice(from + 1, to)
  if (/^[<>=]$/.test(inner[0] ?? '')) return false
  let depth = 0
  for (const [at, token] of inner.entries()) {
    if (/^(?:[{([]|\\\{)$/.test(token)) depth++
    else if (/^(?:[})\]]|\\\})$/.test(token)) depth--
    else if (token === ',' && depth === 0 && inner.length > 1) {
      const behind = inner.slice(at + 1, at + 7).join('')
      if (!/^ ?(?:\\(?:mathrm|rm|text)|\{ ?\\rm|[A-Z]_\{?\\odot)/.test(behind) || !isAmount(inner, at - 1))
        return true
    } else if (token === ':' && depth === 0 && at > 0 && inner[at + 1] !== '=') return true
    else if (/^\\(?:mid|colon)$/.test(token) && depth === 0) return true
  }
  if (/^ *\\pm *\d+ *$/.test(inner.join(''))) return true
  const isOperand = /(?:^|[=(,]|\\(?:in|subset|subseteq|cup|cap))$/.test(before)
  return isOperand && inner.includes('_') && tokens[to + 1] === '_'
}

function isThinSpace(tokens: readonly string[], at: number, open: readonly Open[]): boolean {
  const [before = '', token = '', next = ''] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const spaceBefore = /^\s+$/.test(before)
  const spaceBehind = /^\s+$/.test(next)
  const last = spaceBefore ? at - 2 : at - 1
  const behind = tokens.slice(at + 1, at + 8).join('')
  const group = open.at(-1)
  if (group?.kind === 'script') return last >= 0 && (last === group.at || tokens[last] === token)
  if (last < 0) return token === ',' && UNIT.test(behind)
  // What stands first in a group is no list's.
  if (token === ',' && group !== undefined && /^(?:\{|\\rm)$/.test(tokens[last] ?? '')) return next !== '}'
  if (token === ':' && (next === '=' || !isAmount(tokens, last))) return false
  if (
    tokens[last] === token ||
    RELATION.test(tokens[last] ?? '') ||
    (RELATION.test(next) && group?.kind !== 'bracket') ||
    /^(?:[)\]]|\\right)$/.test(next)
  )
    return true
  const isList =
    NEXT_EQUATION.test(behind) && (/^[A-Za-z]/.test(tokens[last] ?? '') || isAmount(tokens, last))
  if (token === ',' && (isList || (spaceBefore && /^\s\d/.test(behind) && isAmount(tokens, last))))
    return false
  if (/^\d+\.\d/.test(tokens[last] ?? '') && /^\\(?:sigma|mu|%)/.test(behind)) return true
  if (group?.kind === 'upright') {
    const inner = tokens.slice(group.at, at + 20).join('')
    if (spaceBefore) return true
    return !spaceBehind && /^[A-Za-z\\{]/.test(behind) && (/\^\{?-|odot/.test(inner) || UNIT.test(behind))
  }
  const isBracketed = group?.kind === 'bracket'
  if (spaceBefore && UNIT.test(behind)) return true
  if (UNIT.test(behind)) {
    if (spaceBehind ? SET_APART.test(behind) && !isBracketed : isAmount(tokens, last)) return true
    if (!isBracketed && !spaceBehind) return true
    if (token !== ':' && !spaceBehind && NAMED_UNIT.test(behind)) return true
  }
  if (isBracketed || group !== undefined) return false
  if (!spaceBehind && behind.startsWith('(')) return true
  if (token !== ',') return false
  if (spaceBefore) return true
  if (spaceBehind || !/^(?:[A-Za-z\\{]|$)/.test(behind) || /^\\[lc]?dots/.test(behind)) return false
  return isAmount(tokens, at - 1)
}

/** What stands behind a comma that parts two equations: `n=1,m=2`. */
export const NEXT_EQUATION = /^ ?\\?[A-Za-z]+ ?(?:_(?:\{[^{}]{0,12}\}|[^{}]))? ?=/

/** What no comma stands beside. */
const RELATION = /^(?:[=<>]|\\(?:leq?|geq?|sim|simeq|approx|equiv|times|pm|lesssim|gtrsim))$/

/** Whether a number ends at a token, or a power: no index. */
function isAmount(tokens: readonly string[], at: number): boolean {
  if (/^\d/.test(tokens[at] ?? '')) return tokens[at - 1] !== '_'
  if (tokens[at] !== '}') return false
  let depth = 0
  for (let back = at; back >= 0; back--) {
    if (tokens[back] === '}') depth++
    else if (tokens[back] === '{' && --depth === 0) {
      const inner = tokens.slice(back + 1, back + 3).join('')
      // The lower and the upper bound of a number stand behind one another.
      return tokens[back - 1] === '^' ? /\d/.test(inner) : tokens[back - 1] === '_' && /^[+-]/.test(inner)
    }
  }
  return false
}

/** Whether a place in a text stands in brackets that hold no word before it. */
export function isInBrackets(text: string, at: number): boolean {
  return (
    /[([][^()[\]]*$/.test(text.slice(Math.max(0, at - 40), at)) &&
    !/[([][^()[\]]*[a-z]{2,} [^()[\]]*$/.test(text.slice(Math.max(0, at - 40), at))
  )
}
