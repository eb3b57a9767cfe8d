import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureForm, uploadPicture } from '../support/doors/guide.ts'
import { pictureOf } from '../support/pictures.ts'
import { body, exampleData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Media are read by whoever may read a text that uses them: the library, their bytes, and what may be done with them. */

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

interface Medium {
  id: string
  sha256: string
}
const PEOPLE = ['author.fedepl', 'reviewer.fedepl', 'author.afd', 'reviewer.cdc', 'chief-editor', 'observer'] as const

/** Who is given its bytes, and finds it in the library: the same people. */
async function readersOf({ id, sha256 }: Medium): Promise<string[]> {
  const readers: string[] = []
  for (const name of PEOPLE) {
    const client = await app.as(name)
    const bytes = await client('GET', `/api/media/file/${sha256}.jpg`)
    const row = await client('GET', `/api/media/${id}`)
    const list = await client('GET', `/api/media?where[id][equals]=${id}`)
    const found = (list.body as { totalDocs: number }).totalDocs
    expect([name, bytes.status, row.status, found]).toEqual(
      bytes.status === 200 ? [name, 200, 200, 1] : [name, 404, 404, 0],
    )
    expect(bytes.text.includes('�') || bytes.text.includes('JFIF')).toBe(bytes.status === 200)
    if (bytes.status === 200) readers.push(name)
  }
  expect((await app.anonymous('GET', `/api/media/file/${sha256}.jpg`)).status).toBe(401)
  expect((await app.anonymous('GET', `/v1/media/${sha256}`)).status).toBe(404)
  return readers
}

const example = (name: string, medium: Medium, coPartners: string[]) =>
  app.world.create('examples', name, { ...exampleData(), images: [medium.id], coPartners })
const partner = (name: 'afd' | 'cdc') => app.world.person(`author.${name}`).partner!

const EVERYWHERE = ['chief-editor', 'observer']
const FEDEPL = ['author.fedepl', 'reviewer.fedepl', ...EVERYWHERE]

describe('a medium', () => {
  it('is read by the organisation that added it, then by the owners of the drafts it is put in, then by all who read what was submitted', async () => {
    const medium = await uploadPicture(app, 'author.fedepl')
    expect(await readersOf(medium)).toEqual(FEDEPL)
    await example('coordinator.fedepl', medium, [])
    expect(await readersOf(medium)).toEqual(FEDEPL)
    const shared = await example('coordinator.fedepl', medium, [partner('afd')])
    expect(await readersOf(medium)).toEqual(['author.fedepl', 'reviewer.fedepl', 'author.afd', ...EVERYWHERE])
    await app.world.submit('coordinator.fedepl', shared)
    expect(await readersOf(medium)).toEqual([...PEOPLE])
  })

  it('in a figure of a body, in a co-owner’s hands, or of a draft that gets another owner, is no exception', async () => {
    const medium = await uploadPicture(app, 'author.fedepl')
    const figure = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'f1', blockType: 'figure', image: medium.id },
    }
    const written = body('Un puits.') as { root: { children: object[] } }
    written.root.children.push(figure)
    const document = await app.world.create('examples', 'coordinator.fedepl', { ...exampleData(), body: written, coPartners: [] }) // prettier-ignore
    expect(await readersOf(medium)).toEqual(FEDEPL)
    await app.world.edit(document, 'coordinator.fedepl', { coPartners: [partner('cdc')] })
    expect(await readersOf(medium)).toEqual(['author.fedepl', 'reviewer.fedepl', 'reviewer.cdc', ...EVERYWHERE])
  })

  it('is not got by naming it: a draft of those who may not read it neither shows nor freezes it', async () => {
    const medium = await uploadPicture(app, 'author.fedepl')
    const stolen = await example('coordinator.cdc', medium, [])
    expect(await readersOf(medium)).toEqual(FEDEPL)
    const author = await app.as('author.cdc')
    const { body: look, text } = await author('GET', `/api/examples/${stolen.uid}/workflow`)
    expect((look as { checklist: object[] }).checklist).toContainEqual(
      expect.objectContaining({ code: 'medium_missing', level: 'blocking' }),
    )
    expect(text).not.toContain(medium.sha256)
    expect(await readersOf(medium)).toEqual(FEDEPL)
  })

  it('is described by those who may read it and add media, and by nobody else', async () => {
    const medium = await uploadPicture(app, 'author.fedepl')
    const statusOf = async (name: string) =>
      (await (await app.as(name))('PATCH', `/api/media/${medium.id}?locale=fr`, { alt: `Un puits, dit ${name}` }))
        .status
    expect(await statusOf('author.fedepl')).toBe(200)
    expect(await statusOf('chief-editor')).toBe(200)
    for (const name of ['author.afd', 'reviewer.fedepl', 'observer']) expect([name, [403, 404].includes(await statusOf(name))]).toEqual([name, true]) // prettier-ignore
  })

  it('says to nobody who reads it, takes it from nobody, and keeps its date when it is shown to more people', async () => {
    const medium = await uploadPicture(app, 'author.fedepl')
    const author = await app.as('author.fedepl')
    const row = async () => (await author('GET', `/api/media/${medium.id}`)).body as Record<string, unknown>
    const before = await row()
    expect(Object.keys(before)).not.toContain('readers')
    expect((await author('PATCH', `/api/media/${medium.id}`, { readers: '*' })).status).toBeLessThan(500)
    expect(await readersOf(medium)).toEqual(FEDEPL)
    const { updatedAt } = await row()
    const document = await example('coordinator.fedepl', medium, [partner('afd')])
    await app.world.submit('coordinator.fedepl', document)
    expect((await row()).updatedAt).toBe(updatedAt)
    expect((await row()).alt).toBe(before.alt)
    expect((await author('GET', '/api/media?where[readers][equals]=*')).status).toBe(400)
  })
})

it('a medium is found by the name its file had, which is never a path, never sent and never public', async () => {
  const author = await app.as('author.fedepl')
  const form = pictureForm(await pictureOf('nom'), { name: 'C:\\Photos\\Puits du Niger 2024.jpg' })
  form.set('_payload', JSON.stringify({ alt: 'Un puits', originalName: 'autre.jpg' }))
  const sent = await author('POST', '/api/media?locale=fr', form)
  const { doc } = sent.body as { doc: { id: string; originalName: string } }
  expect(doc.originalName).toBe('Puits du Niger 2024.jpg')
  await author('PATCH', `/api/media/${doc.id}`, { originalName: 'autre.jpg' })
  const found = await author('GET', '/api/media?where[originalName][like]=niger')
  expect((found.body as { docs: { id: string }[] }).docs.map(({ id }) => id)).toEqual([doc.id])
  const document = await app.world.create('examples', 'author.fedepl', { ...exampleData(), images: [doc.id] })
  await app.world.goLive(document)
  const served = await app.anonymous('GET', `/v1/examples?pageSize=100`)
  expect(served.text).not.toContain('Puits du Niger 2024')
})
