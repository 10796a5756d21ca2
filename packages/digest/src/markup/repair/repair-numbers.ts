import { type Piece, rewrite } from './pieces.ts'

/** Numbers with `times`, `sim` and the like glued to them. */
export function repairNumbers(text: string, pieces: readonly Piece[]): Piece[] {
  const NUMBER = String.raw`\d+(?:[.,]\d+)*`
  // `1.2times sim 4.3times`, `{2.5 times}`.
  let out = rewrite(
    text,
    pieces,
    'number',
    new RegExp(
      String.raw`(?<![\w.,])(?:(${NUMBER})times ?sim ?(${NUMBER})times|\{(${NUMBER}) ?times\})(?![A-Za-z0-9])`,
      'g',
    ),
    ({ 0: whole, 1: least, 2: most, 3: factor, index }) => ({
      start: index,
      end: index + whole.length,
      to: factor === undefined ? `$${least}\\times\\sim ${most}\\times$` : `$${factor}\\times$`,
    }),
  )
  out = rewrite(
    text,
    out,
    'number',
    new RegExp(
      String.raw`(?<![\w.,×])((?:${NUMBER}\s?(?:-|--|–|sim)\s?)?${NUMBER}|[A-Za-z])times(?:\s?(${NUMBER}(?:times${NUMBER}){0,3}|[A-Z])(?![A-Za-z]))?(?![a-z])`,
      'g',
    ),
    (match) => {
      const [whole, left = '', right] = match
      const behind = text[match.index + whole.length] ?? ''
      if (
        /^[A-Za-z]$/.test(left) &&
        right === undefined &&
        !/^\s[A-Za-z0-9]\b/.test(text.slice(match.index + whole.length))
      )
        return undefined
      if (/[_^]/.test(behind)) return undefined
      const range = left.replace(/\s?(?:--|–)\s?/, '{–}').replace(/\s?sim\s?/, '\\sim ')
      const dashed = range.replace(/(\d)-(\d)/, '$1$–$$$2')
      const tex = dashed.includes('$–$') ? dashed.replace('$–$', '–') : range.replace('{–}', '–')
      const [lower, upper] = tex.split('–')
      const head = upper === undefined ? '' : `${lower}–`
      const factor = upper ?? lower
      return {
        start: match.index,
        end: match.index + whole.length,
        to: `${head}$${factor}\\times${right === undefined ? '' : ` ${right.replaceAll('times', '\\times ')}`}$`,
      }
    },
  )
  out = rewrite(
    text,
    out,
    'number',
    new RegExp(
      String.raw`\\?(?<![A-Za-z0-9'"‘“_-])(sim|approx|leq|geq|neq|pm|le|ge|lt|gt|ll|gg)(${NUMBER})(times(?![A-Za-z0-9]))?(?=\\?%|[\s.,;:)\]–-]|(?:[kKMBx×]|[kcm]?m|GB|MB|ms|dB|h|s)(?![A-Za-z0-9])|$)`,
      'g',
    ),
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      to: `$\\${match[1]} ${match[2]}${match[3] === undefined ? '' : '\\times'}$`,
    }),
  )
  // A range: `5sim10`.
  out = rewrite(text, out, 'number', /(?<=\d(?:\\?%)?)sim(\d+(?:\.\d+)?)(?![\w])/g, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    to: `$\\sim ${match[1]}$`,
  }))
  // The number behind goes into the dollars: TeX text does not close maths before a digit.
  out = rewrite(text, out, 'number', /(?<![\w.])(\d+(?:\.\d+)?\\?%?)pm(\d+(?:\.\d+)?)/g, (match) => {
    const start = match.index + (match[1] as string).length
    return { start, end: match.index + match[0].length, to: `$\\pm ${match[2]}$` }
  })
  // "Sim 2" may be a simulation: apart, only what is measured or counted is about something.
  out = rewrite(
    text,
    out,
    'number',
    /\\?(?<![A-Za-z0-9'"‘“_-])(sim|ge) (\d+\.\d+|\d{1,3}(?:,\d{3})+|\d{2,}|\d+(?=\\?%|[KMB](?![A-Za-z])))(?![\d.]\d)(?! times(?![a-z]))/g,
    (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      to: `$\\${match[1]} ${match[2]}$`,
    }),
  )
  // Of two equal numbers one is not said to happen the other's times: `224 times 224`.
  out = rewrite(text, out, 'number', /(?<![\w.,])(\d{1,5}[kK]?) times \1(?![\w.,]\d|\w)/g, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    to: `$${match[1]}\\times ${match[1]}$`,
  }))
  // "7 pm 3.5 million" is an hour: apart, only a number with decimals or a percentage has a deviation.
  out = rewrite(
    text,
    out,
    'number',
    /(?<![\w.])(\d+\.\d+(?:\\?%)?|\d+\\?%) (pm|sim) (\d+(?:\.\d+)?)/g,
    (match) => {
      const start = match.index + (match[1] as string).length + 1
      return { start, end: match.index + match[0].length, to: `$\\${match[2]} ${match[3]}$` }
    },
  )
  return rewrite(text, out, 'number', /(?<![A-Za-z])[A-Za-z](leq|geq|neq)(\d+(?:\.\d+)?)/g, (match) => ({
    start: match.index + 1,
    end: match.index + match[0].length,
    to: `$\\${match[1]} ${match[2]}$`,
  }))
}
