import type { Found } from './context.ts'
import type { CALLOUT_KINDS } from '#domain/vocabularies.ts'

/**
 * One output format. The walker decides what may be shown (known nodes, safe links, live references) and in which
 * order; a writer only turns it into text. `inner` is always text the same writer has made; every other string is raw
 * and must be escaped.
 */
export interface Writer {
  text(text: string, marks: Marks): string
  linebreak(): string
  /** `href` is http(s), mailto, tel or a path of our own. */
  link(href: string, inner: string): string
  /** Words that lead to a live document. */
  reference(found: Found, inner: string): string
  /** The call of a footnote. Inside a link it may not be a link itself. */
  footnoteCall(number: number, isInLink: boolean): string

  paragraph(inner: string): string
  heading(heading: { level: number; id: string; inner: string }): string
  list(list: { kind: ListKind; start: number; items: readonly Item[] }): string
  /** A quotation whose text is already rendered, or raw with who said it. */
  quote(quote: { inner: string; attribution?: string }): string
  rule(): string
  table(table: Table): string
  figure(figure: Figure): string
  attachment(attachment: Attachment): string
  callout(callout: {
    kind: keyof typeof CALLOUT_KINDS
    label: string
    title?: string
    figure?: string
    inner: string
  }): string
  steps(steps: { title?: string; items: readonly { title: string; text?: string }[] }): string
  checklist(checklist: { title?: string; items: readonly string[] }): string

  /** Blocks one under the other. None is empty. */
  blocks(parts: readonly string[]): string
  /** The footnotes, raw, in the order of their calls; never empty. */
  footnotes(notes: readonly string[]): string
}

export interface Marks {
  readonly bold: boolean
  readonly italic: boolean
  readonly strikethrough: boolean
  readonly underline: boolean
  readonly code: boolean
  readonly subscript: boolean
  readonly superscript: boolean
}

/** Text as it is. */
export const PLAIN: Marks = {
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  code: false,
  subscript: false,
  superscript: false,
}

type ListKind = 'bullet' | 'number'

/** An item of a list: its line, and the lists below it. */
export interface Item {
  readonly inner: string
  readonly nested: readonly string[]
}

/** A cell holds one rendered line per paragraph. */
export interface Cell {
  readonly lines: readonly string[]
  readonly isRowHeader: boolean
  readonly colSpan: number
  readonly rowSpan: number
}

export interface Table {
  readonly number: number
  readonly caption?: string
  readonly note?: string
  readonly head: readonly (readonly Cell[])[]
  readonly body: readonly (readonly Cell[])[]
}

export interface Figure {
  readonly number: number
  readonly src: string
  /** Empty for a decorative image. */
  readonly alt: string
  readonly caption?: string
  /** Whose it is, and what others may do with it. */
  readonly credit?: string
  readonly width?: number
  readonly height?: number
}

/** A document to download. `details` says what it is: « PDF, 1,2 Mo, en anglais ». */
interface Attachment {
  readonly href: string
  readonly title: string
  readonly details: string
  readonly mimeType: string
  readonly language?: string
}
