import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { actorOf } from '#access/actor.ts'
import { isConfirmed } from '#access/sessions.ts'
import { REACHES_READERS, WISH } from '#domain/commands.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { LOCALES, uid, type Locale } from '#domain/content/shared.ts'
import { Refusal } from '#domain/errors.ts'
import type { Actor } from '#domain/roles.ts'
import { env } from '#platform/env.ts'
import { newId } from '#platform/hash.ts'
import { execute } from '#review/execute.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { languageOf, refusalResponse } from '../refuse.ts'
import { mustBeReadable } from './mustBeReadable.ts'
import { bodyOf, understood } from './understood.ts'

const ID = z.looseObject({ id: uid.optional() })

/** `GET` the state of a document's review; `POST` a command and get the new state. One pair per reviewable collection. */
export const workflowEndpoints = (type: ReviewableType): Endpoint[] => [
  { path: '/:id/workflow', method: 'get', handler: (req) => answering(req, type, () => Promise.resolve()) },
  {
    path: '/:id/workflow',
    method: 'post',
    handler: (req) => answering(req, type, (actor, id) => carryOut(req, actor, { type, uid: id })),
  },
]

async function answering(
  req: PayloadRequest,
  type: ReviewableType,
  act: (actor: Actor, id: string) => Promise<void>,
): Promise<Response> {
  const language = languageOf(req)
  try {
    const actor = actorOf(req)
    if (!actor) throw new Refusal('unauthenticated')
    const id = String(req.routeParams?.id)
    const savedAt = await mustBeReadable(req, type, id)
    await act(actor, id)
    const document = { type, uid: id }
    const asked = { payload: req.payload, actor, document, language, locales: localesAsked(req) }
    // What a command took its time over may have been saved anew meanwhile.
    const snapshot = await snapshotOf(req.method === 'GET' ? { ...asked, savedAt } : asked)
    if (!snapshot) throw new Refusal('not_found')
    return Response.json(snapshot, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return refusalResponse(error, language)
  }
}

/** `?locales=fr`: what would be frozen if only these were submitted. All that are written, when it is not said. */
function localesAsked(req: PayloadRequest): Locale[] | undefined {
  const said = req.method === 'GET' ? req.searchParams?.get('locales') : null
  if (!said) return undefined
  const asked = z.array(z.enum(LOCALES)).min(1).max(LOCALES.length).safeParse(said.split(','))
  if (!asked.success) throw new Refusal('invalid_command', { reason: 'locales' })
  return asked.data
}

async function carryOut(
  req: PayloadRequest,
  actor: Actor,
  document: { type: ReviewableType; uid: string },
): Promise<void> {
  const { id = newId(), ...rest } = understood(ID, await bodyOf(req))
  const wish = understood(WISH, rest)
  if (REACHES_READERS[wish.command]) await mustBeConfirmed(req)
  await execute({ payload: req.payload, actor, document, wish, id })
}

/**
 * Where the settings ask it, whoever changes what readers see has lately shown that it is them: a page left open is not enough.
 * @throws Refusal `confirmation_required`
 */
async function mustBeConfirmed(req: PayloadRequest): Promise<void> {
  const minutes = env().CONFIRM_PUBLISHING_MINUTES
  if (minutes === undefined) return
  const { _sid: sid = '' } = (req.user ?? {}) as { _sid?: string }
  if (!(await isConfirmed(req, { sid, minutes }))) throw new Refusal('confirmation_required')
}
