import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { claim, dueRows, type Row } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { LEASE_MS } from '#notifications/send.ts'
import { startNotifications } from '#notifications/start.ts'
import { remarksByHash } from '#review/remarks.ts'
import { bundleChild, startChild } from '../support/children.ts'
import { addresses, MailWorld, MINUTE_MS, READERS } from '../support/mailWorld.ts'

let mail: MailWorld
beforeAll(async () => {
  mail = await MailWorld.open()
})
afterEach(() => mail.settle())
afterAll(async () => {
  await mail.expectOneMessageEach()
  await mail.close()
})

const payload = () => mail.booted.payload

describe('a server that misbehaves', () => {
  const isVictim = (to: string) => to === 'reviewer.afd@example.org'
  const victimOf = async (seq: number) => (await mail.rowsOf(seq)).find(({ address }) => isVictim(address)) as Row

  it('is not asked again after a refusal, and the others get their mail', async () => {
    mail.smtp.behave = (to) => (isVictim(to) ? 'refuse' : 'accept')
    const { seq } = await mail.submitted()
    await mail.deliver()
    mail.aheadMs += 24 * 60 * MINUTE_MS
    await mail.deliver()
    expect(await victimOf(seq)).toMatchObject({ status: 'failed', attempts: 1, error: expect.stringContaining('554') })
    expect(mail.smtp.received.filter(({ to }) => isVictim(to))).toHaveLength(1)
    expect(mail.smtp.accepted).toHaveLength(READERS.length - 1)
  })

  it('is asked again later and later after a temporary answer, then no more', async () => {
    mail.smtp.behave = (to) => (isVictim(to) ? 'delay' : 'accept')
    const { seq } = await mail.submitted()
    await mail.deliver()
    await mail.deliver()
    expect(await victimOf(seq)).toMatchObject({ status: 'pending', attempts: 1 })
    for (const minutes of [1, 5, 30, 120, 360, 720, 1440]) {
      const { attempts } = await victimOf(seq)
      mail.aheadMs += (minutes - 0.5) * MINUTE_MS
      await mail.deliver()
      expect((await victimOf(seq)).attempts).toBe(attempts)
      mail.aheadMs += MINUTE_MS
      await mail.deliver()
      expect((await victimOf(seq)).attempts).toBe(attempts + 1)
    }
    expect(await victimOf(seq)).toMatchObject({ status: 'failed', attempts: 8 })
    expect(new Set(mail.smtp.received.filter(({ to }) => isVictim(to)).map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('gets a mail of unknown fate again under the same Message-ID, and no other twice', async () => {
    mail.smtp.behave = (to) => (isVictim(to) ? 'drop' : 'accept')
    await mail.submitted()
    await mail.deliver()
    mail.smtp.behave = () => 'accept'
    mail.aheadMs += 2 * MINUTE_MS
    await mail.deliver()
    const idsTo = (name: string) =>
      mail.smtp.received.filter(({ to }) => addresses(name).includes(to)).map(({ messageId }) => messageId)
    expect(READERS.map((name) => new Set(idsTo(name)).size)).toEqual(READERS.map(() => 1))
    expect(READERS.filter((name) => idsTo(name).length > 1)).toEqual(['reviewer.afd'])
  })

  it('may be away and come back', async () => {
    await mail.smtp.stop()
    const { seq } = await mail.submitted()
    await mail.deliver()
    expect(await mail.statuses(seq)).toEqual({ pending: READERS.length })
    await mail.smtp.start()
    mail.aheadMs += 2 * MINUTE_MS
    await mail.deliver()
    expect(mail.sentTo('Relecture demandée')).toEqual(addresses(...READERS))
  })
})

describe('the sender', () => {
  it('holds a mail alone', async () => {
    await mail.submitted()
    const [row] = (await dueRows(storageOf(payload()), 1)) as [Row]
    const both = await Promise.all([claim(storageOf(payload()), row, 1000), claim(storageOf(payload()), row, 1000)])
    expect(both.filter(Boolean)).toHaveLength(1)
  })

  it('sends by itself after an event, and stops after the mail in flight', async () => {
    const stop = startNotifications(payload(), { remarksByHash })
    mail.smtp.behave = (to) => (to.startsWith('reviewer2.fedepl') ? 'hang' : 'accept')
    const hung = mail.smtp.hanging()
    const { seq } = await mail.submitted()
    await hung
    const stopped = stop()
    await mail.smtp.stop()
    await stopped
    await mail.smtp.start()
    expect(Object.keys(await mail.statuses(seq))).toEqual(expect.arrayContaining(['pending']))
    expect(await mail.statuses(seq)).not.toHaveProperty('sending')
    expect(await mail.rowsOf(seq)).toHaveLength(READERS.length)
    mail.followByHand()
  })

  it('loses nothing when it is killed between sending and sent', async () => {
    const { seq } = await mail.submitted()
    const { length } = await mail.rowsOf(seq)
    const cut = (await mail.rowsOf(seq)).map(({ address }) => address)[4] ?? ''
    mail.smtp.behave = (to) => (to === cut ? 'hang' : 'accept')
    const hung = mail.smtp.hanging()
    process.env.AHEAD_MS = String(mail.aheadMs)
    const child = startChild(await bundleChild('mailChild'), mail.booted)
    const gone = once(child, 'exit')
    await hung
    child.kill('SIGKILL')
    await gone
    expect(await mail.statuses(seq)).toMatchObject({ sent: 4, sending: 1, pending: length - 5 })

    mail.smtp.behave = () => 'accept'
    mail.aheadMs += 1000
    await mail.deliver()
    expect(await mail.statuses(seq)).toEqual({ sent: length - 1, sending: 1 })
    mail.aheadMs += LEASE_MS
    await mail.deliver()
    expect(await mail.statuses(seq)).toEqual({ sent: length })
    expect(new Set(mail.smtp.received.map(({ messageId }) => messageId)).size).toBe(length)
    expect(mail.smtp.received).toHaveLength(length + 1)
  })
})
