import type { CollectionConfig } from 'payload'
import { actorOf } from '#access/actor.ts'
import { members, nobody } from '#access/fromTable.ts'
import { SESSION_SECONDS, sessions } from '#access/sessions.ts'
import { env } from '#platform/env.ts'
import { both, label, labelOf } from '#richtext/labels.ts'
import { ROLE_LABELS, ROLES } from '#domain/roles.ts'
import { ACCOUNT_WORDS } from '#words/account.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { id } from '../shared/id.ts'
import { forgotPasswordEndpoint } from './endpoints/forgotPassword.ts'
import { openIdEndpoints } from './endpoints/openId.ts'
import { secondFactorEndpoints } from './endpoints/secondFactor.ts'
import { sessionEndpoints } from './endpoints/sessions.ts'
import { signInEndpoints } from './endpoints/signIn.ts'
import { countWrong, forgiveRight, slowGuessing } from './hooks/attempts.ts'
import { currentPassword } from './hooks/currentPassword.ts'
import { invite } from './hooks/invite.ts'
import { meansToWrite } from './hooks/meansToWrite.ts'
import { firstAdministrator } from './hooks/firstAdministrator.ts'
import { refuseDeactivated } from './hooks/refuseDeactivated.ts'
import { answerWithSession, beginOnLogin, endOnLogout, renewOnRefresh, stayWhereOneIs } from './hooks/sessions.ts'
import { withinOnesRights } from './hooks/withinOnesRights.ts'
import { mayChangeEmail, mayReadEmail, noOrderByEmail, refuseOtherEmail } from './emails.ts'
import { mayCreate, maySetRights, mayUpdate } from './access.ts'

/** A person of one partner with roles there, or of the installation. Never deleted: the ledger names them. Deactivated instead. */
export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: both('Personne', 'Person'), plural: both('Personnes', 'People') },
  auth: {
    tokenExpiration: SESSION_SECONDS,
    // Ours are counted for every address, known or not (`attempts.ts`).
    maxLoginAttempts: 0,
    // Ours are rows of their own: Payload writes its list of them back whole, and logins that meet lose all but one.
    useSessions: false,
    strategies: [sessions],
    cookies: { sameSite: 'Lax', secure: env().PUBLIC_URL.startsWith('https:') },
    // Payload's own spacing of requests writes outside its transaction, which waits for itself on SQLite; `resetLimit` spaces them.
    forgotPassword: { minRequestInterval: 0 },
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
    group: COMMON_WORDS.administration,
    hideAPIURL: true,
  },
  endpoints: [
    forgotPasswordEndpoint,
    ...sessionEndpoints,
    ...signInEndpoints,
    ...secondFactorEndpoints,
    ...openIdEndpoints,
  ],
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  hooks: {
    beforeOperation: [meansToWrite, slowGuessing, noOrderByEmail],
    beforeLogin: [refuseDeactivated, beginOnLogin],
    beforeChange: [firstAdministrator, currentPassword, withinOnesRights],
    afterChange: [invite, stayWhereOneIs],
    refresh: [renewOnRefresh],
    afterLogout: [endOnLogout],
    afterOperation: [answerWithSession, forgiveRight],
    afterError: [countWrong],
  },
  fields: [
    id(),
    // Payload's own field, which it draws beside the password: who reads it is ours to say.
    {
      name: 'email',
      type: 'email',
      label: labelOf(ACCOUNT_WORDS.signInEmail),
      access: { read: mayReadEmail, update: mayChangeEmail },
      hooks: { beforeValidate: [refuseOtherEmail] },
      admin: { components: { Field: '/src/admin/Nothing#Nothing' } },
    },
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
        { value: 'fr', label: COMMON_WORDS.french },
        { value: 'en', label: COMMON_WORDS.english },
      ],
      label: label('Langue des messages', 'Language of messages'),
    },
    // Asked of whoever changes their own password or address; never stored.
    {
      name: 'currentPassword',
      type: 'text',
      virtual: true,
      maxLength: 1000,
      label: labelOf(COMMON_WORDS.currentPassword),
      admin: {
        disableListColumn: true,
        disableListFilter: true,
        components: { Field: '/src/admin/Account/CurrentPassword.client#CurrentPassword' },
      },
    },
    {
      name: 'secondFactor',
      type: 'ui',
      admin: { components: { Field: '/src/admin/Account/SecondFactor.client#SecondFactor' }, disableListColumn: true },
    },
    {
      name: 'ownSessions',
      type: 'ui',
      admin: { components: { Field: '/src/admin/Account/Sessions.client#Sessions' }, disableListColumn: true },
    },
    // A session is valid while it is of this generation. Another one is drawn by whatever ends sessions (`accountWrites.ts`).
    {
      name: 'generation',
      type: 'text',
      access: { create: () => false, read: () => false, update: () => false },
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
