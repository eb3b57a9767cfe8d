import type { Payload } from 'payload'
import { migrations } from '#migrations'
import { isMongo } from '#platform/database/isMongo.ts'
import type { Env } from '#platform/env.ts'
import { verifyInstallation } from '#review/verify.ts'
import { error, ok, warning, type Finding } from './checks.ts'
import { openForReading } from './openForReading.ts'
import { waitingMigrations } from './waitingMigrations.ts'

/** What only the database can tell; one finding when it cannot be opened. */
export async function checkDatabase(settings: Env): Promise<Finding[]> {
  let payload: Payload
  try {
    payload = await openForReading({ isAnyVersion: true })
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
  const waiting = await waitingMigrations(payload)
  if (waiting.length === 0) return [ok(`Migrations : ${migrations.length} appliquée(s).`)]
  return [
    error(`Migrations en attente : ${waiting.join(', ')}.`, 'Redémarrez le serveur (npm start), qui les applique.'),
  ]
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
