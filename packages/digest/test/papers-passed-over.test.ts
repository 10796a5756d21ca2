import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parse } from '../src/parse.ts'

/** What a digest says of papers that it names and does not list. */
async function passedOver(lines: readonly string[], path = 'digest.md'): Promise<string[]> {
  const { messages } = await parse(new VFile({ path, value: lines.join('\n') }))
  return messages
    .filter(({ ruleId }) => ruleId === 'link-left-out')
    .map(({ line, fatal, reason }) => `${line} ${fatal === false ? 'warning' : 'info'} ${reason}`)
}

const PAPERS = [
  '# Kites of the week',
  '',
  ...Array.from(
    { length: 8 },
    (_, n) => `- [Weaving Kites from Paper, Part ${n + 1}](https://arxiv.org/abs/2605.0010${n + 1})`,
  ),
  '',
]

test('Papers that text names beside the entries are told of once, with their lines', async () => {
  expect(
    await passedOver([
      ...PAPERS,
      'All of this began with [what a reader sent](https://arxiv.org/abs/2605.00004), who flies kites at sea.',
      '',
      'Another reader asks what became of arXiv:2605.00005, and why (2605.00006) is not among these.',
    ]),
  ).toEqual(['12 info 2 lines of text name papers that the digest does not list: lines 12, 14'])
})

test('Papers that tables of other things link are told of', async () => {
  expect(
    await passedOver([
      ...PAPERS,
      '## Data sets',
      '',
      '| Data set | Kites | Winds |',
      '| --- | --- | --- |',
      '| GALE [[site](https://gale.example)] [[paper](https://arxiv.org/abs/2605.00004)] | 1,200 | 12 |',
      '| CALM [[site](https://calm.example)] [[paper](https://doi.org/10.1000/kites.5)] | 3,400 | 9 |',
    ]),
  ).toEqual(['16 info 2 lines of text name papers that the digest does not list: lines 16, 17'])
})

test('Items that link papers and are not read as such are told of as what is lost', async () => {
  expect(
    await passedOver([
      ...PAPERS,
      '- GALE and CALM: the words of [Lee](https://arxiv.org/abs/2605.00004) and [Kim](https://ieeexplore.ieee.org/document/9000001), which I like.',
    ]),
  ).toEqual(['12 warning A line that lists a paper is not read as one: line 12'])
})

test('What names no other paper is not told of', async () => {
  expect(
    await passedOver([
      '[![A badge](https://img.shields.io/badge/arXiv-2605.00009-red)](https://arxiv.org/abs/2605.00009)',
      '',
      'See [our site](https://kites.example/), [all of arXiv](https://arxiv.org/list/cs.RO/recent) and the',
      '[data](https://doi.org/10.5281/zenodo.5000001); share it [there](https://x.com/intent/tweet?url=https://kites.example).',
      '',
      '- [Looms](#looms)',
      '',
      ...PAPERS,
      'The first of these, [once more](https://arxiv.org/pdf/2605.00101v2), cost 2605.12 crowns and 1234.56789 threads.',
      '',
      '<!-- To come: https://arxiv.org/abs/2605.00007 -->',
      '',
      '```bibtex',
      '@article{kites, url = {https://arxiv.org/abs/2605.00008}}',
      '```',
    ]),
  ).toEqual([])
})

test('Papers that come behind the text which names them are known', async () => {
  expect(
    await passedOver([
      'Read [this one](https://arxiv.org/abs/2605.00102) first, before all that the list has for you this week.',
      '',
      ...PAPERS,
    ]),
  ).toEqual([])
})
