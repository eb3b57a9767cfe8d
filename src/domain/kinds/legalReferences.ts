import { LEGAL_NATURES } from '../vocabularies.ts'
import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** A text of law the guide rests on, in the version that was in force on a day. `title` is what people call it. */
export const legalReferences = kind({
  name: { fr: 'Texte de référence', en: 'Legal reference' },
  plural: { fr: 'Textes de référence', en: 'Legal references' },
  section: { fr: 'textes-de-reference', en: 'legal-references' },
  columns: ['nature'],
  shelf: {
    fr: 'Les lois et règlements sur lesquels repose l’action, et ce qu’ils permettent',
    en: 'The laws and regulations that action rests on, and what they allow',
  },
  entry: { above: ['nature', 'inForceOn'], text: 'effect' },
  api: {
    id: 'LegalReference',
    description: 'A text of law, in the version that was in force on a day.',
    item: 'A text of law in a list.',
  },
  fields: {
    effect: field(value.text(2000), {
      label: { fr: 'Ce que ce texte permet ou impose', en: 'What this text allows or requires' },
      place: 'lead',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isTranslated: true,
    }),
    nature: field(value.choice(LEGAL_NATURES), {
      label: { fr: 'Nature du texte', en: 'Kind of text' },
      filter: 'nature',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    citation: field(value.line(300), {
      label: { fr: 'Référence exacte', en: 'Exact citation' },
      hint: {
        fr: 'Par exemple : article L. 1115-1 du code général des collectivités territoriales.',
        en: 'For instance: article L. 1115-1 of the general code of local authorities.',
      },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    inForceOn: field(value.calendarDay, {
      label: { fr: 'Version en vigueur au', en: 'Version in force on' },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    officialUrl: field(value.webAddress, {
      label: { fr: 'Texte officiel', en: 'Official text' },
      isPublic: true,
      isRequired: true,
    }),
    excerpt: field(value.text(4000), {
      label: { fr: 'Extrait', en: 'Excerpt' },
      place: 'section',
      isPublic: true,
      isTranslated: true,
    }),
  },
})
