import { z } from 'zod'
import { LOCALES } from '#domain/content/shared.ts'
import { FORMATS } from '#domain/delivered/shared.ts'
import { ApiProblem } from './problems.ts'

const integer = (max: number, otherwise: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,5}$/, `a whole number from 1 to ${max}`)
    .transform(Number)
    .pipe(z.int().max(max))
    .default(otherwise)

const locale = z.enum(LOCALES).default('fr')

/** The parameters of each kind of address. Strict: what is not listed is refused by name. */
export const QUERIES = {
  none: z.strictObject({}),
  locale: z.strictObject({ locale }),
  document: z.strictObject({ locale, format: z.enum(FORMATS).default('html') }),
  list: z.strictObject({ locale, page: integer(100_000, 1), pageSize: integer(100, 20) }),
} as const
export type QueryName = keyof typeof QUERIES
export type Query<T extends QueryName> = z.infer<(typeof QUERIES)[T]>

const MAX_LENGTH = 1024
const MAX_PAIRS = 20

/**
 * The parameters of an address (what follows its `?`), and how they are canonically written: defaults left out, keys
 * sorted, with the `?`, empty when nothing is left.
 * @throws ApiProblem 400 naming the parameter, 414
 */
export function parseQuery<T extends QueryName>(name: T, search: string): { query: Query<T>; canonical: string } {
  if (search.length > MAX_LENGTH)
    throw new ApiProblem(414, 'query_too_long', `The query is longer than ${MAX_LENGTH} characters.`)
  const schema = QUERIES[name]
  const given = pairsOf(search, Object.keys(schema.shape))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const parameter = String(issue?.path[0] ?? '')
    throw new ApiProblem(400, 'invalid_parameter', `“${parameter}”: ${issue?.message ?? 'not valid'}.`, { parameter })
  }
  const query = parsed.data as Query<T>
  return { query, canonical: canonicalOf(query, schema.parse({}) as Record<string, unknown>) }
}

function pairsOf(search: string, known: readonly string[]): Record<string, string> {
  const given: Record<string, string> = Object.create(null)
  const pairs = search ? search.split('&') : []
  if (pairs.length > MAX_PAIRS) throw new ApiProblem(400, 'too_many_parameters', `At most ${MAX_PAIRS} parameters.`)
  for (const pair of pairs) {
    const [key, value] = decoded(pair)
    if (!known.includes(key))
      throw new ApiProblem(400, 'unknown_parameter', `“${key.slice(0, 40)}” is not a parameter here.`, {
        parameter: key.slice(0, 40),
      })
    if (key in given) throw new ApiProblem(400, 'repeated_parameter', `“${key}” may appear once.`, { parameter: key })
    given[key] = value
  }
  return { ...given }
}

function decoded(pair: string): [string, string] {
  const [key = '', ...value] = pair.split('=')
  try {
    const text = (part: string) => decodeURIComponent(part.replaceAll('+', ' '))
    return [text(key), text(value.join('='))]
  } catch {
    throw new ApiProblem(400, 'bad_encoding', 'The query is not correctly percent-encoded.')
  }
}

function canonicalOf(query: object, defaults: Record<string, unknown>): string {
  const said = Object.entries(query).filter(([key, value]) => value !== undefined && value !== defaults[key])
  const search = said
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
  return search.length > 0 ? `?${search.join('&')}` : ''
}
