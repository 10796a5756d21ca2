import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { UsageError } from './command.ts'

/** A file's bytes and the path by which findings name it. */
export interface Input {
  path?: string
  value: Uint8Array
}

/** The same, where the bytes come one after the other. */
export interface InputStream {
  path?: string
  value: AsyncIterable<Uint8Array>
}

/**
 * The bytes of a file, or of standard input where the path is `-`.
 *
 * @throws {UsageError} where the file cannot be read, with the reason in plain words
 */
export async function readInput(path: string, stdin: NodeJS.ReadableStream): Promise<Input> {
  if (path === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of bytesOf(stdin)) chunks.push(chunk)
    return { value: Buffer.concat(chunks) }
  }
  await refuseFolder(path)
  return { path, value: await readFile(path).catch((error) => refuse(path, error)) }
}

/**
 * The same as a stream.
 *
 * @throws {UsageError} where the file cannot be read, when it is opened or later
 */
export async function streamInput(path: string, stdin: NodeJS.ReadableStream): Promise<InputStream> {
  if (path === '-') return { value: bytesOf(stdin) }
  await refuseFolder(path)
  return { path, value: bytesOfFile(path) }
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

async function* bytesOfFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 1 << 18 })
  } catch (error) {
    refuse(path, error)
  }
}

async function refuseFolder(path: string): Promise<void> {
  const found = await stat(path).catch((error) => refuse(path, error))
  if (found.isDirectory())
    throw new UsageError(
      `${path} is a folder. Name one file; to look at all of a folder: offprint check ${path}`,
    )
}

function refuse(path: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') throw new UsageError(`There is no file ${path}.`)
  throw new UsageError(`${path} cannot be read: ${message}`)
}
