import { wordsOfBadge } from './badge.ts'
import { type Definitions, keyOfLabel } from './link-label.ts'
import { meantAddress } from './meant-address.ts'
import { type Piece, PLAIN } from './piece.ts'

interface Scan {
  text: string
  strict: boolean
  definitions: Definitions
  /** For each opening bracket, where it is closed; 0 where it is not. What stands at other places means nothing. */
  brackets: Int32Array | undefined
  pieces: Piece[]
}

const SPECIAL = /[*[!`\\&~<_@]|https?:\/\/|www\./gi
const ADDRESS = /\(([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,4})\)/y
const CODE = /`([^`]+)`(?!`)/y
const ENTITY = /&(#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
const AUTOLINK = /<(https?:\/\/[^\s<>]*)>/iy
const LITERAL = /https?:\/\/[^\s<]+/iy
const WORD = /[\p{L}\p{N}]/u
const PUNCTUATION = /[\p{P}\p{S}]/u

/** The named entities that lists of papers use. */
export const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
])

/**
 * Reads inline Markdown of plain shape: strong, emphasis, links, pictures, code, addresses. Linear.
 *
 * When `strict`, it gives up (with `undefined`) at whatever CommonMark might read in another way than the
 * scanner would; else it takes that as text.
 */
export function scanInline(
  text: string,
  strict: boolean,
  definitions: Definitions = new Map(),
): Piece[] | undefined {
  const brackets = text.includes('[') ? matchBrackets(text) : undefined
  const scan: Scan = { text, strict, definitions, brackets, pieces: [] }
  return scanRange(scan, 0, text.length, PLAIN) ? scan.pieces : undefined
}

/** Where brackets are closed, for the text that is being read: a list for each would be the half of reading it. */
let closing = new Int32Array(4096)

function matchBrackets(text: string): Int32Array {
  if (closing.length < text.length) closing = new Int32Array(2 * text.length)
  const open: number[] = []
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 92) closing[++i] = 0
    else if (code === 91) {
      closing[i] = 0
      open.push(i)
    } else if (code === 93) {
      const start = open.pop()
      if (start !== undefined) closing[start] = i
    }
  }
  return closing
}

/** Reads one stretch in the style of the piece `outer`; gives `false` where strict reading has to give up. */
function scanRange(scan: Scan, start: number, end: number, outer: Piece): boolean {
  const { text, strict } = scan
  const open: (1 | 2)[] = []
  let style = outer
  let from = start
  for (let next = start; ; ) {
    SPECIAL.lastIndex = next
    if (!SPECIAL.test(text)) break
    const at = startOfSpecial(text, SPECIAL.lastIndex)
    if (at >= end) break
    next = at + 1
    switch (text[at]) {
      case '*': {
        while (text[next] === '*') next++
        const width = next - at
        const turn = width > 2 ? undefined : delimiter(text[at - 1], text[next], open, width as 1 | 2)
        if (turn === undefined) {
          if (strict) return false
        } else if (turn !== 'text') {
          push(scan, text.slice(from, at), style)
          if (turn === 'open') open.push(width as 1 | 2)
          else open.pop()
          style = {
            ...outer,
            strong: outer.strong || open.includes(2),
            emphasis: outer.emphasis || open.includes(1),
          }
          from = next
        }
        break
      }
      case '!':
      case '[': {
        const image = text[at] === '!'
        const bracket = image ? at + 1 : at
        if (image && text[bracket] !== '[') break
        const taken = link(scan, bracket, end, image, style, from)
        if (taken === undefined) return false
        if (taken > 0) {
          next = taken
          from = taken
        } else next = bracket + 1
        break
      }
      case '`': {
        CODE.lastIndex = at
        const quoted = CODE.exec(text)
        if (quoted && CODE.lastIndex <= end) {
          push(scan, text.slice(from, at), style)
          const inner = quoted[1] as string
          const code = /^ .*[^ ].* $/.test(inner) ? inner.slice(1, -1) : inner
          scan.pieces.push({ ...style, text: code, code: true })
          next = CODE.lastIndex
          from = next
        } else if (strict) return false
        break
      }
      case '\\': {
        if (!/[!-/:-@[-`{-~]/.test(text[next] ?? '')) break
        push(scan, text.slice(from, at), style)
        from = next
        next++
        break
      }
      case '&': {
        ENTITY.lastIndex = at
        const entity = ENTITY.exec(text)?.[1]
        if (entity === undefined) break
        const known = ENTITIES.get(entity)
        if (known === undefined) {
          if (strict) return false
          break
        }
        push(scan, text.slice(from, at) + known, style)
        next = ENTITY.lastIndex
        from = next
        break
      }
      case '<': {
        AUTOLINK.lastIndex = at
        const url = AUTOLINK.exec(text)?.[1]
        if (url !== undefined && AUTOLINK.lastIndex <= end && !outer.anchor) {
          push(scan, text.slice(from, at), style)
          scan.pieces.push({ ...style, text: url, anchor: { url } })
          next = AUTOLINK.lastIndex
          from = next
        } else if (strict && /[a-z/!?]/i.test(text[next] ?? '')) return false
        break
      }
      case '_':
        if (!strict || (WORD.test(text[at - 1] ?? ' ') && WORD.test(text[next] ?? ' '))) break
        if (/\s/.test(text[at - 1] ?? ' ') && /\s/.test(text[next] ?? ' ')) break
        return false
      case '~':
        if (strict && text.indexOf('~', next) !== -1) return false
        break
      case '@':
        if (strict && /[\w.+-]/.test(text[at - 1] ?? ' ') && !/\s/.test(text[next] ?? ' ')) return false
        break
      default: {
        if (outer.anchor) break
        if (text[at]?.toLowerCase() === 'w') {
          if (strict) return false
          break
        }
        LITERAL.lastIndex = at
        const raw = LITERAL.exec(text)?.[0] ?? ''
        const url = trimmed(raw)
        if (url.length <= 8 || /[a-z]/i.test(text[at - 1] ?? ' ')) {
          if (strict) return false
          break
        }
        // Where brackets are open or marks touch the address, its end is a matter of finer rules.
        if (strict && (/[*`[\]\\&()'"~]|_$/.test(raw) || isBracketed(scan, at))) return false
        push(scan, text.slice(from, at), style)
        scan.pieces.push({ ...style, text: url, anchor: { url } })
        next = at + url.length
        from = next
      }
    }
  }
  if (strict && open.length > 0) return false
  push(scan, text.slice(from, end), open.length > 0 ? outer : style)
  return true
}

/** Where a special sign begins that ends at a place. To be told it with the sign would take a list for each. */
function startOfSpecial(text: string, end: number): number {
  if (text[end - 1] === '.') return end - 4
  if (text[end - 1] !== '/') return end - 1
  return end - (text[end - 4]?.toLowerCase() === 's' ? 8 : 7)
}

/** Whether a bracket before a place is still open there, or never closed. */
function isBracketed({ text, brackets }: Scan, at: number): boolean {
  if (!brackets) return false
  const last = text.lastIndexOf('[', at)
  return last !== -1 && (text.lastIndexOf(']', at) < last || brackets[last] === 0)
}

/** Whether asterisks open, close, or are text; `undefined` where that depends on more than their neighbours. */
function delimiter(
  before: string | undefined,
  after: string | undefined,
  open: readonly (1 | 2)[],
  width: 1 | 2,
): 'open' | 'close' | 'text' | undefined {
  const left = kindOf(before)
  const right = kindOf(after)
  const opens = right !== 'space' && (right !== 'mark' || left !== 'letter')
  const closes = left !== 'space' && (left !== 'mark' || right !== 'letter')
  if (opens && closes) {
    if (width === 1) return undefined
    return open.at(-1) === width ? 'close' : open.includes(width) ? undefined : 'open'
  }
  if (opens) return open.includes(width) ? undefined : 'open'
  if (closes) return open.at(-1) === width ? 'close' : open.length === 0 ? 'text' : undefined
  return 'text'
}

/** What a character is to the asterisks beside it; the end of a text is a space. */
function kindOf(character: string | undefined): 'space' | 'mark' | 'letter' {
  if (character === undefined || character === ' ') return 'space'
  // Most are letters and digits of ASCII.
  if (/^[a-z\d]$/i.test(character)) return 'letter'
  if (/\s/.test(character)) return 'space'
  return PUNCTUATION.test(character) ? 'mark' : 'letter'
}

/** Reads a link or a picture, and the text from `from` up to it. Gives where it ends, 0 where there is none, `undefined` to give up. */
function link(
  scan: Scan,
  bracket: number,
  end: number,
  image: boolean,
  style: Piece,
  from: number,
): number | undefined {
  const { text, strict, definitions } = scan
  const close = scan.brackets?.[bracket] ?? 0
  if (close === 0 || close >= end) return 0
  if (text[close + 1] !== '(') {
    if (!strict) return 0
    const known = definitions.size > 0 && definitions.has(keyOfLabel(text.slice(bracket + 1, close)))
    return known || (text[close + 1] === '[' && definitions.size > 0) ? undefined : 0
  }
  ADDRESS.lastIndex = close + 1
  const address = ADDRESS.exec(text)
  if (!address || ADDRESS.lastIndex > end) return strict ? undefined : 0
  const behind = ADDRESS.lastIndex
  const url = address[1] as string
  if (strict && /[\\&`]/.test(url) && /\\|&[a-z#]\w*;|`/i.test(url)) return undefined
  const words = text.slice(bracket + 1, close)
  const before = text.slice(from, image ? bracket - 1 : bracket)
  if (strict && words.includes('`')) return undefined
  if (image) {
    if (strict && /[*_`[\\&<~]/.test(words)) return undefined
    push(scan, before, style)
    scan.pieces.push({ ...style, text: words || wordsOfBadge(url), image: true })
    return behind
  }
  if (style.anchor) return strict ? undefined : 0
  if (!strict && words.length > 2000) return 0
  const anchored = { ...style, anchor: { url: meantAddress(url) } }
  push(scan, before, style)
  const inner = scan.pieces.length
  if (!scanRange(scan, bracket + 1, close, anchored)) return undefined
  if (scan.pieces.length === inner) scan.pieces.push({ ...anchored, text: '' })
  // A link within a link's words: the inner one is the link.
  if (strict) {
    for (let n = inner; n < scan.pieces.length; n++)
      if (scan.pieces[n]?.anchor?.url !== anchored.anchor.url) return undefined
  }
  return behind
}

function push(scan: Scan, text: string, style: Piece): void {
  if (!text) return
  const last = scan.pieces.at(-1)
  const same =
    last &&
    !last.image &&
    !last.code &&
    last.anchor === style.anchor &&
    last.strong === style.strong &&
    last.emphasis === style.emphasis
  if (same) last.text += text
  else scan.pieces.push({ ...style, text })
}

/** An address in running text, as GFM ends it: without closing punctuation and unmatched brackets. */
function trimmed(url: string): string {
  let end = url.length
  let surplus = url.split(')').length - url.split('(').length
  for (; end > 0; end--) {
    const last = url[end - 1] as string
    if (last === ')' && surplus > 0) surplus--
    else if (!/[?!.,:*_~'"]/.test(last)) break
  }
  return url.slice(0, end)
}
