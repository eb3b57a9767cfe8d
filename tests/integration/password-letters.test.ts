import { afterAll, beforeAll, expect, it } from 'vitest'
import { workOutbox } from '#jobs/workOutbox.ts'
import { sendPasswordLink } from '#notifications/passwordLink.ts'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { MailWorld } from '../support/mailWorld.ts'
import { partsOf } from '../support/misbehavingSmtp.ts'

/** What somebody reads who is to choose a password: because they asked, or because an account was made for them. */

const HOUR_MS = 3600 * 1000

let mail: MailWorld
beforeAll(async () => {
  mail = await MailWorld.open()
  await workOutbox(payload())
})
afterAll(() => mail.close())

const payload = () => mail.booted.payload

/** A coordinator makes an account, as over REST. */
async function account(language: 'fr' | 'en', name = 'Camille'): Promise<string> {
  const email = `letter-${newId()}@example.org`
  const { id, partner } = mail.world.person('coordinator.afd')
  const user = { id, partner, roles: ['coordinator'], isActive: true, collection: 'users' }
  const data = { id: newId(), email, password: PASSWORD, name, language, roles: ['author'], partner, isActive: true }
  await payload().create({ collection: 'users', data: data as never, user: user as never, overrideAccess: false })
  return email
}

/** The newest mail to an address; spaces of any width are plain. */
function lastTo(email: string) {
  const { subject, raw } = mail.smtp.accepted.filter(({ to }) => to === email).at(-1)!
  const { text, html } = partsOf(raw)
  return { subject, text: text.replace(/[^\S\n]/g, ' '), html }
}

const tokenIn = (text: string): string => /\/admin\/reset\/([0-9a-f]{40})\s/.exec(text)![1]!
async function goodForMs(email: string): Promise<number> {
  const query = { collection: 'users', where: { email: { equals: email } }, showHiddenFields: true } as const
  const { docs } = await payload().find(query)
  return Date.parse(docs[0]!.resetPasswordExpiration!) - Date.now()
}

it('invites whoever an account was made for, who asked for nothing, with a link of some days', async () => {
  const email = await account('fr')
  await workOutbox(payload())
  const { subject, text, html } = lastTo(email)
  expect(subject).toBe('Coplume : votre compte est ouvert')
  expect(text).toContain('Bonjour Camille,')
  expect(text).toContain('Ce lien vaut sept jours')
  expect(text).not.toContain('Vous avez demandé')
  expect(html).toContain(`/admin/reset/${tokenIn(text)}"`)
  expect(html).toContain('<html lang="fr">')
  expect(await goodForMs(email)).toBeGreaterThan(6 * 24 * HOUR_MS)
})

it('writes in the language of whoever asks, however they wrote their address, with a link of an hour that sets one password', async () => {
  const email = await account('en', '<b>Kim</b>')
  await sendPasswordLink(payload(), { email: ` ${email.toUpperCase()}`, why: 'asked' })
  const { subject, text, html } = lastTo(email)
  expect(subject).toBe('Coplume: choose a new password')
  expect(text).toContain('You asked to choose a new password. This link is good for one hour, and once.')
  expect(html).toContain('If you asked for nothing, do nothing: your password stays the same.')
  expect(html).toContain('<html lang="en">')
  expect(html).not.toContain('<b>Kim')
  expect(await goodForMs(email)).toBeLessThanOrEqual(HOUR_MS)
  const data = { token: tokenIn(text), password: 'choisi-par-courriel' }
  const { user } = await payload().resetPassword({ collection: 'users', data, overrideAccess: true })
  expect(user).toMatchObject({ email })
  await expect(payload().resetPassword({ collection: 'users', data, overrideAccess: true })).rejects.toThrow()
})

it('sends nothing to an address that no account has', async () => {
  const email = 'nobody@example.org'
  await sendPasswordLink(payload(), { email, why: 'asked' })
  expect(mail.smtp.received.filter(({ to }) => to === email)).toEqual([])
})
