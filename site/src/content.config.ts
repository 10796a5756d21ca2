import { defineCollection } from 'astro:content'
import { digestsLoader, papersLoader } from '@offprint/astro/loaders'

// Where the digests are is said once, in astro.config.mjs.
export const collections = {
  papers: defineCollection({ loader: papersLoader() }),
  digests: defineCollection({ loader: digestsLoader() }),
}
