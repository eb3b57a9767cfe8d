import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { workOutbox } from '#jobs/workOutbox.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { MailWorld, MINUTE_MS } from '../support/mailWorld.ts'
import { partsOf } from '../support/misbehavingSmtp.ts'

/** What somebody is told by mail of their own account: whoever did not ask for it learns of it where they still read. */

let mail: MailWorld
let person: { id: string; email: string }
beforeAll(async () => {
  mail = await MailWorld.open()
})
beforeEach(async () => {
  const data = {
    id: newId(),
    email: newAddress(),
    password: PASSWORD,
    name: 'Camille',
    language: 'fr',
    roles: ['author'],
  }
  const partner = mail.world.person('coordinator.afd').partner
  await payload().create({ collection: 'users', data: { ...data, partner, isActive: true } as never })
  person = data
  await workOutbox(payload())
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => mail.close())

const payload = () => mail.booted.payload
const newAddress = () => `compte-${newId()}@example.org`
const subjectsTo = (email: string) => mail.smtp.accepted.filter(({ to }) => to === email).map(({ subject }) => subject)

const lefts = async () => {
  const tasks = await storageOf(payload()).find('outbox', { where: { kind: { in: ['addressLeft'] } }, sort: ['at'] })
  const own = tasks.filter(({ subject }) => subject.startsWith(person.id))
  return own.map(({ subject, dueAt }) => ({ subject, dueAt }))
}

async function change(data: Record<string, unknown>): Promise<void> {
  await payload().update({ collection: 'users', id: person.id, data })
  await workOutbox(payload())
}

it('says to the address of before and to the new one that it was changed, and keeps no address of before', async () => {
  const [before, after] = [person.email, newAddress()]
  await change({ email: after })
  for (const email of [before, after]) {
    expect(subjectsTo(email)).toEqual(['Coplume : l’adresse de votre compte a été changée'])
    const { text, html } = partsOf(mail.smtp.accepted.find(({ to }) => to === email)!.raw)
    expect(text.replace(/\s+/g, ' ')).toContain('prévenez aussitôt l’administration technique')
    expect(html).toContain('/admin/account"')
  }
  expect(await lefts()).toEqual([{ subject: person.id, dueAt: null }])
})

it('says that a password was changed, by a form or by a letter', async () => {
  await change({ password: 'un-autre-mot-de-passe' })
  const token = await payload().forgotPassword({
    collection: 'users',
    data: { email: person.email },
    disableEmail: true,
  })
  const data = { token, password: 'encore-un-autre-mot' }
  await payload().resetPassword({ collection: 'users', data, overrideAccess: true })
  await workOutbox(payload())
  const changed = 'Coplume : votre mot de passe a été changé'
  expect(subjectsTo(person.email)).toEqual([changed, changed])
})

it('says it to each of those whose passwords are changed at once', async () => {
  const data = { id: newId(), email: newAddress(), password: PASSWORD, name: 'Dominique', roles: ['author'] }
  const partner = mail.world.person('coordinator.afd').partner
  await payload().create({ collection: 'users', data: { ...data, partner, isActive: true } as never })
  const where = { id: { in: [person.id, data.id] } }
  await payload().update({ collection: 'users', where, data: { password: 'le-même-pour-tous' } })
  await workOutbox(payload())
  for (const { email } of [person, data])
    expect(subjectsTo(email)).toEqual(['Coplume : votre mot de passe a été changé'])
})

it('says nothing of what is no change, nor of another name', async () => {
  await change({ email: person.email, name: 'Camille B.', language: 'en' })
  await payload().login({ collection: 'users', data: { email: person.email, password: PASSWORD } })
  await workOutbox(payload())
  expect(subjectsTo(person.email)).toEqual([])
})

it('writes in the language of the person', async () => {
  await change({ language: 'en' })
  await change({ password: 'un-autre-mot-de-passe' })
  expect(subjectsTo(person.email)).toEqual(['Coplume: your password was changed'])
})

it('is not kept quiet by closing the account in the same breath, and opening it again', async () => {
  const after = newAddress()
  await change({ email: after, password: 'celui-d’un-voleur', isActive: false })
  await change({ isActive: true })
  const address = 'Coplume : l’adresse de votre compte a été changée'
  expect(subjectsTo(person.email)).toEqual([address])
  expect(subjectsTo(after).sort()).toEqual([address, 'Coplume : votre mot de passe a été changé'])
})

it('gives up an address of before that its server refuses, and one that is away for a week: it is kept no longer', async () => {
  const log = vi.spyOn(payload().logger, 'error').mockImplementation(() => {})
  const gone = person.email
  mail.smtp.behave = (to) => (to === gone ? 'refuse' : 'accept')
  await change({ email: newAddress() })
  expect(await lefts()).toEqual([{ subject: person.id, dueAt: null }])
  expect(JSON.stringify(log.mock.calls)).not.toContain(gone)

  mail.smtp.behave = () => 'drop'
  await change({ email: newAddress() })
  expect(await lefts()).toContainEqual({ subject: expect.stringContaining('@'), dueAt: expect.any(String) })
  mail.aheadMs += 8 * 24 * 60 * MINUTE_MS
  await workOutbox(payload())
  expect((await lefts()).filter(({ subject }) => subject !== person.id)).toEqual([])
  mail.smtp.behave = () => 'accept'
})
