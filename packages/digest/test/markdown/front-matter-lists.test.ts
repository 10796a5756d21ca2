import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = (value: string) => parse({ path: 'fall24.md', value })

it('reads the papers that the front matter of a reading group lists', async () => {
  const { papers, messages } = await read(`---
layout: semester
semester: "Fall 2024"
permalink: /fall24/

sessions:
  - date: "08/28/2024"
    presenter: "Dan Jones"
    title: "SuperKite: Weaving Strings with Proactive Validation (KITE'24)"
    authors: "Ann Lee and Bo Kim, Kite Lab; Carl Park, Town University"
    venue: "KITE '24"
    link: "https://arxiv.org/abs/2402.06194"

  - date: "09/04/2024"
    presenter: "Eve Ito"
    title: "SquirrelKite: using the loom to check wool"
    authors: "Ann Lee, Bo Kim"
    venue: "LOOM '24"
    link: "https://www.example.org/conference/loom24/lee"

  - date: "09/11/2024"
    title: "No meeting"
---
`)
  expect(
    papers.map(({ title, authors, venue, ids, source, date }) => ({
      title,
      authors: authors.map(({ name }) => name),
      venue,
      ids,
      line: source.line,
      date,
    })),
  ).toEqual([
    {
      title: 'SuperKite: Weaving Strings with Proactive Validation',
      authors: ['Ann Lee', 'Bo Kim', 'Carl Park'],
      venue: "KITE '24",
      ids: { arxiv: '2402.06194' },
      line: 7,
      date: '2024',
    },
    {
      title: 'SquirrelKite: using the loom to check wool',
      authors: ['Ann Lee', 'Bo Kim'],
      venue: "LOOM '24",
      ids: {},
      line: 14,
      date: undefined,
    },
  ])
  expect(messages).toEqual([])
})

it('takes the buttons and the parts of a page for no papers', async () => {
  const { papers } = await read(`---
title: Kites of the Town
buttons:
  - title: Paper
    url: https://arxiv.org/abs/2402.06194
  - title: Code
    url: https://github.com/lee/kite
team:
  - name: Ann Lee
    title: Professor of Kites
    link: https://example.org/lee
---

Kites are flown here.
`)
  expect(papers.filter(({ title }) => title === 'Paper' || title?.startsWith('Prof'))).toEqual([])
})

it('tells the people of a list from the place where all of them work', async () => {
  const authorsOf = async (authors: string) => {
    const { papers } = await read(
      `---\nsessions:\n  - title: "Kites of many looms"\n    authors: "${authors}"\n    venue: "KITE '24"\n---\n`,
    )
    return papers[0]?.authors.map(({ name }) => name)
  }
  expect(await authorsOf('Ann Lee, M. Bo Kim, and Cy B. Dow, MIT CSAIL')).toEqual([
    'Ann Lee',
    'M. Bo Kim',
    'Cy B. Dow',
  ])
  expect(await authorsOf('Ann Lee and Bo Kim, Kite Labs, Oslo')).toEqual(['Ann Lee', 'Bo Kim'])
  expect(await authorsOf('Lee, Ann and Kim, Bo')).toEqual(['Ann Lee', 'Bo Kim'])
  expect(await authorsOf('Ann Lee, Bo Kim, and Cy Dow')).toEqual(['Ann Lee', 'Bo Kim', 'Cy Dow'])
})
