import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalText, stable } from '#domain/content/canonical.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { sha256 } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { workingCase } from '#review/judge.ts'
import { verifyInstallation } from '#review/verify.ts'
import { contactData } from '../support/content.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { startApp, type App } from '../support/startApp.ts'

/** The person of a contact is a leaf of its own: the rest can be shown and verified without a word about them. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const NAME = 'Personnemarquée'
const PERSON = {
  firstName: 'Alix',
  lastName: NAME,
  directEmail: 'alix@example.org',
  legalBasis: { basis: 'consent', informedAt: '2026-01-01T00:00:00.000Z', publishUntil: '2099-01-01T00:00:00.000Z' },
}
const named = () => app.world.create('contacts', 'author.fedepl', { ...contactData(), kind: 'named', person: PERSON })
const frozen = async (document: DocumentRef) => {
  const found = await workingCase(app.payload, ledgerOf(app.payload).guide, document)
  const content = JSON.parse(found!.text) as { person?: { salt?: string } }
  return { revision: found!.revision, text: found!.text, content, salt: content.person?.salt }
}

describe('a contact with a person', () => {
  it('is known by two leaves: whoever has the rest and one hash verifies it', async () => {
    const document = await named()
    await app.world.goLive(document)
    const [row] = await storageOf(app.payload).find('revisions', {
      ids: [`contacts:${document.uid}:${(await frozen(document)).revision}`],
    })
    const { person, ...rest } = JSON.parse(row!.content) as Record<string, unknown>
    const open = canonicalText(rest)
    expect(open).not.toMatch(/Alix|alix|marqu|consent/)
    expect(sha256(stable({ public: sha256(open), private: sha256(canonicalText({ person })) }))).toBe(row!.hash)
    expect(row!.content).toContain(NAME)
    expect((await verifyInstallation(ledgerOf(app.payload))).problems).toEqual([])
  })

  it('has a salt that goes with the words of the block, and with no others', async () => {
    const [one, other] = [await named(), await named()]
    const first = await frozen(one)
    expect(first.salt).toMatch(/^[0-9a-f]{32}$/)
    expect((await frozen(other)).salt).not.toBe(first.salt)
    await app.world.edit(one, 'author.fedepl', { website: 'https://example.org' })
    expect((await frozen(one)).salt).toBe(first.salt)
    await app.world.edit(one, 'author.fedepl', { website: null, person: PERSON })
    expect(await frozen(one)).toMatchObject({ salt: first.salt })
    await app.world.edit(one, 'author.fedepl', { person: { ...PERSON, firstName: 'Camille' } })
    expect((await frozen(one)).salt).not.toBe(first.salt)
    const nobody = { firstName: null, lastName: null, directEmail: null }
    const noBasis = { basis: null, informedAt: null, publishUntil: null }
    await app.world.edit(one, 'author.fedepl', { person: { ...nobody, legalBasis: noBasis } })
    expect((await frozen(one)).content.person).toBeUndefined()
  })

  it('shows its salt to no reader and in no form, and takes it from nobody', async () => {
    const data = { ...contactData(), kind: 'named', person: PERSON }
    const document = await app.world.create('contacts', 'author.fedepl', data)
    await app.world.goLive(document)
    const { salt } = await frozen(document)
    expect((await app.anonymous('GET', `/v1/contacts/${data.slug}`)).text).toContain(NAME)
    const author = await app.as('author.fedepl')
    const forged = 'f'.repeat(32)
    await author('PATCH', `/api/contacts/${document.uid}`, { person: { ...PERSON, salt: forged } })
    expect((await frozen(document)).salt).toBe(salt)
    const paths = [
      `/api/contacts/${document.uid}?depth=2`,
      `/api/contacts/versions?where[parent][equals]=${document.uid}`,
      `/api/contacts/${document.uid}/workflow`,
      '/v1/contacts?limit=100',
      `/v1/contacts/${data.slug}`,
      `/contacts/${data.slug}`,
    ]
    for (const client of [author, await app.as('admin'), app.anonymous])
      for (const path of paths) expect((await client('GET', path)).text).not.toContain(salt)
  })

  it('of before, which has no salt, is known by its whole text until somebody writes another', async () => {
    const document = await named()
    const { text } = await frozen(document)
    const before = text.replace(/,"salt":"[0-9a-f]{32}"/, '')
    expect(before).not.toBe(text)
    const id = `contacts:${document.uid}:${sha256(before)}`
    await storageOf(app.payload).append('revisions', {
      id,
      type: 'contacts',
      uid: document.uid,
      hash: sha256(before),
      content: before,
    })
    expect((await verifyInstallation(ledgerOf(app.payload))).problems).toEqual([])
  })

  const SPELLINGS: readonly (readonly [string, (text: string) => string])[] = [
    ['a space more', (text) => text.replace('{', '{ ')],
    ['a key told twice', (text) => text.replace('"person":{', '"person":{"firstName":"Autre"},"person":{')],
    ['another order', (text) => text.replace(/^\{(.*?),(".*)\}$/, '{$2,$1}')],
    ['a null more', (text) => text.replace(/\}$/, ',"zzz":null}')],
    ['another salt', (text) => text.replace(/"salt":"."/, '"salt":"0').replace(/"salt":"./, '"salt":"-')],
    ['another name', (text) => text.replace('Alix', 'Alex')],
    ['no person', (text) => text.replace(/,"person":\{.*?\}\}?,/, ',')],
  ]
  it.each(SPELLINGS)('is reported when its text on the shelf has %s', async (_, change) => {
    const document = await named()
    await app.world.submit('author.fedepl', document)
    const sound = await rawRows(app.payload, 'revisions')
    const altered = sound.map((row) =>
      row.uid === document.uid ? { ...row, content: change(String(row.content)) } : row,
    )
    expect(altered).not.toEqual(sound)
    await replaceRows(app.payload, 'revisions', altered)
    const { problems } = await verifyInstallation(ledgerOf(app.payload))
    await replaceRows(app.payload, 'revisions', sound)
    expect(problems).toEqual([expect.stringMatching(`^\\[altered\\] Version contacts:${document.uid}:`)])
  })
})
