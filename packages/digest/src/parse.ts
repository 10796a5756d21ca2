import { VFile } from 'vfile'
import type { Digest } from './digest.ts'
import { DigestText } from './digest-text.ts'
import { type DigestPart, type ParseOptions, readDigest } from './read-digest.ts'

/** What `parse` takes: text, bytes, or a file with a path. */
export type ParseInput = string | Uint8Array | VFile | { path?: string; value: string | Uint8Array }

/**
 * Reads one digest.
 *
 * Never throws because of what the file holds: findings are `messages` (also on the `VFile`, where one was
 * given), the rest of the file is read all the same.
 *
 * @example
 * const digest = await parse({ path: '2025-03-13-trending.txt', value: text })
 * digest.papers[0].title
 */
export async function parse(input: ParseInput, options: ParseOptions = {}): Promise<Digest> {
  const file = toFile(input)
  const papers: Digest['papers'][] = []
  const ledger: Digest['ledger'][] = []
  let last: DigestPart | undefined
  for await (const part of readDigest(file, new DigestText(file.value ?? ''), options)) {
    papers.push(part.papers)
    ledger.push(part.ledger)
    last = part
  }
  const { digest, messages } = last as DigestPart
  return { ...digest, papers: joined(papers), ledger: joined(ledger), messages }
}

/** Lists as one. */
const joined = <Item>(lists: readonly Item[][]): Item[] => ([] as Item[]).concat(...lists)

/** What `parseStream` takes: a stream of bytes, and the path of the file that they are of. */
export interface StreamInput {
  path?: string
  value: AsyncIterable<Uint8Array>
}

/**
 * Reads one digest from a stream, and gives it part by part. A long file of a form whose records follow each other
 * (a `Format` with `inPieces`) is never in memory as a whole; one of another form is, and is given as a single part.
 * The parts together are what `parse` gives. Throws what the stream throws, and nothing because of what it holds.
 *
 * @example
 * const value = createReadStream('export.ris')
 * for await (const { papers } of parseStream({ path: 'export.ris', value })) {
 *   for (const paper of papers) console.log(paper.title)
 * }
 */
export async function* parseStream(
  { path, value }: StreamInput,
  options: ParseOptions = {},
): AsyncGenerator<DigestPart, void, undefined> {
  yield* readDigest(new VFile(path === undefined ? {} : { path }), new DigestText(value), options)
}

function toFile(input: ParseInput): VFile {
  if (input instanceof VFile) return input
  if (typeof input === 'string' || input instanceof Uint8Array) return new VFile({ value: input })
  return new VFile(input)
}
