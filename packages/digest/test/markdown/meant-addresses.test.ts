import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The titles of a list, each with its ids and links. */
async function linked(lines: readonly string[]): Promise<unknown[]> {
  const { papers } = await read(['# Kites', '', ...lines].join('\n'))
  return papers.map((paper) => {
    const { title, ids, links } = brief(paper)
    return [title, ids, links]
  })
}

const KITES = [
  'Kites over the Sea of Paper',
  { arxiv: '2605.00001' },
  ['paper https://arxiv.org/abs/2605.00001'],
]

test('An identifier that stands for an address is the paper’s', async () => {
  expect(
    await linked([
      '- [Kites over the Sea of Paper](2605.00001)',
      '- [Lanterns That Fold at Night](doi:10.1000/lanterns.2)',
      '- [Looms of the Old Villages](10.1000/looms.3) [[Notes](notes/looms.md)]',
    ]),
  ).toEqual([
    KITES,
    [
      'Lanterns That Fold at Night',
      { doi: '10.1000/lanterns.2' },
      ['paper https://doi.org/10.1000/lanterns.2'],
    ],
    ['Looms of the Old Villages', { doi: '10.1000/looms.3' }, ['paper https://doi.org/10.1000/looms.3']],
  ])
})

test('The address of a known place needs no scheme', async () => {
  expect(
    await linked([
      '- [Kites over the Sea of Paper](arxiv.org/abs/2605.00001)',
      '- Lanterns That Fold at Night [[paper](dl.acm.org/doi/10.1000/lanterns.2)]',
      '- [Knots](knots.old/kites.md)',
    ]),
  ).toEqual([
    KITES,
    [
      'Lanterns That Fold at Night',
      { doi: '10.1000/lanterns.2' },
      ['paper https://dl.acm.org/doi/10.1000/lanterns.2'],
    ],
  ])
})

test('An address that was pasted into one, or into brackets, is the link’s', async () => {
  expect(
    await linked([
      '- Kites over the Sea of Paper [[paper]([https://arxiv.org/abs/2605.00009](https://arxiv.org/abs/2605.00001))]',
      '- [Lanterns That Fold at Night]((https://doi.org/10.1000/lanterns.2))',
    ]),
  ).toEqual([
    KITES,
    [
      'Lanterns That Fold at Night',
      { doi: '10.1000/lanterns.2' },
      ['paper https://doi.org/10.1000/lanterns.2'],
    ],
  ])
})

test('An apostrophe within a word is the address’s, and one behind it is not', async () => {
  expect(
    await linked([
      "- [Trust in Paper](http://kites.example/PDF/President's-address-2017.pdf), Ann Lee",
      "- [Lanterns That Fold at Night](https://doi.org/10.1000/lanterns.2'target='_blank'), Bo Kim",
      "- [Looms of the Old Villages](http://kites.example/looms.pdf'), Cy Roe",
    ]),
  ).toEqual([
    ['Trust in Paper', undefined, ["pdf http://kites.example/PDF/President's-address-2017.pdf"]],
    [
      'Lanterns That Fold at Night',
      { doi: '10.1000/lanterns.2' },
      ['paper https://doi.org/10.1000/lanterns.2'],
    ],
    ['Looms of the Old Villages', undefined, ['pdf http://kites.example/looms.pdf']],
  ])
})
