import { parseArxivId } from '../../../text/identifiers.ts'
import { saysNoAbstract } from '../../../text/no-abstract.ts'
import { isPlaceholder } from '../../../text/placeholder.ts'
import { addLink, type Draft, linksOf } from '../draft.ts'
import type { Piece } from '../inline/piece.ts'
import type { Field } from '../words/field-labels.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { isVenueTag, wordCount } from '../words/titles.ts'
import { isWide } from '../words/wide.ts'

/** What a body's plain text is, where it has no label. */
export interface BodyStyle {
  /** Whether the entry is a record as arXiv gives it out, whose plain text is the abstract. */
  carriesAbstracts: boolean
  /** The date of the digest, for dates without a year. */
  context?: string
}

/** Whether a text says nothing, or only that there is nothing yet. */
export function saysNothing(text: string): boolean {
  return isPlaceholder(text) || /^(?:暂无(?:.{0,6}|[，,]\s?请.{0,16})|coming soon\.?)$/i.test(text)
}

const BOT = /^this is an automated message from|librarian bot/i

const ANNOUNCED = /^(?:arxiv:\S{5,30}\s+)?announce type:\s*\S+\s+abstract:\s*/i

const ANNOUNCED_ELSEWHERE = /^arxiv:\S{5,30}\s+\S{0,12}(?:公告类型|发布类型|類型)[:：]/i

/** What a structured abstract may begin with. Other words and a colon are the list's own: `Why it matters: …`. */
const PART_OF_ABSTRACT =
  /^(?:abstract|background|context|motivation|introduction|objectives?|aims?|purpose|goals?|problem|importance|rationale|methods?|significance)\b/i

/** How a structured abstract begins, and how its later parts do, each of which journals set on a line of its own. */
const STRUCTURED =
  /^(?:(?:background|context|importance|introduction|objectives?|aims?|purpose|rationale)\b[\p{L} &/,]{0,40}|背景(?:与目的)?|研究背景|目的|研究目的|背景・目的|背景と目的|배경|목적)\s?[:：]/iu
const LATER_PART =
  /^(?:(?:objectives?|aims?|purpose|design|setting|participants|patients|materials|methods?|methodology|approach|measurements|interventions?|main outcomes?|results?|findings|discussion|limitations|conclusions?|interpretation|implications|significance|relevance|trial registration|registration|funding)\b[\p{L} &/,]{0,40}|目的|研究目的|方法|研究方法|结果|結果|研究结果|讨论|考察|结论|結論|研究结论|解释|방법|결과|결론)\s?[:：]/iu

/** How such an abstract begins where its headings are in capitals, as PubMed sets them and nobody else. */
const HEADED =
  /^(?:BACKGROUND|CONTEXT|IMPORTANCE|INTRODUCTION|(?:STUDY )?OBJECTIVES?|AIMS?|PURPOSE|RATIONALE)(?:[ /&]{1,3}[A-Z]{2,12}){0,4}:\s/

const LATER_HEAD = /^[A-Z][A-Z /&,()-]{3,60}:\s/

/** Whether a text goes on with a structured abstract: `Methods: …` behind `Background: …`. */
export function goesOnAbstract(abstract: string | undefined, text: string): boolean {
  if (abstract === undefined) return false
  return (
    (STRUCTURED.test(abstract) && LATER_PART.test(text)) || (HEADED.test(abstract) && LATER_HEAD.test(text))
  )
}

/** What begins with words that the list puts before what it says: `✅ Two branches: …`, `Matched words: kite` */
const LABELLED = /^[^\p{L}\p{N}]{0,6}[\p{L}\p{N}'’ -]{2,30}[:：]/u

/** How somebody else speaks of a paper. */
const OF_OTHERS = /^(?:the|these) authors\b/i

const LONG = 100
const LONG_QUOTE = 300

/** Behind a summary only a long text is the abstract: points may follow that say more. */
const SHORT = 30

/** Whether a quotation is long enough for an abstract, or has several sentences, or was cut. */
function isQuotedAbstract(text: string): boolean {
  const label = /^(\p{L}[\p{L}'’ -]{2,30}):\s/u.exec(text)?.[1]
  if (label !== undefined && !PART_OF_ABSTRACT.test(label)) return false
  return text.length >= LONG && (text.length >= LONG_QUOTE || /[.!?]\s+\p{Lu}|(?:…|\.\.\.)$/u.test(text))
}

/** Whether a text is a sentence that says something, and no remark such as `Accepted at KITE`. */
function isSentence(text: string): boolean {
  return wordCount(text) >= FEWEST_WORDS_OF_SENTENCE && /[.!?。！？]$/.test(text)
}

const FEWEST_WORDS_OF_SENTENCE = 8

/** What prose calls a paper where it links it: `This [work](address) flies kites`. */
const WORD_FOR_PAPER = /^\s*(?:(?:an?|the|this|new|recent|their)\s)*(?:work|study|manuscript|article)\s*$/i

/** Whether a link stands on a generic word, its paper's id or where it appeared, so that it is no other's. */
function isPlainLink(words: string): boolean {
  return (
    linkLabelKind(words) !== undefined ||
    WORD_FOR_PAPER.test(words) ||
    parseArxivId(words) !== undefined ||
    isVenueTag(words.replace(/^\[|\]$/g, ''))
  )
}

/** Puts a paragraph where it belongs: abstract, summary, or notes. */
export function putText(
  draft: Draft,
  field: Field | undefined,
  raw: string,
  block: { quote: boolean; type?: string; line?: number; endLine?: number },
  style: BodyStyle,
): void {
  const [callout = '', kind = ''] = block.quote ? (/^\s*\[!(\w{1,20})\][+-]?\s*/.exec(raw) ?? []) : []
  const text = raw.slice(callout.length).trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return
  let target: 'abstract' | 'summary' | 'notes' =
    field === 'abstract' ? 'abstract' : field === 'note' ? 'notes' : 'summary'
  let value = text
  let isGuess = false
  // `Relevance: 4.5`
  const isMark = /^\P{L}*$/u.test(text) && field === 'summary'
  // Points are what the list says, not the abstract that some call so.
  if (field === 'summary' && block.type === 'item') draft.isSummed = true
  if (saysNothing(text) || saysNoAbstract(text) || BOT.test(text) || isMark) target = 'notes'
  else if (/^(?:abstract|summary|tldr)$/i.test(kind)) target = /^a/i.test(kind) ? 'abstract' : 'summary'
  else if (ANNOUNCED.test(text)) {
    target = 'abstract'
    value = text.replace(ANNOUNCED, '')
  } else if (
    (field === undefined || field === 'summary') &&
    (goesOnAbstract(draft.abstract[0], text) || (draft.abstract.length === 0 && HEADED.test(text)))
  )
    target = 'abstract'
  else if (field === undefined) {
    if (ANNOUNCED_ELSEWHERE.test(text)) target = 'notes'
    else if (block.quote) {
      isGuess = isQuotedAbstract(text)
      target = isGuess ? 'abstract' : text.length >= LONG || isSentence(text) ? 'summary' : 'notes'
    } else if (
      style.carriesAbstracts &&
      draft.abstract.length === 0 &&
      text.length >= (draft.summary.length > 0 ? LONG_QUOTE : SHORT) &&
      (!LABELLED.test(text) || PART_OF_ABSTRACT.test(text)) &&
      !OF_OTHERS.test(text)
    ) {
      isGuess = true
      target = 'abstract'
    }
    // Of several points none is an abstract.
    else if (block.type === 'item' && draft.guess?.isItem) takeBackGuess(draft)
    if (target === 'summary' && LABELLED.test(text) && !PART_OF_ABSTRACT.test(text)) draft.isSummed = true
    if (!block.quote && target === 'summary') draft.unlabelled = (draft.unlabelled ?? 0) + 1
  }
  if (field === 'abstract' && target === 'abstract' && isWide(text) === isWide(draft.abstract[0] ?? ''))
    takeBackGuess(draft)
  draft[target].push(value)
  const { line, endLine } = block
  const claim = line !== undefined && endLine !== undefined ? { line, endLine, field: target } : undefined
  if (claim) draft.claims.push(claim)
  if (isGuess)
    draft.guess = { at: draft.summary.length, isItem: block.type === 'item', ...(claim ? { claim } : {}) }
}

/** Takes for somebody's words what seemed to be the abstract as long as nothing was called so. */
export function takeBackGuess(draft: Draft): void {
  if (!draft.guess) return
  draft.summary.splice(draft.guess.at, 0, ...draft.abstract)
  draft.abstract = []
  if (draft.guess.claim) draft.guess.claim.field = 'summary'
  delete draft.guess
}

/** Links within prose are the entry's, but their identifiers may be other papers'. */
export function addProseLinks(draft: Draft, pieces: readonly Piece[]): void {
  for (const link of linksOf(pieces))
    addLink(draft, link.anchor.url, link.text, isPlainLink(link.text) && !draft.ids.arxiv)
}
