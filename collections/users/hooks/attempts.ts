import { setTimeout as waited } from 'node:timers/promises'
import {
  AuthenticationError,
  type CollectionAfterErrorHook,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Payload,
  type Where,
} from 'payload'
import { Attempts, type Open } from '#platform/attempts.ts'
import { readRows } from '#platform/database/readRows.ts'
import { isPassword } from '#platform/password.ts'
import { CALLER_ADDRESS } from '#platform/callerAddress.ts'
import { refuse } from '../../shared/refuse.ts'

/** By Payload instance, one for the two copies of this module that Next and Express hold. */
const ATTEMPTS = Symbol.for('coplume.attempts')
const shared = globalThis as { [ATTEMPTS]?: WeakMap<Payload, Attempts> }
/** Where the context of a request keeps the attempt it is. */
const ATTEMPT = 'coplumeAttempt'

export function attemptsOf(payload: Payload): Attempts {
  const all = (shared[ATTEMPTS] ??= new WeakMap())
  const known = all.get(payload) ?? new Attempts()
  all.set(payload, known)
  return known
}

/** An address as Payload looks it up. */
export const accountOf = (email: unknown): string => (typeof email === 'string' ? email.toLowerCase().trim() : '')

/**
 * Slows down, then refuses, whoever guesses, whether anybody has that address or not; and looks at a password nobody has for
 * as long as at one somebody has, so that neither words nor time tell which addresses are known.
 */
export const slowGuessing: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { data } = args as { data?: { email?: unknown; password?: unknown } }
  const account = accountOf(data?.email)
  const password = data?.password
  // Payload says what is missing.
  if (account === '' || typeof password !== 'string' || password.trim() === '') return args
  const address = req.headers?.get(CALLER_ADDRESS) ?? ''
  const begun = attemptsOf(req.payload).begin({ account, address })
  if ('refused' in begun) refuse(req, 'too_many_attempts')
  await waited(begun.waitMs)
  req.context[ATTEMPT] = begun
  const where: Where = { email: { equals: account } }
  const [known] = await readRows(req.payload, { collection: 'users', where, select: { email: true }, limit: 1, req })
  if (known) return args
  await isPassword(password, null)
  throw new AuthenticationError(req.t)
}

/** Whatever else a login ends in was no right password. */
export const countWrong: CollectionAfterErrorHook = ({ req }) => {
  ;(req.context[ATTEMPT] as Open | undefined)?.fail()
  delete req.context[ATTEMPT]
}

/** What was right is forgiven; who unlocks an account forgets what was tried on it. */
export const forgiveRight: CollectionAfterOperationHook = ({ args, operation, req, result }) => {
  if (operation === 'login') (req.context[ATTEMPT] as Open | undefined)?.forgive()
  if ((operation as string) === 'unlock')
    attemptsOf(req.payload).forget(accountOf((args as { data?: { email?: unknown } }).data?.email))
  delete req.context[ATTEMPT]
  return result
}
