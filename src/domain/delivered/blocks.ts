import { z } from 'zod'
import { CALLOUT_KINDS, slugsOf } from '../vocabularies.ts'
import { href } from './pieces.ts'
import { target } from './shared.ts'

/**
 * A body as data (`format=blocks`): what HTML says, in the same order and words, for whoever draws it with components of their
 * own. Words are as they were typed: French spacing is the drawer's.
 */

export const MARKS = ['bold', 'italic', 'strikethrough', 'underline', 'code', 'subscript', 'superscript'] as const

const { title: _title, ...found } = target
const to = z.strictObject(found).meta({ id: 'ReferenceTarget', description: 'A published document, as it is found.' })

export type Inline =
  | { type: 'text'; text: string; marks?: (typeof MARKS)[number][] }
  | { type: 'linebreak' }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'reference'; to: z.infer<typeof to>; children: Inline[] }
  | { type: 'footnote'; number: number }

const inline: z.ZodType<Inline> = z
  .lazy(() => z.discriminatedUnion('type', [text, linebreak, link, reference, footnote]))
  .meta({ id: 'Inline', description: 'A piece of a line.' })
const line = z.array(inline)
const number = z.int().positive()

const text = z
  .strictObject({ type: z.literal('text'), text: z.string(), marks: z.array(z.enum(MARKS)).optional() })
  .meta({ id: 'TextInline' })
const linebreak = z.strictObject({ type: z.literal('linebreak') }).meta({ id: 'LinebreakInline' })
const link = z
  .strictObject({
    type: z.literal('link'),
    href: z.string().meta({ description: 'http(s), mailto or tel.' }),
    children: line,
  })
  .meta({ id: 'LinkInline' })
const reference = z
  .strictObject({ type: z.literal('reference'), to, children: line })
  .meta({ id: 'ReferenceInline', description: 'Words that lead to a document of the guide while it is published.' })
const footnote = z
  .strictObject({ type: z.literal('footnote'), number })
  .meta({ id: 'FootnoteInline', description: 'The call of a note: they stand in `notes`, the last block.' })

const item = z.strictObject({ children: line, lists: z.array(z.lazy(() => listBlock)) }).meta({ id: 'ListItem' })
const cell = z
  .strictObject({
    lines: z.array(line).meta({ description: 'One per paragraph; none in an empty cell.' }),
    rowHeader: z.boolean(),
    colSpan: number,
    rowSpan: number,
  })
  .meta({ id: 'TableCell' })
const rows = z.array(z.array(cell))
const title = z.string().optional()

interface List {
  type: 'list'
  ordered: boolean
  start: number
  items: { children: Inline[]; lists: List[] }[]
}
const listBlock: z.ZodType<List> = z
  .strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    start: number.meta({ description: 'The first number of an ordered one.' }),
    items: z.array(item),
  })
  .meta({ id: 'ListBlock' })

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: line }).meta({ id: 'ParagraphBlock' })
const heading = z
  .strictObject({
    type: z.literal('heading'),
    level: z.int().min(2).max(6),
    id: z.string().meta({ description: 'The anchor it has in HTML, and in `headings`.' }),
    children: line,
  })
  .meta({ id: 'HeadingBlock' })
const quote = z
  .strictObject({ type: z.literal('quote'), children: line, attribution: z.string().optional() })
  .meta({ id: 'QuoteBlock' })
const rule = z.strictObject({ type: z.literal('rule') }).meta({ id: 'RuleBlock' })
const table = z
  .strictObject({
    type: z.literal('table'),
    number,
    caption: z.string().optional(),
    note: z.string().optional(),
    head: rows.meta({ description: 'The leading rows, made of headers of their columns.' }),
    body: rows,
  })
  .meta({ id: 'TableBlock' })
const figure = z
  .strictObject({
    type: z.literal('figure'),
    number,
    href,
    alt: z.string().meta({ description: 'Empty when it only adorns.' }),
    width: z.int().optional(),
    height: z.int().optional(),
    caption: z.string().optional(),
    credit: z.string().optional(),
  })
  .meta({ id: 'FigureBlock', description: 'A picture, with the size of its file in pixels.' })
const attachment = z
  .strictObject({
    type: z.literal('attachment'),
    href,
    title: z.string(),
    details: z.string().meta({ description: 'What it is, in the language of the text: « PDF, 1,2 Mo, en anglais ».' }),
    mimeType: z.string(),
    language: z.string().optional(),
  })
  .meta({ id: 'AttachmentBlock', description: 'A document to download.' })
const steps = z
  .strictObject({
    type: z.literal('steps'),
    title,
    items: z.array(z.strictObject({ title: z.string(), text: z.string().optional() })),
  })
  .meta({ id: 'StepsBlock' })
const checklist = z
  .strictObject({ type: z.literal('checklist'), title, items: z.array(z.string()) })
  .meta({ id: 'ChecklistBlock' })
const notes = z
  .strictObject({ type: z.literal('notes'), items: z.array(z.string()) })
  .meta({ id: 'NotesBlock', description: 'The notes, in the order of their calls; the last block.' })

interface Callout {
  type: 'callout'
  kind: keyof typeof CALLOUT_KINDS
  label: string
  title?: string
  figure?: string
  children: Block[]
}
const callout: z.ZodType<Callout> = z
  .strictObject({
    type: z.literal('callout'),
    kind: z.enum(slugsOf(CALLOUT_KINDS)),
    label: z.string().meta({ description: 'What its kind is called in the language of the text.' }),
    title,
    figure: z.string().optional().meta({ description: 'A large number with its unit: « 29 puits ».' }),
    children: z.array(z.lazy(() => block)),
  })
  .meta({ id: 'CalloutBlock' })

type Flat = typeof paragraph | typeof heading | typeof quote | typeof rule | typeof table | typeof figure | typeof attachment | typeof steps | typeof checklist | typeof notes // prettier-ignore
export type Block = z.infer<Flat> | List | Callout

export const block: z.ZodType<Block> = z
  .lazy(() =>
    z.union([paragraph, heading, listBlock, quote, rule, table, figure, attachment, callout, steps, checklist, notes]),
  ) // prettier-ignore
  .meta({ id: 'Block', description: 'A piece of a body that stands by itself.' })
