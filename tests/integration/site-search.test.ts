import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { body, chapterData } from '../support/content.ts'
import { createGuide } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
  await createGuide(app)
})
afterAll(() => app.close())

const page = (path: string, method = 'GET') => app.anonymous(method, path)
const found = async (q: string, more = '') => {
  const { status, text } = await page(`/recherche?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return [...text.matchAll(/<h2><a href="([^"]+)"/g)].map(([, href]) => href)
}

describe('the search of the site', () => {
  it('asks for words, in the head of every page and in its own', async () => {
    const { text } = await page('/')
    expect(text).toMatch(/<form class="chercher" role="search" action="\/recherche">/)
    const { text: own, headers } = await page('/recherche')
    expect(own.match(/<form/g)).toHaveLength(1)
    expect(own).not.toContain('role="status"')
    expect(headers.get('content-security-policy')).toContain("form-action 'self'")
    expect((await page('/en/search')).text).toContain('<form class="chercher large" role="search" action="/en/search">')
  })

  it('finds what is published, the next moment, and nothing of what is not', async () => {
    const data = { ...chapterData('Les téléphériques urbains.'), title: 'Les téléphériques' }
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    await app.world.submit('author.fedepl', chapter)
    expect(await found('téléphérique')).toEqual([])
    await app.world.approveByAll(chapter)
    const { revision } = app.world.seen(chapter)
    await app.world.publish('coordinator.fedepl', chapter)
    expect(await found('telepherique')).toEqual([`/chapitres/${data.slug}`])
    await app.world.edit(chapter, 'author.fedepl', { title: 'Les funiculaires', body: body('Les funiculaires.') })
    expect(await found('funiculaire')).toEqual([])
    await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Erreur.' })
    expect(await found('telepherique')).toEqual([])
  })

  it('marks the words in what it shows, counts by kind, and is asked of one kind alone', async () => {
    const { text } = await page('/recherche?q=collectivit%C3%A9s')
    expect(text).toContain('<mark>')
    expect(text).toMatch(/<a href="\/recherche\?q=collectivit%C3%A9s&amp;type=schemes">Dispositifs <span>1<\/span>/)
    expect(await found('collectivités', '&type=schemes')).toHaveLength(1)
    expect(text).toContain('<meta name="robots" content="noindex"/>')
  })

  it('says that nothing answers, and where else to look', async () => {
    const { text } = await page('/recherche?q=xylophone')
    expect(text).toContain('Aucun texte en ligne ne répond à ces mots.')
    expect(text).toContain('<a href="/exemples">')
    expect((await page('/recherche?q=collectivit%C3%A9s&page=900')).text).toContain('au-delà du dernier résultat')
    expect((await page('/en/search?q=xylophone')).text).toContain('No live text answers these words.')
  })

  it('says what of its address it does not know, and writes nothing of it that could be run', async () => {
    for (const search of ['?q=eau&couleur=bleu', '?q=eau&type=users', '?q=eau&page=0', `?q=${'x'.repeat(201)}`]) {
      const { status, text } = await page(`/recherche${search}`)
      expect(status, search).toBe(400)
      expect(text).toContain('demande quelque chose que la recherche ne connaît pas')
    }
    for (const attack of ['"><script>alert(1)</script>', "' onmouseover=alert(1) x='", '</title><script>']) {
      const { text } = await page(`/recherche?q=${encodeURIComponent(attack)}`)
      expect(text).not.toMatch(/<script|["']\s+onmouseover/)
    }
    for (const odd of ['?q=%E0%A4', '?q=eau&q=feu', '?q=eau&%ff=1', `?${'q=eau&'.repeat(30)}`])
      expect((await page(`/recherche${odd}`)).status, odd).toBe(400)
    expect((await page(`/recherche?q=${'x'.repeat(5000)}`)).status).toBe(400)
    expect((await page('/Recherche/?q=eau')).headers.get('location') ?? '/recherche?q=eau').toBe('/recherche?q=eau')
    expect((await page('/recherche?q=eau', 'POST')).status).toBe(405)
  })
})

describe('programs', () => {
  it('are told every page in every language it is written in, and where not to go', async () => {
    const { text: robots, headers } = await page('/robots.txt')
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(robots).toMatch(/^User-agent: \*\nDisallow: \/admin\n/)
    const sitemap = /^Sitemap: (\S+)$/m.exec(robots)![1]!
    const { text, headers: ofMap } = await page(new URL(sitemap).pathname)
    expect(ofMap.get('content-type')).toBe('application/xml; charset=utf-8')
    const origin = new URL(sitemap).origin
    const places = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!)
    expect(places).toEqual([...new Set(places)])
    expect(places).toContain(`${origin}/`)
    for (const place of places) {
      const { status, headers: own } = await page(place.slice(origin.length) || '/')
      expect([place, status, own.get('x-robots-tag')]).toEqual([place, 200, null])
      expect(own.get('link')).toContain(`<${place}>; rel="canonical"`)
    }
  })

  it('are told by a page that only shows the French text which one it is', async () => {
    const chapter = await app.world.create('chapters', 'author.fedepl', {
      ...chapterData('Seulement en français.'),
      title: 'Un texte sans anglais',
      slug: 'un-texte-sans-anglais',
    })
    await app.world.goLive(chapter)
    const { headers, status } = await page('/en/chapters/un-texte-sans-anglais')
    expect(status).toBe(200)
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('link')).toMatch(/^<[^>]+\/chapitres\/un-texte-sans-anglais>; rel="canonical"$/)
    expect((await page('/sitemap.xml')).text).not.toContain('/en/chapters/un-texte-sans-anglais')
  })
})
