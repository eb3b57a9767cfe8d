import type { RichNode, RichText } from './shared.ts'

/** `parents`, outermost first, holds during the call only. */
export type Visit = (node: RichNode, parents: readonly RichNode[]) => void

/** Levels below which nothing is looked at: no walker writes half as deep (`MAX_DEPTH`), and the gate refuses the text. */
export const MOST_LEVELS = 200

/** Walks a body depth first, in reading order, into the rich text inside blocks too. */
export function visit(text: RichText | undefined, see: Visit): void {
  if (text?.root) walk(text.root, [], see)
}

function walk(node: RichNode, parents: RichNode[], see: Visit): void {
  see(node, parents)
  if (parents.length >= MOST_LEVELS) return
  parents.push(node)
  for (const child of node.children ?? []) walk(child, parents, see)
  for (const value of Object.values(node.fields ?? {})) {
    if (isRichText(value)) walk(value.root, parents, see)
  }
  parents.pop()
}

export const isRichText = (value: unknown): value is RichText =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as RichText).root === 'object' &&
  (value as RichText).root?.type === 'root'

/** The words of a node and all below it, without markup. */
export function wordsOf(node: RichNode, level = 0): string {
  if (node.type === 'text') return String(node.text ?? '')
  if (level >= MOST_LEVELS) return ''
  return (node.children ?? []).map((child) => wordsOf(child, level + 1)).join('')
}
