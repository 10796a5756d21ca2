import { expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`

it('Links to papers in folders, with tags and notes, line for line', async () => {
  const { format, title, papers, messages } = await parse({
    path: 'bookmarks.html',
    value: `${HEAD}    <DT><H3 ADD_DATE="1700000000">Papers</H3>
    <DL><p>
        <DT><A HREF="https://arxiv.org/abs/2301.00001" ADD_DATE="1700000001" TAGS="kites,towns">[2301.00001] Kites &amp; Their *Winds*</A>
        <DT><A HREF="https://openreview.net/forum?id=AbCdEfGhIj&amp;a=1">A Loom for Long Threads | OpenReview</A>
        <DD>Read for the group
        <DT><H3>Older</H3>
        <DL><p>
            <DT><A HREF="https://doi.org/10.1000/lamps.1" ICON="data:image/png;base64,AAAA">Lamps in the Fog</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="https://example.org/recipes">Soup of the Long Day</A>
</DL><p>
`,
  })
  expect([format, title]).toEqual(['bookmarks', 'Bookmarks'])
  expect(papers.map(({ title, ids, headings, source }) => [title, ids, headings, source.line])).toEqual([
    ['Kites & Their *Winds', { arxiv: '2301.00001' }, ['Papers'], 8],
    ['A Loom for Long Threads', { openreview: 'AbCdEfGhIj' }, ['Papers'], 9],
    ['Lamps in the Fog', { doi: '10.1000/lamps.1' }, ['Papers', 'Older'], 13],
  ])
  expect(papers[0]?.keywords).toEqual(['kites', 'towns'])
  expect(papers[1]?.summary).toBe('Read for the group')
  expect(papers.every(({ date }) => date === undefined)).toBe(true)
  expect(messages.filter(({ ruleId }) => ruleId === 'unread-line')).toEqual([])
})

it('A link that is broken is told of, and the others are read', async () => {
  const { papers, messages } = await parse({
    path: 'bookmarks.html',
    value: `${HEAD}<DT><A HREF="https://arxiv.org/abs/2301.00001">Kites of the\n<DT><A HREF="https://arxiv.org/abs/2301.00002">Looms for Long Threads</A>\n</DL><p>\n`,
  })
  expect(papers.map(({ title }) => title)).toEqual(['Looms for Long Threads'])
  expect(messages.filter(({ ruleId }) => ruleId === 'unread-line').map(({ line }) => line)).toEqual([6])
})
