import type { BlockType } from '#domain/content/richText.ts'
import { isRichText } from '#domain/content/visit.ts'
import { mediaAddress } from '#domain/delivered/addresses.ts'
import { isDocument, isPicture } from '#domain/mediaTypes.ts'
import { CALLOUT_KINDS, DOCUMENT_LANGUAGES } from '#domain/vocabularies.ts'
import { cellsOf } from './grid.ts'
import { sizeIn } from './sizeIn.ts'
import { linesOf, renderBlocks, type Walk } from './walk.ts'
import { PLAIN } from './writer.ts'

type Fields = Readonly<Record<string, unknown>>
const SHA256 = /^[0-9a-f]{64}$/

/** How each block of `domain/content/richText.ts` is read. Fields that are not what they should be are as good as absent. */
export const BLOCK_WRITERS: Readonly<Record<BlockType, (fields: Fields, walk: Walk) => string>> = {
  callout(fields, walk) {
    const name = String(fields.kind)
    if (!Object.hasOwn(CALLOUT_KINDS, name)) return ''
    const kind = name as keyof typeof CALLOUT_KINDS
    const inner = isRichText(fields.content) ? renderBlocks(fields.content.root, walk) : ''
    const label = CALLOUT_KINDS[kind][walk.context.locale]
    return walk.writer.callout({ kind, label, title: words(fields.title), figure: words(fields.figure), inner })
  },

  figure(fields, walk) {
    const medium = typeof fields.image === 'string' ? walk.context.media(fields.image) : undefined
    if (!medium || !SHA256.test(medium.sha256) || !isPicture(medium.mimeType)) return ''
    const { locale, fileAddress = mediaAddress } = walk.context
    return walk.writer.figure({
      number: ++walk.count.figures,
      src: fileAddress(medium.sha256),
      alt: medium.decorative ? '' : (medium.alt?.[locale] ?? medium.alt?.fr ?? ''),
      caption: words(fields.caption) ?? words(medium.caption?.[locale]) ?? words(medium.caption?.fr),
      credit: [words(medium.credit), words(medium.licence)].filter(Boolean).join(', ') || undefined,
      width: medium.width,
      height: medium.height,
    })
  },

  attachment(fields, walk) {
    const medium = typeof fields.file === 'string' ? walk.context.media(fields.file) : undefined
    const title = words(fields.title)
    if (!medium || !title || !SHA256.test(medium.sha256) || !isDocument(medium.mimeType)) return ''
    const { locale, fileAddress = mediaAddress } = walk.context
    const name = String(fields.language)
    const language = Object.hasOwn(DOCUMENT_LANGUAGES, name) ? (name as keyof typeof DOCUMENT_LANGUAGES) : undefined
    const size = sizeIn(medium.filesize, locale)
    return walk.writer.attachment({
      href: fileAddress(medium.sha256),
      title,
      details: ['PDF', size, language && DOCUMENT_LANGUAGES[language][locale]].filter(Boolean).join(', '),
      mimeType: medium.mimeType,
      language,
    })
  },

  table(fields, walk) {
    const root = isRichText(fields.grid) ? fields.grid.root : undefined
    const grid = Array.isArray(root?.children) ? root.children.find((child) => child?.type === 'table') : undefined
    const rows = grid && cellsOf(grid, (cell) => linesOf(cell, walk))
    if (!rows || rows.head.length + rows.body.length === 0) return ''
    return walk.writer.table({
      number: ++walk.count.tables,
      caption: words(fields.caption),
      note: words(fields.note),
      ...rows,
    })
  },

  quote(fields, { writer }) {
    const text = words(fields.text)
    return text ? writer.quote({ inner: writer.text(text, PLAIN), attribution: words(fields.attribution) }) : ''
  },

  steps(fields, { writer }) {
    const items = rowsOf(fields.items).flatMap((row) => {
      const title = words(row.title)
      return title ? [{ title, text: words(row.text) }] : []
    })
    return items.length ? writer.steps({ title: words(fields.title), items }) : ''
  },

  checklist(fields, { writer }) {
    const items = rowsOf(fields.items).flatMap((row) => words(row.text) ?? [])
    return items.length ? writer.checklist({ title: words(fields.title), items }) : ''
  },
}

/** A text that says something, trimmed; else undefined. */
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

const rowsOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.filter((row): row is Fields => typeof row === 'object' && row !== null) : []
