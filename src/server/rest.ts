import type { RequestHandler, Request as ExpressRequest } from 'express'
import { handleEndpoints, type Payload } from 'payload'
import { isOpen } from './anonymous.ts'
import { faultOf } from './restFaults.ts'

/** Largest bodies, in bytes: one medium (15 MB) with its form; a document; what somebody who is not logged in may say. */
const MAX_FORM_BYTES = 16 * 1024 * 1024
const MAX_JSON_BYTES = 2 * 1024 * 1024
const MAX_OPEN_BYTES = 16 * 1024

interface Rest {
  payload: Payload
  /** The key Payload's instance is cached under; tests run several in one process. */
  cacheKey?: string
}

/** Payload's REST API, served by Express itself: the same door in production, in development and in tests. */
export function rest({ payload, cacheKey }: Rest): RequestHandler {
  return async (req, res) => {
    const body = await bodyOf(req)
    const fault = faultOf({ payload, req, body })
    if (fault) return void res.status(fault.status).json(message(fault.code, fault.text))
    const request = new Request(new URL(req.originalUrl, 'http://localhost'), {
      method: req.method,
      headers: headersOf(req),
      ...(body && body !== 'too_large' && body.length > 0 ? { body } : {}),
    })
    const response = await handleEndpoints({
      config: payload.config,
      request,
      path: req.originalUrl.split('?')[0],
      ...(cacheKey ? { payloadInstanceCacheKey: cacheKey } : {}),
    })
    const sent = Buffer.from(await response.arrayBuffer())
    if (response.status === 404 && !sent.includes('"code"'))
      return void res.status(404).json(message('not_found', 'Cette adresse n’existe pas.'))
    res.status(response.status)
    for (const [name, value] of response.headers) if (name !== 'set-cookie') res.setHeader(name, value)
    for (const cookie of response.headers.getSetCookie()) res.append('Set-Cookie', cookie)
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store')
    res.end(sent)
  }
}

const message = (code: string, text: string) => ({ errors: [{ code, message: text }] })

async function bodyOf(req: ExpressRequest): Promise<Buffer<ArrayBuffer> | 'too_large' | null> {
  if (req.method === 'GET' || req.method === 'HEAD') return null
  const most = mostBytes(req)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) return 'too_large'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Parsing is done on the loop that serves readers: what nobody needs to send is not even read. */
function mostBytes(req: ExpressRequest): number {
  if (isOpen(req.baseUrl + req.path)) return MAX_OPEN_BYTES
  return /^multipart\/form-data/i.test(req.headers['content-type'] ?? '') ? MAX_FORM_BYTES : MAX_JSON_BYTES
}

function headersOf(req: ExpressRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || ['connection', 'content-length', 'transfer-encoding'].includes(name)) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each)
  }
  return headers
}
