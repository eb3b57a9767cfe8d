import {
  ACTOR_CONSENTS,
  ACTOR_KINDS,
  AIMS,
  CONFIDENCES,
  EXAMPLE_STATUSES,
  PERIMETERS,
  THEMES,
} from '../vocabularies.ts'
import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

const asOf = field(value.factDate, { label: { fr: 'Daté de', en: 'As of' }, isPublic: true })

/** A real operation of a local public enterprise, at home or abroad, told from its sources. */
export const examples = kind({
  name: { fr: 'Exemple', en: 'Example' },
  plural: { fr: 'Exemples', en: 'Examples' },
  section: { fr: 'exemples', en: 'examples' },
  columns: ['perimeter'],
  shelf: {
    fr: 'Ce que des Epl ont fait, où, avec qui et pour combien',
    en: 'What local public enterprises did, where, with whom and for how much',
  },
  entry: { above: ['countries', 'yearStart'], text: 'summary' },
  needsSources: true,
  lasting: ['status', ['ongoing']],
  api: {
    id: 'Example',
    description: 'A real operation of a local public enterprise.',
    item: 'An example in a list.',
  },
  fields: {
    summary: field(value.text(2000), {
      label: { fr: 'Chapeau', en: 'Summary' },
      isPublic: true,
      isRequired: true,
      isTranslated: true,
      isListed: true,
      place: 'lead',
    }),
    body: field(value.body, { label: { fr: 'Texte', en: 'Body' }, isPublic: true, isTranslated: true }),
    actor: field(
      value.group({
        name: field(value.line(200), { label: { fr: 'Nom', en: 'Name' }, isPublic: true, isRequired: true }),
        kind: field(value.choice(ACTOR_KINDS), {
          label: { fr: 'Nature à l’époque', en: 'What it was at the time' },
          filter: 'actorKind',
          isPublic: true,
          isRequired: true,
          isOnSameLine: true,
        }),
      }),
      { label: { fr: 'Acteur', en: 'Actor' }, isPublic: true, isRequired: true, isListed: true },
    ),
    onBehalfOf: field(value.line(300), {
      label: { fr: 'Pour le compte de', en: 'On behalf of' },
      hint: {
        fr: 'Une SPL n’agit que pour ses actionnaires : dites pour qui.',
        en: 'A local public company acts only for its shareholders: say for whom.',
      },
      isPublic: true,
    }),
    perimeter: field(value.choice(PERIMETERS), {
      label: { fr: 'Périmètre', en: 'Scope' },
      filter: 'perimeter',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    countries: field(value.countries(60), {
      label: { fr: 'Pays', en: 'Countries' },
      filter: 'country',
      zoneFilter: 'zone',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    themes: field(value.choices(THEMES, 10), {
      label: { fr: 'Thèmes', en: 'Topics' },
      filter: 'theme',
      isPublic: true,
      isListed: true,
      isRequired: true,
    }),
    aim: field(value.choice(AIMS), {
      label: { fr: 'Finalité', en: 'Aim' },
      filter: 'aim',
      isPublic: true,
      isRequired: true,
      isListed: true,
    }),
    yearStart: field(value.year, {
      label: { fr: 'Année de début', en: 'First year' },
      begins: 'year',
      during: { fr: 'En cours', en: 'Under way' },
      isSortable: true,
      isPublic: true,
      isListed: true,
    }),
    yearEnd: field(value.year, {
      label: { fr: 'Année de fin', en: 'Last year' },
      ends: 'year',
      isPublic: true,
      isListed: true,
      isOnSameLine: true,
    }),
    status: field(value.choice(EXAMPLE_STATUSES), {
      label: { fr: 'Situation', en: 'Status' },
      filter: 'status',
      isPublic: true,
      isListed: true,
      isOnSameLine: true,
    }),
    partnersInvolved: field(
      value.list(
        'name',
        field(value.line(200), { label: { fr: 'Nom', en: 'Name' }, isPublic: true, isRequired: true }),
        { most: 60, one: { fr: 'Partie prenante', en: 'Party' }, many: { fr: 'Parties prenantes', en: 'Parties' } },
      ),
      { label: { fr: 'Parties prenantes', en: 'Parties involved' }, isPublic: true },
    ),
    funding: field(
      value.rows(
        {
          funder: field(value.line(200), {
            label: { fr: 'Financeur', en: 'Funder' },
            filter: 'funder',
            isPublic: true,
            isRequired: true,
          }),
          amount: field(value.sumIn('currency'), {
            label: { fr: 'Montant', en: 'Amount' },
            isPublic: true,
            isOnSameLine: true,
          }),
          currency: field(value.currency, {
            label: { fr: 'Monnaie (EUR…)', en: 'Currency (EUR…)' },
            isPublic: true,
            isOnSameLine: true,
          }),
          text: field(value.line(300), { label: { fr: 'Précision', en: 'In words' }, isPublic: true }),
          asOf,
        },
        { most: 30, one: { fr: 'Financement', en: 'Funding line' }, many: { fr: 'Financements', en: 'Funding lines' } },
      ),
      { label: { fr: 'Financements', en: 'Funding' }, isPublic: true },
    ),
    keyFigures: field(
      value.rows(
        {
          label: field(value.line(200), {
            label: { fr: 'Ce qui est compté', en: 'What is counted' },
            isPublic: true,
            isRequired: true,
          }),
          value: field(value.line(60), {
            label: { fr: 'Valeur', en: 'Value' },
            isPublic: true,
            isRequired: true,
            isOnSameLine: true,
          }),
          unit: field(value.line(60), { label: { fr: 'Unité', en: 'Unit' }, isPublic: true, isOnSameLine: true }),
          asOf,
        },
        { most: 30, one: { fr: 'Chiffre', en: 'Figure' }, many: { fr: 'Chiffres', en: 'Figures' } },
      ),
      { label: { fr: 'Chiffres clés', en: 'Key figures' }, isPublic: true, isTranslated: true },
    ),
    lessons: field(value.text(4000), {
      label: { fr: 'Ce que l’on en retient', en: 'Lessons' },
      isPublic: true,
      isTranslated: true,
      place: 'lesson',
    }),
    confidence: field(value.choice(CONFIDENCES), {
      label: { fr: 'Solidité des sources', en: 'Strength of the sources' },
      isPublic: true,
    }),
    images: field(value.pictures(20), { label: { fr: 'Illustrations', en: 'Pictures' }, isPublic: true }),
  },
  kept: {
    actorConsent: field(value.choice(ACTOR_CONSENTS), {
      label: { fr: 'Accord de l’acteur', en: 'Consent of the actor' },
      hint: {
        fr: 'Jamais public. Un accord seulement demandé empêche la publication.',
        en: 'Never public. An agreement only asked for prevents publication.',
      },
      isPublic: false,
      isRequired: true,
    }),
    consentOn: field(value.calendarDay, {
      label: { fr: 'Accord donné le', en: 'Consent given on' },
      hint: { fr: 'Jamais public.', en: 'Never public.' },
      isPublic: false,
    }),
    consentNote: field(value.text(1000), {
      label: { fr: 'Comment l’accord a été donné', en: 'How consent was given' },
      hint: { fr: 'Jamais public : par qui, par quel moyen, à quelles conditions.', en: 'Never public: by whom, how, on what terms.' }, // prettier-ignore
      isPublic: false,
      isOnSameLine: true,
    }),
  },
})
