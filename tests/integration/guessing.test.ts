import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as password from '#platform/password.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { startApp, type Answer, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  app = await startApp()
})
afterAll(() => app.close())

const OFFICE = '192.0.2.10'
const ELSEWHERE = '198.51.100.7'
const UNKNOWN = 'personne@example.org'
const emailOf = (name: string) => app.world.person(name).email

const login = (email: string, { from = OFFICE, given = PASSWORD } = {}) =>
  app.anonymous('POST', '/api/users/login', { email, password: given }, { 'X-Forwarded-For': from })
const told = ({ status, text }: Answer) => [status, text]

describe('whoever guesses a password', () => {
  it('is slowed down, then refused, alike for an address somebody has and for one nobody has', async () => {
    const email = emailOf('reviewer2.afd')
    const answers: unknown[][] = []
    const waits: number[][] = []
    for (let attempt = 0; attempt < 10; attempt++) {
      const since = performance.now()
      const [known, unknown] = await Promise.all(
        [email, UNKNOWN].map(async (each) => told(await login(each, { given: 'faux' }))),
      )
      answers.push([known, unknown])
      waits.push([performance.now() - since])
    }
    expect(answers.map(([known]) => known)).toEqual(answers.map(([, unknown]) => unknown))
    expect(answers.map(([known]) => (known as unknown[])[0])).toEqual([...Array(8).fill(401), 429, 429])
    expect(waits[7]![0]).toBeGreaterThan(4000)
  })

  it('keeps no colleague out of the office, nor the person out of another place', async () => {
    const email = emailOf('reviewer2.afd')
    for (let attempt = 0; attempt < 50; attempt++) await login(email, { given: 'faux' })
    expect((await login(email)).body).toMatchObject({ errors: [{ code: 'too_many_attempts' }] })
    const colleagues = ['author.afd', 'reviewer.afd', 'coordinator.afd'].map((name) => login(emailOf(name)))
    expect((await Promise.all(colleagues)).map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await login(email, { from: ELSEWHERE })).status).toBe(200)
  })

  it('is let in again by whoever may unlock the account', async () => {
    const email = emailOf('reviewer2.afd')
    expect((await login(email)).status).toBe(429)
    expect((await (await app.as('admin'))('POST', '/api/users/unlock', { email })).status).toBe(200)
    expect((await login(email)).status).toBe(200)
  })

  it('does not choose the address they are counted at', async () => {
    const email = emailOf('reviewer2.cdc')
    const guess = (at: string) =>
      app.anonymous(
        'POST',
        '/api/users/login',
        { email, password: 'faux' },
        { 'X-Forwarded-For': ELSEWHERE, 'X-Coplume-Address': at },
      )
    // Those under way at once are few, and once they have failed no other is looked at.
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => guess(`203.0.113.${at}`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([
      ...Array<number>(32).fill(401),
      ...Array<number>(8).fill(429),
    ])
    expect((await guess('203.0.113.99')).status).toBe(429)
  })

  it('is counted for the current password of one’s own account too', async () => {
    const { email, id } = app.world.person('author.fedepl')
    const from = { 'X-Forwarded-For': '192.0.2.77' }
    const { token } = (await app.anonymous('POST', '/api/users/login', { email, password: PASSWORD }, from)).body as { token: string } // prettier-ignore
    const change = { currentPassword: 'faux', password: 'un-autre-mot-de-passe' }
    const statuses: number[] = []
    for (let attempt = 0; attempt < 10; attempt++)
      statuses.push((await app.anonymous('PATCH', `/api/users/${id}`, change, { ...from, Authorization: `JWT ${token}` })).status) // prettier-ignore
    expect(statuses).toEqual([...Array(8).fill(403), 429, 429])
  })

  it('waits for the same work whether anybody has the address or not', async () => {
    const looked = vi.spyOn(password, 'isPassword')
    await login(UNKNOWN, { from: '192.0.2.90', given: 'faux' })
    expect(looked).toHaveBeenCalledTimes(1)
    looked.mockRestore()
  })
})

describe('whoever asks for a mail to choose a password', () => {
  it('is answered alike, and before anybody looks whose address it is', async () => {
    const ask = (email: string) =>
      app.anonymous('POST', '/api/users/forgot-password', { email }, { 'X-Forwarded-For': ELSEWHERE })
    const sent = vi.spyOn(app.payload, 'sendEmail')
    const asked = vi.spyOn(app.payload, 'forgotPassword')
    const [known, unknown] = [await ask(emailOf('author.cdc')), await ask(UNKNOWN)]
    expect(told(known)).toEqual(told(unknown))
    expect(known.status).toBe(200)
    // Of two addresses one is somebody's: one letter.
    await expect.poll(() => sent.mock.calls.length).toBe(1)
    expect(asked.mock.calls.map(([{ data }]) => data)).toEqual([{ email: emailOf('author.cdc') }])
    sent.mockRestore()
    asked.mockRestore()
  })

  it('is told what is missing', async () => {
    const answer = await app.anonymous('POST', '/api/users/forgot-password', { email: 3 })
    expect([answer.status, answer.body]).toMatchObject([400, { errors: [{ code: 'bad_request' }] }])
  })
})

it.each(['/api/access', '/api/access/', '/api/access//', '/api/ACCESS', '/api//access', '/api/%61ccess', '/api/users/access'])(
  'a stranger learns nothing from %s, nor whoever shows the token of a session that is over',
  async (path) => {
    const { body } = await login(emailOf('author.cdc'), { from: '192.0.2.99' })
    const headers = { Authorization: `JWT ${(body as { token: string }).token}` }
    await app.anonymous('POST', '/api/users/logout', {}, headers)
    for (const shown of [{}, headers, { Authorization: 'x' }]) {
      const { status, text } = await app.anonymous('GET', path, undefined, shown)
      expect([308, 401, 403, 404]).toContain(status)
      expect(text).not.toMatch(/collections|canAccessAdmin/)
    }
  },
) // prettier-ignore
