import { randomUUID } from 'node:crypto'
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { privateKey, signer } from './memoryLedger.ts'

/**
 * Leaves the traces of this version in a folder: `ledger.jsonl` (the rows as stored), `revisions.jsonl` (the shelf),
 * `documents.json` (who is who, and what this version said of each), `public-key.txt` and `coplume.db.gz` (a whole
 * database). Run when a version is tagged, never again:
 * `node --conditions=production --import tsx tests/support/makeGolden.mts tests/fixtures/v2`.
 * Its keys are public on purpose, so that the ledger can be continued: `signer(0)`, the one of development and tests, opens
 * it, and `signer(2)` takes its place on the way (`memoryLedger.ts`).
 */
const folder = path.resolve(process.argv[2] ?? '')
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'coplume-golden-'))
const file = path.join(dataDir, 'coplume.db')
Object.assign(process.env, {
  ...{ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URI: `file:${file}`, DATA_DIR: dataDir },
  ...{ LEDGER_PRIVATE_KEY: privateKey(0), LEDGER_OPENING_KEY: signer(0).keyId, LEDGER_NEXT_PRIVATE_KEY: privateKey(2) },
})

const { getPayload } = await import('payload')
const { default: config } = await import('#config')
const { migrate } = await import('#platform/migrate.ts')
const { ledgerOf } = await import('#ledger/ledgerOf.ts')
const { rawRows } = await import('./rawTables.ts')
const { reviewOf } = await import('#domain/guide.ts')
const { owedPartners, stateOf } = await import('#domain/review.ts')
const { workingCase } = await import('#review/judge.ts')
const { tellStory } = await import('./goldenStory.ts')

const payload = await getPayload({ config, key: randomUUID() })
await migrate(payload)
const documents = await tellStory(payload)
const { guide } = ledgerOf(payload)
const said: Record<string, object> = {}
for (const [name, ref] of Object.entries(documents)) {
  const review = reviewOf(guide, ref)
  const { revision: workingCopy } = (await workingCase(payload, guide, ref))!
  const { live } = review
  const [languages, owed] = [live?.locales ?? [], [...new Set(owedPartners(review))].sort()]
  said[name] = { ...ref, state: stateOf(review), live: live?.revision ?? null, languages, owed, workingCopy }
}
const lines = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'ledger.jsonl'), lines(await rawRows(payload, 'ledger')))
writeFileSync(path.join(folder, 'revisions.jsonl'), lines(await rawRows(payload, 'revisions')))
writeFileSync(path.join(folder, 'documents.json'), `${JSON.stringify(said, null, 2)}\n`)
writeFileSync(path.join(folder, 'public-key.txt'), `${signer(0).publicKey}\n`)
const { client } = payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
await payload.destroy()
writeFileSync(path.join(folder, 'coplume.db.gz'), gzipSync(readFileSync(file), { level: 9 }))
rmSync(dataDir, { recursive: true, force: true })
process.exit(0)
