import { expect, it } from 'vitest'
import * as citation from '../src/citation/index.ts'
import * as csv from '../src/csv.ts'
import * as folder from '../src/folder.ts'
import * as archive from '../src/index.ts'

it('@offprint/archive exports', () => {
  expect(Object.keys(archive).sort()).toMatchInlineSnapshot(`
    [
      "bibtexFile",
      "collect",
      "collectAgain",
      "cslFile",
      "csv",
      "findNeighbours",
      "identifierAddress",
      "readPaperText",
      "risFile",
      "sortFindings",
      "tagPapers",
      "tagReport",
      "tagSettingsSchema",
      "toBibtex",
      "toCsl",
      "toPlainText",
      "toRis",
      "unite",
      "uniteAndTag",
    ]
  `)
})

it('@offprint/archive/folder exports', () => {
  expect(Object.keys(folder).sort()).toMatchInlineSnapshot(`
    [
      "readArchiveFolder",
      "readDigests",
      "writePermalinks",
    ]
  `)
})

it('@offprint/archive/citation exports', () => {
  expect(Object.keys(citation).sort()).toMatchInlineSnapshot(`
    [
      "bibtexFile",
      "cslFile",
      "identifierAddress",
      "risFile",
      "toBibtex",
      "toCsl",
      "toPlainText",
      "toRis",
    ]
  `)
})

it('@offprint/archive/csv exports', () => {
  expect(Object.keys(csv)).toEqual(['csv'])
})
