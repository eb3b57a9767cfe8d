import { createHash } from 'node:crypto'
import type { ReviewableType } from '#domain/content/index.ts'
import type { RichNode } from '#domain/content/shared.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'

/** A reference as the dialect writes it: `exampleRef` is `{example:slug|words}`. */
const REFERENCES = REFERENCE_BLOCKS.map((each) => ({ ...each, word: each.block.slice(0, -'Ref'.length) }))

/** Gives the uid of a document; throws on a slug nobody knows. */
export type Resolve = (type: ReviewableType, slug: string) => string

/** What one conversion carries along: how to resolve references, and how many blocks of each type it has made. */
export interface Context {
  resolve: Resolve
  made: Map<string, number>
}

const BOLD = 1
const ITALIC = 2

const INLINE =
  /\*\*(?<bold>.+?)\*\*|\*(?<italic>[^*]+?)\*|\^\[(?<note>[^\]]+)\]|\[(?<label>[^\]]+)\]\((?<url>[^)\s]+)\)|\{(?<type>\w+):(?<slug>[a-z0-9-]+)\|(?<name>[^}]+)\}/g

/** The inline nodes of one line of the dialect (see `toLexical.ts`). */
export function inline(source: string, context: Context, format = 0): RichNode[] {
  const nodes: RichNode[] = []
  let end = 0
  for (const match of source.matchAll(INLINE)) {
    const { bold, italic, note, label, url, type, slug, name } = match.groups!
    if (match.index > end) nodes.push(text(source.slice(end, match.index), format))
    end = match.index + match[0].length
    if (bold) nodes.push(...inline(bold, context, format | BOLD))
    else if (italic) nodes.push(...inline(italic, context, format | ITALIC))
    else if (note) nodes.push(inlineBlock('footnote', { text: note }, context))
    else if (url) nodes.push(link(url, inline(label!, context, format)))
    else nodes.push(reference(type!, slug!, name!, context))
  }
  if (end < source.length) nodes.push(text(source.slice(end), format))
  return nodes
}

/** A deterministic block id: 24 hexadecimal characters, from the block's type and its rank among its kind. */
export function blockId(blockType: string, { made }: Context): string {
  const rank = made.get(blockType) ?? 0
  made.set(blockType, rank + 1)
  return createHash('sha256').update(`${blockType}:${rank}`).digest('hex').slice(0, 24)
}

function reference(word: string, slug: string, label: string, context: Context): RichNode {
  const found = REFERENCES.find((each) => each.word === word)
  if (!found) throw new Error(`Unknown reference: ${word}`)
  return inlineBlock(found.block, { [found.field]: context.resolve(found.type, slug), label }, context)
}

function inlineBlock(blockType: string, fields: Record<string, unknown>, context: Context): RichNode {
  return { type: 'inlineBlock', version: 1, fields: { blockType, id: blockId(blockType, context), ...fields } }
}

function link(url: string, children: RichNode[]): RichNode {
  const fields = { linkType: 'custom', url, newTab: false }
  return { type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields, children }
}

function text(value: string, format: number): RichNode {
  return { type: 'text', text: value, format, style: '', mode: 'normal', detail: 0, version: 1 }
}
