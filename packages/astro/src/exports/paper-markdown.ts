import type { ArchivePaper } from '@offprint/archive'
import type { Catalogue } from '../catalogue.ts'
import { tagDestination } from '../pages/lists.ts'
import { dateInWords, paperDates } from '../text/dates.ts'
import { markdown } from '../text/markdown.ts'
import { paragraphs } from '../text/paragraphs.ts'

/** A paper's page as Markdown, for notes and for machines that read. */
export function paperMarkdown(catalogue: Catalogue, paper: ArchivePaper, bibtex: string): string {
  const { addresses, digests } = catalogue
  const prose = (text: string) =>
    paragraphs(text).map((paragraph) => markdown(paragraph).replaceAll('\n', ' '))
  const facts = [
    paper.authors.length === 0
      ? ''
      : paper.authors.map(({ name }) => name).join(', ') + (paper.authorsPartial ? ' and others' : ''),
    paper.venue ?? '',
    ...paperDates(paper).map(({ name, date }) => [name, dateInWords(date)].filter(Boolean).join(' ')),
  ].filter((fact) => fact !== '')
  const link = (name: string, href: string) => `[${markdown(name)}](${addresses.absolute(href)})`
  const sections = [
    `# ${markdown(paper.title)}`,
    ...(facts.length === 0 ? [] : [markdown(facts.join(' · '))]),
    ...(paper.abstract === undefined ? [] : ['## Abstract', ...prose(paper.abstract)]),
    ...(paper.summary === undefined
      ? []
      : ['## Summary', ...prose(paper.summary).map((paragraph) => `> ${paragraph}`)]),
    ...list(
      'Notes',
      paper.notes.map((note) => markdown(note).replaceAll('\n', ' ')),
    ),
    ...list(
      'Links',
      paper.links.map(
        ({ url, kind, text }) =>
          `[${markdown(text ?? kind)}](<${url.replaceAll(/[<>]/g, encodeURIComponent)}>)`,
      ),
    ),
    ...list(
      'Tags',
      paper.tags.flatMap(({ tag }) => {
        const destination = tagDestination(catalogue, tag)
        return destination ? link(destination.name, destination.href) : []
      }),
    ),
    ...list(
      'Appeared in',
      paper.appearances.flatMap(({ digest: id }) => {
        const digest = digests.get(id)
        return digest ? link(digest.title, addresses.digest(id)) : []
      }),
    ),
    '## Cite',
    fenced(bibtex, 'bibtex'),
    addresses.absolute(addresses.paper(paper.slug)),
  ]
  return `${sections.join('\n\n')}\n`
}

function list(heading: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`## ${heading}`, items.map((item) => `- ${item}`).join('\n')]
}

/** A block of code, in a fence longer than any in it. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`
}
