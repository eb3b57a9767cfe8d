import type { BarbState } from '#site/parts/Plume.tsx'
import { TYPE_LABELS } from '#domain/content/index.ts'
import type { Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import type { Language } from '#domain/wording.ts'
import type { PartnerName } from '#directory/directory.ts'
import type { Awaited } from '../Board/board.ts'
import { whyMayNotAnswer } from '../Board/rights.ts'
import { longDay } from '../dates.ts'
import { say } from '../words.ts'
import { listOf, ofOne } from '../names.ts'
import { dueText, type Due } from './dueText.ts'

/** One text awaiting answers, ready to be shown. */
export interface Row {
  readonly key: string
  readonly type: string
  readonly title: string
  readonly href: string
  readonly due: Due
  readonly dueAt: string
  /** « version 3 du 18 novembre, soumise par Clara Villemin » */
  readonly version: string
  readonly changed: string
  /** Who has asked for changes, when somebody has. */
  readonly objections: string | null
  readonly barbs: readonly BarbState[]
  readonly approvals: string
  readonly approvalsSpoken: string
  readonly awaits: string
  readonly mayAnswer: boolean
  readonly whyNot: string | null
}

export interface Told {
  readonly language: Language
  readonly now: string
  readonly actor: Actor
  readonly titles: ReadonlyMap<string, string>
  readonly partners: ReadonlyMap<string, PartnerName>
  readonly people: ReadonlyMap<string, string>
}

/** Null for a text whose title this person was not given: they may not read it. */
export function rowOf(awaited: Awaited, told: Told): Row | null {
  const { ref, round, from } = awaited
  const { language, actor, titles } = told
  const title = titles.get(ref.uid)
  if (title === undefined) return null
  const nameOf = (uid: string) => told.partners.get(uid)?.nameWithArticle[language] ?? uid
  const names = (uids: readonly string[]) => listOf(inOrder(uids, told.partners).map(nameOf), language)
  const approved = round.required.filter((uid) => round.verdicts[uid]?.verdict === 'approve').length
  const objecting = round.required.filter((uid) => round.verdicts[uid]?.verdict === 'requestChanges')
  const mine = actor.partner !== null && from.includes(actor.partner) ? actor.partner : null
  const refused = mine ? whyMayNotAnswer(actor, awaited) : null
  const count = { count: approved, total: round.required.length }
  return {
    key: `${ref.uid}-${round.number}`,
    type: TYPE_LABELS[ref.type][language],
    title,
    href: `/admin/collections/${ref.type}/${ref.uid}/relecture`,
    due: dueText(round.dueAt, told.now, language),
    dueAt: round.dueAt,
    version: versionText(round, told),
    changed: changedText(awaited, mine, told),
    objections: objecting.length > 0 ? say('changesAsked', language, { partners: names(objecting) }) : null,
    barbs: inOrder(round.required, told.partners).map((uid) => barbOf(round, uid)),
    approvals: say('approvedOf', language, count),
    approvalsSpoken: say('approvedOfSpoken', language, count),
    awaits: say('awaits', language, { partners: names(from) }),
    mayAnswer: mine !== null && refused === null,
    whyNot: mine && refused ? whyNotText(refused, ofOne(nameOf(mine), language), language) : null,
  }
}

function versionText({ number, submittedAt, submittedBy, note }: Round, { language, people }: Told): string {
  const version = say('Version', language, { number, date: longDay(submittedAt, language) })
  const name = people.get(submittedBy)
  const by = name ? [say('submittedBy', language, { name })] : []
  return [version, ...by, ...(note ? [say('hasNote', language)] : [])].join(', ')
}

/** What is new in it for this organisation; for the others, what it is to the public. */
function changedText({ review, round }: Awaited, mine: string | null, { language, partners }: Told): string {
  if (mine === null) return say(review.live ? 'replacesLive' : 'neverLive', language)
  const partner = partners.get(mine)?.nameWithArticle[language] ?? ''
  const last = review.lastAnswered[mine]
  if (!last) return say('firstReading', language, { partner })
  const key = `${last.verdict}${last.revision === round.revision ? 'Same' : 'Changed'}` as const
  return say(key, language, { partner, date: longDay(last.at, language) })
}

const whyNotText = (why: 'role' | 'four_eyes', partner: string, language: Language): string =>
  why === 'role' ? say('whyNotReviewer', language) : say('notYours', language, { partner })

/** The fixed order of the organisations, the same on every screen. */
const inOrder = (uids: readonly string[], partners: ReadonlyMap<string, PartnerName>): string[] =>
  [...uids].sort((a, b) => ((partners.get(a)?.slug ?? a) < (partners.get(b)?.slug ?? b) ? -1 : 1))

function barbOf(round: Round, uid: string): BarbState {
  const verdict = round.verdicts[uid]?.verdict
  if (verdict === 'approve') return 'on'
  return verdict === 'requestChanges' ? 'non' : 'att'
}
