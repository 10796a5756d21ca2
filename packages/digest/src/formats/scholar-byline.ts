/** A name as Scholar shortens it: `A Byron`, `GM de Hopper`. */
const NAME = String.raw`\p{Lu}[\p{Lu}-]{0,4}(?: \p{Ll}{1,4}){0,2} \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?`
const BYLINE = new RegExp(
  `^${NAME}(?:, ${NAME}){0,12}(?:, ?…|…|\\.\\.\\.)?\\s+[-–]\\s+(?:(?:.{2,120}[,-]\\s*)?(?:19|20)\\d{2}(?:\\s+[-–]\\s+\\S.{0,40})?|.{2,120}\\s+[-–]\\s+[\\w-]+(?:\\.[\\w-]+)+)$`,
  'u',
)

/** The line that Scholar prints below a title: names, venue and year. */
export function bylineOf(line: string): string | undefined {
  const text = line.trim()
  return text.length <= 400 && BYLINE.test(text) ? text : undefined
}
