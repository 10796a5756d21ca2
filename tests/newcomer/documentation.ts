import { readFileSync } from 'node:fs'

/** A block of code in a readme that a test runs. */
export interface Block {
  /** The walk it belongs to: blocks of one walk run in order, in one folder. */
  walk: string
  /** What is done with it, where it is not simply run: a file's name to write it to, or `serve`. */
  as?: string
  /** `sh`, `js`, … */
  language: string
  code: string
  line: number
}

/**
 * The blocks of a Markdown file that stand behind `<!-- test: WALK -->` or `<!-- test: WALK AS -->`.
 */
export function blocksOf(path: string): Block[] {
  const text = readFileSync(path, 'utf8')
  const blocks: Block[] = []
  for (const match of text.matchAll(/<!-- test: (\S+)(?: (\S+))? -->\n+```(\w+)\n([\s\S]*?)```/g)) {
    const [, walk = '', as, language = '', code = ''] = match
    const line = text.slice(0, match.index).split('\n').length
    blocks.push({ walk, language, code, line, ...(as === undefined ? {} : { as }) })
  }
  return blocks
}
