import { describe, expect, it } from 'vitest'
import { risFile, toRis } from '../../src/citation/ris.ts'
import { annotated, bare, citable, preprint, published } from './papers.ts'

/** Reads RIS as strictly as its specification allows; throws at the first line that is not RIS. */
function readRis(text: string): Map<string, string[]>[] {
  const records: Map<string, string[]>[] = []
  let record: Map<string, string[]> | undefined
  if (!text.endsWith('\r\n')) throw new Error('does not end in CRLF')
  for (const line of text.slice(0, -2).split('\r\n')) {
    const match = /^([A-Z][A-Z0-9]) {2}- ([^\r\n]*)$/.exec(line)
    if (!match) throw new Error(`not RIS: ${JSON.stringify(line)}`)
    const [, tag, value] = match as unknown as [string, string, string]
    if (tag === 'TY') {
      if (record) throw new Error('TY within a record')
      record = new Map()
    }
    if (!record) throw new Error(`${tag} outside of a record`)
    if (tag === 'ER') {
      records.push(record)
      record = undefined
    } else record.set(tag, [...(record.get(tag) ?? []), value])
  }
  if (record) throw new Error('no ER')
  return records
}

describe('toRis', () => {
  it('writes a preprint as unpublished work with its repository', () => {
    expect(readRis(toRis(preprint))).toEqual([
      new Map([
        ['TY', ['UNPD']],
        ['ID', ['s2ft-efficient-tuning']],
        ['TI', [preprint.title]],
        ['AU', ['van den Oord, Aäron', 'ICARUS and SBND Collaborations', '张三', 'Tardos, Éva']],
        ['PY', ['2024']],
        ['DA', ['2024/12/09']],
        ['PB', ['arXiv']],
        ['AN', ['arXiv:2412.06289']],
        ['UR', ['https://arxiv.org/abs/2412.06289']],
        ['L1', ['https://arxiv.org/pdf/2412.06289']],
        ['KW', ['fine-tuning', 'sparsity']],
        ['AB', ['We tune {few} weights_only. It costs $5 and #1.']],
      ]),
    ])
  })

  it('writes a published paper with pages from and to, and a month without a day', () => {
    const [record] = readRis(toRis(published))
    expect(Object.fromEntries(record ?? [])).toMatchObject({
      TY: ['JOUR'],
      T2: ['Journal of Made-Up Results'],
      AU: ['Lovelace, Ada', 'King, Martin Luther, Jr.'],
      PY: ['1998'],
      DA: ['1998/06//'],
      VL: ['49'],
      IS: ['8'],
      SP: ['693'],
      EP: ['702'],
      DO: [published.ids.doi],
    })
    expect(record?.has('M1')).toBe(false)
  })

  it.each([
    ['693–702', ['693'], ['702']],
    ['12 -- 14', ['12'], ['14']],
    ['e17', ['e17'], undefined],
    ['7-', ['7-'], undefined],
    ['1-2-3', ['1-2-3'], undefined],
    [`${'1'.padEnd(400_000)}2`, ['1 2'], undefined],
  ])('takes of the pages "%.10s" the first and the last, where they are no more', (pages, first, last) => {
    const [record] = readRis(toRis(citable({ pages })))
    expect([record?.get('SP'), record?.get('EP')]).toEqual([first, last])
  })

  it('invents neither author nor year', () => {
    const [record] = readRis(toRis(bare, { url: 'https://example.org/papers/sparse-attention/' }))
    expect([...(record?.keys() ?? [])]).toEqual(['TY', 'ID', 'TI', 'UR'])
  })

  it('has the words of others and notes as notes, never as the abstract', () => {
    const [record] = readRis(toRis(annotated))
    expect(record?.get('N1')).toEqual([
      'Half the weights go, and 90% of the quality stays.',
      '12 pages',
      'Best paper',
    ])
    expect(record?.has('AB')).toBe(false)
  })

  it('lets no line break or control character out of a field', () => {
    const [record] = readRis(toRis(citable({ title: 'One\r\nER  - \r\nTY  - JOUR\u2028two\u0000' })))
    expect(record?.get('TI')).toEqual(['One ER - TY - JOUR two'])
  })
})

it('risFile holds every paper', () => {
  expect(readRis([...risFile([preprint, published, bare])].join(''))).toHaveLength(3)
})
