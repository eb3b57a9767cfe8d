import { describe, expect, it } from 'vitest'
import { splitNotes } from '#richtext/htmlFootnotes.ts'
import { headingsOf } from '#richtext/headings.ts'
import { toHtml } from '#richtext/toHtml.ts'
import {
  EXAMPLE_UID,
  MEDIUM_UID,
  PAPER_SHA,
  PAPER_UID,
  SHA,
  block,
  body,
  english,
  footnote,
  french,
  grid,
  heading,
  inline,
  link,
  list,
  paragraph,
  text,
} from './richtext-support.ts'

const html = (...children: Parameters<typeof body>) => toHtml(body(...children), french)

describe('a body as HTML', () => {
  it('has paragraphs, marks and line breaks', () => {
    expect(html(paragraph('Un ', text('mot', 1), { type: 'linebreak' }, text('deux', 3)))).toBe(
      '<p>Un <strong>mot</strong><br><strong><em>deux</em></strong></p>',
    )
  })

  it('gives headings stable anchors, numbered when they come back, never those of the page', () => {
    expect(
      html(heading('h2', 'L’été à Sète'), heading('h3', 'L’été à Sète'), heading('h2', 'Page 2'), heading('h1', '!!')),
    ).toBe(
      [
        '<h2 id="l-ete-a-sete">L’été à Sète</h2>',
        '<h3 id="l-ete-a-sete-2">L’été à Sète</h3>',
        '<h2 id="s-page-2">Page 2</h2>',
        '<h2 id="section">!!</h2>',
      ].join('\n'),
    )
  })

  it('lists its headings with the very same anchors', () => {
    const text = body(heading('h2', 'Coût <b>'), paragraph('x'), heading('h3', 'Coût <b>'))
    expect(headingsOf(text, french)).toEqual([
      { level: 2, id: 'cout-b', title: 'Coût <b>' },
      { level: 3, id: 'cout-b-2', title: 'Coût <b>' },
    ])
  })

  it('moves headings down by the offset', () => {
    expect(toHtml(body(heading('h2', 'A'), heading('h6', 'B')), { ...french, headingOffset: 1 })).toBe(
      '<h3 id="a">A</h3>\n<h6 id="b">B</h6>',
    )
  })

  it('puts a nested list under the item before it', () => {
    expect(html(list('number', [text('un')], [list('bullet', [text('deux')])]))).toBe(
      '<ol><li>un<ul><li>deux</li></ul></li></ol>',
    )
  })

  it('gives tables a caption, a head and scopes, in a region that can be reached', () => {
    const table = block('table', {
      caption: 'Qui décide',
      note: 'Au 1er mars',
      grid: body(
        grid(
          [
            ['', 'Qui'],
            ['Eau', 'Communes'],
          ],
          { headers: true },
        ),
      ),
    })
    expect(html(table)).toBe(
      '<div class="tab" role="region" aria-labelledby="tab-1" tabindex="0"><table><caption id="tab-1"><b>Tableau 1.</b> Qui décide</caption>' +
        '<thead><tr><td></td><th scope="col">Qui</th></tr></thead><tbody><tr><th scope="row">Eau</th><td>Communes</td></tr></tbody></table>' +
        '<p class="tab-note">Au 1<sup class="ord">er</sup> mars</p></div>',
    )
  })

  it('numbers footnotes and links both ways', () => {
    const { body: text, notes } = splitNotes(html(paragraph('A', footnote('un')), paragraph('B', footnote('deux'))))
    expect(text).toBe(
      '<p>A<sup class="appel"><a href="#fn-1" id="fnref-1" role="doc-noteref" aria-label="Note 1">1</a></sup></p>\n' +
        '<p>B<sup class="appel"><a href="#fn-2" id="fnref-2" role="doc-noteref" aria-label="Note 2">2</a></sup></p>',
    )
    expect(notes).toBe(
      '<section class="notes" role="doc-endnotes" aria-labelledby="fn-titre"><h2 id="fn-titre">Notes</h2><ol>' +
        '<li id="fn-1">un <a class="retour" href="#fnref-1" role="doc-backlink" aria-label="Retour au texte, note 1">↩</a></li>' +
        '<li id="fn-2">deux <a class="retour" href="#fnref-2" role="doc-backlink" aria-label="Retour au texte, note 2">↩</a></li></ol></section>',
    )
  })

  it('sets callouts apart, with the figure of a key figure', () => {
    expect(
      html(block('callout', { kind: 'chiffre-cle', figure: '29 puits', content: body(paragraph('en cinq ans')) })),
    ).toBe(
      '<aside class="enc enc-chiffre-cle" aria-label="Chiffre clé"><p class="enc-l">Chiffre clé</p>' +
        '<p class="gros"><span>29</span> puits</p><div><p>en cinq ans</p></div></aside>',
    )
    expect(html(block('callout', { kind: 'focus', title: 'Agadez', content: body(paragraph('x')) }))).toBe(
      '<aside class="enc enc-focus" aria-label="Focus\u00a0: Agadez"><p class="enc-l">Focus</p><p class="enc-t">Agadez</p><p>x</p></aside>',
    )
  })

  it('shows figures by hash, with alt, size, caption and credit', () => {
    expect(html(block('figure', { image: MEDIUM_UID, caption: 'Le puits' }))).toBe(
      `<figure class="fig"><img src="/v1/media/${SHA}" alt="Un &quot;puits&quot;" width="640" height="480" loading="lazy">` +
        '<figcaption><b>Figure 1.</b> Le puits <span>Crédit\u00a0: J. Doe</span></figcaption></figure>',
    )
    expect(html(block('figure', { image: EXAMPLE_UID }))).toBe('')
    expect(html(block('figure', { image: PAPER_UID }))).toBe('')
  })

  it('gives documents to download by hash, with their size and language', () => {
    const paper = { file: PAPER_UID, title: 'Le règlement « 2026 »', language: 'en' }
    expect(html(block('attachment', paper))).toBe(
      `<p class="piece"><a href="/v1/media/${PAPER_SHA}" hreflang="en" type="application/pdf" download="le-reglement-2026.pdf">` +
        'Le règlement «\u00a02026\u00a0» <span>(PDF, 1,2\u00a0Mo, en anglais)</span></a></p>',
    )
    expect(toHtml(body(block('attachment', { ...paper, language: 'xx' })), english)).toContain('(PDF, 1.2\u00a0MB)')
    for (const none of [{ file: MEDIUM_UID }, { file: EXAMPLE_UID }, { title: ' ' }])
      expect(html(block('attachment', { ...paper, ...none }))).toBe('')
  })

  it('writes quotes, steps and checklists', () => {
    expect(html(block('quote', { text: 'Dit-on', attribution: 'Elle' }))).toBe(
      '<blockquote><p>Dit-on</p><footer>Elle</footer></blockquote>',
    )
    expect(
      html(block('steps', { title: 'Méthode', items: [{ title: 'Un.', text: 'Faire' }, { title: 'Deux.' }] })),
    ).toBe(
      '<div class="suite-etapes"><p class="enc-t">Méthode</p><ol class="etapes"><li><b>Un.</b> Faire</li><li><b>Deux.</b></li></ol></div>',
    )
    expect(html(block('checklist', { items: [{ text: 'a' }] }))).toBe(
      '<div class="liste-verif"><ul class="verif"><li>a</li></ul></div>',
    )
  })

  it('links a reference to its live target, and keeps only the frozen label of another', () => {
    expect(html(paragraph(inline('exampleRef', { example: EXAMPLE_UID })))).toBe(
      '<p><a href="/examples/puits" data-type="examples" data-uid="11111111-1111-4111-8111-111111111111">Les puits du désert</a></p>',
    )
    expect(html(paragraph(inline('exampleRef', { example: EXAMPLE_UID, label: 'ici' })))).toBe(
      '<p><a href="/examples/puits" data-type="examples" data-uid="11111111-1111-4111-8111-111111111111">ici</a></p>',
    )
    expect(html(paragraph('a', inline('schemeRef', { scheme: MEDIUM_UID, label: 'Ficol' })))).toBe('<p>aFicol</p>')
    expect(html(paragraph('a', inline('schemeRef', { scheme: MEDIUM_UID })))).toBe('<p>a</p>')
  })

  it('never puts a link inside a link', () => {
    expect(
      html(
        paragraph(
          link(
            'https://a.fr',
            'x',
            inline('exampleRef', { example: EXAMPLE_UID }),
            link('https://b.fr', 'y'),
            footnote('n'),
          ),
        ),
      ),
    ).toContain('<p><a href="https://a.fr">xLes puits du déserty<sup class="appel" id="fnref-1">1</sup></a></p>')
  })

  it('sets French spaces in French only', () => {
    const said = body(paragraph("Il dit : « 12 000 € » ; n° 12 ! l'eau"))
    expect(toHtml(said, french)).toBe(
      '<p>Il dit\u00a0: «\u00a012\u00a0000\u00a0€\u00a0»\u202f; n°\u00a012\u202f! l’eau</p>',
    )
    expect(toHtml(said, english)).toBe('<p>Il dit : « 12 000 € » ; n° 12 ! l&#39;eau</p>')
  })
})
