import type { Format, Sample } from './format.ts'

/** Characters of a file that its form is told from. */
export const SAMPLE_LENGTH = 65536

/** The beginning of a text and the name of its file, as formats' `detect` takes it. */
export function sampleOf(text: string, path = ''): Sample {
  let head = text.slice(text.charCodeAt(0) === 0xfeff ? 1 : 0, SAMPLE_LENGTH)
  if (text.length > SAMPLE_LENGTH) {
    const lastLine = head.lastIndexOf('\n')
    // A line that is cut is left out, unless it is most of the beginning: programs write all in one line.
    if (lastLine > SAMPLE_LENGTH / 2) head = head.slice(0, lastLine + 1)
  }
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return {
    text: head,
    lines: head.split(/\r\n|\r|\n/),
    name,
    extension: dot > 0 ? name.slice(dot + 1).toLowerCase() : '',
  }
}

/**
 * The format that is surest of the file, or `undefined` where none is. Equal scores go to the format
 * that is listed first. One that fails at telling does not know the file, and is handed to `failed` with its error.
 */
export function detectFormat(
  sample: Sample,
  formats: readonly Format[],
  failed: (format: Format, error: unknown) => void = () => {},
): Format | undefined {
  let best: Format | undefined
  let bestScore = 0
  for (const format of formats) {
    const score = scoreOf(format, sample, failed)
    if (score > bestScore) {
      best = format
      bestScore = score
    }
  }
  return best
}

function scoreOf(format: Format, sample: Sample, failed: (format: Format, error: unknown) => void): number {
  try {
    return format.detect(sample)
  } catch (error) {
    failed(format, error)
    return 0
  }
}
