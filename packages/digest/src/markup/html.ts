import temml from 'temml'
import type { Markup } from './markup.ts'
import { mathToText } from './math-text.ts'
import { standardTex } from './standard-tex.ts'

/** How to write HTML. */
export interface HtmlOptions {
  /**
   * What stands for a formula, given its MathML and its plain text (not escaped). @default the MathML
   */
  formula?: (mathMl: string, text: string) => string
}

/**
 * What no line's end may part from a formula: the rest of its word, and the marks that close behind it or open before
 * it. Letters without case are left out: lines break anywhere in Chinese and Japanese.
 */
const BEHIND = /^[-‐]?[\p{Lu}\p{Ll}\p{M}\p{N}]{0,40}[\p{Pe}\p{Pf}.,;:!?'"%。，、；：！？]{0,4}/u
const BEFORE = /[\p{Lu}\p{Ll}\p{M}\p{N}\p{Ps}\p{Pi}'"]{1,40}$/u

/**
 * HTML for an abstract: formulas as MathML, addresses as links, everything else escaped. Holds no `style`
 * attribute and no script, whatever the text was. A formula that cannot be typeset stands as its source. Browsers
 * break lines beside a formula even within a word or before a full stop: it stands with what touches it in
 * `<span class="together">`, for `white-space: nowrap`.
 *
 * Not for titles, headings or links: browsers leave MathML out of an element's accessible name. They take
 * `markupText`.
 *
 * @example markupHtml(readMarkup('faster by $3.9\\times$')) // 'faster by <math>…</math>'
 */
export function markupHtml(markup: Markup, options: HtmlOptions = {}): string {
  const tags = { emphasis: 'em', strong: 'strong', code: 'code' }
  let html = ''
  let together = false
  const open = () => {
    if (!together) html += '<span class="together">'
    together = true
  }
  const close = () => {
    if (together) html += '</span>'
    together = false
  }
  for (const [index, node] of markup.entries()) {
    const before = markup[index - 1]
    const after = markup[index + 1]
    switch (node.type) {
      case 'text': {
        const head = before?.type === 'math' ? lengthBehind(node.value) : 0
        const rest = node.value.slice(head)
        const tail = after?.type === 'math' ? (BEFORE.exec(rest.slice(-40))?.[0].length ?? 0) : 0
        html += escapeHtml(node.value.slice(0, head))
        if (rest !== '') close()
        html += escapeHtml(rest.slice(0, rest.length - tail))
        if (tail > 0) open()
        html += escapeHtml(rest.slice(rest.length - tail))
        break
      }
      case 'math': {
        const touches = after?.type === 'math' || (after?.type === 'text' && lengthBehind(after.value) > 0)
        if (touches) open()
        const formula = mathMl(node.value)
        html += options.formula ? options.formula(formula, mathToText(node.value)) : formula
        if (!touches) close()
        break
      }
      case 'link':
        html += `<a href="${escapeHtml(node.url)}" rel="nofollow">${escapeHtml(node.text ?? node.url)}</a>`
        break
      default:
        html += `<${tags[node.type]}>${markupHtml(node.children, options)}</${tags[node.type]}>`
    }
  }
  close()
  return html
}

function lengthBehind(text: string): number {
  return BEHIND.exec(text)?.[0].length ?? 0
}

/** What temml colours a macro with that it does not know, by which such macros are found. */
const UNKNOWN = '#b22222'

function mathMl(tex: string): string {
  const math = typeset(tex)
  if (!math?.startsWith('<math')) return `<code>${escapeHtml(tex)}</code>`
  return (
    math
      // An author's own macro stands under its name.
      .replaceAll(`<mtext style="color:${UNKNOWN};">\\`, '<mtext>')
      // A content security policy without inline styles refuses these; formulas read the same without them.
      .replaceAll(/ style="[^"]*"/g, '')
      .replaceAll(/ href="[^"]*"/g, '')
  )
}

/** What temml makes of a formula, which is no formula where it says what is wrong; it may break at what is cut short. */
function typeset(tex: string): string | undefined {
  try {
    // Behind a bare percent sign, TeX reads no more.
    return temml.renderToString(standardTex(tex).replaceAll(/(?<!\\)%/g, '\\%'), {
      throwOnError: false,
      errorColor: UNKNOWN,
      strict: false,
      trust: false,
    })
  } catch {
    return undefined
  }
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
