import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { workingCase } from '#review/judge.ts'
import { snapshotOf, type Snapshot } from '#review/snapshot.ts'
import { asking } from '../support/asking.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { chapterData, contactData, exampleData } from '../support/content.ts'
import { pictureOf } from '../support/pictures.ts'
import { forgetReadings } from '../support/readings.ts'
import { createWorld, type World } from '../support/world.ts'

/** What the bar asks every few seconds comes from memory, and is never older than what was stored last. */

let booted: Booted
let world: World
let contact: DocumentRef
let medium: string
let example: DocumentRef
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  const data = await pictureOf('puits')
  const file = { data, mimetype: 'image/jpeg', name: 'puits.jpg', size: data.length }
  const stored = { collection: 'media', data: { alt: 'Un puits' }, locale: 'fr', file, overrideAccess: true }
  medium = ((await booted.payload.create(stored as never)) as { id: string }).id
  contact = await world.create('contacts', 'author.fedepl', contactData())
  example = await world.create('examples', 'author.fedepl', { ...exampleData(), images: [medium] })
})
afterAll(() => booted.close())
afterEach(() => vi.restoreAllMocks())

const look = (document: DocumentRef, name = 'reviewer.afd') =>
  snapshotOf({ payload: booted.payload, actor: world.person(name), document, language: 'fr' })
const update = (collection: string, id: string, data: object) =>
  booted.payload.update({ collection, id, data, locale: 'fr', overrideAccess: true } as never)

/** The look of now, which must be the one of somebody who remembers nothing. */
async function seenNow(document: DocumentRef): Promise<Snapshot> {
  const seen = await look(document)
  forgetReadings(booted.payload)
  expect(seen).toEqual(await look(document))
  return seen!
}

describe('a look at a review', () => {
  it('asks for the ledger’s news and the time of the last save, and nothing else, while nothing moves', async () => {
    const chapter = await world.createChapter('author.fedepl', { relatedContacts: [contact.uid] })
    await world.goLive(await world.createChapter('author.fedepl'))
    await world.submit('author.fedepl', chapter)
    const { revision, round } = world.seen(chapter)
    await world.do('reviewer.cdc', chapter, { command: 'requestChanges', revision, round, comment: 'À préciser.' })
    await look(chapter)
    const asked = asking(booted.payload)
    await look(chapter)
    await look(chapter, 'author.fedepl')
    expect(asked.collections()).toEqual(['chapters', 'chapters', 'ledger', 'ledger'])
    asked.reset()
    await look(example)
    asked.reset()
    await look(example)
    expect(asked.collections()).toEqual(['examples', 'ledger'])
  })

  it('asks the same of a text that is approved and may go live', async () => {
    const chapter = await world.createChapter('author.fedepl')
    await world.goLive(chapter)
    await world.edit(chapter, 'author.fedepl', { title: 'Encore' })
    await world.submit('author.fedepl', chapter)
    await world.approveByAll(chapter)
    expect((await look(chapter))?.state).toBe('approved')
    const asked = asking(booted.payload)
    await look(chapter)
    expect(asked.collections()).toEqual(['chapters', 'ledger'])
  })
})

describe('a look is never older than', () => {
  it('a save of the text, and the bin', async () => {
    const chapter = await world.createChapter('author.fedepl')
    const first = await seenNow(chapter)
    await world.edit(chapter, 'author.fedepl', { summary: 'Tout autre chose.' })
    const second = await seenNow(chapter)
    expect(second.workingRevision).not.toBe(first.workingRevision)
    const found = await workingCase(booted.payload, ledgerOf(booted.payload).guide, chapter)
    expect(second.workingRevision).toBe(found?.revision)
    await update('chapters', chapter.uid, { deletedAt: new Date('2026-11-01').toISOString() })
    expect(await look(chapter)).toBeNull()
  })

  it('what is said of a picture it uses', async () => {
    const before = await seenNow(example)
    await update('media', medium, { alt: 'Un puits remis en état' })
    const after = await seenNow(example)
    expect(after.workingRevision).not.toBe(before.workingRevision)
  })

  it('the text it points to: its title, its submission, its publication, its end', async () => {
    const target = await world.create('contacts', 'author.fedepl', contactData())
    const chapter = await world.create('chapters', 'author.fedepl', {
      ...chapterData(),
      relatedContacts: [target.uid],
    })
    const told = async () => JSON.stringify((await seenNow(chapter)).checklist)
    await told()
    await world.submit('author.fedepl', target)
    expect(await told()).toContain('Cités du monde')
    await update('contacts', target.uid, { title: 'Cités unies' })
    expect(await told()).toContain('Cités unies')
    await world.do('reviewer.fedepl', target, { command: 'approve', ...world.seen(target) })
    await world.publish('coordinator.fedepl', target)
    expect(await told()).not.toContain('Cités unies')
    const gone = await world.create('contacts', 'author.fedepl', contactData())
    await world.edit(chapter, 'author.fedepl', { relatedContacts: [gone.uid] })
    await seenNow(chapter)
    await update('contacts', gone.uid, { deletedAt: new Date('2026-11-01').toISOString() })
    await seenNow(chapter)
    await booted.payload.delete({ collection: 'contacts', id: gone.uid, trash: true, overrideAccess: true } as never)
    // SQLite takes it out of the list, MongoDB leaves its id there.
    const found = await workingCase(booted.payload, ledgerOf(booted.payload).guide, chapter)
    expect((await seenNow(chapter)).workingRevision).toBe(found?.revision)
  })

  it('the names of partners and people, and who may answer', async () => {
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter)
    await world.do('reviewer.cdc', chapter, { command: 'approve', ...world.seen(chapter) })
    await update('partners', world.partners.cdc, { nameWithArticle: 'la Caisse' })
    expect((await seenNow(chapter)).partners.map(({ nameWithArticle }) => nameWithArticle)).toContain('la Caisse')
    await update('users', world.person('reviewer.cdc').id, { name: 'Une autre' })
    expect((await seenNow(chapter)).verdicts[0]?.by).toBe('Une autre')
    const draft = await world.createChapter('author.fedepl')
    expect((await seenNow(draft)).checklist.map(({ code }) => code)).not.toContain('nobody_to_answer')
    for (const name of ['reviewer.cdc', 'reviewer2.cdc', 'coordinator.cdc'])
      await update('users', world.person(name).id, { isActive: false })
    expect((await seenNow(draft)).checklist.map(({ code }) => code)).toContain('nobody_to_answer')
  })
})
