import type { Catalogue } from '../catalogue.ts'
import type { SiteFile } from '../files/site-file.ts'
import { emailHtml } from './email-html.ts'
import { emailText } from './email-text.ts'

/** A mail edition of each digest, as HTML and as plain text, ready to be sent by whatever sends your mail. */
export function* emailFiles(catalogue: Catalogue): Generator<SiteFile> {
  for (const digest of catalogue.archive.digests) {
    yield {
      path: `digests/${digest.id}/email.html`,
      mediaType: 'text/html',
      content: () => emailHtml(catalogue, digest),
    }
    yield {
      path: `digests/${digest.id}/email.txt`,
      mediaType: 'text/plain',
      content: () => emailText(catalogue, digest),
    }
  }
}
