/**
 * Text of a digest as it may stand on a terminal: control characters, which move the cursor, write over other lines or
 * reach the clipboard, and those that turn the direction of writing, are shown by their code.
 *
 * @example visible('a\x1b[2Jb') // 'a\\u001b[2Jb'
 */
export function visible(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
    /[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
