import { expect, it } from 'vitest'
import { explained } from '#site/explained.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'

/** A word of the glossary is explained where it stands, without a script. */

const words = { say: escapeHtml, more: 'Voir' }
const EPL = { uid: 'u', href: '/glossaire/epl', title: 'Epl', definition: 'Société <locale>.' }

it('each link to a word becomes a button that shows its meaning, and nothing else changes', () => {
  const body =
    '<p>Une <a href="/glossaire/epl" data-type="glossary-terms" data-uid="u">Epl</a>, <a href="/exemples/a">un <em>cas</em></a>, <a href="/glossaire/epl" data-type="glossary-terms" data-uid="u">des Epl</a>.</p>'
  const { body: html, meanings } = explained(body, [EPL], words)
  const button = (inner: string) => `<button type="button" class="terme" popovertarget="terme-1">${inner}</button>`
  expect(html).toBe(`<p>Une ${button('Epl')}, <a href="/exemples/a">un <em>cas</em></a>, ${button('des Epl')}.</p>`)
  expect(meanings).toBe(
    '<div class="definition" id="terme-1" popover><p><dfn>Epl</dfn> Société &lt;locale&gt;.</p><p><a href="/glossaire/epl">Voir</a></p></div>',
  )
})

it('a word whose address begins like another’s is another word, and a body without any stays as it is', () => {
  const body = '<p><a href="/glossaire/epl-2">x</a></p>'
  expect(explained(body, [EPL], words).body).toBe(body)
  expect(explained(body, [], words)).toEqual({ body, meanings: '' })
})
