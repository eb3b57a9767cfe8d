import type { AfterErrorHook, PayloadRequest } from 'payload'
import { ERRORS, type ErrorCode } from '#domain/errors.ts'
import { refusalText } from '#domain/wording.ts'
import { isStorageFault } from '#platform/database/storageFaults.ts'
import { languageOf } from './refuse.ts'

interface Thrown {
  name?: string
  message?: string
  code?: unknown
  status?: number
  cause?: Thrown
}

/** What busboy says of a form that is none; Payload passes it on as a failure. */
const BROKEN_FORM =
  /^(Malformed part header|Malformed content type|Unexpected end of (form|file)|Multipart: Boundary not found)/

/** Codes of Payload's own refusals, which have none. */
const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
}

/**
 * Every error of Payload's API carries a stable code. And what the database or the parser of a form refused is the
 * caller's mistake, not a failure of ours: Payload answers 500 to an id that is taken, to a relation to nothing and to
 * a form whose JSON is broken.
 */
export const stableErrors: AfterErrorHook = ({ error, req, result }) => {
  const thrown = error as Thrown
  const code = isFileOfOthers(thrown, req) ? 'not_found' : codeOf(thrown)
  if (code)
    return {
      status: ERRORS[code],
      response: { errors: [{ code, message: refusalText({ code }, languageOf(req)) }] },
    }
  const status = thrown.status ?? 500
  const otherwise = BY_STATUS[status] ?? (status >= 500 ? 'internal' : 'bad_request')
  const errors = (result?.errors ?? []).map((each) => ({ ...each, code: each.data?.code ?? otherwise }))
  return { response: { ...result, errors } }
}

/** A file that is not theirs is answered to members like one that is not there, as its row is. */
const isFileOfOthers = ({ status }: Thrown, { user, routeParams }: PayloadRequest): boolean =>
  status === 403 && Boolean(user) && routeParams?.filename !== undefined

function codeOf(error: Thrown): ErrorCode | undefined {
  if (isStorageFault(error)) return 'storage_unavailable'
  if (error.name === 'SyntaxError' || BROKEN_FORM.test(error.message ?? '')) return 'bad_request'
  for (let thrown: Thrown | undefined = error; thrown; thrown = thrown.cause) {
    if (/SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)/.test(String(thrown.code))) return 'id_taken'
    if (/SQLITE_CONSTRAINT_FOREIGNKEY/.test(String(thrown.code))) return 'unknown_reference'
  }
  return undefined
}
