import { describe, expect, it } from 'vitest'
import { pageOf } from '#site/compare.ts'
import type { Content } from '#domain/content/index.ts'
import type { RichNode } from '#domain/content/shared.ts'
import { diffHtml } from '#richtext/compare/diffHtml.ts'
import { toHtml } from '#richtext/toHtml.ts'
import { compared, readAlone } from '#tests/support/compared.ts'
import { fc } from '#tests/support/properties.ts'
import { CHAPTER, CONTENTS, IDS, PERSON, uidOf } from './pages-support.ts'
import { block, body, footnote, french, grid, heading, link, list, paragraph, text } from './richtext-support.ts'

const labels = {
  added: 'ajouté',
  deleted: 'supprimé',
  colon: ' :',
  Added: 'Ajouté',
  Deleted: 'Supprimé',
  Modified: 'Modifié',
}
const diff = (before: RichNode[], after: RichNode[]) =>
  diffHtml(toHtml(body(...before), french), toHtml(body(...after), french), labels)

/** One side of a comparison again: the other side's words and everything the comparison added are taken away. */
const side = (html: string, dropped: 'ins' | 'del') =>
  html
    .replace(/<span class="b-k"[^>]*>.*?<\/span>/g, '')
    .replace(/ ?<span class="cible">.*?<\/span>/g, '')
    .replace(new RegExp(`<${dropped}>.*?</${dropped}>`, 'gs'), '')
    .replace(/<(ins|del)><span class="vh">.*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, '')
const bare = (html: string) => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')

describe('a comparison', () => {
  it('shows words that came and went, with a mention for the block', () => {
    expect(diff([paragraph('Le vieux puits est plein.')], [paragraph('Le puits neuf est plein.')])).toEqual({
      html: '<p class="modif"><span class="b-k" id="ch-1">Modifié </span>Le <del><span class="vh">supprimé : </span>vieux </del>puits <ins><span class="vh">ajouté : </span>neuf </ins>est plein.</p>',
      changes: 1,
      precision: 'words',
    })
  })

  it('shows blocks that came and went, and leaves the others alone', () => {
    const { html, changes } = diff([paragraph('Un.'), paragraph('Deux.')], [paragraph('Deux.'), heading('h2', 'Trois')])
    expect(changes).toBe(2)
    expect(html).toBe(
      [
        '<p class="modif"><span class="b-k" id="ch-1">Supprimé </span><del><span class="vh">supprimé : </span>Un.</del></p>',
        '<p>Deux.</p>',
        '<h2 id="trois" class="modif"><span class="b-k" id="ch-2">Ajouté </span><ins><span class="vh">ajouté : </span>Trois</ins></h2>',
      ].join('\n'),
    )
  })

  it('shows that a link leads elsewhere though its words are the same', () => {
    const { html, changes } = diff(
      [paragraph('Voir ', link('https://a.fr', 'ici'))],
      [paragraph('Voir ', link('https://b.fr', 'ici'))],
    )
    expect(changes).toBe(1)
    expect(html).toContain(
      '<del><span class="vh">supprimé : </span><a href="https://a.fr">ici</a> <span class="cible">[https://a.fr]</span></del>',
    )
    expect(html).toContain(
      '<ins><span class="vh">ajouté : </span><a href="https://b.fr">ici</a> <span class="cible">[https://b.fr]</span></ins>',
    )
  })

  it('goes into lists and tables without breaking them', () => {
    const rows = (cell: string) =>
      block('table', {
        caption: 'Qui',
        grid: body(
          grid([
            ['A', 'B'],
            ['un', cell],
            ['trois', 'quatre'],
          ]),
        ),
      })
    const { html, changes } = diff(
      [list('bullet', [text('a')], [text('b')]), rows('deux')],
      [list('bullet', [text('a')], [text('c')], [text('b')]), rows('2')],
    )
    expect(changes).toBe(2)
    expect(html).toContain(
      '<li class="modif"><span class="b-k" id="ch-1">Ajouté </span><ins><span class="vh">ajouté : </span>c</ins></li>',
    )
    expect(html).toContain(
      '<td><del><span class="vh">supprimé : </span>deux</del><ins><span class="vh">ajouté : </span>2</ins></td>',
    )
  })

  it('does not count notes that were only renumbered', () => {
    const { changes } = diff(
      [paragraph('A', footnote('x'))],
      [paragraph('Z', footnote('neuve')), paragraph('A', footnote('x'))],
    )
    expect(changes).toBe(2)
  })

  it('sees every kind of change of what is approved', async () => {
    const change = async (over: Partial<Content<'chapters'>>) =>
      (await compared('chapters', { before: CHAPTER, after: { ...CHAPTER, ...over } })).changes
    expect(await change({})).toBe(0)
    expect(await change({ title: { fr: 'Autre' } })).toBe(1)
    expect(await change({ slug: 'autre' })).toBe(1)
    expect(await change({ coPartners: [uidOf(901)] })).toBe(1)
    expect(await change({ leadPartner: uidOf(902) })).toBe(1)
    expect(await change({ relatedSchemes: [] })).toBe(1)
    expect(await change({ themes: ['eau', 'energie'] })).toBe(1)
    expect(await change({ reviewDueAt: '2027-01-01T00:00:00.000Z' })).toBe(1)
    expect(await change({ sources: [{ title: 'Une source', url: 'https://exemple.fr/b' }] })).toBe(1)
    expect(await change({ keyPoints: { fr: [{ text: 'Un plafond' }, { text: 'Deux' }] } })).toBe(1)
    const person = { ...PERSON, person: { ...PERSON.person!, directEmail: 'autre@exemple.fr' } }
    expect(await compared('contacts', { before: PERSON, after: person })).toMatchObject({
      changes: 1,
      isSame: false,
    })
  })

  it('of the same text is that text', async () => {
    for (const [type, content] of Object.values(CONTENTS)) {
      const { html, changes, isSame } = await compared(type, { before: content, after: content })
      expect([changes, isSame, bare(html)]).toEqual([0, true, bare(pageOf(readAlone(type, content)))])
    }
    expect(CONTENTS[IDS.chapter]).toBeDefined()
  })

  const words = fc
    .array(fc.constantFrom('eau', 'puits', 'le', '1 %', '«', '<b>', '&', '"', 'l’Epl', '.', 'é'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join(' '))
  const inlineNode = fc.oneof(
    words.map((said) => text(said)),
    words.map((said) => text(said, 1)),
    fc.tuple(fc.constantFrom('https://a.fr', 'https://b.fr'), words).map(([url, said]) => link(url, said)),
    words.map(footnote),
  )
  const blockNode: fc.Arbitrary<RichNode> = fc.oneof(
    fc.array(inlineNode, { minLength: 1, maxLength: 4 }).map((nodes) => paragraph(...nodes)),
    words.map((said) => heading('h2', said)),
    fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((items) => list('bullet', ...items.map((said) => [text(said)]))),
    fc
      .array(words, { minLength: 2, maxLength: 3 })
      .map((items) => list('number', [text(items[0]!)], [list('bullet', [text(items[1]!)])])),
    fc
      .tuple(words, words)
      .map(([title, said]) =>
        block('callout', { kind: 'focus', title, content: body(paragraph(said), list('bullet', [text(said)])) }),
      ),
    fc.tuple(words, words).map(([one, two]) =>
      block('table', {
        caption: one,
        grid: body(
          grid([
            [one, two],
            [two, one],
          ]),
        ),
      }),
    ),
    words.map((said) => block('quote', { text: said })),
  )
  const bodies = fc.array(blockNode, { maxLength: 6 })

  it('holds both texts whole, counts at least one change when they differ, and stays well formed', () => {
    fc.assert(
      fc.property(bodies, bodies, (before, after) => {
        const [left, right] = [toHtml(body(...before), french), toHtml(body(...after), french)]
        const { html, changes } = diffHtml(left, right, labels)
        // Numbers that only their place gave are the later text’s.
        const numberless = (said: string) => said.replace(/\d/g, '')
        expect(side(html, 'del')).toBe(bare(right))
        expect(numberless(side(html, 'ins'))).toBe(numberless(bare(left)))
        expect(changes > 0).toBe(left !== right)
        expectWellFormed(html)
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        expect(ids).toEqual([...new Set(ids)])
      }),
      { numRuns: 400 },
    )
  })

  function expectWellFormed(html: string) {
    const open: string[] = []
    for (const [, slash, tag] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
      if (slash) expect(open.pop()).toBe(tag)
      else if (!['br', 'hr', 'img'].includes(tag!)) open.push(tag!)
    }
    expect(open).toEqual([])
  }
})
