import { isAmbiguous } from './ambiguous-formulas.ts'
import { UNIT } from './ambiguous-signs.ts'
import { hasLoneBar } from './brackets.ts'
import { CERTAIN, GREEK, splitCertain, splitGlued } from './macro-names.ts'

/** Macros with text for an argument, and groups that are set upright. */
const TEXT =
  /\\(?:text[a-z]*|emph|mbox|hbox|mathrm|mathit|mathsf|mathtt|operatorname|underline)\{[^{}]*\}|\{\\(?:rm|bf|it|sf|tt|sc)(?![a-z])[^{}]*\}/g

/** What no text in a formula has: a name of a macro. */
const UPRIGHT_DAMAGE =
  /(?<![A-Za-z\\])(?:odot|oplus|mathrm|underline|mkern|text(?=\{)|(?:bf|rm|it|small)[ {])|(?<!\\)(?:cdot|rightarrow|times(?=[ A-Z0-9}])|approx|infty|mathbb|mathcal|sqrt)|^\\mathrm\{(?:[A-Z]rm|(?![bmz])[a-z]eta|[a-z](?:rho|tau|phi|psi))\}/

/** Whether as many brackets close as open, of whichever kind: half-open intervals do. */
function isBalanced(tex: string): boolean {
  const bare = tex.replaceAll(/\\(?:left|right)[.|]/g, '')
  return (bare.match(/[([]/g)?.length ?? 0) === (bare.match(/[)\]]/g)?.length ?? 0)
}

/** What wants an operand, and has none. */
export const DANGLING =
  /^\$(?:[,;]|\\(?:in|subset)(?![a-z]))|[^$ ] ?(?:[=<>+,_^]|\\(?:in|cdot|leq?|geq?|neq?|ll|gg|cup|cap|subset(?:eq|neq)?|sim|approx|equiv|propto|mapsto|to|vDash|vdash|models)) ?\$$/

const sizes = (tex: string, pattern: RegExp) => tex.match(pattern)?.length ?? 0

/** Whether a formula holds nothing but maths: no name of a macro without its backslash, no words of a sentence. */
export function isRead(tex: string): boolean {
  if (!tex.startsWith('$')) return true
  if (
    DANGLING.test(tex) ||
    !isBalanced(tex) ||
    isAmbiguous(tex) ||
    hasLoneBar(tex) ||
    sizes(tex, /\\l(?:ceil|floor)(?![A-Za-z])/g) !== sizes(tex, /\\r(?:ceil|floor)(?![A-Za-z])/g) ||
    sizes(tex, /\\[bB]igg?l?(?![A-Za-z]) ?[([{]/g) !== sizes(tex, /\\[bB]igg?r?(?![A-Za-z]) ?[)\]}]/g)
  )
    return false
  const maths = tex.slice(1, -1).replaceAll(TEXT, (text) => (UPRIGHT_DAMAGE.test(text) ? 'odot' : '{}'))
  if (/(?<![A-Za-z\\{])[a-z]{4,} [a-z]{2,} [a-z]{2,}/.test(maths)) return false
  let depth = 0
  for (const { 0: token, index } of maths.matchAll(/\\[A-Za-z]+|\\[\s\S]|[A-Za-z]{2,}|[{}]/g)) {
    if (token === '{') depth++
    else if (token === '}') depth--
    if (!/^[A-Za-z]/.test(token)) continue
    const behind = maths[index + token.length] ?? ''
    if (depth === 0 && /^[A-Za-z](?:to|le|ge|ll|gg|in|pm)$/.test(token) && !/^[sm]in$/.test(token))
      return false
    if (
      /^(?:left|right|[bB]igg?[lr]?)[a-z]|^rm$|^(?:alpha|beta|gamma|delta|epsilon|lambda|sigma|theta|omega)[a-z]|^(?:dot|hat|bar|tilde)[A-Z]|^[a-z]ell$/.test(
        token,
      )
    )
      return false
    if (
      /^[A-Z](?:mu|nu|xi|sum|prod)$|^[a-z](?:mu|nu|xi|eta|rho|tau|phi|psi|chi)$|^not[a-z]{2}|^[A-Z]{2}(?:le|ge|ll|gg)$/.test(
        token,
      )
    )
      return false
    if (token.length > 3 && !UNIT.test(token) && splitGlued(token)?.some((part) => part.length > 3))
      return false
    if (
      behind === '{' ||
      maths.startsWith('\\{', index + token.length) ||
      CERTAIN.has(token) ||
      splitCertain(token)
    )
      return false
    if (/(?:left|right|[bB]igg?[lr]?)$/.test(token) && /[()[\]|]|^$/.test(behind)) return false
    if (/^.(?:bar|hat|vec|tilde|dot)$|^rm(?:le|ge|pm|sim)|^[A-Z]eq$/.test(token)) return false
    if (GREEK.test(token.replace(/(?:ln|log|exp)$/, '')) && !GREEK.test(token)) return false
    // A macro of the author's own: `\cN`.
    if (/^c[ADFHLMNOPSXY]$/.test(token) && /[({_^]/.test(behind)) return false
    if (
      /^[A-Za-z](?:top|mid|star|forall|exists|perp)$|^[A-Z]{3,}(?:eta|rho|tau|phi|psi|chi)$|^(?!Beta|Meta|Zeta)[A-Z]eta$|intext$/.test(
        token,
      )
    )
      return false
    if (/^(?:choose|[A-Z]top|cal[A-Z]|.*over|[A-Z][a-z]*sim[a-z]+)$/.test(token)) return false
    if (depth > 0 && /^[a-z]{2}in$/.test(token) && /^ [A-Z]/.test(maths.slice(index + token.length)))
      return false
    if (/^(?:up|intercal|script[a-z]+|E?mkern|hspace|Box|[a-z](?:sum|prod|int|frac))$/.test(token))
      return false
    // A macro alone in braces.
    if (token === 'sim' && maths[index - 1] === '{') return false
    if (token === 'pm' && /\d/.test(maths[index - 1] ?? '')) return false
    if (token.length > 4 && /var(?:epsilon|phi|theta)|cdot/.test(token)) return false
    const isApart = depth === 0 && /^[ ]?$/.test(maths[index - 1] ?? '') && /^[ ]?$/.test(behind)
    if (isApart && /^[a-z]{2,}$/.test(token) && maths.length > token.length && !UNIT.test(token)) return false
  }
  return true
}
