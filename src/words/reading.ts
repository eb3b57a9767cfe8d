import { pair } from './pair.ts'

/** What the page says where a frozen text is read, compared and remarked on. */
export const READING_WORDS = {
  compareWith: pair('Comparer avec', 'Compare with'),
  withApproved: pair('ce que {partner} a approuvé le {date}', 'what {partner} approved on {date}'),
  withToCorrect: pair(
    'la version {number}, que {partner} a demandé de corriger le {date}',
    'version {number}, which {partner} asked to correct on {date}',
  ),
  withAbstained: pair(
    'la version {number}, sur laquelle {partner} s’est abstenue le {date}',
    'version {number}, which {partner} abstained on, on {date}',
  ),
  withLive: pair('le texte en ligne', 'the live text'),
  withCopy: pair('la copie de travail', 'the working copy'),
  withNothing: pair('rien', 'nothing'),
  readingLanguage: pair('Langue', 'Language'),
  french: pair('français', 'French'),
  englishLower: pair('anglais', 'English'),
  noChange: pair('Aucun changement', 'No change'),
  notCompared: pair(
    'Les changements ne peuvent pas être montrés maintenant : voici le texte entier.',
    'The changes cannot be shown right now: here is the whole text.',
  ),
  noChangeHere: pair('Aucun changement dans cette langue', 'No change in this language'),
  changes: pair(
    '{count, plural, one {# changement} other {# changements}}',
    '{count, plural, one {# change} other {# changes}}',
  ),
  goToFirst: pair('Aller au premier', 'Go to the first'),
  copyShown: pair(
    'Vous lisez la copie de travail, comparée à la {version} : ce n’est pas le texte sur lequel on répond.',
    'You are reading the working copy, compared with {version}: it is not the text answers are about.',
  ),
  print: pair('Imprimer', 'Print'),
  proof: pair('Preuve', 'Proof'),
  proofText: pair('Empreinte du texte (SHA-256)', 'Fingerprint of the text (SHA-256)'),
  ledgerPosition: pair('Réponse n° {seq} du registre', 'Ledger entry {seq}'),
  remarks: pair('Remarques des organisations', 'Remarks of the organisations'),
  noRemarks: pair('Aucune remarque sur cette version.', 'No remarks on this version.'),
  remarksOn: pair('Sur la version {number} du {date}', 'On version {number} of {date}'),
  allVersions: pair('Les {count} versions soumises', 'The {count} submitted versions'),
  shownVersion: pair('sur cette page', 'on this page'),
  readThisVersion: pair('la lire', 'read it'),
  compareVersion: pair('comparer avec elle', 'compare with it'),
}
