import type { CollectionConfig } from 'payload'
import { CONTACT_KINDS, LEGAL_BASES, ORGANISATION_TYPES, ZONES } from '#domain/vocabularies.ts'
import { both, fieldLabel, label, optionsOf } from '#richtext/labels.ts'
import { short, themes } from '../shared/fields.ts'
import { reviewable } from '../shared/reviewable.ts'
import { saltPerson } from './saltPerson.ts'

/** An organisation to turn to. Personal data exist only for a named contact, with a legal basis and an end. */
export const Contacts: CollectionConfig = reviewable({
  slug: 'contacts',
  labels: { singular: both('Contact', 'Contact entry'), plural: both('Contacts', 'Contact entries') },
  columns: ['organisationType'],
  beforeChange: [saltPerson],
  fields: [
    short('organisation', fieldLabel('organisation', { isRequired: true }), { maxLength: 200 }),
    {
      type: 'row',
      fields: [
        {
          name: 'organisationType',
          type: 'select',
          options: optionsOf(ORGANISATION_TYPES),
          label: fieldLabel('organisationType', { isRequired: true }),
        },
        {
          name: 'kind',
          type: 'select',
          options: optionsOf(CONTACT_KINDS),
          defaultValue: 'functional',
          label: fieldLabel('kind', { isRequired: true }),
        },
      ],
    },
    {
      name: 'role',
      type: 'textarea',
      localized: true,
      maxLength: 1000,
      label: fieldLabel('role', { isRequired: true }),
    },
    {
      type: 'row',
      fields: [
        short('website', fieldLabel('website'), { maxLength: 2000 }),
        short('switchboard', fieldLabel('switchboard'), { maxLength: 40 }),
        short('genericEmail', fieldLabel('genericEmail'), { maxLength: 254 }),
      ],
    },
    { name: 'address', type: 'textarea', maxLength: 500, label: fieldLabel('address') },
    { name: 'regions', type: 'select', hasMany: true, options: optionsOf(ZONES), label: fieldLabel('regions') },
    themes,
    {
      name: 'person',
      type: 'group',
      label: fieldLabel('person'),
      admin: {
        condition: (_, sibling) => sibling?.kind === 'named',
        description: label(
          'Publié seulement avec une base légale, et jusqu’à la date dite.',
          'Published only with a legal basis, until the date given.',
        ),
      },
      fields: [
        {
          type: 'row',
          fields: [
            short('firstName', label('Prénom *', 'First name *'), { maxLength: 100 }),
            short('lastName', label('Nom *', 'Last name *'), { maxLength: 100 }),
          ],
        },
        short('jobTitle', label('Fonction', 'Job title'), { maxLength: 200 }),
        {
          type: 'row',
          fields: [
            short('directPhone', label('Ligne directe', 'Direct line'), { maxLength: 40 }),
            short('directEmail', label('Adresse directe', 'Direct e-mail'), { maxLength: 254 }),
          ],
        },
        {
          name: 'salt',
          type: 'text',
          hidden: true,
          access: { create: () => false, read: () => false, update: () => false },
        },
        {
          name: 'legalBasis',
          type: 'group',
          label: label('Base légale', 'Legal basis'),
          fields: [
            { name: 'basis', type: 'select', options: optionsOf(LEGAL_BASES), label: label('Fondement *', 'Ground *') },
            { name: 'informedAt', type: 'date', label: label('Personne informée le *', 'Person informed on *') },
            { name: 'publishUntil', type: 'date', label: label('Publier jusqu’au *', 'Publish until *') },
          ],
        },
      ],
    },
  ],
})
