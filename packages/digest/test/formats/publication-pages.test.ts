import { describe, expect, it, test } from 'vitest'
import { parse } from '../../src/parse.ts'

interface Shelved {
  n: number
  title: string
  authors: string[]
  venue: string
  year: string
}

const PAPERS: readonly Shelved[] = [
  [
    1,
    'Counting Shelves in Public Libraries: A Survey of Two Towns',
    'Ada Weber, Björn Lindqvist, Chen Li',
    'Journal of Shelf Studies',
    '2023',
  ],
  [
    2,
    'How Do Readers Find Books Without Catalogues?',
    'Dana Costa, Emil Novak',
    'Proceedings of the Workshop on Reading',
    '2023',
  ],
  [
    3,
    'ShelfNet: Learning to Sort Books by Colour',
    'Fiona Burke, Goro Tanaka, Hana Sato, Ivan Petrov',
    'Conference on Book Vision',
    '2022',
  ],
  [4, 'Spine Labels and the Weight of Dust', 'Jia Chen, Ada Weber', 'Dust Letters', '2021'],
  [
    5,
    'On the Stability of Tall Bookcases',
    'Karl-Heinz Braun, Lucía Gómez',
    'Journal of Shelf Studies',
    '2021',
  ],
  [
    6,
    'Towards Quieter Reading Rooms via Soft Boards',
    'Mia van der Berg, Noah Smith, Olga Ivanova',
    'Transactions on Silence',
    '2020',
  ],
].map(
  ([n, title, authors, venue, year]) =>
    ({ n, title, authors: (authors as string).split(', '), venue, year }) as Shelved,
)

type Write = (paper: Shelved) => string
const each = (write: Write) => PAPERS.map(write).join('\n')
const items = (write: Write) => `<ul>${each((p) => `<li>${write(p)}</li>`)}</ul>`
const paragraphs = (write: Write) => each((p) => `<p>${write(p)}</p>`)
const boxes = (name: string, write: Write) => each((p) => `<div class="${name}">${write(p)}</div>`)
const sessions = (write: Write) =>
  `<ul>${[0, 3]
    .map(
      (from) =>
        `<li><strong>Session ${from / 3 + 1}: ${from ? 'Dust' : 'Boards'}</strong><ul>${PAPERS.slice(
          from,
          from + 3,
        )
          .map((p) => `<li>${write(p)}</li>`)
          .join('')}</ul></li>`,
    )
    .join('')}</ul>`
const all = (p: Shelved) => p.authors.join(', ')
const joined = (p: Shelved) => `${p.authors.slice(0, -1).join(', ')} and ${p.authors.at(-1)}`
const parted = (name: string) => ({
  given: name.split(' ')[0] as string,
  family: name.split(' ').slice(1).join(' '),
})
const initialed = (name: string) => `${name[0]}. ${parted(name).family}`
const apa = (name: string) => `${parted(name).family}, ${name[0]}.`
const mla = (p: Shelved) =>
  `${parted(p.authors[0] as string).family}, ${parted(p.authors[0] as string).given}${p.authors
    .slice(1, -1)
    .map((name) => `, ${name}`)
    .join('')}, and ${p.authors.at(-1)}`
const vancouver = (name: string) => `${parted(name).family} ${name[0]}`
/** The first of each two people in bold, as laboratories do with their own. */
const own = (p: Shelved, write: (name: string) => string, tag = 'b') =>
  p.authors.map((name, n) => (n % 2 ? write(name) : `<${tag}>${write(name)}</${tag}>`)).join(', ')
const abstract = (p: Shelved) =>
  `We look at what stands on boards in ${p.n + 1} towns, and find that what is put on them stays there for years. Our measurements over ${p.n + 3} winters suggest that readers should be asked first, and that nothing falls unless it is pushed.`

const SHAPES: Record<string, string> = {
  'items: authors. “title”. venue': items((p) => `${joined(p)}. "${p.title}". ${p.venue}, ${p.year}.`),
  'items: authors, title in <em>': items((p) => `${all(p)}. <em>${p.title}</em>. ${p.venue}, ${p.year}.`),
  'items: authors, title in <strong>': items(
    (p) => `${joined(p)}, <strong>${p.title}</strong>, ${p.venue} ${p.year}`,
  ),
  'items: authors (year), linked title': items(
    (p) =>
      `${joined(p)} (${p.year}). <a href="https://doi.org/10.1234/shelf.${p.n}">${p.title}</a>. <em>${p.venue}</em>.`,
  ),
  'items: title in <strong>, lines of authors and venue': items(
    (p) => `<strong>${p.title}</strong><br>${all(p)}<br><em>${p.venue}</em>, ${p.year}`,
  ),
  'items: title in <b>, authors in <span>': items(
    (p) => `<b>${p.title}</b> <span class="who">${all(p)}</span>`,
  ),
  'items: title, authors in <em> on the next line': items((p) => `${p.title}<br><em>${all(p)}</em>`),
  'items: title. authors.': items((p) => `${p.title}. ${joined(p)}.`),
  'items: title – authors': items((p) => `${p.title} – ${all(p)}`),
  'items: authors: title': items((p) => `${joined(p)}: ${p.title}`),
  'items: authors in <em>, title': items((p) => `<em>${all(p)}</em>. ${p.title}`),
  'items: lines of authors and title': items((p) => `${all(p)}<br>${p.title}`),
  'paragraphs: title in <b>, line of authors': paragraphs((p) => `<b>${p.title}</b><br>${joined(p)}`),
  'paragraphs: references in the style of APA': paragraphs(
    (p) =>
      `${p.authors.map(apa).join(', ')} (${p.year}). ${p.title}. <em>${p.venue}</em>, 12(3), 1-${p.n + 9}.`,
  ),
  'paragraphs: lines of authors, title and venue': paragraphs(
    (p) => `${joined(p)}<br>${p.title}<br><em>${p.venue}</em>, ${p.year}`,
  ),
  'paragraphs: lines of title and authors in <i>': paragraphs((p) => `${p.title}<br/><i>${joined(p)}</i>`),
  'definitions: title, authors, venue': `<dl>${each((p) => `<dt>${p.title}</dt><dd>${all(p)}</dd><dd>${p.venue}, ${p.year}</dd>`)}</dl>`,
  'definitions: number, reference with title in <b>': `<dl>${each((p) => `<dt>[${p.n}]</dt><dd>${joined(p)}. <b>${p.title}</b>. <i>${p.venue}</i>, ${p.year}.</dd>`)}</dl>`,
  'definitions: number, reference with title in quotes': `<dl>${each((p) => `<dt>[${p.n}]</dt><dd>${p.authors.map(initialed).join(', ')}, "${p.title}," ${p.venue}, ${p.year}.</dd>`)}</dl>`,
  'table: authors and title in one cell': `<table class="t"><tr><th>No.</th><th>Paper</th></tr>${each((p) => `<tr><td>${p.n}</td><td>${all(p)}<br><em>${p.title}</em></td></tr>`)}</table>`,
  'table: title in <b> and authors in one cell': `<table class="t">${each((p) => `<tr><td>${p.n}</td><td><b>${p.title}</b><br>${joined(p)}</td></tr>`)}</table>`,
  'table with a head': `<table class="t"><thead><tr><th>ID</th><th>Title</th><th>Authors</th></tr></thead>${each((p) => `<tr><td>${p.n}</td><td>${p.title}</td><td>${all(p)}</td></tr>`)}</table>`,
  'table with cells outside of rows': `<table><tr><th>No.</th><th>Title</th><th>Authors</th></tr>${each((p) => `${p.n % 3 ? '<tr>' : ''}<td>${p.n}</td><td>${p.title}</td><td>${all(p)}</td></tr>`)}</table>`,
  'table without a head: title, authors': `<table class="t">${each((p) => `<tr><td>${p.n}</td><td>${p.title}</td><td>${all(p)}</td></tr>`)}</table>`,
  'table without a head: authors, title': `<table class="t">${each((p) => `<tr><td>${all(p)}</td><td>${p.title}</td></tr>`)}</table>`,
  'headings, paragraphs of authors and venue': each(
    (p) => `<h3>${p.title}</h3><p>${all(p)}</p><p><em>${p.venue}</em>, ${p.year}</p>`,
  ),
  'headings, paragraphs of authors and abstract': each(
    (p) => `<div class="entry"><h4>${p.title}</h4><p>${joined(p)}</p><p>${abstract(p)}</p></div>`,
  ),
  'nested lists of sessions: titles in <b>': sessions((p) => `<b>${p.title}</b><br>${all(p)}`),
  'nested lists of sessions: authors in <i>': sessions((p) => `${p.title}<br><i>${all(p)}</i>`),
  'programme with times in a column': `<table class="p"><tr><td>9:00</td><td>Opening</td></tr>${each((p) => `<tr><td>${9 + p.n}:00 - ${9 + p.n}:30</td><td><b>${p.title}</b><br>${all(p)}</td></tr>`)}<tr><td>17:00</td><td>Coffee break</td></tr></table>`,
  'cards of Bootstrap': boxes(
    'col-md-6',
    (p) =>
      `<div class="card"><div class="card-body"><h5 class="card-title">${p.title}</h5><h6 class="card-subtitle mb-2 text-muted">${all(p)}</h6><p class="card-text">${p.venue}, ${p.year}</p><a class="btn btn-primary" href="papers/${p.n}.pdf">PDF</a></div></div>`,
  ),
  '<details> with authors and abstract': each(
    (p) => `<details><summary>${p.title}</summary><p>${all(p)}</p><p>${abstract(p)}</p></details>`,
  ),
  'boxes: venue in <span>, authors in <strong>, title in quotes': boxes(
    'item',
    (p) =>
      `<span class="tag">SHELF ${p.year}</span> <strong>${p.authors.map(initialed).join(', ')}</strong>, "${p.title}"`,
  ),
  'paragraphs: own people in bold, family names first, title up to the venue': paragraphs(
    (p) =>
      `${own(p, apa, 'strong')} ${p.title} <em>${p.venue}</em> (${p.year}). <a href="https://doi.org/10.1234/shelf.${p.n}">https://doi.org/10.1234/shelf.${p.n}</a>.`,
  ),
  'items: own people in bold, style of Vancouver': items(
    (p) => `${own(p, vancouver)}. ${p.title}. <i>${p.venue}</i>. ${p.year};12:1-9.`,
  ),
  'items: own person in bold, title in quotes': items(
    (p) =>
      `${own(p, (name) => name, 'b')}, "${p.title}", <i>${p.venue}</i>, ${p.year}. [<a href="pdf/${p.n}.pdf">PDF</a>]`,
  ),
  'items: linked title, own person in bold': items(
    (p) =>
      `<a href="https://arxiv.org/abs/2301.0000${p.n}">${p.title}</a><br>${own(p, (name) => name, 'strong')}<br><em>${p.venue}</em> ${p.year}`,
  ),
  'items: own person underlined, title in <strong>': items(
    (p) => `${own(p, (name) => name, 'u')}. <strong>${p.title}</strong>. In <i>${p.venue}</i>, ${p.year}.`,
  ),
  'paragraphs: references in the style of MLA': paragraphs(
    (p) => `${mla(p)}. "${p.title}." <i>${p.venue}</i> 12.3 (${p.year}): 1-9.`,
  ),
  'paragraphs: numbered references in the style of IEEE': paragraphs(
    (p) =>
      `[${p.n}] ${p.authors.map(initialed).join(', ')}, "${p.title}," in <i>${p.venue}</i>, ${p.year}, pp. 1-9.`,
  ),
  'articles: linked heading, authors, summary': each(
    (p) =>
      `<article class="paper"><h2><a href="https://arxiv.org/abs/2607.0000${p.n}">${p.title}</a></h2><p class="meta">${all(p)} · cs.CV</p><p class="summary">${abstract(p)}</p></article>`,
  ),
  'items: linked title, authors in <span>, summary': items(
    (p) =>
      `<a href="https://arxiv.org/abs/2607.0000${p.n}">${p.title}</a> <span>${all(p)}</span><p>${abstract(p)}</p>`,
  ),
  'columns of title and authors in <div>': boxes(
    'row',
    (p) => `<div class="col-8">${p.title}</div><div class="col-4">${all(p)}</div>`,
  ),
  'boxes of classes': boxes(
    'pub',
    (p) =>
      `<div class="pub-title">${p.title}</div><div class="pub-authors">${all(p)}</div><div class="pub-venue">${p.venue}, ${p.year}</div>`,
  ),
  'spans of classes': boxes(
    'pub',
    (p) =>
      `<span class="title">${p.title}</span><span class="author">${all(p)}</span><span class="periodical"><em>${p.venue}</em>, ${p.year}</span><span class="links"><a href="/pdf/${p.n}.pdf">PDF</a></span>`,
  ),
  'lines: title in <b>, authors': `<div class="text">${each((p) => `<b>${p.title}</b><br>${joined(p)}<br><br>`)}</div>`,
  'items: authors with affiliations, by commas': items(
    (p) => `<b>${p.title}</b><br>${p.authors.map((a) => `${a} (Hill University)`).join(', ')}`,
  ),
  'items: authors with affiliations, by semicolons': items(
    (p) => `${p.title}<br>${p.authors.map((a) => `${a} (Hill University)`).join('; ')}`,
  ),
  'items: number, title in <b>, authors': items((p) => `#${p.n * 7} <b>${p.title}</b> ${all(p)}`),
}

const plain = (list: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Publications</title></head><body><h1>Publications</h1>${list}</body></html>`
const site = (list: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>Publications | Shelf Lab</title></head><body class="b"><nav class="navbar"><div class="container"><a class="brand" href="index.html">Shelf Lab</a><ul class="nav"><li class="nav-item"><a href="people.html">People</a></li><li class="nav-item"><a href="publications.html">Publications</a></li></ul></div></nav><div class="page-header"><h1>Publications</h1><p class="lead">What we have written, with our friends.</p></div><section class="section"><div class="container"><h2 class="heading">Papers</h2>${list}</div></section><footer class="footer"><p class="copy">© 2024 Shelf Lab, Hill University. All rights reserved.</p></footer></body></html>`

/** The family name, however references write it. */
const familyOf = ({ name, family = name }: { name: string; family?: string }) =>
  family.split(/[\s,]+/).findLast((word) => word.replace('.', '').length > 1)

describe('a page of publications', () => {
  it.each(
    Object.entries(SHAPES).flatMap(([shape, list]) => [
      [`${shape}, alone`, plain(list)],
      [`${shape}, within a site`, site(list)],
    ]),
  )('reads %s', async (_, value) => {
    const { papers } = await parse({ path: 'publications.html', value: value as string })
    expect(papers.map(({ title, authors }) => [title, authors.map(familyOf)])).toEqual(
      PAPERS.map(({ title, authors }) => [title, authors.map((name) => name.split(' ').at(-1))]),
    )
  })

  it('takes no committee, news or sponsors for papers', async () => {
    const pages = [
      `<h2>Program committee</h2><ul>${['Ada Weber, Hill University', 'Bo Lind, Lake Institute of Boards', 'Chen Li, School of Dust', 'Dana Costa, University of the Coast'].map((person) => `<li>${person}</li>`).join('')}</ul>`,
      `<h2>Organisation</h2>${['General chairs', 'Program chairs for research papers', 'Chairs of the workshop on boards'].map((office) => `<p><b>${office}</b><br>Ada Weber, Bo Lind and Chen Li</p>`).join('')}`,
      `<h2>Committees</h2><ul>${['General Chairs', 'Program Chairs', 'Publicity Chairs', 'Local Arrangements Chairs'].map((office) => `<li>${office}: Ada Weber, Bo Lind, Chen Li</li>`).join('')}</ul>`,
      `<h2>Important dates</h2><ul><li>Submission of papers: May 3, 2024</li><li>Notification of authors: June 9, 2024</li><li>Camera-ready versions of papers: July 1, 2024</li></ul>`,
    ]
    for (const page of pages)
      for (const value of [plain(page), site(page)])
        expect((await parse({ path: 'committee.html', value })).papers).toEqual([])
  })

  it('reads the month ahead of a venue', async () => {
    const { papers } = await parse({
      path: 'publications.html',
      value: plain(
        boxes(
          'pub',
          (p) =>
            `<h3 class="pub-title">${p.title}</h3><p class="pub-authors">${all(p)}</p><div class="pub-venue"><span>May ${p.year} · ${p.venue}</span> <span>${p.year}</span></div>`,
        ),
      ),
    })
    expect(papers.map(({ date }) => date)).toEqual(PAPERS.map(({ year }) => `${year}-05`))
    expect(papers[0]?.venue).not.toContain('May')
  })

  it('takes the course of a life that a page offers as a file for no paper', async () => {
    const { papers } = await parse({
      path: 'publications.html',
      value: `<html><body><div><ul><li><a href="files/Weber.pdf">CV</a></li><li><a href="files/life.pdf">Curriculum Vitae</a></li></ul></div><h1>Publications</h1><ul>${PAPERS.map(
        (p) =>
          `<li><b>[KITE'21]</b> ${p.title} <br><u>Ada Weber</u>, Bo Lind. <br><i>${p.venue}</i>, ${p.year}. <br><a href="https://arxiv.org/abs/2103.0123${p.n}">[arXiv]</a></li>`,
      ).join('\n')}</ul></body></html>`,
    })
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title))
  })

  it('reads long lists of authors, with marks, initials apart and groups among them, before a link far behind', async () => {
    const list =
      '<strong>Weber, A.</strong>*, Lind, B.*, Li, C., Costa, D. E., van de Novak, E., Burke, F.-G., SHELF Consortium, Dust Consortium, Tanaka, G. H., Sato, H. & Petrov, I.'
    const { papers } = await parse({
      path: 'publications.html',
      value: plain(
        paragraphs(
          (p) =>
            `${list} ${p.title}. <em>${p.venue}</em> (${p.year}). <a href="https://doi.org/10.1234/shelf.${p.n}">https://doi.org/10.1234/shelf.${p.n}</a>`,
        ),
      ),
    })
    expect(
      papers.map(({ title, authors, ids }) => [title, authors.map(({ name }) => name), ids.doi]),
    ).toEqual(
      PAPERS.map(({ n, title }) => [
        title,
        'A. Weber|B. Lind|C. Li|D. E. Costa|E. van de Novak|F.-G. Burke|SHELF Consortium|Dust Consortium|G. H. Tanaka|H. Sato|I. Petrov'.split(
          '|',
        ),
        `10.1234/shelf.${n}`,
      ]),
    )
  })
})

test('journals with their volumes that lists link are no titles; these stand slanted between people and them', async () => {
  const entries = [
    [
      '[4] A. Weber, B. Lind, and C. Dow',
      'Knots that hold in wet string',
      'J. Kite Phys. 486, 112132, 2023.',
    ],
    ['[3] A. Weber and B. Lind', 'Spectra of kites on unknown hills', 'Kite Lett. 48(1):C136-C163, 2022.'],
    ['[2] C. Dow', 'Error in the flight of kites', 'Foundations of String 8: 119-167, 2021.'],
    [
      '[1] A. Weber, C. Dow, and E. Gill',
      'A local method for tying knots',
      'Comm. Pure Kites 76(2) 337-405, 2020.',
    ],
  ]
  const { papers } = await parse({
    path: 'publications.html',
    value: `<html><body><p><strong>Journals</strong></p>${entries
      .map(
        ([people, title, place], n) =>
          `<p>${people}<br> <em>${title}</em> <br><a href="https://doi.org/10.5555/k.${n}">${place}</a></p>`,
      )
      .join('\n')}</body></html>`,
  })
  expect(
    papers.map(({ title, authors, date, venue }) => [
      title,
      authors.map(({ name }) => name).join('; '),
      date,
      venue,
    ]),
  ).toEqual([
    ['Knots that hold in wet string', 'A. Weber; B. Lind; C. Dow', '2023', 'J. Kite Phys. 486, 112132, 2023'],
    ['Spectra of kites on unknown hills', 'A. Weber; B. Lind', '2022', 'Kite Lett. 48(1):C136-C163, 2022'],
    ['Error in the flight of kites', 'C. Dow', '2021', 'Foundations of String 8: 119-167, 2021'],
    [
      'A local method for tying knots',
      'A. Weber; C. Dow; E. Gill',
      '2020',
      'Comm. Pure Kites 76(2) 337-405, 2020',
    ],
  ])
})

test('references that empty lines part in the cell of a table that sets out the page', async () => {
  const references = [
    '<u>Weber A</u>, Lind B, Dow C. (2021). Climate effects on kites in the bays of the south. <b><i>Kite One</i></b> 249.',
    'Lind B, <u>Weber A</u>, Gill E. (2020). Changes in the strings of kites after rain. <b><i>Ecology of Kites</i></b> 10:5829-5839.',
    '<u>Weber A</u>, Gill E. (2019). Persistent problems in the tying of knots. <b><i>Kite Modelling</i></b> 406:33-43.',
    'Gill E, Dow C, <u>Weber A</u>. (2018). Least size of kites and their growth in the wind. <b><i>Kite Reports</i></b> 9:3612.',
  ]
  const { papers } = await parse({
    path: 'publications.htm',
    value: `<html><body><table><tr><td><a href="index.html">Home</a></td><td><p>${references.join('<br>\n<br />\n')}</p></td></tr></table></body></html>`,
  })
  expect(papers.map(({ title, authors, date }) => [title, authors.length, date])).toEqual([
    ['Climate effects on kites in the bays of the south', 3, '2021'],
    ['Changes in the strings of kites after rain', 3, '2020'],
    ['Persistent problems in the tying of knots', 2, '2019'],
    ['Least size of kites and their growth in the wind', 3, '2018'],
  ])
})

test('a year between a linked title and the DOI, or behind a title with none, is the paper’s', async () => {
  const { papers } = await parse({
    path: 'list.html',
    value: `<html><body><ol>
      <li>7: Ada Weber, Bo Lind, <a href="https://dblp.org/rec/journals/k/WeberL68">Finding all knots of a string</a>, 1968. DOI: <a href="https://doi.org/10.5555/k.7">10.5555/k.7</a>.</li>
      <li>8: Cy Dow, <a href="https://dblp.org/rec/journals/k/Dow73">Telling the kites of two towns apart</a>, 1973. DOI: <a href="https://doi.org/10.5555/k.8">10.5555/k.8</a>.</li>
      <li>9: Eve Gill, <a href="https://dblp.org/rec/journals/k/Gill74">Making all the faces of a kite</a>, 1974.</li></ol></body></html>`,
  })
  expect(papers.map(({ date }) => date)).toEqual(['1968', '1973', '1974'])
})

test('people before titles in a list of accepted papers, with “vs.” in one, an honour and an empty element behind others', async () => {
  const { papers } = await parse({
    path: 'accepted.html',
    value: `<html><body><h2>Accepted Papers</h2><ul>
      <li><em>Ada Weber, Bo Lind and Cy Dow</em>. A new approach to the flight of kites</li>
      <li><em>Eve Gill, Ada Weber and Dan Fox</em>. Mining the strings of kites for context <strong>[overall winners of the challenge]</strong></li>
      <li><em>Bo Lind, Eve Gill and Cy Dow</em>. Time vs. Wind: Models of context for kites</li>
      <li><em>Cy Dow, Ada Weber and Bo Lind</em>. Telling the kites of two towns apart<br /> <em></em></li>
      <li><em>Dan Fox and Eve Gill</em>. Knots with experts and the rest of us</li></ul></body></html>`,
  })
  expect(papers.map(({ title, authors }) => `${title} (${authors.length})`)).toEqual([
    'A new approach to the flight of kites (3)',
    'Mining the strings of kites for context (3)',
    'Time vs. Wind: Models of context for kites (3)',
    'Telling the kites of two towns apart (3)',
    'Knots with experts and the rest of us (2)',
  ])
})

test('people in a paragraph of their own above each title, not below it', async () => {
  const entries = [
    [
      'Weber, A. and Lind, B.',
      'Adaptive grids for kites: a feasibility study',
      'Molecular Strings, 480 (1), pp. 160-181, 2008.',
    ],
    [
      'Dow, C., Weber A. and Gill, E.',
      'A toolbox for modelling the flow of wind',
      'Transactions on Kites 33 (2), article 14, 2007.',
    ],
    [
      'Lind, B., Weber, A. and Fox, D.',
      'The effects of rain on wet string',
      'Kite Crystals 438, pp. 1835-1846, 2005.',
    ],
    ['Weber, A.', 'Defects in the layers of kites', 'Kite Letters 278, pp. 57-65, 2002.'],
  ]
  const { papers } = await parse({
    path: 'publications.html',
    value: `<html><body><h3>Journals</h3>${entries
      .map(
        ([people, title, place], n) =>
          `<P><BF>${people}</BF>\n<P><A HREF="https://doi.org/10.5555/k.${n}">${title}</A>, ${place}<BR> <BR>`,
      )
      .join('\n')}</body></html>`,
  })
  expect(
    papers.map(({ title, authors, date }) => [title, authors.map(({ name }) => name).join('; '), date]),
  ).toEqual([
    ['Adaptive grids for kites: a feasibility study', 'A. Weber; B. Lind', '2008'],
    ['A toolbox for modelling the flow of wind', 'C. Dow; A. Weber; E. Gill', '2007'],
    ['The effects of rain on wet string', 'B. Lind; A. Weber; D. Fox', '2005'],
    ['Defects in the layers of kites', 'A. Weber', '2002'],
  ])
})

test('the number of a journal above its papers says when they appeared', async () => {
  const { papers } = await parse({
    path: 'issue1.html',
    value: `<html><body><h1>Kite Journal</h1><h2>Volume 1 (Sep 2020) : Issue 1</h2><ol>
      <li><p>Mechanical analysis of strings with knots</p><p>Ada Weber</p><a href="files/paper1.pdf">Download</a></li>
      <li><p>The flow of wind over a wall of kites</p><p>Bo Lind, Cy Dow</p><a href="files/paper2.pdf">Download</a></li>
      <li><p>Grouping kites on networks of strings</p><p>Eve Gill, Dan Fox</p><a href="files/paper3.pdf">Download</a></li></ol></body></html>`,
  })
  expect(papers.map(({ date }) => date)).toEqual(['2020-09', '2020-09', '2020-09'])
})

test('a speaker in Chinese with a place of work behind a comma is one person', async () => {
  const talk = (title: string, who: string) =>
    `<div class="item"><p class="publication-title">${title}</p><p class="publication-author">Speaker: ${who}</p><div class="abstract"><p>本次报告介绍风筝在雨中飞行的方法与应用，并讨论绳结的可靠性。</p></div></div>`
  const { papers } = await parse({
    path: 'seminar.html',
    value: `<html><body><h1>Seminars</h1>${talk('Knots for emerging kites', '王小明，风筝大学博士生')}${talk('雨中风筝的高效监测', '李雷, 南风本科生')}${talk('Plotting kites in Python', '韩梅梅, 风筝学院教授、院长')}</body></html>`,
  })
  expect(papers.map(({ authors }) => authors.map(({ name }) => name))).toEqual([
    ['王小明'],
    ['李雷'],
    ['韩梅梅'],
  ])
})

describe('a venue behind a comma in the words of a link', () => {
  const readings = [
    ['Counting Sheep at Scale', ", NSDI '22", "NSDI '22", '2022'],
    [
      'Kites over Rivers: A Study of Wind, Rain and Snow',
      ", USENIX Security '23",
      "USENIX Security '23",
      '2023',
    ],
    ['Strings of Kites in the Wild', ", on arXiv '21", "arXiv '21", '2021'],
    ['Boards That Keep Rooms Quiet', ', ICML 2020', 'ICML 2020', '2020'],
  ] as const
  const links = readings.map(
    ([title, behind], n) => `<a href="https://doi.org/10.1234/kite.${n}">${title}${behind}</a>`,
  )
  it.each([
    [
      'a list',
      'page.html',
      `<html><body><ul>${links.map((link) => `<li>${link}</li>`).join('')}</ul></body></html>`,
    ],
    [
      'a table',
      'page.html',
      `<html><body><table><tr><th>Date</th><th>Presenter</th><th>Paper</th></tr>${links.map((link, n) => `<tr><td>10/1${n}/24</td><td>Ann Lee</td><td>${link}</td></tr>`).join('')}</table></body></html>`,
    ],
    [
      'Markdown',
      'readings.md',
      `# Readings\n\n${readings.map(([title, behind], n) => `- [${title}${behind}](https://doi.org/10.1234/kite.${n})`).join('\n')}`,
    ],
  ])('is no part of the title: %s', async (_, path, value) => {
    const { papers } = await parse({ path, value })
    expect(papers.map(({ title, venue, date }) => [title, venue, date])).toEqual(
      readings.map(([title, , venue, date]) => [title, venue, date]),
    )
  })

  it('is told from what a title ends with', async () => {
    const titles = [
      'A Census of Kites, USA 2020',
      'Schools, Masks, COVID-19',
      'Sheep, Goats, and the Year 2020',
    ]
    const list = titles.map((title, n) => `<li><a href="https://doi.org/10.1234/kite.${n}">${title}</a></li>`)
    const { papers } = await parse({
      path: 'page.html',
      value: `<html><body><ul>${list.join('')}</ul></body></html>`,
    })
    expect(papers.map(({ title }) => title)).toEqual(titles)
  })
})

describe('numbers ahead of titles', () => {
  it('may have a blank before their stop', async () => {
    const entry = (title: string, n: number) =>
      `<strong>&nbsp;&nbsp;${n + 1}&nbsp;&nbsp;. ${title} [<a href="p${n}.pdf">PDF</a>]</strong><br><b>&nbsp;Ann Lee, Bo Kim and Cy Ode. </b><br>`
    const titles = [
      'A Deep Look at Sheep',
      'Conditional Kite Flying in Wind',
      'Towards Quiet Rooms for Readers',
    ]
    const { papers } = await parse({
      path: 'page.html',
      value: `<html><body><h1>Accepted</h1><ul>${titles.map(entry).join('\n')}</ul></body></html>`,
    })
    expect(papers.map(({ title, authors }) => [title, authors.length])).toEqual(
      titles.map((title) => [title, 3]),
    )
  })
})

describe('lines below titles', () => {
  const titles = [
    'Counting Sheep at Scale in the Dark',
    'Kites over Rivers and over Lakes',
    'On Boards That Keep the Rooms Quiet',
  ]
  const read = async (entry: (title: string, n: number) => string) => {
    const value = `<html><body><h1>Publications</h1>${titles.map(entry).join('\n')}</body></html>`
    const { papers } = await parse({ path: 'page.html', value })
    return papers.map(({ title, authors, authorsPartial, venue, date, ids }) => ({
      title,
      names: authors.map(({ name }) => name).join(', '),
      ...(authorsPartial ? { authorsPartial } : {}),
      ...(venue === undefined ? {} : { venue }),
      date,
      ...ids,
    }))
  }

  it.each(['(KITE), 2023', "(<strong>KiTe '23</strong>), 2023", '(KITE) 2023, pp. 1-4'])(
    'give the year behind the short name of a venue that is set apart: %s',
    async (behind) => {
      expect(
        await read(
          (title, n) =>
            `<div class="paper-li"><p><a class="paper-name" href="https://arxiv.org/abs/2401.0000${n}">${title}.</a><br>Ann Lee, Bo Kim. <br><em> The 21st Workshop on Kites </em> ${behind}</p></div>`,
        ),
      ).toEqual(
        titles.map((title, n) => ({
          title,
          names: 'Ann Lee, Bo Kim',
          venue: 'The 21st Workshop on Kites',
          date: '2023',
          arxiv: `2401.0000${n}`,
        })),
      )
    },
  )

  it.each([
    ['Ann Lee, Bo Kim', 'Ann Lee, Bo Kim', {}],
    ['Ann Lee 等', 'Ann Lee', { authorsPartial: true }],
    ['Ann Lee, Bo Kim (Kite Lab / River Lab)', 'Ann Lee, Bo Kim', {}],
  ])('have more than names in a byline: %s', async (written, names, partial) => {
    expect(
      await read(
        (title, n) =>
          `<article class="paper"><h3>${title}</h3><div class="byline">${written} · <a href="https://arxiv.org/abs/2401.0000${n}">arXiv:2401.0000${n}</a> · 2024-01-0${n + 1} 提交</div></article>`,
      ),
    ).toEqual(
      titles.map((title, n) => ({
        title,
        names,
        ...partial,
        date: `2024-01-0${n + 1}`,
        arxiv: `2401.0000${n}`,
      })),
    )
  })

  it('name two people and others, and have boxes that nothing but a style sets apart', async () => {
    expect(
      await read(
        (title) =>
          `<article class="pub"><h3>${title}</h3><p class="citation">Ann Lee, Bo Kim, et al.</p><div class="meta"><strong>Kite Letters · 2024</strong><span>Lead author</span></div></article>`,
      ),
    ).toMatchObject(
      titles.map((title) => ({ title, names: 'Ann Lee, Bo Kim', authorsPartial: true, date: '2024' })),
    )
  })
})

describe('lists that show the addresses of their papers', () => {
  const listed = [
    ['Lee, Ann, Bo Kim and Cy Ode', ['Ann Lee', 'Bo Kim', 'Cy Ode'], 'Counting Sheep at Scale in the Dark'],
    ['Kim, Bo and Ann Lee', ['Bo Kim', 'Ann Lee'], 'Kites over Rivers: A Study'],
    [
      'Ode, Cy Maria B., Bo Kim, Ann Lee and Di Fox',
      ['Cy Maria B. Ode', 'Bo Kim', 'Ann Lee', 'Di Fox'],
      'On Boards That Keep Rooms Quiet',
    ],
    ['Fox, Di, Ann Lee, and Bo Kim', ['Di Fox', 'Ann Lee', 'Bo Kim'], 'Towards Better Fences in Meadows'],
  ] as const
  it.each([
    ['behind the title', (url: string) => `<a href="${url}"><span>${url}</span></a>`],
    ['on a line of its own', (url: string) => `<br><a href="${url}">${url}</a>`],
  ])('%s', async (_, link) => {
    const entry = ([people, , title]: (typeof listed)[number], n: number) =>
      `<p><span>${people}.<br></span><i><span>${title}</span></i><span>   </span>${link(`http://arxiv.org/abs/2401.0000${n}`)}</p>`
    const value = `<html><body><h1>Accepted Papers</h1><div class="entry"><p>All are at <a href="https://example.org/all">https://example.org/all</a></p>${listed.map(entry).join('\n')}</div></body></html>`
    const { papers } = await parse({ path: 'page.html', value })
    expect(
      papers.map(({ title, authors, ids, summary }) => [
        title,
        authors.map(({ name }) => name),
        ids.arxiv,
        summary,
      ]),
    ).toEqual(listed.map(([, names, title], n) => [title, names, `2401.0000${n}`, undefined]))
  })
})

describe('papers as PubMed and Semantic Scholar print them', () => {
  const known = {
    title: 'Counting sheep at night: a trial in two meadows',
    authors: ['A Lee', 'B Kim', 'C Ode'],
    venue: 'J Sheep Sci',
    date: '2026-02-27',
    ids: { pmid: '40000001', doi: '10.1000/jss.2026.001' },
  }
  const place = 'J Sheep Sci. 2026 Feb 27;12(3):45-67. doi: 10.1000/jss.2026.001. Online ahead of print.'
  const read = async (body: string) => {
    const { papers } = await parse({
      path: 'page.html',
      value: `<html><body><div class="mail"><h1>New papers</h1>${body}</div></body></html>`,
    })
    return papers.map(({ authors, ...paper }) => ({ ...paper, authors: authors.map(({ name }) => name) }))
  }

  it('are read from the mails that tell of new ones', async () => {
    const item = (n: number, title: string) =>
      `<tr><td>${n}. </td><td><a href="https://pubmed.ncbi.nlm.nih.gov/4000000${n}/?utm=1">${title}.</a><br>Lee A, Kim B, Ode C.<br><i>J Sheep Sci.</i>${place.slice(12)}<br>PMID: 4000000${n} <br><b>Abstract</b><br>BACKGROUND: Sheep are counted at night. RESULTS: There were many of them.</td></tr>`
    const [first, second] = await read(
      `<table><tbody>${item(1, known.title)}${item(2, 'Wool and wellbeing')}</tbody></table>`,
    )
    expect(first).toMatchObject({
      ...known,
      volume: '12',
      issue: '3',
      pages: '45-67',
      abstract: expect.stringMatching(/^BACKGROUND/),
    })
    expect(second).toMatchObject({ title: 'Wool and wellbeing', date: known.date, venue: known.venue })
  })

  it('are read from saved results, which say all in full and in short', async () => {
    const item = (n: number, title: string) =>
      `<article class="full-docsum"><a class="docsum-title" href="/4000000${n}/">${title}.</a><div class="docsum-citation full-citation"><span class="docsum-authors full-authors">Lee A, Kim B, Ode C.</span><span class="docsum-authors short-authors">Lee A, et al.</span><span class="docsum-journal-citation full-journal-citation">${place}</span><span class="docsum-journal-citation short-journal-citation">J Sheep Sci. 2026.</span><span class="citation-part">PMID: <span class="docsum-pmid">4000000${n}</span></span></div></article>`
    const [first, second] = await read(`${item(1, known.title)}${item(2, 'Wool and wellbeing')}`)
    expect(first).toMatchObject(known)
    expect(first).not.toHaveProperty('authorsPartial')
    expect(second).toMatchObject({ authors: known.authors, date: known.date })
  })

  it('leave out the middle of the authors, and have buttons below', async () => {
    const item = (title: string, people: string) =>
      `<table><tr><td><a href="https://www.semanticscholar.org/paper/x/0123456789abcdef0123456789abcdef0123456${title.length % 10}"><b>${title}</b></a></td></tr><tr><td>${people}</td></tr><tr><td><b>TLDR</b> This work counts sheep at night with a small model and finds that it falls asleep less often.</td></tr><tr><td><a href="https://example.org/save">Save to Library</a> | <a href="https://example.org/alert">Create Alert</a></td></tr></table>`
    const papers = await read(
      item('Counting Sheep at Scale', 'Ann Lee, Bo Kim, +2 authors Cy Ode') +
        item('Kites over Many Rivers', 'Di Fox, Ann Lee'),
    )
    expect(papers).toMatchObject([
      { authors: ['Ann Lee', 'Bo Kim', 'Cy Ode'], authorsPartial: true },
      { authors: ['Di Fox', 'Ann Lee'] },
    ])
  })
})

it('reads authors that a style alone sets below the titles of a list', async () => {
  const entries = PAPERS.map(
    ({ title, authors }) =>
      `<li>${title} <span>${authors.slice(0, -1).join(', ')}${authors.length > 1 ? ' and ' : ''}${authors.at(-1)}</span>\n</li>`,
  )
  const value = `<html><body><h1>List of Accepted Papers</h1><h3>Long papers</h3><ul class="titles">${entries.join('\n')}</ul></body></html>`
  const { papers } = await parse({ path: 'page.html', value })
  expect(papers.map(({ title, authors }) => [title, authors.map(({ name }) => name)])).toEqual(
    PAPERS.map(({ title, authors }) => [title, authors]),
  )
})
