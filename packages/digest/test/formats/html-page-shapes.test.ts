import { describe, expect, it } from 'vitest'
import { parse } from '../../src/parse.ts'

const page = (body: string, path = 'page.html') =>
  parse({
    path,
    value: `<!DOCTYPE html>\n<html><head><title>Shelves</title></head><body>${body}</body></html>`,
  })
const names = ({ authors }: { authors: { name: string }[] }) => authors.map(({ name }) => name)
const long = 'Boards hold what is put on them, and nobody asks for how long they will. '.repeat(3).trim()
const TITLES = [
  'Counting the shelves of small libraries',
  'On the weight of dust in quiet rooms',
  'How books fall from boards at night',
  'Spines and their bends in two towns',
]

describe('shapes of saved pages', () => {
  it('reads people below titles of a class where a box of the site holds both', async () => {
    const item = (title: string) =>
      `<li>\n<div class="paper-title">${title}</div>\n<div class="paper-author">Ada Maria Weber (The Hill University of Shelves); Bo G. Lind (The Hill University of Shelves)</div>\n</li>\n`
    const { papers } = await page(
      `<div class="entry-content"><ul>${TITLES.map(item).join('')}</ul><p>One.</p><p>Two.</p></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Maria Weber', 'Bo G. Lind']]),
    )
  })

  it('takes a few words above the points of a paper for its editor’s, on a page that has them for each', async () => {
    const card = (title: string) =>
      `<div class="card"><h3>${title}</h3><div><span class="paper-authors">Ada Weber</span> <a href="https://example.org/${title.length}.pdf">Paper</a></div><div><p>${long}</p><ul><li>Counts every shelf of a library, and every one of the boards that it has.</li><li>Finds more dust than before, at night and in rooms that nobody enters.</li></ul></div></div>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map(({ abstract, summary }) => [abstract, summary?.startsWith(long)])).toEqual(
      TITLES.map(() => [undefined, true]),
    )
  })

  it('reads references that the file breaks over lines, as browsers show them', async () => {
    const item = (title: string, n: number) =>
      `<li>A Weber, BC Lind,\nDE Costa.\n${title.replace(' of ', '\nof ')}.\nDust Letters ${n}(2), 11-19, 201${n}.\n[<a href="https://doi.org/10.1234/dust.${n}">journal</a>]\n`
    const { papers } = await page(`<h3>Publications</h3>\n<ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [title, ['A Weber', 'BC Lind', 'DE Costa'], `201${n}`, `10.1234/dust.${n}`]),
    )
  })

  it('reads references of which nothing but their DOIs is linked', async () => {
    const item = (title: string, n: number) =>
      `<li>\nA. Weber, <strong>B. Lind</strong>, “${title}.”\nDust Letters, ${n}(2) 11-19, 201${n}.\n<a href="https://doi.org/10.1234/dust.${n}">DOI: 10.1234/dust.${n}</a>\n<span class="metrics">IF: 3.0</span>\n</li>`
    const { papers } = await page(
      `<div class="content"><div class="box"><ul class="publication-list">${TITLES.map(item).join('')}</ul></div></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [title, ['A. Weber', 'B. Lind'], `201${n}`, `10.1234/dust.${n}`]),
    )
  })

  it('reads the list that a table holds which sets out the page', async () => {
    const item = (title: string, n: number) =>
      `<li>A. Weber, B. Lind. <a href="${n}.html">"${title}."</a> Dust Letters ${n}1, 201${n}.\n`
    const { papers } = await page(
      `<table><tr><td class="head" colspan="2">Ada Weber</td></tr><tr><td class="side"><a href="/">Home</a></td><td class="text"><p>Papers</p><ol>${TITLES.map(item).join('')}</ol></td></tr></table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['A. Weber', 'B. Lind']]),
    )
  })

  it('reads references in paragraphs, the owner of the page in bold as the titles are', async () => {
    const item = (title: string, n: number) =>
      `Chen Li, <B>Ada Weber</B>, Bo Lind and Dana Costa,\n<B>${title}</B>,\n<EM>Meeting on Dust (DUST)</EM>, 201${n}.\n<P></P>\n`
    const { papers } = await page(
      `<table><tr><td>Home</td><td><h3>Publications</h3>${TITLES.map(item).join('')}</td></tr></table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Chen Li', 'Ada Weber', 'Bo Lind', 'Dana Costa'], `201${n}`]),
    )
  })

  it('reads titles of a class within links that hold all of an entry', async () => {
    const item = (title: string, n: number) =>
      `<a href="https://doi.org/10.1234/dust.${n}" class="pub-item"><div class="pub-year">202${n}</div><div><div class="pub-title">${title}</div><div class="pub-authors">A. Weber, B. C. Lind</div><div class="pub-journal"><b>Dust Lett.</b> 202${n}, 26, 11–19</div></div></a>`
    const { papers } = await page(`<div class="pub-list">${TITLES.map(item).join('')}</div>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [title, ['A. Weber', 'B. C. Lind'], `202${n}`, `10.1234/dust.${n}`]),
    )
  })

  it('takes what makers of sites have at the head of a page for no text of it', async () => {
    const item = (title: string) => `<li><b>${title}</b><br>Ada Weber, Bo Lind, Chen Li</li>`
    const { title, papers } = await parse({
      path: 'accepted.html',
      value: `---\nlayout: default\ntitle: Meeting on the Dust of Books\n---\n<div class="x"><h2>Accepted papers</h2><ul class="y">${TITLES.map(item).join('')}</ul></div>`,
    })
    expect(title).toBe('Meeting on the Dust of Books')
    expect(papers.map((paper) => [paper.title, paper.authors.length])).toEqual(
      TITLES.map((each) => [each, 3]),
    )
  })

  it('reads a label and its value in boxes side by side', async () => {
    const item = (title: string) =>
      `<div class="publication"><div class="publication-title">${title}</div><div class="publication-authors">Ada Weber, Bo Lind</div><div class="meta"><div class="item"><span class="meta-label">Journal:</span> <span>Dust Letters</span></div><div class="item"><span class="meta-label">Publication Date:</span> <span>2026</span></div></div></div>`
    const { papers } = await page(TITLES.map(item).join(''))
    expect(papers.map(({ date, venue }) => [date, venue])).toEqual(TITLES.map(() => ['2026', 'Dust Letters']))
  })

  it('reads those with whom the owner of a page wrote, and where it appeared', async () => {
    const item = (title: string, n: number) =>
      `<li> <strong> ${title} </strong><br>Together with <a href="http://lind.example/">Bo Lind</a>, <a href="http://li.example/">Chen Li</a> and <a href="http://costa.example/">Dana Costa</a>. <br>In proceedings of <a href="http://shelf.example/">SHELF'1${n}</a>, LNCS 73${n}, p. 109-129, 201${n}. <br><a href="${n}.pdf">Download (pdf)</a>`
    const { papers } = await page(`<h2>Papers</h2><ul>${TITLES.map(item).join('')}</ul>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['Bo Lind', 'Chen Li', 'Dana Costa'],
        `201${n}`,
        `In proceedings of SHELF'1${n}, LNCS 73${n}, p. 109-129, 201${n}`,
      ]),
    )
  })

  it('takes an older version that an item names in the same dress for no paper of its own', async () => {
    const item = (title: string, n: number) =>
      `<li><b>${title}</b><br>Ada Weber, Bo Lind. <a href="${n}.pdf">pdf</a>${n === 2 ? '<br>An older version appeared as <b>Falling books and what they do</b>.' : ''}</li>`
    const many = [...TITLES, 'Ladders in the reading room', 'A shelf for every book of the town']
    const { papers } = await page(`<div class="x"><ul class="y">${many.map(item).join('')}</ul></div>`)
    expect(papers.map(({ title }) => title)).toEqual(many)
  })

  it('reads years above paragraphs, and authors in the paragraph below a title', async () => {
    const item = (title: string, n: number) =>
      `<p>201${n}</p><p class="w"><a href="http://shelf.example/${n}.pdf">${title}</a></p><p>by Ada Weber, Bo Lind, Chen Li.</p><p>[<a href="http://shelf.example/">SHELF 201${n}</a>]</p><p>&nbsp;</p>`
    const { papers } = await page(`<div class="a"><div class="b">${TITLES.map(item).join('')}</div></div>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li'], `201${n}`]),
    )
  })

  it('parts authors from the number of pages behind them', async () => {
    const item = (title: string, n: number) =>
      `<p class="w"><a href="http://shelf.example/${n}.pdf">${title}</a>, Ada Weber, Bo Lind, ${n + 5} pages. In 4${n}th International Conference on Shelves (SHELF’1${n}), acceptance rate: 20%.</p><p>&nbsp;</p>`
    const { papers } = await page(`<div class="a"><div class="b">${TITLES.map(item).join('')}</div></div>`)
    expect(papers.map((paper) => [names(paper), paper.date])).toEqual(
      TITLES.map((_, n) => [['Ada Weber', 'Bo Lind'], `201${n}`]),
    )
  })

  it('reads a programme, and the list by kinds of papers behind it', async () => {
    const row = (title: string) =>
      `<tr><th scope="row">10:45</th><td>Ada Weber, Bo Lind and Chen Li</td><td><i>${title}</i><button>Long</button></td></tr>`
    const item = (title: string) => `<li>${title}. <i>Ada Weber, Bo Lind and Chen Li</i></li>`
    const { papers } = await page(
      `<div class="c"><table class="t">${TITLES.map(row).join('')}</table></div><div class="c"><h2>Papers</h2><ul>${TITLES.slice(1).map(item).join('')}</ul></div>`,
    )
    expect(papers.map(({ title }) => title)).toEqual([...TITLES, ...TITLES.slice(1)])
    expect(papers.every((paper) => names(paper).length === 3)).toBe(true)
  })

  it('takes passages with a heading each for no abstract', async () => {
    const card = (title: string, n: number) =>
      `<div class="card"><a class="paperTitle" href="https://arxiv.org/abs/2501.0000${n}">${title}</a><div>Ada Weber, Bo Lind</div><div><div>Problem</div><div>${long}</div></div><div><div>Method</div><div>${long}</div></div></div>`
    const { papers } = await page(TITLES.map(card).join(''))
    expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual(
      TITLES.map(() => [undefined, `Problem: ${long}\n\nMethod: ${long}`]),
    )
  })

  it('takes texts of a page for abstracts only where none is too short for one', async () => {
    const card = (title: string, n: number) =>
      `<div class="card"><h3>${title}</h3><span class="authors">Ada Weber</span> <a href="https://arxiv.org/abs/2501.0000${n}">Paper</a><p>${n % 2 ? long : 'Boards hold what is put on them, as we all knew before it was weighed.'}</p></div>`
    const { papers } = await page(TITLES.map(card).join(''))
    expect(papers.map(({ abstract }) => abstract)).toEqual(TITLES.map(() => undefined))
    expect(papers.map(({ summary }) => summary !== undefined)).toEqual(TITLES.map(() => true))
  })

  it('reads a file of Markdown that holds a page’s elements and nothing else', async () => {
    const card = (title: string, n: number) =>
      `  <div class="card">\n    <div class="head">\n      <h3>${title}</h3>\n      <span class="paper-authors">Ada Weber</span>\n      <a href="https://arxiv.org/abs/2501.0000${n}">Paper</a>\n    </div>\n    <div class="text">\n      <p>Boards hold what is put on them.</p>\n      <ul>\n        <li>They do so in two towns.</li>\n      </ul>\n    </div>\n  </div>`
    const { format, papers } = await parse({
      path: 'week.md',
      value: `<link rel="stylesheet" href="week.css">\n\n<div class="week">\n  <h1>Week 7</h1>\n${TITLES.map(card).join('\n\n')}\n</div>\n`,
    })
    expect(format).toBe('html-page')
    expect(papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual(
      TITLES.map((title, n) => [title, `2501.0000${n}`]),
    )
  })

  it('takes what pages of meetings say under headings for no papers', async () => {
    const pages = [
      `<h1>Call for Papers</h1><p>Authors are invited to submit what they know of shelves.</p><h2>Important Dates</h2><p>Author Notification: May 3, 2024</p><div class="g"><h2 class="g">Submission Guidelines</h2><p class="g">Send <a href="form.pdf">the form</a>.</p></div>`,
      `<nav><ul><li>Call For Boards</li><li>Information For Authors</li></ul></nav><h1>Camera-Ready Instructions</h1><p>Fill in <a href="http://shelf.example/copyright.pdf">the form</a>.</p>`,
      `<h2>Organization</h2>${['University of the Hill, Lake', 'School of Dust, Coast', 'University of the Board, Plain', 'College of the Town, Ladder'].map((place) => `<div class="o"><p>Ada Weber, Bo Lind</p><p>${place}</p></div>`).join('')}`,
    ]
    const boxes = '<div class="a"><div class="b"><p class="c">Home</p></div></div>'.repeat(5)
    for (const body of pages) expect((await page(boxes + body)).papers).toEqual([])
  })

  it('reads references whose titles are links behind authors and a year, some with the middle left out', async () => {
    const heads = [
      'Weber, A., & Lind, B. (2021).',
      'Weber, A., Lind, B., ... & Costa, D. E. (2021).',
      'Weber, A., Lind, B., and D. Costa. (2021)',
      'Weber, A. (2021).',
    ]
    const { papers } = await page(
      `<div class="m"><h1>Publications</h1><ol>${TITLES.map((title, n) => `<li>${heads[n]} <a href=" https://doi.org/10.1234/shelf.${n}"><b>${title}. </b></a>Dust Letters, 73(5), 364-375.</li>`).join('')}</ol></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual([
      [TITLES[0], ['A. Weber', 'B. Lind'], '2021', 'Dust Letters, 73(5), 364-375'],
      [TITLES[1], ['A. Weber', 'B. Lind', 'D. E. Costa'], '2021', 'Dust Letters, 73(5), 364-375'],
      [TITLES[2], ['A. Weber', 'B. Lind', 'D. Costa'], '2021', 'Dust Letters, 73(5), 364-375'],
      [TITLES[3], ['A. Weber'], '2021', 'Dust Letters, 73(5), 364-375'],
    ])
    expect(papers.map(({ authorsPartial }) => authorsPartial)).toEqual([
      undefined,
      true,
      undefined,
      undefined,
    ])
  })

  it('reads references with breaks, whose titles and journals are both in italics', async () => {
    const item = (title: string, n: number) =>
      `<li><ol start="${9 - n}"><li><div class="r"><span>Q1 H-Index: 54</span><div>Weber, A., Lind, B.J., Costa et al.&nbsp;(202${n}).<br><em>${title}</em><br><em>${n % 2 ? 'Dust' : 'Journal of Shelves and Boards'}</em>, 21(3), 227-236.<br><a href="https://doi.org/10.1234/shelf.${n}">https://doi.org/10.1234/shelf.${n}</a></div></div></li></ol></li>`
    const { papers } = await page(`<div class="q"><ul>${TITLES.map(item).join('')}</ul></div>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [title, ['A. Weber', 'B.J. Lind', 'Costa'], `202${n}`, `10.1234/shelf.${n}`]),
    )
  })

  it('reads titles in bold behind labels with a venue and its year', async () => {
    const item = (title: string) =>
      `<div class="cite"><span class="pill">CVPR&#39;26</span><b>${title}</b> — weighs boards over ten towns and says why they bend.</div>`
    const { papers } = await page(
      `<div class="pat"><h3>1 · Weigh the boards</h3>${TITLES.map(item).join('')}</div>`,
    )
    expect(papers.map(({ title, venue, summary }) => [title, venue, summary])).toEqual(
      TITLES.map((title) => [title, "CVPR'26", 'weighs boards over ten towns and says why they bend.']),
    )
  })

  it('reads names with marks, and takes links in brackets beside a title for none', async () => {
    const item = (title: string, n: number) =>
      `<div class="paper"><a href="https://arxiv.org/abs/2501.0000${n}">${title}</a> [<a href="http://shelf.example/${n}">${n} min video</a>] [<a href="http://shelf.example/b${n}">policy brief ${n}</a>]<br><strong>Ada Weber</strong>*, Bo Lind*, Chen Li<br><em>SHELF 202${n}</em></div>`
    const { papers } = await page(TITLES.map(item).join(''))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li'], `202${n}`]),
    )
  })

  it('tells the venue in brackets that has an element of its own from the title before it', async () => {
    const item = (title: string, n: number) =>
      `<article><h3>${title}${n === 1 ? ' <span style="color:#888">(KDD 2023)</span>' : n === 2 ? ' <em>(again)</em>' : ''}</h3><div class="authors">Ada Weber, Bo Lind</div><p>arXiv: <a href="https://arxiv.org/abs/2301.0000${n}">2301.0000${n}</a></p></article>`
    const { papers } = await page(TITLES.map(item).join(''))
    expect(papers.map(({ title, venue }) => [title, venue])).toEqual([
      [TITLES[0], undefined],
      [TITLES[1], 'KDD 2023'],
      [`${TITLES[2]} (again)`, undefined],
      [TITLES[3], undefined],
    ])
  })

  it.each([
    ['list', (inner: string) => `<li>${inner}</li>`],
    ['paragraphs', (inner: string) => `<p>${inner}</p>`],
    ['table with keys', (inner: string, n: number) => `<tr><td><small>WeberDL0${n}</small><td>${inner}</tr>`],
  ])(
    'takes no journal’s volume, page and year that link a paper for its title, in a %s',
    async (_, around) => {
      const item = (title: string, n: number) =>
        around(
          `A. Weber and B. Lind<br>\n<em>${title}</em><br>\n<a href="https://doi.org/10.1234/dust.${n}">\nDust Lett. B <b>7${n}</b>, 19532${n} (202${n})</a>`,
          n,
        )
      const { papers } = await page(TITLES.map(item).join('\n'))
      expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
        TITLES.map((title, n) => [
          title,
          ['A. Weber', 'B. Lind'],
          `Dust Lett. B 7${n}, 19532${n} (202${n})`,
          `202${n}`,
        ]),
      )
    },
  )

  it.each([
    ['in italics', (title: string) => `<em>${title}</em>`],
    ['of a class', (title: string) => `<span class="title">${title}</span>`],
    ['in bold', (title: string) => `<b>${title}</b>`],
  ])('reads names that are turned round and where a paper appeared behind a title %s', async (_, mark) => {
    const item = (title: string, n: number) =>
      `<li>${mark(title)}, Weber, A., Lind, B. C., Dust Rev. B 7${n}, 19532${n} (202${n}). <a href="p${n}.pdf">[pdf]</a></li>`
    const { papers } = await page(`<ul>${TITLES.map(item).join('')}</ul>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'B. C. Lind'],
        `Dust Rev. B 7${n}, 19532${n} (202${n})`,
        `202${n}`,
      ]),
    )
  })

  it('takes no journal that is linked with its year for a title, nor one in italics for a person', async () => {
    const linked = (title: string, n: number) =>
      `<p>Ada Weber and Bo Lind<br>\n${title}<br>\n<a href="p${n}.pdf">Dust Letters (202${n})</a></p>`
    const slanted = (title: string, n: number) =>
      `<p><b>${title}</b>, Ada Weber, Bo Lind, <em>Dust Letters (202${n})</em>. <a href="p${n}.pdf">[pdf]</a></p>`
    for (const item of [linked, slanted]) {
      const { papers } = await page(TITLES.map(item).join('\n'))
      expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
        TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `Dust Letters (202${n})`, `202${n}`]),
      )
    }
  })

  it('takes a file for a page by its name of HTML, whatever else its type of document says', async () => {
    const { format, papers } = await parse({
      path: 'list.html',
      value: `<!DOCTYPE doctype PUBLIC "-//w3c//dtd html 4.0 transitional//en">\n<html><body><ol>${TITLES.map((title, n) => `<li>A. Weber and B. Lind, "${title}", <i>Dust Letters</i>, ${n}1, 201${n}.</li>`).join('')}</ol></body></html>`,
    })
    expect(format).toBe('html-page')
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['A. Weber', 'B. Lind']]),
    )
  })

  it('reads titles in elements of the page’s own, among links to papers in its news', async () => {
    const news = (title: string, n: number) =>
      `<li>Our <a href="https://arxiv.org/abs/2501.0000${n}">paper ${title.slice(0, 24)}</a> was accepted.</li>`
    const item = (title: string, n: number) =>
      `<tr><td><img src="${n}.png"></td><td><a href="https://arxiv.org/abs/2502.0000${n}"><papertitle>${title}</papertitle></a><br><a href="http://lind.example">Bo Lind*</a>, and <strong>Ada Weber</strong><br><em>Preprint</em>, 202${n}<br><p>We weigh boards over ten towns and say why they bend.</p></td></tr>`
    const { papers } = await page(
      `<ul>${TITLES.map(news).join('')}</ul><table class="outer">${TITLES.map(item).join('')}</table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Bo Lind', 'Ada Weber'], `Preprint, 202${n}`, `202${n}`]),
    )
  })

  it('takes a name with a year at its end, behind authors, for where and when a paper appeared', async () => {
    const item = (title: string, n: number) =>
      `<li><span class="papertitle">${title}</span>,<br> A. Weber, B. Lind,<br>Dust Methods, May 202${n}.<br>[<a href="${n}.pdf">pdf</a>]</li>`
    const { papers } = await page(`<ul>${TITLES.map(item).join('')}</ul>`)
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual(
      TITLES.map((title, n) => [title, `Dust Methods, May 202${n}`, `202${n}-05`]),
    )
  })

  it('reads people with places in brackets, a line each, and numbers of places behind names', async () => {
    const lines = (title: string) =>
      `<table class="c"><tr><td class="t"><strong>${title}</strong><br>Ada Weber (Hill School, Norway)<br>Bo van Lind (Shelf (Dust) Institute, Peru)<br>Chen Li (Hill School, Norway)</td></tr></table>`
    const numbers = (title: string) =>
      `<p class="t"><b class="title">${title}</b><br>Ada Weber<sup>1</sup>, Bo van Lind<sup>1,2</sup>, Chen Li<sup>2</sup> <i>(<sup>1</sup> Hill School, Norway; <sup>2</sup> Shelf Institute)</i></p>`
    for (const item of [lines, numbers]) {
      const { papers } = await page(`<div class="a"><div class="b">${TITLES.map(item).join('')}</div></div>`)
      expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
        TITLES.map((title) => [title, ['Ada Weber', 'Bo van Lind', 'Chen Li']]),
      )
    }
  })

  it('takes links in brackets between a title and its authors for neither', async () => {
    const item = (title: string, n: number) =>
      `<li class="p"><a href="https://doi.org/10.1234/dust.${n}"><b>${title}</b></a> [<a href="${n}.pdf">paper</a>] [<a href="http://shelf.example/${n}">extended version</a>]. <u>Ada Weber</u>, Bo Lind. <i>Conference on Shelves (<b>SHELF</b>) 202${n}</i>.</li>`
    const { papers } = await page(`<ul>${TITLES.map(item).join('')}</ul>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.summary])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind'], undefined]),
    )
  })

  it('ends an item at the next one, though a paragraph is open in it', async () => {
    const item = (title: string, n: number) =>
      `<li value=${9 - n}>\n<a href="${n}.html"><em>${title}</em></a><br>\nA. Weber and B. Lind<br>\n<a href="https://doi.org/10.1234/dust.${n}">Dust Lett. <b>${n}2</b>, 154 (202${n})</a><p>\n\n`
    const { papers } = await page(`<h4>Articles</h4><ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.ids.doi, paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['A. Weber', 'B. Lind'], `10.1234/dust.${n}`, `202${n}`]),
    )
  })

  it('reads references with a year and a colon behind their authors, only the first turned round', async () => {
    const item = (title: string, n: number) =>
      `<li><u>Weber, A.</u>, B. Lind, and C. Li, 202${n}: ${title}. <i>Dust Letters</i>, <b>${n}</b>, 111-119, doi:<a href="https://doi.org/10.1234/dust.${n}">10.1234/dust.${n}</a>.</li>`
    const { papers } = await page(`<ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'B. Lind', 'C. Li'],
        `Dust Letters, ${n}, 111-119`,
        `202${n}`,
      ]),
    )
  })

  it('reads where a paper appeared behind a link with a space at its end', async () => {
    const item = (title: string, n: number) =>
      `<li>A. Weber and <b>B. Lind</b>,\n<a href="http://shelf.example/${n}">"${title}"\n</a>,\n<i>Dust Letters</i>, <b>${n}</b>, 63-1 - 63-26 (202${n}).</li>`
    const { papers } = await page(`<ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual(
      TITLES.map((title, n) => [title, `Dust Letters, ${n}, 63-1 - 63-26 (202${n})`, `202${n}`]),
    )
  })

  it('reads terms that are authors and a year, of many authors too, and titles below them', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `${'ABCDEF'[n % 6]}. Lind`).join(', ')
    const item = (title: string, n: number) =>
      `<dt> <a href="${n}.html">Weber, A.${n % 2 ? '' : n ? ' and B. Lind.' : `, ${many}.`} 202${n}.</a></dt>\n<dd> ${title}.<br>\n<i>Dust Letters</i> ${n} (2), 11-19.<br>\n<a href="https://doi.org/10.1234/dust.${n}">doi: 10.1234/dust.${n}</a></dd>\n`
    const { papers } = await page(`<h3>Articles</h3><dl>${TITLES.map(item).join('')}</dl>`)
    expect(papers.map((paper) => [paper.title, names(paper).length, paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [title, [61, 1, 2, 1][n], `202${n}`, `10.1234/dust.${n}`]),
    )
    expect(names(papers[2] as never)).toEqual(['A. Weber', 'B. Lind'])
  })

  it('reads whole references that are links each, and takes no other links below them for papers', async () => {
    const item = (title: string, n: number) =>
      `<p class="paper"><a href="http://shelf.example/${n}">Weber, Ada${n % 2 ? ', Bo Lind, and Chen Li' : ''}. 202${n}. "${title}." <i>Dust Letters</i> ${n}8 (5): 561-579</a>.</p><p><a href="${n}.zip">Supplemental material ${n}</a></p><p>${long}</p>`
    const { papers } = await page(TITLES.map(item).join(''))
    expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        n % 2 ? ['Ada Weber', 'Bo Lind', 'Chen Li'] : ['Ada Weber'],
        `Dust Letters ${n}8 (5): 561-579`,
        `202${n}`,
      ]),
    )
  })

  it('parts references by empty lines, and reads where they appeared from the words of a link', async () => {
    const item = (title: string, n: number) =>
      `A. Weber, B.C. Lind, E. van Costa.\n${title}.\n<a href="https://doi.org/10.1234/dust.${n}">\n<i> Dust Letters </i> ${n}31, id.${n} (202${n}) </a>\n<a href="${n}.pdf">\n[PDF] </a>\n<br>\n<br>\n`
    const { papers } = await page(`<h1>Publications</h1><br><h3> 2024</h3><br>${TITLES.map(item).join('')}`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.venue, paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'B.C. Lind', 'E. van Costa'],
        `Dust Letters ${n}31, id.${n} (202${n})`,
        `202${n}`,
      ]),
    )
  })

  it('reads references whose own author is set off, turned round or with a role, and takes no name for a title', async () => {
    const who = [
      '<strong>Weber, Ada</strong> &amp; Lind, Bo',
      '<strong>Weber, Ada</strong>',
      'Lind, Bo; <strong>Weber, Ada</strong>',
      'Lind, Bo &amp; <strong>Weber, Ada</strong>',
    ]
    const item = (title: string, n: number) =>
      `<li>${who[n % 4]} (202${n}): <em>${title}.</em> Dust Letters, 38 (1), 397-418.</li>`
    const { papers } = await page(`<ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        [['Ada Weber', 'Bo Lind'], ['Ada Weber'], ['Bo Lind', 'Ada Weber'], ['Bo Lind', 'Ada Weber']][n % 4],
        `202${n}`,
      ]),
    )
    const roled = await page(
      `<ol>${TITLES.map((title, n) => `<li><p>C. Li, <b>A. Weber (Corresponding author)</b>, B. Lind. ${title}. Dust Letters, 6(6): 93-98, 202${n}</p></li>`).join('')}</ol>`,
    )
    expect(roled.papers.map((paper) => [paper.title, names(paper).length])).toEqual(
      TITLES.map((title) => [title, 3]),
    )
  })

  it('reads one author before a title, turned round in full or with initials and a colon, and two with hyphens', async () => {
    const who = ['Weber, Ada. (2023).', 'A. B. Weber:', 'Ada-Lee Weber and Bo Lind.']
    const item = (title: string, n: number) =>
      `<li>${who[n % 3]} ${title}. <i>Dust Letters</i> <b>4</b> (2023), 9-13. doi: <a href="https://doi.org/10.1234/dust.${n}">10.1234/dust.${n}</a> <b>[Shelf Reviews 064 (83f: 06)]</b></li>`
    const { papers } = await page(`<ol>${TITLES.map(item).join('')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [
        title,
        [['Ada Weber'], ['A. B. Weber'], ['Ada-Lee Weber', 'Bo Lind']][n % 3],
        '2023',
        `10.1234/dust.${n}`,
      ]),
    )
  })

  it('reads authors beside links in the cell of a title', async () => {
    const row = (title: string, n: number) =>
      `<table><tr><td width="90%"> ${title}\n<br><i> A. Weber, B. Lind and C. Li </i>\n<a href="https://proceedings.mlr.press/v9/weber10${'abcdef'[n]}.html">[abs]</a>\n<a href="https://proceedings.mlr.press/v9/weber10${'abcdef'[n]}/weber10${'abcdef'[n]}.pdf">[pdf]</a>\n</td></tr></table>`
    const { papers } = await page(`<h3>Posters</h3>${TITLES.map(row).join('')}`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.summary, paper.links.length])).toEqual(
      TITLES.map((title) => [title, ['A. Weber', 'B. Lind', 'C. Li'], undefined, 2]),
    )
  })

  it('ends a title at the comma before its proceedings, and reads a list on a page that looks like cards', async () => {
    const short = ['Dusty Shelf Ware', 'Shelf Bends Explained', 'Quiet Boards Revisited']
    const item = (title: string, n: number) =>
      `<li>A. Weber, B. Lind (202${n}): ${n % 3 ? title : short[n / 3]}, In Proceedings of the 4. Workshop on Dust, p. 13, Hill, 2-3 June 202${n}</li>`
    const { papers } = await page(
      `<div class="content"><div class="box"><ul>${[...TITLES, ...TITLES].map(item).join('')}</ul></div></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date?.slice(0, 4)])).toEqual(
      [...TITLES, ...TITLES].map((title, n) => [
        n % 3 ? title : short[n / 3],
        ['A. Weber', 'B. Lind'],
        `202${n}`,
      ]),
    )
  })

  it('reads the papers of one person, who is not named, and those this one wrote with others', async () => {
    const item = (title: string, n: number) =>
      `</li><li>${n % 2 ? '(with Bo Lind and Chen Li) ' : ''}<i>${title}</i>, Dust J. 2${n}(2) (202${n}), 72-75.\n(<a href="https://shelf.example/${n}.html"><font color="blue">pdf</font></a>)`
    const { papers } = await page(
      `<table><tr><td class="side"><div class="nav"><a href="/"><p><b>Homepage</b></p></a></div></td><td class="head"><font size="6"><b>Papers</b></font><ol>${[...TITLES, ...TITLES].map(item).join('')}</ol></td></tr></table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      [...TITLES, ...TITLES].map((title, n) => [title, n % 2 ? ['Bo Lind', 'Chen Li'] : [], `202${n}`]),
    )
  })

  it('reads one author ahead of where a paper appeared, and the place between a title and its authors', async () => {
    const item = (title: string, n: number) =>
      `<li>“${title}”, ${n % 2 ? 'Ada Weber' : 'Ada Weber and Bo Lind'}, <em>In Proceedings of the Workshop on Dust, 202${n}</em>. <a href="${n}.pdf">[pdf]</a></li>`
    const listed = await page(`<ul>${TITLES.map(item).join('')}</ul>`)
    const box = (title: string, n: number) =>
      `<div class="pub"><div><em>${title}</em></div><div>Dust Letters 4(2), 202${n}</div><div>${n % 2 ? 'Ada Weber' : 'Ada Weber and Bo Lind'}</div> <a href="${n}.pdf">[pdf]</a></div>`
    const boxed = await page(TITLES.map(box).join(''))
    for (const { papers } of [listed, boxed])
      expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
        TITLES.map((title, n) => [title, n % 2 ? ['Ada Weber'] : ['Ada Weber', 'Bo Lind'], `202${n}`]),
      )
  })

  it('reads people with places where nothing but brackets parts them, or each place is set off, and no link beside them', async () => {
    const who = [
      'Ada Weber (HSU, Hill)\nBo Lind (The Lake)\nChen Li (HSU, Hill)\n<a href="0.pdf">Short paper</a>',
      'Ada Weber, Bo Lind and Chen Li\n(Hill University)\n<a href="2.pdf">Full paper</a>',
    ]
    const item = (title: string, n: number) => `<p><i>${title}\n</i><br>\n${who[n % 2]}\n\n`
    const bracketed = await page(`<h2>Papers</h2>${TITLES.map(item).join('')}`)
    const slanted = (title: string, n: number) => {
      const place = n % 2 ? 'HSU' : 'Hill University'
      return `<li>\n<b>${title}</b><br>\nAda\tWeber, <i>${place}</i>; Bo Lind, <i>${place}</i>; Chen Li, <i>Lake School</i></li>`
    }
    const setOff = await page(`<h2>Papers</h2><ul>${TITLES.map(slanted).join('')}</ul>`)
    for (const { papers } of [bracketed, setOff])
      expect(papers.map((paper) => [paper.title, names(paper), paper.summary])).toEqual(
        TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li'], undefined]),
      )
  })

  it('takes buttons, places of work and citations to copy for neither authors nor summaries', async () => {
    const item = (title: string, n: number) =>
      `<span class="session-talk"><a href="p${n}.pdf">${title}</a></span>\n<span class="session-presenter">Ada Weber (Hill University)*; Bo Lind (Lake University)\n<span><button><a href="https://shelf.example/${n}">Recording <i class="fa"></i></a></button></span>\n</span>`
    const talks = await page(`<div class="session">${TITLES.map(item).join('')}</div>`)
    expect(talks.papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind']]),
    )
    const row = (title: string, n: number) =>
      `<div class="row"><div class="cell"><a href="https://aclanthology.org/2021.dust-1.${n}">${title}</a><br><i>Ada Weber<sup>1</sup> and Bo Lind<sup>2</sup></i><br><sup>1</sup>Institute of Shelves and Boards, Hill, <sup>2</sup>The Lake University of Quiet Rooms</div><div>@inproceedings{dust${n},<br>title={${title}},<br>author={Weber, Ada and Lind, Bo},<br>}</div></div>`
    const { papers } = await page(`<h2>Paper Session I</h2>${TITLES.map(row).join('')}`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.summary, paper.abstract])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind'], undefined, undefined]),
    )
  })

  it('takes no session, and no key before its authors, for a title, nor a link at a title’s end for a part of it', async () => {
    const item = (title: string, n: number) =>
      `<p><a href="U16-100${n}.pdf">U16-100${n}</a> [<a href="U16-100${n}.bib">bib</a>]: <b>Ada Weber and Bo Lind and Chen Li</b><br><i>${title}</i>`
    const keyed = await page(`<h1>Proceedings</h1>${TITLES.map(item).join('')}`)
    expect(keyed.papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li']]),
    )
    const headed = (title: string, n: number) =>
      `<h1><p><font size="5">Session ${n + 1}</font></p></h1><br><h1><p class="x"><font size="4">${title} <a href="proceedings/${n}.pdf">PDF</a></font></p></h1><p>Ada Weber</p><br><h1><p><font size="3">Abstract</font></p></h1><p>${long}</p>`
    const { papers } = await page(TITLES.map(headed).join(''))
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
  })

  it('reads a title and its authors on two lines of a cell, the title in bold or not', async () => {
    const row = (title: string, n: number) =>
      `<tr><td>10:${n}0</td><td>Research</td><td> ${n % 2 ? `Ada Weber, Bo Lind and Chen Li<br/><strong>${title}</strong>` : `${title}<br>Ada Weber, Bo Lind and Chen Li`}</td></tr>`
    const { papers } = await page(
      `<table class="table"><thead><tr><th>Start Time</th><th>Track</th><th>Paper</th></tr></thead><tbody>${TITLES.map(row).join('')}</tbody></table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li']]),
    )
  })

  it('takes a journal with its volume for where a paper appeared, and shows one space where two elements meet', async () => {
    const item = (title: string, n: number) =>
      n % 2
        ? `<li><span class="who_pub">\n A. Weber, B. Lind, and C. Li,\n </span>\n <span class="name_pub">\n “${title},”\n </span>\n <span class="place_pub"> Dust Letters, vol. 7, no. 2, p. 29, Jun. 202${n}. </span></li>`
        : `<li>Weber, A., Lind, B. (202${n}): <em>${title}.</em> Dust Letters, 38 (1), 397-418.</li>`
    const { papers } = await page(
      `<div class="card"><ol class="list">${TITLES.map(item).join('')}</ol></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper).length, paper.date, paper.summary])).toEqual(
      TITLES.map((title, n) => [title, n % 2 ? 3 : 2, n % 2 ? `202${n}-06` : `202${n}`, undefined]),
    )
  })

  it('takes boxes that say that they are papers’ for such, though nothing links them', async () => {
    const item = (title: string, n: number) =>
      `<article class="publication-item"><div class="publication-year">202${n} · ${n + 1}</div><div><h3>${title}</h3><div class="publication-meta">Ada Weber†, <strong>Bo Lind</strong> · <span class="publication-journal">Dust Letters</span> <strong class="publication-volume">12</strong>, 34 (202${n})</div></div></article>`
    const { papers } = await page(
      `<section><h1>Publications</h1></section><section><h2>Publication list</h2><div class="publication-list">${TITLES.map(item).join('\n')}</div></section>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `202${n}`]),
    )
    const card = (title: string, n: number) =>
      `<article class="paper-card"><div><span class="card-id">2401.0000${n}</span></div><h4 class="card-title"><a href="../2401.0000${n}.html">${title}</a></h4><p class="card-finding">${title}, in a few words</p><a href="../2401.0000${n}.html">→ open</a></article>`
    const cards = await page(`<section><h2>Shelves</h2>${TITLES.map(card).join('\n')}</section>`)
    expect(cards.papers.map(({ title, ids }) => [title, ids.arxiv])).toEqual(
      TITLES.map((title, n) => [title, `2401.0000${n}`]),
    )
  })

  it('reads names behind “By”, dates behind what they are, and authors rather than who speaks', async () => {
    const card = (title: string, n: number) =>
      `<article class="paper-card"><h3 class="paper-title"><a href="https://arxiv.org/abs/2401.0000${n}">${title}</a></h3><div class="paper-meta"><span class="paper-authors">By Ada Weber</span><span class="paper-date">Published: <time datetime="2024-01-0${n + 1}">2024-01-0${n + 1}</time></span></div><p class="paper-summary">${long}</p></article>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map((paper) => [names(paper), paper.date])).toEqual(
      TITLES.map((_, n) => [['Ada Weber'], `2024-01-0${n + 1}`]),
    )
    const talk = (title: string) =>
      `<details class="paper-details"><summary><span class="paper-title">${title}</span><span class="paper-authors">Authors: A. Weber, B. Lind, and C. Li</span><span class="paper-speaker"><strong>Speaker:</strong> Ada Weber</span></summary><div>${long}</div></details>`
    const talks = await page(TITLES.map(talk).join('\n'))
    expect(talks.papers.map(names)).toEqual(TITLES.map(() => ['A. Weber', 'B. Lind', 'C. Li']))
  })

  it('reads the papers that a program of the page states, where the page shows none of them', async () => {
    const record = (title: string, n: number) =>
      `  {\n    year: "202${n}", // when\n    title: '${title.replace('of', '\\x6ff')}',\n    authors: ["Ada Weber", "Bo " + "Lind"],\n    tags: ['dust',],\n  }`
    const script = `const tags = ["a", "b"];\nconst publications = [\n${TITLES.map(record).join(',\n')}\n];\npublications.map((each) => show(each));`
    const { papers } = await page(
      `<h1>Publications</h1><p>All that the lab wrote.</p><div id="list"></div><script>${script}</script>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.source.line])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `202${n}`, 4 + n * 6]),
    )
    const other = await page(
      `<h1>Shelves</h1><p>${long}</p><script>const slides = [${TITLES.map((title) => `{ title: '${title}', image: '1.png' }`).join()}]</script>`,
    )
    expect(other.papers).toEqual([])
  })

  it('reads titles on over the wide spaces that arXiv’s line breaks leave', async () => {
    const entry = (title: string, n: number) =>
      `<div class="meta">\n<div class="list-title"><span class="descriptor"><h3><a name="item${n}">[${n}] </a></span> ${title.replace(/ (\S+)$/, '   $1')} [<a href="http://arxiv.org/abs/2401.0000${n}v1">arXiv:2401.0000${n}</a>] [<a href="http://arxiv.org/pdf/2401.0000${n}v1">pdf</a>]</h3>\n</div>\n<div class="list-authors"><span class="descriptor"><strong>Authors:</strong></span>\nAda Weber, Bo Lind\n</div>\n<br />\n<div class="list-abs"><span class="descriptor"><strong>Abstract:</strong></span>\n${long}\n</div>\n</div>\n</dt>\n<br />`
    const { papers } = await page(
      `<h2>Updated on 2024.01.02</h2>\n<h2> Shelves </h2>\n${TITLES.map(entry).join('\n')}`,
    )
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
  })

  it('parts a title from where it appeared, where one bold run holds both', async () => {
    const item = (title: string, n: number) =>
      `<li>A. Weber, B. Lind<br><strong>${title}.<br><a href="https://doi.org/10.1234/dust.${n}">Dust Lett. B Vol. 7${n}, 12345 (201${n})</a></strong></li>`
    const { papers } = await page(`<h1>Publications</h1><ol>${TITLES.map(item).join('\n')}</ol>`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'B. Lind'],
        `201${n}`,
        `Dust Lett. B Vol. 7${n}, 12345 (201${n})`,
      ]),
    )
  })

  it('takes titles with an “and” for no two people', async () => {
    const both = [
      'On the mending of Shelves and Boards for libraries',
      ...TITLES,
      'Quiet Testing of Dust and Moving Boards for small rooms',
    ]
    const item = (title: string) => `<li>${title}<br>\nAda Weber, Bo Lind and Chen Li\n</li>`
    const { papers } = await page(
      `<div class="x"><div class="y"><ul>${both.map(item).join('')}</ul></div></div>`,
    )
    expect(papers.map((paper) => [paper.title, paper.authors.length])).toEqual(
      both.map((title) => [title, 3]),
    )
  })

  it('reads titles of two words where they stand as all others do', async () => {
    const some = [...TITLES, 'Moving Shelves', 'Falling Books']
    const linked = (title: string, n: number) =>
      `<li><a href="files/${n}.pdf">${title}</a> by Ada Weber and Bo Lind</li>`
    const set = (title: string) =>
      `<tr><b>${title}</b></tr><tr><p>Ada Weber (Hill School); Bo Lind (Hill School)</tr>`
    for (const body of [
      `<ul>${some.map(linked).join('')}</ul>`,
      `<table>${some.map(set).join('')}</table>`,
    ]) {
      const { papers } = await page(`<h2>Accepted papers</h2>${body}`)
      expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
        some.map((title) => [title, ['Ada Weber', 'Bo Lind']]),
      )
    }
  })

  it('reads titles that lead to the pages of the site for each of its papers', async () => {
    const card = (title: string, n: number) =>
      `<div class="card"><div class="card-header"><h5><a href="poster_paper${n}.html">${title}</a></h5></div></div>`
    const { papers } = await page(
      `<nav><a href="papers_2019.html">Papers of the last year</a></nav>${TITLES.map(card).join('')}`,
    )
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
  })

  it('reads papers of one author each in a table of their own, as those of several people beside it', async () => {
    const row = (people: string) => (title: string, n: number) =>
      `<tr><td class="n">${n}.</td><td>${people}<br><strong>${title}</strong></td></tr>`
    const alone = ['Ladders in the reading room', '«Who dusts?» A question of quiet rooms']
    const { papers } = await page(
      `<h3>Long papers</h3><table>${TITLES.map(row('Ada Weber, Bo Lind and Chen Li')).join('')}</table><h3>Theses</h3><table>${alone.map(row('Dana M. Costa Hill')).join('')}</table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual([
      ...TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind', 'Chen Li']]),
      ...alone.map((title) => [title, ['Dana M. Costa Hill']]),
    ])
  })

  it('reads references in boxes with the buttons below them, also those of one author', async () => {
    const box = (title: string, n: number) =>
      `<div class="pub-card"><div class="citation">${n === 2 ? 'Weber, A.' : 'Weber, A., Lind, B.'} (201${n}). ${title}. <em>Dust Letters</em>, 1${n}(2), 3–9.</div><a class="btn" href="https://doi.org/10.1234/dust.${n}">DOI</a></div>`
    const { papers } = await page(TITLES.map(box).join('\n'))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [
        title,
        n === 2 ? ['A. Weber'] : ['A. Weber', 'B. Lind'],
        `201${n}`,
        `10.1234/dust.${n}`,
      ]),
    )
  })

  it('reads titles in bold with their authors on what unfolds to the abstract', async () => {
    const item = (title: string) =>
      `<details><summary><b>${title}</b> — Ada Weber, Bo Lind</summary><p>${long}</p></details>`
    const { papers } = await page(`<h2>Accepted papers</h2>${TITLES.map(item).join('\n')}`)
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind']]),
    )
  })

  it('reads the entries of BibTeX that are all that a page shows', async () => {
    const entry = (title: string, n: number) =>
      `<pre>@article{dust${n},\n  title = {${title}},\n  author = {Ada Weber and Bo Lind},\n  journal = {Dust Letters},\n  year = {201${n}}\n}</pre>`
    const { papers } = await page(`\n<h1>Publications</h1>\n${TITLES.map(entry).join('\n')}\n`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `201${n}`]),
    )
  })

  it('takes a label ahead of a reference for no author', async () => {
    const labels = ['Dust 2019', 'Dust Comm. 2020', 'TVDL', 'DUST 2021']
    const item = (title: string, n: number) =>
      `<div class="paper-item"><span class="paper-tag journal">${labels[n]}</span> <strong>A. Weber, B. Lind, C. Li</strong>, "${title}"</div>`
    const { papers } = await page(`<h3>Journals</h3><div class="list">${TITLES.map(item).join('\n')}</div>`)
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['A. Weber', 'B. Lind', 'C. Li']]),
    )
  })

  it('takes a journal in italics ahead of year and volume for no title, however short that is', async () => {
    const some = [...TITLES, 'Shelf Boards']
    const entry = (title: string, n: number) =>
      `<div class="csl-entry"><div class="csl-left-margin">${n}. </div><div class="csl-right-inline">Weber AB, Lind BC. ${title}. <em>Dust Letters of Towns</em>. 201${n};369(13):1243-1251. doi:<a href="https://doi.org/10.1234/dust.${n}">10.1234/dust.${n}</a></div></div>`
    const { papers } = await page(`<div class="csl-bib-body">${some.map(entry).join('\n')}</div>`)
    expect(papers.map(({ title }) => title)).toEqual(some)
  })

  it('parts titles from the people behind a comma in the cells of a programme', async () => {
    const many = [...TITLES, 'Ladders, stools and what stands on them']
    const row = (title: string, n: number) =>
      `<tr><td>1${n}:00 - 1${n}:20</td><td>${title}, ${n === 1 ? 'Ada Weber' : 'Ada Weber, Bo Lind and Chen Li'}</td></tr>`
    const { papers } = await page(`<h2>Programme</h2><table>${many.map(row).join('\n')}</table>`)
    expect(papers.map((paper) => [paper.title, paper.authors.length])).toEqual(
      many.map((title, n) => [title, n === 1 ? 1 : 3]),
    )
    // Where each has an element of its own, the first of the people is no end of the title.
    const parted = (title: string, n: number) =>
      `<tr><td>1${n}:00</td><td><span class="talk">${title}</span> <span class="details">Ada Weber, Bo Lind, Chen Li</span></td></tr>`
    const { papers: others } = await page(`<h2>Programme</h2><table>${many.map(parted).join('\n')}</table>`)
    expect(others.filter(({ title = '' }) => title.endsWith('Weber'))).toEqual([])
  })

  it.each([
    ['English', 'Authors', 'Published', 'Categories', 'Key takeaways', 'Abstract'],
    ['Chinese', '作者', '发布日期', '分类', '一句话总结', '摘要'],
    ['Japanese', '著者', '公開日', 'カテゴリ', '要約', 'アブストラクト'],
    ['Korean', '저자', '발표일', '카테고리', '한 줄 요약', '초록'],
    ['Russian', 'Авторы', 'Опубликовано', 'Категории', 'Кратко', 'Аннотация'],
  ])(
    'reads cards with numbers ahead of their titles and labels in %s',
    async (_, authors, date, categories, summary, abstract) => {
      const card = (title: string, n: number) =>
        `<article class="card"><h3 class="title"><span class="rank">${n + 1}</span> ${title}</h3>
<p><b>${authors}:</b> Ada Weber, Bo Lind</p><p><b>${date}:</b> 2026-07-0${n + 1}</p><p><b>${categories}:</b> cs.CL, cs.LG</p>
<p><a href="https://arxiv.org/abs/2607.0123${n}">arXiv</a></p>
<div class="summary"><h4>💡 ${summary}</h4><p>Shelf number ${n} holds more than anybody thought that it would.</p></div>
<p class="abstract"><b>${abstract}:</b> ${long}</p></article>`
      const { papers } = await page(`<h1>Shelves of the day</h1>${TITLES.map(card).join('\n')}`)
      expect(
        papers.map((paper) => [
          paper.title,
          names(paper),
          paper.date,
          paper.categories,
          paper.summary,
          paper.ids.arxiv,
        ]),
      ).toEqual(
        TITLES.map((title, n) => [
          title,
          ['Ada Weber', 'Bo Lind'],
          `2026-07-0${n + 1}`,
          ['cs.CL', 'cs.LG'],
          `Shelf number ${n} holds more than anybody thought that it would.`,
          `2607.0123${n}`,
        ]),
      )
    },
  )

  it('keeps a number that is a title’s own', async () => {
    const card = (title: string, n: number) =>
      `<article><h3><span>3</span>D ${title}</h3><p>Ada Weber, Bo Lind</p><a href="https://arxiv.org/abs/2607.0123${n}">PDF</a></article>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map(({ title }) => title)).toEqual(TITLES.map((title) => `3D ${title}`))
  })

  it('reads the month behind people and the day behind a sign', async () => {
    const card = (title: string, n: number) =>
      `<div class="card"><h3>${title}</h3>${
        n % 2 === 0
          ? `<p class="meta">Ada Weber, Bo Lind et al. &middot; July 202${n} &middot; arXiv:2607.0000${n}</p>`
          : `<p class="authors">Ada Weber, Bo Lind</p><span class="date">📅 202${n}-07-10</span><a href="https://arxiv.org/abs/2607.0000${n}">PDF</a>`
      }</div>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map(({ date, venue }) => [date, venue])).toEqual([
      ['2020-07', undefined],
      ['2021-07-10', undefined],
      ['2022-07', undefined],
      ['2023-07-10', undefined],
    ])
  })

  it('reads cards under linked headings that are no addresses of papers, and items that are alone in their lists', async () => {
    const card = (title: string, n: number, href: string) =>
      `<article><h3><a href="${href}">${title}</a></h3><p>Dust Letters · <a href="https://doi.org/10.1234%2Fdust.${n}">10.1234/dust.${n}</a></p><p>${long}</p></article>`
    const item = (title: string, n: number) =>
      `<li><a href="https://doi.org/10.1234/shelf.${n}">${title}</a></li>`
    const lists = (titles: string[]) => {
      const [first, ...others] = titles.map(item)
      return [[first], others].map(
        (items, n) => `<div><h3>Shelf Letters ${n}</h3><ul>${items.join('')}</ul></div>`,
      )
    }
    const cards = TITLES.map((title, n) =>
      card(title, n, n > 1 ? `https://doi.org/10.1234/dust.${n}` : `https://shelves.example.org/dust-${n}`),
    )
    const more = TITLES.flatMap((title) => [
      `More on ${title.toLowerCase()}`,
      `Notes on ${title.toLowerCase()}`,
    ])
    const { papers } = await page(
      `<section>${cards.join('')}</section><section><h2>More</h2>${lists(more).join('')}</section>`,
    )
    expect(papers.map((paper) => [paper.title, paper.ids.doi])).toEqual([
      ...TITLES.map((title, n) => [title, `10.1234/dust.${n}`]),
      ...more.map((title, n) => [title, `10.1234/shelf.${n}`]),
    ])
  })

  it('keeps a paper that is listed thrice, as all its titles lead to one place', async () => {
    const card = (title: string) =>
      `<a href="/reviews/${title.length}.html"><h3>${title}</h3><p class="meta">Ada Weber, Bo Lind · arXiv:2401.000${title.length}</p><p>${long}</p></a>`
    const listed = [TITLES[0], TITLES[1], TITLES[0], TITLES[2], TITLES[0]] as string[]
    const { papers } = await page(listed.map(card).join(''))
    expect(papers.map(({ title }) => title)).toEqual(listed)
  })

  it('takes the kind of a paper in a mark of its own for no part of the title in its cell', async () => {
    const row = (title: string) =>
      `<tr><td class="who">Ada Weber and Bo Lind</td><td class="what">${title} <span class="paper-format-tag">Short Paper</span></td></tr>`
    const { papers } = await page(
      `<table class="accepted"><tr><th>Authors</th><th>Title</th></tr>${TITLES.map(row).join('')}</table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      TITLES.map((title) => [title, ['Ada Weber', 'Bo Lind']]),
    )
  })

  it('reads the day behind “published”, and not when a page saw the paper', async () => {
    const card = (title: string, n: number) =>
      `<article class="paper"><h3>${title}</h3><div class="meta"><strong>Dust Letters</strong> · published 2026-07-1${n} · first seen 2026-07-27</div><div class="meta">Weber A, Lind BC.</div><a href="https://doi.org/10.1234/dust.${n}">DOI</a></article>`
    const { papers } = await page(TITLES.map(card).join(''))
    expect(papers.map(({ date }) => date)).toEqual(TITLES.map((_, n) => `2026-07-1${n}`))
  })

  it('reads headings with one author and others below them, and no link that says to read the paper', async () => {
    const block = (title: string, n: number) =>
      `<div class="row"><h2>${title}</h2><p>Ada Weber et al. (202${n})<br><br>${long}<br>and goes on in one more line of it, which is no journal.<br><a href="https://www.sciencedirect.com/science/article/pii/S003257912500127${n}">You can read the full article on Shelf Direct!</a></p></div>`
    const { papers } = await page(TITLES.map(block).join(''))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber'], `202${n}`, undefined]),
    )
  })

  it('reads a programme of talks of mostly one person, above whose titles they stand', async () => {
    const who = ['Ada Weber', 'Bo Lind and Cy Dow', 'Di Fox', 'Ed Gray, Flo Hill and Gus Ives', 'Hal Kay']
    const talks = who.map((people, n) => [people, `Dusting of shelves in winter, part ${n + 1}`] as const)
    const slot = ([people, title]: readonly [string, string], n: number) =>
      `<div class="entry"><div class="title"><h3>1${n}:30 AM</h3></div><div class="body"><p>${people}</p><ul><b>${title}</b></ul></div></div>`
    const { papers } = await page(
      `<div class="slots">${talks.map(slot).join('')}<div class="entry"><div class="title"><h3>12:00 PM</h3></div><div class="body"><p>Lunch break</p></div></div></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper).join(', ')])).toEqual(
      talks.map(([people, title]) => [title, people.replace(' and ', ', ')]),
    )
  })

  it('reads people by twos ahead of where they work, the place below one alone, and who sits on a panel as no paper', async () => {
    const who = [
      'Ada Weber, Bo Lind (Hill School); Cy Dow, Di Fox (Pasture)',
      'Ada Weber, Bo Lind, Di Fox (Hill School)',
      'Ada Weber (Hill School), Bo Lind (Pasture)',
      'Ada Weber',
    ]
    const talk = (title: string, n: number) =>
      `<div class="talk"><p class="x"><strong>${title}</strong><br><i>${who[n]}</i>${n === 3 ? '<br>Hill Univ' : ''}</p></div>`
    const { papers } = await page(
      `${TITLES.map(talk).join('')}<div class="talk"><p class="x"><strong>Panelists:</strong><br><i>Ada Weber, Bo Lind (Hill School)</i></p></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual([
      [TITLES[0], ['Ada Weber', 'Bo Lind', 'Cy Dow', 'Di Fox']],
      [TITLES[1], ['Ada Weber', 'Bo Lind', 'Di Fox']],
      [TITLES[2], ['Ada Weber', 'Bo Lind']],
      [TITLES[3], ['Ada Weber']],
    ])
  })

  it('reads numbered paragraphs of references that nothing but commas parts', async () => {
    const paragraph = (title: string, n: number) =>
      `<p>${n + 1}. ${title}, Ada Weber, <strong>Bo Lind*</strong>, Wei Zilong, International Journal of Dust and Shelves, 202${n}, (Q1, IF=7.6).</p>`
    const { papers } = await page(
      `<div class="box"><h3 class="year">Papers</h3><div style="height:600px">${TITLES.map(paragraph).join('')}</div></div>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind', 'Wei Zilong'], `202${n}`]),
    )
  })

  it('reads the titles in bold of a programme, though only some of them link their papers', async () => {
    const row = (title: string, n: number) => {
      const words = n % 2 === 0 ? `<a href="/papers/${n}.pdf">${title}</a>` : title
      return `<tr><td>9:${n}0</td><td><b>${words}</b>${n === 0 ? '<b> (Best Paper)</b>' : ''}<br><i>Speaker</i>: Ada Weber - HS<br><a href="/slides/${n}.${n === 3 ? 'pdf' : 'pptx'}">Slides</a></td></tr>`
    }
    const { papers } = await page(
      `<div class="programme"><table class="t"><tr><th>Time</th><th>Section</th></tr>${TITLES.map(row).join('')}</table></div>`,
    )
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
  })

  it('reads places of work in wide brackets, the day beside the names, and no words of a section with one paper', async () => {
    const card = (title: string, n: number) =>
      `<article class="paper"><h4>${title}</h4><p class="byline">Ada Weber（Hill School; KITE）、Bo Lind（The University of Shelves, School of Dust）<span class="date">· Created 2026-08-1${n} 11:23:27 UTC</span></p><a class="src" href="https://doi.org/10.1234/dust.${n}">DOI</a></article>`
    const section = (title: string, n: number) =>
      `<section><h2>Shelf Letters</h2><p class="lede">${long}</p><details><summary>Dust Letters</summary><p>Nothing new.</p></details><details><summary>Shelf Letters</summary><div class="body">${card(title, n)}</div></details></section>`
    const { papers } = await page(TITLES.map(section).join(''))
    expect(papers.map((paper) => [paper.title, paper.authors, paper.date, paper.summary])).toEqual(
      TITLES.map((title, n) => [
        title,
        [
          { name: 'Ada Weber', affiliation: 'Hill School; KITE' },
          { name: 'Bo Lind', affiliation: 'The University of Shelves, School of Dust' },
        ],
        `2026-08-1${n}`,
        undefined,
      ]),
    )
  })

  it('takes labels that say what their classes do for no words, and the year of a journal’s name for no date', async () => {
    const card = (title: string, n: number) =>
      `<div class="card"><div class="title-en"><a href="https://pubmed.ncbi.nlm.nih.gov/4262347${n}/">${title}.</a></div><div class="meta">Dust and shelves (Pasture, Essex : 1987) · 2026-08-1${n}</div><div><span class="lbl">作者：</span>Weber A, Lind BC</div><div class="d-block keywords">命中关键词：dust, shelves</div><div class="en-abstract"><span class="lbl">英文摘要（原文）：</span>${long}</div></div>`
    const { papers } = await page(TITLES.map(card).join(''))
    expect(papers.map(({ abstract, date, keywords }) => [abstract, date, keywords])).toEqual(
      TITLES.map((_, n) => [long, `2026-08-1${n}`, ['dust', 'shelves']]),
    )
  })

  it('dates references in paragraphs by the year above them', async () => {
    const paragraph = (title: string) =>
      `<p>Ada Weber, Bo Lind, Cy Dow, “${title}”, Dust Letters 18(14): e4</p>`
    const { papers } = await page(
      `<h2>Papers</h2><div class="row"><div><h2>2018</h2></div><div>${TITLES.map(paragraph).join('')}</div></div>`,
    )
    expect(papers.map(({ title, date }) => [title, date])).toEqual(TITLES.map((title) => [title, '2018']))
  })

  it('takes abbreviated names of journals beside a year for where papers appeared', async () => {
    const card = (title: string, n: number) =>
      `<article class="paper-card"><div class="about"><span class="paper-meta">J. Dust Theory Comput. | 202${n}</span>\n<strong>${title}</strong>\n<span class="summary-authors">Ada Weber*, <strong>Bo Lind†</strong></span></div><p>${long}</p><a href="https://doi.org/10.1234/dust.${n}">Read paper</a></article>`
    const { papers } = await page(TITLES.map(card).join(''))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `202${n}`, 'J. Dust Theory Comput.']),
    )
  })
})

describe('what stands behind labels of pages', () => {
  const cards = (...lines: string[]) =>
    page(
      TITLES.map(
        (title, n) =>
          `<div class="paper"><h3>${title}</h3>${lines.map((line) => `<p>${line.replaceAll('#', String(n))}</p>`).join('')}</div>`,
      ).join('\n'),
    )

  it.each(['Author(s)', 'Paper authors', 'Written by', 'Author names', 'Auteurs', '저자'])(
    'reads "%s", where nothing else tells of papers',
    async (label) => {
      const { papers } = await cards(`<b>${label}:</b> Ada Weber, Bo Lind`)
      expect(papers.map((paper) => [paper.title, ...names(paper)])).toEqual(
        TITLES.map((title) => [title, 'Ada Weber', 'Bo Lind']),
      )
    },
  )

  it('reads days, places, summaries and identifiers by labels of several words', async () => {
    const { papers } = await cards(
      '<b>Authors:</b> Ada Weber, Bo Lind',
      '<b>First submitted:</b> 2026-07-1#',
      '<b>Appeared in:</b> Shelf Letters',
      '<b>TL;DR:</b> Shelves hold books.',
      '<b>Paper ID:</b> 2607.0123#',
    )
    expect(papers[1]).toMatchObject({
      date: '2026-07-11',
      venue: 'Shelf Letters',
      summary: 'Shelves hold books.',
      ids: { arxiv: '2607.01231' },
    })
  })

  it('takes an address that is no link for one, where it stands alone behind its label', async () => {
    const { papers } = await cards(
      '<b>Authors:</b> Ada Weber',
      '<b>Link:</b> https://arxiv.org/abs/2607.0123#',
    )
    expect(papers.map(({ ids }) => ids.arxiv)).toEqual(TITLES.map((_, n) => `2607.0123${n}`))
  })

  it('reads definitions below headings', async () => {
    const { papers } = await page(
      TITLES.map(
        (title, n) =>
          `<h3>${title}</h3><dl><dt>Authors</dt><dd>Ada Weber, Bo Lind</dd><dt>Abstract</dt><dd>${long}</dd><dt>Published in:</dt><dd>Shelf Letters</dd><dt>Link</dt><dd><a href="https://arxiv.org/abs/2607.0123${n}">arXiv</a></dd></dl>`,
      ).join('\n'),
    )
    expect(papers.map(({ title }) => title)).toEqual(TITLES)
    expect(papers[0]).toMatchObject({
      authors: [{ name: 'Ada Weber' }, { name: 'Bo Lind' }],
      abstract: long,
      venue: 'Shelf Letters',
      ids: { arxiv: '2607.01230' },
    })
    expect(papers[0]?.summary).toBeUndefined()
  })

  it.each(['abstract-content', 'abstract-body', 'paper-abstract-short'])(
    'takes what stands in a box of class "%s" for the abstract',
    async (name) => {
      const { papers } = await page(
        TITLES.map(
          (title, n) =>
            `<div class="card"><h3><a href="https://arxiv.org/abs/2607.0123${n}">${title}</a></h3><p class="authors">Ada Weber, Bo Lind</p><p class="${name}">Boards hold what is put on them.</p></div>`,
        ).join('\n'),
      )
      expect(papers.map(({ abstract }) => abstract)).toEqual(
        TITLES.map(() => 'Boards hold what is put on them.'),
      )
    },
  )

  it('reads results of a search in arXiv: the abstract in full, and the day of the first version', async () => {
    const item = (title: string, n: number) =>
      `<li class="arxiv-result"><div class="is-marginless"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/2607.0123${n}">arXiv:2607.0123${n}</a></p></div>
<p class="title is-5 mathjax">${title}</p>
<p class="authors"><span>Authors:</span> <a href="/search/?query=Weber">Ada Weber</a>, <a href="/search/?query=Lind">Bo Lind</a></p>
<p class="abstract mathjax"><span class="search-hit">Abstract</span>:
<span class="abstract-short" style="display: inline;">&hellip;and nobody asks for how long&hellip; <a class="is-size-7">&#9661; More</a></span>
<span class="abstract-full" style="display: none;">${long} <a class="is-size-7">&#9651; Less</a></span></p>
<p class="is-size-7"><span>Submitted</span> 4 July, 2026; <span>v1</span> submitted 2 July, 2026; <span>originally announced</span> July 2026.</p></li>`
    const { papers } = await page(`<ol>${TITLES.map(item).join('\n')}</ol>`)
    expect(papers.map(({ abstract, snippet, summary, date }) => [abstract, snippet, summary, date])).toEqual(
      TITLES.map(() => [long, undefined, undefined, '2026-07-02']),
    )
  })

  it('dates papers by the year above them where it says how many it has, and reads a journal with its volume', async () => {
    const item = (title: string) =>
      `<li><span class="pub-title">${title}</span> <span class="pub-authors">Weber, A.^, Lind, B., ... &amp; Dow, C</span> <span class="pub-meta">Shelf and Board-Making, 36(5-6), 707-730.</span></li>`
    const { papers } = await page(
      `<h2>2025 <span class="count">2</span></h2><ol>${TITLES.slice(0, 2).map(item).join('')}</ol><h2>2024 (2 papers)</h2><ol>${TITLES.slice(2).map(item).join('')}</ol>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'B. Lind', 'C Dow'],
        n < 2 ? '2025' : '2024',
        'Shelf and Board-Making, 36(5-6), 707-730',
      ]),
    )
  })

  it('begins a line at each label in bold of a paragraph that has no breaks', async () => {
    const entry = (title: string, n: number) =>
      `<h2>${n + 1}. ${title}</h2>
<p><strong>Authors</strong>: Ada Weber, Bo Lind et al.
<strong>Journal</strong>: Shelf Letters
<strong>Impact Factor / Quartile</strong>: 4.1 / Q1
<strong>Publication Date</strong>: 2026-07-2${n}
<strong>DOI</strong>: <a href="https://doi.org/10.1234/shelf.${n}">https://doi.org/10.1234/shelf.${n}</a>
<strong>Relevance Score</strong>: 4.1/10</p>
<h3>What is it about?</h3><p>${long}</p>`
    const { papers } = await page(TITLES.map(entry).join('\n'))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue, paper.ids])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['Ada Weber', 'Bo Lind'],
        `2026-07-2${n}`,
        'Shelf Letters',
        { doi: `10.1234/shelf.${n}` },
      ]),
    )
    expect(papers.every(({ authorsPartial }) => authorsPartial)).toBe(true)
  })

  it('takes classes of arXiv’s and a version out of a title, whatever element they stand in', async () => {
    const entry = (title: string, n: number) =>
      `<article><h4><a href="https://arxiv.org/abs/2607.0123${n}">${title}</a> <div id="tag">math.NT</div><div id="xlisted">math.AG</div><div id="updated">v3</div></h4><br><div id="authors">Ada Weber, Bo Lind</div><br>${long}</article>`
    const { papers } = await page(TITLES.map(entry).join('\n'))
    expect(papers.map(({ title, categories }) => [title, categories])).toEqual(
      TITLES.map((title) => [title, ['math.NT', 'math.AG']]),
    )
  })

  it('reads tables of contents of the ACM’s library, whose addresses a guard of mails has changed', async () => {
    const entry = (title: string, n: number) =>
      `<h3><a class="DLtitleLink" href="https://urldefense.com/v3/__https://dl.acm.org/doi/10.1145/1234567.123456${n}__;!!K-Hz7m0!icoZ0M847$">${title}</a></h3>
<ul class="DLauthors"><li class="nameList">Ada Maria Weber Lind</li><li class="nameList">Bo Lind</li><li class="nameList Last">Cy Dow</li></ul>
<div class="DLabstract"><div style="display:inline"><p>${long}</p></div></div>`
    const { papers } = await page(`<h2>Full Papers</h2>${TITLES.map(entry).join('\n')}`)
    expect(papers.map((paper) => [paper.title, names(paper), paper.ids, paper.abstract])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['Ada Maria Weber Lind', 'Bo Lind', 'Cy Dow'],
        { doi: `10.1145/1234567.123456${n}` },
        long,
      ]),
    )
  })

  it('takes what unfolds an abstract, and the links beside it, for no part of it', async () => {
    const entry = (title: string, n: number) =>
      `<h3><a href="https://doi.org/10.1145/1234567.123456${n}">${title}</a></h3><ul class="DLauthors"><li>Ada Weber</li><li>Bo Lind</li></ul>
<details class="DLabstract"><summary>Details (abstract, video, slides)</summary><a href="https://example.org/${n}.pdf">slides</a> <a href="https://example.org/${n}.mp4">video</a><div><p>${long}</p></div></details>`
    const { papers } = await page(TITLES.map(entry).join('\n'))
    expect(papers.map(({ abstract }) => abstract)).toEqual(TITLES.map(() => long))
  })

  it('takes where authors work for no text of a paper, and a text under its heading for the abstract', async () => {
    const entry = (title: string, n: number) =>
      `<tr><td><div style="font-weight:700"><a href="https://doi.org/10.1234/shelf.${n}">${title}</a></div><div>2026-06-0${n + 1} | DOI: 10.1234/shelf.${n} | Shelf Letters</div><div><strong>Authors:</strong> Ada Weber; Bo Lind</div><div><strong>Affiliations:</strong> School of Shelves and of what they hold 79 Hill Road 75011 Pasture; Institute of Dust Research and Development, Long Street 40, Pasture, a town of some size</div><div>${n % 2 ? 'ABSTRACT' : 'Abstract'} ${long}</div></td></tr>`
    const { papers } = await page(`<table>${TITLES.map(entry).join('\n')}</table>`)
    expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual(
      TITLES.map(() => [long, undefined]),
    )
  })

  it('reads references that stand in tables within tables, as sites had them before there were styles', async () => {
    const references = [
      'Weber, A.H., V.B. Lind, and C. Dow. 2016. Counting the shelves of small libraries. The Dust Conservancy, Pasture. 14 pp.',
      'Weber, A.H., B.G. Dickson, T.H. Keit, and V.B. Lind. 2008. On the weight of dust in quiet rooms. <i>Ecology of Dust</i> 10: 2712-2724.',
      'Lind, V.B. 2007. How books fall from boards at night. PhD thesis, University of Shelves.',
      'Weber, A.H. 2006. Spines and their bends in two towns. <i>Evolution of Boards</i> 60:1551-1561.',
    ]
    const side = `<td id="side"><div><ul>${'<li class="nav"><div><a href="/home">Welcome to all of this site</a></div></li>'.repeat(12)}</ul></div></td>`
    const { papers } = await page(
      `<table><tr>${side}<td><table><tbody><tr><td><div><p>Publications</p><ul>${references
        .map(
          (text, n) =>
            `<li><a href="https://example.org/files/${n}.pdf?attredirects=0"><font size="3">${text}</font></a></li>`,
        )
        .join('')}</ul></div></td></tr></tbody></table></td></tr></table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual([
      [TITLES[0], ['A.H. Weber', 'V.B. Lind', 'C. Dow'], '2016'],
      [TITLES[1], ['A.H. Weber', 'B.G. Dickson', 'T.H. Keit', 'V.B. Lind'], '2008'],
      [TITLES[2], ['V.B Lind'], '2007'],
      [TITLES[3], ['A.H Weber'], '2006'],
    ])
  })

  it('reads journal, day and people of one line by their signs', async () => {
    const card = (title: string, n: number) =>
      `<div class="paper"><div class="paper-title"><a href="https://doi.org/10.1234/shelf.${n}">${title}.</a></div><div class="badges"><span class="badge">Basic Research</span><span class="badge">Norway</span></div><div class="meta">📰 Annals of shelves &nbsp; 📅 2026-05-0${n + 1} &nbsp; 👥 Weber Ada, Lind Bo-Gunnar et al.</div><div class="section-label">Abstract</div><div class="abstract-text">${long}</div></div>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['Weber Ada', 'Lind Bo-Gunnar'],
        `2026-05-0${n + 1}`,
        'Annals of shelves',
      ]),
    )
    expect(papers.every((paper) => paper.authorsPartial)).toBe(true)
  })

  it('reads classes and a day that commas part below a title', async () => {
    const row = (title: string, n: number) =>
      `<tr><td>${n + 1}</td><td><a href="https://arxiv.org/html/2606.1000${n}v1">${title}</a><br><span class="small">cs.DL/cs.IR, ${n % 2 ? 'Shelf 2026, ' : ''}2026-06-2${n}</span></td><td>${long}</td></tr>`
    const { papers } = await page(
      `<table><thead><tr><th>Rank</th><th>Paper</th><th>Verdict</th></tr></thead><tbody>${TITLES.map(row).join('')}</tbody></table>`,
    )
    expect(papers.map(({ title, date, categories, venue }) => [title, date, categories, venue])).toEqual(
      TITLES.map((title, n) => [
        title,
        `2026-06-2${n}`,
        ['cs.DL', 'cs.IR'],
        n % 2 ? 'Shelf 2026' : undefined,
      ]),
    )
  })
})

describe('pages that were made from Markdown', () => {
  it('reads authors and a year above their titles, as all entries have them', async () => {
    const item = (title: string, n: number) =>
      `<li><p>${n % 2 ? '<strong>Lind, B.</strong>, Keit, C. D.' : 'Weber, A., <strong>Lind, B.</strong>'} (202${n})<br>\n${title}<br>\n<em>Computational Dust &amp; Shelf Analysis</em><br>\n<a href="https://example.org/${n}"><i class="fa"></i> Paper</a> | <a href="https://arxiv.org/abs/2401.0000${n}"><i class="ai"></i> arXiv</a></p></li>`
    const { papers } = await page(
      `<main id="quarto-document-content"><section><h3>Articles in Peer-Reviewed Journals</h3><ol>${TITLES.map(item).join('\n')}</ol></section></main>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [
        title,
        n % 2 ? ['B. Lind', 'C. D. Keit'] : ['A. Weber', 'B. Lind'],
        `202${n}`,
      ]),
    )
  })
})

describe('references as engineers write them', () => {
  it('are read behind a sign of a font of icons, with double given names parted by a blank', async () => {
    const item = (title: string, n: number) =>
      `<li><span class="fa-li"><i class="fa">&#xf0f6;</i></span>A. Weber, J. -P. Lind and C. Keit, "${title}", in <i>Kite Letters on Dust and Shelves</i>, vol. ${n + 3}, no. 2, pp. 5-9, 201${n}, doi: 10.1234/KITE.${n}.</br><a href="https://example.org/${n}.pdf">PDF</a></li>`
    const { papers } = await page(
      `<article><h2>Journal articles</h2><ul>${TITLES.slice(0, 2).map(item).join('')}</ul><h2>Conference proceedings</h2><ul>${TITLES.slice(
        2,
      )
        .map((title, n) => item(title, n + 2))
        .join('')}</ul></article>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.ids.doi])).toEqual(
      TITLES.map((title, n) => [
        title,
        ['A. Weber', 'J. -P. Lind', 'C. Keit'],
        `201${n}`,
        `10.1234/kite.${n}`,
      ]),
    )
  })
})

describe('references in quotations, as notes of a journal club have them', () => {
  it('have what is said of them below, in italics or not', async () => {
    const quotes = [
      'Weber, Ada, and Bo Lind. “Counting the shelves of small libraries.” Dust Letters 44.7 (2012): 821-824.',
      '<em>Keit, C., Dow, E. D., &amp; Lind, B. (2019). On the weight of dust in quiet rooms. Annals of Dust, 2(1).</em>',
      '<em>Weber A, Lind B C, Dow ED, et al. How books fall from boards at night. Dust Letters. 2015;47:12.</em>',
    ]
    const { papers } = await page(
      `<h1>Journal club</h1><p><strong>05/21/2020, host: Fay</strong></p>${quotes.map((quote) => `<blockquote class="">${quote}</blockquote><p class="">Gus: ${long}</p><p class="">\n</p>`).join('')}`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual([
      [TITLES[0], ['Ada Weber', 'Bo Lind'], '2012'],
      [TITLES[1], ['C. Keit', 'E. D. Dow', 'B. Lind'], '2019'],
      [TITLES[2], ['A Weber', 'B C Lind', 'ED Dow'], '2015'],
    ])
    expect(
      papers.every(({ summary, abstract }) => summary === `Gus: ${long}` && abstract === undefined),
    ).toBe(true)
  })
})

describe('texts that are cut off', () => {
  it('are the beginnings of abstracts, however short', async () => {
    const cut =
      'Boards hold what is put on them, and nobody asks for how long they will. We weigh what a few hold in...'
    const card = (title: string, n: number) =>
      `<div class="paper"><h3><a href="https://arxiv.org/abs/2401.0000${n}">${title}</a></h3><p>Ada Weber, Bo Lind</p><small>${cut}</small></div>`
    const { papers } = await page(TITLES.map(card).join('\n'))
    expect(papers.map(({ abstract, summary }) => [abstract, summary])).toEqual(
      TITLES.map(() => [cut, undefined]),
    )
  })
})

describe('citations to copy', () => {
  it('tell the identifiers that an entry does not show, where they are of its title', async () => {
    const item = (title: string, n: number) =>
      `<li><b>${title}</b><br>Ada Weber, Bo Lind<br><a href="${n}.pdf">PDF</a><pre>@article{weber${n},\n  title = {${n === 3 ? 'Another {P}aper' : title.replace('shelves', '{S}helves')}},\n  author = {Weber, Ada and Lind, Bo},\n  journal = {Dust Letters},\n  year = {201${n}}, doi = "https://doi.org/10.1234/shelf.${n}", eprint={2401.0000${n}}\n}</pre></li>`
    const { papers } = await page(`<ul>${TITLES.map(item).join('\n')}</ul>`)
    expect(papers.map((paper) => [paper.title, paper.ids, paper.date, paper.venue])).toEqual(
      TITLES.map((title, n) =>
        n === 3
          ? [title, {}, undefined, undefined]
          : [title, { doi: `10.1234/shelf.${n}`, arxiv: `2401.0000${n}` }, `201${n}`, 'Dust Letters'],
      ),
    )
  })
})

describe('titles with who wrote them and when behind a comma', () => {
  it('are parted from these', async () => {
    const credits = [', Weber et al 2023', '? Weber and Lind, et al., 2022', ' - Keit et al.', '']
    const item = (title: string, n: number) =>
      `<tr><td>Jan ${n + 5}</td><td><a href="https://arxiv.org/abs/2401.0000${n}">${title}${credits[n]}</a></td></tr>`
    const { papers } = await page(
      `<table><tr><td>Date</td><td>Readings</td></tr>${TITLES.map(item).join('')}</table>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.authorsPartial])).toEqual([
      [TITLES[0], ['Weber'], true],
      [`${TITLES[1]}?`, ['Weber', 'Lind'], true],
      [TITLES[2], ['Keit'], true],
      [TITLES[3], [], undefined],
    ])
  })
})

it('reads a page behind a remark that Markdown would hide', async () => {
  const card = (title: string, n: number) =>
    `<div class="pub"><h4><a href="https://arxiv.org/abs/2401.0000${n}">${title}</a></h4><p class="authors">Ada Weber, Bo Lind</p></div>`
  const { format, papers } = await parse({
    path: 'papers.html',
    value: `[comment]: <> (This file is made by a program)\n${TITLES.map(card).join('\n')}`,
  })
  expect([format, papers.length]).toEqual(['html-page', 4])
})

describe('links that are whole references', () => {
  const references = [
    'Weber, A., & Lind, B. (2021). Counting the shelves of small libraries: A first look. Dust Letters, 3(1), 5-9.',
    'Keit, C. D., Weber, A., ... & Dow, E. (2019). On the weight of dust in quiet rooms. Annals of Dust, 12, 81-90.',
    'Lind, B. (2018). How books fall from boards at night. Dust Letters, 1(2), 1-4.',
    'Dow, E., & Keit, C. D. (2010). Spines and their bends in two towns. Dust Letters, 7(4), 617.',
  ]
  const linked = (n: number) =>
    `<a href="https://www.example.org/doi/10.1234/shelf.${n}">${references[n]}</a>`

  it('are read in their parts, two below one day as well', async () => {
    const { papers } = await page(
      `<h1>Presentations</h1><h3>October 18, 2021<br>${linked(0)}<br><br>${linked(1)}</h3><p>Talks</p><h3>October 4, 2021<br>${linked(2)}<br><br>${linked(3)}</h3><p>Talks</p>`,
    )
    expect(papers.map((paper) => [paper.title, names(paper), paper.date, paper.venue])).toEqual([
      [
        'Counting the shelves of small libraries: A first look',
        ['A. Weber', 'B. Lind'],
        '2021',
        'Dust Letters, 3(1), 5-9',
      ],
      [
        'On the weight of dust in quiet rooms',
        ['C. D. Keit', 'A. Weber', 'E. Dow'],
        '2019',
        'Annals of Dust, 12, 81-90',
      ],
      ['How books fall from boards at night', ['B. Lind'], '2018', 'Dust Letters, 1(2), 1-4'],
      ['Spines and their bends in two towns', ['E. Dow', 'C. D. Keit'], '2010', 'Dust Letters, 7(4), 617'],
    ])
  })

  it('are titles where the page says who wrote about them', async () => {
    const card = (n: number) =>
      `<article class="paper"><div class="paper-title">${linked(n)}</div><span class="authors">Fay Roe</span><span class="date">May ${n + 1}, 2026</span></article>`
    const { papers } = await page([0, 2, 3].map(card).join(''))
    expect(papers.map((paper) => [paper.title, names(paper)])).toEqual(
      [0, 2, 3].map((n) => [references[n]?.replace(/\.$/, ''), ['Fay Roe']]),
    )
  })

  it('have quotation marks, one author whose family name is first, and others who are not named', async () => {
    const quoted = (title: string, n: number) =>
      `<h3>October ${n + 1}, 2021<br><a href="https://doi.org/10.1234/shelf.${n}">Weber, Ada, et al. (201${n}) "${title}." Dust Letters, ${n + 1}(2), 5-9.</a></h3><p>Talk</p>`
    const { papers } = await page(TITLES.map(quoted).join(''))
    expect(papers.map((paper) => [paper.title, names(paper), paper.authorsPartial, paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber'], true, `201${n}`]),
    )
  })
})

describe('years in brackets between authors and titles', () => {
  it('are the dates of papers that appeared nowhere yet, too', async () => {
    const item = (title: string, n: number) =>
      `<div class="pub-list-item"><span itemprop="author" class="article-metadata"><span itemprop="author name">Ada Weber</span>, <span itemprop="author name">Bo Lind</span></span> (202${n}). <a href="/publication/${n}/" itemprop="name">${title}</a>.<br><b><i></i></b><p><a class="btn" href="https://arxiv.org/abs/2401.0000${n}">PDF</a></p></div>`
    const { papers } = await page(TITLES.map(item).join('\n'))
    expect(papers.map((paper) => [paper.title, names(paper), paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `202${n}`]),
    )
  })
})

describe('data beside each entry of a list', () => {
  const entry = (title: string, n: number) =>
    `<h2>202${n}</h2><ol><li><a href="https://doi.org/10.1234/shelf.${n}">${title}</a><br>Weber, Ada and Lind, Bo<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'ScholarlyArticle', name: title, author: 'Weber, Ada and Lind, Bo', identifier: `https://doi.org/10.1234/shelf.${n}` })}</script></li></ol>`

  it('tells of all papers, each with the year above it', async () => {
    const { papers } = await page(TITLES.map(entry).join('\n'))
    expect(papers.map((paper) => [paper.title, names(paper), paper.ids.doi, paper.date])).toEqual(
      TITLES.map((title, n) => [title, ['Ada Weber', 'Bo Lind'], `10.1234/shelf.${n}`, `202${n}`]),
    )
  })

  it('tells once of what two programs state', async () => {
    const { papers } = await page([entry(TITLES[0] as string, 0), entry(TITLES[0] as string, 0)].join(''))
    expect(papers).toHaveLength(1)
  })
})

describe('labels within elements whose class says as much', () => {
  it.each([
    ['Author(s)', 'Venue', 'Date', 'Abstract', 'Keywords'],
    ['作者', '发表于', '发布日期', '摘要', '关键词'],
    ['Written by', 'Journal', 'Published on', 'Paper abstract', 'Topics'],
  ])('are no part of the values: %s', async (authors, venue, date, abstract, keywords) => {
    const card = (n: number) =>
      `<div class="paper"><h3><a href="https://arxiv.org/abs/2401.0000${n}">${TITLES[n]}</a></h3><p class="authors"><b>${authors}:</b> Ada Weber, Bo Lind</p><p class="venue"><b>${venue}:</b> Dust Letters</p><p class="date"><b>${date}:</b> 2024-01-05</p><p class="summary"><b>${abstract}:</b> ${long}</p><p class="tags"><b>${keywords}:</b> dust, shelves</p></div>`
    const { papers } = await page([0, 1, 2].map(card).join('\n'))
    expect(
      papers.map((paper) => [names(paper), paper.venue, paper.date, paper.abstract, paper.keywords]),
    ).toEqual(
      Array.from({ length: 3 }, () => [
        ['Ada Weber', 'Bo Lind'],
        'Dust Letters',
        '2024-01-05',
        long,
        ['dust', 'shelves'],
      ]),
    )
  })
})
