import { signerOf } from '#platform/signer.ts'
import { secretMakers } from '#steps/secrets.mjs'
import type { Secret } from './keeper.ts'

/** A private key with its fingerprint; a new one when none is given. */
export function secretOf(secret: string = secretMakers.LEDGER_PRIVATE_KEY()): Secret {
  return { secret, keyId: signerOf(secret).keyId }
}
