import net from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PASSWORD } from '../support/bootPayload.ts'
import { chapterData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

const MEGABYTE = 1024 * 1024

let app: App
let token: string
const open: net.Socket[] = []
beforeAll(async () => {
  app = await startApp()
  token = await tokenOf('author.fedepl')
})
afterAll(async () => {
  for (const socket of open) socket.destroy()
  await app.close()
})

async function tokenOf(name: string): Promise<string> {
  const login = { email: app.world.person(name).email, password: PASSWORD }
  return ((await app.anonymous('POST', '/api/users/login', login)).body as { token: string }).token
}

interface Upload {
  headers?: Record<string, string>
  path?: string
  /** What is said to come, and what is sent of it, in bytes. */
  declared: number | 'chunked'
  sent: number
}

interface Sending {
  socket: net.Socket
  /** The head and body of the answer, as soon as it has come whole. */
  answer: Promise<{ status: number; text: string }>
}

/** Sends a request as it comes off the wire, finished or not, and goes on listening whatever happens. */
function send({ headers = {}, path = '/api/media', declared, sent }: Upload): Sending {
  const { hostname, port } = new URL(app.url)
  const socket = net.connect(Number(port), hostname)
  open.push(socket)
  const length = declared === 'chunked' ? 'Transfer-Encoding: chunked' : `Content-Length: ${declared}`
  const own = Object.entries({ 'Content-Type': 'multipart/form-data; boundary=x', ...headers })
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: x\r\n${own.map((each) => each.join(': ')).join('\r\n')}\r\n${length}\r\n\r\n`,
  )
  const piece = Buffer.alloc(64 * 1024, 'x')
  for (let left = sent; left > 0; left -= piece.length) {
    const part = piece.subarray(0, Math.min(left, piece.length))
    socket.write(declared === 'chunked' ? `${part.length.toString(16)}\r\n${part}\r\n` : part)
  }
  const answer = new Promise<{ status: number; text: string }>((resolve, reject) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (data) => {
      text += String(data)
      const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
      const whole = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Infinity)
      if (Buffer.byteLength(body) >= whole) resolve({ status: Number(head.split(' ')[1]), text: body })
    })
    socket.on('error', reject).on('close', () => reject(new Error(`closed after « ${text.slice(0, 200)} »`)))
  })
  answer.catch(() => undefined)
  return { socket, answer }
}

describe('a body is not read', () => {
  it('of a stranger, who is told so before it has come, and costs no memory', async () => {
    const before = process.memoryUsage().arrayBuffers
    const headers = { Authorization: 'JWT nobody' }
    const sending = Array.from({ length: 20 }, () => send({ headers, declared: 15 * MEGABYTE, sent: 14 * MEGABYTE }))
    const answers = await Promise.all(sending.map(({ answer }) => answer))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 401))
    expect(answers[0]?.text).toContain('"code":"unauthenticated"')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MEGABYTE)
  })

  it('of somebody whose session is over, though their token is signed', async () => {
    const ended = await tokenOf('observer')
    const { id } = app.world.person('observer')
    await app.payload.update({ collection: 'users', id, data: { isActive: false }, overrideAccess: true })
    const headers = { Authorization: `JWT ${ended}` }
    expect((await send({ headers, declared: 15 * MEGABYTE, sent: 0 }).answer).status).toBe(401)
    expect((await send({ headers, declared: 'chunked', sent: MEGABYTE }).answer).status).toBe(401)
  })

  const TOO_LARGE: readonly (readonly [string, string, string, string, number])[] = [
    ['a medium', '/api/media', 'multipart/form-data; boundary=x', '16 Mo', 17 * MEGABYTE],
    ['a document', '/api/chapters', 'application/json', '2 Mo', 3 * MEGABYTE],
    ['a document in a form', '/api/chapters', 'multipart/form-data; boundary=x', '2 Mo', 3 * MEGABYTE],
    ['a login', '/api/users/login', 'application/json', '8 ko', 9000],
    ['a forgotten password', '/api/users/forgot-password', 'multipart/form-data; boundary=x', '8 ko', 9000],
  ]
  it.each(TOO_LARGE)(
    'of %s that is too large: the sentence says the true limit',
    async (_, path, type, limit, bytes) => {
      const headers = { Authorization: `JWT ${token}`, 'Content-Type': type }
      const declared = await send({ path, headers, declared: bytes, sent: 0 }).answer
      expect(declared.status).toBe(413)
      expect(JSON.parse(declared.text)).toMatchObject({
        errors: [{ code: 'too_large', message: expect.stringContaining(limit) }],
      })
      // Sent in pieces, it is known only as it comes; the answer is seen by who is still sending.
      const inPieces = send({ path, headers, declared: 'chunked', sent: bytes })
      expect((await inPieces.answer).status).toBe(413)
      inPieces.socket.write('0\r\n\r\n')
    },
  )
})

describe('one person', () => {
  it('has so much read at once and no more, until something of it ends', async () => {
    const headers = { Authorization: `JWT ${token}` }
    const upload = () => send({ headers, declared: 15 * MEGABYTE, sent: 14 * MEGABYTE })
    const held = [upload(), upload(), upload(), upload(), upload()]
    expect(await Promise.race(held.map(({ answer }) => answer))).toMatchObject({
      status: 429,
      text: expect.stringContaining('"code":"too_much_at_once"'),
    })
    const other = await app.as('author.afd')
    expect((await other('POST', '/api/chapters', chapterData())).status).toBe(201)
    for (const { socket } of held) socket.destroy()
    // Read to its end, it is no form: the answer says so.
    const again = async () => (await send({ headers, declared: 15 * MEGABYTE, sent: 15 * MEGABYTE }).answer).status
    await expect.poll(again).toBe(400)
  })
})

describe('who asks', () => {
  const evil = { Origin: 'http://evil.example' }

  it('is not taken for a caller with a token because of another kind of credentials', async () => {
    const written = (headers: Record<string, string>) => app.anonymous('POST', '/api/chapters', chapterData(), headers)
    const cookie = { Cookie: `payload-token=${token}` }
    expect((await written({ ...cookie, ...evil, Authorization: 'Basic dTpw' })).status).toBe(403)
    expect((await written({ ...cookie, ...evil, Authorization: 'users API-Key 0000' })).status).toBe(403)
    expect((await written({ ...cookie, ...evil, Authorization: 'JWT ' })).status).toBe(403)
    expect((await written({ ...cookie, Authorization: 'Basic dTpw' })).status).toBe(201)
  })

  it('is not known by the cookie when the header shows a token that is none', async () => {
    const headers = { Cookie: `payload-token=${token}`, ...evil, Authorization: 'JWT nobody' }
    expect((await app.anonymous('POST', '/api/chapters', chapterData(), headers)).status).toBe(403)
    expect((await app.anonymous('GET', '/api/chapters', undefined, headers)).status).toBe(401)
  })

  it('writes from a page of this site or from none, whatever token a header shows', async () => {
    const written = async (headers: Record<string, string>) =>
      (await app.anonymous('POST', '/api/chapters', chapterData(), headers)).status
    for (const Authorization of [`Bearer ${token}`, `JWT ${token}`]) {
      expect(await written({ ...evil, Authorization })).toBe(403)
      expect(await written({ 'Sec-Fetch-Site': 'cross-site', Authorization })).toBe(403)
      expect(await written({ Authorization })).toBe(201)
    }
  })

  it.each(['x', 'JWT nobody', 'Basic dTpw', `JWT ${'a.b.c'}`])(
    'is told nothing of rights with « %s »',
    async (Authorization) => {
      const { status, text } = await app.anonymous('GET', '/api/access', undefined, { Authorization })
      expect(status).toBe(401)
      expect(text).not.toContain('collections')
    },
  )

  it('is told nothing of rights once their session is over', async () => {
    const reviewer = await tokenOf('reviewer2.afd')
    const headers = { Authorization: `JWT ${reviewer}` }
    expect((await app.anonymous('GET', '/api/access', undefined, headers)).text).toContain('"collections"')
    await app.anonymous('POST', '/api/users/logout', undefined, headers)
    expect((await app.anonymous('GET', '/api/access', undefined, headers)).status).toBe(401)
  })

  it('is answered in their language', async () => {
    const english = await app.anonymous('GET', '/api/chapters', undefined, { 'Accept-Language': 'en' })
    expect(english.text).toContain('Log in to continue.')
  })
})
