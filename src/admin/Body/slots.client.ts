'use client'
import { $createTableNodeWithDimensions } from '@lexical/table'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getSlot,
  $isElementNode,
  $parseSerializedNode,
  $setSlot,
  type ElementNode,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { BodyBlock } from './BodyBlock.client.tsx'
import { drawnId } from './drawnId.client.ts'
import type { Fields } from './references.ts'
import { shapeOf, type Sort } from './shapes.ts'
import { LineSlot, RichSlot, RowNode } from './slotNodes.client.ts'

type Row = Readonly<Record<string, unknown>>
type Serialized = SerializedLexicalNode & { children?: Serialized[] }

/** How large a table begins. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

/** Writes what the fields of a new block hold into its slots. */
export function $fillSlots(block: BodyBlock, fields: Fields, size?: Size): void {
  for (const [name, sort] of shapeOf(fields.blockType)) $setSlot(block, name, $slotOf(sort, fields[name], name, size))
}

function $slotOf(sort: Sort, value: unknown, name: string, size: Size | undefined): ElementNode {
  if (sort === 'line' || sort === 'lines') return $writeLines(new LineSlot(), value)
  const slot = new RichSlot()
  if (sort !== 'rich') return slot.append(...$rowsOf(sort, value))
  const stored = childrenIn(value)
  if (stored.length > 0) return slot.append(...stored.map((child) => $parseSerializedNode(child)))
  if (name !== 'grid') return slot.append($createParagraphNode())
  const { rows, columns } = size ?? { rows: 3, columns: 3 }
  return slot.append($createTableNodeWithDimensions(rows, columns, { rows: true, columns: false }))
}

function childrenIn(value: unknown): Serialized[] {
  const root = typeof value === 'object' && value !== null && 'root' in value ? (value.root as Serialized | null) : null
  return Array.isArray(root?.children) ? root.children : []
}

function $writeLines<T extends ElementNode>(into: T, value: unknown): T {
  if (typeof value !== 'string' || value === '') return into
  value.split('\n').forEach((line, at) => {
    if (at > 0) into.append($createLineBreakNode())
    if (line !== '') into.append($createTextNode(line))
  })
  return into
}

function $rowsOf(parts: readonly string[], value: unknown): RowNode[] {
  const rows = Array.isArray(value) ? (value as Row[]).filter((row) => typeof row === 'object' && row !== null) : []
  const [first = '', ...others] = parts
  const made = rows.flatMap((row) => {
    const kept = Object.fromEntries(Object.entries(row).filter(([key]) => !parts.includes(key)))
    const written = others.filter((part) => typeof row[part] === 'string' && row[part] !== '')
    return [
      $writeLines(new RowNode(first, kept), row[first]),
      ...written.map((part) => $writeLines(new RowNode(part), row[part])),
    ]
  })
  return made.length > 0 ? made : [new RowNode(first)]
}

/** The fields of a block with what its slots hold: just what was stored where nothing was written. */
export function $storedFields(block: BodyBlock): Fields {
  const fields: Record<string, unknown> & Fields = { ...block.fields() }
  for (const [name, sort] of shapeOf(fields.blockType)) {
    const slot = $getSlot(block, name)
    if (!$isElementNode(slot)) continue
    const value =
      sort === 'line' || sort === 'lines' ? slot.getTextContent() : sort === 'rich' ? $rich(slot) : $rows(slot, sort)
    if (!isNothing(value) || !isNothing(fields[name])) fields[name] = value
  }
  return fields
}

/** An empty paragraph, an empty row, or nothing. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  const children = childrenIn(value)
  const [only] = children
  return typeof value === 'object' && 'root' in value && children.length <= 1 && (!only || isEmptyParagraph(only))
}

const isEmptyParagraph = ({ type, children }: Serialized): boolean => type === 'paragraph' && !children?.length

const $rich = (slot: ElementNode) => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction: null, children: slot.getChildren().map($toJSON) },
})

function $toJSON(node: LexicalNode): Serialized {
  const json: Serialized = node.exportJSON()
  return $isElementNode(node) ? { ...json, children: node.getChildren().map($toJSON) } : json
}

function $rows(slot: ElementNode, [first = '', ...others]: readonly string[]): Row[] {
  const rows: Record<string, unknown>[] = []
  for (const child of slot.getChildren()) {
    if (!(child instanceof RowNode)) continue
    const text = child.getTextContent()
    const row = rows.at(-1)
    if (child.part() === first || !row)
      rows.push({ id: drawnIdOf(child), ...child.kept(), ...(text !== '' && { [first]: text }) })
    else
      for (const part of others)
        if (part === child.part()) row[part] = row[part] ? `${String(row[part])}\n${text}` : text
  }
  return rows.filter((row) => [first, ...others].some((part) => row[part]))
}

/** The same as long as the node is there: a body that is read twice must be the same twice. */
const drawn = new WeakMap<object, string>()
function drawnIdOf(node: RowNode): string {
  const kept = node.kept()
  const known = drawn.get(kept) ?? drawnId()
  drawn.set(kept, known)
  return known
}
