import { describe, expect, it } from 'vitest'
import { paste, sketch } from '#tests/support/pasting.ts'

/** As Chromium copies a part of a page: with the styles it is drawn with. */
const page = (body: string): string =>
  `<html>\r\n<body>\r\n<!--StartFragment-->${body}<!--EndFragment-->\r\n</body>\r\n</html>`

const DRAWN =
  'color: rgb(51, 51, 51); font-family: Marianne, arial, sans-serif; font-size: 16px; font-weight: 400; background-color: rgb(255, 255, 255); text-decoration-style: initial; float: none; display: inline !important;'

const FRAGMENTS: readonly [what: string, html: string, is: string[]][] = [
  [
    'headings, those a page calls so by their role too',
    `<h1 style="${DRAWN}">Le <em>cadre</em></h1><div class="h"><div role="heading" aria-level="2">La loi</div></div><p>Un texte.</p><h6>Tout bas</h6>`,
    ['h2 Le *cadre*', 'h3 La loi', 'p Un texte.', 'h4 Tout bas'],
  ],
  [
    'bullets in bullets, without paragraphs, and with links',
    `<ul style="${DRAWN}"><li>L’eau<ul><li><a href="https://example.org/p">potable</a></li></ul></li>\n<li>L’énergie</li></ul><ul><li>Une autre liste</li></ul>`,
    ['- L’eau', '  - [potable](https://example.org/p)', '- L’énergie', '- Une autre liste'],
  ],
  [
    'numbers, with a picture in an item that keeps its number going',
    `<ol><li>Écouter</li><li>Voir<img src="https://example.org/i.png" width="300"></li><li>Agir</li></ol>`,
    ['1. Écouter', '2. Voir', '[figure]', '3. Agir'],
  ],
  [
    'a table with its caption, its heads of rows, a list in a cell and a table in a cell',
    `<table class="wikitable"><caption>Les sommes,\n par année</caption><tbody><tr><th scope="col">Année</th><th scope="col">Somme</th></tr><tr><th scope="row">2024</th><td><ul><li>12</li><li>13</li></ul></td></tr><tr><th>2025</th><td><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></td></tr></tbody></table>`,
    ['[table Les sommes, par année]', '|| Année || Somme ||', '| # 2024 | • 12 ¶ • 13 |', '| # 2025 | a · b ¶ c · d |'],
  ],
  [
    'bold and italic by tags and weights; a bold that is drawn light is not bold',
    `<p>Une <strong>régie</strong> <em>autonome</em>, <span style="font-weight: 600;">forte</span>, <b style="font-weight: normal">simple</b></p>`,
    ['p Une **régie** *autonome*, **forte**, simple'],
  ],
  [
    'raised and lowered letters, and powers that are letters of their own',
    `<p>10<sup style="vertical-align: super">6</sup> = 10⁶, H<sub>2</sub>O</p>`,
    ['p 10^6^ = 10⁶, H~2~O'],
  ],
  [
    'links: without scheme, around a block, with spaces',
    `<p><a href="//www.afd.fr/fr">AFD</a> <a href=" www.example.org ">un site</a></p><a href="https://example.org/b"><div>Un bloc</div></a><p><a href="tel:+33123456789">01 23</a></p>`,
    [
      'p [AFD](https://www.afd.fr/fr) [un site](https://www.example.org)',
      'p [Un bloc](https://example.org/b)',
      'p [01 23](tel:+33123456789)',
    ],
  ],
  [
    'links that run or lead nowhere give their words, however they are written',
    `<p><a href="#top">Haut</a> <a href=" java\nscript:alert(1)">un</a> <a href="/aide">deux</a> <a href="ftp://a.b/c">trois</a> <a>quatre</a></p>`,
    ['p Haut un deux trois quatre'],
  ],
  [
    'notes of an encyclopaedia: told once or called twice',
    `<p>Une régie<sup id="cite_ref-a_1-0" class="reference"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup> ou deux<sup id="cite_ref-a_1-1"><a href="#cite_note-a-1">[1]</a></sup>.</p><ol class="references"><li id="cite_note-a-1"><span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-a_1-0">a</a></sup> <sup><a href="#cite_ref-a_1-1">b</a></sup></span> <span class="reference-text">Un rapport, 2020.</span></li></ol>`,
    ['p Une régie{Un rapport, 2020.} ou deux{Un rapport, 2020.}.'],
  ],
  [
    'a figure with its words, a face, and what counts the readers',
    `<figure><picture><img src="https://example.org/a.webp" alt="Un puits" width="600"></picture><figcaption>Le puits, <em>2024</em></figcaption></figure><p>Merci <img class="emoji" alt="🙏" src="https://example.org/e.svg"><img src="https://example.org/pixel" width="1" height="1"></p>`,
    ['[figure Le puits, 2024]', 'p Merci 🙏'],
  ],
  [
    'blocks of all sorts are paragraphs, a list of terms too; what plays is left and said',
    `<style>p{color:red}</style><script>alert(1)</script><div style="${DRAWN}">Un<div>Deux</div>Trois</div><dl><dt>Régie</dt><dd>Un service.</dd></dl><pre>a\n  b</pre><iframe src="https://example.org/v"></iframe><p hidden style="display:none">Caché</p><details><summary>Plus</summary>Long</details>`,
    ['p Un', 'p Deux', 'p Trois', 'p **Régie**', 'p Un service.', 'p a⏎b', 'p Plus', 'p Long'],
  ],
  [
    'quotations: words alone, or paragraphs where they hold more; two ends of line are a paragraph',
    `<blockquote><p>L’eau est un droit.</p><p>Oui.</p></blockquote><blockquote><p>Selon <a href="https://example.org">eux</a></p></blockquote><div>Un<br><br>Deux<br>Trois<br></div>`,
    ['[quote L’eau est un droit.\nOui.]', 'p Selon [eux](https://example.org)', 'p Un', 'p Deux⏎Trois'],
  ],
]

describe('a text pasted from a page of the web keeps its meaning', () => {
  it.each(FRAGMENTS)('%s', (_, body, is) => expect(sketch(paste({ html: page(body) }))).toEqual(is))

  it('and what was not taken is counted, what was taken is not', () => {
    const { left } = paste({ html: page(FRAGMENTS.map(([, body]) => body).join('')) })
    expect(left).toEqual({ pictures: 2, listsInTables: 1, nestedTables: 1, insideLinks: 1, addresses: 3, embedded: 1, quoteMarks: 1 }) // prettier-ignore
  })

  it('one picture copied from a page has its bytes beside it', () => {
    const pasted = paste({ html: page('<img src="https://example.org/a.png" alt="Un puits">'), files: [{ type: 'image/png' }] }) // prettier-ignore
    expect(sketch(pasted)).toEqual(['[figure]'])
    expect(pasted.pictures).toMatchObject([{ alt: 'Un puits', source: { as: 'file', at: 0 } }])
    expect(pasted.left).toEqual({})
  })

  it('is read to its end however deep it is, and in lists no deeper than a body may be', () => {
    const deep = paste({ html: `${'<div><ul><li>'.repeat(5000)}au fond` })
    expect(JSON.stringify(deep.nodes)).toContain('au fond')
    expect(JSON.stringify(deep.nodes).match(/"type":"list"/g)!.length).toBeLessThan(10)
  })
})
