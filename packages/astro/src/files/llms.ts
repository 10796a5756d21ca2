import type { Catalogue } from '../catalogue.ts'
import { downloads } from '../exports/downloads.ts'
import { archiveInWords } from '../pages/home.ts'
import { count } from '../text/count.ts'
import { markdown } from '../text/markdown.ts'
import type { SiteFile } from './site-file.ts'

const papersListed = 100

/** `/llms.txt`: what the archive is and where its text is, for language models (llmstxt.org). */
export function llms(catalogue: Catalogue): SiteFile {
  const { archive, addresses, options } = catalogue
  const link = (name: string, href: string, note?: string) =>
    `- [${markdown(name)}](${addresses.absolute(href)})${note ? `: ${note}` : ''}`
  return {
    path: 'llms.txt',
    mediaType: 'text/plain',
    content: () =>
      [
        `# ${markdown(options.title)}`,
        '',
        `> ${markdown(options.description ?? archiveInWords(catalogue))}`,
        '',
        'Each paper has a page at `papers/<name>/` and the same as Markdown at `papers/<name>.md`.',
        '',
        '## Whole archive',
        '',
        ...downloads.map(({ name, file }) => link(name, addresses.file(file))),
        '',
        '## Digests',
        '',
        ...archive.digests.map(({ id, title, papers }) =>
          link(title, addresses.digest(id), count(papers.length, 'paper')),
        ),
        '',
        '## Newest papers',
        '',
        ...archive.papers
          .slice(0, papersListed)
          .map(({ slug, title }) => link(title, addresses.paperFile(slug, 'md'))),
        '',
      ].join('\n'),
  }
}
