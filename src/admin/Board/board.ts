import { TRACKS, type DocumentRef } from '#domain/events.ts'
import { documentsOf, reviewOf, type Guide } from '#domain/guide.ts'
import { DEFAULT_POLICY, type Owners } from '#domain/policy.ts'
import { isApproved, openRound, type Review, type Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { isMine, mayRead, whyMayNotAnswer } from './rights.ts'
import { Sheaves, type Listing } from './sheaves.ts'
import { Standing } from './standing.ts'

/** An open round that still awaits answers. */
export interface Awaited {
  readonly ref: DocumentRef
  readonly round: Round
  readonly review: Review
  /** Uids of the partners that have not answered. */
  readonly from: readonly string[]
}

/** What authors have to do with a text. */
export type AuthorTask = 'changes' | 'approved' | 'newer'

/** One thing somebody has to do with one text. */
export interface Task {
  readonly kind: 'review' | AuthorTask
  readonly ref: DocumentRef
  readonly lead: string
  /** Since when it waits; ISO. */
  readonly since: string
  readonly round: Round
}

interface AwaitedFacts {
  readonly owners: Owners
  readonly from: readonly string[]
  /** Whom the rules may bar from answering: with the same, what is true of one text is true of the others. */
  readonly hands: readonly string[]
}

/** Documents taken anew one by one, up to which; beyond, all are. */
const FEW = 1000

/**
 * What the workshop's lists show, kept beside the guide in memory: each event costs the documents it speaks of, a page what
 * it shows. Rebuilt from the guide at any time.
 */
export class Board {
  readonly standing = new Standing()
  readonly #awaited = new Sheaves<AwaitedFacts, Awaited>()
  readonly #tasks = new Sheaves<{ kind: AuthorTask; owners: Owners }, Task>()
  /** By uid, what takes a document off the board again. */
  readonly #placed = new Map<string, () => void>()
  readonly #savedAt = new Map<string, string>()
  #seq = -1

  /** Takes what was decided since the last time. */
  async follow(ledger: Pick<Ledger, 'guide' | 'eventsAfter'>): Promise<void> {
    const { guide } = ledger
    const upTo = guide.seq
    if (this.#seq < 0 || upTo - this.#seq > FEW) this.take(guide)
    else
      for await (const events of ledger.eventsAfter(this.#seq, upTo))
        for (const { uid } of events.flatMap(documentsOf)) this.#retake(guide, uid)
    this.#seq = Math.max(this.#seq, upTo)
  }

  /** Takes everything the guide says, anew. */
  take(guide: Guide): void {
    for (const uid of guide.reviews.keys()) this.#retake(guide, uid)
  }

  /** Takes when a working copy was saved last; ISO. */
  saved(guide: Guide, uid: string, at: string): void {
    if (this.#savedAt.get(uid) === at) return
    this.#savedAt.set(uid, at)
    this.#retake(guide, uid)
  }

  /** Every answer awaited on the texts this person may read, the most urgent first; of some organisations only. */
  awaited(actor: Actor, isWanted: (from: readonly string[]) => boolean = () => true): Listing<Awaited> {
    return this.#awaited.where(({ owners, from }) => isWanted(from) && mayRead(actor, owners))
  }

  /** What the person's own organisation owes, the most urgent first. Somebody without one owes nothing. */
  owed(actor: Actor): Listing<Awaited> {
    return this.awaited(actor, (from) => isOf(actor, from))
  }

  /** What this very person may answer. */
  toAnswer(actor: Actor): Listing<Awaited> {
    return this.#awaited.where(
      ({ owners, from }, one) => isOf(actor, from) && mayRead(actor, owners) && whyMayNotAnswer(actor, one) === null,
    )
  }

  /** What waits for this person as an author, or for others, the oldest first. */
  tasks(kind: AuthorTask, actor: Actor, whose: 'mine' | 'others'): Listing<Task> {
    return this.#tasks.where(
      (facts) =>
        facts.kind === kind &&
        mayRead(actor, facts.owners) &&
        isMine(actor, facts.kind === 'approved' ? 'publish' : 'submit', facts.owners) === (whose === 'mine'),
    )
  }

  #retake(guide: Guide, uid: string): void {
    this.#placed.get(uid)?.()
    const known = guide.reviews.get(uid)
    if (!known) return
    const review = reviewOf(guide, known.ref)
    const undo = [
      ...this.#placeAwaited(known.ref, review),
      ...this.#placeTask(known.ref, review),
      this.standing.place(known.ref, review),
    ]
    this.#placed.set(uid, () => undo.forEach((takeAway) => takeAway()))
  }

  #placeAwaited(ref: DocumentRef, review: Review): (() => void)[] {
    return TRACKS.flatMap((track) => {
      const round = review.open[track]
      const from = round?.required.filter((partner) => !round.verdicts[partner]) ?? []
      if (!round || from.length === 0) return []
      const facts = { owners: ownersOf(round), from: [...from].sort(), hands: handsIn(review, round) }
      const key = `${round.dueAt} ${round.submittedAt} ${round.slug} ${ref.uid} ${track}`
      return [this.#awaited.add(facts, key, { ref, round, review, from })]
    })
  }

  #placeTask(ref: DocumentRef, review: Review): (() => void)[] {
    const task = this.#taskOf(ref, review)
    if (!task) return []
    const facts = { kind: task.kind, owners: ownersOf(task.round) }
    return [this.#tasks.add(facts, `${task.since} ${ref.uid}`, task)]
  }

  #taskOf(ref: DocumentRef, review: Review): (Task & { kind: AuthorTask }) | null {
    const round = openRound(review)
    if (round) {
      const verdicts = Object.values(round.verdicts)
      const isObjected = verdicts.some(({ verdict }) => verdict === 'requestChanges')
      if (!isObjected && !isApproved(round)) return null
      const dates = verdicts.map(({ at }) => at).sort()
      const since = dates.at(-1) ?? round.submittedAt
      return { kind: isObjected ? 'changes' : 'approved', ref, round, lead: round.leadPartner, since }
    }
    const since = this.#savedAt.get(ref.uid)
    if (!review.live || !since || since <= review.live.round.submittedAt) return null
    return { kind: 'newer', ref, round: review.live.round, lead: review.live.round.leadPartner, since }
  }
}

const isOf = ({ partner }: Actor, from: readonly string[]): boolean => partner !== null && from.includes(partner)

const ownersOf = ({ leadPartner, coPartners }: Owners): Owners => ({ leadPartner, coPartners })

/** Everybody the rule of four eyes looks at. */
function handsIn({ submitters }: Review, { submittedBy, revision, contributors }: Round): string[] {
  const writers = DEFAULT_POLICY.isContributorBarred ? contributors : []
  return [...new Set([submittedBy, ...(submitters[revision] ?? []), ...writers])].sort()
}
