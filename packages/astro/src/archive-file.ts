import { closeSync, mkdirSync, openSync, readSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Archive, ArchivePaper } from '@offprint/archive'
import { writePieces } from './files/write-pieces.ts'

/** A message about a digest or about the archive, ready to be printed. */
export interface Report {
  severity: 'error' | 'warning' | 'info'
  ruleId: string
  /** Path as the owner knows it, relative to the project. */
  file: string
  line: number
  reason: string
  /** What to do. */
  note?: string
}

/** A collected archive as it lies in the cache folder, between the digests and the pages. */
export interface ArchiveFile {
  /** What it was made of: a hash over the digests, the options and this package's version. */
  fingerprint: string
  archive: Archive
  reports: Report[]
}

/** The first line of the file: everything but the papers, which have a line each. The text never stands in memory whole. */
interface Head extends Omit<ArchiveFile, 'archive'> {
  archive: Omit<Archive, 'papers'>
}

export function writeArchiveFile(path: string, { archive, ...content }: ArchiveFile): void {
  const { papers, ...rest } = archive
  const head: Head = { ...content, archive: rest }
  writeWhole(path, (draft) => writePieces(draft, lines([head, ...papers])))
}

function* lines(values: readonly unknown[]): Generator<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}

/** Writes a file whole or not at all, so that no reader meets half of one. */
export function writeWhole(path: string, write: (draft: string) => void): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  write(draft)
  renameSync(draft, path)
}

/** The file's content; `undefined` where there is none, or none that this package can read. */
export function readArchiveFile(path: string): ArchiveFile | undefined {
  try {
    const [head, ...papers] = Array.from(readLines(path), (line): unknown => JSON.parse(line))
    if (!isHead(head)) return undefined
    return { ...head, archive: { ...head.archive, papers: papers as ArchivePaper[] } }
  } catch {
    return undefined
  }
}

function isHead(content: unknown): content is Head {
  return typeof content === 'object' && content !== null && 'fingerprint' in content && 'archive' in content
}

/** The lines of a file, read in pieces. */
function* readLines(path: string): Generator<string> {
  const file = openSync(path, 'r')
  try {
    let buffer = Buffer.allocUnsafe(1 << 20)
    let filled = 0
    for (;;) {
      const read = readSync(file, buffer, filled, buffer.length - filled, null)
      if (read === 0) return
      filled += read
      const bytes = buffer.subarray(0, filled)
      let from = 0
      for (let end = bytes.indexOf('\n'); end !== -1; end = bytes.indexOf('\n', from)) {
        yield bytes.toString('utf8', from, end)
        from = end + 1
      }
      buffer.copyWithin(0, from, filled)
      filled -= from
      if (filled === buffer.length) buffer = Buffer.concat([buffer], 2 * filled)
    }
  } finally {
    closeSync(file)
  }
}
