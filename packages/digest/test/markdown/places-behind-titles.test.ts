import { expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (value: string, path = 'papers.md') => (await parse({ path, value })).papers

it('reads where a paper appeared from the brackets behind its title, however it is written there', async () => {
  const papers = await read(`# Kites and looms
## General
* ***KiteDB: A Learned Loom System (CIDR 2019)***
* Loom Learning: Toward a Kite that Becomes Smarter Every Time (SIGMOD 2017)
* Towards Building Autonomous Kite Services on Ropes (SIGMOD-Companion ’23)
* Kite Gyms (CIDR 2023)
* KiteIndex: deep loom learning for a cluster of winds (2020 Symposium on International Kite Engineering & Looms)
* Learning Kite Representations for Rope Optimization with Looms (DEEM@SIGMOD2018)
* Workload Models for Autonomic Kite Management Systems (International Conference on Autonomic and Autonomous Kites 2006)
* Interaction-aware scheduling of kite workloads (VLDB 2011) （有调度策略）
* Active Learning for Loom Enhanced Kite Systems (SIGMOD 2020)
`)
  expect(papers.map(({ title, date, venue }) => [title, date, venue])).toEqual([
    ['KiteDB: A Learned Loom System', '2019', 'CIDR 2019'],
    ['Loom Learning: Toward a Kite that Becomes Smarter Every Time', '2017', 'SIGMOD 2017'],
    ['Towards Building Autonomous Kite Services on Ropes', '2023', 'SIGMOD-Companion ’23'],
    ['Kite Gyms', '2023', 'CIDR 2023'],
    [
      'KiteIndex: deep loom learning for a cluster of winds',
      '2020',
      '2020 Symposium on International Kite Engineering & Looms',
    ],
    ['Learning Kite Representations for Rope Optimization with Looms', '2018', 'DEEM@SIGMOD2018'],
    [
      'Workload Models for Autonomic Kite Management Systems',
      '2006',
      'International Conference on Autonomic and Autonomous Kites 2006',
    ],
    ['Interaction-aware scheduling of kite workloads', '2011', 'VLDB 2011'],
    ['Active Learning for Loom Enhanced Kite Systems', '2020', 'SIGMOD 2020'],
  ])
})

it('reads titles that a year and a meeting stand ahead of with dashes, whatever they begin with', async () => {
  const papers = await read(`# Papers on networking

- 20-SIGCOMM-1RMA-Re-counting Remote Kite Access for Datacenters
- 21-SOSP-Kite Congestion Control
- 18-OSDI-Loom-A Programming System for Rope-Accelerated Kites
- 16-OSDI-FaKT: Fast, Scalable and Simple Distributed Kites
- 16-OSDI-Making Rope Bypass Practical for the Cloud with Looms
`)
  expect(papers.map(({ title, date, venue }) => [title, date, venue])).toEqual([
    ['1RMA-Re-counting Remote Kite Access for Datacenters', '2020', 'SIGCOMM'],
    ['Kite Congestion Control', '2021', 'SOSP'],
    ['Loom-A Programming System for Rope-Accelerated Kites', '2018', 'OSDI'],
    ['FaKT: Fast, Scalable and Simple Distributed Kites', '2016', 'OSDI'],
    ['Making Rope Bypass Practical for the Cloud with Looms', '2016', 'OSDI'],
  ])
})

it('reads people between a paper’s number and its title', async () => {
  const papers = await read(`## Papers that were left out

1. **2604.13684** — Lee, Dow, Kim — "Precision tests of looms for weaving in the dark"
   - Quality: 5/10
2. 2604.13564 — Wang, Wei, Zhu, Liu — "Equivalent yet woolly orbits of kites"
3. **arXiv:2604.13565** — Ann Lee, Bo Kim — Equivalent yet woolly orbits of looms
4. [2604.13566](https://arxiv.org/abs/2604.13566) — Ann Lee, Bo Kim — Woolly orbits of ropes
5. **2604.13567** — Kites: Strings and looms, winds and ropes — a survey of them
`)
  expect(
    papers.map(({ ids, authors, title }) => [ids.arxiv, authors.map(({ name }) => name).join('; '), title]),
  ).toEqual([
    ['2604.13684', 'Lee; Dow; Kim', 'Precision tests of looms for weaving in the dark'],
    ['2604.13564', 'Wang; Wei; Zhu; Liu', 'Equivalent yet woolly orbits of kites'],
    ['2604.13565', 'Ann Lee; Bo Kim', 'Equivalent yet woolly orbits of looms'],
    ['2604.13566', 'Ann Lee; Bo Kim', 'Woolly orbits of ropes'],
    ['2604.13567', '', expect.stringContaining('Kites: Strings and looms')],
  ])
})

it('reads what a reading group met for, linked to its notes behind the day', async () => {
  const papers = await read(`# Reading group

We read papers on kites.

## Past papers
* August 18, 2020: [Kite Models are Few-Shot Weavers (The KITE-3 paper)](kite3.md)
* Jan 15, 2020: [Local-First Looms: You Own Your Wool](local-first.md)
* Dec 18, 2019: [Principles and Limits of Looms-in-the-loop Weaving](principles.md)
* April 30, 2018: [Paragon: An Online Gallery for Enhancing Kites with Visual Examples](paragon.md)
* April 9, 2018: [In Search of the Dream Kite](dream.md)
* June 5, 2017: [Toward Scalable Social Rope Text](rope-text.md)
`)
  expect(papers.map(({ title, date }) => [title, date])).toEqual([
    ['Kite Models are Few-Shot Weavers (The KITE-3 paper)', undefined],
    ['Local-First Looms: You Own Your Wool', undefined],
    ['Principles and Limits of Looms-in-the-loop Weaving', undefined],
    ['Paragon: An Online Gallery for Enhancing Kites with Visual Examples', undefined],
    ['In Search of the Dream Kite', undefined],
    ['Toward Scalable Social Rope Text', undefined],
  ])
})
