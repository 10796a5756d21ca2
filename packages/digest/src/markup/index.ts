/**
 * Text as its author wrote it: damaged TeX repaired, TeX read, and the result as plain text, TeX or HTML.
 */
export { findDamage, type TextDamage } from './find-damage.ts'
export { type HtmlOptions, markupHtml } from './html.ts'
export {
  isPlain,
  type Markup,
  type MarkupNode,
  markupLinks,
  markupParagraphs,
  markupTex,
  markupText,
  readMarkup,
} from './markup.ts'
export { mathToText } from './math-text.ts'
export { type RepairRule, repairRules } from './repair/repair-rule.ts'
export { type Repair, type Repaired, repairTex } from './repair/repair-tex.ts'
