import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'

const extensions = ['.astro', '.md', '.mdx', '.html', '.js', '.mjs', '.ts', '.mts']

/** Whether the project has a page or an endpoint of its own for a route: `/`, `/papers/[paper]`, `/rss.xml`. */
export function hasOwnPage({ srcDir }: Pick<AstroConfig, 'srcDir'>, pattern: string): boolean {
  return hasModule(srcDir, `./pages${pattern === '/' ? '/index' : pattern}`)
}

/** Whether the project has a middleware of its own. */
export function hasOwnMiddleware({ srcDir }: Pick<AstroConfig, 'srcDir'>): boolean {
  return hasModule(srcDir, './middleware')
}

function hasModule(folder: URL, name: string): boolean {
  const path = fileURLToPath(new URL(name, folder))
  return extensions.some(
    (extension) => existsSync(path + extension) || existsSync(`${path}/index${extension}`),
  )
}

/** Whether the project has a file of its own at an address: a page, an endpoint, or a file in its public folder. */
export function hasOwnFile(config: Pick<AstroConfig, 'srcDir' | 'publicDir'>, path: string): boolean {
  return existsSync(new URL(path, config.publicDir)) || hasOwnPage(config, `/${path}`)
}
