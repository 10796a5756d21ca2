import type { PaperPageProps } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

/** How to cite a paper, as HTML: plain, BibTeX and RIS, to copy or to take as files. */
export function paperCite(citations: PaperPageProps['citations'], files?: PaperPageProps['files']): string {
  return `<section class="cite" aria-labelledby="cite" data-pagefind-ignore><h2 id="cite">Cite</h2><p class="citation" id="cite-plain" dir="auto">${escapeHtml(citations.plain)}</p><div class="copies"><button type="button" data-copies="cite-plain">Copy<span class="visually-hidden"> the reference</span></button><button type="button" data-copies="cite-bibtex">Copy BibTeX</button><button type="button" data-copies="cite-ris">Copy RIS</button><span class="visually-hidden" role="status"></span></div>${folded('BibTeX', 'cite-bibtex', citations.bibtex)}${folded('RIS', 'cite-ris', citations.ris)}${files ? fileLinks(files) : ''}</section>`
}

function folded(name: string, id: string, text: string): string {
  return `<details><summary>${name}</summary><pre tabindex="0" role="group" aria-label="${name}"><code id="${id}">${escapeHtml(text)}</code></pre></details>`
}

function fileLinks(files: PaperPageProps['files']): string {
  const download = (href: string, name: string) =>
    `<li><a href="${escapeHtml(href)}" download>${name}</a></li>`
  return `<ul class="files" role="list" aria-label="Files">${download(files.bibtex, '.bib')}${download(files.ris, '.ris')}${download(files.csl, 'CSL-JSON')}<li><a href="${escapeHtml(files.markdown)}">Markdown</a></li></ul>`
}
