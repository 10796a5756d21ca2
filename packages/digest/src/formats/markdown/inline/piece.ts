/** A link in running text. Two pieces of one link share the same object. */
export interface Anchor {
  url: string
}

/**
 * A stretch of text in one style. `\n` is a line's end in the source, `\v` a line break that it asks for.
 *
 * Every piece has every key, in the order of {@link PLAIN}: a reader looks at each piece many times, and
 * objects of one shape are read twice as fast.
 */
export interface Piece {
  text: string
  anchor: Anchor | undefined
  strong: boolean
  emphasis: boolean
  code: boolean
  /** A picture: `text` is what it stands for. */
  image: boolean
  /** Set small: `<sub>`, `<sup>`, `<small>`. */
  small: boolean
}

/** A piece in no style, without text. Other pieces are copies of it. */
export const PLAIN: Piece = {
  text: '',
  anchor: undefined,
  strong: false,
  emphasis: false,
  code: false,
  image: false,
  small: false,
}

/** Whether all words of a text are in italics. */
export function isEmphasised(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.emphasis || piece.text.trim() === '')
}

/** The text of some pieces, pictures left out. */
export function textOf(pieces: readonly Piece[]): string {
  let text = ''
  for (const piece of pieces) if (!piece.image) text += piece.text
  return text
}

/** The pieces between the matches of a sign, which has to be global. */
export function partedBy(pieces: readonly Piece[], sign: RegExp): Piece[][] {
  const parts: Piece[][] = []
  let rest = [...pieces]
  let from = 0
  for (const { 0: mark, index } of textOf(pieces).matchAll(sign)) {
    parts.push(before(rest, index - from))
    from = index + mark.length
    rest = after(pieces, from)
  }
  return [...parts, rest]
}

/** The pieces of the first `length` characters. */
export function before(pieces: readonly Piece[], length: number): Piece[] {
  const head: Piece[] = []
  let left = length
  for (const piece of pieces) {
    if (left <= 0) break
    const size = piece.image ? 0 : piece.text.length
    head.push(size > left ? { ...piece, text: piece.text.slice(0, left) } : piece)
    left -= size
  }
  return head
}

/** The pieces behind the first `length` characters. */
export function after(pieces: readonly Piece[], length: number): Piece[] {
  const rest: Piece[] = []
  let left = length
  for (const piece of pieces) {
    const size = piece.image ? 0 : piece.text.length
    if (left >= size && size > 0) left -= size
    else if (left > 0 && size > 0) {
      rest.push({ ...piece, text: piece.text.slice(left) })
      left = 0
    } else rest.push(piece)
  }
  return rest
}
