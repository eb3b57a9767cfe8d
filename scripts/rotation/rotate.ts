import type { Payload } from 'payload'
import { PointersFile, readPointers } from '#delivery/pointers.ts'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { rotateKey } from '#ledger/rotate.ts'
import { env } from '#platform/env.ts'
import { keyIdOf, signerOf } from '#platform/signer.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { CannotRotate } from './cannotRotate.ts'
import type { Keeper, Say } from './keeper.ts'
import { refuseUnready } from './refuseUnready.ts'
import { secretOf } from './secretOf.ts'

/**
 * The next key takes the place of the one in force, in three steps: it is kept, it is named by a row of the ledger, it alone
 * is left. Cut anywhere, it leaves an installation that starts, and goes on from there when it is run again.
 * @throws StartFault, CannotRotate, Refusal
 */
export async function rotate(payload: Payload, { keeper, say }: { keeper: Keeper; say: Say }): Promise<void> {
  const keys = keysOfEnvironment()
  const held = [...keys.held]
  const ledger = new Ledger(storageOf(payload), { ...keys, held })
  await recogniseLedger(payload, { ledger })
  refuseUnready(ledger)
  const { LEDGER_PRIVATE_KEY, LEDGER_NEXT_PRIVATE_KEY } = env()
  const current = secretOf(LEDGER_PRIVATE_KEY)
  const known = LEDGER_NEXT_PRIVATE_KEY ? secretOf(LEDGER_NEXT_PRIVATE_KEY) : null
  const { opening } = keys
  if (known) {
    refuseUsed(ledger, { next: known.keyId, current: current.keyId })
    keeper.keep({ opening, next: known })
  }
  const next = known ?? keeper.draw({ opening, current })
  if (!next) return
  if (!known) held.push(signerOf(next.secret))
  const seq = await goOver(ledger, { next: next.keyId, say })
  keeper.finish({ opening, current, next, seq })
}

/** Step 2. Returns the event that names the next key. */
async function goOver(ledger: Ledger, { next, say }: { next: string; say: Say }): Promise<number> {
  if (ledger.signer.keyId === next) {
    const seq = ledger.guide.keys.at(-1)!.from - 1
    say(`2. L’événement ${seq} du registre la désigne déjà.`)
    return seq
  }
  const { seq } = await rotateKey(
    ledger,
    ledger.signers.find(({ keyId }) => keyId === next)!,
  )
  // Should the ledger be damaged one day, they are believed under a key that is held.
  const pointers = readPointers(ledger, env().DATA_DIR)
  if (pointers) new PointersFile(ledger, env().DATA_DIR).writeWhole(pointers)
  say(`2. L’événement ${seq} du registre la désigne : tout ce qui suit est signé d’elle.`)
  return seq
}

/** A key signs a ledger once in its life: whoever had a former one must not sign again. */
function refuseUsed(ledger: Ledger, { next, current }: { next: string; current: string }): void {
  if (next === current)
    throw new CannotRotate(
      'LEDGER_NEXT_PRIVATE_KEY est la même clé que LEDGER_PRIVATE_KEY : retirez-la, tout est fait.',
    )
  const isFormer =
    ledger.signer.keyId !== next && ledger.guide.keys.some(({ publicKey }) => keyIdOf(publicKey) === next)
  if (isFormer)
    throw new CannotRotate(
      `LEDGER_NEXT_PRIVATE_KEY (${next}) a déjà signé ce registre : retirez-la, une nouvelle sera tirée.`,
    )
}
