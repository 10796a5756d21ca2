import type { Format } from '../format.ts'
import { adsXml } from './ads-xml.ts'
import { arxivListing } from './arxiv-listing.ts'
import { arxivMail } from './arxiv-mail.ts'
import { bibtex } from './bibtex.ts'
import { bookmarks } from './bookmarks.ts'
import { crossrefXml } from './crossref-xml.ts'
import { cslJson } from './csl-json.ts'
import { cslYaml } from './csl-yaml.ts'
import { csv } from './csv.ts'
import { dblpXml } from './dblp-xml.ts'
import { endnoteTagged } from './endnote-tagged.ts'
import { endnoteXml } from './endnote-xml.ts'
import { feed } from './feed.ts'
import { htmlPage } from './html-page.ts'
import { identifierList } from './identifier-list.ts'
import { jats } from './jats.ts'
import { labelledText } from './labelled-text.ts'
import { mail } from './mail.ts'
import { markdown } from './markdown.ts'
import { nbib } from './nbib.ts'
import { oaiPmh } from './oai-pmh.ts'
import { ovid } from './ovid.ts'
import { pageText } from './page-text.ts'
import { paperPage } from './paper-page.ts'
import { papersJson } from './papers-json.ts'
import { papersScript } from './papers-script.ts'
import { papersYaml } from './papers-yaml.ts'
import { plainList } from './plain-list.ts'
import { proceedingsText } from './proceedings-text.ts'
import { pubmedResults } from './pubmed-results.ts'
import { pubmedText } from './pubmed-text.ts'
import { pubmedXml } from './pubmed-xml.ts'
import { refworks } from './refworks.ts'
import { restructuredText } from './restructured-text.ts'
import { ris } from './ris.ts'
import { scholarAlert } from './scholar-alert.ts'
import { scholarText } from './scholar-text.ts'
import { scopusText } from './scopus-text.ts'
import { webOfScience } from './web-of-science.ts'
import { zoteroRdf } from './zotero-rdf.ts'

/** The forms this package reads. Of two that are equally sure of a file, the first one reads it. */
export const formats: readonly Format[] = [
  pageText,
  adsXml,
  arxivListing,
  arxivMail,
  bibtex,
  bookmarks,
  crossrefXml,
  cslJson,
  cslYaml,
  csv,
  dblpXml,
  endnoteTagged,
  endnoteXml,
  feed,
  htmlPage,
  jats,
  mail,
  nbib,
  oaiPmh,
  ovid,
  paperPage,
  papersJson,
  papersScript,
  papersYaml,
  plainList,
  proceedingsText,
  pubmedResults,
  pubmedText,
  pubmedXml,
  refworks,
  restructuredText,
  ris,
  scholarAlert,
  scholarText,
  scopusText,
  webOfScience,
  zoteroRdf,
  labelledText,
  identifierList,
  markdown,
]
