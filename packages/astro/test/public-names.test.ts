import { expect, test } from 'vitest'
import offprint, * as integration from '../src/index.ts'
import * as loaders from '../src/loaders.ts'
import { componentNames } from '../src/options.ts'
import * as schema from '../src/schema.ts'

test('the package gives these names and no others', () => {
  expect({
    '@offprint/astro': Object.keys(integration).sort(),
    '@offprint/astro/loaders': Object.keys(loaders).sort(),
    '@offprint/astro/schema': Object.keys(schema).sort(),
  }).toEqual({
    '@offprint/astro': ['default'],
    '@offprint/astro/loaders': ['digestsLoader', 'papersLoader'],
    '@offprint/astro/schema': ['digestSchema', 'paperSchema'],
  })
})

test('these components can be overridden', () => {
  expect([...componentNames].sort()).toMatchInlineSnapshot(`
    [
      "DigestHeader",
      "Footer",
      "Head",
      "Header",
      "Pagination",
      "PaperAbstract",
      "PaperAppearances",
      "PaperCard",
      "PaperCite",
      "PaperHeader",
      "PaperLinks",
      "PaperNeighbours",
      "PaperTags",
      "Search",
      "TagHeader",
    ]
  `)
})

test('`astro add` writes the integration without options', () => {
  expect(offprint().name).toBe('@offprint/astro')
})
