import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import type { ErrorCode } from '#domain/errors.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { newId } from '#platform/hash.ts'
import { exampleData } from '../support/content.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/** Every refusal says a sentence of the one table of errors, in the language of whoever asks. */

let app: App
let draft: DocumentRef
let submitted: DocumentRef

beforeAll(async () => {
  app = await startApp()
  draft = await app.world.create('examples', 'author.fedepl', exampleData())
  submitted = await app.world.create('examples', 'author.fedepl', exampleData())
  await app.world.submit('author.fedepl', submitted)
})
afterAll(() => app.close())

interface Refused {
  readonly name: string
  /** Null: somebody who is not logged in. */
  readonly as: string | null
  readonly method: string
  path(): string
  body?(): unknown
  readonly headers?: Record<string, string>
}

const flow = (of: () => DocumentRef) => () => `/api/${of().type}/${of().uid}/workflow`
const asked = (name: string, as: string | null, method: string, path: string | (() => string), more: Partial<Refused> = {}): Refused =>
  ({ name, as, method, path: typeof path === 'string' ? () => path : path, ...more }) // prettier-ignore
const wish = (name: string, as: string, of: () => DocumentRef, body: object): Refused =>
  asked(name, as, 'POST', flow(of), { body: () => body, headers: { 'Idempotency-Key': newId() } })

const SHA = '0'.repeat(64)
const COLLECTIONS = [...REVIEWABLE_TYPES, 'media', 'partners', 'users']
const REFUSED: readonly Refused[] = [
  ...COLLECTIONS.map((each) => asked(`a stranger at ${each}`, null, 'GET', `/api/${each}`)),
  ...COLLECTIONS.map((each) => asked(`an odd question to ${each}`, 'author.fedepl', 'GET', `/api/${each}?where[zzz][equals]=1`)), // prettier-ignore
  ...REVIEWABLE_TYPES.map((each) => asked(`the bar of a ${each} that is none`, 'author.fedepl', 'GET', `/api/${each}/${newId()}/workflow`)), // prettier-ignore
  asked('an unknown collection', 'author.fedepl', 'GET', '/api/nothing'),
  asked('a method that is none', 'author.fedepl', 'PROPFIND', '/api/chapters'),
  asked('JSON that is none', 'author.fedepl', 'POST', '/api/chapters', { body: () => '{"a":' }),
  asked('a form of another sort', 'author.fedepl', 'POST', '/api/chapters', { body: () => 'a', headers: { 'content-type': 'text/csv' } }), // prettier-ignore
  asked('another site', 'author.fedepl', 'POST', '/api/chapters', { body: () => ({}), headers: { origin: 'https://ailleurs.example' } }), // prettier-ignore
  asked('a file that is not there', 'author.fedepl', 'GET', `/api/media/file/${SHA}.jpg`),
  asked('a picture of no text', 'author.fedepl', 'GET', () => `/api/examples/${draft.uid}/revisions/${SHA}/media/${SHA}`), // prettier-ignore
  asked('a medium without its file', 'author.fedepl', 'POST', '/api/media', { body: () => formOf(null) }),
  asked('a medium of another sort', 'author.fedepl', 'POST', '/api/media', { body: () => formOf('text/plain') }),
  asked('a picture that is none', 'author.fedepl', 'POST', '/api/media', { body: () => formOf('image/png') }),
  asked('a PDF that is none', 'author.fedepl', 'POST', '/api/media', { body: () => formOf('application/pdf') }),
  wish('no command', 'author.fedepl', () => draft, { command: 'dance' }),
  wish('a command without what was seen', 'author.fedepl', () => draft, { command: 'submit' }),
  wish('a submission of what is not there', 'author.fedepl', () => draft, {
    command: 'submit',
    round: 0,
    revision: SHA,
  }),
  wish('an answer to no round', 'reviewer.cdc', () => draft, { command: 'approve', round: 1, revision: SHA }),
  wish('an answer to another text', 'reviewer.cdc', () => submitted, { command: 'approve', round: 1, revision: SHA }),
  wish('a publication too early', 'coordinator.fedepl', () => submitted, {
    command: 'publish',
    round: 1,
    revision: SHA,
  }),
  wish('somebody who may not', 'observer', () => submitted, { command: 'withdraw', round: 1 }),
  wish('a text that is not live', 'coordinator.fedepl', () => submitted, { command: 'unpublish', revision: SHA, reason: 'x' }), // prettier-ignore
]

/** A medium in a form, with a file of that type, or none. */
function formOf(type: string | null): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'Un puits' }))
  if (type) form.set('file', new Blob(['nothing of the sort'], { type }), 'sent.bin')
  return form
}

async function messageOf({ as, method, path, body, headers = {} }: Refused, language: 'fr' | 'en') {
  const client: Client = as ? await app.as(as) : app.anonymous
  const sent = { ...headers, 'accept-language': language }
  const { status, text } = await client(method, path(), body?.(), sent)
  const { errors = [] } = JSON.parse(text) as { errors?: { code: ErrorCode; message: string }[] }
  return { status, code: errors[0]?.code, message: errors[0]?.message ?? '' }
}

/** A sentence of the table, whatever fills its gaps. */
const sentence = (written: string): RegExp =>
  new RegExp(`^${written.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.*')}$`, 's')

it('is a table of forty and more', () => {
  expect(REFUSED.length).toBeGreaterThanOrEqual(40)
})

it.each(REFUSED.map((each) => [each.name, each] as const))('%s', async (_, refused) => {
  for (const language of ['en', 'fr'] as const) {
    const { status, code, message } = await messageOf(refused, language)
    expect([status >= 400 && status < 500, code && Object.hasOwn(ERROR_WORDS, code)]).toEqual([true, true])
    expect(message).toMatch(sentence(ERROR_WORDS[code!][language]))
  }
})

it('a file that is refused says why by its code', async () => {
  const author = await app.as('author.fedepl')
  const codes = [null, 'text/plain', 'image/png', 'application/pdf'].map(async (type) => {
    const { body, status } = await author('POST', '/api/media', formOf(type))
    return [status, (body as { errors: { code: string }[] }).errors[0]?.code]
  })
  expect(await Promise.all(codes)).toEqual([
    [400, 'file_missing'],
    [400, 'file_type'],
    [400, 'picture_unreadable'],
    [400, 'pdf_unreadable'],
  ])
})

it('a reader whose address is none is told so on a page, in the language of the site', async () => {
  for (const [address, words] of [
    ['/chapitres/%zz', 'La requête est mal formée.'],
    ['/en/chapters/..%2f..%2fetc', 'The request is malformed.'],
  ] as const) {
    const { status, text, headers } = await app.anonymous('GET', address)
    expect([status, headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8'])
    expect(text).toContain(words)
    expect(text).toContain('</html>')
  }
})
