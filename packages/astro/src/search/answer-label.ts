import { count } from '../text/count.ts'
import type { Answer } from './engine.ts'

/**
 * What is said of an answer, in one line.
 *
 * @example answerLabel({ total: 2, without: 'gaussan' }, 'gaussan splatting')
 * // 'No paper has all of these words. 2 papers without “gaussan”'
 */
export function answerLabel({ total, without }: Pick<Answer, 'total' | 'without'>, words: string): string {
  const papers = count(total, 'paper')
  if (without !== undefined) return `No paper has all of these words. ${papers} without “${without}”`
  if (total > 0) return words === '' ? papers : `${papers} for “${words}”`
  return words === '' ? 'No paper' : `No paper has “${words}”`
}
