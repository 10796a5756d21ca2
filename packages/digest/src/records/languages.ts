/** Languages that bibliographies name by word or by ISO 639-2 code, as BCP 47 tags. */
const TAGS: ReadonlyMap<string, string> = new Map(
  (
    'en:eng english american british usenglish ukenglish|de:ger deu german ngerman deutsch|fr:fre fra french francais français|' +
    'es:spa spanish español castilian|it:ita italian italiano|pt:por portuguese português|nl:dut nld dutch|' +
    'ru:rus russian|pl:pol polish|cs:cze ces czech|sk:slo slk slovak|sl:slv slovenian slovene|hr:hrv croatian|sr:srp serbian|' +
    'hu:hun hungarian|ro:rum ron romanian|bg:bul bulgarian|uk:ukr ukrainian|el:gre ell greek|tr:tur turkish|' +
    'sv:swe swedish|da:dan danish|no:nor norwegian|fi:fin finnish|is:ice isl icelandic|et:est estonian|lv:lav latvian|lt:lit lithuanian|' +
    'ja:jpn japanese|zh:chi zho chinese|ko:kor korean|ar:ara arabic|fa:per fas persian|he:heb hebrew|hi:hin hindi|' +
    'th:tha thai|vi:vie vietnamese|id:ind indonesian|ms:may msa malay|ca:cat catalan|eu:baq eus basque|gl:glg galician|la:lat latin'
  )
    .split('|')
    .flatMap((entry) => {
      const [tag, words] = entry.split(':') as [string, string]
      return [tag, ...words.split(' ')].map((word) => [word, tag] as const)
    }),
)

/** The BCP 47 tag of a language as a bibliography names it (`eng`, `English`, `de-CH`), or `undefined`. */
export function languageTag(text: string): string | undefined {
  const word = text.trim()
  const known = TAGS.get(word.toLowerCase())
  if (known) return known
  const [primary, region] = word.split(/[-_]/)
  const language = TAGS.get(primary?.toLowerCase() ?? '')
  return language && /^[A-Za-z]{2}$/.test(region ?? '') ? `${language}-${region?.toUpperCase()}` : undefined
}
