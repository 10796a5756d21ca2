import type { Document } from 'yaml'
import type { Context } from '../format.ts'
import type { Source } from '../source.ts'
import { readYaml } from '../text/yaml.ts'
import { LimitedFindings } from './limited-findings.ts'

/** A source's YAML with what is wrong with it told of, or `undefined` where nothing of it can be read. */
export async function yamlDocument(source: Source, context: Context): Promise<Document.Parsed | undefined> {
  const read = await readYaml(source.body)
  if ('refusedAt' in read) {
    context.finding('yaml-broken', {
      line: source.lineAt(read.refusedAt + source.bodyStart),
      reason: `The YAML cannot be read: ${read.reason}`,
      note: 'Nothing of the file was read. Write it as a plain list of records, or export it again.',
      severity: 'error',
    })
    return undefined
  }
  const findings = new LimitedFindings(context.finding)
  for (const error of read.document.errors) {
    findings.add('yaml-broken', {
      line: source.lineAt(error.pos[0] + source.bodyStart),
      reason: `The file is no proper YAML here: ${error.message.split('\n')[0]}`,
      note: 'What could be read around it was read. Mend it, or export the file again.',
      severity: 'error',
    })
  }
  findings.end()
  return read.document
}
