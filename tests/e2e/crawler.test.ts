import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { startSite, type Site } from '../support/site.ts'
import { xmlOf } from '../support/xml.ts'

interface Crawled {
  readonly path: string
  readonly status: number
  readonly type: string
  readonly text: string
}

let site: Site
const crawled = new Map<string, Crawled>()
/** Where each address was met, to say so. */
const metOn = new Map<string, string>()

beforeAll(async () => {
  site = await startSite()
  await crawl(['/', '/en', '/recherche', '/en/search', '/sitemap.xml'])
})
afterAll(() => site.close())

/** Follows every link of our own that robots may follow. */
async function crawl(from: readonly string[]): Promise<void> {
  const robots = await (await fetch(`${site.url}/robots.txt`)).text()
  const forbidden = [...robots.matchAll(/^Disallow: (\S+)$/gm)].map(([, path]) => path!)
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (crawled.has(path) || forbidden.some((start) => path!.startsWith(start))) continue
    const answer = await fetch(site.url + path, { redirect: 'manual' })
    const text = await answer.text()
    crawled.set(path, { path, status: answer.status, type: answer.headers.get('content-type') ?? '', text })
    if (!isPage(crawled.get(path)!)) continue
    for (const to of linksIn(text)) {
      const next = placeOf(to, path)
      if (!next) continue
      if (!metOn.has(next)) metOn.set(next, path)
      waiting.push(next)
    }
  }
}

const isPage = ({ type }: Crawled): boolean => type.startsWith('text/html')
const pages = () => [...crawled.values()].filter(isPage)

function linksIn(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|img)\b[^>]*?\b(?:href|src)="([^"]*)"/g)].map(([, to]) => plain(to!))
}

/** A path of this site with its question, without its fragment; null for what is elsewhere. */
function placeOf(to: string, on: string): string | null {
  const { origin, pathname, search } = new URL(to, site.url + on)
  return origin === site.url ? pathname + search : null
}

const plain = (text: string): string =>
  text.replace(/&(amp|quot|lt|gt|#x27|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', '#x27': "'", '#39': "'" }

const first = (pattern: RegExp, text: string): string => plain(pattern.exec(text)?.[1] ?? '').trim()

it('leads nowhere in vain: every link of every page in both languages is answered, at the place it means', () => {
  expect(pages().length).toBeGreaterThan(60)
  const dead = [...crawled.values()].filter(({ status }) => status !== 200)
  expect(dead.map(({ path, status }) => `${status} ${path} (${metOn.get(path)})`)).toEqual([])
  const missing = pages().flatMap(({ path, text }) =>
    linksIn(text).flatMap((to) => {
      const fragment = decodeURIComponent(new URL(to, site.url + path).hash.slice(1))
      const target = crawled.get(placeOf(to, path) ?? '')
      if (!fragment || !target || !isPage(target)) return []
      return target.text.includes(`id="${fragment}"`) ? [] : [`${path} → ${to}`]
    }),
  )
  expect(missing).toEqual([])
})

it('has on every page a title of its own, a description and its one address', () => {
  const titles = new Map<string, string[]>()
  for (const { path, text } of pages()) {
    const title = first(/<title>([^<]*)<\/title>/, text)
    const lang = first(/<html lang="(\w+)"/, text)
    titles.set(`${lang} ${title}`, [...(titles.get(`${lang} ${title}`) ?? []), path])
    expect([path, title]).toEqual([path, expect.stringMatching(/\S/)])
    const description = first(/<meta name="description" content="([^"]*)"/, text)
    expect([path, description]).toEqual([path, expect.stringMatching(/\S/)])
    expect(description.length, path).toBeLessThanOrEqual(201)
    const canonical = new URL(first(/<link rel="canonical" href="([^"]+)"/, text))
    expect(crawled.get(canonical.pathname)?.status, path).toBe(200)
    const isBorrowed = text.includes('<meta name="robots" content="noindex"/>')
    if (!isBorrowed) expect(canonical.pathname).toBe(path)
  }
  expect([...titles.values()].filter((paths) => paths.length > 1)).toEqual([])
})

it('names the same text in other languages both ways', () => {
  const others = (text: string) =>
    [...text.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)].map(([, lang, to]) => [lang, to])
  expect(pages().filter(({ text }) => others(text).some(([lang]) => lang === 'x-default')).length).toBeGreaterThan(20)
  for (const { path, text } of pages())
    for (const [, to] of others(text)) {
      const other = crawled.get(new URL(to!).pathname)
      expect(other && others(other.text), `${path} → ${to}`).toEqual(others(text))
    }
})

it('tells programs what they can read: JSON-LD on every page, XML in every feed and in the site map', () => {
  for (const { path, text } of pages()) {
    const data = [...text.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)]
    expect([path, data.length, text.match(/<script/g)!.length]).toEqual([path, 1, 1])
    const { '@graph': graph } = JSON.parse(data[0]![1]!) as { '@graph': { '@type': string }[] }
    expect(graph.map((each) => each['@type'])).toContain('WebSite')
  }
  const written = [...crawled.values()].filter(({ type }) => /^application\/(?:atom\+)?xml/.test(type))
  expect(written.length).toBeGreaterThan(16)
  for (const { path, text } of written) expect(xmlOf(text).children.length, path).toBeGreaterThan(0)
})

it('has nothing a browser would have to refuse', async () => {
  const browser = await openBrowser(site)
  const page = await browser.visitor()
  const chapter = pages().find(({ path }) => path.startsWith('/chapitres/'))!
  for (const path of ['/', '/en', '/exemples', '/recherche', chapter.path]) {
    await page.goto(path, { waitUntil: 'load' })
    expect(await page.locator('link[rel="canonical"]').count()).toBe(1)
  }
  // It fails where a page complained.
  await browser.close()
})
