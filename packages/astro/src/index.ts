/**
 * The archive of a folder of digests as an Astro site: an integration that injects its pages, feeds, exports and
 * search.
 */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import type { Catalogue } from './catalogue.ts'
import { checkConfiguration } from './check-configuration.ts'
import { ownCodeFingerprint } from './code-fingerprint.ts'
import { collectDigests } from './collection.ts'
import { serveArchive } from './dev-server.ts'
import { siteFiles } from './files/site-files.ts'
import { pageAddresses, sitemap } from './files/sitemap.ts'
import { writeFiles } from './files/write-files.ts'
import { catalogueKey, openCatalogue } from './open-catalogue.ts'
import { type OffprintOptions, parseOptions } from './options.ts'
import { ownModules } from './own-modules.ts'
import { hasOwnFile, hasOwnPage } from './own-pages.ts'
import { keyOf } from './pages/key.ts'
import { isPrintable } from './press/is-printable.ts'
import { keptPages } from './press/kept-pages.ts'
import { kinds } from './press/kinds.ts'
import { press } from './press/press.ts'
import { type Printed, printedPages } from './press/printed.ts'
import { log } from './reports.ts'
import { routes } from './routes.ts'
import { buildIndex, fragmentLimit } from './search/build-index.ts'
import { type Collection, type Project, shared } from './shared.ts'
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
  /** The patterns of the routes that are the archive's own. */
  const injected = new Set<string>()
  let printed: Printed[] = []
  let onDemand: string[] = []

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
        injected.clear()
        for (const { pattern, page, when } of routes) {
          if ((when && !when(options)) || hasOwnPage(config, pattern)) continue
          injected.add(pattern)
          injectRoute({ pattern, entrypoint: new URL(`./routes/${page}`, import.meta.url), prerender: true })
        }
        if (!config.site && command === 'build') {
          logger.warn(
            'Your Astro configuration names no `site`. Feeds, canonical links and citations have paths instead of whole addresses, and there is no sitemap.',
          )
        }
        updateConfig({
          // Rendering waits for nothing but the disk: pages beside each other take a fifth off the time.
          build: { concurrency: Math.max(16, config.build.concurrency) },
          experimental: options.incremental ? { incrementalBuild: true } : {},
          vite: { plugins: [virtualModules(() => resolved, options, collected), ownModules()] },
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
      'astro:routes:resolved': ({ routes }) => {
        const pages = routes.filter(({ type, isPrerendered }) => type === 'page' && !isPrerendered)
        onDemand = pages.flatMap(({ pathname }) => pathname ?? [])
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
      'astro:build:start': async ({ setPrerenderer }) => {
        printed = []
        // Before Vite fills the memory that collecting takes.
        await collected()
        if (!isPrintable(resolved)) return
        const own = kinds.filter(
          ({ pages, components }) =>
            injected.has(pages.pattern) && components.every((name) => options.components[name] === undefined),
        )
        setPrerenderer((astro) => press(astro, own, catalogue, printed))
      },
      'astro:build:generated': async ({ dir, logger }) => {
        if (printed.length === 0) return
        const pages = printedPages(await catalogue(), printed)
        const collection = await collected()
        const file = collection.file.replace(/\.json$/, '.pages')
        const key = keyOf([catalogueKey(collection, site, options), ownCodeFingerprint(), printed])
        const written = await writeFiles(
          fileURLToPath(dir),
          options.incremental ? keptPages(file, key, pages) : pages,
        )
        logger.info(`${count(written, 'page')} printed`)
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir)
        const archive = await catalogue()
        const files = await writeFiles(folder, siteFiles(archive))
        if (resolved.site && !resolved.integrations.some(({ name }) => name === '@astrojs/sitemap')) {
          const ofAstro = [...pages.map(({ pathname }) => pathname), ...onDemand]
          const ofPress = Array.from(printedPages(archive, printed), ({ href }) => href)
          await writeFiles(folder, sitemap(archive, [...pageAddresses(archive, ofAstro), ...ofPress]))
        }
        logger.info(`${files} feeds, exports and mail editions`)
        if (!options.search) return
        const others = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
          entry.isFile(),
        )
        await buildIndex(
          folder,
          {
            maxFragments: fragmentLimit(archive.papers.size, others.length),
            language: options.language,
          },
          logger,
        )
      },
    },
  }
}
