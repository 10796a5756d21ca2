import { execFile } from 'node:child_process'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What is to be collected. */
export interface Task {
  /** The folder with the digests. */
  folder: string
  /** The folder as the owner knows it. */
  name: string
  /** Where the archive is left. */
  file: string
  /** What it is made of. */
  fingerprint: string
}

// Beside this module, compiled as it is.
const script = fileURLToPath(
  new URL(`./collecting-process${extname(new URL(import.meta.url).pathname)}`, import.meta.url),
)

/**
 * Collects a folder in a process of its own. Reading and comparing papers takes more memory than the archive that comes
 * of it: so it is given back before Astro builds pages, and the code that does it is loaded where it is needed alone.
 */
export async function collectApart(task: Task): Promise<void> {
  await promisify(execFile)(process.execPath, [script, JSON.stringify(task)])
}
