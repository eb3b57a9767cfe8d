import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import config from '#config'
import { skipToHead } from '#notifications/start.ts'
import { env } from '#platform/env.ts'
import { holdLock } from '#platform/lock.ts'
import { migrate } from '#platform/migrate.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { DOCUMENTS, PEOPLE } from './content/guide.ts'
import { createPartners, createPeople, type Cast } from './people.ts'
import { createWorkingCopy } from './workingCopies.ts'
import { playOut } from './playOut.ts'

/**
 * `npm run seed`: the demonstration guide, through the real use cases, so that its ledger is a real one. Fixed ids and
 * command ids: run again, it completes what is missing and repeats nothing. `--if-empty` does nothing on a database in use.
 */
async function main(): Promise<void> {
  const release = holdLock(env().DATA_DIR, 'npm run seed')
  const payload = await getPayload({ config })
  try {
    await migrate(payload)
    if (process.argv.includes('--if-empty') && (await hasPeople(payload))) return
    await seed(payload)
  } finally {
    await payload.destroy()
    release()
  }
}

/** Seeds a migrated database. Tests use it too. */
export async function seed(payload: Payload, say: (line: string) => void = (line) => console.log(line)): Promise<void> {
  const password = env().DEMO_PASSWORD
  if (!password) throw new Error('DEMO_PASSWORD is not set: the demonstration accounts need a password.')
  const startedMs = Date.now()
  await createPartners(payload)
  const cast = await createPeople(payload, password)
  await openReviewing(payload, { isDemonstration: true })
  say(`  organisations et personnes : ${cast.size}`)
  await createDocuments(payload, cast, say)
  await skipToHead(payload)
  noteAccounts()
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

/** `npm start` prints these while they exist. */
function noteAccounts(): void {
  const accounts = PEOPLE.map(({ email, roles, partner }) => ({
    email,
    role: roles.join(', '),
    partner: partner ?? null,
  }))
  writeFileSync(path.resolve(env().DATA_DIR, 'demo-accounts.json'), JSON.stringify({ accounts }, null, 2))
}

if (process.argv[1] && /seed(\/index)?\.(js|ts)$/.test(process.argv[1])) {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      const isKnown = error instanceof Error && error.name === 'LockHeld'
      console.error(isKnown ? (error as Error).message : error)
      process.exit(1)
    },
  )
}
