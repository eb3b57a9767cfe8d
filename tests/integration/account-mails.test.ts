import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { workOutbox } from '#jobs/workOutbox.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { MailWorld } from '../support/mailWorld.ts'
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
afterAll(() => mail.close())

const payload = () => mail.booted.payload
const newAddress = () => `compte-${newId()}@example.org`
const subjectsTo = (email: string) => mail.smtp.accepted.filter(({ to }) => to === email).map(({ subject }) => subject)

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
  const tasks = await storageOf(payload()).find('outbox', {
    where: { kind: { in: ['addressLeft'] } },
    sort: ['at'],
    limit: 1,
  })
  expect(tasks).toMatchObject([{ subject: person.id, dueAt: null }])
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

it('says nothing of what is no change, nor of another name', async () => {
  await change({ email: person.email, name: 'Camille B.', language: 'en' })
  await payload().login({ collection: 'users', data: { email: person.email, password: PASSWORD } })
  await workOutbox(payload())
  expect(subjectsTo(person.email)).toEqual([])
})

it('writes in the language of the person, and not to whose account is closed', async () => {
  await change({ language: 'en' })
  await change({ password: 'un-autre-mot-de-passe' })
  expect(subjectsTo(person.email)).toEqual(['Coplume: your password was changed'])
  await change({ isActive: false })
  await change({ password: 'et-encore-un-autre' })
  expect(subjectsTo(person.email)).toHaveLength(1)
})
