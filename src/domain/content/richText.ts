import { z } from 'zod'
import { REFERENCE_BLOCKS } from '../kinds/references.ts'
import { CALLOUT_KINDS, DOCUMENT_LANGUAGES, slugsOf } from '../vocabularies.ts'
import { line, uid, type RichNode, type RichText } from './shared.ts'

/**
 * The one definition of what a body may hold, in Lexical's own JSON.
 * Block fields are checked here; links, headings, tables and figures are checked by the gate, which can say where.
 */

/** Node types Lexical writes for the features the editor offers. Anything else is refused at submission. */
const NODE_TYPES = [
  'root', 'paragraph', 'heading', 'text', 'linebreak', 'tab', 'list', 'listitem', 'link', 'autolink', 'quote',
  'horizontalrule', 'table', 'tablerow', 'tablecell', 'block', 'inlineBlock',
] as const // prettier-ignore

const richText: z.ZodType<RichText> = z.lazy(() => richTextSchema)
const blockBase = { blockName: z.string().max(200).optional() }

/** Blocks that stand on their own line: `node.type === 'block'`, fields in `node.fields`. */
const BLOCKS = {
  /** An aside with a temperament. `figure` is the large number of a `chiffre-cle`. */
  callout: z.strictObject({
    ...blockBase,
    blockType: z.literal('callout'),
    kind: z.enum(slugsOf(CALLOUT_KINDS)),
    title: z.string().max(200).optional(),
    figure: z.string().max(40).optional(),
    content: richText,
  }),
  /** A picture with its caption; alt, caption and credit are frozen from the medium. */
  figure: z.strictObject({
    ...blockBase,
    blockType: z.literal('figure'),
    image: uid,
    caption: z.string().max(500).optional(),
  }),
  /** A document to download; its size is frozen from the medium. */
  attachment: z.strictObject({
    ...blockBase,
    blockType: z.literal('attachment'),
    file: uid,
    title: line(200),
    language: z.enum(slugsOf(DOCUMENT_LANGUAGES)).optional(),
  }),
  /** A table with a caption, header cells and an optional note. The grid is Lexical's own table inside `grid`. */
  table: z.strictObject({
    ...blockBase,
    blockType: z.literal('table'),
    caption: z.string().max(300).optional(),
    grid: richText,
    note: z.string().max(500).optional(),
  }),
  quote: z.strictObject({
    ...blockBase,
    blockType: z.literal('quote'),
    text: line(2000),
    attribution: z.string().max(300).optional(),
  }),
  /** Numbered stages of a method. */
  steps: z.strictObject({
    ...blockBase,
    blockType: z.literal('steps'),
    title: z.string().max(200).optional(),
    items: z
      .array(z.strictObject({ title: line(200), text: z.string().max(2000).optional() }))
      .min(1)
      .max(30),
  }),
  checklist: z.strictObject({
    ...blockBase,
    blockType: z.literal('checklist'),
    title: z.string().max(200).optional(),
    items: z
      .array(z.strictObject({ text: line(500) }))
      .min(1)
      .max(50),
  }),
} as const

/** What a reference says: the words its author gave it; else the title freezing wrote into it (`frozenTitles.ts`). */
const words = { label: z.string().max(200).optional(), title: z.string().max(200).optional() }

/** Blocks inside a line: `node.type === 'inlineBlock'`. References link to their target while it is live. */
const INLINE_BLOCKS: Readonly<Record<string, z.ZodType>> = {
  footnote: z.strictObject({ ...blockBase, blockType: z.literal('footnote'), text: line(1000) }),
  ...Object.fromEntries(
    REFERENCE_BLOCKS.map(({ block, field }) => [
      block,
      z.strictObject({ ...blockBase, blockType: z.literal(block), [field]: uid, ...words }),
    ]),
  ),
}

export type BlockType = keyof typeof BLOCKS

const KNOWN = new Set<string>(NODE_TYPES)
/** Deeper trees than any person writes are an attack on whoever walks them. */
export const MAX_DEPTH = 60
/** Longest run of text of one format, in characters: some forty pages. */
const MAX_TEXT = 100_000

const richTextSchema: z.ZodType<RichText> = z
  .strictObject({ root: z.looseObject({ type: z.literal('root') }) })
  .superRefine((value, context) =>
    checkNode(value.root as RichNode, ['root'], 0, context),
  ) as unknown as z.ZodType<RichText>

/** A body: known nodes only, every block's fields checked by its schema. */
export const body = richTextSchema

function checkNode(node: RichNode, path: (string | number)[], depth: number, context: z.RefinementCtx): void {
  const refuse = (message: string) => context.addIssue({ code: 'custom', path, message })
  if (depth > MAX_DEPTH) return refuse('too_deep')
  if (!node || typeof node !== 'object' || !KNOWN.has(node.type)) return refuse('unknown_node')
  if (node.type === 'text' && (typeof node.text !== 'string' || node.text.length > MAX_TEXT)) return refuse('bad_text')
  if (node.type === 'block' || node.type === 'inlineBlock') {
    const schemas: Readonly<Record<string, z.ZodType>> = node.type === 'block' ? BLOCKS : INLINE_BLOCKS
    const fields = node.fields ?? {}
    const schema = Object.hasOwn(schemas, String(fields.blockType)) ? schemas[String(fields.blockType)] : undefined
    if (!schema) return refuse('unknown_block')
    const checked = schema.safeParse(fields)
    for (const issue of checked.success ? [] : checked.error.issues)
      context.addIssue({
        code: 'custom',
        path: [...path, 'fields', ...(issue.path as (string | number)[])],
        message: issue.message,
      })
  }
  if (node.children !== undefined && !Array.isArray(node.children)) return refuse('bad_children')
  node.children?.forEach((child, index) => checkNode(child, [...path, 'children', index], depth + 1, context))
}
