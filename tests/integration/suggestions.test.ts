import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import type { Thread } from '#review/threads.ts'
import { newId } from '#platform/hash.ts'
import { chapterData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** A comment suggests another wording: whoever may edit the text says that it stands there now. */

let app: App
let text: DocumentRef
beforeAll(async () => {
  app = await startApp()
  text = await app.world.create('chapters', 'coordinator.fedepl', { ...chapterData(), coPartners: [] })
  await app.world.submit('author.fedepl', text)
})
afterAll(() => app.close())

const ANCHOR = { quote: 'les halles', prefix: 'exploite ', suffix: ' depuis', start: 12, times: 1 }
const at = (more = '') => `/api/chapters/${text.uid}/comments${more}`
const codeOf = ({ body }: { body: unknown }) => (body as { errors: [{ code: string }] }).errors[0].code

async function suggest(name: string, circle: 'all' | 'mine', more: object = { suggestion: 'le marché' }) {
  const id = newId()
  const said = { id, circle, text: 'Plutôt ceci.', anchor: ANCHOR, ...more }
  const answer = await (await app.as(name))('POST', at(), said)
  expect(answer.status, answer.text).toBe(200)
  return id
}
const note = async (name: string, id: string, applied: unknown = true) =>
  (await app.as(name))('POST', at(`/${id}/applied`), { applied })
async function seen(name: string, id: string) {
  const { body } = await (await app.as(name))('GET', at())
  const { threads, mayEdit } = body as { threads: Thread[]; mayEdit: boolean }
  return { applied: threads.find((thread) => thread.id === id)?.applied, mayEdit }
}

describe('a suggested wording that was applied', () => {
  it('says by whom and when to all who read the comment, until that is taken back', async () => {
    const id = await suggest('reviewer.afd', 'all')
    expect(await seen('author.fedepl', id)).toEqual({ applied: null, mayEdit: true })
    expect((await note('author.fedepl', id)).status).toBe(200)
    const me = (await (await app.as('author.fedepl'))('GET', '/api/users/me')).body as { user: { name: string } }
    expect(await seen('reviewer.afd', id)).toEqual({
      applied: { at: expect.any(String), person: me.user.name },
      mayEdit: false,
    })
    expect((await note('coordinator.fedepl', id, false)).status).toBe(200)
    expect((await seen('reviewer.afd', id)).applied).toBeNull()
  })

  it('is no event, and no save of the text', async () => {
    const id = await suggest('reviewer.afd', 'all')
    const author = await app.as('author.fedepl')
    const stateOf = async () => [
      (await author('GET', `/api/chapters/${text.uid}?depth=0`)).text,
      (await author('GET', `/api/chapters/${text.uid}/workflow`)).text,
    ]
    const before = await stateOf()
    await note('author.fedepl', id)
    expect(await stateOf()).toEqual(before)
  })

  it('may be applied by the chief editor', async () => {
    const id = await suggest('author.fedepl', 'all')
    expect((await seen('chief-editor', id)).mayEdit).toBe(true)
    expect((await note('chief-editor', id)).status).toBe(200)
  })
})

describe('a suggested wording', () => {
  it.each(['reviewer.fedepl', 'reviewer.afd', 'author.afd', 'coordinator.cdc', 'observer', 'admin'])(
    'is not applied by %s, who may not edit the text',
    async (name) => {
      const id = await suggest('reviewer.afd', 'all')
      expect((await seen(name, id)).mayEdit).toBe(false)
      for (const applied of [true, false]) expect(codeOf(await note(name, id, applied))).toBe('forbidden')
      expect((await seen('author.fedepl', id)).applied).toBeNull()
    },
  )

  it('said among one organisation is nowhere for whoever edits the text of another', async () => {
    const id = await suggest('reviewer.afd', 'mine')
    expect(codeOf(await note('author.fedepl', id))).toBe('not_found')
    expect(codeOf(await note('chief-editor', id))).toBe('not_found')
    expect((await seen('reviewer.afd', id)).applied).toBeNull()
  })

  it('is applied by somebody who is logged in', async () => {
    const id = await suggest('reviewer.afd', 'all')
    expect((await app.anonymous('POST', at(`/${id}/applied`), { applied: true })).status).toBe(401)
  })

  it('is not applied where there is none', async () => {
    expect(codeOf(await note('author.fedepl', await suggest('reviewer.afd', 'all', {})))).toBe('no_suggestion')
    for (const id of [newId(), 'nobody', '%00']) expect([400, 404]).toContain((await note('author.fedepl', id)).status)
  })

  it('is not applied once its author took it back', async () => {
    const id = await suggest('reviewer.afd', 'all')
    await (
      await app.as('reviewer.afd')
    )('DELETE', at(`/${id}`))
    expect(codeOf(await note('author.fedepl', id))).toBe('no_suggestion')
  })

  it.each([{}, { applied: 'yes' }, { applied: true, appliedBy: 'me' }])('is not applied by %j', async (body) => {
    const id = await suggest('reviewer.afd', 'all')
    const answer = await (await app.as('author.fedepl'))('POST', at(`/${id}/applied`), body)
    expect(answer.status).toBe(400)
    expect(codeOf(answer)).toBe('invalid_command')
  })
})
