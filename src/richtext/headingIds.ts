import type { RichNode } from '#domain/content/shared.ts'
import { MAX_DEPTH } from '#domain/content/richText.ts'

/** Beginnings that belong to the page around the body: a heading « Page » must not steal the anchor of something else. */
const RESERVED = /^(?:fn|fnref|tab|fig|page|ch)(?:-|$)/

/** Gives each heading of one body its anchor: the words without accents, numbered when they come back. */
export function headingIds(): (title: string) => string {
  const taken = new Set<string>()
  /** Where to go on counting a title that came before. */
  const ranks = new Map<string, number>()
  return (title) => {
    const words = slugOf(title) || 'section'
    const base = RESERVED.test(words) ? `s-${words}` : words
    let id = base
    let rank = ranks.get(base) ?? 2
    for (; taken.has(id); rank++) id = `${base}-${rank}`
    ranks.set(base, rank)
    taken.add(id)
    return id
  }
}

const slugOf = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')

/** The words of a node, as deep as a body may go. */
export function plainWords(node: RichNode, depth = 0): string {
  if (depth > MAX_DEPTH || !node || typeof node !== 'object') return ''
  if (node.type === 'text') return typeof node.text === 'string' ? node.text : ''
  if (node.type === 'linebreak' || node.type === 'tab') return ' '
  return Array.isArray(node.children) ? node.children.map((child) => plainWords(child, depth + 1)).join('') : ''
}
