import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { actorOf } from '#access/actor.ts'
import { byScope } from '#access/fromTable.ts'
import { AROUND, LONGEST_QUOTE } from '#domain/anchor.ts'
import { COMMENT_LIMITS } from '#domain/comments.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { LOCALES, uid } from '#domain/content/shared.ts'
import { Refusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Actor } from '#domain/roles.ts'
import { newId } from '#platform/hash.ts'
import { answer, begin, noteApplied, openToAll, reword, settle, takeBack } from '#review/comments.ts'
import { threadsOf } from '#review/threads.ts'
import { languageOf, refusalResponse } from '../refuse.ts'
import { mustBeReadable } from './mustBeReadable.ts'
import { bodyOf, understood } from './understood.ts'

/** As both engines give it back: SQLite reads no further than a NUL. */
const stored = (most: number) =>
  z
    .string()
    .max(most)
    .transform((said) => said.replaceAll('\0', '').toWellFormed())
const text = stored(COMMENT_LIMITS.text).pipe(z.string().trim().min(1))
const circle = z.enum(['all', 'mine'])
const place = z.int().min(0).max(50_000_000)
const around = z.string().max(AROUND)

const ANCHOR = z.strictObject({
  quote: z.string().min(1).max(LONGEST_QUOTE),
  prefix: around,
  suffix: around,
  start: place,
  times: place,
})
const BEGIN = z.strictObject({
  id: uid.default(newId),
  circle,
  partner: uid.optional(),
  text,
  locale: z.enum(LOCALES).optional(),
  field: stored(100).optional(),
  anchor: ANCHOR.optional(),
  revision: z.string().regex(/^[0-9a-f]{64}$/).optional(),
  // One of nothing is none.
  suggestion: stored(COMMENT_LIMITS.suggestion).transform((words) => words.trim() || undefined).optional(),
}) // prettier-ignore
const ANSWER = z.strictObject({ id: uid.default(newId), circle, text })
const REWORD = z.strictObject({ circle, text })
/** When each comment was last worded, as whoever opens them read it. */
const OPEN = z.strictObject({ seen: z.record(uid, z.string().max(40)) })
const APPLIED = z.strictObject({ applied: z.boolean() })
const SETTLE = z.strictObject({ resolved: z.boolean() })

interface Asked {
  req: PayloadRequest
  actor: Actor
  document: DocumentRef
  /** The comment the address names. */
  comment: string
}

/**
 * What is said of a document. `GET /:id/comments`: `{threads, mayEdit}`, as far as whoever asks reads them. `POST` there begins
 * one; `POST /:id/comments/:comment/answers`, `/resolved`, `/applied` and `/open`, `PATCH` and `DELETE /:id/comments/:comment`
 * go on. Each answers what the first does.
 */
export function commentEndpoints(type: ReviewableType): Endpoint[] {
  const at = (method: Endpoint['method'], path: string, act: (asked: Asked) => Promise<void>): Endpoint => ({
    path: `/:id/comments${path}`,
    method,
    handler: (req) => answering(req, type, act),
  })
  return [
    at('get', '', () => Promise.resolve()),
    at('post', '', async (asked) => begin(placeOf(asked), await wish(BEGIN, asked))),
    at('post', '/:comment/answers', async (asked) =>
      answer(placeOf(asked), { thread: asked.comment, ...(await wish(ANSWER, asked)) }),
    ),
    at('post', '/:comment/resolved', async (asked) => {
      const { resolved: isResolved } = await wish(SETTLE, asked)
      await settle(placeOf(asked), { id: asked.comment, isResolved })
    }),
    at('post', '/:comment/applied', async (asked) => {
      const { applied: isApplied } = await wish(APPLIED, asked)
      if (!(await isWithin(asked.req, asked.document, 'edit'))) throw new Refusal('forbidden')
      await noteApplied(placeOf(asked), { id: asked.comment, isApplied })
    }),
    at('post', '/:comment/open', async (asked) =>
      openToAll(placeOf(asked), { thread: asked.comment, ...(await wish(OPEN, asked)) }),
    ),
    at('patch', '/:comment', async (asked) =>
      reword(placeOf(asked), { id: asked.comment, ...(await wish(REWORD, asked)) }),
    ),
    at('delete', '/:comment', (asked) => takeBack(placeOf(asked), asked.comment)),
  ]
}

const wish = async <T>(shape: z.ZodType<T>, { req }: Asked): Promise<T> => understood(shape, await bodyOf(req))

const placeOf = ({ req: { payload }, actor, document }: Asked) => ({ payload, actor, document })

async function answering(
  req: PayloadRequest,
  type: ReviewableType,
  act: (asked: Asked) => Promise<void>,
): Promise<Response> {
  const language = languageOf(req)
  try {
    const actor = actorOf(req)
    if (!actor) throw new Refusal('unauthenticated')
    const { id, comment = '' } = req.routeParams as { id: string; comment?: string }
    await mustBeReadable(req, type, id)
    const document = { type, uid: id }
    if (req.method !== 'GET') {
      // Who reads a document does not always speak of it.
      if (!(await isWithin(req, document, 'comment'))) throw new Refusal('forbidden')
      await act({ req, actor, document, comment: known(comment) })
    }
    const threads = await threadsOf({ payload: req.payload, actor, document })
    // Asked only where there is something to be done with it.
    const mayEdit = threads.some(({ suggestion }) => suggestion) && (await isWithin(req, document, 'edit'))
    return Response.json({ threads, mayEdit }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    return refusalResponse(error, language)
  }
}

function known(comment: string): string {
  if (comment !== '' && !uid.safeParse(comment).success) throw new Refusal('not_found')
  return comment
}

/** Whether whoever asks may do this to that document. */
async function isWithin(
  req: PayloadRequest,
  { type, uid: id }: DocumentRef,
  action: 'comment' | 'edit',
): Promise<boolean> {
  const scope = await byScope(action)({ req })
  if (typeof scope === 'boolean') return scope
  const where: Where = { and: [{ id: { equals: id } }, scope] }
  const { totalDocs } = await req.payload.count({ collection: type, where, overrideAccess: true, req })
  return totalDocs > 0
}
