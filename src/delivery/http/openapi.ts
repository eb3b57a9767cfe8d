import { z } from 'zod'
import { DELIVERED } from '#domain/delivered/index.ts'
import { deliveredOutline } from '#domain/delivered/outline.ts'
import { partnerList } from '#domain/delivered/partner.ts'
import { problem } from '#domain/delivered/problem.ts'
import { proof } from '#domain/delivered/proof.ts'
import { deliveredVocabularies } from '#domain/delivered/vocabularies.ts'
import { QUERIES, type QueryName } from './query.ts'

type Json = Record<string, unknown>

interface Operation {
  id: string
  summary: string
  query: QueryName
  schema: z.ZodType
  /** Names of the path's parameters. */
  path?: readonly string[]
}

/** The OpenAPI 3.1 document of `/v1`, made from the very schemas that validate what is served. */
export function openApiDocument(): Json {
  const paths: Json = {}
  for (const [type, { document, list }] of Object.entries(DELIVERED)) {
    const name = type[0]!.toUpperCase() + type.slice(1)
    paths[`/v1/${type}`] = get({
      id: `list${name}`,
      summary: `Published ${type}, by title`,
      query: 'list',
      schema: list,
    })
    paths[`/v1/${type}/{slug}`] = get({
      id: `get${name}`,
      summary: `One of the ${type}`,
      query: 'document',
      schema: document,
      path: ['slug'],
    })
    paths[`/v1/${type}/{slug}/proof`] = get({
      id: `prove${name}`,
      summary: 'Who approved it, and where the ledger says so',
      query: 'locale',
      schema: proof,
      path: ['slug'],
    })
  }
  paths['/v1/outline'] = get({
    id: 'getOutline',
    summary: 'The table of contents',
    query: 'locale',
    schema: deliveredOutline,
  })
  paths['/v1/partners'] = get({
    id: 'listPartners',
    summary: 'The organisations of the guide',
    query: 'locale',
    schema: partnerList,
  })
  paths['/v1/vocabularies'] = get({
    id: 'getVocabularies',
    summary: 'Closed lists with their labels',
    query: 'none',
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

function get({ id, summary, query, schema, path = [] }: Operation): Json {
  const name = schema.meta()?.id as string
  const parameters = [
    ...path.map((each) => ({ name: each, in: 'path', required: true, schema: { type: 'string' } })),
    ...queryParameters(query),
  ]
  const ok = {
    description: 'OK',
    headers: { ETag: { schema: { type: 'string' } } },
    content: { 'application/json': { schema: ref(name) } },
  }
  const responses: Json = {
    200: ok,
    304: { description: 'Not modified' },
    400: problemAnswer('A parameter is unknown or malformed.'),
  }
  if (path.length > 0) {
    responses[404] = problemAnswer('Nothing was ever published there.')
    responses[410] = problemAnswer('It has left the site.')
    responses[503] = problemAnswer('It is published, but its text cannot be served just now.')
    responses[308] = { description: 'It has another address.', headers: { Location: { schema: { type: 'string' } } } }
  }
  return { get: { operationId: id, summary, parameters, responses } }
}

function queryParameters(name: QueryName): Json[] {
  const { properties = {} } = z.toJSONSchema(QUERIES[name], { io: 'input' }) as { properties?: Record<string, Json> }
  return Object.entries(properties).map(([parameter, schema]) => ({
    name: parameter,
    in: 'query',
    required: false,
    schema,
  }))
}

/** Every schema that names itself (`.meta({ id })`). `problem` is imported so that it is among them. */
function schemas(): Json {
  const options = { target: 'draft-2020-12', io: 'output', uri: address } as const
  const named = z.toJSONSchema(z.globalRegistry, options) as { schemas: Record<string, Json> }
  const known = Object.entries({ ...named.schemas }).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(known.map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]))
}

const address = (id: string): string => `#/components/schemas/${id}`
const ref = (name: string) => ({ $ref: address(name) })
const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref(problem.meta()?.id as string) } },
})

const media: Json = {
  get: {
    operationId: 'getMedium',
    summary: 'The bytes of a picture or PDF a published text uses',
    parameters: [{ name: 'sha256', in: 'path', required: true, schema: { type: 'string', pattern: '^[0-9a-f]{64}$' } }],
    responses: { 200: { description: 'The file' }, 404: problemAnswer('No published text uses it.') },
  },
}
