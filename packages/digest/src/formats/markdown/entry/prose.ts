import type { TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import type { Line } from '../inline/lines.ts'

/** Claims text that is no entry: papers that it only mentions are noted, its lines are the digest's. */
export function claimProse(
  block: TextBlock,
  lines: readonly Line[],
  field: string,
  digest: DigestDraft,
): void {
  for (const line of lines) digest.mentions.note(block, line, digest.outline.path)
  digest.claim(block, field)
}
