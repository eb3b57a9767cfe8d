import type { Owners } from './policy.ts'
import type { Locale, ReviewableType, Role } from './words.ts'

/** A document may be reviewed on two tracks: the rewrite (main) and a correction made from its live revision. */
export type Track = 'main' | 'correction'

export type VerdictKind = 'approve' | 'requestChanges' | 'abstain'

/** One document in one publication: which revision, of which round, goes live. */
export interface Publication {
  readonly type: ReviewableType
  readonly uid: string
  readonly round: number
  readonly revision: string
  readonly track: Track
}

/** What a person decided, before it has a place in the ledger. Names people by opaque id; holds no free text. */
export type Decision =
  | { type: 'opened'; data: { publicKey: string; isDemonstration?: boolean } }
  | { type: 'submitted'; document: DocumentRef; track: Track; round: number; revision: string; data: SubmissionData }
  | {
      type: 'answered'
      document: DocumentRef
      track: Track
      round: number
      revision: string
      partner: string
      data: AnswerData
    }
  | {
      type: 'withdrawn'
      document: DocumentRef
      track: Track
      round: number
      revision: string
      data: Record<string, never>
    }
  | {
      type: 'published'
      document: DocumentRef
      track: Track
      round: number
      revision: string
      data: { with: Publication[] }
    }
  | { type: 'unpublished'; document: DocumentRef; revision: string; data: { reason: string } }
  | { type: 'archived'; document: DocumentRef; data: { owners: Owners } }
  | { type: 'unarchived'; document: DocumentRef; data: { owners: Owners } }
  | { type: 'partnerRecorded'; partner: string; revision: string; data: Record<string, never> }

export interface DocumentRef {
  readonly type: ReviewableType
  readonly uid: string
}

interface SubmissionData extends Owners {
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly required: readonly string[]
  readonly contributors: readonly string[]
  readonly dueAt: string
}

interface AnswerData {
  readonly verdict: VerdictKind
  /** `seq` of the verdict this one takes the place of, or null for a first answer. */
  readonly replaces: number | null
  /** Salted SHA-256 of the comment that lives beside the ledger, or null. */
  readonly remark: string | null
}

/** Who decided, as they were that day: replay needs the roles of the day, not today's. */
interface EventActor {
  readonly id: string
  readonly partner: string | null
  readonly roles: readonly Role[]
}

/** A decision with its place, its time, its author and the version of the rules it was decided by. */
export type LedgerEvent = Decision & {
  readonly seq: number
  readonly at: string
  /** The id the client gave its command; the same command sent twice counts once. */
  readonly command: string
  readonly actor: EventActor
  readonly rules: number
}
