import express, { type Request, type Response, type Router } from 'express'
import type { SanitizedConfig } from 'payload'
import { z } from 'zod'
import { REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { uid } from '#domain/content/shared.ts'
import type { News } from '#domain/news.ts'
import { answerProblem } from '../problem.ts'
import type { Rooms, Watcher } from './rooms.ts'

/** Pages one person has open, and all persons together. */
const MOST_OF_ONE = 40
const MOST = 2000
/** Proxies hang up on what says nothing for a minute. */
const BEAT_MS = 20_000
/** After which a browser tries again. */
const RETRY_MS = 3000

type Caller = Pick<Watcher, 'session' | 'person' | 'name' | 'circles' | 'mayRead'>

interface Parts {
  rooms: Rooms
  config: Pick<SanitizedConfig, 'i18n' | 'cookiePrefix'>
  /** Who sends the request, or null. */
  callerOf(req: Request): Promise<Caller | null>
  isDraining(): boolean
}

const QUERY = z.strictObject({
  type: z.enum(REVIEWABLE_TYPES as [ReviewableType, ...ReviewableType[]]),
  id: uid,
  editing: z.literal('1').optional(),
})

/**
 * `GET /api/watch?type=&id=[&editing=1]`: « I have this document open »; answers the news of it, as they come
 * (`text/event-stream`), or how things stand now (JSON, for where a stream cannot pass).
 */
export function watchRouter({ rooms, config, callerOf, isDraining }: Parts): Router {
  const router = express.Router()
  router.get('/api/watch', async (req, res) => {
    const caller = await callerOf(req)
    if (!caller) return answerProblem({ req, res, config, code: 'unauthenticated' })
    const query = QUERY.safeParse(req.query)
    if (!query.success) {
      const reason = query.error.issues[0]?.path.join('.') || 'query'
      return answerProblem({ req, res, config, code: 'invalid_command', detail: { reason } })
    }
    const { type, id, editing } = query.data
    const document = { type, uid: id }
    // Nobody learns who is in a document they may not see.
    if (!(await caller.mayRead(document))) return answerProblem({ req, res, config, code: 'not_found' })
    const who = { ...caller, isEditing: editing === '1' }
    res.set({ 'Cache-Control': 'no-store', Vary: 'Accept' })
    if (req.accepts(['application/json', 'text/event-stream']) !== 'text/event-stream')
      return void res.json(await rooms.look(document, who))
    if (isDraining()) return answerProblem({ req, res, config, code: 'busy' })
    if (rooms.count >= MOST || rooms.countOf(caller.person) >= MOST_OF_ONE)
      return answerProblem({ req, res, config, code: 'too_much_at_once' })
    // Proxies are asked not to wait for the rest.
    res.set({ 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' })
    res.write(`retry: ${RETRY_MS}\n\n`)
    const beat = setInterval(() => said(res, ':\n\n'), BEAT_MS)
    const tell = (news: News) => said(res, `data: ${JSON.stringify(news)}\n\n`)
    const leave = await rooms.enter(document, { ...who, tell, end: () => res.end() })
    const over = () => {
      clearInterval(beat)
      leave()
    }
    if (res.closed || res.writableEnded) over()
    else res.once('close', over)
  })
  return router
}

/** Whoever does not take what they are told is let go. */
function said(res: Response, text: string): void {
  if (res.writableEnded) return
  if (res.writableLength > 64 * 1024) res.destroy()
  else res.write(text)
}
