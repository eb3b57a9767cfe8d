import type { z } from 'zod'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { changes } from './changes.ts'
import { list, one, outline, partners, proofOf, search, vocabularies, type Reading } from './handlers.ts'
import { LIST_QUERIES, listQueryOf } from './listQuery.ts'
import { mediumAnswer } from './media.ts'
import { openApiDocument } from './openapi.ts'
import { ApiProblem } from './problems.ts'
import type { Prepared } from './prepared.ts'
import { parseQuery, QUERIES } from './query.ts'
import type { Answer } from './snapshots.ts'

/** @throws ApiProblem 400, 404, 414 */
export function route(address: string): Prepared {
  const at = address.indexOf('?')
  const asked = askedOf(at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)])
  const [first = '', second, third, ...rest] = asked.segments
  if (rest.length > 0) throw unknown()
  if (isPaged(first)) {
    if (second === undefined)
      return asked.by(LIST_QUERIES[first], (reading, query) => list(reading, first, listQueryOf(query)))
    if (third === undefined)
      return asked.by(QUERIES.document, (reading, query, search) =>
        one(reading, first, { slug: second, query, search }),
      )
    if (third === 'proof')
      return asked.by(QUERIES.locale, (reading, query, search) =>
        proofOf(reading, first, { slug: second, query, search }),
      )
    throw unknown()
  }
  if (first === 'media' && second !== undefined && third === undefined && /^[0-9a-f]{64}$/.test(second))
    return asked.by(QUERIES.none, ({ delivered, dataDir }) => mediumAnswer(delivered, { hash: second, dataDir }))
  if (second !== undefined) throw unknown()
  switch (first) {
    case 'outline':
      return asked.by(QUERIES.locale, outline)
    case 'partners':
      return asked.by(QUERIES.locale, partners)
    case 'search':
      return asked.by(QUERIES.search, search)
    case 'changes':
      return asked.by(QUERIES.changes, changes)
    case 'vocabularies':
      return asked.by(QUERIES.none, vocabularies)
    case 'openapi.json':
      return asked.by(QUERIES.none, () => ({
        body: JSON.stringify(openApiDocument()),
        contentType: 'application/json; charset=utf-8',
        keys: [],
      }))
    default:
      throw unknown()
  }
}

type Make<S extends z.ZodObject> = (reading: Reading, query: z.infer<S>, search: string) => Answer | Promise<Answer>

interface Asked {
  /** Decoded, after `/v1`. */
  segments: string[]
  by<S extends z.ZodObject>(schema: S, make: Make<S>): Prepared
}

function askedOf([path, search]: [string, string]): Asked {
  const segments = segmentsOf(path)
  return {
    segments,
    by(schema, make) {
      const { query, canonical } = parseQuery(schema, search)
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
