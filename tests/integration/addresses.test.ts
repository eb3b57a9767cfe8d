import http from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '../support/startApp.ts'

/** An address that goes back on itself is one room's for us and another's for Next: it is nobody's. */

let app: App
beforeAll(async () => void (app = await startApp()))
afterAll(() => app.close())

/** As it is: `fetch` would straighten it. */
function statusOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(app.url)
    http
      .get({ hostname, port, path }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)))
      .on('error', reject)
  })
}

it.each([
  '/_next/../admin/login',
  '/_next/%2e%2e/admin/login',
  '/_next/%2E./admin/login',
  '/_next/%252e%252e/admin/login',
  '/_NEXT/../admin',
  '/admin/../_next/../admin/account',
  '/_next/..%2fadmin',
  '/_next\\..\\admin',
  '/admin/./login',
  '/admin/..',
  '/%',
  '/%E0%A4%A',
])('%s is refused', async (path) => {
  expect(await statusOf(path)).toBe(400)
})

it.each(['/', '/chapitres', '/chapitres/l.exemple..fr', '/healthz'])('%s is none of them', async (path) => {
  expect(await statusOf(path)).not.toBe(400)
})
