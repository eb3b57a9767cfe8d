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
  if (!(await counted(req, { account: accountOf(stored?.email) }, isRight))) throw new Refusal('wrong_password')
}

/**
 * A code of their second factor, taken once.
 * @throws Refusal `wrong_code`, `too_many_attempts`
 */
export async function mustHaveCode(req: PayloadRequest, { user, code }: Asked): Promise<void> {
  const isRight = () => (typeof code === 'string' ? takeCode(req, { user, code }) : Promise.resolve(false))
  if (!(await countedCode(req, user, isRight))) throw new Refusal('wrong_code')
}

/** The code of whoever has a factor; nothing is asked of anybody else. */
export async function mustHaveCodeOfTheirs(req: PayloadRequest, asked: Asked): Promise<void> {
  if (await hasFactor(req, asked.user)) await mustHaveCode(req, asked)
}

/** There are a million codes, and whoever guesses them has the password: fewer are let pass, from everywhere together. */
const MOST_CODES = 20

/**
 * One attempt at a code of somebody, which forgives no guess at their password.
 * @throws Refusal `too_many_attempts`
 */
export const countedCode = (req: PayloadRequest, user: string, isRight: () => Promise<boolean>): Promise<boolean> =>
  counted(req, { account: `codes of ${user}`, most: MOST_CODES }, isRight)

async function counted(
  req: PayloadRequest,
  of: { account: string; most?: number },
  isRight: () => Promise<boolean>,
): Promise<boolean> {
  const begun = attemptsOf(req.payload).begin({ ...of, address: req.headers?.get(CALLER_ADDRESS) ?? '' })
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
