import type { Locale } from '#domain/content/shared.ts'
import { slugOf } from '#domain/slugOf.ts'
import type { Found } from './context.ts'
import { escapeHtml } from './escapeHtml.ts'
import { footnotesHtml } from './htmlFootnotes.ts'
import { tableHtml } from './htmlTable.ts'
import { typography } from './typography.ts'
import { BODY_WORDS } from '#words/body.ts'
import type { Figure, Item, Marks, Writer } from './writer.ts'

/** Semantic HTML with the classes of src/site/assets/document.css; no style, no script, nothing that is not written here. */
export function htmlWriter(locale: Locale): Writer {
  const say = (text: string) => ordinals(escapeHtml(typography(text, locale)), locale)
  const titled = (title: string | undefined) => (title ? `<p class="enc-t">${say(title)}</p>` : '')
  return {
    text: (text, marks) => marked(marks.code ? escapeHtml(text) : say(text), marks),
    linebreak: () => '<br>',
    link: (href, inner) => `<a href="${escapeHtml(href)}">${inner}</a>`,
    reference: (found, inner) => `${referenceTag(found)}${inner}</a>`,
    footnoteCall(number, isInLink) {
      if (isInLink) return `<sup class="appel" id="fnref-${number}">${number}</sup>`
      const name = `${BODY_WORDS.note[locale]} ${number}`
      return `<sup class="appel"><a href="#fn-${number}" id="fnref-${number}" role="doc-noteref" aria-label="${name}">${number}</a></sup>`
    },
    paragraph: (inner) => `<p>${inner}</p>`,
    heading: ({ level, id, inner }) => `<h${level} id="${id}">${inner}</h${level}>`,
    list({ kind, start, items }) {
      const rows = items.map(itemHtml).join('')
      if (kind === 'bullet') return `<ul>${rows}</ul>`
      return `<ol${start === 1 ? '' : ` start="${start}"`}>${rows}</ol>`
    },
    quote({ inner, attribution }) {
      return `<blockquote><p>${inner}</p>${attribution ? `<footer>${say(attribution)}</footer>` : ''}</blockquote>`
    },
    rule: () => '<hr>',
    table: (table) => tableHtml(table, { word: BODY_WORDS.table[locale], say }),
    figure: (figure) => figureHtml(figure, { locale, say }),
    attachment({ href, title, details, mimeType, language }) {
      const file = slugOf(title) || 'document'
      const said = `${language ? ` hreflang="${language}"` : ''} type="${escapeHtml(mimeType)}" download="${file}.pdf"`
      return `<p class="piece"><a href="${escapeHtml(href)}"${said}>${say(title)} <span>(${say(details)})</span></a></p>`
    },
    callout({ kind, label, title, figure, inner }) {
      const name = escapeHtml(typography(title ? `${label}${locale === 'fr' ? ' :' : ':'} ${title}` : label, locale))
      const large = kind === 'chiffre-cle' && figure ? largeFigure(typography(figure, locale)) : ''
      const content = large ? `${large}<div>${titled(title)}${inner}</div>` : titled(title) + inner
      return `<aside class="enc enc-${kind}" aria-label="${name}"><p class="enc-l">${say(label)}</p>${content}</aside>`
    },
    steps({ title, items }) {
      const rows = items
        .map((step) => `<li><b>${say(step.title)}</b>${step.text ? ` ${say(step.text)}` : ''}</li>`)
        .join('')
      return `<div class="suite-etapes">${titled(title)}<ol class="etapes">${rows}</ol></div>`
    },
    checklist({ title, items }) {
      return `<div class="liste-verif">${titled(title)}<ul class="verif">${items.map((item) => `<li>${say(item)}</li>`).join('')}</ul></div>`
    },
    blocks: (parts) => parts.join('\n'),
    footnotes: (notes) => footnotesHtml(notes, { locale, say }),
  }
}

/** How a link to a document of the guide begins. */
export const referenceTag = ({ type, uid, href }: Pick<Found, 'type' | 'uid' | 'href'>): string =>
  `<a href="${escapeHtml(href)}" data-type="${type}" data-uid="${escapeHtml(uid)}">`

function marked(inner: string, marks: Marks): string {
  const tags = [
    marks.code && 'code',
    marks.subscript && 'sub',
    marks.superscript && 'sup',
    marks.strikethrough && 's',
    marks.underline && 'u',
    marks.italic && 'em',
    marks.bold && 'strong',
  ].filter((tag) => tag !== false)
  return tags.reduce<string>((html, tag) => `<${tag}>${html}</${tag}>`, inner)
}

const itemHtml = ({ inner, nested }: Item): string => `<li>${inner}${nested.join('')}</li>`

function figureHtml(figure: Figure, { locale, say }: { locale: Locale; say: (text: string) => string }): string {
  const size = figure.width && figure.height ? ` width="${figure.width}" height="${figure.height}"` : ''
  const image = `<img src="${escapeHtml(figure.src)}" alt="${escapeHtml(figure.alt)}"${size} loading="lazy">`
  if (!figure.caption && !figure.credit) return `<figure class="fig">${image}</figure>`
  const number = `<b>${BODY_WORDS.figure[locale]} ${figure.number}.</b>`
  const caption = figure.caption ? `${number} ${say(figure.caption)}` : number
  const credit = figure.credit ? ` <span>${say(BODY_WORDS.credit[locale])} ${say(figure.credit)}</span>` : ''
  return `<figure class="fig">${image}<figcaption>${caption}${credit}</figcaption></figure>`
}

/** « 29 puits »: the number large, its unit beside it. */
function largeFigure(figure: string): string {
  const { number, unit } = measureOf(figure)
  return `<p class="gros"><span>${escapeHtml(number)}</span>${unit ? ` ${escapeHtml(unit)}` : ''}</p>`
}

/** One step per character: an expression with two runs that overlap would try every way to share them. */
function measureOf(figure: string): { number: string; unit: string } {
  const lead = /^[\d\s.,]*/u.exec(figure)![0]
  let end = lead.length
  while (end > 0 && !/\d/.test(lead[end - 1]!)) end--
  const rest = figure.slice(end)
  const unit = rest.trimStart()
  const isMeasure = end > 0 && (rest === '' || (unit !== '' && unit !== rest && !/[\n\r\u2028\u2029]/.test(unit)))
  return isMeasure ? { number: figure.slice(0, end), unit } : { number: figure, unit: '' }
}

const ordinals = (html: string, locale: Locale): string =>
  locale === 'fr' ? html.replace(/(?<![\p{L}\d])1er(?![\p{L}\d])/gu, '1<sup class="ord">er</sup>') : html
