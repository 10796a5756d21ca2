/** What is cut from a text shares its memory if it is at least so long, and is a copy if it is shorter. */
const SHORTEST_SHARE = 13

/**
 * The same text in memory of its own, at one byte a character where that is enough: a title that was cut from half a
 * megabyte of a file keeps all of it.
 */
export function ownCopy(text: string): string {
  return text.length < SHORTEST_SHARE ? text : JSON.parse(JSON.stringify(text))
}
