/**
 * The archive of a folder of digests as an Astro site: an integration that injects its pages, feeds, exports and
 * search.
 */
import { existsSync } from 'node:fs'
import type { AstroConfig, AstroIntegration } from 'astro'
import { collectDigests } from './collection.ts'
import { type OffprintOptions, parseOptions } from './options.ts'
import { routes } from './routes.ts'
import { currentCollection, shareOptions } from './shared.ts'
import { virtualModules } from './virtual-modules.ts'

export type { OffprintOptions } from './options.ts'

/**
 * Makes an Astro project the archive of its digests.
 *
 * @example
 * export default defineConfig({
 *   site: 'https://you.example.org',
 *   integrations: [offprint({ title: 'Papers I read' })],
 * })
 */
export default function offprint(input?: OffprintOptions): AstroIntegration {
  const options = parseOptions(input)
  let config: AstroConfig
  const collected = async () => currentCollection(config) ?? (await collectDigests(config, options))
  return {
    name: '@offprint/astro',
    hooks: {
      'astro:config:setup': ({ config: early, injectRoute, updateConfig }) => {
        shareOptions(early, options)
        for (const { pattern, page, when } of routes) {
          const entrypoint = new URL(`./routes/${page}`, import.meta.url)
          if (!existsSync(entrypoint)) continue
          if (when?.(options) ?? true) injectRoute({ pattern, entrypoint, prerender: true })
        }
        updateConfig({
          vite: { plugins: [virtualModules(() => config, options, collected)] },
        })
      },
      'astro:config:done': ({ config: final }) => {
        config = final
      },
    },
  }
}
