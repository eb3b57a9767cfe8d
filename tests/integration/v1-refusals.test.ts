import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '#domain/delivered/problem.ts'
import { startApp, type App } from '../support/startApp.ts'
import { onTheWire } from '../support/wire.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const wire = (path: string) => onTheWire(app.url, path)

describe('a query', () => {
  const REFUSED: readonly (readonly [string, number, string, string | undefined])[] = [
    ['/v1/chapters?nowhere=1', 400, 'unknown_parameter', 'nowhere'],
    ['/v1/chapters?locale=de', 400, 'invalid_parameter', 'locale'],
    ['/v1/chapters?locale=', 400, 'invalid_parameter', 'locale'],
    ['/v1/chapters?page=0', 400, 'invalid_parameter', 'page'],
    ['/v1/chapters?page=1.5', 400, 'invalid_parameter', 'page'],
    ['/v1/chapters?page=1e3', 400, 'invalid_parameter', 'page'],
    ['/v1/chapters?page=-1', 400, 'invalid_parameter', 'page'],
    ['/v1/chapters?pageSize=101', 400, 'invalid_parameter', 'pageSize'],
    ['/v1/chapters?pageSize=0x10', 400, 'invalid_parameter', 'pageSize'],
    ['/v1/contacts?format=html', 400, 'unknown_parameter', 'format'],
    ['/v1/chapters?theme=nowhere', 400, 'invalid_parameter', 'theme'],
    ['/v1/chapters?theme=eau&theme=', 400, 'invalid_parameter', 'theme'],
    ['/v1/chapters?country=FR', 400, 'unknown_parameter', 'country'],
    ['/v1/examples?country=XX', 400, 'invalid_parameter', 'country'],
    ['/v1/examples?year=2020.5', 400, 'invalid_parameter', 'year'],
    ['/v1/schemes?openOn=2026-02-30', 400, 'invalid_parameter', 'openOn'],
    ['/v1/examples?funder=%3Cb%3E', 400, 'invalid_parameter', 'funder'],
    ['/v1/examples?sort=body', 400, 'invalid_parameter', 'sort'],
    ['/v1/examples?fields=title,internalNotes', 400, 'invalid_parameter', 'fields'],
    ['/v1/contacts?include=body', 400, 'invalid_parameter', 'include'],
    ['/v1/examples?include=body&include=related', 400, 'repeated_parameter', 'include'],
    ['/v1/chapters/x?format=pdf', 400, 'invalid_parameter', 'format'],
    ['/v1/chapters/x?page=1', 400, 'unknown_parameter', 'page'],
    ['/v1/search', 400, 'invalid_parameter', 'q'],
    ['/v1/search?q=', 400, 'invalid_parameter', 'q'],
    ['/v1/search?q=+%C2%A0', 400, 'invalid_parameter', 'q'],
    [`/v1/search?q=${'e'.repeat(201)}`, 400, 'invalid_parameter', 'q'],
    ['/v1/search?q=eau&q=feu', 400, 'repeated_parameter', 'q'],
    ['/v1/search?q=eau&type=outline', 400, 'invalid_parameter', 'type'],
    ['/v1/search?q=eau&theme=eau', 400, 'unknown_parameter', 'theme'],
    ['/v1/changes?since=', 400, 'invalid_parameter', 'since'],
    ['/v1/changes?since=-1', 400, 'invalid_parameter', 'since'],
    ['/v1/changes?since=1.5', 400, 'invalid_parameter', 'since'],
    ['/v1/changes?since=1_x.0.0', 400, 'invalid_parameter', 'since'],
    [`/v1/changes?since=${'9'.repeat(16)}`, 400, 'invalid_parameter', 'since'],
    [`/v1/changes?since=${'9'.repeat(15)}`, 409, 'since_ahead', 'since'],
    ['/v1/changes?since=1.0.00000000', 409, 'since_other_history', 'since'],
    ['/v1/changes?limit=501', 400, 'invalid_parameter', 'limit'],
    ['/v1/changes?locale=fr', 400, 'unknown_parameter', 'locale'],
    ['/v1/changes/stream?limit=1', 400, 'unknown_parameter', 'limit'],
    ['/v1/changes/stream?since=x', 400, 'invalid_parameter', 'since'],
    ['/v1/changes/x/y', 404, 'not_found', undefined],
    ['/v1/chapters/x?include=body', 400, 'invalid_parameter', 'include'],
    ['/v1/vocabularies?locale=fr', 400, 'unknown_parameter', 'locale'],
    ['/v1/chapters?locale=fr&locale=en', 400, 'repeated_parameter', 'locale'],
    ['/v1/chapters?locale%5B%5D=fr', 400, 'unknown_parameter', 'locale[]'],
    ['/v1/chapters?__proto__=1', 400, 'unknown_parameter', '__proto__'],
    ['/v1/chapters?%zz=1', 400, 'bad_encoding', undefined],
    ['/v1/chapters?locale=%E0%A4%A', 400, 'bad_encoding', undefined],
    [
      `/v1/chapters?${Array.from({ length: 21 }, (_, at) => `a${at}=1`).join('&')}`,
      400,
      'too_many_parameters',
      undefined,
    ],
    [`/v1/chapters?locale=${'f'.repeat(1100)}`, 414, 'query_too_long', undefined],
    ['/v1/%E0%A4%A', 400, 'bad_encoding', undefined],
  ]
  it.each(REFUSED)('%s is refused by name', async (path, status, code, parameter) => {
    const answer = await wire(path)
    const said = problem.parse(JSON.parse(answer.body.toString()))
    expect([answer.status, said.status, said.code, said.parameter]).toEqual([status, status, code, parameter])
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['access-control-allow-origin']).toBe('*')
  })
})
