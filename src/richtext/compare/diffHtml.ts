import { align, keyOf } from './align.ts'
import { Budget, type Precision } from './budget.ts'
import { diffInline, dropIds, wholeInline } from './diffWords.ts'
import type { CompareWords } from './labels.ts'
import { isElement, isVoid, parseHtml, writeHtml, type Element, type Node } from './tree.ts'

export interface Difference {
  readonly html: string
  /** Blocks that changed, came or went; each has its mention with the id `ch-1`, `ch-2`… */
  readonly changes: number
  /** How finely the two texts were compared, at the coarsest place. */
  readonly precision: Precision
}

/** Elements that only hold blocks: changes are counted inside them, not on them. */
const HOLDERS = new Set(['div', 'section', 'header', 'article', 'ul', 'ol', 'dl'])
/** Elements whose children are blocks or rows, never words. */
const STRUCTURE = new Set([...HOLDERS, 'table', 'thead', 'tbody', 'tr', 'aside', 'figure', 'blockquote'])

/**
 * Two texts our walkers wrote, as one: the later one, with the words that went in `<del>` and those that came in `<ins>`.
 * Works on trees, so markup never breaks; a change of an attribute (a link's target, a picture) shows like one of words.
 */
export function diffHtml(before: string, after: string, labels: CompareWords): Difference {
  const pass: Pass = { labels, budget: new Budget(), changes: 0 }
  const html = holderChildren(parseHtml(before), parseHtml(after), pass, '')
  return { html, changes: pass.changes, precision: pass.budget.precision }
}

interface Pass {
  readonly labels: CompareWords
  readonly budget: Budget
  changes: number
}

function holderChildren(before: readonly Node[], after: readonly Node[], pass: Pass, parent: string): string {
  return align(before.filter(says), after.filter(says), pass.budget)
    .map((pair) => {
      if (!pair.before) return alone(pair.after!, 'added', pass, parent)
      if (!pair.after) return alone(pair.before, 'deleted', pass, parent)
      if (keyOf(pair.before) === keyOf(pair.after)) return writeHtml(pair.after)
      if (
        isElement(pair.before) &&
        isElement(pair.after) &&
        isHolder(pair.after, parent) &&
        isHolder(pair.before, parent)
      ) {
        const { tag, attributes } = pair.after
        return `<${tag}${attributes}>${holderChildren(pair.before.children, pair.after.children, pass, tag)}</${tag}>`
      }
      return block(pair.after, inside(pair.before, pair.after, pass), pass, 'Modified')
    })
    .join('\n')
}

/** A holder that came or went is shown block by block too. */
function alone(node: Node, kind: 'added' | 'deleted', pass: Pass, parent: string): string {
  if (isElement(node) && isHolder(node, parent)) {
    const children = node.children.filter(says).map((child) => alone(child, kind, pass, node.tag))
    return `<${node.tag}${kind === 'deleted' ? dropIds(node.attributes) : node.attributes}>${children.join('\n')}</${node.tag}>`
  }
  return block(node, whole(node, kind, pass.labels), pass, kind === 'added' ? 'Added' : 'Deleted')
}

/** One changed block with its mention, inside the block so that lists and tables stay what they are. */
function block(node: Node, inner: string, pass: Pass, kind: 'Added' | 'Deleted' | 'Modified'): string {
  const number = ++pass.changes
  const mention = `<span class="b-k" id="ch-${number}">${pass.labels[kind]} </span>`
  if (!isElement(node)) return `<p class="modif">${mention}${inner}</p>`
  const attributes = withClass(kind === 'Deleted' ? dropIds(node.attributes) : node.attributes)
  if (isVoid(node)) return `<p class="modif">${mention}${inner}</p>`
  // A line of a fact table: only dt and dd may stand in it.
  if (node.tag === 'div' && inner.startsWith('<dt'))
    return `<div${attributes}>${inner.replace(/^<dt[^>]*>/, (tag) => tag + mention)}</div>`
  return `<${node.tag}${attributes}>${mention}${inner}</${node.tag}>`
}

/** The inside of a block that changed. */
function inside(before: Node, after: Node, pass: Pass): string {
  const { labels } = pass
  if (!isElement(before) && !isElement(after)) return diffInline([before], [after], pass).html
  if (!isElement(before) || !isElement(after) || before.tag !== after.tag)
    return whole(before, 'deleted', labels) + whole(after, 'added', labels)
  if (isVoid(after)) return diffInline([before], [after], pass).html
  if (!isStructure(before) && !isStructure(after)) {
    const { html, isChanged } = diffInline(before.children, after.children, pass)
    // Only an attribute of the block changed: its level, its first number. Said as a text that goes and comes back.
    return isChanged
      ? html
      : wholeInline(before.children, 'deleted', labels) + wholeInline(after.children, 'added', labels)
  }
  return align(before.children.filter(says), after.children.filter(says), pass.budget)
    .map((pair) => {
      if (!pair.before) return wrapped(pair.after!, 'added', labels)
      if (!pair.after) return wrapped(pair.before, 'deleted', labels)
      if (keyOf(pair.before) === keyOf(pair.after)) return writeHtml(pair.after)
      const inner = inside(pair.before, pair.after, pass)
      return isElement(pair.after) && !isVoid(pair.after)
        ? `<${pair.after.tag}${pair.after.attributes}>${inner}</${pair.after.tag}>`
        : inner
    })
    .join('')
}

function wrapped(node: Node, kind: 'added' | 'deleted', labels: CompareWords): string {
  if (!isElement(node) || isVoid(node)) return whole(node, kind, labels)
  return `<${node.tag}${kind === 'deleted' ? dropIds(node.attributes) : node.attributes}>${whole(node, kind, labels)}</${node.tag}>`
}

/** The inside of a block that came or went: every run of words in it is marked. */
function whole(node: Node, kind: 'added' | 'deleted', labels: CompareWords): string {
  if (!isElement(node) || isVoid(node)) return wholeInline([node], kind, labels)
  if (!isStructure(node)) return wholeInline(node.children, kind, labels)
  return node.children
    .filter(says)
    .map((child) => wrapped(child, kind, labels))
    .join('')
}

/** A wide table scrolls in a div of its own and is one block; so is a line of a fact table. */
function isHolder({ tag, attributes }: Element, parent: string): boolean {
  return HOLDERS.has(tag) && !attributes.includes('class="tab"') && parent !== 'dl'
}

/** Whether its children are blocks; a list item or a cell may hold words or blocks. */
const isStructure = ({ tag, children }: Element): boolean =>
  STRUCTURE.has(tag) || children.some((child) => isElement(child) && (STRUCTURE.has(child.tag) || child.tag === 'p'))

const withClass = (attributes: string): string =>
  attributes.includes(' class="') ? attributes.replace(' class="', ' class="modif ') : `${attributes} class="modif"`

/** Blank text between blocks says nothing. */
const says = (node: Node): boolean => isElement(node) || node.trim() !== ''
