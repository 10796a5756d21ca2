import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const rule = '-'.repeat(78)
const mail = String.raw`${rule}
${rule}
Send any comments regarding submissions directly to submitter.
${rule}
Submissions to:
Digital Libraries
Machine Learning
received from  Fri  2 Jun 23 18:00:00 GMT  to  Mon  5 Jun 23 18:00:00 GMT
${rule}
${rule}
\\
arXiv:2306.00001
Date: Fri, 2 Jun 2023 11:40:31 GMT   (129kb,D)

Title: Shelving Books by the Colour of Their Spines: a Study in
  Two Lines
Authors: Ada Sol\`a (Town Library), J\"urgen Blau and the SHELF Collaboration
Categories: cs.DL cs.LG
Comments: 5 pages, code at https://github.com/example/spines
Journal-ref: J. Shelves 5 (2023) 1-9
DOI: 10.1000/SHELF.5
\\
  We sort books by colour. Nobody
finds anything.
  A second paragraph
says so again.
\\ ( https://arxiv.org/abs/2306.00001 ,  129kb)
${'%-'.repeat(39)}
${rule}
\\
arXiv:math/0309136 (*cross-listing*)
Date: Fri, 2 Jun 2023 11:40:31 GMT   (12kb)

Title: Knots
Authors: A (1), B (1 and 2), et al. ((1) Here, (2) There)
Categories: math.GT
\\
  Knots.
\\ ( https://arxiv.org/abs/math/0309136 ,  12kb)
${'%%--'.repeat(19)}%%
${rule}
\\
arXiv:2009.00433
replaced with revised version Tue, 13 Jun 2023 08:01:42 GMT   (47kb)

Title: Old Work, Revised
Authors: C D
Categories: cs.DL
\\ ( https://arxiv.org/abs/2009.00433 ,  47kb)
${'%%%---'.repeat(13)}
`

const names = (authors: readonly { name: string }[]) => authors.map(({ name }) => name)

describe('an arXiv listing mail', () => {
  it('gives new, cross-listed and replaced papers in order', async () => {
    const digest = await parse(mail)
    expect(digest.format).toBe('arxiv-mail')
    expect(digest.date).toBe('2023-06-05')
    expect(digest.messages).toEqual([])
    expect(digest.papers.map(({ ids }) => ids.arxiv)).toEqual(['2306.00001', 'math/0309136', '2009.00433'])
  })

  it('joins titles of several lines, decodes accents, keeps paragraphs', async () => {
    const [paper] = (await parse(mail)).papers
    expect(paper).toMatchObject({
      title: 'Shelving Books by the Colour of Their Spines: a Study in Two Lines',
      abstract: 'We sort books by colour. Nobody finds anything.\n\nA second paragraph says so again.',
      authors: [
        { name: 'Ada Solà', affiliation: 'Town Library' },
        { name: 'Jürgen Blau' },
        { name: 'the SHELF Collaboration', group: true },
      ],
      ids: { arxiv: '2306.00001', doi: '10.1000/shelf.5' },
      links: [
        { url: 'https://arxiv.org/abs/2306.00001', kind: 'paper' },
        { url: 'https://github.com/example/spines', kind: 'code' },
      ],
      venue: 'J. Shelves 5 (2023) 1-9',
      categories: ['cs.DL', 'cs.LG'],
      date: '2023-06-02',
      source: { line: 12, endLine: 27 },
    })
  })

  it('looks numbered affiliations up, and says that et al. cuts a list', async () => {
    const paper = (await parse(mail)).papers[1]
    expect(paper?.authors).toEqual([
      { name: 'A', affiliation: 'Here' },
      { name: 'B', affiliation: 'Here; There' },
    ])
    expect(paper?.authorsPartial).toBe(true)
    expect(paper?.notes).toEqual(['Cross-listing'])
  })

  it('does not take the date of a revision for that of the paper', async () => {
    const paper = (await parse(mail)).papers[2]
    expect(paper).not.toHaveProperty('date')
    expect(paper).not.toHaveProperty('abstract')
    expect(paper?.notes).toEqual(['Replaced with revised version 2023-06-13'])
  })

  it('reads mails of 1996: Paper:, two-digit years, a collaboration before its members', async () => {
    const { papers, messages } = await parse(String.raw`\\
Paper: astro-ph/9610001
From: Some One <someone@example.org>
Date: Tue, 1 Oct 96 01:20:11 GMT   (120kb)
Date (revised): Wed, 2 Oct 96 01:20:11 GMT   (121kb)

Title: Counting Nebulae
Author: The BIG Collaboration: A.B. First, C. Second, Jr. (Inst)
Comments: 4 pages
\\
  We count them.
\\ ( http://xxx.lanl.gov/abs/astro-ph/9610001 ,  120kb)
`)
    expect(messages).toEqual([])
    expect(papers[0]).toMatchObject({ date: '1996-10-01', title: 'Counting Nebulae' })
    expect(names(papers[0]?.authors ?? [])).toEqual(['The BIG Collaboration', 'A.B. First', 'C. Second, Jr.'])
  })

  it('reads lists of the past week, which have no abstracts', async () => {
    const { papers, messages } = await parse(String.raw`/* Fri, 3 Mar 2023 */
\\
arXiv:2303.00001
From: Some One
Date (v1): Thu, 2 Mar 2023 18:00:01 GMT   (12kb)
Date (revised v2): Fri, 3 Mar 2023 18:00:01 GMT   (12kb)

Title: A Thing
Authors: A B
Categories: cs.DL
License: http://creativecommons.org/licenses/by/4.0/
\\ ( https://arxiv.org/abs/2303.00001 ,  12kb)
${rule}
`)
    expect(messages).toEqual([])
    expect(papers[0]).toMatchObject({ date: '2023-03-02', version: 2, headings: ['Fri, 3 Mar 2023'] })
  })

  it('knows continuations that begin with a no-break space, lines without indentation, and quoted mails', async () => {
    const first = (await parse(mail)).papers
    const pasted = (await parse(mail.replaceAll(/\n {2}(?=\w)/g, '\n\u00a0 '))).papers
    const quoted = (await parse(mail.replaceAll(/^/gm, '> '))).papers
    expect(pasted).toEqual(first)
    expect(quoted).toEqual(first)
    const flat = (await parse(mail.replaceAll(/\n {2}(?=\w)/g, '\n'))).papers
    expect(flat.map(({ title }) => title)).toEqual(first.map(({ title }) => title))
  })

  it('reports lines that are no part of a mail', async () => {
    const { messages } = await parse(mail.replace('\n%-', '\nsomething else entirely\n%-'))
    expect(messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['unread-line', 28]])
  })
})

it('reads the head of a mail where its lines are indented', async () => {
  const { date, messages } = await parse({
    path: 'mail.txt',
    value: `${'-'.repeat(78)}\n Submissions to:\nDigital Libraries\n received from  Thu  1 Jun 23 18:00:00 GMT  to  Fri  2 Jun 23 18:00:00 GMT\n${'-'.repeat(78)}\n\\\\\narXiv:2306.00001\nDate: Thu, 1 Jun 2023 18:21:23 GMT   (27kb)\n\nTitle: Counting shelves\nAuthors: Ada One\nCategories: cs.DL\n\\\\\n  We count.\n\\\\ ( https://arxiv.org/abs/2306.00001 ,  27kb)\n`,
  })
  expect([date, messages]).toEqual(['2023-06-02', []])
})

it('a line of an abstract may begin as a quoted line does', async () => {
  const { papers } = await parse(
    mail.replace(/(\\\\\n {2}.*\n)/, '$1on m\n>= 2 shelves, and > 3 at times.\n'),
  )
  expect(papers[0]?.abstract).toContain('on m >= 2 shelves, and > 3 at times.')
})

it('what a month’s list says above its entries, and a mail below them, is no text that was not read', async () => {
  const { papers, ledger, messages } = await parse(`${'-'.repeat(78)}
Papers received as of Sat  1 Jan 00 00:00:02 GMT.
(To retrieve abstracts without full papers, use e.g.    get 0001001.abs )
 get 3 2.abs 9601001  , e.g., returns multiple papers.
${'-'.repeat(78)}
\\\\
Paper: astro-ph/0001001
From: A Weaver <a@example.org>
Date: Sat, 1 Jan 2000 02:05:30 GMT   (29kb)

Title: Looms at Rest
Authors: A. Weaver
\\\\
${'%%%---'.repeat(13)}
For general information on the loom archive (partitioned by
keyword subject classification), see http://example.org/new/looms.html
For subscribe options to combined loom archives,
e-mail To: looms@example.org, Subject: subscribe
`)
  expect(papers).toHaveLength(1)
  expect(messages).toEqual([])
  expect(ledger.flatMap(({ name, line }) => (name === 'footer' ? [line] : []))).toEqual([15, 16, 17, 18])
})
