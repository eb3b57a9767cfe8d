import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import type { Thread } from '#review/threads.ts'
import { newId } from '#platform/hash.ts'
import { chapterData, exampleData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** What people say to each other of a text: in which circle, and who may do what of it. */

let app: App
let text: DocumentRef
beforeAll(async () => {
  app = await startApp()
  text = await app.world.create('chapters', 'author.fedepl', chapterData())
  await app.world.submit('author.fedepl', text)
})
afterAll(() => app.close())

const ANCHOR = { quote: 'les halles', prefix: 'exploite ', suffix: ' depuis', start: 12, times: 1 }
const at = (more = '', document = text) => `/api/${document.type}/${document.uid}/comments${more}`
const threads = ({ body }: { body: unknown }) => (body as { threads: Thread[] }).threads
const codeOf = ({ body }: { body: unknown }) => (body as { errors: [{ code: string }] }).errors[0].code

async function say(name: string, circle: 'all' | 'mine', words: string, document = text): Promise<string> {
  const id = newId()
  const answer = await (await app.as(name))('POST', at('', document), { id, circle, text: words, anchor: ANCHOR })
  expect(answer.status, answer.text).toBe(200)
  return id
}
const seenOf = (thread: Thread | undefined) =>
  Object.fromEntries(thread?.said.map((each) => [each.id, each.editedAt ?? each.at]) ?? [])
const open = async (name: string, id: string, read?: Record<string, string>) =>
  (await app.as(name))('POST', at(`/${id}/open`), { seen: read ?? seenOf(await seen(name, id)) })
const seen = async (name: string, id: string) =>
  threads(await (await app.as(name))('GET', at())).find((thread) => thread.id === id)

describe('a comment for all', () => {
  it('is read by every organisation, at its words, answered, settled and taken up again', async () => {
    const id = await say('reviewer.afd', 'all', 'Depuis quand ?')
    expect(await seen('author.fedepl', id)).toMatchObject({ circle: 'all', anchor: ANCHOR, resolved: null })
    const author = await app.as('author.fedepl')
    await author('POST', at(`/${id}/answers`), { circle: 'all', text: 'Depuis 2005.' })
    await author('POST', at(`/${id}/resolved`), { resolved: true })
    const settled = await seen('reviewer.afd', id)
    expect(settled?.said.map(({ text: words, isMine }) => [words, isMine])).toEqual([
      ['Depuis quand ?', true],
      ['Depuis 2005.', false],
    ])
    expect(settled?.resolved?.person).toBe((await seen('author.fedepl', id))?.said[1]?.person)
    await author('POST', at(`/${id}/resolved`), { resolved: false })
    expect((await seen('reviewer.afd', id))?.resolved).toBeNull()
  })

  it('is said once, however often it is sent', async () => {
    const client = await app.as('reviewer.afd')
    const body = { id: newId(), circle: 'all', text: 'Une fois.' }
    const answers = [await client('POST', at(), body), await client('POST', at(), body)]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(threads(answers[1]!).filter(({ id }) => id === body.id)).toHaveLength(1)
    expect(codeOf(await (await app.as('author.fedepl'))('POST', at(), body))).toBe('id_taken')
    for (const other of [{ text: 'Deux fois.' }, { circle: 'mine' }, { suggestion: 'Autrement' }])
      expect(codeOf(await client('POST', at(), { ...body, ...other })), JSON.stringify(other)).toBe('already_said')
  })

  it('is stored whole, whatever its letters are', async () => {
    const client = await app.as('reviewer.afd')
    const id = newId()
    await client('POST', at(), { id, circle: 'all', text: 'avant\u0000après \ud800', suggestion: 'a\u0000b' })
    expect(await seen('author.fedepl', id)).toMatchObject({ suggestion: 'ab', said: [{ text: 'avantaprès \ufffd' }] })
    expect(codeOf(await client('POST', at(), { circle: 'all', text: '\u0000 \u0000' }))).toBe('invalid_command')
  })

  it('is not kept from others by one who says too much', async () => {
    const crowded = await app.world.create('chapters', 'author.fedepl', chapterData())
    const loud = await app.as('author.fedepl')
    let [refused, said] = ['', 0]
    for (; refused === '' && said < 200; said++) {
      const answer = await loud('POST', at('', crowded), { circle: 'all', text: 'x' })
      if (answer.status !== 200) refused = codeOf(answer)
    }
    expect([refused, said]).toEqual(['comments_full', 151])
    await say('coordinator.fedepl', 'all', 'Mon tour', crowded)
  })

  it('is reworded and taken back by its author alone, and not once it was answered', async () => {
    const id = await say('reviewer.afd', 'all', 'Premier jet')
    const [mine, theirs] = [await app.as('reviewer.afd'), await app.as('author.fedepl')]
    expect((await theirs('PATCH', at(`/${id}`), { circle: 'all', text: 'Autre chose' })).status).toBe(403)
    expect((await theirs('DELETE', at(`/${id}`))).status).toBe(403)
    await mine('PATCH', at(`/${id}`), { circle: 'all', text: 'Second jet' })
    expect((await seen('author.fedepl', id))?.said[0]).toMatchObject({
      text: 'Second jet',
      editedAt: expect.any(String),
    })
    const answerId = newId()
    await theirs('POST', at(`/${id}/answers`), { id: answerId, circle: 'all', text: 'Vu.' })
    expect(codeOf(await mine('DELETE', at(`/${id}`)))).toBe('comment_answered')
    await theirs('DELETE', at(`/${answerId}`))
    expect((await mine('DELETE', at(`/${id}`))).status).toBe(200)
    expect(await seen('reviewer.afd', id)).toBeUndefined()
  })
})

describe('a comment among one organisation', () => {
  it('is nowhere for another one, however they ask', async () => {
    const id = await say('reviewer.afd', 'mine', 'Entre nous zqprive')
    await (
      await app.as('author.afd')
    )('POST', at(`/${id}/answers`), { circle: 'mine', text: 'Oui zqprive' })
    expect((await seen('author.afd', id))?.said).toHaveLength(2)
    const others = ['author.fedepl', 'coordinator.cdc', 'chief-editor', 'observer', 'admin']
    for (const name of others) {
      const client = await app.as(name)
      const asked = [
        await client('GET', at()),
        await client('GET', `/api/chapters/${text.uid}?depth=5`),
        await client('GET', `/api/chapters/${text.uid}/workflow`),
        await client('GET', '/api/comments?limit=0'),
        await client('GET', `/api/comments/${id}`),
        await client('GET', '/api/search?q=zqprive'),
      ]
      expect(asked.map((answer) => answer.text).join('\n'), name).not.toContain('zqprive')
      const touched = [
        await client('POST', at(`/${id}/answers`), { circle: 'all', text: 'x' }),
        await client('POST', at(`/${id}/resolved`), { resolved: true }),
        await client('POST', at(`/${id}/open`), { seen: {} }),
        await client('PATCH', at(`/${id}`), { circle: 'mine', text: 'x' }),
        await client('DELETE', at(`/${id}`)),
      ]
      expect(
        touched.map(({ status }) => [403, 404].includes(status)),
        name,
      ).toEqual(Array(5).fill(true))
    }
    expect((await seen('author.afd', id))?.said.map((each) => each.text)).toEqual(['Entre nous zqprive', 'Oui zqprive'])
  })

  it('is opened to all by a coordinator of that organisation alone', async () => {
    const id = await say('reviewer.afd', 'mine', 'À dire à tous')
    await (
      await app.as('author.afd')
    )('POST', at(`/${id}/answers`), { circle: 'mine', text: 'D’accord' })
    expect((await open('reviewer.afd', id)).status).toBe(403)
    expect(await seen('coordinator.afd', id)).toMatchObject({ circle: 'mine', mayOpen: true })
    expect((await open('coordinator.afd', id)).status).toBe(200)
    expect((await seen('author.fedepl', id))?.said).toHaveLength(2)
    // Written by somebody who had not seen that it was opened.
    const late = await (
      await app.as('author.afd')
    )('POST', at(`/${id}/answers`), { circle: 'mine', text: 'Entre nous' })
    expect(codeOf(late)).toBe('circle_changed')
    const reworded = await (
      await app.as('reviewer.afd')
    )('PATCH', at(`/${id}`), { circle: 'mine', text: 'À dire entre nous' })
    expect(codeOf(reworded)).toBe('circle_changed')
    expect((await seen('author.fedepl', id))?.said[0]?.text).toBe('À dire à tous')
  })

  it('is not opened with words the coordinator has not read', async () => {
    const id = await say('reviewer.afd', 'mine', 'Lu')
    const read = seenOf(await seen('coordinator.afd', id))
    await (
      await app.as('author.afd')
    )('POST', at(`/${id}/answers`), { circle: 'mine', text: 'Écrit depuis' })
    expect(codeOf(await open('coordinator.afd', id, read))).toBe('conflict')
    expect(await seen('author.fedepl', id)).toBeUndefined()
  })

  it('stays with the organisation it was written for, though its author has another one now', async () => {
    const body = { circle: 'mine', partner: newId(), text: 'Écrit pour les autres' }
    expect(codeOf(await (await app.as('author.afd'))('POST', at(), body))).toBe('circle_changed')
  })

  it('is for members: whoever has no organisation has no such circle', async () => {
    const answer = await (await app.as('chief-editor'))('POST', at(), { circle: 'mine', text: 'x' })
    expect(codeOf(answer)).toBe('forbidden')
  })
})

describe('who comments', () => {
  it('reads the document: of one they may not see they learn nothing', async () => {
    const draft = await app.world.create('examples', 'coordinator.fedepl', { ...exampleData(), coPartners: [] })
    await say('author.fedepl', 'all', 'Brouillon', draft)
    const other = await app.as('author.afd')
    for (const answer of [
      await other('GET', at('', draft)),
      await other('POST', at('', draft), { circle: 'all', text: 'x' }),
    ])
      expect(answer.status).toBe(404)
  })

  it('is neither an observer nor an administrator, who read what is for all', async () => {
    const id = await say('reviewer.afd', 'all', 'Pour tous')
    for (const name of ['observer', 'admin']) {
      expect(await seen(name, id)).toBeDefined()
      expect((await (await app.as(name))('POST', at(), { circle: 'all', text: 'x' })).status).toBe(403)
    }
  })

  it('is logged in', async () => {
    for (const method of ['GET', 'POST']) expect((await app.anonymous(method, at())).status).toBe(401)
  })

  it.each([
    ['nothing', {}],
    ['no words', { circle: 'all', text: '  ' }],
    ['too many', { circle: 'all', text: 'x'.repeat(4001) }],
    ['a circle nobody knows', { circle: 'afd', text: 'x' }],
    ['what is not asked', { circle: 'all', text: 'x', author: 'me' }],
    ['a quote without end', { circle: 'all', text: 'x', anchor: { ...ANCHOR, quote: 'x'.repeat(1001) } }],
    ['a version that is none of this text', { circle: 'all', text: 'x', revision: 'a'.repeat(64) }],
  ])('is refused %s in a sentence', async (_, body) => {
    const answer = await (await app.as('author.fedepl'))('POST', at(), body)
    expect(answer.status).toBe(400)
    expect(['invalid_command', 'unknown_reference']).toContain(codeOf(answer))
  })

  it.each([newId(), 'nobody', '%00', 'x'.repeat(300)])('learns nothing of a comment that is none: %s', async (id) => {
    const client = await app.as('author.fedepl')
    const answers = [
      await client('POST', at(`/${id}/answers`), { circle: 'all', text: 'x' }),
      await client('PATCH', at(`/${id}`), { circle: 'all', text: 'x' }),
      await client('DELETE', at(`/${id}`)),
    ]
    for (const { status } of answers) expect([400, 404]).toContain(status)
  })
})

it('the news of a document say that something was said to those who read it, and to nobody else', async () => {
  const news = async (name: string) =>
    (await (await app.as(name))('GET', `/api/watch?type=${text.type}&id=${text.uid}`)).body as { comments: number }
  const before = [await news('author.afd'), await news('author.fedepl')]
  await say('reviewer.afd', 'mine', 'Entre nous')
  await vi.waitFor(async () => expect((await news('author.afd')).comments).not.toBe(before[0]!.comments))
  expect((await news('author.fedepl')).comments).toBe(before[1]!.comments)
  await say('reviewer.afd', 'all', 'Pour tous')
  expect((await news('author.fedepl')).comments).not.toBe(before[1]!.comments)
})
