/** What heads people that are no authors. */
const OF_PEOPLE =
  /\b(?:keynotes?|invited|panels?|panelists?|speakers?|organi[sz]\p{L}*|committees?|chairs?)\b/iu
/** The words that what a meeting holds besides its papers is called by, and those of them that a title may stand behind. */
const HELD = new Set(
  'keynote keynotes invited plenary panel panels session sessions welcome opening closing concluding break breaks coffee tea lunch dinner banquet reception registration tutorial tutorials discussion remarks chair chairs committee organizers organisers'.split(
    ' ',
  ),
)
const OF_EVENTS = new Set([
  ...HELD,
  ...'introduction introductory talk talks speech address speaker speakers oral orals poster posters spotlight spotlights lightning presentation presentations paper papers contributed award awards best ceremony business meeting live q a qa group photo social event events networking in person virtual online and round general final wrap up end conclusion conclusions demo demos workshop program programme local research technical industrial industry doctoral student parallel break-out breakout the of for with'.split(
    ' ',
  ),
])
/** Words of the longest such phrase, and where it ends. */
const LONGEST_PHRASE = 8
const PHRASE_END = /[:(|]|\s[–—-]\s/
/** A talk that somebody was asked to hold. */
const HELD_BY =
  /^[^\p{L}]*(?:keynotes?|(?:invited|plenary|keynote) (?:talk|speaker|lecture)s?|panel(?: discussion)?|tutorial|teach-in)(?: \d{1,2})? (?:by|with|from)\s/iu
/** A time of the day, or two of them: `9:45 - 10:00 am`, `14.30–15.00`. */
const CLOCK = String.raw`(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?`
const FROM_TO = String.raw`${CLOCK}\s?(?:-{1,3}|–|—|to)\s?${CLOCK}`
const TIME_AHEAD = new RegExp(
  `^[^\\p{L}\\p{N}(]*\\(?${FROM_TO}(?:\\s(?:[A-Z]{2,4}T?\\b)(?=\\s*[:)|–—-]))?\\)?[\\s:.|,–—-]*`,
  'iu',
)
/** Alone, a number with a stop in it is a measurement: `8.00`. */
const TIMES = new RegExp(
  String.raw`^\W*(?:${FROM_TO}|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?)(?:\s[A-Z]{2,4})?\W*$`,
  'i',
)
/** How a paper is presented, ahead of its title: `Contributed talk 3: `, `Oral - `. */
const PRESENTED =
  /^\W*(?:(?:contributed|oral|spotlight|lightning|short|long|full|poster|paper)\s+(?:talk|paper|presentation|oral)s?|orals?|spotlights?|talk|paper)\s*#?\d{0,3}\s*(?:\([^()]{1,20}\)\s*)?(?:[:|]|\s[–—-])\s*(?=\S)/i

/** Whether a heading is that of people who wrote no paper, or are not there for one: `Keynotes`, `Programme chairs`. */
export function headsPeople(text: string | undefined): boolean {
  return text !== undefined && OF_PEOPLE.test(text)
}

/** Whether what seems a title is something that a meeting holds besides its papers: `Coffee break`, `Keynote: Kites`. */
export function isEvent(text: string): boolean {
  const name = text.slice(timeAhead(text))
  if (HELD_BY.test(name.slice(0, LONGEST_EVENT))) return true
  const phrase = name.slice(0, LONGEST_EVENT).split(PHRASE_END, 1)[0] as string
  const words = phrase.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  return (
    words.length > 0 &&
    words.length <= LONGEST_PHRASE &&
    !NAMED.test(phrase) &&
    words.every((word) => OF_EVENTS.has(word) || /^(?:\d+|[ivx]+)$/.test(word)) &&
    (!/\p{L}/u.test(name.slice(phrase.length)) || words.some((word) => HELD.has(word)))
  )
}

const LONGEST_EVENT = 120

/** A capital within a word, as the names of methods have it: `OpenING: A benchmark of kites`. */
const NAMED = /\p{Ll}\p{Lu}/u

/** Whether a text says that nobody meets on a day, or not yet for what: `No meeting`, `Spring break`, `TBD`. */
export function isNoMeeting(text: string): boolean {
  return /^\W*(?:no (?:meeting|class|classes|seminar|session|talk|lecture|reading group)|cancell?ed|(?:public |bank )?holidays?|(?:\p{L}+ ){0,2}break|thanksgiving|tb[acd])\W*$/iu.test(
    text.slice(0, LONGEST_EVENT),
  )
}

/** How long the time of the day is that a text of a programme begins with, with what parts it from the text. */
export function timeAhead(text: string): number {
  return /^[^\p{L}]{0,6}\d/u.test(text.slice(0, 8))
    ? (TIME_AHEAD.exec(text.slice(0, 60))?.[0].length ?? 0)
    : 0
}

/** Whether a text is a time of the day and nothing else. */
export function isTimeOfDay(text: string): boolean {
  return text.length <= 40 && TIMES.test(text)
}

/** How long the words are that say how the paper behind them is presented. */
export function presentationAhead(text: string): number {
  return PRESENTED.exec(text.slice(0, 60))?.[0].length ?? 0
}

/** Whether words head those who hold a meeting, and are no authors: `Members of the Programme Committee`. */
export function headsOrganisers(words: string): boolean {
  return /^\W*(?:the\s)?(?:\p{L}+\s)?(?:committees?|chairs?|organi[sz]ers?|members|reviewers|board)\b/iu.test(
    words,
  )
}
