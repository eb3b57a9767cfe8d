import type { ExplainedTerm } from '#domain/delivered/bodies.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { referenceTag } from '#richtext/htmlWriter.ts'

/** A word of the glossary, and where in the page its meaning stands. */
interface Explained {
  /** The body, each link to such a word now a button that shows what it means, by keyboard too and without a script. */
  readonly body: string
  /** What they mean, for the foot of the text: shown on demand, and all of them on paper. */
  readonly meanings: string
}

/**
 * The body of a page with the words of the glossary explained in place. Its links are those our own writer made: nobody else
 * can write one that leads into the glossary, since those of authors leave the site.
 */
export function explained(
  body: string,
  terms: readonly Pick<ExplainedTerm, 'uid' | 'href' | 'title' | 'definition'>[],
  { say, more }: { say: (text: string) => string; more: string },
): Explained {
  let html = body
  const meanings = terms.map(({ uid, href, title, definition }, index) => {
    const id = `terme-${index + 1}`
    html = buttons(html, { link: referenceTag({ type: 'glossary-terms', uid, href }), id })
    const link = `<a href="${escapeHtml(href)}">${more}</a>`
    return `<div class="definition" id="${id}" popover><p><dfn>${say(title)}</dfn> ${say(definition)}</p><p>${link}</p></div>`
  })
  return { body: html, meanings: meanings.join('\n') }
}

const END = '</a>'

function buttons(html: string, { link, id }: { link: string; id: string }): string {
  const [before = '', ...after] = html.split(link)
  const parts = after.map((part) => {
    const end = part.indexOf(END)
    const button = `<button type="button" class="terme" popovertarget="${id}">${part.slice(0, end)}</button>`
    return button + part.slice(end + END.length)
  })
  return before + parts.join('')
}
