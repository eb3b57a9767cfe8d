import { field } from './field.ts'
import { kind } from './kind.ts'
import * as value from './values.ts'

/** A page beside the guide: legal notice, accessibility, privacy, who writes it. The foot of the site leads to each. */
export const pages = kind({
  name: { fr: 'Page d’information', en: 'Information page' },
  plural: { fr: 'Pages d’information', en: 'Information pages' },
  section: { fr: 'informations', en: 'information' },
  shelf: null,
  hint: {
    fr: 'Mentions légales, accessibilité, données personnelles, à propos : le pied du site mène à chacune.',
    en: 'Legal notice, accessibility, privacy, about: the foot of the site leads to each.',
  },
  api: { id: 'Page', description: 'A page beside the guide.', item: 'A page beside the guide, in a list.' },
  fields: {
    summary: field(value.text(1000), {
      label: { fr: 'Chapeau', en: 'Summary' },
      place: 'lead',
      isPublic: true,
      isListed: true,
      isTranslated: true,
    }),
    body: field(value.body, {
      label: { fr: 'Texte', en: 'Body' },
      isPublic: true,
      isRequired: true,
      isTranslated: true,
    }),
  },
})
