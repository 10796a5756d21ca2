import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { segmentsOf } from '../pages/pages.ts'
import { siteProps } from '../pages/site.ts'
import { type Frame, filled } from './frame.ts'
import type { Kind } from './kinds.ts'

/** A kind of page that is printed, and what its pages have in common. */
export interface Printed {
  kind: Kind
  frame: Frame
}

/** A printed page. */
export interface PrintedPage extends SiteFile {
  /** Its address. */
  href: string
  content(): Iterable<string>
}

/** The printed pages of an archive. */
export function* printedPages(catalogue: Catalogue, printed: readonly Printed[]): Generator<PrintedPage> {
  const { addresses } = catalogue
  const site = siteProps(catalogue)
  for (const { kind, frame } of printed) {
    for (const params of kind.pages.params(catalogue)) {
      const href = addresses.page(segmentsOf(kind.pages.pattern, params))
      yield {
        href,
        path: addresses.output(href),
        mediaType: 'text/html',
        content: () => filled(frame, kind.strings(catalogue, params, site)),
      }
    }
  }
}
