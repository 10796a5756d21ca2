import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { createAddresses } from './addresses.ts'
import { createCatalogue } from './catalogue.ts'
import { ownCodeFingerprint } from './code-fingerprint.ts'
import { componentNames, type Options } from './options.ts'
import { siteProps } from './pages/site.ts'
import { archiveOf, type Collection } from './shared.ts'

export type VitePlugin = NonNullable<AstroConfig['vite']['plugins']>[number]

/** The name of the module that frames every page: its code is the archive's, so it changes with it. */
export const siteModule = 'virtual:offprint/site'

/**
 * The modules through which pages know their site: `virtual:offprint/…`.
 *
 * Astro's incremental build takes a page's modules into account, so what every page depends on (the options,
 * the site's frame) is in a module's code. The archive is not: each page says by its own `cacheKey` what of the
 * archive it depends on.
 */
export function virtualModules(
  config: () => AstroConfig,
  options: Options,
  collected: () => Promise<Collection>,
): VitePlugin {
  const modules: Record<string, () => string | Promise<string>> = {
    'virtual:offprint/options': () => `export default ${JSON.stringify(options)}`,
    [siteModule]: async () => {
      const archive = archiveOf(await collected())
      return `export default ${JSON.stringify(siteProps(createCatalogue(archive, options, createAddresses(config()))))}`
    },
    'virtual:offprint/archive': async () => {
      await collected()
      const { root, base, site, trailingSlash, build } = config()
      return [
        // What pages are made by is loaded as it is (see `ownModules`), so that Astro does not see when it changes.
        `// ${ownCodeFingerprint()}`,
        `import { openCatalogue } from ${JSON.stringify(modulePath('./open-catalogue.js'))}`,
        `import options from 'virtual:offprint/options'`,
        `const config = ${JSON.stringify({ root: root.href, base, site, trailingSlash, build: { format: build.format } })}`,
        'export const catalogue = () => openCatalogue(config, options)',
      ].join('\n')
    },
    'virtual:offprint/styles': () =>
      options.customCss.map((path) => `import ${JSON.stringify(resolvePath(config(), path))}`).join('\n'),
  }
  for (const name of componentNames) {
    const own = options.components[name]
    modules[`virtual:offprint/components/${name}`] = () => {
      const path = own === undefined ? modulePath(`./components/${name}.astro`) : resolvePath(config(), own)
      return `export { default } from ${JSON.stringify(path)}`
    }
  }
  return {
    name: 'offprint:virtual-modules',
    resolveId: {
      filter: { id: /^virtual:offprint\// },
      handler: (id: string) => (id in modules ? `\0${id}` : undefined),
    },
    load: {
      filter: { id: /^\0virtual:offprint\// },
      handler: (id: string) => modules[id.slice(1)]?.(),
    },
  }
}

/** A file of this package. */
function modulePath(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** A relative path is the project's; any other name is a package's or Vite's to resolve. */
function resolvePath({ root }: Pick<AstroConfig, 'root'>, path: string): string {
  return path.startsWith('.') ? fileURLToPath(new URL(path, root)) : path
}
