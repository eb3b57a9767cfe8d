import type { Payload } from 'payload'
import { isStorageFault } from '#platform/database/storageFaults.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { ledgerOf } from './ledgerOf.ts'
import { catchUp, type Projection } from './projection.ts'

/** The projections of a Payload instance, shared by the two copies of this module that Next and Express hold. */
const PROJECTIONS = Symbol.for('coplume.projections')
interface Runner {
  projections: Projection[]
  followers: (() => Promise<void>)[]
  running: Promise<void>
  /** Position every projection has reached; behind the ledger while one of them fails. */
  reached: number
}
const shared = globalThis as { [PROJECTIONS]?: WeakMap<Payload, Runner> }

/** Registers what is derived from the ledger; each keeps its own cursor. */
export function registerProjection(payload: Payload, projection: Projection): void {
  const { projections } = runnerOf(payload)
  const at = projections.findIndex(({ name }) => name === projection.name)
  if (at < 0) projections.push(projection)
  else projections[at] = projection
}

/**
 * Brings every projection to the head, one run at a time. A projection that fails is logged and tried again at the next
 * call: it never fails a command that is already committed.
 */
export function catchUpAll(payload: Payload): Promise<void> {
  const runner = runnerOf(payload)
  runner.running = runner.running.then(async () => {
    const ledger = ledgerOf(payload)
    const storage = storageOf(payload)
    const head = ledger.guide.seq
    let hasFailed = false
    for (const projection of runner.projections) {
      await catchUp({ ledger, storage, projection }).catch((error: unknown) => {
        hasFailed = true
        // Said once where it failed, not every second until it works again.
        if (!isStorageFault(error))
          payload.logger.error({ err: error, projection: projection.name }, 'projection failed, will be tried again')
      })
    }
    if (!hasFailed) runner.reached = head
    for (const follower of runner.followers) {
      await follower().catch((error: unknown) => payload.logger.error({ err: error }, 'follower failed'))
    }
  })
  return runner.running
}

/** Whether something is left to do: events nobody projected yet, or a projection that failed. */
export function isBehind(payload: Payload): boolean {
  return runnerOf(payload).reached < ledgerOf(payload).guide.seq
}

/** Something in memory that follows the ledger without a cursor of its own: called after every catch-up. */
export function afterCatchUp(payload: Payload, follower: () => Promise<void>): void {
  runnerOf(payload).followers.push(follower)
}

function runnerOf(payload: Payload): Runner {
  const runners = (shared[PROJECTIONS] ??= new WeakMap())
  const known = runners.get(payload)
  if (known) return known
  const runner: Runner = { projections: [], followers: [], running: Promise.resolve(), reached: -1 }
  runners.set(payload, runner)
  return runner
}
