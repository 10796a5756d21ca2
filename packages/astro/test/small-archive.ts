/** A small archive in our own words, and its catalogue under any options and addresses. */
import { type Archive, collect } from '@offprint/archive'
import { parse } from '@offprint/digest'
import { type AddressConfig, createAddresses } from '../src/addresses.ts'
import { type Catalogue, createCatalogue } from '../src/catalogue.ts'
import { type OffprintOptions, parseOptions } from '../src/options.ts'

/** Two pages of a trending list and a newsletter; two papers stand in two of them. */
export const files: Record<string, string> = {
  '2025-03-13-trending.txt': `Sparse Attention for Long Letters

We show that a model which reads only a few words of each page writes better letters. Sparse attention picks the words. The gain is 12% on our set of letters.

Pruning Roses & Networks <without> Tears

Sparse attention and pruning of networks have much in common. We prune both and lose nothing. O(n log n) is enough.
`,
  '2025-03-20-trending.txt': `Sparse Attention for Long Letters

We show that a model which reads only a few words of each page writes better letters. Sparse attention picks the words. The gain is 12% on our set of letters.

A Paper of 2403.10 Pages

Nobody has read this paper to its end, and sparse attention will not help. It is long.
`,
  '2025-03-14-weekly.md': `---
title: Weekly letters
author: Ada Example
---

# Weekly letters

## On reading

| Paper | Authors | In one sentence | Code |
| --- | --- | --- | --- |
| [Pruning Roses & Networks &lt;without&gt; Tears](https://arxiv.org/abs/2503.01234) | Rosa Gardener, Jan Peter van den Oord | Worth it for the figures. | [code](https://github.com/example/roses) |

## On eating

| Paper | Authors | In one sentence |
| --- | --- | --- |
| [Bread Is All You Need](https://doi.org/10.1234/bread.2025) | Ada Baker | A recipe with a proof. |
`,
}

/** The archive of these files, changed as a test needs it. */
export async function smallArchive(change: Record<string, string | undefined> = {}): Promise<Archive> {
  const all = { ...files, ...change }
  const digests = await Promise.all(
    Object.entries(all).flatMap(([path, value]) => (value === undefined ? [] : parse({ path, value }))),
  )
  return collect(digests)
}

/** Its catalogue. */
export function catalogueOf(
  archive: Archive,
  options: OffprintOptions = {},
  config: Partial<AddressConfig> = {},
): Catalogue {
  const addresses = createAddresses({
    base: '/',
    site: 'https://archive.example.org',
    trailingSlash: 'ignore',
    build: { format: 'directory' },
    ...config,
  })
  return createCatalogue(archive, parseOptions({ title: 'Papers & more', ...options }), addresses)
}
