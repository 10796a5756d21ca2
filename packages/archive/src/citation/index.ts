/** How papers are cited: BibTeX, RIS, CSL-JSON and plain text. It knows of nothing that collects them. */
export { identifierAddress } from '../identity/identifier-address.ts'
export { bibtexFile, toBibtex } from './bibtex.ts'
export type { Citable, CitationFileOptions, CitationOptions } from './citable.ts'
export { type CslItem, cslFile, toCsl } from './csl.ts'
export { toPlainText } from './plain-text.ts'
export { risFile, toRis } from './ris.ts'
