import { expect, test } from 'vitest'
import { parse } from '../../src/index.ts'
import { readYaml } from '../../src/text/yaml.ts'

test('scalars stay text', async () => {
  const read = await readYaml('number: 2403.10\nid: no\n')
  expect('document' in read && read.document.toJS()).toEqual({ number: '2403.10', id: 'no' })
})

test('values in quotation marks may have lines that stand too far left', async () => {
  const text = `- title: "Sheep: how
many"
  abstract: 'We count.

It''s late.'
- title: Goats
`
  const read = await readYaml(text)
  expect('document' in read && read.document.errors).toEqual([])
  expect('document' in read && read.document.toJS()).toEqual([
    { title: 'Sheep: how many', abstract: "We count.  It's late." },
    { title: 'Goats' },
  ])
})

test.each(['[', '{', '&a ', '? ', '- ', '!a ', '*a '])(
  'a text of %s is refused where it nests too deep',
  async (mark) => {
    const text = `title: Counting Late\n${mark.repeat(100_000)}`
    const read = await readYaml(text)
    expect('refusedAt' in read && read.refusedAt).toBe(text.indexOf('\n') + 1 + 100 * mark.length)
  },
)

test('brackets of many items are no nesting', async () => {
  const text = Array.from({ length: 300 }, (_, n) => `- {title: Paper ${n}, authors: [A, B]}`).join('\n')
  expect(await readYaml(text)).toHaveProperty('document')
  // A bracket that is never closed is forgotten at the next item.
  expect(await readYaml('- [ never closed\n'.repeat(300))).toHaveProperty('document')
})

test.each(['markdown', 'csl-yaml', 'papers-yaml'])('%s says so and goes on', async (format) => {
  const digest = await parse(`---\ntitle: ${'['.repeat(50_000)}\n---\n\n# Papers\n`, { format })
  expect(digest.messages.map(({ reason }) => reason).join('\n')).toMatch(/more than 100 brackets/)
})
