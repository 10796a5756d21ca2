import { parseArxivId } from '../../../text/identifiers.ts'
import { looksLikeAuthors } from '../words/citation.ts'
import { isDateLike } from '../words/date-like.ts'
import { CONNECTIVE, isNamedVenue, isTitleCase, isVenueTag, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'
import { yearIn } from '../words/years.ts'

/** A text without the venue and its year, or the day, that it begins with: `RSS 2024, `, `RSS 2024: `, `18 May, `. */
export function withoutVenue(text: string): string {
  const named = venueBeforeColon(text)
  if (named !== undefined) return text.slice(named.length)
  const venue = /^\s*([^,:|]{3,30})[,|]\s+(?=\S)/.exec(text)
  const ahead = venue?.[1] ?? ''
  const isDay = /^\d{1,2}\s\p{L}/u.test(ahead) && isDateLike(ahead)
  return venue && (isDay || (/\d{2}/.test(ahead) && isVenueTag(ahead))) ? text.slice(venue[0].length) : text
}

/**
 * The venue, its year and the colon that a text begins with: `RSS 2024: `. What a meeting holds each year has such a name
 * itself, `KiteSRC 2019: The First Kite Challenge`, and so may a title of another kind: `COVID-19: `.
 */
export function venueBeforeColon(text: string): string | undefined {
  const [ahead = '', venue = ''] = /^\s*([^,:：|]{1,25}\s(?:19|20)\d{2})[:：]\s+(?=\S)/.exec(text) ?? []
  return isNamedVenue(venue) && !OF_EACH_YEAR.test(text.slice(ahead.length)) ? ahead : undefined
}

const OF_EACH_YEAR =
  /\b(?:challenges?|competitions?|campaigns?|tasks?|tracks?|overview|workshops?|proceedings)\b/i

/** A text without the venue or date in brackets that it begins with. */
export function withoutTag(text: string): string {
  const tag = /^\s*[[(（]([^[\]()（）]{2,60})[\])）]\s*(?=\S)/.exec(text)
  return tag && (isVenueTag(tag[1] as string) || isDateLike(tag[1] as string))
    ? text.slice(tag[0].length)
    : text
}

/** A year and a venue with a dash between: `2019-KITE` */
export const DASHED = String.raw`((?:19|20)?\d{2})[-—]((?=[A-Za-z][a-z]{0,5}[A-Z])[A-Za-z]{3,12})`
const DASHED_AHEAD = String.raw`${DASHED}(?:-(?:workshop|oral|poster|spotlight))?[-—]\s?(?=\d?[A-Za-z])`
const BEGINS_DASHED = new RegExp(String.raw`^\s*${DASHED_AHEAD}`)

/** Whether a year and a venue stand ahead of a title with dashes: `2019-KITE-The title`, `19-KITE-workshop-The title`. */
export function hasDashedVenue(text: string): boolean {
  return BEGINS_DASHED.test(text)
}

const NUMBERED_AND_DATED = new RegExp(
  String.raw`^(?:\s|:[a-z0-9_+-]{2,30}:(?=\s)|[[(（【](?:\d{1,4}|[^[\]()（）【】]{0,30}(?:19|20)\d{2}[^[\]()（）【】]{0,12})[\])）】]|(?:[aA]r[xX]iv|bioRxiv|CVPR|ICCV|ECCV|NeurIPS|NIPS|ICML|ICLR|ACL|EMNLP|NAACL|AAAI|IJCAI|KDD|WWW|SIGIR|SIGGRAPH|ICRA|IROS|CoRL|WACV|TPAMI|TMLR|MICCAI|Interspeech|ICASSP)[\s'’-]*(?:20)?\d{2}(?:[./-]\d{1,2})?[:|,]?\s|\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?[,:]?(?=\s)|\d{1,4}[.)、](?=\s)|${DASHED_AHEAD})+`,
)

/** A text without what lists number and date it by: `12. `, `[2024/05] `, `CVPR 2024, `. */
export function withoutPrefix(text: string): string {
  return text.replace(NUMBERED_AND_DATED, '')
}

/** A title without the month that alone stands behind it: `The title, 2023.11`. Behind a venue it is the venue's. */
export function withoutMonth(text: string): string {
  const month = /[,，]\s*(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?$/.exec(text.slice(-16))
  if (!month) return text
  const title = text.slice(0, text.length - month[0].length)
  return isVenueTag(title.slice(title.lastIndexOf(',') + 1)) ? text : title
}

/** A title without the year that alone stands behind it: `The title, 2023`, `The title! 2023.` */
export function withoutYear(text: string): string {
  const year = /(?:[,，]\s*|(?<=[!?？])\s)(?:19|20)\d{2}\.?$/.exec(text.slice(-9))
  const title = year ? text.slice(0, text.length - year[0].length) : text
  return wordCount(title) >= 3 ? title : text
}

/** A title without what lists write behind it unmarked: a remark in another script, a known venue with its year. */
export function withoutNamedVenue(text: string): string {
  const bare = text.replace(/\s*【[^【】]*】\s*$/, '')
  const remark = isWide(bare) ? text : bare
  // `The title, arXiv`
  const server = /,\s+(?:arXiv|bioRxiv|medRxiv)(?:\spreprint)?$/i.exec(remark.slice(-30))
  if (server) {
    const title = remark.slice(0, remark.length - server[0].length)
    return wordCount(title) < 3 ? remark : title
  }
  const venue = /\s([A-Z][\w&-]{2,15})\s(?:19|20)\d{2}\s*$/.exec(remark.slice(-30))
  if (!venue || !isVenueTag(venue[1] as string)) return remark
  const title = remark.slice(0, remark.length - remark.slice(-30).length + venue.index)
  return CONNECTIVE.test(title) || wordCount(title) < 3 ? remark : title
}

const LINK_WORD =
  /(^|[\s([（【,;|.–—-])(?:read more(?: on)?|see|link|paper|code|pdf|available (?:at|as|from))([\s:：([（【]*)$/i

/** The id that a list writes behind a title and nothing else: `The title. arXiv:2503.01234`, `The title arXiv:2503.01234`, `The title (doi:10.1000/5)`. */
const ID_BEHIND =
  /(?:[.:?!,]\s|\s[|([（–—-]|\s)\s*(?:arxiv\s*:\s*(?:\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|doi\s*:\s*10\.\d{4,9}\/[^\s()]{1,60})[\s)\].,;）]*$/i

/** The bare id in brackets that ends a title: `The title (2503.01234)` */
const BARE_ID_BEHIND = /\s*[[(（]\s*(\d{4}\.\d{4,5}(?:v\d{1,2})?)\s*[)\]）][\s.,;]*$/

/** A text before the id behind its title, which has no authors and no year beside it. */
export function withoutId(text: string): string {
  const bare = BARE_ID_BEHIND.exec(text.slice(-40))
  if (bare && parseArxivId(bare[1] as string)) {
    const title = text.slice(0, Math.max(0, text.length - 40) + bare.index)
    // A sentence that ends so may name several papers.
    return wordCount(title) >= 3 && !/\d{4}\.\d{4,5}(?!\d)/.test(title) ? title : text
  }
  const id = /arxiv|doi/i.test(text) ? ID_BEHIND.exec(text.slice(-120)) : null
  if (!id) return text
  const title = text.slice(0, Math.max(0, text.length - 120) + id.index)
  return wordCount(title) >= 3 &&
    isTitleCase(title) &&
    !looksLikeAuthors(title) &&
    yearIn(title) === undefined
    ? title
    : text
}

/** A text without the word that introduces the link behind it: `…, code: `. A title may end in that word, too. */
export function withoutLinkWord(text: string): string {
  const end = text.slice(-40)
  const word = LINK_WORD.exec(end)
  const before = word ? text.slice(0, text.length - end.length + word.index) : text
  const introduces =
    word &&
    (/[:：]/.test(word[2] as string) ||
      /[([（【,;|.–—-]\s*$/.test(before + (word[1] as string)) ||
      (/^\W*\p{Ll}/u.test(word[0]) && !CONNECTIVE.test(before)))
  // A shortcode's own colon stays: `The title :o:`
  return (introduces ? before : text).replace(/(?<!:[a-z0-9_+-]{1,30})[\s:：([（【]*$/, '')
}
