import type { Request } from 'express'
import type { Payload } from 'payload'
import type { ErrorCode } from '#domain/errors.ts'
import { badQuery } from '#collections/query/badQuery.ts'
import { queryFault } from '#collections/query/queryFault.ts'
import { decoded } from '#public/decoded.ts'
import { languageOf } from './problem.ts'

/** Why a request never reaches Payload: it would answer 500 to what is the caller's mistake. */
export interface Fault {
  code: ErrorCode
  detail?: Readonly<Record<string, unknown>>
}

interface Asked {
  payload: Payload
  req: Request
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])
/** Deeper JSON than any form sends; brackets in texts count too, which no form comes near either. */
const MAX_BRACKETS = 1000
const FORM = 'application/x-www-form-urlencoded'

/** The first thing that is wrong with where a request goes and what it asks, before its body is read; or null. */
export function faultOfAddress({ payload, req }: Asked): Fault | null {
  if (!METHODS.has(req.method)) return { code: 'method_not_allowed' }
  const path = decoded(req.path)
  const query = decoded(req.originalUrl.split('?')[1]?.replaceAll('+', ' ') ?? '')
  if (path === null || query === null || /\0/.test(path + query)) return { code: 'bad_request' }
  if (!isKnown(payload, path)) return { code: 'not_found' }
  return faultOfQuery({ payload, req, address: req.originalUrl })
}

/** Payload's own tables are no part of the API, but for each person's preferences. */
function isKnown(payload: Payload, path: string): boolean {
  // Payload takes a comma in an id for a list, and MongoDB fails on it; no address of ours has one.
  if (path.includes(',')) return false
  const [, first = ''] = path.split('/')
  return first === 'access' || (Object.hasOwn(payload.collections, first) && !/^payload-(?!preferences$)/.test(first))
}

function faultOfQuery({ payload, req, address }: Asked & { address: string }): Fault | null {
  const [, collection = '', next] = req.path.split('/')
  // As Payload takes it apart: what follows a `#` is no query, and a blank is written out.
  const { search } = new URL(address, 'http://localhost')
  const fault = queryFault({ payload, collection, isVersions: next === 'versions', search, reader: 'api' })
  if (!fault) return null
  return badQuery(fault, languageOf({ req, config: payload.config }))
}

/** The first thing that is wrong with the form of a body, or null. Its content is judged by Payload and our hooks. */
export function faultOfBody({ payload, req, body }: Asked & { body: Buffer }): Fault | null {
  if (body.length === 0 || req.method === 'DELETE' || req.method === 'OPTIONS') return null
  const [type = '', parameters = ''] = (req.headers['content-type'] ?? '').split(/;(.*)/s)
  const isQuestion = req.method === 'POST' && isAskedAsPost(req)
  if (type === FORM && isQuestion && parameters === '') {
    const text = body.toString('utf8')
    if (decoded(text.replaceAll('+', ' ')) === null || /\0|%00/.test(text)) return { code: 'bad_request' }
    // As Payload joins the two, question marks and all.
    return faultOfQuery({ payload, req, address: `${req.originalUrl}?${text}` })
  }
  // Asked in JSON, Payload reads its conditions in some endpoints only, and unchecked.
  if (type === 'application/json' && !isQuestion) return isJsonObject(body) ? null : { code: 'bad_json' }
  if (type === 'multipart/form-data' && !isQuestion)
    return isWholeForm(parameters, body) ? null : { code: 'bad_request' }
  return { code: 'unsupported_media_type' }
}

/** A long question is sent as a POST that says it is a GET: what the relationship fields of the admin do. */
const isAskedAsPost = (req: Request): boolean =>
  [req.headers['x-payload-http-method-override'], req.headers['x-http-method-override']].includes('GET')

function isJsonObject(body: Buffer): boolean {
  if (isTooDeep(body)) return false
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** Brackets inside brackets, counted before anything is parsed: five million of them took the parser five seconds. */
function isTooDeep(body: Buffer): boolean {
  let depth = 0
  for (const byte of body) {
    if (byte === 0x5b || byte === 0x7b) depth++
    else if (byte === 0x5d || byte === 0x7d) depth--
    if (depth > MAX_BRACKETS) return true
  }
  return false
}

/** Begins with its boundary and ends with the last one: a form that broke off is not half accepted. */
function isWholeForm(parameters: string, body: Buffer): boolean {
  const boundary = /boundary="?([^";]+)"?/i.exec(parameters)?.[1]
  if (!boundary) return false
  return body.includes(`--${boundary}\r\n`) && body.subarray(-boundary.length - 8).includes(`--${boundary}--`)
}
