import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { serveFile } from '../src/files/serve-files.ts'
import type { SiteFile } from '../src/files/site-file.ts'
import { siteFiles } from '../src/files/site-files.ts'
import { pageAddresses, sitemap } from '../src/files/sitemap.ts'
import { writeFiles } from '../src/files/write-files.ts'
import { fileBudget, fragmentLimit } from '../src/search/build-index.ts'
import { catalogueOf, smallArchive } from './small-archive.ts'

const archive = await smallArchive()
const catalogue = catalogueOf(archive, { description: 'What we read.' }, { base: '/archive' })
const files = new Map(Array.from(siteFiles(catalogue), (file) => [file.path, file]))
const read = async (path: string) => [...(await (files.get(path) as SiteFile).content())].join('')
const roses = 'papers/pruning-roses-and-networks-without-tears'

describe('the files of an archive', () => {
  test('stand beside its pages, each once', () => {
    const paths = Array.from(siteFiles(catalogue), ({ path }) => path)
    expect(new Set(paths).size).toBe(paths.length)
    expect(
      paths.filter(
        (path) => !/rss|atom|feed/.test(path) && !/^(?:papers|digests)\/(?!pruning|2025-03-14)/.test(path),
      ),
    ).toMatchInlineSnapshot(`
      [
        "robots.txt",
        "llms.txt",
        "opensearch.xml",
        "data/papers.bib",
        "data/papers.csl.json",
        "data/papers.csv",
        "data/papers.jsonl",
        "data/datapackage.json",
        "digests/2025-03-14-weekly/email.html",
        "digests/2025-03-14-weekly/email.txt",
        "papers/pruning-roses-and-networks-without-tears.md",
        "papers/pruning-roses-and-networks-without-tears.bib",
        "papers/pruning-roses-and-networks-without-tears.ris",
        "papers/pruning-roses-and-networks-without-tears.json",
      ]
    `)
  })

  test('a paper as Markdown, without markup of its title’s own', async () => {
    expect(await read(`${roses}.md`)).toMatchInlineSnapshot(`
      "# Pruning Roses & Networks \\<without\\> Tears

      Rosa Gardener, Jan Peter van den Oord

      ## Abstract

      Sparse attention and pruning of networks have much in common. We prune both and lose nothing. O(n log n) is enough.

      ## Summary

      > Worth it for the figures.

      ## Links

      - [paper](<https://arxiv.org/abs/2503.01234>)
      - [code](<https://github.com/example/roses>)

      ## Tags

      - [Pruning](https://archive.example.org/archive/tags/pruning/)
      - [Sparse attention](https://archive.example.org/archive/tags/sparse-attention/)
      - [Model compression](https://archive.example.org/archive/tags/model-compression/)

      ## Appeared in

      - [Weekly letters](https://archive.example.org/archive/digests/2025-03-14-weekly/)
      - [Trending, 13 March 2025](https://archive.example.org/archive/digests/2025-03-13-trending/)

      ## Cite

      \`\`\`bibtex
      @misc{pruning-roses-and-networks-without-tears,
        title = {Pruning Roses \\& Networks {\\textless}without{\\textgreater} Tears},
        author = {Gardener, Rosa and van den Oord, Jan Peter},
        eprint = {2503.01234},
        archiveprefix = {arXiv},
        eprinttype = {arxiv},
        url = {https://arxiv.org/abs/2503.01234},
        abstract = {Sparse attention and pruning of networks have much in common. We prune both and lose nothing. O(n log n) is enough.},
        annote = {Worth it for the figures.},
      }
      \`\`\`

      https://archive.example.org/archive/papers/pruning-roses-and-networks-without-tears/
      "
    `)
  })

  test('a paper as BibTeX, RIS and CSL-JSON', async () => {
    expect(await read(`${roses}.bib`)).toContain('eprint = {2503.01234}')
    expect(await read(`${roses}.ris`)).toMatch(/^TY {2}- UNPD\r\n/)
    const [item] = JSON.parse(await read(`${roses}.json`))
    expect(item.title).toBe('Pruning Roses & Networks <without> Tears')
  })

  test('the whole archive as BibTeX, CSL-JSON, CSV and JSON Lines, with as many papers in each', async () => {
    expect((await read('data/papers.bib')).match(/^@/gm)).toHaveLength(4)
    expect(JSON.parse(await read('data/papers.csl.json'))).toHaveLength(4)
    expect(
      (await read('data/papers.jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).slug),
    ).toEqual(archive.papers.map(({ slug }) => slug))
    const csv = await read('data/papers.csv')
    expect(csv.split('\r\n')).toHaveLength(6)
    expect(csv.split('\r\n')[0]).toBe(
      'slug,url,title,authors,date,venue,arxiv,doi,abstract,summary,tags,notes,digests,added',
    )
    const { resources } = JSON.parse(await read('data/datapackage.json'))
    expect(resources.map(({ path }: { path: string }) => path)).toEqual([
      'papers.bib',
      'papers.csl.json',
      'papers.csv',
      'papers.jsonl',
    ])
  })

  test('for machines', async () => {
    expect(await read('robots.txt')).toMatchInlineSnapshot(`
      "User-agent: *
      Allow: /

      Sitemap: https://archive.example.org/archive/sitemap-index.xml
      "
    `)
    expect(await read('opensearch.xml')).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>Papers &#x26; more</ShortName>
      <Description>What we read.</Description>
      <InputEncoding>UTF-8</InputEncoding>
      <Language>en</Language>
      <Url type="text/html" template="https://archive.example.org/archive/search/?q={searchTerms}"/>
      <Query role="example" searchTerms="attention"/>
      </OpenSearchDescription>
      "
    `)
    expect(await read('llms.txt')).toMatchInlineSnapshot(`
      "# Papers & more

      > What we read.

      Each paper has a page at \`papers/<name>/\` and the same as Markdown at \`papers/<name>.md\`.

      ## Whole archive

      - [BibTeX](https://archive.example.org/archive/data/papers.bib)
      - [CSL-JSON](https://archive.example.org/archive/data/papers.csl.json)
      - [CSV](https://archive.example.org/archive/data/papers.csv)
      - [JSON Lines](https://archive.example.org/archive/data/papers.jsonl)
      - [Data package](https://archive.example.org/archive/data/datapackage.json)

      ## Digests

      - [Trending, 20 March 2025](https://archive.example.org/archive/digests/2025-03-20-trending/): 2 papers
      - [Weekly letters](https://archive.example.org/archive/digests/2025-03-14-weekly/): 2 papers
      - [Trending, 13 March 2025](https://archive.example.org/archive/digests/2025-03-13-trending/): 2 papers

      ## Newest papers

      - [A Paper of 2403.10 Pages](https://archive.example.org/archive/papers/a-paper-of-2403-10-pages.md)
      - [Bread Is All You Need](https://archive.example.org/archive/papers/bread-is-all-you-need.md)
      - [Sparse Attention for Long Letters](https://archive.example.org/archive/papers/sparse-attention-for-long-letters.md)
      - [Pruning Roses & Networks \\<without\\> Tears](https://archive.example.org/archive/papers/pruning-roses-and-networks-without-tears.md)
      "
    `)
  })

  test('a digest as a mail, with the curator’s words and whole addresses', async () => {
    const html = await read('digests/2025-03-14-weekly/email.html')
    expect(html).toContain('https://archive.example.org/archive/papers/bread-is-all-you-need/')
    expect(html).toContain('Pruning Roses &amp; Networks &lt;without&gt; Tears')
    expect(html).not.toMatch(/<script|<img|<link|href="\//)
    expect(await read('digests/2025-03-14-weekly/email.txt')).toMatchInlineSnapshot(`
      "Weekly letters
      ==============
      Papers & more · Ada Example · 14 March 2025


      ON READING

      Pruning Roses & Networks <without> Tears
      Rosa Gardener, Jan Peter van den Oord
        Worth it for the figures.
        https://archive.example.org/archive/papers/pruning-roses-and-networks-without-tears/


      ON EATING

      Bread Is All You Need
      Ada Baker
        A recipe with a proof.
        https://archive.example.org/archive/papers/bread-is-all-you-need/

      --
      Papers & more: https://archive.example.org/archive/digests/2025-03-14-weekly/
      "
    `)
  })

  test('a long digest as a mail stays under what mailboxes cut off, and leads to the rest', async () => {
    const text = Array.from(
      { length: 400 },
      (_, n) => `Paper number ${n} about number ${n * 7}\n\n${'It is about many words. '.repeat(20)}\n`,
    )
    const long = catalogueOf(await smallArchive({ '2025-04-01-long.txt': text.join('\n') }))
    const mail = Array.from(siteFiles(long)).find(({ path }) => path === 'digests/2025-04-01-long/email.html')
    const html = String((await mail?.content()) ?? '')
    expect(Buffer.byteLength(html)).toBeLessThan(90_000)
    expect(html).toMatch(/And \d+ more on the page of this digest/)
  })

  test('an old address leads to the new one, through several moves, and never in a circle', () => {
    const moved = structuredClone(archive)
    moved.permalinks.redirects = {
      first: 'second',
      second: 'bread-is-all-you-need',
      round: 'about',
      about: 'round',
      'sparse-attention-for-long-letters': 'bread-is-all-you-need',
    }
    const pages = Array.from(siteFiles(catalogueOf(moved))).filter(
      ({ mediaType }) => mediaType === 'text/html',
    )
    const first = pages.find(({ path }) => path === 'papers/first/index.html')
    expect(first?.content()).toContain('url=/papers/bread-is-all-you-need/')
    expect(pages.some(({ path }) => path.startsWith('papers/round'))).toBe(false)
    // The page of a paper is the paper's.
    expect(pages.some(({ path }) => path.startsWith('papers/sparse-attention'))).toBe(false)
  })
})

describe('writing', () => {
  test('leaves what the site’s owner has put at the same address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offprint-files-'))
    try {
      writeFileSync(join(folder, 'robots.txt'), 'mine')
      const written = await writeFiles(folder, files.values())
      expect(written).toBe(files.size - 1)
      expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe('mine')
      expect(readFileSync(join(folder, `${roses}.bib`), 'utf8')).toBe(await read(`${roses}.bib`))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('never leaves its folder', async () => {
    const file = { path: '../outside.txt', mediaType: 'text/plain', content: () => '' }
    await expect(writeFiles(join(tmpdir(), 'offprint-nowhere'), [file])).rejects.toThrow(
      'leads out of the site',
    )
  })
})

describe('the dev server', () => {
  const ask = async (url: string, method = 'GET') => {
    const answer = { type: '', body: undefined as string | undefined }
    const response = {
      setHeader: (_: string, value: string) => {
        answer.type = value
      },
      end: (body: string) => {
        answer.body = body
      },
    }
    const known = await serveFile(catalogue, { url, method }, response as never)
    return known ? answer : undefined
  }

  test('answers for each file, with and without the base, and for nothing else', async () => {
    expect((await ask('/archive/rss.xml?x=1'))?.type).toBe('application/rss+xml; charset=utf-8')
    expect((await ask('/rss.xml'))?.body).toBe(await read('rss.xml'))
    expect((await ask('/archive/rss.xml', 'HEAD'))?.body).toBe('')
    for (const url of ['/archive/papers/', '/archive/nothing.bib', '/archive/%E0%A4%A'])
      expect(await ask(url)).toBeUndefined()
    expect(await ask('/archive/rss.xml', 'POST')).toBeUndefined()
  })
})

describe('the search index', () => {
  test('has as many fragments as papers where the host’s limit leaves room, and else fewer', () => {
    expect(fragmentLimit(100, 900)).toBeUndefined()
    const limited = fragmentLimit(5000, 15_000) as number
    expect(limited).toBeGreaterThan(2000)
    expect(15_000 + limited + 5000 / 50 + 20).toBeLessThanOrEqual(fileBudget)
    expect(fragmentLimit(10_000, 60_000)).toBe(1000)
  })
})

describe('the sitemap', () => {
  const written = (pages: readonly string[]) =>
    Object.fromEntries(
      Array.from(sitemap(catalogue, pages), ({ path, content }) => [
        path,
        [...(content() as string)].join(''),
      ]),
    )

  test('says of each page when the newest of its papers came', () => {
    const paths = ['tags/sparse-attention/', '', `${roses}/`, 'about/us & them/', '404/', '500', roses]
    expect(written(pageAddresses(catalogue, paths))).toMatchInlineSnapshot(`
      {
        "sitemap-0.xml": "<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <url><loc>https://archive.example.org/archive/</loc><lastmod>2025-03-20</lastmod></url>
      <url><loc>https://archive.example.org/archive/about/us%20%26%20them/</loc></url>
      <url><loc>https://archive.example.org/archive/papers/pruning-roses-and-networks-without-tears/</loc><lastmod>2025-03-14</lastmod></url>
      <url><loc>https://archive.example.org/archive/tags/sparse-attention/</loc><lastmod>2025-03-20</lastmod></url>
      </urlset>
      ",
        "sitemap-index.xml": "<?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      <sitemap><loc>https://archive.example.org/archive/sitemap-0.xml</loc><lastmod>2025-03-20</lastmod></sitemap>
      </sitemapindex>
      ",
      }
    `)
  })

  test('has no more pages in a file than the protocol allows', () => {
    const files = written(Array.from({ length: 50_001 }, (_, number) => `/archive/${number}/`))
    expect(Object.keys(files)).toEqual(['sitemap-index.xml', 'sitemap-0.xml', 'sitemap-1.xml'])
    expect(files['sitemap-0.xml']?.match(/<loc>/g)).toHaveLength(50_000)
    expect(files['sitemap-1.xml']?.match(/<loc>/g)).toHaveLength(1)
  })
})
