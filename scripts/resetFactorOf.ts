import { createLocalReq, getPayload, type Payload } from 'payload'
import { hasFactor } from '#access/factors.ts'
import { takeFactorAway } from '#access/takeFactorAway.ts'
import { inOneGo } from '#collections/users/endpoints/answering.ts'
import { accountOf } from '#collections/users/hooks/attempts.ts'
import config from '#config'
import { readRows } from '#platform/database/readRows.ts'
import { migrate } from '#platform/migrate.ts'

interface Outcome {
  readonly isDone: boolean
  readonly sentence: string
}

/** Takes the second factor of whoever has that address away, in the database of this environment, whose place is held. @throws StartFault */
export async function resetFactorOf(email: string): Promise<Outcome> {
  const payload = await getPayload({ config })
  try {
    await migrate(payload)
    return await reset(payload, accountOf(email))
  } finally {
    await payload.destroy()
  }
}

async function reset(payload: Payload, email: string): Promise<Outcome> {
  const query = { collection: 'users', where: { email: { equals: email } }, limit: 1 } as const
  const [person] = await readRows<{ id: string }>(payload, query)
  if (!person) return { isDone: false, sentence: `Aucun compte n’a l’adresse ${email}.` }
  const req = await createLocalReq({}, payload)
  if (!(await hasFactor(req, person.id)))
    return { isDone: false, sentence: `${email} se connecte sans seconde étape : il n’y a rien à retirer.` }
  await inOneGo(req, () => takeFactorAway(req, person.id))
  payload.logger.warn({ of: person.id }, 'a second factor was taken away by npm run reset-factor')
  const sentence = `La connexion en deux étapes de ${email} est désactivée et ses sessions sont fermées. Un courriel l’en avertira au prochain démarrage.`
  return { isDone: true, sentence }
}
