import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { problem } from '#domain/delivered/problem.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { chapterData, contactData, exampleData, schemeData } from '../support/content.ts'
import { diceOf, type Dice } from '../support/dice.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
  const made = [
    ['examples', { ...exampleData(), themes: ['energie', 'eau'], countries: ['SN', 'TN'], funding: [{ funder: 'Agence de l’eau' }], yearStart: 2012, yearEnd: 2015 }],
    ['examples', { ...exampleData(), themes: ['mobilite'], countries: ['VN'], aim: 'attractiveness', status: 'ongoing', yearStart: 2020 }],
    ['schemes', { ...schemeData(), operator: 'Union européenne', status: 'upcoming', opensAt: '2027-01-01T00:00:00.000Z' }],
    ['contacts', { ...contactData(), organisationType: 'operator', regions: ['caraibe'] }],
  ] as const // prettier-ignore
  for (const [type, data] of made) await app.world.goLive(await app.world.create(type, 'author.fedepl', data))
})
afterAll(() => app.close())

const get = (path: string) => app.anonymous('GET', path)

interface List {
  items: Record<string, unknown>[]
  total: number
  facets?: Record<string, { value: string; label: string; count: number }[]>
}
const list = async (path: string) => (await get(path)).body as List

interface Parameter {
  name: string
  in: string
  explode?: boolean
  schema: Schema
}
interface Schema {
  type?: string
  enum?: string[]
  minimum?: number
  maximum?: number
  pattern?: string
  format?: string
  default?: unknown
  items?: Schema
}

async function parametersOf(type: PagedType): Promise<Parameter[]> {
  const { paths } = (await get('/v1/openapi.json')).body as {
    paths: Record<string, { get: { parameters: Parameter[] } }>
  }
  return paths[`/v1/${type}`]!.get.parameters
}

/** A value the description allows. */
function drawn({ type, enum: among, minimum = 1, maximum = 1, format }: Schema, dice: Dice): string {
  if (among) return dice.pick(among)
  if (type === 'integer') return String(minimum + dice.roll(maximum - minimum + 1))
  return format === 'date' ? `20${10 + dice.roll(30)}-0${1 + dice.roll(9)}-1${dice.roll(10)}` : dice.word(6)
}

const written = ({ name, explode, schema }: Parameter, dice: Dice): string => {
  const { items } = schema
  const values = items ? Array.from({ length: 1 + dice.roll(3) }, () => drawn(items, dice)) : [drawn(schema, dice)]
  return explode === false ? `${name}=${values.join(',')}` : values.map((each) => `${name}=${each}`).join('&')
}

describe('what the description of a list allows', () => {
  it.each(PAGED)('is answered as it says, and what it does not is refused by name: %s', async (type) => {
    const dice = diceOf(type.length)
    const parameters = await parametersOf(type)
    for (let at = 0; at < 60; at++) {
      const some = parameters.filter(() => dice.oneIn(3)).slice(0, 6)
      const path = `/v1/${type}?${some.map((each) => written(each, dice)).join('&')}`.replace(/\?$/, '')
      const { status, body, headers } = await get(path)
      expect([path, status]).toEqual([path, 200])
      const isPart = some.some(({ name }) => name === 'fields')
      expect(headers.get('content-type')).toContain({ true: 'application/vnd.coplume.parts+json', false: 'application/json' }[`${isPart}`]) // prettier-ignore
      const shape = DELIVERED[type][({ true: 'parts', false: 'list' } as const)[`${isPart}`]]
      expect([path, shape.safeParse(body).error?.issues ?? []]).toEqual([path, []])
    }
    for (const { name, schema } of parameters) {
      const { status, body } = await get(`/v1/${type}?${name}=%C3%A9%20`)
      const said = problem.parse(body)
      expect([name, status, said.code, said.parameter]).toEqual([name, 400, 'invalid_parameter', name])
      expect([name, said.allowed]).toEqual([name, (schema.items ?? schema).enum])
    }
    const stray = problem.parse((await get(`/v1/${type}?nulle-part=1`)).body)
    expect([stray.code, stray.allowed]).toEqual(['unknown_parameter', parameters.map(({ name }) => name)])
  })

  it('says numbers with their limits, words with their lists, and what is repeated', async () => {
    const byName = Object.fromEntries((await parametersOf('examples')).map((each) => [each.name, each]))
    expect(byName.pageSize!.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100, default: 20 })
    expect(byName.page!.schema).toMatchObject({ type: 'integer', minimum: 1, default: 1 })
    expect(byName.year).toMatchObject({
      explode: true,
      schema: { type: 'array', items: { type: 'integer', minimum: 1800 } },
    })
    expect(byName.theme!.schema.items!.enum).toContain('eau')
    expect(byName.country!.schema.items!.enum).toHaveLength(249)
    expect(byName.fields).toMatchObject({ explode: false })
    expect(Object.keys(byName)).toEqual(
      expect.arrayContaining(['theme', 'country', 'zone', 'aim', 'actorKind', 'status', 'year', 'funder', 'sort']),
    )
  })
})

describe('a list', () => {
  it('is asked for any of several values of one parameter, and for all parameters', async () => {
    const total = async (search: string) => (await list(`/v1/examples?${search}`)).total
    expect(await total('theme=energie')).toBe(1)
    expect(await total('theme=energie&theme=mobilite')).toBe(2)
    expect(await total('theme=energie&country=VN')).toBe(0)
    expect(await total('zone=maghreb-proche-orient')).toBe(1)
    expect(await total('funder=agence-de-l-eau')).toBe(1)
    expect(await total('year=2013')).toBe(1)
    expect(await total('year=2030')).toBe(1)
    expect((await list('/v1/schemes?openOn=2027-05-01')).total).toBe(2)
    expect((await list('/v1/contacts?region=caraibe&organisationType=operator')).total).toBe(1)
  })

  it('counts each parameter without what it was asked for itself', async () => {
    const { total, facets } = await list('/v1/examples?theme=mobilite&include=facets')
    expect(total).toBe(1)
    const counts = (name: string) => Object.fromEntries(facets![name]!.map(({ value, count }) => [value, count]))
    expect(counts('theme')).toEqual({ eau: 2, energie: 1, mobilite: 1 })
    expect(counts('country')).toEqual({ VN: 1 })
    expect(facets!.country).toEqual([{ value: 'VN', label: 'Viêt Nam', count: 1 }])
    const english = await list('/v1/examples?locale=en&include=facets')
    expect(english.facets!.country!.find(({ value }) => value === 'VN')!.label).toBe('Vietnam')
    expect(english.facets!.theme!.reduce((sum, { count }) => sum + count, 0)).toBe(4)
  })

  it('has bodies and related documents in one call, the same as each document has', async () => {
    const { items } = await list('/v1/chapters?include=body,related&format=markdown&pageSize=100')
    expect(items.length).toBeGreaterThan(1)
    for (const item of items) {
      const single = (await get(`/v1/chapters/${String(item.slug)}?format=markdown`)).body as Record<string, unknown>
      for (const name of ['body', 'format', 'glossary', 'related', 'title', 'contentVersion'])
        expect([name, item[name]]).toEqual([name, single[name]])
    }
    expect(JSON.stringify(items)).not.toContain(guide.draft.uid)
  })

  it('has the fields that were asked for, and what tells an item', async () => {
    const { items } = await list('/v1/examples?fields=title,countries')
    for (const item of items) expect(Object.keys(item).sort()).toEqual(['countries', 'slug', 'title', 'type', 'uid'])
  })

  it('knows nothing of what is not live: neither its values nor that there is any', async () => {
    const before = await list('/v1/examples?include=facets')
    const secret = { ...exampleData(), themes: ['sante'], countries: ['KI'], funding: [{ funder: 'Fonds Ezéchias' }] }
    const draft = await app.world.create('examples', 'author.fedepl', secret)
    await app.world.submit('author.fedepl', draft)
    expect(await list('/v1/examples?include=facets')).toEqual(before)
    expect(await list('/v1/examples?funder=fonds-ezechias&country=KI')).toMatchObject({ items: [], total: 0 })
    await app.world.approveByAll(draft)
    await app.world.publish('coordinator.fedepl', draft)
    const live = await list('/v1/examples?include=facets')
    expect(live.facets!.funder).toContainEqual({ value: 'fonds-ezechias', label: 'Fonds Ezéchias', count: 1 })
    const { revision } = (await list('/v1/examples?country=KI')).items[0] as { revision: string }
    await app.world.do('coordinator.fedepl', draft, { command: 'unpublish', revision, reason: 'Erreur.' })
    expect(await list('/v1/examples?include=facets')).toEqual(before)
  })

  it('keeps no question of many values, nor another spelling of one it keeps', async () => {
    const { LivePublication } = await import('#delivery/live.ts')
    const { createApi } = await import('#delivery/http/api.ts')
    const { route } = await import('#delivery/http/route.ts')
    const { ledgerOf } = await import('#ledger/ledgerOf.ts')
    const { settingOfEnvironment } = await import('#delivery/settingOfEnvironment.ts')
    const live = new LivePublication(app.payload, ledgerOf(app.payload), settingOfEnvironment())
    await live.refresh()
    const api = createApi(live)
    for (const search of ['theme=eau&aim=both', 'aim=both&theme=eau', 'aim=both&page=1&theme=eau&theme=eau'])
      await api.snapshot(route(`/v1/examples?${search}`))
    expect(api.store.size.entries).toBe(1)
    for (const search of ['theme=eau&theme=sante&aim=both&country=SN', 'fields=title', 'theme=eau&page=40'])
      await api.snapshot(route(`/v1/examples?${search}`))
    expect(api.store.size.entries).toBe(1)
  })
})

describe('what points to a document', () => {
  it('is told when it is asked for, with every address, while it is live', async () => {
    const scheme = await app.world.create('schemes', 'author.fedepl', schemeData())
    await app.world.goLive(scheme)
    const { slug } = (await list('/v1/schemes?pageSize=100')).items.find(({ uid }) => uid === scheme.uid)!
    const path = `/v1/schemes/${String(slug)}`
    const citing = async () => {
      const { body, headers } = await get(`${path}?include=citedBy`)
      expect(headers.get('last-modified')).toBeNull()
      return (body as { citedBy: Record<string, string>[] }).citedBy
    }
    const before = await get(path)
    expect(await citing()).toEqual([])
    const data = { ...chapterData(), relatedSchemes: [scheme.uid] }
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    await app.world.submit('author.fedepl', chapter)
    expect(await citing()).toEqual([])
    await app.world.approveByAll(chapter)
    await app.world.publish('coordinator.fedepl', chapter)
    const at = { href: `/chapitres/${data.slug}`, self: `/v1/chapters/${data.slug}` }
    expect(await citing()).toEqual([{ type: 'chapters', uid: chapter.uid, slug: data.slug, title: data.title, ...at }])
    const listed = await list('/v1/schemes?include=citedBy&pageSize=100')
    expect(listed.items.find(({ uid }) => uid === scheme.uid)!.citedBy).toEqual(await citing())
    // The document itself has not moved.
    expect((await get(path)).text).toBe(before.text)

    await app.world.edit(chapter, 'author.fedepl', { relatedSchemes: [] })
    expect(await citing()).toHaveLength(1)
    await app.world.goLive(chapter)
    expect(await citing()).toEqual([])
  })
})
