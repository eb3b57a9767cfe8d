import type { ReviewableType } from './content/index.ts'
import type { Locale } from './content/shared.ts'
import type { ActorRole } from './roles.ts'
import type { Owners } from './policy.ts'

/** A document may be reviewed on two tracks: the rewrite (main) and a correction made from its live revision. */
export const TRACKS = ['main', 'correction'] as const
export type Track = (typeof TRACKS)[number]

export const VERDICTS = ['approve', 'requestChanges', 'abstain'] as const
export type VerdictKind = (typeof VERDICTS)[number]

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
  | { type: 'unpublished'; document: DocumentRef; revision: string; data: { reason: string; locale?: Locale } }
  | { type: 'archived'; document: DocumentRef; data: { owners: Owners } }
  | { type: 'unarchived'; document: DocumentRef; data: { owners: Owners } }
  | { type: 'partnerRecorded'; partner: string; revision: string; data: Record<string, never> }
  | { type: 'keyRotated'; data: KeyRotation }

export type EventType = Decision['type']
/**
 * What of each event's `data` anybody may read: an allow-list, no person, no reason, no comment. Part of the form of a row:
 * once a version of the rules is tagged, its rows are read this way for ever.
 */
export const PUBLIC_DATA: Readonly<Record<EventType, readonly string[]>> = {
  opened: ['publicKey', 'isDemonstration'],
  submitted: ['slug', 'locales', 'leadPartner', 'coPartners', 'required', 'dueAt'],
  answered: ['verdict', 'replaces'],
  withdrawn: [],
  published: ['with'],
  unpublished: ['locale'],
  archived: ['owners'],
  unarchived: ['owners'],
  partnerRecorded: [],
  keyRotated: ['publicKey', 'proof', 'isLost'],
}
export const EVENT_TYPES = Object.keys(PUBLIC_DATA) as readonly EventType[]

/** The key that signs from the next row on, named by the key in force. */
export interface KeyRotation {
  /** Base64 SPKI DER. */
  readonly publicKey: string
  /** The new key's signature over the digest of the row before: whoever names a key has it. */
  readonly proof: string
  /** The key in force was lost: the new one signs this row itself, and whoever runs the installation vouches for it. */
  readonly isLost?: boolean
}

export interface DocumentRef {
  readonly type: ReviewableType
  readonly uid: string
}

export interface SubmissionData extends Owners {
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly required: readonly string[]
  readonly contributors: readonly string[]
  readonly dueAt: string
  /** Salted SHA-256 of the note to reviewers that lives beside the ledger; absent when nothing was said. */
  readonly note?: string
}

export interface AnswerData {
  readonly verdict: VerdictKind
  /** `seq` of the verdict this one takes the place of, or null for a first answer. */
  readonly replaces: number | null
  /** Salted SHA-256 of the comment that lives beside the ledger, or null. */
  readonly remark: string | null
}

/** Who decided, as they were that day: replay needs the roles of the day, not today's. */
export interface EventActor {
  readonly id: string
  readonly partner: string | null
  readonly roles: readonly ActorRole[]
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

/** The actor that stands for the installation itself; its row in the permission table says what it may. */
export const SYSTEM_ACTOR: EventActor = { id: 'system', partner: null, roles: ['system'] }
