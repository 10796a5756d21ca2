import type { PaperPageProps } from '../pages/props.ts'
import { escapeHtml } from './escape-html.ts'

/** How to cite a paper, as HTML: plain, BibTeX and RIS, to copy or to take as files. */
export function paperCite(citations: PaperPageProps['citations'], files?: PaperPageProps['files']): string {
  return `<section class="cite" aria-label="Cite" data-pagefind-ignore><h2>Cite</h2><p class="citation" data-citation="plain" dir="auto">${escapeHtml(citations.plain)}</p><div class="copies"><button type="button" data-copies="plain">Copy<span class="visually-hidden"> the reference</span></button><button type="button" data-copies="bibtex">Copy BibTeX</button><button type="button" data-copies="ris">Copy RIS</button><span class="visually-hidden" role="status"></span></div>${folded('BibTeX', 'bibtex', citations.bibtex)}${folded('RIS', 'ris', citations.ris)}${files ? fileLinks(files) : ''}</section>`
}

function folded(name: string, form: string, text: string): string {
  return `<details><summary>${name}</summary><pre tabindex="0" role="group" aria-label="${name}"><code data-citation="${form}">${escapeHtml(text)}</code></pre></details>`
}

function fileLinks(files: PaperPageProps['files']): string {
  const download = (href: string, name: string) =>
    `<li><a href="${escapeHtml(href)}" download>${name}</a></li>`
  return `<ul class="files" role="list" aria-label="Files">${download(files.bibtex, '.bib')}${download(files.ris, '.ris')}${download(files.csl, 'CSL-JSON')}<li><a href="${escapeHtml(files.markdown)}">Markdown</a></li></ul>`
}
