import type { Block } from './blocks/blocks.ts'
import { addLink, type Draft, linksOf, newDraft } from './draft.ts'
import { arxivIds } from './entry/evidence.ts'
import type { FrontMatter } from './front-matter.ts'
import type { ReadInline } from './inline/inline.ts'
import { labelled } from './words/labelled.ts'
import { linkLabelKind } from './words/link-labels.ts'
import { cleanTitle, isTitleLike, wordCount } from './words/titles.ts'

/** Words of the shortest title that is a paper's for sure. */
const FEWEST_WORDS = 4
/** What a page calls itself that tells of several papers, or of a day. */
const OF_MANY =
  /\b(?:digest|daily|weekly|monthly|newsletter|news|roundup|papers|reading list|awesome|week|issue|edition|vol)\b|(?:19|20)\d{2}[-/.年]\d|日报|周报|月报|速递|精选|合集|汇总|周刊|まとめ/i

/** As many other papers may be linked below the one that a page says that it is about. */
const MOST_OTHERS = 3

/** What somebody calls notes on a paper, ahead of its title: `Paper review: The title`, `[論文紹介] The title`. */
const REVIEWED =
  /^(?:\[?paper (?:review|summary|notes?|reading|of the day)\]?|\[?(?:論文(?:紹介|解説|まとめ|メモ|読み)|论文(?:阅读|笔记|解读|精读|分享)|논문 ?(?:리뷰|요약|정리))\]?)\s*[:：|｜-]?\s*/iu

/**
 * The paper that a file is about whose front matter gives a title and no id: before the first heading stands the link
 * to one paper on arXiv, under a word that says no more than that, and no other paper is linked anywhere.
 */
export function paperAbout(
  { title }: FrontMatter,
  blocks: Iterable<Block>,
  inline: ReadInline,
): Draft | undefined {
  if (title === undefined || OF_MANY.test(title)) return undefined
  if (!isTitleLike(title) || wordCount(title) < FEWEST_WORDS) return undefined
  let draft: Draft | undefined
  let isLabelled = false
  const others = new Set<string>()
  let isHead = true
  let front: Block | undefined
  for (const block of blocks) {
    front ??= block
    isHead &&= block.type !== 'heading'
    if (!('text' in block)) {
      if (block.type === 'table' && block.rows.some((row) => arxivIds(inline(row.text)).length > 0))
        return undefined
      continue
    }
    if (block.type === 'frontMatter' || block.type === 'code') continue
    const pieces = inline(block.text.replace(/\n\s*/g, ' '))
    for (const id of arxivIds(pieces)) {
      if (!draft || draft.ids.arxiv === id) continue
      others.add(id)
      // What is linked below is another paper's where a label says which one the page is about.
      if (!isLabelled || isHead || block.type === 'heading' || others.size > MOST_OTHERS) return undefined
    }
    if (draft || arxivIds(pieces).length === 0) continue
    const label = labelled(pieces)
    isLabelled = label?.field === 'links' || label?.field === 'id'
    const links = linksOf(pieces).filter(
      ({ text }) => linkLabelKind(text) !== undefined || (isLabelled && /^https?:|^[\d.]+$/.test(text)),
    )
    if (!isHead || links.length === 0) return undefined
    draft = newDraft('file', front.line, front.endLine)
    for (const { anchor, text } of links) addLink(draft, anchor.url, text)
    if (draft.ids.arxiv === undefined) return undefined
  }
  if (draft) {
    draft.title = cleanTitle(title.replace(REVIEWED, ''))
    draft.titleMark = 'label'
  }
  return draft
}
