import { describe, expect, it } from 'vitest'
import { read } from './read.ts'

const URL = 'https://arxiv.org/abs/2301.00001'

describe('Who wrote a paper and where it stood, behind a title', () => {
  const ways: [string, string[], string | undefined][] = [
    [`Kites That Stand (Li & Wu, NeurIPS 2023) [paper](${URL})`, ['Li', 'Wu'], 'NeurIPS 2023'],
    [`[Kites That Stand (Li & Wu, NeurIPS 2023)](${URL})`, ['Li', 'Wu'], 'NeurIPS 2023'],
    [`Kites That Stand (Li et al., CVPR 2023) ${URL}`, ['Li'], 'CVPR 2023'],
    [`[Kites That Stand (Li et al., NeurIPS'23)](${URL})`, ['Li'], "NeurIPS'23"],
    [`Kites That Stand [Li et al., 2023] [paper](${URL})`, ['Li'], undefined],
    [`Kites That Stand by Ann Lee and Bo Kim (NeurIPS 2023) ${URL}`, ['Ann Lee', 'Bo Kim'], 'NeurIPS 2023'],
  ]
  for (const [item, authors, venue] of ways)
    it(item, async () => {
      const { papers } = await read(
        `- ${item}\n- ${item.replaceAll('Stand', 'Fall').replace('00001', '00002')}\n`,
      )
      expect(
        papers.map((paper) => [paper.title, paper.authors.map(({ name }) => name), paper.venue]),
      ).toEqual([
        ['Kites That Stand', authors, venue],
        ['Kites That Fall', authors, venue],
      ])
      expect(papers[0]?.date).toBe('2023')
    })
})

it('The name of a site behind a title, as browsers show it, is no part of the title; a paper’s own address is', async () => {
  const sites = [
    ' | OpenReview',
    ' - ACL Anthology',
    ' (arxiv.org)',
    ' | IEEE Conference Publication | IEEE Xplore',
    ' - PubMed',
  ]
  const titles = [
    ...sites.map((site, n) => [`Kites That Fall ${n} Times`, site]),
    ['Kites for Towns (g4r.org)', ''],
  ]
  const { papers } = await read(
    titles.map(([title, site], n) => `- [${title}${site}](https://arxiv.org/abs/2301.0000${n})`).join('\n'),
  )
  expect(papers.map(({ title }) => title)).toEqual(titles.map(([title]) => title))
})

describe('Items that give a title and its authors under labels are papers without a link, too', () => {
  const records: Record<string, (title: string, names: string) => string> = {
    bold: (title, names) => `- **Title:** ${title}\n  **Authors:** ${names}\n`,
    plain: (title, names) => `- Title: ${title}\n  Authors: ${names}\n`,
    numbered: (title, names) =>
      `1. **Title:** ${title}  \n   **Authors:** ${names}  \n   **Venue:** CVPR 2024\n`,
    breaks: (title, names) =>
      `* **Title:** ${title}<br>\n  **Authors:** ${names}<br>\n  **Abstract:** We fly kites.\n`,
    'behind the word': (title, names) => `* **Paper:** ${title}\n  **Authors:** ${names}\n`,
  }
  for (const [named, record] of Object.entries(records))
    it(named, async () => {
      const { papers } = await read(
        record('Kites of the Upper Winds', 'Ann Lee, Bo Kim') +
          record('Looms for Long Threads', 'Cy Dow and Di Elm'),
      )
      expect(papers.map((paper) => [paper.title, paper.authors.map(({ name }) => name)])).toEqual([
        ['Kites of the Upper Winds', ['Ann Lee', 'Bo Kim']],
        ['Looms for Long Threads', ['Cy Dow', 'Di Elm']],
      ])
    })
})
