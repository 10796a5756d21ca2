/** A file of the site that is no page. */
export interface SiteFile {
  /** From the site's front, with `/`: `papers/seer-attention.bib`. */
  path: string
  mediaType: string
  /** Made when it is asked for; a file of the whole archive a piece at a time, for it may be large. */
  content(): string | Promise<string> | Iterable<string>
}
