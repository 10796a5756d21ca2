import { CLASS } from './classes.ts'
import type { Field } from './field-labels.ts'

// Signs that stand for labels.
const WHO = '👤👥'
const WHERE = '🏢🏛🏫'
const LIKED = '👍🔺▲⬆'
const WHEN = '📅🗓📆'
const OF_PAPERS = WHO + WHERE + LIKED + WHEN
// What a list says of a paper may begin with these, too.
const STARS = '⭐'
const COMMENTS = '💬'
const TAGS = '🏷🔖🔑'
const NUMBER = '🆔'

/** A line of fields with signs for labels, and strokes or dots between them: `👤 Ann Lee • 👍 32 • [paper](address)`. */
export const SIGNED = new RegExp(
  `^\\s*(?:[${OF_PAPERS}]\\uFE0F?\\s*\\S|[\u270D\u{1F58A}\u{1F58B}]\\uFE0F?\\s*\\p{Lu}[^|·•｜]{0,400}(?:,|\\sand)\\s).*\\s[|·•｜]\\s`,
  'u',
)

/** What a line begins with that may have such a label. */
const MAY_BE_SIGNED = new RegExp(
  `^\\s*(?:[${OF_PAPERS}${STARS}${COMMENTS}${TAGS}${NUMBER}\u270D\u{1F58A}\u{1F58B}\u{1F468}\u{1F469}\u{1F9D1}]|\\d.* ago\\s*$)`,
  'u',
)

/** One word at least and four at most. Each blank parts two of them: were it optional, a word could be parted anywhere. */
const FEW_WORDS = '[^\\s,，、.!?。]{1,40}(?: [^\\s,，、.!?。]{1,40}){0,3} ?'

/** A sign of somebody who does research stands for who wrote a paper where a name is behind it. */
const SCHOLAR =
  /^\s*[\u{1F468}\u{1F469}\u{1F9D1}][\u{1F3FB}-\u{1F3FF}]?\u200D[\u{1F52C}\u{1F393}\u{1F3EB}]\uFE0F?\s*(?=\p{Lu}[\p{L}.'’-]*\s\p{Lu}[^:：]*$|\p{Script=Han}{2,4}(?:[,，、]|$))/u

/** A hand or a pen stands for who wrote a paper where several names are behind it, and for somebody's notes elsewhere. */
const WRITER =
  /^\s*(?:\u270D|\u{1F58A}|\u{1F58B}|[\u{1F468}\u{1F469}\u{1F9D1}][\u{1F3FB}-\u{1F3FF}]?\u200D\u{1F4BB})[\uFE0F\u{1F3FB}-\u{1F3FF}]{0,2}\s*(?=\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){1,4}\s?(?:,\s\p{Lu}|\s?(?:and|&|et al)\b)[^:：]*$)/u

/** The fields, the labels that stand for them in words, and what a line of them begins with. */
const FIELDS: readonly [Field, string, RegExp][] = [
  ['authors', 'Authors', behind(WHO)],
  ['authors', 'Authors', SCHOLAR],
  ['authors', 'Authors', WRITER],
  ['note', 'Institution', behind(WHERE)],
  ['count', 'Upvotes', behind(LIKED, '(?=\\d[\\d,]*\\s*$)')],
  ['count', 'Stars', behind(STARS, '(?=\\d[\\d,]+\\s*$)')],
  ['note', 'Comments', behind(COMMENTS, '(?=\\d[\\d,]*\\s*$)')],
  ['note', 'Posted', /^\s*(?=\d{1,3}\s?(?:mo|[smhdwy]|(?:min|hour|day|week|month|year)s?) ago\s*$)/u],
  ['date', 'Date', behind(WHEN, '(?=[^\\n:：]{0,20}\\d{2}[^\\n:：]{0,14}$)')],
  ['note', 'Score', behind(STARS, '(?=\\d[\\d.]*\\s?/\\s?\\d+\\s*$)')],
  ['id', 'id', behind(NUMBER, '(?=\\S+\\s*$)')],
  ['categories', 'Categories', behind(TAGS, `(?=${CLASS}(?:[\\s,;/|·]+${CLASS}){0,9}\\s*$)`)],
  // Few words between commas; a sentence is what the list says.
  ['keywords', 'Keywords', behind(TAGS, `(?=${FEW_WORDS}(?:[,，、]\\s?${FEW_WORDS}){1,15}$)`)],
]

/** A blank that parts two fields of one line, as the next has a sign for its label. */
export const AHEAD_OF_SIGN = /\s+(?=[👤👥🏢🏛🏫📅🗓📆📰]\uFE0F?\s)/u
/** The sign of a journal, where it is one of several. */
export const JOURNAL_SIGN = /^[📰📖📚📓]\uFE0F?\s*/u

/** One of some signs, and what has to stand behind it. */
function behind(signs: string, value = ''): RegExp {
  return new RegExp(`^\\s*[${signs}]\\uFE0F?\\s*${value}`, 'u')
}

/** The label that a sign at a text's beginning stands for, and as many characters as the sign takes. */
export function signOf(text: string): { field: Field; label: string; length: number } | undefined {
  if (!MAY_BE_SIGNED.test(text)) return undefined
  for (const [field, label, sign] of FIELDS) {
    const match = sign.exec(text)
    if (match) return { field, label, length: match[0].length }
  }
  return undefined
}
