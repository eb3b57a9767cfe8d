import { isElement, writeHtml, type Node } from './tree.ts'

/** One word of running text with the inline elements it stands in: two words are the same when both are. */
export interface Word {
  readonly html: string
  /** Opening tags around it, outermost first. */
  readonly marks: readonly string[]
  /** What is compared: never an anchor or a number that only its place gave. */
  readonly key: string
}

const WORD = /(?:[\p{L}\p{N}]|&#?\w+;)+(?:[’'\-.,](?:[\p{L}\p{N}])+)*|\s+|[^\s]/gu

/** A number per way of being marked, shared by the texts that are compared. */
export type MarkNames = Map<string, number>

/** The words of inline content. A footnote call and a picture are one word each. */
export function wordsOf(nodes: readonly Node[], names: MarkNames = new Map()): Word[] {
  const words: Word[] = []
  collect(nodes, { marks: [], names, words })
  return words
}

interface Collecting {
  readonly marks: readonly string[]
  readonly names: MarkNames
  readonly words: Word[]
}

/** The address of a link may be 50,000 characters long and mark 10,000 words: a key holds the number of it. */
function collect(nodes: readonly Node[], { marks, names, words }: Collecting): void {
  const marked = marks.join('')
  if (!names.has(marked)) names.set(marked, names.size)
  const name = names.get(marked)!
  for (const node of nodes) {
    if (isElement(node) && isAtom(node)) words.push({ html: writeHtml(node), marks, key: atomKey(node) })
    else if (isElement(node))
      collect(node.children, { marks: [...marks, `<${node.tag}${node.attributes}>`], names, words })
    else
      for (const [html] of node.matchAll(WORD)) words.push({ html, marks, key: `${name} ${html.replace(/\s+/g, ' ')}` })
  }
}

/** Words as HTML again, each inline element opened once for the words that share it. */
export function writeWords(words: readonly Word[]): string {
  let html = ''
  let open: readonly string[] = []
  for (const { html: text, marks } of words) {
    if (marks !== open) {
      const shared = open.findIndex((mark, index) => mark !== marks[index])
      const kept = shared === -1 ? Math.min(open.length, marks.length) : shared
      html += closing(open.slice(kept)) + marks.slice(kept).join('')
    }
    html += text
    open = marks
  }
  return html + closing(open)
}

const closing = (marks: readonly string[]): string =>
  [...marks]
    .reverse()
    .map((mark) => `</${/^<(\w+)/.exec(mark)![1]}>`)
    .join('')

const isAtom = (node: Exclude<Node, string>): boolean =>
  ['img', 'br'].includes(node.tag) ||
  node.attributes.includes('class="appel"') ||
  node.attributes.includes('class="retour"')

/** A note keeps its identity when the notes before it are renumbered: its text is compared at the foot. */
const atomKey = (node: Exclude<Node, string>): string =>
  node.tag === 'sup' ? '<note>' : node.attributes.includes('class="retour"') ? '<retour>' : writeHtml(node)
