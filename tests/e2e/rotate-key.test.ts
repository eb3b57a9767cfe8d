import type { ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { parseEnv } from 'node:util'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { folderPlace, holdLock } from '#platform/lock.ts'
import { putNextInForce, writeNextKey } from '../../scripts/rotation/envFile.ts'
import { diceOf } from '#tests/support/dice.ts'
import { privateKey } from '#tests/support/memoryLedger.ts'
import { emptyClone, endOf, ownClone, type OwnClone } from '#tests/support/ownClone.ts'
import { dataOf, EVENTS, expectSentence, expectSound, idOf, OLD, OPENING, start } from '#tests/support/rotations.ts'
import { DEMO_PASSWORD, freePort, siteEnvironment } from '#tests/support/site.ts'
import { endAll, START, startAs } from '#tests/support/startCommand.ts'

/** `npm run rotate-key`, as programs on an installation of its own: finished, refused, cut anywhere. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-rotation-'))
const clone = () => ownClone({ from: inject('siteTemplate'), into: folder })
afterAll(() => {
  endAll()
  rmSync(folder, { recursive: true, force: true })
})

/** One key is left in `.env`, another than before, and the ledger is under it. */
async function expectFinished(at: OwnClone): Promise<void> {
  const { LEDGER_PRIVATE_KEY, LEDGER_NEXT_PRIVATE_KEY, LEDGER_OPENING_KEY } = at.env()
  expect(LEDGER_PRIVATE_KEY).not.toBe(OLD)
  expect({ LEDGER_NEXT_PRIVATE_KEY, LEDGER_OPENING_KEY }).toEqual({ LEDGER_OPENING_KEY: OPENING })
  const { stdout } = await expectSound(at)
  expect(stdout).toContain(`a désigné la clé ${idOf(LEDGER_PRIVATE_KEY)}, qui signe depuis.`)
}

describe('a key that is changed', () => {
  const at = clone()

  it('is another one in .env, with every other byte as it was, and the old one is put aside', async () => {
    const before = readFileSync(at.envFile, 'utf8')
    const { code, stdout, stderr } = await at.command('rotate-key')
    expect({ code, stderr: stderr.replace(/^[①②③].*\n/gm, '') }).toEqual({ code: 0, stderr: '' })
    const next = at.env().LEDGER_PRIVATE_KEY!
    expect(stdout).toMatch(new RegExp(`^1\\. .*${idOf(next)}.*\n2\\. L’événement ${EVENTS + 1} .*\n3\\. .*npm start`))
    expect(stdout).not.toContain(next)
    expect(readFileSync(at.envFile, 'utf8')).toBe(`${before.replace(OLD, next)}\nLEDGER_OPENING_KEY=${OPENING}\n`)
    const aside = readdirSync(at.root).filter((name) => name.startsWith('.env.'))
    expect(aside).toEqual([`.env.old-key-${OPENING}`])
    expect(readFileSync(path.join(at.root, aside[0]!), 'utf8')).toContain(OLD)
    for (const name of ['.env', ...aside]) expect(statSync(path.join(at.root, name)).mode & 0o777).toBe(0o600)
    await expectFinished(at)
  })

  it('is followed by the work of people: a text is submitted under the new one', async () => {
    const environment = { ...siteEnvironment({ dataDir: dataOf(at), port: await freePort() }), ...at.env() }
    const server = startAs(START.script, { environment: { ...environment, LOG_LEVEL: 'info' } })
    await server.ready
    const state = await submitAText(`http://127.0.0.1:${environment.PORT}`)
    server.child.kill('SIGTERM')
    expect(state).toBe('in_review')
    expect(await server.ended).toMatchObject({ code: 0 })
    expect((await expectSound(at)).stdout).toContain(`Registre : ${EVENTS + 2} événements`)
  })

  it('may be changed again, and whoever has the export and the first fingerprint checks it with nothing else', async () => {
    expect(await at.run('rotate-key')).toMatchObject({ code: 0, stderr: '' })
    await expectFinished(at)
    const file = path.join(folder, 'ledger.jsonl')
    expect(await at.run('verify', ['--export', file])).toMatchObject({ code: 0, stderr: '' })
    const stranger = emptyClone(folder)
    const checked = await stranger.command('verify', file, '--key', OPENING)
    expect(checked.stdout).toContain(`Vérifié : ${EVENTS + 3} signatures, chacune sous la clé de sa date (3)`)
    expect(checked.code).toBe(0)
    expect(existsSync(stranger.envFile)).toBe(false)
    expect(existsSync(dataOf(stranger))).toBe(false)
    const other = await stranger.run('verify', [file, '--key', idOf(privateKey(5))])
    expect(other.stdout).toContain('✗ [opening] Première ligne : ')
    expect(other.code).toBe(1)
    const altered = readFileSync(file, 'utf8').replace('"verdict\\":\\"approve', '"verdict\\":\\"abstain')
    writeFileSync(file, altered)
    const named = await stranger.run('verify', [file, '--key', OPENING])
    expect(named.stdout).toMatch(/✗ \[digest\] Événement \d+ : /)
    expect(named.code).toBe(1)
    expectSentence(await stranger.run('verify', ['/nowhere', '--key', OPENING]), /^\/nowhere ne peut pas être lu/)
    expectSentence(await stranger.run('verify', [file, '--key', 'abc']), /^--key attend l’empreinte/)
  })
})

describe('a database of before the change', () => {
  it('is told by verify, refused, and opened by the old key that was put aside', async () => {
    const at = clone()
    expect(await at.run('rotate-key')).toMatchObject({ code: 0, stderr: '' })
    rmSync(dataOf(at), { recursive: true })
    cpSync(inject('siteTemplate'), dataOf(at), { recursive: true })
    const { code, stdout } = await at.run('verify')
    expect(stdout).toContain(
      `✗ [key] La clé en vigueur à la fin du registre (${OPENING}) n’est pas dans l’environnement`,
    )
    expect(code).toBe(1)
    expectSentence(await start(at), /^LEDGER_PRIVATE_KEY est une autre clé/)
    const aside = readFileSync(`${at.envFile}.old-key-${OPENING}`, 'utf8')
    await expectSound(at, parseEnv(aside))
  })
})

describe('a key is not changed', () => {
  it('while a server runs', async () => {
    const at = clone()
    const release = await holdLock(folderPlace(dataOf(at)), 'npm start')
    expectSentence(
      await at.run('rotate-key'),
      /^Le dossier de données \S+ est déjà pris par « npm start » .* arrêtez-le/,
    )
    await release()
    expect(at.env().LEDGER_NEXT_PRIVATE_KEY).toBeUndefined()
  })

  it('where there is no ledger', async () => {
    const at = clone()
    rmSync(dataOf(at), { recursive: true })
    expectSentence(await at.run('rotate-key'), /^La base \S+ n’existe pas encore/)
    expect(existsSync(path.join(dataOf(at), 'coplume.db'))).toBe(false)
  })

  it('under a key that is not the one in force, or to one that is it', async () => {
    const at = clone()
    const { LEDGER_PRIVATE_KEY: _, ...others } = at.env()
    const set = (keys: object) =>
      writeFileSync(
        at.envFile,
        Object.entries({ ...others, ...keys })
          .map(([name, value]) => `${name}=${value}\n`)
          .join(''),
      )
    set({ LEDGER_PRIVATE_KEY: privateKey(5) })
    expectSentence(await at.run('rotate-key'), /^LEDGER_PRIVATE_KEY est une autre clé .*`npm run rotate-key -- --lost`/)
    set({ LEDGER_PRIVATE_KEY: OLD, LEDGER_NEXT_PRIVATE_KEY: OLD })
    expectSentence(
      await at.run('rotate-key'),
      /^LEDGER_NEXT_PRIVATE_KEY est la même clé que LEDGER_PRIVATE_KEY : retirez-la/,
    )
    set({ LEDGER_PRIVATE_KEY: OLD, LEDGER_OPENING_KEY: idOf(privateKey(5)) })
    expectSentence(
      await at.run('rotate-key'),
      /^LEDGER_OPENING_KEY \(\w+\) ne nomme pas la clé qui a ouvert ce registre/,
    )
  })

  it('by a word nobody knows', async () => {
    const { code, stderr } = await clone().run('rotate-key', ['--now'])
    expect(stderr).toContain('npm run rotate-key [-- --lost]')
    expect(code).toBe(1)
  })
})

describe('a change that is cut', () => {
  const next = privateKey(6)

  /** After the first step. */
  function kept(): OwnClone {
    const at = clone()
    writeNextKey(at.envFile, { next, opening: OPENING })
    return at
  }

  /** After the second: the data of one that was finished from there, with `.env` as it was. */
  async function named(): Promise<OwnClone> {
    const [at, finished] = [kept(), kept()]
    expect(await finished.run('rotate-key')).toMatchObject({ code: 0, stderr: '' })
    rmSync(dataOf(at), { recursive: true })
    cpSync(dataOf(finished), dataOf(at), { recursive: true })
    return at
  }

  it.each<[string, () => OwnClone | Promise<OwnClone>]>([
    [
      'in the middle of the first write',
      () => {
        const at = clone()
        writeFileSync(`${at.envFile}.new`, 'LEDGER_PRIV')
        return at
      },
    ],
    ['after the next key was kept', kept],
    ['after the ledger named it', named],
    [
      'after the ledger named it, before the data folder noticed',
      async () => {
        const [at, before] = [await named(), kept()]
        cpSync(path.join(dataOf(before), 'seen.json'), path.join(dataOf(at), 'seen.json'))
        return at
      },
    ],
    [
      'after the old key was put aside, in the middle of the last write',
      async () => {
        const at = await named()
        const text = readFileSync(at.envFile)
        putNextInForce(at.envFile, { former: OLD, formerId: OPENING, next, seq: EVENTS + 1 })
        writeFileSync(at.envFile, text)
        writeFileSync(`${at.envFile}.new`, text.subarray(0, 50))
        return at
      },
    ],
  ])('%s leaves a guide that starts and verifies, and is finished by the next run', async (_, cut) => {
    const at = await cut()
    await expectSound(at)
    expect(await at.run('rotate-key')).toMatchObject({ code: 0, stderr: '' })
    await expectFinished(at)
    expect(readdirSync(at.root)).not.toContain('.env.new')
  })

  it.each([
    [0, 2500],
    [1, 40],
    [2, 40],
    [3, 40],
  ])('by kill -9 after %d of its lines, and less than %d ms more, does the same', async (lines, mostMs) => {
    const at = clone()
    const child = at.start('rotate-key')
    const ended = endOf(child)
    await Promise.race([linesOf(child, lines), ended])
    setTimeout(() => child.kill('SIGKILL'), diceOf(23 + lines).roll(mostMs))
    await ended
    await expectSound(at)
    expect(await at.run('rotate-key')).toMatchObject({ code: 0, stderr: '' })
    await expectFinished(at)
  })
})

/** Resolves once a child has said so many lines. */
function linesOf({ stdout }: ChildProcess, count: number): Promise<void> {
  let left = count
  return new Promise((resolve) => {
    const hear = () => void (left-- === 0 && resolve())
    hear()
    createInterface({ input: stdout! }).on('line', hear)
  })
}

/** As the README does: a changed chapter is submitted. Returns its state. */
async function submitAText(url: string): Promise<string> {
  const json = { 'Content-Type': 'application/json' }
  const asked = async (at: string, init: RequestInit = {}) =>
    (await (await fetch(url + at, init)).json()) as Record<string, string>
  const login = JSON.stringify({ email: 'auteur.fedepl@example.org', password: DEMO_PASSWORD })
  const { token } = await asked('/api/users/login', { method: 'POST', headers: json, body: login })
  const headers = { ...json, Authorization: `JWT ${token}` }
  const { uid } = await asked('/v1/chapters/les-acteurs')
  const summary = JSON.stringify({ summary: 'Un chapeau sous une autre clé.' })
  await asked(`/api/chapters/${uid}?locale=fr`, { method: 'PATCH', headers, body: summary })
  const flow = `/api/chapters/${uid}/workflow`
  const { workingRevision: revision, round } = await asked(flow, { headers })
  const body = JSON.stringify({ command: 'submit', round, revision })
  return (await asked(flow, { method: 'POST', headers, body })).state ?? ''
}
