/**
 * A static host as plain as they come: files, `index.html` of folders, `404.html` for the rest. What works
 * here works on any static host.
 */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
}

/** A running host. */
export interface Host {
  /** `http://127.0.0.1:PORT` */
  origin: string
  close(): Promise<void>
}

/** Serves `directory` under `base` (`/` or `/archive/`) on a free port of this machine. */
export async function serve(directory: string, base: string): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const file = path.startsWith(base)
      ? fileFor(join(directory, normalize(`/${path.slice(base.length)}`)))
      : undefined
    const missing = file === undefined
    const target = file ?? join(directory, '404.html')
    if (!existsSync(target)) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(missing ? 404 : 200, {
      'content-type': types[extname(target)] ?? 'application/octet-stream',
    })
    createReadStream(target).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

function fileFor(path: string): string | undefined {
  const candidates = [path, join(path, 'index.html')]
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
}
