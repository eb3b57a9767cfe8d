import { getPayload } from 'payload'
import config from '#config'
import { sendPending } from '#notifications/send.ts'
import { setClock } from '#platform/clock.ts'
import { remarksByHash } from '#review/remarks.ts'

/** A second process on the same database that sends what is due; the test ends it with SIGKILL while it does. */
setClock({ now: () => new Date(Date.now() + Number(process.env.AHEAD_MS)) })
const payload = await getPayload({ config })
await sendPending(payload, { readRemarks: remarksByHash })
process.exit(0)
