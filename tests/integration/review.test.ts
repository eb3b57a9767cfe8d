import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { stateOf } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyChain } from '#ledger/verify.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { newId } from '#platform/hash.ts'
import { get } from '#shelf/shelf.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { body } from '../support/content.ts'
import { createWorld, type World } from '../support/world.ts'

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
})
afterAll(() => booted.close())

const review = (document: { type: 'chapters'; uid: string }) => reviewOf(ledgerOf(booted.payload).guide, document)

describe('a text from draft to live', () => {
  it('goes live once every owner approved the very revision', async () => {
    const chapter = (await world.createChapter('author.fedepl')) as { type: 'chapters'; uid: string }
    await world.submit('author.fedepl', chapter)
    await expect(world.publish('coordinator.fedepl', chapter)).rejects.toMatchObject({ code: 'wrong_state' })
    await world.approveByAll(chapter)
    expect(stateOf(review(chapter))).toBe('approved')
    await world.publish('coordinator.fedepl', chapter)
    expect(stateOf(review(chapter))).toBe('published')
    const content = await get<{ title: { fr: string } }>(storageOf(booted.payload), {
      ...chapter,
      revision: review(chapter).live?.revision ?? '',
    })
    expect(content.title.fr).toBe('Mobiliser le 1 %')
  })

  it('keeps approvals with the text that was read when the working copy moves on', async () => {
    const chapter = (await world.createChapter('author.fedepl')) as { type: 'chapters'; uid: string }
    await world.submit('author.fedepl', chapter)
    const first = world.seen(chapter)
    await world.do('reviewer.afd', chapter, { command: 'approve', ...first })
    await world.edit(chapter, 'author.cdc', { body: body('Un texte que personne n’a lu.') })
    await world.submit('author.fedepl', chapter)
    expect(Object.keys(review(chapter).open.main?.verdicts ?? {})).toEqual([])
    await expect(world.do('reviewer.cdc', chapter, { command: 'approve', ...first })).rejects.toMatchObject({
      code: 'stale_round',
    })
  })

  it('refuses a verdict of whoever submitted', async () => {
    const chapter = await world.createChapter('coordinator.fedepl')
    await world.submit('coordinator.fedepl', chapter)
    const answer = world.do('coordinator.fedepl', chapter, { command: 'approve', ...world.seen(chapter) })
    await expect(answer).rejects.toMatchObject({ code: 'four_eyes' })
  })

  it('still asks an organisation that the lead dropped', async () => {
    const chapter = (await world.createChapter('author.fedepl')) as { type: 'chapters'; uid: string }
    await world.goLive(chapter)
    await world.edit(chapter, 'coordinator.fedepl', { coPartners: [] })
    await world.submit('coordinator.fedepl', chapter)
    expect(review(chapter).open.main?.required).toHaveLength(3)
  })

  it('counts a command sent twice once', async () => {
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter)
    const id = newId()
    const wish = { command: 'approve', ...world.seen(chapter) } as const
    const [first, second] = [
      await world.do('reviewer.afd', chapter, wish, id),
      await world.do('reviewer.afd', chapter, wish, id),
    ]
    expect(second.seq).toBe(first.seq)
  })

  it('freezes nothing new when nothing changed, over saves and re-saves', async () => {
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter)
    await world.edit(chapter, 'author.fedepl', { title: 'Mobiliser le 1 %' })
    await expect(world.submit('author.fedepl', chapter)).rejects.toMatchObject({ code: 'nothing_to_submit' })
  })

  it('leaves a chain that verifies', async () => {
    const report = await verifyChain(ledgerOf(booted.payload))
    expect(report.problems).toEqual([])
    expect(report.count).toBe(ledgerOf(booted.payload).guide.seq)
  })
})
