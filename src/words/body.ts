import { pair, type Words } from './pair.ts'

/** The few words a rendered body adds to what its authors wrote. */
export const BODY_WORDS = {
  table: pair('Tableau', 'Table'),
  figure: pair('Figure', 'Figure'),
  note: pair('Note', 'Note'),
  notes: pair('Notes', 'Notes'),
  back: pair('Retour au texte, note', 'Back to the text, note'),
  credit: pair('Crédit :', 'Credit:'),
} as const satisfies Record<string, Words>
