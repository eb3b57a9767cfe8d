import type { RichNode } from '#domain/content/shared.ts'
import { paragraphOf, textNode } from './line.ts'

/** The same nodes where there can be no lists and no headings, in a cell of a table: paragraphs, items behind their signs. */
export function flat(nodes: readonly RichNode[]): RichNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [paragraphOf(node.children ?? [])]
    return node.type === 'list' ? itemsOf(node) : [node]
  })
}

function itemsOf({ children = [], listType, start }: RichNode): RichNode[] {
  let number = Number(start)
  return children.flatMap((item) => {
    const inside = item.children ?? []
    if (inside[0]?.type === 'list') return flat(inside)
    const sign = listType === 'number' ? `${number++}. ` : '• '
    return [paragraphOf([textNode(sign), ...inside])]
  })
}

/** The words of nodes, their lines kept. */
export function wordsOf({ type, text, fields, children = [] }: RichNode): string {
  if (type === 'linebreak') return '\n'
  if (typeof text === 'string') return text
  if (typeof fields?.text === 'string') return type === 'inlineBlock' ? ` (${fields.text})` : fields.text
  return children.map(wordsOf).join(type === 'list' ? '\n' : '')
}

/** The rows of a table within a table: a paragraph each. */
export const rowsAsParagraphs = (root: RichNode): RichNode[] =>
  (root.children?.[0]?.children ?? []).map((row) =>
    paragraphOf(
      (row.children ?? []).flatMap((cell, at) => [
        ...(at > 0 ? [textNode(' · ')] : []),
        ...(cell.children ?? []).flatMap(({ children = [] }, line) => [
          ...(line > 0 ? [{ type: 'linebreak', version: 1 }] : []),
          ...children,
        ]),
      ]),
    ),
  )
