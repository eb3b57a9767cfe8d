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

/** The words of inline content. A footnote call and a picture are one word each. */
export function wordsOf(nodes: readonly Node[], marks: readonly string[] = []): Word[] {
  return nodes.flatMap((node): Word[] => {
    if (!isElement(node))
      return (node.match(WORD) ?? []).map((html) => ({
        html,
        marks,
        key: `${marks.join('')}${html.replace(/\s+/g, ' ')}`,
      }))
    if (isAtom(node)) return [{ html: writeHtml(node), marks, key: atomKey(node) }]
    return wordsOf(node.children, [...marks, `<${node.tag}${node.attributes}>`])
  })
}

/** Words as HTML again, each inline element opened once for the words that share it. */
export function writeWords(words: readonly Word[]): string {
  let html = ''
  let open: readonly string[] = []
  for (const { html: text, marks } of words) {
    const shared = open.findIndex((mark, index) => mark !== marks[index])
    const kept = shared === -1 ? Math.min(open.length, marks.length) : shared
    html += closing(open.slice(kept)) + marks.slice(kept).join('') + text
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
