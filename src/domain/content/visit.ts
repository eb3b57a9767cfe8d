import type { RichNode, RichText } from './shared.ts'

/** Where a node stands: its block-level order, for « paragraphe 6 » or « tableau 2 ». */
export type Visit = (node: RichNode, parents: readonly RichNode[]) => void

/** Walks a body depth first, in reading order, into the rich text inside blocks too. */
export function visit(text: RichText | undefined, see: Visit): void {
  if (text?.root) walk(text.root, [], see)
}

function walk(node: RichNode, parents: readonly RichNode[], see: Visit): void {
  see(node, parents)
  const inside = [...parents, node]
  for (const child of node.children ?? []) walk(child, inside, see)
  for (const value of Object.values(node.fields ?? {})) {
    if (isRichText(value)) walk(value.root, inside, see)
  }
}

export const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as RichText).root === 'object' &&
  (value as RichText).root?.type === 'root'

/** The words of a node and all below it, without markup. */
export function wordsOf(node: RichNode): string {
  if (node.type === 'text') return String(node.text ?? '')
  return (node.children ?? []).map(wordsOf).join('')
}
