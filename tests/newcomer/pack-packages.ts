import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { packAll, type Tarballs } from './packed.ts'

declare module 'vitest' {
  interface ProvidedContext {
    tarballs: Tarballs
  }
}

/** Packs the packages once for all tests of this folder. */
export default function packPackages(project: TestProject): () => void {
  const directory = mkdtempSync(join(tmpdir(), 'offprint-packed-'))
  project.provide('tarballs', packAll(join(directory, 'tarballs')))
  return () => rmSync(directory, { recursive: true, force: true })
}
