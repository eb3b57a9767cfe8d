import type { Payload } from 'payload'
import type { Command, CommandName, CommandOf, Wish, WishOf } from '#domain/commands.ts'
import type { Locale } from '#domain/content/shared.ts'
import { decide } from '#domain/decide.ts'
import { Refusal } from '#domain/errors.ts'
import type { DocumentRef, VerdictKind } from '#domain/events.ts'
import { isBlocking } from '#domain/findings.ts'
import { notBefore, reviewOf, type Guide } from '#domain/guide.ts'
import { openRound, type Review } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { nowIso } from '#platform/clock.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { get, put } from '#shelf/shelf.ts'
import { workingCopy } from '#shelf/workingCopy.ts'
import { contributorsOf } from './contributions.ts'
import { dueAt } from './dueAt.ts'
import { ownersOf, shelvedCase, workingCase, type Case } from './judge.ts'
import { keepRemark } from './remarks.ts'

/** What each command becomes before it is judged: where it is carried out, and where its button is shown. */

export interface Execution {
  payload: Payload
  actor: Actor
  document: DocumentRef
  wish: Wish
  /** Id of the command: sent twice, it counts once. */
  id: string
}

interface Prepared {
  command: Command
  /** Asked again on the very prefix the event is decided on. */
  check?: (guide: Guide) => void
}

/**
 * What a wish becomes, with what must be read and kept for it.
 * @throws Refusal as `decide` does, and `gate` with findings, `not_found`, `damaged_revision`, `owners_required`
 */
export async function prepare(execution: Execution, guide: Guide): Promise<Prepared> {
  const { wish } = execution
  switch (wish.command) {
    case 'submit':
      return submission({ ...execution, wish }, guide)
    case 'approve':
    case 'requestChanges':
    case 'abstain':
      return verdict({ ...execution, wish }, guide)
    case 'publish':
      return publication({ ...execution, wish }, guide)
    case 'withdraw':
      return { command: { ...wish, document: execution.document } }
    case 'unpublish':
      return removal({ ...execution, wish }, guide)
    case 'archive':
    case 'unarchive':
      return filing({ ...execution, wish })
  }
}

type With<Name extends CommandName> = Omit<Execution, 'wish'> & { wish: WishOf<Name> }

/** Freeze, judge, put on the shelf; only then may the ledger speak of it. */
async function submission({ payload, actor, document, wish }: With<'submit'>, guide: Guide): Promise<Prepared> {
  const found = await workingCase(payload, guide, document, { locales: wish.locales })
  if (!found) throw new Refusal('not_found')
  const owners = ownersOf(found.content)
  if (!owners) throw new Refusal('owners_required')
  const command: Command = {
    command: 'submit',
    document,
    track: 'main',
    round: wish.round,
    revision: found.revision,
    slug: String(found.content.slug ?? ''),
    locales: found.locales,
    ...owners,
    contributors: await contributorsOf(payload, document),
    dueAt: dueAt(guide),
  }
  decide(command, { guide, actor, now: notBefore(guide, nowIso()) })
  if (wish.revision !== found.revision) throw new Refusal('stale_revision', { revision: found.revision })
  refuseBlocking([found], guide, 'submit')
  await put(storageOf(payload), { ...document, text: found.text })
  const text = wish.note?.trim()
  const note = text && (await keepRemark(storageOf(payload), { uid: document.uid, author: actor.id, text }))
  const carriedFrom = reviewOf(guide, document).live?.revision
  // What was carried from the live text must still be the live text when the event is decided.
  const check = (at: Guide) => {
    if (reviewOf(at, document).live?.revision !== carriedFrom) throw new Refusal('stale_revision')
  }
  return { command: note ? { ...command, note } : command, check }
}

async function verdict({ payload, actor, document, wish }: With<VerdictKind>, guide: Guide): Promise<Prepared> {
  const comment = wish.comment?.trim() ?? ''
  const { round, revision, replaces = null } = wish
  const draft: CommandOf<VerdictKind> = {
    command: wish.command,
    document,
    round,
    revision,
    replaces,
    remark: comment ? 'pending' : null,
  }
  decide(draft, { guide, actor, now: notBefore(guide, nowIso()) })
  await get(storageOf(payload), { ...document, revision })
  const remark = comment
    ? await keepRemark(storageOf(payload), { uid: document.uid, author: actor.id, text: comment })
    : null
  return { command: { ...draft, remark } }
}

async function publication({ payload, actor, document, wish }: With<'publish'>, guide: Guide): Promise<Prepared> {
  const { round, revision } = wish
  const documents = [{ ...document, round, revision }, ...(wish.with ?? [])]
  const command: Command = { command: 'publish', documents }
  decide(command, { guide, actor, now: notBefore(guide, nowIso()) })
  const cases = await Promise.all(
    documents.map(({ type, uid, ...seen }) =>
      shelvedCase(payload, { type, uid }, { ...seen, locales: localesOf(guide, { type, uid }) }),
    ),
  )
  return { command, check: (at) => refuseBlocking(cases, at, 'publish') }
}

async function removal({ payload, actor, document, wish }: With<'unpublish'>, guide: Guide): Promise<Prepared> {
  const reason = wish.reason?.trim() ?? ''
  const { revision, locale } = wish
  decide(
    { command: 'unpublish', document, revision, locale, reason: reason ? 'pending' : null },
    { guide, actor, now: nowIso() },
  )
  const hash = await keepRemark(storageOf(payload), { uid: document.uid, author: actor.id, text: reason })
  return { command: { command: 'unpublish', document, revision, locale, reason: hash } }
}

async function filing({ payload, document, wish }: With<'archive' | 'unarchive'>): Promise<Prepared> {
  const raw = await workingCopy(payload, document.type, document.uid)
  const owners = raw && ownersOf(raw)
  if (!owners) throw new Refusal(raw ? 'owners_required' : 'not_found')
  return { command: { command: wish.command, document, owners } }
}

function refuseBlocking(cases: readonly Case[], guide: Guide, stage: 'submit' | 'publish'): void {
  const together = cases.map(({ document }) => document.uid)
  const findings = cases.flatMap((each) => each.findings(guide, stage, stage === 'publish' ? together : []))
  if (findings.some(isBlocking)) throw new Refusal('gate', {}, findings)
}

function localesOf(guide: Guide, document: DocumentRef): readonly Locale[] {
  return reviewOf(guide, document).open.main?.locales ?? ['fr']
}

interface Page {
  guide: Guide
  actor: Actor
  review: Review
  found: Case
}

/** What the button of a command would send, with what the person sees on the page. */
export function wouldBe(command: CommandName, { guide, actor, review, found }: Page): Command {
  const { document, revision, content } = found
  const round = openRound(review)
  const seen = { document, round: review.lastRound, revision: round?.revision ?? '' }
  const owners = ownersOf(found.content) ?? { leadPartner: '', coPartners: [] }
  switch (command) {
    case 'submit':
      return {
        command,
        document,
        track: 'main',
        round: review.lastRound,
        revision,
        slug: String(content.slug ?? ''),
        locales: found.locales,
        ...owners,
        contributors: [],
        dueAt: dueAt(guide),
      }
    case 'approve':
    case 'requestChanges':
    case 'abstain':
      return {
        command,
        ...seen,
        replaces: (actor.partner && round?.verdicts[actor.partner]?.seq) || null,
        remark: 'pending',
      }
    case 'withdraw':
      return { command, document, round: review.lastRound }
    case 'publish':
      return { command, documents: [{ ...document, round: review.lastRound, revision: round?.revision ?? '' }] }
    case 'unpublish':
      return { command, document, revision: review.live?.revision ?? '', reason: 'pending' }
    case 'archive':
    case 'unarchive':
      return { command, document, owners }
  }
}
