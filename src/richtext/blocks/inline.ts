import type { Block, Field } from 'payload'
import { KINDS } from '#domain/kinds/index.ts'
import { REFERENCE_BLOCKS } from '#domain/kinds/references.ts'
import { BLOCK_WORDS } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { both } from '../labels.ts'
import { neverRefusedBlocks } from '../neverRefused.ts'

const shown: Field = {
  name: 'label',
  type: 'text',
  label: WRITING_WORDS.wordsShown,
  maxLength: 200,
  admin: { description: WRITING_WORDS.leftEmpty },
}

/** Blocks inside a sentence: notes, and references that deliver their live target or nothing. */
export const INLINE_BLOCKS: Block[] = neverRefusedBlocks([
  {
    slug: 'footnote',
    labels: { singular: BLOCK_WORDS.footnote, plural: both('Notes', 'Footnotes') },
    fields: [{ name: 'text', type: 'textarea', label: both('Texte de la note *', 'Footnote text *'), maxLength: 1000 }],
  },
  ...REFERENCE_BLOCKS.map(({ type, block, field, name }): Block => ({
    slug: block,
    labels: { singular: both(name.fr, name.en), plural: both('Renvois', 'References') },
    fields: [
      {
        name: field,
        type: 'relationship',
        relationTo: type,
        label: both(`${KINDS[type].name.fr} *`, `${KINDS[type].name.en} *`),
      },
      shown,
    ],
  })),
])
