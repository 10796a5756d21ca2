import type { LedgerEntry, Paper, Prose } from './digest.ts'
import type { Ledger } from './ledger.ts'
import type { Source } from './source.ts'

/** The beginning of a file, from which formats tell whether it is theirs. */
export interface Sample {
  /** The first 64 KiB of the text, cut at a line’s end where that leaves most of it; no byte order mark. */
  text: string
  /** The lines of `text`. */
  lines: readonly string[]
  /** The extension of the file's name, lower case and without its dot, or `''`. */
  extension: string
  /** The file's name without folders, or `''`. */
  name: string
}

/** A message about the source. */
export interface Finding {
  /** First line it is about, from 1. */
  line: number
  /** Last line, where it is about several. */
  endLine?: number
  /** What is wrong, in one sentence without a full stop. */
  reason: string
  /** What to do about it. */
  note: string
  /**
   * `error`: something is lost unless the owner acts. `warning`: something deserves a look.
   * `info`: something was decided that the owner may want to know.
   */
  severity: 'error' | 'warning' | 'info'
}

/** What a format is handed besides the source. */
export interface Context {
  /** Lines are claimed here; what is not claimed becomes an `unread` finding. */
  readonly ledger: Ledger
  /** The file's name, or an empty text. */
  readonly name: string
  /** The digest's date from an option or the file's name, to complete dates without a year. */
  readonly date?: string
  /** Reports a finding. `ruleId` is in kebab case: `title-missing`. */
  finding(ruleId: string, finding: Finding): void
  /**
   * Reads a text that the source carries inside itself (the body of a mail, the rows in a record), with whichever
   * form it has. Findings are reported at the lines of the source that `lineOf` gives.
   */
  readPart(text: string, part: PartOptions): Promise<Part>
}

/** What a text inside a source is. */
export interface PartOptions {
  /** A name as a file would have, for detection: `body.html`. */
  name?: string
  /** The form's name, where it is known. */
  format?: string
  /** The line of the source for line `n` of the part. */
  lineOf(n: number): number
}

/** A text inside a source, read. Lines in `papers` and `entries` are those of the part. */
export interface Part extends Reading {
  /** The form that read it, if one did. */
  format?: string
  /** What became of the part's lines. */
  entries: LedgerEntry[]
}

/** What a format gives back. */
export interface Reading {
  /** Papers in source order, one for each occurrence. */
  papers: Paper[]
  title?: string
  curator?: string
  /** The digest's own date, where its text says one. */
  date?: string
  description?: string
  /** What it says below its headings and between its papers, in source order. */
  prose?: Prose[]
  language?: string
}

/**
 * A form that digests come in.
 *
 * A format never throws on bad input: it claims what it understands, reports what it does not, and goes
 * on. Libraries it needs are imported inside `parse`, so that a format nobody uses costs nothing.
 *
 * @example
 * const lines: Format = {
 *   name: 'title-lines',
 *   title: 'One title a line',
 *   extensions: ['papers'],
 *   detect: (sample) => (sample.extension === 'papers' ? 0.9 : 0),
 *   parse(source, { ledger }) {
 *     const papers: Paper[] = []
 *     for (let n = 1; n <= source.lineCount; n++) {
 *       if (source.isBlank(n)) continue
 *       ledger.claim(n, n, { kind: 'paper', paper: papers.length, field: 'title' })
 *       papers.push({ ...emptyPaper(n, n), title: source.line(n).trim() })
 *     }
 *     return { papers }
 *   },
 * }
 */
export interface Format {
  /** In kebab case, as `--format` takes it: `page-text`. */
  name: string
  /** For people: `Text of a trending-papers page`. */
  title: string
  /** Usual extensions, lower case, without the dot. A hint only: content decides. */
  extensions: readonly string[]
  /** How sure the format is that the file is its own: 0 (no) to 1 (certain). Looks at content first. */
  detect(sample: Sample): number
  /** Reads the source. */
  parse(source: Source, context: Context): Reading | Promise<Reading>
  /**
   * Begins to read a long file piece by piece, where the form is one of records that follow each other. Forms without it,
   * and files for which it gives none, are handed over whole. What is read must be the same either way.
   *
   * @param sample the beginning of the file
   */
  inPieces?(context: Context, sample: Sample): PieceReader | undefined
}

/** Reads a long file piece by piece, with less memory than all of it takes. */
export interface PieceReader {
  /** Whether pieces may end within a line. Others have whole lines. */
  readonly withinLines?: boolean
  /**
   * Reads what stands whole in a piece, of which the ledger of the context is then. Papers are numbered through the
   * file. Fields of the digest itself are given with the first papers, or where they stand behind these.
   */
  read(piece: Source, isLast: boolean): PieceReading | Promise<PieceReading>
}

/** What a piece of a file gave, and where the next piece begins: behind this one, if nothing else is said. */
export interface PieceReading extends Reading {
  /**
   * The first line that is not read, because what begins there may go on behind the piece: the next piece begins with
   * it. Behind the last piece nothing is left.
   */
  next?: number
  /** The offset in the piece behind what is read, which may be within a line. */
  end?: number
  /** How many of the papers so far, the last ones, may still change: they are kept until they no longer do. */
  unsettled?: number
}

/** A form whose files are read piece by piece; a short one is a single piece. */
export function formatInPieces(
  form: Omit<Format, 'parse' | 'inPieces'> & { inPieces(context: Context): PieceReader },
): Format {
  return { ...form, parse: (source, context) => form.inPieces(context).read(source, true) }
}

/** A paper with nothing known of it but where it stands. */
export function emptyPaper(line: number, endLine: number): Paper {
  return {
    authors: [],
    ids: {},
    links: [],
    keywords: [],
    categories: [],
    headings: [],
    notes: [],
    source: { line, endLine },
  }
}
