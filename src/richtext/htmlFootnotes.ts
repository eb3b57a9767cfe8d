import type { Locale } from '#domain/content/shared.ts'
import { BODY_WORDS } from '#words/body.ts'
import { inLanguage } from '#words/inLanguage.ts'

/** No text of an author can contain it: theirs is escaped. */
const OPENING = '<section class="notes" role="doc-endnotes"'

/** The notes at the end of a body, each with its way back. */
export function footnotesHtml(
  notes: readonly string[],
  { locale, say }: { locale: Locale; say: (text: string) => string },
): string {
  const words = inLanguage(BODY_WORDS, locale)
  const rows = notes.map((note, index) => {
    const number = index + 1
    const back = `<a class="retour" href="#fnref-${number}" role="doc-backlink" aria-label="${words.back} ${number}">↩</a>`
    return `<li id="fn-${number}">${say(note)} ${back}</li>`
  })
  return `${OPENING} aria-labelledby="fn-titre"><h2 id="fn-titre">${words.notes}</h2><ol>${rows.join('')}</ol></section>`
}

/** A rendered body and its notes apart, for a page that puts something between them. `notes` may be empty. */
export function splitNotes(html: string): { body: string; notes: string } {
  const at = html.lastIndexOf(OPENING)
  return at === -1 ? { body: html, notes: '' } : { body: html.slice(0, at).trimEnd(), notes: html.slice(at) }
}
