import type { CollectionConfig } from 'payload'
import { actorOf } from '#access/actor.ts'
import { members, nobody } from '#access/fromTable.ts'
import { env } from '#platform/env.ts'
import { both, label } from '#richtext/labels.ts'
import { ROLE_LABELS, ROLES } from '#domain/roles.ts'
import { id } from '../shared/id.ts'
import { emailInterface } from './hooks/emailInterface.ts'
import { endSessions } from './hooks/endSessions.ts'
import { invite } from './hooks/invite.ts'
import { meansToWrite } from './hooks/meansToWrite.ts'
import { firstAdministrator } from './hooks/firstAdministrator.ts'
import { refuseDeactivated } from './hooks/refuseDeactivated.ts'
import { withinOnesRights } from './hooks/withinOnesRights.ts'
import { mayCreate, maySetRights, mayUpdate } from './access.ts'

/** A person of one partner with roles there, or of the installation. Never deleted: the ledger names them. Deactivated instead. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: both('Personne', 'Person'), plural: both('Personnes', 'People') },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 8,
    lockTime: 10 * 60 * 1000,
    useSessions: true,
    cookies: { sameSite: 'Lax', secure: env().PUBLIC_URL.startsWith('https:') },
    forgotPassword: emailInterface,
  },
  access: {
    create: mayCreate,
    read: members,
    readVersions: nobody,
    update: mayUpdate,
    delete: nobody,
    unlock: mayUpdate,
    admin: ({ req }) => actorOf(req) !== null,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'partner', 'roles', 'isActive'],
    group: { fr: 'Administration', en: 'Administration' },
    hideAPIURL: true,
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [meansToWrite],
    beforeLogin: [refuseDeactivated],
    beforeChange: [firstAdministrator, withinOnesRights, endSessions],
    afterChange: [invite],
  },
  fields: [
    id(),
    { name: 'name', type: 'text', required: true, maxLength: 120, label: label('Nom affiché', 'Displayed name') },
    {
      name: 'partner',
      type: 'relationship',
      relationTo: 'partners',
      index: true,
      label: label('Organisation', 'Organisation'),
      access: { update: maySetRights },
      admin: { allowCreate: false, allowEdit: false },
    },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      defaultValue: ['author'],
      options: ROLES.map((value) => ({ value, label: { ...ROLE_LABELS[value] } })),
      label: label('Rôles', 'Roles'),
      access: { update: maySetRights },
    },
    {
      name: 'isActive',
      type: 'checkbox',
      defaultValue: true,
      label: label('Compte actif', 'Active account'),
      access: { update: maySetRights },
    },
    {
      name: 'language',
      type: 'select',
      defaultValue: 'fr',
      options: [
        { value: 'fr', label: { fr: 'Français', en: 'French' } },
        { value: 'en', label: { fr: 'Anglais', en: 'English' } },
      ],
      label: label('Langue des messages', 'Language of messages'),
    },
    // Sessions begun before this instant are over, whatever a login writes back at the same time.
    {
      name: 'sessionsEndedAt',
      type: 'date',
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
    // Derived from the roles on every save: lets the coordinator's access be one positive condition.
    {
      name: 'managedBy',
      type: 'select',
      index: true,
      options: ['partner', 'installation'],
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
}
