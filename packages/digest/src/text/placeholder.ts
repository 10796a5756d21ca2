/** Words that stand where there is nothing to say. */
const WORDS: ReadonlySet<string> = new Set(
  `null|none|n/a|n.a|na|nan|undefined|unknown|tbd|tba|to be announced|to be determined|not available|not specified|not provided|not found
not applicable|not listed|none listed|none provided|none available|暂无|无|無|未知|不明|なし|無し|없음|미상`.split(
    /[|\n]/,
  ),
)
const LONGEST = 20
/** A text, as most are, that has nothing around its words. */
const WITHIN_LETTERS = /^[a-z](?:.*[a-z])?$/is
const AROUND = /^[\s[({"'“]+|[\s\])}"'”.。]+$/g

/**
 * Whether a text only stands for nothing, as scripts and people fill a field of which they know nothing.
 *
 * @example isPlaceholder('N/A') // true
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return /^[-–—]/.test(text) && /^[-–—]+$/.test(text)
  if (WITHIN_LETTERS.test(text)) return WORDS.has(text.toLowerCase())
  const words = text.replace(AROUND, '')
  return words === '' || /^(?:[-–—]+|\?+)$/.test(words) || WORDS.has(words.toLowerCase())
}

/** What stands where a paper's authors are not known. */
const NOBODY =
  /^[[(]?(?:no (?:author|name)s?(?: (?:listed|available|given|provided|found))?|(?:unknown|anonymous) authors?|(?:multiple|various|several|many|\d{1,4}) (?:authors|researchers|people|contributors)|authors? (?:unknown|not (?:available|listed|given|provided|found))|not (?:\w{2,12} ){0,2}(?:identified|listed|named|available|given|provided|found|specified|disclosed)(?: (?:in|on|by|at) [\w ]{2,40})?)\.?[\])]?$/i
const LONGEST_NOBODY = 80

/**
 * Whether a text stands where authors would, and names nobody.
 *
 * @example isNobody('(Multiple authors)') // true
 */
export function isNobody(text: string): boolean {
  return isPlaceholder(text) || (text.length <= LONGEST_NOBODY && NOBODY.test(text))
}
