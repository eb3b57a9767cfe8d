import type { RichNode, RichText } from './shared.ts'

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
  if (isTree(value)) return { ...value, root: safe(value.root)[0] } as T
  if (Array.isArray(value)) return value.map((item: unknown) => unlinked(item)) as T
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unlinked(item)])) as T
}

/** Whatever has a root is walked as a tree, also one whose root says it is something else. */
const isTree = (value: unknown): value is RichText =>
  isRow(value) && isRow(value.root) && typeof value.root.type === 'string'
const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The node, or what it holds when it is a link that may not stand. */
function safe(node: RichNode): RichNode[] {
  const children = Array.isArray(node.children) ? node.children.flatMap(safe) : undefined
  const isLink = node.type === 'link' || node.type === 'autolink'
  if (isLink && runsCode(node.fields?.url)) return children ?? []
  return [{ ...node, ...(children && { children }), ...(node.fields && { fields: unlinked(node.fields) }) }]
}
