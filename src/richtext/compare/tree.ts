/** A small tree of the HTML our own walkers write: well formed, text already escaped and kept so. */
export interface Element {
  readonly tag: string
  /** As written, with its leading space. */
  readonly attributes: string
  readonly children: readonly Node[]
}
export type Node = Element | string

const VOID = new Set(['img', 'br', 'hr'])
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g

/** Reads HTML of our own. What does not close is closed at the end; what was never opened is ignored. */
export function parseHtml(html: string): Node[] {
  const root: Open = { tag: '', attributes: '', children: [] }
  const open: Open[] = [root]
  const names = new Map<string, number>()
  const close = (tag: string): void => {
    // Counted, so that what was never opened is not looked for among all that is open.
    if (!names.get(tag)) return
    for (let name; name !== tag;) {
      name = open.pop()!.tag
      names.set(name, names.get(name)! - 1)
    }
  }
  for (const [, slash, tag, attributes = '', text] of html.matchAll(TOKEN)) {
    const parent = open.at(-1)!
    if (text !== undefined) parent.children.push(text)
    else if (slash) close(tag!)
    else {
      const element: Open = { tag: tag!, attributes, children: [] }
      parent.children.push(element)
      if (VOID.has(tag!)) continue
      open.push(element)
      names.set(tag!, (names.get(tag!) ?? 0) + 1)
    }
  }
  return root.children
}

export function writeHtml(node: Node): string {
  if (typeof node === 'string') return node
  const { tag, attributes, children } = node
  return isVoid(node) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${children.map(writeHtml).join('')}</${tag}>`
}

/** The words of a node, still escaped. */
export const textOf = (node: Node): string => (typeof node === 'string' ? node : node.children.map(textOf).join(''))

export const isVoid = ({ tag }: Element): boolean => VOID.has(tag)

export const isElement = (node: Node): node is Element => typeof node !== 'string'

interface Open extends Element {
  readonly children: Node[]
}
