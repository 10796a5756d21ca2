const THING = '(?:abstract|summary|description)'
const MISSING = new RegExp(
  `^[[(（]?(?:(?:there is |this (?:article|paper|record) has )?no ${THING}(?: text)?(?: is)?(?: (?:available|provided|found|given))?|(?:the )?${THING}(?: is)? (?:not (?:available|provided|found)|unavailable|missing)|摘要暂无|(?:暂无|无|無)(?:摘要|内容)|(?:摘要|要旨|抄録)なし|초록 없음)(?: for this (?:article|paper|record|publication))?[.。]?[\\])）]?$`,
  'iu',
)
const LONGEST = 80

/**
 * Whether a text says no more than that there is no abstract, as databases and scripts write where they found none.
 *
 * @example saysNoAbstract('[No abstract available]') // true
 */
export function saysNoAbstract(text: string): boolean {
  return text.length <= LONGEST && MISSING.test(text.trim())
}
