import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { emptyClone, ownClone, type Variables } from '#tests/support/ownClone.ts'
import { dataOf, EVENTS, expectSentence, expectSound, idOf, OLD, OPENING, start } from '#tests/support/rotations.ts'

/** `npm run rotate-key` where it cannot do everything by itself: a key in the environment, a key that is lost. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-lost-'))
const clone = () => ownClone({ from: inject('siteTemplate'), into: folder })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A clone whose `.env` has no key. */
function keyless() {
  const at = clone()
  writeFileSync(at.envFile, readFileSync(at.envFile, 'utf8').replace(/^LEDGER_PRIVATE_KEY=.*\n/m, ''))
  return at
}

describe('keys that stand in the environment', () => {
  const at = keyless()
  const file = path.join(dataOf(at), 'next-ledger-key')
  const rotate = (keys: Variables) => at.run('rotate-key', [], keys)
  const kept = () => readFileSync(file, 'utf8').trim()
  const both = () => ({ LEDGER_PRIVATE_KEY: OLD, LEDGER_NEXT_PRIVATE_KEY: kept(), LEDGER_OPENING_KEY: OPENING })

  it('are changed there by a person, who is told what to set, and never shown a key', async () => {
    const { code, stdout, stderr } = await rotate({ LEDGER_PRIVATE_KEY: OLD })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(stdout).toContain(`LEDGER_OPENING_KEY=${OPENING}`)
    expect(stdout).toContain(file)
    expect(stdout).not.toContain(kept())
    expect((await rotate({ LEDGER_PRIVATE_KEY: OLD })).stdout).toBe(stdout)
    const { LEDGER_OPENING_KEY: _, ...unopened } = both()
    expectSentence(await rotate(unopened), new RegExp(`^Réglez d’abord LEDGER_OPENING_KEY=${OPENING}`))
  })

  it('name the next one once it is there: the guide goes on under both, then under the next alone', async () => {
    const { code, stdout, stderr } = await rotate(both())
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(
      new RegExp(`\\n2\\. L’événement ${EVENTS + 1} .*\\n3\\. À vous de régler : LEDGER_PRIVATE_KEY = la nouvelle clé`),
    )
    expect(stdout).not.toContain(kept())
    await expectSound(at, both())
    await expectSound(at, { LEDGER_PRIVATE_KEY: kept(), LEDGER_OPENING_KEY: OPENING })
    expect(readFileSync(at.envFile, 'utf8')).not.toContain('LEDGER_')
  })

  it('are not followed by themselves: the next change draws another', async () => {
    const used = kept()
    expect(await rotate({ LEDGER_PRIVATE_KEY: used, LEDGER_OPENING_KEY: OPENING })).toMatchObject({ code: 0 })
    expect(kept()).not.toBe(used)
  })
})

describe('a key that is lost', () => {
  const at = keyless()
  const lost = (more: Variables) => at.run('rotate-key', ['--lost'], more)
  const replaced = EVENTS + 1
  let vouched: { LEDGER_OPENING_KEY: string; LEDGER_LOST_KEY: string }
  /** Fingerprint of the new one. */
  let ours: string

  it('is replaced by nothing but a person’s word, which the command tells them how to give', async () => {
    const { code, stdout } = await at.command('rotate-key', '--lost')
    ours = idOf(at.env().LEDGER_PRIVATE_KEY)
    const [, opening, token] = /LEDGER_OPENING_KEY=(\S+)\n +LEDGER_LOST_KEY=(\S+)/.exec(stdout) ?? []
    expect(stdout).toMatch(new RegExp(`Dernier événement : ${EVENTS}, .*\nNouvelle clé .* : ${ours}\n`))
    expect(opening).toBe(OPENING)
    expect(token).toMatch(new RegExp(`^${EVENTS}-[0-9a-f]{12}-${ours}$`))
    expect(code).toBe(0)
    vouched = { LEDGER_OPENING_KEY: opening!, LEDGER_LOST_KEY: token! }
    expectSentence(await start(at), /^LEDGER_PRIVATE_KEY est une autre clé .*`npm run rotate-key -- --lost`/)
    for (const half of [{ LEDGER_OPENING_KEY: opening }, { LEDGER_LOST_KEY: token }])
      expect((await lost(half)).stdout).toContain('Rien n’a été écrit.')
  })

  it('is replaced once with it, and the guide goes on', async () => {
    expect((await lost(vouched)).stdout).toContain(`À l’événement ${replaced}, la clé ${ours} a remplacé la clé perdue`)
    expect((await lost(vouched)).stdout).toContain('rien à remplacer')
    expect((await expectSound(at, vouched)).stdout).toContain(`Registre : ${replaced} événements`)
  })

  it('is known for ever to have been', async () => {
    const remark = `[lost_key] La clé ${OPENING}, perdue, a été remplacée à l’événement ${replaced} par la clé ${ours}`
    expect((await at.run('verify', [], vouched)).stdout).toContain(`• ${remark}`)
    expect((await at.run('doctor', [], vouched)).stdout).toContain(`✓ ${remark}`)
  })

  it('was not, for whoever does not give their word: no start, and an anomaly', async () => {
    const unvouched = { LEDGER_OPENING_KEY: OPENING }
    const sentence = new RegExp(`^À l’événement ${replaced}, votre clé .*LEDGER_LOST_KEY=${vouched.LEDGER_LOST_KEY}`)
    expectSentence(await start(at, unvouched), sentence)
    const { code, stdout } = await at.run('verify', [], unvouched)
    expect(stdout).toContain(`✗ [lost_key] Événement ${replaced} : `)
    expect(code).toBe(1)
  })

  it('is told to whoever checks an export, who may give theirs', async () => {
    const file = path.join(folder, 'lost.jsonl')
    expect(await at.run('verify', ['--export', file], vouched)).toMatchObject({ code: 0 })
    const check = (...more: string[]) => at.run('verify', [file, '--key', OPENING, ...more])
    const { code, stdout } = await check()
    expect(stdout).toContain(`✗ [lost_key] Événement ${replaced} : `)
    expect(code).toBe(1)
    expect(await check('--lost-key', vouched.LEDGER_LOST_KEY)).toMatchObject({ code: 0, stderr: '' })
  })

  it('is nothing a start draws another one for, also where only .env remembers the ledger', async () => {
    const at = emptyClone(folder)
    writeFileSync(at.envFile, `PAYLOAD_SECRET=x\nLEDGER_OPENING_KEY=${OPENING}\n`)
    const { stderr, code } = await at.command('seed')
    expect(stderr).toMatch(
      /LEDGER_PRIVATE_KEY manque, et LEDGER_OPENING_KEY parle d’un registre signé : remettez cette clé/,
    )
    expect(code).toBe(1)
    expect(at.env().LEDGER_PRIVATE_KEY).toBeUndefined()
  })
})
