import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import util from 'node:util'
import { describe, expect, test } from 'vitest'
import { envSchema, loadEnv } from '#platform/env.ts'

const secrets = {
  PAYLOAD_SECRET: 'x'.repeat(32),
  LEDGER_PRIVATE_KEY: privateKey(generateKeyPairSync('ed25519').privateKey),
}

describe('an environment with its two secrets', () => {
  test('gets safe defaults for everything else', () => {
    expect(loadEnv(secrets)).toEqual({
      ...secrets,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: 3000,
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URI: 'file:./data/coplume.db',
      DATA_DIR: './data',
      MAIL_FROM: 'Coplume <coplume@example.org>',
      WEBHOOK_ADDRESSES: 'public',
      TRUST_PROXY: 0,
      LOG_LEVEL: 'info',
      SECOND_FACTOR_ROLES: [],
      SESSION_DAYS: 7,
      OIDC_NAME: 'OpenID Connect',
      OIDC_NEW_ACCOUNTS: 'none',
      OIDC_TRUSTS_FACTOR: 'no',
    })
  })

  test('counts an empty value as not set', () => {
    expect(loadEnv({ ...secrets, PORT: '', SMTP_URL: '', DEMO_PASSWORD: '' })).toEqual(loadEnv(secrets))
  })

  test('keeps nothing that it does not know', () => {
    expect(loadEnv({ ...secrets, HOME: '/somewhere' })).not.toHaveProperty('HOME')
  })
})

describe('the public address', () => {
  test.each([
    [{ HOST: '0.0.0.0', PORT: '80' }, 'http://localhost:80'],
    [{ HOST: '::1' }, 'http://localhost:3000'],
    [{ HOST: '192.0.2.7' }, 'http://192.0.2.7:3000'],
    [{ HOST: '2001:db8::7' }, 'http://[2001:db8::7]:3000'],
    [{ PUBLIC_URL: 'https://guide.example.org/' }, 'https://guide.example.org'],
  ])('of %j is %s', (given, expected) => {
    expect(loadEnv({ ...secrets, ...given }).PUBLIC_URL).toBe(expected)
  })
})

describe('a bad variable is refused with its name and what it must be', () => {
  test.each([
    ['NODE_ENV', 'staging', /^NODE_ENV doit être production, development ou test/],
    ['PORT', 'abc', /^PORT doit être un nombre entier de 0 à 65535/],
    ['PORT', '65536', /^PORT doit être un nombre entier de 0 à 65535/],
    ['PUBLIC_URL', 'guide.example.org', /^PUBLIC_URL doit être l’adresse publique sans chemin/],
    ['PUBLIC_URL', 'https://example.org/guide', /^PUBLIC_URL doit être l’adresse publique sans chemin/],
    ['DATABASE_URI', 'postgres://localhost/db', /^DATABASE_URI doit être file:/],
    ['PAYLOAD_SECRET', 'short', /^PAYLOAD_SECRET doit être un secret d’au moins 32 caractères/],
    ['LEDGER_PRIVATE_KEY', 'bm90IGEga2V5', /^LEDGER_PRIVATE_KEY doit être une clé privée Ed25519/],
    ['LEDGER_PRIVATE_KEY', privateKey(generateKeyPairSync('x25519').privateKey), /^LEDGER_PRIVATE_KEY doit être/],
    ['SMTP_URL', 'mail.example.org', /^SMTP_URL doit être une adresse smtp:/],
    ['MAIL_FROM', 'Coplume', /^MAIL_FROM doit être un expéditeur/],
    ['DEMO_PASSWORD', 'court', /^DEMO_PASSWORD doit être un mot de passe d’au moins 12 caractères/],
    ['TRUST_PROXY', 'true', /^TRUST_PROXY doit être le nombre de mandataires/],
    ['SECOND_FACTOR_ROLES', 'admin,author,chef', /^SECOND_FACTOR_ROLES doit être une liste de rôles/],
    ['SESSION_DAYS', '0', /^SESSION_DAYS doit être un nombre entier de jours, de 1 à 99/],
    ['CONFIRM_PUBLISHING_MINUTES', '0', /^CONFIRM_PUBLISHING_MINUTES doit être un nombre entier de minutes/],
    ['OIDC_ISSUER', 'http://login.example.org', /^OIDC_ISSUER doit être l’adresse https:/],
    [
      'OIDC_ISSUER',
      'https://login.example.org',
      /^OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET vont ensemble : il manque OIDC_CLIENT_ID, OIDC_CLIENT_SECRET/,
    ],
    ['OIDC_NEW_ACCOUNTS', 'admin', /^OIDC_NEW_ACCOUNTS doit être none ou observer/],
    ['LOG_LEVEL', 'verbose', /^LOG_LEVEL doit être un niveau parmi silent, fatal/],
  ])('%s=%s', (name, value, message) => {
    const load = () => loadEnv({ ...secrets, [name]: value })
    expect(load).toThrow(message)
    expect(load).toThrow(expect.objectContaining({ name: 'EnvError', code: 'env_invalid' }))
  })

  test('several at once are all named, one line each', () => {
    expect(() => loadEnv({ ...secrets, PORT: 'abc', LOG_LEVEL: 'loud' })).toThrow(/^PORT .*\nLOG_LEVEL [^\n]*$/)
  })

  test('without its value, which may be a secret', () => {
    const message = expect.not.stringContaining('hunter2')
    expect(() => loadEnv({ ...secrets, PAYLOAD_SECRET: 'hunter2' })).toThrow(expect.objectContaining({ message }))
  })
})

describe('secrets', () => {
  test.each(['development', 'test'])('have a default in %s', (NODE_ENV) => {
    expect(loadEnv({ NODE_ENV }).PAYLOAD_SECRET).toMatch(/^development-only/)
  })

  test.each([{}, { NODE_ENV: 'production' }])('have none in %j', (given) => {
    expect(() => loadEnv(given)).toThrow(/^PAYLOAD_SECRET .*\nLEDGER_PRIVATE_KEY .*$/)
  })
})

describe('.env.example', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
  const example = util.parseEnv(text)

  test('lists every variable of the schema, and no other', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(envSchema.shape).sort())
  })

  test('shows the defaults, and no secret', () => {
    expect(loadEnv({ ...example, ...secrets })).toEqual(loadEnv(secrets))
    expect(example).toMatchObject({ PAYLOAD_SECRET: '', LEDGER_PRIVATE_KEY: '', DEMO_PASSWORD: '' })
  })

  test('explains each variable in a comment above it', () => {
    const unexplained = text.split('\n\n').filter((paragraph) => !/^#.*\n([^]*\n)?[A-Z_]+=/.test(paragraph))
    expect(unexplained.slice(1)).toEqual([])
  })
})

function privateKey(key: KeyObject): string {
  return key.export({ format: 'der', type: 'pkcs8' }).toString('base64')
}
