import { getPayload, type Payload } from 'payload'
import config from '#config'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { skipToHead } from '#notifications/start.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { prepareDatabase } from '#seed/seed.ts'
import { Circuit } from './circuit.ts'
import { settle } from './tables.ts'

/** The demonstration guide, with some of its texts submitted again: at every size as many answers are awaited at least. */
export async function makeDemo({ awaited }: { awaited: number }): Promise<void> {
  await prepareDatabase({ isOnlyIfEmpty: true })
  // The one that seeded is closed.
  const payload = await getPayload({ config, key: 'bench' })
  await openReviewing(payload)
  const circuit = await Circuit.of(payload)
  // Every other one: of each type some are left as they are.
  for (const document of quiet(payload)
    .filter((_, index) => index % 2 === 1)
    .slice(0, awaited)) {
    await circuit.edit(document, 'nouvelle version')
    await circuit.submit(document)
    const [first, second] = circuit.asked(document)
    if (first && second) await circuit.approve(document, first)
  }
  await skipToHead(payload)
  await settle(payload)
  await payload.destroy()
}

/** The texts that are live and that nobody has submitted again, in the order they were first submitted. */
export function quiet(payload: Payload): DocumentRef[] {
  const { guide } = ledgerOf(payload)
  const refs = [...guide.reviews.values()].map(({ ref }) => ref)
  return refs.filter((ref) => {
    const review = reviewOf(guide, ref)
    return ref.type !== 'outline' && review.live !== null && openRound(review) === null
  })
}
