import type { Document } from 'yaml'
import type { Context } from '../format.ts'
import type { Source } from '../source.ts'
import { readYaml } from '../text/yaml.ts'
import { LimitedFindings } from './limited-findings.ts'

/** The documents of a source's YAML with what is wrong with them told of; none where nothing can be read. */
export async function yamlDocuments(source: Source, context: Context): Promise<Document.Parsed[]> {
  const read = await readYaml(source.body)
  if ('refusedAt' in read) {
    context.finding('yaml-broken', {
      line: source.lineAt(read.refusedAt + source.bodyStart),
      reason: `The YAML cannot be read: ${read.reason}`,
      note: 'Nothing of the file was read. Write it as a plain list of records, or export it again.',
      severity: 'error',
    })
    return []
  }
  const findings = new LimitedFindings(context.finding)
  const documents = [read.document, ...read.further]
  for (const error of documents.flatMap(({ errors }) => errors)) {
    findings.add('yaml-broken', {
      line: source.lineAt(error.pos[0] + source.bodyStart),
      reason: `The file is no proper YAML here: ${error.message.split('\n')[0]}`,
      note: 'What could be read around it was read. Mend it, or export the file again.',
      severity: 'error',
    })
  }
  findings.end()
  return documents
}
