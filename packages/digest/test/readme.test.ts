import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'

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

test('the stream of the readme reads a file', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```js\n(import \{ createReadStream[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const door = new URL('../src/index.ts', import.meta.url)
  const folder = mkdtempSync(fileURLToPath(new URL('readme-', import.meta.url)))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    writeFileSync(`${folder}/export.ris`, 'TY  - JOUR\nTI  - Counting Late\nER  - \n')
    const file = `${folder}/stream.js`
    writeFileSync(
      file,
      code
        .replace("'@offprint/digest'", JSON.stringify(door.href))
        .replace(
          "createReadStream('export.ris')",
          `createReadStream(${JSON.stringify(`${folder}/export.ris`)})`,
        ),
    )
    await import(/* @vite-ignore */ pathToFileURL(file).href)
    expect(log.mock.calls).toEqual([['Counting Late']])
  } finally {
    log.mockRestore()
    rmSync(folder, { recursive: true })
  }
})

test('the markup of the readme is what it says', async () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const code = /```js\n(import \{ markupHtml[\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const door = new URL('../src/markup/index.ts', import.meta.url)
  const folder = mkdtempSync(fileURLToPath(new URL('readme-', import.meta.url)))
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const file = `${folder}/markup.js`
    writeFileSync(file, code.replace("'@offprint/digest/markup'", JSON.stringify(door.href)))
    await import(/* @vite-ignore */ pathToFileURL(file).href)
    const said = [...code.matchAll(/\/\/ (.*)$/gm)].map(([, comment]) => comment as string)
    const [text, plain, repair, html] = log.mock.calls.map(([value]) => value)
    expect([text, plain, html]).toEqual([said[0], said[1], said[3]])
    expect(repair).toEqual(new Function(`return ${said[2]}`)())
  } finally {
    log.mockRestore()
    rmSync(folder, { recursive: true })
  }
})
