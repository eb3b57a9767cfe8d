import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { previewAddress } from '#collections/shared/previewAddress.ts'
import type { DocumentRef } from '#domain/events.ts'
import { sha256 } from '#platform/hash.ts'
import { setClock } from '#platform/clock.ts'
import { exampleData } from '../support/content.ts'
import { pictureForm, uploadPicture } from '../support/doors/guide.ts'
import { pictureOf } from '../support/pictures.ts'
import { everythingIn, pdfOf, TRACES } from '../support/papers.ts'
import { startApp, type App } from '../support/startApp.ts'

const HOUR_MS = 3_600_000

let app: App
let draft: DocumentRef
let thaw = () => {}
beforeAll(async () => {
  app = await startApp()
  draft = await app.world.createChapter('author.fedepl', {
    title: 'Un brouillon à montrer',
    internalNotes: 'Entre nous',
  })
})
afterEach(() => thaw())
afterAll(() => app.close())

const link = (document = draft, locale = 'fr') => previewAddress({ ...document, locale }) ?? ''

describe('a preview link', () => {
  it('shows the working copy, without its notes, to nobody who would keep it', async () => {
    const { status, text, headers } = await app.anonymous('GET', link())
    expect(status).toBe(200)
    expect(text).toContain('Un brouillon à montrer')
    expect(text).not.toContain('Entre nous')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('is valid for an hour', async () => {
    const address = link()
    thaw = setClock({ now: () => new Date(Date.now() + HOUR_MS - 5000) })
    expect((await app.anonymous('GET', address)).status).toBe(200)
    thaw()
    thaw = setClock({ now: () => new Date(Date.now() + HOUR_MS + 1000) })
    const late = await app.anonymous('GET', address)
    expect(late.status).toBe(404)
    expect(late.headers.get('cache-control')).toBe('no-store')
  })

  const FORGERIES: readonly (readonly [string, (address: string, other: string) => string])[] = [
    ['another signature', (address) => address.replace(/[^/]+$/, 'A'.repeat(43))],
    ['no signature', (address) => address.replace(/[^/]+$/, '%20')],
    ['a later hour', (address) => address.replace(/\/(\d+)\//, (_, at) => `/${Number(at) + 60}/`)],
    ['an hour that is no number', (address) => address.replace(/\/(\d+)\//, '/NaN/')],
    ['an endless hour', (address) => address.replace(/\/(\d+)\//, '/Infinity/')],
    ['another language', (address) => address.replace('/fr/', '/en/')],
    ['another type', (address) => address.replace('/chapters/', '/examples/')],
    ['another document', (address, other) => address.replace(draft.uid, other)],
    ['a type of the prototype', (address) => address.replace('/chapters/', '/__proto__/')],
    ['another collection', (address) => address.replace('/chapters/', '/users/')],
  ]
  it.each(FORGERIES)('with %s opens nothing', async (_, forged) => {
    const other = await app.world.createChapter('author.fedepl', { title: 'Un autre brouillon' })
    const { status, text } = await app.anonymous('GET', forged(link(), other.uid))
    expect(status).toBe(404)
    expect(text).not.toMatch(/brouillon/)
  })

  it('never reaches /v1 or a page', async () => {
    await app.anonymous('GET', link())
    const pages = await Promise.all(
      ['/v1/chapters', '/', '/chapitres', '/en/chapters'].map((at) => app.anonymous('GET', at)),
    )
    expect(pages.map(({ text }) => text).join('\n')).not.toContain('Un brouillon à montrer')
  })

  it('of a text in the bin is dead', async () => {
    const binned = await app.world.createChapter('author.fedepl')
    const address = link(binned)
    await (
      await app.as('author.fedepl')
    )('PATCH', `/api/chapters/${binned.uid}`, { deletedAt: new Date().toISOString() })
    expect((await app.anonymous('GET', address)).status).toBe(404)
  })
})

const stored = () => readdirSync(path.join(app.dataDir, 'media'))
const upload = async (bytes: Uint8Array, file: Parameters<typeof pictureForm>[1]) =>
  (await app.as('author.fedepl'))('POST', '/api/media?locale=fr', pictureForm(bytes, file))
const jpeg = () => sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } }).jpeg()

describe('an upload', () => {
  it('loses its place and camera, and lies under the hash of what is left', async () => {
    const exif = {
      IFD0: { Make: 'Appareil-secret', Copyright: 'Auteur-secret' },
      IFD3: { GPSLatitude: '48/1 51/1 24/1', GPSLatitudeRef: 'N' },
    }
    const bytes = await jpeg().withExif(exif).toBuffer()
    expect(bytes.includes('Appareil-secret')).toBe(true)
    const { status, body } = await upload(bytes, {})
    expect(status).toBe(201)
    const { filename, sha256: hash } = (body as { doc: { filename: string; sha256: string } }).doc
    const kept = readFileSync(path.join(app.dataDir, 'media', filename))
    expect(filename).toBe(`${hash}.jpg`)
    expect(sha256(kept)).toBe(hash)
    expect(kept.includes('Appareil-secret')).toBe(false)
    expect((await sharp(kept).metadata()).exif).toBeUndefined()
  })

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
  const html = '<!doctype html><script>alert(1)</script>'
  const REFUSED: readonly (readonly [string, () => Uint8Array, { name?: string; type?: string }])[] = [
    ['SVG', () => Buffer.from(svg), { name: 'a.svg', type: 'image/svg+xml' }],
    ['SVG that says it is PNG', () => Buffer.from(svg), { name: 'a.png', type: 'image/png' }],
    ['HTML', () => Buffer.from(html), { name: 'a.html', type: 'text/html' }],
    ['HTML that says it is JPEG', () => Buffer.from(html), { name: 'a.jpg', type: 'image/jpeg' }],
    ['HTML that says it is PDF', () => Buffer.from(html), { name: 'a.pdf', type: 'application/pdf' }],
    [
      'a GIF that says it is HTML',
      () => Buffer.from('GIF89a/*<script>alert(1)</script>*/'),
      { name: 'a.html', type: 'text/html' },
    ],
    [
      'a GIF',
      () => Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
      { name: 'a.gif', type: 'image/gif' },
    ],
    ['nothing', () => new Uint8Array(), {}],
    ['a program', () => Buffer.from('MZ\u0090\u0000'), { name: 'a.exe', type: 'application/octet-stream' }],
  ]
  it.each(REFUSED)('of %s is refused and leaves no file', async (_, bytes, file) => {
    const before = stored()
    const { status } = await upload(bytes(), file)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(stored()).toEqual(before)
  })

  it('of a picture that carries a page keeps the picture alone', async () => {
    const bytes = Buffer.concat([await jpeg().toBuffer(), Buffer.from(html)])
    const { body } = await upload(bytes, {})
    const { sha256: hash } = (body as { doc: { sha256: string } }).doc
    expect(readFileSync(path.join(app.dataDir, 'media', `${hash}.jpg`)).includes('<script>')).toBe(false)
  })

  it('of a PDF is kept as a PDF that tells nothing of whoever made it', async () => {
    const { status, body } = await upload(await pdfOf('Le règlement'), { name: 'a.pdf', type: 'application/pdf' })
    expect(status).toBe(201)
    const { filename } = (body as { doc: { filename: string } }).doc
    expect(filename).toMatch(/^[0-9a-f]{64}\.pdf$/)
    const kept = await everythingIn(readFileSync(path.join(app.dataDir, 'media', filename)))
    expect(kept).toContain('/Contents')
    for (const trace of TRACES) expect(kept).not.toContain(trace)
  })

  it('of a PDF without a page is refused in words', async () => {
    const before = stored()
    const empty = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
    const { status, text } = await upload(empty, { name: 'a.pdf', type: 'application/pdf' })
    expect([status, text.includes('Ce PDF n’a pas pu être lu')]).toEqual([400, true])
    expect(stored()).toEqual(before)
  })

  it.each([
    '../../../evil.jpg',
    '..%2f..%2fevil.jpg',
    '/etc/evil.jpg',
    'C:\\evil.jpg',
    'evil\u0000.jpg',
    '.htaccess',
    'a'.repeat(400) + '.jpg',
  ])('named %j lands under its hash all the same, or nowhere', async (name) => {
    const { status } = await upload(await pictureOf(name), { name })
    expect(status).toBeLessThan(500)
    expect(stored().every((file) => /^[0-9a-f]{64}(-\d+)?\.(jpg|png|webp|pdf)$/.test(file))).toBe(true)
    expect(
      [path.join(app.dataDir, 'evil.jpg'), path.join(app.dataDir, '..', 'evil.jpg'), '/etc/evil.jpg'].filter((file) =>
        existsSync(file),
      ),
    ).toEqual([])
  })

  it('cannot be replaced', async () => {
    const author = await app.as('author.fedepl')
    const { id, sha256: hash } = await uploadPicture(app, 'author.fedepl')
    const answer = await author('PATCH', `/api/media/${id}`, pictureForm(await jpeg().toBuffer()))
    expect(answer.status).toBe(400)
    await author(
      'PATCH',
      `/api/media/${id}?uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=5&uploadEdits[heightInPixels]=5`,
      { alt: 'x' },
    )
    expect(sha256(readFileSync(path.join(app.dataDir, 'media', `${hash}.jpg`)))).toBe(hash)
  })

  it('fetches nothing from an address', async () => {
    const author = await app.as('author.fedepl')
    for (const url of [`${app.url}/healthz`, 'http://169.254.169.254/latest/meta-data', 'file:///etc/passwd'])
      expect((await author('POST', '/api/media', { filename: 'x.jpg', url, mimeType: 'image/jpeg' })).status).toBe(400)
    for (const file of [
      '{"filename":"../../test.db","mimeType":"image/jpeg","size":1}',
      '{"filename":"x.jpg","clientUploadContext":{}}',
    ]) {
      const form = new FormData()
      form.set('_payload', '{}')
      form.set('file', file)
      const { status } = await author('POST', '/api/media', form)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
  })
})

describe('the bytes of a medium', () => {
  it('are public exactly while a live text uses them', async () => {
    const { id, sha256: hash } = await uploadPicture(app, 'author.fedepl')
    const read = () => app.anonymous('GET', `/v1/media/${hash}`)
    const example = await app.world.create('examples', 'author.fedepl', { ...exampleData(), images: [id] })
    expect((await read()).status).toBe(404)
    await app.world.submit('author.fedepl', example)
    await app.world.approveByAll(example)
    expect((await read()).status).toBe(404)
    const { revision = '' } = app.world.seen(example)
    await app.world.publish('coordinator.fedepl', example)
    const live = await read()
    expect(live.status).toBe(200)
    expect(live.headers.get('content-type')).toBe('image/jpeg')
    expect(live.headers.get('x-content-type-options')).toBe('nosniff')
    await app.world.do('coordinator.fedepl', example, { command: 'unpublish', revision, reason: 'Erreur.' })
    expect((await read()).status).toBe(404)
  })

  it.each(['..%2f..%2ftest.db', '../../test.db', '%2e%2e/%2e%2e/test.db', '....//test.db', 'x%00.jpg'])(
    'are not those of another file: %s',
    async (name) => {
      const author = await app.as('author.fedepl')
      for (const client of [app.anonymous, author]) {
        for (const at of [`/v1/media/${name}`, `/api/media/file/${name}`]) {
          const { status, text } = await client('GET', at)
          expect(status).toBeGreaterThanOrEqual(400)
          expect(status).toBeLessThan(500)
          expect(text).not.toContain('SQLite format')
        }
      }
    },
  )
})
