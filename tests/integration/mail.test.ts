import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { MailList } from '#admin/Mailbox/MailList.tsx'
import { OpenMail } from '#admin/Mailbox/OpenMail.tsx'
import { catchUpAll } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { notificationsProjection } from '#notifications/projection.ts'
import { rowById } from '#notifications/rows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { body } from '../support/content.ts'
import { addresses, MailWorld, READERS } from '../support/mailWorld.ts'
import { headerOf, partsOf } from '../support/misbehavingSmtp.ts'
import { PARTNER_SLUGS } from '../support/world.ts'

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

describe('the four mails of a text', () => {
  it('each reach the right people, once', async () => {
    const { chapter } = await mail.submitted()
    await mail.deliver()
    expect(mail.sentTo('Relecture demandée : Mobiliser le 1 %')).toEqual(addresses(...READERS))

    await mail.world.do('reviewer.afd', chapter, {
      command: 'requestChanges',
      ...mail.world.seen(chapter),
      comment: 'Citez <la loi>.',
    })
    await mail.deliver()
    expect(mail.sentTo('Corrections demandées')).toEqual(addresses('author.fedepl', 'coordinator.fedepl'))

    await mail.world.edit(chapter, 'author.fedepl', { body: body('Un texte corrigé.') })
    await mail.world.submit('author.fedepl', chapter)
    await mail.world.approveByAll(chapter)
    await mail.deliver()
    expect(mail.sentTo('Approuvé par tous')).toEqual(addresses('author.fedepl', 'coordinator.fedepl'))

    await mail.world.publish('coordinator.fedepl', chapter)
    await mail.deliver()
    const coordinators = PARTNER_SLUGS.map((slug) => `coordinator.${slug}`)
    expect(mail.sentTo('En ligne')).toEqual(
      addresses('author.fedepl', ...PARTNER_SLUGS.map((slug) => `reviewer.${slug}`), ...coordinators),
    )

    expect(mail.smtp.received).toHaveLength(9 + 2 + 9 + 2 + 7)
    expect(new Set(mail.smtp.received.map(({ messageId }) => messageId)).size).toBe(mail.smtp.received.length)
  })

  it('say what was true on the day of the event, and carry no tracking', async () => {
    const { chapter } = await mail.submitted()
    await mail.world.approveByAll(chapter)
    await mail.world.edit(chapter, 'author.fedepl', { body: body('Une phrase de plus.') })
    const { seq } = await mail.world.submit('author.fedepl', chapter)
    await mail.world.do('reviewer.cdc', chapter, {
      command: 'requestChanges',
      ...mail.world.seen(chapter),
      comment: 'Trop long.',
    })
    await mail.deliver()
    const request = mail.smtp.received.find(
      ({ to, messageId }) => to === 'reviewer.afd@example.org' && messageId.startsWith(`<${seq}.`),
    )
    expect(request?.messageId).toBe(
      `<${seq}.review-requested.${mail.world.person('reviewer.afd').id}@coplume.localhost>`,
    )
    expect(headerOf(request?.raw ?? '', 'Auto-Submitted')).toBe('auto-generated')
    const { text, html } = partsOf(request?.raw ?? '')
    expect(text).toContain('tour 2')
    expect(text).toMatch(/Modifié depuis la version que l’AFD a approuvée le .+ 20\d\d\./)
    expect(text).toContain(`http://localhost:3000/admin/collections/chapters/${chapter.uid}/relecture`)
    expect(html).toContain('Lire et répondre')
    expect(html).not.toMatch(/<img|url\(/i)
    const asked = mail.smtp.received.find(({ subject }) => subject.startsWith('Corrections demandées'))
    expect(partsOf(asked?.raw ?? '').text).toContain('> Trop long.')
  })

  it('are not made by a command that was refused', async () => {
    const { chapter } = await mail.submitted()
    const before = (await mail.rows()).length
    const refused = mail.world.do('author.afd', chapter, { command: 'approve', ...mail.world.seen(chapter) })
    await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
    await catchUpAll(payload())
    expect(await mail.rows()).toHaveLength(before)
  })

  it('are made once however often the ledger is applied', async () => {
    const { seq } = await mail.submitted()
    const ledger = ledgerOf(payload())
    const events = await ledger.events([seq])
    await notificationsProjection(payload()).apply(events, ledger.guide)
    expect(await mail.rowsOf(seq)).toHaveLength(READERS.length)
  })

  it('are not sent to an account that was deactivated meanwhile', async () => {
    const { seq } = await mail.submitted()
    const { id } = mail.world.person('reviewer2.cdc')
    const setActive = (isActive: boolean) =>
      payload().update({ collection: 'users', id, data: { isActive }, overrideAccess: true } as never)
    await setActive(false)
    await mail.deliver()
    await setActive(true)
    expect((await rowById(storageOf(payload()), `${seq}.review-requested.${id}`))?.status).toBe('dropped')
    expect(mail.sentTo('Relecture demandée')).not.toContain('reviewer2.cdc@example.org')
  })
})

describe('the mailbox page', () => {
  it('lists every mail, newest first, and opens one as its text', async () => {
    const { chapter } = await mail.submitted()
    const ask = { command: 'requestChanges', ...mail.world.seen(chapter), comment: '<b>Citez</b> la loi.' } as const
    const { seq } = await mail.world.do('reviewer.afd', chapter, ask)
    await mail.deliver()
    const list = renderToStaticMarkup(await MailList({ payload: payload(), language: 'fr', page: 1 }))
    expect(list).toContain('Corrections demandées : Mobiliser le 1 %')
    expect(list.indexOf('Corrections demandées')).toBeLessThan(list.indexOf('Relecture demandée'))
    expect(list).toContain('page 1 sur')
    const message = `${seq}.changes-requested.${mail.world.person('author.fedepl').id}`
    const shown = renderToStaticMarkup(await OpenMail({ payload: payload(), language: 'fr', message, account: null }))
    expect(shown).toContain('&gt; &lt;b&gt;Citez&lt;/b&gt; la loi.')
  })

  it('says so when a mail does not exist', async () => {
    const shown = await OpenMail({
      payload: payload(),
      language: 'en',
      message: null,
      account: '../../etc/passwd',
    })
    expect(renderToStaticMarkup(shown)).toContain('This mail does not exist')
  })
})
