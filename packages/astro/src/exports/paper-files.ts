import { toBibtex, toCsl, toRis } from '@offprint/archive/citation'
import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { pageOf } from './citations.ts'
import { paperMarkdown } from './paper-markdown.ts'

/** The files beside each paper's page: Markdown, BibTeX, RIS and CSL-JSON. */
export function* paperFiles(catalogue: Catalogue): Generator<SiteFile> {
  for (const paper of catalogue.archive.papers) {
    const path = `papers/${paper.slug}`
    const page = pageOf(catalogue, paper)
    let entry: string | undefined
    const bibtex = () => {
      entry ??= toBibtex(paper, page)
      return entry
    }
    yield {
      path: `${path}.md`,
      mediaType: 'text/markdown',
      content: () => paperMarkdown(catalogue, paper, bibtex()),
    }
    yield {
      path: `${path}.bib`,
      mediaType: 'application/x-bibtex',
      content: bibtex,
    }
    yield {
      path: `${path}.ris`,
      mediaType: 'application/x-research-info-systems',
      content: () => toRis(paper, page),
    }
    yield {
      path: `${path}.json`,
      mediaType: 'application/vnd.citationstyles.csl+json',
      content: () => `${JSON.stringify([toCsl(paper, page)], null, 2)}\n`,
    }
  }
}
