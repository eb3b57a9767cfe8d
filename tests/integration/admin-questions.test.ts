import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as qs from 'qs-esm'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { startApp, type App } from '../support/startApp.ts'

/** The pages of the admin behind the doors before them; the page itself says only that it was asked. */
let app: App
let server: http.Server
let url: string
beforeAll(async () => {
  app = await startApp()
  const { live } = app.running
  // Imported once the environment of this file is set, which the logger reads.
  const { createApp } = await import('#server/app.ts')
  const { watching } = await import('#server/watching/watching.ts')
  const { createReaders } = await import('#public/readers.ts')
  const doors = createApp({
    payload: app.payload,
    cacheKey: app.cacheKey,
    live,
    readers: createReaders(live),
    watching: watching(app.payload, () => false),
    admin: (_req, res) => void res.send('the page'),
    isDraining: () => false,
    loopDelay: () => ({ p99: 0, max: 0 }),
  })
  server = http.createServer(doors)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await app.close()
})

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID())

describe('the admin’s own questions reach it', () => {
  const PAGES: readonly (readonly [string, unknown])[] = [
    ['/collections/chapters', { limit: 10, page: 2, sort: '-updatedAt' }],
    ['/collections/chapters', { limit: 100, sort: 'title', search: 'Le cadre juridique des Epl, en une phrase entière' }],
    ['/collections/chapters', { columns: JSON.stringify(['title', '-leadPartner', 'updatedAt']), depth: 1 }],
    ['/collections/chapters', { where: { or: [{ and: [{ title: { like: 'eau' } }, { updatedAt: { greater_than: '2026-01-01T00:00:00.000Z' } }] }, { and: [{ leadPartner: { equals: ids(1)[0] } }] }] } }],
    ['/collections/chapters', { where: { and: [{ or: [{ reviewState: { equals: 'draft' } }] }, { reviewIsLive: { equals: 'true' } }] } }],
    ['/collections/examples', { where: { or: [{ and: [{ countries: { in: ['FR', 'NE'] } }, { yearStart: { less_than: '2020' } }] }] }, preset: '', groupBy: '' }],
    ['/collections/chapters/trash', { limit: 10 }],
    ['/collections/users', { where: { or: [{ and: [{ isActive: { equals: 'false' } }] }] }, sort: 'name' }],
    ['/collections/media', { search: 'puits.jpg', locale: 'en' }],
    [`/collections/chapters/${ids(1)[0]}/versions`, { page: 1, limit: 25, sort: '-updatedAt' }],
    [`/collections/chapters/${ids(1)[0]}/versions/${ids(1)[0]}`, { modifiedOnly: 'true', localeCodes: '["fr","en"]' }],
    [`/collections/chapters/${ids(1)[0]}/relecture`, { avec: 'copie' }],
    ['/login', { redirect: '/admin/collections/chapters?where[or]=1' }],
    ['', { _rsc: 'abc12' }],
  ] // prettier-ignore
  it.each(PAGES)('/admin%s %j', async (path, query) => {
    const answer = await fetch(`${url}/admin${path}${qs.stringify(query, { addQueryPrefix: true })}`)
    expect(await answer.text()).toBe('the page')
  })

  const QUESTIONS: readonly (readonly [string, unknown])[] = [
    // fields/Relationship: the choices but for those chosen, by their titles; then the titles of those chosen.
    ['/api/chapters', { depth: 0, draft: true, limit: 10, locale: 'fr', page: 1, select: { title: true }, sort: 'id', where: { and: [{ id: { not_in: ids(150) } }, { title: { like: 'puits' } }] } }],
    ['/api/partners', { depth: 0, draft: true, limit: 40, locale: 'fr', select: { name: true }, where: { id: { in: ids(40) } } }],
    ['/api/media', { depth: 0, draft: true, limit: 20, locale: 'fr', where: { and: [{ id: { in: ids(20) } }] } }],
    // elements/Table/RelationshipProvider: the names in a column of a list.
    ['/api/media', { depth: 0, draft: true, limit: 250, locale: 'fr', where: { id: { in: ids(150).join(',') } }, select: { filename: true, mimeType: true, thumbnailURL: true, url: true } }],
    // providers/DocumentInfo and the views of versions.
    ['/api/chapters/versions', { depth: 0, limit: 1, sort: '-updatedAt', where: { and: [{ parent: { equals: ids(1)[0] } }, { 'version._status': { equals: 'draft' } }, { latest: { equals: true } }] }, select: { parent: true, updatedAt: true, version: { _status: true } } }],
    ['/api/chapters/count', { where: { and: [{ updatedAt: { greater_than: '2026-01-01T00:00:00.000Z' } }] } }],
  ] // prettier-ignore
  it.each(QUESTIONS)('%s %j', async (path, query) => {
    const author = await app.as('author.fedepl')
    const question = qs.stringify(query)
    const headers = { 'X-Payload-HTTP-Method-Override': 'GET', 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await author('POST', path, question, headers)).status).toBe(200)
    expect((await author('GET', `${path}?${question}`)).status).toBe(200)
  })

  it('preferences', async () => {
    const author = await app.as('author.fedepl')
    expect((await author('POST', '/api/payload-preferences/chapters-list', { value: { limit: 25 } })).status).toBe(200)
    expect((await author('GET', '/api/payload-preferences/chapters-list')).status).toBe(200)
  })
})

describe('what a list cannot answer never reaches it', () => {
  it.each(['chapters', 'users', 'media'])('where[or]=1 of %s', async (collection) => {
    const answer = await fetch(`${url}/admin/collections/${collection}?where[or]=1`)
    expect(answer.status).toBe(400)
    const page = await answer.text()
    expect(page).toContain('Le paramètre « where[or] » est mal formé.')
    expect(page).toContain(`href="/admin/collections/${collection}"`)
  })

  it.each([
    'sort=nowhere',
    'sort[a]=1',
    'limit=x',
    'page=-1',
    'columns=[null]',
    'columns={',
    'queryByGroup={',
    `search=${'x'.repeat(2000)}`,
    'where[title][like][a]=1',
    'where[title]=%3Cscript%3E',
    'where[%3Cscript%3E][equals]=1',
    `where[id][in]=${'x,'.repeat(600)}`,
    'where[createdBy][exists]=true',
    'where[leadPartner.isActive][exists]=true',
    'where[title.en][exists]=true',
    'where[updatedAt][in][]=2026-01-01&where[updatedAt][in][]=2026-01-02',
  ])('%s', async (search) => {
    const answer = await fetch(`${url}/admin/collections/chapters?${search}`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).not.toContain('<script>')
  })
})
