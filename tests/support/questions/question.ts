import * as qs from 'qs-esm'
import type { Payload } from 'payload'
import { buildVersionCollectionFields } from 'payload'
import type { Dice } from '../dice.ts'
import { pathsOf, type Path } from './paths.ts'

/** A question to the API as it goes on the wire, and whether it is one that may be asked. */
export interface Question {
  collection: string
  isVersions: boolean
  search: string
  /** Sent as a POST that says it is a GET, as the relationship fields of the admin do. */
  isPost: boolean
  /** What was done to it; nothing to a right one. */
  broken: string | null
}

const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const LISTS = ['in', 'not_in']
const EQUAL = ['equals', 'not_equals']
const WORDS = ['like', 'not_like', 'contains']

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  text: [...EQUAL, ...LISTS, ...ORDER, ...WORDS, 'exists'],
  textarea: [...EQUAL, ...LISTS, ...ORDER, ...WORDS, 'exists'],
  email: [...EQUAL, ...LISTS, ...ORDER, ...WORDS, 'exists'],
  number: [...EQUAL, ...LISTS, ...ORDER, 'exists'],
  date: [...EQUAL, ...LISTS, ...ORDER, 'exists'],
  checkbox: [...EQUAL, 'exists'],
  select: [...EQUAL, ...LISTS, 'exists'],
  relationship: [...EQUAL, ...LISTS, 'exists'],
  upload: [...EQUAL, ...LISTS, 'exists'],
  json: ['exists'],
  richText: ['exists'],
}
const TEXTS = [
  'a',
  'Des puits',
  'l’été',
  '100 %',
  '%',
  '_',
  "' OR 1=1 --",
  '\\',
  '🙂',
  'x'.repeat(1000),
  '[]',
  '{}',
  '&=?#',
] as const
const NUMBERS = ['0', '-1', '1e3', '0.5', '2026'] as const
const DATES = ['2026-11-02', '2026-11-02T10:00:00.000Z', '1970-01-01T00:00:00+02:00'] as const

export type Asked = Pick<Payload, 'collections' | 'config'>

/** Payload's own tables, but for preferences: there is no such address. */
const CLOSED = /^payload-(?!preferences$)/

/** Makes questions of the collections of a configuration, to the API or to the lists of the admin, right and broken ones. */
export function questionsOf(payload: Asked, { isList = false }: { isList?: boolean } = {}) {
  const open = Object.values(payload.collections).filter(({ config }) => !CLOSED.test(config.slug))
  const asked = open.flatMap(({ config }) => {
    const plain = {
      collection: config.slug as string,
      isVersions: false,
      paths: pathsOf({ payload, fields: config.flattenedFields }),
    }
    if (!config.versions) return [plain]
    const fields = buildVersionCollectionFields(payload.config, config, true)
    return [plain, { collection: config.slug as string, isVersions: true, paths: pathsOf({ payload, fields }) }]
  })
  return (dice: Dice): Question => {
    const { collection, isVersions, paths } = dice.pick(asked)
    const isPost = dice.oneIn(3)
    const query = rightQuery(dice, paths)
    if (isList && query.where) query.where = filters(dice, paths)
    if (dice.oneIn(2)) return { collection, isVersions, isPost, search: qs.stringify(query), broken: null }
    const broken = dice.pick(Object.keys(BREAKS))
    const search = BREAKS[broken]!({ dice, query, paths })
    return { collection, isVersions, isPost, search, broken }
  }
}

type Query = Record<string, unknown>

function rightQuery(dice: Dice, paths: readonly Path[]): Query {
  const names = paths.filter(({ path }) => !path.includes('.')).map(({ path }) => path)
  const all: Query = {
    where: dice.oneIn(30) ? bigWhere(dice, paths) : where(dice, paths, 2),
    sort: dice
      .some(paths.filter(({ isFar }) => !isFar).slice(0, 10))
      .map(({ path }) => `${dice.pick(['', '-'])}${path}`)
      .join(','),
    select: Object.fromEntries(dice.some(names.slice(0, 8)).map((name) => [name, dice.pick(['true', 'false'])])),
    populate: { partners: { name: 'true' } },
    limit: dice.pick(['0', '1', '10', '500']),
    page: dice.pick(['1', '2', '1000']),
    depth: dice.pick(['0', '1', '2', '10']),
    locale: dice.pick(['fr', 'en', 'all', '*']),
    'fallback-locale': dice.pick(['fr', 'null', 'none']),
    draft: dice.pick(['true', 'false']),
    trash: dice.pick(['true', 'false']),
    pagination: dice.pick(['true', 'false']),
    nowhere: 'x',
  }
  return Object.fromEntries(Object.entries(all).filter(() => dice.oneIn(3)))
}

function where(dice: Dice, paths: readonly Path[], depth: number): Query {
  if (depth === 0 || dice.oneIn(2)) return comparison(dice, dice.pick(paths))
  const parts = Array.from({ length: 1 + dice.roll(2) }, () => where(dice, paths, depth - 1))
  return { [dice.pick(['and', 'or', 'AND'])]: parts }
}

/** In the shape a list's own filters have. */
const filters = (dice: Dice, paths: readonly Path[]): Query => ({
  or: [1, 2].map(() => ({ and: [1, 2].map(() => comparison(dice, dice.pick(paths))) })),
})

/** As much as may be asked at once. */
function bigWhere(dice: Dice, paths: readonly Path[]): Query {
  const idOf = (at: number) => (paths.find(({ path }) => path === 'id')?.type === 'number' ? String(at) : `id-${at}`)
  const near = paths.filter(({ isFar, isMany }) => !isFar && !isMany)
  const far = paths.filter(({ isFar, path }) => isFar && path.split('.').length <= 2)
  const lists: (() => Query)[] = [
    () => ({ or: Array.from({ length: 100 }, () => ({ id: { equals: idOf(7) } })) }),
    () => ({ id: { [dice.pick(LISTS)]: Array.from({ length: 500 }, (_, at) => idOf(at)) } }),
    () => ({ id: { in: Array.from({ length: 500 }, (_, at) => idOf(at)).join(',') } }),
    () => ({ [near.find(({ type }) => type === 'text')!.path]: { like: 'a '.repeat(99) } }),
    () => ({ and: Array.from({ length: 60 }, () => comparison(dice, dice.pick(near), ['exists', 'equals'])) }),
    () => ({ or: far.length === 0 ? [] : Array.from({ length: 6 }, () => comparison(dice, dice.pick(far))) }),
    () => ({ and: [{ or: [{ and: [{ or: [{ id: { exists: 'true' } }] }] }] }] }),
  ]
  return dice.pick(lists)()
}

function comparison(dice: Dice, field: Path, among?: readonly string[]): Query {
  const operators = [...(OPERATORS[field.type] ?? []), ...(field.isMany ? ['contains'] : [])]
  const operator = dice.pick(among ? operators.filter((each) => among.includes(each)) : operators)
  return { [field.path]: { [operator]: operand(dice, field, operator) } }
}

function operand(dice: Dice, field: Path, operator: string): unknown {
  if (operator === 'exists') return dice.pick(['true', 'false'])
  if (WORDS.includes(operator) && !field.isMany) return dice.pick(TEXTS)
  if (!LISTS.includes(operator)) return valueOf(dice, field)
  return dice.pick([[valueOf(dice, field)], [valueOf(dice, field), valueOf(dice, field)]])
}

function valueOf(dice: Dice, { type, options }: Path): string {
  if (type === 'number') return dice.pick(NUMBERS)
  if (type === 'date') return dice.pick(DATES)
  if (type === 'checkbox') return dice.pick(['true', 'false'])
  if (type === 'select') return dice.pick(options)
  return dice.pick(TEXTS)
}

interface Breaking {
  dice: Dice
  query: Query
  paths: readonly Path[]
}

const withQuery = (query: Query, more: Query): string => qs.stringify({ ...query, ...more })
const raw = (query: Query, text: string): string =>
  [qs.stringify({ ...query, where: undefined }), text].filter(Boolean).join('&')
const ofType = (paths: readonly Path[], types: readonly string[]) =>
  paths.find(({ type }) => types.includes(type)) ?? { path: 'updatedAt', type: 'date' }

/** One thing wrong each. */
const BREAKS: Readonly<Record<string, (breaking: Breaking) => string>> = {
  'an unknown field': ({ dice, query }) =>
    withQuery(query, {
      where: {
        [dice.pick(['nowhere', 'id.id', 'title..fr', '_id', '__proto__x', 'title__fr', 'body.root', ' id'])]: {
          equals: 'x',
        },
      },
    }),
  'an unknown operator': ({ dice, query }) =>
    withQuery(query, {
      where: { id: { [dice.pick(['all', 'near', 'within', 'intersects', 'nope', '$ne', '0', ''])]: 'x' } },
    }),
  'an operator of another type': ({ dice, query, paths }) =>
    withQuery(query, { where: { [ofType(paths, ['date', 'number', 'checkbox']).path]: { [dice.pick(WORDS)]: '1' } } }),
  'a list for one value': ({ dice, query }) =>
    raw(
      query,
      dice.pick([
        'where[id][equals][]=1&where[id][equals][]=2',
        'where[id][like][]=1',
        'where[id][equals]=1&where[id][equals]=2',
        'where[id][exists][]=true',
      ]),
    ),
  'an object for a value': ({ dice, query }) =>
    withQuery(query, {
      where: {
        id: {
          [dice.pick([...EQUAL, ...WORDS, ...LISTS])]: dice.pick([{ a: 'x' }, { equals: 'x' }, [{ a: 'x' }], [['x']]]),
        },
      },
    }),
  'a value of another type': ({ dice, query, paths }) =>
    withQuery(query, {
      where: {
        [ofType(paths, ['date', 'number', 'checkbox']).path]: {
          equals: dice.pick(['abc', '2026-13-45', 'NaN', 'Infinity', ' ']),
        },
      },
    }),
  'a field instead of a comparison': ({ dice, query }) =>
    raw(
      query,
      dice.pick([
        'where[id]=1',
        'where[id][]=1',
        'where[version]=1',
        'where[or]=1',
        'where[and]=',
        'where[or][x]=1',
        'where[or][]=1',
        'where[or][0]=1',
        'where[]=1',
        'where=x',
        'where={',
        'where=[]',
        'where=1',
      ]),
    ),
  'too long a list': ({ dice, query }) =>
    withQuery(query, {
      where: { id: { [dice.pick(LISTS)]: Array.from({ length: 501 + dice.roll(3000) }, () => 'x').join(',') } },
    }),
  'too many conditions': ({ dice, query }) =>
    withQuery(query, {
      where: {
        [dice.pick(['and', 'or'])]: Array.from({ length: 101 + dice.roll(700) }, () => ({ id: { equals: 'x' } })),
      },
    }),
  'too many words': ({ query }) => withQuery(query, { where: { id: { like: 'a '.repeat(101) } } }),
  'too long a text': ({ dice, query }) =>
    withQuery(query, { where: { id: { [dice.pick([...WORDS, ...EQUAL])]: 'x'.repeat(1001 + dice.roll(60_000)) } } }),
  'too deep a nesting': ({ dice, query }) =>
    raw(query, `${dice.pick(['where', 'select', 'nowhere'])}${'[or][0]'.repeat(6 + dice.roll(400))}[id][equals]=1`),
  'too much of everything': ({ dice, query }) =>
    raw(query, dice.pick(['a=1&'.repeat(1001), `x=${'y'.repeat(70_000)}`])),
  'what no parser takes': ({ dice, query }) =>
    raw(query, dice.pick(['where[][]=1&where[][]=2', 'select[][]=1', 'sort[a][b]=1'])),
  'an unknown order': ({ dice, query }) =>
    withQuery(query, { sort: dice.pick(['nowhere', '-nowhere', '--id', 'id,,id', ',', 'id.id', { a: 'x' }]) }),
  'too long an order': ({ dice, query }) =>
    withQuery(query, { sort: Array.from({ length: 11 + dice.roll(3000) }, () => 'id').join(',') }),
  'an unknown choice of fields': ({ dice, query }) =>
    withQuery(query, { select: dice.pick(['id', { nowhere: 'true' }, { id: 'x' }, { id: { x: 'true' } }, ['id']]) }),
  'an unknown population': ({ dice, query }) =>
    withQuery(query, {
      populate: dice.pick<unknown>(['partners', { nowhere: 'true' }, { partners: { nowhere: 'true' } }, ['x']]),
    }),
  'a join': ({ dice, query }) =>
    withQuery(query, { joins: dice.pick(['x', { x: 'y' }, { x: { limit: '1' } }, ['x']]) }),
  'a number that is none': ({ dice, query }) =>
    withQuery(query, {
      [dice.pick(['limit', 'page', 'depth'])]: dice.pick([
        '',
        '-1',
        '1.5',
        'x',
        'NaN',
        '1e400',
        '99999999',
        ['1', '2'],
        { a: '1' },
        'Infinity',
        '0x10',
      ]),
    }),
  'an unknown language': ({ dice, query }) =>
    withQuery(query, {
      [dice.pick(['locale', 'fallback-locale', 'fallbackLocale'])]: dice.pick([
        'de',
        'fr-FR',
        'undefined',
        { a: 'fr' },
        ['fr', 'xx'],
      ]),
    }),
  'neither yes nor no': ({ dice, query }) =>
    withQuery(query, {
      [dice.pick(['draft', 'trash', 'pagination', 'flattenLocales', 'overrideLock'])]: dice.pick([
        '',
        '1',
        'yes',
        'TRUE',
        ['true', 'false'],
        { a: 'true' },
      ]),
    }),
  'another document': ({ dice, query }) => withQuery(query, { data: dice.pick(['{', '{}', { title: 'x' }]) }),
}
