/** A person's name in Chinese or Japanese. */
const NAME =
  '(?:\\p{Script=Han}{2,6}|\\p{Script=Han}{1,3}\\p{Script=Hiragana}{2,4}|[\\p{Script=Katakana}ー]{2,12})'
const NAMES = `(${NAME}(?:[・，,、]\\s?${NAME}){0,9})`
const YEAR = '(?:[(（]((?:19|20)\\d{2})[)）])?'

/** People ahead of a title in Japanese, which no sign need part from it where that is in quotes: `田中太郎・鈴木花子「…」`, `田中太郎（2019）：…` */
const PEOPLE = new RegExp(`^\\s*${NAMES}\\s?${YEAR}[\\s：，、:,]{0,2}$`, 'u')

/** People, several or with the year behind them, and a colon ahead of a title: `田中太郎・鈴木花子：…` */
const PEOPLE_AHEAD = new RegExp(`^\\s*${NAMES}\\s?${YEAR}[：:]\\s?(?=\\p{Lo})`, 'u')
/** A title and a journal with its volume or pages: `…，凧学会誌，3，1-12`, `…．凧学会誌，1(2)` */
const TITLE_AND_PLACE = /^([^，,．。]{4,300})[，,．。]\s?[^，,．。]{2,60}[，,．。]\s?(?:第|vol\.?\s?)?\d/iu

/** The people of a text that names nothing else ahead of a title, and the year where it says that. */
export function easternPeople(text: string): { names: string; year?: string } | undefined {
  const [, names, year] = PEOPLE.exec(text) ?? []
  return names === undefined ? undefined : { names, ...(year === undefined ? {} : { year }) }
}

/** How long the people are that a reference in Chinese or Japanese begins with, and its title; `undefined` where it is none. */
export function easternReference(text: string): { authors: number; title: number } | undefined {
  const [ahead = '', names = '', year] = PEOPLE_AHEAD.exec(text) ?? []
  if (ahead === '' || (year === undefined && !/[・，,、]/.test(names))) return undefined
  const [, title] = TITLE_AND_PLACE.exec(text.slice(ahead.length)) ?? []
  return title === undefined ? undefined : { authors: ahead.length, title: title.length }
}
