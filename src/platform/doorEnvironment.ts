import path from 'node:path'
import type { Env } from './env.ts'
import { signerOf } from './signer.ts'
import type { commonVariables, doorVariables } from './variables.ts'

type Name = keyof typeof commonVariables | keyof typeof doorVariables

/**
 * The whole environment of a public door beside a workshop: of its own variables none is a secret, and nothing else of the
 * parent’s environment is handed on.
 */
export function doorEnvironment(env: Env, workshopUrl: string): Record<Name, string> {
  const held = [env.LEDGER_PRIVATE_KEY, env.LEDGER_NEXT_PRIVATE_KEY].flatMap((key) => (key ? [signerOf(key)] : []))
  return {
    NODE_ENV: env.NODE_ENV,
    HOST: env.HOST,
    PORT: String(env.PORT),
    PUBLIC_URL: env.PUBLIC_URL,
    DATABASE_URI: env.DOOR_DATABASE_URI ?? env.DATABASE_URI,
    DATA_DIR: path.resolve(env.DATA_DIR),
    TRUST_PROXY: String(env.TRUST_PROXY),
    LOG_LEVEL: env.LOG_LEVEL,
    WORKSHOP_URL: workshopUrl,
    LEDGER_PUBLIC_KEYS: held.map(({ publicKey }) => publicKey).join(','),
    LEDGER_OPENING_KEY: env.LEDGER_OPENING_KEY ?? held[0]!.keyId,
    LEDGER_LOST_KEY: env.LEDGER_LOST_KEY ?? '',
  }
}
