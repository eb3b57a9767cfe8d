/** What a column holds. With `?` it may hold nothing: null, on either engine. */
type Kind = 'text' | 'text?' | 'number' | 'number?' | 'flag'

/**
 * The columns of what only the core writes: the types, the reading of both engines and the SQL are made of this table. The
 * collections of Payload (collections/records) have the same fields; a test says so.
 */
export const COLUMNS = {
  /** One row is one event; flat columns only, so that it is one INSERT on either engine. */
  ledger: {
    /** The sequence number 1, 2, 3 …: uniqueness is the primary key itself. */
    id: 'number',
    type: 'text',
    docType: 'text?',
    uid: 'text?',
    revision: 'text?',
    round: 'number?',
    track: 'text?',
    partner: 'text?',
    actor: 'text',
    actorPartner: 'text?',
    /** Comma-separated, as they were that day. */
    actorRoles: 'text',
    at: 'text',
    command: 'text',
    rules: 'number',
    /** Stable JSON of the event's `data`. */
    data: 'text',
    /** 32 random hexadecimal digits of the private leaf; null on rows of the first rules. */
    salt: 'text?',
    prevDigest: 'text',
    digest: 'text',
    keyId: 'text',
    signature: 'text',
  },
  /** The shelf. The id is `type:uid:hash`. */
  revisions: { id: 'text', type: 'text', uid: 'text', hash: 'text', content: 'text' },
  /** What lists, filters and access rules ask; `seq` is the last event of the document. */
  reviews: {
    id: 'text',
    type: 'text',
    state: 'text',
    isLive: 'flag',
    liveRevision: 'text?',
    isSubmitted: 'flag',
    round: 'number?',
    revision: 'text?',
    dueAt: 'text?',
    seq: 'number',
  },
  /** Cursors: how far each projection has followed the ledger. */
  projections: { id: 'text', seq: 'number' },
  /** What must follow a save once it is stored. Done where nothing is due any more. */
  outbox: {
    id: 'text',
    kind: 'text',
    /** Id of what it is about. */
    subject: 'text',
    at: 'text',
    /** When it may be tried next; while it is tried, until when nobody else does. */
    dueAt: 'text?',
    attempts: 'number',
    doneAt: 'text?',
  },
  /** One row is one session of one person. */
  sessions: {
    id: 'text',
    user: 'text',
    /** The person's, as it was before the password was checked: valid only while it still is (`accountWrites.ts`). */
    generation: 'text',
    /** Browser and system, for the person to recognise. */
    device: 'text',
    startedAt: 'text',
    renewedAt: 'text',
    expiresAt: 'text',
    /** What was shown beside the password: a `Factor` of access/sessions.ts; empty on rows of before: none. */
    factor: 'text',
    /** When the person last showed that it is them, by a password or a code. */
    confirmedAt: 'text',
  },
  /** The second factor of a person, whose id it has. */
  factors: {
    id: 'text',
    /** Of the codes, sealed. */
    secret: 'text',
    /** Step of time of the last code that was taken: none of before is taken any more. */
    lastStep: 'number',
    /** Digests of the recovery codes that are left, with blanks between. */
    recovery: 'text',
    startedAt: 'text',
  },
  /** Somebody between two steps of a sign-in, or of taking a second factor. The id is the digest of what only they hold. */
  pending: {
    id: 'text',
    user: 'text',
    /** The person's, as it was before the first step. */
    generation: 'text',
    /** The one thing it is good for: a `Purpose` of access/pending.ts. */
    purpose: 'text',
    /** What the step needs to know, sealed. */
    data: 'text',
    expiresAt: 'text',
  },
  remarks: { id: 'text', hash: 'text', salt: 'text', uid: 'text', author: 'text', text: 'text', at: 'text' },
  /** What people say to each other of a text: one row is one comment, or one answer to it. It decides nothing. */
  comments: {
    id: 'text',
    /** The comment it answers; its own id where it begins a thread. */
    thread: 'text',
    docType: 'text',
    uid: 'text',
    author: 'text',
    /** `*`, or the organisation whose members alone read it. */
    circle: 'text',
    text: 'text',
    at: 'text',
    editedAt: 'text?',
    /** Its words are gone; it stands where others answered. */
    deletedAt: 'text?',
    /** Of the one that begins a thread: what it is about. Nothing where it is about the whole. */
    locale: 'text?',
    field: 'text?',
    /** Stable JSON of an `Anchor`. */
    anchor: 'text?',
    /** The version that was read; nothing where it was the working copy. */
    revision: 'text?',
    suggestion: 'text?',
    resolvedAt: 'text?',
    resolvedBy: 'text?',
    /** When its suggested wording was put into the working copy, and by whom. */
    appliedAt: 'text?',
    appliedBy: 'text?',
  },
  contributions: { id: 'text', uid: 'text', user: 'text', afterRound: 'number', at: 'text' },
  notifications: {
    /** `<seq>.<kind>.<user>`. */
    id: 'text',
    seq: 'number',
    kind: 'text',
    user: 'text',
    address: 'text',
    language: 'text',
    docType: 'text',
    uid: 'text',
    subject: 'text',
    /** Kept as it was first made, so that a change of public address does not make another mail of it. */
    messageId: 'text',
    at: 'text',
    status: 'text',
    attempts: 'number',
    /** When it may be tried next; while `sending`, until when its sender holds it. */
    nextAttemptAt: 'text',
    sentAt: 'text?',
    error: 'text?',
    file: 'text?',
  },
  /** One row is one message to one endpoint (`webhooks`); its id and its body never change. */
  deliveries: {
    /** `msg_<webhook>_<rank>`. */
    id: 'text',
    webhook: 'text',
    /** From 1, without a gap: the next is written once this one is done. */
    rank: 'number',
    at: 'text',
    body: 'text',
    /** Where the next one begins, as `/v1/changes` says it. */
    next: 'text',
    status: 'text',
    attempts: 'number',
    /** When it may be tried next; while `sending`, until when its sender holds it; nothing where it is done. */
    nextAttemptAt: 'text?',
    sentAt: 'text?',
    error: 'text?',
  },
} as const satisfies Record<string, Record<string, Kind>>

export type Table = keyof typeof COLUMNS
type ColumnsOf<T extends Table> = (typeof COLUMNS)[T]
export type Column<T extends Table> = keyof ColumnsOf<T> & string

type Value<K> = K extends 'text'
  ? string
  : K extends 'text?'
    ? string | null
    : K extends 'number'
      ? number
      : K extends 'number?'
        ? number | null
        : boolean

/** A row of a table, as every reader gives it. */
export type Stored<T extends Table> = { -readonly [C in keyof ColumnsOf<T>]: Value<ColumnsOf<T>[C]> }

type Empty<T extends Table> = {
  [C in keyof ColumnsOf<T>]: ColumnsOf<T>[C] extends `${string}?` ? C : never
}[keyof ColumnsOf<T>]

/** A row to be written: what holds nothing may be left out. */
export type Fresh<T extends Table> = Readonly<Omit<Stored<T>, Empty<T>> & Partial<Pick<Stored<T>, Empty<T>>>>

/** A document as an engine gives it, as a row: whoever can write the database may have written anything. */
export function storedAs<T extends Table>(table: T, document: Readonly<Record<string, unknown>>): Stored<T> {
  const row: Record<string, unknown> = {}
  for (const [column, kind] of KINDS.get(table)!) row[column] = READ[kind](document[column])
  return row as Stored<T>
}

const KINDS = new Map(Object.entries(COLUMNS).map(([table, columns]) => [table, Object.entries<Kind>(columns)]))

const READ: Readonly<Record<Kind, (value: unknown) => string | number | boolean | null>> = {
  text: (value) => String(value ?? ''),
  'text?': (value) => (value === null || value === undefined ? null : String(value)),
  number: (value) => Number(value ?? 0),
  'number?': (value) => (value === null || value === undefined ? null : Number(value)),
  flag: (value) => value === true || value === 1,
}

/** The table of a collection on SQLite, as Payload names it. */
export const tableOf = (collection: string): string => collection.replaceAll('-', '_')
