import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { ownerFileSchema } from '../src/owner-file.ts'
import { tagSettingsSchema } from '../src/tags/settings.ts'

const source = (file: string) => new URL(`../src/${file}`, import.meta.url).href
const fixtures = fileURLToPath(new URL('../../../fixtures/digests', import.meta.url))

let readme: string
let folder: string
beforeAll(async () => {
  readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  folder = await mkdtemp(fileURLToPath(new URL('readme-', import.meta.url)))
})
afterAll(() => rm(folder, { recursive: true }))

/** The code blocks of the readme in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, name, code]) =>
    name === language ? [code as string] : [],
  )
}

/** Runs a block as it stands, against this package's source, and gives what it printed. */
async function run(block: string | undefined, replace: Record<string, string> = {}): Promise<unknown[][]> {
  let code = (block as string)
    .replace("'@offprint/archive/folder'", `'${source('folder.ts')}'`)
    .replace("'@offprint/archive'", `'${source('index.ts')}'`)
  for (const [from, to] of Object.entries(replace)) code = code.replaceAll(from, to)
  const file = join(folder, `block-${blocks('js').indexOf(block as string)}.js`)
  await writeFile(file, code)
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href)
    return log.mock.calls
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

it('reads a folder of digests', async () => {
  const digests = join(folder, 'digests')
  await cp(fixtures, digests, { recursive: true })
  const printed = await run(blocks('js')[0], { "'digests'": JSON.stringify(digests) })
  expect(printed.length).toBeGreaterThanOrEqual(59)
  expect(JSON.parse(await readFile(join(digests, 'permalinks.json'), 'utf8'))).toMatchObject({ version: 1 })
})

it('collects digests, and prints what it says it prints', async () => {
  expect(await run(blocks('js')[1])).toEqual([
    ['sparse-attention'],
    [[{ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' }]],
    [{ digest: 'sidecar', line: 1 }],
  ])
})

it('cites a paper, and prints what it says it prints', async () => {
  const printed = await run(blocks('js')[2])
  expect(printed).toEqual([[blocks('bibtex')[0]], [blocks('text')[0]?.trim()]])
})

it('shows an offprint.yaml that is valid', () => {
  expect(ownerFileSchema.parse(parseYaml(blocks('yaml')[0] as string))).toMatchObject({ ignore: ['drafts/'] })
})

it('shows a tags.yaml that is valid', () => {
  expect(tagSettingsSchema.parse(parseYaml(blocks('yaml')[1] as string)).tags).toHaveLength(2)
})

it('names every finding', async () => {
  const files = [
    'unite',
    'permalinks',
    'digest-names',
    'folder',
    'owner-file',
    'identity/group',
    'identity/decisions',
  ]
  const sources = await Promise.all(
    files.map((file) => readFile(new URL(`../src/${file}.ts`, import.meta.url), 'utf8')),
  )
  const rules = new Set(
    sources.flatMap((text) => [...text.matchAll(/ruleId: '([a-z-]+)'/g)].map(([, rule]) => rule)),
  )
  expect([...rules].filter((rule) => !readme.includes(`\`${rule}\``))).toEqual([])
})
