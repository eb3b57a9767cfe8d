import { ofEachKind } from '#domain/kinds/index.ts'
import type { Language } from '#domain/wording.ts'
import { typography } from '#richtext/typography.ts'

/** Words of the queue, the dashboard, the navigation and the table of contents. The others are in `words.ts`. */
interface Words {
  readonly fr: string
  readonly en: string
}
const pair = (fr: string, en: string): Words => ({ fr, en })

const LIST_WORDS = {
  // navigation
  seeSite: pair('Voir le site', 'See the site'),
  owedCount: pair('{count} à relire', '{count} to review'),
  myWork: pair('Mon travail', 'My work'),
  // to review
  oneOwed: pair('1 texte attend la réponse {partner}.', '1 text awaits the answer of {partner}.'),
  manyOwed: pair('{count} textes attendent la réponse {partner}.', '{count} texts await the answer of {partner}.'),
  oneOwedLate: pair(
    '1 texte attend la réponse {partner}, en retard.',
    '1 text awaits the answer of {partner}, overdue.',
  ),
  manyOwedLate: pair(
    '{count} textes attendent la réponse {partner}, dont {late} en retard.',
    '{count} texts await the answer of {partner}, {late} of them overdue.',
  ),
  mostUrgent: pair('Le plus pressé d’abord.', 'The most urgent first.'),
  nothingOwed: pair('Rien à relire', 'Nothing to review'),
  nothingOwedText: pair(
    'Aucun texte n’attend la réponse {partner}. Vous serez prévenu par courriel à la prochaine demande.',
    'No text awaits the answer of {partner}. You will be told by e-mail when one does.',
  ),
  oneAwaited: pair('1 texte attend des réponses.', '1 text awaits answers.'),
  manyAwaited: pair('{count} textes attendent des réponses.', '{count} texts await answers.'),
  nothingAwaitedText: pair('Aucun texte n’est en relecture.', 'No text is in review.'),
  waitingForOthers: pair('En attente des autres', 'Waiting for others'),
  waitingForOthersText: pair(
    'Votre organisation n’a rien à y faire : elle a répondu, ou ne doit pas répondre.',
    'Nothing for your organisation to do: it has answered, or is not asked.',
  ),
  waitingForOne: pair('En attente {partner}', 'Waiting for {partner}'),
  seeAllWaiting: pair('Voir toutes les attentes', 'See everything awaited'),
  noOtherWaiting: pair('Aucune autre réponse n’est attendue.', 'No other answer is awaited.'),
  awaits: pair('Réponse attendue : {partners}.', 'Answer awaited: {partners}.'),
  lateToday: pair('En retard depuis aujourd’hui', 'Overdue since today'),
  lateOneDay: pair('En retard d’un jour', 'One day overdue'),
  lateDays: pair('En retard de {count} jours', '{count} days overdue'),
  before: pair('Avant le {date}', 'Before {date}'),
  changesAsked: pair('Corrections demandées par {partners}.', 'Changes requested by {partners}.'),
  firstReading: pair('Première lecture pour {partner}.', 'First reading for {partner}.'),
  changedSinceApproval: pair(
    'Modifié depuis la version approuvée par {partner} le {date}.',
    'Changed since the version {partner} approved on {date}.',
  ),
  sameAsApproved: pair(
    'Même texte que la version approuvée par {partner} le {date}.',
    'The same text as the version {partner} approved on {date}.',
  ),
  neverLive: pair('Jamais mis en ligne.', 'Never live.'),
  replacesLive: pair('Remplacera le texte en ligne.', 'Will replace the live text.'),
  approvedOf: pair('{count} sur {total}', '{count} of {total}'),
  approvedOfSpoken: pair('{count} approbations sur {total}', '{count} approvals of {total}'),
  read: pair('Lire', 'Read'),
  notYours: pair(
    'Vous avez soumis ce texte : une autre personne {partner} doit répondre.',
    'You submitted this text: somebody else of {partner} must answer.',
  ),
  more: pair('et {count} autres', 'and {count} more'),
  pagesOf: pair('Pages : {list}', 'Pages: {list}'),
  shownOf: pair('{from} à {to} sur {total}', '{from} to {to} of {total}'),
  previousPage: pair('Page précédente', 'Previous page'),
  nextPage: pair('Page suivante', 'Next page'),
  untitled: pair('Sans titre', 'Untitled'),
  // dashboard
  progress: pair('Avancement', 'Progress'),
  noneAwaited: pair('Aucune réponse n’est attendue.', 'No answer is awaited.'),
  awaitedFrom: pair('Réponses attendues : {partners}.', 'Answers awaited: {partners}.'),
  countFrom: pair('{count} {partner}', '{count} from {partner}'),
  myTasks: pair('Mes tâches', 'My tasks'),
  noTask: pair('Rien ne vous attend.', 'Nothing is waiting for you.'),
  taskReview: pair('À relire', 'To review'),
  taskChanges: pair('Corrections demandées', 'Changes requested'),
  taskApproved: pair('Approuvé par tous, à publier', 'Approved by all, to publish'),
  taskNewer: pair('Copie de travail plus récente que le texte en ligne', 'Working copy newer than the live text'),
  by: pair('par {partners}', 'by {partners}'),
  sinceDay: pair('depuis le {date}', 'since {date}'),
  editedOn: pair('modifié le {date}', 'edited on {date}'),
  answersAwaited: pair('Réponses attendues', 'Answers awaited'),
  answersCaption: pair(
    'Approbations et réponses attendues, par organisation et par partie du guide',
    'Approvals and answers awaited, by organisation and part of the guide',
  ),
  part: pair('Partie du guide', 'Part of the guide'),
  oneText: pair('1 texte soumis', '1 text submitted'),
  manyTexts: pair('{count} textes soumis', '{count} texts submitted'),
  wholeGuide: pair('Tout le guide', 'The whole guide'),
  outOfPlan: pair('Chapitres hors du plan', 'Chapters outside the outline'),
  ...ofEachKind(({ plural }) => plural),
  oneApprovedCell: pair('{count} approuvé sur {total}', '{count} of {total} approved'),
  manyApprovedCell: pair('{count} approuvés sur {total}', '{count} of {total} approved'),
  oneAwaitedCell: pair('1 réponse attendue', '1 answer awaited'),
  manyAwaitedCell: pair('{count} réponses attendues', '{count} answers awaited'),
  awaitedFromSpoken: pair('{partner}, {part} : ', '{partner}, {part}: '),
  toCorrectCell: pair('{count} à corriger', '{count} to correct'),
  abstainedCell: pair('{count} abstentions', '{count} abstentions'),
  oneAbstainedCell: pair('1 abstention', '1 abstention'),
  upToDate: pair('à jour', 'up to date'),
  notConcerned: pair('non sollicitée', 'not asked'),
  nothingSubmitted: pair(
    'Aucun texte n’a encore été soumis à la relecture.',
    'No text has been submitted for review yet.',
  ),
  awaitsAuthors: pair('Ce qui attend les auteurs', 'What awaits the authors'),
  awaitsAuthorsOthers: pair('Ce qui attend les autres auteurs', 'What awaits other authors'),
  nothingAwaitsAuthors: pair('Rien n’attend les auteurs.', 'Nothing awaits the authors.'),
  nothingAwaitsOthers: pair('Rien n’attend les autres auteurs.', 'Nothing awaits the other authors.'),
  leadIs: pair('chef de file : {partner}', 'led by {partner}'),
  demonstration: pair(
    'Démonstration : ces approbations sont fictives.',
    'Demonstration: these approvals are fictitious.',
  ),
  // table of contents
  planHelp: pair(
    'Déplacez une entrée avec ses boutons, ou en la glissant par sa poignée. Ce qui est en dessous la suit.',
    'Move an entry with its buttons, or by dragging its handle. What stands below it follows.',
  ),
  planReadOnly: pair('Vous pouvez lire ce plan, pas le modifier.', 'You may read this outline, not change it.'),
  planEmpty: pair(
    'Le plan est vide : ajoutez une partie, puis des chapitres.',
    'The outline is empty: add a part, then chapters.',
  ),
  legend: pair('Boutons', 'Buttons'),
  up: pair('Monter', 'Move up'),
  down: pair('Descendre', 'Move down'),
  indent: pair('Mettre sous le précédent', 'Put under the one before'),
  outdent: pair('Remonter d’un niveau', 'Bring up one level'),
  remove: pair('Retirer du plan', 'Take out of the outline'),
  rename: pair('Renommer', 'Rename'),
  actOn: pair('{act} : {title}', '{act}: {title}'),
  noUp: pair('« {title} » est déjà en tête.', '“{title}” already comes first.'),
  noDown: pair('« {title} » est déjà en dernier.', '“{title}” already comes last.'),
  noIndent: pair('« {title} » ne peut pas descendre d’un niveau ici.', '“{title}” cannot go down a level here.'),
  noOutdent: pair('« {title} » est déjà au premier niveau.', '“{title}” is already at the first level.'),
  doneMove: pair('« {title} » est maintenant en {place}.', '“{title}” is now at {place}.'),
  doneRemove: pair('« {title} » est retiré du plan.', '“{title}” is out of the outline.'),
  doneRemovePart: pair(
    'La partie « {title} » est retirée ; ses chapitres restent à sa place.',
    'The part “{title}” is removed; its chapters stay in its place.',
  ),
  doneAddChapter: pair('« {title} » est ajouté au plan, en {place}.', '“{title}” is added to the outline, at {place}.'),
  doneAddPart: pair('La partie « {title} » est ajoutée à la fin.', 'The part “{title}” is added at the end.'),
  doneRename: pair('La partie s’appelle maintenant « {title} ».', 'The part is now called “{title}”.'),
  doneUndo: pair('Dernière opération annulée.', 'Last operation undone.'),
  undo: pair('Annuler la dernière opération', 'Undo the last operation'),
  addChapter: pair('Ajouter un chapitre', 'Add a chapter'),
  whichChapter: pair('Chapitre', 'Chapter'),
  choose: pair('Choisir…', 'Choose…'),
  inPart: pair('Dans', 'In'),
  atTheEnd: pair('à la fin du plan', 'the end of the outline'),
  allPlaced: pair('Tous les chapitres sont dans le plan.', 'Every chapter is in the outline.'),
  addPart: pair('Ajouter une partie', 'Add a part'),
  nameFr: pair('Titre en français', 'Title in French'),
  nameEn: pair('Titre en anglais (facultatif)', 'Title in English (optional)'),
  add: pair('Ajouter', 'Add'),
  keep: pair('Garder ce titre', 'Keep this title'),
  nameNeeded: pair('Écrivez le titre de la partie en français.', 'Write the title of the part in French.'),
  chapterNeeded: pair('Choisissez un chapitre.', 'Choose a chapter.'),
  full: pair('Il n’y a plus de place à cet endroit.', 'There is no room left there.'),
  unknownChapter: pair('Chapitre supprimé ou inaccessible', 'Chapter deleted or out of reach'),
  aPart: pair('Partie', 'Part'),
  isLive: pair('en ligne', 'live'),
  isNotLive: pair('pas en ligne, passé pour l’instant', 'not live, skipped for now'),
} as const satisfies Record<string, Words>
export type ListWordKey = keyof typeof LIST_WORDS

/** A sentence in the language of the interface, `{…}` filled, its French spaces set. */
export function tell(
  key: ListWordKey,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const sentence = LIST_WORDS[key][language].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  return typography(sentence, language)
}
