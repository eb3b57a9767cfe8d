import { expect, it } from 'vitest'
import { paste, sketch } from '../support/pasting.ts'

/** Markup in which words were lost, or grew together, once. */
it.each([
  [
    'a caption whose picture stands in a division',
    '<figure><div><img src=a.png width=300></div><figcaption><p>Un puits</p><p>Crédit AFP</p></figcaption></figure>',
    ['[figure Un puits Crédit AFP]'],
  ],
  [
    'a caption of a figure without a picture',
    '<figure><p>Un texte</p><figcaption>Sa légende</figcaption></figure>',
    ['p Un texte', 'p Sa légende'],
  ],
  ['a quotation of a quotation', '<blockquote>a<blockquote>b</blockquote>c</blockquote>', ['[quote a\nb\nc]']],
  ['a power in a quotation', '<blockquote>10<sup>6</sup> habitants</blockquote>', ['p 10^6^ habitants']],
  ['lines of code', '<pre>a<br>b<div>c</div><div>d</div></pre>', ['p a⏎b', 'p c', 'p d']],
  ['a message set as it was typed', '<span style="white-space:pre-wrap">a\nb</span>', ['p a⏎b']],
  [
    'a question one presses to open',
    '<h3><button>Question ?</button></h3><p>Réponse</p>',
    ['h3 Question ?', 'p Réponse'],
  ],
  [
    'a link within a note',
    '<p>Le texte<a id=r1 href=#n1>1</a></p><h2 id=s2>Suite</h2><p id=n1><a href=#r1>1</a> Voir la <a href="#s2">section des puits</a> ici.</p>',
    ['p Le texte{Voir la section des puits ici.}', 'h2 Suite'],
  ],
  [
    'a section a table of contents leads to',
    '<ul><li><a id=t1 href=#s1>Puits</a></li></ul><div id=s1><h2><a href=#t1>Puits</a></h2><p>Tout</p></div>',
    ['- Puits', 'h2 Puits', 'p Tout'],
  ],
  [
    'paragraphs of a cell of a table within a table',
    '<table><tr><td>x</td><td><table><caption>L</caption><tr><td><p>un</p><p>deux</p></td><td>y</td></tr></table></td></tr></table>',
    ['[table ]', '|| x || L ¶ un⏎deux · y ||'],
  ],
  [
    'a list within an item, and words behind a table',
    '<ul><li>a<table><tr><td>x</td><td>y</td></tr></table>b</li></ul>',
    ['- a', '[table ]', '|| x || y ||', 'p b'],
  ],
])('%s is kept', (_, html, lines) => {
  expect(sketch(paste({ html }))).toEqual(lines)
})

it('what a page only draws is taken from its plain words', () => {
  expect(sketch(paste({ html: '<select><option>OK</select>', text: 'OK' }))).toEqual(['p OK'])
})
