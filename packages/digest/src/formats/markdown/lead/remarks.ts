import type { Draft } from '../draft.ts'
import { collapse, wordCount } from '../words/titles.ts'

export const LINK_WORDS =
  /(?:\b(?:papers?|pdf|code|arxiv|link|project(?: page)?|demo|github|video|slides|also available as|available (?:as|at)|homepage|doi|dataset|website|read more(?: on)?|or)\b|论文|代码|链接)\s*[:：]?/gi

export function tidyRemark(text: string): string {
  const unsigned = text.includes(':') ? text.replace(/:[a-z0-9_+-]{2,30}:/g, ' ') : text
  const bare = collapse(unsigned.replace(/[[(（【]\s*[\])）】]/g, ' ')).replace(
    /^(?:[\s,;:：|·•.)\]）】>–—*_-]|\p{Extended_Pictographic}|\uFE0F)+/u,
    '',
  )
  let end = bare.length
  while (end > 0 && ' ,;|·•([（【–—*_-'.includes(bare[end - 1] as string)) end--
  return bare.slice(0, end)
}

export function isRemark(text: string): boolean {
  const words = text.replace(LINK_WORDS, ' ')
  return wordCount(words) >= 3 || (/[\u3040-\u30ff\u3400-\u9fff]/.test(words) && collapse(words).length >= 4)
}

/** A sentence of a few words: `Must read!` */
const SHORT_SENTENCE = /^\p{Lu}[^.!?]*\s[^.!?]*\p{Ll}{2}[.!?]+$/u

/** Words that only lead over to a link. */
const LEADING_OVER = /\b(?:see(?: also)?|and|also|the|an?|via|here|links?)\b/gi

/** Keeps what is said of a paper: sentences as its summary, what says less than `fewest` words as a note. */
export function keepRemark(remark: string, draft: Draft, fewest = 3): void {
  if (remark === '') return
  if ((isRemark(remark) && (fewest <= 3 || wordCount(remark) >= fewest)) || SHORT_SENTENCE.test(remark))
    draft.summary.push(remark)
  else keepWords(remark, draft)
}

/** Keeps words that are no field as a note, where they say more than what a link is called. */
export function keepWords(words: string, draft: Draft): void {
  const bare = words
    .replace(/:[a-z0-9_+-]{2,30}:/g, ' ')
    .replace(LINK_WORDS, ' ')
    .replace(LEADING_OVER, ' ')
  if (/\p{L}{2}|[\u3400-\u9fff]/u.test(bare)) draft.notes.push(collapse(words))
}
