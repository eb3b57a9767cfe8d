import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'

/** When something was last said of each document in each circle, since this process began. */
type Last = Map<string, number>

/** One for each open adapter, shared by the two copies of this module that Next and Express hold. */
const SAID = Symbol.for('coplume.said')
const shared = globalThis as { [SAID]?: WeakMap<object, Last> }
const lasts = (shared[SAID] ??= new WeakMap<object, Last>())

interface Where {
  uid: string
  circle: string
}

const keyOf = ({ uid, circle }: Where): string => `${uid} ${circle}`

/** Notes that something was said, changed, settled or taken back, once it is stored. */
export function noteSaid(payload: Payload, where: Where): void {
  const last = lasts.get(payload.db) ?? new Map<string, number>()
  lasts.set(payload.db, last)
  // No number comes twice, in whichever circle, nor again after a start.
  const number = Math.max(now().getTime(), (last.get(LATEST) ?? 0) + 1)
  last.set(LATEST, number).set(keyOf(where), number)
}

const LATEST = ''

/** Another number once something was said of a document in one of these circles. */
export function lastSaid(payload: Payload, uid: string, circles: readonly string[]): number {
  const last = lasts.get(payload.db)
  return Math.max(0, ...circles.map((circle) => last?.get(keyOf({ uid, circle })) ?? 0))
}
