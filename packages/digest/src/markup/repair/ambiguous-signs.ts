import { BRACED } from './macro-names.ts'

/** What a formula's sign can have been when it has lost its backslash: `\,` and `,`, `\|` and `|`, `\!` and `!`, `\{` and `{`. */
const TOKEN = /\\(?:[A-Za-z]+|[^A-Za-z])|[A-Za-z]+|\d+(?:\.\d+)?|\s+|[^]/g

/** Units of measurement, or what is set upright as they are. */
export const UNIT =
  /^ ?(?:\\(?:mathrm|rm|text[a-z]*|mbox|hbox|unit|mu)(?![A-Za-z])|\{ ?\\rm(?![A-Za-z])|[A-Z]_\{?\\(?:odot|oplus|mathrm)|\\mathrm|(?:yr|erg|[kcm]?m|[kMG]?pc|[kMGT]?eV|[kMG]?Hz|m?Jy|K|mag|dex|[GM]yr|[ms]?s|h|deg|arcsec|arcmin|mas|g|sr)(?![A-Za-z_,]))/

/** Macros whose argument is set upright, as units are. */
const UPRIGHT = /^\\(?:mathrm|rm|text[a-z]*|mbox|hbox|unit)$/

/** A group or bracket that is open. */
interface Open {
  at: number
  kind: 'script' | 'upright' | 'group' | 'bracket'
}

/** A formula's TeX with the backslashes of its signs, as far as what stands around them tells of them. */
export function restoreSigns(tex: string): string {
  if (!/[,;:!|{]/.test(tex)) return tex
  const tokens = tex.match(TOKEN) ?? []
  const open: Open[] = []
  /** The bars that wait for their other, by the depth of brackets they stand at. */
  const bars = new Map<number, number>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    const before = tokens[at - 1] ?? ''
    if (token === '{') {
      const opener = before.trim() === '' ? (tokens[at - 2] ?? '') : before
      const kind = /^[_^]$/.test(opener) ? 'script' : UPRIGHT.test(opener) ? 'upright' : 'group'
      open.push({ at, kind: /^\\(?:rm|text|mathrm)$/.test(tokens[at + 1] ?? '') && kind !== 'script' ? 'upright' : kind })
    } else if (/^(?:[([]|\\\{|\\langle|⟨)$/.test(token)) open.push({ at, kind: 'bracket' })
    else if (/^(?:[)\]]|\\\}|\\rangle|⟩)$/.test(token)) {
      if (open.at(-1)?.kind === 'bracket') open.pop()
    } else if (token === '}') {
      const group = open.pop()
      if (group?.kind === 'group' && isSet(tokens, group.at, at)) {
        tokens[group.at] = '\\{'
        tokens[at] = '\\}'
      }
    } else if (token === '!' && !isFactorial(tokens, at)) tokens[at] = '\\!'
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

function isFactorial(tokens: readonly string[], at: number): boolean {
  return /^(?:[A-Za-z\d].*|\)|\\\})$/.test(tokens[at - 1] ?? '') && /^(?:[\s}),\]/]|$)/.test(tokens[at + 1] ?? '')
}

/** Whether braces are a set's: they hold a list, or a family's member with its index behind them. */
function isSet(tokens: readonly string[], from: number, to: number): boolean {
  const before = tokens.slice(Math.max(0, from - 2), from).join('').trim()
  const macro = /\\([A-Za-z]+)$/.exec(before)?.[1]
  if (/[_^}\]]$/.test(before) || (macro !== undefined && BRACED.has(macro))) return false
  const inner = tokens.slice(from + 1, to)
  let depth = 0
  for (const [at, token] of inner.entries()) {
    if (/^(?:[{([]|\\\{)$/.test(token)) depth++
    else if (/^(?:[})\]]|\\\})$/.test(token)) depth--
    else if (token === ',' && depth === 0 && inner.length > 1) {
      const behind = inner.slice(at + 1, at + 7).join('')
      if (!UNIT.test(behind) || !isAmount(inner, at - 1)) return true
    } else if (token === ':' && depth === 0 && /^\s/.test(inner[at - 1] ?? '')) return true
  }
  if (/^ *\\pm *\d+ *$/.test(inner.join(''))) return true
  return /(?:^|[=(,]|\\(?:in|subset|subseteq|cup|cap))$/.test(before) && inner.includes('_') && tokens[to + 1] === '_'
}

function isThinSpace(tokens: readonly string[], at: number, open: readonly Open[]): boolean {
  const spaceBefore = /^\s+$/.test(tokens[at - 1] ?? '')
  const spaceBehind = /^\s+$/.test(tokens[at + 1] ?? '')
  const previous = tokens[spaceBefore ? at - 2 : at - 1] ?? ''
  const behind = tokens.slice(at + 1, at + 7).join('')
  const group = open.at(-1)
  if (group?.kind === 'script') return false
  if (previous === '') return tokens[at] === ',' && UNIT.test(behind)
  if (group?.kind === 'upright') {
    const inner = tokens.slice(group.at, at + 20).join('')
    return !spaceBehind && /^[A-Za-z\\{]/.test(behind) && (/\^\{?-|odot/.test(inner) || UNIT.test(behind))
  }
  if (UNIT.test(behind)) {
    if (isAmount(tokens, spaceBefore ? at - 2 : at - 1)) return true
    if (group?.kind !== 'bracket' && !spaceBehind && /^\\|^\{|^[A-Z]_|^\w\w/.test(behind)) return true
  }
  if (tokens[at] === ';' && group?.kind !== 'bracket' && /^\(/.test(behind)) return true
  if (tokens[at] !== ',' || group !== undefined) return false
  if (spaceBefore) return true
  if (spaceBehind || !/^(?:[A-Za-z\\({]|$)/.test(behind) || /^\\[lc]?dots/.test(behind)) return false
  return isAmount(tokens, at - 1)
}

/** Whether a number ends at a token, or a power: no index. */
function isAmount(tokens: readonly string[], at: number): boolean {
  if (/^\d/.test(tokens[at] ?? '')) return tokens[at - 1] !== '_'
  if (tokens[at] !== '}') return false
  let depth = 0
  for (let back = at; back >= 0; back--) {
    if (tokens[back] === '}') depth++
    else if (tokens[back] === '{' && --depth === 0)
      // The lower and the upper bound of a number stand behind one another.
      return (tokens[back - 1] === '^' && /\d/.test(tokens[back + 1] + (tokens[back + 2] ?? ''))) || (tokens[back - 1] === '_' && /^\{?[+-]/.test(tokens.slice(back, back + 2).join('')))
  }
  return false
}
