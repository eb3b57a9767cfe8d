import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { newId } from '#platform/hash.ts'
import { Receiver } from '../support/webhookReceiver.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'
import { PATIENCE } from '../support/patience.ts'

/** Endpoints are administrators' alone: made, given a secret that is shown once, looked at, had sent again. */

process.env.WEBHOOK_ADDRESSES = 'any'

let app: App
let receiver: Receiver
let admin: Client
beforeAll(async () => {
  app = await startApp()
  receiver = await new Receiver().open()
  admin = await app.as('admin')
})
afterAll(async () => {
  await receiver.close()
  await app.close()
})

const made = async () => {
  const { status, body } = await admin('POST', '/api/webhooks', { name: 'Cache', url: receiver.url })
  expect(status).toBe(201)
  return (body as { doc: { id: string } }).doc.id
}

it('nobody else sees one, makes one, nor learns its secret', async () => {
  const id = await made()
  const deeds = [
    ['GET', '/api/webhooks'],
    ['GET', `/api/webhooks/${id}`],
    ['POST', '/api/webhooks'],
    ['PATCH', `/api/webhooks/${id}`],
    ['DELETE', `/api/webhooks/${id}`],
    ['POST', `/api/webhooks/${id}/secret`],
    ['GET', `/api/webhooks/${id}/deliveries`],
    ['POST', `/api/webhooks/${id}/deliveries/msg_${id}_1/resend`],
  ] as const
  for (const name of ['author.afd', 'reviewer.afd', 'coordinator.afd', 'chief-editor', 'observer']) {
    const client = await app.as(name)
    for (const [method, path] of deeds)
      expect([name, method, path, (await client(method, path, method === 'GET' ? undefined : {})).status]).toEqual([name, method, path, 403]) // prettier-ignore
  }
  for (const [method, path] of deeds)
    expect([method, path, (await app.anonymous(method, path)).status]).toEqual([method, path, 401])
  expect((await admin('GET', '/api/deliveries')).status).toBe(403)
})

it('an administrator makes one, is shown a secret once, sees what was sent and has it sent again', async () => {
  const id = await made()
  const forged = { generation: 7, begin: 0, previousUntil: '2099-01-01T00:00:00.000Z' }
  await admin('PATCH', `/api/webhooks/${id}`, forged)
  const seen = (await admin('GET', `/api/webhooks/${id}`)).text
  expect(seen).not.toMatch(/whsec_|2099/)
  const { body, headers } = await admin('POST', `/api/webhooks/${id}/secret`)
  const { secret } = body as { secret: string }
  expect(secret).toMatch(/^whsec_/)
  expect(headers.get('cache-control')).toBe('no-store')
  expect((await admin('GET', `/api/webhooks/${id}`)).text).not.toContain('whsec_')
  const chapter = await app.world.createChapter('author.fedepl')
  await app.world.goLive(chapter)
  await vi.waitFor(() => expect(receiver.told(secret)).toHaveLength(1), PATIENCE)
  const log = async () => (await admin('GET', `/api/webhooks/${id}/deliveries`)).body as { deliveries: object[] }
  await vi.waitFor(async () => expect((await log()).deliveries).toMatchObject([{ id: `msg_${id}_1`, status: 'sent', changes: 2 }]), PATIENCE) // prettier-ignore
  expect((await admin('POST', `/api/webhooks/${id}/deliveries/msg_${id}_1/resend`)).status).toBe(200)
  await vi.waitFor(() => expect(receiver.ids.filter((each) => each === `msg_${id}_1`)).toHaveLength(2), PATIENCE)
  const renewed = ((await admin('POST', `/api/webhooks/${id}/secret`)).body as { secret: string }).secret
  expect(renewed).not.toBe(secret)
  await app.world.goLive(await app.world.createChapter('author.fedepl'))
  await vi.waitFor(() => expect(receiver.ids).toContain(`msg_${id}_2`), PATIENCE)
  const [last] = receiver.taken.slice(-1)
  expect(last!.headers['webhook-signature']!.split(' ')).toHaveLength(2)
})

it('what is malformed is refused, and never by a 5xx', async () => {
  const id = await made()
  const refused: readonly [method: string, path: string, body: unknown, status: number][] = [
    ['POST', '/api/webhooks', { name: 'x', url: 'javascript:alert(1)' }, 400],
    ['POST', '/api/webhooks', { name: 'x' }, 400],
    ['PATCH', `/api/webhooks/${id}`, { kinds: ['users'] }, 400],
    ['POST', '/api/webhooks/x/secret', {}, 404],
    ['POST', `/api/webhooks/${newId()}/secret`, {}, 404],
    ['GET', '/api/webhooks/%00/deliveries', undefined, 400],
    ['POST', `/api/webhooks/${id}/deliveries/${'x'.repeat(500)}/resend`, {}, 404],
    ['POST', `/api/webhooks/${id}/deliveries/msg_${newId()}_1/resend`, {}, 404],
  ]
  for (const [method, path, body, status] of refused)
    expect([method, path, (await admin(method, path, body)).status]).toEqual([method, path, status])
})
