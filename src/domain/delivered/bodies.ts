import { z } from 'zod'
import { slug, uid } from '../content/shared.ts'
import { block } from './blocks.ts'
import { href } from './pieces.ts'
import { citedBy, documentBase, FORMATS } from './shared.ts'

const explainedTerm = z
  .strictObject({ uid, slug, href, self: href, title: z.string(), definition: z.string() })
  .meta({ id: 'ExplainedTerm', description: 'A word of the glossary and what it means.' })
export type ExplainedTerm = z.infer<typeof explainedTerm>

export const bodyBase = {
  format: z.enum(FORMATS).meta({ description: 'Format of `body`.' }),
  body: z.string().meta({ description: 'Empty with `format=blocks`: the body is `blocks` then.' }),
  blocks: z.array(block).optional().meta({ description: 'With `format=blocks`: the body as data.' }),
  glossary: z
    .array(explainedTerm)
    .meta({ description: 'Published words of the glossary that the body refers to, in the order they are met in.' }),
} as const

/** What a line of a list has beside, when it is asked for. */
export const included = {
  body: {
    format: bodyBase.format.optional(),
    body: bodyBase.body.optional().meta({ description: 'With `include=body`.' }),
    blocks: bodyBase.blocks,
    glossary: bodyBase.glossary.optional(),
  },
  related: documentBase.related.optional().meta({ description: 'With `include=related`.' }),
  citedBy,
} as const
