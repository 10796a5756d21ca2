/** A link in running text. Two pieces of one link share the same object. */
export interface Anchor {
  url: string
}

/** A stretch of text in one style. `\n` is a line's end in the source, `\v` a line break that it asks for. */
export interface Piece {
  text: string
  anchor?: Anchor
  strong?: true
  emphasis?: true
  code?: true
  /** A picture: `text` is what it stands for. */
  image?: true
  /** Set small: `<sub>`, `<sup>`, `<small>`. */
  small?: true
}
