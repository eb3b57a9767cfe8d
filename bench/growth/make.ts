import { getPayload } from 'payload'
import config from '#config'
import { openReviewing } from '#review/openReviewing.ts'
import { makeDemo } from './demo.ts'
import { grow } from './grow.ts'
import { AWAITED_IN_DEMO, type World } from './worlds.ts'

/** Makes the database of one world where the environment says, from the one that is there or from nothing. */
const world = JSON.parse(process.argv[2]!) as World
if (world.copies === 0) await makeDemo({ awaited: AWAITED_IN_DEMO })
else {
  const payload = await getPayload({ config })
  await openReviewing(payload)
  await grow(payload, { documents: world.copies, events: world.events, awaited: world.awaited })
  await payload.destroy()
}
process.exit(0)
