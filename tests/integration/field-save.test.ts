import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { basesText } from '#domain/saving/bases.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { body, contactData } from '../support/content.ts'
import { versionsOf } from '../support/doors/guide.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

const FORM = 'a'.repeat(32)
const OTHER = 'b'.repeat(32)
type Values = Readonly<Record<string, unknown>>

let app: App
let first: Client
let second: Client
let chapter: DocumentRef
beforeAll(async () => {
  app = await startApp()
  first = await app.as('author.fedepl')
  second = await app.as('author.afd')
})
afterAll(() => app.close())
beforeEach(async () => {
  chapter = await app.world.createChapter('author.fedepl')
})

const at = (locale = 'fr') => `/api/${chapter.type}/${chapter.uid}?locale=${locale}&depth=0&fallback-locale=null`
const load = async (client: Client, locale = 'fr') => (await client('GET', at(locale))).body as Values

interface Saving {
  by?: string
  number?: number
  locale?: string
  /** The form as it was opened. */
  seen: Values
}
function save(client: Client, sent: Values, { by = FORM, number = 1, locale = 'fr', seen }: Saving): Promise<Answer> {
  const bases = Object.fromEntries(Object.keys(sent).map((field) => [field, [printOf(seen[field])]]))
  const headers = { 'X-Form-Save': `${by};${number}`, 'X-Form-Bases': basesText(bases) }
  return client('PATCH', `${at(locale)}&autosave=true`, sent, headers)
}

describe('two people in one document', () => {
  it('both succeed in two fields', async () => {
    const seen = await load(first)
    const answers = await Promise.all([
      save(first, { title: 'De l’une' }, { seen }),
      save(second, { summary: 'De l’autre' }, { seen, by: OTHER }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await load(first)).toMatchObject({ title: 'De l’une', summary: 'De l’autre' })
  })

  it('both succeed in two languages of one field', async () => {
    const [french, english] = [await load(first), await load(second, 'en')]
    const answers = await Promise.all([
      save(first, { title: 'Le titre', body: body('Le texte.') }, { seen: french }),
      save(second, { title: 'The title', body: body('The text.') }, { seen: english, by: OTHER, locale: 'en' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect([(await load(first)).title, (await load(first, 'en')).title]).toEqual(['Le titre', 'The title'])
  })

  it('in the same field the later is told what is stored, and nothing of that save is written', async () => {
    const seen = await load(first)
    await save(first, { title: 'De l’une' }, { seen })
    const late = await save(second, { title: 'De l’autre', summary: 'De l’autre' }, { seen, by: OTHER })
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      errors: [{ code: 'stale_copy', data: { code: 'stale_copy', fields: [{ field: 'title', stored: 'De l’une' }] } }],
    })
    expect(await load(first)).toMatchObject({ title: 'De l’une', summary: seen.summary })
  })

  it('in a field that has one value for both languages the later is told too', async () => {
    const [french, english] = [await load(first), await load(second, 'en')]
    await save(first, { themes: ['eau'] }, { seen: french })
    expect((await save(second, { themes: ['formation'] }, { seen: english, by: OTHER, locale: 'en' })).status).toBe(409)
  })

  it('who wrote the same are in no conflict', async () => {
    const seen = await load(first)
    await save(first, { title: 'La même' }, { seen })
    expect((await save(second, { title: 'La même' }, { seen, by: OTHER })).status).toBe(200)
  })

  it('of two saves of one field at once, one passes', async () => {
    const seen = await load(first)
    const both = await Promise.all([
      save(first, { title: 'A' }, { seen }),
      save(second, { title: 'B' }, { seen, by: OTHER }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('an author alone', () => {
  it('goes on though no answer arrives', async () => {
    const seen = await load(first)
    for (const number of [1, 2, 3])
      expect((await save(first, { title: `Frappe ${number}` }, { seen, number })).status).toBe(200)
    expect(await load(first)).toMatchObject({ title: 'Frappe 3' })
  })

  it('may send the same save twice', async () => {
    const seen = await load(first)
    const twice = [
      await save(first, { title: 'Une fois' }, { seen }),
      await save(first, { title: 'Une fois' }, { seen }),
    ]
    expect(twice.map(({ status }) => status)).toEqual([200, 200])
  })

  it('is not undone by an earlier save that comes late, even where she went back to what was there', async () => {
    const seen = await load(first)
    await save(first, { title: seen.title }, { seen, number: 2 })
    expect((await save(first, { title: 'Une frappe en retard' }, { seen, number: 1 })).status).toBe(409)
    expect(await load(first)).toMatchObject({ title: seen.title })
  })

  it('is known by her form: her number in somebody else’s hands is another form', async () => {
    const seen = await load(first)
    await save(first, { title: 'Un' }, { seen })
    expect((await save(second, { title: 'Par-dessus' }, { seen, number: 2 })).status).toBe(409)
    expect((await save(first, { title: 'Deux' }, { seen, number: 2 })).status).toBe(200)
  })

  it('is in conflict with her own other tab, with a script, and with a version restored elsewhere', async () => {
    const oldest = async () => (await versionsOf(app, chapter)).at(-1)
    const others = {
      'another tab': (seen: Values) => save(first, { title: 'De l’autre onglet' }, { seen, by: OTHER }),
      'a script': () => first('PATCH', at(), { title: 'D’un script' }),
      'a version': async () => first('POST', `/api/chapters/versions/${await oldest()}`),
    }
    for (const [who, saves] of Object.entries(others)) {
      await save(first, { title: 'De ce formulaire' }, { seen: await load(first) })
      const seen = await load(first)
      expect([who, (await saves(seen)).status]).toEqual([who, 200])
      const late = await save(first, { title: 'Par-dessus' }, { seen, number: 2 })
      expect([who, late.status]).toEqual([who, 409])
      chapter = await app.world.createChapter('author.fedepl')
    }
  })

  it('goes on by what she says she sent where the server was started again meanwhile', async () => {
    const seen = await load(first)
    await save(first, { title: 'Sans réponse' }, { seen })
    const bases = basesText({ title: [printOf(seen.title), printOf('Sans réponse')] })
    const headers = { 'X-Form-Save': `${OTHER};2`, 'X-Form-Bases': bases }
    expect((await first('PATCH', at(), { title: 'La suite' }, headers)).status).toBe(200)
  })

  it('of a person is told nothing that no form shows', async () => {
    const person = { firstName: 'Alix', lastName: 'Exemple' }
    chapter = await app.world.create('contacts', 'author.fedepl', { ...contactData(), kind: 'named', person })
    const seen = await load(first)
    expect((await save(first, { person: { ...person, firstName: 'Sacha' } }, { seen })).status).toBe(200)
    const late = await save(first, { person }, { seen, by: OTHER })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Sacha')
    expect(late.text).not.toContain('salt')
  })
})

describe('a save that does not say it well', () => {
  const MALFORMED: readonly (readonly [string, Record<string, string>])[] = [
    ['a number that is none', { 'X-Form-Save': 'x' }],
    ['a number without bases', { 'X-Form-Save': `${FORM};1` }],
    ['bases without a number', { 'X-Form-Bases': `title=${printOf('x')}` }],
    ['no base', { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': '' }],
    ['a base that is no print', { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': 'title=x' }],
    ['a base of another field', { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': `summary=${printOf('x')}` }],
    ['a base twice', { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': `title=${printOf('x')},title=${printOf('x')}` }],
    [
      'a base too many',
      { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': `title=${printOf('x')},summary=${printOf('x')}` },
    ],
  ]
  it.each(MALFORMED)('is refused with a sentence and a code: %s', async (_, headers) => {
    const { status, body: answer } = await first('PATCH', at(), { title: 'Encore' }, headers)
    expect(status).toBe(400)
    expect(answer).toMatchObject({ errors: [{ code: 'bad_request', message: expect.stringMatching(/./) }] })
  })

  it('so is a field that is none', async () => {
    const headers = { 'X-Form-Save': `${FORM};1`, 'X-Form-Bases': `titre=${printOf('x')}` }
    expect((await first('PATCH', at(), { titre: 'Encore' }, headers)).status).toBe(400)
  })
})
