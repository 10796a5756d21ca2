import { type Context, type Format, formatInPieces, type Sample } from '../format.ts'
import { paperFromArxivMetadata } from '../records/arxiv-metadata.ts'
import { paperFromDublinCore } from '../records/dublin-core.ts'
import { childrenOf, nodeAt, plainText, type XmlNode, xmlRecords } from '../records/xml-records.ts'
import type { Source } from '../source.ts'

/**
 * What repositories answer to harvesters: records of arXiv's own metadata or of Dublin Core, which every repository has.
 *
 * Rules: https://www.openarchives.org/OAI/openarchivesprotocol.html, https://info.arxiv.org/help/oa/index.html
 */
export const oaiPmh: Format = formatInPieces({
  name: 'oai-pmh',
  title: 'OAI-PMH records (arXiv, Dublin Core)',
  extensions: ['xml'],
  detect: ({ text }: Sample) => (recordNames(text) === undefined ? 0 : 0.97),
  inPieces(context) {
    const records = xmlRecords(context, {
      records: (head) => recordNames(head) ?? ['record'],
      mixed: ['title', 'description', 'abstract', 'comments'],
      read: READ,
      bookkeeping: BOOKKEEPING,
      paper,
    })
    return {
      withinLines: true,
      async read(source, isLast) {
        const reading = await records.read(source, isLast)
        if (isLast) tellOfRest(source, context)
        return reading
      },
    }
  },
})

/** Tells that the list goes on: a repository answers with a part of it, and a token to ask for the next with. */
function tellOfRest(source: Source, { finding }: Context): void {
  const rest = /<(?:[\w-]+:)?resumptionToken(\s[^<>]*)?>\s*[^<\s][^<]*</.exec(source.text)
  if (!rest) return
  const size = /\bcompleteListSize\s*=\s*["'](\d+)["']/.exec(rest[1] ?? '')?.[1]
  finding('list-goes-on', {
    line: source.lineAt(rest.index),
    reason: `The repository has more records than this answer holds${size === undefined ? '' : `: ${size} in all`}`,
    note: 'Ask it again with the `resumptionToken` that stands here, and put the answer beside this file.',
    severity: 'warning',
  })
}

const READ = words(
  `record metadata recordData header identifier dc arXiv arXivRaw id created version date authors author keyname forenames
  suffix affiliation title categories comments journal-ref doi report-no msc-class acm-class license abstract
  creator subject description type source relation publisher language`,
)

/** Of the repository's own keeping; rights, which a file has and no paper. */
const BOOKKEEPING =
  words(`datestamp setSpec updated submitter proxy size source_type rights format about recordSchema
  recordPacking recordPosition`)

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** The names of the elements that are records: `<record>`, or what it holds, where that stands alone. */
function recordNames(head: string): readonly string[] | undefined {
  if (!/<(?:[\w-]+:)?(?:dc|arXiv(?:Raw)?|OAI-PMH)(?=[\s>])/.test(head)) return undefined
  if (/<(?:[\w-]+:)?(?:OAI-PMH|record)[\s>]/.test(head)) return ['record']
  return /<arXiv(?:Raw)?[\s>]|<(?:oai_dc|srw_dc):dc[\s>]/.test(head) ? ['dc', 'arXiv', 'arXivRaw'] : undefined
}

function paper(
  record: XmlNode,
  line: number,
  endLine: number,
): ReturnType<typeof paperFromDublinCore> | string {
  const header = nodeAt(record, 'header')
  if (header?.['@status'] === 'deleted') return 'the repository has deleted the record'
  const metadata = nodeAt(record, 'metadata') ?? nodeAt(record, 'recordData') ?? { ...record }
  const arxiv = nodeAt(metadata, 'arXiv') ?? nodeAt(metadata, 'arXivRaw')
  if (arxiv || 'categories' in metadata) return paperFromArxivMetadata(arxiv ?? metadata, line, endLine)
  const core = nodeAt(metadata, 'dc') ?? metadata
  if (childrenOf(core, 'title').length > 0 || childrenOf(core, 'identifier').length > 0)
    return paperFromDublinCore(core, line, endLine, plainText(header, 'identifier'))
  return 'the metadata are of a form that is not read; ask the repository for oai_dc'
}
