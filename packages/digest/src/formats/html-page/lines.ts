import { placedNames } from '../../text/placed-names.ts'
import { isOfPeople, PLACE, placedPerson } from './people.ts'
import { type Element, isBlock, isElement, LINE, lineOf, type Page, type Text } from './tree.ts'
import { isAppearance } from './venues.ts'

/** A line as a page shows it: what stands between two blocks or breaks. */
export interface Line {
  text: string
  /** What holds the line and nothing else; where nothing on the page does, one named `LINE` that is not in its tree. */
  element: Element
  /** What holds it, and where in that it stands, which it has in common with its like in other entries. */
  kind: string
}

const FURNITURE = new Set(['nav', 'footer', 'aside', 'form', 'button', 'head', 'label', 'option', 'textarea'])

/** The lines of a page, without those of its navigation. */
export function linesOf(page: Page): Line[] {
  const lines: Line[] = []
  const apart = new Set<Element>()
  const walk = (block: Element, column: number) => {
    let cells = 0
    let run: (Element | Text)[] = []
    for (const last of peopleBehind(block)) apart.add(last)
    const full = block.children.filter(isFull).length
    const flush = () => {
      const line = lineFrom(block, column, run, full)
      if (line && !(line.text === '' && run.every(isLeftBehind))) lines.push(line)
      run = []
    }
    for (const child of block.children) {
      if (!isElement(child)) run.push(child)
      else if (child.name === 'br' || isShownAddress(child)) flush()
      else if (apart.has(child)) {
        flush()
        run.push(child)
      } else if (FURNITURE.has(child.name)) flush()
      else if (isBlock(child) || hasBlock(child)) {
        flush()
        walk(child, child.name === 'td' ? cells++ : 0)
      } else run.push(child)
    }
    flush()
  }
  walk(page.root, 0)
  return lines
}

function hasBlock(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (isBlock(child) || hasBlock(child)))
}

function isFull(node: Element | Text): boolean {
  return isElement(node) || node.text.trim() !== ''
}

/** The element that ends an item of a list behind the words of a title, as style sets people below it. */
function lastOfItem(item: Element): Element | undefined {
  const [last, ahead] = item.children.filter(isFull).reverse()
  if (last === undefined || ahead === undefined || !isElement(last) || isElement(ahead)) return undefined
  return /^(?:span|em|i|small)$/.test(last.name) && /[\p{L}\d?!)"”’]\s*$/u.test(ahead.text) ? last : undefined
}

/**
 * The elements that end the items of a list and have names of people that a page's style alone sets below the title
 * before them: `<li>The title <span>Ann Lee and Bo Kim</span></li>`. A few names that are not told as such are read as
 * those of the others.
 */
function peopleBehind(block: Element): Element[] {
  if (block.name !== 'ul' && block.name !== 'ol') return []
  const items = block.children.filter((child): child is Element => isElement(child) && child.name === 'li')
  const lasts = items.flatMap((item) => lastOfItem(item) ?? [])
  const isCredited =
    items.length > 2 && lasts.filter((last) => isOfPeople(lineOf(last))).length >= items.length * 0.8
  return isCredited ? lasts : []
}

/** Whether an element is a link that shows its address for words, which is a line of its own by what it is. */
function isShownAddress(node: Element): boolean {
  return node.name === 'a' && /^https?:\/\/\S*$/.test(lineOf(node))
}

/** Whether a node is white space, or marks nothing, as editors leave it behind; other elements may show something. */
function isLeftBehind(node: Element | Text): boolean {
  return isElement(node)
    ? /^(?:em|i|b|strong|u)$/.test(node.name) &&
        node.classes.length === 0 &&
        node.children.every(isLeftBehind)
    : node.text.trim() === ''
}

/** The line that nodes of a block are, of which `full` are not white space. */
function lineFrom(
  block: Element,
  column: number,
  run: readonly (Element | Text)[],
  full: number,
): Line | undefined {
  const first = run.findIndex(isFull)
  if (first === -1) return undefined
  const nodes = run.slice(first, run.findLastIndex(isFull) + 1)
  const [only] = nodes
  const element =
    full === nodes.length
      ? block
      : nodes.length === 1 && only && isElement(only)
        ? only
        : gathered(block, nodes)
  return {
    text: lineOf(element),
    element,
    kind: `${block.name}${column || ''}.${block.classes.join('.')}>${element.name}`,
  }
}

function gathered(block: Element, children: (Element | Text)[]): Element {
  const [first, last] = [children[0], children.at(-1)] as [Element | Text, Element | Text]
  return {
    name: LINE,
    attributes: {},
    classes: [],
    children,
    parent: block,
    start: first.start,
    end: last.end,
    index: block.index,
    lastIndex: block.index,
  }
}

/** Titles told by the people beside them, by kind, and where on the page these people stand. */
export interface TitledLines {
  groups: Map<string, Element[]>
  people: number[]
}

const ENDS_IN_YEAR = /\b(?:19|20)\d\d\W*$/
const NEARLY_ALL = 0.8
const MOST = 0.7
/** As many lists of names show that people who stand alone wrote what they stand beside. */
const FEWEST_LISTED = 2
const SHARE_OF_LISTED = 0.2
/** Fewer titles tell nothing of what else stands as they do. */
const FEWEST_TITLES = 3

/**
 * The lines that could be titles, since people stand on the next line, or on the one before, by what holds them; only
 * kinds of which most read like titles. Most have a list of names beside them, or names on several lines in turn.
 */
export function titledLines(all: readonly Line[], isTitle: (text: string) => boolean): TitledLines {
  // Where a paper appeared may stand between its title and its authors.
  const lines = all.filter(({ text }) => !(ENDS_IN_YEAR.test(text.slice(-8)) && isAppearance(text)))
  const isNamed = lines.map(
    ({ text }) => isOfPeople(text) || placedPerson(text) !== undefined || placedNames(text) !== undefined,
  )
  // Two capitalised words by themselves may be anything.
  const isList = lines.map(
    ({ text }, n) =>
      isNamed[n] === true &&
      (/[,;]|\sand\s|\s&\s/.test(text) || isNamed[n - 1] === true || isNamed[n + 1] === true),
  )
  const kinds = new Map<string, number[]>()
  /** Those that look like people instead. */
  const alike = new Map<string, number[]>()
  for (const [n, { text, kind }] of lines.entries()) {
    if (NO_TITLE.test(text) || (!isNamed[n] && !isTitle(text))) continue
    const lists = isNamed[n] ? alike : kinds
    const kindred = lists.get(kind)
    if (kindred) kindred.push(n)
    else lists.set(kind, [n])
  }
  const groups = new Map<string, Element[]>()
  const people = lines.flatMap(({ element }, n) => (isList[n] ? [element.start] : []))
  for (const [kind, kindred] of kinds) {
    const first = kindred.find((n) => isNamed[n + 1] || isNamed[n - 1])
    if (first === undefined) continue
    const [below, above] = [1, -1].map((side) => kindred.filter((n) => isNamed[n + side]).length) as [
      number,
      number,
    ]
    const side = below > above || (below === above && isNamed[first + 1]) ? 1 : -1
    const named = kindred.filter((n) => isNamed[n + side])
    const reading = kindred.filter((n) => READS_AS_TITLE.test((lines[n] as Line).text))
    const listed = named.filter((n) => isList[n + side])
    // Most talks of a programme may be one person's, where titles have people beside them and some have several.
    const areTalks =
      listed.length >= FEWEST_LISTED &&
      listed.length >= named.length * SHARE_OF_LISTED &&
      named.length >= kindred.length * MOST
    if (listed.length < named.length / 2 && !areTalks) continue
    // Of who organises a meeting, a page says where they work.
    if (named.filter((n) => PLACE.test((lines[n] as Line).text)).length > named.length / 2) continue
    if (named.filter((n) => READS_AS_TITLE.test((lines[n] as Line).text)).length < named.length / 2) continue
    // Where nearly all of a kind have people beside them, the few others have people of another shape.
    const others = reading.filter((n) => !isNamed[n + side])
    const areFew = others.length <= named.length * (1 / NEARLY_ALL - 1)
    const titles = areFew ? [...named, ...others] : [...named]
    if (areTalks)
      people.push(
        ...named.flatMap((n) => (isList[n + side] ? [] : [(lines[n + side] as Line).element.start])),
      )
    if (areFew) people.push(...others.map((n) => (lines[n] as Line).element.start))
    // Two capitalised words that stand above a list of names, as all others of their kind do, are a title, too.
    const like = alike.get(kind) ?? []
    const isAboveList = (n: number) =>
      isTitle((lines[n] as Line).text) &&
      isList[n + side] === true &&
      /[,;]|\sand\s/.test((lines[n + side] as Line).text)
    if (named.length >= FEWEST_TITLES && like.length <= named.length / 2 && like.every(isAboveList))
      titles.push(...like)
    groups.set(
      kind,
      titles.toSorted((a, b) => a - b).map((n) => (lines[n] as Line).element),
    )
  }
  return { groups, people: people.toSorted((a, b) => a - b) }
}

/** An address, a day, the name of a meeting, sentences, a whole reference. */
const NO_TITLE =
  /^.{250}|^\[|^(?:moderators?|panel(?:ists)?|chairs?|speakers?|hosts?|supported by)\b|^(?:\p{Lu}\.[ -]?)+\p{Lu}[\p{L}-]+\*?,|, ["“].{15}|\. \p{Lu}.*\.$|https?:\/\/|\S@\S|^(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:\p{Ll}{2,6}|\.)? \d|^(?:the )?\d+(?:st|nd|rd|th) (?:.* )?(?:conference|workshop|symposium|meeting)\b/iu

/** Four words at least, with one among them, or a sign, that names of people and of offices have not. */
export const READS_AS_TITLE =
  /^(?=(?:\S+\s+){3})(?:.*\b(?:an?|the|of|for|in|on|to|with|from|by|via|using|as|at|is|are|how|what|why|towards?|based|under|through|between|into|over|without|beyond|against|für|und|pour|dans|para)\b|.*[:?]\s|.*\?$)/i
