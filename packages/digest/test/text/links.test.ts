import { expect, test } from 'vitest'
import { linkKind } from '../../src/text/links.ts'

test.each([
  ['https://www.ncbi.nlm.nih.gov/pubmed/12345678', 'paper'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456/', 'paper'],
  ['https://www.ncbi.nlm.nih.gov/gene/7157', 'other'],
  ['https://www.jstor.org/stable/1234567', 'paper'],
  ['https://www.scopus.com/inward/record.uri?eid=2-s2.0-1', 'paper'],
  ['https://europepmc.org/article/MED/12345678', 'paper'],
  ['https://example.org/pubmed/1', 'other'],
  ['https://neurips.cc/virtual/2024/poster/93012', 'paper'],
  ['https://iclr.cc/virtual/2025/loc/singapore/oral/31001', 'paper'],
  ['https://icml.cc/virtual/2024/workshop/29954', 'other'],
  ['https://www.nature.com/sdata/', 'other'],
  ['https://www.sciencedirect.com/journal/journal-of-kites', 'other'],
  ['https://academic.oup.com/nar', 'other'],
  ['https://www.ncbi.nlm.nih.gov/pmc/', 'other'],
  ['https://www.thelancet.com/journals/lancet/home', 'other'],
  ['https://journals.ametsoc.org/view/journals/wefo/26/5/waf-d-10-05011_1.xml', 'paper'],
  ['https://hess.copernicus.org/articles/21/3879/2017/', 'paper'],
  ['https://www.nature.com/articles/s41586-020-2649-2', 'paper'],
])('%s leads to: %s', (url, kind) => {
  expect(linkKind(url)).toBe(kind)
})
