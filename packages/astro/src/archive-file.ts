import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Archive } from '@offprint/archive'

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

export function writeArchiveFile(path: string, content: ArchiveFile): void {
  writeWhole(path, JSON.stringify(content))
}

/** Writes a file whole or not at all, so that no reader meets half of one. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, content)
  renameSync(draft, path)
}

/** The file's content; `undefined` where there is none, or none that this package can read. */
export function readArchiveFile(path: string): ArchiveFile | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isArchiveFile(content) ? content : undefined
  } catch {
    return undefined
  }
}

function isArchiveFile(content: unknown): content is ArchiveFile {
  return typeof content === 'object' && content !== null && 'fingerprint' in content && 'archive' in content
}
