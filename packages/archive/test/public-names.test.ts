import { expect, it } from 'vitest'
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
      "readPaperText",
      "risFile",
      "tagPapers",
      "tagReport",
      "tagSettingsSchema",
      "toBibtex",
      "toCsl",
      "toPlainText",
      "toRis",
    ]
  `)
})

it('@offprint/archive/folder exports', () => {
  expect(Object.keys(folder).sort()).toMatchInlineSnapshot(`
    [
      "readArchiveFolder",
      "writePermalinks",
    ]
  `)
})
