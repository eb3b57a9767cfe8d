import { createPrivateKey } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { StartFault } from './startFault.ts'

const port = 'un nombre entier de 0 à 65535, par exemple 3000'
const origin = 'l’adresse publique sans chemin, par exemple https://guide.example.org'
const database = 'file:./dossier/fichier.db, mongodb://… ou mongodb+srv://…'
const ledgerKey = 'une clé privée Ed25519 (PKCS8 DER, en base64) ; `npm start` en crée une'
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

/** Every variable Coplume reads. A message says what the variable must be; `.env.example` explains each one. */
export const envSchema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development ou test').default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .refine(isPort, port)
    .default(3000),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, origin)
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URI: z
    .string()
    .regex(/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)./, database)
    .default('file:./data/coplume.db'),
  DATA_DIR: z.string().default('./data'),
  PAYLOAD_SECRET: z.string('un secret d’au moins 32 caractères').min(32, 'un secret d’au moins 32 caractères'),
  LEDGER_PRIVATE_KEY: z.string(ledgerKey).refine(isEd25519PrivateKey, ledgerKey),
  LEDGER_NEXT_PRIVATE_KEY: z.string(ledgerKey).refine(isEd25519PrivateKey, ledgerKey).optional(),
  LEDGER_OPENING_KEY: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'l’empreinte d’une clé, 16 chiffres hexadécimaux')
    .optional(),
  LEDGER_LOST_KEY: z
    .string()
    .regex(
      /^\d+-[0-9a-f]{12}-[0-9a-f]{16}(,\d+-[0-9a-f]{12}-[0-9a-f]{16})*$/,
      'la valeur que `npm run rotate-key -- --lost` a donnée',
    )
    .optional(),
  ACCEPT_LEDGER: z
    .string()
    .regex(/^\d+-(vide|[0-9a-f]{12})-(\d+|illisible)$/, 'la valeur que le refus de démarrer a donnée')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'une adresse smtp://… ou smtps://…')
    .optional(),
  MAIL_FROM: z
    .string()
    .includes('@', 'un expéditeur, par exemple Coplume <coplume@example.org>')
    .default('Coplume <coplume@example.org>'),
  DEMO_PASSWORD: z.string().min(12, 'un mot de passe d’au moins 12 caractères').optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^\d{1,2}$/, 'le nombre de mandataires devant le serveur, de 0 à 99')
    .transform(Number)
    .default(0),
  LOG_LEVEL: z.enum(logLevels, `un niveau parmi ${logLevels.join(', ')}`).default('info'),
})

/** The validated environment; `PUBLIC_URL` is an origin without a final slash, derived from HOST and PORT when not set. */
export type Env = z.infer<typeof envSchema> & { PUBLIC_URL: string }

/** The environment is unusable; the message names each bad variable and how to mend it, never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
  readonly code = 'env_invalid'
}

/**
 * Validates an environment, without looking at anything else. An empty value counts as not set.
 * @throws EnvError (`env_invalid`)
 */
export function loadEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const secrets = given.NODE_ENV === 'development' || given.NODE_ENV === 'test' ? developmentSecrets : {}
  const result = envSchema.safeParse({ ...secrets, ...given })
  if (!result.success) throw new EnvError(result.error.issues.map(toSentence).join('\n'))
  return { ...result.data, PUBLIC_URL: result.data.PUBLIC_URL ?? defaultOrigin(result.data) }
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

function toSentence({ path: at, message }: { path: PropertyKey[]; message: string }): string {
  return `${at.join('.')} doit être ${message}. Corrigez cette variable dans .env ou dans l’environnement.`
}

function isPort(value: number): boolean {
  return value <= 65_535
}

function isOrigin(value: string): boolean {
  return /^https?:\/\/[^/?#@]+\/?$/.test(value) && URL.canParse(value)
}

function isEd25519PrivateKey(value: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(value, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

function defaultOrigin({ HOST, PORT }: { HOST: string; PORT: number }): string {
  const isThisMachine = /^(127\.\d+\.\d+\.\d+|::1|0\.0\.0\.0|::)$/.test(HOST)
  const host = isThisMachine ? 'localhost' : HOST.includes(':') ? `[${HOST}]` : HOST
  return `http://${host}:${PORT}`
}
