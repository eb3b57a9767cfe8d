import type { Payload } from 'payload'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { keysOfEnvironment } from './keys.ts'
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
  const ledger = new Ledger(storageOf(payload), keysOfEnvironment())
  ledgers.set(payload, ledger)
  return ledger
}
