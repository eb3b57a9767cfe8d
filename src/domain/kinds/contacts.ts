import { z } from 'zod'
import { instant } from '../content/shared.ts'
import { CONTACT_KINDS, LEGAL_BASES, ORGANISATION_TYPES, THEMES, ZONES } from '../vocabularies.ts'
import { field, type Value } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** 32 hexadecimal digits that go with these very words, so that their hash tells nobody who they are about. */
const salt: Value<z.ZodString, null> = {
  control: { as: 'secret' },
  schema: z.string().regex(/^[0-9a-f]{32}$/),
  delivered: null,
}

/** What readers get of a person, while they may. */
const deliveredPerson = z.strictObject({
  firstName: z.string(),
  lastName: z.string(),
  jobTitle: z.string().optional(),
  directPhone: z.string().optional(),
  directEmail: z.string().optional(),
  publishUntil: instant,
})

/** An organisation to turn to. The personal block exists only for `kind: 'named'`, with a legal basis and an end. */
export const contacts = kind({
  name: { fr: 'Contact', en: 'Contact entry' },
  plural: { fr: 'Contacts', en: 'Contacts' },
  section: { fr: 'contacts', en: 'contacts' },
  columns: ['organisationType'],
  shelf: { fr: 'À qui s’adresser', en: 'Who to turn to' },
  entry: { above: ['organisationType'], text: 'role' },
  api: {
    id: 'Contact',
    description: 'An organisation to turn to, and a person only while their data may be published.',
    item: 'A contact in a list.',
  },
  fields: {
    organisation: field(value.line(200), {
      label: { fr: 'Organisme', en: 'Organisation' },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    organisationType: field(value.choice(ORGANISATION_TYPES), {
      label: { fr: 'Type d’organisme', en: 'Type of organisation' },
      filter: 'organisationType',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    kind: field(value.choice(CONTACT_KINDS), {
      label: { fr: 'Nature de la fiche', en: 'Kind of entry' },
      filter: 'kind',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isOnSameLine: true,
      initially: 'functional',
    }),
    role: field(value.text(1000), {
      label: { fr: 'Ce qu’il apporte', en: 'What they do' },
      isPublic: true,
      isListed: true,
      isRequired: true,
      isTranslated: true,
      place: 'lead',
    }),
    website: field(value.webAddress, { label: { fr: 'Site web', en: 'Website' }, isPublic: true }),
    switchboard: field(value.phone, {
      label: { fr: 'Standard téléphonique', en: 'Switchboard' },
      isPublic: true,
      isOnSameLine: true,
    }),
    genericEmail: field(value.email, {
      label: { fr: 'Adresse électronique générique', en: 'Generic e-mail' },
      isPublic: true,
      isOnSameLine: true,
    }),
    address: field(value.text(500), { label: { fr: 'Adresse postale', en: 'Postal address' }, isPublic: true }),
    regions: field(value.choices(ZONES, 10), {
      label: { fr: 'Zones couvertes', en: 'Regions' },
      filter: 'region',
      isPublic: true,
      isListed: true,
    }),
    themes: field(value.choices(THEMES, 10), {
      label: { fr: 'Thèmes', en: 'Topics' },
      filter: 'theme',
      isPublic: true,
      isListed: true,
    }),
    person: field(
      {
        ...value.group({
          firstName: field(value.line(100), {
            label: { fr: 'Prénom', en: 'First name' },
            isPublic: true,
            isRequired: true,
          }),
          lastName: field(value.line(100), {
            label: { fr: 'Nom', en: 'Last name' },
            isPublic: true,
            isRequired: true,
            isOnSameLine: true,
          }),
          jobTitle: field(value.line(200), { label: { fr: 'Fonction', en: 'Job title' }, isPublic: true }),
          directPhone: field(value.phone, { label: { fr: 'Ligne directe', en: 'Direct line' }, isPublic: true }),
          directEmail: field(value.email, {
            label: { fr: 'Adresse directe', en: 'Direct e-mail' },
            isPublic: true,
            isOnSameLine: true,
          }),
          salt: field(salt, { label: { fr: 'Sel', en: 'Salt' }, isPublic: false }),
          legalBasis: field(
            value.group({
              basis: field(value.choice(LEGAL_BASES), {
                label: { fr: 'Fondement', en: 'Ground' },
                isPublic: false,
                isRequired: true,
              }),
              informedAt: field(value.day, {
                label: { fr: 'Personne informée le', en: 'Person informed on' },
                isPublic: false,
                isRequired: true,
              }),
              publishUntil: field(value.day, {
                label: { fr: 'Publier jusqu’au', en: 'Publish until' },
                isPublic: true,
                isRequired: true,
              }),
            }),
            { label: { fr: 'Base légale', en: 'Legal basis' }, isPublic: false, isRequired: true },
          ),
        }),
        delivered: deliveredPerson,
      },
      {
        label: { fr: 'Personne à contacter', en: 'Person' },
        hint: {
          fr: 'Publié seulement avec une base légale, et jusqu’à la date dite.',
          en: 'Published only with a legal basis, until the date given.',
        },
        isPublic: true,
        isPersonal: true,
        shownWhere: ['kind', 'named'],
        description: 'Only while the person may be published; gone at `publishUntil`.',
      },
    ),
  },
})
