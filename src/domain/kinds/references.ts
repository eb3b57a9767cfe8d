import type { Label } from '../vocabularies.ts'

/** How a body refers to a document of a kind, inside a sentence. */
interface ReferenceBlock {
  /** Of the kind, its slug. */
  readonly type: string
  /** The slug of the block, and its field that holds the document. */
  readonly block: string
  readonly field: string
  /** What the editor calls it. */
  readonly name: Label
}

/** Every kind a body can refer to. Apart from the kinds, which are made of bodies among other things. */
export const REFERENCE_BLOCKS = [
  {
    type: 'examples',
    block: 'exampleRef',
    field: 'example',
    name: { fr: 'Renvoi à un exemple', en: 'Reference to an example' },
  },
  {
    type: 'schemes',
    block: 'schemeRef',
    field: 'scheme',
    name: { fr: 'Renvoi à un dispositif', en: 'Reference to a scheme' },
  },
  {
    type: 'contacts',
    block: 'contactRef',
    field: 'contact',
    name: { fr: 'Renvoi à un contact', en: 'Reference to a contact' },
  },
  {
    type: 'glossary-terms',
    block: 'glossaryRef',
    field: 'term',
    name: { fr: 'Mot du glossaire', en: 'Word of the glossary' },
  },
  {
    type: 'legal-references',
    block: 'legalRef',
    field: 'legalReference',
    name: { fr: 'Renvoi à un texte de référence', en: 'Reference to a text of law' },
  },
  {
    type: 'key-figures',
    block: 'keyFigureRef',
    field: 'keyFigure',
    name: { fr: 'Renvoi à un chiffre clé', en: 'Reference to a key figure' },
  },
] as const satisfies readonly ReferenceBlock[]
