/**
 * Measures the repair of damaged TeX. Run: `pnpm eval:repairs [--misses N] [--changes N] [--seed TEXT]`.
 *
 * Damage is simulated on real titles and abstracts: the dollars of a formula and the backslashes in it are gone. Once
 * one formula of a text is damaged at a time, once all are. Only damage that can be seen counts: `$n$` reads as before.
 *
 * - *restored*: what is read in the formula's place is what was read in the whole text, in plain Unicode and as it is
 *   typeset (letters, scripts, fractions, roots, accents; spaces, lengths of dashes and bold or italic type aside);
 * - *partial*: changed, and not further from that than the damage was;
 * - *untouched*: as the damage left it;
 * - *worse*: further from the whole text than the damage was, or a change to text beside the formulas.
 *
 * Read strictly, every change is *wrong* that does not restore the formula: partial and worse together.
 *
 * Half of the texts, chosen by a hash, are for looking at while rules are made: `--misses N` prints what of them was not
 * restored. The figures that count are those of the other half. Whole texts must stay as they are, but for references.
 *
 * `--changes N` draws N of the repairs of mostly plain English (the ACL Anthology's titles and abstracts) by `--seed`,
 * for a person to read: which of them are wrong?
 */
import { parseArgs } from 'node:util'
import { type Repair, repairTex } from '../../packages/digest/src/markup/index.ts'
import { type Damaged, damageTex, formulaCount, isDamageable, type Outcome, outcomes } from './damage-tex.ts'
import { drawBySeed, isForLooking, readPlainTexts, readTexTexts, type SourceText } from './tex-texts.ts'

const { values } = parseArgs({
  options: {
    misses: { type: 'string', default: '0' },
    changes: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
})
console.log(`Seed: ${values.seed}`)

/** How a text is damaged. */
const MODES: Readonly<Record<string, (text: string) => Damaged[]>> = {
  'one formula': (text) =>
    Array.from({ length: formulaCount(text) }, (_, number) =>
      damageTex(text, (formula) => formula === number),
    ),
  'all formulas': (text) => [damageTex(text, () => true)],
}

/** A stretch of a text with what stands around it, on one line. */
function inContext(text: string, start: number, end: number): string {
  const around = `${text.slice(Math.max(0, start - 60), start)}«${text.slice(start, end)}»${text.slice(end, end + 40)}`
  return around.replace(/\s+/g, ' ')
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2)

function measureDamage(texts: readonly SourceText[], half: string): Record<string, string | number>[] {
  return Object.entries(MODES).map(([damaged, damages]) => {
    const results = texts.flatMap(({ text }) =>
      damages(text).flatMap((damage) =>
        outcomes(text, damage).map((result) => ({ ...result, text: damage.text })),
      ),
    )
    const share = (outcome: Outcome) =>
      percent(results.filter((result) => result.outcome === outcome).length, results.length)
    if (half === 'for looking') {
      const missed = results.filter(({ outcome }) => outcome !== 'restored')
      for (const miss of drawBySeed(
        missed,
        Number(values.misses),
        values.seed,
        ({ text, start }) => `${start} ${text}`,
      )) {
        console.log(`${damaged}, ${miss.outcome}: ${inContext(miss.text, miss.start, miss.end)}`)
        console.log(`  → ${miss.repaired}\n  = ${miss.whole}`)
      }
    }
    return {
      half,
      damaged,
      texts: texts.length,
      formulas: results.length,
      'restored %': share('restored'),
      'partial %': share('partial'),
      'untouched %': share('untouched'),
      'worse %': share('worse'),
      'wrong, read strictly %': percent(
        results.filter(({ outcome }) => outcome === 'partial' || outcome === 'worse').length,
        results.length,
      ),
    }
  })
}

const texts = await readTexTexts()
if (texts.length === 0) console.log('Skipped: no texts with formulas beside the repository')
else {
  const damageable = texts.filter(({ text }) => isDamageable(text))
  console.table(
    ['for looking', 'held out'].flatMap((half) =>
      measureDamage(
        damageable.filter((text) => isForLooking(text) === (half === 'for looking')),
        half,
      ),
    ),
  )
  const changed = texts.filter(({ text }) =>
    repairTex(text).repairs.some(({ rule }) => rule === 'maths' || rule === 'number' || rule === 'greek'),
  )
  console.log(`Whole texts: ${texts.length}, with a formula or a letter changed: ${changed.length}`)
}

const plain = readPlainTexts()
if (plain.length === 0) console.log('Skipped: no plain texts beside the repository')
else {
  const changes = plain.flatMap(({ source, text }) =>
    repairTex(text).repairs.map((repair: Repair) => ({ source, text, ...repair })),
  )
  console.log(`Plain texts: ${plain.length}, repairs: ${changes.length}`)
  const key = ({ source, text, start }: (typeof changes)[number]) => `${source} ${start} ${text}`
  for (const { source, text, rule, from, to, start } of drawBySeed(
    changes,
    Number(values.changes),
    values.seed,
    key,
  )) {
    console.log(`${source} ${rule}: ${inContext(text, start, start + from.length)} → ${to}`)
  }
}
