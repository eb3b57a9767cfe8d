import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Pool } from 'undici'
import { addressOf } from '#public/addressOf.ts'

/** A frozen process still accepts connections (the kernel does): only a heartbeat tells « frozen » from « slow ». */
const BEAT_MS = 500
/** Longer than the workshop holds its loop when it draws its first page on a busy machine (6 s were seen). */
const AWAY_AFTER_MS = 15_000
/** Streams stay open, one for each page of the workshop that somebody looks at. */
const CONNECTIONS = 2000
const ANSWER_WITHIN_MS = 120_000

/** Headers of one connection, not of what is said over it (RFC 9110 §7.6.1). */
const OF_A_CONNECTION = new Set([
  'connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer',
  'transfer-encoding', 'upgrade', 'expect',
]) // prettier-ignore

/** What another proxy says of the caller: believed only where there is one. */
const SAID_OF_CALLERS = new Set(['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'])

interface Parts {
  /** Its origin. */
  readonly url: string
  /** How many proxies in front of the door are trusted. */
  readonly trustProxy: number
  /** Told once something may have been written, before its answer goes on: who publishes sees it published. */
  wrote(): Promise<void>
  /** Answers a caller while the workshop does not. */
  away(req: IncomingMessage, res: ServerResponse): void
  /** Answers what cannot be passed on. */
  malformed(req: IncomingMessage, res: ServerResponse): void
}

/** The process with all rights, behind the door. */
export interface Workshop {
  readonly isHere: boolean
  passOn(req: IncomingMessage, res: ServerResponse): void
  /** What it says of itself (`/readyz`), or null. */
  health(): Promise<unknown>
  close(): Promise<void>
}

/** Passes requests on as they came, both bodies streamed, an abort on either side told to the other. */
export function openWorkshop({ url, trustProxy, wrote, away, malformed }: Parts): Workshop {
  const pool = new Pool(url, {
    connections: CONNECTIONS,
    pipelining: 1,
    headersTimeout: ANSWER_WITHIN_MS,
    bodyTimeout: 0,
    connect: { timeout: 1000 },
  })
  const heart = new Pool(url, { connections: 1, connect: { timeout: 500 } })
  /** Requests that wait for a first byte. */
  const waiting = new Set<AbortController>()
  let heardMs = performance.now()
  const isAway = () => performance.now() - heardMs > AWAY_AFTER_MS
  const ask = async (path: string) => {
    const { body } = await heart.request({ path, method: 'GET', signal: AbortSignal.timeout(1000) })
    heardMs = performance.now()
    return body
  }
  const beat = async () => {
    try {
      await (await ask('/healthz')).dump()
    } catch {
      // What already streams is left alone.
      if (isAway()) for (const each of waiting) each.abort()
    }
  }
  let timer = setTimeout(again, 0)
  function again() {
    void beat().finally(() => (timer = setTimeout(again, BEAT_MS)))
  }

  async function passed(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const { path, search } = addressOf(req.url)
    const controller = new AbortController()
    waiting.add(controller)
    res.on('close', () => {
      waiting.delete(controller)
      if (!res.writableFinished) controller.abort()
    })
    try {
      const { statusCode, headers, body } = await pool.request({
        path: path + search,
        method: req.method as 'GET',
        headers: passedHeaders(req, trustProxy),
        body: hasBody(req) ? req : null,
        signal: controller.signal,
        responseHeaders: 'raw',
      })
      waiting.delete(controller)
      if (req.method !== 'GET' && req.method !== 'HEAD') await wrote()
      res.writeHead(statusCode, answeredHeaders(headers as unknown as (Buffer | string)[]))
      res.flushHeaders()
      await pipeline(body, res)
    } catch (error) {
      waiting.delete(controller)
      if (res.destroyed) return
      if (res.headersSent) res.destroy()
      // What Node took and undici does not: a byte no header may hold.
      else if ((error as { code?: string }).code === 'UND_ERR_INVALID_ARG') malformed(req, res)
      else away(req, res)
    }
  }

  return {
    get isHere() {
      return !isAway()
    },
    passOn(req, res) {
      if (isAway()) away(req, res)
      else void passed(req, res)
    },
    health: () =>
      ask('/readyz')
        .then((body) => body.json())
        .catch(() => null),
    async close() {
      clearTimeout(timer)
      await Promise.all([pool.destroy(), heart.destroy()])
    },
  }
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/** The caller’s headers; those that say who it is are ours, or those of proxies that are trusted. */
function passedHeaders(req: IncomingMessage, trustProxy: number): string[] {
  const named = new Set((req.headers.connection ?? '').toLowerCase().split(/\s*,\s*/))
  const isPassed = (name: string) =>
    !OF_A_CONNECTION.has(name) &&
    !named.has(name) &&
    name !== 'forwarded' &&
    (!name.startsWith('x-forwarded-') || (trustProxy > 0 && SAID_OF_CALLERS.has(name)))
  const passed: string[] = []
  for (let at = 0; at < req.rawHeaders.length; at += 2)
    if (isPassed(req.rawHeaders[at]!.toLowerCase())) passed.push(req.rawHeaders[at]!, req.rawHeaders[at + 1]!)
  const before = String(req.headers['x-forwarded-for'] ?? '').split(/\s*,\s*/)
  const believed = trustProxy > 0 ? before.filter(Boolean).slice(-trustProxy) : []
  passed.push('X-Forwarded-For', [...believed, req.socket.remoteAddress ?? ''].join(', '))
  return passed
}

function answeredHeaders(raw: readonly (Buffer | string)[]): string[] {
  const headers: string[] = []
  for (let at = 0; at < raw.length; at += 2) {
    const [name, value] = [String(raw[at]), raw[at + 1]!]
    if (!OF_A_CONNECTION.has(name.toLowerCase()))
      headers.push(name, typeof value === 'string' ? value : value.toString('latin1'))
  }
  return headers
}
