import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { workingCase } from '#review/judge.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { chapterData, contactData, exampleData, schemeData } from '../support/content.ts'
import { referringBody, submitAsBefore, type Target } from '../support/referring.ts'
import { startApp, type App } from '../support/startApp.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

/** The words a reference stands under, from the author's draft to what readers get of it, whatever becomes of its target. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const guide = () => ledgerOf(app.payload).guide

async function scheme(title: string): Promise<DocumentRef> {
  return app.world.create('schemes', 'author.fedepl', { ...schemeData(), title })
}

async function liveScheme(title: string): Promise<DocumentRef> {
  const made = await scheme(title)
  await app.world.goLive(made)
  return made
}

async function chapterTo(...targets: Target[]): Promise<DocumentRef & { slug: string }> {
  const data = { ...chapterData(), body: referringBody(...targets) }
  return { ...(await app.world.create('chapters', 'author.fedepl', data)), slug: data.slug }
}

async function retitle(document: DocumentRef, title: string): Promise<void> {
  await app.world.edit(document, 'author.fedepl', { title })
  await app.world.goLive(document)
}

async function withdraw(document: DocumentRef): Promise<void> {
  const { revision } = reviewOf(guide(), document).live!
  await app.world.do('coordinator.fedepl', document, { command: 'unpublish', revision, reason: 'Clos.' })
}

const bodyOf = async ({ slug }: { slug: string }, format = 'text') =>
  ((await app.anonymous('GET', `/v1/chapters/${slug}?format=${format}`)).body as { body: string }).body

const lookOf = async (document: DocumentRef) =>
  (await snapshotOf({ payload: app.payload, actor: app.world.person('author.fedepl'), document, language: 'fr' }))!

const frozenOf = async (document: DocumentRef) =>
  JSON.stringify((await workingCase(app.payload, guide(), document))!.content.body)

describe('a reference without words', () => {
  it('is frozen under the title its target is live under, and stands so for good', async () => {
    const target = await liveScheme('Le fonds vert')
    const chapter = await chapterTo(target)
    await app.world.goLive(chapter)
    expect(await bodyOf(chapter)).toBe('Voir Le fonds vert et la suite.')
    await retitle(target, 'Le fonds bleu')
    expect(await bodyOf(chapter)).toBe('Voir Le fonds vert et la suite.')
    expect((await lookOf(chapter)).workingDiffers).toBe(false)
  })

  it('takes the title of the day once its text is touched and submitted again', async () => {
    const target = await liveScheme('Le fonds vert')
    const chapter = await chapterTo(target)
    await app.world.goLive(chapter)
    await retitle(target, 'Le fonds bleu')
    await app.world.edit(chapter, 'author.fedepl', { summary: 'Ce que la loi permet désormais.' })
    expect((await lookOf(chapter)).workingDiffers).toBe(true)
    await app.world.goLive(chapter)
    expect(await bodyOf(chapter)).toBe('Voir Le fonds bleu et la suite.')
  })

  it('does not make a text under review another when its target is submitted or published anew', async () => {
    const target = await liveScheme('Le fonds vert')
    const chapter = await chapterTo(target)
    await app.world.submit('author.fedepl', chapter)
    await retitle(target, 'Le fonds bleu')
    const { workingDiffers, workingRevision, revision } = await lookOf(chapter)
    expect([workingDiffers, workingRevision]).toEqual([false, revision])
  })

  it('is frozen under the title its target was submitted under last, when it is not live', async () => {
    const target = await scheme('Un fonds soumis')
    await app.world.submit('author.fedepl', target)
    await app.world.edit(target, 'author.fedepl', { title: 'Un titre que personne n’a soumis' })
    const chapter = await chapterTo(target)
    expect(await frozenOf(chapter)).toContain('Un fonds soumis')
    expect(await frozenOf(chapter)).not.toContain('Un titre que personne n’a soumis')
  })

  it('has none to take from a text nobody submitted: it is not frozen with a hole in a sentence', async () => {
    const chapter = await chapterTo(await scheme('Un fonds secret'))
    const look = await lookOf(chapter)
    expect(await frozenOf(chapter)).not.toContain('Un fonds secret')
    expect(look.checklist.map(({ code, level }) => [code, level])).toContainEqual(['reference_wordless', 'blocking'])
    expect(JSON.stringify(look)).not.toContain('Un fonds secret')
  })

  it('cannot be given a title by whoever writes the draft', async () => {
    const target = await liveScheme('Le fonds vert')
    const chapter = await chapterTo({ ...target, title: 'Un titre inventé' })
    expect(await frozenOf(chapter)).not.toContain('Un titre inventé')
    expect(await frozenOf(chapter)).toContain('Le fonds vert')
  })

  it('says an organisation and a role where its target names a person, before and after that entry is withdrawn', async () => {
    const person = {
      firstName: 'Awa',
      lastName: 'Kontrolli',
      legalBasis: {
        basis: 'consent',
        informedAt: '2026-01-01T00:00:00.000Z',
        publishUntil: '2036-01-01T00:00:00.000Z',
      },
    }
    const data = { ...contactData(), kind: 'named', title: 'Awa Kontrolli', role: 'Conseille les villes.', person }
    const contact = await app.world.create('contacts', 'author.fedepl', data)
    await app.world.goLive(contact)
    const chapter = await chapterTo(contact)
    await app.world.goLive(chapter)
    expect(await bodyOf(chapter)).toBe('Voir Cités du monde, Conseille les villes et la suite.')
    await withdraw(contact)
    expect(await bodyOf(chapter)).toBe('Voir Cités du monde, Conseille les villes et la suite.')
    expect(await bodyOf(chapter, 'html')).not.toContain('Kontrolli')
  })

  it('keeps an untouched translation from being called behind when a title is frozen into the French', async () => {
    const target = await liveScheme('Le fonds vert')
    const chapter = await chapterTo(target)
    const english = { title: 'The 1 % law', summary: 'What the law allows.', body: referringBody(target) }
    await app.world.edit(chapter, 'author.fedepl', english, 'en')
    await app.world.goLive(chapter)
    await retitle(target, 'Le fonds bleu')
    await app.world.edit(chapter, 'author.fedepl', { themes: ['eau'] })
    await app.world.goLive(chapter)
    const answer = await app.anonymous('GET', `/v1/chapters/${chapter.slug}?locale=en&format=text`)
    expect(answer.body).toMatchObject({ locale: 'en', translationBehind: false })
  })
})

describe('withdrawing a target', () => {
  const FORMATS = ['html', 'markdown', 'text'] as const
  /** The words of a body, without what makes links of them. */
  const wordsOf = (text: string) =>
    text
      .replace(/<[^>]*>/g, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()

  async function losesLinksOnly(chapter: { slug: string }, targets: readonly DocumentRef[]): Promise<void> {
    const read = () => Promise.all(FORMATS.map((format) => bodyOf(chapter, format)))
    const before = await read()
    for (const target of targets) await withdraw(target)
    const after = await read()
    expect(after.map(wordsOf)).toEqual(before.map(wordsOf))
    expect(before[0]).toContain('<a href')
    expect(after[0]).not.toContain('<a href')
  }

  it('takes the link and no word, whoever wrote the words', async () => {
    const [one, other] = [await liveScheme('Le fonds vert'), await liveScheme('Le fonds bleu')]
    const chapter = await chapterTo(one, { ...other, label: 'cet autre fonds' })
    await app.world.goLive(chapter)
    await losesLinksOnly(chapter, [one, other])
  })

  it('of a text frozen before references were given their words, neither', async () => {
    const [one, other] = [await liveScheme('Le fonds vert'), await liveScheme('Le fonds bleu')]
    const chapter = await chapterTo(one, { ...other, label: 'cet autre fonds' })
    await submitAsBefore(app.world, 'author.fedepl', chapter)
    await app.world.approveByAll(chapter)
    await app.world.publish('coordinator.fedepl', chapter)
    expect((await lookOf(chapter)).workingDiffers).toBe(false)
    expect(await bodyOf(chapter)).toBe('Voir Le fonds vert cet autre fonds et la suite.')
    await retitle(one, 'Le fonds vert, suite')
    expect(await bodyOf(chapter)).toBe('Voir Le fonds vert, suite cet autre fonds et la suite.')
    await losesLinksOnly(chapter, [one, other])
  })

  it('leaves its words after a new start too', async () => {
    const target = await liveScheme('Le fonds d’hier')
    const chapter = await chapterTo(target)
    await submitAsBefore(app.world, 'author.fedepl', chapter)
    await app.world.approveByAll(chapter)
    await app.world.publish('coordinator.fedepl', chapter)
    await withdraw(target)
    const { LivePublication } = await import('#delivery/live.ts')
    const restarted = new LivePublication(app.payload, ledgerOf(app.payload), settingOfEnvironment())
    await restarted.refresh()
    expect(restarted.current.guide.lastTitles.get(target.uid)?.title.fr).toBe('Le fonds d’hier')
  })

  it('takes it from lists of related documents', async () => {
    const example = await app.world.create('examples', 'author.fedepl', { ...exampleData(), title: 'Des puits' })
    await app.world.goLive(example)
    const data = { ...chapterData(), relatedExamples: [example.uid] }
    await app.world.goLive(await app.world.create('chapters', 'author.fedepl', data))
    const related = async () =>
      ((await app.anonymous('GET', `/v1/chapters/${data.slug}`)).body as { related: { title: string }[] }).related
    expect((await related()).map(({ title }) => title)).toEqual(['Des puits'])
    await withdraw(example)
    expect(await related()).toEqual([])
  })
})
