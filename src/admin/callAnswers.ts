import { getRequestLanguage, type Payload, type SanitizedConfig } from 'payload'
import { parseCookies } from 'payload/shared'
import { ERRORS } from '#domain/errors.ts'
import { refusalText, type Language } from '#domain/wording.ts'
import { isDatabaseUp } from '#platform/database/isDatabaseUp.ts'
import { badQuery } from '#collections/query/badQuery.ts'
import type { QueryFault } from '#collections/query/fault.ts'
import { languageFrom } from './words.ts'

/** Who calls, as far as the language of the answer goes. */
interface Caller {
  config: SanitizedConfig
  headers: Headers
}

const languageOf = ({ config, headers }: Caller): Language =>
  languageFrom({ language: getRequestLanguage({ config, headers, cookies: parseCookies(headers) }) })

/** What a faulty call of a server function is answered: its status, and what the API tells of a faulty query. */
export function refusedCall({ fault, ...caller }: Caller & { fault: QueryFault }) {
  const language = languageOf(caller)
  const refusal = badQuery(fault, language)
  return { status: ERRORS[refusal.code], errors: [{ ...refusal, message: refusalText(refusal, language) }] }
}

/** Payload's words for a caller's mistake, where what it throws has no status. */
const MISTAKES: readonly (readonly [RegExp, number])[] = [
  [/^Unauthorized$/, 401],
  [/^not-found$/, 404],
  [/^Error fetching data from locale/, 404],
  [/^Could not find target field/, 400],
]

/** The status of what a server function throws; undefined of what is no caller's mistake. */
export async function statusOfThrown(error: unknown, payload: Payload): Promise<number | undefined> {
  const { status, message } = (error ?? {}) as { status?: unknown; message?: unknown }
  const mistake =
    typeof status === 'number' && status < 500 ? status : MISTAKES.find(([words]) => words.test(String(message)))?.[1]
  if (mistake === undefined) return undefined
  // Whoever cannot be looked up is nobody to Payload.
  return (await isDatabaseUp(payload)) ? mistake : ERRORS.storage_unavailable
}

/** A result without the statement the database failed at, which Payload hands to the browser with all its parameters. */
export function withoutStatement<T>(result: T, caller: Caller): T {
  const { errors } = (result ?? {}) as { errors?: unknown }
  if (!Array.isArray(errors) || !/Failed query|SQLITE_|Mongo/.test(JSON.stringify(errors))) return result
  const code = 'bad_request'
  return { errors: [{ code, message: refusalText({ code }, languageOf(caller)) }] } as T
}
