import { performance } from 'node:perf_hooks'
import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BOUNDS, mostOf } from '#collections/shared/bounds.ts'
import { CONTENT, REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

interface Place {
  collection: string
  path: string
  field: FlattenedField
}

const COLLECTIONS = [...REVIEWABLE_TYPES, 'media', 'partners', 'users'] as const

/** Filled by hooks, by Payload or by the core: no form sends them. */
const OURS =
  /^(id|createdBy|readers|person\.salt|generation|sha256|sessions|hash|salt|resetPasswordToken|url|thumbnailURL|filename|mimeType)$|\.id$/

/** Every field of every collection people write to, rows and groups walked. */
function places(): Place[] {
  return COLLECTIONS.flatMap((collection) =>
    walked(collection, app.payload.collections[collection].config.flattenedFields, ''),
  ).filter(({ path }) => !OURS.test(path))
}

function walked(collection: string, fields: readonly FlattenedField[], prefix: string): Place[] {
  return fields.flatMap((field): Place[] => {
    const path = `${prefix}${field.name}`
    const inside = 'flattenedFields' in field ? walked(collection, field.flattenedFields, `${path}.`) : []
    return [{ collection, path, field }, ...inside]
  })
}

const isText = ({ field }: Place) => ['text', 'textarea', 'email', 'code'].includes(field.type)
const isRows = ({ field }: Place) => field.type === 'array' || field.type === 'blocks'
const isTrees = ({ field }: Place) => field.type === 'richText' || field.type === 'json'
const isReferences = ({ field }: Place) =>
  (field.type === 'relationship' || field.type === 'upload') && field.hasMany === true

describe('every field says how much it holds', () => {
  it('in its own configuration, so that the form knows it too', () => {
    const written = places().filter((place) => (isText(place) && place.field.type !== 'email') || isRows(place))
    const silent = written.filter(
      ({ field }) => !('maxLength' in field && field.maxLength) && !('maxRows' in field && field.maxRows),
    )
    expect(silent.map(({ collection, path }) => `${collection}.${path}`)).toEqual([])
    expect(written.length).toBeGreaterThan(60)
  })

  it.each(REVIEWABLE_TYPES)('and of %s the same as what may be submitted', (type) => {
    const said = places().filter(({ collection }) => collection === type)
    const pairs = said.flatMap((place) => {
      const schema = schemaAt(type, place.path)
      const allowed = schema?.maxLength ?? schema?.maxItems
      const own =
        'maxLength' in place.field ? place.field.maxLength : 'maxRows' in place.field ? place.field.maxRows : undefined
      return allowed === undefined || own === undefined ? [] : [{ path: place.path, own, allowed }]
    })
    expect(pairs.length).toBeGreaterThan(1)
    expect(pairs.filter(({ own, allowed }) => own !== allowed)).toEqual([])
    const lists = said.filter(isReferences).map(({ path }) => schemaAt(type, path)?.maxItems ?? 0)
    expect(Math.max(0, ...lists)).toBeLessThan(BOUNDS.references)
  })
})

interface Schema {
  maxLength?: number
  maxItems?: number
  properties?: Record<string, Schema>
  items?: Schema
}

/** What the frozen content allows at a path, in French. */
function schemaAt(type: ReviewableType, path: string): Schema | undefined {
  const whole = z.toJSONSchema(CONTENT[type], { unrepresentable: 'any' }) as Schema
  return path
    .split('.')
    .reduce<Schema | undefined>((schema, name) => inFrench((schema?.items ?? schema)?.properties?.[name]), whole)
}

const inFrench = (schema: Schema | undefined): Schema | undefined => schema?.properties?.fr ?? schema

describe('what is too much is the caller’s mistake, told at its field and at once', () => {
  const send = async ({ collection, path, value }: { collection: string; path: string; value: unknown }) => {
    const author = await app.as(collection === 'users' || collection === 'partners' ? 'admin' : 'author.fedepl')
    const began = performance.now()
    const answer = await author('POST', `/api/${collection}`, withValue(collection, path, value))
    return { status: answer.status, text: answer.text, tookMs: performance.now() - began }
  }

  /** A document with one value, in a row where the path leads through rows. */
  function withValue(collection: string, path: string, value: unknown): Record<string, unknown> {
    let fields: readonly FlattenedField[] = app.payload.collections[collection as 'chapters'].config.flattenedFields
    const names = path.split('.')
    const kinds = names.map((name) => {
      const field = fields.find((each) => each.name === name)!
      fields = 'flattenedFields' in field ? field.flattenedFields : []
      return field.type
    })
    return names.reduceRight<unknown>((inner, name, at) => {
      const isRow = kinds[at] === 'array' && at < names.length - 1
      return { [name]: isRow ? [inner] : inner }
    }, value) as Record<string, unknown>
  }

  const rows = (count: number) => Array.from({ length: count }, () => ({}))
  const nodes = (count: number) => ({
    root: { type: 'root', children: Array.from({ length: count - 1 }, () => ({ type: 'paragraph' })) },
  })

  it('one row more than a list takes, while as many as it takes are kept', async () => {
    const { tookMs: plainMs } = await send({ collection: 'chapters', path: 'title', value: 'Un titre' })
    for (const { collection, path, field } of places().filter(isRows)) {
      const kept = await send({ collection, path, value: rows(mostOf(field)) })
      expect(kept, `${collection}.${path}`).toMatchObject({ status: 201 })
      // A machine that is busy is busy for both.
      expect(kept.tookMs).toBeLessThan(Math.max(2000, 40 * plainMs))
      const refused = await send({ collection, path, value: rows(mostOf(field) + 1) })
      expect(refused, `${collection}.${path}`).toMatchObject({ status: 400 })
      expect(refused.text).toContain(`"path":"${path}"`)
      expect((await send({ collection, path, value: rows(40_000) })).status).toBe(400)
    }
  })

  it('one character, reference or choice too many', async () => {
    for (const place of places().filter((each) => isText(each) || isReferences(each))) {
      const { collection, path, field } = place
      const most = mostOf(field)
      const value = isText(place) ? 'x'.repeat(most + 1) : Array.from({ length: most + 1 }, () => crypto.randomUUID())
      const refused = await send({ collection, path, value })
      expect(refused, `${collection}.${path}`).toMatchObject({ status: 400 })
      expect(refused.text).toContain(`"path":"${path.replace(/^(\w+)\.(?=\w+$)/, pathInRow(collection))}"`)
    }
  })

  const pathInRow = (collection: string) => (whole: string, name: string) => {
    const fields: readonly FlattenedField[] = app.payload.collections[collection as 'chapters'].config.flattenedFields
    return fields.find((each) => each.name === name)?.type === 'array' ? `${name}.0.` : whole
  }

  it('one node too many in a body or a plan, while as many as it takes are kept', async () => {
    const { tookMs: plainMs } = await send({ collection: 'chapters', path: 'title', value: 'Un titre' })
    for (const { collection, path } of places().filter((each) => isTrees(each) && each.field.type === 'richText')) {
      const kept = await send({ collection, path, value: nodes(BOUNDS.nodes - 1) })
      expect(kept, `${collection}.${path}`).toMatchObject({ status: 201 })
      // A machine that is busy is busy for both.
      expect(kept.tookMs).toBeLessThan(Math.max(2000, 40 * plainMs))
      expect(await send({ collection, path, value: nodes(BOUNDS.nodes + 1) })).toMatchObject({ status: 400 })
    }
    const tree = Array.from({ length: BOUNDS.nodes + 1 }, () => ({ heading: {} }))
    expect(await send({ collection: 'outline', path: 'tree', value: tree })).toMatchObject({ status: 400 })
  })

  it('in less time than a save takes, however much it is', async () => {
    const saves = await Promise.all(
      [1, 2, 3].map(() => send({ collection: 'chapters', path: 'title', value: 'Un titre' })),
    )
    const refused = await send({ collection: 'chapters', path: 'sources', value: rows(40_000) })
    expect(refused.status).toBe(400)
    expect(refused.tookMs).toBeLessThan(Math.max(100, 3 * Math.max(...saves.map(({ tookMs }) => tookMs))))
  })
})
