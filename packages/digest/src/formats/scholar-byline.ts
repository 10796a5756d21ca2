/** A name as Scholar shortens it: `A Byron`, `GM de Hopper`; one in Chinese, Japanese or Korean stays whole. */
const NAME = String.raw`(?:\p{Lu}[\p{Lu}-]{0,4}(?: \p{Ll}{1,4}){0,2} \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?|[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{1,8}(?: [\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]{1,8})?)`
/** A venue and its year, either alone, or a venue that is too long for its year. */
const DATED = String.raw`(?:.{1,120}[,-]\s*)?(?:19|20)\d{2}(?:\s+[-–]\s+\S.{0,40})?`
const CUT = String.raw`\S.{1,120}\s…`
/** A venue and the publisher's site. */
const ON_SITE = String.raw`.{2,120}\s+[-–]\s+[\w-]+(?:\.[\w-]+)+`
const BYLINE = new RegExp(
  `^${NAME}(?:, ${NAME}){0,12}(?:, ?…|…|\\.\\.\\.)?\\s+[-–]\\s+(?:${DATED}|${CUT}|${ON_SITE})$`,
  'u',
)

/** The line that Scholar prints below a title: names, venue and year. */
export function bylineOf(line: string): string | undefined {
  const text = line.trim()
  return text.length <= 400 && BYLINE.test(text) ? text : undefined
}
