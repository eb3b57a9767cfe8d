import { body } from '../content.ts'
import { UNSIGNED, type GuideUnderTest } from './guide.ts'

/** One attempt over REST: a path below `/api`, and what is sent. */
interface Attempt {
  method: string
  path: string
  body?: unknown
  headers?: Record<string, string>
}

export interface Door {
  name: string
  /** `absent`: the framework has such a door, this installation has not; nobody gets a 2xx from it. */
  kind: 'open' | 'absent'
  attempt(guide: GuideUnderTest): Attempt
}

const door =
  (kind: Door['kind']) =>
  (
    name: string,
    method: string,
    at: (guide: GuideUnderTest) => [path: string, body?: unknown, headers?: Record<string, string>],
  ): Door => ({
    name,
    kind,
    attempt: (guide) => {
      const [path, sent, headers] = at(guide)
      return { method, path, ...(sent === undefined ? {} : { body: sent }), ...(headers ? { headers } : {}) }
    },
  })
const open = door('open')
const absent = door('absent')

const text = { title: UNSIGNED, body: body(UNSIGNED) }
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
const urlencoded = (value: unknown) => `_payload=${encodeURIComponent(JSON.stringify(value))}`
const multipart = (value: unknown): FormData => {
  const sent = new FormData()
  sent.set('_payload', JSON.stringify(value))
  return sent
}
const both = ({ live, draft }: GuideUnderTest) => `where[id][in]=${live.uid},${draft.uid}`

/** Writes to a working copy: they may succeed, for whoever may write, and lead to a working copy only. */
// prettier-ignore
const WORKING_COPY: readonly Door[] = [
  open('PATCH _status published on a draft', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { _status: 'published' }]),
  open('PATCH ?draft=true _status published on a live text', 'PATCH', (g) => [`/chapters/${g.live.uid}?draft=true`, { ...text, _status: 'published' }]),
  open('PATCH the title of a live text', 'PATCH', (g) => [`/chapters/${g.live.uid}`, text]),
  open('PATCH ?draft=false', 'PATCH', (g) => [`/chapters/${g.live.uid}?draft=false`, text]),
  open('PATCH ?draft=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?draft=true`, text]),
  open('PATCH ?autosave=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?autosave=true`, text]),
  open('PATCH ?autosave=true&draft=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?autosave=true&draft=true`, text]),
  open('PATCH a live text with a newer copy', 'PATCH', (g) => [`/chapters/${g.newer.uid}`, { summary: UNSIGNED }]),
  open('PATCH _status draft on a live text', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { _status: 'draft' }]),
  open('PATCH _status draft and a title', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { ...text, _status: 'draft' }]),
  open('PATCH _status null on a live text', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { _status: null }]),
  open('PATCH _status null on a draft', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { _status: null }]),
  open('PATCH a _status nobody knows', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { _status: 'garbage' }]),
  open('PATCH a _status per locale', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { _status: { fr: 'published', en: 'published' } }]),
  open('PATCH ?publishAllLocales', 'PATCH', (g) => [`/chapters/${g.newer.uid}?publishAllLocales=true`, {}]),
  open('PATCH ?unpublishAllLocales', 'PATCH', (g) => [`/chapters/${g.live.uid}?unpublishAllLocales=true`, {}]),
  open('PATCH ?unpublishAllLocales&draft=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?unpublishAllLocales=true&draft=true`, {}]),
  open('PATCH ?publishSpecificLocale', 'PATCH', (g) => [`/chapters/${g.newer.uid}?publishSpecificLocale=en`, { _status: 'published' }]),
  open('PATCH ?publishSpecificLocale without a status', 'PATCH', (g) => [`/chapters/${g.newer.uid}?publishSpecificLocale=en`, text]),
  open('PATCH ?locale=all with both languages', 'PATCH', (g) => [`/chapters/${g.live.uid}?locale=all`, { title: { fr: UNSIGNED, en: UNSIGNED } }]),
  open('PATCH ?locale=* ', 'PATCH', (g) => [`/chapters/${g.live.uid}?locale=*`, { title: { fr: UNSIGNED, en: UNSIGNED } }]),
  open('PATCH with a fallback locale', 'PATCH', (g) => [`/chapters/${g.live.uid}?fallback-locale=en`, text]),
  open('PATCH ?overrideLock=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?overrideLock=true`, text]),
  open('PATCH ?overrideAccess=true', 'PATCH', (g) => [`/chapters/${g.live.uid}?overrideAccess=true&disableVerification=true&showHiddenFields=true`, text]),
  open('PATCH another id, createdAt, updatedAt', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { id: g.draft.uid, createdAt: '2001-01-01T00:00:00.000Z', title: UNSIGNED }]),
  open('PATCH bookkeeping fields', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { createdBy: 'me', review: g.draft.uid, reviewState: 'published', reviewIsLive: true, uid: g.draft.uid }]),
  open('PATCH the review through the document', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { review: { id: g.draft.uid, isLive: true, liveRevision: 'a'.repeat(64) } }]),
  open('PATCH as _payload of a form', 'PATCH', (g) => [`/chapters/${g.live.uid}`, urlencoded({ ...text, _status: 'published' }), form]),
  open('PATCH as _payload of a multipart form', 'PATCH', (g) => [`/chapters/${g.live.uid}`, multipart({ ...text, _status: 'published' })]),
  open('PATCH data in the query', 'PATCH', (g) => [`/chapters/${g.live.uid}?data=${encodeURIComponent(JSON.stringify(text))}`, {}]),
  open('PATCH ?depth=10', 'PATCH', (g) => [`/chapters/${g.live.uid}?depth=10`, text]),
  open('PATCH ?select', 'PATCH', (g) => [`/chapters/${g.live.uid}?select[title]=true`, text]),
  open('PATCH ?joins', 'PATCH', (g) => [`/chapters/${g.live.uid}?joins=false`, text]),
  open('PATCH an example', 'PATCH', (g) => [`/examples/${g.example.uid}`, { title: UNSIGNED, actorConsent: 'given' }]),
  open('PATCH a scheme', 'PATCH', (g) => [`/schemes/${g.scheme.uid}`, { title: UNSIGNED, roleForEpl: UNSIGNED }]),
  open('PATCH a contact', 'PATCH', (g) => [`/contacts/${g.contact.uid}`, { organisation: UNSIGNED, genericEmail: 'faux@example.org' }]),
  open('PATCH the outline', 'PATCH', (g) => [`/outline/${g.outline.uid}`, { title: UNSIGNED, tree: [{ chapter: g.draft.uid }] }]),
  open('PATCH the slug of a live text', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { slug: 'autre-adresse' }]),
  open('PATCH a draft onto a live slug', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { slug: g.slugs.get(g.live.uid) }]),
  open('PATCH the medium of a live text', 'PATCH', (g) => [`/media/${g.medium}`, { alt: UNSIGNED, caption: UNSIGNED, credit: UNSIGNED, sha256: 'b'.repeat(64) }]),
  open('PATCH the file behind a live medium', 'PATCH', (g) => [`/media/${g.medium}`, { filename: 'autre.jpg', mimeType: 'text/html', url: 'https://example.org/autre.jpg', filesize: 1 }]),
  open('PATCH ?uploadEdits crops the file of a live medium', 'PATCH', (g) => [`/media/${g.medium}?uploadEdits[crop][x]=0&uploadEdits[crop][y]=0&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=5&uploadEdits[heightInPixels]=5`, { alt: 'x' }]),
  open('PATCH uploadEdits in the body', 'PATCH', (g) => [`/media/${g.medium}`, { filename: `${g.sha256}.jpg`, url: `/api/media/file/${g.sha256}.jpg`, uploadEdits: { crop: { x: 0, y: 0, width: 50, height: 50, unit: '%' }, widthInPixels: 5, heightInPixels: 5 } }]),
  open('POST create with _status published', 'POST', () => ['/chapters', { ...text, slug: 'porte-ouverte', _status: 'published' }]),
  open('POST create without a draft parameter', 'POST', () => ['/chapters', { ...text, slug: 'porte-sans-brouillon' }]),
  open('POST create with _status null', 'POST', () => ['/chapters', { ...text, _status: null }]),
  open('POST create on a live slug', 'POST', (g) => ['/chapters', { ...text, slug: g.slugs.get(g.live.uid), _status: 'published' }]),
  open('POST create ?publishAllLocales', 'POST', () => ['/chapters?publishAllLocales=true&draft=false', text]),
  open('POST create with the uid of a live chapter', 'POST', (g) => ['/chapters', { ...text, id: g.live.uid }]),
  open('POST create an example with the uid of a live chapter', 'POST', (g) => ['/examples', { title: UNSIGNED, id: g.live.uid }]),
  open('POST create a chapter with the uid of the outline', 'POST', (g) => ['/chapters', { ...text, id: g.outline.uid }]),
  open('POST create with a path for an id', 'POST', () => ['/chapters', { ...text, id: '../../ledger/1' }]),
  open('POST create with a prototype key for an id', 'POST', () => ['/chapters', { ...text, id: '__proto__' }]),
  open('POST create with an id of the ledger', 'POST', () => ['/chapters', { ...text, id: 1 }]),
  open('POST create with an id that is an object', 'POST', (g) => ['/chapters', { ...text, id: { equals: g.live.uid } }]),
  open('POST create under another lead', 'POST', (g) => ['/chapters', { ...text, leadPartner: g.live.uid, coPartners: [] }]),
  open('POST create ?duplicateFromID', 'POST', (g) => [`/chapters?duplicateFromID=${g.live.uid}`, text]),
  open('POST create a medium by its address', 'POST', () => ['/media', { filename: 'x.jpg', url: 'http://127.0.0.1:9/x.jpg', mimeType: 'image/jpeg' }]),
  open('POST restore an old version', 'POST', (g) => [`/chapters/versions/${g.versions.at(-1)}`]),
  open('POST restore the newest version', 'POST', (g) => [`/chapters/versions/${g.versions[0]}`]),
  open('POST restore with a body', 'POST', (g) => [`/chapters/versions/${g.versions[0]}`, { ...text, _status: 'published' }]),
  open('POST restore ?publishSpecificLocale', 'POST', (g) => [`/chapters/versions/${g.versions[0]}?publishSpecificLocale=fr`]),
  open('POST restore a version of another collection', 'POST', (g) => [`/examples/versions/${g.versions[0]}`]),
  open('X-HTTP-Method-Override GET on a write', 'POST', (g) => [`/chapters/${g.live.uid}`, text, { 'X-HTTP-Method-Override': 'GET' }]),
  open('X-Payload-HTTP-Method-Override GET on a restore', 'POST', (g) => [`/chapters/versions/${g.versions[0]}`, {}, { 'X-Payload-HTTP-Method-Override': 'GET' }]),
  open('X-HTTP-Method-Override DELETE', 'POST', (g) => [`/chapters/${g.live.uid}`, {}, { 'X-HTTP-Method-Override': 'DELETE', 'X-HTTP-Method': 'DELETE', 'X-Method-Override': 'PATCH' }]),
  open('PATCH ?trash=true restores and rewrites', 'PATCH', (g) => [`/chapters/${g.live.uid}?trash=true`, { ...text, deletedAt: null }]),
  open('PATCH ?trash=true on the newer copy', 'PATCH', (g) => [`/chapters/${g.newer.uid}?trash=true`, { ...text, deletedAt: null }]),
  open('GET the news of a text', 'GET', (g) => [`/watch?type=chapters&id=${g.live.uid}&editing=1`]),
  open('GET everything at depth 10', 'GET', () => ['/chapters?depth=10&limit=0&locale=all']),
]

/** Doors of the framework that this installation does not have, or that nobody may pass on a live text. */
// prettier-ignore
const CLOSED: readonly Door[] = [
  absent('bulk PATCH ?where of a live text and a draft', 'PATCH', (g) => [`/chapters?${both(g)}`, text]),
  absent('bulk PATCH _status published', 'PATCH', (g) => [`/chapters?${both(g)}`, { _status: 'published' }]),
  absent('bulk PATCH _status draft', 'PATCH', (g) => [`/chapters?${both(g)}&draft=true`, { _status: 'draft' }]),
  absent('bulk PATCH to the bin', 'PATCH', (g) => [`/chapters?${both(g)}&trash=true`, { deletedAt: '2026-01-01T00:00:00.000Z' }]),
  absent('bulk PATCH of everybody', 'PATCH', () => ['/users?where[id][exists]=true', { roles: ['admin'], isActive: true }]),
  absent('bulk PATCH of the media', 'PATCH', () => ['/media?where[id][exists]=true', { alt: UNSIGNED }]),
  absent('DELETE a live text', 'DELETE', (g) => [`/chapters/${g.live.uid}`]),
  absent('DELETE ?trash=true a live text', 'DELETE', (g) => [`/chapters/${g.live.uid}?trash=true`]),
  absent('DELETE the live outline', 'DELETE', (g) => [`/outline/${g.outline.uid}`]),
  absent('PATCH a live text to the bin', 'PATCH', (g) => [`/chapters/${g.live.uid}`, { deletedAt: '2026-01-01T00:00:00.000Z' }]),
  absent('PATCH ?draft=true a live text to the bin', 'PATCH', (g) => [`/chapters/${g.live.uid}?draft=true`, { deletedAt: '2026-01-01T00:00:00.000Z' }]),
  absent('DELETE the medium of a live text', 'DELETE', (g) => [`/media/${g.medium}`]),
  open('bulk DELETE of live texts', 'DELETE', ({ live, newer }) => [`/chapters?where[id][in]=${live.uid},${newer.uid}`]),
  open('bulk DELETE ?trash=true of live texts', 'DELETE', ({ live, newer }) => [`/chapters?where[id][in]=${live.uid},${newer.uid}&trash=true`]),
  absent('bulk DELETE of the media', 'DELETE', () => ['/media?where[id][exists]=true']),
  absent('bulk DELETE of the partners', 'DELETE', () => ['/partners?where[id][exists]=true']),
  absent('duplicate a live text', 'POST', (g) => [`/chapters/${g.live.uid}/duplicate`, {}]),
  absent('duplicate ?draft=false', 'POST', (g) => [`/chapters/${g.live.uid}/duplicate?draft=false`, {}]),
  absent('duplicate ?draft=false as published', 'POST', (g) => [`/chapters/${g.live.uid}/duplicate?draft=false`, { ...text, _status: 'published' }]),
  absent('duplicate a medium', 'POST', (g) => [`/media/${g.medium}/duplicate`, {}]),
  open('restore ?draft=true', 'POST', (g) => [`/chapters/versions/${g.versions[0]}?draft=true`]),
  absent('DELETE a version', 'DELETE', (g) => [`/chapters/versions/${g.versions[0]}`]),
  absent('PATCH a version', 'PATCH', (g) => [`/chapters/versions/${g.versions[0]}`, { version: text }]),
  absent('PUT a live text', 'PUT', (g) => [`/chapters/${g.live.uid}`, text]),
  absent('POST to a live text', 'POST', (g) => [`/chapters/${g.live.uid}`, text]),
  absent('schedule a publication', 'POST', (g) => ['/payload-jobs', { taskSlug: 'schedulePublish', input: { type: 'publish', doc: { relationTo: 'chapters', value: g.newer.uid } } }]),
  absent('run the jobs', 'GET', () => ['/payload-jobs/run']),
  absent('run the jobs of a queue', 'POST', () => ['/payload-jobs/run?queue=default&limit=100', {}]),
  absent('handle the job schedules', 'GET', () => ['/payload-jobs/handle-schedules']),
  absent('reorder a collection', 'POST', (g) => ['/reorder', { collectionSlug: 'chapters', docsToMove: [g.live.uid], newKeyWillBe: 'less', orderableFieldName: '_order', target: { id: g.newer.uid, key: 'a1' } }]),
  absent('list the folders', 'GET', () => ['/payload-folders']),
  absent('move into a folder', 'POST', (g) => ['/payload-folders', { name: 'x', documentsAndFolders: [{ relationTo: 'chapters', value: g.live.uid }] }]),
  absent('DELETE the locks', 'DELETE', () => ['/payload-locked-documents?where[id][exists]=true']),
  absent('create a lock', 'POST', (g) => ['/payload-locked-documents', { document: { relationTo: 'chapters', value: g.live.uid } }]),
  absent('read the migrations', 'GET', () => ['/payload-migrations']),
  absent('DELETE the migrations', 'DELETE', () => ['/payload-migrations?where[id][exists]=true']),
  absent('DELETE the jobs', 'DELETE', () => ['/payload-jobs?where[id][exists]=true']),
  absent('an internal table by an encoded name', 'GET', () => ['/%70ayload-jobs']),
  absent('an internal table behind a double slash', 'GET', () => ['//payload-locked-documents']),
  absent('GraphQL mutation', 'POST', (g) => ['/graphql', { query: `mutation { updateChapter(id: "${g.live.uid}", data: { title: "x" }) { id } }` }]),
  absent('GraphQL query', 'GET', () => ['/graphql?query=%7BChapters%7Bdocs%7Bid%7D%7D%7D']),
  absent('GraphQL playground', 'GET', () => ['/graphql-playground']),
  absent('the picture generator', 'GET', () => ['/og?title=x']),
  absent('a global', 'POST', () => ['/globals/settings', { title: UNSIGNED }]),
  absent('the first registration', 'POST', () => ['/users/first-register', { email: 'x@example.org', password: 'mot-de-passe-long', name: 'X' }]),
  absent('a second factor over REST', 'POST', () => ['/factors', { id: 'x', secret: 'x', lastStep: 0, recovery: '', startedAt: 'x' }]),
  absent('everybody’s second factors', 'DELETE', () => ['/factors?where[id][exists]=true']),
  absent('a step of a sign-in over REST', 'POST', () => ['/pending', { id: 'x', user: 'x', generation: '', purpose: 'code', data: '', expiresAt: '9' }]),
  absent('DELETE a person', 'DELETE', () => ['/users?where[id][exists]=true']),
  absent('the export of a collection', 'GET', () => ['/exports']),
  absent('a search collection', 'GET', () => ['/search']),
  absent('a command nobody knows', 'POST', (g) => [`/chapters/${g.live.uid}/workflow`, { command: 'override', round: 1, reason: 'x' }]),
  absent('publish without the approvals', 'POST', (g) => [`/chapters/${g.draft.uid}/workflow`, { command: 'publish', round: 0, revision: 'a'.repeat(64) }]),
  absent('publish a live text’s uid under another type', 'POST', (g) => [`/examples/${g.live.uid}/workflow`, { command: 'publish', round: 1, revision: 'a'.repeat(64) }]),
  absent('a command with somebody else as its actor', 'POST', (g) => [`/chapters/${g.live.uid}/workflow`, { command: 'unpublish', revision: 'a'.repeat(64), reason: 'x', actor: { roles: ['chief-editor'] } }]),
  absent('unpublish another revision', 'POST', (g) => [`/chapters/${g.live.uid}/workflow`, { command: 'unpublish', revision: 'a'.repeat(64), reason: 'x' }]),
  absent('write to /v1', 'POST', () => ['/../v1/chapters', text]),
]

/** They take a draft away, so they come last. */
// prettier-ignore
const LAST: readonly Door[] = [
  open('PATCH trash a draft', 'PATCH', (g) => [`/chapters/${g.draft.uid}`, { deletedAt: '2026-01-01T00:00:00.000Z' }]),
  open('DELETE a draft', 'DELETE', (g) => [`/chapters/${g.spare.uid}`]),
]

export const REST_DOORS: readonly Door[] = [...WORKING_COPY, ...CLOSED, ...LAST]
