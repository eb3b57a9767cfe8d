/** A tree of markup as somebody else's program wrote it, read for what it says. */
export interface Tag {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Markup[]
  /** `style`, taken apart. */
  readonly style: Readonly<Record<string, string>>
}
export type Markup = string | Tag

/** What every parser of HTML answers with: a browser's document, or a parser's tree that names things as the DOM does. */
export interface DomNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }> | undefined
}

/** Deeper than any program writes; what stands deeper stands there, so that whoever walks the tree may recurse. */
const MOST_DEEP = 120
const [ELEMENT, TEXT, DOCUMENT, FRAGMENT] = [1, 3, 9, 11]

/** Comments, and with them what Word says to itself in them, are left out. */
export function treeOf(document: DomNode): Tag {
  const root = tagOf('body', {})
  const ahead: { node: DomNode; into: Markup[]; depth: number }[] = [{ node: document, into: root.children, depth: 0 }]
  for (let at = ahead.pop(); at; at = ahead.pop()) {
    const { node, into, depth } = at
    if (node.nodeType === TEXT) into.push(node.nodeValue ?? '')
    if (![ELEMENT, DOCUMENT, FRAGMENT].includes(node.nodeType)) continue
    const isFlat = node.nodeType !== ELEMENT || depth >= MOST_DEEP
    const own = isFlat ? null : tagOf(node.nodeName.toLowerCase(), namedOf(node))
    if (own) into.push(own)
    const inside = [...node.childNodes].reverse()
    for (const child of inside) ahead.push({ node: child, into: own?.children ?? into, depth: depth + 1 })
  }
  return root
}

const tagOf = (tag: string, attributes: Readonly<Record<string, string>>) => ({
  tag,
  attributes,
  children: [] as Markup[],
  style: styleOf(attributes.style ?? ''),
})

const namedOf = ({ attributes = [] }: DomNode): Record<string, string> =>
  Object.fromEntries([...attributes].map(({ name, value }) => [name.toLowerCase(), value]))

function styleOf(written: string): Readonly<Record<string, string>> {
  const style: Record<string, string> = {}
  for (const each of written.split(';')) {
    const colon = each.indexOf(':')
    if (colon > 0)
      style[each.slice(0, colon).trim().toLowerCase()] = each
        .slice(colon + 1)
        .trim()
        .toLowerCase()
  }
  return style
}

/** The words of a tag and all below it, as they are written. */
export const textOf = (node: Markup): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))

/** All tags below, those that hold others first, with what they stand in, nearest last. */
export function* tagsIn(node: Tag, around: readonly Tag[] = []): Generator<{ tag: Tag; around: readonly Tag[] }> {
  for (const child of node.children) {
    if (typeof child === 'string') continue
    const path = [...around, node]
    yield { tag: child, around: path }
    yield* tagsIn(child, path)
  }
}

/** The first tag of a name that stands in it, whatever between. */
export function firstIn(node: Tag, is: (tag: Tag) => boolean): Tag | null {
  for (const { tag } of tagsIn(node)) if (is(tag)) return tag
  return null
}
