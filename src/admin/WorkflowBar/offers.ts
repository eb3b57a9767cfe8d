import type { CommandName, Wish } from '#domain/commands.ts'
import type { Language } from '#domain/wording.ts'
import { COMMAND_WORDS } from '#words/review.ts'
import type { State } from '#domain/review.ts'
import type { Snapshot } from '#review/snapshot.ts'
import type { IconName } from '../Icon.tsx'
import { say } from '../words.ts'
import type { Said } from './Question.client.tsx'
import type { Outcome } from './useWorkflow.client.ts'
import { whyNot } from './whyNot.ts'

/** What the bar may offer: a command, or the way to the reading page, where verdicts are given. */
export type Offer = Exclude<CommandName, 'approve' | 'requestChanges' | 'abstain'> | 'read'

/** Which commands are worth showing in each state, in the order of the buttons. */
const OFFERS: Readonly<Record<State, readonly Offer[]>> = {
  draft: ['submit', 'publish', 'archive'],
  in_review: ['read', 'submit', 'withdraw', 'publish', 'unpublish'],
  changes_requested: ['submit', 'read', 'withdraw', 'publish', 'unpublish'],
  approved: ['publish', 'read', 'submit', 'withdraw', 'unpublish'],
  published: ['submit', 'unpublish'],
  archived: ['unarchive'],
}

/** Beside the point unless they can be pressed: shown only then. */
const QUIET: Readonly<Partial<Record<State, readonly Offer[]>>> = {
  draft: ['archive'],
  in_review: ['unpublish', 'submit'],
  changes_requested: ['unpublish'],
  approved: ['unpublish', 'submit'],
}

const ICONS: Readonly<Partial<Record<Offer, IconName>>> = {
  submit: 'send',
  read: 'book-open-check',
  publish: 'stamp',
  archive: 'archive',
  unarchive: 'archive-restore',
}

export interface Button {
  readonly offer: Offer
  readonly text: string
  readonly icon: IconName | null
  /** Why it may not be pressed, in words; null when it may. */
  readonly why: string | null
  /** The one filled button of the bar. */
  readonly isFirst: boolean
}

interface Shown {
  snapshot: Snapshot
  language: Language
  /** Name with article of the partner that leads. */
  lead: string | null
}

/** The buttons of the bar, in order. At most one is filled. */
export function buttonsOf({ snapshot, language, lead }: Shown): Button[] {
  const offers = OFFERS[snapshot.state].filter(
    (offer) => isAllowed(snapshot, offer) || !QUIET[snapshot.state]?.includes(offer),
  )
  const first = firstOf(snapshot, offers)
  return offers.map((offer) => ({
    offer,
    text: textOf(offer, snapshot, language),
    icon: ICONS[offer] ?? null,
    why: isAllowed(snapshot, offer) ? null : whyNot({ command: offer as CommandName, snapshot, language, lead }),
    isFirst: offer === first,
  }))
}

/** Whether this person's organisation is asked in this round and has not answered yet, and this person may answer. */
function owesAnswer(snapshot: Snapshot): boolean {
  const hasAnswered = snapshot.verdicts.some(({ partner }) => partner === snapshot.myPartner)
  return (
    snapshot.myPartner !== null &&
    !hasAnswered &&
    snapshot.commands.some(({ command, allowed }) => command === 'approve' && allowed)
  )
}

function firstOf(snapshot: Snapshot, offers: readonly Offer[]): Offer | undefined {
  const wanted: (Offer | false)[] = [
    owesAnswer(snapshot) && 'read',
    'publish',
    snapshot.workingDiffers && 'submit',
    'read',
    'unarchive',
  ]
  return wanted.find((offer): offer is Offer => offer !== false && offers.includes(offer) && isAllowed(snapshot, offer))
}

function isAllowed(snapshot: Snapshot, offer: Offer): boolean {
  if (offer === 'read') return snapshot.revision !== null
  return snapshot.commands.some(({ command, allowed }) => command === offer && allowed)
}

function textOf(offer: Offer, snapshot: Snapshot, language: Language): string {
  if (offer === 'read') return say(owesAnswer(snapshot) ? 'readAndAnswer' : 'readVersion', language)
  if (offer === 'submit' && snapshot.revision !== null) return say('submitAgain', language)
  return COMMAND_WORDS[offer][language]
}

interface Sending {
  offer: Exclude<Offer, 'read'>
  /** What the page showed when the person decided: the command names that, not what is true by now. */
  seen: Snapshot
  said: Said
  /** With the languages to submit, when not all that are written. */
  load(locales?: readonly string[]): Promise<Snapshot | null>
  send(wish: Wish): Promise<Outcome>
}

const UNREACHABLE: Outcome = { ok: false, status: 0, code: 'unreachable', message: '', findings: [] }

/** Sends one command of the bar. */
export async function wishOf({ offer, seen, said, load, send }: Sending): Promise<Outcome> {
  const { round } = seen
  switch (offer) {
    case 'submit':
      return submit({ seen, said, load, send })
    case 'withdraw':
      return send({ command: 'withdraw', round })
    case 'publish':
      return send({ command: 'publish', round, revision: seen.revision ?? '' })
    case 'unpublish':
      return send({
        command: 'unpublish',
        revision: seen.liveRevision ?? '',
        reason: said.reason?.trim(),
        locale: said.locale,
      })
    case 'archive':
    case 'unarchive':
      return send({ command: offer })
  }
}

/** A submission names the working copy as it is once everything typed is saved, and the round its author saw. */
async function submit({ seen, said, load, send }: Omit<Sending, 'offer'>): Promise<Outcome> {
  const now = await load(said.locales)
  if (!now) return UNREACHABLE
  return send({
    command: 'submit',
    round: seen.round,
    revision: now.workingRevision,
    locales: now.locales,
    note: said.note?.trim(),
  })
}
