import { getTranslation, initI18n } from '@payloadcms/translations'
import { getClientSchemaMap } from '@payloadcms/ui/utilities/getClientSchemaMap'
import { getSchemaMap } from '@payloadcms/ui/utilities/getSchemaMap'
import { createClientConfig, type ClientConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootPayload, type Booted } from '#tests/support/bootPayload.ts'

/**
 * What Payload sends the browser of its configuration holds no function: one, as a placeholder, and every page of the admin
 * answers 500. What it resolves on the server (labels, descriptions) is a sentence in the language of the interface.
 */

let booted: Booted
beforeAll(async () => {
  booted = await bootPayload()
})
afterAll(() => booted.close())

type Language = 'fr' | 'en'

async function sentIn(language: Language) {
  const { payload } = booted
  const { config } = payload
  const i18n = await initI18n({ config: config.i18n, context: 'client', language })
  const client: ClientConfig = createClientConfig({ config, i18n, importMap: {}, user: true })
  const fields = config.collections.map(({ slug }) => {
    const of = { collectionSlug: slug, i18n }
    const schemaMap = getSchemaMap({ ...of, config })
    return [slug, getClientSchemaMap({ ...of, config: client, payload, schemaMap })] as const
  })
  return { client, fields: new Map(fields), i18n }
}

/** Where in a value there are functions, as paths. */
function functionsIn(value: unknown, at = '', seen = new Set<unknown>()): string[] {
  if (typeof value === 'function') return [at]
  if (typeof value !== 'object' || value === null || seen.has(value)) return []
  seen.add(value)
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  return entries.flatMap(([key, each]) => functionsIn(each, `${at}/${String(key)}`, seen))
}

describe.each(['fr', 'en'] as const)('in %s', (language) => {
  it('no function reaches the browser with the configuration', async () => {
    const { client } = await sentIn(language)
    expect(client.collections.length).toBeGreaterThan(10)
    expect(functionsIn(client)).toEqual([])
  })

  it('nor with the fields of a collection, those of its editors and blocks included', async () => {
    const { fields } = await sentIn(language)
    const paths = [...fields.values()].flatMap((map) => [...map.keys()])
    expect(paths).toContainEqual(expect.stringContaining('lexical_internal_feature.blocks'))
    expect(functionsIn(fields)).toEqual([])
  })
})

it('the walk would find one', () => {
  expect(functionsIn({ fields: [{ admin: { placeholder: () => 'Écrivez' } }] })).toEqual([
    '/fields/0/admin/placeholder',
  ])
})

it('what the editor and its blocks call their fields is in the language of the interface, whoever opened a form first', async () => {
  const inFrench = await labelsIn('fr')
  const inEnglish = await labelsIn('en')
  expect(inFrench).toContain('Nombre de lignes')
  expect(inEnglish).toContain('Number of rows')
  // What both have: Payload’s own two, which no form shows, and a word of both languages.
  expect([...new Set(inEnglish.filter((said) => inFrench.includes(said)))].sort()).toEqual([
    'Block Name',
    'ID',
    'Point *',
  ])
})

/** Of a chapter's editors, in order. */
async function labelsIn(language: Language) {
  const { fields, i18n } = await sentIn(language)
  return [...fields.get('chapters')!]
    .filter(([path]) => path.includes('lexical_internal_feature'))
    .flatMap(([, field]) => ('label' in field && field.label ? [getTranslation(field.label, i18n)] : []))
}
