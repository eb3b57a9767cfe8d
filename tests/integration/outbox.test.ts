import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { workOutbox } from '#jobs/workOutbox.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { get } from '#shelf/shelf.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { MailWorld, MINUTE_MS } from '../support/mailWorld.ts'

/** What must follow a save follows it once it is stored: not before, not for one that failed, not forgotten by a crash. */

let mail: MailWorld
beforeAll(async () => {
  mail = await MailWorld.open()
  await workOutbox(payload())
})
afterEach(async () => {
  vi.restoreAllMocks()
  await mail.settle()
})
afterAll(() => mail.close())

const payload = () => mail.booted.payload
const left = async () => (await storageOf(payload()).find('outbox')).filter(({ doneAt }) => !doneAt)

/** A coordinator makes an account, as over REST. */
async function invited(roles: string[] = ['author']): Promise<string> {
  const email = `invited-${newId()}@example.org`
  const { id, partner } = mail.world.person('coordinator.afd')
  const user = { id, partner, roles: ['coordinator'], isActive: true, collection: 'users' }
  const data = { id: newId(), email, password: PASSWORD, name: 'Invitée', roles, partner, isActive: true }
  await payload().create({ collection: 'users', data: data as never, user: user as never, overrideAccess: false })
  return email
}

const invitations = (email: string) => mail.smtp.accepted.filter(({ to }) => to === email).length

describe('an invitation', () => {
  it('is sent once, whoever else does the same at that moment, and however often it is looked for', async () => {
    const email = await invited()
    expect(invitations(email)).toBe(0)
    await Promise.all([workOutbox(payload()), workOutbox(payload()), workOutbox(payload())])
    await workOutbox(payload())
    expect(invitations(email)).toBe(1)
    expect(await left()).toEqual([])
  })

  it('waits for a mail server that is away', async () => {
    const email = await invited()
    await mail.smtp.stop()
    await workOutbox(payload())
    await mail.smtp.start()
    await workOutbox(payload())
    expect(invitations(email)).toBe(0)
    expect(await left()).toHaveLength(1)
    mail.aheadMs += 2 * MINUTE_MS
    await workOutbox(payload())
    expect(invitations(email)).toBe(1)
  })

  it('is not sent for an account that was refused', async () => {
    await expect(invited(['admin'])).rejects.toThrow()
    expect(await left()).toEqual([])
  })

  it('is not sent for an account whose save could not be stored', async () => {
    const { db } = payload()
    vi.spyOn(db, 'commitTransaction').mockImplementation(async (id) => {
      await db.rollbackTransaction(id)
      throw new Error('disk full')
    })
    await expect(invited()).rejects.toThrow()
    vi.restoreAllMocks()
    expect(await left()).toEqual([])
  })

  it('is not sent to somebody who was deactivated meanwhile', async () => {
    const email = await invited()
    await payload().update({ collection: 'users', where: { email: { equals: email } }, data: { isActive: false } })
    await workOutbox(payload())
    expect(invitations(email)).toBe(0)
    expect(await left()).toEqual([])
  })
})

describe('the public name of an organisation', () => {
  it('is recorded after the save that changed it', async () => {
    const uid = mail.world.partners.afd
    await payload().update({ collection: 'partners', id: uid, data: { fullName: 'Agence française du développement' } })
    const revision = () => ledgerOf(payload()).guide.partners.get(uid)!
    const before = revision()
    await workOutbox(payload())
    expect(revision()).not.toBe(before)
    const text = await get<{ fullName: { fr: string } }>(storageOf(payload()), {
      type: 'partners',
      uid,
      revision: revision(),
    })
    expect(text.fullName.fr).toBe('Agence française du développement')
    const { seq } = ledgerOf(payload()).guide
    await workOutbox(payload())
    expect(ledgerOf(payload()).guide.seq).toBe(seq)
  })
})
