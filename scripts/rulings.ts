import type { CommandName } from '#domain/commands.ts'
import { isRefusal, type ErrorCode } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { emptyGuide, type Guide } from '#domain/guide.ts'
import type { Owners } from '#domain/policy.ts'
import { PEOPLE, play, type PersonName, type Seen } from './situations.ts'

/** One thing somebody did. */
type Deed = readonly [PersonName, CommandName, Seen?]

/** A rule that no single state shows: what happened, who then does what. `npm run generate` prints it with its outcome. */
export interface Ruling {
  readonly rule: string
  readonly story: readonly Deed[]
  /** In words, for the table. */
  readonly told: string
}

const ANOTHER: DocumentRef = { type: 'chapters', uid: 'another' }
const ALONE: Owners = { leadPartner: 'lead', coPartners: [] }
const THREE: Owners = { leadPartner: 'lead', coPartners: ['co', 'other'] }
const BOTH = ['fr', 'en'] as const

const APPROVED: readonly Deed[] = [
  ['reviewer.lead', 'approve'],
  ['reviewer.co', 'approve'],
]
const LIVE: readonly Deed[] = [
  ['submitter', 'submit', { text: 'text 1' }],
  ...APPROVED,
  ['coordinator.lead', 'publish'],
]
const LIVE_IN_TWO: readonly Deed[] = [
  ['submitter', 'submit', { text: 'text 1', locales: BOTH }],
  ...APPROVED,
  ['coordinator.lead', 'publish'],
]
const RETIRED: readonly Deed[] = [...LIVE_IN_TWO, ['coordinator.lead', 'unpublish', { locale: 'en' }]]
const OBJECTED: readonly Deed[] = [
  ['submitter', 'submit', { text: 'text 1' }],
  ['reviewer.co', 'requestChanges'],
]

const dropped = 'Personne n’est écarté sans y consentir'
const address = 'Une adresse est tenue aussi par un texte en relecture'
const translation = 'Une traduction seule se soumet sous un texte français en ligne, tel qu’il est'
const retired = 'Une langue se retire seule et ne revient que nommée'

/** Each ruling where it forbids and where it allows. */
export const RULINGS: readonly Ruling[] = [
  { rule: dropped, told: 'jamais en ligne ; le copropriétaire demande des corrections ; la version suivante l’ôte, le chef de file l’approuve, puis on publie', story: [
    ...OBJECTED, ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ['reviewer.lead', 'approve'], ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'le même, retiré de la relecture entre-temps', story: [
    ...OBJECTED, ['coordinator.lead', 'withdraw'], ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ['reviewer.lead', 'approve'], ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'le même, le copropriétaire approuve la version qui l’ôte', story: [
    ...OBJECTED, ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ...APPROVED, ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'le même, une troisième version n’a plus besoin de lui', story: [
    ...OBJECTED, ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ['reviewer.co', 'approve'],
    ['submitter', 'submit', { text: 'text 3', owners: ALONE }], ['reviewer.lead', 'approve'], ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'il revient sur son accord avant la troisième version', story: [
    ...OBJECTED, ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ['reviewer.co', 'approve'], ['reviewer.co', 'requestChanges'],
    ['submitter', 'submit', { text: 'text 3', owners: ALONE }], ['reviewer.lead', 'approve'], ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'en ligne, écarté avec son accord : la version d’après ne le demande plus', story: [
    ...LIVE, ['submitter', 'submit', { text: 'text 2', owners: ALONE }], ...APPROVED, ['coordinator.lead', 'publish'],
    ['submitter', 'submit', { text: 'text 3', owners: ALONE }], ['reviewer.lead', 'approve'], ['coordinator.lead', 'publish'] ] },
  { rule: dropped, told: 'une organisation ajoutée puis ôtée de la version suivante, sans avoir répondu', story: [
    ['submitter', 'submit', { text: 'text 1', owners: THREE }], ['submitter', 'submit', { text: 'text 2' }], ...APPROVED, ['coordinator.lead', 'publish'] ] },
  { rule: address, told: 'un autre document est en relecture à cette adresse', story: [
    ['submitter', 'submit', { document: ANOTHER }], ['submitter', 'submit', { text: 'text 1' }] ] },
  { rule: address, told: 'il est en relecture à une autre adresse', story: [
    ['submitter', 'submit', { document: ANOTHER, slug: 'ailleurs' }], ['submitter', 'submit', { text: 'text 1' }] ] },
  { rule: address, told: 'il a été retiré de la relecture', story: [
    ['submitter', 'submit', { document: ANOTHER }], ['coordinator.lead', 'withdraw', { document: ANOTHER, round: 1 }], ['submitter', 'submit', { text: 'text 1' }] ] },
  { rule: address, told: 'il a changé d’adresse en étant soumis de nouveau', story: [
    ['submitter', 'submit', { document: ANOTHER }], ['submitter', 'submit', { document: ANOTHER, round: 1, text: 'text 2', slug: 'ailleurs' }], ['submitter', 'submit', { text: 'text 1' }] ] },
  { rule: translation, told: 'rien n’est en ligne', story: [['submitter', 'submit', { text: 'text 1', locales: ['en'] }]] },
  { rule: translation, told: 'le français est en ligne', story: [...LIVE, ['submitter', 'submit', { text: 'text 2', locales: ['en'] }]] },
  { rule: translation, told: 'le français a été retiré du site', story: [
    ...LIVE, ['coordinator.lead', 'unpublish'], ['submitter', 'submit', { text: 'text 2', locales: ['en'] }] ] },
  { rule: translation, told: 'elle change les organisations', story: [...LIVE, ['submitter', 'submit', { text: 'text 2', locales: ['en'], owners: ALONE }]] },
  { rule: translation, told: 'elle change l’adresse', story: [...LIVE, ['submitter', 'submit', { text: 'text 2', locales: ['en'], slug: 'ailleurs' }]] },
  { rule: translation, told: 'le français quitte le site pendant qu’on la relit, puis on publie', story: [
    ...LIVE, ['submitter', 'submit', { text: 'text 2', locales: ['en'] }], ...APPROVED, ['coordinator.lead', 'unpublish'], ['coordinator.lead', 'publish'] ] },
  { rule: translation, told: 'aucune langue n’est nommée', story: [['submitter', 'submit', { text: 'text 1', locales: [] }]] },
  { rule: retired, told: 'l’anglais est en ligne', story: RETIRED },
  { rule: retired, told: 'il n’y est pas', story: [...LIVE, ['coordinator.lead', 'unpublish', { locale: 'en' }]] },
  { rule: retired, told: 'deux fois', story: [...RETIRED, ['coordinator.lead', 'unpublish', { locale: 'en' }]] },
  { rule: retired, told: 'le français seul', story: [...LIVE_IN_TWO, ['coordinator.lead', 'unpublish', { locale: 'fr' }]] },
  { rule: retired, told: 'sans motif', story: [...LIVE_IN_TWO, ['coordinator.lead', 'unpublish', { locale: 'en', remark: null }]] },
  { rule: retired, told: 'par un auteur', story: [...LIVE_IN_TWO, ['author.lead', 'unpublish', { locale: 'en' }]] },
  { rule: retired, told: 'le même texte est soumis de nouveau en nommant l’anglais', story: [...RETIRED, ['submitter', 'submit', { text: 'text 1', locales: BOTH }]] },
  { rule: retired, told: 'le même texte est soumis de nouveau en français seul', story: [...RETIRED, ['submitter', 'submit', { text: 'text 1' }]] },
] // prettier-ignore

/** Plays a story whose every deed but the last must succeed. @returns the guide, and the refusal of the last deed or null */
export function playRuling({ story }: Ruling): { guide: Guide; refused: ErrorCode | null } {
  const guide = emptyGuide()
  for (const [who, command, seen] of story.slice(0, -1)) play(guide, command, PEOPLE[who], seen)
  const [who, command, seen] = story.at(-1)!
  try {
    play(guide, command, PEOPLE[who], seen)
    return { guide, refused: null }
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { guide, refused: error.code }
  }
}

/** The rulings as rows of a table: rule, story, outcome. */
export const rulingRows = (): string[][] =>
  RULINGS.map((ruling) => {
    const { refused } = playRuling(ruling)
    return [ruling.rule, ruling.told, refused ? `\`${refused}\`` : 'permis']
  })
