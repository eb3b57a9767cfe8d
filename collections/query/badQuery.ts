import type { Language } from '#domain/wording.ts'
import { QUERY_REASONS } from '#words/errors.ts'
import type { QueryFault } from './fault.ts'

/** A fault of a query as a refusal says it, in the caller's language. */
export const badQuery = ({ parameter, reason }: QueryFault, language: Language) =>
  ({ code: 'bad_query', detail: { parameter, reason: QUERY_REASONS[reason][language] } }) as const
