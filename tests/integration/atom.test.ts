import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { body, chapterData, contactData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'
import { named, textIn, xmlOf } from '../support/xml.ts'

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
})
afterAll(() => app.close())

const DAY_MS = 86_400_000
const FEEDS = ['/flux.xml', '/en/feed.xml', '/chapitres/flux.xml', '/en/chapters/feed.xml', '/contacts/flux.xml']

async function read(path: string) {
  const answer = await app.anonymous('GET', path)
  expect([path, answer.status]).toEqual([path, 200])
  const feed = xmlOf(answer.text)
  return { ...answer, feed, entries: named(feed, 'entry') }
}
const idOf = (uid: string, locale = 'fr') => `urn:uuid:${uid}#${locale}`
const idsIn = async (path: string) => (await read(path)).entries.map((entry) => textIn(entry, 'id'))

describe('the feeds', () => {
  it.each(FEEDS)('%s is Atom: each text once, the newest first, with all that Atom asks for', async (path) => {
    const { feed, entries, headers } = await read(path)
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } })
    const self = named(feed, 'link').find(({ attributes }) => attributes.rel === 'self')!.attributes.href!
    expect(new URL(self).pathname).toBe(path)
    expect([textIn(feed, 'id'), named(feed, 'author')]).toEqual([self, [expect.anything()]])
    const ids = entries.map((entry) => textIn(entry, 'id'))
    expect(ids.length).toBeGreaterThan(0)
    expect(ids).toEqual([...new Set(ids)])
    const dates = entries.map((entry) => textIn(entry, 'updated')!)
    expect(dates).toEqual([...dates].sort().reverse())
    expect(textIn(feed, 'updated')).toBe(dates[0])
    for (const entry of entries) {
      for (const name of ['title', 'summary', 'published']) expect(textIn(entry, name)).toMatch(/\S/)
      const page = new URL(named(entry, 'link')[0]!.attributes.href!).pathname
      expect((await app.anonymous('GET', page)).status).toBe(200)
    }
  })

  it('name the organisations that approved a text, and tell in English what is written in English', async () => {
    const { entries } = await read('/en/feed.xml')
    expect(entries.map((entry) => textIn(entry, 'id'))).toEqual([idOf(guide.live.uid, 'en')])
    expect(textIn(entries[0]!, 'title')).toBe('Using the one per cent')
    const authors = named(entries[0]!, 'author').map((author) => textIn(author, 'name'))
    expect(authors).toHaveLength(3)
  })

  it('are said by the head of every page, and shown by the lists they belong to', async () => {
    const { text: home } = await app.anonymous('GET', '/en')
    expect(home).toMatch(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/en\/feed.xml"\/>/)
    const { text: list } = await app.anonymous('GET', '/contacts')
    expect(list).toContain('<a href="/contacts/flux.xml">Suivre cette rubrique (flux Atom)</a>')
    expect((await app.anonymous('GET', '/informations/flux.xml')).status).toBe(404)
  })

  it('answer 304 to whoever has read them, and have caches ask each time', async () => {
    const { headers } = await read('/flux.xml')
    expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    const again = await app.anonymous('GET', '/flux.xml', undefined, { 'If-None-Match': headers.get('etag')! })
    expect([again.status, again.text]).toEqual([304, ''])
    expect((await app.anonymous('POST', '/flux.xml', {})).status).toBe(405)
  })

  it('tell a text the moment it is published, under the same name when it is again, and never once it is withdrawn', async () => {
    const data = { ...chapterData('Un texte.'), title: 'Eau & <climat> \ufffe' }
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    expect(await idsIn('/flux.xml')).not.toContain(idOf(chapter.uid))
    await app.world.goLive(chapter)
    const { entries } = await read('/chapitres/flux.xml')
    expect(textIn(entries[0]!, 'id')).toBe(idOf(chapter.uid))
    expect(textIn(entries[0]!, 'title')).toMatch(/^Eau & <climat>/)
    await app.world.edit(chapter, 'author.fedepl', { title: 'Eau et climat', body: body('Un autre texte.') })
    expect((await read('/flux.xml')).text).not.toContain('Eau et climat')
    await app.world.submit('author.fedepl', chapter)
    await app.world.approveByAll(chapter)
    const { revision } = app.world.seen(chapter)
    await app.world.publish('coordinator.fedepl', chapter)
    const [first] = (await read('/flux.xml')).entries
    expect([textIn(first!, 'id'), textIn(first!, 'title')]).toEqual([idOf(chapter.uid), 'Eau et climat'])
    await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Erreur.' })
    for (const path of ['/flux.xml', '/chapitres/flux.xml']) expect(await idsIn(path)).not.toContain(idOf(chapter.uid))
  })

  it('name no person: what was read stays with whoever subscribed', async () => {
    const contact = await app.world.create('contacts', 'author.fedepl', {
      ...contactData(),
      title: 'Camille Exemple',
      kind: 'named',
      person: {
        firstName: 'Camille',
        lastName: 'Exemple',
        legalBasis: {
          basis: 'consent',
          informedAt: new Date().toISOString(),
          publishUntil: new Date(Date.now() + 200 * DAY_MS).toISOString(),
        },
      },
    })
    await app.world.goLive(contact)
    const { entries, text } = await read('/contacts/flux.xml')
    expect(textIn(entries[0]!, 'id')).toBe(idOf(contact.uid))
    expect(text).not.toMatch(/Camille|Exemple/)
  })
})
