import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { previewAddress } from '#collections/shared/previewAddress.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { workingCase } from '#review/judge.ts'
import { body, exampleData } from '../support/content.ts'
import { createGuide, pictureForm, uploadPicture, type GuideUnderTest } from '../support/doors/guide.ts'
import { pdfOf } from '../support/papers.ts'
import { publicBytes, type PublicBytes } from '../support/doors/publicBytes.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Pictures of texts that are not live: who is shown them, by which door, and that no reader is. */

const HOUR_MS = 3_600_000

let app: App
let guide: GuideUnderTest
let before: PublicBytes
/** A draft of AFD's alone, with a picture; a text that FedEpl submitted to all, with another. */
let alone: DocumentRef & { sha256: string }
let submitted: DocumentRef & { sha256: string }
let thaw = () => {}

beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
  alone = await example('coordinator.afd', { coPartners: [] })
  submitted = await example('author.fedepl')
  await app.world.submit('author.fedepl', submitted)
  before = await publicBytes(app.anonymous, guide)
})
afterEach(async () => {
  thaw()
  expect(await publicBytes(app.anonymous, guide)).toEqual(before)
})
afterAll(() => app.close())

async function example(name: string, more: object = {}) {
  const { id, sha256 } = await uploadPicture(app, name)
  const document = await app.world.create('examples', name, { ...exampleData(), images: [id], ...more })
  return { ...document, sha256 }
}

const workingRevision = async (document: DocumentRef) =>
  (await workingCase(app.payload, ledgerOf(app.payload).guide, document))!.revision

const door = ({ type, uid }: DocumentRef, revisions: string, sha256: string) =>
  `/api/${type}/${uid}/revisions/${revisions}/media/${sha256}`

async function uploadPaper(name: string): Promise<{ id: string; sha256: string }> {
  const client = await app.as(name)
  const form = pictureForm(await pdfOf('Le règlement'), { name: 'a.pdf', type: 'application/pdf' })
  const { body: answer } = await client('POST', '/api/media?locale=fr', form)
  return (answer as { doc: { id: string; sha256: string } }).doc
}

const statusOf = async (name: string | null, address: string) =>
  (await (name ? await app.as(name) : app.anonymous)('GET', address)).status

describe('a picture of a text under review', () => {
  it('is shown to everybody who may read that text, and kept by no cache but theirs', async () => {
    const { revision } = app.world.seen(submitted)
    const address = door(submitted, revision, submitted.sha256)
    for (const name of ['author.fedepl', 'reviewer.cdc', 'coordinator.afd', 'chief-editor', 'observer'])
      expect([name, await statusOf(name, address)]).toEqual([name, 200])
    const { headers } = await (await app.as('reviewer.cdc'))('GET', address)
    expect(headers.get('content-type')).toBe('image/jpeg')
    expect(headers.get('cache-control')).toMatch(/^private/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('is shown beside what it is compared with', async () => {
    const { revision } = app.world.seen(submitted)
    const other = '0'.repeat(64)
    expect(await statusOf('reviewer.cdc', door(submitted, `${other}-${revision}`, submitted.sha256))).toBe(200)
  })

  it('is nothing to whoever is not logged in', async () => {
    const { revision } = app.world.seen(submitted)
    expect(await statusOf(null, door(submitted, revision, submitted.sha256))).toBe(401)
    expect(await statusOf(null, `/v1/media/${submitted.sha256}`)).toBe(404)
  })
})

describe('a picture of a draft nobody submitted', () => {
  it('is shown to its owners, and is not found by the people of another organisation', async () => {
    const address = door(alone, await workingRevision(alone), alone.sha256)
    expect(await statusOf('author.afd', address)).toBe(200)
    expect(await statusOf('reviewer.afd', address)).toBe(200)
    for (const name of ['author.cdc', 'reviewer.fedepl', 'coordinator.fedepl'])
      expect([name, await statusOf(name, address)]).toEqual([name, 404])
    expect(await statusOf(null, address)).toBe(401)
    expect(await statusOf(null, `/v1/media/${alone.sha256}`)).toBe(404)
  })

  it('answers the same to those who may not read it, whether there is one or not', async () => {
    const client = await app.as('author.cdc')
    const there = await client('GET', door(alone, await workingRevision(alone), alone.sha256))
    const absent = await client('GET', door(alone, '0'.repeat(64), '0'.repeat(64)))
    expect([there.status, there.body]).toEqual([absent.status, absent.body])
  })
})

describe('a reading page’s door', () => {
  it('opens for the pictures of the texts it names and for no other file', async () => {
    const { revision } = app.world.seen(submitted)
    const author = await app.as('author.fedepl')
    const paper = await uploadPaper('author.fedepl')
    const withPaper = await app.world.create('examples', 'author.fedepl', { ...exampleData(), images: [paper.id] })
    const { body: look } = await author('GET', `/api/examples/${withPaper.uid}/workflow`)
    expect((look as { checklist: object[] }).checklist).toContainEqual(
      expect.objectContaining({ code: 'not_a_picture', level: 'blocking' }),
    )
    const refused: Record<string, string> = {
      'another text’s picture': door(submitted, revision, guide.sha256),
      'a text of another document': door(submitted, await workingRevision(withPaper), submitted.sha256),
      'another document’s text and picture': door(withPaper, revision, submitted.sha256),
      'a text of another type': door({ ...submitted, type: 'chapters' }, revision, submitted.sha256),
      'a file that is no picture': door(withPaper, await workingRevision(withPaper), paper.sha256),
      'no revision': door(submitted, 'copie', submitted.sha256),
      'many revisions': door(submitted, Array.from({ length: 3 }, () => revision).join('-'), submitted.sha256),
      'a name of the prototype': door(submitted, '__proto__', 'constructor'),
      'a way out of the folder': door(submitted, revision, '..%2f..%2ftest.db'),
    }
    for (const [name, address] of Object.entries(refused)) {
      const { status, text } = await author('GET', address)
      expect([name, [400, 404].includes(status)]).toEqual([name, true])
      expect(text).not.toMatch(/SQLite format|%PDF/)
    }
  })
})

describe('a document to download', () => {
  const attached = (medium: { id: string }) => {
    const text = body('Le règlement :')
    const fields = { id: 'a1', blockType: 'attachment', file: medium.id, title: 'Le règlement', language: 'en' }
    return {
      root: { ...text.root, children: [...text.root.children, { type: 'block', version: 2, format: '', fields }] },
    }
  }

  it('is given to those who may read its text, by its own link in the preview, and to the public while it is live', async () => {
    const paper = await uploadPaper('coordinator.fedepl')
    const document = await app.world.create('examples', 'coordinator.fedepl', { ...exampleData(), body: attached(paper), coPartners: [] }) // prettier-ignore
    const address = door(document, await workingRevision(document), paper.sha256)
    expect(await statusOf('author.fedepl', address)).toBe(200)
    expect(await statusOf('author.cdc', address)).toBe(404)
    expect(await statusOf(null, `/v1/media/${paper.sha256}`)).toBe(404)

    const link = previewAddress({ ...document, locale: 'fr' }) ?? ''
    const page = await app.anonymous('GET', link)
    expect(page.text).toMatch(new RegExp(`<a href="${link}/media/${paper.sha256}"[^>]*>Le règlement <span>\\(PDF, [^)]*en anglais\\)`)) // prettier-ignore
    const given = await app.anonymous('GET', `${link}/media/${paper.sha256}`)
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/pdf'])

    await app.world.goLive(document)
    const live = await app.anonymous('GET', `/v1/media/${paper.sha256}`)
    expect([live.status, live.headers.get('content-type'), live.headers.get('x-content-type-options')]).toEqual([200, 'application/pdf', 'nosniff']) // prettier-ignore
    const { revision = '' } = reviewOf(ledgerOf(app.payload).guide, document).live ?? {}
    await app.world.do('coordinator.fedepl', document, { command: 'unpublish', revision, reason: 'Erreur.' })
    expect(await statusOf(null, `/v1/media/${paper.sha256}`)).toBe(404)
  })

  it('is no picture, and a picture is none', async () => {
    const picture = await uploadPicture(app, 'author.fedepl')
    const document = await app.world.create('examples', 'author.fedepl', { ...exampleData(), body: attached(picture) })
    const author = await app.as('author.fedepl')
    const { body: look } = await author('GET', `/api/examples/${document.uid}/workflow`)
    expect((look as { checklist: object[] }).checklist).toContainEqual(
      expect.objectContaining({ code: 'not_a_document', level: 'blocking' }),
    )
    expect(await statusOf('author.fedepl', door(document, await workingRevision(document), picture.sha256))).toBe(404)
  })
})

describe('a preview', () => {
  const link = (document: DocumentRef = alone) => previewAddress({ ...document, locale: 'fr' }) ?? ''

  it('shows the pictures of its text to whoever holds the link', async () => {
    const { text } = await app.anonymous('GET', link())
    const [, src = ''] = /<img src="([^"]+)"/.exec(text) ?? []
    expect(src).toBe(`${link()}/media/${alone.sha256}`)
    const picture = await app.anonymous('GET', src)
    expect(picture.status).toBe(200)
    expect(picture.headers.get('content-type')).toBe('image/jpeg')
    expect(picture.headers.get('cache-control')).toBe('no-store')
    expect(picture.headers.get('x-robots-tag')).toContain('noindex')
  })

  it('shows those of no other text, and none after its hour or under another signature', async () => {
    const own = `${link()}/media/${alone.sha256}`
    expect(await statusOf(null, `${link()}/media/${submitted.sha256}`)).toBe(404)
    expect(await statusOf(null, `${link()}/media/${guide.sha256}`)).toBe(404)
    expect(await statusOf(null, `${link(submitted)}/media/${alone.sha256}`)).toBe(404)
    expect(await statusOf(null, own.replace(/[^/]{43}\/media/, `${'A'.repeat(43)}/media`))).toBe(404)
    expect(await statusOf(null, own.replace('/fr/', '/en/'))).toBe(404)
    expect(await statusOf(null, own.replace(alone.uid, submitted.uid))).toBe(404)
    const now = Date.now()
    thaw = setClock({ now: () => new Date(now + HOUR_MS + 1000) })
    expect(await statusOf(null, own)).toBe(404)
  })
})

describe('the words of a preview’s address', () => {
  it('are those of the page that links to it, with a slash at its end too', async () => {
    const { text } = await app.anonymous('GET', `${previewAddress({ ...alone, locale: 'fr' })}/`)
    const [, src = ''] = /<img src="([^"]+)"/.exec(text) ?? []
    expect(await statusOf(null, src)).toBe(200)
  })
})
