import { visible } from '@offprint/digest'

/** One line on a terminal that says how far reading is; nothing where standard error is no terminal. */
export function progressLine(stderr: NodeJS.WritableStream): {
  show(progress: { done: number; total: number; file: string }): void
  clear(): void
} {
  const terminal = (stderr as Partial<NodeJS.WriteStream>).isTTY === true
  return {
    show({ done, total, file }) {
      if (terminal) stderr.write(`\r\x1b[2K${done}/${total} ${visible(file.slice(-60))}`)
    },
    clear() {
      if (terminal) stderr.write('\r\x1b[2K')
    },
  }
}
