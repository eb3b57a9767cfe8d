import type { CollectionConfig } from 'payload'
import { SCHEME_STATUSES, SCHEME_TYPES } from '#domain/vocabularies.ts'
import { both, fieldLabel, optionsOf } from '#richtext/labels.ts'
import { factDate, short } from '../shared/fields.ts'
import { reviewable } from '../shared/reviewable.ts'

/** A funding or support scheme, and what a local public enterprise can do in it. */
export const Schemes: CollectionConfig = reviewable({
  slug: 'schemes',
  labels: { singular: both('Dispositif', 'Scheme'), plural: both('Dispositifs', 'Schemes') },
  columns: ['status'],
  fields: [
    {
      type: 'row',
      fields: [
        short('acronym', fieldLabel('acronym'), { maxLength: 30 }),
        short('operator', fieldLabel('operator', { isRequired: true }), { maxLength: 200 }),
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          type: 'select',
          options: optionsOf(SCHEME_TYPES),
          label: fieldLabel('type', { isRequired: true }),
        },
        {
          name: 'status',
          type: 'select',
          options: optionsOf(SCHEME_STATUSES),
          label: fieldLabel('status', { isRequired: true }),
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'opensAt', type: 'date', label: fieldLabel('opensAt') },
        { name: 'closesAt', type: 'date', label: fieldLabel('closesAt') },
      ],
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      maxLength: 4000,
      label: fieldLabel('description', { isRequired: true }),
    },
    {
      name: 'beneficiaries',
      type: 'textarea',
      localized: true,
      maxLength: 2000,
      label: fieldLabel('beneficiaries', { isRequired: true }),
    },
    {
      name: 'roleForEpl',
      type: 'textarea',
      localized: true,
      maxLength: 2000,
      label: fieldLabel('roleForEpl', { isRequired: true }),
    },
    { name: 'amounts', type: 'textarea', localized: true, maxLength: 1000, label: fieldLabel('amounts') },
    {
      type: 'row',
      fields: [
        { name: 'minAmount', type: 'number', min: 0, label: fieldLabel('minAmount') },
        { name: 'maxAmount', type: 'number', min: 0, label: fieldLabel('maxAmount') },
        { name: 'ownContributionRate', type: 'number', min: 0, max: 100, label: fieldLabel('ownContributionRate') },
      ],
    },
    short('applyUrl', fieldLabel('applyUrl'), { maxLength: 2000 }),
    factDate('asOf', fieldLabel('asOf', { isRequired: true })),
    { name: 'contacts', type: 'relationship', relationTo: 'contacts', hasMany: true, label: fieldLabel('contacts') },
  ],
})
