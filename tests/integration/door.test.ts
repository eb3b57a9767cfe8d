import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { startApp, type App } from '../support/startApp.ts'
import { listeningAt, doorBefore, type OpenedDoor } from '../support/doorWorld.ts'
import { PATIENCE } from '../support/patience.ts'

/** The process that faces the world: what readers have from the ledger alone, and the workshop behind it. */

let app: App
let door: OpenedDoor
beforeAll(async () => {
  app = await startApp()
  door = await doorBefore({ workshopUrl: app.url })
})
afterAll(async () => {
  await door?.close()
  await app?.close()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(door.url + path, { redirect: 'manual', headers })

describe('before anything is published', () => {
  it('says so in a page, and to programs', async () => {
    const away = await doorBefore({ workshopUrl: app.url, DATABASE_URI: 'file:./nowhere/at-all.db' })
    const page = await fetch(`${away.url}/en`)
    expect([page.status, page.headers.get('cache-control')]).toEqual([503, 'no-store'])
    expect(await page.text()).toContain('The guide is on its way')
    expect((await fetch(`${away.url}/v1/chapters`)).status).toBe(503)
    expect((await fetch(`${away.url}/assets/site.css`)).status).toBe(200)
    const ready = await fetch(`${away.url}/readyz`)
    expect([ready.status, await ready.json()]).toMatchObject([
      503,
      {
        ready: false,
        door: { live: 0, trouble: expect.stringContaining('ENOENT') as unknown },
        workshop: { ready: true },
      },
    ])
    await away.close()
  })
})

describe('what readers have', () => {
  it('is what the workshop itself would answer, to the byte and the header', async () => {
    const { world } = app
    const chapter = await world.createChapter('author.fedepl', { title: 'À la porte', slug: 'a-la-porte' })
    await world.goLive(chapter)
    await door.follower.look()
    const paths = ['/', '/en', '/chapitres', '/chapitres/a-la-porte', '/v1/chapters', '/v1/chapters/a-la-porte']
    for (const path of [
      ...paths,
      '/v1/chapters/a-la-porte/proof',
      '/v1/partners',
      '/nowhere',
      '/chapitres/',
      '/assets/site.css',
    ]) {
      const [here, there] = [await get(path), await fetch(app.url + path, { redirect: 'manual' })]
      const said = ({ headers }: Response) => [...headers].filter(([name]) => !/^(date|keep-alive)$/.test(name))
      expect([path, here.status, said(here), await here.text()]).toEqual([
        path,
        there.status,
        said(there),
        await there.text(),
      ])
    }
  })

  it('is new for whoever published through the door, when the answer to it comes', async () => {
    const { world } = app
    const { token } = await logIn('chief-editor')
    for (let each = 0; each < 5; each++) {
      const title = `Publié ${each}`
      const chapter = await world.createChapter('author.fedepl', { title, slug: `publie-${each}` })
      await world.submit('author.fedepl', chapter)
      await world.approveByAll(chapter)
      const { revision, number: round } = openRound(reviewOf(ledgerOf(app.payload).guide, chapter))!
      const answer = await fetch(`${door.url}/api/chapters/${chapter.uid}/workflow`, {
        method: 'POST',
        headers: { Authorization: `JWT ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ command: 'publish', id: crypto.randomUUID(), revision, round }),
      })
      expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)])
      expect((await get(`/v1/chapters/publie-${each}`)).status).toBe(200)
    }
  })

  it('is written by nobody here: the connection refuses', async () => {
    if (app.payload.db.name === 'mongoose') return
    const { SqliteReader, openReadOnly } = await import('#platform/storage/sqliteReader.ts')
    expect(door.follower.parts.storage).toBeInstanceOf(SqliteReader)
    const database = openReadOnly(app.databaseUri.replace('file:', ''))
    for (const sql of ['DELETE FROM ledger', "INSERT INTO revisions (id) VALUES ('x')", 'CREATE TABLE x (y)'])
      expect(() => database.exec(sql)).toThrow(/readonly|read-only|attempt to write/i)
    database.close()
  })
})

describe('the workshop behind it', () => {
  let behind: Server
  let front: OpenedDoor
  let heard: ((req: IncomingMessage) => void)[] = []
  let answered: (req: IncomingMessage, res: ServerResponse) => void = (_req, res) => void res.end()
  beforeAll(async () => {
    behind = createServer((req, res) => {
      if (req.url === '/healthz') return void res.end('{}')
      for (const each of heard) each(req)
      answered(req, res)
    })
    front = await doorBefore({ workshopUrl: await listeningAt(behind), TRUST_PROXY: '0' })
  })
  afterAll(async () => {
    await front.close()
    behind.close()
  })
  afterEach(() => {
    heard = []
    answered = (_req, res) => void res.end()
  })

  it('learns who calls from the door alone', async () => {
    const headers: IncomingMessage['headers'][] = []
    heard = [(req) => headers.push(req.headers)]
    await fetch(`${front.url}/api/users/me`, {
      headers: {
        'X-Forwarded-For': '6.6.6.6',
        'X-Forwarded-Host': 'evil.example',
        Forwarded: 'for=6.6.6.6',
        Cookie: 'a=1',
      },
    })
    const [said] = headers
    expect([said?.['x-forwarded-for'], said?.['x-forwarded-host'], said?.forwarded, said?.cookie]).toEqual([
      '127.0.0.1',
      undefined,
      undefined,
      'a=1',
    ])
  })

  it('is asked for its own addresses alone', async () => {
    const asked: string[] = []
    heard = [(req) => asked.push(req.url ?? '')]
    const paths = [
      '/',
      '/wp-admin',
      '/v1/x',
      '/administrateur',
      '/apis',
      '/metrics',
      '/_nextdoor',
      '/chapitres/x',
      '/readyz/x',
    ]
    for (const path of paths) await fetch(front.url + path)
    expect(asked.filter((path) => path !== '/readyz')).toEqual([])
    for (const path of ['/admin', '/api/x?y={|}', '/_next/static/x.js', '/preview/a/b']) await fetch(front.url + path)
    expect(asked).toEqual(['/admin', '/api/x?y={|}', '/_next/static/x.js', '/preview/a/b'])
  })

  it('hears that a caller is gone, before and in the middle of an answer', async () => {
    for (const isBegun of [false, true]) {
      const gone = new Promise<void>((resolve) => {
        answered = (_req, res) => {
          if (isBegun) res.write('some of it')
          res.on('close', resolve)
        }
      })
      const call = request(`${front.url}/api/slow`)
      call.on('error', () => undefined)
      call.end()
      const begun = new Promise<void>((resolve) => (heard = [() => resolve()]))
      if (isBegun) await once(call, 'response')
      else await begun
      call.destroy()
      await gone
    }
  })

  it('that breaks off in the middle is not taken for an answer', async () => {
    answered = (_req, res) => {
      res.writeHead(200, { 'Content-Length': '100' })
      res.write('half')
      setImmediate(() => res.destroy())
    }
    await expect(fetch(`${front.url}/api/x`).then((answer) => answer.text())).rejects.toThrow()
  })

  it('streams both ways: a long upload, chunked, its answer as it comes', async () => {
    const sizes: number[] = []
    answered = (req, res) => {
      let size = 0
      req.on('data', (chunk: Buffer) => void (size += chunk.length))
      req.on('end', () => {
        sizes.push(size)
        res.writeHead(201, ['Set-Cookie', 'a=1', 'Set-Cookie', 'b=2', 'X-Own', 'é'])
        res.end('taken')
      })
    }
    const body = Buffer.alloc(20 * 1024 * 1024, 7)
    const answer = await fetch(`${front.url}/api/media`, { method: 'POST', body })
    expect([answer.status, await answer.text(), answer.headers.getSetCookie()]).toEqual([201, 'taken', ['a=1', 'b=2']])
    expect(sizes).toEqual([body.length])
  })

  it('is spared what no request may hold, whichever way it is asked', async () => {
    const asked: string[] = []
    heard = [(req) => asked.push(req.url ?? '')]
    const { hostname, port } = new URL(front.url)
    const sent = async (head: string) => {
      const socket = connect(Number(port), hostname)
      socket.write(`${head}\r\nHost: x\r\nConnection: close\r\n\r\n`, 'latin1')
      let text = ''
      socket.setEncoding('latin1').on('data', (part: string) => (text += part))
      await once(socket, 'close')
      return Number(text.split(' ')[1])
    }
    expect(await sent('GET http://elsewhere.example/api/whole?x=1 HTTP/1.1')).toBe(200)
    expect(asked).toEqual(['/api/whole?x=1'])
    for (const head of [
      'GET /api/x HTTP/1.1\r\nX-Own: \x7f',
      'GET /api/x HTTP/1.1\r\nX-Own: a\x00b',
      'GET /api/\x7f HTTP/1.1',
    ])
      expect([head, await sent(head)]).toEqual([head, 400])
    for (const head of ['GET /api/é HTTP/1.1', 'GET /api/x HTTP/1.1\r\nX-Own: é\xff'])
      expect([200, 400]).toContain(await sent(head))
  })

  it('that is not there is said in the caller’s language, and nothing of the guide stops', async () => {
    const alone = await doorBefore({ workshopUrl: 'http://127.0.0.1:9' })
    const api = await fetch(`${alone.url}/api/users/me`, { headers: { 'Accept-Language': 'en-GB' } })
    expect([api.status, api.headers.get('retry-after'), await api.json()]).toMatchObject([
      503,
      '5',
      {
        errors: [
          { code: 'workshop_away', message: expect.stringContaining('The workshop does not answer') as unknown },
        ],
      },
    ])
    const page = await fetch(`${alone.url}/admin`, { headers: { Accept: 'text/html', Cookie: 'payload-lng=fr' } })
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('L’atelier ne répond pas')])
    const sent = await fetch(`${alone.url}/api/x`, { method: 'POST', body: 'x'.repeat(1_000_000) }).catch(() => null)
    expect(sent === null || sent.status === 503).toBe(true)
    expect((await fetch(`${alone.url}/v1/chapters`)).status).toBe(200)
    expect(await (await fetch(`${alone.url}/readyz`)).json()).toMatchObject({ ready: true, workshop: null })
    await alone.close()
  })
})

async function logIn(name: string): Promise<{ token: string }> {
  const { email } = app.world.person(name)
  const { PASSWORD } = await import('../support/bootPayload.ts')
  const answer = await fetch(`${door.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
    signal: AbortSignal.timeout(PATIENCE.timeout),
  })
  return (await answer.json()) as { token: string }
}
