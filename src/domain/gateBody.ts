import { fieldsThat } from './kinds/index.ts'
import type { Locale, RichNode, RichText } from './content/shared.ts'
import { isRichText, visit, wordsOf } from './content/visit.ts'
import type { Finding } from './findings.ts'
import { isSafeLink } from './safeLink.ts'

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
    if (node.type === 'text') found.push(...personal(String(node.text ?? ''), field))
    if (node.type === 'inlineBlock' && node.fields?.blockType === 'footnote')
      found.push(...personal(String(node.fields.text ?? ''), field))
  })
  return found
}

/**
 * An e-mail address, or a French mobile number: what a person is reached by. Every repetition is bounded: authors' texts are
 * searched on the loop that also serves readers.
 */
const PERSONAL =
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|(?<!\d)(?:0|\+33[ .-]?)[67](?:[ .-]?\d{2}){4}(?!\d)/

/** Texts of a content, beside its bodies, where somebody might leave a personal address. */
const FREE_TEXTS = fieldsThat(({ control, isTranslated }) => (control.as === 'text' && isTranslated) || null)

/** Personal data in the short texts of a content. */
export function personalDataIn(candidate: Record<string, unknown>, locales: readonly Locale[]): Finding[] {
  return [...FREE_TEXTS.keys()].flatMap((field) =>
    locales.flatMap((locale) => {
      const text = (candidate[field] as Partial<Record<Locale, unknown>> | undefined)?.[locale]
      return typeof text === 'string' ? personal(text, `${field}.${locale}`) : []
    }),
  )
}

function personal(text: string, field: string): Finding[] {
  const found = PERSONAL.exec(text)
  return found ? [{ code: 'personal_data', level: 'warning', field, what: short(found[0]) }] : []
}

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
