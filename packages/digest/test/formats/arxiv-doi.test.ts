import { expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const DOI = '10.48550/arXiv.2503.01234'

/** The DOI that arXiv gave a paper, as each form has it. */
const files: readonly (readonly [string, string])[] = [
  ['sheep.bib', `@misc{sheep, title={Counting sheep}, doi={${DOI}}}`],
  ['sheep.csv', `title,doi\nCounting sheep,${DOI}\n`],
  ['sheep.json', JSON.stringify([{ title: 'Counting sheep', doi: DOI }])],
  ['sheep.csl.json', JSON.stringify([{ id: 'a', type: 'article', title: 'Counting sheep', DOI }])],
  ['sheep.ris', `TY  - JOUR\nTI  - Counting sheep\nM3  - ${DOI}\nER  - \n`],
  ['sheep.txt', `Title: Counting sheep\nDOI: ${DOI}\n`],
  ['sheep.md', `- [Counting sheep](https://doi.org/${DOI}) by Ada Weber\n`],
  ['ids.txt', `${DOI}\n10.1234/kites\n`],
]

it.each(files)('a DOI of arXiv’s gives the paper’s arXiv id, too: %s', async (path, value) => {
  const { papers } = await parse({ path, value })
  expect(papers[0]?.ids).toEqual({ arxiv: '2503.01234', doi: DOI.toLowerCase() })
})
