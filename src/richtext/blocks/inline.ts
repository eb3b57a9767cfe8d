import type { Block, Field } from 'payload'
import { KINDS, type KindName } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { both, label } from '../labels.ts'
import { neverRefusedBlocks } from '../neverRefused.ts'

const shown: Field = {
  name: 'label',
  type: 'text',
  label: label('Mots affichés', 'Words shown'),
  maxLength: 200,
  admin: { description: label('Laissés vides : le titre du document.', 'Left empty: the title of the document.') },
}

/** Blocks inside a sentence: notes, and references that deliver their live target or nothing. */
export const INLINE_BLOCKS: Block[] = neverRefusedBlocks([
  {
    slug: 'footnote',
    labels: { singular: both('Note de bas de page', 'Footnote'), plural: both('Notes', 'Footnotes') },
    fields: [
      { name: 'text', type: 'textarea', label: label('Texte de la note *', 'Footnote text *'), maxLength: 1000 },
    ],
  },
  ...Object.entries<Kind>(KINDS).flatMap(([type, { name, reference }]): Block[] =>
    reference
      ? [
          {
            slug: reference.block,
            labels: { singular: both(reference.name.fr, reference.name.en), plural: both('Renvois', 'References') },
            fields: [
              {
                name: reference.field,
                type: 'relationship',
                relationTo: type as KindName,
                label: label(`${name.fr} *`, `${name.en} *`),
              },
              shown,
            ],
          },
        ]
      : [],
  ),
])
