import { NEXT_EQUATION } from './ambiguous-signs.ts'

/** What stands in braces, other braces in them. */
const NESTED = String.raw`(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*`

/** What stands in a bracket up to a comma: no other list. */
const BEFORE_COMMA = String.raw`(?:[^(){},]|\([^(){}]*\)|\{[^{}]*\})*(?<!\\)`

/** A bracket of a function's. */
const OPEN = String.raw`\}{0,2} ?(?:\\!)?(?:\\left|\\[bB]igg?l?)?\(`

/** Changes of font, which groups stand around. */
const FONTS = 'rm|bf|it|sf|tt|cal|sc'

/**
 * What a formula can have been that is one of two once the backslashes are gone, each a pattern of the TeX that a repair
 * would write. No reader could tell which.
 */
const AMBIGUITIES: Readonly<Record<string, string>> = {
  'bars of a norm or of an absolute value': String.raw`(?<![\\|])\|(?:\\(?:nabla|theta|boldsymbol|mathbf)|(?!(?:[A-Z]|\\[A-Z][a-z]+|\\mathcal ?\{?[A-Z]\}?)\|)[^|]{1,40}(?<!\\)\|\^)|(?<![\\|])\|[A-Z]_[^|]{1,6}(?<!\\)\||(?<![\\|])\|(?![\^_ +)])(?=[^|]{0,60}(?:[A-Za-z\d}*)] ?-|\^))[^|]{1,60}(?<!\\)\||\\frac\{\|`,
  'a divergence, which has two bars, or a condition': String.raw`(?:\\chi\^\{?2\}?|KL\}*|D(?:_\{?[^(){}]{0,12}\}*)?) ?(?:\\left)?\([^()|]*(?<!\\)\|(?!\|)`,
  'the letter R or an author’s macro for the real numbers': String.raw`(?<![A-Za-z\\{]|\\math[a-z]{2,4} )R ?\^(?:\{ ?)?\d?[a-zDKLMN](?![A-Za-z])|\\(?:in|times|mapsto|subset) ?R(?![A-Za-z_(])`,
  'a group or a set': String.raw`^\$\{(?!\\(?:rm|bf|cal|text))(?:[^{}]|\{[^{}]*\})*_(?:[^{}]|\{[^{}]*\})*\}\$$|_\{\{(?!\\)|_\{\{\\[a-z]+ ?[><=\\]|(?:=|\\(?:in|subset|subseteq|cup|cap)) ?\{(?![\d.]+\}|\\(?:rm|bf|cal)|[-+=<>]\})${NESTED}\}(?![_^])`,
  'a formula in braces, or braces of the sentence': String.raw`^\$\{(?!\\(?:${FONTS}|math[a-z]+|bm|boldsymbol)(?![a-z])|\\?[A-Za-z]+\}|[=<>+-]\}|\\[a-z]+\})${NESTED}\}\$$`,
  'a name in braces, or a set of one': String.raw`^\$\{\\(?:mathrm|text[a-z]*|boldsymbol|mathbf)\{[^{}]*\}[^{}]*\}(?:[_^]|\$$)`,
  'a set, or an equation in braces': String.raw`^\$\\\{(?:\\\{|(?:(?!\\mid)[^{}:|])*(?:[=<>]|\\pm|\\,))|\\\{\^|\(\{(?!\\)[^{}]{1,12}\}\)|(?<![A-Za-z\\])[A-Za-z]\{[A-Za-z]\(`,
  'Miller’s indices, which stand in braces of their own': String.raw`^\$\{\d?(?:\\bar ?\d|\\bar\{\d\}|\d){2,}\}(?![_^])`,
  'a function’s argument, or a set': String.raw`\\(?:log|ln|exp|min|max|Pr)\{(?!\()[^{}]*[(,|]`,
  // What has a bound has one: `O(N,k)` is a product.
  'a product or a list in a bound': String.raw`(?:(?<![A-Za-z{])|(?:\\mathcal|tilde)[ {]+)O${OPEN}(?:[^(){}]|\([^(){}]*\)|\{[^{}]*\})*(?<!\\),(?! )|\\(?:Theta|Omega)${OPEN}${BEFORE_COMMA},`,
  'a product or a list in the argument of a function of one': String.raw`\\(?:exp|log|ln|sin|cos|tanh?)${OPEN}${BEFORE_COMMA},`,
  // "In O(n) time".
  'a member of a set, or a word': String.raw`\\in ?(?:\\ell|(?:\\(?:widetilde|tilde|mathcal)[ {]*)*O\}* ?(?:\\left)?[($])|O\}?\([^()]*\) ?\\in(?![a-z])|\\right\) ?\\in(?![a-z])`,
  'an arrow, or a word': String.raw`^(?!.*(?:colon|:|\^\{?[+-])).* \\to ?(?:\\(?!infty|math|cal|\{)[a-z]|[A-Za-z])`,
  'what authors’ own macros, names of products and plain TeX leave': String.raw`\\mathrm\{(?:RR|NN|ZZ|CC|EE)\}|\\langle ?\\\{|\\Phi-\d|-\\subset|\{(?:small|large|tiny|footnotesize|scriptsize)[ {]|\\mathrm\{(?:[bB]ox|Diamond|bigcirc|tau|rho|phi|psi)\}`,
  'a relation behind a comma, or a minimum that may be a member': String.raw`, ?\\(?:leq?|geq?|sim|approx)(?![A-Za-z])|\\min\[[\d.-]+,[\d.]+\]`,
  'a factor behind a root': String.raw`\\sqrt\{[^{}]*\},(?=[A-Za-z\\(])`,
  'a quantity and its unit': String.raw`(?:\d\d|\.\d|\^\{\d+\})[,;](?=[A-Za-z\\])(?!\\[lc]?dots)|[\d}](?<!\\), (?:\\(?:rm|mathrm|text)(?![a-z])[ {]*(?:yr|erg|[kcm]m|[kMG]?pc|[kMGT]?eV|[kMG]?Hz|m?Jy|[sKd](?![A-Za-z])|M_)|\{ ?\\rm|M_\{?\\odot|h\^\{-1\})|\\rm ?,`,
  'a space or a comma before a script, a group or a differential': String.raw`(?<!\\),(?:\^|\{(?!,|\\(?:${FONTS})))|\{(?:[<>=]|\\[a-z]+)\},|\\int.{0,80}(?<!\\), ?d(?:[a-z](?![a-z])|\\)`,
  'a comma of words, or a space': String.raw`\\(?:text|operatorname)\{[^{}]*[a-z],[a-z]`,
  'a measure of effects, or a derivative': String.raw`^\$\(?\\partial ?\\(?:eta|omega|rho)(?![A-Za-z])`,
}

const AMBIGUOUS = new RegExp(Object.values(AMBIGUITIES).join('|'))

/** A relation of a member and its set, which a word may be as well. */
const MEMBER = / \\in ?(?!\\(?:math(?!bf)|cal)|[[({]|\\[{(]|\\left|\\Delta)/

/** Before that, what can be a member: a variable. */
const VARIABLE =
  /(?:^|[ $({,[])(?:[a-z]|[A-Z][_^]|\\[a-z]+(?:\{[^{}]*\}|(?![a-z{])))\}?(?:[_^](?:\{[^{}]*\}|.)){0,2}$/

/** Whether a formula can have been one of two. */
export function isAmbiguous(tex: string): boolean {
  if (AMBIGUOUS.test(tex) || hasAmbiguousList(tex)) return true
  // Of commas that are spaces and ones that are not, one may be the other.
  if (tex.includes('\\,') && /(?<!\\),/.test(tex)) return true
  const member = MEMBER.exec(tex)
  return member !== null && !VARIABLE.test(tex.slice(Math.max(0, member.index - 60), member.index))
}

const RELATION = /^(?:[=<>]|\\(?:leq?|geq?|sim|simeq|approx|equiv|lesssim|gtrsim|propto))$/

/** Whether a comma of a formula may be a space: one behind a relation or an argument parts no list. */
function hasAmbiguousList(tex: string): boolean {
  const flat = tex
    .slice(1, -1)
    .replaceAll(/\\[{(]|\\langle|⟨|\\left *\\?[([{]/g, '(')
    .replaceAll(/\\[})]|\\rangle|⟩|\\right *\\?[)\]}]/g, ')')
  let depth = 0
  let since = 0
  let isRelated = false
  for (const { 0: token, index } of flat.matchAll(/\\(?:[A-Za-z]+|.)|[\s\S]/g)) {
    if (/^[([{]$/.test(token)) depth++
    else if (/^[)\]}]$/.test(token)) depth--
    // A space before a comma, in brackets.
    else if (token === ',' && depth > 0 && /^ ,[ ]/.test(flat.slice(index - 1, index + 2))) return true
    else if (depth === 0 && RELATION.test(token)) [since, isRelated] = [index + token.length, true]
    else if (
      depth === 0 &&
      token === ',' &&
      /^[A-Za-z\\\u0370-\u03ff]/.test(flat.slice(index + 1)) &&
      !/^\\[lc]?dots/.test(flat.slice(index + 1)) &&
      (flat[index - 1] === ')' || !NEXT_EQUATION.test(flat.slice(index + 1, index + 40)))
    ) {
      if (isRelated || /[()]/.test(flat.slice(since, index))) return true
      if (/^\\?[A-Za-z]+ ?\(/.test(flat.slice(index + 1))) return true
    }
  }
  return false
}
