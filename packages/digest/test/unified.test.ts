import { readFileSync } from 'node:fs'
import { unified } from 'unified'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { type DigestRoot, offprintDigest, parse, toTree } from '../src/index.ts'

const abstract = 'We study how small models learn to count and find that they do so late. '.repeat(3).trim()
const text = `Get trending papers in your email inbox!\n\nCounting Late\n\n${abstract}\n\n3 authors\n\nCounting Early\n\n${abstract}`

test('process gives the digest as the result and the findings as messages', async () => {
  const file = await unified()
    .use(offprintDigest)
    .process(new VFile({ path: 'pages/2025-03-13.txt', value: `${text}\n\nSomething short!` }))
  expect(file.result).toBe(file.data.digest)
  expect(file.data.digest?.papers.map(({ title }) => title)).toEqual(['Counting Late', 'Counting Early'])
  expect(file.data.digest?.date).toBe('2025-03-13')
  expect(
    file.messages.map(({ source, ruleId, line, file: path }) => ({ source, ruleId, line, path })),
  ).toEqual([{ source: 'offprint', ruleId: 'unread-line', line: 13, path: 'pages/2025-03-13.txt' }])
})

test('takes the options of parse, and bytes', async () => {
  const bytes = new TextEncoder().encode('2503.01234\n')
  const file = await unified().use(offprintDigest, { format: 'identifier-list', date: '2025' }).process(bytes)
  expect(file.data.digest).toMatchObject({ format: 'identifier-list', date: '2025' })
})

test('run gives a unist tree whose positions slice the source', async () => {
  const processor = unified().use(offprintDigest)
  const file = new VFile(text)
  const tree = (await processor.run(processor.parse(file), file)) as Node as DigestRoot
  expect(tree.children.map(({ type }) => type)).toEqual(['furniture', 'paper', 'furniture', 'paper'])
  const slices = tree.children.map(({ position }) =>
    text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
  )
  expect(slices.join('')).toBe(text)
  expect(tree.position?.end).toEqual({ line: 11, column: abstract.length + 1, offset: text.length })
  expect(tree.children[1]).toMatchObject({
    paper: 0,
    children: [
      {
        type: 'field',
        field: 'title',
        position: { start: { line: 3, column: 1 }, end: { line: 5, column: 1 } },
      },
      { type: 'field', field: 'abstract' },
    ],
  })
})

test('run without a file takes the text that was parsed', async () => {
  const processor = unified().use(offprintDigest)
  const tree = (await processor.run(processor.parse(text))) as Node as DigestRoot
  expect(tree.children).toHaveLength(4)
})

test('other plugins see the tree', async () => {
  const seen: string[] = []
  await unified()
    .use(offprintDigest)
    .use(() => (tree: Node) => {
      for (const child of (tree as DigestRoot).children) seen.push(child.type)
    })
    .process(text)
  expect(seen).toContain('paper')
})

test('toTree makes the tree of a digest that was read before', async () => {
  const fixture = readFileSync(
    new URL('../../../fixtures/digests/2025-03-13-trending.txt', import.meta.url),
    'utf8',
  )
  const tree = toTree(await parse(fixture), fixture)
  expect(tree.children.filter(({ type }) => type === 'paper')).toHaveLength(59)
  expect(tree.position?.end.offset).toBe(fixture.length)
})
