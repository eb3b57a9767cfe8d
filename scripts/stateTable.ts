import { COMMANDS, type CommandName } from '#domain/commands.ts'
import { isRefusal } from '#domain/errors.ts'
import { reviewOf } from '#domain/guide.ts'
import { stateOf } from '#domain/review.ts'
import { COMMAND_WORDS, STATE_WORDS } from '#words/review.ts'
import { rulingRows } from './rulings.ts'
import {
  DOCUMENT, PEOPLE, play, RIGHT, situation, SITUATIONS, WHERE, type PersonName, type SituationName,
} from './situations.ts' // prettier-ignore

/** The review as two tables in Markdown, asked of `decide` and `evolve` themselves. `npm run generate` writes it to docs/. */
export function stateTable(): string {
  return `# Table des états de la relecture

Ce fichier est produit par \`npm run generate\`, en interrogeant le code lui-même (\`src/domain/decide.ts\`) ; ne le modifiez pas à la main.

Le document d’essai appartient à une organisation chef de file et à une organisation copropriétaire ; toutes deux doivent
approuver. Une case donne l’état qui suit la commande, ou le code du refus (\`src/domain/errors.ts\`).

## Ce que chaque commande devient, faite par la bonne personne

${table(
  ['situation', 'état', ...COMMANDS.map((command) => `\`${command}\``)],
  SITUATIONS.map((name) => [
    SITUATION_WORDS[name],
    wordOf(name),
    ...COMMANDS.map((command) => outcome(name, command, RIGHT[command])),
  ]),
)}

La bonne personne : ${COMMANDS.map((command) => `\`${command}\` (${COMMAND_WORDS[command].fr}), ${PERSON_WORDS[RIGHT[command]]}`).join(' ; ')}.

## Qui peut faire quoi

Chaque commande est essayée dans une situation où la bonne personne peut la faire.

${table(
  ['personne', ...COMMANDS.map((command) => `\`${command}\``)],
  PERSONS.map((person) => [PERSON_WORDS[person], ...COMMANDS.map((command) => allowed(command, person))]),
)}

Sans connexion, toute commande est refusée : \`unauthenticated\`. Un compte désactivé n’a plus aucun rôle.

## Ce qu’un état seul ne dit pas

La dernière chose faite est permise, ou refusée par le code donné ; tout ce qui précède a été permis.

${table(['règle', 'histoire', 'issue'], rulingRows())}
`
}

const SITUATION_WORDS: Readonly<Record<SituationName, string>> = {
  draft: 'jamais soumis',
  review: 'soumis, personne n’a répondu',
  half: 'un accord sur deux',
  changes: 'un accord, une demande de corrections',
  approved: 'deux accords sur deux',
  live: 'en ligne',
  liveReview: 'en ligne, nouvelle version soumise',
  liveApproved: 'en ligne, nouvelle version approuvée',
  withdrawn: 'retiré de la relecture',
  unpublished: 'retiré du site',
  archived: 'archivé',
}

const PERSON_WORDS: Readonly<Record<PersonName, string>> = {
  'author.lead': 'auteur du chef de file',
  'reviewer.lead': 'relecteur du chef de file',
  'coordinator.lead': 'coordination du chef de file',
  submitter: 'auteur et relecteur du chef de file qui a soumis ce texte',
  'author.co': 'auteur d’un copropriétaire',
  'reviewer.co': 'relecteur d’un copropriétaire',
  'coordinator.co': 'coordination d’un copropriétaire',
  'author.other': 'auteur d’une autre organisation',
  'reviewer.other': 'relecteur d’une autre organisation',
  'coordinator.other': 'coordination d’une autre organisation',
  'chief-editor': 'rédaction en chef',
  'chief-editor.co': 'rédaction en chef, aussi relecteur d’un copropriétaire',
  observer: 'observateur',
  admin: 'administration technique',
  'no role': 'compte sans rôle',
}
const PERSONS = Object.keys(PERSON_WORDS) as PersonName[]

const wordOf = (name: SituationName): string => STATE_WORDS[stateOf(reviewOf(situation(name), DOCUMENT))].fr

/** The state that follows, or the code of the refusal. */
function outcome(name: SituationName, command: CommandName, person: PersonName): string {
  const guide = situation(name)
  try {
    play(guide, command, PEOPLE[person])
    return `→ ${STATE_WORDS[stateOf(reviewOf(guide, DOCUMENT))].fr}`
  } catch (error) {
    if (!isRefusal(error)) throw error
    return `\`${error.code}\``
  }
}

function allowed(command: CommandName, person: PersonName): string {
  const result = outcome(WHERE[command], command, person)
  return result.startsWith('→') ? 'oui' : result
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
