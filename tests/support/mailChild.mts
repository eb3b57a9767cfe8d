/** A second process on the same database that sends what is due; the test ends it with SIGKILL while it does. */
import { getPayload } from 'payload'
import config from '#config'
import { sendPending } from '#notifications/send.ts'
import { remarksByHash } from '#review/remarks.ts'

const payload = await getPayload({ config })
await sendPending(payload, { readRemarks: remarksByHash })
await payload.destroy()
process.exit(0)
