import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { actorOf } from '#access/actor.ts'
import { REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { LOCALES, uid, type Locale } from '#domain/content/shared.ts'
import { COMMANDS, MAX_PUBLICATION } from '#domain/decide.ts'
import { Refusal } from '#domain/errors.ts'
import type { Actor } from '#domain/roles.ts'
import { newId } from '#platform/hash.ts'
import { execute, type Wish } from '#review/execute.ts'
import { MAX_REMARK } from '#review/remarks.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { languageOf, refusalResponse } from '../refuse.ts'
import { mustBeReadable } from './mustBeReadable.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'revision')
const round = z.int().min(0).max(1_000_000)
const text = z.string().max(MAX_REMARK)
const COMMAND_BODY = z.strictObject({
  id: uid.optional(),
  command: z.enum(COMMANDS),
  round: round.optional(),
  revision: hash.optional(),
  replaces: z.int().positive().nullable().optional(),
  locales: z.array(z.enum(LOCALES)).min(1).max(LOCALES.length).optional(),
  comment: text.optional(),
  reason: text.optional(),
  locale: z.enum(LOCALES).optional(),
  with: z
    .array(
      z.strictObject({
        type: z.enum(REVIEWABLE_TYPES as [ReviewableType, ...ReviewableType[]]),
        uid,
        round,
        revision: hash,
      }),
    )
    .max(MAX_PUBLICATION - 1)
    .optional(),
})

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
  const body = await bodyOf(req)
  const { id = newId(), ...wish } = body
  await execute({ payload: req.payload, actor, document, wish: checked(wish), id })
}

async function bodyOf(req: PayloadRequest): Promise<z.infer<typeof COMMAND_BODY>> {
  const raw: unknown = req.json ? await req.json().catch(() => null) : null
  const parsed = COMMAND_BODY.safeParse(raw)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refusal('invalid_command', { reason: `${issue?.path.join('.') || 'body'}: ${issue?.message ?? ''}` })
}

/** A command must name what its author saw; without it nobody could tell that the world moved on. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  submit: ['round', 'revision'],
  approve: ['round', 'revision'],
  requestChanges: ['round', 'revision'],
  abstain: ['round', 'revision'],
  withdraw: ['round'],
  publish: ['round', 'revision'],
  unpublish: ['revision'],
}

function checked(wish: Omit<z.infer<typeof COMMAND_BODY>, 'id'>): Wish {
  const missing = (NEEDS[wish.command] ?? []).find((field) => wish[field as keyof typeof wish] === undefined)
  if (missing) throw new Refusal('invalid_command', { reason: missing })
  return wish as Wish
}
