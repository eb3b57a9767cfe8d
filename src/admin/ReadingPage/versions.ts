import type { LedgerEvent, VerdictKind } from '#domain/events.ts'

/** One submission, as the ledger tells it: « version 3 du 18 novembre ». */
export interface Version {
  readonly number: number
  readonly revision: string
  readonly submittedAt: string
  /** Opaque id of the person. */
  readonly submittedBy: string
  readonly required: readonly string[]
  /** The hash of the note to reviewers, or null. */
  readonly note: string | null
  /** The last answer of each partner. */
  readonly answers: ReadonlyMap<
    string,
    {
      readonly verdict: VerdictKind
      readonly at: string
      readonly by: string
      readonly seq: number
      readonly remark: string | null
    }
  >
}

/** Every submission of a document among its events, oldest first, with the answers each received. */
export function versionsOf(events: readonly LedgerEvent[], uid: string): Version[] {
  const versions = new Map<
    number,
    Version & { answers: Map<string, NonNullable<ReturnType<Version['answers']['get']>>> }
  >()
  for (const event of events) {
    if (event.type === 'submitted' && event.document.uid === uid) {
      const { round: number, revision, at: submittedAt } = event
      versions.set(number, {
        number,
        revision,
        submittedAt,
        submittedBy: event.actor.id,
        required: event.data.required,
        note: event.data.note ?? null,
        answers: new Map(),
      })
    }
    if (event.type === 'answered' && event.document.uid === uid) {
      const { verdict, remark } = event.data
      versions
        .get(event.round)
        ?.answers.set(event.partner, { verdict, remark, at: event.at, by: event.actor.id, seq: event.seq })
    }
  }
  return [...versions.values()]
}
