'use client'
import { $createTableCellNode, $createTableRowNode, TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSlot,
  $isElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import type { BodyBlock } from './BodyBlock.client.tsx'
import type { Step } from './walking.client.ts'

/** Where something stands in a table. */
export interface Place {
  readonly table: TableNode
  readonly row: TableRowNode
  readonly cell: TableCellNode
  /** From 0. */
  readonly column: number
}

export type TableAct =
  | 'addRow' | 'removeRow' | 'rowUp' | 'rowDown' | 'addColumn' | 'removeColumn' | 'columnLeft' | 'columnRight' // prettier-ignore

/** The place of a node in its table; null outside of all. */
export function $placeOf(node: LexicalNode): Place | null {
  const cell = $findMatchingParent(node, (each): each is TableCellNode => each instanceof TableCellNode)
  const row = cell?.getParent()
  const table = row?.getParent()
  if (!cell || !(row instanceof TableRowNode) || !(table instanceof TableNode)) return null
  return { table, row, cell, column: cell.getIndexWithinParent() }
}

/** The table of a block, its first cell. */
export function $firstPlace(block: BodyBlock): Place | null {
  const grid = $getSlot(block, 'grid')
  const table = $isElementNode(grid) ? grid.getChildren().find((child) => child instanceof TableNode) : null
  const cell = table instanceof TableNode ? rowsOf(table)[0]?.getFirstChild() : null
  return cell ? $placeOf(cell) : null
}

const rowsOf = (table: TableNode): TableRowNode[] =>
  table.getChildren().filter((row): row is TableRowNode => row instanceof TableRowNode)

const cellsOf = (row: TableRowNode): TableCellNode[] =>
  row.getChildren().filter((cell): cell is TableCellNode => cell instanceof TableCellNode)

const COLUMN_HEADER = 1

/** A cell that spans several would be torn: its table is not moved about. */
const $isPlain = (table: TableNode): boolean =>
  rowsOf(table).every((row) => cellsOf(row).every((cell) => cell.getColSpan() === 1 && cell.getRowSpan() === 1))

/** Does it where the caret is; the caret stays in the table. The header stays the first row. */
export function $inTable({ table, row, cell, column }: Place, act: TableAct): void {
  const rows = rowsOf(table)
  switch (act) {
    case 'addRow': {
      const made = $createTableRowNode()
      for (const beside of cellsOf(row)) made.append($emptyCell(beside.getHeaderStyles() & ~COLUMN_HEADER))
      row.insertAfter(made)
      made.getFirstChild<TableCellNode>()?.selectStart()
      return
    }
    case 'removeRow':
      if (rows.length < 2) return
      $near(rows, rows.indexOf(row), column)?.selectStart()
      return row.remove()
    case 'rowUp':
      return void $moveTableRow(cell, -1)
    case 'rowDown':
      return void $moveTableRow(cell, 1)
    case 'addColumn':
      for (const each of rows) {
        const beside = cellsOf(each)[column]
        beside?.insertAfter($emptyCell(beside.getHeaderStyles() & COLUMN_HEADER))
      }
      return void cellsOf(row)[column + 1]?.selectStart()
    case 'removeColumn':
      if (cellsOf(row).length < 2) return
      cellsOf(row)[column === 0 ? 1 : column - 1]?.selectStart()
      for (const each of rows) cellsOf(each)[column]?.remove()
      return
    case 'columnLeft':
      return $moveColumn(table, column, -1)
    case 'columnRight':
      return $moveColumn(table, column, 1)
  }
}

function $near(rows: readonly TableRowNode[], at: number, column: number): TableCellNode | undefined {
  const row = rows[at + 1] ?? rows[at - 1]
  return row && cellsOf(row)[column]
}

const $emptyCell = (header: number): TableCellNode => $createTableCellNode(header).append($createParagraphNode())

/** A row one place up or down; a header row stays, and nothing goes above it. False outside of a table. */
export function $moveTableRow(node: LexicalNode, step: Step): boolean {
  const place = $placeOf(node)
  if (!place) return false
  const { row, table } = place
  const beside = step === 1 ? row.getNextSibling() : row.getPreviousSibling()
  if (!(beside instanceof TableRowNode) || isHeader(row) || isHeader(beside) || !$isPlain(table)) return true
  if (step === 1) row.insertBefore(beside)
  else row.insertAfter(beside)
  return true
}

const isHeader = (row: TableRowNode): boolean => cellsOf(row).every((cell) => cell.getHeaderStyles() & COLUMN_HEADER)

function $moveColumn(table: TableNode, column: number, step: Step): void {
  if (!$isPlain(table)) return
  for (const row of rowsOf(table)) {
    const cells = cellsOf(row)
    const [cell, beside] = [cells[column], cells[column + step]]
    if (!cell || !beside) continue
    // What heads its row is the place, not the words.
    const [own, other] = [cell.getHeaderStyles(), beside.getHeaderStyles()]
    if (step === 1) cell.insertBefore(beside)
    else cell.insertAfter(beside)
    if (own === other) continue
    cell.setHeaderStyles(other)
    beside.setHeaderStyles(own)
  }
}

/** A table nobody has written in gets as many rows and columns. */
export function $resize({ table }: Place, { rows, columns }: { rows: number; columns: number }): void {
  for (const extra of rowsOf(table).slice(rows)) extra.remove()
  for (let at = rowsOf(table).length; at < rows; at++) table.append($createTableRowNode())
  rowsOf(table).forEach((row, at) => {
    for (const extra of cellsOf(row).slice(columns)) extra.remove()
    for (let cell = cellsOf(row).length; cell < columns; cell++) row.append($emptyCell(at === 0 ? COLUMN_HEADER : 0))
  })
}
