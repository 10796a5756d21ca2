import { collapse } from './white-space.ts'

/** A line of a page without the marks that a capturing tool put around its words. */
export interface Unmarked {
  /** The words, white space collapsed. */
  text: string
  /** Addresses that the words were links to, in order. */
  urls: string[]
  /** Numbers of references (`[33]`) that the words were links to. */
  references: number[]
  /** It was a heading (`### …`). */
  heading: boolean
  /** It was an item of a list (`- …`). */
  bullet: boolean
  /** It was set in bold from end to end. */
  strong: boolean
  /** A link's text begins here and goes on in the next line. */
  opens: boolean
  /** A link's text that began in an earlier line ends here. */
  closes: boolean
  /** It ends in a backslash: the next line goes on with the same text. */
  continues: boolean
}

const IMAGE = /!\[[^[\]]*\]\([^()\s]*\)/g
const ALTERNATIVE_TEXT = /\[(?:图片|图像|圖片|画像|image|img|photo|logo)\s*[:：][^[\]]*\]/gi
const ANCHOR = /<a (?:id|name)="[^"<>]*">\s*(?:<\/a>)?/g
const HEADING = /^#{1,6}\s+/
const BULLET = /^(?:[-*•·◦▪‣∙+>–]\s+)+/
const LINK = /\[([^[\]]*)\]\(\s*<?([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)/g
const REFERENCE_LINK = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\[\s*(\d{1,5})\s*\]/g
const LEADING_REFERENCE = /^\[(\d{1,5})\]\s*(?=\S)/
const TRAILING_REFERENCE = /\s*\[(\d{1,5})\]$/
const CLOSING_LINK = /\]\(\s*<?([^()\s<>]*(?:\([^()\s<>]*\)[^()\s<>]*)*)>?(?:\s+"[^"]*")?\s*\)$/
const CLOSING_REFERENCE = /\]\[\s*(\d{1,5})\s*\]$/

/**
 * Takes the marks off a line: Markdown links, headings and bullets, numbered references, images and their
 * alternative text, as page-to-text tools leave them.
 *
 * @example unmark('### [A Title](https://huggingface.co/papers/2503.01234)').text // 'A Title'
 */
export function unmark(line: string): Unmarked {
  const result: Unmarked = {
    text: '',
    urls: [],
    references: [],
    heading: false,
    bullet: false,
    strong: false,
    opens: false,
    closes: false,
    continues: false,
  }
  let text = collapse(line)
  if (text.endsWith('\\')) {
    result.continues = true
    text = text.replace(/\\+$/, '').trimEnd()
  }
  if (text.includes('\\')) text = text.replace(/\\(?= )/g, '')
  if (text.includes('[')) text = text.replace(IMAGE, '').replace(ALTERNATIVE_TEXT, '')
  if (text.includes('<a ')) text = text.replace(ANCHOR, '')
  text = collapse(text)
  if (HEADING.test(text)) {
    result.heading = true
    text = text.replace(HEADING, '')
  }
  text = unbulleted(text, result)
  const emphasised = /^(\*\*|__)(.+)\1$/.exec(text)
  if (emphasised) {
    result.strong = true
    text = emphasised[2] as string
  }
  if (text.includes('](')) {
    text = text.replace(LINK, (_, words: string, url: string, at: number) => {
      result.urls.push(url)
      return linkText(text, words, at)
    })
  }
  if (text.includes('][')) {
    text = text.replace(REFERENCE_LINK, (_, words: string, number: string, at: number) => {
      result.references.push(Number(number))
      return linkText(text, words.replace(/^\[[^[\]]*\]\s*/, ''), at)
    })
  }
  const closingLink = text.endsWith(')') ? CLOSING_LINK.exec(text) : null
  const closingReference = text.endsWith(']') ? CLOSING_REFERENCE.exec(text) : null
  if (closingLink) {
    result.urls.push(closingLink[1] as string)
    text = text.slice(0, closingLink.index)
    result.closes = true
  } else if (closingReference) {
    result.references.push(Number(closingReference[1]))
    text = text.slice(0, closingReference.index)
    result.closes = true
  }
  for (;;) {
    const leading = LEADING_REFERENCE.exec(text)
    if (!leading) break
    result.references.push(Number(leading[1]))
    text = text.slice(leading[0].length)
  }
  if (text.startsWith('[') && count(text, '[') > count(text, ']')) {
    if (!result.closes) result.opens = true
    text = text.slice(1)
  }
  text = unbulleted(text.trim(), result)
  const trailing = referenceBehind(text)
  if (trailing) {
    result.references.push(trailing.number)
    text = trailing.text
  }
  if (result.urls.length || result.references.length || result.opens || result.closes) {
    text = withoutEscapes(text).replace(/^LINK:\s*/i, '')
  }
  result.text = collapse(text)
  return result
}

/** A mark that a writer of Markdown escaped. Before a letter a full stop is TeX's accent, and so is most often an apostrophe. */
const ESCAPE = /\\([-_*[\]`~>#+!]|\.(?!\s?\p{L})|'(?=(?:[stdm]|re|ve|ll)(?!\p{L})))/gu

/** A text of Markdown without the backslashes that keep its marks from being read as such: `an ultra\-compact model`. */
export function withoutEscapes(text: string): string {
  return text.includes('\\') ? text.replace(ESCAPE, '$1') : text
}

const ADDRESS_BEHIND =
  /^(\S.*?)\s*(?:<(https?:\/\/[^\s<>]+)>|\((https?:\/\/[^\s()]+)\)|\[(https?:\/\/[^\s[\]]+)\])$/i

/**
 * The words of a link and its address, where a mail program or a converter wrote the one behind the other:
 * `A Title <https://…>`. Not where the words are a sentence that tells of the address.
 */
export function addressBehind(line: string): { text: string; url: string } | undefined {
  if (!line.includes('://') || !/[>)\]]$/.test(line)) return undefined
  const [, text = '', inAngles, inParentheses, inBrackets] = ADDRESS_BEHIND.exec(line) ?? []
  const url = inAngles ?? inParentheses ?? inBrackets
  if (url === undefined || /[.!?] |[:,]$|\b(?:at|from|in|on|via|see|is|are|here)$/.test(text))
    return undefined
  return { text, url }
}

/** The number of a reference behind a line's words: `A Title [12]`. */
export function referenceBehind(line: string): { text: string; number: number } | undefined {
  const trailing = line.endsWith(']') ? TRAILING_REFERENCE.exec(line) : null
  if (!trailing || trailing.index === 0) return undefined
  return { text: line.slice(0, trailing.index), number: Number(trailing[1]) }
}

function unbulleted(text: string, result: Unmarked): string {
  const bullet = BULLET.exec(text)
  if (!bullet) return text
  result.bullet = true
  return text.slice(bullet[0].length)
}

/** A link's words; a number glued to the word before it (`May 29[6](…)`) is set apart. */
function linkText(text: string, words: string, at: number): string {
  const glued = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] as string)
  return glued && /^\s*(?:\d|AK\b)/.test(words) ? ` ${words}` : words
}

const count = (text: string, character: string) => text.split(character).length - 1
