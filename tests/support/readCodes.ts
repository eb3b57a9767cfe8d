import { Secret, TOTP } from 'otpauth'

/** Codes of a secret in real time, each one given once: waits for the next where the present one was given. */
export function appOf(secret: string) {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) })
  let given = -1
  return async (): Promise<string> => {
    const step = () => totp.counter({ timestamp: Date.now() })
    // A code is taken one step early: nobody waits for more than one.
    const next = Math.max(step(), given + 1)
    while (next > step() + 1) await new Promise((resolve) => setTimeout(resolve, 200))
    given = next
    return totp.generate({ timestamp: next * 30_000 })
  }
}
