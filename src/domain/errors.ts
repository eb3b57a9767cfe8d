import type { Finding } from './findings.ts'

/** Every reason the core refuses for, with the HTTP status it has everywhere (Payload and Express alike). */
export const ERRORS = {
  invalid_command: 400,
  bad_request: 400,
  bad_query: 400,
  bad_json: 400,
  unknown_reference: 400,
  file_missing: 400,
  file_fixed: 400,
  file_type: 400,
  pdf_unreadable: 400,
  picture_unreadable: 400,
  unauthenticated: 401,
  sign_in_over: 401,
  forbidden: 403,
  other_site: 403,
  wrong_password: 403,
  address_by_administrator: 403,
  wrong_code: 403,
  confirmation_required: 403,
  provider_refused: 403,
  provider_unknown: 403,
  four_eyes: 403,
  append_only: 403,
  not_found: 404,
  method_not_allowed: 405,
  too_slow: 408,
  stale_round: 409,
  stale_revision: 409,
  stale_verdict: 409,
  stale_copy: 409,
  wrong_state: 409,
  nothing_to_submit: 409,
  french_not_live: 409,
  slug_reserved: 409,
  damaged_revision: 409,
  live_document: 409,
  not_in_bin: 409,
  id_taken: 409,
  already_said: 409,
  comment_answered: 409,
  comments_full: 409,
  no_suggestion: 409,
  circle_changed: 409,
  conflict: 409,
  last_administrator: 409,
  factor_demanded: 409,
  too_large: 413,
  unsupported_media_type: 415,
  gate: 422,
  reason_required: 422,
  comment_required: 422,
  owners_required: 422,
  too_much_at_once: 429,
  too_many_attempts: 429,
  internal: 500,
  busy: 503,
  workshop_away: 503,
  provider_away: 503,
  too_heavy: 503,
  storage_unavailable: 503,
  ledger_damaged: 503,
} as const
export type ErrorCode = keyof typeof ERRORS

/**
 * A refusal with a stable code. `detail` names what it is about (a partner, a state, a field) for the message.
 * Compare by `code`, never by `instanceof`: Next and Express hold a copy of this class each.
 */
export class Refusal extends Error {
  readonly status: number
  readonly isPublic = true
  constructor(
    readonly code: ErrorCode,
    readonly detail: Readonly<Record<string, unknown>> = {},
    readonly findings: readonly Finding[] = [],
  ) {
    super(code)
    this.name = 'Refusal'
    this.status = ERRORS[code]
  }
}

/** Whether something thrown is a refusal of ours, whichever copy of the class made it. */
export function isRefusal(error: unknown): error is Refusal {
  return (
    error instanceof Error && error.name === 'Refusal' && 'code' in error && Object.hasOwn(ERRORS, String(error.code))
  )
}
