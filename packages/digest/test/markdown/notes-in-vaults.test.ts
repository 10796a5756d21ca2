import { expect, test } from 'vitest'
import { brief, read, unread } from './read.ts'

async function papersOf(lines: readonly string[]) {
  const digest = await read(`${lines.join('\n')}\n`)
  expect(unread(digest)).toEqual([])
  return digest.papers.map(brief)
}

test('A link to a note of a vault is read as the words that it shows', async () => {
  const papers = await papersOf([
    '# Papers of the week',
    '',
    '### [[Kites/2403.01234_Kites_at_Dusk.md|Kites at Dusk: How Long a Tail Should Be]]',
    '- **Authors**: Ann Lee, Bo Kim',
    '- **Link**: [arXiv](https://arxiv.org/abs/2403.01234)',
    '',
    '![[kites-at-dusk.png|600]]',
    '',
    'We let the kites of [[Bo Kim|a friend]] fly until nobody saw them.',
    '',
    '### [[Counting Looms in Small Towns]]',
    '- **Authors**: Cy Dow, Di Roe',
    '- **Link**: [arXiv](https://arxiv.org/abs/2403.04321)',
  ])
  expect(papers).toEqual([
    {
      title: 'Kites at Dusk: How Long a Tail Should Be',
      authors: ['Ann Lee', 'Bo Kim'],
      ids: { arxiv: '2403.01234' },
      summary: 'We let the kites of a friend fly until nobody saw them.',
      links: ['paper https://arxiv.org/abs/2403.01234'],
      line: 3,
    },
    {
      title: 'Counting Looms in Small Towns',
      authors: ['Cy Dow', 'Di Roe'],
      ids: { arxiv: '2403.04321' },
      links: ['paper https://arxiv.org/abs/2403.04321'],
      line: 11,
    },
  ])
})

test('A note named by a number on arXiv leads there, buttons in two brackets stay buttons', async () => {
  const papers = await papersOf([
    '# Reading',
    '',
    '- [[2403.01234|Kites at Dusk]] (Lee et al., 2024)',
    '- [[2403.04321v2|Counting Looms]] (Dow et al., 2024)',
    '- Knots in Long Tails. arXiv 2023. [[paper](https://arxiv.org/abs/2303.00001)] [[code](https://github.com/knots/tails)]',
  ])
  expect(papers).toMatchObject([
    { title: 'Kites at Dusk', ids: { arxiv: '2403.01234' }, authors: ['Lee'], date: '2024' },
    { title: 'Counting Looms', ids: { arxiv: '2403.04321' }, authors: ['Dow'], date: '2024' },
    { title: 'Knots in Long Tails', ids: { arxiv: '2303.00001' }, date: '2023' },
  ])
})

test('A sign before a heading that is a label adorns it, and who is only counted is nobody', async () => {
  const papers = await papersOf([
    '# 📅 Date: 2025-12-01',
    '',
    '## 📄 Kites at Dusk: How Long a Tail Should Be',
    '',
    '### 👥 Authors',
    'Ann Lee, Bo Kim, Cy Dow',
    '',
    '### 🔗 Links',
    '- **Primary**: [2403.01234](https://arxiv.org/abs/2403.01234)',
    '- **PDF**: [Download PDF](https://arxiv.org/pdf/2403.01234.pdf)',
    '',
    '### 📊 Paper Statistics',
    '- **Word Count**: 42 words',
    '- **Authors**: 3 researchers',
    '',
    '### 📝 Abstract',
    'We let kites fly until nobody saw them and measured what was left of their tails.',
  ])
  expect(papers).toMatchObject([
    {
      title: 'Kites at Dusk: How Long a Tail Should Be',
      authors: ['Ann Lee', 'Bo Kim', 'Cy Dow'],
      ids: { arxiv: '2403.01234' },
      abstract: 'We let kites fly until nobody saw them and measured what was left of their tails.',
      line: 3,
    },
  ])
})

test('Tools named in Latin letters before Chinese words are nobody’s names', async () => {
  const papers = await papersOf([
    '# 今日概览',
    '',
    '- **研究热点**：',
    '  - **安全与对抗**：KiteGuard 安全微调、LoomShield 检测对抗',
    '',
    '### Kites at Dusk: How Long a Tail Should Be',
    '- **作者**：Ann Lee 李安, Bo Kim 金波',
    '- **链接**：[arXiv](https://arxiv.org/abs/2403.01234)',
  ])
  expect(papers.map(({ title }) => title)).toEqual(['Kites at Dusk: How Long a Tail Should Be'])
})
