import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { setClock } from '#platform/clock.ts'
import { contactData, exampleData, schemeData, termData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Readers narrow the lists of the site by what `/v1` can be asked, in addresses that can be kept. */

let app: App
let dakar: DocumentRef
beforeAll(async () => {
  app = await startApp()
  const live = async (type: DocumentRef['type'], data: Record<string, unknown>) => {
    const document = await app.world.create(type, 'author.fedepl', data)
    await app.world.goLive(document)
    return document
  }
  await live('examples', { ...exampleData(), title: 'Puits de Niamey', yearStart: 2015, yearEnd: 2018 })
  await live('examples', { ...exampleData(), title: 'Déchets de Niamey', themes: ['dechets'] })
  dakar = await live('examples', { ...exampleData(), title: 'Eau de Dakar', countries: ['SN'] })
  await app.world.create('examples', 'author.fedepl', { ...exampleData(), title: 'Projet secret', countries: ['MG'] })
  const day = (iso: string) => `${iso}T00:00:00.000Z`
  const closing = { opensAt: day('2026-01-01'), closesAt: day('2026-12-01') }
  await live('schemes', { ...schemeData(), title: 'Clos en décembre', ...closing })
  await live('schemes', {
    ...schemeData(),
    title: 'À venir',
    operator: 'CDC',
    status: 'upcoming',
    opensAt: day('2026-12-02'),
  })
  await live('schemes', { ...schemeData(), title: 'Sans fin', operator: 'CDC', status: 'permanent' })
  const regions = (...zones: string[]) => ({ ...contactData(), regions: zones })
  await live('contacts', { ...regions('europe'), title: 'Pour l’Europe', organisationType: 'network' })
  await live('contacts', { ...regions('pacifique'), title: 'Pour le Pacifique', organisationType: 'funder' })
})
afterAll(() => app.close())

let thaw = () => {}
afterEach(() => thaw())
const freeze = (iso: string) => {
  thaw()
  thaw = setClock({ now: () => new Date(iso) })
}

const page = (path: string, method = 'GET') => app.anonymous(method, path)
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x27;/g, '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
const titlesIn = (html: string) => [...html.matchAll(/<h2><a [^>]*>([^<]*)</g)].map(([, title]) => plain(title!))
const shown = async (path: string) => {
  const { status, text } = await page(path)
  expect([path, status]).toEqual([path, 200])
  return titlesIn(text)
}
/** What can be ticked, as it is read: « Eau (2) ». */
const boxesIn = (html: string, name: string) =>
  [...html.matchAll(/<label>(<input type="checkbox" name="(\w+)"[^>]*>.*?)<\/label>/g)].flatMap(([, box, of]) =>
    of === name ? [plain(box!)] : [],
  )
const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => to!.replaceAll('&amp;', '&'))

describe('a list of the site', () => {
  it('is narrowed by theme, country, part of the world and year, several values of one widening it', async () => {
    expect(await shown('/exemples')).toEqual(['Déchets de Niamey', 'Eau de Dakar', 'Puits de Niamey'])
    expect(await shown('/exemples?theme=eau')).toEqual(['Eau de Dakar', 'Puits de Niamey'])
    expect(await shown('/exemples?theme=eau&country=NE')).toEqual(['Puits de Niamey'])
    expect(await shown('/exemples?theme=eau&theme=dechets&country=NE')).toHaveLength(2)
    expect(await shown('/exemples?year=2016')).toEqual(['Puits de Niamey'])
    expect(await shown('/contacts?region=europe&organisationType=network')).toEqual(['Pour l’Europe'])
    expect(await shown('/en/contacts?region=pacifique')).toEqual(['Pour le Pacifique'])
    expect(await shown('/dispositifs?operator=cdc&status=permanent')).toEqual(['Sans fin'])
  })

  it('counts each value without its own choice, in the language of the page', async () => {
    const { text } = await page('/exemples?theme=eau')
    expect(boxesIn(text, 'theme')).toEqual(['Eau (2)', 'Déchets (1)'])
    expect(boxesIn(text, 'country')).toEqual(['Niger (1)', 'Sénégal (1)'])
    expect(plain(text)).toContain('2 textes répondent à ce filtre, sur 3.')
    const { text: english } = await page('/en/examples?theme=eau')
    expect(boxesIn(english, 'theme')).toEqual(['Water (2)', 'Waste (1)'])
    expect(boxesIn(english, 'country')).toEqual(['Niger (1)', 'Senegal (1)'])
    expect(linksIn(english)).toContain('/exemples?theme=eau')
    expect(english).toContain('<title>Examples: Water — ')
  })

  it('says what was chosen, with the way back from each and from all', async () => {
    const { text } = await page('/exemples?country=NE&theme=eau&year=2016')
    const chosen = plain(/<div class="choisis">.*?<\/div>/.exec(text)![0])
    expect(chosen).toContain('Pays : Niger retirer Pays : Niger')
    expect(chosen).toContain('En cours en 2016 retirer')
    for (const back of ['/exemples?country=NE&theme=eau', '/exemples?country=NE&year=2016', '/exemples'])
      expect(linksIn(text)).toContain(back)
    expect(text).toContain('<title>Exemples\u00a0: Niger, Eau, En cours en 2016')
  })

  it('says how to widen what nothing answers, and how much there would be', async () => {
    const { text } = await page('/exemples?country=SN&theme=dechets')
    expect(titlesIn(text)).toEqual([])
    const widened = plain(/<div class="vide".*?<\/div>/.exec(text)![0])
    expect(widened).toContain('Aucun texte ne répond à tous ces filtres à la fois.')
    expect(widened).toContain('sans « Pays : Sénégal », 1 texte')
    expect(widened).toContain('sans « Thèmes : Déchets », 1 texte')
    expect(boxesIn(text, 'country')).toContain('Sénégal (0)')
    expect((await page('/exemples?page=7')).text).toContain('au-delà de la fin de la liste')
  })

  it('drops what a form leaves empty, and has one address for each question', async () => {
    const { status, headers } = await page('/exemples?year=&theme=eau&page=')
    expect([status, headers.get('location')]).toEqual([308, '/exemples?theme=eau'])
    expect(await shown('/exemples?theme=eau')).toHaveLength(2)
    expect((await page('/exemples?year=')).headers.get('location')).toBe('/exemples')
    const tag = async (path: string) => (await page(path)).headers.get('etag')
    expect(await tag('/exemples?theme=eau&country=NE')).toBe(await tag('/exemples?country=NE&theme=eau&theme=eau'))
    expect(await tag('/exemples?theme=eau')).not.toBe(await tag('/exemples?theme=dechets'))
  })

  it('is to be found whole, and not in the ways it can be narrowed', async () => {
    for (const path of ['/exemples?theme=eau', '/exemples?couleur=bleu', '/exemples?page=7']) {
      const { text, headers } = await page(path)
      expect(text, path).toContain('<meta name="robots" content="noindex"/>')
      expect(headers.get('link'), path).toBeNull()
    }
    const { text, headers } = await page('/exemples')
    expect(text).not.toContain('noindex')
    expect(headers.get('link')).toContain('/exemples>; rel="canonical"')
    expect((await page('/sitemap.xml')).text).not.toMatch(/exemples\?/)
    expect((await page('/robots.txt')).text).not.toContain('exemples')
  })
})

describe('« ouvert aujourd’hui »', () => {
  it('is another answer once the day is another in Paris, with a count of its own', async () => {
    freeze('2026-12-01T22:58:00Z')
    const { text, headers } = await page('/dispositifs?openOn=today')
    expect(titlesIn(text)).toEqual(['Clos en décembre', 'Sans fin'])
    expect(boxesIn(text, 'openOn')).toEqual(['Ouvert aujourd’hui (2)'])
    expect(boxesIn(text, 'operator')).toEqual(['AFD (1)', 'CDC (1)'])
    expect(headers.get('cdn-cache-control')).toBe('max-age=60')
    expect(headers.get('surrogate-key')?.split(' ')).toEqual(
      expect.arrayContaining(['schemes', 'outline', 'pages', 'partners']),
    )
    freeze('2026-12-01T22:59:30Z')
    expect((await page('/dispositifs?openOn=today')).headers.get('cdn-cache-control')).toBe(
      'max-age=0, must-revalidate',
    )
    const before = (await page('/dispositifs')).headers.get('etag')
    freeze('2026-12-01T23:00:00Z')
    const next = await page('/dispositifs?openOn=today')
    expect(titlesIn(next.text)).toEqual(['À venir', 'Sans fin'])
    expect(next.headers.get('etag')).not.toBe(headers.get('etag'))
    expect((await page('/dispositifs')).headers.get('etag')).toBe(before)
    expect(await shown('/dispositifs?openOn=2026-12-01')).toEqual(['Clos en décembre', 'Sans fin'])
    expect((await page('/dispositifs?openOn=2026-12-01')).text).toContain('Ouvert le 1er décembre 2026')
    expect((await page('/v1/schemes?openOn=today')).status).toBe(400)
  })
})

describe('an address that asks for what there is not', () => {
  const refused = async (search: string) => {
    const { status, text } = await page(`/exemples?${search}`)
    expect([search.slice(0, 60), status]).toEqual([search.slice(0, 60), 400])
    expect(text).toContain('demande un filtre ou une valeur que cette liste ne connaît pas')
    expect(text).not.toMatch(/<script>|<img /)
    return text
  }

  it('is told which parameter it is', async () => {
    expect(await refused('couleur=bleu')).toContain('<code>couleur</code>')
    expect(await refused('theme=poterie')).toContain('<code>theme</code>')
    expect(await refused('page=1&page=2')).toContain('<code>page</code>')
    for (const strict of ['sort=title', 'fields=title', 'include=body', 'pageSize=100', 'locale=en', 'couleur='])
      expect(await refused(strict)).toContain(`<code>${strict.split('=')[0]}</code>`)
    for (const odd of ['page=0', 'year=1500', 'country=XX', '%ff=1', 'theme=%E0%A4', '&&', 'theme', 'openOn=today'])
      await refused(odd)
  })

  it('may be long, full or hostile: it is refused, and nothing of it can run', async () => {
    await refused(`funder=${'x'.repeat(10_000)}`)
    await refused('theme=eau&'.repeat(1200) + 'theme=eau')
    await refused(Array.from({ length: 1000 }, (_, at) => `f${at}=1`).join('&'))
    await refused(`funder=${encodeURIComponent('"><script>alert(1)</script>')}`)
    await refused(`${encodeURIComponent('<img src=x onerror=alert(1)>')}=1`)
    expect((await page(`/exemples?${'theme=&'.repeat(1500)}`.slice(0, -1))).headers.get('location')).toBe('/exemples')
    expect((await page('/exemples?theme=eau', 'POST')).status).toBe(405)
    // What newsletters add to a link is no mistake of who follows it, here and where one searches.
    const located = async (address: string) => (await page(address)).headers.get('location')
    expect(await located('/exemples?utm_source=lettre&theme=eau&fbclid=x')).toBe('/exemples?theme=eau')
    expect(await located('/recherche?utm_medium=lettre&q=eau')).toBe('/recherche?q=eau')
    expect(await located('/exemples?mc_eid=')).toBe('/exemples')
    // Nobody has it: the page says nothing that only its address says.
    expect((await page('/exemples?funder=personne-de-connu')).text).toContain('Financeur\u00a0: valeur inconnue')
  })
})

it('is turned page by page, each to be found at its own address in either language', async () => {
  for (let at = 0; at < 51; at++) {
    const term = { ...termData(), title: `Mot ${String(at).padStart(2, '0')}` }
    await app.world.goLive(await app.world.create('glossary-terms', 'author.fedepl', term))
  }
  const { text } = await page('/glossaire')
  expect(titlesIn(text)).toHaveLength(50)
  // It cannot be asked anything.
  expect(text).not.toContain('class="filtres"')
  expect(text).toContain('<a href="/glossaire?page=2" rel="next">Page suivante</a>')
  const { text: last, headers } = await page('/glossaire?page=2')
  expect(titlesIn(last)).toEqual(['Mot 50'])
  expect(last).toContain('<a href="/glossaire" rel="prev">Page précédente</a>')
  expect(last).toContain('<title>Glossaire, page 2 — ')
  expect(last).not.toContain('noindex')
  expect(headers.get('link')).toMatch(/\/glossaire\?page=2>; rel="canonical".*\/en\/glossary\?page=2>; rel="alternate"/)
  expect((await page('/glossaire?page=1')).headers.get('etag')).toBe((await page('/glossaire')).headers.get('etag'))
  expect((await page('/sitemap.xml')).text).not.toContain('?page=')
  expect((await page('/glossaire?page=3')).text).toContain('noindex')
  expect((await page('/glossaire?theme=eau')).status).toBe(400)
})

it('tells nothing of what is not live, in no list, count or choice, and follows what leaves', async () => {
  expect((await page('/exemples?country=MG')).text).not.toContain('Projet secret')
  expect(boxesIn((await page('/exemples')).text, 'country')).toEqual(['Niger (2)', 'Sénégal (1)'])
  const { body } = await page('/v1/examples?country=SN')
  const [{ revision }] = (body as { items: [{ revision: string }] }).items
  await app.world.do('coordinator.fedepl', dakar, { command: 'unpublish', revision, reason: 'Erreur.' })
  expect(await shown('/exemples?theme=eau')).toEqual(['Puits de Niamey'])
  expect(boxesIn((await page('/exemples')).text, 'country')).toEqual([])
})
