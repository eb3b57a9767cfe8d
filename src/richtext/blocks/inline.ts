import type { Block, Field } from 'payload'
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
  {
    slug: 'exampleRef',
    labels: { singular: both('Renvoi à un exemple', 'Reference to an example'), plural: both('Renvois', 'References') },
    fields: [
      { name: 'example', type: 'relationship', relationTo: 'examples', label: label('Exemple *', 'Example *') },
      shown,
    ],
  },
  {
    slug: 'schemeRef',
    labels: {
      singular: both('Renvoi à un dispositif', 'Reference to a scheme'),
      plural: both('Renvois', 'References'),
    },
    fields: [
      { name: 'scheme', type: 'relationship', relationTo: 'schemes', label: label('Dispositif *', 'Scheme *') },
      shown,
    ],
  },
  {
    slug: 'contactRef',
    labels: { singular: both('Renvoi à un contact', 'Reference to a contact'), plural: both('Renvois', 'References') },
    fields: [
      { name: 'contact', type: 'relationship', relationTo: 'contacts', label: label('Contact *', 'Contact *') },
      shown,
    ],
  },
])
