import type { TextBlock } from '../blocks/blocks.ts'
import type { DigestDraft } from '../digest-draft.ts'
import type { Draft } from '../draft.ts'
import type { Line } from '../inline/lines.ts'

/** Claims text that is no entry: papers that it only mentions are noted, and given; its lines are the digest's. */
export function claimProse(
  block: TextBlock,
  lines: readonly Line[],
  field: string,
  digest: DigestDraft,
): Draft[] {
  digest.claim(block, field)
  return lines.flatMap((line) => digest.mentions.note(block, line, digest.outline.path))
}
