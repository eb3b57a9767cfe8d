import express, { type Request, type RequestHandler, type Router } from 'express'
import { z } from 'zod'
import { REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { uid } from '#domain/content/shared.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { ERRORS } from '#domain/errors.ts'
import type { Actor } from '#domain/roles.ts'
import { refusalText } from '#domain/wording.ts'
import { now } from '#platform/clock.ts'
import { logger } from '#platform/logger.ts'

/** How long after the last word of them somebody counts as being in a document. The form says so every fifteen seconds. */
const FORGOTTEN_AFTER_MS = 40_000

interface Known {
  actor: Actor
  name: string
}

interface Asked {
  /** Who sends the request, or null. */
  authenticate(req: Request): Promise<Known | null> | Known | null
  /** Whether they may read this working copy: nobody learns who is in a document they may not see. */
  canRead(type: ReviewableType, id: string, req: Request): Promise<boolean> | boolean
}

const BODY = z.strictObject({ type: z.enum(REVIEWABLE_TYPES as [ReviewableType, ...ReviewableType[]]), id: uid })

/**
 * `POST /api/presence {type, id}`: « I am in this document »; answers who else is. In memory only: it is a courtesy
 * between people of one process, nothing relies on it, so what fails here is an empty answer, never an error.
 */
export function presenceRouter({ authenticate, canRead }: Asked): Router {
  const room = new Presence()
  const router = express.Router()
  router.post('/api/presence', parsed, async (req, res) => {
    res.set('Cache-Control', 'no-store')
    try {
      const known = await authenticate(req)
      if (!known) return void res.status(ERRORS.unauthenticated).json(refused('unauthenticated'))
      const body = BODY.safeParse(req.body)
      if (!body.success)
        return void res.status(400).json(refused('invalid_command', body.error.issues[0]?.path.join('.') || 'body'))
      const { type, id } = body.data
      if (!(await canRead(type, id, req))) return void res.status(ERRORS.not_found).json(refused('not_found'))
      res.json({ others: room.enter({ document: `${type}/${id}`, person: known.actor.id, name: known.name }) })
    } catch (error) {
      logger.warn({ err: error }, 'presence not known')
      res.json({ others: [] })
    }
  })
  return router
}

const json = express.json({ limit: '1kb', strict: true })

/** What cannot be parsed, or is too long, is a malformed request, whatever the parser calls it. */
const parsed: RequestHandler = (req, res, next) => {
  json(req, res, (error?: unknown) => {
    if (error) res.status(400).set('Cache-Control', 'no-store').json(refused('invalid_command', 'body'))
    else next()
  })
}

const refused = (code: ErrorCode, reason = '') => ({
  errors: [{ code, message: refusalText({ code, detail: { reason } }, 'fr') }],
})

/** Who was in which document when. */
class Presence {
  readonly #seen = new Map<string, Map<string, { name: string; atMs: number }>>()

  /** Notes the person and names the others who are there, each once, in alphabetical order. */
  enter({ document, person, name }: { document: string; person: string; name: string }): { name: string }[] {
    const nowMs = now().getTime()
    this.#forget(nowMs)
    const people = this.#seen.get(document) ?? new Map<string, { name: string; atMs: number }>()
    people.set(person, { name, atMs: nowMs })
    this.#seen.set(document, people)
    const others = [...people].filter(([id]) => id !== person)
    return others.map(([, other]) => ({ name: other.name })).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
  }

  #forget(nowMs: number): void {
    for (const [document, people] of this.#seen) {
      for (const [id, { atMs }] of people) if (nowMs - atMs > FORGOTTEN_AFTER_MS) people.delete(id)
      if (people.size === 0) this.#seen.delete(document)
    }
  }
}
