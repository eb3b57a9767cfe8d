import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONTENT } from '#domain/content/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { isTranslationBehind } from '#domain/translation.ts'
import { workOutbox } from '#jobs/workOutbox.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { sha256 } from '#platform/hash.ts'
import { workingCase } from '#review/judge.ts'
import { candidateOf } from '#shelf/candidate.ts'
import { get } from '#shelf/shelf.ts'
import { workingCopy } from '#shelf/workingCopy.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { body, chapterData } from '../support/content.ts'
import { CO_UID, EVERY_FIELD_REVISION, EXAMPLE_UID, IN_ENGLISH, IN_FRENCH, LEAD_UID } from '../support/everyField.ts'
import { createWorld, type World } from '../support/world.ts'

/** What a working copy is frozen to, through a real database. */

type Content = Record<string, unknown>

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  const { payload } = booted
  for (const [id, slug] of [
    [LEAD_UID, 'chef'],
    [CO_UID, 'second'],
  ] as const) {
    const data = { id, slug, name: slug, nameWithArticle: slug, fullName: slug, isActive: false }
    await payload.create({ collection: 'partners', data, overrideAccess: true })
  }
  await workOutbox(payload)
  expect(ledgerOf(payload).guide.partners.size).toBe(5)
  await payload.create({
    collection: 'examples',
    data: { id: EXAMPLE_UID, ...IN_FRENCH } as never,
    locale: 'fr',
    overrideAccess: true,
  })
  await save(IN_ENGLISH, { locale: 'en' })
})
afterAll(() => booted.close())

const save = (data: object, more: object = {}) =>
  booted.payload.update({
    collection: 'examples',
    id: EXAMPLE_UID,
    data,
    locale: 'fr',
    overrideAccess: true,
    ...more,
  } as never)

async function frozen(): Promise<{ content: Content; revision: string }> {
  const raw = await workingCopy(booted.payload, 'examples', EXAMPLE_UID)
  return candidateOf(booted.payload, { type: 'examples', raw: raw!, locales: ['fr', 'en'], live: null })
}

describe('freezing a working copy', () => {
  it('gives every kind of field, in both languages, the hash it has everywhere', async () => {
    const { content, revision } = await frozen()
    expect(CONTENT.examples.safeParse(content).error).toBeUndefined()
    expect(revision).toBe(EVERY_FIELD_REVISION)
  })

  it('leaves out what is private or bookkeeping', async () => {
    const { content } = await frozen()
    const kept = ['actorConsent', 'internalNotes', 'createdBy', 'review', 'id', '_status', 'updatedAt'].filter(
      (key) => key in content,
    )
    expect(kept).toEqual([])
  })

  it('gives the same hash after saves that change nothing', async () => {
    await save({})
    await save({ title: IN_FRENCH.title })
    await save({ title: IN_ENGLISH.title, body: IN_ENGLISH.body }, { locale: 'en' })
    expect((await frozen()).revision).toBe(EVERY_FIELD_REVISION)
  })

  it('gives the same hash after the form is read and saved again', async () => {
    const read = await booted.payload.findByID({
      collection: 'examples', id: EXAMPLE_UID, locale: 'fr', fallbackLocale: false, depth: 0, overrideAccess: true,
    } as never) // prettier-ignore
    await save(read)
    expect((await frozen()).revision).toBe(EVERY_FIELD_REVISION)
  })

  it('gives the same hash after an autosave that only moved the caret', async () => {
    const touched = JSON.parse(
      JSON.stringify(IN_FRENCH.body).replaceAll('"direction":"ltr"', '"direction":null'),
    ) as object
    await save({ body: touched }, { autosave: true, draft: true })
    expect((await frozen()).revision).toBe(EVERY_FIELD_REVISION)
  })

  it('gives the same hash after another text was written and the version before it restored', async () => {
    await save({
      title: 'Autre titre',
      funding: [],
      keyFigures: [],
      yearEnd: 2024,
      images: [],
      onBehalfOf: 'Quelqu’un',
    })
    expect((await frozen()).revision).not.toBe(EVERY_FIELD_REVISION)
    const { docs } = await booted.payload.findVersions({
      collection: 'examples', where: { 'version.title': { equals: IN_FRENCH.title } }, sort: '-updatedAt', limit: 1, overrideAccess: true,
    }) // prettier-ignore
    await booted.payload.restoreVersion({ collection: 'examples', id: docs[0]!.id, overrideAccess: true })
    expect((await frozen()).revision).toBe(EVERY_FIELD_REVISION)
  })
})

describe('a submission that names one language', () => {
  let chapter: DocumentRef
  beforeAll(async () => {
    chapter = await world.createChapter('author.fedepl', chapterData())
    const english = {
      title: 'The 1 % law',
      summary: 'What the law allows.',
      body: body('A local authority may act abroad.'),
    }
    await world.edit(chapter, 'author.fedepl', english, 'en')
    await world.goLive(chapter)
    await world.edit(chapter, 'author.fedepl', { title: 'Le 1 %, vingt ans après' })
    await world.edit(chapter, 'author.fedepl', { title: 'A title nobody was asked about', summary: '' }, 'en')
  })

  const live = () => reviewOf(ledgerOf(booted.payload).guide, chapter).live!.revision
  const open = () => world.seen(chapter).revision
  const content = (revision: string) => get<Content>(storageOf(booted.payload), { ...chapter, revision })
  const english = (of: Content) =>
    Object.fromEntries(
      Object.entries(of).flatMap(([key, value]) =>
        (value as Content | null)?.en ? [[key, (value as Content).en]] : [],
      ),
    )

  async function submit(locales: Locale[]): Promise<void> {
    const working = await workingCase(booted.payload, ledgerOf(booted.payload).guide, chapter, { locales })
    const wish = { command: 'submit', round: world.seen(chapter).round, revision: working!.revision, locales } as const
    await world.do('author.fedepl', chapter, wish)
  }

  it('carries the other verbatim from what is live', async () => {
    const before = await content(live())
    await submit(['fr'])
    const after = await content(open())
    expect((after.title as Content).fr).toBe('Le 1 %, vingt ans après')
    expect(english(after)).toEqual(english(before))
  })

  it('says that the translation is behind the French', async () => {
    expect(isTranslationBehind('chapters', await content(live()), sha256)).toBe(false)
    expect(isTranslationBehind('chapters', await content(open()), sha256)).toBe(true)
  })

  it('attests the translation when it names it', async () => {
    await world.edit(
      chapter,
      'author.fedepl',
      { title: 'The 1 % law, twenty years on', summary: 'What the law allows.' },
      'en',
    )
    await submit(['fr', 'en'])
    expect(isTranslationBehind('chapters', await content(open()), sha256)).toBe(false)
  })
})
