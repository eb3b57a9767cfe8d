import * as qs from 'qs-esm'
import { faultAt, type QueryFault, type Row } from './fault.ts'
import { QUERY_LIMITS } from './limits.ts'

/**
 * Who will read the query: Payload's API, its pages, which Next hands the parameters one by one, or a server function, which
 * is called with values of their own types.
 */
export type Reader = 'api' | 'page' | 'call'

interface Sent {
  search: string
  reader: Exclude<Reader, 'call'>
}

/**
 * A query as Payload itself will understand it: parsed by the same parser with the same options (createPayloadRequest for
 * the API, views/Root for the pages), once its length and the number of its parameters are known to be small.
 */
export function parsed({ search, reader }: Sent): { query: Row } | { fault: QueryFault } {
  const text = search.replace(/^\?/, '')
  if (text.length > QUERY_LIMITS.characters) return { fault: faultAt('?', 'too_long') }
  const parameters = text.split('&')
  if (parameters.length > QUERY_LIMITS.parameters) return { fault: faultAt('?', 'too_many') }
  const deep = parameters.find((each) => depthOf(each) > QUERY_LIMITS.depth)
  if (deep !== undefined) return { fault: faultAt(nameOf(deep), 'too_deep') }
  try {
    return { query: reader === 'api' ? forApi(text) : forPage(text) }
  } catch {
    // The parser itself stumbles over `[][]=`.
    return { fault: faultAt(nameOf(text), 'malformed') }
  }
}

const forApi = (text: string): Row => qs.parse(text, { allowEmptyArrays: true, arrayLimit: 1000, depth: 10 })

function forPage(text: string): Row {
  const byName: Record<string, string | string[]> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    const before = Object.hasOwn(byName, name) ? byName[name] : undefined
    byName[name] = before === undefined ? value : [before, value].flat()
  }
  return qs.parse(qs.stringify(byName), { depth: 10 })
}

const keyOf = (parameter: string): string => parameter.split('=', 1)[0] ?? ''
const depthOf = (parameter: string): number => keyOf(parameter).split(/\[|%5B/i).length - 1

function nameOf(parameter: string): string {
  const key = keyOf(parameter)
  try {
    return decodeURIComponent(key) || '?'
  } catch {
    return key
  }
}
