import { describe, expect, test } from 'vitest'
import { parse } from '../src/parse.ts'

const id = '2401.00001'
const title = 'Weaving kites over towns'

/** One paper in each form, with a field as it is written there. */
const FORMS: Readonly<Record<string, (name: 'abstract' | 'authors' | 'venue', value: string) => string>> = {
  'a.json': (name, value) => JSON.stringify([{ title, [name]: value, url: `https://arxiv.org/abs/${id}` }]),
  'a.csv': (name, value) =>
    `title,${name},url\n${title},"${value}",https://arxiv.org/abs/${id}\nOther kites over hills,,https://arxiv.org/abs/2401.00002\n`,
  'a.bib': (name, value) =>
    `@article{a, title={${title}}, ${name === 'authors' ? 'author' : name === 'venue' ? 'journal' : name}={${value}}, eprint={${id}}, archivePrefix={arXiv}}`,
  'a.ris': (name, value) =>
    `TY  - JOUR\nTI  - ${title}\n${{ abstract: 'AB', authors: 'AU', venue: 'JF' }[name]}  - ${value}\nUR  - https://arxiv.org/abs/${id}\nER  - \n`,
  'a.md': (name, value) =>
    `# Papers\n\n### [${title}](https://arxiv.org/abs/${id})\n\n**${name}:** ${value}\n`,
  'a.txt': (name, value) => `Title: ${title}\n${name}: ${value}\nURL: https://arxiv.org/abs/${id}\n`,
  'a.xml': (name, value) =>
    `<rss version="2.0"><channel><title>Kites</title><item><title>${title}</title><link>https://arxiv.org/abs/${id}</link><description>&lt;b&gt;${name}:&lt;/b&gt; ${value}</description></item></channel></rss>`,
  'a.html': (name, value) =>
    `<html><body><div class="paper"><h3><a href="https://arxiv.org/abs/${id}">${title}</a></h3><p class="${name}">${value}</p></div></body></html>`,
}
const FILES = Object.keys(FORMS)

async function read(path: string, name: 'abstract' | 'authors' | 'venue', value: string) {
  const { papers } = await parse({ path, value: (FORMS[path] as (typeof FORMS)[string])(name, value) })
  const [paper] = papers
  expect(paper?.ids.arxiv, path).toBe(id)
  return paper as NonNullable<typeof paper>
}

describe('words that say only that there is no abstract are a note, in every form', () => {
  test.each(FILES)('%s', async (path) => {
    for (const words of [
      'No abstract available.',
      '[Abstract not available]',
      'Abstract is not provided for this paper.',
      '暂无摘要',
    ]) {
      const paper = await read(path, 'abstract', words)
      expect([paper.abstract, paper.summary], words).toEqual([undefined, undefined])
      expect(paper.notes.join(), words).toContain(words.replace(/^\[|\]$/g, ''))
    }
  })
})

describe('words that stand for nothing are no authors and no venue, in every form', () => {
  test.each(FILES)('%s', async (path) => {
    for (const words of ['N/A', 'Unknown', 'TBD', 'Not specified', '未知', '--']) {
      expect((await read(path, 'authors', words)).authors, words).toEqual([])
      expect((await read(path, 'venue', words)).venue, words).toBeUndefined()
    }
    for (const words of [
      'No authors listed',
      '(Multiple authors)',
      'Not fully identified in indexed sources',
    ])
      expect((await read(path, 'authors', words)).authors, words).toEqual([])
  })

  test('and those that say something stay', async () => {
    expect((await read('a.json', 'authors', 'Anonymous')).authors).toEqual([{ name: 'Anonymous' }])
    expect(
      (await read('a.json', 'abstract', 'No abstract is needed for kites that fly by themselves.')).abstract,
    ).toMatch(/^No abstract is/)
  })
})
