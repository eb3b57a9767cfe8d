import type { Block, Field } from 'payload'
import { validations } from 'payload/shared'

/**
 * No content of a draft is a reason to refuse the draft: Payload saves a form whole, so one value it dislikes (a pasted
 * anchor, a reference to a binned document, a title too long) would refuse everything typed beside it, for every co-author.
 * Whatever the fields hold is stored; what is wrong with it is a finding of the gate, which freezes nothing invalid.
 *
 * While typing, fields still say what they expect. Rich text and references say nothing: validating them reads other
 * documents as the person who saves, and one's own right to read is no property of the text.
 */
export function neverRefused(fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    const inside = {
      ...field,
      ...('fields' in field ? { fields: neverRefused(field.fields) } : {}),
      ...('tabs' in field
        ? { tabs: field.tabs.map((tab) => ({ ...tab, fields: neverRefused(tab.fields as Field[]) })) }
        : {}),
      ...('blocks' in field ? { blocks: neverRefusedBlocks(field.blocks) } : {}),
    } as Field
    return isValidated(field) ? ({ ...inside, validate: onlyHinting(field) } as Field) : inside
  })
}

/** The same of every field of some blocks. */
export const neverRefusedBlocks = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) => ({ ...block, fields: neverRefused(block.fields) }))

type Validate = (value: unknown, options: { event?: string }) => unknown

const SILENT = new Set(['richText', 'relationship', 'upload', 'blocks'])

/** The id is not content: it keeps the rules of the database. */
const isValidated = (field: Field): boolean =>
  'name' in field && field.name !== 'id' && field.type !== 'ui' && !('virtual' in field && field.virtual)

/** `submit` is the event of a write, `onChange` that of a form being typed in. */
function onlyHinting(field: Field): Validate {
  const own = ('validate' in field ? field.validate : undefined) ?? validations[field.type as keyof typeof validations]
  if (SILENT.has(field.type) || !own) return () => true
  return (value, options) => (options.event === 'onChange' ? (own as Validate)(value, options) : true)
}
