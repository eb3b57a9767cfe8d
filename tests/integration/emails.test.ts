import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type App } from '../support/startApp.ts'

/** Who is told anybody's e-mail address, through whatever door tells of people. */

let app: App
const everybody: { id: string; email: string; partner: string | null }[] = []
beforeAll(async () => {
  app = await startApp()
  const { docs } = await app.payload.find({ collection: 'users', limit: 0, depth: 0, overrideAccess: true })
  for (const { id, email, partner } of docs) everybody.push({ id, email, partner: (partner as string | null) ?? null })
})
afterAll(() => app.close())

const ROLES = ['author.afd', 'reviewer.afd', 'coordinator.afd', 'chief-editor', 'observer'] as const

/** Addresses anybody told in answers. */
const addressesIn = (text: string) => everybody.map(({ email }) => email).filter((email) => text.includes(`"${email}"`)).sort() // prettier-ignore

/** What a person should be told: their own organisation's, and theirs. */
function theirs(name: string): string[] {
  const { id, partner } = app.world.person(name)
  const isTheirs = (each: (typeof everybody)[number]) =>
    each.id === id || (partner !== null && each.partner === partner)
  return everybody.filter(isTheirs).map(({ email }) => email).sort() // prettier-ignore
}

describe.each(ROLES)('%s', (name) => {
  it('reads the addresses of their own organisation, and everybody’s names', async () => {
    const client = await app.as(name)
    const list = await client('GET', '/api/users?limit=0&depth=2')
    expect(addressesIn(list.text)).toEqual(theirs(name))
    const { docs } = list.body as { docs: { name: string }[] }
    expect(docs.map((each) => each.name).filter(Boolean)).toHaveLength(everybody.length)
    const selected = await client('GET', '/api/users?limit=0&select[email]=true&select[partner]=true')
    expect(addressesIn(selected.text)).toEqual(theirs(name))
    // Whose organisation is not read is not known: only one's own.
    const alone = await client('GET', '/api/users?limit=0&select[email]=true')
    expect(addressesIn(alone.text)).toEqual([app.world.person(name).email])
    const one = await Promise.all(everybody.map(({ id }) => client('GET', `/api/users/${id}?depth=1`)))
    expect(addressesIn(one.map(({ text }) => text).join('\n'))).toEqual(theirs(name))
    expect(addressesIn((await client('GET', '/api/users/me')).text)).toEqual([app.world.person(name).email])
  })

  it('cannot ask after an address, by a condition or an order', async () => {
    const client = await app.as(name)
    const { email } = app.world.person('author.cdc')
    const questions = [
      `where[email][equals]=${email}`,
      `where[email][like]=cdc`,
      'where[email][exists]=true',
      `where[or][0][email][contains]=cdc`,
      `where[and][0][or][0][email][in]=${email}`,
      'sort=email',
      'sort=-email',
      'sort=name,-email',
      'sort[]=name&sort[]=email',
    ]
    for (const question of questions) {
      const asked = [
        `/api/users?${question}`,
        ...(question.startsWith('where') ? [`/api/users/count?${question}`] : []),
      ]
      for (const path of asked) {
        const { status, text } = await client('GET', path)
        expect([path, [400, 403].includes(status)]).toEqual([path, true])
        expect(text).not.toContain(email)
      }
    }
  })

  it('is told none by what else speaks of people', async () => {
    const document = await app.world.createChapter('author.cdc')
    await app.world.submit('author.cdc', document).catch(() => undefined)
    const client = await app.as(name)
    const path = `/api/chapters/${document.uid}`
    const paths = [path, `${path}?depth=2`, '/api/chapters/versions?depth=2', `${path}/workflow`, '/api/partners?depth=2', '/api/media?depth=2', '/api/reviews?depth=2', '/api/ledger?limit=0', '/api/access', '/api/users/sessions'] // prettier-ignore
    const answers = await Promise.all(paths.map((each) => client('GET', each)))
    expect(addressesIn(answers.map(({ text }) => text).join('\n'))).toEqual([])
  })
})

it('an administrator reads and asks after all of them', async () => {
  const admin = await app.as('admin')
  const all = everybody.map(({ email }) => email).sort()
  expect(addressesIn((await admin('GET', '/api/users?limit=0&sort=email')).text)).toEqual(all)
  const { email, id } = app.world.person('author.cdc')
  const { docs } = (await admin('GET', `/api/users?where[email][equals]=${email}`)).body as { docs: { id: string }[] }
  expect(docs.map((each) => each.id)).toEqual([id])
})

it('a coordinator is answered with the address they gave', async () => {
  const coordinator = await app.as('coordinator.afd')
  const email = 'invitee@example.org'
  const data = {
    email,
    name: 'Invitée',
    password: 'un-long-mot-de-passe',
    roles: ['author'],
    partner: app.world.partners.afd,
  }
  const made = await coordinator('POST', '/api/users?depth=0', data)
  expect([made.status, (made.body as { doc: { email: string } }).doc.email]).toEqual([201, email])
})

it('a stranger is told nothing', async () => {
  const paths = ['/api/users', '/api/users/count', '/api/users/me', '/api/access', '/api/users/init']
  const answers = await Promise.all(paths.map((path) => app.anonymous('GET', path)))
  expect(addressesIn(answers.map(({ text }) => text).join('\n'))).toEqual([])
})
