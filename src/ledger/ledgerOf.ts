import type { Payload } from 'payload'
import { env } from '#platform/env.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { readCheckpoint } from './checkpoint.ts'
import { keysOfEnvironment } from './keysOfEnvironment.ts'
import { Ledger } from './ledger.ts'

/**
 * The one ledger of a Payload instance. Kept on `globalThis`: Next and Express each bundle a copy of this module, and both
 * must follow the same chain.
 */
const LEDGERS = Symbol.for('coplume.ledgers')
const shared = globalThis as { [LEDGERS]?: WeakMap<Payload, Ledger> }

export function ledgerOf(payload: Payload): Ledger {
  const ledgers = (shared[LEDGERS] ??= new WeakMap())
  const known = ledgers.get(payload)
  if (known) return known
  const keys = keysOfEnvironment()
  const begin = () => readCheckpoint({ folder: env().DATA_DIR, keys }, keys.held)
  const ledger = new Ledger(storageOf(payload), keys, begin)
  ledgers.set(payload, ledger)
  return ledger
}
