import { BODY_WORDS } from './body.ts'
import { pair, type Words } from './pair.ts'

/** What the blocks of a body are called. */
export const BLOCK_WORDS = {
  callout: pair('Encadré', 'Callout'),
  figure: pair('Illustration', 'Figure'),
  attachment: pair('Document à télécharger', 'Document to download'),
  table: BODY_WORDS.table,
  quote: pair('Citation', 'Quote'),
  steps: pair('Étapes', 'Steps'),
  checklist: pair('Liste de contrôle', 'Checklist'),
  footnote: pair('Note de bas de page', 'Footnote'),
  step: pair('Étape', 'Step'),
  point: pair('Point à vérifier', 'Point to check'),
} as const satisfies Record<string, Words>

export const CALLOUT_KIND = pair('Sorte d’encadré *', 'Kind *')
export const DOCUMENT_LANGUAGE = pair('Langue du document', 'Language of the document')
