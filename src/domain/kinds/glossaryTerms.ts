import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** A word of the guide and what it means there. `title` is the word. */
export const glossaryTerms = kind({
  name: { fr: 'Terme du glossaire', en: 'Glossary term' },
  plural: { fr: 'Glossaire', en: 'Glossary' },
  section: { fr: 'glossaire', en: 'glossary' },
  shelf: { fr: 'Les mots et les sigles du guide, expliqués', en: 'The words and acronyms of the guide, explained' },
  entry: { above: ['acronym'], text: 'definition' },
  api: {
    id: 'GlossaryTerm',
    description: 'A word of the guide and what it means there.',
    item: 'A word of the glossary in a list.',
  },
  fields: {
    definition: field(value.text(1000), {
      label: { fr: 'Définition', en: 'Definition' },
      hint: {
        fr: 'Une ou deux phrases, lisibles au milieu d’un chapitre.',
        en: 'One or two sentences, readable in the middle of a chapter.',
      },
      place: 'lead',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isTranslated: true,
    }),
    acronym: field(value.line(30), { label: { fr: 'Sigle', en: 'Acronym' }, isPublic: true, isListed: true }),
    synonyms: field(
      value.list(
        'words',
        field(value.line(100), { label: { fr: 'Mot', en: 'Word' }, isPublic: true, isRequired: true }),
        {
          most: 10,
          one: { fr: 'Mot', en: 'Word' },
          many: { fr: 'Mots', en: 'Words' },
        },
      ),
      { label: { fr: 'On dit aussi', en: 'Also called' }, isPublic: true, isTranslated: true },
    ),
    explanation: field(value.text(4000), {
      label: { fr: 'Pour aller plus loin', en: 'To go further' },
      place: 'section',
      isPublic: true,
      isTranslated: true,
    }),
    legalReferences: field(value.documents('legal-references', 10), {
      label: { fr: 'Textes de référence', en: 'Legal references' },
      isPublic: true,
    }),
  },
})
