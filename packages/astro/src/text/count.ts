/**
 * How many there are of what.
 *
 * @example count(1814, 'author') // '1,814 authors'
 */
export function count(number: number, noun: string): string {
  return `${figures(number)} ${noun}${number === 1 ? '' : 's'}`
}

/**
 * How many of what a list has, and which of its pages this is where it isn't the first.
 *
 * @example countAndPage(2000, 'paper', { current: 7, last: 20 }) // '2,000 papers, page 7 of 20'
 */
export function countAndPage(
  total: number,
  noun: string,
  { current, last }: { current: number; last: number },
): string {
  const all = count(total, noun)
  return current === 1 ? all : `${all}, page ${figures(current)} of ${figures(last)}`
}

const english = new Intl.NumberFormat('en')

/** A number in figures: `1,814`. */
export function figures(number: number): string {
  return english.format(number)
}
