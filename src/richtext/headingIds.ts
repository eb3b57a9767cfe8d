import type { RichNode } from '#domain/content/shared.ts'
import { MAX_DEPTH } from '#domain/content/richText.ts'
import { slugOf } from '#domain/slugOf.ts'

/** Beginnings that belong to the page around the body: a heading « Page » must not steal the anchor of something else. */
const RESERVED = /^(?:fn|fnref|tab|fig|page|ch)(?:-|$)/

/** Gives each heading of one body its anchor: the words without accents, numbered when they come back. */
export function headingIds(): (title: string) => string {
  const taken = new Set<string>()
  // An anchor is never given back, so the search for the next free number goes on where it stopped.
  const nextRanks = new Map<string, number>()
  return (title) => {
    const words = slugOf(title, { longest: 60 }) || 'section'
    const base = RESERVED.test(words) ? `s-${words}` : words
    let id = base
    let rank = nextRanks.get(base) ?? 2
    while (taken.has(id)) id = `${base}-${rank++}`
    nextRanks.set(base, rank)
    taken.add(id)
    return id
  }
}

/** The words of a node, as deep as a body may go. */
export function plainWords(node: RichNode, depth = 0): string {
  if (depth > MAX_DEPTH || !node || typeof node !== 'object') return ''
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  return Array.isArray(node.children) ? node.children.map((child) => plainWords(child, depth + 1)).join('') : ''
}
