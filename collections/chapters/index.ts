import type { CollectionConfig } from 'payload'
import { bodyEditor } from '#richtext/editor.ts'
import { both, fieldLabel, label, richTextLabel } from '#richtext/labels.ts'
import { themes } from '../shared/fields.ts'
import { reviewable } from '../shared/reviewable.ts'

/** A chapter of the handbook. Its place in the guide is in the outline. */
export const Chapters: CollectionConfig = reviewable({
  slug: 'chapters',
  labels: { singular: both('Chapitre', 'Chapter'), plural: both('Chapitres', 'Chapters') },
  fields: [
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      maxLength: 1000,
      label: fieldLabel('summary', { isRequired: true }),
    },
    {
      name: 'body',
      type: 'richText',
      localized: true,
      editor: bodyEditor(),
      label: richTextLabel('body', { isRequired: true }),
    },
    {
      name: 'keyPoints',
      type: 'array',
      localized: true,
      maxRows: 20,
      label: fieldLabel('keyPoints'),
      labels: { singular: both('Point clé', 'Key point'), plural: both('Points clés', 'Key points') },
      fields: [{ name: 'text', type: 'text', maxLength: 400, label: label('Phrase *', 'Sentence *') }],
    },
    themes,
    {
      name: 'relatedExamples',
      type: 'relationship',
      relationTo: 'examples',
      hasMany: true,
      label: fieldLabel('relatedExamples'),
    },
    {
      name: 'relatedSchemes',
      type: 'relationship',
      relationTo: 'schemes',
      hasMany: true,
      label: fieldLabel('relatedSchemes'),
    },
    {
      name: 'relatedContacts',
      type: 'relationship',
      relationTo: 'contacts',
      hasMany: true,
      label: fieldLabel('relatedContacts'),
    },
  ],
})
