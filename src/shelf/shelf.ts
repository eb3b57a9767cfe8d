import { Refusal } from '#domain/errors.ts'
import { outcomeOf } from '#platform/database/outcome.ts'
import { rowAt, type Storage, type StorageReader } from '#platform/storage/storage.ts'
import { revisionOf } from './revisionOf.ts'

/** Frozen content of one document: its identity is the hash of its text. `type` is a reviewable type or `partners`. */
export interface Revision {
  readonly type: string
  readonly uid: string
  readonly revision: string
}

/** The key of a revision's row. */
export const keyOf = ({ type, uid, revision }: Revision): string => `${type}:${uid}:${revision}`

/** The document a key is of. */
export const uidIn = (key: string): string => key.split(':')[1] ?? ''

/** Puts a text on the shelf and returns its revision. Idempotent: the key is the content. */
export async function put(storage: Storage, frozen: { type: string; uid: string; text: string }): Promise<string> {
  const { type, uid, text } = frozen
  const revision = revisionOf(type, text)
  const id = keyOf({ type, uid, revision })
  for (let attempt = 0; attempt < 20; attempt++) {
    const stored = await textOf(storage, { type, uid, revision })
    if (stored !== null) return intact(stored, { type, revision }) && revision
    try {
      await storage.append('revisions', { id, type, uid, hash: revision, content: text })
      return revision
    } catch (error) {
      if (outcomeOf(error) === 'no') throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 7)))
    }
  }
  throw new Refusal('busy')
}

/**
 * The content of a revision, its hash checked at every load.
 * @throws Refusal not_found, damaged_revision
 */
export async function get<T>(storage: StorageReader, revision: Revision): Promise<T> {
  const text = await textOf(storage, revision)
  if (text === null) throw new Refusal('not_found', { revision: revision.revision })
  intact(text, revision)
  return JSON.parse(text) as T
}

/** Texts read at a time: a text may be 200 KB. */
const AT_ONCE = 100

/**
 * The contents of many revisions, by key, each hash checked, read in pages; one that is lost or is not what was frozen is
 * null.
 * @throws whatever a database that does not answer throws
 */
export async function getMany(storage: StorageReader, revisions: readonly Revision[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>(revisions.map((revision) => [keyOf(revision), null]))
  const keys = [...found.keys()]
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    for (const { id, type, content } of await storage.find('revisions', { ids: keys.slice(at, at + AT_ONCE) }))
      if (content && id.endsWith(`:${revisionOf(type, content)}`)) found.set(id, JSON.parse(content))
  }
  return found
}

async function textOf(storage: StorageReader, revision: Revision): Promise<string | null> {
  const row = await rowAt(storage, 'revisions', keyOf(revision))
  return row?.content ?? null
}

function intact(text: string, { type, revision }: Pick<Revision, 'type' | 'revision'>): true {
  if (revisionOf(type, text) !== revision) throw new Refusal('damaged_revision', { revision })
  return true
}
