import { describe, expect, it } from 'vitest'
import type { Paper } from '../../src/digest.ts'
import { parse } from '../../src/parse.ts'

const alert = `<html><body><div><h3 style="margin:0"><span style="font-size:11px">[PDF]</span> <a href="http://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/1912.00001&amp;hl=en&amp;sa=X" class="gse_alrt_title">Counting Shelves with &lt;b&gt; Trees</a></h3><div style="color:#006621">A One, B Two, C Three…\u00a0- arXiv preprint arXiv:1912.00001, 2019</div><div class="gse_alrt_sni">Shelves are counted, and crowd-<br>based counting is best …</div><div><a href="http://scholar.google.com/scholar_share?ss=tw&amp;url=https://arxiv.org/pdf/1912.00001">Share</a></div><br>
<h3><a href="https://scholar.google.de/scholar_url?hl=en&amp;url=https://doi.org/10.1000%2F5" class="gse_alrt_title">Reading Spines</a></h3><div style="color:#006621">D Four - 2019 Conference on Spines …</div><div class="gse_alrt_sni">Spines are read.</div><p>This alert is sent by Google Scholar.</p></div></body></html>
`

const listing = String.raw`------------------------------------------------------------------------------
\\
arXiv:2306.00001
Date: Fri, 2 Jun 2023 11:40:31 GMT   (129kb,D)

Title: Counting Shelves
Authors: Ada Sol\`a and Bob Two
Categories: cs.DL
\\
  We count shelves in two towns, and we count them again to be sure of the number that we found.
\\ ( https://arxiv.org/abs/2306.00001 ,  129kb)
------------------------------------------------------------------------------
`

const head = (type: string, encoding: string) =>
  `Return-Path: <x@example.org>\nFrom: =?utf-8?q?Sch=C3=B6n?= <a@example.org>\nTo: b@example.org\nSubject: =?utf-8?q?Neue_B=C3=BCcher?=\n heute\nDate: Mon, 5 Jun 2023 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n`

const quotedPrintable = (text: string) =>
  text
    .replaceAll('=', '=3D')
    .replace(/[^ -~\n]/g, (character) =>
      [...new TextEncoder().encode(character)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    )
    .split('\n')
    .map((line) => line.replace(/(.{70}(?![^=]{0,2}$))(?<!=.?)/g, '$1=\n'))
    .join('\n')

const base64 = (text: string) =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text))).replace(/.{76}/g, '$&\n')

describe('a Google Scholar alert', () => {
  it('gives titles, where the links lead, authors, venue, year and a snippet', async () => {
    const { format, papers, messages } = await parse({ path: 'alert.html', value: alert })
    expect(format).toBe('scholar-alert')
    expect(messages).toEqual([])
    expect(papers).toEqual([
      expect.objectContaining({
        title: 'Counting Shelves with <b> Trees',
        links: [{ url: 'https://arxiv.org/pdf/1912.00001', kind: 'pdf' }],
        ids: { arxiv: '1912.00001' },
        authors: [{ name: 'A One' }, { name: 'B Two' }, { name: 'C Three' }],
        authorsPartial: true,
        venue: 'arXiv preprint arXiv:1912.00001',
        date: '2019',
        snippet: 'Shelves are counted, and crowd-based counting is best …',
        source: { line: 1, endLine: 1 },
      }),
      expect.objectContaining({
        title: 'Reading Spines',
        ids: { doi: '10.1000/5' },
        venue: '2019 Conference on Spines …',
        snippet: 'Spines are read.',
      }),
    ])
    expect(papers.some((paper) => 'abstract' in paper)).toBe(false)
    expect(papers[1]).not.toHaveProperty('date')
  })
})

describe('a mail', () => {
  const html = (paper: { ids: unknown; title?: string }) => [paper.ids, paper.title]

  it.each([
    ['plain', head('text/html; charset=utf-8', '8bit') + alert],
    ['quoted-printable', head('text/html; charset=utf-8', 'quoted-printable') + quotedPrintable(alert)],
    ['base64', head('text/html; charset=utf-8', 'base64') + base64(alert)],
    [
      'of several parts',
      `${head('multipart/alternative;\n boundary="b1"', '7bit')}This is MIME.\n--b1\nContent-Type: text/plain\n\nOnly words.\n--b1\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64(alert)}\n--b1--\n`,
    ],
  ])('with an alert inside, %s, is read as the alert', async (_, value) => {
    const { format, title, date, papers, messages, ledger } = await parse({ path: 'alert.eml', value })
    expect(messages).toEqual([])
    expect({ format, title, date }).toEqual({
      format: 'mail',
      title: 'Neue Bücher heute',
      date: '2023-06-05',
    })
    expect(papers.map(html)).toEqual([
      [{ arxiv: '1912.00001' }, 'Counting Shelves with <b> Trees'],
      [{ doi: '10.1000/5' }, 'Reading Spines'],
    ])
    expect(ledger[0]).toMatchObject({ kind: 'digest', field: 'header', line: 1 })
    for (const { source } of papers) expect(source.line).toBeGreaterThan(10)
  })

  it('gives the lines of the mail, also where lines are joined', async () => {
    const plain = await parse({ path: 'a.eml', value: head('text/plain; charset=utf-8', '8bit') + listing })
    expect(plain.papers).toMatchObject([
      {
        title: 'Counting Shelves',
        authors: [{ name: 'Ada Solà' }, { name: 'Bob Two' }],
        source: { line: 13, endLine: 21 },
      },
    ])
    const joined = await parse({
      path: 'a.eml',
      value: head('text/plain; charset=utf-8', 'quoted-printable') + quotedPrintable(listing),
    })
    const [{ source }] = joined.papers as [Paper]
    expect(joined.papers[0]).toMatchObject({ title: 'Counting Shelves', abstract: plain.papers[0]?.abstract })
    const lines = (head('text/plain; charset=utf-8', 'quoted-printable') + quotedPrintable(listing)).split(
      '\n',
    )
    expect(lines[source.line - 1]).toContain('arXiv:2306.00001')
    expect(lines[source.endLine - 1]).toContain('129kb')
  })

  it('box gives the papers of every message', async () => {
    const one = `From a@example.org Mon Jun  5 10:00:00 2023\n${head('text/html; charset=utf-8', '8bit')}${alert}\n`
    const { papers } = await parse({ path: 'all.mbox', value: one + one })
    expect(papers).toHaveLength(4)
  })

  it('from Gmail’s interface is read', async () => {
    const data = base64(alert).replaceAll('\n', '').replaceAll('+', '-').replaceAll('/', '_')
    const value = JSON.stringify(
      {
        id: '1',
        snippet: 'Counting',
        payload: {
          mimeType: 'multipart/alternative',
          headers: [
            { name: 'Subject', value: 'Ada One - new articles' },
            { name: 'Date', value: 'Mon, 5 Jun 2023 10:00:00 +0000' },
          ],
          parts: [{ mimeType: 'text/html', body: { size: 1, data } }],
        },
      },
      null,
      1,
    )
    const digest = await parse({ path: 'mail.json', value })
    expect(digest).toMatchObject({ format: 'mail', title: 'Ada One - new articles', date: '2023-06-05' })
    expect(digest.papers.map(html)).toEqual([
      [{ arxiv: '1912.00001' }, 'Counting Shelves with <b> Trees'],
      [{ doi: '10.1000/5' }, 'Reading Spines'],
    ])
  })
})

describe('an alert of Google Scholar', () => {
  it('is read in its older shape, with the extract around the green line', async () => {
    const { format, papers } = await parse({
      path: 'alert.html',
      value:
        '<html><body><h3><a href="http://scholar.google.com/scholar_url?hl=en&amp;q=http://example.org/shelves.pdf&amp;sa=X"><font size="3" color="#1111cc">Counting Shelves</font></a></h3><font size="-1"><font color="#006621">A One, B Two - Proceedings of the 8th Shelf Conference, 2015</font><br>Shelves are counted, <br>and then moved ...<br></font></body></html>',
    })
    expect(format).toBe('scholar-alert')
    expect(papers).toMatchObject([
      {
        title: 'Counting Shelves',
        authors: [{ name: 'A One' }, { name: 'B Two' }],
        venue: 'Proceedings of the 8th Shelf Conference',
        date: '2015',
        links: [{ url: 'http://example.org/shelves.pdf', kind: 'pdf' }],
        snippet: 'Shelves are counted, and then moved ...',
      },
    ])
  })

  it('tells the year from the site behind it, and no extract from the mail’s last words', async () => {
    const { papers } = await parse({
      path: 'alert.html',
      value:
        '<html><body><h3><a class="gse_alrt_title" href="https://scholar.google.com/scholar_url?url=https://example.org/1">Counting Spines</a></h3><div style="color:#006621">A One… - Shelf Letters, 2022 - Shelf Press</div><br><p>This message was sent by Google Scholar because you follow new results for shelves, spines and boards.</p></body></html>',
    })
    expect(papers).toMatchObject([{ title: 'Counting Spines', venue: 'Shelf Letters', date: '2022' }])
    expect(papers[0]?.snippet).toBeUndefined()
  })
})

it('Titles with their addresses behind, in a mail’s text, are no page of one paper', async () => {
  const { papers } = await parse(
    'From: shelf@example.org\nTo: ada@example.org\nSubject: New results for kites\nDate: Thu, 02 Jan 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset="UTF-8"\n\nThe following articles were found:\n\nKites with Tails for Better Flight - https://arxiv.org/abs/2501.00001\nWe tie tails to kites.\n\nTowers of Sand and Water - https://doi.org/10.1234/sand.2025.1\nThis paper builds towers.\n',
  )
  expect(papers.map(({ title, ids, summary }) => [title, ids, summary])).toEqual([
    ['Kites with Tails for Better Flight', { arxiv: '2501.00001' }, 'We tie tails to kites.'],
    ['Towers of Sand and Water', { doi: '10.1234/sand.2025.1' }, 'This paper builds towers.'],
  ])
})
