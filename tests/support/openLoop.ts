import { once } from 'node:events'
import path from 'node:path'
import { Worker } from 'node:worker_threads'

export interface Latencies {
  readonly count: number
  readonly failed: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly maxMs: number
}

/**
 * Asks at a steady rate whatever the answers do, as strangers do; each answer is measured from when its question was due, so
 * that a server which stops answering cannot hide it by not being asked.
 * @returns a function that stops asking, waits for what is under way, and tells how long the answers took
 */
export function askSteadily(workerData: { url: string; perSecond: number }): () => Promise<Latencies> {
  const worker = new Worker(path.resolve('tests/support/openLoopWorker.mjs'), { workerData, execArgv: [] })
  return async () => {
    worker.postMessage('stop')
    const [latencies] = (await once(worker, 'message')) as [Latencies]
    return latencies
  }
}
