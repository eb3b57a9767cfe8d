import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { chapterData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

describe('private notes', () => {
  const NOTE = 'Ce que les propriétaires se disent'
  let chapter: DocumentRef
  beforeAll(async () => {
    const { fedepl, cdc } = app.world.partners
    const uid = newId()
    chapter = { type: 'chapters', uid }
    const data = { id: uid, ...chapterData(), leadPartner: fedepl, coPartners: [cdc], internalNotes: NOTE }
    await app.payload.create({ collection: 'chapters', data, locale: 'fr', overrideAccess: true, depth: 0 } as never)
    await app.world.submit('chief-editor', chapter)
  })
  const paths = () => [
    `/api/chapters/${chapter.uid}?depth=2`,
    `/api/chapters/${chapter.uid}?select[internalNotes]=true`,
    `/api/chapters?where[id][equals]=${chapter.uid}&locale=all`,
    `/api/chapters/versions?where[parent][equals]=${chapter.uid}&depth=2&locale=all`,
    `/api/chapters/${chapter.uid}/workflow`,
    '/api/revisions?limit=0',
    '/api/ledger?limit=0',
  ]

  it.each(['author.fedepl', 'reviewer.cdc', 'coordinator.cdc'])('are read by an owner: %s', async (name) => {
    const client = await app.as(name)
    const [document, , , versions] = await Promise.all(paths().map((path) => client('GET', path)))
    expect(document?.text).toContain(NOTE)
    expect(versions?.text).toContain(NOTE)
  })

  it.each(['author.afd', 'reviewer.afd', 'coordinator.afd', 'observer', 'admin', 'chief-editor'])(
    'are not told to %s, in a document, its versions, a filter or an order',
    async (name) => {
      const client = await app.as(name)
      const answers = await Promise.all(paths().map((path) => client('GET', path)))
      expect(answers.map(({ text }) => text).join('\n')).not.toContain(NOTE)
      const oracles = [
        `where[internalNotes][like]=Ce que`,
        `where[internalNotes][exists]=true`,
        'where[or][0][internalNotes][contains]=se disent',
      ]
      const found = await Promise.all(oracles.map((oracle) => client('GET', `/api/chapters?${oracle}`)))
      expect(found.map(({ status }) => status)).toEqual(
        oracles.map(() => expect.toSatisfy((status: number) => status === 400 || status === 403)),
      )
      const inVersions = await client('GET', '/api/chapters/versions?where[version.internalNotes][like]=Ce que')
      expect([400, 403]).toContain(inVersions.status)
    },
  )

  it('are not changed by who does not own the text', async () => {
    await (
      await app.as('chief-editor')
    )('PATCH', `/api/chapters/${chapter.uid}`, { internalNotes: 'Remplacées' })
    expect((await (await app.as('author.fedepl'))('GET', `/api/chapters/${chapter.uid}`)).text).toContain(NOTE)
  })
})
