// @ts-check
import offprint from '@offprint/astro'
import { defineConfig } from 'astro/config'

export default defineConfig({
  site: 'https://archive.example.org',
  integrations: [
    offprint({
      title: 'Trending papers, kept',
      description:
        'Research papers from trending pages and newsletters, each with a page of its own: abstract, tags, citations and where it appeared.',
      digests: '../fixtures/digests',
      links: [{ name: 'Reading list', href: '/reading-list/' }],
    }),
  ],
})
