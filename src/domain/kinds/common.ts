import type { Label } from '../vocabularies.ts'

/** What people call the fields every document has, and what stands beside a text. Their schema is `common` in `content/shared.ts`. */
export const COMMON_LABELS = {
  title: { fr: 'Titre', en: 'Title' },
  slug: { fr: 'Adresse de la page', en: 'Page address' },
  leadPartner: { fr: 'Chef de file', en: 'Lead partner' },
  coPartners: { fr: 'Autres organisations copropriétaires', en: 'Co-owning organisations' },
  sources: { fr: 'Origine des informations', en: 'Sources' },
  reviewDueAt: { fr: 'À réexaminer avant le', en: 'To be re-examined before' },
  internalNotes: { fr: 'Notes internes', en: 'Internal notes' },
  media: { fr: 'Médias', en: 'Media files' },
} as const satisfies Record<string, Label>
