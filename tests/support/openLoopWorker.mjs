import http from 'node:http'
import { performance } from 'node:perf_hooks'
import { clearInterval, setInterval } from 'node:timers'
import { parentPort, workerData } from 'node:worker_threads'

/** Asks at a steady rate until told to stop; see `openLoop.ts`. A thread of its own: what the test does delays no reader. */
const { url, perSecond } = workerData
const agent = new http.Agent({ keepAlive: true, maxSockets: 200 })
const began = performance.now()
const tookMs = []
const underWay = new Set()
let asked = 0
let failed = 0

const ask = (dueMs) =>
  new Promise((resolve) => {
    const end = (isFailure) => {
      if (isFailure) failed++
      tookMs.push(performance.now() - dueMs)
      resolve()
    }
    const send = () => {
      const request = http.get(url, { agent }, (answer) =>
        answer.resume().on('end', () => end(answer.statusCode !== 200)),
      )
      // A connection the server closed while it was idle: every client asks again on a new one.
      request.on('error', ({ code }) => (request.reusedSocket && code === 'ECONNRESET' ? send() : end(true)))
    }
    send()
  })

const timer = setInterval(() => {
  for (; (asked * 1000) / perSecond <= performance.now() - began; asked++) {
    const asking = ask(began + (asked * 1000) / perSecond).then(() => underWay.delete(asking))
    underWay.add(asking)
  }
}, 2)

parentPort.once('message', async () => {
  clearInterval(timer)
  await Promise.all(underWay)
  agent.destroy()
  const sorted = tookMs.sort((a, b) => a - b)
  const at = (share) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  parentPort.postMessage({ count: sorted.length, failed, p50Ms: at(0.5), p99Ms: at(0.99), maxMs: at(1) })
})
