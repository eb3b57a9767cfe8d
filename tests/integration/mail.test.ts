import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { notificationsProjection } from '#notifications/projection.ts'
import { claim, dueRows, rowById, rowsPage, type Row } from '#notifications/rows.ts'
import { LEASE_MS, sendPending } from '#notifications/send.ts'
import { skipToHead, startNotifications } from '#notifications/start.ts'
import { setClock } from '#platform/clock.ts'
import { catchUpAll, registerProjection } from '#review/catchUpAll.ts'
import { remarksByHash } from '#review/remarks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { body } from '../support/content.ts'
import { headerOf, MisbehavingSmtp, partsOf } from '../support/misbehavingSmtp.ts'
import { createWorld, PARTNER_SLUGS, type World } from '../support/world.ts'

const MINUTE_MS = 60_000
const smtp = new MisbehavingSmtp()
let booted: Booted
let world: World
let aheadMs = 0
let thaw: () => void

beforeAll(async () => {
  await smtp.start()
  process.env.SMTP_URL = smtp.url
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  thaw = setClock({ now: () => new Date(Date.now() + aheadMs) })
  await skipToHead(booted.payload)
  registerProjection(booted.payload, notificationsProjection(booted.payload, { onWritten: () => {} }))
})
beforeEach(() => {
  smtp.behave = () => 'accept'
  smtp.received.length = 0
})
afterEach(async () => {
  smtp.behave = () => 'accept'
  aheadMs += 3 * 24 * 60 * MINUTE_MS
  await deliver()
})
afterAll(async () => {
  thaw()
  await booted.close()
  await smtp.stop()
})

const deliver = () => sendPending(booted.payload, { readRemarks: remarksByHash })
const allRows = async () => (await rowsPage(booted.payload, { page: 1, limit: 10_000 })).rows
const rowsOf = async (seq: number) => (await allRows()).filter((row) => row.seq === seq)
const addresses = (...names: string[]) => names.map((name) => `${name}@example.org`).sort()
const sentTo = (subject: string) => smtp.accepted.filter((mail) => mail.subject.startsWith(subject)).map(({ to }) => to).sort()
const READERS = PARTNER_SLUGS.flatMap((slug) => [`reviewer.${slug}`, `reviewer2.${slug}`, `coordinator.${slug}`])

/** A submitted chapter and the seq of its submission. */
async function submitted(): Promise<{ chapter: Awaited<ReturnType<World['createChapter']>>; seq: number }> {
  const chapter = await world.createChapter('author.fedepl')
  const { seq } = await world.submit('author.fedepl', chapter)
  return { chapter, seq }
}

describe('the four mails of a text', () => {
  it('each reach the right people, once', async () => {
    const { chapter } = await submitted()
    await deliver()
    expect(sentTo('Relecture demandée : Mobiliser le 1 %')).toEqual(addresses(...READERS))

    await world.do('reviewer.afd', chapter, { command: 'requestChanges', ...world.seen(chapter), comment: 'Citez <la loi>.' })
    await deliver()
    expect(sentTo('Corrections demandées')).toEqual(addresses('author.fedepl', 'coordinator.fedepl'))

    await world.edit(chapter, 'author.fedepl', { body: body('Un texte corrigé.') })
    await world.submit('author.fedepl', chapter)
    await world.approveByAll(chapter)
    await deliver()
    expect(sentTo('Approuvé par tous')).toEqual(addresses('author.fedepl', 'coordinator.fedepl'))

    await world.publish('coordinator.fedepl', chapter)
    await deliver()
    const coordinators = PARTNER_SLUGS.map((slug) => `coordinator.${slug}`)
    expect(sentTo('En ligne')).toEqual(addresses('author.fedepl', ...PARTNER_SLUGS.map((slug) => `reviewer.${slug}`), ...coordinators))

    expect(smtp.received).toHaveLength(9 + 2 + 9 + 2 + 7)
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(smtp.received.length)
  })

  it('say what was true on the day of the event, and carry no tracking', async () => {
    const { chapter } = await submitted()
    await world.approveByAll(chapter)
    await world.edit(chapter, 'author.fedepl', { body: body('Une phrase de plus.') })
    const { seq } = await world.submit('author.fedepl', chapter)
    await world.do('reviewer.cdc', chapter, { command: 'requestChanges', ...world.seen(chapter), comment: 'Trop long.' })
    await deliver()
    const mail = smtp.received.find(({ to, messageId }) => to === 'reviewer.afd@example.org' && messageId.startsWith(`<${seq}.`))
    expect(mail?.messageId).toBe(`<${seq}.review-requested.${world.person('reviewer.afd').id}@coplume.localhost>`)
    expect(headerOf(mail?.raw ?? '', 'Auto-Submitted')).toBe('auto-generated')
    const { text, html } = partsOf(mail?.raw ?? '')
    expect(text).toContain('tour 2')
    expect(text).toMatch(/Modifié depuis la version que l’AFD a approuvée le .+ 20\d\d\./)
    expect(text).toContain(`http://localhost:3000/admin/collections/chapters/${chapter.uid}/relecture`)
    expect(html).toContain('Lire et répondre')
    expect(html).not.toMatch(/<img|url\(/i)
    const asked = smtp.received.find(({ subject }) => subject.startsWith('Corrections demandées'))
    expect(partsOf(asked?.raw ?? '').text).toContain('> Trop long.')
  })

  it('are not made by a command that was refused', async () => {
    const { chapter } = await submitted()
    const before = (await allRows()).length
    const refused = world.do('author.afd', chapter, { command: 'approve', ...world.seen(chapter) })
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
    await catchUpAll(booted.payload)
    expect(await allRows()).toHaveLength(before)
  })

  it('are made once however often the ledger is applied', async () => {
    const { seq } = await submitted()
    const { events, guide } = ledgerOf(booted.payload)
    await notificationsProjection(booted.payload, { onWritten: () => {} }).apply(events.slice(seq - 1), guide)
    expect(await rowsOf(seq)).toHaveLength(READERS.length)
  })

  it('are not sent to an account that was deactivated meanwhile', async () => {
    const { seq } = await submitted()
    const { id } = world.person('reviewer2.cdc')
    const setActive = (isActive: boolean) =>
      booted.payload.update({ collection: 'users', id, data: { isActive }, overrideAccess: true } as never)
    await setActive(false)
    await deliver()
    await setActive(true)
    expect((await rowById(booted.payload, `${seq}.review-requested.${id}`))?.status).toBe('dropped')
    expect(sentTo('Relecture demandée')).not.toContain('reviewer2.cdc@example.org')
  })
})

describe('a server that misbehaves', () => {
  const isVictim = (to: string) => to === 'reviewer.afd@example.org'
  const victimOf = async (seq: number) => (await rowsOf(seq)).find(({ address }) => isVictim(address)) as Row

  it('is not asked again after a refusal, and the others get their mail', async () => {
    smtp.behave = (to) => (isVictim(to) ? 'refuse' : 'accept')
    const { seq } = await submitted()
    await deliver()
    aheadMs += 24 * 60 * MINUTE_MS
    await deliver()
    expect(await victimOf(seq)).toMatchObject({ status: 'failed', attempts: 1, error: expect.stringContaining('554') })
    expect(smtp.received.filter(({ to }) => isVictim(to))).toHaveLength(1)
    expect(smtp.accepted).toHaveLength(READERS.length - 1)
  })

  it('is asked again later and later after a temporary answer, then no more', async () => {
    smtp.behave = (to) => (isVictim(to) ? 'delay' : 'accept')
    const { seq } = await submitted()
    await deliver()
    await deliver()
    expect(await victimOf(seq)).toMatchObject({ status: 'pending', attempts: 1 })
    for (const minutes of [1, 5, 30, 120, 360, 720, 1440]) {
      const { attempts } = await victimOf(seq)
      aheadMs += (minutes - 0.5) * MINUTE_MS
      await deliver()
      expect((await victimOf(seq)).attempts).toBe(attempts)
      aheadMs += MINUTE_MS
      await deliver()
      expect((await victimOf(seq)).attempts).toBe(attempts + 1)
    }
    expect(await victimOf(seq)).toMatchObject({ status: 'failed', attempts: 8 })
    expect(new Set(smtp.received.filter(({ to }) => isVictim(to)).map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('gets a mail of unknown fate again under the same Message-ID, and no other twice', async () => {
    smtp.behave = (to) => (isVictim(to) ? 'drop' : 'accept')
    await submitted()
    await deliver()
    smtp.behave = () => 'accept'
    aheadMs += 2 * MINUTE_MS
    await deliver()
    const idsTo = (name: string) => smtp.received.filter(({ to }) => addresses(name).includes(to)).map(({ messageId }) => messageId)
    expect(READERS.map((name) => new Set(idsTo(name)).size)).toEqual(READERS.map(() => 1))
    expect(READERS.filter((name) => idsTo(name).length > 1)).toEqual(['reviewer.afd'])
  })

  it('may be away and come back', async () => {
    await smtp.stop()
    const { seq } = await submitted()
    await deliver()
    expect((await rowsOf(seq)).map(({ status }) => status)).toEqual(READERS.map(() => 'pending'))
    await smtp.start()
    aheadMs += 2 * MINUTE_MS
    await deliver()
    expect(sentTo('Relecture demandée')).toEqual(addresses(...READERS))
  })
})

describe('the sender', () => {
  it('holds a mail alone', async () => {
    await submitted()
    const [row] = (await dueRows(booted.payload, 1)) as [Row]
    const both = await Promise.all([claim(booted.payload, row, 1000), claim(booted.payload, row, 1000)])
    expect(both.filter(Boolean)).toHaveLength(1)
  })

  it('sends by itself after an event, and stops after the mail in flight', async () => {
    const stop = startNotifications(booted.payload, { registerProjection, remarksByHash })
    smtp.behave = (to) => (to.startsWith('reviewer2.fedepl') ? 'hang' : 'accept')
    const hung = smtp.hanging()
    const { seq } = await submitted()
    await hung
    const stopped = stop()
    await smtp.stop()
    await stopped
    await smtp.start()
    const states = (await rowsOf(seq)).map(({ status }) => status)
    expect(states).not.toContain('sending')
    expect(states).toContain('pending')
    expect(states).toHaveLength(READERS.length)
    registerProjection(booted.payload, notificationsProjection(booted.payload, { onWritten: () => {} }))
  })

  it('loses nothing when it is killed between sending and sent', async () => {
    const { seq } = await submitted()
    const { length } = await rowsOf(seq)
    const cut = (await rowsOf(seq)).map(({ address }) => address)[4] ?? ''
    smtp.behave = (to) => (to === cut ? 'hang' : 'accept')
    const hung = smtp.hanging()
    const child = spawn(process.execPath, ['--conditions=production', '--import', 'tsx', 'tests/support/mailChild.mts'], {
      env: { ...process.env, DATABASE_URI: booted.databaseUri, DATA_DIR: booted.dataDir, SMTP_URL: smtp.url, AHEAD_MS: String(aheadMs) },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const gone = once(child, 'exit')
    await hung
    child.kill('SIGKILL')
    await gone
    expect((await rowsOf(seq)).map(({ status }) => status).sort()).toEqual(['pending', 'sending', 'sent'].flatMap((status, index) => Array<string>([4, 1, 4][index] ?? 0).fill(status)))

    smtp.behave = () => 'accept'
    aheadMs += 1000
    await deliver()
    expect((await rowsOf(seq)).filter(({ status }) => status === 'sent')).toHaveLength(length - 1)
    aheadMs += LEASE_MS
    await deliver()
    expect((await rowsOf(seq)).filter(({ status }) => status === 'sent')).toHaveLength(length)
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(length)
    expect(smtp.received).toHaveLength(length + 1)
  })
})
