/**
 * The house keeps its walls: each package imports only what the architecture lets it know of, and no
 * module is reached from itself.
 */
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** What each package must never import: the third column of the architecture's first table. */
const forbidden: Record<string, readonly RegExp[]> = {
  digest: [/^node:/, /^astro\b/, /^@astrojs\//, /^@offprint\/(?!digest\b)/, /^offprint\b/],
  archive: [/^astro\b/, /^@astrojs\//, /^@offprint\/astro\b/, /^offprint\b/, /^(?:hast|rehype|html)/],
  astro: [/^offprint\b/],
  cli: [/^astro\b/, /^@astrojs\//, /^@offprint\/astro\b/],
}

/** Modules at the edge of `archive`, where pure decisions end and the disk begins. */
const archiveEdge = ['packages/archive/src/folder.ts']

const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.endsWith('.d.ts'))
    .sort()

/** The module specifiers of a TypeScript or Astro file, types included. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const code = file.endsWith('.astro')
    ? [
        /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '',
        ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]),
      ].join('\n')
    : text
  return ts.preProcessFile(code, true, true).importedFiles.map((each) => each.fileName)
}

/** The file in the same package that a relative specifier leads to. */
function resolveRelative(file: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const path = relative(root, join(root, dirname(file), specifier))
  return [path, path.replace(/\.js$/, '.ts'), `${path}.ts`].find((candidate) => known.has(candidate))
}

describe.each(Object.keys(forbidden))('packages/%s', (name) => {
  const files = sources(`packages/${name}/src/**/*.{ts,astro}`)

  test('imports nothing it must not know of', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => forbidden[name]?.some((pattern) => pattern.test(specifier)))
        .map((specifier) => `${file} imports ${specifier}`),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(wrong).toEqual([])
  })

  test('reaches into no other package by path', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((specifier) => specifier.startsWith('.'))
        .map((specifier) => relative(join(root, 'packages', name), join(root, dirname(file), specifier)))
        .filter((path) => path.startsWith('..'))
        .map((path) => `${file} imports ${path}`),
    )
    expect(wrong).toEqual([])
  })

  test('has no import cycle', () => {
    const known = new Set(files)
    const graph = new Map(
      files.map((file) => [
        file,
        importsOf(file).flatMap((specifier) =>
          specifier.startsWith('.') ? (resolveRelative(file, specifier, known) ?? []) : [],
        ),
      ]),
    )
    expect(findCycles(graph)).toEqual([])
  })
})

test('only the edge of packages/archive touches the disk', () => {
  const wrong = sources('packages/archive/src/**/*.ts')
    .filter((file) => !archiveEdge.includes(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((specifier) => /^node:(?!crypto$|util$)/.test(specifier))
        .map((specifier) => `${file} imports ${specifier}`),
    )
  expect(wrong).toEqual([])
})

test('the site uses only what packages publish', () => {
  const wrong = sources('site/{src/**/*.{ts,astro},*.mjs,*.ts}').flatMap((file) =>
    importsOf(file)
      .filter(
        (specifier) =>
          /packages\//.test(specifier) || /^(?:@offprint\/(?:digest|archive)|offprint)\b/.test(specifier),
      )
      .map((specifier) => `${file} imports ${specifier}`),
  )
  expect(wrong).toEqual([])
})

/** One cycle for each component of the graph that has one, as a path of files. */
function findCycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const cycles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    const at = path.indexOf(file)
    if (at !== -1) {
      cycles.push([...path.slice(at), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return cycles
}
