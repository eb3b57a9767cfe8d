import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload, type Where } from 'payload'
import config from '#config'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { skipToHead } from '#notifications/start.ts'
import { env } from '#platform/env.ts'
import { migrate } from '#platform/migrate.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { DOCUMENTS, PEOPLE } from './content/guide.ts'
import { createPartners, createPeople, exists, type Cast } from './people.ts'
import { createWorkingCopy } from './workingCopies.ts'
import { playOut } from './playOut.ts'
import { uidOf } from './uidOf.ts'
import { readRows } from '#platform/database/readRows.ts'

/**
 * The demonstration guide, through the real use cases, so that its ledger is a real one. Fixed ids and command ids: run
 * again, it completes what is missing and repeats nothing.
 * @param options `isOnlyIfEmpty` does nothing on a database in use
 */
export async function prepareDatabase({ isOnlyIfEmpty }: { isOnlyIfEmpty: boolean }): Promise<void> {
  const payload = await getPayload({ config })
  try {
    await migrate(payload)
    await recogniseLedger(payload)
    const shouldSeed = !isOnlyIfEmpty || !(await hasPeople(payload)) || (await isInterrupted(payload))
    if (shouldSeed) await seed(payload)
    else await noteAccounts(payload)
  } finally {
    await payload.destroy()
  }
}

/** Seeds a migrated database. */
async function seed(payload: Payload, say: (line: string) => void = (line) => console.log(line)): Promise<void> {
  const password = env().DEMO_PASSWORD
  if (!password) throw new Error('DEMO_PASSWORD is not set: the demonstration accounts need a password.')
  const startedMs = Date.now()
  await createPartners(payload)
  const cast = await createPeople(payload, password)
  await openReviewing(payload, { isDemonstration: true })
  say(`  organisations et personnes : ${cast.size}`)
  await createDocuments(payload, cast, say)
  await skipToHead(payload)
  await noteAccounts(payload)
  say(`  guide de démonstration prêt en ${Math.round((Date.now() - startedMs) / 1000)} s`)
}

async function createDocuments(payload: Payload, cast: Cast, say: (line: string) => void): Promise<void> {
  for (const document of DOCUMENTS) await createWorkingCopy(payload, cast, document)
  say(`  documents : ${DOCUMENTS.length}`)
  for (const document of DOCUMENTS) await playOut(payload, cast, document)
  say('  relectures, approbations et publications : faites (fictives)')
}

async function hasPeople(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs > 0
}

/** A seeding that was stopped half-way is taken up again: its first account is there, its last line is not. */
async function isInterrupted(payload: Payload): Promise<boolean> {
  return !existsSync(accountsFile()) && (await exists(payload, 'users', uidOf('users', 'auteur.fedepl')))
}

/** The demonstration accounts that still exist and are active: `npm start` prints them. */
async function noteAccounts(payload: Payload): Promise<void> {
  const where: Where = { and: [{ email: { in: PEOPLE.map(({ email }) => email) } }, { isActive: { equals: true } }] }
  const rows = await readRows<{ email: string }>(payload, { collection: 'users', where })
  const active = new Set(rows.map(({ email }) => email))
  const accounts = PEOPLE.filter(({ email }) => active.has(email)).map(({ email, roles, partner }) => ({
    email,
    role: roles.join(', '),
    partner: partner ?? null,
  }))
  const isKnown = accounts.length > 0 || existsSync(accountsFile())
  if (isKnown) writeFileSync(accountsFile(), JSON.stringify({ accounts }, null, 2))
}

const accountsFile = (): string => path.resolve(env().DATA_DIR, 'demo-accounts.json')
