import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { EVERYBODY, readersOf } from '#domain/readers.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { readRow } from '#platform/database/readRows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { type Copy, type StorageReader } from '#platform/storage/storage.ts'
import { verifyInstallation } from '#review/verify.ts'
import { setReaders } from '../support/rawReaders.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Who reads a working copy and its saves stands in their own rows: written by a save, and once by the first submission. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const chapter = () => app.world.createChapter('author.fedepl')
const copiesIn = async (storage: StorageReader, { type, uid }: DocumentRef) => {
  const found: Copy[] = []
  for await (const copies of storage.copies(type)) found.push(...copies.filter((copy) => copy.uid === uid))
  return found
}
const copies = (document: DocumentRef) => copiesIn(storageOf(app.payload), document)
const readers = async (document: DocumentRef) => [...new Set((await copies(document)).map((copy) => copy.readers))]
const owners = (...names: readonly ('fedepl' | 'afd' | 'cdc')[]) => {
  const [leadPartner = null, ...coPartners] = names.map((name) => app.world.partners[name])
  return readersOf({ leadPartner, coPartners })
}

describe('a text nobody submitted', () => {
  it('is read by its owners, each save by those it named', async () => {
    const document = await chapter()
    expect(await readers(document)).toEqual([owners('fedepl', 'afd', 'cdc')])
    await app.world.edit(document, 'coordinator.fedepl', { coPartners: [app.world.partners.cdc] })
    const [working, ...saves] = await copies(document)
    expect(working?.readers).toBe(owners('fedepl', 'cdc'))
    expect(saves.map((save) => save.readers).sort()).toEqual(
      [owners('fedepl', 'cdc'), owners('fedepl', 'afd', 'cdc')].sort(),
    )
    const [reader, stranger] = [await app.as('reviewer.cdc'), await app.as('reviewer.afd')]
    expect((await reader('GET', `/api/chapters/${document.uid}`)).status).toBe(200)
    expect((await stranger('GET', `/api/chapters/${document.uid}`)).status).toBe(404)
  })
})

describe('the first submission', () => {
  let document: DocumentRef
  let before: { updatedAt: string; copies: readonly Copy[] }
  beforeAll(async () => {
    document = await chapter()
    await app.world.edit(document, 'coordinator.fedepl', { coPartners: [], title: 'À nous seuls' })
    before = { updatedAt: await savedAt(), copies: await copies(document) }
    await app.world.submit('author.fedepl', document)
  })
  const savedAt = async () =>
    (await readRow<{ updatedAt: string }>(app.payload, { collection: document.type, id: document.uid }))!.updatedAt

  it('gives the text and all its saves to everybody, and touches nothing else of them', async () => {
    const after = await copies(document)
    expect(after).toEqual(before.copies.map((copy) => ({ ...copy, readers: EVERYBODY })))
    expect(after.length).toBeGreaterThan(2)
    expect(await savedAt()).toBe(before.updatedAt)
    const stranger = await app.as('reviewer.afd')
    const versions = await stranger('GET', `/api/chapters/versions?where[parent][equals]=${document.uid}`)
    expect(versions.body).toMatchObject({ totalDocs: after.length - 1 })
    expect((await stranger('GET', '/api/chapters?limit=0')).text).toContain('À nous seuls')
  })

  it('is never taken back: by a save, a withdrawal, other owners or a former save', async () => {
    await app.world.edit(document, 'author.fedepl', { title: 'Repris' })
    expect(await readers(document)).toEqual([EVERYBODY])
    await app.world.do('author.fedepl', document, { command: 'withdraw', round: app.world.seen(document).round })
    await app.world.edit(document, 'coordinator.fedepl', { coPartners: [app.world.partners.cdc] })
    const author = await app.as('author.fedepl')
    const { body } = await author('GET', `/api/chapters/versions?where[parent][equals]=${document.uid}&sort=updatedAt`)
    const [first] = (body as { docs: { id: string }[] }).docs
    expect((await author('POST', `/api/chapters/versions/${first!.id}`)).status).toBe(200)
    expect(await readers(document)).toEqual([EVERYBODY])
  })
})

describe('the column', () => {
  it('is nobody’s to write', async () => {
    const document = await chapter()
    const author = await app.as('author.fedepl')
    const written = await author('PATCH', `/api/chapters/${document.uid}`, { title: 'Essai', readers: EVERYBODY })
    expect(written.status).toBe(200)
    expect(await readers(document)).toEqual([owners('fedepl', 'afd', 'cdc')])
    const made = await author('POST', '/api/chapters', { title: 'Autre essai', readers: EVERYBODY })
    const uid = (made.body as { doc: { id: string } }).doc.id
    expect(await readers({ type: 'chapters', uid })).toEqual([owners('fedepl', 'afd', 'cdc')])
  })

  it.each(['author.fedepl', 'chief-editor', 'admin'])('is nobody’s to read or to ask for: %s', async (name) => {
    const client = await app.as(name)
    const answers = [
      await client('GET', '/api/chapters?limit=3'),
      await client('GET', '/api/chapters?select[readers]=true'),
      await client('GET', '/api/chapters/versions?limit=3'),
    ]
    expect(answers.map(({ text }) => text).join()).not.toMatch(/"readers"/)
    const asked = [
      '/api/chapters?where[readers][equals]=*',
      '/api/chapters?where[or][0][readers][contains]=,',
      '/api/chapters/versions?where[version.readers][exists]=true',
    ]
    for (const path of asked) expect([400, 403]).toContain((await client('GET', path)).status)
  })
})

describe('verification', () => {
  it('reads the same with Payload and without', async () => {
    const raw = await rawStorage(app.databaseUri)
    const document = await chapter()
    expect(await copiesIn(raw, document)).toEqual(await copies(document))
    await raw.close()
  })

  const FAULTS = [
    { copies: 'working', isSubmitted: false, readers: EVERYBODY },
    { copies: 'saves', isSubmitted: false, readers: EVERYBODY },
    { copies: 'working', isSubmitted: true, readers: ',' },
    { copies: 'saves', isSubmitted: true, readers: ',' },
    { copies: 'working', isSubmitted: true, readers: null },
  ] as const
  it.each(FAULTS)('names a document of which $copies are read by $readers (submitted: $isSubmitted)', async (fault) => {
    const document = fault.isSubmitted ? await submitted() : await chapter()
    const [sound] = await readers(document)
    await setReaders(app.payload, document, fault)
    const { problems } = await verifyInstallation(ledgerOf(app.payload))
    await setReaders(app.payload, document, { ...fault, readers: sound! })
    expect(problems).toEqual([expect.stringContaining(`[readers] Document ${document.uid} `)])
    expect((await verifyInstallation(ledgerOf(app.payload))).problems).toEqual([])
  })

  const submitted = async () => {
    const document = await chapter()
    await app.world.submit('author.fedepl', document)
    return document
  }
})
