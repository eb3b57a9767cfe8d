import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { newId } from '#platform/hash.ts'
import { presenceRouter } from '#server/presence.ts'

let server: Server
let nowMs = 0
let thaw: () => void
let id: string

beforeAll(async () => {
  thaw = setClock({ now: () => new Date(nowMs) })
  const app = express()
  app.use(
    presenceRouter({
      authenticate: (req) => {
        const name = req.headers['x-name']
        if (name === 'Panne') throw new Error('the database is away')
        return name ? { actor: { id: String(name), partner: null, roles: [] }, name: String(name) } : null
      },
      canRead: (type) => type !== 'contacts',
    }),
  )
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
beforeEach(() => {
  id = newId()
})
afterAll(() => {
  thaw()
  server.close()
})

async function say(
  name: string | null,
  body: unknown,
  type = 'application/json',
): Promise<{ status: number; body: unknown }> {
  const { port } = server.address() as AddressInfo
  const headers = { 'content-type': type, ...(name ? { 'x-name': name } : {}) }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(`http://127.0.0.1:${port}/api/presence`, { method: 'POST', headers, body: text })
  return { status: answer.status, body: await answer.json() }
}

describe('presence', () => {
  it('names the others in the same document, once each, and not oneself', async () => {
    await say('Inès', { type: 'chapters', id })
    await say('Inès', { type: 'chapters', id })
    await say('Zoé', { type: 'chapters', id })
    await say('Ailleurs', { type: 'chapters', id: newId() })
    expect(await say('Camille', { type: 'chapters', id })).toEqual({
      status: 200,
      body: { others: [{ name: 'Inès' }, { name: 'Zoé' }] },
    })
  })

  it('forgets who said nothing for forty seconds', async () => {
    await say('Inès', { type: 'chapters', id })
    nowMs += 40_000
    expect((await say('Camille', { type: 'chapters', id })).body).toEqual({ others: [{ name: 'Inès' }] })
    nowMs += 1
    expect((await say('Camille', { type: 'chapters', id })).body).toEqual({ others: [] })
  })

  it('tells nothing to strangers, nor about documents one may not read', async () => {
    expect((await say(null, { type: 'chapters', id })).status).toBe(401)
    expect((await say('Camille', { type: 'contacts', id })).status).toBe(404)
  })

  it.each([
    ['no JSON', '{', undefined],
    ['another content type', '{}', 'text/plain'],
    ['nothing', '', undefined],
    ['null', 'null', undefined],
    ['a list', '[]', undefined],
    ['an unknown type', { type: 'users', id: newId() }, undefined],
    ['an id that is none', { type: 'chapters', id: '../x' }, undefined],
    ['one field too many', { type: 'chapters', id: newId(), name: 'x' }, undefined],
    ['too much', `"${'x'.repeat(5000)}"`, undefined],
    ['another charset', '{}', 'application/json; charset=klingon'],
  ])('answers 400 to %s', async (_, body, type) => {
    expect((await say('Camille', body, type)).status).toBe(400)
  })

  it('answers as if alone when something behind it fails', async () => {
    expect(await say('Panne', { type: 'chapters', id })).toEqual({ status: 200, body: { others: [] } })
  })
})
