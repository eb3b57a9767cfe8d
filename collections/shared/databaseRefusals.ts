import type { AfterErrorHook } from 'payload'
import { ERRORS, type ErrorCode } from '#domain/errors.ts'
import { refusalText } from '#domain/wording.ts'
import { languageOf } from './refuse.ts'

interface Thrown {
  name?: string
  code?: unknown
  cause?: Thrown
}

/**
 * What the caller asked for and the database (or the parser of a form) refused is the caller's mistake, not a failure of
 * ours: an id that is taken, a relation to nothing, a form whose JSON is broken. Payload answers 500 to all three.
 */
export const databaseRefusals: AfterErrorHook = ({ error, req }) => {
  const code = codeOf(error as Thrown)
  if (!code) return
  return { status: ERRORS[code], response: { errors: [{ code, message: refusalText({ code }, languageOf(req)) }] } as never }
}

function codeOf(error: Thrown): ErrorCode | undefined {
  if (error.name === 'SyntaxError') return 'bad_request'
  for (let thrown: Thrown | undefined = error; thrown; thrown = thrown.cause) {
    if (/SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE)/.test(String(thrown.code))) return 'id_taken'
    if (/SQLITE_CONSTRAINT_FOREIGNKEY/.test(String(thrown.code))) return 'unknown_reference'
  }
  return undefined
}
