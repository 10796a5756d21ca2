import { parse } from '@offprint/digest'
import { expect, it } from 'vitest'
import { collect, collectAgain } from '../src/index.ts'

const page = (papers: readonly string[]) =>
  `# Reading\n\n${papers.map((each, index) => `- [${each}](https://arxiv.org/abs/2503.0${1000 + index})`).join('\n')}\n`
const subjects = ['warp', 'weft', 'shuttle', 'heddle', 'treadle', 'spindle', 'bobbin', 'selvedge']
const titles = subjects.flatMap((one) =>
  subjects.filter((other) => other !== one).map((other) => `How the ${one} of a loom minds its ${other}`),
)
const digestsOf = async (count: number) => [
  await parse({ path: '2025-03-13-reading.md', value: page(titles.slice(0, count)) }),
]

it('collects the same archive from what the last one kept as from nothing', async () => {
  const { keep } = collectAgain(await digestsOf(50))
  const grown = await digestsOf(53)
  const { archive } = collectAgain(grown, {}, keep())
  expect(archive.papers.every(({ neighbours }) => neighbours.length > 0)).toBe(true)
  expect(archive).toEqual(collect(grown))
})

it('passes over what is not whole, or no such thing', async () => {
  const digests = await digestsOf(20)
  const { archive, keep } = collectAgain(digests)
  const kept = keep()
  const others = [
    new Uint8Array(),
    kept.subarray(0, 90),
    kept.subarray(0, -1),
    new TextEncoder().encode('kept'),
  ]
  for (const other of others) expect(collectAgain(digests, {}, other).archive).toEqual(archive)
})
