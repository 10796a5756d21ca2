import { attributes } from './attributes.ts'

/** The `lang` attribute of a text that is in another language than its page; nothing where that is not known. */
export function foreignLanguage(
  { language }: { language?: string | undefined },
  pageLanguage: string,
): string {
  return language === undefined || language === pageLanguage ? '' : attributes({ lang: language })
}
