import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { sha256 } from './hash.ts'

/** Signs ledger digests with the installation's Ed25519 key, which lives in the environment, never in the database. */
export interface Signer {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string
  /** Base64 of the public key (SPKI DER): published, so that anyone can verify an export. */
  readonly publicKey: string
  sign(text: string): string
  verify(text: string, signature: string): boolean
}

/** @param privateKey base64 of a PKCS#8 DER Ed25519 key (`LEDGER_PRIVATE_KEY`) */
export function signerOf(privateKey: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('LEDGER_PRIVATE_KEY must be an Ed25519 key')
  const pub = createPublicKey(key)
  const publicKey = pub.export({ format: 'der', type: 'spki' }).toString('base64')
  return {
    keyId: keyIdOf(publicKey),
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64'),
    verify: (text, signature) => isSignedBy(pub, text, signature),
  }
}

const keyIdOf = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64')).slice(0, 16)

function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
