import type { Field } from 'payload'
import { fieldByScope } from '#access/fromTable.ts'
import { FIELD_LABELS } from '#domain/fieldLabels.ts'
import { can } from '#domain/permissions.ts'
import { actorOf } from '#access/actor.ts'
import { STATES } from '#domain/review.ts'
import { STATE_WORDS } from '#words/review.ts'
import { both, fieldLabel, label, labelOf } from '#richtext/labels.ts'
import { targetOf } from '#access/fromTable.ts'
import { neverRefused } from '#richtext/neverRefused.ts'
import { COMMON_WORDS } from '#words/common.ts'
import { id } from './id.ts'

const hiddenField = { hidden: true, disableListColumn: true, disableListFilter: true } as const
const unfrozen = { isFrozen: false } as const

/** What every reviewable document has, around the fields of its own type. Never `required`: the gate decides at submission. */
export function reviewableFields(own: Field[]): Field[] {
  return neverRefused([
    id(),
    {
      name: 'title',
      type: 'text',
      localized: true,
      maxLength: 200,
      label: fieldLabel('title'),
      admin: { className: 'titre-du-texte', placeholder: { ...FIELD_LABELS.title } },
    },
    ...own.filter((field) => !isOfRecord(field)),
    column,
    beside('fiche', [...ownership, ...own.filter(isOfRecord), sources]),
    beside('notes', [internalNotes]),
    ...bookkeeping,
  ])
}

/** Beside the text, one thing at a time: the tabs of what follows it here, and what is no field. */
const column: Field = {
  name: 'column',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/src/admin/Column/index#Column' },
  },
}

/** Fields that are one part of the column (`src/admin/Column`). */
const beside = (part: 'fiche' | 'notes', fields: Field[]): Field => ({
  type: 'row',
  admin: { position: 'sidebar', className: `volet volet-${part}` },
  fields,
})

/** Of what a kind has, what says where the text belongs rather than what it says. */
const isOfRecord = (field: Field): boolean =>
  'name' in field && (field.name === 'themes' || (field.type === 'relationship' && field.hasMany === true))

const sources: Field = {
  name: 'sources',
  type: 'array',
  maxRows: 100,
  label: fieldLabel('sources'),
  labels: { singular: both('Source', 'Source reference'), plural: both('Sources', 'Source references') },
  admin: { initCollapsed: true },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'title', type: 'text', maxLength: 300, label: label('Intitulé *', 'Title *') },
        { name: 'publisher', type: 'text', maxLength: 200, label: label('Éditeur', 'Publisher') },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'url', type: 'text', maxLength: 2000, label: label('Adresse web', 'Web address') },
        { name: 'consultedAt', type: 'date', label: label('Consultée le', 'Consulted on') },
      ],
    },
  ],
}

const ownership: Field[] = [
  {
    name: 'slug',
    type: 'text',
    index: true,
    maxLength: 80,
    label: fieldLabel('slug'),
    admin: {
      components: { afterInput: ['/src/admin/Address/Address.client#Address'] },
      description: label(
        'Minuscules sans accent, mots séparés par des tirets. Laissée vide, elle est tirée du titre.',
        'Lower case without accents, words joined by hyphens. Left empty, it is made from the title.',
      ),
    },
  },
  {
    name: 'leadPartner',
    type: 'relationship',
    relationTo: 'partners',
    index: true,
    label: fieldLabel('leadPartner'),
    access: { create: fieldByScope('setOwners'), update: fieldByScope('setOwners') },
    admin: { allowCreate: false, allowEdit: false },
  },
  {
    name: 'coPartners',
    type: 'relationship',
    relationTo: 'partners',
    hasMany: true,
    label: fieldLabel('coPartners'),
    access: { create: mayNameOwners, update: fieldByScope('setOwners') },
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: label(
        'Retirer une organisation ne la dispense pas : elle doit encore approuver la version qui l’enlève.',
        'Removing an organisation does not pass it over: it must still approve the version that drops it.',
      ),
    },
  },
  { name: 'reviewDueAt', type: 'date', label: fieldLabel('reviewDueAt') },
]

const internalNotes: Field = {
  name: 'internalNotes',
  type: 'textarea',
  maxLength: 20_000,
  label: fieldLabel('internalNotes'),
  custom: unfrozen,
  access: { read: ownersOnly, update: ownersOnly },
  admin: {
    description: label(
      'Entre organisations copropriétaires. Jamais publiées.',
      'Between the owning organisations. Never published.',
    ),
  },
}

/** Who reads the row (`#domain/readers.ts`): nobody sends it, reads it or asks for it. */
export const readersField: Field = {
  name: 'readers',
  type: 'text',
  index: true,
  hidden: true,
  custom: unfrozen,
  access: { create: () => false, read: () => false, update: () => false },
}

const bookkeeping: Field[] = [
  {
    name: 'createdBy',
    type: 'text',
    index: true,
    custom: unfrozen,
    admin: hiddenField,
    access: { create: () => false, update: () => false },
  },
  {
    name: 'review',
    type: 'relationship',
    relationTo: 'reviews',
    custom: unfrozen,
    admin: hiddenField,
    access: { create: () => false, update: () => false },
  },
  readersField,
  {
    name: 'reviewState',
    type: 'select',
    virtual: 'review.state',
    options: STATES.map((value) => ({ value, label: { ...STATE_WORDS[value] } })),
    label: labelOf(COMMON_WORDS.state),
    admin: { readOnly: true, hidden: true, components: { Cell: '/src/admin/cells/StateCell#StateCell' } },
  },
  {
    name: 'reviewIsLive',
    type: 'checkbox',
    virtual: 'review.isLive',
    label: labelOf(STATE_WORDS.published),
    admin: { readOnly: true, hidden: true, components: { Cell: '/src/admin/cells/LiveCell#LiveCell' } },
  },
]

/** On creation the lead is one's own partner, so a coordinator may name the other owners at once. */
function mayNameOwners({ req }: { req: Parameters<typeof actorOf>[0] }): boolean {
  const actor = actorOf(req)
  return can(actor, 'setOwners', { leadPartner: actor?.partner ?? null })
}

function ownersOnly({ req, doc }: { req: Parameters<typeof actorOf>[0]; doc?: Record<string, unknown> }): boolean {
  const actor = actorOf(req)
  const { leadPartner, coPartners } = targetOf(doc)
  return actor !== null && actor.partner !== null && [leadPartner, ...(coPartners ?? [])].includes(actor.partner)
}
