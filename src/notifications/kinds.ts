import type { Language } from '#domain/wording.ts'

/** Every reason the guide writes to somebody for. One mail per event and person, so one kind per event and person. */
export type Kind = 'review-requested' | 'changes-requested' | 'approved-by-all' | 'published'

/** How a kind is called in a subject line, and in the list of mails. */
export const KIND_WORDS: Readonly<Record<Kind, Readonly<Record<Language, string>>>> = {
  'review-requested': { fr: 'Relecture demandée', en: 'Review requested' },
  'changes-requested': { fr: 'Corrections demandées', en: 'Changes requested' },
  'approved-by-all': { fr: 'Approuvé par tous', en: 'Approved by all' },
  published: { fr: 'En ligne', en: 'Live' },
}
