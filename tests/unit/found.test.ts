import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { serializeDocument } from '#delivery/serialize/index.ts'
import { foundOf, linksOf } from '#public/crawlers.ts'
import { ChapterPage } from '#site/chapter.tsx'
import { EntryPage } from '#site/entry.tsx'
import { renderPage } from '#site/render.ts'
import { askingOf, CONTENTS, guideOf, IDS, live, siteOf } from './pages-support.ts'

const PUBLIC_URL = 'https://guide.example.org'
const AT = { locale: 'fr', publicUrl: PUBLIC_URL } as const
const found = foundOf({ addresses: { fr: '/chapitres/a', en: '/en/chapters/a' }, at: null }, AT)

function chapterPage(asking = askingOf()): string {
  const site = { ...siteOf(asking), found }
  const chapter = serializeDocument(live<'chapters'>(asking, IDS.chapter), asking)
  return renderPage(createElement(ChapterPage, { site, chapter, place: null }))
}

function examplePage(): string {
  const asking = askingOf()
  const entry = serializeDocument(live<'examples'>(asking, IDS.example), asking)
  return renderPage(createElement(EntryPage, { site: { ...siteOf(asking), found }, entry }))
}

const dataOf = (html: string) => {
  const [, json] = /<script type="application\/ld\+json">([^]*?)<\/script>/.exec(html) ?? []
  return (JSON.parse(json ?? 'null') as { '@graph': Record<string, unknown>[] })['@graph']
}
const ofType = (html: string, type: string) => dataOf(html).find((each) => each['@type'] === type)
const meta = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"/>`).exec(html)?.[1]

describe('where a page is', () => {
  it('is said alike in its head and its headers', () => {
    const [, links] = linksOf(found)
    const head = chapterPage()
    for (const [, address, rel] of links!.matchAll(/<([^>]+)>; ([^,]+)/g)) {
      const lang = /hreflang="([^"]+)"/.exec(rel!)?.[1]
      expect(head).toContain(
        lang
          ? `<link rel="alternate" hrefLang="${lang}" href="${address}"/>`
          : `<link rel="canonical" href="${address}"/>`,
      )
    }
    expect(links!.match(/hreflang/g)).toHaveLength(3)
    expect(links).toContain(`<${PUBLIC_URL}/chapitres/a>; rel="alternate"; hreflang="x-default"`)
  })

  it('is the French page where an English one only shows the French text', () => {
    const borrowed = foundOf({ addresses: { fr: '/chapitres/a' }, at: null }, { ...AT, locale: 'en' })
    expect(borrowed).toMatchObject({ address: `${PUBLIC_URL}/chapitres/a`, others: [], isBorrowed: true })
    expect(linksOf(borrowed)).toContain('noindex')
  })

  it('is nowhere for a page that is not to be found', () => {
    const asking = askingOf()
    const chapter = serializeDocument(live<'chapters'>(asking, IDS.chapter), asking)
    const html = renderPage(createElement(ChapterPage, { site: siteOf(asking), chapter, place: null }))
    expect(html).not.toMatch(/canonical|og:|ld\+json/)
  })
})

describe('what a page tells programs', () => {
  it('is its title, its summary, its dates, and the organisations that approved it', () => {
    const html = chapterPage()
    const article = ofType(html, 'Article')
    expect(article).toMatchObject({
      url: `${PUBLIC_URL}/chapitres/a`,
      inLanguage: 'fr',
      author: ['AFD', 'Caisse des Dépôts', 'FedEpl'].map((name) => ({ '@type': 'Organization', name })),
    })
    expect(meta(html, 'og:type')).toBe('article')
    expect(meta(html, 'og:locale')).toBe('fr_FR')
    expect(meta(html, 'og:locale:alternate')).toBe('en_GB')
    expect(meta(html, 'og:description')).toBe(meta(html, 'description'))
    expect(meta(html, 'article:published_time')).toBe(article!.datePublished)
  })

  it('leads back to the contents, and to the search', () => {
    const way = ofType(examplePage(), 'BreadcrumbList')!.itemListElement as { name: string; item: string }[]
    expect(way.map(({ item }) => item)).toEqual([
      `${PUBLIC_URL}/`,
      `${PUBLIC_URL}/exemples`,
      `${PUBLIC_URL}/chapitres/a`,
    ])
    expect(JSON.stringify(ofType(examplePage(), 'WebSite'))).toContain(`${PUBLIC_URL}/recherche?q={search_term_string}`)
  })

  it('says of what kind it is, for two kinds may have the same title', () => {
    expect(/<title>(.*)<\/title>/.exec(examplePage())![1]).toMatch(/ — Exemple — Guide de la coopération$/)
  })

  it('is data whatever was typed, and one bounded line', () => {
    const hostile = `"></script><script>alert(1)</script><!--\u2028 ${'long '.repeat(100)}`
    const contents = structuredClone(CONTENTS)
    Object.assign(contents[IDS.chapter]![1] as object, { title: { fr: hostile }, summary: { fr: hostile } })
    const html = chapterPage(askingOf({ guide: guideOf(contents) }))
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html.match(/<\/script/g)).toHaveLength(1)
    expect(dataOf(html)).toHaveLength(3)
    expect(meta(html, 'description')).toMatch(/long…$/)
    expect((ofType(html, 'Article')!.description as string).length).toBeLessThanOrEqual(201)
  })
})
