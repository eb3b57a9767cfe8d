import { readFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { LOCALES } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId, sha256 } from '#platform/hash.ts'
import { body, chapterData } from '../support/content.ts'
import { createGuide, UNSIGNED, versionsOf, type GuideUnderTest } from '../support/doors/guide.ts'
import { bytesAt, publicBytes, tellingAddressesOf, type PublicBytes } from '../support/doors/publicBytes.ts'
import { REST_DOORS } from '../support/doors/restDoors.ts'
import { startApp, type App } from '../support/startApp.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

const PEOPLE = [
  'author.fedepl',
  'reviewer.fedepl',
  'coordinator.cdc',
  'coordinator.fedepl',
  'chief-editor',
  'admin',
] as const

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** What somebody who reads ledger and shelf for the first time would serve: no byte of it was prepared before. */
async function readAnew(payload: Payload) {
  const live = new LivePublication(payload, ledgerOf(payload), settingOfEnvironment())
  await live.ledger.follow()
  await live.refresh()
  return live.current
}

/** Whether the bytes of the guide's picture are on the disk as they were approved. */
const isPictureWhole = ({ sha256: hash }: GuideUnderTest) =>
  sha256(readFileSync(path.join(app.dataDir, 'media', `${hash}.jpg`))) === hash

describe.each(PEOPLE)('as %s', (person) => {
  let guide: GuideUnderTest
  let everything: PublicBytes
  let telling: PublicBytes
  let read: Awaited<ReturnType<typeof readAnew>>
  beforeAll(async () => {
    guide = await createGuide(app)
    everything = await publicBytes(app.anonymous, guide)
    telling = await bytesAt(app.anonymous, tellingAddressesOf(guide))
    read = await readAnew(app.payload)
  })
  // A guide has one outline: it makes room for that of the next person's guide.
  afterAll(async () => {
    const revision = reviewOf(ledgerOf(app.payload).guide, guide.outline).live?.revision ?? ''
    await app.world.do('chief-editor', guide.outline, { command: 'unpublish', revision, reason: 'Essai terminé.' })
  })

  it.each(REST_DOORS)('$name', async ({ kind, attempt }) => {
    const client = await app.as(person)
    const { method, path, body: sent, headers } = attempt(guide)
    for (const locale of LOCALES) {
      const answer = await client(method, `/api${path}${path.includes('?') ? '&' : '?'}locale=${locale}`, sent, headers)
      expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(500)
      expect(answer.status, answer.text.slice(0, 300)).toBeGreaterThanOrEqual({ open: 200, absent: 400 }[kind])
    }
    expect(await bytesAt(app.anonymous, [...telling.keys()])).toEqual(telling)
    expect(ledgerOf(app.payload).guide.seq).toBe(read.guide.seq)
    expect(isPictureWhole(guide)).toBe(true)
  })

  it('all of them together have not moved one public byte', async () => {
    expect(await bytesAt(app.anonymous, [...everything.keys()])).toEqual(everything)
    expect([...everything.values()].join('\n')).not.toContain(UNSIGNED)
  })

  it('nor a word on the shelf', async () => {
    expect(await readAnew(app.payload)).toEqual(read)
  })

  it('and a process that starts now reads the same', async () => {
    const { default: config } = await import('#config')
    const second = await getPayload({ config, key: newId() })
    const anew = await readAnew(second)
    await second.destroy()
    expect(anew).toEqual(read)
  })
})

describe('an owner of a live text', () => {
  const partners = () => Object.values(app.world.partners).sort()
  const required = (document: DocumentRef) => reviewOf(ledgerOf(app.payload).guide, document).open.main?.required
  let chapter: DocumentRef
  beforeEach(async () => {
    chapter = await app.world.createChapter('author.fedepl')
    await app.world.goLive(chapter)
  })

  /** How somebody tries to be rid of AFD and CDC. */
  const TRICKS: readonly (readonly [string, (id: string) => Promise<unknown>])[] = [
    [
      'the lead drops its co-partners',
      async (id) => (await app.as('coordinator.fedepl'))('PATCH', `/api/chapters/${id}`, { coPartners: [] }),
    ],
    [
      'the lead hands the lead over and drops the rest',
      async (id) =>
        (await app.as('coordinator.fedepl'))('PATCH', `/api/chapters/${id}`, {
          leadPartner: app.world.partners.afd,
          coPartners: [],
        }),
    ],
    [
      'a chief editor names another lead alone',
      async (id) =>
        (await app.as('chief-editor'))('PATCH', `/api/chapters/${id}`, {
          leadPartner: app.world.partners.cdc,
          coPartners: [],
        }),
    ],
    [
      'the lead drops them in English',
      async (id) => (await app.as('coordinator.fedepl'))('PATCH', `/api/chapters/${id}?locale=en`, { coPartners: [] }),
    ],
    [
      'the lead restores a version in which they were dropped',
      async (id) => {
        const client = await app.as('coordinator.fedepl')
        await client('PATCH', `/api/chapters/${id}`, { coPartners: [] })
        const [alone] = await versionsOf(app, { type: 'chapters', uid: id })
        await client('PATCH', `/api/chapters/${id}`, { coPartners: [app.world.partners.afd, app.world.partners.cdc] })
        await client('POST', `/api/chapters/versions/${alone}`)
      },
    ],
  ]
  it.each(TRICKS)('%s, and everybody is still required', async (_, trick) => {
    await trick(chapter.uid)
    await app.world.edit(chapter, 'chief-editor', { body: body(UNSIGNED) })
    await app.world.submit('chief-editor', chapter)
    expect(required(chapter)).toEqual(partners())
    await expect(app.world.publish('chief-editor', chapter)).rejects.toMatchObject({ code: 'wrong_state' })
  })

  it('who may not set owners cannot do so by restoring a version with others', async () => {
    await app.world.edit(chapter, 'coordinator.fedepl', { coPartners: [app.world.partners.afd] })
    const [alone] = await versionsOf(app, chapter)
    await app.world.edit(chapter, 'coordinator.fedepl', {
      coPartners: [app.world.partners.afd, app.world.partners.cdc],
    })
    await (
      await app.as('author.fedepl')
    )('POST', `/api/chapters/versions/${alone}`)
    const { body: stored } = await (await app.as('chief-editor'))('GET', `/api/chapters/${chapter.uid}?depth=0`)
    expect((stored as { coPartners: string[] }).coPartners.sort()).toEqual(
      [app.world.partners.afd, app.world.partners.cdc].sort(),
    )
  })

  it('cannot create a text under another lead', async () => {
    const client = await app.as('coordinator.fedepl')
    const { body: answer } = await client('POST', '/api/chapters?depth=0', {
      ...chapterData(),
      leadPartner: app.world.partners.afd,
      coPartners: [],
    })
    expect(answer).not.toMatchObject({ doc: { leadPartner: app.world.partners.afd } })
  })

  it('cannot take the place of a live text by a document of another type with its uid', async () => {
    const client = await app.as('author.afd')
    const before = await readAnew(app.payload)
    const created = await client('POST', '/api/examples', { title: UNSIGNED, id: chapter.uid })
    expect(created.status).toBe(409)
    expect(created.body).toMatchObject({ errors: [{ data: { code: 'id_taken' } }] })
    const forged = { type: 'examples', uid: chapter.uid } as const
    await expect(app.world.submit('author.afd', forged)).rejects.toMatchObject({ code: 'not_found' })
    expect(await readAnew(app.payload)).toEqual(before)
  })
})
