import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '#domain/content/canonical.ts'
import { LOCALES, type RichText } from '#domain/content/shared.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { heldBody, textOf } from '#tests/support/body.ts'
import { openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

interface Doc {
  id: string
  slug: string
  body?: RichText | null
}

const text = (said: string, format = 0) => ({ type: 'text', version: 1, text: said, format, mode: 'normal', style: '', detail: 0 }) // prettier-ignore
const element = (type: string, children: object[], more: object = {}) => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  ...more,
  children,
})
const paragraph = (...children: object[]) => element('paragraph', children, { textFormat: 0, textStyle: '' })
const block = (fields: Record<string, unknown>) => ({ type: 'block', version: 2, format: '', fields })
const inner = (...children: object[]) => ({ root: element('root', children) })
const cell = (said: string, more: object = {}) =>
  element('tablecell', [paragraph(text(said))], { headerState: 0, colSpan: 1, rowSpan: 1, backgroundColor: null, ...more }) // prettier-ignore
const row = (...cells: object[]) => element('tablerow', cells)
const link = (said: string) =>
  element('link', [text(said)], {
    id: 'a1',
    fields: { linkType: 'custom', newTab: false, url: 'https://example.org/' },
  })
const items = (...children: object[]) =>
  element('list', children.map((each, at) => element('listitem', [each], { value: at + 1 })), { listType: 'bullet', start: 1, tag: 'ul' }) // prettier-ignore
const note = { type: 'inlineBlock', version: 1, fields: { id: 'n1', blockType: 'footnote', text: 'Une note.' } }

/** What may be stored and is not in the demonstration. */
const ODD: Readonly<Record<string, object[]>> = {
  'a table with merged and coloured cells': [
    block({
      id: 't1',
      blockType: 'table',
      caption: 'Montants',
      note: 'En euros.',
      grid: inner(
        element('table', [
          row(cell('Pays', { headerState: 1 }), cell('Aide', { headerState: 1, colSpan: 2 })),
          row(cell('Niger', { rowSpan: 2 }), cell('12', { backgroundColor: '#eee' }), cell('13')),
          row(cell('14'), cell('15')),
        ]),
      ),
    }),
    paragraph(),
  ],
  'a callout with lists, a link, a note and marks': [
    block({
      id: 'c1',
      blockType: 'callout',
      kind: 'warning',
      title: 'Attention',
      content: inner(
        paragraph(text('Un mot '), text('gras', 1), text(' et 10'), text('6', 64), link('un lien'), note),
        items(text('un'), text('deux')),
      ),
    }),
    paragraph(text('Après.')),
  ],
  'blocks that say little': [
    block({ id: 'f1', blockType: 'figure', caption: 'Une légende sans image' }),
    block({ id: 'f2', blockType: 'attachment', title: 'Un titre sans fichier' }),
    block({ id: 'q1', blockType: 'quote', text: 'Une ligne\nune autre', attribution: 'Quelqu’un' }),
    block({ id: 'q2', blockType: 'quote' }),
    block({ id: 'c2', blockType: 'callout', kind: 'focus' }),
    paragraph(),
  ],
  'steps and points of several lines': [
    block({
      id: 's1',
      blockType: 'steps',
      title: 'En trois temps',
      items: [
        { id: 'i1', title: 'Un', text: 'Première ligne\nseconde ligne' },
        { id: 'i2', title: 'Deux' },
        { id: 'i3', text: 'Sans intitulé' },
      ],
    }),
    block({
      id: 's2',
      blockType: 'checklist',
      items: [{ id: 'p1', text: 'Un point' }],
    }),
    paragraph(),
  ],
}

/** Every word anybody wrote in it. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' && ['text', 'title', 'caption', 'note', 'attribution', 'figure'].includes(name) && each
      ? [each]
      : wordsOf(each),
  )
}

describe('a body that is opened', () => {
  let site: Site
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it.each(['chapters', 'pages'])(
    'is the one that is stored, and no change: every one of the %s, in both languages',
    async (type) => {
      const saves: string[] = []
      page.on('request', (request) => request.method() === 'PATCH' && saves.push(request.url()))
      let opened = 0
      for (const locale of LOCALES) {
        for (const { id, slug, body } of await bodiesOf(type, locale)) {
          await openDocument(page, `${type}/${id}?locale=${locale}`)
          await textOf(page).waitFor()
          const held = await heldBody(page)
          expect({ [slug]: canonical(held) }).toEqual({ [slug]: canonical(body) })
          expect(printOf(held)).toBe(printOf(body))
          expect(await page.locator('.enregistrement').getAttribute('data-phase')).toBe('idle')
          opened++
        }
      }
      expect(opened).toBeGreaterThan(3)
      expect(saves).toEqual([])
    },
  )

  it.each(Object.entries(ODD))('is the one that is stored, and no change: %s', async (_, children) => {
    const body = { root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children } }
    const made = await page.request.post('/api/chapters?draft=true&depth=0&locale=fr', {
      data: { title: 'Un texte étrange', body },
    })
    const { doc } = (await made.json()) as { doc: Doc & { body: RichText } }
    await openDocument(page, `chapters/${doc.id}?locale=fr`)
    await textOf(page).waitFor()
    const held = await heldBody(page)
    expect(wordsOf(held).sort()).toEqual(wordsOf(doc.body).sort())
    expect(canonical(held)).toEqual(canonical(doc.body))
    expect(printOf(held)).toBe(printOf(doc.body))
    expect(await page.locator('.enregistrement').getAttribute('data-phase')).toBe('idle')
  })

  async function bodiesOf(type: string, locale: string): Promise<(Doc & { body: RichText })[]> {
    const query = `draft=true&depth=0&limit=100&fallback-locale=none&locale=${locale}`
    const { docs } = (await (await page.request.get(`/api/${type}?${query}`)).json()) as { docs: Doc[] }
    return docs.filter((doc): doc is Doc & { body: RichText } => Boolean(doc.body))
  }
})
