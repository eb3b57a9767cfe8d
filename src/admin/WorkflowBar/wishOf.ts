import type { Snapshot } from '#review/snapshot.ts'
import type { Offer } from './offers.ts'
import type { Said } from './Question.client.tsx'
import type { Outcome, WishBody } from './useWorkflow.client.ts'

interface Asked {
  offer: Exclude<Offer, 'read'>
  /** What the page showed when the person decided: the command names that, not what is true by now. */
  seen: Snapshot
  said: Said
  /** With the languages to submit, when not all that are written. */
  load(locales?: readonly string[]): Promise<Snapshot | null>
  send(wish: WishBody): Promise<Outcome>
}

const UNREACHABLE: Outcome = { ok: false, status: 0, code: 'unreachable', message: '', findings: [] }

/** Sends one command of the bar. */
export async function wishOf({ offer, seen, said, load, send }: Asked): Promise<Outcome> {
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
async function submit({ seen, said, load, send }: Omit<Asked, 'offer'>): Promise<Outcome> {
  const now = await load(said.locales)
  if (!now) return UNREACHABLE
  return send({ command: 'submit', round: seen.round, revision: now.workingRevision, locales: now.locales })
}
