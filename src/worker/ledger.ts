import type { Damage } from '#ledger/check.ts'
import { readCheckpoint, writeBody } from '#ledger/checkpoint.ts'
import { Ledger } from '#ledger/ledger.ts'
import type { LedgerAnswer, LedgerTask } from '#ledger/ledgerTask.ts'
import { verifyChain } from '#ledger/verify.ts'
import { verifierOf } from '#platform/signer.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'

/**
 * What is done of a whole ledger, in a process beside the one that serves everybody: it reads the database, holds no secret
 * and signs nothing. One task, and it ends.
 */
async function done({ name, ...task }: LedgerTask): Promise<LedgerAnswer> {
  const { folder, opening, lost } = task
  const storage = await rawStorage(task.database)
  const keys = { held: [], opening, lost }
  if (name === 'verify') {
    const { count, problems } = await verifyChain(new Ledger(storage, keys), { rest: resting(task.restFactor) })
    const [first] = problems
    // No anchor was given: what is wrong is a row.
    return { verified: count, damage: first ? { seq: first.seq, kind: first.kind as Damage } : null }
  }
  const ledger = new Ledger(storage, keys, () => readCheckpoint({ folder, keys }, task.held.map(verifierOf)))
  await ledger.follow()
  const { damage, guide } = ledger
  return damage ? { verified: guide.seq, damage } : { body: writeBody(folder, ledger.checkpoint()) }
}

/** Rests in proportion to what it worked: nobody waits for it. */
function resting(factor: number): () => Promise<void> {
  let since = performance.now()
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, (performance.now() - since) * factor))
    since = performance.now()
  }
}

process.on('disconnect', () => process.exit(0))
process.once('message', (task: LedgerTask) => {
  void done(task)
    .catch((error: unknown): LedgerAnswer => ({ failed: error instanceof Error ? error.message : String(error) }))
    .then((answer) => process.send?.(answer, () => process.exit(0)))
})
