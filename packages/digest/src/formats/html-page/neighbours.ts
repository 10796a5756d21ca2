import { type Element, isElement, type Text } from './tree.ts'

/** The place of a node among its siblings. */
export function placeAmong(siblings: readonly (Element | Text)[], node: Element | Text): number {
  return siblings.indexOf(node, lowerBound(siblings, node.start))
}

/** The place of the first of sorted numbers, or of nodes by their start, that is at least `value`. */
export function lowerBound(sorted: readonly (number | { start: number })[], value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const each = sorted[middle] as number | { start: number }
    if ((typeof each === 'number' ? each : each.start) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether words in small letters stand beside an element on its line. */
export function isWithinSentence(node: Element): boolean {
  const { children = [] } = node.parent ?? {}
  const at = placeAmong(children, node)
  const [before, after] = [children[at - 1], children[at + 1]]
  return (
    (before !== undefined && !isElement(before) && /\p{Ll}\s*$/u.test(before.text.slice(-9))) ||
    (after !== undefined && !isElement(after) && /^\s*\p{Ll}/u.test(after.text.slice(0, 9)))
  )
}

/** Whether an element stands in brackets, as links do that lead to what there is beside a paper: `[video]`. */
export function isBracketed(node: Element, opening = /[[(]\s*$/): boolean {
  const { children = [] } = node.parent ?? {}
  const at = placeAmong(children, node)
  const [before, after] = [children[at - 1], children[at + 1]]
  return (
    before !== undefined &&
    after !== undefined &&
    !isElement(before) &&
    !isElement(after) &&
    opening.test(before.text.slice(-9)) &&
    /^\s*[\])]/.test(after.text.slice(0, 9))
  )
}
