import type { RichNode } from '#domain/content/shared.ts'
import type { Marks } from './marks.ts'

/** What no text holds: NUL and its like, marks of order and replaced objects, halves of a sign. */
// eslint-disable-next-line no-control-regex -- exactly these go
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffc]/g
const HALF = /[\ud800-\udfff]/gu
const LIGATURES = /[\ufb00-\ufb06]/g

/** A text as one may be stored: ligatures of a printer are letters again. */
export const storable = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(HALF, '\ufffd')
    .replace(LIGATURES, (sign) => sign.normalize('NFKC'))

/** What stands between two ends of a block, as it is read: runs of white space are one space. */
export class Line {
  private nodes: RichNode[] = []
  private link: { url: string; children: RichNode[] } | null = null
  private isSpaced = true
  private isBegun = false
  private breaks = 0

  get isEmpty(): boolean {
    return this.nodes.length === 0
  }

  /** White space at the end of a line waits for what follows it. */
  text(written: string, { format, url }: Pick<Marks, 'format' | 'url'>): void {
    let text = written.replace(/[ \t\n\r\f\v]+/g, ' ')
    if (this.isBegun && this.isSpaced && text.startsWith(' ')) text = text.slice(1)
    // White space of any kind at the beginning is an indent, drawn by hand.
    if (!this.isBegun) text = text.trimStart()
    if (text === '') return
    this.isSpaced = text.endsWith(' ')
    this.isBegun = true
    this.breaks = 0
    const into = this.into(url)
    const last = into.at(-1)
    if (last?.type === 'text' && last.format === format)
      into[into.length - 1] = textNode(`${String(last.text)}${text}`, format)
    else into.push(textNode(text, format))
  }

  note(node: RichNode): void {
    this.into(null).push(node)
    this.isSpaced = false
    this.isBegun = true
    this.breaks = 0
  }

  /** Answers how many there are now in a row: the second is the end of the paragraph. */
  break(): number {
    if (this.isEmpty) return 0
    this.into(null).push({ type: 'linebreak', version: 1 })
    this.isSpaced = true
    this.isBegun = false
    return ++this.breaks
  }

  /** What the line holds, its ends without white space; begins anew. */
  take(): RichNode[] {
    const { nodes } = this
    while (nodes.length > 0 && !endTrimmed(nodes)) nodes.pop()
    this.nodes = []
    this.link = null
    this.isSpaced = true
    this.isBegun = false
    this.breaks = 0
    return nodes
  }

  private into(url: string | null): RichNode[] {
    if (url === null) {
      this.link = null
      return this.nodes
    }
    if (this.link?.url === url) return this.link.children
    const children: RichNode[] = []
    this.link = { url, children }
    this.nodes.push(linkNode(url, children))
    return children
  }
}

/** Whether the last of the nodes says something, once white space is off its end. */
function endTrimmed(nodes: RichNode[]): boolean {
  const last = nodes.at(-1)!
  if (last.type === 'linebreak') return false
  if (last.type === 'link') {
    const inside = last.children!
    while (inside.length > 0 && !endTrimmed(inside)) inside.pop()
    return inside.length > 0
  }
  if (last.type !== 'text') return true
  const text = String(last.text).trimEnd()
  nodes[nodes.length - 1] = textNode(text, Number(last.format))
  return text !== ''
}

export const textNode = (text: string, format = 0): RichNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  mode: 'normal',
  style: '',
  detail: 0,
})

const linkNode = (url: string, children: RichNode[]): RichNode => ({
  ...elementNode('link', children),
  version: 3,
  fields: { linkType: 'custom', url, newTab: false },
})

export const elementNode = (type: string, children: RichNode[]): RichNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: null,
  children,
})

export const paragraphOf = (children: RichNode[]): RichNode => ({
  ...elementNode('paragraph', children),
  textFormat: 0,
  textStyle: '',
})

export const oneLine = (text: string): string => storable(text).replace(/\s+/g, ' ').trim()

export const blockNode = (fields: Record<string, unknown>): RichNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields,
})
