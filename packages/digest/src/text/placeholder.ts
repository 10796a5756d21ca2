/** Words that stand where there is nothing to say. */
const WORDS: ReadonlySet<string> = new Set(
  `null|none|n/a|n.a|na|nan|undefined|unknown|tbd|tba|to be announced|to be determined|not available|not specified|not provided|not found
not applicable|not listed|none listed|none provided|none available|暂无|无|無|未知|不明|なし|無し|없음|미상`.split(
    /[|\n]/,
  ),
)
const LONGEST = 20
const AROUND = /^[\s[({"'“]+|[\s\])}"'”.。]+$/g

/**
 * Whether a text only stands for nothing, as scripts and people fill a field of which they know nothing.
 *
 * @example isPlaceholder('N/A') // true
 */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST) return /^[-–—]/.test(text) && /^[-–—]+$/.test(text)
  const words = text.replace(AROUND, '')
  return words === '' || /^(?:[-–—]+|\?+)$/.test(words) || WORDS.has(words.toLowerCase())
}
