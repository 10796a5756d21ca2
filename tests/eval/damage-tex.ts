/** Damage to formulas as copying does it, and what a repair made of it. */
import { markupHtml, markupText, readMarkup, repairTex } from '../../packages/digest/src/markup/index.ts'

const FORMULA = /(?<!\\)\$((?:[^$\\]|\\.)+)\$/gs

/** Whether the dollars of a text pair, and none of them is money. */
export function isDamageable(text: string): boolean {
  const dollars = text.match(/(?<!\\)\$/g)?.length ?? 0
  const formulas = [...text.matchAll(FORMULA)].map(([, tex = '']) => tex)
  const isProse = (tex: string) => !tex.includes('\\') && /[a-z]{3,} [a-z]{2,}|^\s|\s$/.test(tex)
  return dollars === 2 * formulas.length && !formulas.some((tex) => tex.length > 300 || isProse(tex))
}

/** A text with formulas damaged. */
export interface Damaged {
  text: string
  formulas: Stretch[]
}

/** Where a formula stands in the damaged text and in the whole one. */
interface Stretch {
  start: number
  end: number
  wholeStart: number
  wholeEnd: number
}

/** The formulas of a text, but for those that its source escaped for Markdown: they are not what their authors wrote. */
function formulasOf(text: string): RegExpExecArray[] {
  return [...text.matchAll(FORMULA)].filter(([, tex = '']) => !/\\[_*\\]/.test(tex))
}

export function formulaCount(text: string): number {
  return formulasOf(text).length
}

/** A text without the dollars and backslashes of the formulas that are `chosen` by their number. */
export function damageTex(whole: string, chosen: (formula: number) => boolean): Damaged {
  const formulas: Stretch[] = []
  let text = ''
  let at = 0
  for (const [number, { 0: found, 1: tex = '', index }] of formulasOf(whole).entries()) {
    if (!chosen(number)) continue
    text += whole.slice(at, index)
    const start = text.length
    text += tex.replaceAll('\\', '')
    at = index + found.length
    formulas.push({ start, end: text.length, wholeStart: index, wholeEnd: at })
  }
  return { text: text + whole.slice(at), formulas }
}

export type Outcome = 'restored' | 'partial' | 'untouched' | 'worse'

/** What became of one damaged formula, or of text beside the formulas. */
export interface Result {
  outcome: Outcome
  /** Offsets in the damaged text. */
  start: number
  end: number
  repaired: string
  whole: string
}

/** What the repair of a damaged text made of each formula whose damage can be seen, and of the text beside them. */
export function outcomes(whole: string, { text, formulas }: Damaged): Result[] {
  const repairs = repairTex(text).repairs.map((repair) => ({
    ...repair,
    end: repair.start + repair.from.length,
  }))
  const results: Result[] = []
  const seen = new Set<(typeof repairs)[number]>()
  for (let index = 0; index < formulas.length; ) {
    // The formula, the repairs that reach into it and the other formulas that those reach into.
    const group = [formulas[index] as Stretch]
    let { start, end } = group[0] as Stretch
    for (let size = -1; size !== seen.size + group.length; ) {
      size = seen.size + group.length
      for (const repair of repairs) {
        if (repair.start >= end || repair.end <= start) continue
        seen.add(repair)
        start = Math.min(start, repair.start)
        end = Math.max(end, repair.end)
      }
      for (let next = formulas[index + group.length]; next && next.start < end; ) {
        group.push(next)
        end = Math.max(end, next.end)
        next = formulas[index + group.length]
      }
    }
    index += group.length
    const [first, last] = [group[0] as Stretch, group.at(-1) as Stretch]
    const original = whole.slice(first.wholeStart - (first.start - start), last.wholeEnd + end - last.end)
    const damaged = text.slice(start, end)
    let repaired = ''
    let at = start
    for (const repair of repairs) {
      if (repair.start < start || repair.end > end) continue
      repaired += text.slice(at, repair.start) + repair.to
      at = repair.end
    }
    repaired += text.slice(at, end)
    const [truth, before, after] = [reading(original), reading(damaged), reading(repaired)]
    const isVisible = before.plain !== truth.plain
    const outcome: Outcome = isSame(after, truth)
      ? 'restored'
      : edits(after.plain, truth.plain) > edits(before.plain, truth.plain)
        ? 'worse'
        : repaired === damaged
          ? 'untouched'
          : 'partial'
    for (const _ of group) {
      if (isVisible || outcome === 'worse') results.push({ outcome, start, end, repaired, whole: original })
    }
  }
  const sound = new Set(repairTex(whole).repairs.map(({ from, to }) => `${from}\n${to}`))
  for (const repair of repairs) {
    const { from, to, start, end } = repair
    if (seen.has(repair) || sound.has(`${from}\n${to}`) || reading(from).plain === reading(to).plain) continue
    results.push({ outcome: 'worse', start, end, repaired: to, whole: from })
  }
  return results
}

/** What is read in a text: in plain Unicode, and as it is typeset where all of it can be. */
interface Reading {
  plain: string
  typeset?: string
}

function reading(tex: string): Reading {
  const markup = readMarkup(tex)
  const html = markupHtml(markup)
  const plain = bare(markupText(markup))
  return html.includes('<code>') ? { plain } : { plain, typeset: bare(linear(html)).replaceAll('^{∘}', '°') }
}

function isSame(one: Reading, other: Reading): boolean {
  return (
    one.plain === other.plain &&
    (one.typeset === other.typeset || one.typeset === undefined || other.typeset === undefined)
  )
}

/** Letters whose form is a matter of style: bold, italic, sans-serif and typewriter ones. */
const STYLED = /[\u{1d400}-\u{1d49b}\u{1d5a0}-\u{1d6a3}\u{1d6a8}-\u{1d7d7}\u{1d7e2}-\u{1d7ff}ℎ]/gu

/** A text without white space, ties, invisible operators, styles of letters and lengths of dashes. */
function bare(text: string): string {
  return text
    .replaceAll(/[\s~\u200b\u2061-\u2064]|&nbsp;/g, '')
    .replaceAll(/[-−–—]+/g, '-')
    .replaceAll(STYLED, (letter) => letter.normalize('NFKC'))
}

/** HTML with MathML as a line: `a^{2}`, whatever groups stand around the `a`. */
function linear(html: string): string {
  const open: { name: string; parts: string[] }[] = [{ name: '', parts: [] }]
  for (const [, close, name = '', empty, text] of html.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>|([^<]+)/g)) {
    if (text !== undefined) open.at(-1)?.parts.push(text)
    else if (close !== '') {
      const parts = open.pop()?.parts ?? []
      open.at(-1)?.parts.push(asLine(name, parts))
    } else if (empty === '') open.push({ name, parts: [] })
  }
  return open.flatMap(({ parts }) => parts).join('')
}

function asLine(name: string, parts: readonly string[]): string {
  const [base = '', one = '', other = ''] = parts
  if (name === 'msup') return `${base}^{${one}}`
  if (name === 'msub') return `${base}_{${one}}`
  if (name === 'msubsup') return `${base}_{${one}}^{${other}}`
  if (/^(?:mfrac|mroot|msqrt|m(?:under|over)+)$/.test(name)) return `<${name}>${parts.join('|')}</${name}>`
  return parts.join('')
}

/** How many edits lead from one text to another. */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let column = 1; column <= other.length; column++) {
      const changed = one[line - 1] === other[column - 1] ? 0 : 1
      const [diagonal, above, left] = [row[column - 1], row[column], next[column - 1]] as [
        number,
        number,
        number,
      ]
      next.push(Math.min(diagonal + changed, above + 1, left + 1))
    }
    row = next
  }
  return row[other.length] as number
}
