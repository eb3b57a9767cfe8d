import { pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** How Payload stores passwords today, and how it did before: it exports no function that asks. A test logs in to compare. */
const TODAY = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32 }
const BEFORE = { prefix: '', iterations: 25_000, bytes: 512 }

const derive = promisify(pbkdf2)

/** Whether a password is the one stored. Takes as long as a login does. */
export async function isPassword(
  password: string,
  stored: { hash?: unknown; salt?: unknown } | null,
): Promise<boolean> {
  const hash = typeof stored?.hash === 'string' ? stored.hash : ''
  const salt = typeof stored?.salt === 'string' ? stored.salt : ''
  const kind = hash.startsWith(TODAY.prefix) || hash === '' ? TODAY : BEFORE
  const expected = Buffer.from(hash.slice(kind.prefix.length), 'hex')
  const given = await derive(password, salt || randomBytes(32).toString('hex'), kind.iterations, kind.bytes, 'sha256')
  return salt !== '' && given.length === expected.length && timingSafeEqual(given, expected)
}
