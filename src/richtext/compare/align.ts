import { bounded } from './bounded.ts'
import { isElement, textOf, writeHtml, type Element, type Node } from './tree.ts'

/** A node before, the node it became, or one of the two alone. */
export interface Pair {
  readonly before: Node | null
  readonly after: Node | null
}

/** How alike two blocks must be, 0 to 1, to be one block that changed rather than one gone and one come. */
const ALIKE = 0.35
/** Beyond this many candidates pairs are sought by place only: the cost grows with the square. */
const MOST_CANDIDATES = 60

/** Pairs the children of two elements: first the identical ones, then, between them, those that look alike. In order. */
export function align(before: readonly Node[], after: readonly Node[], budget: { steps: number }): Pair[] {
  const parts = bounded(before.map(keyOf), after.map(keyOf), { budget })
  if (!parts) return alone(before, after)
  const pairs: Pair[] = []
  let [left, right] = [0, 0]
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!
    const next = parts[index + 1]
    const isReplaced = part.removed && next?.added
    if (isReplaced) index++
    const gone = before.slice(left, left + (part.added ? 0 : part.value.length))
    const come = after.slice(
      right,
      right + (part.added ? part.value.length : isReplaced ? next!.value.length : part.removed ? 0 : part.value.length),
    )
    const isSame = !part.added && !part.removed
    pairs.push(...(isSame ? gone.map((node, rank) => ({ before: node, after: come[rank]! })) : pairAlike(gone, come)))
    left += gone.length
    right += come.length
  }
  return pairs
}

/** What makes two nodes identical: all but anchors and numbers that only their place gave. */
export const keyOf = (node: Node): string =>
  writeHtml(node)
    .replace(/ (?:id|aria-labelledby)="[^"]*"/g, '')
    .replace(/(href="#fn(?:ref)?-)\d+"/g, '$1"')
    .replace(/(role="doc-(?:noteref|backlink)" aria-label="[^"]*?)\d+">\d*/g, '$1">')
    .replace(/(class="appel">)\d+</g, '$1<')
    .replace(/\s+/g, ' ')

/** The best ordered pairing of what went with what came, by likeness (a longest common subsequence with weights). */
function pairAlike(gone: readonly Node[], come: readonly Node[]): Pair[] {
  if (!gone.length || !come.length || gone.length * come.length > MOST_CANDIDATES ** 2) return alone(gone, come)
  const alike = gone.map((left) => come.map((right) => likeness(left, right)))
  const best = gone.map(() => come.map(() => 0))
  const at = (row: number, column: number) => best[row]?.[column] ?? 0
  for (let row = gone.length - 1; row >= 0; row--) {
    for (let column = come.length - 1; column >= 0; column--) {
      const weight = alike[row]![column]!
      const together = weight >= ALIKE ? weight + at(row + 1, column + 1) : 0
      best[row]![column] = Math.max(together, at(row + 1, column), at(row, column + 1))
    }
  }
  const pairs: Pair[] = []
  let [row, column] = [0, 0]
  while (row < gone.length && column < come.length) {
    const weight = alike[row]![column]!
    if (weight >= ALIKE && at(row, column) === weight + at(row + 1, column + 1))
      pairs.push({ before: gone[row++]!, after: come[column++]! })
    else if (at(row, column) === at(row + 1, column)) pairs.push({ before: gone[row++]!, after: null })
    else pairs.push({ before: null, after: come[column++]! })
  }
  return [...pairs, ...alone(gone.slice(row), come.slice(column))]
}

const alone = (gone: readonly Node[], come: readonly Node[]): Pair[] => [
  ...gone.map((before) => ({ before, after: null })),
  ...come.map((after) => ({ before: null, after })),
]

/** Share of words in common, 0 to 1; nothing between a paragraph and a table. One of a kind is always its successor. */
function likeness(left: Node, right: Node): number {
  if (!isElement(left) || !isElement(right)) return isElement(left) === isElement(right) ? 1 : 0
  if (left.tag !== right.tag || classOf(left.attributes) !== classOf(right.attributes)) return 0
  if (left.tag === 'ol' && startOf(left.attributes) !== startOf(right.attributes)) return 0
  if (['h1', 'dl', 'ul', 'ol', 'thead', 'tbody', 'table', 'header', 'section', 'dt', 'cite'].includes(left.tag))
    return 1
  if (left.tag === 'div' && termOf(left) !== '' && termOf(left) === termOf(right)) return 1
  const shared = shareOf(wordsOf(left), wordsOf(right))
  // A cell follows its place in the row: two cells for one would shift the columns.
  return left.tag === 'td' || left.tag === 'th' ? ALIKE + (1 - ALIKE) * shared : shared
}

/** What two lists of words have in common, 0 to 1. */
function shareOf(before: readonly string[], after: readonly string[]): number {
  if (!before.length || !after.length) return before.length === after.length ? 1 : 0
  const counts = new Map<string, number>()
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of after) {
    const left = counts.get(word) ?? 0
    if (left > 0) common++
    counts.set(word, left - 1)
  }
  return (2 * common) / (before.length + after.length)
}

const wordsOf = (node: Node): string[] =>
  isElement(node) ? node.children.flatMap(wordsOf) : (node.match(/[\p{L}\p{N}]+/gu) ?? [])

/** The label of a line of a fact table. */
const termOf = ({ children: [first] }: Element): string =>
  first && isElement(first) && first.tag === 'dt' ? textOf(first) : ''

const classOf = (attributes: string): string => /class="([^"]*)"/.exec(attributes)?.[1] ?? ''
const startOf = (attributes: string): string => /start="(\d+)"/.exec(attributes)?.[1] ?? ''
