import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { analyse } from 'scslre'
import {
  createSourceFile,
  forEachChild,
  isRegularExpressionLiteral,
  type Node,
  ScriptTarget,
} from 'typescript'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** A regular expression of ours, and where it stands or is put together. */
interface Expression {
  place: string
  source: string
  flags: string
}

/** How often something may be repeated for its number not to be taken for any. */
const FEW = 3

/**
 * An expression as if what it repeats a few times at most were repeated as often as it can: of forty letters, four times,
 * in fifteen places there are as many ways to read a line as of any number.
 */
const withoutLimits = (source: string) =>
  source.replace(/(?<!\\)\{(\d+),(\d+)\}/g, (written, least: string, most: string) =>
    Number(most) <= FEW ? written : Number(least) === 0 ? '*' : '+',
  )

/** Whether there is a text for which an expression takes time that doubles with each further character. */
function explodes({ source, flags }: Expression): boolean {
  const { reports } = analyse(
    { source: withoutLimits(source), flags: flags.replace(/[dgy]/g, '') },
    { reportTypes: { Move: false } },
  )
  return reports.some(({ exponential }) => exponential)
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name))
}

function written(file: string): Expression[] {
  const found: Expression[] = []
  const source = createSourceFile(file, readFileSync(file, 'utf8'), ScriptTarget.Latest, true)
  const visit = (node: Node): void => {
    if (isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({
        place: `${relative(root, file)}:${line + 1}`,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** The expressions that modules put together when they are loaded. */
async function composed(files: readonly string[]): Promise<Expression[]> {
  const found: Expression[] = []
  const { RegExp: original } = globalThis
  globalThis.RegExp = new Proxy(original, {
    construct(target, [pattern, flags]) {
      const expression = new target(pattern as string, flags as string)
      const place = new Error().stack?.split('\n').find((line) => line.includes('/dist/')) ?? ''
      found.push({ place: place.trim(), source: expression.source, flags: expression.flags })
      return expression
    },
  })
  try {
    for (const file of files) await import(pathToFileURL(file).href)
  } finally {
    globalThis.RegExp = original
  }
  return found
}

const packages = join(root, 'packages')

test('no regular expression has many ways to read the same text', async () => {
  const sources = readdirSync(packages).flatMap((name) => filesIn(join(packages, name, 'src'), '.ts'))
  const modules = ['digest', 'archive'].flatMap((name) => filesIn(join(packages, name, 'dist'), '.js'))
  const expressions = [...sources.flatMap(written), ...(await composed(modules))]
  expect(expressions.length).toBeGreaterThan(3000)
  expect(expressions.filter(explodes).map(({ place, source }) => `${place} ${source}`)).toEqual([])
})

test('which is seen where it is so', () => {
  for (const source of ['^(?:\\S+\\s*)+$', '^(?:[^,]{1,40} ?){1,4}(?:, (?:[^,]{1,40} ?){1,4}){1,15}$'])
    expect(explodes({ place: 'here', source, flags: 'u' }), source).toBe(true)
  expect(explodes({ place: 'here', source: '^\\S+(?:\\s+\\S+)*$', flags: '' })).toBe(false)
})
