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
