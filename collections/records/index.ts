import type { CollectionConfig, Field } from 'payload'
import { hidden, sealed } from '#access/sealed.ts'
import { id } from '../shared/id.ts'
import { submittedInLists } from './submittedInLists.ts'
import { STATES } from '#domain/review.ts'
import { STATE_WORDS } from '#words/review.ts'
import { both, labelOf } from '#richtext/labels.ts'
import { COMMON_WORDS } from '#words/common.ts'

/**
 * What only the core writes. Flat columns, so that one record is one INSERT; no timestamps, or db-mongodb sorts every read
 * by `{_id, createdAt}`, which no index serves. The guard at the adapter refuses every other write.
 */
const record = (slug: string, names: [string, string], fields: Field[], access = sealed): CollectionConfig => ({
  slug,
  labels: { singular: both(...names), plural: both(...names) },
  access,
  admin: { hidden: true },
  timestamps: false,
  versions: false,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  fields,
})

const text = (name: string, more: object = {}): Field => ({ name, type: 'text', ...more }) as Field
const number = (name: string): Field => ({ name, type: 'number' }) as Field
const checkbox = (name: string): Field => ({ name, type: 'checkbox' }) as Field

/** Keys that are not UUIDs: a hash, a name, a composed key. */
const key: Field = { name: 'id', type: 'text', required: true }

/** The shelf: frozen texts by hash. */
export const Revisions = record('revisions', ['Version figée', 'Frozen revision'], [
  key, text('type'), text('uid', { index: true }), text('hash'), { name: 'content', type: 'textarea' },
]) // prettier-ignore

/** The ledger: everything that was decided. The id is the sequence number. */
export const LedgerRows = record('ledger', ['Registre', 'Ledger'], [
  { name: 'id', type: 'number', required: true },
  text('type'), text('docType'), text('uid', { index: true }), text('revision'), number('round'), text('track'), text('partner'),
  text('actor'), text('actorPartner'), text('actorRoles'), text('at'), text('command'), number('rules'),
  { name: 'data', type: 'textarea' },
  text('salt'), text('prevDigest'), text('digest'), text('keyId'), text('signature'),
]) // prettier-ignore

/** Projection of the ledger: one row per document, for lists, filters and access conditions. */
const reviewRows = record('reviews', [COMMON_WORDS.review.fr, COMMON_WORDS.review.en], [
  key,
  text('type'),
  {
    name: 'state',
    type: 'select',
    index: true,
    label: labelOf(COMMON_WORDS.state),
    options: STATES.map((value) => ({ value, label: { ...STATE_WORDS[value] } })),
  },
  checkbox('isLive'), text('liveRevision'), checkbox('isSubmitted'), number('round'), text('revision'), text('dueAt'), number('seq'),
]) // prettier-ignore

export const Reviews: CollectionConfig = { ...reviewRows, hooks: { beforeOperation: [submittedInLists] } }

/** Comments and reasons, beside the ledger, which refers to them by salted hash. */
export const Remarks = record('remarks', ['Commentaire', 'Remark'], [
  id(), text('hash', { index: true }), text('salt'), text('uid', { index: true }), text('author'), { name: 'text', type: 'textarea' }, text('at'),
], hidden) // prettier-ignore

/** What people say to each other of a text (`src/review/comments.ts`). */
export const Comments = record('comments', ['Échange', 'Comment'], [
  key, text('thread'), text('docType'), text('uid', { index: true }), text('author'), text('circle'), { name: 'text', type: 'textarea' }, text('at'), text('editedAt'), text('deletedAt'),
  text('locale'), text('field'), { name: 'anchor', type: 'textarea' }, text('revision'), { name: 'suggestion', type: 'textarea' }, text('resolvedAt'), text('resolvedBy'),
  text('appliedAt'), text('appliedBy'),
], hidden) // prettier-ignore

/** Who wrote in which document, since which round. */
export const Contributions = record('contributions', ['Contribution', 'Contribution record'], [
  key, text('uid', { index: true }), text('user'), number('afterRound'), text('at'),
], hidden) // prettier-ignore

/** How far each projection has followed the ledger. */
export const Projections = record('projections', ['Curseur', 'Cursor'], [key, number('seq')], hidden)

/** What must follow a save once it is stored: put there by the save itself, done by a job. */
export const Outbox = record('outbox', ['À faire', 'Outbox'], [
  key, text('kind'), text('subject'), text('at'), text('dueAt', { index: true }), number('attempts'), text('doneAt'),
], hidden) // prettier-ignore

/** Mails to send, one per event and person; the id is the Message-ID's local part. */
export const Notifications = record('notifications', ['Notification', 'Notification record'], [
  key, { ...number('seq'), index: true } as Field, text('kind'), text('user', { index: true }), text('address'), text('language'), text('docType'), text('uid'),
  text('subject'), text('messageId'), text('at'), text('status', { index: true }), number('attempts'), text('nextAttemptAt'), text('sentAt'), text('error'), text('file'),
], hidden) // prettier-ignore

/** Messages to endpoints, one after the other for each. */
export const Deliveries = record('deliveries', ['Envoi', 'Delivery'], [
  key, text('webhook', { index: true }), number('rank'), text('at'), { name: 'body', type: 'textarea' }, text('next'), text('status'), number('attempts'), text('nextAttemptAt'), text('sentAt'), text('error'),
], hidden) // prettier-ignore

/** Who is logged in where: one row for each login, which is all there is of a session (`access/sessions.ts`). */
export const Sessions = record('sessions', ['Session', 'Session'], [
  key, text('user', { index: true }), text('generation'), text('device'), text('startedAt'), text('renewedAt'), text('expiresAt', { index: true }),
  text('factor'), text('confirmedAt'),
], hidden) // prettier-ignore

/** Second factors: one row a person who has one (`access/factors.ts`). */
export const Factors = record('factors', ['Second facteur', 'Second factor'], [
  key, text('secret'), number('lastStep'), { name: 'recovery', type: 'textarea' }, text('startedAt'),
], hidden) // prettier-ignore

/** Who is between two steps of a sign-in (`access/pending.ts`). */
export const Pending = record('pending', ['Connexion en cours', 'Sign-in under way'], [
  key, text('user'), text('generation'), text('purpose'), { name: 'data', type: 'textarea' }, text('expiresAt', { index: true }),
], hidden) // prettier-ignore
