/** Walks the readme's paths as a newcomer would: its own commands, in a new folder, with the packed packages. */
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Block, blocksOf } from './documentation.ts'
import { environment, run } from './packed.ts'

const root = join(import.meta.dirname, '../..')
const seed = join(root, 'fixtures/digests/2025-03-13-trending.txt')
const weekly = join(root, 'fixtures/digests/2025-03-14-weekly.md')
const blocks = blocksOf(join(root, 'README.md'))

/** A line of a readme with the published packages, and those they need, replaced by the ones just packed. */
function withTarballs(command: string): string {
  const tarballs = inject('tarballs')
  const words = command.split(' ')
  if (!command.startsWith('npm install ') || !words.some((word) => word in tarballs)) return command
  return [...words.filter((word) => !(word in tarballs)), ...Object.values(tarballs)].join(' ')
}

function shell(code: string, cwd: string): string {
  return code
    .trim()
    .split('\n')
    .map((line) => run('sh', ['-c', withTarballs(line)], cwd))
    .join('\n')
}

describe('your own archive in five minutes', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-newcomer-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const walk = blocks.filter((block) => block.walk === 'archive')

  test('the folder is made, and Offprint installed', () => {
    const [install, config] = walk
    shell(install?.code as string, folder)
    copyFileSync(seed, join(folder, 'digests/2025-03-13-trending.txt'))
    copyFileSync(weekly, join(folder, 'digests/2025-03-14-weekly.md'))
    writeFileSync(join(folder, config?.as as string), config?.code as string)
    expect(existsSync(join(folder, 'node_modules/@offprint/astro/dist/index.js'))).toBe(true)
  })

  test('the development server shows the archive, and a digest that is added', async () => {
    const serve = walk.find((block) => block.as === 'serve')
    const server = spawn('sh', ['-c', `exec ${serve?.code.trim()} --port 0`], {
      cwd: folder,
      env: environment,
      detached: true,
    })
    try {
      let printed = ''
      const address = await new Promise<string>((resolve, reject) => {
        const read = (chunk: Buffer) => {
          printed += chunk.toString()
          const found = /http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):\d+/.exec(printed)
          if (found) resolve(found[0])
        }
        server.stdout.on('data', read)
        server.stderr.on('data', read)
        server.on('exit', () => reject(new Error(`The server ended:\n${printed}`)))
      })
      const page = await (await fetch(`${address}/`)).text()
      expect(page).toContain('Papers I read')
      writeFileSync(
        join(folder, 'digests/2025-03-15-note.md'),
        '# One more\n\n- **[A paper that was just added](https://arxiv.org/abs/1706.03762)**. Worth reading.\n',
      )
      await expect
        .poll(async () => (await fetch(`${address}/papers/a-paper-that-was-just-added/`)).status, {
          timeout: 120_000,
        })
        .toBe(200)
      rmSync(join(folder, 'digests/2025-03-15-note.md'))
    } finally {
      process.kill(-(server.pid as number))
    }
  })

  test('the account says that nothing was lost', () => {
    const account = shell(walk.at(-1)?.code as string, folder)
    expect(account).toContain('2025-03-13-trending.txt')
    expect(account).toMatch(/59 papers/)
  })

  test('what is pushed remembers the addresses, and holds nothing that is made anew', () => {
    run('npx', ['astro', 'sync'], folder)
    shell(blocks.find((block) => block.walk === 'publish')?.code as string, folder)
    run('git', ['init', '--quiet'], folder)
    const pushed = run('git', ['ls-files', '--others', '--exclude-standard'], folder).trim().split('\n')
    expect(pushed.sort()).toEqual([
      '.gitignore',
      'astro.config.mjs',
      'digests/2025-03-13-trending.txt',
      'digests/2025-03-14-weekly.md',
      'digests/permalinks.json',
      'package-lock.json',
      'package.json',
    ])
  })

  test('the site builds', () => {
    run('npx', ['astro', 'build'], folder)
    expect(readdirSync(join(folder, 'dist/papers')).length).toBeGreaterThanOrEqual(59)
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('Papers I read')
  })
})

describe('only the parser, and the command', () => {
  let folder: string
  const parser = blocks.filter((block) => block.walk === 'parser')
  const command = blocksOf(join(root, 'packages/cli/README.md'))

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'offprint-parser-'))
    mkdirSync(join(folder, 'digests'))
    copyFileSync(seed, join(folder, '2025-03-13-trending.txt'))
    copyFileSync(seed, join(folder, 'digests/2025-03-13-trending.txt'))
    copyFileSync(weekly, join(folder, 'digests/2025-03-14-weekly.md'))
    run('npm', ['init', '--yes'], folder)
    shell(parser[0]?.code as string, folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('reads the papers of a digest in Node', () => {
    const { as: script, code } = parser.find((block) => block.language === 'js') as Block
    writeFileSync(join(folder, script as string), code)
    const printed = run('node', [script as string], folder)
    expect(printed.trim().split('\n')).toHaveLength(59)
    expect(printed).toContain(
      '11 CalibFormer: A Transformer-based Automatic LiDAR-Camera Calibration Network',
    )
  })

  test('prints them as JSON in a shell', () => {
    const { papers } = JSON.parse(shell(parser.at(-1)?.code as string, folder))
    expect(papers).toHaveLength(59)
  })

  test('does and prints what the readme of the command says', () => {
    const [install, parse, parseInput, check, output, convert, create, save, strict] = command
    const say = (block: Block | undefined) => shell(block?.code as string, folder)

    // What it installs is installed already.
    expect(install?.code.trim()).toBe('npm install offprint')
    expect(JSON.parse(say(parse)).papers).toHaveLength(11)
    expect(JSON.parse(say(parseInput))).toMatchObject({ date: '2025-03-13' })
    expect(say(check)).toBe(output?.code)
    say(convert)
    expect(readFileSync(join(folder, 'papers.bib'), 'utf8').match(/^@/gm)).toHaveLength(62)
    say(save)
    expect(existsSync(join(folder, 'digests/permalinks.json'))).toBe(true)
    expect(say(strict)).toContain('0 errors, 0 warnings')
    say(create)
    expect(readFileSync(join(folder, 'digests/2025-03-21-weekly.md'), 'utf8')).toContain('date: 2025-03-21')
    expect(command).toHaveLength(9)
  })
})
