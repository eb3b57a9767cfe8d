import { z } from 'zod'
import { THEMES } from '../vocabularies.ts'
import { field } from './field.ts'
import { kind } from './kind.ts'
import { body, choices, documents, line, list, text } from './values.ts'

/** A chapter of the handbook. Its place in the guide is in the outline, not here. */
export const chapters = kind({
  name: { fr: 'Chapitre', en: 'Chapter' },
  plural: { fr: 'Chapitres', en: 'Chapters' },
  section: { fr: 'chapitres', en: 'chapters' },
  shelf: null,
  entry: { above: ['themes'], text: 'summary' },
  api: {
    id: 'Chapter',
    description: 'A chapter of the handbook, as all required partners approved it.',
    item: 'A chapter in a list.',
    also: {
      headings: z
        .array(z.strictObject({ level: z.int().min(2).max(6), id: z.string(), title: z.string() }))
        .meta({ description: 'Headings of the body, with their anchors in the HTML format.' }),
    },
  },
  fields: {
    summary: field(text(1000), {
      label: { fr: 'Chapeau', en: 'Summary' },
      isPublic: true,
      isRequired: true,
      isTranslated: true,
      isListed: true,
      place: 'lead',
    }),
    body: field(body, { label: { fr: 'Texte', en: 'Body' }, isPublic: true, isRequired: true, isTranslated: true }),
    keyPoints: field(
      list('text', field(line(400), { label: { fr: 'Phrase', en: 'Sentence' }, isPublic: true, isRequired: true }), {
        most: 20,
        one: { fr: 'Point clé', en: 'Key point' },
        many: { fr: 'Points clés', en: 'Key points' },
      }),
      { label: { fr: 'Points clés', en: 'Key points' }, isPublic: true, isTranslated: true, place: 'points' },
    ),
    themes: field(choices(THEMES, 10), {
      label: { fr: 'Thèmes', en: 'Topics' },
      isPublic: true,
      isListed: true,
      filter: 'theme',
      place: 'nowhere',
    }),
    relatedExamples: field(documents('examples', 50), {
      label: { fr: 'Exemples liés', en: 'Related examples' },
      isPublic: true,
    }),
    relatedSchemes: field(documents('schemes', 50), {
      label: { fr: 'Dispositifs liés', en: 'Related schemes' },
      isPublic: true,
    }),
    relatedContacts: field(documents('contacts', 50), {
      label: { fr: 'Contacts liés', en: 'Related contacts' },
      isPublic: true,
    }),
  },
})
