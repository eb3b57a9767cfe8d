import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { checkExport } from '#ledger/checkExport.ts'
import { Ledger } from '#ledger/ledger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { rotateKey } from '#ledger/rotate.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { verifyInstallation } from '#review/verify.ts'
import { appending, foreignSigner } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleProgram, runToEnd } from '../support/children.ts'
import { privateKey, signer } from '../support/memoryLedger.ts'
import { rawRows, replaceRows, type Row } from '../support/rawTables.ts'
import { reopen } from '../support/reopen.ts'
import { createWorld, type World } from '../support/world.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

/** An installation whose key changes goes on; whoever can only write its database changes no key. */

const [first, second] = [signer(1), signer(2)]
let booted: Booted
let world: World
let folder: string
let verify: string
let rotateKeyProgram: string
beforeAll(async () => {
  Object.assign(process.env, { LEDGER_PRIVATE_KEY: privateKey(1), LEDGER_NEXT_PRIVATE_KEY: privateKey(2) })
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  await recogniseLedger(booted.payload)
  verify = await bundleProgram('scripts/verify.ts')
  rotateKeyProgram = await bundleProgram('scripts/rotateKey.ts')
  folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-export-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await booted.close()
})

const chapter = () => world.createChapter('author.fedepl')
const seen = () =>
  JSON.parse(readFileSync(path.join(booted.dataDir, 'seen.json'), 'utf8')) as { seq: number; keyId: string }

describe('a guide whose key changes', () => {
  it('is decided upon before and after, each row under the key of its time', async () => {
    const ledger = ledgerOf(booted.payload)
    const [before, after] = [await chapter(), await chapter()]
    await world.goLive(before)
    expect(seen()).toMatchObject({ seq: ledger.guide.seq, keyId: first.keyId })
    const { seq } = await rotateKey(ledger, second)
    expect(seen()).toMatchObject({ seq, keyId: first.keyId })
    await world.goLive(after)
    await world.do('chief-editor', before, {
      command: 'unpublish',
      revision: ledger.guide.reviews.get(before.uid)!.review.live!.revision,
      reason: 'Une source a changé.',
    })
    const never = await chapter()
    await world.submit('author.fedepl', never)
    await world.do('reviewer.cdc', never, { command: 'requestChanges', ...world.seen(never), comment: 'À dater.' })
    expect(seen()).toMatchObject({ seq: ledger.guide.seq, keyId: second.keyId })
    const keyIds = (await rawRows(booted.payload, 'ledger')).map(({ id, keyId }) => [Number(id) <= seq, keyId])
    expect(new Set(keyIds.map(String))).toEqual(new Set([`true,${first.keyId}`, `false,${second.keyId}`]))
  })

  it('verifies, and says for ever that it did', async () => {
    const { problems, remarks } = await verifyInstallation(ledgerOf(booted.payload))
    expect(problems).toEqual([])
    expect(remarks).toEqual([
      expect.stringMatching(
        new RegExp(`^\\[key_rotated\\] À l’événement \\d+, la clé ${first.keyId} .* ${second.keyId}`),
      ),
    ])
  })

  it('starts again, and is recognised', async () => {
    const { payload, close } = await reopen()
    await recogniseLedger(payload)
    const ledger = await openReviewing(payload)
    expect(ledger).toMatchObject({ damage: null, canSign: true })
    expect(ledger.signer.keyId).toBe(second.keyId)
    await close()
  })

  it('starts with the next key alone, once the key that opened it is named; not without', async () => {
    const held = [second]
    const start = (opening: string) =>
      recogniseLedger(booted.payload, { ledger: new Ledger(storageOf(booted.payload), { held, opening, lost: [] }) })
    await start(first.keyId)
    const unnamed = { kind: 'foreign_ledger', message: expect.stringContaining('LEDGER_OPENING_KEY') as string }
    await expect(start(second.keyId)).rejects.toMatchObject(unnamed)
    await expect(start('0123456789abcdef')).rejects.toMatchObject({ kind: 'wrong_opening' })
  })
})

describe('the export of a guide', () => {
  let file: string
  let text: string
  beforeAll(async () => {
    file = path.join(folder, 'ledger.jsonl')
    const { output } = await runToEnd(verify, booted, '--export', file)
    expect(output).toContain(`npm run verify -- ${file} --key ${first.keyId}`)
    text = readFileSync(file, 'utf8')
  })

  it('is checked by anybody', async () => {
    const report = await checkExport(text.trim().split('\n'), { key: first.keyId, lost: [], anchors: [] })
    expect(report.problems).toEqual([])
    expect(report.shown).toBeGreaterThan(10)
    expect(report.count - report.shown).toBe(2)
  })

  it('holds no person, reason, comment, command or salt, nor a hash of one', async () => {
    const { payload } = booted
    const { docs } = await payload.find({ collection: 'users', pagination: false, overrideAccess: true })
    const people = docs.flatMap(({ id, name, email }) => [id, name, email])
    const remarks = (await rawRows(payload, 'remarks')).flatMap(({ hash, salt, text }) => [hash, salt, text])
    const rows = (await rawRows(payload, 'ledger')).flatMap(({ command, salt }) => [command, salt])
    const secrets = [...people, ...remarks, ...rows].map(String)
    expect(docs).toHaveLength(15)
    expect(remarks).toHaveLength(6)
    expect(secrets.filter((each) => text.includes(each))).toEqual([])
    const leaves = text.split('\n').map((line) => JSON.parse(line || '{}') as { public?: string })
    const keys = leaves.flatMap(({ public: leaf }) => Object.keys(JSON.parse(leaf ?? '{}') as object))
    expect([...new Set(keys)].sort()).toEqual(
      ['at', 'data', 'docType', 'id', 'partner', 'prevDigest', 'revision', 'round', 'rules', 'track', 'type', 'uid'],
    ) // prettier-ignore
  })

  it('says where it cannot be written', async () => {
    const { code, output } = await runToEnd(verify, booted, '--export', '/nowhere/ledger.jsonl')
    expect(output).toContain('/nowhere/ledger.jsonl ne peut pas être écrit (ENOENT)')
    expect(code).toBe(1)
  })

  it('is not made of an installation that does not verify', async () => {
    const sound = await rawRows(booted.payload, 'ledger')
    await replaceRows(booted.payload, 'ledger', sound.slice(0, -1))
    const other = path.join(folder, 'other.jsonl')
    const { code } = await runToEnd(verify, booted, '--export', other)
    await replaceRows(booted.payload, 'ledger', sound)
    expect(code).toBe(1)
    expect(existsSync(other)).toBe(false)
  })
})

describe('somebody who can write the database, and nothing else', () => {
  let sound: Row[]
  beforeAll(async () => {
    sound = await rawRows(booted.payload, 'ledger')
  })

  /** They say that the key was lost, and that theirs takes its place; then they decide what they like. */
  function taken(): Row[] {
    const theirs = foreignSigner()
    const last = sound.at(-1)!
    const { publicKey } = theirs
    const data = JSON.stringify({ publicKey, proof: theirs.sign(String(last.digest)), isLost: true })
    const about = {
      type: 'keyRotated',
      docType: null,
      uid: null,
      revision: null,
      round: null,
      track: null,
      partner: null,
    }
    const by = { actor: 'system', actorPartner: null, actorRoles: 'system' }
    const rows = appending(sound, { ...last, ...about, ...by, data, command: newId() }, theirs)
    return appending(rows, { ...last, command: newId(), data: '{}' }, theirs)
  }

  it('replaces no key: the row is named, nothing is decided, and the guide stays readable', async () => {
    await replaceRows(booted.payload, 'ledger', taken())
    const at = sound.length + 1
    expect((await verifyInstallation(ledgerOf(booted.payload))).problems[0]).toMatch(
      new RegExp(`^\\[lost_key\\] Événement ${at} `),
    )
    const { payload, close } = await reopen()
    await recogniseLedger(payload)
    const ledger = await openReviewing(payload)
    expect(ledger.damage).toEqual({ seq: at, kind: 'lost_key' })
    const live = new LivePublication(payload, ledger, settingOfEnvironment())
    await live.refresh()
    expect(live.current).toMatchObject({ isFallback: true, damaged: [] })
    expect(live.current.guide.documents.size).toBe(1)
    await expect(rotateKey(ledger, second)).rejects.toMatchObject({ code: 'ledger_damaged' })
    await close()
    await replaceRows(booted.payload, 'ledger', sound)
  })

  it('has nobody change a key on top of it', async () => {
    await replaceRows(booted.payload, 'ledger', taken())
    for (const args of [[], ['--lost']]) {
      const { code, output } = await runToEnd(rotateKeyProgram, booted, ...args)
      expect(output).toContain(`L’événement ${sound.length + 1} du registre ne peut pas être cru [lost_key]`)
      expect(code).toBe(1)
    }
    expect(await rawRows(booted.payload, 'ledger')).toHaveLength(sound.length + 2)
    await replaceRows(booted.payload, 'ledger', sound)
  })

  it('makes no start under another key possible', async () => {
    await replaceRows(booted.payload, 'ledger', taken())
    const held = [signer(5)]
    const ledger = new Ledger(storageOf(booted.payload), { held, opening: held[0]!.keyId, lost: [] })
    await expect(recogniseLedger(booted.payload, { ledger })).rejects.toMatchObject({ kind: 'wrong_key' })
    await replaceRows(booted.payload, 'ledger', sound)
  })
})
