import { describe, expect, it } from 'vitest'
import { parse } from '../../src/index.ts'

const read = async (value: string, path = 'publications.md') => (await parse({ path, value })).papers

const people = (papers: Awaited<ReturnType<typeof read>>) =>
  papers.map(({ authors }) => authors.map(({ name }) => name).join('; '))

describe('authors in a paragraph whose lines are full', () => {
  const list = `# Papers

- [Counting sheep at night: A framework for
  looms of wool.](https://arxiv.org/abs/2405.01605)

  Ann A. Lee\\*, Bo Kim\\*, Cy Dow\\*, Di Roe, Setay
  Rad, Tom H. Clark, Cari Kauf, Jen Hu, R.T. Pram, Gab Grand,
  Vivi Paul, Mari Rys, Lesh
  Chos, Josh Ten and Jacob And.

  TACL 2025.

- [Learning with quiet sheep.](https://example.org/docs/1.pdf)

  Andi Peng, Ilia Such, Belin Z. Li, Thomas L.
  Griff, Jacob And and Julie Shah.

  ICLR 2024.

- [Toward understanding sheep.](https://example.org/docs/2.pdf)

  Jacob And, Mich M. Bron, Ro Diam, Robert
  J. Wood.

  Kite Letters 2022.
`

  it('are read whole where a line ends within a name', async () => {
    expect(people(await read(list))).toEqual([
      'Ann A. Lee; Bo Kim; Cy Dow; Di Roe; Setay Rad; Tom H. Clark; Cari Kauf; Jen Hu; R.T. Pram; Gab Grand; Vivi Paul; Mari Rys; Lesh Chos; Josh Ten; Jacob And',
      'Andi Peng; Ilia Such; Belin Z. Li; Thomas L. Griff; Jacob And; Julie Shah',
      'Jacob And; Mich M. Bron; Ro Diam; Robert J. Wood',
    ])
  })

  it('are no entries of their own on a page with many of them', async () => {
    const many = Array.from({ length: 4 }, (_, n) =>
      list.replace('# Papers', '').replaceAll('sheep', `sheep of town ${n}`).replace('.01605', `.0160${n}`),
    )
    const papers = await read(`# Papers\n${many.join('\n')}`)
    expect(papers).toHaveLength(12)
    expect(papers.every(({ authors }) => authors.length > 3)).toBe(true)
  })

  it('end where the next line is a venue or a sentence', async () => {
    const [venue, sentence] = await read(`# Papers

- [Counting sheep with looms.](https://arxiv.org/abs/2405.01605)

  Ann Lee, Bo Kim, Cy Dow
  ICML 2024

- [Counting kites with looms.](https://arxiv.org/abs/2405.01606)

  Ann Lee, Bo Kim, Cy Dow
  Shows that kites are counted best in the wind.
`)
    expect(venue?.authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Kim', 'Cy Dow'])
    expect(venue?.venue).toBe('ICML 2024')
    expect(sentence?.authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Kim', 'Cy Dow'])
  })
})
