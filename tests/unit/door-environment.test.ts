import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { doorEnv } from '#door/doorEnv.ts'
import { keysOf } from '#door/keysOf.ts'
import { doorEnvironment } from '#platform/doorEnvironment.ts'
import { envSchema, loadEnv } from '#platform/env.ts'
import { signerOf } from '#platform/signer.ts'
import { secretVariables } from '#platform/variables.ts'

const key = () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
const given = {
  PAYLOAD_SECRET: 'a secret of the workshop, and of nobody else',
  LEDGER_PRIVATE_KEY: key(),
  LEDGER_NEXT_PRIVATE_KEY: key(),
  SMTP_URL: 'smtp://someone:words-of-passage@mail.example.org:587',
  DEMO_PASSWORD: 'mot-de-passe-de-demonstration',
  DATABASE_URI: 'mongodb://writer:may-write@db.example.org/coplume?replicaSet=rs0',
  DOOR_DATABASE_URI: 'mongodb://reader:may-read@db.example.org/coplume?replicaSet=rs0',
}
const workshop = loadEnv(given)
const told = doorEnvironment(workshop, 'http://127.0.0.1:4001')

describe('what the public door is told', () => {
  it('holds no secret of the workshop, nor the address that may write', () => {
    const all = JSON.stringify(told)
    const { DOOR_DATABASE_URI: ofTheDoor, ...others } = given
    for (const secret of [...Object.values(others), 'words-of-passage', 'may-write']) expect(all).not.toContain(secret)
    expect(told.DATABASE_URI).toBe(ofTheDoor)
  })

  it('is all a door needs', () => {
    const env = doorEnv(told)
    const held = [given.LEDGER_PRIVATE_KEY, given.LEDGER_NEXT_PRIVATE_KEY].map(signerOf)
    const keys = keysOf(env)
    expect(keys.held.map(({ keyId }) => keyId)).toEqual(held.map(({ keyId }) => keyId))
    expect([keys.opening, keys.lost]).toEqual([held[0]!.keyId, []])
    expect(keys.held.some((each) => 'sign' in each)).toBe(false)
    const text = 'what was signed'
    expect(keys.held[0]!.verify(text, held[0]!.sign(text))).toBe(true)
  })

  it.each(
    Object.keys(told).filter((name) =>
      ['PUBLIC_URL', 'DATABASE_URI', 'DATA_DIR', 'WORKSHOP_URL', 'LEDGER_PUBLIC_KEYS'].includes(name),
    ),
  )('is not guessed: without %s it does not start, and says so', (name) => {
    expect(() => doorEnv({ ...told, [name]: '' })).toThrow(new RegExp(`^${name} doit être`, 'm'))
  })

  it.each(Object.keys(secretVariables))('with %s set it does not start, and does not repeat it', (name) => {
    const act = () => doorEnv({ ...told, [name]: 'whatever it is' })
    expect(act).toThrow(name)
    expect(act).not.toThrow('whatever it is')
  })

  it('counts whatever looks like a secret among them', () => {
    const likely = Object.keys(envSchema.shape).filter((name) => /SECRET|PRIVATE|PASSWORD|SMTP/.test(name))
    expect(likely.sort()).toEqual(Object.keys(secretVariables).sort())
  })
})
