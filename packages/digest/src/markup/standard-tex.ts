/** Macros of packages, or of MathJax, by what LaTeX itself says for them. */
const MACROS: Readonly<Record<string, string>> = {
  mathds: '\\mathbb',
  mathbbm: '\\mathbb',
  bm: '\\boldsymbol',
  mbox: '\\text',
  textsl: '\\textit',
  nicefrac: '\\tfrac',
  sfrac: '\\tfrac',
  bigstar: '\\star',
  ensuremath: '',
  xspace: '',
  Q: '\\mathbb{Q}',
  C: '\\mathbb{C}',
  // The accents of amsmath.
  ...Object.fromEntries(
    ['Acute', 'Bar', 'Breve', 'Check', 'Dot', 'Ddot', 'Grave', 'Hat', 'Tilde', 'Vec'].map((name) => [
      name,
      `\\${name.toLowerCase()}`,
    ]),
  ),
  // AASTeX, section 2.5 of its guide: angles.
  degr: '^{\\circ}',
  arcdeg: '^{\\circ}',
  arcmin: '^{\\prime}',
  arcsec: '^{\\prime\\prime}',
  farcm: '^{\\prime}.',
  farcs: '^{\\prime\\prime}.',
}

const MACRO = new RegExp(String.raw`\\(${Object.keys(MACROS).join('|')})(?![A-Za-z]) ?`, 'g')

/** A font of plain TeX that stands for a whole script: `M_\rm{c}`, `x^\bf 2`. */
const SCRIPT_IN_FONT = /([_^]) ?\\(rm|bf|it|sf|tt|cal)(?:(?![A-Za-z])\{([^{}]*)\}| ([A-Za-z0-9]))/g

/** Text in a formula. */
const TEXT = /\\(?:text(?:[a-z]{2})?|mbox)\{[^{}]*\}/g

/**
 * A formula in the TeX that every reader of formulas knows: macros of packages by what they stand for, characters in
 * place of their numbers, neither colours nor links.
 *
 * @example standardTex('\\mathbbm{1}') // '\\mathbb{1}'
 */
export function standardTex(tex: string): string {
  if (!tex.includes('\\')) return tex
  return tex
    .replaceAll(/\\unicode(?:\[[^\]{}]*\])?\{(?:x([\dA-Fa-f]{1,6})|(\d{1,7}))\}/g, characterOf)
    .replaceAll(/\\(?:href|textcolor)\{[^{}]*\}(?=\{)/g, '')
    .replaceAll(/\\color\{[^{}]*\} ?/g, '')
    .replaceAll(TEXT, (text) => text.replaceAll(/(?<!\\)_/g, '\\_'))
    .replaceAll(SCRIPT_IN_FONT, (_, sign, font, group, letter) => `${sign}{\\${font} ${group ?? letter}}`)
    .replaceAll(MACRO, (_, name: string) => MACROS[name] as string)
}

/** A character by its number; those of ASCII have a meaning in TeX and stay numbers. */
function characterOf(macro: string, hexadecimal: string | undefined, decimal: string | undefined): string {
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  const isCharacter = code > 0x9f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : macro
}
