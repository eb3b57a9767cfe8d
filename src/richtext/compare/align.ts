import { outerRunsOf, type Budget, type Run } from './budget.ts'
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

/**
 * Pairs the children of two elements: first the identical ones, then, between them, those that look alike. In order.
 * Beyond the budget only what both begin and end with is paired, and the budget says « blocks ».
 */
export function align(before: readonly Node[], after: readonly Node[], budget: Budget): Pair[] {
  const pairs: Pair[] = []
  let [left, right] = [0, 0]
  for (const { kind, gone, come } of gapsOf(runsOf(before.map(keyOf), after.map(keyOf), budget))) {
    const were = before.slice(left, (left += gone))
    const are = after.slice(right, (right += come))
    const found =
      kind === 'same' ? were.map((node, rank) => ({ before: node, after: are[rank]! })) : pairAlike(were, are, budget)
    for (const pair of found) pairs.push(pair)
  }
  return pairs
}

function runsOf(before: readonly string[], after: readonly string[], budget: Budget): Run[] {
  const runs = budget.runsOf(before, after)
  if (runs) return runs
  budget.coarsen('blocks')
  return outerRunsOf(before, after)
}

interface Gap {
  readonly kind: 'same' | 'changed'
  /** How many nodes of each side it takes. */
  readonly gone: number
  readonly come: number
}

/** Runs with what went and what came in its place as one. */
function gapsOf(runs: readonly Run[]): Gap[] {
  return runs.flatMap(({ kind, length }, index): Gap[] => {
    const next = runs[index + 1]
    if (kind === 'same') return [{ kind, gone: length, come: length }]
    if (kind === 'deleted') return [{ kind: 'changed', gone: length, come: next?.kind === 'added' ? next.length : 0 }]
    return runs[index - 1]?.kind === 'deleted' ? [] : [{ kind: 'changed', gone: 0, come: length }]
  })
}

/** What makes two nodes identical: all but anchors and numbers that only their place gave. */
export function keyOf(node: Node): string {
  const known = isElement(node) ? KEYS.get(node) : undefined
  if (known !== undefined) return known
  const key = writeHtml(node)
    .replace(/ (?:id|aria-labelledby)="[^"]*"/g, '')
    .replace(/(href="#fn(?:ref)?-)\d+"/g, '$1"')
    .replace(/(role="doc-(?:noteref|backlink)" aria-label="[^"]*?)\d+">\d*/g, '$1">')
    .replace(/(class="appel">)\d+</g, '$1<')
    .replace(/\s+/g, ' ')
  if (isElement(node)) KEYS.set(node, key)
  return key
}

/** Asked at every level of the tree. */
const KEYS = new WeakMap<Element, string>()

/** The best ordered pairing of what went with what came, by likeness (a longest common subsequence with weights). */
function pairAlike(gone: readonly Node[], come: readonly Node[], budget: Budget): Pair[] {
  if (!gone.length || !come.length) return alone(gone, come)
  if (gone.length * come.length > MOST_CANDIDATES ** 2) {
    budget.coarsen('blocks')
    return alone(gone, come)
  }
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
  const shared = shareOf(bagOf(left), bagOf(right))
  // A cell follows its place in the row: two cells for one would shift the columns.
  return left.tag === 'td' || left.tag === 'th' ? ALIKE + (1 - ALIKE) * shared : shared
}

/** How often each word is said, and how many words there are. */
interface Bag {
  readonly counts: ReadonlyMap<string, number>
  readonly size: number
}

/** What two bags of words have in common, 0 to 1. Costs the smaller of the two: a long block meets many short ones. */
function shareOf(before: Bag, after: Bag): number {
  if (!before.size || !after.size) return before.size === after.size ? 1 : 0
  const [few, many] = before.counts.size < after.counts.size ? [before, after] : [after, before]
  let common = 0
  for (const [word, count] of few.counts) common += Math.min(count, many.counts.get(word) ?? 0)
  return (2 * common) / (before.size + after.size)
}

function bagOf(node: Element): Bag {
  const known = BAGS.get(node)
  if (known) return known
  const counts = new Map<string, number>()
  const words = wordsOf(node)
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const bag = { counts, size: words.length }
  BAGS.set(node, bag)
  return bag
}

/** A block is weighed against up to sixty others. */
const BAGS = new WeakMap<Element, Bag>()

const wordsOf = (node: Node): string[] =>
  isElement(node) ? node.children.flatMap(wordsOf) : (node.match(/[\p{L}\p{N}]+/gu) ?? [])

/** The label of a line of a fact table. */
const termOf = ({ children: [first] }: Element): string =>
  first && isElement(first) && first.tag === 'dt' ? textOf(first) : ''

const classOf = (attributes: string): string => /class="([^"]*)"/.exec(attributes)?.[1] ?? ''
const startOf = (attributes: string): string => /start="(\d+)"/.exec(attributes)?.[1] ?? ''
