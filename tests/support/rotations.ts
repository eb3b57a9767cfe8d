import path from 'node:path'
import { expect } from 'vitest'
import { signerOf } from '#platform/signer.ts'
import type { OwnClone, Variables } from './ownClone.ts'
import { siteEnvironment, type Ended } from './site.ts'

/** The fingerprint of a private key. */
export const idOf = (secret = '') => signerOf(secret).keyId
/** The key of the demonstration guide, its fingerprint, and how many events it signed. */
export const OLD = siteEnvironment({ dataDir: '', port: 0 }).LEDGER_PRIVATE_KEY!
export const OPENING = idOf(OLD)
export const EVENTS = 313

/** What a start begins with: it recognises the ledger. */
export const start = (at: OwnClone, more?: Variables) => at.run('seed', ['--if-empty'], more)

/** A start is not refused, and everything verifies. */
export async function expectSound(at: OwnClone, more?: Variables): Promise<Ended> {
  expect(await start(at, more)).toMatchObject({ code: 0, stderr: '' })
  const verified = await at.run('verify', [], more)
  expect(verified, verified.stdout).toMatchObject({ code: 0, stderr: '' })
  return verified
}

export function expectSentence({ code, stderr }: Ended, sentence: RegExp): void {
  expect(stderr.trim()).toMatch(sentence)
  expect(stderr.trim()).not.toContain('\n')
  expect(code).toBe(1)
}

export const dataOf = (at: OwnClone): string => path.join(at.root, 'data')
