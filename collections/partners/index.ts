import type { CollectionConfig } from 'payload'
import { byRole, members, nobody } from '#access/fromTable.ts'
import { both, fieldLabel, label } from '#richtext/labels.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { id } from '../shared/id.ts'
import { recordPublicName } from './hooks/recordPublicName.ts'

/** An organisation that co-owns the guide. Its public name reaches readers by the shelf and a ledger event, not from here. */
export const Partners: CollectionConfig = {
  slug: 'partners',
  labels: { singular: both('Organisation', 'Partner'), plural: both('Organisations', 'Partners') },
  access: {
    create: byRole('manageInstallation'),
    read: members,
    readVersions: nobody,
    update: byRole('manageInstallation'),
    delete: nobody,
    unlock: nobody,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'slug', 'isActive'],
    group: COMMON_WORDS.administration,
    hideAPIURL: true,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  hooks: { afterChange: [recordPublicName] },
  fields: [
    id(),
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 60,
      label: label('Nom court', 'Short name'),
    },
    {
      name: 'nameWithArticle',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 80,
      label: label('Nom avec son article', 'Name in a sentence'),
      admin: {
        description: label('Comme dans une phrase : « l’AFD », « la Caisse des Dépôts ».', 'As in a sentence.'),
      },
    },
    {
      name: 'fullName',
      type: 'text',
      required: true,
      localized: true,
      maxLength: 200,
      label: label('Nom complet', 'Full name'),
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 40,
      label: label('Identifiant', 'Identifier'),
      validate: (value: string | null | undefined) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '') || 'a-z, 0-9, -',
      access: { update: () => false },
    },
    { name: 'website', type: 'text', maxLength: 2000, label: fieldLabel('website') },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      label: label('Participe au guide', 'Takes part in the guide'),
    },
  ],
}
