import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartFault } from './startFault.ts'
import { commonVariables, EnvError, secretVariables, validVariables, workshopVariables } from './variables.ts'

/** Every variable the workshop reads. A message says what the variable must be; `.env.example` explains each one. */
export const envSchema = z.object({ ...commonVariables, ...secretVariables, ...workshopVariables })

/** The validated environment; `PUBLIC_URL` is an origin without a final slash, derived from HOST and PORT when not set. */
export type Env = z.infer<typeof envSchema> & { PUBLIC_URL: string }

/**
 * Validates an environment, without looking at anything else. An empty value counts as not set.
 * @throws EnvError (`env_invalid`)
 */
export function loadEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const secrets = source.NODE_ENV === 'development' || source.NODE_ENV === 'test' ? developmentSecrets : {}
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const valid = validVariables(envSchema, { ...secrets, ...set })
  wholeOrNone(valid, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])
  return { ...valid, PUBLIC_URL: valid.PUBLIC_URL ?? defaultOrigin(valid) }
}

function wholeOrNone(valid: z.infer<typeof envSchema>, names: readonly (keyof typeof valid)[]): void {
  const missing = names.filter((name) => valid[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return
  throw new EnvError(
    `${names.join(', ')} vont ensemble : il manque ${missing.join(', ')}. Corrigez .env ou l’environnement.`,
  )
}

let cached: Env | undefined

/**
 * The environment of this process, read at the first call: its variables, then those of `.env` in the current folder
 * (never in tests, which must not depend on a developer's own settings).
 * @throws EnvError (`env_invalid`)
 */
export function env(): Env {
  if (cached) return cached
  if (process.env.NODE_ENV !== 'test' && existsSync('.env')) loadFile('.env')
  return (cached = loadEnv(process.env))
}

function loadFile(file: string): void {
  try {
    process.loadEnvFile(file)
  } catch (error) {
    throw new StartFault('env_file', { path: path.resolve(file) }, error)
  }
}

/** Public on purpose: development and tests only, where nothing is worth protecting. The key is 32 zero bytes. */
const developmentSecrets = {
  PAYLOAD_SECRET: 'development-only-secret-development-only',
  LEDGER_PRIVATE_KEY: Buffer.from('302e020100300506032b657004220420' + '00'.repeat(32), 'hex').toString('base64'),
}

function defaultOrigin({ HOST, PORT }: { HOST: string; PORT: number }): string {
  const isThisMachine = /^(127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0|::)$/.test(HOST)
  const host = isThisMachine ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${PORT}`
}
