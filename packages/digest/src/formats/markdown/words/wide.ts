/** Whether a text has Chinese, Japanese or Korean characters. */
export function isWide(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
}
