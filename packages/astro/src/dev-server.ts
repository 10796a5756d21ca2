import type { HookParameters } from 'astro'
import type { Catalogue } from './catalogue.ts'
import { serveFile } from './files/serve-files.ts'
import { siteModule } from './virtual-modules.ts'

type ViteDevServer = HookParameters<'astro:server:setup'>['server']

/** What the dev server asks of the archive. */
export interface LiveArchive {
  catalogue(): Promise<Catalogue>
  /** Whether the site's owner has a file of the same path. */
  isOwn(path: string): boolean
  /** The folder with the digests. */
  folder(): Promise<string>
  /** Collects the digests again. */
  refresh(): Promise<void>
}

/** An editor writes a file in several steps. In milliseconds. */
const pause = 50

/** Serves the files that are no pages, and shows a digest that is added, edited or removed at once. */
export async function serveArchive(server: ViteDevServer, archive: LiveArchive): Promise<void> {
  server.middlewares.use(async (request, response, next) => {
    try {
      if (!(await serveFile(await archive.catalogue(), request, response, archive.isOwn))) next()
    } catch (error) {
      next(error)
    }
  })

  const folder = await archive.folder()
  let timer: NodeJS.Timeout | undefined
  server.watcher.add(folder)
  server.watcher.on('all', (event, path) => {
    if (!path.startsWith(folder) || event === 'addDir') return
    clearTimeout(timer)
    timer = setTimeout(() => {
      archive.refresh().then(
        () => reload(server),
        (error: Error) => server.config.logger.error(error.message, { error }),
      )
    }, pause)
  })
}

/** Makes every page be rendered anew, and every open page load itself again. */
function reload(server: ViteDevServer): void {
  for (const environment of Object.values(server.environments)) {
    const frame = environment.moduleGraph.getModuleById(`\0${siteModule}`)
    if (frame) environment.moduleGraph.invalidateModule(frame)
    // What Astro's own store sends when content has changed: it forgets the paths of its routes.
    environment.hot.send('astro:content-changed', {})
  }
  server.environments.client.hot.send({ type: 'full-reload', path: '*' })
}
