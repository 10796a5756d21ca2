import { addLink, type Draft, hasIds, linksOf } from '../draft.ts'

import { joined, type Line, linesOf } from '../inline/lines.ts'
import { after, before, isEmphasised, type Piece, textOf } from '../inline/piece.ts'
import { isListOfAuthors } from '../words/citation.ts'
import { strokedNames } from '../words/credit.ts'
import { type Field, fieldOf, LONGEST_LABEL } from '../words/field-labels.ts'
import { labelled } from '../words/labelled.ts'
import { linkLabelKind } from '../words/link-labels.ts'
import { SIGNED, signOf } from '../words/signs.ts'
import { collapse, wordCount } from '../words/titles.ts'
import { unwrappedAuthors } from './credits.ts'
import { hasPaperLink, isAbstractHead, isLinksOnly } from './evidence.ts'
import { isOwnWords, prefixed, readField } from './field.ts'
import { listedPerson } from './listed-person.ts'
import { readPartedLine } from './parted-line.ts'
import { claimLine, readPlainLine } from './plain-line.ts'
import { addProseLinks, type BodyStyle, goesOnAbstract, putText } from './text.ts'

/** The field that the lines to come belong to, as a label before them has set it. */
export type OpenField = { field: Field; label: string; goesOn?: true; isListed?: true } | undefined

/**
 * Reads a block of an entry's body into its draft, line by line. Gives the field that stays open for the
 * next block: a label that had nothing behind it.
 */
export function readBody(
  draft: Draft,
  pieces: readonly Piece[],
  block: { line: number; endLine: number; quote: boolean },
  style: BodyStyle,
  open: OpenField,
): OpenField {
  let field = open
  let paragraph: { field: Field | undefined; texts: string[] } | undefined
  const close = () => {
    if (paragraph) putText(draft, paragraph.field, paragraph.texts.join(' '), block, style)
    paragraph = undefined
  }
  const lines = unwrappedTitle(unwrappedAuthors(linesOf(pieces))).flatMap(fieldsOf)
  for (const line of lines) {
    const label = labelled(line.pieces)
    if (
      label?.field === 'summary' &&
      paragraph?.field === 'abstract' &&
      goesOnAbstract(paragraph.texts[0], textOf(line.pieces))
    ) {
      paragraph.texts.push(collapse(textOf(line.pieces)))
      addProseLinks(draft, line.pieces)
      continue
    }
    if (label && !(paragraph && label.field === 'abstract' && paragraph.field === 'abstract')) {
      close()
      if (isOwnWords(label)) draft.isSummed = true
      // `arXiv:2401.00001 · cs.DL · 2024-01-01`
      if (
        (label.field === 'links' || label.field === 'id' || label.field === 'note') &&
        readPartedLine(draft, line.pieces, style.context)
      ) {
        field = undefined
        claimLine(draft, block, line, label.field)
        continue
      }
      const rest = collapse(textOf(label.rest))
      // A tool may write a label twice: `**Subjects:** Subjects:`
      const again = labelled(label.rest)
      const said = again?.field === label.field && collapse(textOf(again.rest)) === '' ? '' : rest
      if (!said && linksOf(label.rest).length === 0) {
        field = { field: label.field, label: label.label }
        continue
      }
      field = undefined
      // `Abstract: https://arxiv.org/abs/2503.01234`
      if (isText(label.field) && isAddress(rest)) {
        readField(draft, { ...label, field: 'links' }, style)
        claimLine(draft, block, line, 'links')
        continue
      }
      if (isText(label.field)) {
        paragraph = { field: label.field, texts: [prefixed(label, rest)] }
        addProseLinks(draft, label.rest)
        // `**Abstract:** This paper`, with what it does as items below
        if (label.field === 'abstract' && isBeginning(rest) && linksOf(label.rest).length === 0)
          field = { field: 'abstract', label: label.label }
      } else readField(draft, label, style)
      claimLine(draft, block, line, label.field)
      continue
    }
    // `**Authors:** Ann Lee | **Read by:** nobody`
    if (line.isBehind && isUnknownLabel(line.pieces)) {
      close()
      field = undefined
      draft.notes.push(collapse(textOf(line.pieces)))
      addProseLinks(draft, line.pieces)
      claimLine(draft, block, line, 'note')
      continue
    }
    // `## Authors` above a list of them: what is no person any more is no author.
    if (field?.isListed && listedPerson(line.pieces) === undefined) field = undefined
    if (field && !isText(field.field) && !isUnknownLabel(line.pieces)) {
      const before = field.goesOn ? draft.authors : []
      if (field.goesOn) draft.authors = []
      readField(draft, { ...field, rest: line.pieces }, style)
      draft.authors.unshift(...before)
      claimLine(draft, block, line, field.field)
      // `Ann Lee ,` with each of the others in a paragraph below
      if (field.field === 'authors' && /,\s*$/.test(textOf(line.pieces))) field = { ...field, goesOn: true }
      else if (field.field === 'authors' && listedPerson(line.pieces) !== undefined)
        field = { ...field, goesOn: true, isListed: true }
      else if (field.field !== 'links') field = undefined
      continue
    }
    if (field && !isText(field.field)) field = undefined
    if (paragraph && isAddress(collapse(textOf(line.pieces))) && endsAbove(paragraph)) close()
    if (paragraph?.field === 'note' && isLinksOnly(line.pieces) && hasPaperLink(line.pieces)) close()
    if (line === lines.at(-1) && !hasIds(draft) && !draft.hasPaperLink && areButtons(line.pieces)) close()
    if (paragraph) {
      paragraph.texts.push(collapse(textOf(line.pieces)))
      addProseLinks(draft, line.pieces)
      continue
    }
    const named = paragraph ? undefined : fieldName(line.pieces)
    if (named) {
      field = { field: named, label: collapse(textOf(line.pieces)) }
      continue
    }
    if (field && isLeadIn(line.pieces)) {
      const text = collapse(textOf(line.pieces))
      field = { field: 'summary', label: text }
      paragraph = { field: 'summary', texts: [text] }
      continue
    }
    if (field?.field === 'summary' && areTopics(line.pieces)) {
      readField(draft, { field: 'keywords', label: field.label, rest: [...line.pieces] }, style)
      claimLine(draft, block, line, 'keywords')
      continue
    }
    if (field && !isLinksOnly(line.pieces)) {
      paragraph = { field: field.field, texts: [collapse(textOf(line.pieces))] }
      addProseLinks(draft, line.pieces)
      continue
    }
    if (readPlainLine(draft, line, block, style)) continue
    const prose = withoutLinks(draft, line.pieces)
    const text = collapse(textOf(prose))
    paragraph = { field: IDEA.test(text) ? 'summary' : undefined, texts: [text.replace(SIGNS, '')] }
    addProseLinks(draft, prose)
  }
  close()
  return field
}

/** A title's line is broken where it is about full; its rest is short. */
const SHORTEST_BROKEN = 50
const MOST_CONTINUING = 12

/** Lines of which a labelled title's goes on to the next: tools write titles as arXiv breaks them. */
function unwrappedTitle(lines: readonly Line[]): readonly Line[] {
  const at = lines.findIndex(
    ({ pieces }, n) =>
      n + 1 < lines.length &&
      textOf(pieces).length >= SHORTEST_BROKEN &&
      labelled(pieces)?.field === 'title' &&
      linksOf(pieces).length === 0,
  )
  const rest = lines[at + 1]
  if (at === -1 || !rest || rest.offset === (lines[at] as Line).offset) return lines
  const goesOn =
    labelled(rest.pieces) === undefined &&
    linksOf(rest.pieces).length === 0 &&
    rest.pieces.every(({ strong, emphasis }) => !strong && !emphasis) &&
    wordCount(textOf(rest.pieces)) <= MOST_CONTINUING &&
    !/[.。]\s*$/.test(textOf(rest.pieces)) &&
    !isListOfAuthors(collapse(textOf(rest.pieces)))
  if (!goesOn) return lines
  return [...lines.slice(0, at), joined(lines.slice(at, at + 2)), ...lines.slice(at + 2)]
}

/** Whether a text is how an abstract begins that goes on in the items below: `This paper`, `We` */
function isBeginning(text: string): boolean {
  return /^(?:in\s)?(?:this|the|our|we|本文|本论文)(?:\s\p{L}+){0,3}$/iu.test(text)
}

const NEXT_FIELD = /\s*[|·•｜]\s*(?=([^:：|·•｜\n]{1,30}?)\s*[:：])/g
const NEXT_FIELD_OFF = /(?<!\s) {3,}(?! )(?=([^:：|·•｜\s][^:：|·•｜\n]{0,29}?)\s*[:：])/g

const STROKE = /\s[|·•｜]\s/g

/** The fields of a line that has several of them side by side, with strokes or wide gaps between: `Authors: A, B | Date: 2026-07-07`. */
export function fieldsOf(line: Line): Line[] {
  const text = textOf(line.pieces)
  const hasStroke = /[|·•｜]/.test(text)
  if (text.length > 2000 || !(hasStroke || isSpacedOut(line, text))) return [line]
  // `👥 Ann Lee · Bo Kim`
  const label = hasStroke ? labelled(line.pieces) : undefined
  if (label?.field === 'authors' && strokedNames(collapse(textOf(label.rest))) !== undefined) return [line]
  const fields: Line[] = []
  const isSigned = SIGNED.test(text)
  const between = isSigned ? STROKE : hasStroke ? NEXT_FIELD : NEXT_FIELD_OFF
  const ends = [...text.matchAll(between)].flatMap(({ 0: mark, 1: label = '', index }) =>
    isSigned || fieldOf(label) !== undefined ? [{ at: index, next: index + mark.length }] : [],
  )
  if (hasStroke && !isSigned) ends.push(...signedEnds(text))
  let rest = line.pieces
  let from = 0
  for (const { at, next } of [...ends, ...boldEnds(line.pieces)].sort((a, b) => a.at - b.at)) {
    if (at < from) continue
    fields.push({
      offset: line.offset,
      pieces: before(rest, at - from),
      ...(from > 0 ? { isBehind: true } : {}),
    })
    rest = after(rest, next - from)
    from = next
  }
  return [...fields, { offset: line.offset, pieces: rest, ...(from > 0 ? { isBehind: true } : {}) }]
}

/** Where fields end that others follow with a sign for their label: `[Paper](address) | 👍 54`. */
function signedEnds(text: string): { at: number; next: number }[] {
  const strokes = [...text.matchAll(STROKE)]
  return strokes.flatMap(({ 0: mark, index }, n) => {
    const next = index + mark.length
    const field = text.slice(next, strokes[n + 1]?.index)
    const sign = signOf(field)
    // `👤 0 papers by people we follow` is a count of the digest's.
    const isField = sign !== undefined && !(sign.field === 'authors' && /^\d/.test(field.slice(sign.length)))
    return isField ? [{ at: index, next }] : []
  })
}

/** Whether a line is a field, with a gap as wide as no words have it: `Date: 2026-07-07    Authors: A, B`. */
const isSpacedOut = (line: Line, text: string) => text.includes('   ') && labelled(line.pieces) !== undefined

/** What says by its colon that it is a label, if none that a table has. */
const LABEL = /^[^:：|]{1,30}[:：]\s*$/

/** Where fields end that others follow whose labels bold letters alone set off: `**Date** 2026-07-07 | **Code** …`. */
function boldEnds(pieces: readonly Piece[]): { at: number; next: number }[] {
  const ends: { at: number; next: number }[] = []
  let text = ''
  for (const piece of pieces) {
    const mark = piece.strong ? /\s*[|·•｜]\s*$/.exec(text) : null
    if (mark && !piece.image && (fieldOf(piece.text) !== undefined || LABEL.test(piece.text)))
      ends.push({ at: mark.index, next: text.length })
    if (!piece.image) text += piece.text
  }
  return ends
}

/** The field that a line names without a colon, set in bold: `**Authors**`. The words `Abstract` and `TL;DR` need no bold. */
function fieldName(pieces: readonly Piece[]): Field | undefined {
  if (isAbstractHead(pieces)) return 'abstract'
  if (/^tl;?dr$/i.test(textOf(pieces).trim())) return 'summary'
  if (!pieces.every((piece) => piece.strong || piece.text.trim() === '')) return undefined
  const field = fieldOf(collapse(textOf(pieces)))
  return field === 'abstract' || field === 'summary' || field === 'authors' ? field : undefined
}

/** Whether a line begins with a label in bold that no table knows, and says something behind it: `**Ort:** Kite Town`. */
function isUnknownLabel(pieces: readonly Piece[]): boolean {
  const end = pieces.findIndex((piece) => !piece.strong)
  const label = textOf(pieces.slice(0, Math.max(0, end)))
  return end > 0 && label.length <= LONGEST_LABEL && /[:：]\s*$/.test(label)
}

/** Words of the longest topic of a paper. */
const LONGEST_TOPIC = 6

/** Whether a line is several topics in italics and nothing else, as they stand above a summary: `*kites; weaving; wind*`. */
function areTopics(pieces: readonly Piece[]): boolean {
  const topics = textOf(pieces).split(/\s*[;；]\s*/)
  return (
    topics.length > 1 &&
    isEmphasised(pieces) &&
    topics.every((topic) => wordCount(topic) <= LONGEST_TOPIC && !/[.。:：!?！？]/.test(topic))
  )
}

/** Whether a line is a label that no table knows: in bold, alone, with a colon behind it. */
function isLeadIn(pieces: readonly Piece[]): boolean {
  const text = collapse(textOf(pieces))
  return (
    /[:：]$/.test(text) &&
    wordCount(text) <= 8 &&
    pieces.every((piece) => piece.strong || !/[\p{L}\p{N}]/u.test(piece.text))
  )
}

/** The sign before what a list says of a paper. */
const IDEA = /^\s*💡/u

/** Signs before a text and behind the links that it begins with. */
const SIGNS = /^(?:\s|[–—-]\s|:[a-z0-9_+-]{2,30}:|[💡📝📌📋🎯🔍👉]\s)+/u

/**
 * A line of prose without the links under generic words that it begins with, or a bare address that a dash parts from
 * the rest; they are the entry's.
 */
function withoutLinks(draft: Draft, pieces: readonly Piece[]): readonly Piece[] {
  let start = 0
  for (let n = 0; n < pieces.length; n++) {
    const piece = pieces[n] as Piece
    if (
      piece.anchor &&
      (piece.image ||
        linkLabelKind(piece.text) !== undefined ||
        (piece.text === piece.anchor.url && /^\s+[–—-]\s/.test(pieces[n + 1]?.text ?? '')))
    )
      start = n + 1
    else if (piece.anchor || /[\p{L}\p{N}]/u.test(piece.text.replace(/:[a-z0-9_+-]{2,30}:/g, ''))) break
  }
  for (const link of linksOf(pieces.slice(0, start))) addLink(draft, link.anchor.url, link.text)
  return pieces.slice(start)
}

/** Whether a line is links under generic words, of which one leads to a paper: it ends the text above it. */
function areButtons(pieces: readonly Piece[]): boolean {
  return (
    isLinksOnly(pieces) &&
    hasPaperLink(pieces) &&
    linksOf(pieces).every(({ text }) => linkLabelKind(text) !== undefined)
  )
}

/** Whether a text ends above a line that is an address: a note does, and a text whose sentence is at its end. */
function endsAbove({ field, texts }: { field: Field | undefined; texts: readonly string[] }): boolean {
  return field === 'note' || /[.!?。！？…][)\]"”’」』）]?$/u.test(texts.at(-1) ?? '')
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text)
}

/** Whether a field is text of any length. */
export function isText(field: Field): boolean {
  return field === 'abstract' || field === 'summary' || field === 'note'
}
