/**
 * Run in a process of its own, by `collectApart`: reads a folder of digests, collects it, and leaves the archive in the
 * cache folder.
 */
import { type ArchiveFolder, readArchiveFolder } from '@offprint/archive/folder'
import { visible } from '@offprint/digest'
import { type Report, writeArchiveFile } from './archive-file.ts'
import type { Task } from './collect-apart.ts'
import { readKeptFile, writeKeptFile } from './kept-file.ts'

const { folder, name, file, fingerprint } = JSON.parse(process.argv[2] ?? '') as Task
const keptFile = file.replace(/\.json$/, '.neighbours')
const read = await readArchiveFolder(folder, { kept: readKeptFile(keptFile) })
writeArchiveFile(file, { fingerprint, archive: read.archive, reports: reportsOf(read, name) })
writeKeptFile(keptFile, read.keep())

/** All findings, with paths as the owner knows them, as they may stand on a terminal. */
function reportsOf({ archive, digests }: ArchiveFolder, folder: string): Report[] {
  const ofDigests = digests.flatMap(({ file = '', messages }) =>
    messages.map(
      ({ fatal, ruleId = '', line = 1, reason, note }): Report => ({
        severity: fatal ? 'error' : fatal === false ? 'warning' : 'info',
        ruleId,
        file: visible(`${folder}/${file}`),
        line,
        reason: visible(reason),
        ...(note === undefined ? {} : { note: visible(note) }),
      }),
    ),
  )
  const ofArchive = archive.findings.map(
    ({ severity, ruleId, reason, note, places: [place] }): Report => ({
      severity,
      ruleId,
      file: visible(place ? `${folder}/${place.file}` : folder),
      line: place?.line ?? 1,
      reason: visible(reason),
      note: visible(note),
    }),
  )
  return [...ofDigests, ...ofArchive]
}
