import { COMMON_WORDS } from './common.ts'
import { pair, type Words } from './pair.ts'
import { STATE_WORDS } from './review.ts'

/** How a kind of mail is called in a subject line, and in the list of mails. */
export const MAIL_KIND_WORDS = {
  'review-requested': pair('Relecture demandée', 'Review requested'),
  'changes-requested': STATE_WORDS.changes_requested,
  'approved-by-all': STATE_WORDS.approved,
  published: STATE_WORDS.published,
} as const satisfies Record<string, Words>

/** Sentences of the mails of the review. */
export const MAIL_WORDS = {
  subject: pair(
    '{kind} : {first}{more, plural, =0 {} one { et # autre} other { et # autres}}',
    '{kind}: {first}{more, plural, =0 {} other { and # more}}',
  ),
  greeting: pair('Bonjour {name},', 'Hello {name},'),
  greetingNobody: pair('Bonjour,', 'Hello,'),
  together: pair('Mis en ligne en même temps', 'Live at the same time'),
  version: pair('version du {date} (tour {round})', 'version of {date} (round {round})'),
  standing: pair('Où en sont les réponses', 'Answers so far'),
  awaited: pair('réponse attendue', 'answer awaited'),
  approve: pair('a approuvé le {date}', 'approved on {date}'),
  requestChanges: pair('corrections demandées le {date}', 'changes requested on {date}'),
  abstain: pair('abstention le {date}', 'abstained on {date}'),
  somebody: pair('Une personne de l’équipe', 'Somebody of the team'),
  // what each is about
  reviewHeading: pair('On vous demande de relire', 'You are asked to review'),
  reviewLead: pair(
    '{actor} a soumis ce texte le {date}, tour {round}.',
    '{actor} submitted this text on {date}, round {round}.',
  ),
  reviewFor: pair('Vous le relisez pour {partner}.', 'You review it for {partner}.'),
  dueBefore: pair('Réponse attendue avant le {due}.', 'Answer expected before {due}.'),
  noteFrom: pair('Mot aux relecteurs, par {actor}', 'Note to the reviewers, by {actor}'),
  whatChanged: pair('Ce qui a changé', 'What has changed'),
  firstSubmission: pair('Premier envoi.', 'First submission.'),
  neverAnswered: pair(
    'Nouvel envoi : votre organisation n’a encore répondu sur aucune version de ce texte.',
    'Submitted again: your organisation has not answered on any version of this text yet.',
  ),
  changesHeading: pair('Des corrections sont demandées', 'Changes are requested'),
  changesLead: pair(
    '{actor} a répondu le {date} pour {partner}, sur la {version} : des corrections sont demandées.',
    '{actor} answered on {date} for {partner}, about the {version}: changes are requested.',
  ),
  changesAsked: pair('Ce que {partner} demande de corriger', 'What {partner} asks to correct'),
  commentGone: pair('Le commentaire n’est plus conservé.', 'The comment is no longer kept.'),
  approvedLead: pair(
    'Toutes les organisations sollicitées ont approuvé la {version}. Elle peut être mise en ligne.',
    'Every organisation that was asked has approved the {version}. It may go live.',
  ),
  publishedLead: pair(
    '{actor} a mis ce texte en ligne le {date}. Les lecteurs voient la {version}.',
    '{actor} put this text on the site on {date}. Readers see the {version}.',
  ),
  publishedTogether: pair(
    '{actor} a mis en ligne {count} textes ensemble le {date}.',
    '{actor} put {count} texts on the site together on {date}.',
  ),
  // the only thing to press
  readAndAnswer: COMMON_WORDS.readAndAnswer,
  readAndCorrect: pair('Lire et corriger', 'Read and correct'),
  seeText: pair('Voir le texte', 'See the text'),
  // at the foot
  onThisVersion: pair(
    'Votre réponse portera sur la version du {date} (tour {round}), jamais sur une autre.',
    'Your answer will be about the version of {date} (round {round}), never about another.',
  ),
  approvesNothing: pair(
    'Ouvrir cette page n’approuve rien et ne confirme rien.',
    'Opening the page approves nothing and confirms nothing.',
  ),
  notTracked: pair('Aucun suivi d’ouverture.', 'Openings are not tracked.'),
  demonstration: pair('Contenu de démonstration.', 'Demonstration content.'),
  whyReviewing: pair(
    'Vous recevez ce message parce que vous relisez pour {partner}.',
    'You receive this because you review for {partner}.',
  ),
  yourOrganisation: pair('votre organisation', 'your organisation'),
  whyWriting: pair(
    'Vous recevez ce message parce que vous avez soumis ce texte, ou que vous l’écrivez pour l’organisation chef de file.',
    'You receive this because you submitted this text, or write it for the lead organisation.',
  ),
  whyTakingPart: pair(
    'Vous recevez ce message parce que vous prenez part à l’écriture ou à la relecture de ce texte.',
    'You receive this because you take part in writing or reviewing this text.',
  ),
} as const satisfies Record<string, Words>
