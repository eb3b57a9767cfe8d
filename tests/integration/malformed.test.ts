import http from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diceOf } from '../support/dice.ts'
import { malformedRequest, type RawRequest } from '../support/doors/malformed.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Fixed: a failure is found again by its number. */
const SEED = 20_261_123
const REQUESTS = 1200

let app: App
let uid: string
let author: string
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })

beforeAll(async () => {
  app = await startApp()
  uid = (await app.world.createChapter('author.fedepl')).uid
  const login = { email: app.world.person('author.fedepl').email, password: 'mot-de-passe-des-essais' }
  author = ((await app.anonymous('POST', '/api/users/login', login)).body as { token: string }).token
})
afterAll(async () => {
  agent.destroy()
  await app.close()
})

interface RawAnswer {
  status: number
  type: string
  text: string
}

/** Sends the request as it is: `fetch` would repair half of them. */
function send({ method, path, headers, body }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = http.request(
      new URL(app.url),
      { method, path, headers: { ...headers, ...length }, agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}

/** What must never leave: a stack, a path, a statement. */
const LEAK = /\bat \S+ \(|node_modules|\/work\/|SQLITE_|Mongo\w*Error|TypeError|Failed query|select .* from /i

/** What is wrong with an answer, in words; nothing when it is as it should be. */
function faultsOf({ status, type, text }: RawAnswer): string[] {
  const isError = status >= 400
  const isPage = type.startsWith('text/html')
  const code = /"code":"[a-z_]+"/
  return [
    status >= 500 && `answered ${status}`,
    LEAK.test(text) && 'tells of its inside',
    isError && text !== '' && !isPage && !/json/.test(type) && `answers ${type}`,
    isError && text !== '' && !isPage && !code.test(text) && 'has no stable code',
  ].filter((fault): fault is string => fault !== false)
}

describe.each(['somebody without an account', 'an author'])('as %s', (who) => {
  it(`answers ${REQUESTS} malformed requests without a failure, a stack or an answer without a code`, async () => {
    const dice = diceOf(SEED + who.length)
    const credentials: Record<string, Record<string, string>> = { 'an author': { authorization: `JWT ${author}` } }
    const faults: string[] = []
    for (let at = 0; at < REQUESTS; at++) {
      const request = malformedRequest(at, dice, uid)
      const answer = await send({ ...request, headers: { ...credentials[who], ...request.headers } })
      const said = `${at} ${request.method} ${request.path.slice(0, 160)} ${(request.body ?? '').slice(0, 160)} → ${answer.status} ${answer.text.slice(0, 160)}`
      faults.push(...faultsOf(answer).map((fault) => `${fault}: ${said}`))
    }
    expect(faults.join('\n')).toBe('')
  })
})

it('still serves afterwards', async () => {
  expect((await app.anonymous('GET', '/readyz')).body).toMatchObject({
    ready: true,
    door: { damaged: 0, trouble: null },
    workshop: { ready: true, damaged: 0 },
  })
  expect(({} as { polluted?: unknown; isAdmin?: unknown }).isAdmin).toBeUndefined()
})
