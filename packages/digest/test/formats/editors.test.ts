import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

/** The same proceedings in many forms: with editors, and with authors where `author` gives them. */
const forms: readonly [form: string, path: string, text: (author: boolean) => string, field: string][] = [
  [
    'bibtex',
    'a.bib',
    (author) =>
      `@proceedings{a, title = {Looms at Work}, ${author ? 'author = {Knot, Ben}, ' : ''}editor = {Weaver, Ada and Reed, Cy}}\n`,
    'editor',
  ],
  [
    'ris',
    'a.ris',
    (author) =>
      `TY  - CONF\nTI  - Looms at Work\n${author ? 'AU  - Knot, Ben\n' : ''}ED  - Weaver, Ada\nED  - Reed, Cy\nER  - \n`,
    'ED',
  ],
  [
    'csl-json',
    'a.json',
    (author) =>
      JSON.stringify([
        {
          id: 'a',
          type: 'book',
          title: 'Looms at Work',
          ...(author ? { author: [{ family: 'Knot', given: 'Ben' }] } : {}),
          editor: [
            { family: 'Weaver', given: 'Ada' },
            { family: 'Reed', given: 'Cy' },
          ],
        },
      ]),
    'editor',
  ],
  [
    'nbib',
    'a.nbib',
    (author) =>
      `PMID- 1\nOWN - NLM\nBTI - Looms at Work\n${author ? 'FAU - Knot, Ben\nAU  - Knot B\n' : ''}FED - Weaver, Ada\nED  - Weaver A\nFED - Reed, Cy\nED  - Reed C\nDP  - 2019\n`,
    'FED',
  ],
  [
    'endnote-tagged',
    'a.enw',
    (author) =>
      `%0 Edited Book\n%T Looms at Work\n${author ? '%A Knot, Ben\n' : ''}%E Weaver, Ada\n%E Reed, Cy\n`,
    'E',
  ],
  [
    'endnote-xml',
    'a.xml',
    (author) =>
      `<xml><records><record><ref-type name="Edited Book">28</ref-type><contributors>${author ? '<authors><author>Knot, Ben</author></authors>' : ''}<secondary-authors><author>Weaver, Ada</author><author>Reed, Cy</author></secondary-authors></contributors><titles><title>Looms at Work</title></titles></record></records></xml>\n`,
    'secondary-authors',
  ],
  [
    'web-of-science',
    'a.txt',
    (author) =>
      `FN X\nVR 1.0\nPT B\n${author ? 'AU Knot, Ben\n' : ''}BE Weaver, Ada\n   Reed, Cy\nTI Looms at Work\nER\nEF\n`,
    'BE',
  ],
  [
    'dblp-xml',
    'a.xml',
    (author) =>
      `<dblp><proceedings key="conf/loom/2019">${author ? '<author>Ben Knot</author>' : ''}<editor>Ada Weaver</editor><editor>Cy Reed 0001</editor><title>Looms at Work.</title></proceedings></dblp>\n`,
    'editor',
  ],
  [
    'pubmed-xml',
    'a.xml',
    (author) =>
      `<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID><Book><BookTitle>Looms at Work</BookTitle><AuthorList Type="editors"><Author><LastName>Weaver</LastName><ForeName>Ada</ForeName></Author><Author><LastName>Reed</LastName><ForeName>Cy</ForeName></Author></AuthorList></Book>${author ? '<AuthorList Type="authors"><Author><LastName>Knot</LastName><ForeName>Ben</ForeName></Author></AuthorList>' : ''}</BookDocument></PubmedBookArticle></PubmedArticleSet>\n`,
    'AuthorList',
  ],
  [
    'papers-json',
    'a.json',
    (author) =>
      JSON.stringify([
        {
          title: 'Looms at Work',
          doi: '10.1000/loom',
          ...(author ? { authors: ['Ben Knot'] } : {}),
          editors: ['Ada Weaver', 'Cy Reed'],
        },
      ]),
    'editors',
  ],
  [
    'csv',
    'a.csv',
    (author) =>
      `title,authors,doi,editors\nLooms at Work,${author ? 'Ben Knot' : ''},10.1000/loom,Ada Weaver; Cy Reed\nLooms at Rest,Di Warp,10.1000/rest,\n`,
    'editors',
  ],
]

describe.each(forms)('%s', (form, path, text, field) => {
  test('says in a note who edited an entry without authors, and takes editors for no authors', async () => {
    const { format, papers, messages } = await parse({ path, value: text(false) })
    expect(format).toBe(form)
    expect(papers[0]).toMatchObject({
      title: 'Looms at Work',
      authors: [],
      notes: ['Edited by Ada Weaver and Cy Reed'],
    })
    expect(messages.filter(({ ruleId }) => ruleId === 'fields-not-kept')).toEqual([])
  })

  test('tells that the editors of what a paper is in are not kept', async () => {
    const { papers, messages } = await parse({ path, value: text(true) })
    expect(papers[0]).toMatchObject({ authors: [{ name: 'Ben Knot' }], notes: [] })
    expect(messages.flatMap(({ ruleId, reason }) => (ruleId === 'fields-not-kept' ? [reason] : []))).toEqual([
      expect.stringContaining(`"${field}" is not read`),
    ])
  })
})

test('editors among the people of a Zotero item are no authors', async () => {
  const creators = [{ creatorType: 'editor', firstName: 'Ada', lastName: 'Weaver' }]
  const { papers } = await parse({
    path: 'a.json',
    value: JSON.stringify([{ itemType: 'book', title: 'Looms at Work', DOI: '10.1000/loom', creators }]),
  })
  expect(papers[0]).toMatchObject({ authors: [], notes: ['Edited by Ada Weaver'] })
})
