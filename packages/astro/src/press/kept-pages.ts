import { closeSync, mkdirSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { WritableFile } from '../files/write-files.ts'
import type { PrintedPage } from './printed.ts'

/** What lies beside the text of kept pages: which they are, in its order, each with its length in bytes. */
interface Contents {
  key: string
  pages: [path: string, length: number][]
}

/**
 * The pages as they were printed the last time, where they were kept under the same key; else as they are printed now,
 * to be kept for the next time.
 *
 * @param file Where they are kept: their text in one file after the other, their names beside it.
 * @param key Equal where the pages are.
 */
export function* keptPages(file: string, key: string, pages: Iterable<PrintedPage>): Generator<WritableFile> {
  const contents = readContents(file)
  yield* contents?.key === key ? restored(file, contents) : kept(file, key, pages)
}

function* restored(file: string, { pages }: Contents): Generator<WritableFile> {
  const text = openSync(file, 'r')
  try {
    let buffer = Buffer.alloc(0)
    for (const [path, length] of pages) {
      if (buffer.length < length) buffer = Buffer.allocUnsafe(2 * length)
      const read = readSync(text, buffer, 0, length, null)
      if (read !== length) throw new Error(`${file} is shorter than it was. Delete it and build again.`)
      yield { path, content: () => buffer.subarray(0, length) }
    }
  } finally {
    closeSync(text)
  }
}

function* kept(file: string, key: string, pages: Iterable<PrintedPage>): Generator<WritableFile> {
  mkdirSync(dirname(file), { recursive: true })
  // Without their names they are nobody's: a build that breaks off leaves nothing behind that could be taken for pages.
  rmSync(namesOf(file), { force: true })
  const contents: Contents = { key, pages: [] }
  const text = openSync(file, 'w')
  try {
    let buffer = Buffer.alloc(0)
    for (const { path, content } of pages) {
      yield {
        path,
        content() {
          let filled = 0
          for (const piece of content()) {
            // No character takes more than three bytes.
            const needed = filled + 3 * piece.length
            if (buffer.length < needed) buffer = Buffer.concat([buffer.subarray(0, filled)], 2 * needed)
            filled += buffer.write(piece, filled)
          }
          const bytes = buffer.subarray(0, filled)
          writeFileSync(text, bytes)
          contents.pages.push([path, bytes.length])
          return bytes
        },
      }
    }
  } finally {
    closeSync(text)
  }
  writeFileSync(namesOf(file), JSON.stringify(contents))
}

function namesOf(file: string): string {
  return `${file}.json`
}

function readContents(file: string): Contents | undefined {
  try {
    return JSON.parse(readFileSync(namesOf(file), 'utf8'))
  } catch {
    return undefined
  }
}
