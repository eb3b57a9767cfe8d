import type { RichNode } from './shared.ts'
import { isRichText } from './visit.ts'

/** Schemes by which an address runs instead of leading somewhere. */
const RUNS = /^(?:javascript|vbscript|data|blob|filesystem|view-source):/i
/** What browsers pass over before and inside a scheme, and what nobody sees. */
// eslint-disable-next-line no-control-regex -- exactly these characters are passed over
const PASSED_OVER = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff]/g

/** Whether a link to it would run code of its author in the page of its reader. */
export const runsCode = (url: unknown): boolean => typeof url === 'string' && RUNS.test(url.replace(PASSED_OVER, ''))

/**
 * The same content without links that run code; their words stay. Such an address is in no text anybody writes: it comes with
 * what is pasted, and no editor, comparison or page that shows a draft shall have to know of it.
 */
export function unlinked<T>(value: T): T {
  if (isRichText(value)) return { ...value, root: safe(value.root)[0] } as T
  if (Array.isArray(value)) return value.map((item: unknown) => unlinked(item)) as T
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unlinked(item)])) as T
}

/** The node, or what it holds when it is a link that may not stand. */
function safe(node: RichNode): RichNode[] {
  const children = Array.isArray(node.children) ? node.children.flatMap(safe) : undefined
  const isLink = node.type === 'link' || node.type === 'autolink'
  if (isLink && runsCode(node.fields?.url)) return children ?? []
  return [{ ...node, ...(children && { children }), ...(node.fields && { fields: unlinked(node.fields) }) }]
}
