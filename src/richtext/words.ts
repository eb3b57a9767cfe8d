import type { Locale } from '#domain/content/shared.ts'

/** The few words a rendered body adds to what its authors wrote. */
export const BODY_WORDS: Readonly<
  Record<Locale, Readonly<Record<'table' | 'figure' | 'note' | 'notes' | 'back' | 'credit', string>>>
> = {
  fr: {
    table: 'Tableau',
    figure: 'Figure',
    note: 'Note',
    notes: 'Notes',
    back: 'Retour au texte, note',
    credit: 'Crédit :',
  },
  en: {
    table: 'Table',
    figure: 'Figure',
    note: 'Note',
    notes: 'Notes',
    back: 'Back to the text, note',
    credit: 'Credit:',
  },
}
