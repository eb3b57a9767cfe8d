import type { Request } from 'express'
import type { Payload } from 'payload'

/** Why a request never reaches Payload: it would answer 500 to what is the caller's mistake. */
interface Fault {
  status: number
  code: string
  text: string
}

interface Asked {
  payload: Payload
  req: Request
  body: Buffer | 'too_large' | null
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])
/** Deeper JSON than any form sends; brackets in texts count too, which no form comes near either. */
const MAX_BRACKETS = 1000
const FORM = 'application/x-www-form-urlencoded'

/** The first thing that is wrong with the form of a request, or null. Its content is judged by Payload and our hooks. */
export function faultOf({ payload, req, body }: Asked): Fault | null {
  if (!METHODS.has(req.method))
    return { status: 405, code: 'method_not_allowed', text: 'Cette méthode n’existe pas ici.' }
  const path = decoded(req.path)
  const query = decoded(req.originalUrl.split('?')[1]?.replaceAll('+', ' ') ?? '')
  if (path === null || query === null || /\0/.test(path + query)) return malformed('L’adresse est mal formée.')
  if (!isKnown(payload, path)) return { status: 404, code: 'not_found', text: 'Cette adresse n’existe pas.' }
  if (body === 'too_large') return { status: 413, code: 'too_large', text: 'Le contenu envoyé dépasse 16 Mo.' }
  return body && body.length > 0 ? bodyFault(req, body) : null
}

/** Payload's own tables are no part of the API, but for each person's preferences. */
function isKnown(payload: Payload, path: string): boolean {
  // Payload takes a comma in an id for a list, and MongoDB fails on it; no address of ours has one.
  if (path.includes(',')) return false
  const [, first = ''] = path.split('/')
  return first === 'access' || (Object.hasOwn(payload.collections, first) && !/^payload-(?!preferences$)/.test(first))
}

function bodyFault(req: Request, body: Buffer): Fault | null {
  if (req.method === 'DELETE' || req.method === 'OPTIONS') return null
  const [type = '', parameters = ''] = (req.headers['content-type'] ?? '').split(/;(.*)/s)
  if (type === 'application/json')
    return isJsonObject(body)
      ? null
      : { status: 400, code: 'bad_json', text: 'Le corps de la requête n’est pas un objet JSON valide.' }
  if (type === 'multipart/form-data')
    return isWholeForm(parameters, body) ? null : malformed('Le formulaire est incomplet ou mal formé.')
  const isQuery =
    type === FORM &&
    /GET/i.test(String(req.headers['x-payload-http-method-override'] ?? req.headers['x-http-method-override'] ?? ''))
  if (isQuery && decoded(body.toString('utf8').replaceAll('+', ' ')) !== null) return null
  return { status: 415, code: 'unsupported_media_type', text: 'Le corps doit être du JSON ou un formulaire multipart.' }
}

const malformed = (text: string): Fault => ({ status: 400, code: 'bad_request', text })

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

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
