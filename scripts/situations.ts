import type { Command, CommandName } from '#domain/commands.ts'
import { decide } from '#domain/decide.ts'
import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { emptyGuide, fold, reviewOf, type Guide } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Owners } from '#domain/policy.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { LIVING } from '#domain/rules/index.ts'

/** The document every table speaks of: led by one partner, co-owned by a second, not owned by a third. */
export const DOCUMENT: DocumentRef = { type: 'chapters', uid: 'document' }
const OWNERS = { leadPartner: 'lead', coPartners: ['co'] }

const person = (id: string, partner: string | null, ...roles: Role[]): Actor => ({ id, partner, roles })

/** One person of each kind. `submitter` wrote and submitted every text here, and is a reviewer too. */
export const PEOPLE = {
  'author.lead': person('author.lead', 'lead', 'author'),
  'reviewer.lead': person('reviewer.lead', 'lead', 'reviewer'),
  'coordinator.lead': person('coordinator.lead', 'lead', 'coordinator'),
  submitter: person('submitter', 'lead', 'author', 'reviewer'),
  'author.co': person('author.co', 'co', 'author'),
  'reviewer.co': person('reviewer.co', 'co', 'reviewer'),
  'coordinator.co': person('coordinator.co', 'co', 'coordinator'),
  'author.other': person('author.other', 'other', 'author'),
  'reviewer.other': person('reviewer.other', 'other', 'reviewer'),
  'coordinator.other': person('coordinator.other', 'other', 'coordinator'),
  'chief-editor': person('chief-editor', null, 'chief-editor'),
  'chief-editor.co': person('chief-editor.co', 'co', 'chief-editor', 'reviewer'),
  observer: person('observer', null, 'observer'),
  admin: person('admin', null, 'admin'),
  'no role': person('no role', 'lead'),
} satisfies Record<string, Actor>
export type PersonName = keyof typeof PEOPLE

/** One step of a story: who does what. `text` is the text submitted. */
type Step = [PersonName, CommandName, text?: string]

const REVIEW: Step[] = [['submitter', 'submit', 'text 1']]
const HALF: Step[] = [...REVIEW, ['reviewer.lead', 'approve']]
const APPROVED: Step[] = [...HALF, ['reviewer.co', 'approve']]
const LIVE: Step[] = [...APPROVED, ['coordinator.lead', 'publish']]
const LIVE_REVIEW: Step[] = [...LIVE, ['submitter', 'submit', 'text 2']]

const STORIES = {
  draft: [],
  review: REVIEW,
  half: HALF,
  changes: [...HALF, ['reviewer.co', 'requestChanges']],
  approved: APPROVED,
  live: LIVE,
  liveReview: LIVE_REVIEW,
  liveApproved: [...LIVE_REVIEW, ['reviewer.lead', 'approve'], ['reviewer.co', 'approve']],
  withdrawn: [...REVIEW, ['coordinator.lead', 'withdraw']],
  unpublished: [...LIVE, ['coordinator.lead', 'unpublish']],
  archived: [['coordinator.lead', 'archive']],
} satisfies Record<string, Step[]>
export type SituationName = keyof typeof STORIES
export const SITUATIONS = Object.keys(STORIES) as SituationName[]

/** Who does it without being refused for who they are. */
export const RIGHT: Readonly<Record<CommandName, PersonName>> = {
  submit: 'author.lead',
  approve: 'reviewer.co',
  requestChanges: 'reviewer.co',
  abstain: 'reviewer.co',
  withdraw: 'coordinator.lead',
  publish: 'coordinator.lead',
  unpublish: 'coordinator.lead',
  archive: 'coordinator.lead',
  unarchive: 'coordinator.lead',
}

/** Where it may be done. */
export const WHERE: Readonly<Record<CommandName, SituationName>> = {
  submit: 'draft',
  approve: 'review',
  requestChanges: 'review',
  abstain: 'review',
  withdraw: 'review',
  publish: 'approved',
  unpublish: 'live',
  archive: 'draft',
  unarchive: 'archived',
}

/** A fresh guide in which the document is in that situation, brought there by lawful events. */
export function situation(name: SituationName): Guide {
  const guide = emptyGuide()
  for (const [who, command, text] of STORIES[name] as Step[]) play(guide, command, PEOPLE[who], { text })
  return guide
}

/** Decides and folds. @throws Refusal */
export function play(guide: Guide, name: CommandName, actor: Actor, seen: Seen = {}): void {
  const seq = guide.seq + 1
  const at = new Date(Date.UTC(2026, 10, 23, 0, seq)).toISOString()
  const decision = decide(commandIn(guide, name, actor, seen), { guide, actor, now: at })
  fold(guide, { ...decision, seq, at, command: `command ${seq}`, actor, rules: LIVING.version } as LedgerEvent)
}

/** What the person saw, where it is not what is; and what they ask for, where it is not what everybody here asks for. */
export interface Seen {
  document?: DocumentRef
  owners?: Owners
  slug?: string
  /** Of a submission. */
  locales?: readonly Locale[]
  /** The one language that leaves the site. */
  locale?: Locale
  round?: number
  revision?: string
  text?: string
  replaces?: number | null
  /** Comment or reason. */
  remark?: string | null
}

/** The command a person would send who sees the document as it is, unless told otherwise. */
function commandIn(guide: Guide, command: CommandName, actor: Actor, seen: Seen = {}): Command {
  const { document = DOCUMENT, owners = OWNERS, slug = 'slug', locales = ['fr'] } = seen
  const review = reviewOf(guide, document)
  const open = openRound(review)
  const { round = review.lastRound, revision = open?.revision ?? 'text 1', remark = 'remark' } = seen
  switch (command) {
    case 'submit': {
      const { text = 'new text' } = seen
      const rest = { slug, locales, contributors: [], dueAt: '2026-12-07T00:00:00.000Z' }
      return { command, document, track: 'main', round, revision: text, ...owners, ...rest }
    }
    case 'approve':
    case 'requestChanges':
    case 'abstain': {
      const { replaces = (actor.partner && open?.verdicts[actor.partner]?.seq) || null } = seen
      return { command, document, round, revision, replaces, remark }
    }
    case 'withdraw':
      return { command, document, round }
    case 'publish':
      return { command, documents: [{ ...document, round, revision }] }
    case 'unpublish':
      return {
        command,
        document,
        revision: seen.revision ?? review.live?.revision ?? '',
        reason: remark,
        locale: seen.locale,
      }
    case 'archive':
    case 'unarchive':
      return { command, document, owners }
  }
}
