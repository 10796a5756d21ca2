import { once } from 'node:events'

/** Characters that are gathered before they are written. */
const PIECE = 1 << 16

/**
 * Writes pieces of text to a stream, as fast as its reader takes them, and resolves when the stream has taken
 * the last one. The caller may then let the process end: nothing is cut short on a pipe. A reader that has
 * gone away (`offprint parse … | head`) is no error: it has what it wanted.
 */
export async function write(
  stream: NodeJS.WritableStream,
  pieces: Iterable<string> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const failed = new Promise<never>((_, reject) => stream.once('error', reject))
  failed.catch(() => {})
  const push = async (piece: string | Uint8Array) => {
    if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed])
  }
  try {
    let gathered = ''
    for await (const piece of pieces) {
      if (typeof piece === 'string') gathered += piece
      if (gathered.length >= PIECE || (typeof piece !== 'string' && gathered !== '')) {
        await push(gathered)
        gathered = ''
      }
      if (typeof piece !== 'string') await push(piece)
    }
    await Promise.race([
      new Promise<void>((resolve, reject) =>
        stream.write(gathered, (error) => (error ? reject(error) : resolve())),
      ),
      failed,
    ])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error
  }
}
