import { type Role, roleOf } from '../../records/field-roles.ts'
import { hasIdentifier } from '../../text/identifiers.ts'
import { linkKind } from '../../text/links.ts'
import { webAddress } from '../../text/web-address.ts'
import { isEvent } from '../markdown/words/events.ts'
import type { Resolve } from './addresses.ts'
import { type CreditedLine, creditedLines } from './credited-lines.ts'
import { labelOf } from './field-names.ts'
import { linesOf, titledLines } from './lines.ts'
import { isBracketed, lowerBound, placeAmong } from './neighbours.ts'
import {
  areSpeakers,
  beginsReference,
  isByline,
  isNames,
  isOfPeople,
  isOnePerson,
  referenceCredit,
  withoutEnding,
} from './people.ts'
import { type Element, isElement, LINE, lineOf, type Page, type Text, textOf } from './tree.ts'
import { isDatedVenue, isVolume, partedTitle, VENUE } from './venues.ts'

/** One paper's part of a page. */
export interface Entry {
  /** The element that is its title. */
  title: Element
  /** The nodes that belong to it, in order. */
  nodes: (Element | Text)[]
  start: number
  end: number
  /** Headings above it, outermost first. */
  headings: string[]
}

const HEADING = /^h[1-6]$/
const FURNITURE = new Set(['nav', 'header', 'footer', 'aside', 'form', 'button', 'head'])

/**
 * The papers' parts of a page, found by what repeats: of all kinds of elements that could be titles (headings,
 * elements of a class `title`, links, bold text), the kind of which most have a paper's link, id, authors or abstract
 * near them; or, where there is none such, bold or slanted text in lists, or lines, that have people beside them, as
 * programmes of conferences do. What belongs to a title is the largest element that holds no second title or, where titles and texts
 * stand side by side, everything up to the next title. Boxes that say that they are papers' are so, where most of them
 * have nothing else that tells of one.
 */
export function findEntries(page: Page, resolve: Resolve): { entries: Entry[]; areSetOff: boolean } {
  const evidence = evidenceOffsets(page, resolve)
  const found = entriesBy(evidence, page, resolve)
  const boxes = boxOffsets(page)
  if (boxes.length < FEWEST_NAMED || found.entries.length >= boxes.length / 2) return found
  const boxed = entriesBy(
    [...evidence, ...boxes].toSorted((a, b) => a - b),
    page,
    resolve,
  )
  return boxed.entries.length >= boxes.length / 2 ? boxed : found
}

function entriesBy(
  evidence: readonly number[],
  page: Page,
  resolve: Resolve,
): { entries: Entry[]; areSetOff: boolean } {
  const candidates = withoutBoxes(page.elements.filter(isCandidate))
  const groupsOfTitles = without(without(titleGroups(candidates), areSpeakers), isVolume)
  const listed = likeliest(page, groupsOfTitles, resolve, evidence)
  const headed = headedLinks(candidates, resolve)
  const areHeaded = new Set(headed)
  const titles = new Set([...listed.map(({ title }) => title), ...headed])
  const all = territories(
    page,
    [...titles].toSorted((a, b) => a.start - b.start),
    evidence,
  )
  // A digest may feature papers under headings that are links to them.
  const marked = withThose(
    listed,
    all.filter(
      (entry) =>
        areHeaded.has(entry.title) &&
        (isLinked(entry.title, resolve) || countBetween(evidence, entry.start, entry.end) > 0),
    ),
  )
  const setOff = without(titleGroups(page.elements.filter(isSetOff)), isNoPaper)
  const lines = linesOf(page)
  const isPaper = (text: string) => isTitle(text) && !OFFICE.test(text)
  const { groups, people } = titledLines(lines, isPaper)
  const namedAt = peopleOffsets(page)
  const [named, ...others] = [
    likeliest(page, setOff, resolve, namedAt.several, namedAt.one),
    likeliest(page, groups, resolve, people),
    entriesOfLines(page, creditedLines(lines, isPaper)),
  ].toSorted((a, b) => b.length - a.length) as [Entry[], ...Entry[][]]
  const areFew = marked.length < FEWEST_NAMED
  const areSetOff = named.length >= FEWEST_NAMED && named.length > marked.length * (areFew ? 1 : 2)
  if (!areSetOff) return { entries: marked, areSetOff }
  // A page may list its papers in a programme, and again by kind.
  const lists = others.map((list) => apartOf(named, list)).filter(({ length }) => length >= FEWEST_NAMED)
  return { entries: lists.reduce(withThose, named), areSetOff }
}

/**
 * Links to papers that are headings; where most of those of a kind are, the others too, as they may lead to where no
 * address tells of a paper.
 */
function headedLinks(candidates: readonly Element[], resolve: Resolve): Element[] {
  const kinds = new Map<string, { all: Element[]; linked: Element[] }>()
  for (const node of candidates) {
    const kind = node.parent?.name ?? ''
    if (node.name !== 'a' || !HEADING.test(kind)) continue
    const group = kinds.get(kind) ?? { all: [], linked: [] }
    kinds.set(kind, group)
    group.all.push(node)
    if (isLinked(node, resolve)) group.linked.push(node)
  }
  return [...kinds.values()].flatMap(({ all, linked }) =>
    linked.length > 1 && linked.length >= all.length / 2 ? all : linked,
  )
}

/** The kinds of elements of which no more than half are something else. */
function without(
  groups: ReadonlyMap<string, Element[]>,
  isOther: (text: string) => boolean,
): Map<string, Element[]> {
  return new Map(
    [...groups].filter(
      ([, nodes]) => nodes.filter((node) => isOther(lineOf(node))).length <= nodes.length / 2,
    ),
  )
}

/** Those of `others` that stand before, between and behind some entries. */
function apartOf(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  const ends = entries.map(({ end }) => end)
  return others.filter(
    ({ start, end }) => (entries[lowerBound(ends, start + 1)]?.start ?? Number.POSITIVE_INFINITY) >= end,
  )
}

/** Entries with those of `others` that stand apart from them, in the page's order. */
function withThose(entries: readonly Entry[], others: readonly Entry[]): Entry[] {
  return [...entries, ...apartOf(entries, others)].toSorted((a, b) => a.start - b.start)
}

/** The entries of lines that are a title and its authors each. */
function entriesOfLines(page: Page, lines: readonly CreditedLine[]): Entry[] {
  const entries = lines.map(({ line: { element }, title, authors }): Entry => {
    const { start, end } = element
    const words = (text: string): Text => ({ text, parent: element, start, end })
    const named: Element = { ...element, name: LINE, children: [words(title)] }
    return { title: named, nodes: [named, words(authors)], start, end, headings: [] }
  })
  addHeadings(page, entries)
  return entries
}

/** Fewer titles with people beside them may be anything. */
const FEWEST_NAMED = 3

/** What stands above the addresses of all that a page has told of. */
const SOURCES =
  /^\P{L}*(?:sources?|references|links|来源|出处|参考(?:文献|资料)?|출처|참고(?:문헌)?|出典|参考文献)\P{L}*$/iu
/** Such a list counts by as much, since it says less of its papers. */
const SHARE_OF_CITED = 0.25

/** Each reference may have a few links below it. */
const SHARE_OF_REFERENCES = 0.25

/**
 * The entries of the kind of titles of which most have evidence near them, and those of their like with what tells of a
 * paper only beside others: two capitalised words by themselves may be anything.
 */
function likeliest(
  page: Page,
  groups: ReadonlyMap<string, readonly Element[]>,
  resolve: Resolve,
  evidence: readonly number[],
  faint: readonly number[] = [],
): Entry[] {
  let best: { entries: Entry[]; good: readonly Entry[]; score: number } | undefined
  for (const group of groups.values()) {
    // Where many are whole references, the others lead to what there is beside them.
    const references = group.filter((node) => beginsReference(lineOf(node)))
    const areReferences =
      references.length >= FEWEST_NAMED && references.length > group.length * SHARE_OF_REFERENCES
    const titles = areReferences ? references : group
    const entries = territories(page, titles, evidence)
    const good = areReferences
      ? entries
      : entries.filter((entry) => countBetween(evidence, entry.start, entry.end) > 0)
    // A kind that is mostly something else (navigation, sections) does not mark papers; one that links to papers does.
    const linked = areReferences ? good.length : good.filter(({ title }) => isLinked(title, resolve)).length
    const cited = entries.filter(({ headings }) => SOURCES.test(headings.at(-1) ?? '')).length
    const score =
      (good.length + linked * 0.5 - (entries.length - good.length) * 0.5) *
      (cited > entries.length / 2 ? SHARE_OF_CITED : 1)
    const isBetter = best === undefined || score > best.score * 1.1
    // Of titles in bold, those that link their papers make a kind of their own.
    const isWider =
      best !== undefined &&
      good.length > best.good.length &&
      good.length >= entries.length / 2 &&
      standWithin(best.good, good)
    if (good.length > 0 && (isBetter || isWider))
      best = { entries: withSiblings(entries, good, faint), good, score }
  }
  return best?.entries ?? []
}

/** Whether all titles of some entries stand within titles of others. */
function standWithin(inner: readonly Entry[], outer: readonly Entry[]): boolean {
  const starts = outer.map(({ title }) => title.start)
  return inner.every(({ title: { start, end } }) => {
    const around = outer[lowerBound(starts, start + 1) - 1]?.title
    return around !== undefined && around.start <= start && end <= around.end
  })
}

/** The entries with evidence, and those of the same kind that stand in one list with them or have `faint` evidence. */
function withSiblings(entries: readonly Entry[], good: readonly Entry[], faint: readonly number[]): Entry[] {
  if (good.length < entries.length * 0.5 || good.length < 2) return [...good]
  const sure = new Set(good)
  const lists = new Set(good.map(({ nodes }) => nodes[0]?.parent))
  const kinds = new Set(good.flatMap(kindsOf))
  return entries.filter(
    (entry) =>
      sure.has(entry) ||
      ((lists.has(entry.nodes[0]?.parent) || countBetween(faint, entry.start, entry.end) > 0) &&
        kindsOf(entry).some((kind) => kinds.has(kind))),
  )
}

/** The kinds of element that an entry's first is one of: by each of its classes. */
function kindsOf({ nodes: [first] }: Entry): string[] {
  if (!first || !isElement(first)) return ['']
  const { name, classes } = first
  return classes.length === 0 ? [name] : classes.map((each) => `${name}.${each}`)
}

/** Whether a title is, holds or stands in a link to a paper. */
function isLinked(title: Element, resolve: Resolve): boolean {
  const leads = (node: Element | undefined) => {
    const href = node?.name === 'a' ? node.attributes['href'] : undefined
    const url = href === undefined ? undefined : resolve(href)
    return url !== undefined && leadsToPaper(url)
  }
  return (
    leads(title) || leads(title.parent) || title.children.some((child) => isElement(child) && leads(child))
  )
}

/** Whether an address holds a paper's identifier, or is that of a page of a publisher's, and no person's or journal's. */
function leadsToPaper(url: string): boolean {
  if (hasIdentifier(url)) return true
  const address = webAddress(url)
  return address !== undefined && linkKind(address) === 'paper' && PAGE_OF_ARTICLE.test(address.pathname)
}

/** What publishers' addresses have for articles alone. */
const PAGE_OF_ARTICLE =
  /^\/(?:science\/article|articles?|document|abstract\/document|chapter|paper|content)\/(?:.*[/-])?\w*\d/i

/** Elements that could be titles, by kind, the likelier kinds first. */
function titleGroups(candidates: readonly Element[]): Map<string, Element[]> {
  const groups = new Map<string, Element[]>()
  const add = (kind: string, node: Element) => {
    const group = groups.get(kind)
    if (group) group.push(node)
    else groups.set(kind, [node])
  }
  const kinds: [(node: Element) => boolean][] = [
    [(node) => HEADING.test(node.name)],
    [(node) => !HEADING.test(node.name) && node.classes.some(isTitleClass)],
    [(node) => node.name === 'a' && node.attributes['href'] !== undefined],
    [(node) => /^(?:b|strong|dt|summary|em|i)$/.test(node.name) || node.classes.some(isBoldClass)],
  ]
  const taken = new Set<Element>()
  for (const [test] of kinds) {
    for (const node of candidates) {
      if (!test(node) || taken.has(node)) continue
      taken.add(node)
      const own = HEADING.test(node.name)
        ? node.name
        : `${node.name}.${node.classes.filter(isTitleClass).join('.')}`
      const parent =
        HEADING.test(node.name) || node.classes.some(isTitleClass) ? '' : (node.parent?.name ?? '')
      add(`${parent}>${own}`, node)
    }
  }
  for (const [kind, group] of groups) groups.set(kind, withoutVenues(firstOfItems(withoutRepeats(group))))
  return groups
}

/**
 * Without elements whose words stand on the page again and again: labels, not titles. A paper may be listed under several
 * heads: all of these lead to one place.
 */
function withoutRepeats(group: readonly Element[]): Element[] {
  const alike = new Map<string, Element[]>()
  for (const node of group) {
    const text = lineOf(node)
    const others = alike.get(text)
    if (others) others.push(node)
    else alike.set(text, [node])
  }
  const often = Math.max(2, group.length / 20)
  const labels = new Set(
    [...alike.values()].filter((nodes) => nodes.length > often && !leadToOnePlace(nodes)).flat(),
  )
  return labels.size === 0 ? [...group] : group.filter((node) => !labels.has(node))
}

/** Whether elements are titles by their names or classes and hold or stand in links, all to the same address. */
function leadToOnePlace(nodes: readonly Element[]): boolean {
  const places = new Set(nodes.map(hrefOf))
  const [place] = places
  return (
    places.size === 1 &&
    place !== undefined &&
    !place.startsWith('#') &&
    nodes.every(({ name, classes }) => HEADING.test(name) || classes.some(isTitleClass))
  )
}

function hrefOf(node: Element): string | undefined {
  const inside = node.children.find((child) => isElement(child) && child.name === 'a') as Element | undefined
  return [node, node.parent, inside].find((each) => each?.name === 'a')?.attributes['href']
}

/** As large a share of a list's items holds one title each. */
const SHARE_OF_SINGLE = 0.8

/** Without what items say in the same dress behind their titles, where nearly all hold one such and begin with it. */
function firstOfItems(group: Element[]): Element[] {
  const items = new Map<Element, Element[]>()
  for (const node of group) {
    const item = closest(node, 'li')
    if (!item) return group
    const inside = items.get(item)
    if (inside) inside.push(node)
    else items.set(item, [node])
  }
  if ([...items.values()].filter(({ length }) => length === 1).length < items.size * SHARE_OF_SINGLE)
    return group
  return [...items].flatMap(([item, [first, ...others]]) =>
    others.length > 0 && textOf(item).startsWith(textOf(first as Element))
      ? [first as Element]
      : [first as Element, ...others],
  )
}

/** Without those that are journals, where titles and the names of their journals are set alike in one box. */
function withoutVenues(group: Element[]): Element[] {
  if (!/^(?:em|i)$/.test(group[0]?.name ?? '')) return group
  const second = group.filter(
    (node, n) => n > 0 && group[n - 1]?.parent === node.parent && isBeforeVolume(node),
  )
  if (second.length < group.length / 4) return group
  const venues = new Set(second)
  return group.filter((node) => !venues.has(node))
}

/** Whether a volume, a page or nothing more stands behind an element on its line. */
function isBeforeVolume(node: Element): boolean {
  const { children = [] } = node.parent ?? {}
  const next = children[placeAmong(children, node) + 1]
  return next !== undefined && !isElement(next) && /^(?:,\s*(?:vol|pp?\b|\d)|\.?\s*$)/.test(next.text)
}

function closest(node: Element, name: string): Element | undefined {
  let up: Element | undefined = node
  while (up && up.name !== name) up = up.parent
  return up
}

/** Whether a class sets its element in bold. */
function isBoldClass(name: string): boolean {
  return /^(?:fw-bold|fw-semibold|font-(?:weight-)?bold|font-semibold)$/.test(name)
}

/** Whether a class says that its element is an entry's title. */
export function isTitleClass(name: string): boolean {
  return (
    /(?:^|[-_]|paper|pub|publication|article|entry|item|work)title(?:[-_](?:en|link|text))?$|Title$/.test(
      name,
    ) && !/sub-?title|page-?title|site|section/i.test(name)
  )
}

/** Where on the page stand boxes with one title each that say that they are papers'. */
function boxOffsets(page: Page): number[] {
  const titles = page.elements
    .filter((node) => HEADING.test(node.name) || node.classes.some(isTitleClass))
    .map(({ start }) => start)
  return page.elements
    .filter(({ classes, start, end }) => classes.some(isPaperBox) && countBetween(titles, start, end) === 1)
    .map(({ start }) => start)
}

/** Whether a class says that its element holds one paper. */
function isPaperBox(name: string): boolean {
  return /^(?:paper|pub|publication|preprint)(?:[-_]?(?:item|card|entry|box|row|block))?$/i.test(name)
}

function isCandidate(node: Element): boolean {
  if (!HEADING.test(node.name) && !/^(?:a|b|strong|dt|summary|div|span|p|td|li|dd)$/.test(node.name))
    return false
  if (
    !HEADING.test(node.name) &&
    !/^(?:a|b|strong|dt|summary)$/.test(node.name) &&
    !node.classes.some((name) => isTitleClass(name) || isBoldClass(name))
  )
    return false
  if (node.end - node.start > 4000 || (node.name === 'a' && isBracketed(node))) return false
  for (let up = node.parent; up; up = up.parent)
    if (FURNITURE.has(up.name) && up.name !== 'header') return false
  const text = partedTitle(node)?.title ?? lineOf(node)
  if (HEADING.test(node.name) || node.classes.some(isTitleClass))
    return !isNoTitle(text) && /\p{L}{2}/u.test(text)
  return (
    isTitle(text) ||
    (text.length > LONGEST_TITLE && referenceCredit(text) !== undefined) ||
    (/^\p{Lu}\S* \S{2,}$/u.test(text) && !isNoTitle(text) && isCredited(node))
  )
}

/** Whether an element is what an item begins with, and names of several people or of who it is by stand behind it: `<a>Dust</a> by Ada Weber`. */
function isCredited(node: Element): boolean {
  const item = itemOf(node)
  const words = textOf(node)
  // An item that holds a page’s whole list tells of no one in it.
  const text = item && item.end - item.start < LONGEST_ITEM ? textOf(item) : undefined
  if (!text?.startsWith(words)) return false
  const behind = text.slice(words.length, words.length + LONGEST_CREDIT).replace(/^[^\p{L}]+/u, '')
  const line = behind.split('\n')[0] as string
  return isByline(line) || (!isOnePerson(words) && /[,;]|\sand\s/.test(line) && isOfPeople(line))
}

const LONGEST_CREDIT = 1000
const LONGEST_ITEM = 4000

/** Without links that hold the title of an entry, and so all of it. */
function withoutBoxes(candidates: readonly Element[]): Element[] {
  return candidates.filter((node, n) => {
    if (node.name !== 'a') return true
    for (let at = n + 1; (candidates[at]?.start ?? node.end) < node.end; at++) {
      const { name, classes, start, end } = candidates[at] as Element
      const isTitle = HEADING.test(name) || classes.some(isTitleClass)
      if (isTitle && end - start < (node.end - node.start) * MOST_OF_BOX) return false
    }
    return true
  })
}

/** What is more of a link is all that it says. */
const MOST_OF_BOX = 0.8

/** Whether an element of an item's text is set off from the rest as a title is, and names no office. */
function isSetOff(node: Element): boolean {
  if (!/^(?:b|strong|em|i)$/.test(node.name) || node.end - node.start > 1000) return false
  const text = lineOf(node)
  return isTitle(text) && !OFFICE.test(text.replace(/\s*[:：]$/, '')) && itemOf(node) !== undefined
}

/** What people are on pages about conferences; longer texts are about them. */
const OFFICE =
  /^(?:\S+\s+){0,5}(?:\S+[-/])?(?:(?:co-?)?chairs?|committees?|boards?|members|speakers?|organi[sz]ers|editors|panel(?:ists)?|sessions?|keynotes?|awards?|volunteers)$|^chairs?\b|^(?:session|keynote|panel|tutorial|workshop)\s*(?:[\dIVX]+\b|[:：–-])/i

/** Whether what is set off from the rest are people, or a venue. */
function isNoPaper(text: string): boolean {
  return isOfPeople(text) || VENUE.test(text)
}

/** The item of a list, the cell, the paragraph or the words on what unfolds in whose text an element stands. */
function itemOf(node: Element): Element | undefined {
  let up = node.parent
  for (let steps = 0; up && steps < 3; up = up.parent, steps++)
    if (/^(?:li|td|p|summary)$/.test(up.name)) return up
  return undefined
}

/** Where in items, cells and paragraphs stand names of several people, and those of one. */
function peopleOffsets(page: Page): { several: number[]; one: number[] } {
  const several: number[] = []
  const one: number[] = []
  for (const node of page.elements) {
    if (node.name === 'div')
      for (const child of node.children)
        if (!isElement(child) && referenceCredit(lineOf(child))) several.push(child.start)
    if (
      !/^(?:li|td|p|summary)$/.test(node.name) &&
      !(/^(?:b|strong|em|i|span)$/.test(node.name) && itemOf(node))
    )
      continue
    for (const child of node.children) {
      if (isElement(child) || child.text.length > 4000) continue
      const text = withoutEnding(child.text.replace(AHEAD_OF_NAMES, '').trim()).replace(/\s+/g, ' ')
      if (!/^\p{Lu}\S* /u.test(text) || !isNames(text)) continue
      if (/[,;(]|\sand\s/.test(text)) several.push(child.start)
      else one.push(child.start)
    }
  }
  return { several, one }
}

/** A dash or the number of a reference, with white space around: ` — `, `[12] `, `3. `. */
const AHEAD_OF_NAMES = /^\s*(?:[—–-]?\s+|\[\d{1,3}\]\s*|\d{1,3}[.)]\s+)/

/** Whether a text could be a title: some words, and no sentence of a text. */
function isTitle(text: string): boolean {
  if (isNoTitle(text) || isDatedVenue(text)) return false
  const words = text.split(/\s+/).length
  return (
    words >= 3 ||
    (words === 2 && text.length >= 12) ||
    /[\u3040-\u30ff\u4e00-\u9fff]{4}/.test(text) ||
    /^\p{Lu}\S{6,}$/u.test(text)
  )
}

/** What pages about conferences have above what they say of themselves. */
const OF_CONFERENCE =
  /^(?:call for \p{L}+(?: \p{L}+){0,3}|important (?:dates|information|notes?)|information for \p{L}+|(?:\p{L}+ ){0,2}(?:registration|sponsors?|sponsorship|submissions?|awards?|venue)(?: (?:information|levels|benefits|deadlines?|format|site|policy|process))?|(?:[\p{L}-]+ ){0,4}(?:instructions|guidelines|committees?|chairs|dates|deadlines|grants)|home|overview|about(?: us)?|contact(?: us)?|news|program(?:me)?|schedule|keynotes?(?: \p{L}+)?|organi[sz](?:ation|ers)|accepted \p{L}+|publications?|references|attending \p{L}+(?: \p{L}+)?|accommodations?|welcome)$/iu

const LONGEST_TITLE = 400

/** The same with the year alone: `Dust Letters (2006)`. */
const JOURNAL_AND_YEAR = /^\p{Lu}[\p{L} .&-]{2,60} \((?:19|20)\d\d\)\.?$/u

/** A journal with its volume, a page and the year, which physicists' lists link: `Dust Lett. B **73**, 195323 (2006)`. */
const JOURNAL_REFERENCE =
  /^\p{Lu}[\p{L}. :&-]{1,80}\s\d{1,4}(?: ?\(\d{1,4}\))?, ?[A-Z]{0,3}\d[\w.:–-]{0,20},? \((?:19|20)\d\d\)\W*$/u

/** The key under which the ACL once kept a paper: `U16-1001`. */
const KEY = /^[A-Z]\d{2}-\d{1,4}$/

/** What leads to a paper in so many words: `You can read the full article on …`. */
const READ_ON =
  /^(?:(?:you can|please|click (?:here )?to) )?(?:read|view|see|access|download)\b.{0,20}\b(?:full|whole|entire|original)\b.{0,20}\b(?:article|paper|text|story|publication|pre-?print|pdf|study)\b/i

function isNoTitle(text: string): boolean {
  return (
    text.length > LONGEST_TITLE ||
    (text.length < 80 && OF_CONFERENCE.test(text)) ||
    JOURNAL_REFERENCE.test(text) ||
    (text.length < 80 && isEvent(text) && !/^introduction$/i.test(text)) ||
    KEY.test(text) ||
    (JOURNAL_AND_YEAR.test(text) && VENUE.test(text)) ||
    /\barXiv:\s?(?:\d{4}\.\d|[a-z-]+\/\d{7}\b)|^(?:doi:?\s*)?10\.\d{4}|^(?:https?:|\[?pdf\]?$|arxiv\b|abs(?:tract)?$)/i.test(
      text,
    ) ||
    /^(?:authors?|categories|comments?|abstract|summary|keywords)(?:\s*[:：]|$)/i.test(text) ||
    READ_ON.test(text) ||
    // A remark on the title before it: `(Best Paper)`
    /^[([][^()[\]]{2,30}[)\]]$/.test(text) ||
    // A way to another page, and no title that begins or ends with a quotation.
    /^[←→↑↓‹›]|^[«»](?!.*[»«])|[←→›]$|^[^«]*»$/.test(text)
  )
}

/** The address of a page of the site for one of its papers, by the paper's number, and not for those of a year: `poster_12.html`, `papers/D1-204`. */
const PAGE_OF_PAPER =
  /(?:^|[/_-])(?:paper|poster)s?[/_-]?(?:[a-z]{1,8}[-_.]?)?(?!(?:19|20)\d\d\b)\d[\w-]{0,12}(?:\.\d{1,4})?(?:\.html?|\/)?$/i

/** What tells of a paper in a text: an identifier, or the label of its authors or its abstract. */
const EVIDENCE =
  /\barXiv:\s?\d{4}\.\d{4,5}|\b10\.\d{4,9}\/\S|^\s*(?:(?:authors?|abstract)\s*(?:[:：.—–-]|$)|作者|摘要|著者)/i

/** Whether a text begins with another label of authors or an abstract: `Author(s): …`, `Written by: …`. */
function isEvidentLabel(text: string): boolean {
  const label = /^\s*(\p{L}[^:：\n]{1,30}?)\s*[:：]/u.exec(text.slice(0, 60))?.[1]
  // Two letters are a code of a database: `au:lee`.
  const field = label === undefined || /^[a-z]{2}$/i.test(label) ? undefined : labelOf(label)
  return field !== undefined && OF_PAPERS.has(roleOf(field)?.role)
}

const OF_PAPERS: ReadonlySet<Role | undefined> = new Set(['authors', 'firstAuthor', 'abstract'])

/** Where on the page stand links to papers, ids, authors and abstracts. */
function evidenceOffsets(page: Page, resolve: Resolve): number[] {
  const offsets: number[] = []
  const venues = page.elements.filter(
    (node) => node.name === 'span' && node.end - node.start < 200 && isDatedVenue(lineOf(node)),
  )
  // A label with a venue and its year tells of a paper where many have one.
  if (venues.length >= FEWEST_NAMED) offsets.push(...venues.map(({ start }) => start))
  for (const node of page.elements) {
    const href = node.name === 'a' ? node.attributes['href'] : undefined
    const url = href === undefined ? undefined : resolve(href)
    if (
      /\.pdf$/i.test(href ?? '') ||
      PAGE_OF_PAPER.test(href ?? '') ||
      (url !== undefined && leadsToPaper(url))
    )
      offsets.push(node.start)
    else if (node.classes.some((name) => /(?:^|[-_])(?:authors?|abstract)$/i.test(name)))
      offsets.push(node.start)
    for (const child of node.children) {
      if (isElement(child)) continue
      if (EVIDENCE.test(child.text.slice(0, 2000)) || isEvidentLabel(child.text)) offsets.push(child.start)
    }
  }
  return offsets.toSorted((a, b) => a - b)
}

/** How many of the sorted numbers are at least `from` and less than `to`. */
function countBetween(sorted: readonly number[], from: number, to: number): number {
  return lowerBound(sorted, to) - lowerBound(sorted, from)
}

/** As many characters beside a title are more than a button. */
const SHORTEST_ENTRY = 60

/** What belongs to each title. */
function territories(page: Page, titles: readonly Element[], evidence: readonly number[]): Entry[] {
  const starts = titles.map((title) => title.start)
  const tops = titles.map((title) => {
    let top = title
    while (
      top.parent?.parent &&
      top.parent.name !== 'body' &&
      countBetween(starts, top.parent.start, top.parent.end) === 1 &&
      !isWhole(top, title)
    )
      top = top.parent
    return top
  })
  const holding = tops.filter((top, index) => {
    const title = titles[index] as Element
    return (
      countBetween(evidence, top.start, title.start) + countBetween(evidence, title.end, top.end) > 0 ||
      textOf(top).length > textOf(title).length + SHORTEST_ENTRY
    )
  }).length
  const sideBySide = holding < tops.length / 2
  const topStarts = tops.map((top) => top.start)
  const entries = titles.map((title, index): Entry => {
    const top = tops[index] as Element
    const nodes =
      sideBySide || top.name === 'dd'
        ? neighbours(top, title, topStarts)
        : [top, ...creditsBelow(top, topStarts)]
    const first = nodes[0] as Element | Text
    const last = nodes.at(-1) as Element | Text
    return { title, nodes, start: first.start, end: last.end, headings: [] }
  })
  addHeadings(page, entries)
  return entries
}

/** Whether an element is an article by its name, and has more than the title: what is around it is its section's. */
function isWhole(box: Element, title: Element): boolean {
  return box.name === 'article' && textOf(box).length > textOf(title).length + SHORTEST_ENTRY
}

/** A paragraph of the names of who wrote what the one before it names, and the next of its kind, up to a blank one. */
function creditsBelow(top: Element, topStarts: readonly number[]): Element[] {
  if (top.name !== 'p') return []
  const below: Element[] = []
  const siblings = top.parent?.children ?? []
  for (let at = placeAmong(siblings, top) + 1; at < siblings.length; at++) {
    const node = siblings[at] as Element | Text
    if (!isElement(node)) {
      if (node.text.trim() === '') continue
      break
    }
    if (node.name !== 'p' || topStarts[lowerBound(topStarts, node.start)] === node.start) break
    const line = lineOf(node)
    if (line === '' || (below.length === 0 ? !isByline(line) : !/^\[.*\]$/.test(line))) break
    below.push(node)
  }
  return below
}

/** An element and its siblings up to the next entry, or to a heading of a section. */
function neighbours(top: Element, title: Element, topStarts: readonly number[]): (Element | Text)[] {
  const siblings = top.parent?.children ?? [top]
  const last = top.name === LINE ? (top.children.at(-1) as Element | Text) : top
  const at = placeAmong(siblings, last)
  const nodes: (Element | Text)[] = []
  if (top.name === 'dd') {
    // A list of definitions has the id in its term.
    for (let before = at - 1; before >= 0; before--) {
      const node = siblings[before] as Element | Text
      if (isElement(node) && node.name !== 'dt') break
      nodes.unshift(node)
    }
  }
  nodes.push(top)
  const level = HEADING.test(title.name) ? Number(title.name[1]) : 7
  for (const node of siblings.slice(at + 1, at + 200)) {
    if (beginsWithin(topStarts, node)) break
    if (isElement(node) && HEADING.test(node.name) && Number(node.name[1]) < level) break
    if (isElement(node) && top.name === 'dd' && (node.name === 'dt' || node.name === 'dd')) break
    nodes.push(node)
  }
  return nodes
}

/** Whether an entry begins with a node, or within it. */
function beginsWithin(topStarts: readonly number[], { start, end }: Element | Text): boolean {
  return (topStarts[lowerBound(topStarts, start)] ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1)
}

/** Years in paragraphs stand below all headings. */
const LEVEL_OF_YEAR = 7

/** Whether a paragraph is a year and nothing else, as lists of publications have above each year's. */
function isYear(node: Element): boolean {
  return node.name === 'p' && node.end - node.start < 300 && /^(?:19|20)\d\d$/.test(lineOf(node))
}

/** Gives each entry the headings above it that belong to no entry. */
export function addHeadings(
  page: Page,
  entries: readonly { title: { start: number }; start: number; end: number; headings: string[] }[],
): void {
  const headings = page.elements.filter((node) => HEADING.test(node.name) || isYear(node))
  const stack: { level: number; text: string }[] = []
  let next = 0
  let entry = 0
  const starts = entries.map(({ start }) => start)
  for (const each of entries) {
    while (next < headings.length && (headings[next] as Element).start < each.title.start) {
      const heading = headings[next++] as Element
      while (entry < entries.length && (entries[entry] as { end: number }).end <= heading.start) entry++
      const holder = entries[Math.min(entry, lowerBound(starts, heading.start + 1) - 1)]
      if (holder && holder.title.start <= heading.start && heading.start < holder.end) continue
      const level = HEADING.test(heading.name) ? Number(heading.name[1]) : LEVEL_OF_YEAR
      while (stack.length && (stack.at(-1) as { level: number }).level >= level) stack.pop()
      const text = lineOf(heading)
      if (text !== '' && !areSpeakers(text)) stack.push({ level, text })
    }
    each.headings = stack.filter(({ level }) => level > 1).map(({ text }) => text)
  }
}
