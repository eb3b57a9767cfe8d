import type { Payload } from 'payload'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { LivePublication } from './live.ts'
import { settingOfEnvironment } from './settingOfEnvironment.ts'

/** What readers see, one per Payload instance: Next and Express each bundle a copy of this module. */
const PUBLICATIONS = Symbol.for('coplume.publications')
const shared = globalThis as { [PUBLICATIONS]?: WeakMap<Payload, LivePublication> }

/** What readers see of this installation. It is at the head of the ledger after `refresh`. */
export function liveOf(payload: Payload): LivePublication {
  const publications = (shared[PUBLICATIONS] ??= new WeakMap())
  const live = publications.get(payload) ?? new LivePublication(payload, ledgerOf(payload), settingOfEnvironment())
  publications.set(payload, live)
  return live
}
