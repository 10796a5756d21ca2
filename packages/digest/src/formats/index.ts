import type { Format } from '../format.ts'
import { arxivMail } from './arxiv-mail.ts'
import { markdown } from './markdown.ts'
import { pageText } from './page-text.ts'

/** The forms this package reads. Of two that are equally sure of a file, the first one reads it. */
export const formats: readonly Format[] = [pageText, arxivMail, markdown]
