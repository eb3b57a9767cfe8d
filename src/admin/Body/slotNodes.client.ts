'use client'
import {
  $findMatchingParent,
  ElementNode,
  type LexicalNode,
  ParagraphNode,
  type NodeKey,
  type RangeSelection,
  type SerializedElementNode,
} from '@payloadcms/richtext-lexical/lexical'

/** Never stored: what they hold is written into the fields of their block. */
const serialised = (node: ElementNode): SerializedElementNode => ({
  type: node.getType(),
  version: 1,
  children: [],
  direction: null,
  format: '',
  indent: 0,
})

function element(className: string): HTMLElement {
  const made = document.createElement('div')
  made.className = className
  return made
}

/** Several paragraphs of a block, as a text of their own. */
export class RichSlot extends ElementNode {
  static override getType(): string {
    return 'coplume-rich'
  }
  static override clone(node: RichSlot): RichSlot {
    return new RichSlot(node.__key)
  }
  static override importJSON(): RichSlot {
    return new RichSlot()
  }
  override exportJSON(): SerializedElementNode {
    return serialised(this)
  }
  override createDOM(): HTMLElement {
    return element('corps-texte')
  }
  override updateDOM(): false {
    return false
  }
  override isShadowRoot(): true {
    return true
  }
  override canBeEmpty(): false {
    return false
  }
}

/** One run of a block without marks: a title, a caption. */
export class LineSlot extends ParagraphNode {
  static override getType(): string {
    return 'coplume-line'
  }
  static override clone(node: LineSlot): LineSlot {
    return new LineSlot(node.__key)
  }
  static override importJSON(): LineSlot {
    return new LineSlot()
  }
  override createDOM(): HTMLElement {
    return element('corps-ligne')
  }
  override updateDOM(): false {
    return false
  }
  /** It goes only with its block. */
  override collapseAtStart(): true {
    return true
  }
  override canIndent(): false {
    return false
  }
}

/** One part of one row of a block: a step and its explanation, a point to check. */
export class RowNode extends ParagraphNode {
  __part: string
  /** What the stored row holds besides its texts: its id. */
  __kept: Readonly<Record<string, unknown>>

  constructor(part: string, kept: Readonly<Record<string, unknown>> = {}, key?: NodeKey) {
    super(key)
    this.__part = part
    this.__kept = kept
  }
  static override getType(): string {
    return 'coplume-row'
  }
  static override clone(node: RowNode): RowNode {
    return new RowNode(node.__part, node.__kept, node.__key)
  }
  static override importJSON(): RowNode {
    return new RowNode('')
  }
  override createDOM(): HTMLElement {
    return element(`corps-rang corps-rang-${this.__part}`)
  }
  override updateDOM(before: this): boolean {
    return before.__part !== this.__part
  }
  part(): string {
    return this.getLatest().__part
  }
  kept(): Readonly<Record<string, unknown>> {
    return this.getLatest().__kept
  }
  setPart(part: string): void {
    const own = this.getWritable()
    own.__part = part
    own.__kept = {}
  }
  override insertNewAfter(_: RangeSelection, restoreSelection?: boolean): RowNode {
    const next = new RowNode(this.part())
    this.insertAfter(next, restoreSelection)
    return next
  }
  override canIndent(): false {
    return false
  }
}

/** Whether it stands where there are words alone. */
export const $isInLine = (node: LexicalNode): boolean =>
  $findMatchingParent(node, (each) => each instanceof LineSlot || each instanceof RowNode) !== null
