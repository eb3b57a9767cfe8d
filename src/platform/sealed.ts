import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

interface Keyed {
  /** What the key is for and whose it is: what was sealed for one is not opened for another. */
  readonly of: string
  /** The installation's secret. */
  readonly secret: string
}

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A text that only this installation reads again (AES-256-GCM), in base64url; another one each time. */
export function seal({ text, of, secret }: Keyed & { readonly text: string }): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(CIPHER, keyOf(secret), iv).setAAD(Buffer.from(of))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text of a seal, or null where it was changed, is somebody else's, or the secret is another one by now. */
export function unseal({ sealed, of, secret }: Keyed & { readonly sealed: string }): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  if (bytes.length < IV_BYTES + TAG_BYTES) return null
  const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(of))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

/** A key of its own, so that whoever reads the database needs the installation's secret as well. */
const keyOf = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'coplume sealed in the database', 32))
