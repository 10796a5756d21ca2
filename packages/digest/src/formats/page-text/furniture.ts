/** What stands in a line that is no part of a title or an abstract. A line may hold several. */
export const Mark = {
  /** `3 authors` */
  authors: 1,
  /** `Oct 7, 2024`, `· Published on Mar 13, 2025` */
  date: 2,
  /** A bare number or a dash, `Upvote 24` */
  votes: 4,
  /** `GitHub 1.2k`, `arXiv Page` */
  badge: 8,
  /** `Submitted by name` */
  submitter: 16,
  /** `Submitted by`, with the name in the next line */
  submitterFollows: 32,
  /** The site's own words and links */
  navigation: 64,
  /** An address alone */
  link: 128,
  /** A line that only parts others */
  rule: 256,
  /** An arXiv id or a DOI */
  identifier: 512,
  /** `Published`, `Submitted`: the date is a paper's own */
  published: 1024,
  /** An entry of the list of references */
  reference: 2048,
  /** Front matter, or what a capturing tool says of itself */
  capture: 4096,
  /** An advertisement, a cookie banner */
  promotion: 8192,
} as const

/** Marks that stand around a card, never between a title and its abstract in the usual layouts. */
export const CARD_MARKS =
  Mark.authors | Mark.date | Mark.votes | Mark.badge | Mark.submitter | Mark.submitterFollows

/** What a line of a card's furniture says. */
export interface Meta {
  marks: number
  /** Date as written. */
  date?: string
  upvotes?: number
  stars?: number
  comments?: number
  /** Numbers that stand alone. */
  numbers?: number[]
  arxiv?: string
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?[kKmM]?`
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? )?'
const DATE = `${WEEKDAY}(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? ?(?:19|20)\\d\\d(?!\\d))?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? (?:19|20)\\d\\d)?|${MONTH},? (?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?|\\d{1,2}月\\d{1,2}日|(?:about |over |almost )?(?:\\d+|an?|one) (?:minute|min|hour|hr|day|week|month|year)s? ago|\\d+ ?[hdwmy] ago|today|yesterday)`
const token = (pattern: string) => new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'iuy')

/** The pieces that a card's furniture is made of, the more specific ones first. */
const TOKENS: readonly [RegExp, number, ((meta: Meta, match: RegExpExecArray) => void)?][] = [
  [token(String.raw`(?:by )?(\d[\d,]*) authors?`), Mark.authors],
  [
    token(
      `(?:first )?(?:published|submitted|released|posted|updated|added|announced)(?: on| at)?:? ?(${DATE})`,
    ),
    Mark.date | Mark.published,
    (meta, match) => {
      meta.date ??= match[1] as string
    },
  ],
  [token('published(?: on)?:?|submitted on:?'), Mark.published],
  [
    // Of pages before and after, with arrows.
    token(`[←‹<]? ?(${DATE})(?: ?[→›>])?`),
    Mark.date,
    (meta, match) => {
      meta.date ??= match[1] as string
    },
  ],
  [
    token(`(?:upvoted?s?|likes?|votes?):? ?(${NUMBER}|-)|(${NUMBER}) (?:upvotes?|likes?|votes?|points?)`),
    Mark.votes,
    (meta, match) => {
      const count = parseCount(match[1] ?? match[2])
      if (count !== undefined) meta.upvotes = count
    },
  ],
  [
    token(`(?:git ?hub|stars?)[:⭐★☆ ]*(${NUMBER})(?: stars?)?|(${NUMBER}) (?:github )?stars?`),
    Mark.badge,
    (meta, match) => {
      const count = parseCount(match[1] ?? match[2])
      if (count !== undefined) meta.stars = count
    },
  ],
  [
    token(`(?:comments?|replies|discussion):? ?(${NUMBER})|(${NUMBER}) (?:comments?|replies|reply)`),
    Mark.votes,
    (meta, match) => {
      const count = parseCount(match[1] ?? match[2])
      if (count !== undefined) meta.comments = count
    },
  ],
  [token('upvoted?s?|likes?|comments?'), Mark.votes],
  [token(String.raw`submitted by:? ?@?[\p{L}\p{N}_.-]{1,40}`), Mark.submitter],
  [
    token(String.raw`(?:arxiv:? ?)?(\d{4}\.\d{4,5})(?:v\d+)?`),
    Mark.identifier,
    (meta, match) => {
      meta.arxiv ??= match[1] as string
    },
  ],
  [
    token(
      '(?:view |read |go to |open )?(?:on )?(?:arxiv|project|paper|model|dataset|demo|web|home)(?: page| abs(?:tract)?| link)|(?:view |read |download |open )(?:the )?(?:pdf|html|code|paper|abstract|on arxiv|arxiv)|arxiv|git ?hub(?: repo(?:sitory)?)?|pdf|code|paper|models?|datasets?|spaces?|demo|website',
    ),
    Mark.badge,
  ],
  [/\[[-xX ]?\]/y, Mark.votes],
  [
    new RegExp(`(?:[-–—]|[+▲△⬆↑👍]\\ufe0f? ?(?:${NUMBER})|${NUMBER})(?![\\p{L}\\p{N}.])`, 'uy'),
    Mark.votes,
    (meta, match) => {
      const count = parseCount(match[0].replace(/^[^\d]+/u, ''))
      if (count === undefined) return
      meta.numbers ??= []
      meta.numbers.push(count)
    },
  ],
  [/[▲△⬆↑👍⭐★☆🔥💬🗨❤♥🤗📄📅🗓👥📝💻🔗]\ufe0f?/uy, Mark.votes],
]
const SEPARATOR = /[\s·•|,;∙⋅・/]+/uy
/**
 * How lines begin that are made of such pieces: most lines do not, and one look tells that. The words stand here once
 * more, because an expression of all the pieces takes longer to compile than a page to read.
 */
const META_BEGIN =
  /^(?:[^a-z]|published|submitted|released|posted|updated|added|announced|upvote|like|vote|star|comment|replies|discussion|arxiv|git|(?:an?|about|over|almost|one|by|first|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|today|yesterday|view|read|go|open|download|on|project|paper|models?|datasets?|spaces?|demo|web|home|pdf|code|website)(?![a-z\d]))/i
const META_LENGTH = 160

/**
 * What a line says if it is made of a card's furniture from end to end, else `undefined`.
 *
 * @example readMeta('3 authors · Published on Mar 13, 2025') // { marks: authors | date | published, … }
 */
export function readMeta(text: string): Meta | undefined {
  if (text.length > META_LENGTH || (text.length > 40 && !/\d/.test(text)) || !META_BEGIN.test(text))
    return undefined
  const meta: Meta = { marks: 0 }
  let at = 0
  let parted = false
  while (at < text.length) {
    SEPARATOR.lastIndex = at
    if (SEPARATOR.test(text)) {
      at = SEPARATOR.lastIndex
      parted = true
      continue
    }
    let found = false
    for (const [pattern, mark, take] of TOKENS) {
      pattern.lastIndex = at
      const match = pattern.exec(text)
      if (!match) continue
      meta.marks |= mark
      take?.(meta, match)
      at += match[0].length
      found = true
      break
    }
    if (!found) return undefined
  }
  // `Models`, `Paper` alone are the site's words rather than a card's badge.
  if (meta.marks === Mark.badge && meta.stars === undefined && SITE_WORDS.has(text.toLowerCase())) {
    return undefined
  }
  if (meta.marks === 0 && parted) meta.marks = Mark.rule
  return meta.marks === 0 ? undefined : meta
}

/**
 * What a line says that begins with an organisation's or a person's name: `Stanford University · 3 authors`,
 * `NVIDIA · Published on Mar 13, 2025`.
 */
export function readNamedMeta(text: string): Meta | undefined {
  if (text.length > META_LENGTH || !(text.includes('·') || text.includes('•'))) return undefined
  const parted = /^([^·•]{1,60}) [·•] (.+)$/.exec(text)
  if (!parted || (parted[1] as string).split(' ').length > 6) return undefined
  const meta = readMeta(parted[2] as string)
  return meta && meta.marks & (Mark.authors | Mark.date | Mark.published) ? meta : undefined
}

/** `1.2k` → 1200, `1,234` → 1234. */
function parseCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d/.test(text)) return undefined
  const value = Number.parseFloat(text.replaceAll(',', ''))
  const unit = /[kK]$/.test(text) ? 1000 : /[mM]$/.test(text) ? 1_000_000 : 1
  return Math.round(value * unit)
}

/** Words of the site itself, lower case, without end punctuation. */
const SITE_WORDS = new Set(
  `new|subscribe|daily|weekly|monthly|yearly|daily papers|trending papers|trending|papers|latest|hot|rising|top|popular|most upvoted|today|this week|this month|last 7 days|last 30 days|all time
hugging face|hugging face's logo|models|datasets|spaces|buckets|buckets new|community|posts|docs|documentation|enterprise|pricing|log in|login|log out|logout|sign up|sign in|sign out|register|join|profile|settings|notifications|website|tasks|huggingchat|collections|languages|organizations|blog|learn|discord|twitter|linkedin|youtube|forum|solutions|team & enterprise|hugging face pro|enterprise support|inference providers|inference endpoints|storage buckets|hub|hardware|expert support|changelog|status|brand assets|service status
company|tos|terms|terms of service|terms of use|privacy|privacy policy|cookie policy|cookie settings|cookies|about|about us|careers|jobs|contact|contact us|press|team|help|support|faq|imprint|legal|accessibility|sitemap|security
previous|next|prev|first|last|page|load more|show more|see more|view more|read more|view all|see all|show all|show less|more|back|back to top|scroll to top|expand|collapse|home|menu|search|filter|filters|sort|sort by|date|browse|browse papers|explore|skip to content|skip to main content|open menu|close|close menu|ok|got it|share|save|bookmark|report|edit|copy|copy link|cite|follow|following|like|reply|upvote|older|newer
system theme|theme|light|dark|light mode|dark mode|toggle theme|toggle dark mode|english|language
accept|accept all|accept all cookies|accept cookies|reject|reject all|decline|allow all|manage preferences|advertisement|ad|ads|sponsored|promoted|sponsored content
submitted|authors|author|published|published on|by|ak|and the research community|add to collection|paper author|abstract|view on arxiv|references|visible links|hidden links|links|collections including this paper|models citing this paper|datasets citing this paper|spaces citing this paper|papers citing this paper|collections including|get this paper in your agent|join the discussion on this paper page|ai-generated summary`
    .split(/[|\n]/)
    .map((word) => word.trim()),
)
/** How lines begin that are several of them in a row: one look tells that most lines are not. */
const ROW_BEGIN = new RegExp(
  `^(?:${[...new Set([...SITE_WORDS].map((words) => words.split(' ', 1)[0]))].join('|')})[\\s|·•,/]`,
  'i',
)
/** The most words that one of them has which stands in a row with others. */
const WORDS_IN_ROW = 3
const SITE_SENTENCES =
  /^(?:get (?:the )?(?:trending|daily|latest|new) papers in your (?:e-?mail )?inbox\b.*|join the (?:community|discussion)\b.{0,40}|sign (?:up|in) (?:to|for)\b.{0,60}|log in (?:to|or)\b.{0,60}|subscribe (?:to|for)\b.{0,60}|(?:©|\(c\)|copyright)\s+(?:\d{4}|hugging|the\b).{0,60}|all rights reserved\.?|powered by\b.{0,40}|made with\b.{0,40}|search (?:models|papers|datasets|for|any paper)\b.{0,60}|#\d+ paper of the (?:day|week|month)|(?:papers|(?:top|trending|hot|hottest|latest|new|newest|popular|daily|weekly|monthly|most upvoted) papers) (?:of|for|from|on|this) (?:the |last |past )?(?:day|week|month|year|today|\w+,? \d.{0,12}|\d.{0,20})|(?:copied|captured|exported|retrieved|printed) (?:from|on|at) (?:\S+\.\S|\d).{0,80}|(?:load|show|see|view) (?:more|all|\d+ more)\b.{0,30}|page \d+(?: of \d+)?|(?:showing|results?) \d.{0,40}|\d+(?:-\d+)? of \d+.{0,20}|(?:models|datasets|spaces|collections|papers) (?:citing|including) this paper\b.{0,10}|no (?:model|dataset|space|collection)s? (?:linking|including).{0,40}|daily papers - hugging face|(?:daily|weekly|monthly)(?: (?:daily|weekly|monthly))+|what is papers with code\??|trending papers - hugging face|skip to (?:main )?content)$/i
const CURATOR = /^by ?(\S.{0,60}?) and the research community$/i
const SUBMITTED_BY = /^(submitted|posted|shared|added|uploaded) by ?:?(.*)$/i
const PROMOTION =
  /^(?:we use cookies|(?:this|our) (?:web ?site|site|page) uses cookies|by (?:continuing|using this|clicking)|cookies help us|we value your privacy|advertisement\b|sponsored\b|promoted\b|ad\s*[·•:|]\s)/i
const REFERENCE = /^(?:\[(\d{1,5})\]:?|(\d{1,5})\.)\s+((?:https?:\/\/|\/|mailto:|file:)\S*)$/i
/** A line that is an address alone. */
export const ADDRESS = /^(?:<?https?:\/\/[^\s<>]+>?|(?:www\.|huggingface\.co\/)[^\s<>]+)$/i
const PAGER = /^(?:(?:previous|prev|next|first|last|page|of|\d+(?!\d)|\.{3}|…|[«»‹›<>|←→-])(?:\s+|$))+$/i
const RULE =
  /^(?:[-–—_=*~·•.|+─━═]{1,}(?:\s+[-–—_=*~·•.|+─━═]+)*|```[a-z]*|~~~[a-z]*|\[|\]|\[\]|\(\)|\d+(?:\s+(?:\d+|\.{3}|…))+|\d{1,4}[.)])$/

/** How lines begin that are one of these: most lines do not, and one look tells that. */
const NAMED_BEGIN =
  /^(?:[^a-z]|by|(?:get|join|sign|log|subscribe|copyright|all|powered|made|search|papers|top|trending|hot|hottest|latest|new|newest|popular|daily|weekly|monthly|most|copied|captured|exported|retrieved|printed|load|show|see|view|page|showing|results?|models|datasets|spaces|collections|no|what|skip|submitted|posted|shared|added|uploaded|we|this|our|cookies|advertisement|sponsored|promoted|ad|https?|www|huggingface|previous|prev|next|first|last|of)(?![a-z]))/i

/** What a short line is, apart from a card's own furniture. */
export interface Named {
  marks: number
  /** Whether it is known by how it begins, as a sentence of a paper may begin, too. */
  isSentence?: boolean
  curator?: string
  reference?: { number: number; url: string }
}

/** Whether a line is the site's own words, an address, a rule or the like; `undefined` where it may be a paper's. */
export function nameLine(text: string): Named | undefined {
  if (text.length > 300) return undefined
  if (text.length <= 60 && SITE_WORDS.has(text.toLowerCase().replace(/(?:[\s!:…›»→↑↓+]|\.{3})+$/, ''))) {
    return { marks: Mark.navigation }
  }
  if (text.length <= 200 && areSiteWords(text)) return { marks: Mark.navigation }
  if (!NAMED_BEGIN.test(text)) return undefined
  if (RULE.test(text)) return { marks: Mark.rule }
  if (PAGER.test(text)) return { marks: Mark.navigation }
  const submitted = SUBMITTED_BY.exec(text)
  if (submitted) {
    const name = (submitted[2] as string).trim()
    if (name === '') return { marks: Mark.submitterFollows }
    if (name.length <= 60) return { marks: Mark.submitter, isSentence: submitted[1] !== 'Submitted' }
  }
  const reference = REFERENCE.exec(text)
  if (reference) {
    return {
      marks: Mark.reference,
      reference: { number: Number(reference[1] ?? reference[2]), url: reference[3] as string },
    }
  }
  if (ADDRESS.test(text)) return { marks: Mark.link }
  const curator = CURATOR.exec(text)
  if (curator) return { marks: Mark.navigation, curator: `${curator[1]} and the research community` }
  if (SITE_SENTENCES.test(text)) return { marks: Mark.navigation, isSentence: true }
  if (PROMOTION.test(text)) return { marks: Mark.promotion, isSentence: true }
  return undefined
}

/** Whether a line is several of the site's words in a row: `TOS · Privacy · About`. */
function areSiteWords(text: string): boolean {
  if (!ROW_BEGIN.test(text)) return false
  const words = text.toLowerCase().split(/[\s|·•,/]+/)
  let found = 0
  for (let at = 0; at < words.length; found++) {
    let length = WORDS_IN_ROW
    while (length > 0 && !SITE_WORDS.has(words.slice(at, at + length).join(' '))) length--
    if (length === 0) return false
    at += length
  }
  return found > 2
}
