import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { now } from '#platform/clock.ts'
import type { LivePublication } from '../live.ts'
import { list, one, outline, partners, proofOf, vocabularies, type Reading } from './handlers.ts'
import { answer, PREFLIGHT } from './lane.ts'
import { mediumAnswer } from './media.ts'
import { openApiDocument } from './openapi.ts'
import { ApiProblem, writeProblem } from './problems.ts'
import { parseQuery } from './query.ts'
import { snapshotOf, type Answer } from './snapshots.ts'
import { SnapshotStore } from './store.ts'

/** The read-only API: an answer is made once per publication and address, then served from memory. */
export interface Api {
  readonly store: SnapshotStore
  handle(req: IncomingMessage & { originalUrl?: string }, res: ServerResponse): Promise<void>
}

/** `/v1` over what is live. It holds no Payload: there is no way from here to a working copy. */
export function createApi(live: LivePublication): Api {
  const store = new SnapshotStore()
  live.onChange(() => store.clear())
  return {
    store,
    async handle(req, res) {
      try {
        if (req.method === 'OPTIONS') return void res.writeHead(204, PREFLIGHT).end()
        if (req.method !== 'GET' && req.method !== 'HEAD') throw notAllowed()
        const address = req.originalUrl ?? req.url ?? ''
        const generation = store.generation
        const { canonical, make } = route(address)
        const kept = store.get(canonical, now().getTime())
        const snapshot =
          kept ?? (await snapshotOf(await make({ delivered: live.current, ledger: live.ledger }), now().getTime()))
        if (!kept) store.keep(canonical, snapshot, generation)
        answer(req, res, snapshot)
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error
        writeProblem(req, res, error)
      }
    },
  }
}

interface Route {
  /** The one address this answer is kept under. */
  canonical: string
  make(reading: Reading): Answer | Promise<Answer>
}

/** @throws ApiProblem 400, 404, 414 */
function route(address: string): Route {
  const [, , first = '', second, third, ...rest] = segmentsOf(address)
  if (rest.length > 0) throw unknown()
  if (isPaged(first)) {
    if (second === undefined) return asked('list', address, (reading, query) => list(reading, first, query))
    if (third === undefined)
      return asked('document', address, (reading, query) => one(reading, first, { slug: second, query }))
    if (third === 'proof')
      return asked('locale', address, (reading, query) => proofOf(reading, first, { slug: second, query }))
    throw unknown()
  }
  if (first === 'media' && second !== undefined && third === undefined && /^[0-9a-f]{64}$/.test(second))
    return asked('none', address, ({ delivered }) => mediumAnswer(delivered, second))
  if (second !== undefined) throw unknown()
  switch (first) {
    case 'outline':
      return asked('locale', address, outline)
    case 'partners':
      return asked('locale', address, partners)
    case 'vocabularies':
      return asked('none', address, vocabularies)
    case 'openapi.json':
      return asked('none', address, () => ({
        body: JSON.stringify(openApiDocument()),
        contentType: 'application/json; charset=utf-8',
      }))
    default:
      throw unknown()
  }
}

function asked<T extends Parameters<typeof parseQuery>[0]>(
  name: T,
  address: string,
  make: (reading: Reading, query: ReturnType<typeof parseQuery<T>>['query']) => Answer | Promise<Answer>,
): Route {
  const { query, canonical } = parseQuery(name, address)
  return { canonical, make: (reading) => make(reading, query) }
}

function segmentsOf(address: string): string[] {
  const [path = ''] = address.split('?')
  try {
    return path.split('/').map(decodeURIComponent)
  } catch {
    throw new ApiProblem(400, 'bad_encoding', 'The address is not correctly percent-encoded.')
  }
}

const isPaged = (value: string): value is PagedType => Object.hasOwn(DELIVERED, value)
const unknown = () => new ApiProblem(404, 'not_found', 'There is nothing at this address.')
const notAllowed = () =>
  new ApiProblem(405, 'method_not_allowed', 'This API is read-only: GET, HEAD and OPTIONS.', {
    headers: ['Allow', 'GET, HEAD, OPTIONS'],
  })
