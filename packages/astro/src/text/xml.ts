/** Text as it may stand in XML: what no XML document can hold is left out. */
export function xmlText(text: string): string {
  return escapeXml(legal(text))
}

/** An attribute's value, for double quotes. */
export function xmlAttribute(value: string): string {
  return xmlText(value).replaceAll('"', '&#x22;').replaceAll('\n', '&#xA;')
}

/**
 * Without control characters, non-characters and halves of surrogate pairs: XML 1.0 has no way to write them
 * (section 2.2, "Char"), and a feed with one of them is read by nobody.
 */
export function legal(text: string): string {
  const whole = text.isWellFormed() ? text : text.replaceAll(/\p{Surrogate}/gu, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return whole.replaceAll(/[\0-\x08\x0B\x0C\x0E-\x1F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '')
}

/**
 * `&` and `<` as hexadecimal references: some readers take RSS's plain text for HTML, and these survive being
 * read once too often.
 */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;')
}
