import type { RequestHandler, Request as ExpressRequest } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import { executeAuthStrategies, handleEndpoints, type Payload } from 'payload'
import { actorOf } from '#access/actor.ts'
import { CALLER_ADDRESS } from '#platform/callerAddress.ts'
import { isDatabaseUp } from '#platform/database/isDatabaseUp.ts'
import { LIMIT_WORDS } from '#words/errors.ts'
import { isOpen } from './anonymous.ts'
import { Bodies, declaredBytes } from './bodies.ts'
import { headersOf } from './headersOf.ts'
import { answerProblem, languageOf } from './problem.ts'
import { type Fault, faultOfAddress, faultOfBody } from './restFaults.ts'
import { shownBy } from './token.ts'
import type { Turns } from './turns.ts'

const MEGABYTE = 1024 * 1024
/** Largest bodies, in bytes: one medium (15 MB) with its form; a document; what somebody who is not logged in may say. */
const MAX_BYTES = { form: 16 * MEGABYTE, document: 2 * MEGABYTE, open: 8 * 1024 }
/** From here on a person is asked of the database before their body is read: a signed token may belong to nobody any more. */
const SMALL_BYTES = 64 * 1024

/** Of the open doors, which are not kept waiting by those behind them. */
const NO_TURN = { end: () => undefined }

interface Rest {
  payload: Payload
  /** The key Payload's instance is cached under; tests run several in one process. */
  cacheKey?: string
  /** Shared with the pages of the workshop. */
  turns: Turns
}

/** Payload's REST API, served by Express itself: the same door in production, in development and in tests. */
export function rest({ payload, cacheKey, turns }: Rest): RequestHandler {
  const bodies = new Bodies()
  return async (req, res) => {
    const refuse = ({ code, detail }: Fault) => answerProblem({ req, res, config: payload.config, code, detail })
    const fault = faultOfAddress({ payload, req }) ?? (await faultOfCaller(payload, req))
    if (fault) return refuse(fault)
    const size = sizeOf(payload, req)
    const read =
      req.method === 'GET' || req.method === 'HEAD'
        ? { bytes: Buffer.alloc(0), release: () => undefined }
        : await bodies.read({ req, mostBytes: MAX_BYTES[size], person: personOf(payload, req) })
    if ('isGone' in read) return
    if ('refused' in read) {
      const limit = LIMIT_WORDS[size][languageOf({ req, config: payload.config })]
      return refuse({ code: read.refused, ...(read.refused === 'too_large' ? { detail: { limit } } : {}) })
    }
    res.once('close', read.release)
    const body = read.bytes
    const bodyFault = faultOfBody({ payload, req, body })
    if (bodyFault) return refuse(bodyFault)
    const turn = isOpen(req.baseUrl + req.path) ? NO_TURN : await turns.take(personOf(payload, req))
    if ('refused' in turn) return refuse({ code: turn.refused })
    res.once('close', turn.end)
    if (res.closed) return turn.end()
    const headers = headersOf(req)
    headers.set(CALLER_ADDRESS, ipKeyGenerator(req.ip ?? ''))
    const request = new Request(new URL(req.originalUrl, 'http://localhost'), {
      method: req.method,
      headers,
      ...(body.length > 0 ? { body } : {}),
    })
    const response = await handleEndpoints({
      config: payload.config,
      request,
      path: req.originalUrl.split('?')[0],
      ...(cacheKey ? { payloadInstanceCacheKey: cacheKey } : {}),
    })
    const sent = Buffer.from(await response.arrayBuffer())
    turn.end()
    if ([401, 403].includes(response.status) && !isOpen(req.baseUrl + req.path)) {
      // Payload takes a person it cannot look up for nobody, and nobody for somebody who may not.
      if (!(await isDatabaseUp(payload))) return refuse({ code: 'storage_unavailable' })
      if (!(await isSomebody(payload, req))) return refuse({ code: 'unauthenticated' })
    }
    if (response.status === 404 && !sent.includes('"code"')) return refuse({ code: 'not_found' })
    res.status(response.status)
    for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
    for (const cookie of response.headers.getSetCookie()) res.append('Set-Cookie', cookie)
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store')
    res.end(sent)
  }
}

/** Parsing is done on the loop that serves readers: what nobody needs to send is not even read. */
function sizeOf(payload: Payload, req: ExpressRequest): keyof typeof MAX_BYTES {
  if (isOpen(req.baseUrl + req.path)) return 'open'
  const collection = payload.collections[req.path.split('/')[1] as keyof Payload['collections']]
  const isForm = /^multipart\/form-data/i.test(req.headers['content-type'] ?? '')
  return isForm && collection?.config.upload ? 'form' : 'document'
}

/** The id in the caller's token, which was signed here; '' of somebody at an open door. */
const personOf = ({ secret }: Payload, { headers }: ExpressRequest): string => shownBy({ headers, secret }) ?? ''

/**
 * Whoever sends much, or asks what they may do, is known before anything is read or told: Payload would answer its map of
 * rights to a token whose session is over.
 */
async function faultOfCaller(payload: Payload, req: ExpressRequest): Promise<Fault | null> {
  if (isOpen(req.baseUrl + req.path)) return null
  const isSmall = (declaredBytes(req) ?? Infinity) <= SMALL_BYTES
  if (isSmall && !/^\/access\/*$/.test(req.path)) return null
  return (await isSomebody(payload, req)) ? null : { code: 'unauthenticated' }
}

/** Whether the session of whoever asks still lives. */
async function isSomebody(payload: Payload, req: ExpressRequest): Promise<boolean> {
  const { user } = await executeAuthStrategies({ headers: headersOf(req), payload })
  return actorOf({ user }) !== null
}
