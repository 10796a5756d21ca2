import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

const read = (value: string, path = 'papers.rst') => parse({ path, value })

test('links in footnotes under headings, line for line', async () => {
  const { format, title, papers, ledger, messages } = await read(`=======================
Papers on Resting Looms
=======================

.. contents:: Contents
   :depth: 2

Weaving
=======

.. [#] \`Looms at Rest <https://arxiv.org/abs/2301.00001>\`_, Weaver et al, 2023. **Looms: all.**

.. [#] \`A Much Longer Title About Looms
   in Motion <https://arxiv.org/abs/2301.00002>\`__, Knot and Reed, 2022.

.. to be sorted

Knots
-----

* \`Counting Knots\`_ by Ben Knot

.. _Counting Knots: https://arxiv.org/abs/2301.00003
`)
  expect([format, title, messages]).toEqual(['restructured-text', 'Papers on Resting Looms', []])
  expect(papers.map((paper) => [paper.title, paper.ids.arxiv, paper.headings, paper.source.line])).toEqual([
    ['Looms at Rest', '2301.00001', ['Weaving'], 11],
    ['A Much Longer Title About Looms in Motion', '2301.00002', ['Weaving'], 13],
    ['Counting Knots', '2301.00003', ['Weaving', 'Knots'], 21],
  ])
  const markup = ledger.flatMap(({ name, line }) => (name === 'markup' ? [line] : []))
  expect(markup).toEqual(expect.arrayContaining([1, 3, 5, 9, 16, 19, 23]))
})

test('citations: authors before a colon, the title, where it appeared', async () => {
  const { papers } = await read(`Bibliography
============

.. [Weaver1990] Ada Weaver, Ben van Knot, and Cy Reed: Looms at rest: a study. *Weaving and Knots* **21** (3): 403--410 (1990). https://doi.org/10.1000/loom.1
.. [Knot2001] \\Ben Knot: On knots. *Journal of Looms* **3**: 12 (2001). :doi:\`10.1000/loom.2\`
.. [Reed2002] Reed, C., Warp, D. Wefts of Looms: A Survey. *Looms* **3**, 17 (2002). https://doi.org/10.1000/loom.3
`)
  expect(
    papers.map(({ title, authors, venue, ids, date }) => [title, authors.length, venue, ids.doi, date]),
  ).toEqual([
    ['Looms at rest: a study', 3, 'Weaving and Knots 21 (3): 403--410 (1990)', '10.1000/loom.1', '1990'],
    ['On knots', 1, expect.stringContaining('Journal of Looms 3: 12 (2001)'), '10.1000/loom.2', '2001'],
    ['Wefts of Looms: A Survey', 2, expect.stringContaining('Looms'), '10.1000/loom.3', '2002'],
  ])
})

test('its marks tell it without the name of a file, and Markdown stays Markdown', async () => {
  const entry = (n: number) => `.. [#] \`Looms ${n} at Rest <https://arxiv.org/abs/2301.0000${n}>\`_\n`
  const text = `Looms\n=====\n\n${[1, 2, 3].map(entry).join('\n')}`
  expect((await read(text, 'papers.txt')).format).toBe('restructured-text')
  const markdown = '# Looms\n\n- [Looms at Rest](https://arxiv.org/abs/2301.00001)\n'
  expect((await read(markdown, 'papers.md')).format).toBe('markdown')
})

test('a name for a line break parts titles from authors', async () => {
  const { papers } = await parse({
    path: 'accepted.rst',
    value: `Accepted Papers
===============

.. |br| raw:: html

   <br />

*Counting Sheep Late in the Night*
|br| **Ada Weber and Juan Cruz**

*Why a Flock Does Not Count Itself*
|br| **Bo Lind, Cy Dow and Eva Ott**

*On the Number of Lambs and Goats in Pastures*
|br| **Gil Ray and Ada Weber**
`,
  })
  expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual([
    ['Counting Sheep Late in the Night', 2],
    ['Why a Flock Does Not Count Itself', 3],
    ['On the Number of Lambs and Goats in Pastures', 2],
  ])
})
