import { getPayload } from 'payload'
import config from '#config'
import { liveOf } from '#delivery/liveOf.ts'
import { keepSendingWebhooks } from '#jobs/webhooks/send.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { createReaders } from '#public/readers.ts'

/** A second process on the same database that sends what changed; the test ends it with SIGKILL while it does. */
const payload = await getPayload({ config })
await ledgerOf(payload).follow()
const live = liveOf(payload)
await live.refresh()
const readers = createReaders(live)
keepSendingWebhooks(payload, {
  reading: () => readers.api.reading(),
  onChange: (listener) => live.onChange(listener),
})
