import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { VitePlugin } from './virtual-modules.ts'

const folder = new URL('.', import.meta.url).href

/**
 * Has Node load this package's modules as they are when pages are rendered, rather than have Vite bundle them a second
 * time: the integration has loaded them already. Only what Node cannot read (components, virtual modules) is bundled.
 */
export function ownModules(): VitePlugin {
  return {
    name: 'offprint:own-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      filter: { id: /\.js$|^@offprint\// },
      handler(id, importer) {
        const from = importer && ownAddress(importer)
        if (!from) return undefined
        if (isAbsolute(id)) return { id: pathToFileURL(id).href, external: true }
        return { id: id.startsWith('.') ? new URL(id, from).href : import.meta.resolve(id), external: true }
      },
    },
  }
}

/** The address of a module of this package, if it is one. */
function ownAddress(id: string): string | undefined {
  if (id.startsWith('\0virtual:offprint/')) return folder
  const address = pathToFileURL(id.replace(/\?.*$/, '')).href
  return address.startsWith(folder) ? address : undefined
}
