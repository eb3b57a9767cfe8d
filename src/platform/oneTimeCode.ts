import { Secret, TOTP } from 'otpauth'
import { renderSVG } from 'uqr'
import { now } from './clock.ts'

/** As every app for codes reads them: six digits, another one every thirty seconds (RFC 6238). */
const SHAPE = { issuer: 'Coplume', algorithm: 'SHA1', digits: 6, period: 30 } as const
/** Clocks differ: the code before and the one after are taken too. */
const WINDOW = 1
const SECRET_BYTES = 20

/** A fresh secret of codes, in base32, as apps take it typed. */
export const newCodeSecret = (): string => new Secret({ size: SECRET_BYTES }).base32

/** What an app reads of a secret: its address (`otpauth://…`), and that address as a picture (SVG), drawn here. */
export function shownToApp({ secret, account }: { secret: string; account: string }): { address: string; qr: string } {
  const address = new TOTP({ ...SHAPE, label: account, secret: Secret.fromBase32(secret) }).toString()
  return { address, qr: renderSVG(address, { border: 4 }) }
}

/** The step of time (thirty seconds each since 1970) a code is right for now, or null. */
export function stepOfCode({ secret, code }: { secret: string; code: string }): number | null {
  const timestamp = now().getTime()
  const totp = new TOTP({ ...SHAPE, secret: Secret.fromBase32(secret) })
  const delta = totp.validate({ token: code, timestamp, window: WINDOW })
  return delta === null ? null : totp.counter({ timestamp }) + delta
}
