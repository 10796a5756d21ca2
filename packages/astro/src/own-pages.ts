import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'

const extensions = ['.astro', '.md', '.mdx', '.html', '.js', '.ts']

/** Whether the project has a page or an endpoint of its own for a route: `/`, `/papers/[paper]`, `/rss.xml`. */
export function hasOwnPage({ srcDir }: Pick<AstroConfig, 'srcDir'>, pattern: string): boolean {
  const path = fileURLToPath(new URL(`./pages${pattern === '/' ? '/index' : pattern}`, srcDir))
  return extensions.some(
    (extension) => existsSync(path + extension) || existsSync(`${path}/index${extension}`),
  )
}

/** Whether the project has a file of its own at an address: a page, an endpoint, or a file in its public folder. */
export function hasOwnFile(config: Pick<AstroConfig, 'srcDir' | 'publicDir'>, path: string): boolean {
  return existsSync(new URL(path, config.publicDir)) || hasOwnPage(config, `/${path}`)
}
