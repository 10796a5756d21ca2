/**
 * Moves the `wanted` largest of the first `count` keys to the front, in no order. No two keys are equal. Linear but for
 * an order of keys that is made to be slow, which is sorted.
 */
export function largestFirst(keys: Float64Array, count: number, wanted: number): void {
  let from = 0
  let to = count - 1
  for (let rounds = 2 * (32 - Math.clz32(count)); from < to; rounds--) {
    if (rounds === 0) {
      keys
        .subarray(from, to + 1)
        .sort()
        .reverse()
      return
    }
    const pivot = keys[(from + to) >> 1] as number
    let low = from
    let high = to
    while (low <= high) {
      while ((keys[low] as number) > pivot) low++
      while ((keys[high] as number) < pivot) high--
      if (low > high) break
      const key = keys[low] as number
      keys[low++] = keys[high] as number
      keys[high--] = key
    }
    // Between the two, at most the pivot itself.
    if (wanted <= high) to = high
    else if (wanted > low) from = low
    else return
  }
}
