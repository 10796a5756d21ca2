import { readFileSync } from 'node:fs'
import type { TaggablePaper } from '../src/tags/taggable-paper.ts'

/** The 59 papers of the trending page in `fixtures/`: paragraphs after five of furniture. */
export function trendingPapers(): TaggablePaper[] {
  const file = new URL('../../../fixtures/digests/2025-03-13-trending.txt', import.meta.url)
  const paragraphs = readFileSync(file, 'utf8').trim().split(/\n\n+/).slice(5)
  const papers: TaggablePaper[] = []
  for (let at = 0; at + 1 < paragraphs.length; at += 2) {
    const title = paragraphs[at] as string
    const slug = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    const abstract = paragraphs[at + 1] as string
    papers.push({ slug, title, abstract, keywords: [], categories: [], headings: [] })
  }
  return papers
}
