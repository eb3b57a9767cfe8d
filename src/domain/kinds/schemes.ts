import { SCHEME_STATUSES, SCHEME_TYPES } from '../vocabularies.ts'
import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** A funding or support scheme. `title` is its name. `roleForEpl` answers the reader's question: what can an Epl do in it? */
export const schemes = kind({
  name: { fr: 'Dispositif', en: 'Scheme' },
  plural: { fr: 'Dispositifs', en: 'Schemes' },
  section: { fr: 'dispositifs', en: 'schemes' },
  columns: ['status'],
  shelf: {
    fr: 'Financements et appuis, avec le rôle qu’une Epl peut y tenir',
    en: 'Funding and support, with the role a local public enterprise can play',
  },
  entry: { above: ['type', 'status'], text: 'roleForEpl' },
  needsSources: true,
  lasting: ['status', ['open', 'permanent']],
  over: ['status', ['closed', 'archived']],
  ahead: ['status', ['upcoming']],
  api: {
    id: 'Scheme',
    description: 'A funding or support scheme, and what a local public enterprise can do in it.',
    item: 'A scheme in a list.',
  },
  fields: {
    acronym: field(value.line(30), { label: { fr: 'Sigle', en: 'Acronym' }, isPublic: true, isListed: true }),
    operator: field(value.line(200), {
      label: { fr: 'Opérateur', en: 'Operator' },
      filter: 'operator',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isOnSameLine: true,
    }),
    type: field(value.choice(SCHEME_TYPES), {
      label: { fr: 'Type de dispositif', en: 'Type of scheme' },
      deliveredAs: 'schemeType',
      filter: 'schemeType',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    status: field(value.choice(SCHEME_STATUSES), {
      label: { fr: 'Situation', en: 'Status' },
      filter: 'status',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isOnSameLine: true,
    }),
    opensAt: field(value.day, {
      label: { fr: 'Ouverture', en: 'Opens' },
      begins: 'openOn',
      during: { fr: 'Ouvert', en: 'Open' },
      isPublic: true,
      isListed: true,
    }),
    closesAt: field(value.day, {
      label: { fr: 'Clôture', en: 'Closes' },
      ends: 'openOn',
      isSortable: true,
      isPublic: true,
      isOnSameLine: true,
      isListed: true,
    }),
    description: field(value.text(4000), {
      label: { fr: 'Présentation', en: 'Presentation' },
      place: 'section',
      isPublic: true,
      isRequired: true,
      isTranslated: true,
    }),
    roleForEpl: field(value.text(2000), {
      label: { fr: 'Que peut y faire une Epl ?', en: 'What can a local public enterprise do in it?' },
      place: 'section',
      isPublic: true,
      isListed: true,
      isRequired: true,
      isTranslated: true,
    }),
    beneficiaries: field(value.text(2000), {
      label: { fr: 'Bénéficiaires', en: 'Beneficiaries' },
      place: 'section',
      isPublic: true,
      isRequired: true,
      isTranslated: true,
    }),
    amounts: field(value.text(1000), { label: { fr: 'Montants', en: 'Amounts' }, isPublic: true, isTranslated: true }),
    minAmount: field(value.sumIn('currency'), { label: { fr: 'Montant minimal', en: 'Minimum' }, isPublic: true }),
    maxAmount: field(value.sumIn('currency'), {
      label: { fr: 'Montant maximal', en: 'Maximum' },
      isPublic: true,
      isOnSameLine: true,
    }),
    currency: field(value.currency, {
      label: { fr: 'Monnaie des montants', en: 'Currency of the amounts' },
      hint: {
        fr: 'Trois lettres majuscules : EUR, USD, XOF… Vide : en euros.',
        en: 'Three capital letters: EUR, USD, XOF… Empty: in euros.',
      },
      description: 'Of minAmount and maxAmount, an ISO 4217 code; euros where there is none.',
      place: 'nowhere',
      isPublic: true,
      isOnSameLine: true,
    }),
    ownContributionRate: field(value.percent, {
      label: { fr: 'Part à apporter (%)', en: 'Own contribution (%)' },
      description: 'Percent.',
      isPublic: true,
      isOnSameLine: true,
    }),
    applyUrl: field(value.webAddress, { label: { fr: 'Adresse de dépôt', en: 'Where to apply' }, isPublic: true }),
    asOf: field(value.factDate, {
      label: { fr: 'Information datée de', en: 'As of' },
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    contacts: field(value.documents('contacts', 20), {
      label: { fr: 'À qui s’adresser', en: 'Who to contact' },
      isPublic: true,
    }),
  },
})
