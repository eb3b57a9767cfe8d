import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import { ROLES, type Role } from '#domain/roles.ts'

const port = 'un nombre entier de 0 à 65535, par exemple 3000'
const secret = 'un secret d’au moins 32 caractères'
const folder = 'le dossier des données'
const origin = 'l’adresse publique sans chemin, par exemple https://guide.example.org'
const database = 'file:./dossier/fichier.db, mongodb://… ou mongodb+srv://…'
const ledgerKey = 'une clé privée Ed25519 (PKCS8 DER, en base64) ; `npm start` en crée une'
const roles = `une liste de rôles séparés par des virgules, parmi ${ROLES.join(', ')}`
const issuer = 'l’adresse https:// du fournisseur OpenID Connect (http:// sur cette machine seulement)'
const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const address = z.string().regex(/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)./, database)
const ledgerSecret = z.string(ledgerKey).refine(isEd25519PrivateKey, ledgerKey)
const whole = z
  .string()
  .refine(isOrigin, origin)
  .transform((url) => new URL(url).origin)

/** What both processes of an installation are told: where it answers, where its files lie, whom it trusts. */
export const commonVariables = {
  NODE_ENV: z.enum(['production', 'development', 'test'], 'production, development ou test').default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, port)
    .transform(Number)
    .refine(isPort, port)
    .default(3000),
  TRUST_PROXY: z
    .string()
    .regex(/^\d{1,2}$/, 'le nombre de mandataires devant le serveur, de 0 à 99')
    .transform(Number)
    .default(0),
  LOG_LEVEL: z.enum(logLevels, `un niveau parmi ${logLevels.join(', ')}`).default('info'),
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
}

/** What nobody but the workshop may hold. The public door refuses to start where one of them is set. */
export const secretVariables = {
  PAYLOAD_SECRET: z.string(secret).min(32, secret),
  LEDGER_PRIVATE_KEY: ledgerSecret,
  LEDGER_NEXT_PRIVATE_KEY: ledgerSecret.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'une adresse smtp://… ou smtps://…')
    .optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  DEMO_PASSWORD: z.string().min(12, 'un mot de passe d’au moins 12 caractères').optional(),
}

/** The workshop’s other variables. */
export const workshopVariables = {
  PUBLIC_URL: whole.optional(),
  DATABASE_URI: address.default('file:./data/coplume.db'),
  DOOR_DATABASE_URI: address.optional(),
  DATA_DIR: z.string().default('./data'),
  ACCEPT_LEDGER: z
    .string()
    .regex(/^\d+-(vide|[0-9a-f]{12})-(\d+|illisible)$/, 'la valeur que le refus de démarrer a donnée')
    .optional(),
  WEBHOOK_ADDRESSES: z.enum(['public', 'any'], 'public (par défaut) ou any').default('public'),
  MAIL_FROM: z
    .string()
    .includes('@', 'un expéditeur, par exemple Coplume <coplume@example.org>')
    .default('Coplume <coplume@example.org>'),
  SECOND_FACTOR_ROLES: z.string().default('').transform(listed).refine(areRoles, roles),
  SESSION_DAYS: z
    .string()
    .regex(/^[1-9]\d?$/, 'un nombre entier de jours, de 1 à 99')
    .default('7')
    .transform(Number),
  CONFIRM_PUBLISHING_MINUTES: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'un nombre entier de minutes, de 1 à 9999')
    .transform(Number)
    .optional(),
  OIDC_ISSUER: z.string().refine(isIssuer, issuer).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_NAME: z.string().max(60, 'un nom d’au plus 60 caractères').default('OpenID Connect'),
  OIDC_NEW_ACCOUNTS: z.enum(['none', 'observer'], 'none ou observer').default('none'),
  OIDC_TRUSTS_FACTOR: z.enum(['yes', 'no'], 'yes ou no').default('no'),
}

const publicKeys = 'une clé publique Ed25519 (SPKI DER, en base64), ou plusieurs séparées par des virgules'

/** The public door’s other variables: it supposes nothing, since a wrong guess would show another guide. */
export const doorVariables = {
  PUBLIC_URL: whole,
  DATABASE_URI: address,
  DATA_DIR: z.string(folder).min(1, folder),
  WORKSHOP_URL: z
    .string()
    .refine(isOrigin, 'l’adresse de l’atelier sans chemin, par exemple http://127.0.0.1:3001')
    .transform((url) => new URL(url).origin),
  LEDGER_PUBLIC_KEYS: z
    .string(publicKeys)
    .regex(/^[A-Za-z0-9+/=]{40,}(,[A-Za-z0-9+/=]{40,})*$/, publicKeys)
    .transform((keys) => keys.split(',')),
}

/** The environment is unusable; the message names each bad variable and how to mend it, never its value. */
export class EnvError extends Error {
  override readonly name = 'EnvError'
  readonly code = 'env_invalid'
}

/**
 * The variables of an environment as a schema wants them. An empty value counts as not set.
 * @throws EnvError (`env_invalid`)
 */
export function validVariables<T extends z.ZodType>(
  schema: T,
  source: Readonly<Record<string, string | undefined>>,
): z.infer<T> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) throw new EnvError(result.error.issues.map(toSentence).join('\n'))
  return result.data
}

function toSentence({ path: at, message }: { path: PropertyKey[]; message: string }): string {
  return `${at.join('.')} doit être ${message}. Corrigez cette variable dans .env ou dans l’environnement.`
}

function listed(value: string): string[] {
  return value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean)
}

function areRoles(values: string[]): values is Role[] {
  return values.every((value) => (ROLES as readonly string[]).includes(value))
}

function isPort(value: number): boolean {
  return value <= 65_535
}

function isOrigin(value: string): boolean {
  return /^https?:\/\/[^/?#@]+\/?$/.test(value) && URL.canParse(value)
}

function isIssuer(value: string): boolean {
  if (!URL.canParse(value)) return false
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname))
}

function isEd25519PrivateKey(value: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(value, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}
