import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const idsOf = async (path: string, value: string) =>
  (await parse({ path, value })).papers.map(({ ids, venue, volume }) => [ids, venue ?? volume])

describe('the number of a preprint, where others have a journal', () => {
  const place = 'arXiv preprint arXiv:2301.00001'

  it.each([
    ['kites.ris', `TY  - JOUR\nT1  - Kites over Water\nJO  - ${place}\nER  - \n`],
    ['kites.enw', `%0 Journal Article\n%T Kites over Water\n%A Dow, Cy\n%J ${place}\n`],
    ['kites.csv', `Authors,Title,Publication,Year\n"Dow, Cy; ",Kites over Water,${place},2023\n`],
    ['kites.json', JSON.stringify([{ title: 'Kites over Water', authors: ['Cy Dow'], venue: place }])],
    ['kites.bib', `@article{dow, title={Kites over Water}, journal={${place}}}\n`],
    [
      'csl.json',
      JSON.stringify([
        { id: 'dow', type: 'article-journal', title: 'Kites over Water', 'container-title': place },
      ]),
    ],
  ])('is its id: %s', async (path, value) => {
    expect(await idsOf(path, value)).toEqual([[{ arxiv: '2301.00001' }, place]])
  })

  it('or a volume, as DBLP has it', async () => {
    const ris = 'TY  - JOUR\nTI  - Kites over Water\nJO  - CoRR\nVL  - abs/2301.00001\nER  - \n'
    expect(await idsOf('dblp.ris', ris)).toEqual([[{ arxiv: '2301.00001' }, 'CoRR']])
    const csv = 'Title,Authors,Journal,Volume\nKites over Water,Cy Dow,CoRR,abs/2301.00001\n'
    expect(await idsOf('dblp.csv', csv)).toEqual([[{ arxiv: '2301.00001' }, 'CoRR']])
  })

  it('says less than a field of its own', async () => {
    const value = JSON.stringify([{ title: 'Kites over Water', arxiv_id: '2302.00002', venue: place }])
    expect(await idsOf('kites.json', value)).toEqual([[{ arxiv: '2302.00002' }, place]])
  })
})
