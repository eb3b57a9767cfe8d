import type { CollectionConfig } from 'payload'
import { COUNTRIES, countryName } from '#domain/countries.ts'
import { ACTOR_CONSENTS, ACTOR_KINDS, AIMS, CONFIDENCES, EXAMPLE_STATUSES, PERIMETERS } from '#domain/vocabularies.ts'
import { bodyEditor } from '#richtext/editor.ts'
import { both, fieldLabel, label, optionsOf, richTextLabel } from '#richtext/labels.ts'
import { factDate, short, themes } from '../shared/fields.ts'
import { reviewable } from '../shared/reviewable.ts'

/** A real operation of a local public enterprise, at home or abroad, told from its sources. */
export const Examples: CollectionConfig = reviewable({
  slug: 'examples',
  labels: { singular: both('Exemple', 'Example'), plural: both('Exemples', 'Examples') },
  columns: ['perimeter'],
  fields: [
    {
      name: 'summary',
      type: 'textarea',
      localized: true,
      maxLength: 2000,
      label: fieldLabel('summary', { isRequired: true }),
    },
    { name: 'body', type: 'richText', localized: true, editor: bodyEditor(), label: richTextLabel('body') },
    {
      name: 'actor',
      type: 'group',
      label: fieldLabel('actor', { isRequired: true }),
      fields: [
        {
          type: 'row',
          fields: [
            short('name', label('Nom *', 'Name *'), { maxLength: 200 }),
            {
              name: 'kind',
              type: 'select',
              options: optionsOf(ACTOR_KINDS),
              label: label('Nature à l’époque *', 'What it was at the time *'),
            },
          ],
        },
      ],
    },
    short('onBehalfOf', fieldLabel('onBehalfOf'), {
      admin: {
        description: label(
          'Une SPL n’agit que pour ses actionnaires : dites pour qui.',
          'A local public company acts only for its shareholders: say for whom.',
        ),
      },
    }),
    {
      name: 'perimeter',
      type: 'select',
      options: optionsOf(PERIMETERS),
      label: fieldLabel('perimeter', { isRequired: true }),
    },
    {
      name: 'countries',
      type: 'select',
      hasMany: true,
      options: COUNTRIES.map((code) => ({
        value: code,
        label: { fr: countryName(code, 'fr'), en: countryName(code, 'en') },
      })),
      label: fieldLabel('countries', { isRequired: true }),
    },
    { ...themes, label: fieldLabel('themes', { isRequired: true }) } as typeof themes,
    { name: 'aim', type: 'select', options: optionsOf(AIMS), label: fieldLabel('aim', { isRequired: true }) },
    {
      type: 'row',
      fields: [
        { name: 'yearStart', type: 'number', min: 1800, max: 2200, label: fieldLabel('yearStart') },
        { name: 'yearEnd', type: 'number', min: 1800, max: 2200, label: fieldLabel('yearEnd') },
        { name: 'status', type: 'select', options: optionsOf(EXAMPLE_STATUSES), label: fieldLabel('status') },
      ],
    },
    {
      name: 'partnersInvolved',
      type: 'array',
      maxRows: 60,
      label: fieldLabel('partnersInvolved'),
      labels: { singular: both('Partie prenante', 'Party'), plural: both('Parties prenantes', 'Parties') },
      fields: [short('name', label('Nom *', 'Name *'), { maxLength: 200 })],
    },
    {
      name: 'funding',
      type: 'array',
      maxRows: 30,
      label: fieldLabel('funding'),
      labels: { singular: both('Financement', 'Funding line'), plural: both('Financements', 'Funding lines') },
      fields: [
        {
          type: 'row',
          fields: [
            short('funder', label('Financeur *', 'Funder *'), { maxLength: 200 }),
            { name: 'amount', type: 'number', min: 0, label: label('Montant', 'Amount') },
            short('currency', label('Monnaie (EUR…)', 'Currency (EUR…)'), { maxLength: 3 }),
          ],
        },
        short('text', label('Précision', 'In words')),
        factDate('asOf', label('Daté de', 'As of')),
      ],
    },
    {
      name: 'keyFigures',
      type: 'array',
      localized: true,
      maxRows: 30,
      label: fieldLabel('keyFigures'),
      labels: { singular: both('Chiffre', 'Figure'), plural: both('Chiffres', 'Figures') },
      fields: [
        {
          type: 'row',
          fields: [
            short('label', label('Ce qui est compté *', 'What is counted *'), { maxLength: 200 }),
            short('value', label('Valeur *', 'Value *'), { maxLength: 60 }),
            short('unit', label('Unité', 'Unit'), { maxLength: 60 }),
          ],
        },
        factDate('asOf', label('Daté de', 'As of')),
      ],
    },
    { name: 'lessons', type: 'textarea', localized: true, maxLength: 4000, label: fieldLabel('lessons') },
    { name: 'confidence', type: 'select', options: optionsOf(CONFIDENCES), label: fieldLabel('confidence') },
    { name: 'images', type: 'upload', relationTo: 'media', hasMany: true, label: fieldLabel('images') },
    {
      name: 'actorConsent',
      type: 'select',
      options: optionsOf(ACTOR_CONSENTS),
      label: fieldLabel('actorConsent', { isRequired: true }),
      custom: { isFrozen: false },
      admin: {
        description: label(
          'Jamais public. Un accord seulement demandé empêche la publication.',
          'Never public. An agreement only asked for prevents publication.',
        ),
      },
    },
  ],
})
