import { MAX_DEPTH } from '#domain/content/richText.ts'
import type { RichNode, RichText } from '#domain/content/shared.ts'
import { isSafeLink } from '#domain/safeLink.ts'
import { BLOCK_WRITERS } from './blockWriters.ts'
import type { RenderContext } from './context.ts'
import { cellsOf } from './grid.ts'
import { headingIds, plainWords } from './headingIds.ts'
import { renderInlineBlock } from './inlineBlocks.ts'
import type { Item, Marks, Writer } from './writer.ts'

/** One rendering under way: who writes, what is known, what has been counted so far. */
export interface Walk {
  readonly writer: Writer
  readonly context: RenderContext
  /** Raw text of the footnotes called so far. */
  readonly footnotes: string[]
  readonly count: { tables: number; figures: number }
  readonly anchor: (title: string) => string
  readonly depth: number
  readonly isInLink: boolean
}

type Handler = (node: RichNode, walk: Walk) => string

/**
 * Renders a frozen body. Whatever the content, it never throws: unknown nodes, nodes too deep and references to what is
 * not live yield nothing, links that lead elsewhere than the web, a mailbox or a telephone yield their words.
 */
export function renderBody(text: RichText | undefined, writer: Writer, context: RenderContext): string {
  const walk: Walk = {
    writer,
    context,
    footnotes: [],
    count: { tables: 0, figures: 0 },
    anchor: headingIds(),
    depth: 0,
    isInLink: false,
  }
  const body = renderBlocks(text?.root, walk)
  if (!walk.footnotes.length) return body
  return writer.blocks([body, writer.footnotes(walk.footnotes)].filter(Boolean))
}

/** The block-level children of a node. Stray inline children stand in a paragraph of their own. */
export function renderBlocks(parent: RichNode | undefined, walk: Walk): string {
  const inside = deeper(walk)
  if (!inside) return ''
  const parts: string[] = []
  let stray: RichNode[] = []
  const flush = () => {
    if (stray.length) parts.push(paragraphOf(stray.map((node) => render(INLINE, node, inside)).join(''), walk))
    stray = []
  }
  for (const child of childrenOf(parent)) {
    if (Object.hasOwn(INLINE, child.type)) stray.push(child)
    else {
      flush()
      parts.push(render(BLOCKS, child, inside))
    }
  }
  flush()
  return walk.writer.blocks(parts.filter(Boolean))
}

/** The inline children of a node; of a block that should not be there, its words. */
function renderInline(parent: RichNode | undefined, walk: Walk): string {
  const inside = deeper(walk)
  if (!inside) return ''
  return childrenOf(parent)
    .map((child) => (Object.hasOwn(BLOCKS, child.type) ? renderInline(child, inside) : render(INLINE, child, inside)))
    .join('')
}

const INLINE: Readonly<Record<string, Handler>> = {
  text: (node, { writer }) => (typeof node.text === 'string' ? writer.text(node.text, marksOf(node.format)) : ''),
  linebreak: (_, { writer }) => writer.linebreak(),
  tab: (_, { writer }) => writer.text(' ', marksOf(0)),
  link: renderLink,
  autolink: renderLink,
  inlineBlock: renderInlineBlock,
}

const BLOCKS: Readonly<Record<string, Handler>> = {
  paragraph: (node, walk) => paragraphOf(renderInline(node, walk), walk),
  heading: (node, walk) => {
    const inner = renderInline(node, walk)
    if (!inner.trim()) return ''
    const written = /^h[1-6]$/.test(String(node.tag)) ? Number(String(node.tag).slice(1)) : 2
    const level = Math.min(6, Math.max(2, written + (walk.context.headingOffset ?? 0)))
    return walk.writer.heading({ level, id: walk.anchor(plainWords(node)), inner })
  },
  list: (node, walk) => {
    const kind = node.listType === 'number' ? 'number' : 'bullet'
    const start = typeof node.start === 'number' && Number.isSafeInteger(node.start) && node.start > 0 ? node.start : 1
    const items = itemsOf(node, walk)
    return items.length ? walk.writer.list({ kind, start, items }) : ''
  },
  quote: (node, walk) => {
    const inner = renderInline(node, walk)
    return inner.trim() ? walk.writer.quote({ inner }) : ''
  },
  horizontalrule: (_, { writer }) => writer.rule(),
  table: (node, walk) => {
    const rows = cellsOf(node, (cell) => linesOf(cell, walk))
    return rows.head.length + rows.body.length ? walk.writer.table({ number: ++walk.count.tables, ...rows }) : ''
  },
  block: (node, walk) => {
    const fields = node.fields ?? {}
    const name = String(fields.blockType)
    return Object.hasOwn(BLOCK_WRITERS, name) ? BLOCK_WRITERS[name as keyof typeof BLOCK_WRITERS](fields, walk) : ''
  },
}

/** Lexical puts a nested list in an item of its own: here it goes under the item before it. */
function itemsOf(list: RichNode, walk: Walk): Item[] {
  const items: { inner: string; nested: string[] }[] = []
  for (const child of childrenOf(list)) {
    if (child.type !== 'listitem') continue
    const below = childrenOf(child).filter(isList)
    const inner = renderInline({ ...child, children: childrenOf(child).filter((node) => !isList(node)) }, walk)
    const inside = deeper(walk)
    const nested = inside ? below.map((node) => render(BLOCKS, node, inside)).filter(Boolean) : []
    const above = items.at(-1)
    if (!inner.trim() && nested.length && above) above.nested.push(...nested)
    else if (inner.trim() || nested.length) items.push({ inner, nested })
  }
  return items
}

/** The lines of a table cell: one per paragraph; anything richer gives its words. */
export function linesOf(cell: RichNode, walk: Walk): string[] {
  const inside = deeper(walk)
  if (!inside) return []
  const children = childrenOf(cell)
  if (children.some((child) => Object.hasOwn(INLINE, child.type))) return [renderInline(cell, walk)]
  return children.map((child) => renderInline(child, inside)).filter((line) => line.trim())
}

function renderLink(node: RichNode, walk: Walk): string {
  const url = typeof node.fields?.url === 'string' ? node.fields.url.trim() : ''
  if (walk.isInLink || !isSafeLink(url)) return renderInline(node, walk)
  const inner = renderInline(node, { ...walk, isInLink: true })
  return inner.trim() ? walk.writer.link(url, inner) : ''
}

function render(handlers: Readonly<Record<string, Handler>>, node: RichNode, walk: Walk): string {
  return Object.hasOwn(handlers, node.type) ? handlers[node.type]!(node, walk) : ''
}

const paragraphOf = (inner: string, { writer }: Walk): string => (inner.trim() ? writer.paragraph(inner) : '')

/** The walk one floor below, or null where no person writes: a bomb, not a text. */
const deeper = (walk: Walk): Walk | null => (walk.depth >= MAX_DEPTH ? null : { ...walk, depth: walk.depth + 1 })

const childrenOf = (node: RichNode | undefined): RichNode[] =>
  Array.isArray(node?.children)
    ? node.children.filter((child) => child && typeof child === 'object' && typeof child.type === 'string')
    : []

const isList = (node: RichNode): boolean => node.type === 'list'

/** Lexical's bit field of text formats. */
function marksOf(format: unknown): Marks {
  const bits = typeof format === 'number' ? format : 0
  return {
    bold: Boolean(bits & 1),
    italic: Boolean(bits & 2),
    strikethrough: Boolean(bits & 4),
    underline: Boolean(bits & 8),
    code: Boolean(bits & 16),
    subscript: Boolean(bits & 32),
    superscript: Boolean(bits & 64),
  }
}
