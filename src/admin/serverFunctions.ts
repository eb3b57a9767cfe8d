import type { Payload } from 'payload'
import { faultAt, isRow, type QueryFault, type Row } from '#collections/query/fault.ts'
import { parsedFault } from '#collections/query/parsedFault.ts'
import { plainQuery } from '#collections/query/plainQuery.ts'

interface Asked {
  payload: Pick<Payload, 'collections' | 'config'>
  args: Row
}
/** Looks at one argument, and may put a plainer one in its place. */
type Check = (asked: Asked) => QueryFault | null

const check =
  (name: string, isRight: (value: unknown, payload: Asked['payload']) => boolean): Check =>
  ({ args, payload }) =>
    isRight(args[name], payload) ? null : faultAt(name, 'value')

const isCollection = (value: unknown, { collections }: Asked['payload']) =>
  typeof value === 'string' && Object.hasOwn(collections, value)
const isLanguage = (value: unknown, { config: { localization } }: Asked['payload']) =>
  localization !== false && localization.localeCodes.includes(value as string)

const collection = check('collectionSlug', isCollection)
const collectionIfAny = check('collectionSlug', (value, payload) => value === undefined || isCollection(value, payload))
const language = (name: string) => check(name, isLanguage)
const text = (name: string) => check(name, (value) => typeof value === 'string')
/** Payload decodes it as it does a part of an address. */
const idIfAny = (name: string) =>
  check(name, (value) => (value ?? null) === null || (typeof value === 'string' && /^[^%\0]{0,200}$/.test(value)))

/** The query of a list or, where a text's history may be drawn, of its versions. */
const query =
  (name: string, { isVersions }: { isVersions: boolean }): Check =>
  ({ args, payload }) => {
    if (args[name] === undefined) return null
    const plain = plainQuery(args[name], name)
    if ('fault' in plain) return plain.fault
    args[name] = plain.query
    // The fields a form is asked for are a part of a query by themselves.
    const asked = name === 'select' ? { select: plain.query } : plain.query
    return parsedFault({ payload, collection: String(args.collectionSlug), isVersions, query: asked, reader: 'call' })
  }

/**
 * What the workshop's pages ask of the server, by Payload's names, and what is looked at of each before Payload is asked. It
 * looks them up in an object, where `constructor` is one too. Not here: what no page of ours calls (joins, folders, slugs).
 */
const FUNCTIONS: ReadonlyMap<string, readonly Check[]> = new Map([
  ['copy-data-from-locale', [collection, idIfAny('docID'), language('fromLocale'), language('toLocale')]],
  ['form-state', [collectionIfAny, idIfAny('id'), query('select', { isVersions: false })]],
  ['get-default-layout', []],
  ['render-document', [collection, idIfAny('docID'), query('searchParams', { isVersions: true })]],
  ['render-document-slots', [collection, idIfAny('id')]],
  ['render-field', [text('schemaPath')]],
  ['render-list', [collection, query('query', { isVersions: false })]],
  ['render-widget', []],
])

interface Understood {
  name: string
  args: Row
}

/** A call of a server function as it may be passed on, or what is wrong with it. */
export function understood({
  payload,
  call,
}: Pick<Asked, 'payload'> & { call: unknown }): Understood | { fault: QueryFault } {
  const { name, args } = isRow(call) ? call : {}
  const checks = typeof name === 'string' ? FUNCTIONS.get(name) : undefined
  if (!checks) return { fault: faultAt('name', 'unknown') }
  const own = isRow(args) ? { ...args } : {}
  for (const each of checks) {
    const fault = each({ args: own, payload })
    if (fault) return { fault }
  }
  return { name: name as string, args: own }
}
