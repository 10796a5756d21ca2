import { linksOf } from '../draft.ts'
import type { Line } from '../inline/lines.ts'
import { type Piece, textOf } from '../inline/piece.ts'
import type { Page } from '../page.ts'
import { labelled } from '../words/labelled.ts'
import { cleanTitle, collapse, wordCount } from '../words/titles.ts'
import { arxivIds, hasPaperLink, isTitleLink } from './evidence.ts'

/** Blocks behind a heading that are looked at. */
const LONGEST_PART = 60
/** Words of the longest heading above what is known of the entry, which is no title: `Quick facts`. */
const LONGEST_HEAD_OF_FACTS = 2
/** A link on fewer words that leads to no paper is a button: `[Audio samples](address)`. */
const FEWEST_WORDS_OF_TITLE = 4

/** A heading, within what is said of one paper, above others to which that compares itself: `Related work`, `📎 相关方法`. */
const HEADS_RELATED =
  /^[^\p{L}\p{N}]{0,6}(?:related (?:works?|papers?|methods?|research)|references|baselines|相关(?:方法|工作|论文|研究)|相關(?:方法|工作|論文|研究)|参考文献|対照手法|関連(?:研究|論文|手法)|관련 (?:연구|논문)|参考論文)/iu

/**
 * Whether the heading at a number begins a part of the entry above it, whatever it is called: up to the next heading of
 * the entry's depth nothing is a paper of its own. So is written what somebody has to say of one paper at length.
 *
 * @param ids what the entry is known by on arXiv
 */
export function isPart(
  i: number,
  depth: number,
  title: string,
  ids: ReadonlySet<string | undefined>,
  { blocks, signs }: Page,
): boolean {
  let heading = ''
  let isRelated = false
  for (let n = i; n <= i + LONGEST_PART; n++) {
    const next = blocks.at(n)
    if (!next) return true
    if (next.type === 'heading') {
      if (n > i && next.depth <= depth) return true
      const pieces = blocks.inline(next.text)
      heading = textOf(pieces)
      if (labelled(pieces)?.field === 'title' || hasPaperLink(pieces)) return false
      if (n > i) isRelated = HEADS_RELATED.test(heading)
    } else if (next.type === 'table') {
      if (next.goesOn || next.rows.some((row) => hasPaperLink(blocks.inline(row.text)))) return false
    } else if (next.type === 'htmlTable' || next.type === 'summary') return false
    else if (next.type === 'item' || next.type === 'paragraph') {
      const { lines } = blocks.text(next)
      const [first] = lines
      if (first === undefined || isRelated) continue
      // The entry's own links once more
      const linked = lines.flatMap((line) => arxivIds(line.pieces))
      if (linked.length > 0 && linked.every((id) => ids.has(id))) continue
      // What stands last, below a rule, is the page's: `[Support this page](address)`
      if (blocks.at(n - 1)?.type === 'rule' && blocks.at(n + 1) === undefined && !hasPaperLink(first.pieces))
        continue
      if (
        (labelled(first.pieces)?.field === 'authors' && wordCount(heading) > LONGEST_HEAD_OF_FACTS) ||
        signs.isStrong(lines, title) ||
        signs.isReference(first) ||
        (isTitleLink(lines) &&
          (hasPaperLink(first.pieces) || wordCount(textOf(first.pieces)) >= FEWEST_WORDS_OF_TITLE)) ||
        signs.leadsLink(n) ||
        signs.leadsLinks(next, n)
      )
        return false
    }
  }
  return true
}

/** Whether a line gives a heading's words once more, under the label of a title: `**Title:** Kites` below `# Notes on Kites`. */
export function repeatsTitle(pieces: readonly Piece[], heading: string): boolean {
  const label = labelled(pieces)
  if (label?.field !== 'title' || linksOf(label.rest).length > 0) return false
  const title = collapse(textOf(label.rest))
  return title.length >= SHORTEST_TITLE && heading.includes(title)
}

/** Whether a block has a title on one of its lines and nothing else there, as a reference below the heading with that title has. */
export function givesAgain(lines: readonly Line[], title: string | undefined): boolean {
  return lines.some(({ pieces }) => cleanTitle(textOf(pieces)) === title)
}

const SHORTEST_TITLE = 8
