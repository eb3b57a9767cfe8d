import type { Payload } from 'payload'
import { migrations } from '#migrations'
import { isMongo } from '#platform/database/isMongo.ts'
import type { Env } from '#platform/env.ts'
import { verifyInstallation } from '#review/verify.ts'
import { error, ok, warning, type Finding } from './checks.ts'
import { openForReading } from './openForReading.ts'

/** What only the database can tell; one finding when it cannot be opened. */
export async function checkDatabase(settings: Env): Promise<Finding[]> {
  let payload: Payload
  try {
    payload = await openForReading()
  } catch (problem) {
    return [unreachable(problem as Error)]
  }
  try {
    const schema = [...(await checkMigrations(payload)), ...checkTransactions(settings)]
    const isReadable = schema.every(({ level }) => level !== 'error')
    return [ok('Base de données joignable.'), ...schema, ...(isReadable ? await checkInstallation(payload) : [])]
  } finally {
    await payload.destroy()
  }
}

function unreachable({ name, message }: Error): Finding {
  if (name === 'NoDatabase') return warning(message, 'Lancez npm start.')
  return error(
    `La base de données ne répond pas : ${message}`,
    'Vérifiez DATABASE_URI, et que le serveur MongoDB tourne.',
  )
}

/** On MongoDB there is nothing to migrate. */
async function checkMigrations(payload: Payload): Promise<Finding[]> {
  if (payload.db.name !== 'sqlite') return []
  const applied = await appliedMigrations(payload)
  const waiting = migrations.map(({ name }) => name).filter((name) => !applied.has(name))
  if (waiting.length === 0) return [ok(`Migrations : ${migrations.length} appliquée(s).`)]
  return [
    error(`Migrations en attente : ${waiting.join(', ')}.`, 'Redémarrez le serveur (npm start), qui les applique.'),
  ]
}

async function appliedMigrations(payload: Payload): Promise<Set<string>> {
  const query = { collection: 'payload-migrations', where: {}, limit: 0, pagination: false, joins: false }
  try {
    const { docs } = await payload.db.find(query as never)
    return new Set((docs as { name?: string }[]).map(({ name }) => name ?? ''))
  } catch {
    // The table itself comes with the first migration.
    return new Set()
  }
}

/** Payload turns transactions on only when the address names a replica set. */
function checkTransactions({ DATABASE_URI }: Env): Finding[] {
  if (!isMongo(DATABASE_URI) || /[?&]replicaSet=/.test(DATABASE_URI)) return []
  return [
    warning(
      'MongoDB sans replicaSet= dans DATABASE_URI : Payload enregistre les brouillons sans transaction. Ce qui est approuvé et publié n’en dépend pas.',
      'Utilisez un replica set, même d’un seul membre, et nommez-le dans l’adresse.',
    ),
  ]
}

async function checkInstallation(payload: Payload): Promise<Finding[]> {
  const { events, revisions, live, problems, remarks } = await verifyInstallation(payload)
  if (problems.length === 0) {
    return [
      ok(`Registre et étagère vérifiés : ${events} événements, ${revisions} versions, ${live} documents en ligne.`),
      ...remarks.map(ok),
    ]
  }
  const mend =
    'Ne corrigez rien à la main : comparez avec une sauvegarde vérifiée (npm run verify) et prévenez les organisations.'
  return [...remarks.map(ok), ...problems.map((problem) => error(problem, mend))]
}
