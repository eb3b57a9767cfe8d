import { chaptersOf, type OutlineNode } from '#domain/kinds/outline.ts'

/**
 * The moves of the table of contents, pure. A move that makes no sense gives null. A moved entry takes all that stands
 * below it along; only `removeAt` drops a chapter, and only `addChapter` brings one.
 */
export type Tree = readonly OutlineNode[]
/** Ranks from the top of the tree down to one entry, from 0. */
export type Path = readonly number[]
export interface Moved {
  readonly tree: OutlineNode[]
  /** Where the entry stands now; for a removal, where the eye should go, or null when nothing is left. */
  readonly path: Path | null
}
export interface Heading {
  readonly fr?: string
  readonly en?: string
}

/** Parts, chapters, sub-chapters and one more: a reader sees no deeper. */
export const MAX_DEPTH = 4
/** As in the schema of the outline. */
export const MAX_SIBLINGS = 100

/** The field's value, whatever an import or an older form left there. */
export const treeOf = (value: unknown): Tree => (Array.isArray(value) ? (value.filter(isNode) as OutlineNode[]) : [])

export function nodeAt(tree: Tree, path: Path): OutlineNode | null {
  const [first, ...rest] = path
  const node = first === undefined ? undefined : tree[first]
  if (!node) return null
  return rest.length === 0 ? node : nodeAt(node.children ?? [], rest)
}

/** The entries the one at `path` stands among. */
export const siblingsOf = (tree: Tree, path: Path): Tree =>
  path.length < 2 ? tree : (nodeAt(tree, path.slice(0, -1))?.children ?? [])

export const moveUp = (tree: Tree, path: Path): Moved | null => moveTo(tree, path, rankOf(path) - 1)
export const moveDown = (tree: Tree, path: Path): Moved | null => moveTo(tree, path, rankOf(path) + 1)

/** To another rank among the same entries. */
export function moveTo(tree: Tree, path: Path, rank: number): Moved | null {
  const node = nodeAt(tree, path)
  const last = siblingsOf(tree, path).length - 1
  if (!node || !Number.isInteger(rank) || rank < 0 || rank > last || rank === rankOf(path)) return null
  return put(without(tree, path), [...parentOf(path), rank], node)
}

/** Under the entry just before it, as its last. */
export function indent(tree: Tree, path: Path): Moved | null {
  const node = nodeAt(tree, path)
  const before = [...parentOf(path), rankOf(path) - 1]
  const host = nodeAt(tree, before)
  if (!node || !host || path.length + depthOf(node) > MAX_DEPTH) return null
  const rank = host.children?.length ?? 0
  return rank < MAX_SIBLINGS ? put(without(tree, path), [...before, rank], node) : null
}

/** One level up, just after the entry it stood under. */
export function outdent(tree: Tree, path: Path): Moved | null {
  const node = nodeAt(tree, path)
  const parent = parentOf(path)
  if (!node || parent.length === 0 || siblingsOf(tree, parent).length >= MAX_SIBLINGS) return null
  return put(without(tree, path), [...parentOf(parent), rankOf(parent) + 1], node)
}

/** Takes one entry out; what stood below it comes up to its place. */
export function removeAt(tree: Tree, path: Path): Moved | null {
  const node = nodeAt(tree, path)
  if (!node) return null
  const rank = rankOf(path)
  const after = edit(tree, parentOf(path), (list) => list.toSpliced(rank, 1, ...(node.children ?? [])))
  const left = siblingsOf(after, path).length
  if (left > 0) return { tree: after, path: [...parentOf(path), Math.min(rank, left - 1)] }
  return { tree: after, path: path.length > 1 ? parentOf(path) : null }
}

/** At the end of the tree, or of the entries below `under`. A chapter stands in the tree once. */
export function addChapter(tree: Tree, chapter: string, under: Path | null = null): Moved | null {
  return chaptersOf(tree).includes(chapter) ? null : append(tree, { chapter }, under)
}

/** A part heading at the end of the tree. */
export function addHeading(tree: Tree, heading: Heading): Moved | null {
  const said = trimmed(heading)
  return said ? append(tree, { heading: said }, null) : null
}

export function rename(tree: Tree, path: Path, heading: Heading): Moved | null {
  const node = nodeAt(tree, path)
  const said = trimmed(heading)
  if (!node?.heading || !said) return null
  if (node.heading.fr === said.fr && node.heading.en === said.en) return null
  const after = edit(tree, parentOf(path), (list) => list.with(rankOf(path), { ...node, heading: said }))
  return { tree: after, path }
}

/** French is required; what is left empty is left out. */
function trimmed({ fr = '', en = '' }: Heading): Heading | null {
  if (!fr.trim()) return null
  return { fr: fr.trim(), ...(en.trim() ? { en: en.trim() } : {}) }
}

function append(tree: Tree, node: OutlineNode, under: Path | null): Moved | null {
  const list = under ? (nodeAt(tree, under)?.children ?? []) : tree
  if (under && (!nodeAt(tree, under) || under.length >= MAX_DEPTH)) return null
  return list.length < MAX_SIBLINGS ? put(tree, [...(under ?? []), list.length], node) : null
}

const put = (tree: Tree, path: Path, node: OutlineNode): Moved => ({
  tree: edit(tree, parentOf(path), (list) => list.toSpliced(rankOf(path), 0, node)),
  path,
})

const without = (tree: Tree, path: Path): OutlineNode[] =>
  edit(tree, parentOf(path), (list) => list.toSpliced(rankOf(path), 1))

/** A copy in which the entries below `parent` are changed. An entry with nothing below it says nothing of it. */
function edit(tree: Tree, parent: Path, change: (list: OutlineNode[]) => OutlineNode[]): OutlineNode[] {
  const [first, ...rest] = parent
  if (first === undefined) return change([...tree])
  return tree.map((node, rank) => {
    if (rank !== first) return node
    const { children: _, ...entry } = node
    const children = edit(node.children ?? [], rest, change)
    return children.length > 0 ? { ...entry, children } : entry
  })
}

/** Levels an entry takes: 1 for itself. */
const depthOf = (node: OutlineNode): number => 1 + Math.max(0, ...(node.children ?? []).map(depthOf))
const rankOf = (path: Path): number => path.at(-1) ?? -1
const parentOf = (path: Path): Path => path.slice(0, -1)
const isNode = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)
