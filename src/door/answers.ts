import type { IncomingMessage, ServerResponse } from 'node:http'
import { unavailable, writeProblem } from '#delivery/http/problems.ts'
import { ERRORS, type ErrorCode } from '#domain/errors.ts'
import { refusalText } from '#domain/wording.ts'
import { addressOf } from '#public/addressOf.ts'
import { houseHeaders } from '#public/houseHeaders.ts'
import { languageOf } from '#public/languageOf.ts'
import type { Sentence } from '#public/pages.ts'
import type { Readers } from '#public/readers.ts'
import { takeLeave } from '#public/takeLeave.ts'
import type { Follower } from './follower.ts'
import type { Workshop } from './workshop.ts'

/** What the workshop alone answers. Everything else is a reader’s. */
const OF_THE_WORKSHOP = /^\/(?:admin|api|preview|_next)(?:\/|$)/i

interface Parts {
  readonly follower: Follower
  readonly workshop: Workshop
  readonly publicUrl: string
  isDraining(): boolean
}

/** Every address of the door, in the order they are tried. */
export function answers({ follower, workshop, publicUrl, isDraining }: Parts) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const readers = follower.current?.readers
    if (readers?.answer(req, res)) return
    const address = addressOf(req.url)
    if (OF_THE_WORKSHOP.test(address.path)) return workshop.passOn(req, res)
    if (address.path === '/healthz') return json(res, 200, { ok: true })
    if (address.path === '/readyz') return void ready().then(({ status, body }) => json(res, status, body))
    if (readers) return readers.refuse(req, res)
    const { readers: empty } = follower.empty
    // Of what readers have nothing is there but our own files.
    if (/^\/(?:assets\/|favicon\.ico$)/.test(address.path) && empty.answer(req, res)) return
    if (/^\/v1(?:\/|$)/i.test(address.path)) return writeProblem(req, res, { problem: unavailable(), publicUrl })
    empty.say(req, res, { sentence: 'waiting' })
  }

  /** 200 while readers can be served, whatever the workshop does: it says so apart. */
  async function ready() {
    const current = follower.current?.live.current
    const isReady = current !== undefined && !isDraining()
    const door = {
      seq: current?.guide.seq ?? 0,
      live: current?.guide.documents.size ?? 0,
      damaged: current?.damaged.length ?? 0,
      fallback: current?.isFallback ?? false,
      trouble: follower.trouble,
    }
    return { status: isReady ? 200 : 503, body: { ready: isReady, door, workshop: await workshop.health() } }
  }

  function json(res: ServerResponse, status: number, body: object): void {
    const text = JSON.stringify(body)
    const headers = ['Content-Type', 'application/json; charset=utf-8', 'Cache-Control', 'no-store']
    res.writeHead(status, [...headers, 'Content-Length', String(Buffer.byteLength(text)), ...houseHeaders(publicUrl)])
    res.end(text)
  }
}

/** Why the workshop was not asked, or did not answer. */
const REFUSALS = { workshop_away: 'away', bad_request: 'crooked' } as const satisfies Partial<
  Record<ErrorCode, Sentence>
>

/** Refuses what was for the workshop: a page to whoever opens one, the error of the table to a program; in their language. */
export function refuse(
  { req, res }: { req: IncomingMessage; res: ServerResponse },
  { code, readers, publicUrl }: { code: keyof typeof REFUSALS; readers: Readers; publicUrl: string },
): void {
  const locale = languageOf(req)
  takeLeave(req)
  if (/text\/html/.test(req.headers.accept ?? '')) return readers.say(req, res, { sentence: REFUSALS[code], locale })
  const text = JSON.stringify({ errors: [{ code, message: refusalText({ code, detail: {} }, locale) }] })
  res.writeHead(ERRORS[code], [
    'Content-Type', 'application/json; charset=utf-8',
    'Cache-Control', 'no-store',
    ...(code === 'workshop_away' ? ['Retry-After', '5'] : []),
    'Content-Length', String(Buffer.byteLength(text)),
    ...houseHeaders(publicUrl),
  ]) // prettier-ignore
  res.end(req.method === 'HEAD' ? undefined : text)
}
