import { fork, type ChildProcess } from 'node:child_process'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Payload } from 'payload'
import { dropCheckpoint, sealCheckpoint } from '#ledger/checkpoint.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { LedgerAnswer, LedgerTask } from '#ledger/ledgerTask.ts'
import { env } from '#platform/env.ts'
import { repeat } from './repeat.ts'

interface Rhythm {
  /** Events after which another checkpoint is worth its writing. */
  readonly events: number
  /** How often one looks. */
  readonly everyMs: number
  /** The whole chain is verified for the first time so long after a start, then as often. */
  readonly firstMs: number
  readonly againMs: number
}

const RHYTHM: Rhythm = { events: 5000, everyMs: 10_000, firstMs: 600_000, againMs: 24 * 3600 * 1000 }

/** After a failure. */
const RETRY_MS = 600_000
const NOT_TENDED = 'the ledger was not tended, will be tried again'

/** Working one fifth of the time, a pass over 200,000 events takes some minutes of a processor nobody misses. */
const REST_FACTOR = 4

/**
 * What a long ledger needs now and then, beside the loop: a checkpoint, so that a start reads what came after it, and a
 * look at every row from the first on, since a start with a checkpoint has none.
 */
export function tendLedger(
  { ledger, logger }: { ledger: Ledger; logger: Pick<Payload['logger'], 'info' | 'warn' | 'error'> },
  over: Partial<Rhythm> = {},
): { stop(): Promise<void> } {
  const { events, everyMs, firstMs, againMs } = { ...RHYTHM, ...over }
  const folder = env().DATA_DIR
  let sealed = { seq: ledger.begunAt, keys: ledger.guide.keys.length }
  let verifyAt = performance.now() + firstMs
  let isDamageTold = false
  let restUntil = 0
  let child: ChildProcess | null = null

  async function tend(): Promise<void> {
    const { damage, guide } = ledger
    if (damage) {
      if (isDamageTold) return
      isDamageTold = true
      logger.error({ event: damage.seq, kind: damage.kind }, 'the ledger cannot be believed')
      // The next start reads it whole, and finds out at once.
      return dropCheckpoint(folder)
    }
    const isKeyNew = guide.keys.length !== sealed.keys && sealed.seq > 0
    if (performance.now() < restUntil) return
    if (isKeyNew || guide.seq - sealed.seq >= events) return writeCheckpoint()
    if (performance.now() >= verifyAt) {
      verifyAt = performance.now() + againMs
      await verify()
    }
  }

  async function writeCheckpoint(): Promise<void> {
    const keys = ledger.guide.keys.length
    const answer = await asked('checkpoint')
    if ('damage' in answer && answer.damage) return ledger.notice(answer.damage)
    if (!('body' in answer)) return
    // Signed only where it ends as what was verified here.
    if (ledger.digestAt(answer.body.seq) !== answer.body.digest) return
    sealCheckpoint({ folder, keys: ledger.keys }, answer.body, ledger.signer)
    sealed = { seq: answer.body.seq, keys }
  }

  async function verify(): Promise<void> {
    const answer = await asked('verify')
    if (!('verified' in answer)) return
    if (answer.damage) ledger.notice(answer.damage)
    else logger.info({ events: answer.verified }, 'the whole ledger was verified')
  }

  async function asked(name: LedgerTask['name']): Promise<LedgerAnswer> {
    const { held, opening, lost } = ledger.keys
    const publicKeys = held.map(({ publicKey }) => publicKey)
    const task: LedgerTask = {
      name,
      database: env().DATABASE_URI,
      folder,
      held: publicKeys,
      opening,
      lost,
      restFactor: REST_FACTOR,
    }
    child = start()
    const answer = await answerOf(child, task)
    child = null
    if ('failed' in answer) {
      restUntil = performance.now() + RETRY_MS
      logger.warn({ task: name, reason: answer.failed }, NOT_TENDED)
    }
    return answer
  }

  const tending = repeat({
    everyMs,
    work: tend,
    failed: (error) => logger.error({ err: error }, NOT_TENDED),
  })
  return {
    async stop() {
      child?.kill('SIGKILL')
      await tending.stop()
    },
  }
}

/** No secret reaches it, and whoever serves people goes first. */
function start(): ChildProcess {
  const isBundled = !import.meta.url.endsWith('.ts')
  const file = new URL(isBundled ? './ledger-worker.js' : '../worker/ledger.ts', import.meta.url)
  const execArgv = isBundled ? ['--enable-source-maps'] : ['--import', 'tsx']
  const child = fork(fileURLToPath(file), {
    env: { NODE_ENV: env().NODE_ENV },
    execArgv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  try {
    os.setPriority(child.pid!, os.constants.priority.PRIORITY_LOW)
  } catch {
    // Where that may not be said, it runs like any other.
  }
  return child
}

function answerOf(child: ChildProcess, task: LedgerTask): Promise<LedgerAnswer> {
  return new Promise((resolve) => {
    child.once('message', (answer: LedgerAnswer) => resolve(answer))
    // More than one may come of one failure.
    child.on('error', (error) => resolve({ failed: error.message }))
    child.once('exit', (code, signal) => resolve({ failed: `ended (${signal ?? code})` }))
    child.send(task)
  })
}
