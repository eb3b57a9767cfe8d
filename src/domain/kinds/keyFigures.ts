import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** A figure the guide states in several places. `title` says what is counted. */
export const keyFigures = kind({
  name: { fr: 'Chiffre clé', en: 'Key figure' },
  plural: { fr: 'Chiffres clés', en: 'Key figures' },
  section: { fr: 'chiffres-cles', en: 'key-figures' },
  columns: ['value'],
  shelf: { fr: 'Ce qui se compte, avec sa date et sa source', en: 'What can be counted, with its date and source' },
  entry: { above: ['value', 'unit', 'countedOn'], text: 'meaning' },
  needsSources: true,
  api: {
    id: 'KeyFigure',
    description: 'A figure, with the day it holds for and where it comes from.',
    item: 'A figure in a list.',
  },
  fields: {
    meaning: field(value.text(1000), {
      label: { fr: 'Ce que dit ce chiffre, et ce qu’il ne dit pas', en: 'What this figure says, and what it does not' },
      place: 'lead',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isTranslated: true,
    }),
    value: field(value.line(40), {
      label: { fr: 'Valeur', en: 'Value' },
      hint: { fr: 'Telle qu’on la lit : « 1 400 », « 12,5 ».', en: 'As it is read: “1,400”, “12.5”.' },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    unit: field(value.line(60), {
      label: { fr: 'Unité', en: 'Unit' },
      isPublic: true,
      isListed: true,
      isTranslated: true,
      isOnSameLine: true,
    }),
    countedOn: field(value.calendarDay, {
      deliveredAs: 'asOf',
      label: { fr: 'Chiffre arrêté à', en: 'Figure as of' },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
  },
})
