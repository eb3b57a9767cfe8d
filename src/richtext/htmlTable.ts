import type { Cell, Table } from './writer.ts'

/** A table with its caption, a real thead, scopes on header cells, in a region that can be scrolled by keyboard. */
export function tableHtml(table: Table, { word, say }: { word: string; say: (text: string) => string }): string {
  const number = `${word} ${table.number}`
  const id = `tab-${table.number}`
  const name = table.caption ? `aria-labelledby="${id}"` : `aria-label="${number}"`
  const caption = table.caption ? `<caption id="${id}"><b>${number}.</b> ${say(table.caption)}</caption>` : ''
  const head = table.head.length ? `<thead>${table.head.map((row) => rowHtml(row, headCell)).join('')}</thead>` : ''
  const body = table.body.length ? `<tbody>${table.body.map((row) => rowHtml(row, bodyCell)).join('')}</tbody>` : ''
  const note = table.note ? `<p class="tab-note">${say(table.note)}</p>` : ''
  return `<div class="tab" role="region" ${name} tabindex="0"><table>${caption}${head}${body}</table>${note}</div>`
}

const rowHtml = (row: readonly Cell[], cellHtml: (cell: Cell) => string): string =>
  `<tr>${row.map(cellHtml).join('')}</tr>`

/** An empty corner is not the header of anything. */
const headCell = (cell: Cell): string =>
  cell.lines.length ? element('th', ' scope="col"', cell) : element('td', '', cell)

const bodyCell = (cell: Cell): string =>
  cell.isRowHeader && cell.lines.length ? element('th', ' scope="row"', cell) : element('td', '', cell)

function element(tag: 'th' | 'td', scope: string, { lines, colSpan, rowSpan }: Cell): string {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  const inner = lines.length > 1 ? lines.map((line) => `<p>${line}</p>`).join('') : (lines[0] ?? '')
  return `<${tag}${scope}${spans}>${inner}</${tag}>`
}
