import { z } from 'zod'
import { changeList } from '#domain/delivered/changes.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { deliveredOutline } from '#domain/delivered/outline.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { partnerList } from '#domain/delivered/partner.ts'
import { problem } from '#domain/delivered/problem.ts'
import { proof } from '#domain/delivered/proof.ts'
import { foundList } from '#domain/delivered/search.ts'
import { deliveredVocabularies } from '#domain/delivered/vocabularies.ts'
import { MEDIA_EXTENSIONS } from '#domain/mediaTypes.ts'
import { LIST_QUERIES } from './listQuery.ts'
import { PART_TYPE } from './partType.ts'
import { IN_COMMAS, QUERIES } from './query.ts'
import { STREAM } from './stream.ts'

type Json = Record<string, unknown>

interface Operation {
  id: string
  summary: string
  query: z.ZodObject
  schema: z.ZodType
  /** What it answers when only some fields are asked for. */
  parts?: z.ZodType
  /** Names of the path's parameters. */
  path?: readonly string[]
}

/** The OpenAPI 3.1 document of `/v1`, made from the very schemas that validate what is served. */
export function openApiDocument(): Json {
  const paths: Json = {}
  for (const type of PAGED) {
    const { document, list, parts } = DELIVERED[type]
    const name = type[0]!.toUpperCase() + type.slice(1)
    paths[`/v1/${type}`] = get({
      id: `list${name}`,
      summary: `Published ${type}, by title unless another order is asked for`,
      query: LIST_QUERIES[type],
      schema: list,
      parts,
    })
    paths[`/v1/${type}/{slug}`] = get({
      id: `get${name}`,
      summary: `One of the ${type}`,
      query: QUERIES.document,
      schema: document,
      path: ['slug'],
    })
    paths[`/v1/${type}/{slug}/proof`] = get({
      id: `prove${name}`,
      summary: 'Who approved it, and where the ledger says so',
      query: QUERIES.locale,
      schema: proof,
      path: ['slug'],
    })
  }
  paths['/v1/outline'] = get({
    id: 'getOutline',
    summary: 'The table of contents',
    query: QUERIES.locale,
    schema: deliveredOutline,
  })
  paths['/v1/partners'] = get({
    id: 'listPartners',
    summary: 'The organisations of the guide',
    query: QUERIES.locale,
    schema: partnerList,
  })
  paths['/v1/search'] = get({
    id: 'search',
    summary: 'Published documents by their words, the best first',
    query: QUERIES.search,
    schema: foundList,
  })
  paths['/v1/changes'] = get({
    id: 'listChanges',
    summary: 'What changed since, in each language: by an event, a link or time; withdrawn documents included',
    query: QUERIES.changes,
    schema: changeList,
  })
  paths[STREAM] = stream
  paths['/v1/vocabularies'] = get({
    id: 'getVocabularies',
    summary: 'Closed lists with their labels',
    query: QUERIES.none,
    schema: deliveredVocabularies,
  })
  paths['/v1/media/{sha256}'] = media
  return {
    openapi: '3.1.1',
    info: {
      title: 'Coplume',
      version: '1.0.0',
      description: 'What every co-owner approved, read-only.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [],
    paths,
    components: { schemas: schemas() },
  }
}

function get({ id, summary, query, schema, parts, path = [] }: Operation): Json {
  const parameters = [
    ...path.map((each) => ({ name: each, in: 'path', required: true, schema: { type: 'string' } })),
    ...queryParameters(query),
  ]
  const ok = {
    description: 'OK',
    headers: HEADERS,
    content: {
      'application/json': { schema: named(schema) },
      ...(parts ? { [PART_TYPE.split(';')[0]!]: { schema: named(parts) } } : {}),
    },
  }
  const responses: Json = {
    200: ok,
    304: { description: 'Not modified: it has the tag that was sent, or no newer date.' },
    400: problemAnswer(
      'A parameter is unknown or malformed: `parameter` names it, `allowed` says what may stand there.',
    ),
    414: TOO_LONG,
    500: FAILED,
  }
  if (schema === changeList) responses[409] = BEYOND
  if (schema === deliveredOutline) {
    responses[404] = problemAnswer('There is no outline.')
    responses[503] = problemAnswer('It is published, but cannot be served just now.')
  }
  if (path.length > 0) {
    responses[404] = problemAnswer('Nothing was ever published there.')
    responses[410] = problemAnswer('It has left the site.')
    responses[503] = problemAnswer('It is published, but its text cannot be served just now.')
    responses[308] = { ...problemAnswer('It has another address.'), headers: { Location: header('That address.') } }
  }
  return { get: { operationId: id, summary, parameters, responses } }
}

function queryParameters(query: z.ZodObject): Json[] {
  const described = z.toJSONSchema(query, { io: 'input' }) as { properties?: Record<string, Json>; required?: string[] }
  const { properties = {}, required = [] } = described
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description ? { description } : {}),
    ...(schema.type === 'array' ? { style: 'form', explode: !IN_COMMAS.has(name) } : {}),
    schema,
  }))
}

const header = (description: string, schema: Json = { type: 'string' }): Json => ({ description, schema })
const HEADERS: Json = {
  ETag: header('Strong, one per encoding.'),
  'Last-Modified': header('Of a single document, and of the outline.'),
  'Cache-Control': header('Readers ask each time.'),
  'CDN-Cache-Control': header('RFC 9213: for shared caches that are told what to forget.'),
  'Surrogate-Key': header(
    'What to forget it by: the first 8 characters of the uid of each document whose words are in it, and the kinds it lists. A change of a document changes both its own key and its kind.',
  ),
}

const address = (id: string): string => `#/components/schemas/${id}`
const named = (schema: z.ZodType) => ({ $ref: address(schema.meta()?.id as string) })
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: named(problem) } },
})
const TOO_LONG = problemAnswer('The query is longer than 1,024 characters.')
const BEYOND = problemAnswer(
  '`since_ahead`: the ledger has not come so far. `since_other_history`: it was restored from a backup.',
)
const FAILED = problemAnswer('Something went wrong here.')

const MEDIA_HEADERS: Json = {
  ETag: HEADERS.ETag,
  'Cache-Control': header('The address is the hash of the bytes: they never change.'),
  'CDN-Cache-Control': HEADERS['CDN-Cache-Control'],
  'Surrogate-Key': header('The first 8 characters of the uid of each document that shows it.'),
}

/** Every schema that names itself (`.meta({ id })`). `problem` is imported so that it is among them. */
function schemas(): Json {
  const options = { target: 'draft-2020-12', io: 'output', uri: address } as const
  const all = z.toJSONSchema(z.globalRegistry, options) as { schemas: Record<string, Json> }
  const known = Object.entries({ ...all.schemas }).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(known.map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]))
}

const stream: Json = {
  get: {
    operationId: 'streamChanges',
    summary: 'The same as it happens (Server-Sent Events), from now on when nothing is said',
    parameters: [
      ...queryParameters(QUERIES.stream),
      {
        name: 'Last-Event-ID',
        in: 'header',
        required: false,
        description: 'The last id that was given: what a browser sends when it comes back. It counts before `since`.',
        schema: { type: 'string' },
      },
    ],
    responses: {
      200: {
        description:
          'Events `change`, each with a `Change` as its data, and `here`, with an `Anchor`, where nothing more is to be told. Their id is what `since` and `next` are. A line `:` every fifteen seconds.',
        content: { 'text/event-stream': { schema: { type: 'string' } } },
      },
      400: problemAnswer('`since` or `Last-Event-ID` is malformed.'),
      409: BEYOND,
      414: TOO_LONG,
      429: problemAnswer('As many listen as there is room for: `Retry-After` says when to come back.'),
      500: FAILED,
    },
  },
}

const media: Json = {
  get: {
    operationId: 'getMedium',
    summary: 'The bytes of a picture or PDF a published text uses',
    parameters: [{ name: 'sha256', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } }],
    responses: {
      200: {
        description: 'The file.',
        headers: MEDIA_HEADERS,
        content: Object.fromEntries(Object.keys(MEDIA_EXTENSIONS).map((type) => [type, { schema: {} }])),
      },
      304: { description: 'Not modified: it has the tag that was sent.' },
      400: problemAnswer('There are no parameters.'),
      404: problemAnswer('No published text uses it.'),
      414: TOO_LONG,
      500: FAILED,
    },
  },
}
