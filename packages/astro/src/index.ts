/**
 * The archive of a folder of digests as an Astro site: an integration that injects its pages, feeds, exports and
 * search.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import type { Catalogue } from './catalogue.ts'
import { checkConfiguration } from './check-configuration.ts'
import { collectDigests } from './collection.ts'
import { serveArchive } from './dev-server.ts'
import { siteFiles } from './files/site-files.ts'
import { writeFiles } from './files/write-files.ts'
import { openCatalogue } from './open-catalogue.ts'
import { type OffprintOptions, parseOptions } from './options.ts'
import { hasOwnFile, hasOwnMiddleware, hasOwnPage } from './own-pages.ts'
import { printArchive } from './press/print-archive.ts'
import { log } from './reports.ts'
import { routes } from './routes.ts'
import { buildIndex, fragmentLimit } from './search/build-index.ts'
import { type Collection, type Project, shared } from './shared.ts'
import { sitemap } from './sitemap.ts'
import { count } from './text/count.ts'
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
  let resolved: AstroConfig
  let site: Parameters<typeof openCatalogue>[0]
  let project: Project
  let logger: Parameters<typeof log>[1]

  const collected = async (): Promise<Collection> => {
    if (!project.collection) {
      project.collection = await collectDigests(resolved, project.digests)
      log(project.collection, logger)
    }
    return project.collection
  }
  const catalogue = async (): Promise<Catalogue> => openCatalogue(site, options, await collected())

  return {
    name: '@offprint/astro',
    hooks: {
      'astro:config:setup': ({ config, command, injectRoute, updateConfig, logger: given }) => {
        checkConfiguration(config, options)
        logger = given
        project = options.digests === undefined ? {} : { digests: options.digests }
        shared.projects.set(config.root.href, project)
        for (const { pattern, page, when } of routes) {
          if ((when && !when(options)) || hasOwnPage(config, pattern)) continue
          injectRoute({ pattern, entrypoint: new URL(`./routes/${page}`, import.meta.url), prerender: true })
        }
        if (!config.site && command === 'build') {
          logger.warn(
            'Your Astro configuration names no `site`. Feeds, canonical links and citations have paths instead of whole addresses, and there is no sitemap.',
          )
        }
        const hasSitemap = config.integrations.some(({ name }) => name === '@astrojs/sitemap')
        updateConfig({
          integrations: config.site && !hasSitemap ? [sitemap(catalogue)] : [],
          // Rendering waits for nothing but the disk: pages beside each other take a fifth off the time.
          build: { concurrency: Math.max(16, config.build.concurrency) },
          experimental: options.incremental ? { incrementalBuild: true } : {},
          vite: { plugins: [virtualModules(() => resolved, options, collected)] },
        })
      },
      'astro:config:done': ({ config: done, injectTypes }) => {
        resolved = done
        site = { ...done, root: done.root.href }
        const types = fileURLToPath(new URL('./virtual.d.ts', import.meta.url))
        injectTypes({
          filename: 'modules.d.ts',
          content: `/// <reference path=${JSON.stringify(types)} />\n`,
        })
      },
      'astro:server:setup': ({ server, logger }) =>
        serveArchive(server, {
          catalogue,
          isOwn: (path) => hasOwnFile(resolved, path),
          folder: async () => (await collected()).folder,
          async refresh() {
            project.collection = await collectDigests(resolved, project.digests)
            log(project.collection, logger)
          },
        }),
      'astro:build:start': ({ setPrerenderer, logger }) => {
        // An adapter may render pages in a place of its own, a middleware may change any of them.
        if (resolved.adapter || hasOwnMiddleware(resolved)) return
        setPrerenderer((astro) =>
          printArchive(astro, resolved, options, catalogue, (printed) => {
            if (printed > 0) logger.info(`${count(printed, 'page')} printed`)
          }),
        )
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const archive = await catalogue()
        // Nobody asks for what lists show any more, and the files need room of their own.
        archive.made.clear()
        const files = await writeFiles(folder, siteFiles(archive))
        logger.info(`${files} feeds, exports and mail editions`)
        if (!options.search) return
        const others = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
          entry.isFile(),
        )
        await buildIndex(folder, { maxFragments: fragmentLimit(archive.papers.size, others.length) }, logger)
      },
    },
  }
}
