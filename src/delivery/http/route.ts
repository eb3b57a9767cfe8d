import type { PagedType } from '#domain/delivered/addresses.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { list, one, outline, partners, proofOf, vocabularies, type Reading } from './handlers.ts'
import { mediumAnswer } from './media.ts'
import { openApiDocument } from './openapi.ts'
import { ApiProblem } from './problems.ts'
import type { Prepared } from './prepared.ts'
import { parseQuery, type Query, type QueryName } from './query.ts'
import type { Answer } from './snapshots.ts'

/** @throws ApiProblem 400, 404, 414 */
export function route(address: string): Prepared {
  const at = address.indexOf('?')
  const asked = askedOf(at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)])
  const [first = '', second, third, ...rest] = asked.segments
  if (rest.length > 0) throw unknown()
  if (isPaged(first)) {
    if (second === undefined) return asked.for('list', (reading, query) => list(reading, first, query))
    if (third === undefined)
      return asked.for('document', (reading, query, search) => one(reading, first, { slug: second, query, search }))
    if (third === 'proof')
      return asked.for('locale', (reading, query, search) => proofOf(reading, first, { slug: second, query, search }))
    throw unknown()
  }
  if (first === 'media' && second !== undefined && third === undefined && /^[0-9a-f]{64}$/.test(second))
    return asked.for('none', ({ delivered, dataDir }) => mediumAnswer(delivered, { hash: second, dataDir }))
  if (second !== undefined) throw unknown()
  switch (first) {
    case 'outline':
      return asked.for('locale', outline)
    case 'partners':
      return asked.for('locale', partners)
    case 'vocabularies':
      return asked.for('none', vocabularies)
    case 'openapi.json':
      return asked.for('none', () => ({
        body: JSON.stringify(openApiDocument()),
        contentType: 'application/json; charset=utf-8',
        keys: [],
      }))
    default:
      throw unknown()
  }
}

type Make<T extends QueryName> = (reading: Reading, query: Query<T>, search: string) => Answer | Promise<Answer>

interface Asked {
  /** Decoded, after `/v1`. */
  segments: string[]
  for<T extends QueryName>(name: T, make: Make<T>): Prepared
}

function askedOf([path, search]: [string, string]): Asked {
  const segments = segmentsOf(path)
  return {
    segments,
    for(name, make) {
      const { query, canonical } = parseQuery(name, search)
      const known = ['/v1', ...segments.map(encodeURIComponent)].join('/')
      return { canonical: known + canonical, make: (reading) => make(reading, query, canonical) }
    },
  }
}

function segmentsOf(path: string): string[] {
  try {
    return path.split('/').slice(2).map(decodeURIComponent)
  } catch {
    throw new ApiProblem(400, 'bad_encoding', 'The address is not correctly percent-encoded.')
  }
}

const isPaged = (value: string): value is PagedType => Object.hasOwn(DELIVERED, value)
const unknown = () => new ApiProblem(404, 'not_found', 'There is nothing at this address.')
