import { foreignLanguage } from '../text/language.ts'
import { attributes } from './attributes.ts'

/** The `lang` attribute of a text in the archive, whose language is `own`; nothing where it is the page's. */
export function lang({ language }: { language?: string | undefined }, own: string): string {
  return attributes({ lang: foreignLanguage(own, language) })
}
