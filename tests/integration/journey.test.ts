import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chapterData } from '../support/content.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

interface Snapshot {
  state: string
  round: number
  revision: string
  workingRevision: string
  workingDiffers: boolean
  liveRevision: string | null
  requiredPartners: string[]
  verdicts: { partner: string; verdict: string }[]
  commands: { command: string; allowed: boolean; reason: { code: string } | null }[]
}

const workflow = async (client: Client, id: string) =>
  (await client('GET', `/api/chapters/${id}/workflow`)).body as Snapshot

describe('the journey over HTTP', () => {
  it('goes from a draft to /v1, and the public reads the old text until the new one is published', async () => {
    const author = await app.as('author.fedepl')
    const coordinator = await app.as('coordinator.fedepl')
    const data = chapterData('Le texte approuvé.')
    const created = await author('POST', '/api/chapters?locale=fr', data)
    expect(created.status).toBe(201)
    const { id } = (created.body as { doc: { id: string } }).doc

    const draft = await workflow(author, id)
    expect(draft).toMatchObject({ state: 'draft', round: 0, requiredPartners: ['afd', 'cdc', 'fedepl'] })
    const submitted = await author('POST', `/api/chapters/${id}/workflow`, {
      command: 'submit',
      round: 0,
      revision: draft.workingRevision,
    })
    expect(submitted.body).toMatchObject({ state: 'in_review', round: 1, revision: draft.workingRevision })

    for (const slug of ['fedepl', 'afd', 'cdc']) {
      const reviewer = await app.as(`reviewer.${slug}`)
      const answer = await reviewer('POST', `/api/chapters/${id}/workflow`, {
        command: 'approve',
        round: 1,
        revision: draft.workingRevision,
      })
      expect(answer.status).toBe(200)
    }
    expect((await app.anonymous('GET', `/v1/chapters/${data.slug}`)).status).toBe(404)
    const live = await coordinator('POST', `/api/chapters/${id}/workflow`, {
      command: 'publish',
      round: 1,
      revision: draft.workingRevision,
    })
    expect(live.body).toMatchObject({ state: 'published', liveRevision: draft.workingRevision })

    const read = await app.anonymous('GET', `/v1/chapters/${data.slug}?format=text`)
    expect(read.status).toBe(200)
    expect(read.text).toContain('Le texte approuvé.')
    const page = await app.anonymous('GET', `/chapitres/${data.slug}`)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Le texte approuvé.')

    await author('PATCH', `/api/chapters/${id}?locale=fr`, { summary: 'Un chapeau que personne n’a lu.' })
    expect(await workflow(author, id)).toMatchObject({ state: 'published', workingDiffers: true })
    expect((await app.anonymous('GET', `/v1/chapters/${data.slug}?format=text`)).text).toBe(read.text)
  })

  it('refuses an approval from outside the round in words and with a code', async () => {
    const observer = await app.as('observer')
    const { id } = (
      (await (await app.as('author.fedepl'))('POST', '/api/chapters?locale=fr', chapterData())).body as {
        doc: { id: string }
      }
    ).doc
    const answer = await observer('POST', `/api/chapters/${id}/workflow`, {
      command: 'submit',
      round: 0,
      revision: 'a'.repeat(64),
    })
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ errors: [{ code: 'forbidden' }] })
  })
})
