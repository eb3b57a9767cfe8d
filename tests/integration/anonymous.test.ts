import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGuide, UNSIGNED, type GuideUnderTest } from '../support/doors/guide.ts'
import { addressesOf, bytesAt } from '../support/doors/publicBytes.ts'
import { startApp, type App } from '../support/startApp.ts'

const COLLECTIONS = [
  ...REVIEWABLE_TYPES, 'media', 'partners', 'users', 'revisions', 'ledger', 'reviews', 'remarks', 'comments', 'contributions', 'outbox', 'projections', 'notifications', 'sessions', 'webhooks', 'deliveries',
  'payload-preferences', 'payload-locked-documents', 'payload-migrations', 'payload-jobs',
] as const // prettier-ignore

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
  await app.world.edit(guide.draft, 'author.fedepl', { internalNotes: `${UNSIGNED}, entre nous` })
  await app.world.submit('author.fedepl', guide.draft)
  await app.world.do('reviewer.afd', guide.draft, {
    command: 'requestChanges',
    ...app.world.seen(guide.draft),
    comment: `${UNSIGNED}, dit AFD`,
  })
})
afterAll(() => app.close())

describe.each(COLLECTIONS)('/api/%s', (collection) => {
  const AT: readonly (readonly [string, string])[] = [
    ['GET', ''], ['GET', '?draft=true&depth=10&limit=0'], ['GET', '?where[id][exists]=true&trash=true'], ['GET', '/count'], ['GET', '/access'], ['GET', '/versions'], ['GET', '/:id'], ['GET', '/:id?draft=true'], ['GET', '/:id/workflow'], ['GET', '/:id/comments'], ['GET', `/:id/revisions/${'0'.repeat(64)}/media/${'0'.repeat(64)}`],
    ['POST', ''], ['POST', '/:id/workflow'], ['POST', '/:id/comments'], ['POST', '/:id/comments/:id/answers'], ['POST', '/:id/comments/:id/resolved'], ['POST', '/:id/comments/:id/open'], ['PATCH', '/:id/comments/:id'], ['DELETE', '/:id/comments/:id'], ['POST', '/access/:id'], ['POST', '/versions/:id'], ['POST', '/:id/duplicate'], ['PATCH', ''], ['PATCH', '/:id'], ['PUT', '/:id'], ['DELETE', ''], ['DELETE', '/:id'], ['HEAD', '/:id'],
  ] // prettier-ignore
  it.each(AT)('answers %s %s without a word of any document', async (method, path) => {
    const id =
      { users: app.world.person('admin').id, partners: app.world.partners.afd, media: guide.medium, ledger: '1' }[
        collection as string
      ] ?? guide.live.uid
    const body = { POST: { command: 'submit', round: 0, revision: 'a'.repeat(64), title: 'x' }, PATCH: { title: 'x' } }[
      method
    ]
    const answer = await app.anonymous(method, `/api/${collection}${path.replace(':id', id)}`, body)
    expect([401, 403, 404]).toContain(answer.status)
    expect(Object.keys((answer.body as object | null) ?? { errors: [] })).toEqual(['errors'])
  })
})

describe('the few open doors of the API', () => {
  const OPEN: readonly (readonly [string, string, unknown])[] = [
    ['GET', '/api/users/me', undefined], ['GET', '/api/users/init', undefined], ['POST', '/api/users/logout', {}], ['POST', '/api/users/refresh-token', {}],
    ['POST', '/api/users/login', { email: 'x@example.org', password: 'x' }], ['POST', '/api/users/forgot-password', { email: 'admin@example.org' }], ['POST', '/api/users/reset-password', { token: 'x', password: 'un-mot-de-passe' }],
    ['POST', '/api/users/first-register', { email: 'x@example.org', password: 'un-mot-de-passe', name: 'X' }],
    ['POST', '/api/users/sign-in/code', { code: '123456' }], ['GET', '/api/users/sign-in/enrolment', undefined], ['POST', '/api/users/sign-in/enrolment', { code: '123456' }],
    ['GET', '/api/users/oidc/start', undefined], ['GET', '/api/users/oidc/callback?code=x&state=y', undefined],
  ] // prettier-ignore
  it.each(OPEN)('%s %s tells nothing of anybody', async (method, path, body) => {
    const { status, text } = await app.anonymous(method, path, body)
    expect(status).toBeLessThan(500)
    expect(text).not.toMatch(/example\.org|Personne |"id"|"hash"|"token"/)
  })

  it.each([
    ['GET', '/api/users/second-factor'], ['POST', '/api/users/second-factor'], ['POST', '/api/users/second-factor/confirmation'],
    ['POST', '/api/users/second-factor/removal'], ['POST', '/api/users/x/second-factor/removal'], ['POST', '/api/users/confirmation'],
    ['POST', '/api/users/oidc/start'], ['GET', '/api/users/sign-in'],
  ])('%s %s is none of them', async (method, path) => {
    const { status } = await app.anonymous(method, path, method === 'POST' ? { code: '123456', password: 'x' } : undefined)
    expect([401, 404]).toContain(status)
  }) // prettier-ignore

  const FORGED: readonly (readonly [string, Record<string, string>])[] = [
    ['a token nobody signed', { Authorization: 'JWT eyJhbGciOiJub25lIn0.eyJpZCI6IjEiLCJjb2xsZWN0aW9uIjoidXNlcnMifQ.' }],
    ['an empty token', { Authorization: 'JWT ' }],
    ['an API key', { Authorization: 'users API-Key 0000' }],
    ['a cookie', { Cookie: 'payload-token=x.y.z' }],
    ['basic credentials', { Authorization: 'Basic YWRtaW46YWRtaW4=' }],
  ]
  it.each(FORGED)('%s opens nothing', async (_, headers) => {
    for (const collection of COLLECTIONS) {
      const answer = await app.anonymous('GET', `/api/${collection}`, undefined, headers)
      expect([401, 403, 404]).toContain(answer.status)
    }
    expect((await app.anonymous('GET', '/api/access', undefined, headers)).text).not.toContain('"create":true')
  })

  it('a cookie from another site opens nothing either', async () => {
    const login = { email: app.world.person('author.fedepl').email, password: 'mot-de-passe-des-essais' }
    const { token } = (await app.anonymous('POST', '/api/users/login', login)).body as { token: string }
    const headers = {
      Cookie: `payload-token=${token}`,
      Origin: 'https://ailleurs.example',
      'Sec-Fetch-Site': 'cross-site',
    }
    const answer = await app.anonymous('PATCH', `/api/chapters/${guide.draft.uid}`, { title: 'x' }, headers)
    expect([401, 403]).toContain(answer.status)
  })
})

describe('what is public', () => {
  it('holds no working copy, note, comment, person or reference to what is not live', async () => {
    const all = [...(await bytesAt(app.anonymous, addressesOf(guide))).values()].join('\n')
    expect(all).toContain('Le texte approuvé.')
    for (const secret of [
      UNSIGNED,
      'entre nous',
      'Personne ',
      '@example.org',
      guide.draft.uid,
      ...['author.fedepl', 'reviewer.afd', 'coordinator.fedepl'].map((name) => app.world.person(name).id),
    ])
      expect(all).not.toContain(secret)
  })

  it('is not there for a text that was never published', async () => {
    const slug = guide.slugs.get(guide.draft.uid)
    const answers = await Promise.all(
      [`/v1/chapters/${slug}`, `/v1/chapters/${slug}/proof`, `/chapitres/${slug}`, `/en/chapters/${slug}`].map((path) =>
        app.anonymous('GET', path),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })
})
