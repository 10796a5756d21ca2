import { mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { readArchiveFolder, writePermalinks } from '../src/folder.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

async function folderOf(files: Record<string, string | Uint8Array>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-folder-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

const list =
  '# Papers\n\n- [Sparse Attention](https://arxiv.org/abs/2503.00001)\n- [Dense Attention](https://arxiv.org/abs/2503.00002)\n'

describe('readArchiveFolder', () => {
  it('reads the digests of the fixtures', async () => {
    const { archive } = await readArchiveFolder(join(import.meta.dirname, '../../../fixtures/digests'))
    expect(archive.papers.length).toBeGreaterThanOrEqual(59)
    expect(archive.digests.map(({ id }) => id)).toContain('2025-03-13-trending')
    expect(archive.papers.map(({ slug }) => slug)).toContain(
      's2ft-efficient-scalable-and-generalizable-llm-fine-tuning-by-structured-sparsity',
    )
  })

  it('tells of a file that is no digest where to say so, and that is enough', async () => {
    const files = { 'todo.txt': 'ask about the grant\n', '2025-03-13-reading.md': list }
    const { digests } = await readArchiveFolder(await folderOf(files))
    const notes = digests.flatMap(({ messages }) => messages.map(({ note }) => note ?? ''))
    const [, ignore] = /offprint\.yaml.*`(ignore: [^`]+)`/.exec(notes.join('\n')) ?? []
    expect(ignore).toBeDefined()
    const again = await readArchiveFolder(await folderOf({ ...files, 'offprint.yaml': ignore as string }))
    expect(again.digests.map(({ file }) => file)).toEqual(['2025-03-13-reading.md'])
    expect(again.archive.findings).toEqual([])
  })

  it('completes a pasted page from a .bib and a list of ids beside it', async () => {
    const folder = await folderOf({
      '2025-03-13-reading.md':
        '# Reading\n\n- [Sparse $S^2$ Attention](https://example.org/sparse.pdf). We attend sparsely.\n- [Dense Attention](https://arxiv.org/abs/2503.00002)\n',
      'ids.txt': 'https://arxiv.org/abs/2503.00002\n',
      'sidecar.bib': `@article{lovelace2025,
  title = {Sparse {$S^2$} attention},
  author = {Lovelace, Ada and Turing, Alan},
  journal = {Journal of Results},
  year = {2025},
  doi = {10.1234/S2}
}
`,
    })
    const { archive } = await readArchiveFolder(folder)
    expect(archive.papers).toHaveLength(2)
    expect(archive.papers[0]).toMatchObject({
      authors: [{ name: 'Ada Lovelace' }, { name: 'Alan Turing' }],
      ids: { doi: '10.1234/s2' },
      venue: 'Journal of Results',
      added: '2025-03-13',
      provenance: { authors: { digest: 'sidecar', line: 1 } },
      appearances: [{ digest: '2025-03-13-reading' }, { digest: 'sidecar' }],
    })
  })

  it('passes over hidden files, readmes and pictures, and says so', async () => {
    const folder = await folderOf({
      '.hidden.md': list,
      'README.md': list,
      'img/figure.png': new Uint8Array([137, 80, 78, 71, 0, 0]),
      'weekly/2025-03-13.md': list,
    })
    const { archive } = await readArchiveFolder(folder)
    expect(archive.digests.map(({ id, file, series }) => ({ id, file, series }))).toEqual([
      { id: '2025-03-13-weekly', file: 'weekly/2025-03-13.md', series: 'weekly' },
    ])
    expect(
      archive.findings.filter(({ ruleId }) => ruleId === 'file-ignored').map(({ places }) => places[0]?.file),
    ).toEqual(['README.md', 'img/figure.png'])
  })

  it('reads a readme that the owner names as a digest', async () => {
    const folder = await folderOf({ 'README.md': list, 'offprint.yaml': 'digests:\n  README.md: {}\n' })
    const { digests } = await readArchiveFolder(folder)
    expect(digests.map(({ file }) => file)).toEqual(['README.md'])
  })

  it('passes over what the owner ignores, and packages that lie there', async () => {
    const folder = await folderOf({
      'list.md': list,
      'drafts/next.md': list,
      'old.md': list,
      'node_modules/package/notes.md': list,
      'offprint.yaml': 'ignore: [drafts/, ./old.md]\n',
    })
    const { archive, digests } = await readArchiveFolder(folder)
    expect(digests.map(({ file }) => file)).toEqual(['list.md'])
    expect(archive.findings).toEqual([])
  })

  it('does not read a file that no text could hold, and says so', async () => {
    const folder = await folderOf({ 'list.md': list, 'large.md': '' })
    await truncate(join(folder, 'large.md'), 400_000_001)
    const { archive, digests } = await readArchiveFolder(folder)
    expect(digests.map(({ file }) => file)).toEqual(['list.md'])
    expect(archive.findings).toMatchObject([
      {
        ruleId: 'file-too-large',
        severity: 'error',
        reason: 'The file has 400 MB and was not read',
        places: [{ file: 'large.md', line: 1 }],
      },
    ])
  })

  it('does not follow symbolic links', async () => {
    const folder = await folderOf({ 'list.md': list })
    await symlink('/etc/hostname', join(folder, 'outside.md'))
    const { archive, digests } = await readArchiveFolder(folder)
    expect(digests.map(({ file }) => file)).toEqual(['list.md'])
    expect(archive.findings).toContainEqual(
      expect.objectContaining({
        ruleId: 'file-ignored',
        severity: 'warning',
        places: [{ file: 'outside.md', line: 1 }],
      }),
    )
  })

  it('names the line of what is wrong in offprint.yaml, and applies the rest', async () => {
    const folder = await folderOf({
      'notes.md': list,
      'offprint.yaml':
        'merge:\n  - [only-one]\n  - [arxiv:2503.00001, arxiv:2503.00002]\ncolour: red\ndigests:\n  notes.md:\n    date: yesterday\n    title: Notes\n',
    })
    const { archive } = await readArchiveFolder(folder)
    const wrong = archive.findings.filter(({ ruleId }) => ruleId === 'owner-file-invalid')
    expect(
      wrong.map(({ places, reason }) => `${places[0]?.file}:${places[0]?.line} ${reason}`),
    ).toMatchInlineSnapshot(`
      [
        "offprint.yaml:2 merge, entry 1: must name at least two papers",
        "offprint.yaml:4 offprint.yaml has no key "colour"; its keys are merge, keepApart, ignore, repairs, digests",
        "offprint.yaml:7 digests, notes.md, date: must be a date like "2025-03-13", "2025-03" or "2025", in quotes",
      ]
    `)
    expect(archive.papers).toHaveLength(1)
    expect(archive.digests[0]).toMatchObject({ title: 'Notes' })
  })

  it('tells once of papers without a title, and of none that another file completes', async () => {
    const ids = '2503.00001\n2503.00002\n'
    const told = async (files: Record<string, string>) => {
      const { archive, digests } = await readArchiveFolder(await folderOf(files))
      const findings = [...digests.flatMap(({ messages }) => messages), ...archive.findings]
      return findings.map(({ ruleId }) => ruleId)
    }
    expect(await told({ 'ids.txt': ids })).toEqual(['title-missing', 'title-missing'])
    const titles = ids
      .trim()
      .split('\n')
      .map((id, n) => `@misc{k${n}, title = {Letter number ${n}}, eprint = {${id}}}`)
    expect(await told({ 'ids.txt': ids, 'titles.bib': titles.join('\n') })).toEqual([])
  })

  it('gives digests by file, each with the date that its folders say', async () => {
    const { archive, digests } = await readArchiveFolder(
      await folderOf({ 'b.md': list, 'trending/2025/03/13.md': list, 'a.md': list }),
    )
    expect(digests.map(({ file, date }) => [file, date])).toEqual([
      ['a.md', undefined],
      ['b.md', undefined],
      ['trending/2025/03/13.md', '2025-03-13'],
    ])
    expect(archive.digests[0]).toMatchObject({ id: '2025-03-13-trending', date: '2025-03-13' })
  })

  it('reads a file in folders that look like a date and are none', async () => {
    const { archive } = await readArchiveFolder(await folderOf({ '2025/13/45.md': list }))
    expect(archive.papers).toHaveLength(2)
    expect(archive.digests[0]).not.toHaveProperty('date')
  })

  it('takes no day for a date that no calendar has', async () => {
    const folder = await folderOf({
      'notes.md': list,
      'offprint.yaml': 'digests:\n  notes.md:\n    date: "2025-02-30"\n',
    })
    const { archive } = await readArchiveFolder(folder)
    expect(archive.findings.map(({ reason, places }) => [places[0]?.line, reason])).toContainEqual([
      3,
      expect.stringMatching(/^digests, notes\.md, date: must be a date/),
    ])
    expect(archive.digests[0]).not.toHaveProperty('date')
  })

  it('names the keys that can stand where a wrong one does', async () => {
    const folder = await folderOf({
      'notes.md': list,
      'offprint.yaml': 'digests:\n  notes.md:\n    dat: "2025-03-14"\n',
      'tags.yaml': 'tags:\n  - tag: Sparsity\n    alias: [sparse]\n',
    })
    const { archive } = await readArchiveFolder(folder)
    expect(
      archive.findings
        .filter(({ ruleId }) => ruleId === 'owner-file-invalid')
        .map(({ places, reason }) => `${places[0]?.file}:${places[0]?.line} ${reason}`),
    ).toEqual([
      'offprint.yaml:3 offprint.yaml has no key "digests, notes.md, dat"; the keys there are format, date, title, repairs',
      'tags.yaml:3 tags.yaml has no key "tags, entry 1, alias"; the keys there are tag, name, aliases, description, parents, pin, unpin, block',
    ])
  })

  it('says in plain words what a value must be', async () => {
    const folder = await folderOf({
      'notes.md': list,
      'offprint.yaml': 'ignore: drafts/\ndigests:\n  notes.md:\n    title: 3\nrepairs: most\n',
      'tags.yaml':
        'strictness: strickt\nminPapers: few\nmaxShare: half\ngiven: maybe\nsingleWords: all\nblock: Sparsity\n',
    })
    const { archive } = await readArchiveFolder(folder)
    expect(
      archive.findings
        .filter(({ ruleId }) => ruleId === 'owner-file-invalid')
        .map(({ places, reason }) => `${places[0]?.file}:${places[0]?.line} ${reason}`),
    ).toMatchInlineSnapshot(`
      [
        "offprint.yaml:1 ignore: must be a list: [one, another]",
        "offprint.yaml:4 digests, notes.md, title: must be a text, in quotes where it is a number or true or false",
        "offprint.yaml:5 repairs: must be true, false or a list of reference, degree, maths, number, greek, escape, dash",
        "tags.yaml:1 strictness: must be strict, normal, loose, or a number from 0 to 1",
        "tags.yaml:2 minPapers: must be auto, or a whole number from 1",
        "tags.yaml:3 maxShare: must be a number",
        "tags.yaml:4 given: must be true or false",
        "tags.yaml:5 singleWords: must be vocabulary or any",
        "tags.yaml:6 block: must be a list: [one, another]",
      ]
    `)
  })

  it('says where YAML and JSON cannot be read', async () => {
    const folder = await folderOf({
      'list.md': list,
      'offprint.yaml': 'merge:\n  - [a, b\n',
      'permalinks.json': '{\n  "version": 1,\n  "papers": {\n    "title:1": "../../etc"\n  }\n}\n',
    })
    const { archive } = await readArchiveFolder(folder)
    expect(archive.findings.filter(({ ruleId }) => ruleId === 'owner-file-invalid')).toMatchInlineSnapshot(`
      [
        {
          "note": "Correct the line. Until then what is there is not applied.",
          "places": [
            {
              "file": "offprint.yaml",
              "line": 3,
            },
          ],
          "reason": "offprint.yaml cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ]",
          "ruleId": "owner-file-invalid",
          "severity": "error",
        },
        {
          "note": "Correct it. Until then it is not applied; everything else in the file is.",
          "places": [
            {
              "file": "permalinks.json",
              "line": 4,
            },
          ],
          "reason": "papers, title:1: must be a slug: a-z, 0-9 and hyphens",
          "ruleId": "owner-file-invalid",
          "severity": "error",
        },
      ]
    `)
    await expect(writePermalinks(folder, archive.permalinks)).rejects.toThrow(
      'permalinks.json was left as it is, for its addresses are not known: line 4: papers, title:1: must be a slug',
    )
  })

  it('is not led into deep nesting or into aliases without end by the owner’s files', async () => {
    const aliases = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')
    const folder = await folderOf({
      'list.md': list,
      'offprint.yaml': `a0: &a0 [x]\n${aliases}\n`,
      'tags.yaml': '['.repeat(100_000),
      'permalinks.json': '['.repeat(100_000),
    })
    const { archive } = await readArchiveFolder(folder)
    expect(archive.papers).toHaveLength(2)
    const wrong = archive.findings.filter(({ ruleId }) => ruleId === 'owner-file-invalid')
    expect(wrong.map(({ places }) => places[0]?.file)).toEqual([
      'offprint.yaml',
      'permalinks.json',
      'tags.yaml',
    ])
  })

  it('reads no record through a link, says so, and writes over none', async () => {
    const record = { version: 1, papers: { 'arxiv:2503.00001': 'its-old-address' } }
    const outside = await folderOf({ 'permalinks.json': JSON.stringify(record) })
    const folder = await folderOf({ '2025-03-13-list.md': list })
    const link = join(folder, 'permalinks.json')
    await symlink(join(outside, 'permalinks.json'), link)
    const { archive } = await readArchiveFolder(folder)
    expect(archive.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', places: [{ file: 'permalinks.json', line: 1 }] }),
    )
    await expect(writePermalinks(folder, archive.permalinks)).rejects.toThrow(
      /left as it is.*no file of its own/,
    )
    expect(JSON.parse(await readFile(link, 'utf8'))).toEqual(record)
  })

  it('tells one thing of a line of YAML that cannot be read', async () => {
    const folder = await folderOf({
      'list.md': list,
      'tags.yaml': 'block:\n  - name: [one, two\n  other: : three\n',
    })
    const { archive } = await readArchiveFolder(folder)
    const wrong = archive.findings.filter(({ ruleId }) => ruleId === 'owner-file-invalid')
    expect(wrong.map(({ places }) => places)).toEqual([[{ file: 'tags.yaml', line: 3 }]])
  })

  it('keeps the addresses it wrote', async () => {
    const folder = await folderOf({ '2025-03-13-list.md': list })
    const first = await readArchiveFolder(folder)
    expect(await writePermalinks(folder, first.archive.permalinks)).toBe(true)
    expect(await writePermalinks(folder, first.archive.permalinks)).toBe(false)
    await writeFile(
      join(folder, '2024-01-01-older.md'),
      '# Older\n\n- [Sparse attention!](https://arxiv.org/abs/2401.00001)\n',
    )
    const second = await readArchiveFolder(folder)
    const slugs = (archive: typeof first.archive) =>
      new Map(archive.papers.map((paper) => [paper.ids.arxiv, paper.slug]))
    expect(slugs(second.archive).get('2503.00001')).toBe(slugs(first.archive).get('2503.00001'))
    expect(JSON.parse(await readFile(join(folder, 'permalinks.json'), 'utf8'))).toEqual(
      first.archive.permalinks,
    )
  })

  it('reports progress for every file', async () => {
    const folder = await folderOf({ 'a.md': list, 'b.md': list })
    const seen: number[] = []
    await readArchiveFolder(folder, { onProgress: ({ done, total }) => seen.push(done / total) })
    expect(seen).toEqual([0.5, 1])
  })
})
