import { sealCheckpoint, writeBody } from '#ledger/checkpoint.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { env } from '#platform/env.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import type { Kept } from './report.ts'
import { bytesOf } from './written.ts'

/** A checkpoint as a running server has one written beside it. */
const keys = keysOfEnvironment()
const ledger = new Ledger(await rawStorage(env().DATABASE_URI), keys)
await ledger.follow()
const started = performance.now()
const folder = env().DATA_DIR
sealCheckpoint({ folder, keys }, writeBody(folder, ledger.checkpoint()), ledger.signer)
const bytes = bytesOf(folder, /^checkpoint/)
process.send?.({ wallMs: performance.now() - started, bytes } satisfies Kept, () => process.exit(0))
