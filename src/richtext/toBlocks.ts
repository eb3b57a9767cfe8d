import { MARKS, type Block, type Inline } from '#domain/delivered/blocks.ts'
import type { RichText } from '#domain/content/shared.ts'
import type { RenderContext } from './context.ts'
import { unbroken } from './toText.ts'
import { renderBody } from './walk.ts'
import type { Cell, Item, Marks, Writer } from './writer.ts'

type Piece = Block | Inline | Extract<Block, { type: 'list' }>

/**
 * A frozen body as data, by the walk that makes its HTML: the same pieces, in the same order, of the same words. Where other
 * writers write text this one writes the numbers of pieces; white space alone is written as it is, as they do.
 */
export function toBlocks(body: RichText | undefined, context: RenderContext): Block[] {
  const pieces: Piece[] = []
  return piecesIn(renderBody(body, blocksWriter(pieces), context), pieces) as Block[]
}

/** No text of an author is written, so none can be taken for a number. */
const NUMBERED = /\uE000(\d+)\uE001|[^\uE000\uE001]+/g

/** The pieces whose numbers were written, in order, and the white space between them as text. */
const piecesIn = (written: string, pieces: readonly Piece[]): Piece[] =>
  [...written.matchAll(NUMBERED)].map(([space, number]) =>
    number === undefined ? { type: 'text', text: space } : pieces[Number(number)]!,
  )

function blocksWriter(pieces: Piece[]): Writer {
  const write = (piece: Piece): string => `\uE000${pieces.push(piece) - 1}\uE001`
  const inline = (written: string) => joined(piecesIn(written, pieces) as Inline[])
  const blocks = (written: string) => piecesIn(written, pieces) as Block[]
  const rows = (of: readonly (readonly Cell[])[]) =>
    of.map((row) =>
      row.map(({ lines, isRowHeader, colSpan, rowSpan }) => ({
        lines: lines.map(inline),
        rowHeader: isRowHeader,
        colSpan,
        rowSpan,
      })),
    )
  const itemOf = ({ inner, nested }: Item) => ({
    children: inline(inner),
    lists: nested.flatMap((list) => blocks(list)) as Extract<Block, { type: 'list' }>[],
  })
  return {
    text(typed, marks) {
      const text = unbroken(typed)
      return text.trim() ? write({ type: 'text', text, ...marksOf(marks) }) : text
    },
    linebreak: () => write({ type: 'linebreak' }),
    link: (href, inner) => write({ type: 'link', href, children: inline(inner) }),
    reference({ type, uid, slug, href, self }, inner) {
      return write({ type: 'reference', to: { type, uid, slug, href, self }, children: inline(inner) })
    },
    footnoteCall: (number) => write({ type: 'footnote', number }),
    paragraph: (inner) => write({ type: 'paragraph', children: inline(inner) }),
    heading: ({ level, id, inner }) => write({ type: 'heading', level, id, children: inline(inner) }),
    list: ({ kind, start, items }) =>
      write({ type: 'list', ordered: kind === 'number', start, items: items.map(itemOf) }),
    quote: ({ inner, attribution }) => write({ type: 'quote', children: inline(inner), attribution }),
    rule: () => write({ type: 'rule' }),
    table: ({ number, caption, note, head, body }) =>
      write({ type: 'table', number, caption, note, head: rows(head), body: rows(body) }),
    figure: ({ number, src, alt, width, height, caption, credit }) =>
      write({ type: 'figure', number, href: src, alt, width, height, caption, credit }),
    attachment: (attachment) => write({ type: 'attachment', ...attachment }),
    callout: ({ kind, label, title, figure, inner }) =>
      write({ type: 'callout', kind, label, title, figure, children: blocks(inner) }),
    steps: ({ title, items }) => write({ type: 'steps', title, items: items.map((item) => ({ ...item })) }),
    checklist: ({ title, items }) => write({ type: 'checklist', title, items: [...items] }),
    blocks: (parts) => parts.join(''),
    footnotes: (notes) => write({ type: 'notes', items: [...notes] }),
  }
}

function marksOf(marks: Marks): { marks?: (typeof MARKS)[number][] } {
  const held = MARKS.filter((mark) => marks[mark])
  return held.length > 0 ? { marks: held } : {}
}

/** Text of the same marks that is in one run, as one. */
function joined(pieces: readonly Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (piece.type === 'text' && last?.type === 'text' && String(piece.marks) === String(last.marks))
      runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}
