import { migrations } from '#migrations'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { isMongo } from '#platform/database/isMongo.ts'
import type { Env } from '#platform/env.ts'
import { verifyInstallation } from '#review/verify.ts'
import { error, ok, warning, type Finding } from './checks.ts'
import { openForReading, refuseNoDatabase } from './openForReading.ts'
import { waitingMigrations } from './waitingMigrations.ts'

/** What only the database can tell; one finding when it cannot be read. */
export async function checkDatabase(settings: Env): Promise<Finding[]> {
  try {
    refuseNoDatabase(settings)
    const schema = [...checkMigrations(settings), ...checkTransactions(settings)]
    const isReadable = schema.every(({ level }) => level !== 'error')
    const installation = isReadable ? await checkInstallation() : []
    return [ok('Base de données joignable.'), ...schema, ...installation]
  } catch (problem) {
    return [unreachable(problem as Error)]
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
function checkMigrations({ DATABASE_URI }: Env): Finding[] {
  if (isMongo(DATABASE_URI)) return []
  const waiting = waitingMigrations(DATABASE_URI)
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

async function checkInstallation(): Promise<Finding[]> {
  const storage = await openForReading()
  const report = await verifyInstallation(new Ledger(storage, keysOfEnvironment())).finally(() => storage.close())
  const { events, revisions, live, problems, remarks } = report
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
