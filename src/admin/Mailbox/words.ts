import type { Language } from '#domain/wording.ts'
import type { Status } from '#notifications/rows.ts'

/** Every string of the mailbox page, in both languages. */
export const WORDS = {
  title: { fr: 'Courrier local', en: 'Local mailbox' },
  smtpOn: {
    fr: 'Un serveur de messagerie est réglé (SMTP_URL) : les courriels partent vraiment.',
    en: 'A mail server is configured (SMTP_URL): mails really leave.',
  },
  smtpOff: {
    fr: 'Aucun serveur de messagerie n’est réglé (SMTP_URL) : les courriels restent ici, et en fichiers .eml dans le dossier de données.',
    en: 'No mail server is configured (SMTP_URL): mails stay here, and as .eml files in the data folder.',
  },
  empty: {
    fr: 'Aucun courriel pour l’instant. Le premier partira quand un texte sera soumis à la relecture.',
    en: 'No mail so far. The first will leave when a text is submitted for review.',
  },
  notices: { fr: 'Courriels de relecture', en: 'Review mails' },
  accounts: { fr: 'Courriels de compte', en: 'Account mails' },
  date: { fr: 'Date', en: 'Date' },
  to: { fr: 'À', en: 'To' },
  subject: { fr: 'Objet', en: 'Subject' },
  kind: { fr: 'Motif', en: 'Kind' },
  status: { fr: 'État', en: 'Status' },
  attempts: { fr: 'Essais', en: 'Attempts' },
  error: { fr: 'Dernière erreur', en: 'Last error' },
  sentAt: { fr: 'Envoyé', en: 'Sent' },
  back: { fr: 'Tous les courriels', en: 'All mails' },
  gone: {
    fr: 'Ce courriel n’existe pas, ou ne peut plus être composé.',
    en: 'This mail does not exist, or can no longer be composed.',
  },
  previous: { fr: 'Plus récents', en: 'Newer' },
  next: { fr: 'Plus anciens', en: 'Older' },
  pages: { fr: 'Pages', en: 'Pages' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

export const STATUS_WORDS: Readonly<Record<Status, Readonly<Record<Language, string>>>> = {
  pending: { fr: 'en attente', en: 'waiting' },
  sending: { fr: 'envoi en cours', en: 'being sent' },
  sent: { fr: 'envoyé', en: 'sent' },
  failed: { fr: 'refusé', en: 'refused' },
  dropped: { fr: 'abandonné (compte désactivé)', en: 'dropped (account deactivated)' },
}

/** « page 2 sur 7 » */
export const pageOf = (page: number, pages: number, language: Language): string =>
  language === 'en' ? `page ${page} of ${pages}` : `page ${page} sur ${pages}`

/** « 18 novembre 2026 à 09:12 » in Paris. */
export const moment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  }).format(new Date(iso))
