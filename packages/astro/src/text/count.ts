/**
 * How many there are of what.
 *
 * @example count(1814, 'author') // '1,814 authors'
 */
export function count(number: number, noun: string): string {
  return `${figures(number)} ${noun}${number === 1 ? '' : 's'}`
}

/**
 * How many papers a list has, and which of its pages this is where it isn't the first.
 *
 * @example papersAndPage(2000, { current: 7, last: 20 }) // '2,000 papers, page 7 of 20'
 */
export function papersAndPage(total: number, { current, last }: { current: number; last: number }): string {
  const papers = count(total, 'paper')
  return current === 1 ? papers : `${papers}, page ${figures(current)} of ${figures(last)}`
}

const english = new Intl.NumberFormat('en')

/** A number in figures: `1,814`. */
export function figures(number: number): string {
  return english.format(number)
}
