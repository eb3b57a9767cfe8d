import { getPayload } from 'payload'
import config from '#config'
import { openReviewing } from '#review/openReviewing.ts'
import { tryOut, type Attempt } from './races.ts'

/** A second process on the same database: carries out the commands it is sent and says how each ended. */
const payload = await getPayload({ config })
await openReviewing(payload)
process.on('message', ({ key, attempt }: { key: number; attempt: Attempt }) => {
  void tryOut(payload, attempt).then((outcome) => process.send!({ key, outcome }))
})
process.send!('ready')
