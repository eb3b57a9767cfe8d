import type { RichNode } from '#domain/content/shared.ts'
import { elementNode, paragraphOf } from './line.ts'
import type { Tag } from './markup.ts'

/** A row of a table as it is written, and whether its page calls it a head. */
export interface Row {
  readonly cells: readonly Tag[]
  readonly isHead: boolean
}

/** The rows of a table, not those of tables within it. */
export function rowsOf(table: Tag): Row[] {
  const rows: Row[] = []
  const walk = (tag: Tag, isInHead: boolean): void => {
    for (const child of tag.children) {
      if (typeof child === 'string') continue
      if (/^t(?:head|body|foot)$/.test(child.tag)) walk(child, child.tag === 'thead')
      if (child.tag !== 'tr') continue
      const cells = child.children.filter((cell): cell is Tag => typeof cell !== 'string' && /^t[hd]$/.test(cell.tag))
      if (cells.length > 0) rows.push({ cells, isHead: isInHead || cells.every(({ tag }) => tag === 'th') })
    }
  }
  walk(table, false)
  return rows
}

const COLUMN_HEADER = 1
const ROW_HEADER = 2
/** A table of one long row and many short ones is not filled up. */
const MOST_FILLED = 20_000

interface Made {
  readonly children: RichNode[]
  readonly colSpan: number
  readonly rowSpan: number
  readonly isRowHeader: boolean
}

/** A table as the editor has it. The first rows that are heads are its header; where there is none, the first row is. */
export function gridOf(rows: readonly { readonly isHead: boolean; readonly cells: readonly Made[] }[]): RichNode {
  const body = rows.findIndex(({ isHead }) => !isHead)
  const heads = Math.max(1, body === -1 ? 1 : body)
  const width = rows.reduce((most, { cells }) => Math.max(most, widthOf(cells)), 0)
  const isFilled =
    width * rows.length <= MOST_FILLED && rows.every(({ cells }) => cells.every(({ rowSpan }) => rowSpan === 1))
  const made = rows.map(({ cells }, at) => {
    const missing = isFilled ? width - widthOf(cells) : 0
    const all = [...cells, ...Array.from({ length: missing }, () => EMPTY)]
    return elementNode(
      'tablerow',
      all.map((cell) => cellNode(cell, at < heads)),
    )
  })
  return elementNode('table', made)
}

const EMPTY: Made = { children: [], colSpan: 1, rowSpan: 1, isRowHeader: false }

const widthOf = (cells: readonly Made[]): number => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)

const cellNode = ({ children, colSpan, rowSpan, isRowHeader }: Made, isHead: boolean): RichNode => ({
  ...elementNode('tablecell', children.length > 0 ? children : [paragraphOf([])]),
  headerState: isHead ? COLUMN_HEADER : isRowHeader ? ROW_HEADER : 0,
  colSpan,
  rowSpan,
  backgroundColor: null,
})

const MOST_SPANNED = 100

export const spanOf = (written: string | undefined): number => {
  const span = Number.parseInt(written ?? '', 10)
  return span > 1 ? Math.min(span, MOST_SPANNED) : 1
}
