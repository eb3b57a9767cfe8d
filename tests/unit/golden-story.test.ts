import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TRACKS, VERDICTS, type EventType, type LedgerEvent } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { owedPartners, stateOf } from '#domain/review.ts'
import { LIVING } from '#domain/rules/index.ts'
import { Ledger } from '#ledger/ledger.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { verifyInstallation } from '#review/verify.ts'
import { goldenIn, replayed } from '../support/golden.ts'
import { signer } from '../support/memoryLedger.ts'
import { violations } from '../support/oracle.ts'

/** The day the living rules are tagged, their traces are left by the maker as it stands: it works on every other day too. */

/** Every kind of event of the living rules; false for one that nothing in the product makes yet. */
const TOLD: Readonly<Record<EventType, boolean>> = {
  opened: true,
  submitted: true,
  answered: true,
  withdrawn: true,
  published: true,
  unpublished: true,
  archived: true,
  unarchived: true,
  partnerRecorded: true,
  keyRotated: true,
}

let folder: string
let golden: ReturnType<typeof goldenIn>
let told: ReturnType<typeof replayed>
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-golden-story-'))
  const flags = ['--conditions=production', '--import', 'tsx']
  execFileSync(process.execPath, [...flags, 'tests/support/makeGolden.mts', folder], { stdio: 'inherit' })
  golden = goldenIn(folder)
  told = replayed(golden)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const of = <Type extends EventType>(type: Type) =>
  told.events.filter((event): event is Extract<LedgerEvent, { type: Type }> => event.type === type)
const the = (name: string) => reviewOf(told.replay.guide, golden.documents()[name]!)

describe('the traces the living rules would leave', () => {
  it('hold every kind of event that can happen, every verdict, both tracks', () => {
    const kinds = new Set(told.events.map(({ type }) => type))
    expect(Object.fromEntries(Object.keys(TOLD).map((type) => [type, kinds.has(type as EventType)]))).toEqual(TOLD)
    expect(new Set(of('answered').map(({ data }) => data.verdict))).toEqual(new Set(VERDICTS))
    expect(new Set(of('submitted').map(({ track }) => track))).toEqual(new Set(TRACKS))
  })

  it('are believed from the first row to the last, all of the living rules, in two leaves', () => {
    expect(told.damages).toEqual([])
    expect(violations(told.events)).toEqual([])
    const forms = golden.rows().map(({ rules, salt }) => [rules, typeof salt])
    expect(new Set(forms.map(String))).toEqual(new Set([`${LIVING.version},string`]))
  })

  it('are signed by the key that opened them, then by the one it named', () => {
    const keyIds = golden.rows().map(({ keyId }) => keyId)
    const [{ seq }] = of('keyRotated') as [LedgerEvent]
    expect(new Set(keyIds.slice(0, seq))).toEqual(new Set([signer(0).keyId]))
    expect(new Set(keyIds.slice(seq))).toEqual(new Set([signer(2).keyId]))
  })

  it('tell of a language that left the site alone and came back, of one that stayed away, of rounds in English only', () => {
    expect(of('unpublished').filter(({ data }) => data.locale === 'en')).toHaveLength(2)
    expect(the('broughtBack').live).toMatchObject({ locales: ['fr', 'en'], retired: [] })
    expect(the('frenchOnly').live).toMatchObject({ locales: ['fr'], retired: ['en'] })
    expect(the('translated').live).toMatchObject({ locales: ['fr', 'en'], round: { locales: ['en'] } })
    expect(the('inTranslation').open.main).toMatchObject({ locales: ['en'], shown: ['fr', 'en'] })
  })

  it('tell of an organisation that is owed an answer after it was left out, and of one that consented', () => {
    const { open, owed } = the('dropped')
    const { leadPartner, coPartners, required } = open.main!
    const leftOut = required.filter((partner) => ![leadPartner, ...coPartners].includes(partner))
    expect(leftOut).toHaveLength(1)
    expect(Object.keys(owed.main!)).toContain(leftOut[0])
    expect(the('released')).toMatchObject({ owed: {}, live: { round: { required, coPartners } } })
  })

  it('say of every document what the living rules say of it', () => {
    const said = Object.values(golden.documents())
    const found = said.map((ref) => {
      const review = reviewOf(told.replay.guide, ref)
      const { live } = review
      const [languages, owed] = [live?.locales ?? [], [...new Set(owedPartners(review))].sort()]
      return { ...ref, state: stateOf(review), live: live?.revision ?? null, languages, owed }
    })
    expect(found).toEqual(said)
  })

  it('come with a database in which there is nothing to report', async () => {
    const file = path.join(folder, 'coplume.db')
    writeFileSync(file, golden.database())
    const storage = await rawStorage(`file:${file}`)
    const keys = { held: [signer(0), signer(2)], opening: signer(0).keyId, lost: [] }
    const { problems, events, revisions } = await verifyInstallation(new Ledger(storage, keys))
    await storage.close()
    expect(problems).toEqual([])
    expect([events, revisions]).toEqual([golden.rows().length, golden.revisions().length])
  })
})
