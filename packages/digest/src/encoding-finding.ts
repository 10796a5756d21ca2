import type { DigestText } from './digest-text.ts'
import type { Findings } from './findings.ts'
import type { Source } from './source.ts'

/** Tells how a file is encoded, where that is not as it should be, and of bytes that are no text. */
export class EncodingFinding {
  /** Line of the first U+FFFD, and of the first character beyond ASCII. */
  #replaced: number | undefined
  #beyondAscii: number | undefined

  /** Looks at the next piece of the file. */
  look(source: Source, { coding }: DigestText): void {
    if (coding && this.#replaced === undefined) this.#replaced = lineAt(source, source.text.indexOf('\uFFFD'))
    if (coding?.encoding === 'windows-1252' && this.#beyondAscii === undefined)
      this.#beyondAscii = lineAt(source, source.text.search(/[^\0-\x7f]/))
  }

  /** Reports what there is to say, when all is read. */
  report({ coding, tooLarge }: DigestText, findings: Findings): void {
    if (tooLarge) {
      findings.report(
        'too-large',
        {
          line: 1,
          reason: 'The file is too large to be read as one text (about 500 MB)',
          note: 'Split it into several files.',
          severity: 'error',
        },
        'encoding',
      )
    } else if (coding?.binary) {
      findings.report(
        'not-text',
        {
          line: 1,
          reason: 'The file is not text',
          note: 'Offprint reads text files: save the page, mail or list as text, Markdown, JSON or one of the other forms.',
          severity: 'error',
        },
        'encoding',
      )
    } else if (coding?.damaged) {
      findings.report(
        'encoding',
        {
          line: this.#replaced ?? 1,
          reason: `The file has bytes that are not valid ${coding.encoding.toUpperCase()}; each reads as U+FFFD (\uFFFD)`,
          note: 'Save the file as UTF-8.',
          severity: 'warning',
        },
        'encoding',
      )
    } else if (coding && coding.encoding !== 'utf-8') {
      findings.report(
        'encoding',
        {
          line: coding.encoding === 'windows-1252' ? (this.#beyondAscii ?? 1) : 1,
          reason: `The file is encoded as ${coding.encoding.toUpperCase()}, and was read as such`,
          note: 'Save it as UTF-8 if any character looks wrong.',
          severity: 'info',
        },
        'encoding',
      )
    }
  }
}

function lineAt(source: Source, at: number): number | undefined {
  return at === -1 ? undefined : source.lineAt(at)
}
