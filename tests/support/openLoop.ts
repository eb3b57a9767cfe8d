import http from 'node:http'
import { performance } from 'node:perf_hooks'

export interface Latencies {
  readonly count: number
  readonly failed: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

interface Asked {
  url: string
  perSecond: number
}

/**
 * Asks at a steady rate whatever the answers do, as strangers do; each answer is measured from when its question was due, so
 * that a server which stops answering cannot hide it by not being asked.
 * @returns a function that stops asking, waits for what is under way, and tells how long the answers took
 */
export function askSteadily({ url, perSecond }: Asked): () => Promise<Latencies> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 })
  const began = performance.now()
  const tookMs: number[] = []
  const underWay = new Set<Promise<void>>()
  let asked = 0
  let failed = 0
  const ask = (dueMs: number) =>
    new Promise<void>((resolve) => {
      const end = (isFailure: boolean) => {
        if (isFailure) failed++
        tookMs.push(performance.now() - dueMs)
        resolve()
      }
      http
        .get(url, { agent }, (answer) => answer.resume().on('end', () => end(answer.statusCode !== 200)))
        .on('error', () => end(true))
    })
  const timer = setInterval(() => {
    for (; (asked * 1000) / perSecond <= performance.now() - began; asked++) {
      const asking = ask(began + (asked * 1000) / perSecond).then(() => void underWay.delete(asking))
      underWay.add(asking)
    }
  }, 2)
  return async () => {
    clearInterval(timer)
    await Promise.all(underWay)
    agent.destroy()
    const sorted = tookMs.sort((a, b) => a - b)
    const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
    return { count: sorted.length, failed, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) }
  }
}
