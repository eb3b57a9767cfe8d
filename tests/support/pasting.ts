import { html, parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { RichNode } from '#domain/content/shared.ts'
import type { DomNode } from '#richtext/paste/markup.ts'
import { pasted, type Clipboard, type Pasted } from '#richtext/paste/pasted.ts'

/** What a browser does with the clipboard, by the same rules of HTML, without a browser. */
export function paste(clipboard: Clipboard): Pasted {
  let drawn = 0
  return pasted(clipboard, { parse: (text) => domOf(parse(text)), newId: () => `id-${++drawn}` })
}

type Node = DefaultTreeAdapterTypes.Node

/** The tree of parse5 under the names of the DOM. */
const domOf = (node: Node): DomNode => ({
  nodeType: typeOf(node),
  nodeName: node.nodeName,
  nodeValue: 'value' in node ? node.value : null,
  get childNodes() {
    return 'childNodes' in node ? node.childNodes.map(domOf) : []
  },
  ...('attrs' in node && { attributes: node.attrs }),
})

const typeOf = (node: Node): number =>
  node.nodeName === '#text' ? 3 : node.nodeName === '#document' ? 9 : 'tagName' in node && node.namespaceURI === html.NS.HTML ? 1 : 'tagName' in node ? 1 : 8 // prettier-ignore

/**
 * The nodes as a few signs: `h2 …`, `p …`, `- …` and `1. …` by their depth, `| … |` and `|| … ||` of a header row, `[block …]`;
 * **bold**, *italic*, ^raised^, ~lowered~, [words](address), {note}, ⏎ for the end of a line.
 */
export const sketch = ({ nodes }: Pasted): string[] => nodes.flatMap((node) => linesOf(node, 0))

function linesOf(node: RichNode, depth: number): string[] {
  const { type, tag, children = [], fields = {} } = node
  if (type === 'heading') return [`${String(tag)} ${inline(children)}`]
  if (type === 'list') return itemsOf(node, depth)
  if (type !== 'block') return [`p ${inline(children)}`]
  if (fields.blockType === 'table') {
    const [table] = (fields.grid as { root: RichNode }).root.children!
    return [`[table ${String(fields.caption ?? '')}]`, ...table!.children!.map(rowOf)]
  }
  const { id: _, blockType, ...rest } = fields
  return [
    `[${String(blockType)}${Object.values(rest)
      .map((value) => ` ${String(value)}`)
      .join('')}]`,
  ]
}

function itemsOf({ children = [], listType, start }: RichNode, depth: number): string[] {
  let number = Number(start)
  return children.flatMap((item) => {
    const [first] = item.children!
    if (first?.type === 'list') return itemsOf(first, depth + 1)
    return [`${'  '.repeat(depth)}${listType === 'number' ? `${number++}.` : '-'} ${inline(item.children!)}`]
  })
}

function rowOf({ children = [] }: RichNode): string {
  const bar = children.every(({ headerState }) => headerState === 1) ? '||' : '|'
  const cells = children.map(({ children: lines = [], headerState, colSpan, rowSpan }) => {
    const words = lines.map(({ children: inside = [] }) => inline(inside)).join(' ¶ ')
    const spans = `${Number(colSpan) > 1 ? `→${String(colSpan)} ` : ''}${Number(rowSpan) > 1 ? `↓${String(rowSpan)} ` : ''}`
    return `${headerState === 2 ? '# ' : ''}${spans}${words}`
  })
  return `${bar} ${cells.join(` ${bar} `)} ${bar}`
}

const SIGNS = [[1, '**'], [2, '*'], [32, '~'], [64, '^']] as const // prettier-ignore

const inline = (nodes: readonly RichNode[]): string =>
  nodes
    .map(({ type, text, format, fields, children = [] }) => {
      if (type === 'linebreak') return '⏎'
      if (type === 'inlineBlock') return `{${String(fields?.text)}}`
      if (type === 'link') return `[${inline(children)}](${String(fields?.url)})`
      const signs = SIGNS.filter(([bit]) => Number(format) & bit).map(([, sign]) => sign)
      return `${signs.join('')}${String(text)}${[...signs].reverse().join('')}`
    })
    .join('')
