import { setTimeout as waited } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { hasFactor, takeCode } from '#access/factors.ts'
import { Refusal } from '#domain/errors.ts'
import { CALLER_ADDRESS } from '#platform/callerAddress.ts'
import { readRow } from '#platform/database/readRows.ts'
import { isPassword } from '#platform/password.ts'
import { accountOf, attemptsOf } from './hooks/attempts.ts'

interface Asked {
  /** Id of the person. */
  readonly user: string
  readonly password?: unknown
  readonly code?: unknown
}

/**
 * The password somebody has, as typed; guessing it here is counted with the logins.
 * @throws Refusal `wrong_password`, `too_many_attempts`
 */
export async function mustKnowPassword(req: PayloadRequest, { user, password }: Asked): Promise<void> {
  const query = { collection: 'users', id: user, req } as const
  const stored = await readRow<{ email?: string; hash?: string; salt?: string }>(req.payload, query)
  const isRight = () => (typeof password === 'string' ? isPassword(password, stored) : Promise.resolve(false))
  if (!(await counted(req, accountOf(stored?.email), isRight))) throw new Refusal('wrong_password')
}

/**
 * A code of their second factor, taken once.
 * @throws Refusal `wrong_code`, `too_many_attempts`
 */
export async function mustHaveCode(req: PayloadRequest, { user, code }: Asked): Promise<void> {
  const isRight = () => (typeof code === 'string' ? takeCode(req, { user, code }) : Promise.resolve(false))
  if (!(await counted(req, codesOf(user), isRight))) throw new Refusal('wrong_code')
}

/** The code of whoever has a factor; nothing is asked of anybody else. */
export async function mustHaveCodeOfTheirs(req: PayloadRequest, asked: Asked): Promise<void> {
  if (await hasFactor(req, asked.user)) await mustHaveCode(req, asked)
}

/** What is guessed of somebody's codes, which forgives no guess at their password. */
export const codesOf = (user: string): string => `codes of ${user}`

/**
 * One attempt, slowed down and counted like a login.
 * @throws Refusal `too_many_attempts`
 */
export async function counted(req: PayloadRequest, account: string, isRight: () => Promise<boolean>): Promise<boolean> {
  const begun = attemptsOf(req.payload).begin({ account, address: req.headers?.get(CALLER_ADDRESS) ?? '' })
  if ('refused' in begun) throw new Refusal('too_many_attempts')
  let wasRight = false
  try {
    await waited(begun.waitMs)
    wasRight = await isRight()
  } finally {
    if (wasRight) begun.forgive()
    else begun.fail()
  }
  return wasRight
}
