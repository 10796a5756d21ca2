import { expect, test } from 'vitest'
import { brief, read } from './read.ts'

/** The papers of a page, each with the fields asked for. */
async function papersOf(lines: readonly string[], ...keys: string[]): Promise<Record<string, unknown>[]> {
  const { papers } = await read(lines.join('\n'))
  return papers.map((paper) => {
    const fields = { ...brief(paper), categories: paper.categories, notes: paper.notes }
    return Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)))
  })
}

const kites = 'Weaving Kites from Old Rope in Coastal Towns'
const looms = 'Looms for Silk Strings in Autumn'

test('Strokes part the authors that a label gives from a group, classes and a day', async () => {
  const papers = await papersOf(
    [
      '# Kites of the week',
      '',
      `## [${kites}](https://arxiv.org/abs/2401.00001)`,
      '**Authors:** Ada Weber, Bo Lind · Kite University · arXiv cs.DL/cs.IR · submitted 2024-01-03',
      '',
      `## [${looms}](https://arxiv.org/abs/2401.00002)`,
      '**Authors:** Ada Weber · arXiv cs.DL · accepted at the Looms Workshop, KITE 2024 · submitted 2024-01',
      '',
      '## [Strings That Never Break](https://arxiv.org/abs/2401.00003)',
      '**Authors:** Ada Weber · Bo Lind · 2024-01-06',
      '',
      '## [Strings That Break in Any Wind](https://arxiv.org/abs/2401.00004)',
      '**Authors:** Ada Weber · Bo Lind · Cy Roe',
      '',
      '## [Strings of All Colours](https://arxiv.org/abs/2401.00005)',
      '**Authors:** Not publicly identified in indexed sources · arXiv cs.DL · 2024-01-07',
      '',
    ],
    'authors',
    'date',
    'categories',
    'notes',
  )
  expect(papers).toEqual([
    {
      authors: ['Ada Weber', 'Bo Lind'],
      date: '2024-01-03',
      categories: ['cs.DL', 'cs.IR'],
      notes: ['Kite University'],
    },
    {
      authors: ['Ada Weber'],
      date: '2024-01',
      categories: ['cs.DL'],
      notes: ['accepted at the Looms Workshop, KITE 2024'],
    },
    { authors: ['Ada Weber', 'Bo Lind'], date: '2024-01-06', categories: [], notes: [] },
    { authors: ['Ada Weber', 'Bo Lind', 'Cy Roe'], categories: [], notes: [] },
    { date: '2024-01-07', categories: ['cs.DL'], notes: [] },
  ])
})

test('A place that was searched may stand ahead of the authors', async () => {
  const lines = [
    `### 1. [${kites}](https://www.semanticscholar.org/paper/0eab265b6fe46dde82a09785272b846469f0876f)`,
    '',
    '**Kites** · score 98 · Semantic Scholar: kites and their strings · Ada Weber, Bo Lind et al. (9 authors)',
    '',
  ]
  expect(await papersOf(lines, 'authors', 'authorsPartial')).toEqual([
    { authors: ['Ada Weber', 'Bo Lind'], authorsPartial: true },
  ])
})

test('A venue in italics, a day and a tag are no text of a paper', async () => {
  const text = (n: number) =>
    `Kites of kind ${n} are woven in many towns, and little is known of their strings. Here they are counted in nine towns, wh…`
  const lines = [1, 2, 3].flatMap((n) => [
    `## ${n}. ${kites}, part ${n}.`,
    '',
    `*Journal of kites and their many strings* · 2026-08-1${n} · \`weaving、rope\``,
    '> Weber A, Lind B, Roe C, et al.',
    '',
    text(n),
    '',
    `[PubMed](https://pubmed.ncbi.nlm.nih.gov/4260000${n}/)`,
    '',
  ])
  expect(
    await papersOf(['# Kites', '', ...lines], 'date', 'venue', 'authors', 'abstract', 'summary'),
  ).toEqual(
    [1, 2, 3].map((n) => ({
      authors: ['A Weber', 'B Lind', 'C Roe'],
      date: `2026-08-1${n}`,
      venue: 'Journal of kites and their many strings',
      abstract: text(n),
    })),
  )
})

test('What begins as PubMed sets its abstracts is one, with all its parts', async () => {
  const lines = [
    `## ${kites}`,
    '',
    'Weber A, Lind B',
    '',
    'INTRODUCTION: Kites are woven in many towns.',
    '',
    'AREAS COVERED: We count their strings.',
    '',
    'RESULTS: There are nine.',
    '',
    '[PubMed](https://pubmed.ncbi.nlm.nih.gov/42600001/)',
    '',
  ]
  expect(await papersOf(lines, 'abstract', 'summary')).toEqual([
    {
      abstract:
        'INTRODUCTION: Kites are woven in many towns.\n\nAREAS COVERED: We count their strings.\n\nRESULTS: There are nine.',
    },
  ])
})

test('Texts that are cut are abstracts where those of most are, though some have no authors', async () => {
  const text =
    'Kites are woven in many towns, and little is known of their strings in nine of them or in any other place where the wind bl…'
  const entry = (n: number, authors: string[]) => [
    `### [${kites}, part ${n}](https://arxiv.org/abs/2605.0000${n})`,
    ...authors,
    '_2026-05-14T17:59:18Z_',
    '',
    text,
    '',
  ]
  const lines = [1, 2, 3, 4].flatMap((n) => entry(n, ['*Ada Weber, Bo Lind*']))
  expect(await papersOf(['# Kites', '', ...lines, ...entry(5, [])], 'abstract', 'summary')).toEqual(
    [1, 2, 3, 4, 5].map(() => ({ abstract: text })),
  )
})

test('What speaks of the authors as others do is no abstract of theirs, nor are the texts beside it', async () => {
  const texts = [
    'Kites are woven in many towns. The authors count their strings in nine of them.',
    'Strings break in any wind. Here the authors say why they do, and when.',
    'Looms stand in few towns, and in autumn they weave silk for kites.',
  ]
  const lines = texts.flatMap((text, n) => [
    `### [${kites}, part ${n}](https://arxiv.org/abs/2605.0000${n})`,
    '**Authors:** Ada Weber, Bo Lind · cs.DL · 2026-05-14',
    '',
    text,
    '',
  ])
  expect(await papersOf(lines, 'abstract', 'summary')).toEqual(texts.map((summary) => ({ summary })))
})

test('A journal and an identifier behind a dash are the paper’s, and what is said comes behind them', async () => {
  const lines = [
    '# Kites of the week',
    '',
    '## Rope',
    '',
    `**${kites}: a cohort study.** — Kite Letters (Oslo) [T2], PMID 42392130. Take-home: Old rope flies as well.`,
    '',
    `**${looms}** — arXiv:2401.00002. Silk is not better.`,
    '',
    '## Terms',
    '',
    '**Kite distance** — introduced in earlier works, arXiv:2401.00003. It is a measure of kites.',
    '',
  ]
  expect(await papersOf(lines, 'title', 'ids', 'venue', 'summary')).toEqual([
    {
      title: `${kites}: a cohort study`,
      ids: { pmid: '42392130' },
      venue: 'Kite Letters (Oslo)',
      summary: 'Take-home: Old rope flies as well.',
    },
    { title: looms, ids: { arxiv: '2401.00002' }, summary: 'Silk is not better.' },
  ])
})

test('Authors stand before a preprint’s number as before a sentence', async () => {
  const lines = [
    `- **${kites}.** Ada Weber, Bo Lind. arXiv:2401.00001. Old rope flies as well.`,
    `- **${looms}.** Cy Roe, Di Fox. doi:10.1000/kites.1. Silk is not better.`,
    '',
  ]
  expect(await papersOf(lines, 'title', 'authors')).toEqual([
    { title: kites, authors: ['Ada Weber', 'Bo Lind'] },
    { title: looms, authors: ['Cy Roe', 'Di Fox'] },
  ])
})

test('A heading goes on where its title was broken: within a link, or as arXiv breaks titles', async () => {
  const lines = [
    '### 1. [Weaving kites from old rope:',
    ' “a story in two parts” by Ada Weber](https://arxiv.org/abs/2401.00001)',
    '',
    'Old rope flies as well.',
    '',
    '### Weaving kites from old rope that was found on the shores',
    '  of coastal towns',
    '',
    'https://arxiv.org/abs/2401.00002',
    '',
    '### Weaving kites from new rope that was bought in towns far away',
    'It was a windy week.',
    '',
    'https://arxiv.org/abs/2401.00003',
    '',
  ]
  expect(await papersOf(lines, 'title', 'line')).toEqual([
    { title: 'Weaving kites from old rope: “a story in two parts” by Ada Weber', line: 1 },
    { title: 'Weaving kites from old rope that was found on the shores of coastal towns', line: 6 },
    { title: 'Weaving kites from new rope that was bought in towns far away', line: 11 },
  ])
})

test('Prose below the heading of a paper that cites others is that paper’s', async () => {
  const lines = [
    '# Kites of the week',
    '',
    `## ${kites} [arXiv:2401.00001](https://arxiv.org/abs/2401.00001)`,
    '',
    'Old rope flies as well.',
    '',
    'This follows Weber (1978) and Lind (2017) ([arXiv:1703.03021](https://arxiv.org/abs/1703.03021), [arXiv:1704.01914](https://arxiv.org/abs/1704.01914)), who wove kites by hand and counted the threads of each one.',
    '',
    `## ${looms} [arXiv:2401.00002](https://arxiv.org/abs/2401.00002)`,
    '',
    'Silk is not better.',
    '',
  ]
  expect(await papersOf(lines, 'title', 'ids')).toEqual([
    { title: kites, ids: { arxiv: '2401.00001' } },
    { title: looms, ids: { arxiv: '2401.00002' } },
  ])
})

test('Models on a hub are no papers, though a table links them beside some', async () => {
  const lines = [
    '## New papers',
    '',
    '| Title | Authors | Link |',
    '|---|---|---|',
    `| ${kites} | Ada Weber, Bo Lind et al. | [arXiv](https://arxiv.org/abs/2401.00001) |`,
    '',
    '## New models',
    '',
    '| Name | Kind | Link |',
    '|---|---|---|',
    '| weber/kite-small | — | [HF](https://huggingface.co/weber/kite-small) |',
    '| lind/kite-large-v3 | — | [HF](https://huggingface.co/lind/kite-large-v3) |',
    '| roe/loom-base | — | [Hugging Face](https://huggingface.co/roe/loom-base) |',
    '',
  ]
  expect(await papersOf(lines, 'title')).toEqual([{ title: kites }])
})

test('Behind a preprint’s number may stand its day or where it appeared, and ahead of it that many wrote it', async () => {
  const lines = [
    `- **${kites}** — Ada Weber, Bo Lind. arXiv:2401.00001 (2024-01-08)`,
    `- **${looms}** — Multiple authors. arXiv:2401.00002 (KITE 2026)`,
    '- **Strings That Never Break** — Cy Roe et al. arXiv:2401.00003 (2024-01)',
    '',
  ]
  expect(await papersOf(lines, 'title', 'authors', 'date', 'venue', 'summary')).toEqual([
    { title: kites, authors: ['Ada Weber', 'Bo Lind'], date: '2024-01-08' },
    { title: looms, date: '2026', venue: 'KITE 2026' },
    { title: 'Strings That Never Break', authors: ['Cy Roe'], date: '2024-01' },
  ])
})

test('A year and tags stand behind a number that is linked in brackets', async () => {
  const lines = [
    `* **${kites}** ([arXiv:2401.00001](https://arxiv.org/abs/2401.00001)), 2024, [hep-ph]`,
    `* **${looms}** ([arXiv:2402.00002](https://arxiv.org/abs/2402.00002)), 2025, [hep-ex], [hep-th]`,
    '',
  ]
  expect(await papersOf(lines, 'title', 'date')).toEqual([
    { title: kites, date: '2024' },
    { title: looms, date: '2025' },
  ])
})

test('Titles that a page announces ahead of its entries are these entries', async () => {
  const entry = (title: string, n: number) => [
    `## ${n}. ${title}`,
    '',
    '- **Authors**: Ada Weber, Bo Lind',
    `- **Date**: 2025-04-1${n}`,
    `- **DOI**: 10.1000/kites.${n}`,
    '',
    '### Abstract',
    n === 1 ? '暂无，请点击链接查看原文' : 'Silk is not better.',
    '',
  ]
  const lines = [
    `1. **${kites}** (2025) [Kite Search]`,
    `2. **${looms}** (2025) [Kite Search]`,
    '',
    '---',
    '',
    ...entry(kites, 1),
    ...entry(looms, 2),
  ]
  expect(await papersOf(lines, 'title', 'date', 'line', 'abstract')).toEqual([
    { title: kites, date: '2025-04-11', line: 6 },
    { title: looms, date: '2025-04-12', line: 15, abstract: 'Silk is not better.' },
  ])
})

test('An address that asks arXiv for papers is no paper’s', async () => {
  const lines = [
    '## Warnings',
    '',
    "- arxiv failed for 'kites': http error for https://export.arxiv.org/api/query?search_query=all%3A%22kites%22&start=0: request failed",
    "- arxiv failed for 'looms': http error for https://export.arxiv.org/api/query?search_query=all%3A%22looms%22&start=0: request failed",
    '',
    '## Papers',
    '',
    `### [${kites}](https://arxiv.org/abs/2401.00001)`,
    '',
  ]
  expect(await papersOf(lines, 'title')).toEqual([{ title: kites }])
})

test('A stroke parts the authors from a label in bold that no table knows, too', async () => {
  const entry = (title: string, n: number, authors: string) => [
    `### [${title}](https://arxiv.org/abs/2401.0000${n})`,
    `**著者:** ${authors} | **読んだ人:** 誰も | **投稿:** 2024-01-0${n}`,
    '',
    '- **問題:** 凧は町で織られる。',
    '',
  ]
  const lines = [
    '# 今週の論文',
    '',
    ...entry(kites, 1, 'Weber, Lind, Roe (KITE)'),
    ...entry(looms, 2, 'Weber et al. (10名)'),
  ]
  expect(await papersOf(lines, 'authors', 'authorsPartial', 'date', 'notes')).toEqual([
    { authors: ['Weber', 'Lind', 'Roe'], date: '2024-01-01', notes: ['読んだ人: 誰も'] },
    { authors: ['Weber'], authorsPartial: true, date: '2024-01-02', notes: ['読んだ人: 誰も'] },
  ])
})

test('What the media say of a day is no paper, though its place looks like a name', async () => {
  const lines = [
    '## 英文媒体 / Newsletter',
    '',
    '- [Kites fly over all towns at once](https://www.latent.space/p/kites) — Latent Space · 2026-08-21 13:45',
    '',
    '## 论文 · arXiv',
    '',
    `- [${kites}](https://arxiv.org/abs/2401.00001v1) — arXiv · looms · 2026-08-21 01:59`,
    '',
  ]
  expect(await papersOf(lines, 'title', 'date')).toEqual([{ title: kites, date: '2026-08-21' }])
})
