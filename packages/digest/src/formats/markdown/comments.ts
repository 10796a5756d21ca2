import type { Context } from '../../format.ts'
import type { Source } from '../../source.ts'
import type { Block } from './blocks/blocks.ts'

/** Tells of comments with words in them: no page shows them, and no reader takes them for papers. */
export class Comments {
  /** The first one's line, and how many there are. */
  #line = 0
  #count = 0
  /** The lines of one that is never closed. */
  #open: { line: number; endLine: number } | undefined

  /** Looks at a block of a source. */
  look(block: Block, source: Source): void {
    if (block.type === 'code') return
    const text = source.lines(block.line, block.endLine)
    for (let at = text.indexOf('<!--'); at !== -1; ) {
      const end = text.indexOf('-->', at + 4)
      const line = source.lineAt(source.lineStart(block.line) + at)
      if (end === -1) {
        if (block.type === 'html') this.#open = { line, endLine: block.endLine }
        return
      }
      if (/[\p{L}\p{N}]/u.test(text.slice(at + 4, end))) {
        this.#line ||= line
        this.#count++
      }
      at = text.indexOf('<!--', end + 3)
    }
  }

  /** Tells of those that were seen. */
  report(finding: Context['finding']): void {
    if (this.#open)
      finding('comment-open', {
        ...this.#open,
        reason: 'A comment (<!--) is never closed, and hides all that follows',
        note: 'Write --> where it ends.',
        severity: 'error',
      })
    if (this.#count === 0) return
    finding('comment', {
      line: this.#line,
      reason:
        this.#count === 1 ? 'A comment is left out' : `${this.#count} comments are left out, the first here`,
      note: 'No page shows what stands between <!-- and -->. Take the marks away where it should be read.',
      severity: 'info',
    })
  }
}
