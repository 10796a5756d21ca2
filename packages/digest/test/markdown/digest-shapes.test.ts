import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

/** What a digest says of one paper, however it is laid out. */
interface Said {
  title: string
  authors: string[]
  id: string
  date: string
  abstract: string
  summary: string
}

const papers: readonly Said[] = [
  {
    title: 'Sparse Looms Are All You Knit: Weaving Long Threads',
    authors: ['Ada Weber', 'Bo Lind', 'Cyrus Dow'],
    id: '2607.01234',
    date: '2026-07-02',
    abstract:
      'We present a method for knitting long threads with sparse looms. Our loom halves the memory on three benchmarks. We show that patterns of threads can be learned end to end.',
    summary: 'A new loom for long threads, with half the memory, which makes it interesting for small carts.',
  },
  {
    title: 'KiteBench: Evaluating Agents in Stormy Weather',
    authors: ['Di Elm', 'Ed Fox'],
    id: '2607.02345',
    date: '2026-07-01',
    abstract:
      'Agents that fly kites face storms of many kinds. In this paper, we introduce a benchmark with 1,200 storms in which ten agents are compared. The best of them completes 34% of the tasks.',
    summary:
      'The authors build a benchmark of storms and find that even the best agents finish a third of them.',
  },
  {
    title: 'On the Geometry of Wool',
    authors: ['Flora Gray'],
    id: '2607.03456',
    date: '2026-06-30',
    abstract:
      'Wool has a curved geometry whose properties are not well understood. We prove that its curvature is bounded and give an algorithm that estimates it from samples in linear time.',
    summary: 'Theory that bounds the curvature of wool; short, elegant and useful for practitioners.',
  },
]

/** The words of a digest for its labels, in some languages. */
const languages = {
  English: {
    authors: 'Authors',
    date: 'Published',
    categories: 'Categories',
    keywords: 'Keywords',
    affiliation: 'Affiliation',
    link: 'Link',
    id: 'arXiv ID',
    summary: 'Summary',
    abstract: 'Abstract',
    colon: ': ',
  },
  Chinese: {
    authors: '作者',
    date: '发布日期',
    categories: '分类',
    keywords: '关键词',
    affiliation: '机构',
    link: '链接',
    id: 'arXiv ID',
    summary: '一句话总结',
    abstract: '摘要',
    colon: '：',
  },
  Japanese: {
    authors: '著者',
    date: '公開日',
    categories: 'カテゴリ',
    keywords: 'キーワード',
    affiliation: '所属',
    link: 'リンク',
    id: 'arXiv ID',
    summary: '要約',
    abstract: 'アブストラクト',
    colon: '：',
  },
  Korean: {
    authors: '저자',
    date: '발표일',
    categories: '카테고리',
    keywords: '키워드',
    affiliation: '소속',
    link: '링크',
    id: 'arXiv ID',
    summary: '요약',
    abstract: '초록',
    colon: ': ',
  },
  Spanish: {
    authors: 'Autores',
    date: 'Publicado',
    categories: 'Categorías',
    keywords: 'Palabras clave',
    affiliation: 'Afiliación',
    link: 'Enlace',
    id: 'arXiv ID',
    summary: 'Resumen breve',
    abstract: 'Abstract',
    colon: ': ',
  },
  German: {
    authors: 'Autoren',
    date: 'Veröffentlicht',
    categories: 'Kategorien',
    keywords: 'Schlagwörter',
    affiliation: 'Einrichtung',
    link: 'Link',
    id: 'arXiv-ID',
    summary: 'Zusammenfassung',
    abstract: 'Abstract',
    colon: ': ',
  },
  French: {
    authors: 'Auteurs',
    date: 'Publié',
    categories: 'Catégories',
    keywords: 'Mots-clés',
    affiliation: 'Affiliation',
    link: 'Lien',
    id: 'arXiv ID',
    summary: 'En bref',
    abstract: 'Abstract',
    colon: ' : ',
  },
  Russian: {
    authors: 'Авторы',
    date: 'Опубликовано',
    categories: 'Категории',
    keywords: 'Ключевые слова',
    affiliation: 'Организация',
    link: 'Ссылка',
    id: 'arXiv ID',
    summary: 'Кратко',
    abstract: 'Abstract',
    colon: ': ',
  },
}
type Words = (typeof languages)['English']

const address = ({ id }: Said) => `https://arxiv.org/abs/${id}`

/** How a paper's title is set off. */
const titles: Readonly<Record<string, (paper: Said, number: number) => string>> = {
  heading: ({ title }) => `## ${title}`,
  'numbered heading': ({ title }, number) => `### ${number}. ${title}`,
  'heading with a number in brackets': ({ title }, number) => `### 【${number}】${title}`,
  'heading with an ornament': ({ title }) => `### 📄 ${title}`,
  'underlined line': ({ title }) => `${title}\n${'-'.repeat(title.length)}`,
  'heading with the id ahead': ({ title, id }) => `### [${id}v2] ${title}`,
  'linked heading': (paper) => `## [${paper.title}](${address(paper)})`,
  'bold line': ({ title }, number) => `**${number}. ${title}**`,
  'linked bold line': (paper) => `**[${paper.title}](${address(paper)})**`,
  'bold item': ({ title }) => `- **${title}**`,
  'linked bold item': (paper) => `- **[${paper.title}](${address(paper)})**`,
}

type Key = 'authors' | 'affiliation' | 'date' | 'categories' | 'keywords' | 'link' | 'id'

/** How a field is labelled. */
const labels: Readonly<Record<string, (words: Words, key: Key, value: string) => string>> = {
  bold: (words, key, value) => `**${words[key]}${words.colon.trim()}** ${value}`,
  'bold, its colon plain': (words, key, value) => `**${words[key]}**${words.colon}${value}`,
  plain: (words, key, value) => `${words[key]}${words.colon}${value}`,
  'in an item': (words, key, value) => `- **${words[key]}**${words.colon}${value}`,
  'in a table': (words, key, value) => `| **${words[key]}** | ${value} |`,
  'by a sign': (_, key, value) => `${signs[key]} ${value}`,
}
const signs = {
  authors: '👥',
  affiliation: '🏢',
  date: '📅',
  categories: '🏷️',
  keywords: '🔑',
  link: '🔗',
  id: '🆔',
}

/** How what is said of a paper, and its abstract, stand below its fields. */
const texts: Readonly<Record<string, (words: Words, paper: Said) => string[]>> = {
  labelled: (words, { summary, abstract }) => [
    `**${words.summary}**${words.colon}${summary}`,
    `**${words.abstract}**${words.colon}${abstract}`,
  ],
  'below headings': (words, { summary, abstract }) => [
    `#### 💡 ${words.summary}`,
    summary,
    `#### ${words.abstract}`,
    abstract,
  ],
  'quoted, and the abstract folded away': (words, { summary, abstract }) => [
    `> ${summary}`,
    `<details>\n<summary>${words.abstract}</summary>\n\n${abstract}\n\n</details>`,
  ],
  'plain above the abstract’s heading': (words, { summary, abstract }) => [
    summary,
    `#### ${words.abstract}`,
    abstract,
  ],
  'in points above the abstract’s label': (words, { summary, abstract }) => [
    `- ${summary}\n- It is fast.`,
    `**${words.abstract}**${words.colon}${abstract}`,
  ],
}

function digest(
  words: Words,
  title: keyof typeof titles,
  label: keyof typeof labels,
  text: keyof typeof texts,
  rules: boolean,
) {
  const entries = papers.map((paper, n) => {
    const field = (key: Key, value: string) => labels[label]?.(words, key, value) ?? ''
    const fields = [
      field('authors', paper.authors.join(', ')),
      field('affiliation', 'Loom University'),
      field('date', paper.date),
      field('categories', 'cs.CL, cs.LG'),
      field('keywords', 'looms, kites, wool'),
      n % 2 === 0 ? field('link', address(paper)) : field('id', paper.id),
    ]
    const head = titles[title]?.(paper, n + 1) ?? ''
    const isItem = head.startsWith('- ')
    const between = label === 'in an item' || label === 'in a table' ? '\n' : '\n\n'
    const columns = label === 'in a table' ? '| | |\n|---|---|\n' : ''
    const body = [columns + fields.join(between), ...(texts[text]?.(words, paper) ?? [])].join('\n\n')
    const entry = isItem ? `${head}\n\n${body.replace(/^(?=.)/gm, '  ')}` : `${head}\n\n${body}`
    return rules ? `${entry}\n\n---` : entry
  })
  return [
    '# Kites of the day (2026-07-03)',
    ...entries,
    '---',
    '*Made by [a bot](https://example.org/bot).*',
    '',
  ].join('\n\n')
}

describe.each(Object.entries(languages))('a digest in %s', (language, words) => {
  describe.each(Object.keys(titles))('with a title as %s', (title) => {
    test.each(Object.keys(labels))('and fields labelled %s is read whole', async (label) => {
      const n =
        Object.keys(languages).indexOf(language) +
        Object.keys(titles).indexOf(title) +
        Object.keys(labels).indexOf(label)
      for (const [at, text] of Object.keys(texts).entries()) {
        // Each language has some of the ways in which texts stand.
        if ((n + at) % 3 !== 0) continue
        const { papers: found } = await read(digest(words, title, label, text, n % 2 === 0))
        const told = found.map(({ title, authors, ids, date, abstract, summary, categories, keywords }) => ({
          title,
          authors: authors.map(({ name }) => name),
          id: ids.arxiv,
          date,
          abstract,
          summary: summary?.split('\n', 1)[0],
          categories,
          keywords,
        }))
        expect(told, text).toEqual(
          papers.map((paper) => ({
            ...paper,
            categories: ['cs.CL', 'cs.LG'],
            keywords: ['looms', 'kites', 'wool'],
          })),
        )
      }
    })
  })
})
