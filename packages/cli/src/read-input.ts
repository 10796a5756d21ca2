import { readFile, stat } from 'node:fs/promises'
import { UsageError } from './command.ts'

/** A file's bytes and the path by which findings name it. */
export interface Input {
  path?: string
  value: Uint8Array
}

/**
 * The bytes of a file, or of standard input where the path is `-`.
 *
 * @throws {UsageError} where the file cannot be read, with the reason in plain words
 */
export async function readInput(path: string, stdin: NodeJS.ReadableStream): Promise<Input> {
  if (path === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    return { value: Buffer.concat(chunks) }
  }
  try {
    if ((await stat(path)).isDirectory())
      throw new UsageError(
        `${path} is a folder. Name one file; to look at all of a folder: offprint check ${path}`,
      )
    return { path, value: await readFile(path) }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`)
    throw new UsageError(`${path} cannot be read: ${message}`)
  }
}
