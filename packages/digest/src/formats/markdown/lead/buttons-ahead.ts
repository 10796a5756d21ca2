import { hasIdentifier, parseArxivId } from '../../../text/identifiers.ts'
import { type Piece, PLAIN, textOf } from '../inline/piece.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { collapse, unbracketed, wordCount } from '../words/titles.ts'

/** What stands around buttons: brackets, and what parts them from the title. */
const AROUND = /^[\s()[\]（）【】<>|｜,;:：·•–—-]*$/
/** A bare id ahead of a title, in brackets or without, and what parts it from the title. */
const ID_AHEAD =
  /^[\s[(（]*((?:arxiv:\s?)?\d{4}\.\d{4,5}(?:v\d{1,2})?|doi:\s?10\.\d{4,9}\/[^\s"“”<>]{1,200})[\])）]?[\s,.;:：|｜·•–—-]*\s(?=\S)/i
const LONGEST_ID_AHEAD = 300

/** What a line begins with ahead of its paper's title. */
export interface ButtonsAhead {
  /** Characters of it. */
  length: number
  /** The id that stands there without a link. */
  id?: string
}

/**
 * The links of a paper that a line begins with, under words that say where they lead, or its id: `[[pdf](address)] The
 * title`, `arXiv:2503.01234 The title`. `undefined` where none leads to a paper.
 */
export function buttonsAhead(pieces: readonly Piece[]): ButtonsAhead | undefined {
  const [first] = pieces
  if (!first) return undefined
  if (!first.anchor && !first.image) {
    const [ahead = '', id] = ID_AHEAD.exec(textOf(pieces).slice(0, LONGEST_ID_AHEAD)) ?? []
    if (id !== undefined) return { length: ahead.length, id: /^\d/.test(id) ? `arXiv:${id}` : id }
  }
  let length = 0
  let at = 0
  let leads = false
  for (const piece of pieces) {
    const { anchor, image, text } = piece
    if (anchor ? !isButton(piece) : !AROUND.test(text)) {
      // Brackets around the last button, and the sign behind it
      if (!anchor) length = at + (/^[\s)\]）】>|｜,;:：·•–—-]*(?=[\s\S])/.exec(text)?.[0].length ?? 0)
      break
    }
    if (!image) at += text.length
    if (!anchor) continue
    length = at
    leads ||= hasIdentifier(anchor.url)
  }
  return leads && length > 0 ? { length } : undefined
}

/** What leads from a paper's links to a sentence on it. */
const BEFORE_SENTENCE = /^[\])）】>\s]*(?:[:：]|\s[-–—]{1,3})\s+(?=\S)/
/** Words of the shortest such sentence. */
const FEWEST_WORDS_SAID = 4

/**
 * The sentence that stands behind the last of a paper's links, and what is ahead of it: `The title, Ann Lee [pdf](address):
 * What it says`. `undefined` where there is none.
 */
export function sentenceBehindButtons(
  pieces: readonly Piece[],
): { lead: readonly Piece[]; said: string } | undefined {
  const last = pieces.findLastIndex(({ anchor }) => anchor)
  const button = pieces[last]
  if (!button || !isButton(button)) return undefined
  const behind = textOf(pieces.slice(last + 1))
  const sign = BEFORE_SENTENCE.exec(behind)?.[0]
  if (sign === undefined || wordCount(behind) < FEWEST_WORDS_SAID) return undefined
  const bracket = /^[\])）】>]*/.exec(behind)?.[0] ?? ''
  return {
    lead: [...pieces.slice(0, last + 1), { ...PLAIN, text: bracket }],
    said: behind.slice(sign.length),
  }
}

/** Whether a piece is a picture, or a link on words that say where it leads, on its address or on its id. */
export function isButton({ text, anchor, image }: Piece): boolean {
  if (image) return true
  if (!anchor) return false
  const label = unbracketed(collapse(text))
  return (
    label === anchor.url ||
    linkLabelKind(label) !== undefined ||
    parseArxivId(label.replace(/^arxiv:\s*/i, '')) !== undefined
  )
}
