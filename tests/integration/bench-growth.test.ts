import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateOf } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyInstallation } from '#review/verify.ts'
import { workingCase } from '#review/judge.ts'
import { grow } from '../../bench/growth/grow.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { exampleData } from '../support/content.ts'
import { createWorld } from '../support/world.ts'

/** What `npm run bench -- growth` measures on is made of the product's own rules: a small one. */

const [DOCUMENTS, EVENTS, AWAITED] = [26, 180, 4]

let booted: Booted
const ofCopies = () => [...ledgerOf(booted.payload).guide.reviews.values()].slice(2)
beforeAll(async () => {
  booted = await bootPayload()
  const world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl'))
  await world.goLive(await world.create('examples', 'author.fedepl', exampleData()))
  await world.createChapter('author.afd')
  await grow(booted.payload, { documents: DOCUMENTS, events: EVENTS, awaited: AWAITED })
})
afterAll(() => booted.close())

describe('a database made to be measured', () => {
  it('verifies: every row was decided, every text is on the shelf, every projection follows', async () => {
    const { problems, events } = await verifyInstallation(ledgerOf(booted.payload))
    expect(problems).toEqual([])
    expect(Math.abs(events - EVENTS)).toBeLessThan(5)
  })

  it('has as many documents as asked, live but for drafts and for rounds that are awaited', async () => {
    const states = ofCopies().map(({ review }) => stateOf(review))
    const drafts = await booted.payload.count({ collection: 'chapters', where: { reviewState: { equals: 'draft' } } })
    const count = (state: string) => states.filter((each) => each === state).length
    expect([count('in_review'), count('published')]).toEqual([AWAITED, DOCUMENTS - AWAITED - (drafts.totalDocs - 1)])
    expect(drafts.totalDocs).toBe(3)
  })

  it('freezes the working copy of a copy to what its ledger says', async () => {
    const { guide } = ledgerOf(booted.payload)
    const found = await Promise.all(ofCopies().map(({ ref }) => workingCase(booted.payload, guide, ref)))
    const submitted = ofCopies().map(({ review }) => Object.keys(review.submitters)[0])
    expect(found.map((each) => each?.revision)).toEqual(submitted)
  })
})
