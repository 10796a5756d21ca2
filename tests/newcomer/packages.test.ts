/** The packed packages: what is in them, and what their manifests promise to tools and to TypeScript. */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData, type Package } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { beforeAll, describe, expect, inject, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

describe.each([
  { name: '@offprint/digest', folder: 'digest' },
  { name: '@offprint/archive', folder: 'archive' },
  { name: '@offprint/astro', folder: 'astro' },
  { name: 'offprint', folder: 'cli' },
])('$name', ({ name, folder }) => {
  let tarball: Uint8Array<ArrayBuffer>
  let files: string[]
  let packed: Package
  const read = (file: string) => packed.readFile(`/node_modules/${name}/${file}`)

  beforeAll(() => {
    tarball = new Uint8Array(readFileSync(inject('tarballs')[name] as string))
    packed = createPackageFromTarballData(tarball)
    files = packed.listFiles().map((file) => file.replace(`/node_modules/${name}/`, ''))
  })

  test('publint has nothing to say', async () => {
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer },
      strict: true,
    })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  test('TypeScript finds the types of every door', async () => {
    // Components and styles are files as they are, for Astro and Vite; `./virtual` only declares modules.
    const result = await checkPackage(packed, {
      excludeEntrypoints: [/^\.\/(?:components|layouts|styles)\//, './virtual', './package.json'],
    })
    if (!result.types) {
      // The command has no door but its name in a shell.
      expect(Object.keys(JSON.parse(read('package.json')).exports)).toEqual(['./package.json'])
      return
    }
    // Packages are ESM only: how CommonJS and Node.js 10 would resolve them does not matter.
    const problems = result.problems.filter(
      (problem) => !('resolutionKind' in problem) || /^(?:node16-esm|bundler)$/.test(problem.resolutionKind),
    )
    expect(problems).toEqual([])
  })

  test('holds a licence, a readme and what was built, and nothing else', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']))
    const strange = files.filter(
      (file) =>
        !/^(?:LICENSE|README\.md|package\.json|dist\/.+\.(?:js|d\.ts|json|astro|css|svg))$/.test(file),
    )
    expect(strange).toEqual([])
  })

  test('everything built has its source', () => {
    const orphans = files.filter((file) => {
      const source = file.replace(/^dist\//, `packages/${folder}/src/`)
      const candidates = [source, source.replace(/(?:\.d\.ts|\.js)$/, '.ts')]
      return file.startsWith('dist/') && !candidates.some((path) => existsSync(join(root, path)))
    })
    expect(orphans, 'left by older sources: npm run pnpm -- run build').toEqual([])
  })

  test('knows nothing of the machine it was packed on', () => {
    const places = [root, homedir(), 'workspace:'].filter((place) => place.length > 1)
    const telling = files.filter((file) => places.some((place) => read(file).includes(place)))
    expect(telling).toEqual([])
  })

  test('says in its manifest what it is', () => {
    const manifest = JSON.parse(read('package.json'))
    expect(manifest).toMatchObject({ name, type: 'module', license: 'MIT', engines: { node: '>=22.12' } })
    expect(manifest.description).toMatch(/^[A-Z].*\.$/)
    expect(manifest.keywords).toContain('digest')
    for (const field of ['main', 'types']) expect(manifest).not.toHaveProperty(field)
  })
})

test('`astro add` knows @offprint/astro for an integration', () => {
  const tarball = readFileSync(inject('tarballs')['@offprint/astro'] as string)
  const manifest = createPackageFromTarballData(new Uint8Array(tarball)).readFile(
    '/node_modules/@offprint/astro/package.json',
  )
  expect(JSON.parse(manifest).keywords).toContain('astro-integration')
})
