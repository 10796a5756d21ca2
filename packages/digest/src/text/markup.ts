/** Tags that publishers put into titles and abstracts: HTML, JATS (https://jats.nlm.nih.gov/) and MathML. */
const TAG =
  /<(\/?)(?:jats:|mml:|m:)?(p|sec|title|br|i|b|u|s|em|strong|italic|bold|sub|sup|inf|span|font|scp|sc|tt|small|a|h[1-6]|div|ul|ol|li|list|list-item|label|underline|monospace|inline-formula|disp-formula|alternatives|tex-math|ext-link|xref|abstract|abstracttext|math|mrow|mi|mn|mo|ms|mtext|msup|msub|msubsup|mfrac|msqrt|mover|munder|mspace|mtable|mtr|mtd|mstyle|mfenced|semantics|annotation|mmultiscripts|mprescripts|none)(?=[\s/>])[^<>]{0,500}>/gi

const BLOCK = /^(?:p|sec|title|br|h[1-6]|div|ul|ol|li|list|list-item|abstract|abstracttext|disp-formula)$/i

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  deg: '°',
  plusmn: '±',
  times: '×',
  middot: '·',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  micro: 'µ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  omega: 'ω',
  Delta: 'Δ',
  Sigma: 'Σ',
  Omega: 'Ω',
  le: '≤',
  ge: '≥',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  oslash: 'ø',
  aring: 'å',
}

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'][index] as string]),
)

/**
 * Digits raised behind another digit as the characters for it: plain, `10` and a raised `6` would read as
 * another number. Any other raised or lowered text reads well as it is (`CO2`, `99mTc`).
 */
export function raised(text: string, before: string): string {
  const number = /^\s*[+\-−]?\d+\s*$/.test(text) && /\d\s*$/.test(before)
  return number ? [...text.trim()].map((character) => RAISED[character] ?? character).join('') : text
}

/**
 * The text of a title or an abstract that holds a publisher's markup: tags go, paragraphs are parted by a
 * blank line, character references are read. `<` and `>` that are no known tag's stay.
 *
 * @example withoutMarkup('10<sup>6</sup> <i>E. coli</i> cells at p &lt; 0.05') // '10⁶ E. coli cells at p < 0.05'
 */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text
  const parts: string[] = []
  let at = 0
  let raisedFrom = -1
  for (const tag of text.matchAll(TAG)) {
    parts.push(text.slice(at, tag.index))
    at = tag.index + tag[0].length
    const name = (tag[2] as string).toLowerCase()
    if (BLOCK.test(name)) parts.push('\n\n')
    if (name !== 'sup') continue
    if (tag[1] === '') raisedFrom = parts.length
    else if (raisedFrom !== -1) {
      const inside = parts.splice(raisedFrom).join('')
      parts.push(raised(inside, parts.at(-1) ?? ''))
      raisedFrom = -1
    }
  }
  parts.push(text.slice(at))
  return decodeEntities(parts.join(''))
}

/** Character references as the characters they stand for; unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] as string) : whole
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    return isCharacter ? String.fromCodePoint(code) : code === 9 || code === 10 || code === 13 ? ' ' : whole
  })
}
