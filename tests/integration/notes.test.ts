import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_REMARK, WISH } from '#domain/commands.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { publicLeaf } from '#ledger/leaves.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { body } from '../support/content.ts'
import { MailWorld } from '../support/mailWorld.ts'
import { partsOf } from '../support/misbehavingSmtp.ts'

describe('what goes with a version and its answers: a note to the reviewers', () => {
  let mail: MailWorld
  beforeAll(async () => {
    mail = await MailWorld.open()
  })
  afterAll(() => mail.close())

  const noteSeenBy = async (name: string, document: DocumentRef) => {
    const { payload } = mail.booted
    return (await snapshotOf({ payload, actor: mail.world.person(name), document, language: 'fr' }))?.note
  }

  it('goes with the version it was written for, to whoever reads the review, and in the mail', async () => {
    const { world } = mail
    const chapter = await world.createChapter('author.fedepl')
    const { seq } = await world.submit('author.fedepl', chapter, '  La fin est neuve.\nMerci <b>.  ')
    expect(await noteSeenBy('reviewer.afd', chapter)).toBe('La fin est neuve.\nMerci <b>.')
    await mail.deliver()
    const letters = mail.smtp.received.filter(({ messageId }) => messageId.startsWith(`<${seq}.`))
    expect(letters.length).toBeGreaterThan(2)
    for (const { raw } of letters) {
      expect(partsOf(raw).text).toMatch(/> La fin est neuve\.\r?\n> Merci <b>\./)
      expect(partsOf(raw).html).toContain('Merci &lt;b&gt;.')
    }
    await world.edit(chapter, 'author.fedepl', { body: body('Une autre fin.') })
    await world.submit('author.fedepl', chapter)
    expect(await noteSeenBy('reviewer.afd', chapter)).toBeNull()
  })

  it('is no part of the text, and the ledger holds its salted hash alone, in the private leaf', async () => {
    const { world } = mail
    const chapter = await world.createChapter('author.fedepl')
    const event = await world.submit('author.fedepl', chapter, 'Un mot.')
    const ledger = ledgerOf(mail.booted.payload)
    const round = reviewOf(ledger.guide, chapter).open.main
    expect(round?.note).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(event)).not.toContain('Un mot')
    const [row] = await storageOf(mail.booted.payload).find('ledger', { where: { id: { in: [event.seq] } } })
    expect(row!.data).toContain(round?.note)
    expect(publicLeaf(row!)).not.toContain(round?.note)
    // The same text with another note is the same revision: there is nothing new to submit.
    await expect(world.submit('author.fedepl', chapter, 'Un autre.')).rejects.toMatchObject({
      code: 'nothing_to_submit',
    })
  })

  it('of only spaces is none, and one that is too long is no wish', async () => {
    const { world } = mail
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter, ' \n ')
    const open = () => reviewOf(ledgerOf(mail.booted.payload).guide, chapter).open.main
    expect(open()).not.toHaveProperty('note')
    const long = WISH.safeParse({
      command: 'submit',
      round: 1,
      revision: 'a'.repeat(64),
      note: 'x'.repeat(MAX_REMARK + 1),
    })
    expect(long.success).toBe(false)
  })

  it('completes an answer as well: the verdict stays, its comment is the new one, and nothing is approved twice', async () => {
    const { world } = mail
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter)
    await world.approveByAll(chapter)
    await mail.deliver()
    const before = mail.smtp.received.length
    const { verdicts } = reviewOf(ledgerOf(mail.booted.payload).guide, chapter).open.main!
    const replaces = verdicts[world.partners.afd]!.seq
    const seen = world.seen(chapter)
    await world.do('reviewer.afd', chapter, { command: 'approve', ...seen, replaces, comment: 'Merci à tous.' })
    const { payload } = mail.booted
    const snapshot = await snapshotOf({
      payload,
      actor: world.person('author.fedepl'),
      document: chapter,
      language: 'fr',
    })
    expect(snapshot?.state).toBe('approved')
    expect(snapshot?.verdicts.find(({ partner }) => partner === 'afd')).toMatchObject({
      verdict: 'approve',
      comment: 'Merci à tous.',
    })
    await mail.deliver()
    expect(mail.smtp.received).toHaveLength(before)
  })
})
