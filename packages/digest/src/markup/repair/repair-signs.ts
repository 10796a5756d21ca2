import { type Piece, rewrite } from './pieces.ts'

/** Degrees: `0.06 ^{circ}`. */
export function repairDegrees(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'degree', / ?\^(?:\{circ\}|circ(?![A-Za-z]))/g, (match) =>
    /\d/.test(text[match.index - 1] ?? '')
      ? { start: match.index, end: match.index + match[0].length, to: '°' }
      : undefined,
  )
}

/**
 * Escapes of TeX text, which the loss leaves behind: `50\%`. An escaped dollar or underscore stays as it is: bare, it
 * could be maths.
 */
export function repairEscapes(text: string, pieces: readonly Piece[]): Piece[] {
  // What was escaped twice, for TeX or for HTML too.
  return rewrite(text, pieces, 'escape', /\\{1,3}(&amp;|[%&#])/g, (match) => {
    const start = match.index
    return { start, end: start + match[0].length, to: (match[1] as string).charAt(0) }
  })
}

/** Dashes as TeX writes them: `---` between words, `--` between numbers and apart. */
export function repairDashes(text: string, pieces: readonly Piece[]): Piece[] {
  return rewrite(text, pieces, 'dash', /(?<!-)-{2,3}(?!-)/g, (match) => {
    const start = match.index
    const end = start + match[0].length
    const [before, after] = [text[start - 1] ?? '', text[end] ?? '']
    const apart = before === ' ' && after === ' '
    if (match[0].length === 3) {
      const between = /[\p{L}\p{N}.,;:)"'’”\]]/u.test(before) && /[\p{L}\p{N}("'‘“[]/u.test(after)
      return between || apart ? { start, end, to: '—' } : undefined
    }
    const range = /\d/.test(before) && /\d/.test(after)
    return range || apart ? { start, end, to: '–' } : undefined
  })
}
