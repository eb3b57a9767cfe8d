import * as qs from 'qs-esm'

/** What was done to a question that only an address can hold: as values there is nothing wrong with it, or no way to say it. */
export const ONLY_IN_AN_ADDRESS: ReadonlySet<string | null> = new Set([
  'too much of everything',
  'too deep a nesting',
  'what no parser takes',
])

/** A question as a server function is given it: taken apart, with yes, no and numbers as values of their own. */
export function typed(search: string): Record<string, unknown> {
  const query: unknown = qs.parse(search, {
    allowEmptyArrays: true,
    arrayLimit: 4000,
    depth: 10,
    parameterLimit: 10_000,
  })
  return JSON.parse(JSON.stringify(query), (_name, value: unknown) => {
    if (value === 'true' || value === 'false') return value === 'true'
    return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  }) as Record<string, unknown>
}
