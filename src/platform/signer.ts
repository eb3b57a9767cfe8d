import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { sha256 } from './hash.ts'

/** What anybody can do with a public Ed25519 key. */
export interface Verifier {
  /** First 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly keyId: string
  /** Base64 of the public key (SPKI DER): published, so that anyone can verify an export. */
  readonly publicKey: string
  verify(text: string, signature: string): boolean
}

/** Signs ledger digests with the installation's Ed25519 key, which lives in the environment, never in the database. */
export interface Signer extends Verifier {
  sign(text: string): string
}

export const isSigner = (key: Verifier): key is Signer => 'sign' in key

/** @param privateKey base64 of a PKCS#8 DER Ed25519 key (`LEDGER_PRIVATE_KEY`) */
export function signerOf(privateKey: string): Signer {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('LEDGER_PRIVATE_KEY must be an Ed25519 key')
  const publicKey = createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
  return { ...verifierOf(publicKey), sign: (text) => sign(null, Buffer.from(text), key).toString('base64') }
}

/** A ledger has one key, or a few in ten years; a row each time would parse it 200,000 times. */
const known = new Map<string, Verifier>()
const MAX_KNOWN = 100

/** @param publicKey base64 of an SPKI DER key. What is no such key verifies nothing. */
export function verifierOf(publicKey: string): Verifier {
  const found = known.get(publicKey)
  if (found) return found
  const key = publicKeyOf(publicKey)
  const verifier: Verifier = {
    keyId: keyIdOf(publicKey),
    publicKey,
    verify: (text, signature) => key !== null && isSignedBy(key, text, signature),
  }
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(publicKey, verifier)
  return verifier
}

export const keyIdOf = (publicKey: string): string => sha256(Buffer.from(publicKey, 'base64')).slice(0, 16)

function publicKeyOf(publicKey: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyType === 'ed25519' ? key : null
  } catch {
    return null
  }
}

function isSignedBy(key: KeyObject, text: string, signature: string): boolean {
  try {
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}
