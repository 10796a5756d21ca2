import { Parser } from 'htmlparser2'
import { isElement as isKnownName } from '../../text/elements.ts'
import { raised } from '../../text/scripts.ts'

/** An element of a page with its place in the text. */
export interface Element {
  name: string
  attributes: Readonly<Record<string, string>>
  classes: readonly string[]
  children: (Element | Text)[]
  parent: Element | undefined
  /** Offset of its opening tag. */
  start: number
  /** Offset behind its closing tag. */
  end: number
  /** Its number in `Page.elements`, and that of the last element inside it. */
  index: number
  lastIndex: number
}

/** A run of text. */
export interface Text {
  text: string
  parent: Element
  start: number
  end: number
}

/** A page as a tree, with what stands beside it. */
export interface Page {
  root: Element
  /** All elements, in the order of the page. */
  elements: Element[]
  /** Content of scripts that hold data and no program. */
  data: { text: string; start: number; end: number }[]
  /** Content of scripts that are programs, with its place. */
  programs: { text: string; start: number }[]
  /** Elements and comments with words that are no part of the tree: `name` is `comment` or the element's. */
  dropped: { name: string; start: number }[]
  /** Where reading ended, because elements are nested beyond measure. */
  cutAt?: number
  /** The address that a browser noted when it saved the page. */
  savedFrom?: string
}

/** Elements deeper than this become children of the one at this depth, so that walks may recurse. */
const DEEPEST = 200
/** No page nests so deep; reading ends where one does. */
const TOO_DEEP = 2000
const CHUNK = 16_384
const WORD = /[\p{L}\p{N}]/u
/** A sign of a font of icons, which says nothing without the font. */
const ICON = /^[\uE000-\uF8FF]$/
const DROPPED = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
])

/** The name of an element that is not in the tree, and only gathers nodes that stand on one line. */
export const LINE = '#line'

export function isElement(node: Element | Text): node is Element {
  return 'children' in node
}

/** Reads a page. Comments, programs and pictures are no part of its tree; scripts that hold JSON are its data. */
export function readPage(html: string): Page {
  const root = element('#page', {}, undefined, 0)
  const page: Page = { root, elements: [root], data: [], programs: [], dropped: [] }
  let current = root
  let depth = 0
  /** The elements that the parser holds to be open, the innermost last. */
  const open: Element[] = []
  const close = (node: Element, end: number) => {
    node.end = end
    node.lastIndex = page.elements.length - 1
    current = node.parent ?? node
    depth--
  }
  /** Elements opened below the deepest level, which have no node of their own. */
  let beyond = 0
  let dropped:
    | {
        name: string
        depth: number
        isData: boolean
        hasWords: boolean
        start: number
        text: string
        textStart?: number
      }
    | undefined
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const start = parser.startIndex
        if (dropped) {
          dropped.depth++
          return
        }
        if (DROPPED.has(name)) {
          const isData = name === 'script' && /json/i.test(attributes['type'] ?? '')
          dropped = { name, depth: 1, isData, hasWords: false, start, text: '' }
          return
        }
        if (depth >= DEEPEST) {
          beyond++
          return
        }
        for (const last = endedBy(name, current); last !== undefined && current !== last.parent; )
          close(current, start)
        const node = element(name, attributes, current, start)
        current.children.push(node)
        node.index = node.lastIndex = page.elements.push(node) - 1
        current = node
        open.push(node)
        depth++
      },
      ontext(text) {
        if (dropped) {
          if (!dropped.isData) dropped.hasWords ||= WORD.test(text)
          if (dropped.name === 'script') {
            dropped.textStart ??= parser.startIndex
            dropped.text += text
          }
          return
        }
        const last = current.children.at(-1)
        const end = parser.endIndex + 1
        if (last && !isElement(last)) {
          last.text += text
          last.end = end
        } else if (!ICON.test(text))
          current.children.push({ text, parent: current, start: parser.startIndex, end })
      },
      oncomment(text) {
        const saved = /saved from url=\(\d+\)(\S+)/.exec(text)
        if (saved) page.savedFrom ??= saved[1] as string
        // The declaration that XHTML begins with is a comment to HTML.
        else if (!dropped && WORD.test(text) && !/^\?xml\b/.test(text))
          page.dropped.push({ name: 'comment', start: parser.startIndex })
      },
      onclosetag(_, implied) {
        const end = implied ? parser.startIndex : parser.endIndex + 1
        if (dropped) {
          if (--dropped.depth > 0) return
          if (dropped.isData) page.data.push({ text: dropped.text, start: dropped.start, end })
          else if (dropped.hasWords) page.dropped.push({ name: dropped.name, start: dropped.start })
          if (!dropped.isData && dropped.textStart !== undefined)
            page.programs.push({ text: dropped.text, start: dropped.textStart })
          dropped = undefined
          return
        }
        if (beyond > 0) {
          beyond--
          return
        }
        const node = open.pop()
        // One that the next of its kind has ended is no longer among what is open.
        if (node && isWithin(current, node)) while (current !== node.parent) close(current, end)
      },
    },
    { lowerCaseTags: true, decodeEntities: true },
  )
  let read = 0
  while (read < html.length && depth + beyond < TOO_DEEP) {
    parser.write(html.slice(read, read + CHUNK))
    read += CHUNK
  }
  parser.end()
  if (read < html.length) page.cutAt = read
  root.end = html.length
  root.lastIndex = page.elements.length - 1
  return page
}

/** What an item, a term, a cell or a row ends, whatever is still open in it, and what it does not reach out of. */
const ENDS: ReadonlyMap<string, readonly [ended: RegExp, outer: RegExp]> = new Map([
  ['li', [/^li$/, /^(?:ul|ol|menu|table)$/]],
  ['dt', [/^d[td]$/, /^(?:dl|table)$/]],
  ['dd', [/^d[td]$/, /^(?:dl|table)$/]],
  ['td', [/^t[dh]$/, /^(?:tr|table)$/]],
  ['th', [/^t[dh]$/, /^(?:tr|table)$/]],
  ['tr', [/^tr$/, /^table$/]],
])

/** The element that ends where one of a name begins: an item whose paragraph is open is over at the next item. */
function endedBy(name: string, current: Element): Element | undefined {
  const [ended, outer] = ENDS.get(name) ?? []
  if (!ended || !outer) return undefined
  let up: Element | undefined = current
  while (up && !ended.test(up.name) && !outer.test(up.name)) up = up.parent
  return up && ended.test(up.name) ? up : undefined
}

/** Whether a node is another, or stands in it. */
function isWithin(node: Element, outer: Element): boolean {
  let up: Element | undefined = node
  while (up && up !== outer) up = up.parent
  return up === outer
}

const NO_CLASSES: readonly string[] = []
/** A name that a page gave to an element of its own; others are of scripts and of office programs. */
const OWN_NAME = /^[a-z]{4,}$/

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Element | undefined,
  start: number,
): Element {
  const written = attributes['class']
  const classes = written === undefined ? NO_CLASSES : written.split(/\s+/).filter((each) => each !== '')
  // To a browser, `<papertitle>` is a span, and its name tells styles what a class does.
  if (OWN_NAME.test(name) && !isKnownName(name))
    return element('span', { ...attributes, class: `${written ?? ''} ${name}` }, parent, start)
  return { name, attributes, classes, children: [], parent, start, end: start, index: 0, lastIndex: 0 }
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul br'
  ).split(' '),
)

/** Whether an element begins a new line on the page. */
export function isBlock(node: Element): boolean {
  return BLOCKS.has(node.name)
}

/** One number, or those of several places where a person works. */
const NUMBERS = /^\d{1,3}(?:, ?\d{1,3}){0,5}$/

/** The text of a node, blocks parted by line ends, white space collapsed otherwise. */
export function textOf(node: Element | Text): string {
  let out = ''
  const visit = (each: Element | Text) => {
    if (!isElement(each)) {
      // Pages that show line ends as they are part paragraphs by blank lines.
      out += each.text.replace(/\s\s+|[^\S ]/g, (space, at: number) =>
        space.indexOf('\n') !== space.lastIndexOf('\n') && at + space.length < each.text.length ? '\n' : ' ',
      )
      return
    }
    const block = isBlock(each)
    if (block) out += '\n'
    if (each.name === 'sup' && each.children.length === 1) {
      const only = each.children[0]
      if (only && !isElement(only) && NUMBERS.test(only.text)) {
        out += only.text.replace(/\d+/g, raised)
        return
      }
    }
    for (const child of each.children) visit(child)
    if (block) out += '\n'
  }
  visit(node)
  // Of white space there are spaces and line ends now.
  return out
    .trim()
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
}

/** The text of a node on one line. */
export function lineOf(node: Element | Text): string {
  return textOf(node).replaceAll('\n', ' ')
}
