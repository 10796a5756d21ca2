import { type Piece, PLAIN, textOf } from './piece.ts'

/** A line of a block, read. */
export interface Line {
  /** How many lines of the source stand before it in its block. */
  offset: number
  pieces: Piece[]
  /** Whether it stands behind a field on the same line of the source. */
  isBehind?: true
}

/**
 * The lines of some pieces. A line end inside a link, bold or quoted text is a space: titles break there.
 */
export function linesOf(pieces: readonly Piece[]): Line[] {
  if (pieces.every(isWithinLine)) return withWords([{ offset: 0, pieces: [...pieces] }])
  let line: Line = { offset: 0, pieces: [] }
  const lines = [line]
  let offset = 0
  const quotes = pieces.some(({ text }) => text.includes('"') || text.includes('“'))
  pieces.forEach((piece, index) => {
    if (isWithinLine(piece)) {
      line.pieces.push(piece)
      return
    }
    const whole = (piece.anchor !== undefined || piece.strong || piece.emphasis) && piece.text.trim() !== ''
    let from = 0
    let text = ''
    for (let i = 0; i <= piece.text.length; i++) {
      const character = piece.text[i]
      if (i < piece.text.length && character !== '\n' && character !== '\v') continue
      text += piece.text.slice(from, i)
      from = i + 1
      if (i === piece.text.length) break
      if (character === '\n') offset++
      if (
        whole ||
        (quotes &&
          hasOpenQuote(
            [...line.pieces, { ...PLAIN, text }],
            piece.text.slice(i + 1, i + 1001),
            pieces[index + 1],
          ))
      ) {
        text += ' '
        continue
      }
      if (text) line.pieces.push({ ...piece, text })
      text = ''
      line = { offset, pieces: [] }
      lines.push(line)
    }
    if (text || (piece.text === '' && (piece.anchor || piece.image))) line.pieces.push({ ...piece, text })
  })
  return withWords(lines)
}

/** Whether a piece has words, and no line end among them. */
function isWithinLine({ text }: Piece): boolean {
  return text !== '' && !text.includes('\n') && !text.includes('\v')
}

function withWords(lines: Line[]): Line[] {
  const filled = lines.filter((each) =>
    each.pieces.some((piece) => piece.image || piece.anchor || piece.text.trim()),
  )
  const [first, ...rest] = filled
  return first && rest.length > 0 && isOrnament(first) ? rest : filled.map(withoutBranch)
}

/** The sign of a branch ahead of a line that hangs on the one above: `└ Ann Lee, Bo Kim`. */
const BRANCH = /^\s*(?:[└├┗┣╰╚╠│]{1,3}[─━═-]{0,3}|[↳⤷])\s+/

function withoutBranch(line: Line): Line {
  const [piece, ...rest] = line.pieces
  if (piece === undefined || piece.image || !BRANCH.test(piece.text)) return line
  return { ...line, pieces: [{ ...piece, text: piece.text.replace(BRANCH, '') }, ...rest] }
}

/** Whether a line is a sign that stands for what follows, such as a kind of paper, and says nothing itself. */
function isOrnament({ pieces }: Line): boolean {
  return (
    pieces.every((piece) => !piece.image && !piece.anchor) &&
    /^(?:\p{Extended_Pictographic}|\s|\uFE0F)+$/u.test(textOf(pieces))
  )
}

/** Whether a line ends within quotation marks that the text behind it closes. */
function hasOpenQuote(line: readonly Piece[], behind: string, next: Piece | undefined): boolean {
  const text = textOf(line)
  if (text.length > 2000) return false
  const straight = text.split('"').length - 1
  const curly = text.split('“').length - text.split('”').length
  if (straight % 2 === 0 && curly <= 0) return false
  return /["”]/.test(behind + (next?.text ?? ''))
}

// What a line is evidence of: small questions that decide what a block belongs to.

/** Pieces of several lines as one block again. */
export function joinLines(lines: readonly Line[], offset = lines[0]?.offset ?? 0): Piece[] {
  const pieces: Piece[] = []
  let at = offset
  lines.forEach((line, n) => {
    if (n > 0 || line.offset > at) {
      const breaks = line.offset - at
      pieces.push({ ...PLAIN, text: breaks > 0 ? '\n'.repeat(breaks) : '\v' })
    }
    at = line.offset
    pieces.push(...line.pieces)
  })
  return pieces
}

/** Lines, one at least, as one. */
export function joined(lines: readonly Line[]): Line {
  const [first] = lines as [Line, ...Line[]]
  const pieces = lines.flatMap((line, n) =>
    n === 0 ? line.pieces : [{ ...PLAIN, text: ' ' }, ...line.pieces],
  )
  return { offset: first.offset, pieces }
}
