import { COMMON_WORDS } from './common.ts'
import { pair, type Words } from './pair.ts'

/** Words of the mailbox page. */
export const MAILBOX_WORDS = {
  title: COMMON_WORDS.mailbox,
  smtpOn: pair(
    'Un serveur de messagerie est réglé (SMTP_URL) : les courriels partent vraiment.',
    'A mail server is configured (SMTP_URL): mails really leave.',
  ),
  smtpOff: pair(
    'Aucun serveur de messagerie n’est réglé (SMTP_URL) : les courriels restent ici, et en fichiers .eml dans le dossier de données.',
    'No mail server is configured (SMTP_URL): mails stay here, and as .eml files in the data folder.',
  ),
  empty: pair(
    'Aucun courriel pour l’instant. Le premier partira quand un texte sera soumis à la relecture.',
    'No mail so far. The first will leave when a text is submitted for review.',
  ),
  notices: pair('Courriels de relecture', 'Review mails'),
  accounts: pair('Courriels de compte', 'Account mails'),
  date: pair('Date', 'Date'),
  to: pair('À', 'To'),
  subject: pair('Objet', 'Subject'),
  kind: pair('Motif', 'Kind'),
  status: pair('État', 'Status'),
  attempts: pair('Essais', 'Attempts'),
  error: pair('Dernière erreur', 'Last error'),
  sentAt: pair('Envoyé', 'Sent'),
  back: pair('Tous les courriels', 'All mails'),
  gone: pair(
    'Ce courriel n’existe pas, ou ne peut plus être composé.',
    'This mail does not exist, or can no longer be composed.',
  ),
  previous: pair('Plus récents', 'Newer'),
  next: pair('Plus anciens', 'Older'),
  pages: pair('Pages', 'Pages'),
  pageOf: pair('page {page} sur {pages}', 'page {page} of {pages}'),
} as const satisfies Record<string, Words>

/** How far a mail is. */
export const MAIL_STATUS_WORDS = {
  pending: pair('en attente', 'waiting'),
  sending: pair('envoi en cours', 'being sent'),
  sent: pair('envoyé', 'sent'),
  failed: pair('refusé', 'refused'),
  dropped: pair('abandonné (compte désactivé)', 'dropped (account deactivated)'),
} as const satisfies Record<string, Words>
