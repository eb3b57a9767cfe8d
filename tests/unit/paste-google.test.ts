import { describe, expect, it } from 'vitest'
import { paste, sketch } from '#tests/support/pasting.ts'

/** As Google Docs puts it on the clipboard: one bold wrapper that is not bold, every word in a styled span. */
const docs = (body: string): string =>
  `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-5b1c2d3e-7fff-1234-abcd-0123456789ab">${body}</b>`

const span = (words: string, style = ''): string =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;font-weight:400;font-style:normal;font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre;white-space:pre-wrap;${style}">${words}</span>`

const p = (inside: string): string =>
  `<p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;">${inside}</p>`

const li = (level: number, words: string): string =>
  `<li dir="ltr" style="list-style-type:disc;font-size:11pt;font-family:Arial,sans-serif;color:#000000;white-space:pre;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;margin-top:0pt;margin-bottom:0pt;" role="presentation">${span(words)}</p></li>`

const cell = (words: string): string =>
  `<td style="border-left:solid #000000 1pt;vertical-align:top;padding:5pt 5pt 5pt 5pt;">${p(span(words))}</td>`

const FRAGMENTS: readonly [what: string, html: string, is: string[]][] = [
  [
    'headings, and lines between them that are empty',
    `<h1 dir="ltr" style="line-height:1.38;">${span('Le cadre', 'font-size:20pt;')}</h1><br><h2 dir="ltr">${span('La loi', 'color:#434343;')}</h2>${p(span('Un texte.'))}<br><br>`,
    ['h2 Le cadre', 'h3 La loi', 'p Un texte.'],
  ],
  [
    'bullets, the inner list beside its item',
    `<ul style="margin-top:0;margin-bottom:0;">${li(1, 'L’eau')}<ul>${li(2, 'potable')}</ul>${li(1, 'L’énergie')}</ul>`,
    ['- L’eau', '  - potable', '- L’énergie'],
  ],
  [
    'numbers that go on after a paragraph, bullets below them',
    `<ol style="margin-top:0;">${li(1, 'Écouter')}<ul>${li(2, 'longtemps')}</ul>${li(1, 'Répondre')}</ol>${p(span('Puis'))}<ol start="3">${li(1, 'Agir')}</ol>`,
    ['1. Écouter', '  - longtemps', '2. Répondre', 'p Puis', '3. Agir'],
  ],
  [
    'a table, its first row a header',
    `<div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="301" /><col width="301" /></colgroup><tbody><tr style="height:0pt">${cell('Année')}${cell('Somme')}</tr><tr>${cell('2024')}${cell('12 M€')}</tr><tr>${cell('2025')}</tr></tbody></table></div>`,
    ['[table ]', '|| Année || Somme ||', '| 2024 | 12 M€ |', '| 2025 |  |'],
  ],
  [
    'bold and italic by their styles alone',
    p(
      `${span('Une ')}${span('régie ', 'font-weight:700;')}${span('personnalisée', 'font-weight:700;font-style:italic;')}${span(' est ')}${span('autonome', 'font-style:italic;')}`,
    ),
    ['p Une **régie *****personnalisée*** est *autonome*'],
  ],
  [
    'raised and lowered letters by their styles alone',
    p(
      `${span('10')}${span('<span style="font-size:0.6em;vertical-align:super;">6</span>')}${span(' m')}${span('3', 'vertical-align:super;')}${span(' de CO')}${span('2', 'vertical-align:sub;')}`,
    ),
    ['p 10^6^ m^3^ de CO~2~'],
  ],
  [
    'links: out from behind Google’s own address, underlined as they are',
    p(
      `<a href="https://www.google.com/url?q=https://www.afd.fr/fr?a%3D1&amp;sa=D&amp;source=editors&amp;ust=17" style="text-decoration:none;">${span('le site', 'color:#1155cc;text-decoration:underline;')}</a>${span(' et ')}<a href="http://example.org/">${span('un autre', 'color:#1155cc;')}</a>`,
    ),
    ['p [le site](https://www.afd.fr/fr?a=1) et [un autre](http://example.org/)'],
  ],
  [
    'links to a heading of the same document give their words',
    p(
      `<a href="#heading=h.abc123">${span('Le cadre')}</a>${span(', ')}<a href="data:text/html,x">${span('cliquez')}</a>`,
    ),
    ['p Le cadre, cliquez'],
  ],
  [
    'footnotes',
    `${p(`${span('Selon le décret')}<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>${span(', la régie décide')}<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup>${span('.')}`)}<hr class="c1"><div><p class="c2"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Décret du 23 février.</span></p></div><div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;Art. 3.</span></p></div>`,
    ['p Selon le décret{Décret du 23 février.}, la régie décide{Art. 3.}.'],
  ],
  [
    'a picture that lies at Google’s: a place to put it',
    p(
      `<span style="border:none;display:inline-block;overflow:hidden;width:602px;height:301px;"><img src="https://lh7-rt.googleusercontent.com/docsz/AD_4nXc?key=abc" width="602" height="301" style="margin-left:0px;margin-top:0px;" /></span>`,
    ) + p(span('La suite.')),
    ['[figure]', 'p La suite.'],
  ],
  [
    'paragraphs: colours, fonts and struck words; a line within a paragraph is one',
    p(
      `${span('Attention', 'color:#ff0000;background-color:#ffff00;')}${span(' : la régie<br>paie', '')}${span(' tout', 'text-decoration:line-through;')}${span('.')}`,
    ),
    ['p Attention : la régie⏎paie tout.'],
  ],
  [
    'points to tick: their words, and that the ticks were left',
    `<ul><li dir="ltr" role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="17.599999999999998px" height="17.6px" alt="coché" aria-roledescription="case à cocher" style="margin-right:3px;" /><p role="presentation" style="display:inline-block;">${span('Relire')}</p></li></ul>`,
    ['- Relire'],
  ],
]

describe('a text pasted from Google Docs keeps its meaning', () => {
  it.each(FRAGMENTS)('%s', (_, body, is) => expect(sketch(paste({ html: docs(body) }))).toEqual(is))

  it('and what was not taken is counted, what was taken is not', () => {
    const { left, pictures } = paste({ html: docs(FRAGMENTS.map(([, body]) => body).join('')) })
    expect(left).toEqual({ insideLinks: 1, addresses: 1, pictures: 1, colours: 1, struck: 1, boxes: 1 })
    expect(pictures).toEqual([])
  })
})
