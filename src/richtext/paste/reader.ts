import type { RichNode } from '#domain/content/shared.ts'
import { addressOf } from './address.ts'
import { assembled, isDrawnSign, itemIn, wordItem, type As, type List, type Piece } from './items.ts'
import { flat, rowsAsParagraphs, wordsOf } from './flat.ts'
import type { LeftCount } from './left.ts'
import { blockNode, elementNode, Line, oneLine, paragraphOf, storable, textNode } from './line.ts'
import { BOLD, marksOf, PLAIN, type Marks } from './marks.ts'
import { firstIn, textOf, type Markup, type Tag } from './markup.ts'
import type { Notes } from './notes.ts'
import { isFace, isNoPicture, sourceOf, type Shown } from './pictures.ts'
import { headingLevel, isQuote, isStanding } from './sorts.ts'
import { gridOf, rowsOf, spanOf } from './tables.ts'
import { isUnread } from './unread.ts'

/** What one paste is read with; the pictures it shows are put beside. */
export interface Reading {
  readonly notes: Notes
  readonly left: LeftCount
  readonly shown: Shown[]
  newId(): string
  /** The level a heading gets: 2 to 4. */
  levelOf(written: number): number
}

interface Around {
  readonly marks: Marks
  readonly list: List | null
  readonly isHeading: boolean
  /** Lines are set as they are written. */
  readonly isSet: boolean
}

const ALONE: Around = { marks: PLAIN, list: null, isHeading: false, isSet: false }

/** What a quotation of words alone would lose. */
const HELD = new Set(['a', 'img', 'table', 'ul', 'ol', 'sup', 'sub'])

/** Reads markup into pieces that stand one under the other, from the first to the last, once. */
export class Reader {
  readonly pieces: Piece[] = []
  private readonly line = new Line()
  /** What the line in hand becomes: a paragraph, unless it is said. */
  private as: As = null
  /** Pictures within a sentence stand behind it. */
  private behind: RichNode[] = []

  constructor(private readonly reading: Reading) {}

  static nodesOf(root: Tag, reading: Reading): RichNode[] {
    return assembled(new Reader(reading).read(root, ALONE))
  }

  read(root: Tag, around: Around): readonly Piece[] {
    this.inside(root, around)
    this.end()
    return this.pieces
  }

  private inside({ children }: Tag, around: Around): void {
    for (const child of children) this.node(child, around)
  }

  private node(node: Markup, around: Around): void {
    if (typeof node === 'string') return this.words(node, around)
    const { tag, attributes, style } = node
    if (isUnread(node, this.reading)) return
    const marks = marksOf(node, around.marks)
    const set = style['white-space']
    const inside = { ...around, marks, isSet: set ? set.startsWith('pre') : around.isSet || tag === 'pre' }
    const heading = headingLevel(node)
    if (tag === 'br') return this.break(node)
    if (tag === 'img') return this.picture(node)
    if (tag === 'a') return this.anchor(node, inside)
    if (tag === 'ul' || tag === 'ol') return this.list(node, inside)
    if (tag === 'li') return this.item(node, inside)
    if (tag === 'table') return this.table(node, inside)
    if (tag === 'figure') return this.figure(node, inside)
    if (isQuote(node)) return this.quote(node, inside)
    if (heading) return this.heading(node, heading, inside)
    if (tag === 'input') return attributes.type === 'checkbox' ? this.reading.left.add('boxes') : undefined
    // A space of Word's and Chromium's own: to the eye it is one.
    if (style['mso-spacerun'] || style['mso-tab-count'] || attributes.class === 'Apple-converted-space') {
      if (/^[\s\u00a0]*$/.test(textOf(node))) return this.words(' ', around)
    }
    if (!isStanding(node)) return this.inside(node, inside)
    const item = tag === 'p' ? wordItem(node) : null
    if (item) return this.standing(node, inside, { item })
    this.end()
    this.inside(node, tag === 'dt' ? { ...inside, marks: { ...marks, format: marks.format | BOLD } } : inside)
    this.end()
  }

  /** All below a tag as something of its own. */
  private standing(tag: Tag, around: Around, as: As): void {
    this.end()
    this.as = as
    this.inside(tag, around)
    this.end()
    this.as = null
  }

  private words(written: string, { marks, isHeading, isSet }: Around): void {
    const text = storable(written)
    if (text.trim() !== '') this.noteMarks(marks, isHeading)
    const set = isHeading ? { ...marks, format: marks.format & ~BOLD } : marks
    for (const [at, part] of (isSet ? text.split(/\r?\n/) : [text]).entries()) {
      if (at > 0) this.line.break()
      this.line.text(part, set)
    }
  }

  private noteMarks({ isColoured, isUnderlined, isStruck, url }: Marks, isHeading: boolean): void {
    const { left } = this.reading
    if (isColoured && !url && !isHeading) left.add('colours')
    if (isUnderlined && !url) left.add('underlines')
    if (isStruck) left.add('struck')
  }

  private break({ attributes }: Tag): void {
    if (attributes.class === 'Apple-interchange-newline') return
    if (this.line.break() > 1 && this.as === null) this.end()
  }

  private anchor(tag: Tag, around: Around): void {
    const { notes, left, newId } = this.reading
    const said = notes.of.get(tag)
    if (said !== undefined) {
      return this.line.note({ type: 'inlineBlock', version: 1, fields: { id: newId(), blockType: 'footnote', text: said } }) // prettier-ignore
    }
    const { href } = tag.attributes
    const url = href === undefined ? null : addressOf(href)
    if (url === 'inside') left.add('insideLinks')
    else if (url === null && href !== undefined) left.add('addresses')
    const to = url === 'inside' ? null : url
    this.inside(tag, { ...around, marks: { ...around.marks, url: to ?? around.marks.url, isUnderlined: false } })
  }

  private heading(tag: Tag, written: number, around: Around): void {
    if (around.list) {
      this.end()
      this.inside(tag, around)
      return this.end()
    }
    if (firstIn(tag, isDrawnSign)) this.reading.left.add('numbers')
    this.standing(tag, { ...around, isHeading: true }, { heading: this.reading.levelOf(written) })
  }

  private list(tag: Tag, around: Around): void {
    this.end()
    const isOrdered = tag.tag === 'ol'
    const next = Number.parseInt(tag.attributes.start ?? '', 10) || 1
    const level = (around.list?.level ?? 0) + 1
    const list = { tag: around.list?.tag ?? tag, level, isOrdered, next }
    this.standing(tag, { ...around, list }, null)
    // Words behind it, in the item it stands in, are an item again: before it they would stand in another order.
    if (around.list) this.as = { item: itemIn(around.list) }
  }

  /** Word for the web writes each item into a list of its own, and says how deep it is. */
  private item(tag: Tag, around: Around): void {
    const { role, 'data-aria-level': deep, 'data-listid': own } = tag.attributes
    if (role === 'checkbox') this.reading.left.add('boxes')
    const list = around.list ?? { tag, level: 1, isOrdered: false, next: 1 }
    const item = itemIn(list)
    list.next++
    const level = Number.parseInt(deep ?? '', 10) || item.level
    this.standing(tag, { ...around, list }, { item: { ...item, level, list: own ?? item.list } })
  }

  private figure(tag: Tag, around: Around): void {
    this.end()
    const caption = tag.children.find((child): child is Tag => typeof child !== 'string' && child.tag === 'figcaption')
    const { shown } = this.reading
    const from = shown.length
    for (const child of tag.children) if (child !== caption) this.node(child, around)
    this.end()
    const id = shown[from]?.figure
    const put = id && this.pieces.findLast((piece) => 'node' in piece && piece.node.fields?.id === id)
    if (put && 'node' in put && caption) put.node.fields!.caption = this.saidIn(caption)
    else if (caption) this.node(caption, around)
    this.end()
  }

  /** All that is said below a tag, in one line. */
  private saidIn(tag: Tag): string {
    return oneLine(assembled(new Reader(this.reading).read(tag, ALONE)).map(wordsOf).join(' '))
  }

  private picture(tag: Tag): void {
    const { alt = '' } = tag.attributes
    if (isFace(tag)) return this.line.text(storable(alt), PLAIN)
    if (isNoPicture(tag)) return
    const figure = this.reading.newId()
    this.reading.shown.push({ figure, alt: oneLine(alt), source: sourceOf(tag) })
    this.behind.push(blockNode({ id: figure, blockType: 'figure' }))
  }

  /** A quotation is words alone; one that holds more stays paragraphs. */
  private quote(tag: Tag, around: Around): void {
    const holdsMore = firstIn(tag, (each) => HELD.has(each.tag)) !== null
    this.end()
    if (holdsMore || around.list) {
      this.reading.left.add('quoteMarks')
      this.inside(tag, around)
      return this.end()
    }
    const nodes = assembled(new Reader(this.reading).read(tag, { ...around, list: null }))
    const text = nodes.map(wordsOf).join('\n')
    const before = this.pieces.at(-1)
    const fields = before && 'node' in before && before.node.type === 'block' ? before.node.fields : null
    // Word writes each paragraph of a quotation by itself.
    if (fields?.blockType === 'quote' && tag.tag === 'p') fields.text = `${String(fields.text)}\n${text}`
    else if (text !== '') this.put(blockNode({ id: this.reading.newId(), blockType: 'quote', text }))
  }

  private table(tag: Tag, around: Around): void {
    this.end()
    const rows = rowsOf(tag)
    const isFrame = tag.attributes.role === 'presentation' || (rows.length === 1 && rows[0]!.cells.length === 1)
    if (rows.length === 0 || isFrame) {
      this.inside(tag, around)
      return this.end()
    }
    const made = rows.map(({ cells, isHead }, at) => ({
      isHead,
      cells: cells.map((cell) => ({
        children: this.cell(cell, { ...around, list: null, isHeading: isHead || at === 0 }),
        colSpan: spanOf(cell.attributes.colspan),
        rowSpan: spanOf(cell.attributes.rowspan),
        isRowHeader: cell.tag === 'th',
      })),
    }))
    const captions = tag.children.filter((child): child is Tag => typeof child !== 'string' && child.tag === 'caption')
    const root = { ...elementNode('root', [gridOf(made)]) }
    const said = captions.map((caption) => this.saidIn(caption)).join(' ')
    this.put(
      blockNode({ id: this.reading.newId(), blockType: 'table', ...(said && { caption: said }), grid: { root } }),
    )
    this.end()
  }

  /** A cell holds paragraphs: what else stands in it becomes some, or stands behind the table. */
  private cell(tag: Tag, around: Around): RichNode[] {
    const { left } = this.reading
    const inner = new Reader(this.reading).read(tag, around)
    if (inner.some((piece) => 'item' in piece)) left.add('listsInTables')
    return flat(assembled(inner)).flatMap((node) => {
      const { blockType, text, grid, caption } = node.fields ?? {}
      if (blockType === 'quote') return [paragraphOf([textNode(String(text))])]
      if (blockType === 'table') {
        left.add('nestedTables')
        const above = caption ? [paragraphOf([textNode(String(caption))])] : []
        return [...above, ...rowsAsParagraphs((grid as { root: RichNode }).root)]
      }
      if (node.type !== 'block') return [node]
      this.behind.push(node)
      return []
    })
  }

  /** Words behind it are not of the item before it. */
  private put(node: RichNode): void {
    this.pieces.push({ node })
    if (this.as && 'more' in this.as) this.as = null
  }

  /** The line in hand is done; so are the pictures in it. */
  private end(): void {
    const children = this.line.take()
    const { as } = this
    if (children.length > 0) this.putLine(children, as)
    if (this.behind.length === 0) return
    for (const node of this.behind) this.put(node)
    this.behind = []
  }

  private putLine(children: RichNode[], as: As): void {
    this.as = null
    if (as === null) return this.put(paragraphOf(children))
    if ('heading' in as) return this.put({ ...elementNode('heading', children), tag: `h${as.heading}` })
    if ('more' in as) for (const each of [{ type: 'linebreak', version: 1 }, ...children]) as.more.children.push(each)
    const item = 'more' in as ? as.more : { ...as.item, children }
    if (!('more' in as)) this.pieces.push({ item })
    this.as = { more: item }
  }
}
