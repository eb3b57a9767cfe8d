import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { previewAddress } from '#collections/shared/previewAddress.ts'
import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { contactData, exampleData, schemeData } from '../support/content.ts'
import { diceOf } from '../support/dice.ts'
import { versionsOf } from '../support/doors/guide.ts'
import { draftChapter, FATES, LINKS, linkTo, ODD_DRAFTS, paragraph, PLACES, referenceTo, rich, type Place, type Targets } from '../support/draftContents.ts' // prettier-ignore
import { onEngine } from '../support/scale.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/** Fixed: a failure is found again by its number. */
const SEED = 20_261_126
const DRAFTS = onEngine({ sqlite: 48, mongo: 12 })
const CO_OWNERS = ['author.fedepl', 'author.afd', 'coordinator.fedepl', 'chief-editor'] as const
const SECRET = 'PROJET CONFIDENTIEL DE LA CDC'

let app: App
let targets: Targets
let people: Record<(typeof CO_OWNERS)[number], Client>

beforeAll(async () => {
  app = await startApp()
  const clients = await Promise.all(CO_OWNERS.map((name) => app.as(name)))
  people = Object.fromEntries(CO_OWNERS.map((name, at) => [name, clients[at]])) as typeof people
  targets = {
    examples: await targetsOf('examples', exampleData()),
    schemes: await targetsOf('schemes', schemeData()),
    contacts: await targetsOf('contacts', contactData()),
  }
})
afterAll(() => app.close())

/** One document of a type for each thing that may become of it. */
async function targetsOf(type: keyof Targets, data: Record<string, unknown>): Promise<Targets[typeof type]> {
  const author = people['author.fedepl']
  const create = async (name: string, more: object = {}) =>
    (await app.world.create(type, name, { ...data, slug: `cible-${newId().slice(0, 8)}`, ...more })).uid
  const bin = (uid: string) => author('PATCH', `/api/${type}/${uid}?trash=true`, { deletedAt: '2026-11-26T00:00:00.000Z' }) // prettier-ignore
  const [readable, binned, deleted] = [await create('author.fedepl'), await create('author.fedepl'), await create('author.fedepl')] // prettier-ignore
  const unreadable = await create('coordinator.cdc', { title: SECRET, coPartners: [] })
  expect([(await bin(binned)).status, (await bin(deleted)).status]).toEqual([200, 200])
  expect((await author('DELETE', `/api/${type}/${deleted}?trash=true`)).status).toBe(200)
  return { readable, unreadable, binned, deleted, neverThere: newId() }
}

const createChapter = () =>
  app.world.createChapter('coordinator.fedepl', { coPartners: [app.world.partners.afd], title: 'Un chapitre partagé' })
const addressOf = ({ type, uid }: DocumentRef) => `/api/${type}/${uid}?locale=fr&depth=0`

describe('a draft with any content', () => {
  it(`is saved, autosaved, restored by each co-owner and read back as it was typed (${DRAFTS} generated)`, async () => {
    const dice = diceOf(SEED)
    const faults: string[] = []
    for (let number = 0; number < DRAFTS; number++) {
      const chapter = await createChapter()
      const { typed, kept } = draftChapter(dice, targets)
      const [saving, autosaving, restoring] = [0, 1, 2].map((shift) => CO_OWNERS[(number + shift) % CO_OWNERS.length]!)
      const saved = await people[saving!]('PATCH', addressOf(chapter), typed)
      const [version] = await versionsOf(app, chapter)
      const autosaved = await people[autosaving!]('PATCH', `${addressOf(chapter)}&autosave=true&draft=true`, typed)
      const restored = await people[restoring!]('POST', `/api/chapters/versions/${version}`)
      const answers = { [`save by ${saving}`]: saved, [`autosave by ${autosaving}`]: autosaved, [`restore by ${restoring}`]: restored } // prettier-ignore
      for (const [act, { status, text }] of Object.entries(answers).filter(([, answer]) => answer.status !== 200))
        faults.push(
          `draft ${number}, ${act}: ${status} ${text.slice(0, 200)} for ${JSON.stringify(typed).slice(0, 2000)}`,
        )
      expect(faults.join('\n')).toBe('')
      const read = await people[saving!]('GET', addressOf(chapter))
      expect(read.body, `draft ${number}`).toMatchObject(kept)
      const preview = String(previewAddress({ type: 'chapters', uid: chapter.uid, locale: 'fr' }))
      for (const address of [preview, `/api/chapters/${chapter.uid}/workflow`]) {
        const { status, text } = await people[saving!]('GET', address)
        expect([number, address, status]).toEqual([number, address, 200])
        expect(text).not.toMatch(/href="\s*(?:java\s*script|vbscript|data|blob|file):/i)
      }
    }
  })

  it('an organisation that is not there is no content, and leads nothing', async () => {
    const chapter = await createChapter()
    expect((await people['chief-editor']('PATCH', addressOf(chapter), { leadPartner: newId() })).status).toBe(400)
  })

  it.each(Object.entries(ODD_DRAFTS))('%s: values that no vocabulary and no limit knows', async (type, typed) => {
    const document = await app.world.create(type as keyof typeof ODD_DRAFTS, 'author.fedepl', { title: 'Ébauche' })
    const saved = await people['author.fedepl']('PATCH', addressOf(document), typed)
    expect([saved.status, saved.text.slice(0, 300)]).toEqual([200, expect.any(String)])
    expect((await people['author.fedepl']('GET', addressOf(document))).body).toMatchObject(typed)
    const checked = await submit(document)
    expect(checked.status).toBe(422)
  })

  it('the rest of a document whose body points to what was binned, deleted, never there or unreadable is everybody’s to edit', async () => {
    for (const fate of FATES) {
      const chapter = await createChapter()
      const body = PLACES.body(referenceTo('examples', targets.examples[fate]))
      await people['author.fedepl']('PATCH', addressOf(chapter), { body })
      for (const name of CO_OWNERS) {
        const { status } = await people[name]('PATCH', addressOf(chapter), { title: `Par ${name}` })
        expect([fate, name, status]).toEqual([fate, name, 200])
      }
    }
  })
})

async function submit(document: DocumentRef) {
  const at = `/api/${document.type}/${document.uid}/workflow`
  const { body } = await people['author.fedepl']('GET', at)
  const { round, workingRevision } = body as { round: number; workingRevision: string }
  return people['author.fedepl']('POST', at, { id: newId(), command: 'submit', round, revision: workingRevision })
}

async function findingsOf(body: object): Promise<{ status: number; findings: unknown }> {
  const chapter = await createChapter()
  expect((await people['author.fedepl']('PATCH', addressOf(chapter), { body })).status).toBe(200)
  const { status, body: answer } = await submit(chapter)
  return { status, findings: (answer as { errors?: { findings?: unknown }[] }).errors?.[0]?.findings }
}

describe('what a draft may hold is still refused at submission, at its place', () => {
  const places = Object.keys(PLACES) as Place[]

  it.each(places)('a link in a %s that leads nowhere', async (place) => {
    for (const url of LINKS.undeliverable) {
      const { status, findings } = await findingsOf(PLACES[place](linkTo(url)))
      expect([url, status]).toEqual([url, 422])
      expect(findings).toContainEqual(expect.objectContaining({ code: 'link_scheme', level: 'blocking', field: 'body.fr' })) // prettier-ignore
    }
  })

  it.each(places)('a reference in a %s to what was binned, deleted or never there', async (place) => {
    for (const fate of ['binned', 'deleted', 'neverThere'] as const)
      for (const type of ['examples', 'schemes', 'contacts'] as const) {
        const { status, findings } = await findingsOf(PLACES[place](referenceTo(type, targets[type][fate])))
        expect([fate, type, status]).toEqual([fate, type, 422])
        expect(findings).toContainEqual({ code: 'reference_missing', level: 'blocking', field: 'body.fr' })
      }
  })

  it('a note without a word, a block without its fields, a node of no kind', async () => {
    const footnote = { type: 'inlineBlock', version: 1, fields: { blockType: 'footnote', id: 'n', text: '' } }
    const unknown = { type: 'block', version: 2, fields: { blockType: 'inconnu', id: 'b' } }
    const foreign = { type: 'iframe', version: 1, src: 'https://example.org' }
    for (const inside of [footnote, unknown, foreign]) {
      const { status, findings } = await findingsOf(rich(inside, paragraph()))
      expect([inside.type, status]).toEqual([inside.type, 422])
      expect(JSON.stringify(findings)).toMatch(/"field":"body\.fr\.root/)
    }
  })

  it('while links that lead somewhere pass', async () => {
    for (const url of LINKS.harmless) expect((await findingsOf(PLACES.body(linkTo(url)))).status).toBe(200)
  })
})

describe('nothing of a draft harms its reader', () => {
  it('a link that would run code is never stored: its words are', async () => {
    for (const url of LINKS.hostile) {
      for (const place of Object.values(PLACES)) {
        const chapter = await createChapter()
        await people['author.fedepl']('PATCH', addressOf(chapter), { body: place(linkTo(url, 'cliquez ici')) })
        const { text } = await people['author.afd']('GET', addressOf(chapter))
        expect(text).toContain('cliquez ici')
        expect(text).not.toContain(JSON.stringify(url).slice(1, -1))
        expect(text).not.toContain('"type":"link"')
      }
    }
  })

  it('holding the id of a document one may not read tells nothing of it', async () => {
    const chapter = await createChapter()
    const body = PLACES.body(referenceTo('examples', targets.examples.unreadable))
    const relatedExamples = [targets.examples.unreadable]
    const author = people['author.afd']
    expect((await author('PATCH', addressOf(chapter), { body, relatedExamples })).status).toBe(200)
    const preview = String(previewAddress({ type: 'chapters', uid: chapter.uid, locale: 'fr' }))
    const asked = [`/api/chapters/${chapter.uid}?depth=5&locale=fr`, `/api/chapters/${chapter.uid}/workflow`, preview]
    for (const address of asked) {
      const { status, text } = await author('GET', address)
      expect([address, status]).toEqual([address, 200])
      expect(text).not.toContain(SECRET)
    }
  })
})
