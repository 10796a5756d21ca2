/** A label that is in that form but for its capitals. */
const PLAIN_KEY = /^[a-z\d]+(?: [a-z\d]+)*$/

/** A label in the form the tables have it: lower case, letters and digits, one space between. */
export function labelKey(text: string): string {
  const lower = text.toLowerCase()
  if (PLAIN_KEY.test(lower)) return lower
  return lower
    .replace(/[(（][^()（）]{0,40}[)）]/g, ' ')
    .replace(/:[a-z0-9_+-]+:/g, ' ')
    .replace(/[^\p{L}\p{N}・]+/gu, ' ')
    .trim()
}
