import type { PayloadRequest } from 'payload'
import type { Role } from '#domain/roles.ts'
import { nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { stepOfCode } from '#platform/oneTimeCode.ts'
import { newRecoveryCodes, recoveryDigest } from '#platform/recoveryCodes.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { storageIn } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'
import type { Stored } from '#platform/storage/records.ts'

/** Whether the installation's settings ask a second factor of somebody with these roles. */
export const isFactorDemanded = (roles: readonly string[] | null | undefined): boolean =>
  (roles ?? []).some((role) => env().SECOND_FACTOR_ROLES.includes(role as Role))

const factorOf = (req: PayloadRequest, user: string): Promise<Stored<'factors'> | null> =>
  rowAt(storageIn(req), 'factors', user)

export const hasFactor = async (req: PayloadRequest, user: string): Promise<boolean> =>
  (await factorOf(req, user)) !== null

/** A person's second factor, as they are shown it. */
export interface ShownFactor {
  readonly isOn: boolean
  /** ISO 8601 UTC; null without one. */
  readonly since: string | null
  readonly recoveryLeft: number
}

export async function shownFactor(req: PayloadRequest, user: string): Promise<ShownFactor> {
  const row = await factorOf(req, user)
  return { isOn: row !== null, since: row?.startedAt ?? null, recoveryLeft: leftIn(row).length }
}

/**
 * Gives a person a second factor, in place of the one they had. In the transaction of the request.
 * @param given the secret, and the step of the code that confirmed it, which is not taken again
 * @returns the recovery codes, which nobody can be told again
 */
export async function setFactor(
  req: PayloadRequest,
  { user, secret, step }: { user: string; secret: string; step: number },
): Promise<string[]> {
  const codes = newRecoveryCodes()
  await removeFactor(req, user)
  await storageIn(req).append('factors', {
    id: user,
    secret: seal({ text: secret, of: sealOf(user), secret: req.payload.secret }),
    lastStep: step,
    recovery: codes.map((code) => recoveryDigest({ code, user })).join(' '),
    startedAt: nowIso(),
  })
  return codes
}

/** In the transaction of the request. */
export const removeFactor = (req: PayloadRequest, user: string): Promise<void> =>
  storageIn(req).remove('factors', { id: { in: [user] } })

/**
 * Whether a code is right: one an app shows now, or a recovery code. Each is right once: of two that come with the same code
 * one is refused.
 */
export async function takeCode(req: PayloadRequest, { user, code }: { user: string; code: string }): Promise<boolean> {
  const row = await factorOf(req, user)
  if (!row) return false
  const digits = code.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? takeAppCode(req, row, digits) : takeRecoveryCode(req, row, code)
}

function takeAppCode(req: PayloadRequest, { id, secret: sealed }: Stored<'factors'>, code: string): Promise<boolean> {
  const secret = unseal({ sealed, of: sealOf(id), secret: req.payload.secret })
  const step = secret === null ? null : stepOfCode({ secret, code })
  if (step === null) return Promise.resolve(false)
  const where = { id: { in: [id] }, secret: { in: [sealed] }, lastStep: { upTo: step - 1 } }
  return storageIn(req).change('factors', { where, set: { lastStep: step } })
}

async function takeRecoveryCode(req: PayloadRequest, row: Stored<'factors'>, code: string): Promise<boolean> {
  const digest = recoveryDigest({ code, user: row.id })
  const left = leftIn(row)
  if (!digest || !left.includes(digest)) return false
  const where = { id: { in: [row.id] }, recovery: { in: [row.recovery] } }
  const recovery = left.filter((each) => each !== digest).join(' ')
  return storageIn(req).change('factors', { where, set: { recovery } })
}

const leftIn = (row: Stored<'factors'> | null): string[] => (row?.recovery ?? '').split(' ').filter(Boolean)
const sealOf = (user: string): string => `factor ${user}`
