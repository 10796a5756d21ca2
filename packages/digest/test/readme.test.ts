import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

test('the format of the readme plugs in without touching this package', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```js\n(import \{ emptyPaper[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const door = new URL('../src/index.ts', import.meta.url)
  const folder = mkdtempSync(fileURLToPath(new URL('readme-', import.meta.url)))
  try {
    const file = `${folder}/papers-file.ts`
    writeFileSync(
      file,
      `// @ts-nocheck\n${code.replace("'@offprint/digest'", JSON.stringify(door.href))}\nexport { digest }\n`,
    )
    const { digest } = await import(/* @vite-ignore */ pathToFileURL(file).href)
    expect(digest).toMatchObject({
      format: 'papers-file',
      papers: [{ title: 'Counting Late', authors: [{ name: 'Ada Weber' }], ids: { arxiv: '2503.01234' } }],
      ledger: [
        { kind: 'furniture', name: 'remark' },
        { kind: 'paper', paper: 0 },
      ],
      messages: [],
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
