import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { body, chapterData } from '../support/content.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { startApp, type App } from '../support/startApp.ts'

/** What a hostile pass found once, and may never come back. */
let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const review = (uid: string) => reviewOf(ledgerOf(app.payload).guide, { type: 'chapters', uid })

describe('a coordinator who wants to publish alone', () => {
  it('cannot by taking the text off the site, dropping the others and coming back', async () => {
    const { world } = app
    const chapter = await world.createChapter('author.fedepl')
    await world.goLive(chapter)
    const { live } = review(chapter.uid)
    const away = { command: 'unpublish', revision: live?.revision ?? '', reason: 'Un instant.' } as const
    await world.do('coordinator.fedepl', chapter, away)
    await world.edit(chapter, 'coordinator.fedepl', {
      coPartners: [],
      body: body('Un texte que personne d’autre n’a lu.'),
    })
    await world.submit('author.fedepl', chapter)
    expect(review(chapter.uid).open.main?.required).toHaveLength(3)
  })

  it('cannot have one person answer for two organisations', async () => {
    const { world } = app
    const chapter = await world.createChapter('author.fedepl')
    await world.submit('author.fedepl', chapter)
    await world.do('reviewer2.afd', chapter, { command: 'approve', ...world.seen(chapter) })
    const data = { partner: world.partners.cdc }
    await app.payload.update({ collection: 'users', id: world.person('reviewer2.afd').id, data, overrideAccess: true })
    const moved = { ...world.person('reviewer2.afd'), partner: world.partners.cdc }
    const { execute } = await import('#review/execute.ts')
    const wish = { command: 'approve', ...world.seen(chapter) } as const
    const answer = execute({ payload: app.payload, actor: moved, document: chapter, wish, id: crypto.randomUUID() })
    await expect(answer).rejects.toMatchObject({ code: 'four_eyes' })
  })

  it('cannot answer on a text of theirs that somebody else submitted again', async () => {
    const { world } = app
    const chapter = await world.createChapter('coordinator.afd')
    await world.submit('coordinator.afd', chapter)
    await world.do('coordinator.afd', chapter, { command: 'withdraw', round: 1 })
    await world.submit('author.afd', chapter)
    const answer = world.do('coordinator.afd', chapter, { command: 'approve', ...world.seen(chapter) })
    await expect(answer).rejects.toMatchObject({ code: 'four_eyes' })
  })
})

it('a login at the very moment does not undo a deactivation', async () => {
  const { email, id } = app.world.person('reviewer2.cdc')
  const login = () => app.anonymous('POST', '/api/users/login', { email, password: PASSWORD })
  const before = (await login()).body as { token: string }
  const admin = await app.as('admin')
  const change = admin('PATCH', `/api/users/${id}`, { isActive: false, roles: ['author'] })
  const logins = await Promise.all([login(), login(), login(), change])
  expect(logins.at(-1)?.status).toBe(200)
  const stored = await app.payload.findByID({ collection: 'users', id, overrideAccess: true })
  expect(stored).toMatchObject({ isActive: false, roles: ['author'] })
  const token = { Authorization: `JWT ${before.token}` }
  expect((await app.anonymous('GET', '/api/chapters', undefined, token)).status).not.toBe(200)
})

describe('a page of another site', () => {
  const elsewhere: Record<string, string>[] = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://ailleurs.example' },
  ]

  it.each(elsewhere)('writes nothing with the visitor’s cookie (%o)', async (headers) => {
    const { email } = app.world.person('author.fedepl')
    const { body: answer } = await app.anonymous('POST', '/api/users/login', { email, password: PASSWORD })
    const cookie = { Cookie: `payload-token=${(answer as { token: string }).token}` }
    const written = await app.anonymous('POST', '/api/chapters', chapterData(), { ...cookie, ...headers })
    expect(written.status).toBe(403)
    expect((await app.anonymous('POST', '/api/chapters', chapterData(), cookie)).status).toBe(201)
  })
})

it('brackets by the thousand are refused before they are parsed', async () => {
  const bomb = `{"email":${'['.repeat(3000)}${']'.repeat(3000)},"password":"x"}`
  const answer = await app.anonymous('POST', '/api/users/login', bomb, { 'Content-Type': 'application/json' })
  expect(answer.status).toBe(400)
  const large = `{"email":"${'x'.repeat(20_000)}"}`
  expect((await app.anonymous('POST', '/api/users/login', large, { 'Content-Type': 'application/json' })).status).toBe(
    413,
  )
})

it('the title of a draft nobody submitted is not told to whoever points at it', async () => {
  const { world } = app
  const secret = await world.create('examples', 'author.afd', { title: 'PROJET SECRET' })
  const chapter = await world.createChapter('author.fedepl', { relatedExamples: [secret.uid] })
  const author = await app.as('author.fedepl')
  const { text } = await author('GET', `/api/chapters/${chapter.uid}/workflow`)
  expect(text).toContain('reference_private')
  expect(text).not.toContain('PROJET SECRET')
})

it('a draft nobody submitted is not listed to others, and its owners still find it by its state', async () => {
  const draft = await app.world.createChapter('author.afd', { coPartners: [] })
  const outsider = await app.as('author.cdc')
  const listed = await outsider('GET', '/api/reviews?where[isSubmitted][not_equals]=true&limit=500')
  expect(listed.text).not.toContain(draft.uid)
  const owner = await app.as('author.afd')
  const found = await owner('GET', '/api/chapters?where[reviewState][equals]=draft&limit=500')
  expect(found.text).toContain(draft.uid)
  expect(found.text).toContain('"reviewState":"draft"')
})

it.each([
  'where[title][all]=a',
  'where[themes][all]=x',
  'where[coPartners][all]=x',
  'where[sources.consultedAt][equals]=xx',
])('a list asked with %s is the caller’s mistake', async (query) => {
  const author = await app.as('author.cdc')
  expect((await author('GET', `/api/chapters?${query}`)).status).toBe(400)
})

it.each([[{ a: 1 }], [[1, null]], [[{ children: 5 }]]])('an outline whose tree is %j still opens', async (tree) => {
  const { uid } = await app.world.create('outline', 'author.cdc', { title: 'Plan' })
  const author = await app.as('author.cdc')
  await author('PATCH', `/api/outline/${uid}`, { tree })
  const opened = await author('GET', `/api/outline/${uid}/workflow`)
  expect(opened.status).toBe(200)
  expect(opened.text).toContain('field_invalid')
})
