import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import { Refusal } from '#domain/errors.ts'
import { logger } from '../logger.ts'
import { entrust, type TaskName, type Workers } from './inWorker.ts'

interface Limits {
  /** From being asked to the answer, waiting included. The longest comparison takes a second or two of it. */
  readonly deadlineMs: number
  readonly threads: number
  /** Tasks that may wait for a thread; more are refused. */
  readonly queue: number
  /** Tasks of one person that may run and wait. */
  readonly ofOne: number
  /** The bundle, or the source in development and tests. */
  readonly file: URL
}

const LIMITS: Limits = {
  deadlineMs: 20_000,
  // One processor is for the loop.
  threads: Math.max(1, Math.min(4, availableParallelism() - 1)),
  queue: 24,
  ofOne: 8,
  file: workerFile(),
}
/** A worker that nobody needed for so long gives its memory back. */
const IDLE_MS = 30_000
/** Memory of one worker: a task that wants more ends, the process does not. */
const MEMORY_MB = 512

/** Starts the pool of this process, lazily: its first task starts its first thread. Ends with `close`. */
export function openWorkers(over: Partial<Limits> = {}): Workers & { close(): Promise<void> } {
  const { deadlineMs, threads, queue, ofOne, file } = { ...LIMITS, ...over }
  const pool = new Piscina({
    filename: fileURLToPath(file),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  })
  /** Running and waiting. The pool's own limit lets more in while its threads start. */
  let asked = 0
  const askedBy = new Map<string, number>()
  // What breaks between two tasks is nobody's answer, and must not end the process.
  pool.on('error', (err: unknown) => logger.error({ err }, 'a worker broke'))
  const workers: Workers & { close(): Promise<void> } = {
    async run({ name, person, args }) {
      const before = askedBy.get(person) ?? 0
      if (before >= ofOne) throw new Refusal('too_much_at_once')
      if (asked >= threads + queue) throw new Refusal('busy')
      asked++
      askedBy.set(person, before + 1)
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), deadlineMs)
      try {
        return await pool.run(args, { name, signal: late.signal })
      } catch (error) {
        throw refusalFor(error, { name, isLate: late.signal.aborted }) ?? error
      } finally {
        clearTimeout(timer)
        asked--
        const after = (askedBy.get(person) ?? 1) - 1
        if (after > 0) askedBy.set(person, after)
        else askedBy.delete(person)
      }
    },
    async close() {
      entrust(null)
      await pool.destroy()
    },
  }
  entrust(workers)
  return workers
}

function refusalFor(error: unknown, { name, isLate }: { name: TaskName; isLate: boolean }): Refusal | null {
  const { message = '', code } = error as { message?: string; code?: unknown }
  const isBroken = code === 'ERR_WORKER_OUT_OF_MEMORY' || /worker exited|terminated|Worker is destroyed/i.test(message)
  if (!isLate && !isBroken) return null
  logger.warn({ task: name, isLate, ...(isLate ? {} : { reason: message }) }, 'heavy work was ended')
  return new Refusal('too_heavy')
}

/** esbuild sets the worker beside the bundle of the server. */
function workerFile(): URL {
  const isBundled = !import.meta.url.endsWith('.ts')
  return new URL(isBundled ? './worker.js' : '../../worker/fromSource.mjs', import.meta.url)
}
