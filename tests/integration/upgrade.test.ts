import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { serializeDocument } from '#delivery/serialize/index.ts'
import { isRefusal } from '#domain/errors.ts'
import { reviewOf } from '#domain/guide.ts'
import { stateOf } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { migrate } from '#platform/migrate.ts'
import { newId } from '#platform/hash.ts'
import type { Wish } from '#domain/commands.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { verifyInstallation } from '#review/verify.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleProgram, runToEnd } from '../support/children.ts'
import { goldenOf, type SaidOf } from '../support/golden.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

/** A database file the first version wrote, opened by this one: migrated, replayed, verified, gone on with. */

const golden = goldenOf('v1')
const said = golden.documents()
const the = (name: string): SaidOf => said[name]!

let booted: Booted
let restoreClock: () => void
let minute = 0
beforeAll(async () => {
  restoreClock = setClock({ now: () => new Date(Date.UTC(2026, 10, 30, 8, minute++)) })
  booted = await bootPayload({ from: golden.database() })
  await migrate(booted.payload)
  await openReviewing(booted.payload)
})
afterAll(async () => {
  restoreClock()
  await booted.close()
})

const guide = () => ledgerOf(booted.payload).guide

/** Somebody of the golden story, by the name before the `@`. */
async function person(name: string) {
  const where = { email: { equals: `${name}@example.org` } }
  const { docs } = await booted.payload.find({ collection: 'users', where, depth: 0, overrideAccess: true })
  const { id, partner, roles } = docs[0] as unknown as { id: string; partner: string | null; roles: never[] }
  return { id, partner, roles }
}

const tell = async (name: string, document: SaidOf, wish: Wish) =>
  execute({ payload: booted.payload, actor: await person(name), document, wish, id: newId() })

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'nothing refused',
    (error: unknown) => (isRefusal(error) ? error.code : String(error)),
  )

async function submit(name: string, document: SaidOf) {
  const found = await workingCase(booted.payload, guide(), document)
  const { lastRound: round } = reviewOf(guide(), document)
  return tell(name, document, { command: 'submit', round, revision: found!.revision })
}

const seen = (document: SaidOf) => {
  const { lastRound, open } = reviewOf(guide(), document)
  return { round: lastRound, revision: open.main?.revision ?? '' }
}

describe('a database of the first version', () => {
  it('is not verified as it stands: the sentence says how to bring it up to date', async () => {
    const file = path.join(booted.dataDir, 'first.db')
    writeFileSync(file, golden.database())
    const verify = await bundleProgram('scripts/verify.ts')
    const { code, output } = await runToEnd(verify, { ...booted, databaseUri: `file:${file}` })
    expect(output).toMatch(/^Cette base est d’une version précédente de Coplume\. Lancez npm start/)
    expect(code).toBe(1)
  })

  it('leaves nothing to report once it is migrated', async () => {
    expect((await verifyInstallation(ledgerOf(booted.payload))).problems).toEqual([])
  })

  it('has every document in its state, with its live text', () => {
    const found = Object.values(said).map((ref) => {
      const review = reviewOf(guide(), ref)
      return [stateOf(review), review.live?.revision ?? null]
    })
    expect(found).toEqual(Object.values(said).map(({ state, live }) => [state, live]))
  })

  it('freezes each working copy to the hash the first version froze it to', async () => {
    const found = await Promise.all(
      Object.values(said).map(async (ref) => (await workingCase(booted.payload, guide(), ref))!.revision),
    )
    expect(found).toEqual(Object.values(said).map(({ workingCopy }) => workingCopy))
  })

  it('says of no untouched document that its working copy differs, nor offers to submit it again', async () => {
    const actor = await person('author.fedepl')
    const untouched = Object.values(said).filter(({ live, workingCopy }) => live === workingCopy)
    const snapshots = await Promise.all(
      untouched.map((document) => snapshotOf({ payload: booted.payload, actor, document, language: 'fr' })),
    )
    expect(untouched.length).toBeGreaterThan(4)
    expect(snapshots.filter((each) => each!.workingDiffers)).toEqual([])
    const offered = snapshots.map((each) => each!.commands.find(({ command }) => command === 'submit')!.allowed)
    // A contact may be attested anew.
    expect(offered).toEqual(untouched.map(({ type }) => type === 'contacts'))
  })

  it('shows readers what they read before', async () => {
    const live = new LivePublication(booted.payload, ledgerOf(booted.payload), settingOfEnvironment())
    await live.refresh()
    const shown = Object.fromEntries([...live.current.guide.documents].map(([uid, { revision }]) => [uid, revision]))
    const expected = Object.values(said).flatMap(({ uid, live: revision }) => (revision ? [[uid, revision]] : []))
    expect(shown).toEqual(Object.fromEntries(expected))
  })
})

describe('and goes on under the rules of today', () => {
  it('lets nobody publish a text that dropped an organisation without its consent', async () => {
    const dropped = the('dropped')
    expect(stateOf(reviewOf(guide(), dropped))).toBe('approved')
    const publish = () => tell('coordinator.fedepl', dropped, { command: 'publish', ...seen(dropped) })
    expect(await refusalOf(publish())).toBe('wrong_state')
    await tell('coordinator.fedepl', dropped, { command: 'withdraw', round: seen(dropped).round })
    await submit('author.fedepl', dropped)
    const { cdc } = { cdc: (await person('reviewer.cdc')).partner! }
    expect(reviewOf(guide(), dropped).open.main!.required).toContain(cdc)
    for (const slug of ['fedepl', 'afd', 'cdc'])
      await tell(`reviewer.${slug}`, dropped, { command: 'approve', ...seen(dropped) })
    await publish()
    expect(reviewOf(guide(), dropped).live?.revision).toBe(dropped.workingCopy)
  })

  it('publishes the first of two texts submitted under one address, and tells the other', async () => {
    const [one, other] = [the('twin'), the('otherTwin')]
    for (const slug of ['fedepl', 'afd', 'cdc'])
      await tell(`reviewer.${slug}`, one, { command: 'approve', ...seen(one) })
    await tell('coordinator.fedepl', one, { command: 'publish', ...seen(one) })
    await tell('coordinator.afd', other, { command: 'withdraw', round: seen(other).round })
    expect(await refusalOf(submit('author.afd', other))).toBe('slug_reserved')
  })

  it('retires the English of a text published under the old rules, and brings it back only when it is named', async () => {
    const chapter = the('discussed')
    const live = new LivePublication(booted.payload, ledgerOf(booted.payload), settingOfEnvironment())
    const title = async () => {
      await live.refresh()
      const { guide: reading } = live.current
      const asking = { guide: reading, locale: 'en', format: 'text', now: new Date() } as const
      return serializeDocument(reading.documents.get(chapter.uid)! as never, asking).title
    }
    expect(await title()).toBe('The 1 % law')
    const { revision } = reviewOf(guide(), chapter).live!
    await tell('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Relire.', locale: 'en' })
    expect(await title()).toBe('Le 1 %, vingt ans après')
    await submit('author.fedepl', chapter)
    for (const slug of ['fedepl', 'afd', 'cdc'])
      await tell(`reviewer.${slug}`, chapter, { command: 'approve', ...seen(chapter) })
    await tell('coordinator.fedepl', chapter, { command: 'publish', ...seen(chapter) })
    expect(await title()).toBe('The 1 % law')
  })

  it('leaves nothing to report, rows of both forms in one chain', async () => {
    const { problems } = await verifyInstallation(ledgerOf(booted.payload))
    expect(problems).toEqual([])
    expect(new Set((await ledgerOf(booted.payload).rowsAfter(0)).map(({ rules }) => rules))).toEqual(new Set([1, 2]))
  })
})
