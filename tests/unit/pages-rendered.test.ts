import { createElement, type ReactElement } from 'react'
import { describe, expect, it } from 'vitest'
import { serializeDocument, serializeItem } from '#delivery/serialize/index.ts'
import { serializeOutline } from '#delivery/serialize/outline.ts'
import { ChapterPage } from '#site/chapter.tsx'
import { EntryPage } from '#site/entry.tsx'
import { GonePage } from '#site/gone.tsx'
import { HomePage } from '#site/home.tsx'
import { ListPage } from '#site/list.tsx'
import { NotFoundPage } from '#site/notFound.tsx'
import { Plume } from '#site/parts/Plume.tsx'
import { placeOf } from '#site/place.ts'
import { PreviewPage } from '#site/preview.tsx'
import { previewable } from '#site/previewable.ts'
import { readAlone } from '#tests/support/compared.ts'
import { renderPage } from '#site/render.ts'
import { SearchPage } from '#site/search.tsx'
import { ofEachKind } from '#domain/kinds/index.ts'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { askingOf, CHAPTER, CONTENTS, guideOf, IDS, live, siteOf } from './pages-support.ts'

const WATER = {
  ...{ name: 'theme', value: 'eau', label: 'Eau', told: 'Thèmes : Eau' },
  count: 1,
  isChosen: true,
}

function everyPage(asking = askingOf()): Record<string, string> {
  const site = siteOf(asking)
  const outline = serializeOutline(live<'outline'>(asking, IDS.outline), asking)
  const chapter = serializeDocument(live<'chapters'>(asking, IDS.chapter), asking)
  const entries = (['example', 'scheme', 'contact', 'person'] as const).map((name) => [
    name,
    createElement(EntryPage, { site, entry: serializeDocument(live<'examples'>(asking, IDS[name]), asking) }),
  ])
  const pages: Record<string, ReactElement> = {
    home: createElement(HomePage, {
      site,
      outline,
      counts: { ...ofEachKind(() => 1), contacts: 2 },
      recent: [chapter],
    }),
    chapter: createElement(ChapterPage, { site, chapter, place: placeOf(outline, IDS.chapter) }),
    ...(Object.fromEntries(entries) as Record<string, ReactElement>),
    list: createElement(ListPage, {
      site,
      question: { type: 'examples', chosen: { theme: ['eau'] }, page: 1, unknown: null },
      list: {
        items: [serializeItem(live<'examples'>(asking, IDS.example), asking)],
        total: 1,
        pages: 1,
        all: 2,
        filters: [{ name: 'theme', label: 'Thèmes', choices: [WATER], isYear: false }],
        wider: [],
      },
    }),
    search: createElement(SearchPage, {
      site,
      question: { q: 'puits', type: null, page: 1, unknown: null },
      found: {
        ...{ page: 1, pageSize: 20, total: 21, pages: 2 },
        items: [{ ...chapter, href: chapter.links.page, self: chapter.links.self, excerpt: 'Des <mark>puits</mark>' }],
        facets: {
          type: [
            { value: 'chapters', label: 'Chapitres', count: 20 },
            { value: 'examples', label: 'Exemples', count: 1 },
          ],
        },
      },
    }),
    notFound: createElement(NotFoundPage, { site }),
    gone: createElement(GonePage, { site }),
    preview: createElement(PreviewPage, { site, reading: readAlone('chapters', CHAPTER) }),
  }
  return Object.fromEntries(Object.entries(pages).map(([name, page]) => [name, renderPage(page)]))
}

const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x27;|&#39;/g, '’')
    .replace(/\s+/g, ' ')

describe('every page', () => {
  it.each(Object.entries(everyPage()))('%s is one whole document, without script or style of its own', (_, html) => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/)
    expect(html).toContain('<a class="skip" href="#contenu">')
    expect(html.match(/<main /g)).toHaveLength(1)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids).toEqual([...new Set(ids)])
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(targets.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('speaks English in English', () => {
    const { chapter, home } = everyPage(askingOf({ locale: 'en' }))
    expect(chapter).toContain('<html lang="en">')
    expect(words(chapter!)).toContain('Approved by AFD, Caisse des Dépôts and FedEpl on 22 November 2026')
    expect(words(home!)).toContain('Recently approved')
  })

  it('says that approvals are fictitious in a demonstration, and only then', () => {
    expect(everyPage().chapter).not.toContain('fictives')
    expect(everyPage(askingOf({ guide: guideOf(CONTENTS, true) })).chapter).toContain(
      'Approbations fictives (démonstration)',
    )
  })
})

describe('a chapter', () => {
  const { chapter = '' } = everyPage()

  it('says who approved it, when, which version, and where the proof is', () => {
    const said = words(chapter)
    expect(said).toContain(
      'Approuvé par l’AFD, la Caisse des Dépôts et la FedEpl le 22 novembre 2026 . Mis à jour le 22 novembre 2026',
    )
    expect(said).toContain('la FedEpl a approuvé le 22 novembre 2026')
    expect(said).toContain('Version 3 du 18 novembre 2026')
    expect(chapter).toContain('href="/v1/chapters/mobiliser-le-1/proof"')
    expect(chapter.match(/class="barbe on"/g)!.length).toBeGreaterThanOrEqual(3)
  })

  it('stands in its part, between its neighbours, with its contents in the margin', () => {
    expect(words(chapter)).toContain(
      'Sommaire Comprendre Mobiliser le 1 % : mode d’emploi'
        .replace(' %', '\u00a0%')
        .replace(' :', '\u00a0:')
        .replace(/\s+/g, ' '),
    )
    expect(chapter).toContain('<a rel="next" href="/chapitres/les-acteurs">')
    for (const id of ['le-principe', 'page-points', 'fn-titre', 'page-sources', 'page-related', 'page-approbations'])
      expect(chapter).toContain(`href="#${id}"`)
    expect(chapter.indexOf('id="page-points"')).toBeLessThan(chapter.indexOf('id="fn-1"'))
  })

  it('escapes what people typed, wherever it stands', () => {
    const hostile = '"><script>alert(1)</script>'
    const contents = structuredClone(CONTENTS)
    const document = contents[IDS.chapter]![1] as typeof CHAPTER
    Object.assign(document, {
      title: { fr: hostile },
      summary: { fr: hostile },
      keyPoints: { fr: [{ text: hostile }] },
      sources: [{ title: hostile, publisher: hostile }],
    })
    const pages = everyPage(askingOf({ guide: guideOf(contents) }))
    for (const html of Object.values(pages)) expect(html).not.toMatch(/<script/)
    expect(pages.chapter).toContain('<h1>&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>')
  })
})

describe('pieces', () => {
  it('beyond six organisations the plume is said in words', () => {
    const states = ['on', 'on', 'att', 'on', 'non', 'on', 'on', 'att'] as const
    expect(renderPage(createElement(Plume, { states, locale: 'fr' }))).toContain('>5 sur 8<')
    for (let count = 1; count <= 6; count++)
      expect(
        renderPage(createElement(Plume, { states: states.slice(0, count), locale: 'fr' })).match(/class="barbe /g),
      ).toHaveLength(count)
  })

  it('an error page says nothing of what might be there, and is not indexed', () => {
    const { notFound, gone } = everyPage()
    expect(notFound).toContain('<meta name="robots" content="noindex"/>')
    expect(words(gone!)).toContain('Ce texte a été en ligne.')
  })

  it('a preview says what it is not', () => {
    const { preview = '' } = everyPage()
    expect(words(preview)).toContain('Aperçu d’une copie de travail : non relue, non approuvée')
    expect(preview).toContain('noindex')
  })

  it.each(REVIEWABLE_TYPES)('an unfinished working copy of %s can be previewed', (type) => {
    const drafts = [
      {},
      { title: { en: 'Only English' } },
      {
        title: { fr: 'T' },
        summary: { fr: '' },
        keyPoints: { fr: [{}] },
        countries: ['??'],
        tree: [{}],
        person: {},
        sources: [{}],
        actor: {},
      },
    ]
    for (const draft of drafts) expect(readAlone(type, previewable(type, draft)).type).toBe(type)
  })
})
