import { Agent, get, request, type ClientRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'
import { addressOf } from '#public/addressOf.ts'
import { takeLeave } from '#public/takeLeave.ts'

/** A frozen process still accepts connections (the kernel does): only a heartbeat tells « frozen » from « slow ». */
const BEAT_MS = 500
/** Longer than the workshop holds its loop when it draws its first page on a busy machine (6 s were seen). */
const AWAY_AFTER_MS = 15_000
const ANSWER_WITHIN_MS = 120_000
const HEARD_WITHIN_MS = 1000

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
  /** Ends what streams without end, so that whoever looks at a page of the workshop finds another door. */
  leave(): void
  close(): Promise<void>
}

/**
 * Passes requests on as they came: the head at once, whether or not anything of a body has come, both bodies streamed, an abort on
 * either side told to the other.
 */
export function openWorkshop({ url, trustProxy, wrote, away, malformed }: Parts): Workshop {
  // Streams stay open, one for each page of the workshop that somebody looks at.
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 64 })
  const { hostname, port } = new URL(url)
  /** Requests that wait for a first byte. */
  const waiting = new Set<ClientRequest>()
  /** Answers that last as long as somebody listens. */
  const streaming = new Set<ServerResponse>()
  let heardMs = performance.now()
  const isAway = () => performance.now() - heardMs > AWAY_AFTER_MS
  const ask = async (path: string): Promise<string> => {
    const asked = get(url + path, { agent, signal: AbortSignal.timeout(HEARD_WITHIN_MS) })
    const [answer] = (await once(asked, 'response')) as [IncomingMessage]
    heardMs = performance.now()
    const parts: Buffer[] = []
    for await (const part of answer) parts.push(part as Buffer)
    return Buffer.concat(parts).toString()
  }
  const beat = async () => {
    try {
      await ask('/healthz')
    } catch {
      // What already streams is left alone.
      if (isAway()) for (const each of waiting) each.destroy()
    }
  }
  let timer = setTimeout(again, 0)
  function again() {
    void beat().finally(() => (timer = setTimeout(again, BEAT_MS)))
  }

  /** The first byte of its answer. A connection the workshop closed while it was idle is asked over another, where nothing was sent. */
  async function asked(req: IncomingMessage, res: ServerResponse, isAgain = false): Promise<IncomingMessage> {
    const { path, search } = addressOf(req.url)
    const headers = passedHeaders(req, trustProxy)
    const sent = request({ hostname, port, agent, path: path + search, method: req.method, headers })
    const leave = () => sent.destroy()
    waiting.add(sent)
    res.once('close', leave)
    sent.setTimeout(ANSWER_WITHIN_MS, leave)
    const isWhole = !hasBody(req)
    if (isWhole) sent.end()
    else {
      sent.flushHeaders()
      req.pipe(sent)
      sent.once('close', () => req.unpipe(sent))
    }
    // After an answer has begun, what cannot be sent any more is none of the caller's business.
    sent.on('error', () => undefined)
    try {
      const [answer] = (await once(sent, 'response')) as [IncomingMessage]
      sent.setTimeout(0)
      return answer
    } catch (error) {
      res.off('close', leave)
      const isStale = sent.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
      if (!isAgain && isWhole && isStale && !res.destroyed) return asked(req, res, true)
      throw error
    } finally {
      waiting.delete(sent)
    }
  }

  async function passed(req: IncomingMessage, res: ServerResponse): Promise<void> {
    try {
      const answer = await asked(req, res)
      if (req.method !== 'GET' && req.method !== 'HEAD') await wrote()
      res.writeHead(answer.statusCode ?? 502, answeredHeaders(answer.rawHeaders))
      res.flushHeaders()
      if (answer.headers['content-type']?.startsWith('text/event-stream')) {
        streaming.add(res)
        res.once('close', () => streaming.delete(res))
      }
      await pipeline(answer, res)
      takeLeave(req)
    } catch (error) {
      if (res.destroyed) return
      if (res.headersSent) res.destroy()
      // What Node took from the caller and does not send on: a byte no header and no path may hold.
      else if (/^ERR_(?:INVALID_CHAR|UNESCAPED_CHARACTERS)$/.test((error as { code?: string }).code ?? ''))
        malformed(req, res)
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
        .then((text) => JSON.parse(text) as unknown)
        .catch(() => null),
    leave() {
      for (const each of streaming) each.destroy()
    },
    async close() {
      clearTimeout(timer)
      agent.destroy()
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
  if (req.headers['transfer-encoding'] !== undefined) passed.push('Transfer-Encoding', 'chunked')
  const before = String(req.headers['x-forwarded-for'] ?? '').split(/\s*,\s*/)
  const believed = trustProxy > 0 ? before.filter(Boolean).slice(-trustProxy) : []
  passed.push('X-Forwarded-For', [...believed, req.socket.remoteAddress ?? ''].join(', '))
  return passed
}

function answeredHeaders(raw: readonly string[]): string[] {
  const headers: string[] = []
  for (let at = 0; at < raw.length; at += 2)
    if (!OF_A_CONNECTION.has(raw[at]!.toLowerCase())) headers.push(raw[at]!, raw[at + 1]!)
  return headers
}
