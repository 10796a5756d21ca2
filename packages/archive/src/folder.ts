/**
 * An archive from a folder of digests: the one place of this package that touches the disk.
 */
import { lstat, readdir, readFile, realpath, rename, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Digest, type Format, parse } from '@offprint/digest'
import type { Archive, ArchiveFinding, PermalinkRecord } from './archive.ts'
import { collectAgain } from './collect.ts'
import { compare } from './compare.ts'
import { dateInFolders } from './digest-names.ts'
import { sortFindings } from './findings.ts'
import {
  type DigestSettings,
  type OwnerFile,
  readOwnerFile,
  readPermalinks,
  readTagFile,
} from './owner-file.ts'
import type { RepairSetting } from './paper-text.ts'
import type { CollectOptions } from './unite-and-tag.ts'

/** How to read the digests of a folder. */
export interface ReadDigestsOptions {
  /** The forms to choose from. @default all that `@offprint/digest` has */
  formats?: readonly Format[]
  /** Hears of each file that has been read, in the order they are done. */
  onProgress?: (progress: Progress) => void
}

/** How to read a folder into an archive. */
export interface ReadOptions extends ReadDigestsOptions {
  /** What `keep` of the last reading gave, which makes this one faster. The archive is the same without. */
  kept?: Uint8Array | undefined
}

/** How far reading is. */
export interface Progress {
  /** Path relative to the folder, with `/`. */
  file: string
  done: number
  total: number
}

/** A folder of digests, read and not yet collected. */
export interface DigestFolder {
  /**
   * As they were read, by file; each with its own findings in `messages`, but for papers without a title: another file
   * may have it, and collecting tells of those that none has.
   */
  digests: Digest[]
  /** What the owner's files say, for `collect`, `uniteAndTag` or `unite`. */
  options: CollectOptions
  /** What there is to say of the owner's files and of what was passed over. */
  findings: ArchiveFinding[]
  /** Which repairs the owner allows in a file. */
  repairsOf: (file: string) => RepairSetting
}

/** A folder of digests, read and collected. */
export interface ArchiveFolder extends Pick<DigestFolder, 'digests'> {
  archive: Archive
  /** Bytes to give as `kept` the next time. */
  keep: () => Uint8Array
}

/** Findings that ask for the form of a file. */
const ABOUT_FORM: ReadonlySet<string | undefined> = new Set(['format-not-detected', 'no-papers'])

const OWNER_FILE = 'offprint.yaml'
const TAG_FILE = 'tags.yaml'
const PERMALINKS_FILE = 'permalinks.json'

/** Files about a folder, not of it: `README.md`, `LICENSE`. */
const ABOUT =
  /^(?:readme|licen[cs]e|copying|notice|contributing|changelog|code_of_conduct|security)(?:[.-].*)?$/i
/** Pictures, papers themselves, packed and compiled files that lie beside digests. */
const NO_TEXT = new Set(
  (
    '.png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .tiff .pdf .ps .djvu .epub .zip .gz .tgz .bz2 .xz .zst .7z .tar ' +
    '.mp3 .mp4 .webm .mov .woff .woff2 .ttf .otf .css .js .mjs .ts .wasm .sqlite .db .parquet .xlsx .docx .pptx'
  ).split(' '),
)
/** Beyond this a file is not read: text of that length no longer fits into a string. */
const LARGEST_FILE = 400_000_000
/** Files read from disk at a time. */
const CONCURRENCY = 4

/**
 * Reads all digests of a folder and collects them into an archive: `readDigests` and `collect` in one.
 *
 * @throws when the folder itself cannot be read. Nothing inside it makes it throw.
 *
 * @example
 * const { archive, digests } = await readArchiveFolder('digests')
 */
export async function readArchiveFolder(
  directory: string,
  options: ReadOptions = {},
): Promise<ArchiveFolder> {
  const folder = await readDigests(directory, options)
  const { archive, keep } = collectAgain(folder.digests, folder.options, options.kept)
  return {
    archive: { ...archive, findings: sortFindings([...folder.findings, ...archive.findings]) },
    digests: folder.digests,
    keep,
  }
}

/**
 * Reads all digests of a folder and the owner's files beside them.
 *
 * Every file is a digest, in folders too, but for: hidden files; files about the folder (`README`, `LICENSE`, …) and
 * files that are no text (pictures, PDF), unless `offprint.yaml` names them under `digests`; what it names under
 * `ignore`; and the owner's own files at the top: `offprint.yaml`, `tags.yaml`, `permalinks.json`. Symbolic links are
 * not followed. What was passed over is a finding.
 *
 * @throws when the folder itself cannot be read. Nothing inside it makes it throw.
 *
 * @example
 * const { digests, options } = await readDigests('digests')
 * const { papers } = unite(digests, options)
 */
export async function readDigests(
  directory: string,
  options: ReadDigestsOptions = {},
): Promise<DigestFolder> {
  const root = await realpath(directory)
  const findings: ArchiveFinding[] = []
  const ownerText = await readOwn(root, OWNER_FILE, findings)
  const owner = readOwnerFile(ownerText ?? '', OWNER_FILE, findings)
  const tagText = await readOwn(root, TAG_FILE, findings)
  const tags = tagText === undefined ? undefined : readTagFile(tagText, TAG_FILE, findings)
  const record = await readOwn(root, PERMALINKS_FILE, findings)
  const permalinks = record === undefined ? undefined : readPermalinks(record, PERMALINKS_FILE, findings)

  const files = await listFiles(root, owner, findings)
  let done = 0
  const parsed = await inParallel(files, async (file) => {
    const digest = await readDigest(root, file, owner.digests.get(file) ?? {}, options, findings)
    options.onProgress?.({ file, done: ++done, total: files.length })
    return digest
  })
  return {
    digests: parsed.filter((digest) => digest !== undefined),
    options: {
      merge: owner.merge,
      keepApart: owner.keepApart,
      repairs: owner.repairs,
      digests: owner.digests,
      ...(permalinks === undefined ? {} : { permalinks }),
      ...(tags === undefined ? {} : { tags }),
    },
    findings: sortFindings(findings),
    repairsOf: (file) => owner.digests.get(file)?.repairs ?? owner.repairs,
  }
}

/**
 * Writes the addresses an archive has given to `permalinks.json` in its folder, for version control. Gives whether
 * the file changed.
 *
 * @throws where there is a record that is not valid or cannot be read: the archive was made without its addresses, and
 * nothing is written over it.
 */
export async function writePermalinks(directory: string, record: PermalinkRecord): Promise<boolean> {
  const file = join(directory, PERMALINKS_FILE)
  const text = `${JSON.stringify(record, null, 2)}\n`
  const wrong: ArchiveFinding[] = []
  const before = await readOwn(directory, PERMALINKS_FILE, wrong)
  if (before === text) return false
  if (before !== undefined) readPermalinks(before, PERMALINKS_FILE, wrong)
  const [first] = wrong
  if (first !== undefined)
    throw new Error(
      `${PERMALINKS_FILE} was left as it is, for its addresses are not known: line ${first.places[0]?.line}: ${first.reason}. ${first.note}`,
    )
  await writeFile(`${file}.new`, text)
  await rename(`${file}.new`, file)
  return true
}

async function readOwn(root: string, name: string, findings: ArchiveFinding[]): Promise<string | undefined> {
  try {
    const path = join(root, name)
    if (!(await lstat(path)).isFile()) {
      findings.push({
        ruleId: 'file-ignored',
        severity: 'error',
        reason: 'Not read, for it is no file of its own',
        note: 'Put the file itself into the folder, not a link to it.',
        places: [{ file: name, line: 1 }],
      })
      return undefined
    }
    return await readFile(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') findings.push(unreadable(name, error))
    return undefined
  }
}

/** The digests of a folder, sorted by path. */
async function listFiles(root: string, owner: OwnerFile, findings: ArchiveFinding[]): Promise<string[]> {
  const files: string[] = []
  const ignored = owner.ignore.map((path) => path.replace(/^\.?\/|\/$/g, ''))
  const passOver = (file: string, reason: string, note: string, severity: ArchiveFinding['severity']) =>
    findings.push({ ruleId: 'file-ignored', severity, reason, note, places: [{ file, line: 1 }] })

  const visit = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(root, folder), { withFileTypes: true })) {
      const file = folder ? `${folder}/${item.name}` : item.name
      if (item.name.startsWith('.') || item.name === 'node_modules' || ignored.includes(file)) continue
      if (!folder && [OWNER_FILE, TAG_FILE, PERMALINKS_FILE].includes(item.name)) continue
      if (item.isSymbolicLink()) {
        passOver(file, 'A symbolic link was not followed', 'Put the file itself into the folder.', 'warning')
      } else if (item.isDirectory()) {
        await visit(file)
      } else if (item.isFile()) {
        if (owner.digests.has(file)) files.push(file)
        else if (ABOUT.test(item.name)) {
          passOver(
            file,
            'Not read, for it seems to be about the folder',
            `If it is a digest, name it under digests in ${OWNER_FILE}: \`${file}: {}\``,
            'info',
          )
        } else if (NO_TEXT.has(extname(item.name).toLowerCase())) {
          passOver(file, 'Not read, for it is no text', 'Nothing needs to be done.', 'info')
        } else files.push(file)
      }
    }
  }
  await visit('')
  for (const [file] of owner.digests) {
    if (files.includes(file)) continue
    findings.push({
      ruleId: 'file-missing',
      severity: 'warning',
      reason: `${OWNER_FILE} names a digest "${file}" that is not there`,
      note: 'Write its path relative to the folder, with slashes.',
      places: [{ file: OWNER_FILE, line: 1 }],
    })
  }
  if (files.length === 0) {
    findings.push({
      ruleId: 'no-digests',
      severity: 'warning',
      reason: 'The folder has no digests',
      note: 'Put a digest into it, for instance 2025-03-13-trending.txt.',
      places: [],
    })
  }
  return files.sort(compare)
}

async function readDigest(
  root: string,
  file: string,
  settings: DigestSettings,
  options: ReadDigestsOptions,
  findings: ArchiveFinding[],
): Promise<Digest | undefined> {
  const date = settings.date ?? dateInFolders(file)
  try {
    const path = join(root, file)
    const { size } = await lstat(path)
    if (size > LARGEST_FILE) {
      findings.push({
        ruleId: 'file-too-large',
        severity: 'error',
        reason: `The file has ${Math.round(size / 1e6)} MB and was not read`,
        note: `Split it into files of at most ${LARGEST_FILE / 1e6} MB.`,
        places: [{ file, line: 1 }],
      })
      return undefined
    }
    const digest = await parse(
      { path: file, value: await readFile(path) },
      {
        ...(options.formats === undefined ? {} : { formats: options.formats }),
        ...(settings.format === undefined ? {} : { format: settings.format }),
        ...(date === undefined ? {} : { date }),
      },
    )
    const messages = digest.messages.filter(({ ruleId }) => ruleId !== 'title-missing')
    for (const message of messages) {
      if (ABOUT_FORM.has(message.ruleId)) message.note = `${message.note} ${whereToSay(file)}`
    }
    return { ...digest, ...(settings.title === undefined ? {} : { title: settings.title }), messages }
  } catch (error) {
    findings.push(unreadable(file, error))
    return undefined
  }
}

/** How a curator says of which form a file is, or that it is no digest. */
function whereToSay(file: string): string {
  const name = JSON.stringify(file)
  return `That stands in ${OWNER_FILE}: \`digests: { ${name}: { format: markdown } }\`. A file that is no digest is named there, too: \`ignore: [${name}]\`.`
}

function unreadable(file: string, error: unknown): ArchiveFinding {
  return {
    ruleId: 'file-unreadable',
    severity: 'error',
    reason: `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    note: 'See that it is there and may be read.',
    places: [{ file, line: 1 }],
  }
}

/** Results in the order of the items, a few of them worked on at a time. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length)
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as Item)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return results
}
