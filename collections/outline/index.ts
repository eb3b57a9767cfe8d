import type { CollectionConfig } from 'payload'
import { both, fieldLabel } from '#richtext/labels.ts'
import { reviewable } from '../shared/reviewable.ts'

/** The table of contents: a reviewable document of its own, so that moving a chapter is one approved change. */
export const Outline: CollectionConfig = reviewable({
  slug: 'outline',
  labels: { singular: both('Plan du guide', 'Outline'), plural: both('Plan du guide', 'Outline') },
  description: {
    fr: 'La table du guide : parties et chapitres, dans l’ordre de lecture.',
    en: 'The table of contents: parts and chapters, in reading order.',
  },
  fields: [
    {
      name: 'tree',
      type: 'json',
      label: fieldLabel('tree'),
      admin: { components: { Field: '/src/admin/OutlineTree/index#OutlineTree' } },
    },
  ],
})
