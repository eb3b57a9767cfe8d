import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import type { News } from '#domain/news.ts'
import { newId } from '#platform/hash.ts'
import { exampleData } from '../support/content.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { PATIENCE } from '../support/patience.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Whoever has a document open hears, through the door, that something of it changed, and who else is there. */

let app: App
const open = new Set<AbortController>()
beforeAll(async () => {
  app = await startApp()
})
afterEach(() => {
  for (const each of open) each.abort()
  open.clear()
})
afterAll(() => app.close())

const addressOf = ({ type, uid }: DocumentRef, more = '') => `/api/watch?type=${type}&id=${uid}${more}`

async function tokenOf(name: string): Promise<string> {
  const { body } = await app.anonymous('POST', '/api/users/login', {
    email: app.world.person(name).email,
    password: PASSWORD,
  })
  return (body as { token: string }).token
}

/** A page that has a document open: what it was told, and whether it is still told. */
async function page(token: string, address: string) {
  const controller = new AbortController()
  open.add(controller)
  const response = await fetch(app.url + address, {
    headers: { Accept: 'text/event-stream', Authorization: `JWT ${token}` },
    signal: controller.signal,
  })
  const told: News[] = []
  const state = { told, status: response.status, isOver: false, headers: response.headers, leave: () => controller.abort() } // prettier-ignore
  const listen = async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      const blocks = (rest + decoder.decode(part, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) if (block.startsWith('data: ')) told.push(JSON.parse(block.slice(6)) as News)
    }
  }
  void listen()
    .catch(() => undefined)
    .finally(() => (state.isOver = true))
  if (response.ok) await vi.waitFor(() => expect(told.length).toBeGreaterThan(0), PATIENCE)
  return state
}
type Page = Awaited<ReturnType<typeof page>>
const last = ({ told }: Page) => told.at(-1)!
const eventually = (work: () => void) => vi.waitFor(work, PATIENCE)

const draft = () => app.world.create('examples', 'author.fedepl', exampleData())

describe('the news of a document', () => {
  it('say when it was saved, and when its review moved, and nothing of what was written', async () => {
    const { world } = app
    const document = await draft()
    const seen = await page(await tokenOf('coordinator.fedepl'), addressOf(document))
    expect(seen.headers.get('content-type')).toMatch(/^text\/event-stream/)
    expect(seen.headers.get('cache-control')).toBe('no-store')
    const { saved } = last(seen)
    expect(last(seen)).toMatchObject({ review: 0, others: [] })
    await world.edit(document, 'author.fedepl', { summary: 'Des mots que personne ne doit entendre.' })
    await eventually(() => expect(last(seen).saved! > saved!).toBe(true))
    const { seq } = await world.submit('author.fedepl', document)
    await eventually(() => expect(last(seen).review).toBe(seq))
    expect(JSON.stringify(seen.told)).not.toContain('personne ne doit')
    // Another document is none of its news.
    const count = seen.told.length
    await world.edit(await draft(), 'author.fedepl', { summary: 'Ailleurs.' })
    await world.edit(document, 'author.fedepl', { summary: 'Ici.' })
    await eventually(() => expect(last(seen).saved).not.toBe(seen.told[count - 1]!.saved))
    expect(seen.told.length).toBeLessThanOrEqual(count + 2)
  })

  it('name the others who have the form open, once each, and not those who only read', async () => {
    const document = await draft()
    const [mine, theirs] = [await tokenOf('author.fedepl'), await tokenOf('coordinator.fedepl')]
    const me = await page(mine, addressOf(document, '&editing=1'))
    await page(await tokenOf('chief-editor'), addressOf(document))
    const first = await page(theirs, addressOf(document, '&editing=1'))
    await page(theirs, addressOf(document, '&editing=1'))
    await eventually(() => expect(last(me).others).toEqual(['Personne coordinator.fedepl']))
    expect(last(first).others).toEqual(['Personne author.fedepl'])
  })

  it('can be asked for now and then, where a stream cannot pass', async () => {
    const { world } = app
    const document = await draft()
    const [author, coordinator] = [await app.as('author.fedepl'), await app.as('coordinator.fedepl')]
    const asked = async (ask: typeof author) => (await ask('GET', addressOf(document, '&editing=1'))).body as News
    expect((await asked(author)).others).toEqual([])
    expect((await asked(coordinator)).others).toEqual(['Personne author.fedepl'])
    const { seq } = await world.submit('author.fedepl', document)
    expect((await asked(author)).review).toBe(seq)
  })
})

describe('whoever may not hear them', () => {
  it('is refused: strangers, those who may not read it, questions that are none', async () => {
    const document = await draft()
    const apart = await app.world.create('examples', 'coordinator.fedepl', { ...exampleData(), coPartners: [] })
    expect((await app.anonymous('GET', addressOf(document))).status).toBe(401)
    const other = await app.as('author.cdc')
    expect((await other('GET', addressOf(apart))).status).toBe(404)
    expect((await other('GET', addressOf({ ...apart, uid: newId() }))).status).toBe(404)
    for (const query of [
      '',
      '?type=users&id=x',
      `?type=examples&id=${document.uid}&more=1`,
      `?type=examples&id=${document.uid}&editing=0`,
      `?type=examples&type=examples&id=${document.uid}`,
    ])
      // prettier-ignore
      expect((await other('GET', `/api/watch${query}`)).status, query).toBe(400)
  })

  it('hears nothing more once their session is over, whatever ended it', async () => {
    const { payload, world } = app
    const document = await draft()
    const ends: Record<string, (token: string) => Promise<unknown>> = {
      'a sign-out': (token) => app.anonymous('POST', '/api/users/logout', {}, { Authorization: `JWT ${token}` }),
      'another role': () =>
        payload.update({ collection: 'users', id: world.person('reviewer2.fedepl').id, data: { roles: ['author'] } }),
      'a deactivation': () =>
        payload.update({ collection: 'users', id: world.person('reviewer2.fedepl').id, data: { isActive: false } }),
    }
    const stays = await page(await tokenOf('author.fedepl'), addressOf(document))
    for (const [name, end] of Object.entries(ends)) {
      const token = await tokenOf('reviewer2.fedepl')
      const seen = await page(token, addressOf(document))
      await end(token)
      await eventually(() => expect(seen.isOver, name).toBe(true))
    }
    expect(stays.isOver).toBe(false)
  })

  it('hears nothing more of a text that was taken from them, or put in the bin', async () => {
    const shared = { ...exampleData(), coPartners: [app.world.partners.cdc] }
    const document = await app.world.create('examples', 'coordinator.fedepl', shared)
    const [theirs, ours] = [
      await page(await tokenOf('author.cdc'), addressOf(document)),
      await page(await tokenOf('author.fedepl'), addressOf(document)),
    ]
    await app.world.edit(document, 'coordinator.fedepl', { coPartners: [] })
    const coordinator = await app.as('coordinator.fedepl')
    await eventually(() => expect(last(ours).saved).not.toBe(ours.told[0]!.saved))
    // Who read it once reads it for ever, or does not: as the rules say it, not as the stream does.
    const reads = (await (await app.as('author.cdc'))('GET', `/api/examples/${document.uid}?depth=0`)).status === 200
    await eventually(() => expect(theirs.isOver).toBe(!reads))
    await coordinator('PATCH', `/api/examples/${document.uid}?trash=true`, { deletedAt: '2026-11-26T00:00:00.000Z' })
    await eventually(() => expect([ours.isOver, theirs.isOver]).toEqual([true, true]))
  })

  it('is told to wait who opens too many pages', async () => {
    const document = await draft()
    const token = await tokenOf('author.fedepl')
    const pages: Page[] = []
    for (let at = 0; at < 41; at++) pages.push(await page(token, addressOf(document)))
    expect(pages.map(({ status }) => status).filter((status) => status !== 200)).toEqual([429])
    pages[0]!.leave()
    await eventually(() => expect(pages[0]!.isOver).toBe(true))
    await vi.waitFor(async () => expect((await page(token, addressOf(document))).status).toBe(200), PATIENCE)
  })
})
