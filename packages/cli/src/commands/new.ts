import { mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { formats, isDate } from '@offprint/digest'
import { type Command, UsageError } from '../command.ts'
import { write } from '../write.ts'

/** `offprint new DIGEST`: a Markdown digest with a title, a date and examples to write over. */
export const newDigest: Command = {
  help: `Starts a digest in Markdown, with a title, a date and examples to write over.

Usage: offprint new DIGEST [OPTIONS]

DIGEST is the file to make. A date that its name lacks is put before it, and ".md" behind it:
"offprint new digests/weekly" makes "digests/2025-03-14-weekly.md". A file that is there is never overwritten.

Options:
  --date DATE    date of the digest, YYYY-MM-DD   [that of the name, else today]
  --title TITLE  its title                        [made of the name]
  --help, -h     print this
`,
  async run(args, { stdout }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { date: { type: 'string' }, title: { type: 'string' } },
    })
    const [path, ...rest] = positionals
    if (path === undefined || rest.length > 0)
      throw new UsageError('It takes one name, such as digests/weekly.')
    if (path === '' || /[\\/]$/.test(path) || /^\.+$/.test(basename(path)))
      throw new UsageError(`"${path}" names no file. Name one, such as digests/weekly.`)
    const extension = extname(path)
    if (extension !== '.md' && formats.some(({ extensions }) => extensions.includes(extension.slice(1))))
      throw new UsageError(`A new digest is Markdown. Name it ${path.slice(0, -extension.length)}.md.`)
    const dated = /(\d{4}-\d{2}-\d{2})[-_]?/.exec(basename(path))
    const date = values.date ?? dated?.[1] ?? today()
    if (date.length !== 10 || !isDate(date))
      throw new UsageError(`"${date}" is no date. Write it as 2025-03-14.`)
    const stem = basename(path, extension === '.md' ? extension : '')
    const file = join(dirname(path), `${dated ? stem : `${date}-${stem}`}.md`)
    const title = values.title ?? titleOf(stem.replace(dated?.[0] ?? '', ''), date)
    await mkdir(dirname(file), { recursive: true })
    try {
      await writeFile(file, template(title, date), { flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      throw new UsageError(`${file} is there already. Choose another name, or edit that file.`)
    }
    await write(stdout, [`${file}\n`])
    return 0
  },
}

/** Today where the curator is. */
function today(): string {
  const now = new Date()
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

function titleOf(name: string, date: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim()
  return words === '' ? `Digest of ${date}` : `${words[0]?.toUpperCase()}${words.slice(1)}, ${date}`
}

/**
 * A digest with examples. Their addresses can be no paper's (arXiv counts a month's papers from 1:
 * https://info.arxiv.org/help/arxiv_identifier.html), so that one left in place is merged with nothing.
 */
function template(title: string, date: string): string {
  return `---
title: ${JSON.stringify(title)}
date: ${date}
---

## First topic

### [The title of a paper](https://arxiv.org/abs/2410.00000)

*First Author, Second Author*

Your own words on it: they are kept as your summary, never taken for the paper's abstract.

## Second topic

- **[Another paper's title](https://arxiv.org/abs/2411.00000)**. Why it is worth reading. [code](https://example.org/code)
`
}
