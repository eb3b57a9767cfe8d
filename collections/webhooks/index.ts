import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { byRole, nobody } from '#access/fromTable.ts'
import { REVIEWABLE_TYPES, TYPE_LABELS } from '#domain/content/index.ts'
import { env } from '#platform/env.ts'
import { addressFault } from '#platform/webhooks/reachable.ts'
import { both, labelOf } from '#richtext/labels.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { WEBHOOK_WORDS } from '#words/webhooks.ts'
import { id } from '../shared/id.ts'
import { languageOf } from '../shared/refuse.ts'
import { deliveryEndpoints } from './endpoints/deliveries.ts'
import { secretEndpoint } from './endpoints/secret.ts'

const FAULTS = {
  address: WEBHOOK_WORDS.badAddress,
  https: WEBHOOK_WORDS.notHttps,
  private: WEBHOOK_WORDS.privateAddress,
}
const administrators = byRole('manageInstallation')
/** Written by the endpoint that makes a secret, and by nobody's form. */
const own = (field: Field): Field =>
  ({ ...field, access: { create: () => false, update: () => false }, admin: { hidden: true } }) as Field

/** Where changes are sent. Its secret is kept nowhere: only which generation of it is in force. */
export const Webhooks: CollectionConfig = {
  slug: 'webhooks',
  labels: {
    singular: both(WEBHOOK_WORDS.webhook.fr, WEBHOOK_WORDS.webhook.en),
    plural: both(WEBHOOK_WORDS.webhooks.fr, WEBHOOK_WORDS.webhooks.en),
  },
  access: {
    create: administrators,
    read: administrators,
    readVersions: nobody,
    update: administrators,
    delete: administrators,
    unlock: nobody,
    admin: administrators as () => boolean,
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'url', 'isActive'],
    group: COMMON_WORDS.administration,
    hideAPIURL: true,
    hidden: ({ user }) => !(user as { roles?: string[] } | null)?.roles?.includes('admin'),
  },
  endpoints: [secretEndpoint, ...deliveryEndpoints],
  disableDuplicate: true,
  disableBulkEdit: true,
  lockDocuments: false,
  fields: [
    id(),
    { name: 'name', type: 'text', required: true, maxLength: 120, label: labelOf(WEBHOOK_WORDS.name) },
    {
      name: 'url',
      type: 'text',
      required: true,
      maxLength: 500,
      label: labelOf(WEBHOOK_WORDS.url),
      admin: { description: labelOf(WEBHOOK_WORDS.urlHelp) },
      validate: (value: string | null | undefined, { req }: { req: PayloadRequest }) => {
        const fault = addressFault(value ?? '', env().WEBHOOK_ADDRESSES === 'any')
        return fault ? FAULTS[fault][languageOf(req)] : true
      },
    },
    {
      name: 'kinds',
      type: 'select',
      hasMany: true,
      label: labelOf(WEBHOOK_WORDS.kinds),
      admin: { description: labelOf(WEBHOOK_WORDS.kindsHelp) },
      options: REVIEWABLE_TYPES.map((value) => ({ value, label: { ...TYPE_LABELS[value] } })),
    },
    { name: 'isActive', type: 'checkbox', defaultValue: true, label: labelOf(WEBHOOK_WORDS.isActive) },
    {
      name: 'log',
      type: 'ui',
      admin: { components: { Field: '/src/admin/Webhooks.client#Webhook' }, disableListColumn: true },
    },
    own({ name: 'generation', type: 'number', defaultValue: 0 }),
    own({ name: 'previousUntil', type: 'text' }),
    own({ name: 'begin', type: 'number' }),
  ],
}
