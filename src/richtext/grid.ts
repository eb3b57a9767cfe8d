import type { RichNode } from '#domain/content/shared.ts'
import type { Cell } from './writer.ts'

/** Lexical's bits of a cell: header of its column (it stands in the header row), header of its row. */
const COLUMN_HEADER = 1
const ROW_HEADER = 2

/**
 * The rows of a Lexical table, the leading rows made of header cells apart. Without this the table would have neither
 * thead nor scope (Payload's converter gives none).
 */
export function cellsOf(table: RichNode, linesOf: (cell: RichNode) => string[]): { head: Cell[][]; body: Cell[][] } {
  const rows = childrenOf(table, 'tablerow').filter((row) => childrenOf(row, 'tablecell').length > 0)
  const firstOfBody = rows.findIndex(
    (row) => !childrenOf(row, 'tablecell').every((cell) => stateOf(cell) & COLUMN_HEADER),
  )
  const headRows = firstOfBody === -1 ? Math.min(1, rows.length) : firstOfBody
  const read = (row: RichNode): Cell[] =>
    childrenOf(row, 'tablecell').map((cell) => ({
      lines: linesOf(cell),
      isRowHeader: Boolean(stateOf(cell) & ROW_HEADER),
      colSpan: spanOf(cell.colSpan),
      rowSpan: spanOf(cell.rowSpan),
    }))
  return { head: rows.slice(0, headRows).map(read), body: rows.slice(headRows).map(read) }
}

const stateOf = (cell: RichNode): number => (typeof cell.headerState === 'number' ? cell.headerState : 0)

const spanOf = (span: unknown): number =>
  typeof span === 'number' && Number.isInteger(span) && span > 1 && span <= 100 ? span : 1

const childrenOf = (node: RichNode, type: string): RichNode[] =>
  Array.isArray(node.children) ? node.children.filter((child) => child?.type === type) : []
