import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '#delivery/http/lane.ts'
import { addressOf } from '#public/addressOf.ts'
import { assetAddress, assetAt } from '#public/assets.ts'

let server: Server
let origin: string
beforeAll(async () => {
  server = createServer(async (req, res) => {
    const asset = await assetAt(addressOf(req.url), 'http://localhost:3000')
    if (asset) answer(req, res, asset)
    else res.writeHead(404).end()
  }).listen(0)
  await new Promise((resolve) => server.once('listening', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('our own files', () => {
  it.each([
    ['site.css', 'text/css; charset=utf-8'],
    ['reading.css', 'text/css; charset=utf-8'],
    ['brand/favicon.svg', 'image/svg+xml'],
    ['icons/bookmark.svg', 'image/svg+xml'],
    ['fonts/alegreya-latin-wght-normal.woff2', 'font/woff2'],
  ])('%s is served for a year under its hash', async (name, type) => {
    const answer = await fetch(origin + assetAddress(name))
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')]).toEqual([
      200,
      type,
      'nosniff',
    ])
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const stale = await fetch(`${origin}/assets/${name}?v=0`)
    expect(stale.headers.get('cache-control')).toBe('public, max-age=300')
  })

  it('everything a style sheet asks for is there', async () => {
    for (const sheet of ['site.css', 'reading.css']) {
      const css = await (await fetch(origin + assetAddress(sheet))).text()
      const addresses = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address!)
      expect(addresses.length).toBeGreaterThan(10)
      for (const address of new Set(addresses))
        expect([address, (await fetch(origin + address)).status]).toEqual([address, 200])
    }
  })

  it.each([
    'tokens.css',
    '../package.json',
    '..%2f..%2fpackage.json',
    'fonts/../site.css%00',
    'brand/',
    '',
    'constructor',
  ])('%s is not', async (name) => {
    expect((await fetch(`${origin}/assets/${name}`)).status).toBe(404)
  })
})
