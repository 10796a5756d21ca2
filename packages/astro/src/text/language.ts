/** The language of the pages' own words: English, as the archive's owner writes it where the archive is in English. */
export function interfaceLanguage(own: string): string {
  return /^en\b/i.test(own) ? own : 'en'
}

/**
 * The language of a text in the archive, where it is not that of the pages' own words: the text's where that is known,
 * else the archive's.
 *
 * @example foreignLanguage('de', undefined) // 'de'
 */
export function foreignLanguage(own: string, language: string | undefined): string | undefined {
  const known = language ?? own
  return known === interfaceLanguage(own) ? undefined : known
}
