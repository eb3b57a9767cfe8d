import type { Tag } from './markup.ts'

/** What is no text. */
export const UNREAD = new Set(['script', 'style', 'head', 'meta', 'title', 'template', 'xml', 'colgroup', 'noscript', 'select', 'datalist', 'annotation', 'annotation-xml']) // prettier-ignore
/** What plays or draws itself. */
export const EMBEDDED = new Set(['iframe', 'video', 'audio', 'object', 'embed', 'canvas', 'svg', 'math'])
const STANDING = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'nav', 'address', 'dl', 'dt', 'dd', 'form', 'fieldset', 'legend', 'details', 'summary', 'center', 'body', 'hgroup', 'figcaption', 'figure', 'caption', 'tr', 'td', 'th', 'tbody', 'thead', 'tfoot', 'hr', 'pre', 'dialog', 'search', 'button', 'textarea']) // prettier-ignore

/** What stands on a line of its own; of a tag nobody knows a page makes what it likes. */
export const isStanding = ({ tag, style }: Tag): boolean =>
  STANDING.has(tag) || tag.includes('-') || /^(?:block|flex|grid|table|list-item)/.test(style.display ?? '')

/** Of what a program calls a heading, or Word's title; 0 of anything else. */
export function headingLevel({ tag, attributes: { class: sort = '', role, 'aria-level': level }, style }: Tag): number {
  const [, written] = /^h([1-6])$/.exec(tag) ?? []
  if (written) return Number(written)
  if (tag === 'p' && /^(?:MsoTitle|title)$/.test(sort)) return 1
  if (role === 'heading') return Number.parseInt(level ?? '', 10) || 2
  return tag === 'p' ? Number.parseInt(style['mso-outline-level'] ?? '', 10) || 0 : 0
}

export const isQuote = ({ tag, attributes: { class: sort = '' } }: Tag): boolean =>
  tag === 'blockquote' || (tag === 'p' && /^Mso(?:Intense)?Quote/.test(sort))
