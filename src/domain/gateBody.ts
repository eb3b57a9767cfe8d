import type { RichNode, RichText } from './content/shared.ts'
import { isRichText, visit, wordsOf } from './content/visit.ts'
import type { Finding } from './findings.ts'

/** Checks inside a body: headings, tables, links, personal data in free text. `field` names the body. */
export function bodyFindings(body: RichText, field: string): Finding[] {
  const found: Finding[] = []
  let level = 1
  let tables = 0
  visit(body, (node, parents) => {
    if (node.type === 'heading') {
      const next = Number(String(node.tag ?? '').slice(1))
      if (next > level + 1 || next < 2)
        found.push({ code: 'heading_jump', level: 'blocking', field, what: short(wordsOf(node)) })
      level = Math.max(2, next)
    }
    if (node.type === 'table' && !isInTableBlock(parents))
      found.push(...gridFindings(node, { field, what: String(++tables), hasCaption: false }))
    if (node.type === 'block' && node.fields?.blockType === 'table') {
      const what = String(++tables)
      const grid = isRichText(node.fields.grid)
        ? node.fields.grid.root.children?.find((child) => child.type === 'table')
        : undefined
      const hasCaption = Boolean(String(node.fields.caption ?? '').trim())
      found.push(...gridFindings(grid, { field, what, hasCaption }))
    }
    if (node.type === 'link' || node.type === 'autolink') {
      const url = String(node.fields?.url ?? '')
      if (!isSafeLink(url))
        found.push({ code: 'link_scheme', level: 'blocking', field, what: short(url || wordsOf(node)) })
    }
    if (node.type === 'text') {
      const personal = PERSONAL.exec(String(node.text ?? ''))
      if (personal) found.push({ code: 'personal_data', level: 'warning', field, what: short(personal[0]) })
    }
  })
  return found
}

/** Where a link may lead: the web, a mailbox or a telephone. Anything else is text, never a link. */
export const isSafeLink = (url: string): boolean =>
  /^(https?:\/\/[^\s/]|mailto:[^\s@]+@|tel:\+?[0-9])/i.test(url.trim())

/** An e-mail address, or a French mobile number: what a person is reached by. */
const PERSONAL = /[\w.+-]+@[\w-]+\.[\w.-]*\w|(?<!\d)0[67](?:[ .-]?\d{2}){4}(?!\d)/

function gridFindings(
  grid: RichNode | undefined,
  table: { field: string; what: string; hasCaption: boolean },
): Finding[] {
  const { field, what, hasCaption } = table
  const cells = grid?.children?.[0]?.children ?? []
  const hasHeader = cells.length > 0 && cells.every((cell) => Number(cell.headerState ?? 0) > 0)
  return [
    ...(hasCaption ? [] : [{ code: 'table_caption_missing', level: 'blocking', field, what } as const]),
    ...(hasHeader ? [] : [{ code: 'table_header_missing', level: 'blocking', field, what } as const]),
  ]
}

const isInTableBlock = (parents: readonly RichNode[]): boolean =>
  parents.some((parent) => parent.fields?.blockType === 'table')

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)
