import { describe, expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'

/** A list too long to be read as one piece. */
const entries = Array.from(
  { length: 9000 },
  (_, n) =>
    `- [Counting Flock ${n} by Night](https://arxiv.org/abs/25${10 + Math.floor(n / 1000)}.${10000 + (n % 1000)}) Ada Weber, Bo Li\n`,
)
const long = `# Flocks\n\n${entries.join('')}`
const lines = entries.length + 2

async function late(behind: string) {
  const { messages } = await parse({ path: 'flocks.md', value: `${long}${behind}` })
  return messages.flatMap(({ ruleId, line }) => (ruleId === 'reference-late' ? [line] : []))
}

describe('a long list that begins without link definitions tells of the first one behind its beginning', () => {
  test('at a link with a label', async () => {
    expect(
      await late('- **Counting Late.** [paper][late]\n\n[late]: https://arxiv.org/abs/2604.00001\n'),
    ).toEqual([lines + 1])
  })

  test('at the definition, where the link is nothing but its label', async () => {
    expect(await late('- [Counting Late]\n\n[Counting Late]: https://arxiv.org/abs/2604.00001\n')).toEqual([
      lines + 3,
    ])
  })

  test('not at a comment that is written as one', async () => {
    expect(await late('\n[//]: # (to be sorted)\n')).toEqual([])
  })
})
