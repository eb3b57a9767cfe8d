import { restoreVersionOperation, type Payload } from 'payload'
import { newId } from '#platform/hash.ts'
import { body, chapterData } from '../content.ts'
import { UNSIGNED, type GuideUnderTest } from './guide.ts'

/** One attempt in process, with Payload's whole power: no access rule asked. */
export interface LocalDoor {
  name: string
  attempt(payload: Payload, guide: GuideUnderTest): Promise<unknown>
}

const text = { title: UNSIGNED, body: body(UNSIGNED) }
const all = { overrideAccess: true, locale: 'fr', depth: 0 } as const
const door = (name: string, attempt: LocalDoor['attempt']): LocalDoor => ({ name, attempt })
const update = (name: string, more: object, of: (guide: GuideUnderTest) => object) =>
  door(name, (payload, guide) => payload.update({ collection: 'chapters', ...all, ...of(guide), ...more } as never))
const byDb = (name: string, method: string, of: (guide: GuideUnderTest) => object) =>
  door(
    name,
    (payload, guide) =>
      (payload.db as unknown as Record<string, (args: object) => Promise<unknown>>)[method]?.({
        collection: 'chapters',
        ...of(guide),
      }) ?? Promise.resolve(),
  )

const live = ({ live: { uid } }: GuideUnderTest) => ({ id: uid })
const newer = ({ newer: { uid } }: GuideUnderTest) => ({ id: uid })
const both = (guide: GuideUnderTest) => ({ where: { id: { in: [guide.live.uid, guide.newer.uid] } } })

// prettier-ignore
export const LOCAL_DOORS: readonly LocalDoor[] = [
  update('update as published', { data: { ...text, _status: 'published' } }, newer),
  update('update a title', { data: text }, live),
  update('update as a draft', { data: { ...text, _status: 'draft' }, draft: true }, live),
  update('update without a transaction', { data: text, disableTransaction: true }, live),
  update('update without verification', { data: text, overrideLock: true, publishSpecificLocale: 'fr' }, live),
  update('update in bulk', { data: text }, both),
  update('update in bulk to the bin', { data: { deletedAt: new Date(0).toISOString() } }, both),
  update('update of the trash', { data: { ...text, deletedAt: null }, trash: true }, live),
  update('update of the slug', { data: { slug: 'une-autre-adresse' } }, live),
  update('update of the owners', { data: { leadPartner: null, coPartners: [] } }, newer),
  door('duplicate', (payload, guide) => payload.duplicate({ collection: 'chapters', id: guide.live.uid, ...all } as never)),
  door('duplicate as published', (payload, guide) => payload.duplicate({ collection: 'chapters', id: guide.live.uid, draft: false, data: { ...text, _status: 'published' }, ...all } as never)),
  door('create as published', (payload) => payload.create({ collection: 'chapters', data: { ...chapterData(UNSIGNED), _status: 'published' }, draft: false, ...all } as never)),
  door('create with a uid that is taken', (payload, guide) => payload.create({ collection: 'examples', data: { id: guide.live.uid, ...text }, ...all } as never)),
  door('restore an old version', (payload, guide) => payload.restoreVersion({ collection: 'chapters', id: guide.versions.at(-1) as string, ...all } as never)),
  door('restore as a draft', async (payload, guide) => {
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, payload)
    return restoreVersionOperation({ collection: payload.collections.chapters, id: guide.versions.at(-1) as string, draft: true, overrideAccess: true, req, depth: 0 } as never)
  }),
  door('delete', (payload, guide) => payload.delete({ collection: 'chapters', id: guide.newer.uid, ...all } as never)),
  door('delete in bulk', (payload, guide) => payload.delete({ collection: 'chapters', ...both(guide), ...all } as never)),
  door('rename a medium', (payload, guide) => payload.update({ collection: 'media', id: guide.medium, data: { alt: UNSIGNED, caption: UNSIGNED, sha256: 'c'.repeat(64) }, ...all } as never)),
  door('queue a job of Payload', (payload, guide) => payload.jobs.queue({ task: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'chapters', value: guide.newer.uid } } } as never)),
  byDb('db.updateOne', 'updateOne', (guide) => ({ ...live(guide), data: { title: { fr: UNSIGNED } }, locale: 'all' })),
  byDb('db.updateOne where', 'updateOne', (guide) => ({ where: { id: { equals: guide.newer.uid } }, data: { ...text, _status: 'published' }, locale: 'fr' })),
  byDb('db.updateMany', 'updateMany', (guide) => ({ ...both(guide), data: { slug: 'volee' } })),
  byDb('db.upsert', 'upsert', (guide) => ({ where: { id: { equals: guide.live.uid } }, data: { ...text }, locale: 'fr' })),
  byDb('db.create', 'create', () => ({ data: { id: newId(), ...text, _status: 'published', slug: 'creee-en-bas' }, locale: 'fr' })),
  byDb('db.createVersion', 'createVersion', (guide) => ({ collectionSlug: 'chapters', parent: guide.live.uid, versionData: { ...text, _status: 'published' }, autosave: false, createdAt: new Date().toISOString(), updatedAt: new Date().toISOString() })),
  byDb('db.deleteVersions', 'deleteVersions', (guide) => ({ where: { parent: { equals: guide.live.uid } } })),
  byDb('db.deleteOne', 'deleteOne', (guide) => ({ where: { id: { equals: guide.live.uid } } })),
  byDb('db.deleteMany', 'deleteMany', (guide) => both(guide)),
  door('db.deleteMany of the media', (payload, guide) => payload.db.deleteMany({ collection: 'media', where: { id: { equals: guide.medium } } })),
  // The last: without a job configured Payload begins a transaction here and never ends it, and writes queue behind it.
  door('run the jobs of Payload', (payload) => payload.jobs.run({ overrideAccess: true } as never)),
]
