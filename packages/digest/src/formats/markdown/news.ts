import { linkKind } from '../../text/links.ts'
import { type Draft, hasIds } from './draft.ts'

/** As many entries tell that a section is one of news. */
const FEWEST_ENTRIES = 3

/** Words of a link that say that a text goes on elsewhere, be it a paper or a newspaper's article. */
const ELSEWHERE = /^(?:(?:阅读|查看)?原文(?:链接|地址)?|read more)$/i
/** What names papers in a title or a heading. */
const NAMES_PAPERS =
  /papers?(?![a-z])|research|journals?|arxiv|publications?|论文|論文|논문|研究|期刊|文献|学术/i

/**
 * The entries of a newsletter that are its news: headings above a few words, where nothing shows that they are papers but
 * what a link to no known place of papers is called, and neither the newsletter nor their section says that they are.
 */
export function newsOf(drafts: readonly Draft[], title = ''): Draft[] {
  const news = NAMES_PAPERS.test(title) ? [] : drafts.filter(isNews)
  return news.length >= FEWEST_ENTRIES ? news : []
}

function isNews(draft: Draft): boolean {
  const { layout, authors, abstract, venue, date, links, headings } = draft
  return (
    layout === 'heading' &&
    !hasIds(draft) &&
    authors.length + abstract.length === 0 &&
    venue === undefined &&
    date === undefined &&
    links.length > 0 &&
    links.every(({ url, text = '' }) => ELSEWHERE.test(text) && linkKind(url) === 'other') &&
    !headings.some((heading) => NAMES_PAPERS.test(heading))
  )
}
