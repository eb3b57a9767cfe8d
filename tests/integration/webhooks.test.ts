import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { liveOf } from '#delivery/liveOf.ts'
import { keepSendingWebhooks } from '#jobs/webhooks/send.ts'
import { afterCatchUp } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { webhookSecret } from '#platform/webhooks/signed.ts'
import { createReaders } from '#public/readers.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleChild, startChild } from '../support/children.ts'
import { PATIENCE } from '../support/patience.ts'
import { Receiver } from '../support/webhookReceiver.ts'
import { createWorld, type World } from '../support/world.ts'

/** Endpoints are told what changed: each message at least once under one id, whatever they do, whatever happens to the workshop. */

process.env.WEBHOOK_ADDRESSES = 'any'

let booted: Booted
let world: World
let aheadMs = 0
let thaw = () => {}
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  const live = liveOf(booted.payload)
  afterCatchUp(booted.payload, () => live.refresh())
  thaw = setClock({ now: () => new Date(Date.now() + aheadMs) })
})
const open: { close?(): unknown; stop?(): unknown }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await (each.stop?.() ?? each.close?.())
  await booted.payload.delete({ collection: 'webhooks', where: {}, overrideAccess: true })
})
afterAll(async () => {
  thaw()
  await booted.close()
})

/** Begins to send, as the workshop does. */
function sending(withinMs = 400) {
  const live = liveOf(booted.payload)
  const readers = createReaders(live)
  const job = keepSendingWebhooks(booted.payload, {
    reading: () => readers.api.reading(),
    onChange: (listener) => live.onChange(listener),
    withinMs,
  })
  open.push(job)
  return job
}

async function endpoint(more: object = {}): Promise<{ id: string; receiver: Receiver; secret: string }> {
  await liveOf(booted.payload).refresh()
  const receiver = await new Receiver().open()
  open.push(receiver)
  const id = newId()
  const begin = ledgerOf(booted.payload).guide.seq
  const data = { id, name: 'Essai', url: receiver.url, isActive: true, generation: 1, begin, ...more }
  await booted.payload.create({ collection: 'webhooks', data: data as never, overrideAccess: true })
  return { id, receiver, secret: webhookSecret(id, 1) }
}

const publish = async (): Promise<DocumentRef> => {
  const chapter = await world.createChapter('author.fedepl')
  await world.goLive(chapter)
  return chapter
}
const statuses = async (webhook: string) =>
  (await storageOf(booted.payload).find('deliveries', { where: { webhook: { in: [webhook] } }, sort: ['rank'] })).map(
    ({ status, attempts }) => ({ status, attempts }),
  )
/** Half a day goes by once nobody waits for an answer. */
async function later(webhook: string): Promise<void> {
  if ((await statuses(webhook)).some(({ status }) => status === 'pending')) aheadMs += 13 * 3600 * 1000
}
const uids = (receiver: Receiver, secret: string) =>
  new Set(receiver.told(secret).flatMap(({ items }) => items.map(({ uid }) => uid)))

it('a publication is told once, signed, with what a cache is to forget; the next begins where it ended', async () => {
  const { id, receiver, secret } = await endpoint()
  sending()
  const one = await publish()
  await vi.waitFor(() => expect(uids(receiver, secret)).toEqual(new Set([one.uid])), PATIENCE)
  const two = await publish()
  await vi.waitFor(() => expect(uids(receiver, secret)).toEqual(new Set([one.uid, two.uid])), PATIENCE)
  const [first, second] = receiver.told(secret)
  expect(first).toMatchObject({
    since: expect.any(String) as string,
    items: [
      { type: 'chapters', locale: 'en', state: 'published' },
      { type: 'chapters', locale: 'fr', state: 'published' },
    ],
    keys: [one.uid.slice(0, 8), 'chapters'].sort(),
  })
  expect(second!.since).toBe(first!.next)
  await vi.waitFor(async () => expect(await statuses(id)).toEqual([{ status: 'sent', attempts: 1 }, { status: 'sent', attempts: 1 }]), PATIENCE) // prettier-ignore
  expect(receiver.ids).toEqual([`msg_${id}_1`, `msg_${id}_2`])
  expect(() => receiver.told(webhookSecret(id, 2))).toThrow()
})

it('one that fails, hangs, redirects, lies and cuts gets each message under one id, the same bytes each time', async () => {
  const { id, receiver, secret } = await endpoint()
  const trap = await endpoint({ isActive: false })
  const other = await endpoint()
  const MISDEEDS: Receiver['behave'][] = [
    (res) => void res.writeHead(500).end(),
    () => undefined,
    (res) => void res.writeHead(307, { Location: trap.receiver.url }).end(),
    // It took the message, and says that it did not.
    (res) => void res.writeHead(503).end(),
    (res) => void res.socket!.destroy(),
    (res) => void res.end('ok'),
  ]
  let times = 0
  receiver.behave = (res, message) => MISDEEDS[Math.min(times++, MISDEEDS.length - 1)]!(res, message)
  sending()
  const published = [await publish(), await publish(), await publish()]
  const all = new Set(published.map(({ uid }) => uid))
  // Nobody is held by it.
  await vi.waitFor(() => expect(uids(other.receiver, other.secret)).toEqual(all), PATIENCE)
  await vi.waitFor(async () => {
    await later(id)
    expect(uids(receiver, secret)).toEqual(all)
  }, PATIENCE)
  const first = receiver.taken.filter((message) => message.id === `msg_${id}_1`)
  expect(first).toHaveLength(MISDEEDS.length)
  expect(new Set(first.map(({ body }) => body)).size).toBe(1)
  expect(trap.receiver.taken).toEqual([])
  const told = receiver.told(secret)
  for (const [at, { since }] of told.slice(1).entries()) expect(since).toBe(told[at]!.next)
})

it('one that never takes anything is given up, the next message is tried; what is asked for again comes again', async () => {
  const { id, receiver, secret } = await endpoint()
  receiver.behave = (res) => void res.writeHead(500).end()
  sending()
  const one = await publish()
  await vi.waitFor(async () => {
    await later(id)
    expect((await statuses(id))[0]).toEqual({ status: 'dead', attempts: 8 })
  }, PATIENCE)
  receiver.behave = (res) => void res.end()
  const two = await publish()
  await vi.waitFor(() => expect(uids(receiver, secret)).toEqual(new Set([one.uid, two.uid])), PATIENCE)
  expect(receiver.ids.at(-1)).toBe(`msg_${id}_2`)
  const where = { id: { in: [`msg_${id}_1`] } }
  const set = { status: 'pending', attempts: 0, nextAttemptAt: new Date().toISOString() }
  await storageOf(booted.payload).change('deliveries', { where, set })
  await vi.waitFor(() => expect(receiver.ids.at(-1)).toBe(`msg_${id}_1`), PATIENCE)
})

it('kinds that are not asked for are not told; a secret that was renewed signs beside the new one for a while', async () => {
  const previousUntil = new Date(Date.now() + aheadMs + 3600_000).toISOString()
  const { id, receiver } = await endpoint({ kinds: ['chapters'], generation: 2, previousUntil })
  const silent = await endpoint({ kinds: ['schemes'] })
  sending()
  await publish()
  await vi.waitFor(() => expect(receiver.taken).toHaveLength(1), PATIENCE)
  for (const generation of [1, 2]) expect(receiver.told(webhookSecret(id, generation))).toHaveLength(1)
  aheadMs += 2 * 3600_000
  await publish()
  await vi.waitFor(() => expect(receiver.taken).toHaveLength(2), PATIENCE)
  expect(receiver.taken[1]!.headers['webhook-signature']!.split(' ')).toHaveLength(1)
  expect(silent.receiver.taken).toEqual([])
})

it('SIGKILL while a message is on its way: the next process sends it under its id, and nothing is left out', async () => {
  const { id, receiver, secret } = await endpoint()
  receiver.behave = () => undefined
  const one = await publish()
  const child = startChild(await bundleChild('webhookChild'), booted)
  const gone = once(child, 'exit')
  await vi.waitFor(() => expect(receiver.ids).toEqual([`msg_${id}_1`]), PATIENCE)
  child.kill('SIGKILL')
  await gone
  expect(await statuses(id)).toEqual([{ status: 'sending', attempts: 1 }])
  const two = await publish()
  receiver.behave = (res) => void res.end()
  sending()
  aheadMs += 31_000
  await vi.waitFor(() => expect(uids(receiver, secret)).toEqual(new Set([one.uid, two.uid])), PATIENCE)
  expect(receiver.ids).toEqual([`msg_${id}_1`, `msg_${id}_1`, `msg_${id}_2`])
})
