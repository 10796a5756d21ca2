/** What a process and all that it has started use while they run, as Linux tells it in `/proc`. */
import { readdirSync, readFileSync } from 'node:fs'

/** How often the tree is looked at, in milliseconds. */
const pause = 20
/** `/proc` counts time in hundredths of a second on every Linux that Node runs on. */
const ticksPerSecond = 100

/** What has been seen of a tree so far. */
export interface TreeUsage {
  /** User and system time of the processes below the first, each as last seen, in seconds. */
  cpuBelow: number
  /**
   * The largest memory at one time, in bytes: the sum of what each process that then lived had held at most. That is no
   * less than what they held, and misses no peak between two looks but a process's last.
   */
  memory: number
}

/** Watches the processes from this one down until `stop`, which gives what it has seen: nothing where there is no `/proc`. */
export function watchTree(pid: number): { stop(): TreeUsage } {
  const below = new Map<number, number>()
  let memory = 0
  const look = () => {
    let sum = peakOf(pid)
    for (const each of descendants(pid)) {
      sum += peakOf(each)
      below.set(each, Math.max(below.get(each) ?? 0, cpuOf(each)))
    }
    memory = Math.max(memory, sum)
  }
  const timer = setInterval(look, pause)
  return {
    stop() {
      clearInterval(timer)
      return { cpuBelow: [...below.values()].reduce((sum, cpu) => sum + cpu, 0), memory }
    },
  }
}

function descendants(pid: number): number[] {
  const threads = read(() => readdirSync(`/proc/${pid}/task`)) ?? []
  const children = threads.flatMap((thread) =>
    (read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8')) ?? '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
  return children.flatMap((child) => [child, ...descendants(child)])
}

/** Its largest resident set so far, in bytes. */
function peakOf(pid: number): number {
  const status = read(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? ''
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

function cpuOf(pid: number): number {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? ''
  // Behind the command's name, which may hold anything: state is the third field, user and system time are 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond
}

/** A process may end while it is looked at. */
function read<Value>(from: () => Value): Value | undefined {
  try {
    return from()
  } catch {
    return undefined
  }
}
