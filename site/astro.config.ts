import offprint from '@offprint/astro'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://archive.example.org',
  integrations: [
    offprint({
      digests: '../fixtures/digests',
      title: 'Papers of the week',
      description: 'Digests of research papers on machine learning, with a page for every paper they name.',
    }),
  ],
})
