import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { body, chapterData, contactData, exampleData, schemeData } from '../content.ts'
import { pictureOf } from '../pictures.ts'
import type { App } from '../startApp.ts'

/** One published guide with something of everything, and what an attacker would want to move. */
export interface GuideUnderTest {
  /** Live in French and English, working copy unchanged. */
  live: DocumentRef
  /** Live, with a newer working copy. */
  newer: DocumentRef
  /** Never submitted. */
  draft: DocumentRef
  /** Another draft, for whoever deletes one. */
  spare: DocumentRef
  example: DocumentRef
  scheme: DocumentRef
  contact: DocumentRef
  outline: DocumentRef
  /** Uid of the picture the example shows. */
  medium: string
  sha256: string
  /** By document uid, as published. */
  slugs: ReadonlyMap<string, string>
  /** Versions of the `newer` chapter, the newest first. */
  versions: readonly string[]
}

/** The words of the newer working copy, which no reader may ever see. */
export const UNSIGNED = 'Une phrase que personne n’a approuvée'

/** Publishes a guide led by FedEpl and owned by all three partners, through the real commands. */
export async function createGuide(app: App): Promise<GuideUnderTest> {
  const { world } = app
  const slugs = new Map<string, string>()
  const made = async (type: DocumentRef['type'], data: { slug: string } & Record<string, unknown>) => {
    const document = await world.create(type, 'author.fedepl', data)
    slugs.set(document.uid, data.slug)
    return document
  }
  const { id: medium, sha256 } = await uploadPicture(app, 'author.fedepl')
  const scheme = await made('schemes', schemeData())
  const contact = await made('contacts', contactData())
  const example = await made('examples', { ...exampleData(), images: [medium], body: body('Des puits remis en état.') })
  for (const document of [scheme, contact, example]) await world.goLive(document)
  const related = { relatedSchemes: [scheme.uid], relatedContacts: [contact.uid], relatedExamples: [example.uid] }
  const live = await made('chapters', { ...chapterData('Le texte approuvé.'), ...related })
  const english = { title: 'Using the one per cent', summary: 'What the law allows.', body: body('The approved text.') }
  await world.edit(live, 'author.fedepl', english, 'en')
  const newer = await made('chapters', chapterData('La première version.'))
  for (const document of [live, newer]) await world.goLive(document)
  await world.edit(newer, 'author.fedepl', { title: UNSIGNED, body: body(`${UNSIGNED}.`) })
  const draft = await made('chapters', chapterData(`${UNSIGNED}, encore.`))
  const spare = await made('chapters', chapterData(`${UNSIGNED}, de trop.`))
  const tree = [
    { heading: { fr: 'Agir', en: 'Acting' }, children: [live, newer, draft].map(({ uid }) => ({ chapter: uid })) },
  ]
  const outline = await made('outline', { title: 'Le guide', slug: `plan-${live.uid.slice(0, 8)}`, tree })
  await world.goLive(outline)
  const versions = await versionsOf(app, newer)
  return { live, newer, draft, spare, example, scheme, contact, outline, medium, sha256, slugs, versions }
}

/** Ids of a document's versions, the newest first. */
export async function versionsOf(app: App, { type, uid }: DocumentRef): Promise<string[]> {
  const query = {
    collection: type,
    where: { parent: { equals: uid } },
    sort: '-createdAt',
    limit: 0,
    pagination: false,
  }
  const { docs } = await app.payload.findVersions({ ...query, depth: 0, overrideAccess: true } as never)
  return docs.map(({ id }) => String(id))
}

/** A new picture, sent as the form sends it. */
export async function uploadPicture(app: App, name: string): Promise<{ id: string; sha256: string }> {
  const client = await app.as(name)
  const { body: answer } = await client('POST', '/api/media?locale=fr', pictureForm(await pictureOf(newId())))
  return (answer as { doc: { id: string; sha256: string } }).doc
}

/** The multipart form of an upload. */
export function pictureForm(bytes: Uint8Array, file: { name?: string; type?: string; alt?: string } = {}): FormData {
  const { name = 'puits.jpg', type = 'image/jpeg', alt = 'Un puits' } = file
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt }))
  form.set('file', new Blob([Buffer.from(bytes)], { type }), name)
  return form
}
