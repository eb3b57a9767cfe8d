import { pair, type Words } from './pair.ts'

/** Words of endpoints that are told what changed. */
export const WEBHOOK_WORDS = {
  webhook: pair('Webhook', 'Webhook'),
  webhooks: pair('Webhooks', 'Webhooks'),
  name: pair('Nom de la destination', 'Name of the endpoint'),
  url: pair('Adresse de réception', 'Receiving address'),
  urlHelp: pair(
    'Une adresse https:// publique. Elle reçoit ce qui a changé sur le site, et ce qu’un cache doit oublier.',
    'A public https:// address. It is told what changed on the site, and what a cache is to forget.',
  ),
  kinds: pair('Natures de documents', 'Kinds of documents'),
  kindsHelp: pair('Aucune : toutes sont annoncées.', 'None: all of them are told.'),
  isActive: pair('Envois activés', 'Messages are sent'),
  badAddress: pair(
    'Une adresse https:// complète est attendue, sans identifiants.',
    'A whole https:// address is expected, without credentials.',
  ),
  notHttps: pair('L’adresse doit commencer par https://.', 'The address must begin with https://.'),
  privateAddress: pair(
    'Cette adresse est celle d’un réseau privé : rien n’y est envoyé.',
    'This address is one of a private network: nothing is sent there.',
  ),
  secret: pair('Secret de signature', 'Signing secret'),
  noSecret: pair('Rien n’est envoyé avant qu’un secret soit créé.', 'Nothing is sent before a secret is made.'),
  makeSecret: pair('Créer un nouveau secret', 'Make a new secret'),
  shownOnce: pair(
    'Copiez ce secret maintenant : il ne sera plus montré. L’ancien, s’il y en avait un, signe encore pendant 24 heures.',
    'Copy this secret now: it will not be shown again. The former one, if there was one, signs for another 24 hours.',
  ),
  deliveries: pair('Derniers envois', 'Last messages'),
  noDelivery: pair('Aucun envoi pour l’instant.', 'No message so far.'),
  changes: pair('Changements', 'Changes'),
  resend: pair('Renvoyer', 'Send again'),
  failed: pair('La demande n’a pas abouti : réessayez.', 'The request did not succeed: try again.'),
} as const satisfies Record<string, Words>

/** How far a message is. */
export const DELIVERY_STATUS = {
  pending: pair('En attente', 'Waiting'),
  sending: pair('En cours d’envoi', 'Being sent'),
  sent: pair('Reçu', 'Received'),
  dead: pair('Abandonné', 'Given up'),
} as const satisfies Record<string, Words>
