import { expect, it } from 'vitest'
import { parse } from '../src/parse.ts'

const paragraph = `${'We count sheep at night and find that they are many, and that they sleep. '.repeat(12).trim()}`

it('the text of a whole paper is no page of papers, and is told of', async () => {
  const parts = ['Introduction', 'Related Work', 'Experiments', 'Conclusion']
  const value = `Counting Sheep Late\n\nAda Weber, Juan Cruz\n\nAbstract\n\n${paragraph}\n\n${parts
    .map((part, index) => `${index + 1} ${part}\n\n${paragraph}\n\n${paragraph}\n`)
    .join('\n')}\nReferences\n\n[1] A. Weber. Counting goats. Pastures, 2020.\n`
  const { format, papers, messages } = await parse({ path: 'paper.txt', value })
  expect([format, papers]).toEqual(['unknown', []])
  expect(messages[0]).toMatchObject({
    ruleId: 'format-not-detected',
    reason: 'This looks like the text of one paper, and not like a digest',
  })
})
