import { z } from 'zod'
import { LOCALES } from '#domain/content/shared.ts'
import { FORMATS, PAGED } from '#domain/delivered/shared.ts'
import { readCursor } from '../feed/cursor.ts'
import { ApiProblem } from './problems.ts'

export const integer = (max: number) => z.int(`a whole number from 1 to ${max}`).min(1).max(max)
export const locale = z.enum(LOCALES).default('fr').meta({ description: 'Language of the answer.' })
export const format = z.enum(FORMATS).default('html').meta({ description: 'Format of bodies.' })

const since = z
  .string()
  .refine(
    (text) => /^\d{1,15}$/.test(text) || readCursor(text) !== null,
    'a position of the ledger, or a “next” as it was given',
  )
  .meta({
    description:
      '`next` of the answer before, as it is; or a position of the ledger; 0 for all there is. None is too old.',
  })

/** The parameters of each kind of address but lists. Strict: what is not listed is refused by name. */
export const QUERIES = {
  none: z.strictObject({}),
  locale: z.strictObject({ locale }),
  document: z.strictObject({
    locale,
    format,
    include: z
      .array(z.enum(['citedBy']))
      .min(1)
      .optional(),
  }),
  search: z.strictObject({
    q: z
      .string('words to find')
      .trim()
      .min(1, 'words to find')
      .max(200, 'at most 200 characters')
      .meta({ description: 'Words: accents, plurals and one wrong letter do not matter.' }),
    locale,
    type: z.array(z.enum(PAGED)).min(1).max(PAGED.length).optional().meta({ description: 'Any of these kinds.' }),
    page: integer(100_000).default(1),
    pageSize: integer(100).default(20),
  }),
  changes: z.strictObject({ since: since.default('0'), limit: integer(500).default(100) }),
  stream: z.strictObject({ since: since.optional() }),
} as const
export type Query<T extends keyof typeof QUERIES> = z.infer<(typeof QUERIES)[T]>

/** Parameters whose values stand in one, parted by commas; others that take several are repeated. */
export const IN_COMMAS: ReadonlySet<string> = new Set(['fields', 'include'])

const MAX_LENGTH = 1024
const MAX_PAIRS = 20

/**
 * The parameters of an address (what follows its `?`), and how they are canonically written: defaults left out, keys and
 * values sorted, each value once, with the `?`, empty when nothing is left.
 * @throws ApiProblem 400 naming the parameter and what is allowed, 414
 */
export function parseQuery<S extends z.ZodObject>(schema: S, search: string): { query: z.infer<S>; canonical: string } {
  if (search.length > MAX_LENGTH)
    throw new ApiProblem(414, 'query_too_long', `The query is longer than ${MAX_LENGTH} characters.`)
  const parsed = schema.safeParse(givenOf(search, schema.shape))
  if (!parsed.success) throw invalid(parsed.error.issues[0])
  return { query: parsed.data, canonical: canonicalOf(parsed.data, defaultsOf(schema.shape)) }
}

function invalid(issue: z.core.$ZodIssue | undefined): ApiProblem {
  const parameter = String(issue?.path[0] ?? '')
  const allowed = issue?.code === 'invalid_value' ? issue.values.map(String) : undefined
  const reason = allowed ? `one of ${allowed.join(', ')}` : (issue?.message ?? 'something else')
  return new ApiProblem(400, 'invalid_parameter', `“${parameter}”: expected ${reason}.`, { parameter, allowed })
}

const defaultsOf = (shape: Shape): Record<string, unknown> =>
  Object.fromEntries(Object.entries(shape).map(([name, schema]) => [name, schema.safeParse(undefined).data]))

type Shape = Readonly<Record<string, z.ZodType>>

/** What was given, by parameter: an array where several values may be, a number where one is wanted and written plainly. */
function givenOf(search: string, shape: Shape): Record<string, unknown> {
  const given = new Map<string, string[]>()
  const pairs = search ? search.split('&') : []
  if (pairs.length > MAX_PAIRS) throw new ApiProblem(400, 'too_many_parameters', `At most ${MAX_PAIRS} parameters.`)
  for (const pair of pairs) {
    const [key, value] = decoded(pair)
    if (!Object.hasOwn(shape, key)) throw unknown(key, Object.keys(shape))
    const before = given.get(key)
    if (before && (!isList(shape[key]!) || IN_COMMAS.has(key)))
      throw new ApiProblem(400, 'repeated_parameter', `“${key}” may appear once.`, { parameter: key })
    given.set(key, [...(before ?? []), ...(IN_COMMAS.has(key) ? value.split(',') : [value])])
  }
  return Object.fromEntries([...given].map(([key, values]) => [key, valueOf(values, shape[key]!)]))
}

function unknown(key: string, allowed: readonly string[]): ApiProblem {
  const parameter = key.slice(0, 40)
  const there = allowed.length > 0 ? `There are: ${allowed.join(', ')}.` : 'There are none.'
  return new ApiProblem(400, 'unknown_parameter', `“${parameter}” is not a parameter here. ${there}`, {
    parameter,
    allowed,
  })
}

function valueOf(values: readonly string[], schema: z.ZodType): unknown {
  const isNumber = innermost(schema).type === 'number'
  const read = values.map((value) => (isNumber && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : value))
  return isList(schema) ? [...new Set(read)].sort((a, b) => (a < b ? -1 : 1)) : read[0]
}

const isList = (schema: z.ZodType): boolean => unwrapped(schema).type === 'array'

function unwrapped(schema: z.ZodType): z.ZodType {
  const { innerType } = schema.def as { innerType?: z.ZodType }
  return innerType ? unwrapped(innerType) : schema
}

function innermost(schema: z.ZodType): z.ZodType {
  const own = unwrapped(schema)
  const { element } = own.def as { element?: z.ZodType }
  return element ? innermost(element) : own
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

function canonicalOf(query: Record<string, unknown>, defaults: Record<string, unknown>): string {
  const said = Object.entries(query).filter(([key, value]) => value !== undefined && value !== defaults[key])
  const search = said
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => {
      const values = [value].flat().map((each) => encodeURIComponent(String(each)))
      return IN_COMMAS.has(key) ? [`${key}=${values.join(',')}`] : values.map((each) => `${key}=${each}`)
    })
  return search.length > 0 ? `?${search.join('&')}` : ''
}
