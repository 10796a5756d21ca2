import { parse } from '@offprint/digest'
import { describe, expect, it } from 'vitest'

// People write the same three facts of a paper in many manners, below a heading or none, one paper at first and more later.
// What a paper reads as must depend neither on what stands above the list nor on how many papers stand beside it.

interface Known {
  title: string
  authors: readonly string[]
  id: string
  venue: string
  year: number
  text: string
}

const PAPERS: readonly Known[] = [
  {
    title: 'Counting Kites at Dusk',
    authors: ['Ann Lee', 'Bo Kim'],
    id: '2501.01234',
    venue: 'NeurIPS',
    year: 2025,
    text: 'A neat look at how to count when it is dark.',
  },
  {
    title: 'LampNet: Slow Lamps for Quick Rooms',
    authors: ['Carla Diaz', 'Dev Patel', 'Emil Novak'],
    id: '2502.04321',
    venue: 'ICML',
    year: 2025,
    text: 'Lamps that learn which room they light.',
  },
  {
    title: 'On the Depth of Puddles',
    authors: ['Fay Wong'],
    id: '2412.00077',
    venue: 'ICLR',
    year: 2024,
    text: 'Says how deep a puddle is from one picture.',
  },
]

const address = ({ id }: Known) => `https://arxiv.org/abs/${id}`
const listed = ({ authors }: Known) => authors.join(', ')
const said = ({ authors }: Known) =>
  authors.length > 1 ? `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}` : (authors[0] as string)
const family = (name: string) => name.split(' ')[1] as string
const turned = ({ authors }: Known) => authors.map((name) => `${family(name)}, ${name[0]}.`).join(', ')
const cited = ({ authors }: Known) => `${family(authors[0] as string)} et al.`

/** How a paper is written; the papers of a list are a line each. */
type Manner = (paper: Known, number: number) => string

/** Manners that name authors in full. */
const CREDITED: Record<string, Manner> = {
  'a title in bold with a stop, people, a venue': (p) =>
    `- **${p.title}.** ${listed(p)}. ${p.venue} ${p.year}. [paper](${address(p)})`,
  'a title in bold, dashes': (p) => `- **${p.title}** - ${listed(p)} - [paper](${address(p)})`,
  'paragraphs below a title in bold': (p) =>
    `**${p.title}**\n\n${listed(p)}\n\n[arXiv](${address(p)})\n\n${p.text}`,
  'lines below a title in bold': (p) => `**${p.title}**\n${listed(p)}\n${address(p)}\n${p.text}`,
  'paragraphs below a linked title': (p) => `[${p.title}](${address(p)})\n\n${listed(p)}\n\n${p.text}`,
  'lines below a linked title': (p) => `[${p.title}](${address(p)})\n${listed(p)}\n${p.text}`,
  'a heading': (p) => `## ${p.title}\n\n${listed(p)}\n\n${address(p)}\n\n${p.text}`,
  'a linked heading': (p) => `## [${p.title}](${address(p)})\n\n*${listed(p)}*\n\n${p.text}`,
  'a numbered heading with labels': (p, n) =>
    `### ${n}. ${p.title}\n\n- Authors: ${listed(p)}\n- Link: ${address(p)}\n\n${p.text}`,
  'a heading with labels': (p) =>
    `## ${p.title}\n**Authors**: ${listed(p)}\n**arXiv**: [${p.id}](${address(p)})\n**TL;DR**: ${p.text}`,
  'paragraphs of a number': (p, n) =>
    `${n}. ${p.title}\n\n   ${listed(p)}\n\n   [arXiv:${p.id}](${address(p)})\n\n   ${p.text}`,
  'lines of a number': (p, n) => `${n}. ${p.title}\n   ${listed(p)}\n   [arXiv:${p.id}](${address(p)})`,
  'lines of a number with a linked title': (p, n) =>
    `${n}. **[${p.title}](${address(p)})**  \n   ${listed(p)}  \n   ${p.text}`,
  'a linked title, people and a venue in brackets': (p) =>
    `- [${p.title}](${address(p)}) (${listed(p)}, ${p.venue} ${p.year})`,
  'a linked title, by': (p) => `- [${p.title}](${address(p)}) by ${said(p)}`,
  'a title in quotation marks, by': (p) =>
    `- "${p.title}" by ${said(p)} (${p.venue} ${p.year}) [[pdf](${address(p)})]`,
  'people, a title in quotation marks': (p) =>
    `- ${listed(p)}, "${p.title}", ${p.venue} ${p.year}, [arXiv](${address(p)})`,
  'people, a title in italics': (p) =>
    `- ${said(p)}. *${p.title}*. ${p.venue} ${p.year}. [arXiv](${address(p)})`,
  'people in brackets': (p) => `- ${p.title} (${listed(p)}) ${address(p)}`,
  'by, and a colon': (p) => `- ${p.title} by ${said(p)}: ${address(p)}`,
  'people first': (p) => `- ${said(p)}. ${p.title}. ${p.venue}, ${p.year}. ${address(p)}`,
  'people and a colon': (p) => `- ${listed(p)}: ${p.title}. ${address(p)}`,
  stops: (p) => `${p.title}. ${listed(p)}. ${p.venue} ${p.year}. ${address(p)}`,
  commas: (p, n) => `${n}. ${p.title}, ${listed(p)}, ${p.venue} ${p.year}, ${address(p)}`,
  'an id first': (p) => `- arXiv:${p.id}: ${p.title}, by ${said(p)}`,
  'an id first, a title in quotation marks': (p) =>
    `- arXiv:${p.id} "${p.title}", ${listed(p)}, ${p.venue} ${p.year}`,
  'links first, a title in italics': (p) =>
    `- [Paper](${address(p)}) [Code](https://github.com/kite/k${p.id}) *${p.title}*, ${listed(p)}, ${p.venue} ${p.year}`,
  'a link in brackets first': (p) =>
    `- [[pdf](${address(p)})] ${p.title} | ${listed(p)} | ${p.venue} ${p.year}`,
  'a title, a venue, people, a bare id': (p) =>
    `- ${p.title}; ${p.venue} ${p.year}; ${p.authors.join('; ')} arXiv:${p.id}`,
  'a title, by, a bare id': (p) => `- ${p.title} by ${said(p)} · ${p.venue} ${p.year} arXiv:${p.id}`,
  'a year in front': (p) => `- ${p.year}. ${p.title}. ${listed(p)} [pdf](${address(p)})`,
  'a journal in brackets': (p) =>
    `- ${p.title} (${said(p)}, Kite Letters 12(3), ${p.year}) [pdf](${address(p)})`,
  'a linked id first': (p) => `- [${p.id}](${address(p)}) ${p.title} - ${listed(p)}`,
  'people, a dash, a title in bold': (p) =>
    `- ${p.authors.join('; ')} — **${p.title}** — ${p.venue} ${p.year} [pdf](${address(p)})`,
  dots: (p) => `- ${p.title} · ${listed(p)} · ${p.venue} ${p.year} [pdf](${address(p)})`,
  'lines above an address in angle brackets': (p) => `${p.title}\n${listed(p)}\n<${address(p)}>`,
  'paragraphs above an address in angle brackets': (p) => `**${p.title}**\n\n${listed(p)}\n\n<${address(p)}>`,
  'a title in bold, a venue, people': (p) =>
    `- **${p.title}** (${p.venue} ${p.year}) ${said(p)} [[pdf](${address(p)})]`,
  'lines below a title in quotation marks': (p) =>
    `- "${p.title}"\n  ${listed(p)}\n  ${p.venue} ${p.year}\n  [pdf](${address(p)})`,
  'a line of people and a place': (p) =>
    `- *${p.title}*\n  ${listed(p)} - ${p.venue} ${p.year}\n  [[pdf](${address(p)})]`,
  'a linked id, a title in bold': (p) =>
    `- [arXiv:${p.id}](${address(p)}) **${p.title}**. ${listed(p)}. ${p.venue} ${p.year}`,
  'items of people, place and link': (p) =>
    `- ${p.title}\n  - ${listed(p)}\n  - ${p.venue} ${p.year}\n  - [pdf](${address(p)})`,
  'a task': (p) => `- [ ] [${p.title}](${address(p)}), ${listed(p)}`,
  'a task that is done': (p) => `- [x] ${p.title} - ${listed(p)} - ${address(p)}`,
  'a quotation': (p) => `> **${p.title}**\n> ${listed(p)}\n> ${address(p)}`,
  'items below an item': (p) => `- ${p.title}\n  - ${listed(p)}\n  - ${address(p)}\n  - ${p.text}`,
  'items below a title in bold': (p) =>
    `- **${p.title}**\n  - *${listed(p)}*\n  - [Paper](${address(p)})\n  - ${p.text}`,
  'labels in bold': (p) =>
    `**Title:** ${p.title}\n**Authors:** ${listed(p)}\n**Link:** ${address(p)}\n**Summary:** ${p.text}`,
  'labelled items': (p) => `- Title: ${p.title}\n- Authors: ${listed(p)}\n- Link: ${address(p)}`,
  'plain paragraphs': (p) => `${p.title}\n\n${listed(p)}\n\n${address(p)}\n\n${p.text}`,
  'plain labels': (p) => `Title: ${p.title}\nAuthors: ${listed(p)}\nURL: ${address(p)}\nSummary: ${p.text}`,
  'plain lines below an address': (p) => `${address(p)}\n${p.title}\n${listed(p)}`,
  'plain lines and a text': (p) => `${p.title}\n${listed(p)}\n${address(p)}\n${p.text}`,
  'a plain quotation': (p) => `> ${p.title}\n> ${listed(p)}\n> ${address(p)}`,
  'plain lines': (p) => `${p.title}\n${listed(p)}\n${address(p)}`,
  strokes: (p) => `* ${p.title} | ${listed(p)} | ${address(p)}`,
  pictures: (p) => `📄 **${p.title}**\n👥 ${listed(p)}\n🔗 ${address(p)}\n💡 ${p.text}`,
}

/** Manners that name nobody, and those that name authors by initials or the first of them alone. */
const OTHERS: Record<string, Manner> = {
  'a reference': (p) => `${turned(p)} (${p.year}). ${p.title}. ${p.venue}. ${address(p)}`,
  'a reference in a list': (p) => `- ${turned(p)} (${p.year}). ${p.title}. *${p.venue}*. ${address(p)}`,
  'a title and who is cited': (p) => `- ${p.title} (${cited(p)}, ${p.year}) [link](${address(p)})`,
  'an address and a title': (p) => `- ${address(p)} ${p.title}`,
  'a title and an id in brackets': (p) => `- ${p.title} [arXiv:${p.id}]`,
  'a title and an id': (p) => `- ${p.title} arXiv:${p.id}`,
  'a linked title, a dash, words': (p) => `- [${p.title}](${address(p)}) — ${p.text}`,
  'a linked title, a colon, words': (p) => `- [${p.title}](${address(p)}): ${p.text}`,
  'a picture, a linked title, words': (p) => `🔥 [${p.title}](${address(p)}) — ${p.text}`,
  'a year in brackets': (p) => `- [${p.year}] ${p.title} [[paper](${address(p)})]`,
  'a venue in brackets': (p) => `- [${p.venue} ${p.year}] **${p.title}** [[Paper](${address(p)})]`,
  'a venue in bold': (p) => `- **(${p.venue}'${p.year % 100})** ${p.title} [[paper]](${address(p)})`,
  'a heading above an address': (p) => `## ${p.title}\n${address(p)}\n\n${p.text}`,
  'a number in bold': (p, n) => `**${n}. ${p.title}** ([arXiv](${address(p)}))\n\n${p.text}`,
  'an address below': (p) => `${p.title}\n${address(p)}\n${p.text}`,
  'a title, a dash, an address': (p) => `${p.title} - ${address(p)}`,
  'a title, a colon, an address': (p) => `${p.title}: ${address(p)}`,
  'who is cited, a title': (p) => `- ${cited(p)} (${p.year}), ${p.title}, ${address(p)}`,
  'a title and an address': (p) => `${p.title} ${address(p)}`,
}

/** What stands around the papers. */
interface Surroundings {
  above: string
  below?: string
  path?: string
}

const SURROUNDINGS: Record<string, Surroundings> = {
  nothing: { above: '' },
  'a heading with a day': { above: '# Reading, 12 March 2026\n\n' },
  'a heading like a title': { above: '# Recent Advances in Kite Research\n\n' },
  'a word': { above: '# Kites\n\n' },
  'a letter': {
    above: '# The Kite Letter\n\nHello all, here is what I read this week.\n\n',
    below: '\n\nSee you next week!\n',
  },
  'a section': { above: '# The Kite Letter #4\n\n## Papers\n\n' },
  'front matter': { above: '---\ntitle: The Kite Letter\ndate: 2026-03-12\n---\n\n' },
  'nothing, in plain text': { above: '', path: 'kites.txt' },
  'a line, in plain text': { above: 'Papers of the week\n\n', path: 'kites.txt' },
}

const BESIDE = /^(?:[-*] |\d+\. (?!.*\n\n))/

function write(manner: Manner, papers: readonly Known[], { above, below = '' }: Surroundings): string {
  const written = papers.map((paper, n) => manner(paper, n + 1))
  return `${above}${written.join(BESIDE.test(written[0] as string) ? '\n' : '\n\n')}${below}\n`
}

describe.each(Object.entries(SURROUNDINGS))('below %s', (_, around) => {
  describe.each([1, 2, 3])('%i of them', (count) => {
    const papers = PAPERS.slice(0, count)

    it.each(Object.entries(CREDITED))('%s', async (_, manner) => {
      const digest = await parse({ path: around.path ?? 'kites.md', value: write(manner, papers, around) })
      expect(
        digest.papers.map(({ title, authors, ids }) => ({
          title,
          authors: authors.map(({ name }) => name),
          id: ids.arxiv,
        })),
      ).toEqual(papers.map(({ title, authors, id }) => ({ title, authors, id })))
    })

    it.each(Object.entries(OTHERS))('%s', async (_, manner) => {
      const digest = await parse({ path: around.path ?? 'kites.md', value: write(manner, papers, around) })
      expect(digest.papers.map(({ title, ids }) => ({ title, id: ids.arxiv }))).toEqual(
        papers.map(({ title, id }) => ({ title, id })),
      )
    })
  })
})
