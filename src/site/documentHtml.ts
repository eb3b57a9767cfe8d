import { TYPE_LABELS } from '#domain/content/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { isSafeLink } from '#domain/safeLink.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { splitNotes } from '#richtext/htmlFootnotes.ts'
import { typography } from '#richtext/typography.ts'
import { dayOf } from './dates.ts'
import { explained } from './explained.ts'
import type { Fact, FactValue, Reading, ReadingEntry, ReadingImage, ReadingSection, ReadingSource } from './reading.ts'
import { WORDS } from './words.ts'

/**
 * A reading as HTML, in two pieces so that a page may put its state line between them. A string and not React: the
 * reading page runs where `react-dom/server` may not be imported, and comparison works on this very text.
 */
export function documentHtml(reading: Reading): { opening: string; content: string } {
  const { locale, type } = reading
  const words = WORDS[locale]
  const say = sayIn(locale)
  const split = splitNotes(reading.body)
  const { body, meanings } = explained(split.body, reading.glossary, { say, more: words.inGlossary })
  const kind = type === 'chapters' ? '' : `<p class="sur">${say(TYPE_LABELS[type][locale])}</p>`
  const summary = reading.summary ? `<p class="chapeau">${say(reading.summary)}</p>` : ''
  const content = [
    factsHtml(reading.facts, { title: words.facts, id: 'page-reperes', className: 'reperes' }, say),
    entriesHtml(reading.tree, say),
    textHtml(body, reading, say),
    keyPointsHtml(reading.keyPoints, words.keyPoints, say),
    split.notes,
    meanings,
    sourcesHtml(reading.sources, locale),
    factsHtml(reading.record, { title: words.record, id: 'page-fiche', className: 'reperes fiche' }, say),
  ]
  return { opening: `${kind}<h1>${say(reading.title)}</h1>${summary}`, content: content.filter(Boolean).join('\n') }
}

type Say = (text: string) => string
const sayIn =
  (locale: Locale): Say =>
  (text) =>
    escapeHtml(typography(text, locale))

function textHtml(body: string, { sections, images, locale }: Reading, say: Say): string {
  const parts = [
    body,
    ...sections.map((section) => sectionHtml(section, say)),
    ...images.map((image) => imageHtml(image, locale, say)),
  ]
  const text = parts.filter(Boolean).join('\n')
  return text && `<div class="texte">${text}</div>`
}

function sectionHtml({ title, text, isLesson }: ReadingSection, say: Say): string {
  const paragraphs = linesOf(text)
    .map((line) => `<p>${say(line)}</p>`)
    .join('')
  if (!isLesson) return `<h2>${say(title)}</h2>\n${paragraphs}`
  return `<aside class="enc enc-a-retenir" aria-label="${say(title)}"><p class="enc-l">${say(title)}</p>${paragraphs}</aside>`
}

/** The lines of a text without the space around its line breaks, and without those that say nothing. */
function linesOf(text: string): string[] {
  const lines = text.split('\n')
  return lines
    .map((line, index) => (index > 0 ? line.trimStart() : line))
    .map((line, index) => (index < lines.length - 1 ? line.trimEnd() : line))
    .filter(Boolean)
}

function imageHtml(
  { href, alt, width, height, caption, credit, licence }: ReadingImage,
  locale: Locale,
  say: Say,
): string {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const image = `<img src="${escapeHtml(href)}" alt="${escapeHtml(alt)}"${size} loading="lazy">`
  const whose = [credit && `© ${credit}`, licence].filter(Boolean).join(', ')
  const legend = [caption && say(caption), whose && `<span>${say(whose)}</span>`].filter(Boolean).join(' ')
  return `<figure class="fig" lang="${locale}">${image}${legend ? `<figcaption>${legend}</figcaption>` : ''}</figure>`
}

function factsHtml(
  facts: readonly Fact[],
  { title, id, className }: { title: string; id: string; className: string },
  say: Say,
): string {
  if (!facts.length) return ''
  const lines = facts.map(
    ({ label, values }) =>
      `<div><dt>${say(label)}</dt>${values.map((value) => `<dd>${valueHtml(value, say)}</dd>`).join('')}</div>`,
  )
  return `<section class="${className}" aria-labelledby="${id}"><h2 id="${id}">${say(title)}</h2><dl>${lines.join('')}</dl></section>`
}

const valueHtml = ({ text, href }: FactValue, say: Say): string =>
  href && isSafeLink(href) ? `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>` : say(text)

function keyPointsHtml(points: readonly string[], title: string, say: Say): string {
  if (!points.length) return ''
  const items = points.map((point) => `<li>${say(point)}</li>`).join('')
  return `<section class="cles" aria-labelledby="page-points"><h2 id="page-points">${title}</h2><ul>${items}</ul></section>`
}

function sourcesHtml(sources: readonly ReadingSource[], locale: Locale): string {
  if (!sources.length) return ''
  const words = WORDS[locale]
  const say = sayIn(locale)
  const items = sources.map(({ title, url, publisher, consultedAt }) => {
    const cited = `<cite>${say(title)}</cite>`
    const linked = url && isSafeLink(url) ? `<a href="${escapeHtml(url)}">${cited}</a>` : cited
    const rest = [
      publisher && say(publisher),
      consultedAt && `${words.consulted} ${say(dayOf(consultedAt, locale))}`,
    ].filter(Boolean)
    return `<li>${[linked, ...rest].join(', ')}</li>`
  })
  return `<section class="sources" aria-labelledby="page-sources"><h2 id="page-sources">${words.sources}</h2><ul>${items.join('')}</ul></section>`
}

function entriesHtml(entries: readonly ReadingEntry[], say: Say): string {
  if (!entries.length) return ''
  const items = entries.map(({ title, href, children }) => {
    const name = href?.startsWith('/') ? `<a href="${escapeHtml(href)}">${say(title)}</a>` : say(title)
    return `<li>${name}${entriesHtml(children, say)}</li>`
  })
  return `<ol class="plan">${items.join('')}</ol>`
}
